"""Where people die: "15 died on the spot and five in hospital"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._rules import Match

__all__ = ["on_the_spot"]


def on_the_spot(match: Match, before: frozenset[str]) -> bool:
    """
    Whether others died on the spot before some did in hospital.

    "15 died on the spot and five in hospital", "…, five more in hospital".
    """
    view, start, harm = match.view, match.start, match.items[match.end - 1]
    last = view.word(match.items[start - 1].start - 1)
    more = view.holds(harm.start, harm.head, "more", "others")
    return (
        view.word(harm.head).startswith("in hospital")
        and ("and" in before or ("comma" in before and more))
        and view.table.entry(last, "spot") is not None
    )
