"""Constructions in which the cue comes first and a quotation follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import (
    act_of,
    cue_words,
    first_word,
    is_nobody,
    is_unsaid,
    named_by,
    place,
    quoted,
    reported,
    who,
)
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._closing import closing
from conflictparse._statements._en._comments import says_after_all, tells_of_heard
from conflictparse._statements._en._complements import opening
from conflictparse._statements._en._further import new_subject
from conflictparse._statements._en._phrases import finite, speakers
from conflictparse._statements._en._relayed import relays
from conflictparse._statements._en._shapes import (
    is_nickname,
    is_title,
    is_work,
    names_its_noun,
    quotes_in,
    renames,
)
from conflictparse._statements._en._wholes import words
from conflictparse._statements._types import SpeechAct, StatementForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line


@rule(
    "@cue({cue&!passive}) (?= {!stop}{0,14} {quote})",
    accepts('The guard said: ["The road is mined."]', form="direct", cue="said"),
    accepts(
        "Ana Belo, a nurse, told reporters in Baro on Monday, [“Nobody slept.”]",
        form="direct",
        cue="told",
    ),
    accepts("The guard warned reporters: [“Leave now.”]", form="direct", act="warn"),
    rejects('A ship named "Mira" sank.'),
    rejects('The minister did not say "war."'),
    rejects('She wrote "Ash" in a year.'),
    rejects('In a note titled "Why I Left," the mayor spoke of tea.'),
    rejects('He saw the film "Red River" and said nothing.'),
    level="items",
)
def said_before_quotation(match: Match) -> Iterator[Draft]:
    """A cue, perhaps those addressed, a comma or colon, and a quotation."""
    line: Line = match.context
    cue = match.start
    found = opening(line, cue)
    if found is None or not line.has(found.start, "quote") or _is_named(line, cue):
        return
    if _is_shown(line, cue, found.start):
        return
    if is_unsaid(line, cue):
        return
    by = who(line, cue)
    quote = found.start
    if not found.mark and (is_work(line, cue, quote) or names_its_noun(line, cue)):
        return
    whole = line.has(quote, "paused", "final", "asking") or found.mark
    # "A banner reading “No war” hung there".
    whole = whole or (line.has(cue, "ing") and finite(line, quote + 1))
    if whole or line.has(quote + 1, "stop", "comma"):
        said = quoted(
            line, quote, speakers=by, cue=cue_words(line, cue), act=act_of(line, cue)
        )
        # "The aide blamed “rogue units”": a noun of the reporter's clause.
        named = line.has(cue, "cue_object") and line.has(quote, "lower")
        if named and not found.mark and not line.has(cue, "cue_that"):
            said = attrs.evolve(said, form=StatementForm.PARTIAL)
        yield said
        return
    for draft in reported(line, quote, closing(line, quote, cue), cue=cue, by=by):
        # "expressed “concern” and left"
        named = line.has(cue, "cue_object") and not line.has(cue, "cue_that")
        partial = named and line.has(quote, "lower")
        yield attrs.evolve(draft, form=StatementForm.PARTIAL) if partial else draft


@rule(
    "@cue({cue&!passive}) (?= {!stop}{1,40}? {quote})",
    accepts("The envoy called [the raid “a crime.”]", form="partial", cue="called"),
    accepts(
        "It will stay, the mayor said, a day after Belo called [it “a crime.”]",
        speaker={"mention": "Belo"},
    ),
    accepts("The minister hailed [the pact as “a new dawn.”]", form="partial"),
    rejects("The envoy slammed the door of the “Red Inn” club."),
    rejects("The statement does not mention the word “truce.”"),
    rejects("A group calling itself “the Wolves” took the bridge."),
    rejects("The mayor declined to speak beyond saying it was “a mess.”"),
    rejects("It posted a clip in which a man is heard saying “we won.”"),
    level="items",
)
def reported_with_quotation(match: Match) -> Iterator[Draft]:
    """A cue and its complement, in which some words are quoted."""
    line: Line = match.context
    cue = match.start
    if relays(line, cue) or line.has(cue + 1, "dot") or _is_hidden(line, cue):
        return
    found = opening(line, cue)
    if found and found.mark and _is_others(line, cue, found.start):
        return
    start = (
        found.start
        if found and (found.that or found.mark or found.addressee)
        else cue + 1
    )
    if (
        line.has(cue, "cue_that")
        and not line.has(cue, "cue_object", "cue_addressee")
        and found
    ):
        start = found.start
    silent = act_of(line, cue) is SpeechAct.DENY
    if says_after_all(line, start) or tells_of_heard(line, start):
        return
    linked = start if silent else _past_link(line, start)
    if linked is None:
        return
    start = linked
    end = closing(line, start, cue)
    held = quotes_in(line, start, end)
    # "The envoy slammed the door of the “Red Inn” club": a name is said by nobody.
    if all(
        is_nickname(line, q)
        or renames(line, q) < q
        or (is_title(line, q) and not line.has(cue, "cue_object"))
        or _is_label(line, q)
        for q in held
    ):
        return
    by = who(line, cue)
    if not is_nobody(line, by):
        yield from reported(line, start, end, cue=cue, by=by)


def _is_label(line: Line, quote: int) -> bool:
    """Whether quoted words only name, unless somebody is called so: "as “the Cat”"."""
    short = line.has(quote, "short") and line.has(quote, "cap")
    return short and line.has(quote, "bare") and line.word(quote - 1) != "as"


def _is_shown(line: Line, cue: int, quote: int) -> bool:
    """Whether it was said in a broadcast: "“…,” he said on NBN's “Sunday Table.”"."""
    behind = line.has(cue - 2, "quote", "comma") and not line.has(quote - 1, "comma")
    return behind and quote > cue + 1 and line.has(quote, "titled")


def _is_others(line: Line, cue: int, start: int) -> bool:
    """Whether what stands behind a cue and a comma is another's."""
    # "…, he said, calling it “a lie”": the second verb has its own complement.
    if _leaves(line, start):
        return True
    # Of "the tape, which rebels published, has a man shouting “…”" the man speaks.
    if line.has(start, "noun") and _related(line, cue):
        return True
    # "After the talks concluded, Belo said they were “a farce”."
    return new_subject(line, start, line.stop(cue))


