"""The tolls of several reports of one event, in order of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._links import voice
from conflictparse._tolls._sums import highest, lowest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conflictparse._tolls._types import Toll

__all__ = ["across"]


def across(reports: Sequence[Iterable[Toll]]) -> tuple[Toll, ...]:
    """
    Give one toll for each kind, unit and key over several reports.

    The last report that gives one speaks for all. An earlier one is either
    brought up to date by it, or disagrees: by a speaker who has not been heard
    since, with bounds that the last toll excludes.

    Args:
        reports:
            The tolls of each report, in order of publication.
    """
    series: dict[tuple[object, ...], list[Toll]] = {}
    for tolls in reports:
        for toll in tolls:
            series.setdefault(_key(toll), []).append(toll)
    return tuple(_last(tolls) for tolls in series.values())


def _key(toll: Toll) -> tuple[object, ...]:
    said = toll.attribution is not None and _voices(toll)
    key = toll.victim_type, toll.country, toll.side, toll.place
    return toll.kind, toll.unit, *key, said and frozenset(said)


def _last(tolls: Sequence[Toll]) -> Toll:
    last = tolls[-1]
    heard = _voices(last)
    against = []
    for earlier in reversed(tolls[:-1]):
        said = _voices(earlier)
        if heard and said and said.isdisjoint(heard) and _exclude(earlier, last):
            against.append(earlier)
        heard |= said
    against.reverse()
    if not against:
        return last
    disagreeing = [figure for toll in against for figure in toll.quantities]
    return attrs.evolve(
        last,
        low=lowest(toll.low for toll in (last, *against)),
        high=highest(toll.high for toll in (last, *against)),
        conflicting=(*disagreeing, *last.conflicting),
    )


def _voices(toll: Toll) -> set[str]:
    """Give those who are said to say what a toll rests on."""
    return {name for name in map(voice, toll.quantities) if name is not None}


def _exclude(one: Toll, other: Toll) -> bool:
    """Whether no number lies within the bounds of both."""

    def below(low: Toll, high: Toll) -> bool:
        return low.high is not None and high.low is not None and low.high < high.low

    return below(one, other) or below(other, one)
