"""Speakers of a text: the words beside a cue, and whom they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._names import Registry, Resolver
from conflictparse._statements._types import Speaker, SpeakerKind, StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._groups import Levels
    from conflictparse._names import Name, Prepared
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._marks import Quotation

__all__ = ["Cast"]

OPENERS = ("article", "indefinite", "determiner", "possessive_pronoun")


class Cast:
    """The speakers of one text, in the order in which they are met."""

    def __init__(
        self,
        levels: Levels,
        quotations: Iterable[Quotation],
        names: Prepared,
    ) -> None:
        self._view = levels.view
        quoted = [(quotation.start, quotation.end) for quotation in quotations]
        self._registry = Registry(levels, names, quoted)
        self._resolver = Resolver(self._registry)

    def of(self, draft: Draft) -> tuple[Speaker, ...]:
        """Give the speakers of a statement; "both sides" are two."""
        found: list[Speaker] = []
        together: list[Name] = []
        told = draft.meant or draft.speakers
        for (first, end), meant in zip(draft.speakers, told, strict=True):
            goes_on = first >= draft.content[0][1] and not self._led(draft)
            behind = draft.cue is not None and draft.cue[0] >= end
            start = self._named(first, end) if behind else first
            mention = self._view.mention(start, end)
            answers = draft.form is StatementForm.DIRECT or self._replies(draft)
            known = meant if draft.meant else (start, end)
            names = self._resolver.speakers(*known, goes_on=goes_on, answers=answers)
            together += names
            for name in names:
                speaker = Speaker(
                    mention=mention,
                    name=name.name,
                    kind=SpeakerKind(name.kind) if name.kind else None,
                    country=name.country,
                    title=name.title,
                )
                found.append(speaker)
        if len(draft.speakers) > 1:
            self._registry.speak_together(tuple(together), draft.speakers[0][0])
        return tuple(found)

    def _led(self, draft: Draft) -> bool:
        """Whether a colon leads to what is said: "Orlov agreed: it was, he said, …"."""
        return self._view.has(draft.content[0][0] - 1, "colon")

    def _replies(self, draft: Draft) -> bool:
        return draft.cue is not None and self._view.has(draft.cue[0], "replying")

    def _named(self, start: int, end: int) -> int:
        """
        Give where a speaker begins that no comma parts from an occasion.

        "At a news conference Rhee said": it is Rhee who said so.
        """
        view = self._view
        if not view.has(start - 1, "preposition") or not view.holds(
            start, start + 1, *OPENERS
        ):
            return start
        name = end
        while name > start and view.surface(name - 1)[:1].isupper():
            name -= 1
        inside = view.has(name - 1, "lower") or view.has(name - 1, "inside")
        return name if start + 1 < name < end and inside else start
