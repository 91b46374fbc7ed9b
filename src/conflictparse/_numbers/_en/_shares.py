"""Parts of a whole that two numerals state: "one in three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers._atoms import Atom, whole
from conflictparse._numbers._en._reading import read
from conflictparse._numbers._look import has_any
from conflictparse._numbers._marks import ENGLISH
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from conflictparse._text import View

__all__ = ["PARTS", "RULES"]

PARTS = {"small": "({int&!year}|{numeral} ({hyphen}? {numeral})?)"}

MAX_OF = 100
"""The largest lower number that is said: "one in a hundred"."""

HARM = ("harm", "harm_intransitive", "harm_adjective", "attack_verb", "verb_past")


@rule(
    "@upper(<small>) (in|out of) every? @lower(<small>)",
    accepts("[One in three] children is hungry.", share=True),
    accepts("Some [9 out of 10] wells are dry.", share=True),
    rejects("It killed two in three attacks and 12 in 10 villages."),
)
def share_in(match: Match) -> Iterator[Atom]:
    """
    So many of every so many: "one in three".
    """
    view = match.view
    # "killed two in three attacks"
    if not has_any(view, match.start - 1, HARM):
        yield from _share(match, MAX_OF)


@rule(
    "@upper(<figures>|<small>) over @lower(<small>) (?! {word|digits|comma|hyphen} )",
    accepts("[1 over 3]", share=True),
    accepts("The odds were [one over 20].", share=True),
    rejects("He hid 3 over 20 days."),
)
def share_over(match: Match) -> Iterator[Atom]:
    """
    A fraction as it is read aloud: "one over twenty".
    """
    yield from _share(match, None)


def _share(match: Match, limit: int | None) -> Iterator[Atom]:
    view = match.view
    upper, lower = _value(view, match.span("upper")), _value(view, match.span("lower"))
    if not upper or not lower or (limit and not upper < lower <= limit):
        return
    yield Atom(start=match.start, end=match.end, value=whole(upper / lower), share=True)


def _value(view: View, span: tuple[int, int] | None) -> Decimal | None:
    if span is None:
        return None
    reading = read(view, *span, ENGLISH)
    return reading.value if reading and reading.end == span[1] else None


RULES: tuple[Rule, ...] = (share_in, share_over)
