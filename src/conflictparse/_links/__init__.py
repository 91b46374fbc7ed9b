"""Who says which figure, of when, and what is said inside what."""

from conflictparse._links._doubts import Doubt, Doubts
from conflictparse._links._link import Linked, link
from conflictparse._links._matters import exclude, matter, restates, voice

__all__ = [
    "Doubt",
    "Doubts",
    "Linked",
    "exclude",
    "link",
    "matter",
    "restates",
    "voice",
]
