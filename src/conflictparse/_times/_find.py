"""Run the rules, and put together what they find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._spans import longest
from conflictparse._times._edges import with_edges, with_relation
from conflictparse._times._join import join
from conflictparse._times._named import is_name
from conflictparse._times._share import share_years

if TYPE_CHECKING:
    from conflictparse._rules import Sparse
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["find"]


def find(view: View, rules: Sparse) -> tuple[Claim, ...]:
    """
    Find the expressions of time of a view.

    Returns:
        Claims in order of their words, without overlap: "8:00 a.m. Moscow time
        (05:00 GMT) on June 4 this year" is one.
    """
    found = [claim for _, _, claim in rules.find(view.tags, view)]
    if not found:
        return ()
    parts = [
        with_edges(view, claim)
        for claim in longest(found, _extent)
        if not is_name(view, claim)
    ]
    whole = [claim for claim in join(view, parts) if not claim.weak]
    return tuple(with_relation(view, claim) for claim in share_years(view, whole))


def _extent(claim: Claim) -> tuple[int, int]:
    return claim.start, claim.end
