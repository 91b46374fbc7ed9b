"""Reported speech without marks, and with marks inside its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import act_of, is_nobody, place, reported, who
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._closing import closing
from conflictparse._statements._en._complements import opening
from conflictparse._statements._en._phrases import finite, speakers, written
from conflictparse._statements._en._shapes import is_clause, lets_in
from conflictparse._statements._en._wholes import words
from conflictparse._statements._types import SpeechAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line


def _that_or_clause(match: Match, *, that: bool) -> Iterator[Draft]:
    line: Line = match.context
    cue = match.start
    # "Neither said how long it would last".
    neither = line.word(cue - 1) == "neither"
    if line.has(cue, "negated") or neither or _withheld(line, cue):
        return
    found = opening(line, cue)
    if found is None or found.that is not that:
        return
    end = closing(line, found.start, cue)
    # "denied that, insisting it held": what was told before.
    if that and line.has(found.start + 1, "comma") and line.has(found.start + 2, "ing"):
        end = found.start + 1
    if not that and (
        (found.mark and not _is_led(line, cue, found.start))
        or lets_in(line, cue)
        or _is_deed(line, cue, found.start, end)
        or line.word(found.start) in {"because", "as"}
        or not (
            _asks_who(line, cue, found.start)
            or is_clause(line, _past_time(line, found.start), end)
        )
    ):
        return
    by = who(line, cue)
    # "Asked whether it would hold, the envoy said": somebody else asked.
    asked = not by and line.has(cue, "participle") and _opens(line, cue)
    # "rejected this" denies it; "thought about this" tells nothing.
    judges = act_of(line, cue) in {SpeechAct.DENY, SpeechAct.CONFIRM}
    empty = not judges and _is_no_clause(line, found.start, end)
    if asked or empty or is_nobody(line, by):
        return
    # "told them how they hid"
    start = found.start - (line.word(found.start - 1) in {"how", "why"})
    yield from reported(line, start, end, cue=cue, by=by)


def _is_led(line: Line, cue: int, start: int) -> bool:
    """Whether a colon alone leads from a cue to its clause: "The army reports: …"."""
    return start == cue + 2 and line.has(cue + 1, "colon") and finite(line, cue)


def _asks_who(line: Line, cue: int, start: int) -> bool:
    """Whether a question after somebody is reported: "asked who had told her"."""
    asks = line.word(start) == "who" and act_of(line, cue) is SpeechAct.ASK
    return asks and finite(line, start + 1)


def _past_time(line: Line, start: int) -> int:
    """Step over a time that opens a clause: "since dawn, nine men have fallen"."""
    led = start + line.has(start, "preposition")
    timed = line.has(led, "time") and line.has(led + 1, "comma")
    return led + 2 if timed else start


def _is_deed(line: Line, cue: int, start: int, end: int) -> bool:
    """
    Whether a deed is claimed or denied: "responsibility in a note posted on Monday".

    "Denied casualties in the camp were high" has a verb of its own.
    """
    led = line.has(start + 1, "preposition", "of") and line.has(cue, "cue_object")
    if not (led and line.view.has(line.items[start].head, "deniable")):
        return False
    verbs = (at for at in range(start, end) if finite(line, at))
    return all(line.has(at, "participle") for at in verbs)


def _opens(line: Line, cue: int) -> bool:
    """Whether a cue begins what is said of a noun: "The envoy, asked if it held, …"."""
    led = line.has(cue - 1, *APART)
    asks = act_of(line, cue) is SpeechAct.ASK and led
    return asks or cue == line.first(cue)


APART = ("comma", "semicolon", "dash", "and", "but")


def _is_no_clause(line: Line, start: int, end: int) -> bool:
    """
    Whether a complement is no clause: "say that to his face", "said nothing and left".

    "Ask the guard that question", "thought about this", "repeat what he had said".
    """
    if line.has(start, "that"):
        if any(line.has(at, "verb", "quote") for at in range(start + 1, end)):
            return False
        item = line.items[start + 1] if start + 1 < end else None
        one = item is not None and item.end == item.start + 1
        word = end - start == PAIR and line.has(start + 1, "noun") and one
        return word or end - start == 1 or line.word(start + 1) == "to"
    # "posted a video that it said showed trucks": what it said is told of the video.
    if line.has(start + 1, "that") and line.has(start + 2, "noun"):
        return line.has(start, "noun") and line.has(start + 3, "cue_that")
    if line.word(start) == "what":
        return end - start <= MAX_SAID and line.has(end - 1, "cue_that")
    return line.word(start) == "nothing" and not line.has(start + 1, "verb")


PAIR = 2
"""Items of "that question"."""

MAX_FILMED = 8
"""Items of "A clip posted by the army on Friday"."""
MAX_SAID = 4
"""Items of "what the mate had said"."""


def _withheld(line: Line, cue: int) -> bool:
    """
    Whether it is not said: "refused to say how many had died".

    Nor what hides who speaks: "asked that her surname be withheld".
    """
    hidden = cue + 2 + line.has(cue + 2, "adverb")
    name = line.items[hidden if line.has(cue + 1, "that") else cue]
    if act_of(line, cue) is SpeechAct.ASK and line.view.has(name.head, "name_noun"):
        return True
    # "It goes without saying that he left".
    if line.has(cue, "ing") and line.word(cue - 1) == "without":
        return True
    return (
        line.has(cue, "infinitive")
        and line.has(cue - 1, "cue")
        and act_of(line, cue - 1) is SpeechAct.DENY
    )


@rule(
    "@cue({cue_that&!passive|cue_addressee&!passive}) (?= {!stop}{0,14} {that})",
    accepts(
        "The ministry said in a statement [that two guards had died].",
        form="indirect",
        cue="said",
    ),
    accepts(
        "Baku claimed [that the road was shut].",
        form="indirect",
        act="claim",
        speaker={"name": "Azerbaijan"},
    ),
    accepts("The ministry said, however, [that the town was safe].", cue="said"),
    accepts(
        "The army said, without giving details, [that nine men had died].",
        speaker={"mention": "The army"},
    ),
    accepts(
        "The group said in a video posted on Friday [that its men held the town].",
        cue="said",
        speaker={"mention": "The group"},
    ),
    rejects("The envoy did not say that talks went on."),
    rejects("Neither said that talks went on."),
    rejects("Nothing suggests that talks went on."),
    rejects("It goes without saying that talks went on."),
    accepts("The guard denied [that], insisting the gate was shut.", act="deny"),
    rejects("The driver asked that only his first name, Ivo, be used."),
    rejects("She would say that to his face."),
    rejects("The shepherd thought about this."),
    level="items",
)
def said_that(match: Match) -> Iterator[Draft]:
    """A cue and a clause with "that"."""
    yield from _that_or_clause(match, that=True)


@rule(
    "@cue({cue_that&!passive|cue_addressee&!passive}) (?= {!stop}{0,30}? {verb|noun})",
    accepts(
        "Russia on Tuesday said [it had brokered a truce].", form="indirect", cue="said"
    ),
    accepts(
        "The nurse told reporters [the ward was full].", form="indirect", cue="told"
    ),
    accepts("The army reports: [since dawn, nine men have fallen].", cue="reports"),
    rejects("The envoy reported to the council."),
    rejects("The army reported: nine men, four trucks, two guns."),
    rejects("The hospital has admitted 38 wounded."),
    rejects("Hospitals admitted 40 patients, and nine of them died."),
    rejects("The guards said nothing and left."),
    rejects("The mayor could only repeat what the guard had said."),
    level="items",
)
def said_clause(match: Match) -> Iterator[Draft]:
    """A cue and a clause without "that"."""
    yield from _that_or_clause(match, that=False)


@rule(
    "@cue({verb&!cue&!passive&!infinitive&!ing}) {adverb|ly}? "
    "({preposition}? {time}|{preposition} {noun})? {adverb|ly}? @what({that}) {noun}",
    accepts(
        "The inquiry found in 2003 [that two guards had lied].",
        form="indirect",
        act="say",
        cue="found",
    ),
    accepts("A UN report showed [that the wells were poisoned].", cue="showed"),
    accepts("An inquiry by the council found [that two guards had lied]."),
    accepts("Investigators have established [that the shell came from the hill]."),
    rejects("The nurse found that her house had burnt."),
    rejects("The report showed that road and the bridge."),
    level="items",
)
def inquiry_found(match: Match) -> Iterator[Draft]:
    """
    What a commission, a court or a report found or showed.

    A person who finds that the road is shut tells nobody.
    """
    yield from _found(match)


@rule(
    "@cue({figure_cue&!cue&!passive&!infinitive&!ing}) {adverb|ly}?"
    " @what({noun&!that&!him})",
    accepts("A study found [mills would close].", speaker={"mention": "A study"}),
    accepts("A poll showed [the town has had enough].", cue="showed"),
    rejects("The nurse found her house had burnt."),
    rejects("The report showed a road mined by rebels."),
    rejects("The panel found rebels laid mines."),
    level="items",
)
def inquiry_found_clause(match: Match) -> Iterator[Draft]:
    """
    What a report found or showed, without "that".

    Its verb has a form that is no participle: no "mines laid by rebels".
    """
    line: Line = match.context
    start = place(match, "what")
    end = closing(line, start, match.start)
    mark = next(iter(line.breaks(start, end)), end)
    verb = next((at for at in range(start, mark) if finite(line, at)), end)
    if verb < end and not line.has(verb, "participle", "passive"):
        yield from _found(match)


def _found(match: Match) -> Iterator[Draft]:
    """Make a statement of what one who inquires, or a report, found."""
    line: Line = match.context
    cue = match.start
    if not line.view.has(line.items[cue].head, "inquiring"):
        return
    start = place(match, "what")
    found = subject(line, cue)
    if found is None:
        return
    heads = [line.items[at].head for at in range(found.start, found.end)]
    heads.append(written(line, found))
    end = closing(line, start, cue)
    asks = any(line.view.has(head, "inquirer") for head in heads)
    if asks and is_clause(line, start + line.has(start, "that"), end):
        yield from reported(line, start, end, cue=cue, by=speakers(line, found))


@rule(
    "@cue({figure_cue&!cue&!passive&!infinitive&!ing})"
    " @what({noun&!that&!him}) ({of|preposition} {noun}){0,2} {verb&ing}",
    accepts("The footage shows [soldiers entering a house].", cue="shows"),
    accepts("A video posted on Friday showed [men waving flags].", cue="showed"),
    rejects("The map shows a road leading north."),
    rejects("The mayor showed men carrying water the way."),
    level="items",
)
def footage_showed(match: Match) -> Iterator[Draft]:
    """
    What a video or a picture shows somebody doing.
    """
    line: Line = match.context
    cue = match.start
    noun = _filmed(line, cue)
    if noun is not None and line.view.has(line.items[cue].head, "inquiring"):
        start = place(match, "what")
        by = (words(line, noun, noun + 1),)
        yield from reported(line, start, closing(line, start, cue), cue=cue, by=by)


def _filmed(line: Line, verb: int) -> int | None:
    """Give the video that shows something: "A clip posted on Friday showed"."""
    for noun in range(verb - 1, max(line.first(verb), verb - MAX_FILMED) - 1, -1):
        if not line.has(noun, "noun", "time", "preposition", "of", "participle"):
            return None
        if line.view.has(line.items[noun].head, "footage_noun"):
            return noun
    return None


@rule(
    "@cue({cue&!passive&!cue_that}) ({preposition} {noun})? @what(how) {noun}",
    accepts("The report describes [how the men were beaten].", cue="describes"),
    accepts("Ana Belo described [how the town fell].", form="indirect"),
    rejects("The nurse showed how the pump worked."),
    level="items",
)
def told_how(match: Match) -> Iterator[Draft]:
    """
    A cue of telling, and how it was.
    """
    line: Line = match.context
    cue = match.start
    start = place(match, "what")
    end = closing(line, start + 1, cue)
    by = who(line, cue)
    if by and not line.has(cue, "negated") and is_clause(line, start + 1, end):
        yield from reported(line, start, end, cue=cue, by=by)


RULES = (
    said_that,
    said_clause,
    told_how,
    inquiry_found,
    inquiry_found_clause,
    footage_showed,
)
