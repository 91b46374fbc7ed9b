"""A report as a page to read, and as a table for a notebook."""

from __future__ import annotations

from conflictparse._report._html._page import page
from conflictparse._report._html._short import short

__all__ = ["page", "short"]
