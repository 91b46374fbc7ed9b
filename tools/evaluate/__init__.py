"""Measure conflictparse on corpora that are not part of this repository."""
