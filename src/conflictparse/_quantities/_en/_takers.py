"""Whoever takes nobody: "a camera captured two thieves", "police carried off 31"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._blows import subject_of
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["is_no_taking"]


def is_no_taking(view: View, groups: Sequence[Group], verb: int, entry: Entry) -> bool:
    """Whether a verb of taking, losing or moving takes nobody's freedom or life."""
    subject, behind = subject_of(groups, verb), groups[verb + 1 : verb + 2]
    passive = "passive" in groups[verb].tags
    if passive or not behind or behind[0].kind != "noun":
        shown = entry["kind"] == "captured" and _on_film(view, groups[verb].end)
        borne = subject is not None and _off_the_field(view, groups, verb)
        return passive and (shown or borne)
    if entry["fighters"]:
        return _loses_staff(view, groups, verb)
    if view.word(groups[verb].head).startswith("relocat"):
        firm = subject is not None and view.has(subject.head, "firm_noun")
        return firm and view.has(behind[0].head, "staff_noun")
    return subject is not None and _takes_nobody(
        view, subject, groups[verb], behind[0], entry
    )


def _takes_nobody(
    view: View, subject: Group, verb: Group, behind: Group, entry: Entry
) -> bool:
    """
    "A camera captured two thieves", "the party captured 12 mayors".
    """
    if entry["kind"] == "captured":
        office = "number" in behind.tags or view.has(behind.head, "office_noun")
        party = view.word(subject.head) == "party" and office
        return _on_film(view, behind.end) or party or view.has(subject.head, "recorder")
    if entry["kind"] == "abducted":
        # "Police abducted two activists" is meant.
        cleared = view.word(verb.head).endswith(("away", "off"))
        return cleared and _clears_away(view, subject, behind)
    return False


def _on_film(view: View, end: int) -> bool:
    """
    "Captured two men on film", "were captured on CCTV".
    """
    return view.word(end) == "on" and view.has(end + 1, "recorder")


def _off_the_field(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "A striker was carried off after 20 minutes", "one was carried off on a stretcher".
    """
    subject, end = groups[verb - 1], groups[verb].end
    player = any(view.has(subject.head, tag) for tag in ("sporting", "player_noun"))
    borne = view.holds(end, end + MAX_BORNE, "stretcher")
    return view.word(groups[verb].head) == "carried off" and (player or borne)


MAX_BORNE = 4
"""Words of "on a stretcher"."""


def _clears_away(view: View, subject: Group, behind: Group) -> bool:
    """
    "Police carried off 31 protesters".
    """
    police = view.has(subject.head, "steward") or "police" in typed(view, subject.head)
    # "Police carried off 31": of those who lay in the road.
    bare = "number" in behind.tags
    return police and (bare or view.has(behind.head, "protester_noun"))


def _loses_staff(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "The navy lost 300 sailors to better paid jobs".
    """
    near = groups[verb + 2 : verb + 2 + MAX_TO]
    goes = next(
        (at for at, one in enumerate(near) if view.word(one.start) == "to"), MAX_TO
    )
    return any(view.has(one.end - 1, "other_work") for one in near[goes:])


MAX_TO = 6
"""Groups of "a year to the private sector" behind whom an army lost."""
