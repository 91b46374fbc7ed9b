"""What a cue says of somebody: "accused it of lying", "called the raid a crime"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import act_of, place, reported
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._closing import closing
from conflictparse._statements._en._taken import by_speaker, is_spoken, taken
from conflictparse._statements._types import SpeechAct
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

__all__ = ["RULES"]


@rule(
    "@cue({cue_to&!passive}) ({preposition}? {time}|{cue_phrase}|on {noun})?"
    " @what({negation}? {verb&infinitive})",
    accepts("The rebels pledged [to free the crew].", act="promise", cue="pledged"),
    accepts("The general vowed [to crush the revolt].", form="indirect"),
    accepts("The rebels vowed [not to yield].", act="promise"),
    accepts("The general vowed on Monday [to crush the revolt].", act="promise"),
    accepts("Both sides agreed in a statement [to free the crew].", act="agree"),
    rejects("The plan was offered to the council."),
    rejects("Residents, ordered to leave, refused."),
    rejects("The engine refused to start."),
    rejects("The two sides agreed on steps to end the war."),
    level="items",
)
def vowed_to(match: Match) -> Iterator[Draft]:
    """
    A cue and what its subject means to do.
    """
    start, end = match.span("what") or (match.end, match.end)
    line: Line = match.context
    # "The spokesman refused to say how many had died": nothing is said.
    act, verb = act_of(line, match.start), line.items[end - 1]
    silent = act is SpeechAct.DENY and line.has(end - 1, "cue")
    # "agreed on steps to end the war": nobody says so on a medium.
    on = start == match.start + 1 + len(("on", "steps"))
    on = on and line.word(match.start + 1) == "on"
    if on and not line.view.has(line.items[start - 1].head, "cap"):
        return
    # "soldiers who refused to fight": who they are, and nothing said.
    who_ = match.start - 1
    tells_who = line.has(who_, "relative_person") and not line.has(who_ - 1, "comma")
    # "The engine refused to start"
    thing = who_ == line.first(who_) and not line.has(who_, "speaker", "name", "he")
    if (act is SpeechAct.DENY and (tells_who or thing)) or _is_told(line, match.start):
        return
    # "who asked not to be named", "who asked to be named only as Max"
    passive = line.view.word(verb.start + 1) == "be"
    naming = line.view.holds(verb.head, verb.head + 1, "identifying", "renaming")
    hides = naming or end > start + 1 or line.has(end - 1, "cue")
    if not (silent or (act is SpeechAct.ASK and passive and hides)):
        yield from taken(match, start)


def _is_told(line: Line, cue: int) -> bool:
    """Whether its subject is the one addressed: "Residents, ordered to leave, fled"."""
    opens = line.has(cue - 1, "comma") and line.first(cue) == cue - 2
    asks = act_of(line, cue) in {SpeechAct.DEMAND, SpeechAct.ASK}
    return opens and asks and line.has(cue, "participle")


@rule(
    "@cue({cue_to&!passive}) to? @whom({noun}) ({of|and|preposition} {noun}){0,3}"
    " {negation}? @to({verb&infinitive|verb&auxiliary})",
    accepts("A general told [troops on the border to be ready].", act="demand"),
    accepts("The envoy urged [both sides to talk].", act="demand", cue="urged"),
    accepts("The mayor asked [the council to help the town].", act="ask"),
    accepts("A guard told [the women to go home].", act="demand"),
    accepts("The bishop appealed to [both sides to stop].", act="ask"),
    rejects("The envoy sold both sides to the council."),
    level="items",
)
def urged_to(match: Match) -> Iterator[Draft]:
    """
    A cue, whom it addresses, and what they should do.
    """
    line: Line = match.context
    start = place(match, "whom")
    told = line.view.has(line.items[match.start].head, "plain_saying")
    to = line.items[place(match, "to")]
    # "warned residents of strikes to come"
    warns = act_of(line, match.start) is SpeechAct.WARN and line.has(start + 1, "of")
    if not line.view.has(to.start, "infinitive_to") or (
        warns and not line.has(start + 2, "name")
    ):
        return
    for draft in taken(match, start):
        yield attrs.evolve(draft, act=SpeechAct.DEMAND) if told else draft


@rule(
    "@cue({cue_object&!passive}) @whom({noun}) ({of} {noun}|{and} {noun}){0,2}?"
    " ({preposition}? {time})? @of(of | for | over | on) {!stop}",
    accepts("The army accused [the rebels of shelling the town].", act="accuse"),
    accepts("The mayor blamed [the army for the blast].", act="accuse"),
    accepts("The mayor blamed [the blast on bandits].", act="accuse"),
    accepts("Baku accused [Yerevan on Monday of shelling a town], a charge it denied."),
    rejects("The shop accused nobody."),
    rejects("The shop accused a guard on Monday."),
    rejects("No government had blamed the rebels for the attack."),
    level="items",
)
def accused_of(match: Match) -> Iterator[Draft]:
    """
    A cue, whom it blames, and of what.
    """
    line: Line = match.context
    entry = line.cue(match.start)
    start = place(match, "whom")
    # "blamed the blast on bandits": whom one accuses "on" a day is not told of what.
    blames = entry is not None and entry["preposition"] == "for"
    of = place(match, "of")
    told = line.word(of) != "on" or (blames and line.has(of + 1, "noun"))
    if entry is not None and entry["preposition"] and told:
        yield from taken(match, start)


@rule(
    "{noun&speaker|noun&name|noun&he|noun&cue_noun|relative|relative_person}"
    " {adverb|ly|time}? @cue({cue_object&!passive}) @what({noun&!him&!that})"
    " (?! {preposition|of} )",
    accepts(
        "Survivors blame [a patrol that came at night].", act="accuse", cue="blame"
    ),
    accepts("The mayor blamed [the rebels].", form="indirect"),
    accepts("Nine died in the raid, said the army, which blamed [the rebels]."),
    accepts("The note blames [the rebels].", speaker={"mention": "The note"}),
    rejects("The mayor accused the rebels."),
    rejects("The blame fell on the rebels."),
    rejects("Nobody blamed the rebels."),
    level="items",
)
def blamed(match: Match) -> Iterator[Draft]:
    """
    Whom somebody blames, without a word of what for.
    """
    line: Line = match.context
    cue = place(match, "cue")
    entry = line.cue(cue)
    blames = entry is not None and entry["preposition"] == "for"
    accuses = blames and act_of(line, cue) is SpeechAct.ACCUSE
    related = line.has(cue - 1, "relative", "relative_person")
    found = subject(line, cue)
    written = found is not None and line.has(found.start, "cue_noun")
    if accuses and (related or written or is_spoken(line, found)):
        yield from taken(match, place(match, "what"), cue, relative=True)


@rule(
    "@cue({cue_object&cue_needs&!passive}) {adverb|ly}? @what({noun&!that})"
    " ({of|preposition} {noun}){0,2}"
    " (@name({noun&thing|noun&speaker&!name})"
    "|@how({participle&!cue}) (?= {stop|comma}))",
    accepts("The envoy called [the raid a war crime].", cue="called"),
    accepts("The envoy called [the raid unprovoked].", cue="called"),
    accepts("The mayor branded [the strike a crime].", cue="branded"),
    rejects("The envoy called the mayor on Monday."),
    level="items",
)
def called_thing(match: Match) -> Iterator[Draft]:
    """
    A cue, what it calls by a name, and the name.
    """
    line: Line = match.context
    name = place(match, "name" if "name" in match else "how")
    view, first = line.view, line.items[name].start
    named = "how" in match or view.has(first, "indefinite") or line.has(name, "plural")
    if named:
        yield from by_speaker(match)


@rule(
    "@cue({cue_object&cue_needs&!passive}) {adverb|ly}? @what({noun&!that})"
    " @how({noun&thing})? (?= {stop|comma|and|but})",
    accepts("The envoy called [the raid illegal].", cue="called"),
    accepts("The mayor branded [the charge absurd].", form="indirect"),
    rejects("The envoy called the police chief."),
    level="items",
)
def called_so(match: Match) -> Iterator[Draft]:
    """
    A cue, and what it calls by an adjective of blame or doubt.
    """
    line: Line = match.context
    what, end = match.span("what") or (0, 0)
    _, end = match.span("how") or (what, end)
    last = line.items[end - 1].end - 1
    blames = line.view.has(last, "reproach") and last > line.items[what].start
    if blames:
        yield from by_speaker(match)


@rule(
    "@cue({cue&!passive}) {adverb|ly}? @what({noun&!that})"
    " ({of|preposition} {noun}){0,2} as {adverb|ly}? {noun&!that|ing|participle}",
    accepts("The mayor described [the raid as a massacre].", cue="described"),
    accepts("The envoy portrayed [the pact as a defeat].", form="indirect"),
    rejects("The mayor greeted the envoy as a friend."),
    level="items",
)
def described_as(match: Match) -> Iterator[Draft]:
    """
    A cue, and what it describes as something.
    """
    entry = match.context.cue(match.start)
    if entry is not None and entry["takes_as"]:
        yield from by_speaker(match)


@rule(
    "@cue({cue_that&passive}) @what({verb&infinitive})",
    accepts("The mayor is said [to have fled].", status="unconfirmed"),
    accepts("Two men were reported [to be missing].", form="indirect"),
    rejects("The mayor was told to leave."),
    level="items",
)
def said_to_have(match: Match) -> Iterator[Draft]:
    """
    What is said of somebody in the passive, nobody says by whom.
    """
    line: Line = match.context
    cue = match.start
    start = place(match, "what")
    heard = line.view.has(line.items[cue].head, "hearsay")
    if not heard or line.has(cue, "negated"):
        return
    for draft in reported(line, start, closing(line, start, cue), cue=cue, by=()):
        yield attrs.evolve(draft, status=Status.UNCONFIRMED)


RULES = (
    vowed_to,
    accused_of,
    blamed,
    urged_to,
    called_thing,
    called_so,
    described_as,
    said_to_have,
)
