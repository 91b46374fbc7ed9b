"""The stages in order: with the language the only place that knows every room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse import _quantities, _statements, _times, _timestamps
from conflictparse._groups import Levels
from conflictparse._language import language
from conflictparse._links import link
from conflictparse._numbers import counts, numerals, to_number
from conflictparse._text import overlay

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from conflictparse._arguments import Context, Options
    from conflictparse._language import Language
    from conflictparse._numbers import Atom, Number
    from conflictparse._quantities import Quantity
    from conflictparse._report import Section
    from conflictparse._spans import Span
    from conflictparse._statements import Statement
    from conflictparse._text import View
    from conflictparse._times import Claim
    from conflictparse._timestamps import Timestamp

__all__ = ["ALL", "Found", "read", "read_by"]

ALL = frozenset({"quantities", "timestamps", "statements"})
"""What a whole report is made of: with all three, what is found is linked."""


DATED = frozenset({"quantities", "timestamps"})
"""What is read otherwise on another day of publication."""


@attrs.frozen(kw_only=True)
class Found:
    """What the stages found in one text; what was not asked for is empty."""

    published: date | None = None
    numbers: tuple[Number, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    timestamps: tuple[Timestamp, ...] = ()
    statements: tuple[Statement, ...] = ()
    sentences: tuple[Span, ...] = ()
    sections: tuple[Section, ...] = ()


def read(text: str, options: Options, where: Context, kinds: frozenset[str]) -> Found:
    """
    Run the stages that *kinds* need, and no other.

    Args:
        kinds:
            "numbers", "quantities", "timestamps", "statements".
    """
    return read_by(
        language(options.ruleset, options.disable), text, options, where, kinds
    )


def read_by(
    speech: Language,
    text: str,
    options: Options,
    where: Context,
    kinds: frozenset[str],
) -> Found:
    """Run the stages with a language that is at hand."""
    view = speech.reader.read(text)
    levels = levels_of(view, speech, kinds, options.locale)
    numbers = (
        tuple(to_number(view, count) for count in levels.counts.values())
        if "numbers" in kinds
        else ()
    )
    published = where.published
    if published is None and not kinds.isdisjoint(DATED):
        published = _timestamps.published_of(view, levels.claims)
    quantities = (
        _quantities.find(levels, speech.quantities, published)
        if "quantities" in kinds
        else ()
    )
    statements = (
        _statements.find(levels, speech.statements) if "statements" in kinds else ()
    )
    timestamps: tuple[Timestamp, ...] = ()
    if "timestamps" in kinds:
        timestamps = _timestamps.resolve(
            view,
            _times.tensed(view, levels.claims, speech.times),
            _reference(view, options, where, published),
        )
    if kinds >= ALL:
        quantities, timestamps, statements = link(
            levels, speech.doubts, quantities, timestamps, statements
        )
    elif quantities:
        # A whole is a link: one kind alone has none.
        quantities = tuple(attrs.evolve(one, whole=None) for one in quantities)
    return Found(
        published=published,
        numbers=numbers,
        quantities=quantities,
        timestamps=timestamps,
        statements=statements,
        sentences=tuple(view.span(start, end) for start, end in view.sentences)
        if kinds >= ALL
        else (),
        sections=view.sections,
    )


def _reference(
    view: View, options: Options, where: Context, published: date | None
) -> _timestamps.Context:
    locale = options.locale.lower().replace("_", "-")
    return _timestamps.Context(
        published=published,
        timezone=where.timezone,
        timezone_key=where.timezone_key,
        reading=options.reading,
        prefer=options.prefer,
        day_first=view.table.entry(locale, "day_first") is not None,
    )


def levels_of(
    view: View, speech: Language, kinds: frozenset[str], locale: str = "en"
) -> Levels:
    """Read what all rooms stand on: numbers, times and, when asked for, groups."""
    claims = _times.find(view, speech.times)
    atoms = numerals(view, speech.numerals, locale)
    claims = _unread(claims, atoms)
    if kinds == {"timestamps"}:
        return Levels(view, (), claims, speech.chunker)
    if kinds == {"numbers"}:
        claims = tuple(claim for claim in claims if not _counting(view, claim))
    whole = [claim for claim in claims if not claim.of_story]
    taken = {index for claim in whole for index in range(claim.start, claim.end)}
    free = [atom for atom in atoms if taken.isdisjoint(range(atom.start, atom.end))]
    number = view.table.character({"number"}), view.table.inside({"number"})
    time = view.table.character({"time"}), view.table.inside({"time"})
    pieces = [(atom.start, atom.end, *number) for atom in free]
    pieces += [(claim.start, claim.end, *time) for claim in whole]
    tags = overlay(view.tags, sorted(pieces))
    return Levels(view, counts(view, tags, free, speech.bounds), claims, speech.chunker)


def _unread(claims: Iterable[Claim], atoms: Iterable[Atom]) -> tuple[Claim, ...]:
    """Leave out a claim to a piece of a numeral: "2000" in "2000k"."""
    within = {
        index: atom
        for atom in atoms
        if atom.end - atom.start > 1
        for index in range(atom.start, atom.end)
    }

    def read(claim: Claim) -> bool:
        atom = within.get(claim.start)
        inside = atom is not None and claim.end <= atom.end
        return (
            inside
            and atom is not None
            and claim.end - claim.start < atom.end - atom.start
        )

    return tuple(claim for claim in claims if not read(claim))


def _counting(view: View, claim: Claim) -> bool:
    """
    Whether the numerals of a claim count something, or say nothing of it.

    "3 years" counts; "2022" alone may be a year or not.
    """
    alone = (
        claim.end == claim.start + 1
        and view.has(claim.start, "year")
        and not view.has(claim.start - 1, "word")
    )
    return alone or isinstance(claim.shape, _times.Length | _times.Shift)
