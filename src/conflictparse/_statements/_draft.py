"""What a rule says of a statement, before its speaker is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._statements._types import SpeechAct, StatementForm
from conflictparse._status import Status

if TYPE_CHECKING:
    from conflictparse._statements._line import Line
    from conflictparse._statements._marks import Quotation

Range = tuple[int, int]


@attrs.frozen(kw_only=True)
class Draft:
    """
    A statement as a rule reads it.

    `content`, `speakers` and `cue` are ranges of words; `quotes` are indices of
    the line's items.
    """

    form: StatementForm
    content: tuple[Range, ...]
    quotes: tuple[int, ...] = ()
    speakers: tuple[Range, ...] = ()
    cue: Range | None = None
    act: SpeechAct = SpeechAct.SAY
    status: Status = Status.ASSERTED
    meant: tuple[Range, ...] = ()
    """Whom a pronoun that speaks stands for, where the rule can tell."""
    weak: bool = False
    """Whether the words may be a title or a term after all."""


@attrs.frozen(kw_only=True)
class Read:
    """A draft with the line it stands in and the rule that made it."""

    line: Line
    rule: str
    draft: Draft
    before: tuple[Quotation, ...] = ()
    """Paragraphs of the same quotation that were left open before it."""
    more: tuple[Quotation, ...] = ()
    """Quotations without a cue of their own that go on with it."""

    @property
    def start(self) -> int:
        """Index of the first word said."""
        return self.draft.content[0][0]

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """All that stands between marks, in text order."""
        return (
            *self.before,
            *(self.line.quotations[index] for index in sorted(self.draft.quotes)),
            *self.more,
        )
