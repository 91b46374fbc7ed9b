"""From what the rules find to whole expressions of English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._edges import with_edges, with_relation
from conflictparse._times._en._eras import in_era
from conflictparse._times._en._half_days import share_half_days
from conflictparse._times._en._join import join
from conflictparse._times._en._named import is_name
from conflictparse._times._en._share import share_dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["together"]


def together(view: View, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """
    Put neighbours together, with the words beside them that belong to them.

    "8:00 a.m. Moscow time (05:00 GMT) on June 4 this year" is one.
    """
    stated = in_era(claim for claim in claims if not is_name(view, claim))
    parts = [with_edges(view, claim) for claim in stated]
    whole = [claim for claim in join(view, parts) if not claim.weak]
    timed = share_half_days(view, share_dates(view, whole))
    return tuple(with_relation(view, claim) for claim in timed)
