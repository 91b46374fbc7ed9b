"""A report as a page to read, and as tables for a notebook."""

from __future__ import annotations

from conflictparse._report._html._page import page
from conflictparse._report._html._short import listing, short

__all__ = ["listing", "page", "short"]
