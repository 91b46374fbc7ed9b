"""Rules that the relations of figures ask for by their names."""

from conflictparse._language import language
from conflictparse._quantities._told_as import NAMES
from conflictparse._ruleset import Ruleset


def test_every_language_has_them() -> None:
    """Each name is that of a rule."""
    read = {rule.full_name for rule in language(Ruleset.default("en")).rules}

    assert read >= NAMES
