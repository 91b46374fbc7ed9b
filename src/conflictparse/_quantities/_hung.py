"""Names that hang on a preposition with others: "in Quetta, Balochistan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["goes_on_place"]


def _is_place(group: Group) -> bool:
    return (
        "name" in group.tags
        and not group.tags & {"person", "title"}
        and group.count is None
    )


def goes_on_place(
    view: View, groups: Sequence[Group], index: int, *, placed: bool
) -> bool:
    """
    Whether a name behind one that hangs on a preposition is a place too.

    "In Quetta, Balochistan", "38 people in Baro and Tel"; in "a guard in Baro
    and Dr Tan" the title tells.
    """
    before = groups[index - 1].tags
    if "comma" in before and _is_place(groups[index]):
        return True
    # "In Baro (seven) and Tel".
    named = "close_paren" in groups[index - 2].tags
    # "Students of the College of Science and Technology".
    if "and" in before and index >= OF_BODY and "of" in groups[index - 3].tags:
        placed = placed or "body" in groups[index - OF_BODY].tags
    named = named or _is_bare_name(view, groups[index - 2])
    names = named and _is_bare_name(view, groups[index])
    return "and" in before and placed and names


def _is_bare_name(view: View, group: Group) -> bool:
    """Whether a group is a name, and nothing says that it is a person's."""
    personal = bool(group.tags & PERSONAL) or view.holds(
        group.start, group.end, "title", "given_name"
    )
    return "name" in group.tags and not personal


OF_BODY = 4
"""Groups back to the institution: "the College of Science and Technology"."""

PERSONAL = frozenset({"given_name", "person", "pronoun_person", "title"})
