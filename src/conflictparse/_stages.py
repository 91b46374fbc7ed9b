"""The stages in order: with the language the only place that knows every room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse import _quantities, _statements, _times, _timestamps
from conflictparse._groups import Levels
from conflictparse._language import language
from conflictparse._numbers import counts, numerals, to_number
from conflictparse._text import overlay

if TYPE_CHECKING:
    from datetime import date

    from conflictparse._arguments import Context, Options
    from conflictparse._language import Language
    from conflictparse._numbers import Number
    from conflictparse._quantities import Quantity
    from conflictparse._report import Section
    from conflictparse._spans import Span
    from conflictparse._statements import Statement
    from conflictparse._text import View
    from conflictparse._timestamps import Timestamp

__all__ = ["ALL", "Found", "read"]

ALL = frozenset({"quantities", "timestamps", "statements"})
"""What a whole report is made of: with all three, what is found is linked."""


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
    speech = language(options.ruleset, options.disable)
    view = speech.reader.read(text)
    levels = levels_of(view, speech, kinds)
    numbers = tuple(to_number(view, count) for count in levels.counts.values()) if "numbers" in kinds else ()
    published = where.published or _timestamps.published_of(view, levels.claims)
    quantities = _quantities.find(levels, speech.quantities, published) if "quantities" in kinds else ()
    statements = _statements.find(levels, speech.statements) if "statements" in kinds else ()
    timestamps: tuple[Timestamp, ...] = ()
    if "timestamps" in kinds:
        timestamps = _timestamps.resolve(view, levels.claims, _reference(options, where, published))
    return Found(
        published=published,
        numbers=numbers,
        quantities=quantities,
        timestamps=timestamps,
        statements=statements,
        sentences=tuple(view.span(start, end) for start, end in view.sentences),
        sections=view.sections,
    )


def _reference(options: Options, where: Context, published: date | None) -> _timestamps.Context:
    return _timestamps.Context(
        published=published,
        timezone=where.timezone,
        timezone_key=where.timezone_key,
        reading=options.reading,
        prefer=options.prefer,
    )


def levels_of(view: View, speech: Language, kinds: frozenset[str]) -> Levels:
    """Read what all rooms stand on: numbers, times and, when asked for, groups."""
    claims = _times.find(view, speech.times)
    if kinds == {"timestamps"}:
        return Levels(view, (), claims, speech.chunker)
    atoms = numerals(view, speech.numerals)
    number = view.table.character({"number"}), view.table.inside({"number"})
    tags = overlay(view.tags, [(atom.start, atom.end, *number) for atom in atoms])
    return Levels(view, counts(view, tags, atoms, speech.bounds), claims, speech.chunker)
