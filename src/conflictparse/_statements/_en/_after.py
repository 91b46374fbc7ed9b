"""Constructions in which the quotation comes first: "…," the ministry said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import act_of, cue_words, place, quoted
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._complements import opening
from conflictparse._statements._en._phrases import finite, is_heard, speakers
from conflictparse._statements._en._relayed import told_before
from conflictparse._statements._en._shapes import is_clause
from conflictparse._statements._en._wholes import words
from conflictparse._statements._types import StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

MAX_GAP = 30
"""Items between a quotation and a cue after it."""


def _cue_after(
    line: Line, start: int
) -> tuple[int, tuple[tuple[int, int], ...]] | None:
    """Find the cue whose subject begins at an item."""
    end = min(line.stop(start), start + MAX_GAP)
    for index in range(start + 1, end):
        if line.has(index, "quote") and not line.has(index, "short"):
            return None
        if (
            not line.has(index, "cue_quote", "cue_that", "cue_addressee")
            or not (finite(line, index) or is_heard(line, index) or _adds(line, index))
            or line.has(index, "passive")
            or _by_others(line, index)
        ):
            continue
        found = subject(line, index)
        if found is None or _is_claim(line, found.start):
            continue
        first = (
            min(found.start, *(other[0] for other in found.others))
            if found.others
            else found.start
        )
        if first == start or (
            first > start
            and (
                _small(line, start, first)
                or _apposed(line, start, first)
                or _authored(line, start, first)
            )
        ):
            return index, speakers(line, found)
    return None


def _by_others(line: Line, cue: int) -> bool:
    """Whether a participle has its doer behind it: "a position echoed by Warsaw"."""
    plain = line.view.has(line.items[cue].head, "plain_saying")
    return line.has(cue, "participle") and line.word(cue + 1) == "by" and not plain


def _is_claim(line: Line, noun: int) -> bool:
    """Whether what was said is spoken of: "“…” — a charge doctors reject"."""
    opens = line.view.has(line.items[noun].start, "indefinite")
    dash = line.has(noun - 1, "dash", "comma")
    words = range(line.items[noun].start, line.items[noun].end)
    return opens and dash and any(line.view.has(at, "cue_noun") for at in words)


def _adds(line: Line, cue: int) -> bool:
    """Whether an infinitive follows its verb: "went on to say", "was quick to add"."""
    if not (line.has(cue, "infinitive") and line.has(cue, "cue_quote")):
        return False
    verb = cue - 1 - (line.has(cue - 1, "noun", "ly") and not line.has(cue - 1, "he"))
    # "refused to say": nothing is said.
    return finite(line, verb) and not line.has(verb, "negated", "passive", "cue")


def _apposed(line: Line, start: int, name: int) -> bool:
    """Whether a name stands in commas behind "a spokesman for the front"."""
    return (
        name - start > 1
        and line.has(name, "name")
        and line.has(name - 1, "comma")
        and all(
            line.has(index, "noun", "preposition", "of")
            for index in range(start, name - 1)
        )
    )


def _authored(line: Line, start: int, maker: int) -> bool:
    """Whether a range is "a statement by" somebody who stands behind it."""
    written = line.has(start, "cue_noun") and maker == start + 2
    return written and line.word(start + 1) in {"by", "from"}


def _reports_more(line: Line, cue: int) -> bool:
    """Whether a clause follows the cue: "To the “big” question, he said that …"."""
    found = opening(line, cue)
    if found is None or found.mark:
        return False
    return found.that or is_clause(line, found.start, line.stop(cue))


def _small(line: Line, start: int, end: int) -> bool:
    """Whether only adverbs, times, short phrases and articles stand in a range."""
    if line.has(start, "subordinator", "preposition") and end - start > 3:
        # "“Iron Dawn”, as it is called, has displaced 900 people, a mission said."
        verbs = range(start, end)
        apart = any(finite(line, at) and line.has(at - 1, "comma") for at in verbs)
        return line.has(end - 1, "comma") and not apart
    return all(
        line.has(
            index,
            "adverb",
            "ly",
            "time",
            "preposition",
            "comma",
            "cue_phrase",
            "=as",
            "dash",
        )
        or line.word(index) in {"the", "as"}
        or (line.has(index, "noun") and line.has(index - 1, "preposition"))
        for index in range(start, end)
    )


def _content(line: Line, quote: int) -> tuple[int, bool]:
    """Give where the sentence of a quotation begins, and whether it holds more."""
    first = line.first(quote)
    start = quote
    while start > first and not line.has(start - 1, "semicolon", "colon"):
        start -= 1
    # "15:05 “We heard a bang,” he said": an entry and its hour.
    start += start == first and start < quote and line.has(start, "time")
    while start < quote and line.has(start, "comma", "and", "but", "adverb", "dash"):
        start += 1
    return start, start < quote


def _made(line: Line, quote: int, cue: int, by: tuple[tuple[int, int], ...]) -> Draft:
    """Make the statement: direct where the marks open the sentence, else partial."""
    start, more = _content(line, quote)
    draft = quoted(
        line, quote, speakers=by, cue=cue_words(line, cue), act=act_of(line, cue)
    )
    if not more or any(
        line.has(index, "cue") and finite(line, index) for index in range(start, quote)
    ):
        return draft
    held = tuple(index for index in range(start, quote + 1) if line.has(index, "quote"))
    end = _beyond(line, quote, cue)
    return attrs.evolve(
        draft,
        form=StatementForm.PARTIAL,
        quotes=held,
        content=((line.items[start].start, line.items[end].end),),
    )


def _beyond(line: Line, quote: int, cue: int) -> int:
    """
    Give the last item of a clause that goes on behind its quoted words.

    "It had “taken a step” by freeing two men, he said."
    """
    found = subject(line, cue)
    mark = found.start - 1 if found and found.start > quote else cue - 1
    goes_on = line.has(quote, "bare") and line.has(quote + 1, "preposition", "of")
    return mark - 1 if goes_on and line.has(mark, "comma") else quote


@rule(
    "@first({quote}) {comma|dash}? @between({!stop&!quote}{1,30}?) "
    "{comma|colon|dash}? @second({quote})",
    accepts(
        '["The road is mined," the guard said, "and nobody clears it."]',
        form="direct",
        cue="said",
    ),
    accepts(
        "[“We will stay,” Ana Belo told reporters, “until it ends.”]",
        form="direct",
        cue="told",
    ),
    rejects('"The road is mined," the guard said. "Nobody clears it," his wife added.'),
    level="items",
)
def said_between_quotations(match: Match) -> Iterator[Draft]:
    """A quotation, who said it, and the rest of the same sentence."""
    line: Line = match.context
    first, second = match.start, match.end - 1
    start, end = match.span("between") or (0, 0)
    if not line.has(first, "paused", "asking", "bare"):
        return
    found = _cue_after(line, start) or _inverted(line, start)
    if found is None or found[0] >= end:
        return
    if any(
        line.has(index, "cue") and finite(line, index)
        for index in range(found[0] + 1, end)
    ):
        return
    if line.has(end - 1, "that", "and", "but") or not line.has(
        second - 1, "comma", "colon", "dash"
    ):
        return
    draft = _made(line, first, *found)
    item = line.items[second]
    yield attrs.evolve(
        draft,
        content=(*draft.content, (item.start, item.end)),
        quotes=(*draft.quotes, second),
    )


@rule(
    "@quote({quote}) {comma|dash}? (?= {!stop&!quote}{1,30}? {cue})",
    accepts('["Nobody slept,"] the nurse said.', form="direct", cue="said"),
    accepts(
        "[“The enemy is firing,”] Ana Belo, 45, a nurse at the camp, told reporters.",
        form="direct",
        cue="told",
    ),
    accepts("[The pact “opens the road,”] the envoy said.", form="partial"),
    accepts("[It had “taken a brave step” by freeing two men], he wrote in a letter."),
    accepts(
        "[“Two men fell,”] a statement by the army said.",
        speaker={"mention": "the army"},
    ),
    rejects('The book "Red River" sold well, the shop said.'),
    level="items",
)
def said_after_quotation(match: Match) -> Iterator[Draft]:
    """A quotation, then its speaker and a cue."""
    line: Line = match.context
    quote = match.start
    if not line.has(quote, "paused", "asking", "bare", "final"):
        return
    if (
        line.has(quote, "bare")
        and not line.has(quote + 1, "dash")
        and line.has(quote, "short")
    ):
        return
    found = _cue_after(line, match.end)
    opens = quote == line.first(quote)
    if found is None or (not opens and _reports_more(line, found[0])):
        return
    if not opens and told_before(line, quote) is not None:
        return
    if not opens and line.word(match.end) == "as":
        # "It was “a black day,” as the mayor put it": the reporter says the rest.
        draft = _made(line, quote, *found)
        item = line.items[quote]
        yield attrs.evolve(
            draft, content=((item.start, item.end),), form=StatementForm.PARTIAL
        )
        return
    yield _made(line, quote, *found)


def _inverted(line: Line, start: int) -> tuple[int, tuple[tuple[int, int], ...]] | None:
    """Read "said Ana Belo": a cue at an item, then its subject."""
    index = start
    while line.has(index, "adverb", "ly"):
        index += 1
    if not line.has(index, "cue_quote") or not finite(line, index):
        return None
    after = index + 1
    while line.has(after, "adverb", "ly", "time") or line.word(after) in {
        "the",
        "a",
        "an",
    }:
        after += 1
    if not line.has(after, "noun") or line.has(after, "him", "that"):
        return None
    end = after + 1
    while line.has(end, "noun") and not line.has(end, "him", "he"):
        end += 1
    return index, (words(line, after, end),)


@rule(
    "@quote({quote}) {comma|dash}? {adverb|ly}? "
    "@cue({cue_quote&!passive&!infinitive}) {adverb|ly|time|between&!quote}{0,2}? "
    "{noun&!him&!that}",
    accepts('["Nobody slept,"] said Ana Belo, a nurse.', form="direct", cue="said"),
    accepts(
        "[“We are ready!”] added the general on Monday.",
        form="direct",
        cue="added",
        act="say",
    ),
    rejects('"Red River" told the story of a farm.'),
    rejects("Ana Belo, author of “Red River,” told the council that she was tired."),
    level="items",
)
def said_inverted(match: Match) -> Iterator[Draft]:
    """A quotation, then a cue and its speaker behind it."""
    line: Line = match.context
    quote = match.start
    cue = place(match, "cue")
    found = _inverted(line, cue)
    # "Estes, author of “Dig Deeper,” told reporters that": it is she who told.
    apart = finite(line, cue) and line.has(quote, "paused") and subject(line, cue)
    if quote != line.first(quote) and apart and _reports_more(line, cue):
        return
    whole = line.has(quote, "long") and quote == line.first(quote)
    if found is not None and (
        whole or not line.has(quote, "bare") or line.has(quote + 1, "comma", "dash")
    ):
        yield _made(line, quote, *found)


@rule(
    "@quote({quote&asking}) {stop} (?= {!stop&!quote}{1,12}? {cue_quote})",
    accepts(
        '["Who will help us?"] Ana Belo asked.', form="direct", cue="asked", act="ask"
    ),
    accepts(
        '["It is a lie!"] Tom Belo shouted on Monday.', form="direct", cue="shouted"
    ),
    rejects('"Who will help us?" The envoy said that talks went on.'),
    rejects('Ana Belo was not asked, "Who will help us?" She answered on Monday.'),
    level="items",
)
def asked_after_quotation(match: Match) -> Iterator[Draft]:
    """A question or a shout, then a speaker and a cue that look like a sentence."""
    line: Line = match.context
    found = _cue_after(line, match.end)
    # "Belo was asked, “Who fired?” She answered": it is not hers.
    asked = range(line.first(match.start), match.start)
    if found is None or any(line.has(at, "cue") for at in asked):
        return
    after = found[0] + 1
    # "“Who fired?” the judge asked the officer."
    if line.has(found[0], "cue_addressee") and line.has(after, "noun"):
        after += 1
    while line.has(after, "time", "adverb", "ly", "cue_phrase", "preposition") or (
        line.has(after, "noun") and line.has(after - 1, "preposition")
    ):
        after += 1
    if line.has(after, "stop", "comma"):
        yield quoted(
            line,
            match.start,
            speakers=found[1],
            cue=cue_words(line, found[0]),
            act=act_of(line, found[0]),
        )


RULES = (
    said_between_quotations,
    said_after_quotation,
    said_inverted,
    asked_after_quotation,
)
