"""Reading a report once more, to see what one of its rules does."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from conflictparse._arguments import context, options
from conflictparse._errors import ConflictParseError
from conflictparse._language import language
from conflictparse._links import Doubts
from conflictparse._quantities import Quantity
from conflictparse._registry import registry
from conflictparse._stages import ALL, read_by
from conflictparse._statements import Statement
from conflictparse._timestamps import Timestamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._arguments import Context, Options
    from conflictparse._language import Language
    from conflictparse._report import Report
    from conflictparse._rules import Rule
    from conflictparse._spans import Mention
    from conflictparse._stages import Found

__all__ = ["Again", "again", "rule_named"]

Fact: TypeAlias = Quantity | Timestamp | Statement


@attrs.frozen(kw_only=True)
class Again:
    """What a second reading shows of one fact."""

    found: bool
    """Whether the fact was read again."""
    instead: tuple[Fact, ...] = ()
    """What is read of its words where its rule is held back."""
    doubt: Mention | None = None
    """The words outside it that leave it open."""
    doubted_by: str | None = None
    """The rule that found them."""


def again(report: Report, fact: Fact) -> Again | None:
    """
    Read a report again by the rules that it was made with.

    None where these are not at hand: of another release, with words of the
    caller's own, or by a time zone without a name.
    """
    try:
        speech, chosen, where = _as_before(report)
    except (ConflictParseError, TypeError):
        return None
    if speech.digest != report.producer.ruleset:
        return None
    if fact not in _facts(_first(speech, report.text, chosen, where), fact):
        return Again(found=False)
    without = read_by(speech.without(fact.rule), report.text, chosen, where, ALL)
    instead = [
        other for other in _facts(without, fact) if _of_the_same_words(fact, other)
    ]
    words, rule = _doubt(speech, report, fact)
    return Again(found=True, instead=tuple(instead), doubt=words, doubted_by=rule)


def rule_named(name: str, locale: str) -> Rule | None:
    """Give the rule of a name that results carry; None where there is none here."""
    try:
        return registry(locale.partition("_")[0]).get(name)
    except KeyError:
        # A report read back from a file may name any language.
        return None


def _as_before(report: Report) -> tuple[Language, Options, Context]:
    """
    Give what the report was read with, as its producer says.

    Raises:
        ArgumentError: If the producer names what is not known here.
    """
    stated: dict[str, Any] = dict(report.producer.options)
    zone = stated.pop("timezone", None)
    disable = stated.pop("disable", "").split()
    chosen = options(locale=report.locale, disable=disable, **stated)
    where = context(report.published, zone)
    return language(chosen.ruleset, chosen.disable), chosen, where


@lru_cache(maxsize=1)
def _first(speech: Language, text: str, chosen: Options, where: Context) -> Found:
    """Read as before; whoever asks of one fact asks of the next."""
    return read_by(speech, text, chosen, where, ALL)


def _facts(found: Found, like: Fact) -> Sequence[Fact]:
    if isinstance(like, Quantity):
        return found.quantities
    return found.timestamps if isinstance(like, Timestamp) else found.statements


def _of_the_same_words(fact: Fact, other: Fact) -> bool:
    """Whether another reading is of the fact's words, and of its kind."""
    if isinstance(fact, Quantity) and isinstance(other, Quantity):
        return fact.span.overlaps(other.span) and fact != other
    if isinstance(fact, Statement) and isinstance(other, Statement):
        same_cue = fact.cue is not None and fact.cue == other.cue
        return (same_cue or fact.span == other.span) and fact.rule != other.rule
    return fact.span.overlaps(other.span) and fact.rule != other.rule


def _doubt(
    speech: Language, report: Report, fact: Fact
) -> tuple[Mention | None, str | None]:
    """Find the words outside a fact that leave it open."""
    if isinstance(fact, Timestamp):
        return None, None
    view = speech.reader.read(report.text)
    doubts = Doubts(view, speech.doubts)
    said = fact if isinstance(fact, Statement) else fact.attribution
    by_index = doubts.statements(report.statements)
    about = [
        doubt
        for index, doubt in by_index.items()
        if said is not None and report.statements[index] == said
    ]
    if isinstance(fact, Quantity):
        about += doubts.quantities([fact]).values()
    for doubt in about:
        return view.mention(doubt.start, doubt.end), doubt.rule
    return None, None