def _is_hidden(line: Line, cue: int) -> bool:
    """
    Whether a cue has nothing behind it that is said.

    "Asked to be named only as Max"; "…, said the mayor, who blamed “outsiders”";
    "in a call published by the police, a man is heard saying “…”"; "did not say".
    """
    if is_unsaid(line, cue) or _only_describes(line, cue):
        return True
    if line.has(cue, "participle") and line.word(cue + 1) == "by":
        noun = cue - 1
        return line.has(noun, "noun") and line.has(noun - 1, "preposition")
    if line.has(cue - 1, "comma") and line.has(cue + 2, "comma"):
        return line.has(cue + 1, "noun") and line.has(cue + 3, "relative_person")
    item = line.items[cue]
    return line.has(cue, "infinitive") and "be" in line.view.words(item.start, item.end)


def _only_describes(line: Line, cue: int) -> bool:
    """Whether a cue only tells who speaks: "one who spoke on Monday wrote: “…”"."""
    if not line.has(cue - 1, "relative_person") or line.has(cue - 2, "comma"):
        return False
    quotes = line.quotes(cue, line.stop(cue))
    between = range(cue + 1, quotes[0] if quotes else cue)
    speaks = any(line.has(at, "cue") and finite(line, at) for at in between)
    return speaks and not any(line.has(at, "that", "comma") for at in between)


def _past_link(line: Line, start: int) -> int | None:
    """
    Step over what only links a complement to its cue, None where another cue has it.

    "Warned of the “danger”"; "tweeted this: “…”"; "responded by saying “…”".
    """
    # "Warned on Friday of the “danger”"
    timed = start
    while line.has(timed, "time") or line.has(timed + 1, "time"):
        timed += 1
    if line.word(timed) in {"of", "about"}:
        start = timed + line.has(timed + 1, "noun", "active", "ing")
        if start > timed:
            return start
    if line.has(start, "that") and line.has(start + 1, "colon"):
        return start + 2
    inner = start + (line.word(start) == "by")
    goes_on = line.has(inner, "ing", "infinitive") and line.has(inner, "cue_quote")
    return None if goes_on and line.has(inner, "cue_that") else start


def _is_named(line: Line, cue: int) -> bool:
    """Whether a participle only names: "The operation, called “Iron Wall,” began"."""
    # "The head of mission, Ana Belo, described “a massacre”": she did.
    if line.has(cue - 2, "name") and line.has(cue - 3, "comma"):
        return False
    return line.has(cue - 1, "comma") and (
        line.has(cue, "participle") and line.has(cue, "cue_object")
    )


def _related(line: Line, cue: int) -> bool:
    """Whether a relative pronoun stands before the subject of a cue."""
    found = subject(line, cue)
    return found is not None and line.has(found.start - 1, "relative")


