"""Find statements: lines of items, drafts of rules, one choice, speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._names import Prepared as Names
from conflictparse._rules import Compiled
from conflictparse._rules import find as matches
from conflictparse._spans import Mention, Span
from conflictparse._statements._alphabet import Alphabet
from conflictparse._statements._continued import continued
from conflictparse._statements._draft import Read
from conflictparse._statements._line import Maker
from conflictparse._statements._marks import Marks
from conflictparse._statements._speakers import Cast
from conflictparse._statements._types import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from conflictparse._groups import Levels
    from conflictparse._lexicon import Table
    from conflictparse._rules import Rule
    from conflictparse._statements._draft import Draft, Range
    from conflictparse._statements._line import Line
    from conflictparse._statements._marks import Quotation
    from conflictparse._text import View

MAX_SIGNATURE = 14
"""Words of "— Ana Belo, a nurse at the field hospital"."""

TRIGGERS = ("cue", "cue_noun", "cue_phrase", "figure_at", "figure_cue", "inquiring")


class Prepared:
    """What finding statements takes, made once a language."""

    def __init__(
        self, table: Table, rules: Iterable[Rule], parts: Mapping[str, str]
    ) -> None:
        self.alphabet = Alphabet(table)
        self.rules = Compiled(rules, self.alphabet, parts)
        self.marks = Marks(table)
        self.names = Names(table)


def find(levels: Levels, prepared: Prepared) -> tuple[Statement, ...]:
    """Find what is said in a text, and by whom, in text order."""
    view = levels.view
    quotations = prepared.marks.find(view)
    lines = _lines(levels, prepared, quotations)
    reads = continued((line, _chosen(line, prepared.rules)) for line in lines)
    cast = Cast(levels, quotations, prepared.names)
    ordered = sorted(reads, key=lambda read: (read.draft.speakers[:1], read.start))
    statements = [_statement(view, read, cast) for read in ordered]
    return tuple(sorted(statements, key=lambda found: (found.span, found.rule)))


def _lines(
    levels: Levels, prepared: Prepared, quotations: Sequence[Quotation]
) -> Iterator[Line]:
    """Make a line of each paragraph that has a quotation or a cue."""
    view = levels.view
    wanted = {*levels.sentences_with(TRIGGERS), *_heading(view)}
    maker = Maker(levels, prepared.alphabet, wanted)
    place = sentence = held = first = 0
    for _, end in view.paragraphs:
        while place < len(quotations) and quotations[place].start < end:
            place += 1
        while sentence < len(view.sentences) and view.sentences[sentence][0] < end:
            sentence += 1
        # "He declared:", and the words in a paragraph of their own.
        if (
            view.has(end - 1, "colon")
            and place < len(quotations)
            and quotations[place].start == end + 1
        ):
            continue
        # A quotation, and in the next paragraph "— Ana Belo, nurse".
        if (
            held < place
            and quotations[place - 1].end == end
            and _is_signature(view, end + 1)
        ):
            continue
        if held < place or not wanted.isdisjoint(range(first, sentence)):
            yield maker.line(first, sentence, quotations[held:place])
        held, first = place, sentence


def _heading(view: View) -> tuple[int, ...]:
    """Give the first sentence where it is a heading that may name its source."""
    if not view.paragraphs:
        return ()
    start, end = view.paragraphs[0]
    one = view.sentences[0] == (start, end) and end - start <= MAX_HEADING
    parted = one and view.holds(start + 1, end, "colon", "dash", "hyphen")
    return (0,) if parted and not view.holds(end - 1, end, *ENDING) else ()


MAX_HEADING = 24
"""Words of "Six killed in market blast – police"."""
ENDING = ("dot", "question", "exclamation", "ellipsis")


def _is_signature(view: View, start: int) -> bool:
    """Whether a short paragraph that opens with a dash begins at a word."""
    if start + 1 >= len(view) or not (
        view.has(start, "dash") or view.has(start, "hyphen")
    ):
        return False
    near = range(start + 1, min(start + MAX_SIGNATURE, len(view)))
    ends = any(view.has(word, "break") for word in near) or near.stop == len(view)
    return ends and view.has(start + 1, "cap")


def _chosen(line: Line, rules: Compiled) -> list[Read]:
    """Run the rules; a quotation or cue goes to the first rule that reads it."""
    chosen: list[Read] = []
    taken: set[int] = set()
    cues: set[int] = set()
    told: set[tuple[Range, ...]] = set()
    found = [
        (rule, draft)
        for rule, _, draft in matches(
            rules, line.tags, line.view, items=line.items, context=line
        )
    ]
    found.sort(key=lambda pair: _rank(pair[1]))
    for rule, draft in found:
        if taken.intersection(draft.quotes) or (
            draft.cue and draft.cue[0] in cues and not draft.quotes
        ):
            continue
        # "The agency said, quoting the army, that …": one clause is said once.
        if draft.content in told:
            continue
        told.add(draft.content)
        taken.update(draft.quotes)
        if draft.cue:
            cues.add(draft.cue[0])
        chosen.append(Read(line=line, rule=rule.full_name, draft=draft))
    if any(_is_bare(read.draft) for read in chosen):
        chosen = [read for read in chosen if not _is_told(read.draft, chosen)]
    chosen.sort(key=lambda read: (read.start, read.draft.content[-1][1]))
    return chosen


def _is_bare(draft: Draft) -> bool:
    """Whether nobody is named who says something, and none of it is quoted."""
    return not (draft.speakers or draft.quotes)


def _is_told(draft: Draft, chosen: Iterable[Read]) -> bool:
    """Whether "reports that he fled" stands in what somebody says."""
    if not _is_bare(draft):
        return False
    start, end = draft.content[0][0], draft.content[-1][1]
    told = (read.draft for read in chosen if read.draft.speakers)
    return any(
        first <= start and end <= last and (first, last) != (start, end)
        for other in told
        for first, last in other.content
    )


def _rank(draft: Draft) -> tuple[int, int]:
    """
    Order drafts: cues behind their quotation, then cues before it from left to right.

    Of "he said he thought it was “big”" the first verb is the cue. What is
    guessed comes last.
    """
    if draft.weak or not draft.speakers:
        return 2 + (not draft.speakers), 0
    if draft.cue is None or draft.cue[0] > draft.content[0][0]:
        return 0, 0
    return 1, draft.cue[0]


def _statement(view: View, read: Read, cast: Cast) -> Statement:
    draft = read.draft
    segments = tuple(_span(view, *piece) for piece in draft.content)
    quoted = tuple(_quoted(view, quotation) for quotation in read.quotations)
    one = len(segments) == 1
    span = segments[0] if one else Span(segments[0].start, segments[-1].end)
    text = view.text[span.start : span.end]
    content = _content(view, draft.content, read.quotations)
    return Statement(
        form=draft.form,
        span=span,
        text=text,
        rule=read.rule,
        # Where both say the same, they are one string in memory.
        content=text if content == text else content,
        segments=segments,
        quoted=quoted,
        speakers=cast.of(draft),
        status=draft.status,
        cue=view.mention(*draft.cue) if draft.cue else None,
        act=draft.act,
    )


def _span(view: View, start: int, end: int) -> Span:
    return view.span(start, end)


def _quoted(view: View, quotation: Quotation) -> Span:
    return view.span(quotation.start, quotation.end)


def _content(
    view: View, pieces: Iterable[Range], quotations: Iterable[Quotation]
) -> str:
    """Join the pieces without the marks that stand round a whole piece."""
    inside = {
        (quotation.start, quotation.end): (quotation.first, quotation.last)
        for quotation in quotations
    }
    ranges = [inside.get(piece, piece) for piece in pieces]
    return " ".join(view.slice(start, end).strip() for start, end in ranges)


__all__ = ["Mention", "find"]
