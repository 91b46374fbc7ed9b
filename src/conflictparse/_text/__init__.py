"""Characters -> words, sentences and layout; no meaning."""

from conflictparse._text._layout import dateline_end, opens_body, sections
from conflictparse._text._overlay import overlay
from conflictparse._text._read import Reader
from conflictparse._text._view import View

__all__ = ["Reader", "View", "dateline_end", "opens_body", "overlay", "sections"]