def _leaves(line: Line, index: int) -> bool:
    """Whether behind a comma another clause begins."""
    ing = line.has(index, "ing") and line.has(index, "cue")
    # "Belo, who spoke on condition of anonymity, said it was “a farce”"
    says = line.has(index, "cue") and finite(line, index)
    # "…, he said on Sunday, a day after she said it was “a farce”"
    index += line.has(index, "time") and line.has(index + 1, "subordinator")
    return ing or says or line.has(index, "subordinator", "and", "but")


@rule(
    "@who({noun&speaker|noun&name}{1,2}) ({open_paren} {!stop&!quote}{1,5} "
    "{close_paren})? {colon} @quote({quote})",
    accepts(
        "Ana Belo: [“Nobody slept.”]", form="direct", speaker={"mention": "Ana Belo"}
    ),
    accepts("The army: [“All posts are held.”]", form="direct"),
    accepts("22:05 Ana Belo: [“We are safe.”]", speaker={"mention": "Ana Belo"}),
    rejects("One word was on the wall: “peace.”"),
    level="items",
)
def name_before_colon(match: Match) -> Iterator[Draft]:
    """A name, a colon and what it says."""
    line: Line = match.context
    start, end = match.span("who") or (0, 0)
    first = line.first(start)
    # "22:05 Ana Belo: “…”", an entry of a live report
    while first < start and line.has(first, "time", "dash", "hyphen", "comma"):
        first += 1
    if start == first or line.word(start - 1) == "the":
        yield quoted(line, match.end - 1, speakers=(words(line, start, end),))


@rule(
    "{colon} @quote({quote})",
    accepts("The message to the town was plain: [“Leave by noon.”]", form="direct"),
    accepts("The mayor had one wish: [“We stay where we are.”]", form="direct"),
    accepts(
        "Reporter Ana Belo reports from Baro: [“The bridge is gone.”]", cue="reports"
    ),
    rejects("It was a “plain” answer."),
    level="items",
)
def clause_before_colon(match: Match) -> Iterator[Draft]:
    """A clause, a colon and a quotation: its subject speaks."""
    line: Line = match.context
    colon = match.start
    first = line.first(colon)
    verbs = [index for index in range(first, colon) if finite(line, index)]
    cues = [index for index in range(first, colon) if line.has(index, "cue")]
    if not verbs and not cues:
        yield from _named_and_said(line, first, match.end - 1)
        return
    verb = cues[-1] if cues else verbs[0]
    found = subject(line, verb)
    # "There was one word: “…”": nobody is there who speaks.
    empty = found is not None and line.has(found.start, "there")
    by = () if empty else speakers(line, found)
    yield quoted(
        line,
        match.end - 1,
        speakers=by,
        cue=cue_words(line, verb) if cues else first_word(line, verb),
        act=act_of(line, verb),
    )


def _named_and_said(line: Line, first: int, quote: int) -> Iterator[Draft]:
    """
    Read a name and a verb that look like one noun: "Ana Belo reports from Baro: “…”".
    """
    view = line.view
    for index in range(first, quote - 1):
        item = line.items[index]
        head = item.end - 1
        entry = view.entry(head, "cue")
        if (
            entry is not None
            and line.has(index, "noun")
            and line.has(index + 1, "preposition")
            and view.has(head, "verb_third")
            and view.has(head - 1, "cap")
            and item.start < head
        ):
            yield quoted(
                line,
                quote,
                speakers=((item.start, head),),
                cue=(head, head + 1),
                act=SpeechAct(entry["act"]),
            )
            return


@rule(
    "(?<! {noun}|{comma}|{quote}) @cue({cue_quote&!passive&!ing&!infinitive}) "
    "@who({noun&!him&!that}{1,2}) ({comma} {!stop&!quote}{1,12}?)? {colon|comma} "
    "@quote({quote})",
    accepts(
        "Said Ana Belo: [“Nobody slept.”]",
        form="direct",
        speaker={"mention": "Ana Belo"},
    ),
    accepts(
        "Added the mayor, a doctor by training, [“We are tired.”]",
        form="direct",
        cue="Added",
    ),
    rejects("Tell the mayor: the road is shut."),
    level="items",
)
def said_inverted_before_quotation(match: Match) -> Iterator[Draft]:
    """A cue that opens its sentence, its speaker, and a quotation."""
    line: Line = match.context
    cue = place(match, "cue")
    if cue == line.first(cue) and not line.has(cue, "base"):
        yield quoted(
            line,
            match.end - 1,
            speakers=named_by(match, "who"),
            cue=cue_words(line, cue),
            act=act_of(line, cue),
        )


RULES = (
    said_inverted_before_quotation,
    said_before_quotation,
    reported_with_quotation,
    name_before_colon,
    clause_before_colon,
)
