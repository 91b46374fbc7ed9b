"""Read the figures, the times and the statements of a conflict report."""

from __future__ import annotations

__version__ = "0.1.0.dev0"
