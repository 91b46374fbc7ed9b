"""What a cue reports that is no clause: "vowed to return", "accused it of lying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import (
    act_of,
    is_nobody,
    named_by,
    place,
    reported,
    who,
)
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._closing import closing
from conflictparse._statements._en._phrases import speakers
from conflictparse._statements._types import SpeechAct
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._en._phrases import Subject
    from conflictparse._statements._line import Line

__all__ = ["RULES"]


OWNED = frozenset({SpeechAct.DENY, SpeechAct.CLAIM, SpeechAct.CONFIRM})
"""What is done to a deed by saying whether and whose it is."""


def _from(
    match: Match, start: int, cue: int | None = None, *, relative: bool = False
) -> Iterator[Draft]:
    """
    Make a statement of all from an item to the end of its clause.

    With *relative* a clause in commas about persons is no part of it.
    """
    line: Line = match.context
    cue = match.start if cue is None else cue
    by = who(line, cue)
    if line.has(cue, "negated") or not by:
        return
    end = closing(line, start, cue)
    # "Residents blamed the rebels, who said": what is told of them is the reporter's.
    if relative:
        breaks = line.breaks(start, end)
        end = next((at for at in breaks if line.has(at + 1, "relative_person")), end)
    yield from reported(line, start, end, cue=cue, by=by)


def _antecedes(line: Line, cue: int) -> bool:
    """Whether somebody who speaks stands before "who" or "which" and a cue."""
    before = cue - 2 - line.has(cue - 2, "comma")
    return line.has(before, "speaker", "name")


def _spoken(line: Line, found: Subject | None) -> bool:
    """Whether a subject is somebody who speaks: no group has claimed anything."""
    if found is None or not line.has(found.start, "speaker", "name", "he"):
        return False
    return not is_nobody(line, speakers(line, found))


def _by_speaker(match: Match) -> Iterator[Draft]:
    """Make a statement from "what" on, where the subject is somebody who speaks."""
    line: Line = match.context
    if _spoken(line, subject(line, match.start)):
        yield from _from(match, place(match, "what"))


@rule(
    "@cue({cue_to&!passive}) @what({negation}? {verb&infinitive})",
    accepts("The rebels pledged [to free the crew].", act="promise", cue="pledged"),
    accepts("The general vowed [to crush the revolt].", form="indirect"),
    accepts("The rebels vowed [not to yield].", act="promise"),
    rejects("The plan was offered to the council."),
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
    # "soldiers who refused to fight": who they are, and nothing said.
    who_ = match.start - 1
    tells_who = line.has(who_, "relative_person") and not line.has(who_ - 1, "comma")
    if act is SpeechAct.DENY and tells_who:
        return
    # "who asked not to be named", "who asked to be named only as Max"
    passive = line.view.word(verb.start + 1) == "be"
    hides = end > start + 1 or line.has(end - 1, "cue")
    if not (silent or (act is SpeechAct.ASK and passive and hides)):
        yield from _from(match, start)


@rule(
    "@cue({cue_to&!passive}) to? @whom({noun}) ({of|and|preposition} {noun}){0,3}"
    " {negation}? {verb&infinitive}",
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
    for draft in _from(match, start):
        yield attrs.evolve(draft, act=SpeechAct.DEMAND) if told else draft


@rule(
    "@cue({cue_object&!passive}) @whom({noun}) ({of} {noun}|{and} {noun}){0,2}?"
    " (of | for | over) {!stop}",
    accepts("The army accused [the rebels of shelling the town].", act="accuse"),
    accepts("The mayor blamed [the army for the blast].", act="accuse"),
    rejects("The shop accused nobody."),
    level="items",
)
def accused_of(match: Match) -> Iterator[Draft]:
    """
    A cue, whom it blames, and of what.
    """
    line: Line = match.context
    entry = line.cue(match.start)
    start = place(match, "whom")
    if entry is not None and entry["preposition"]:
        yield from _from(match, start)


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
    if accuses and (related or written or _spoken(line, found)):
        yield from _from(match, place(match, "what"), cue, relative=True)


@rule(
    "@cue({cue_object&!passive}) @what({noun&cue_noun})",
    accepts("The army rejected [the rebels' claims].", act="deny", status="denied"),
    accepts("The mayor dismissed [the accusation].", form="indirect"),
    rejects("The army lost its claims."),
    level="items",
)
def rejected_claim(match: Match) -> Iterator[Draft]:
    """
    A cue and the claim, report or account that it is about.
    """
    start = place(match, "what")
    yield from _from(match, start)


@rule(
    "{noun&speaker|noun&name|noun&he|and|comma|relative|relative_person}"
    " {adverb|ly|time}? @cue({cue_deed&!passive}) {adverb|ly}?"
    " @what({noun&!he&!him&!that}|{time} (?= {of} {noun})|{currency_sign} {noun})",
    accepts("The mayor condemned [the shelling of the market].", act="condemn"),
    accepts("The council called for [an immediate truce].", act="demand"),
    accepts("The rebels vowed [revenge].", act="promise"),
    accepts("The church called for [three days of mourning].", act="demand"),
    accepts("The agency has appealed for [$30 million].", act="demand"),
    accepts("The army, which vowed [revenge], has left.", act="promise"),
    rejects("The mayor welcomed the guests."),
    rejects("The plan calls for two dams."),
    level="items",
)
def condemned_deed(match: Match) -> Iterator[Draft]:
    """
    A cue, and the deed that its subject condemns, demands or announces.
    """
    line: Line = match.context
    cue = place(match, "cue")
    what = place(match, "what")
    # "The mayor welcomed the guests": no deed.
    welcomes = act_of(line, cue) is SpeechAct.AGREE
    guests = welcomes and line.view.has(line.items[what].head, "person")
    related = line.has(cue - 1, "relative", "relative_person") and _antecedes(line, cue)
    speaks = related or _spoken(line, subject(line, cue))
    if speaks and not (line.has(cue, "base") or guests):
        yield from _from(match, what, cue)


@rule(
    "@cue({cue_object&!passive|cue_that&!passive}) {adverb|ly|time}?"
    " @what({noun&!he&!him&!that})",
    accepts("The general denied [involvement in the raid].", status="denied"),
    accepts("The rebels denied [any role in the blast].", act="deny"),
    accepts("The front claimed [responsibility for the blast].", act="claim"),
    rejects("The guards denied the convoy entry."),
    rejects("No group claimed responsibility for the blast."),
    rejects("Nobody has claimed responsibility."),
    rejects("Clerks protested the death of a guard."),
    level="items",
)
def denied_deed(match: Match) -> Iterator[Draft]:
    """
    A cue of denial or claim, and the deed or part in it that is denied or claimed.
    """
    line: Line = match.context
    cue = match.start
    head = line.items[place(match, "what")].head
    deed = line.view.has(head, "deniable") or line.view.has(head, "attack_noun")
    protest = line.view.word(line.items[cue].head).startswith("protest")
    owned = act_of(line, cue) in OWNED and not protest
    if deed and owned:
        yield from _by_speaker(match)


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
        yield from _by_speaker(match)


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
        yield from _by_speaker(match)


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
        yield from _by_speaker(match)


@rule(
    "@cue({cue_that&!passive&!infinitive}) ({negation}|{adverb})?"
    " @what({verb&ing|verb&active|verb&passive|noun&thing|noun&speaker})",
    accepts("The militia denied [having shelled the post].", status="denied"),
    accepts("The guard admitted [firing at the crowd].", act="confirm"),
    rejects("The mayor said having children was hard."),
    level="items",
)
def denied_doing(match: Match) -> Iterator[Draft]:
    """
    A cue of denying or admitting, and what its subject has or has not done.
    """
    line: Line = match.context
    what = place(match, "what")
    doing = line.view.has(line.items[what].start, "verb_ing")
    if doing and not line.has(match.start, "cue_addressee", "ing"):
        yield from _from(match, what)


@rule(
    "@what({noun&cue_noun}) @who({noun&speaker|noun&name|noun&he}) ({adverb}|{ly})?"
    " @cue({cue_object&!passive|cue_that&!passive}) (?= {stop|comma|time|preposition})",
    accepts(
        "The army accused the rebels, [a charge] the front denies.",
        act="deny",
        speaker={"mention": "the front"},
    ),
    accepts("He cited [a report] Kigali rejected.", status="denied"),
    rejects("The army spread a report the front wrote."),
    level="items",
)
def claim_denied(match: Match) -> Iterator[Draft]:
    """
    A claim just reported, and who denies or confirms it.
    """
    line: Line = match.context
    cue = place(match, "cue")
    if act_of(line, cue) in {SpeechAct.DENY, SpeechAct.CONFIRM}:
        by = named_by(match, "who")
        what = match.start
        yield from reported(line, what, what + 1, cue=cue, by=by)


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
    rejected_claim,
    urged_to,
    condemned_deed,
    called_thing,
    called_so,
    described_as,
    denied_deed,
    denied_doing,
    claim_denied,
    said_to_have,
)
