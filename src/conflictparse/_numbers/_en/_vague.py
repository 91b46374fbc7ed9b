"""Words for many: their bounds stand in a table, and they state no figure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from conflictparse._numbers._atoms import Atom, whole
from conflictparse._numbers._look import entry_at
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._text import View

__all__ = ["PARTS", "RULES"]

PARTS = {"n_ahead": "({at_least|at_most|more_than|about})? {digits|numeral|scale}"}


@rule(
    "{vague_plural} ( (of|upon|and) {vague_plural|scale} )?",
    accepts("[Dozens] of trucks; [hundreds of thousands] waited.", low=[24, 200000]),
    accepts("[Thousands upon thousands] marched.", low=2000, high=None, value=None),
    rejects("A thousand marched."),
)
def numeral_vague_plural(match: Match) -> Iterator[Atom]:
    """
    A round number word in the plural: a lower bound by its table, no figure.
    """
    view, first, last = match.view, match.start, match.end - 1
    joint = view.word(first + 1) if last > first else ""
    low = Decimal(_low(view, first))
    if joint == "of":
        other = entry_at(view, last, "vague_plural") or entry_at(view, last, "scale")
        scale = (other["scale"] or other["value"]) if other else 1
        yield Atom(start=first, end=match.end, low=whole(low * scale))
    elif joint and view.word(first) == view.word(last):
        yield Atom(start=first, end=match.end, low=whole(low))
    else:
        yield Atom(start=first, end=first + 1, low=whole(low))
        if joint and view.has(last, "vague_plural"):
            yield Atom(start=last, end=match.end, low=_low(view, last))


def _low(view: View, index: int) -> int:
    entry = entry_at(view, index, "vague_plural")
    return int(entry["low"]) if entry else 0


@rule(
    "( {vague_word} | {indefinite}? couple ) of? ({scale}|{vague_plural}|dozen)",
    accepts("[Several dozen] prisoners were let go.", low=36, value=None),
    accepts("[A few hundred] stayed, [a couple of hundred] left.", low=[300, 200]),
    rejects("Several prisoners were let go on a hundred conditions."),
)
def numeral_several_round(match: Match) -> Iterator[Atom]:
    """
    "Several hundred": so many times the round number at least.

    How many times, the table of vague words says.
    """
    view, last = match.view, match.end - 1
    entry = entry_at(view, last, "scale") or entry_at(view, last, "dozen")
    vague = entry_at(view, last, "vague_plural")
    if entry is None and vague is None:
        return
    unit = entry["value"] if entry else vague["scale"] if vague else 0
    yield Atom(start=match.start, end=match.end, low=_times(view, match) * unit)


def _times(view: View, match: Match) -> int:
    couple = any(
        view.word(index) == "couple" for index in range(match.start, match.end)
    )
    return 2 if couple else 3


@rule(
    "(?<! (as|how|so|too|no) ) {vague_word} (?! <n_ahead> )",
    accepts("[Several] shops closed, [a few] reopened.", low=[3, 3], value=None),
    accepts("[A number of] bridges fell.", low=3, high=None),
    rejects("How many shops closed? As many as a group of five."),
)
def numeral_vague_word(match: Match) -> Iterator[Atom]:
    """
    A word for some, not one: "several", "a number of".
    """
    view = match.view
    entry = view.table.entry(" ".join(view.words(match.start, match.end)), "vague_word")
    if entry is not None:
        yield Atom(start=match.start, end=match.end, low=entry["low"])


@rule(
    "{unknown_number}",
    accepts("[An unknown number of] shepherds had crossed.", value=None, low=None),
    accepts("It freed [an undisclosed number].", known=False),
    rejects("The number of shepherds is unknown."),
)
def numeral_unknown(match: Match) -> Iterator[Atom]:
    """
    Some, and the text says that nobody knows how many.
    """
    yield Atom(start=match.start, end=match.end, known=False)


RULES: tuple[Rule, ...] = (
    numeral_vague_plural,
    numeral_several_round,
    numeral_vague_word,
    numeral_unknown,
)
