"""What somebody is said to have said."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from conflictparse._references import identity, shown
from conflictparse._spans import Mention, Span  # noqa: TC001 - for get_type_hints()
from conflictparse._status import Status

if TYPE_CHECKING:
    from conflictparse._timestamps import Timestamp

__all__ = ["Speaker", "SpeakerKind", "SpeechAct", "Statement", "StatementForm"]


class StatementForm(StrEnum):
    """How words are reported."""

    DIRECT = "direct"
    """All of it stands inside quotation marks."""
    PARTIAL = "partial"
    """Quoted words stand inside the reporter's own sentence."""
    INDIRECT = "indirect"
    """Reported without quotation marks."""


class SpeakerKind(StrEnum):
    """Who or what speaks."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GOVERNMENT = "government"
    ARMED_GROUP = "armed_group"
    MEDIA = "media"
    DOCUMENT = "document"
    """A report, decree or letter: "the statement said"."""
    ANONYMOUS = "anonymous"
    """Not named: "officials", "two witnesses"."""


class SpeechAct(StrEnum):
    """What is done by speaking."""

    SAY = "say"
    CLAIM = "claim"
    DENY = "deny"
    ACCUSE = "accuse"
    CONFIRM = "confirm"
    DEMAND = "demand"
    WARN = "warn"
    PROMISE = "promise"
    CONDEMN = "condemn"
    AGREE = "agree"
    ASK = "ask"


@attrs.frozen(kw_only=True)
class Speaker:
    """
    One who speaks: the words beside the cue, and whom they stand for.

    Source:
        Countries: ISO 3166-1 alpha-2.
    """

    mention: Mention
    """What stands there: "it", "the ministry"."""
    name: str | None = None
    """What it refers to: "Armenian Defence Ministry"; None if unresolved."""
    kind: SpeakerKind | None = None
    """None where the words leave it open."""
    country: str | None = None
    """Two capital letters; None where no country is stated."""
    title: str | None = None
    """Rank or office: "Prime Minister"."""


@attrs.frozen(kw_only=True)
class Statement:
    """
    One stretch of speech with its speakers.

    Spans:
        From the first to the last word of what is said: with the marks for
        a direct quotation, the whole clause for the others. `quoted` and
        `segments` lie inside `span`.
    """

    form: StatementForm
    span: Span
    text: str
    rule: str
    """The name of the rule that read it."""
    content: str
    """The pieces joined, without the outer marks."""
    segments: tuple[Span, ...] = attrs.field()
    """The pieces of an interrupted statement; by default the span alone."""
    quoted: tuple[Span, ...] = ()
    """The stretches between quotation marks, marks included."""
    speakers: tuple[Speaker, ...] = ()
    """Empty if unknown."""
    via: Statement | None = attrs.field(default=None, eq=identity, repr=shown)
    """The outer statement, where one quotes another."""
    status: Status = Status.ASSERTED
    """Of what is said."""
    when: Timestamp | None = attrs.field(default=None, eq=identity, repr=shown)
    """When it was said, where the sentence says."""
    cue: Mention | None = None
    """The words that report it: "said", "according to"."""
    act: SpeechAct = SpeechAct.SAY

    @segments.default
    def _one_piece(self) -> tuple[Span, ...]:
        return (self.span,)

    @property
    def speaker(self) -> Speaker | None:
        """The first speaker, or None."""
        return self.speakers[0] if self.speakers else None
