"""Who says which figure, of when, and what is said inside what."""

from conflictparse._links._doubts import Doubt, Doubts
from conflictparse._links._link import Linked, link

__all__ = ["Doubt", "Doubts", "Linked", "link"]
