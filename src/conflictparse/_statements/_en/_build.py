"""Make drafts of what rules match."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from conflictparse._statements._draft import Draft
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._phrases import speakers
from conflictparse._statements._en._shapes import quotes_in
from conflictparse._statements._en._wholes import words
from conflictparse._statements._kept import kept
from conflictparse._statements._types import SpeechAct, StatementForm
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._line import Line

Range = tuple[int, int]
NOBODY = ("negative_determiner", "pronoun_nobody")
TRAILING = ("comma", "dash", "and", "but", "colon", "semicolon", "hyphen", "adverb_end")


def place(match: Match, name: str) -> int:
    """Give the first item of a capture, or where the match ends without it."""
    found = match.span(name)
    return found[0] if found else match.end


def named_by(match: Match, name: str) -> tuple[Range, ...]:
    """Give the words of a capture, which names who speaks."""
    return (words(match.context, *(match.span(name) or (match.end, match.end))),)


def cue_words(line: Line, index: int) -> Range:
    """Give the words of a cue: its main verb, with the particle it goes with."""
    item = line.items[index]
    return item.head, item.end


def first_word(line: Line, index: int) -> Range:
    """Give the first word of a verb that is no cue: "was more blunt: “…”"."""
    start = line.items[index].start
    return (
        (start, start + 1) if line.has(index, "auxiliary") else cue_words(line, index)
    )


@kept
def act_of(line: Line, index: int) -> SpeechAct:
    """Give what is done by saying it so."""
    entry = line.cue(index)
    return SpeechAct(entry["act"]) if entry else SpeechAct.SAY


def who(line: Line, verb: int) -> tuple[Range, ...]:
    """Give the words of the verb's subject."""
    return speakers(line, subject(line, verb))


def is_nobody(line: Line, by: tuple[Range, ...]) -> bool:
    """Whether "nobody", "nothing", "no group" or "neither side" is said to speak."""
    view = line.view
    return any(
        view.word(start - 1) == "nor"
        or view.word(start) == "nothing"
        or view.holds(start, start + 1, *NOBODY)
        for start, _ in by
    )


def is_unsaid(line: Line, cue: int) -> bool:
    """Whether it was not said: "did not say “war”", but not "did not rule out"."""
    leaves = act_of(line, cue) is SpeechAct.DENY or line.word(cue + 1) == "out"
    return line.has(cue, "negated") and not leaves


class Said(TypedDict, total=False):
    """What is known of a quotation beside its words."""

    speakers: tuple[Range, ...]
    cue: Range
    act: SpeechAct


def quoted(line: Line, quote: int, **fields: Unpack[Said]) -> Draft:
    """Make a direct quotation of one quote item."""
    item = line.items[quote]
    return Draft(
        form=StatementForm.DIRECT,
        content=((item.start, item.end),),
        quotes=(quote,),
        **fields,
    )


def trimmed(line: Line, start: int, end: int) -> int:
    """Take commas, dashes, conjunctions and an odd bracket off the end of a range."""
    while end > start and line.has(end - 1, *TRAILING):
        end -= 1
    last = end - 1 - line.has(end - 1, "dot")
    if line.has(last, "close_paren") and not any(
        line.has(at, "open_paren") for at in range(start, last)
    ):
        return trimmed(line, start, last - line.has(last - 1, "dot"))
    return end


def reported(
    line: Line, start: int, end: int, *, cue: int, by: tuple[Range, ...]
) -> Iterator[Draft]:
    """Make a statement of a complement that is not empty, its form by its marks."""
    end = trimmed(line, start, end)
    if start >= end:
        return
    act = act_of(line, cue)
    held = quotes_in(line, start, end)
    if held == (start,) and end == start + 1:
        yield quoted(line, start, speakers=by, cue=cue_words(line, cue), act=act)
        return
    yield Draft(
        form=StatementForm.PARTIAL if held else StatementForm.INDIRECT,
        content=((line.items[start].start, line.items[end - 1].end),),
        quotes=held,
        speakers=by,
        cue=cue_words(line, cue),
        act=act,
        status=_status(line, start, end, act),
    )


def _status(line: Line, start: int, end: int, act: SpeechAct) -> Status:
    """Give the status of what is said: "warned that more attacks could follow"."""
    if act is SpeechAct.DENY:
        return Status.DENIED
    if act is SpeechAct.WARN:
        verb = next((at for at in range(start, end) if line.has(at, "verb")), None)
        if verb is not None and line.view.has(line.items[verb].start, "modal"):
            return Status.HYPOTHETICAL
    return Status.ASSERTED
