"""A deed or a claim that a cue condemns, demands, denies or claims: "vowed revenge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import act_of, named_by, place, reported
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._complements import opening
from conflictparse._statements._en._phrases import finite
from conflictparse._statements._en._taken import by_speaker, is_spoken, taken
from conflictparse._statements._en._wholes import words
from conflictparse._statements._types import SpeechAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

__all__ = ["RULES"]


OWNED = frozenset({SpeechAct.DENY, SpeechAct.CLAIM, SpeechAct.CONFIRM})
"""What is done to a deed by saying whether and whose it is."""


def _is_requested(match: Match) -> bool:
    """Whether it is help or money that is asked for: no "boy asked for his mother"."""
    line: Line = match.context
    noun = place(match, "what")
    item = line.items[noun]
    money = any(
        line.view.has(at, "currency_sign") for at in range(item.start - 1, item.end)
    )
    return money or line.view.has(item.head, "requested")


def _antecedes(line: Line, cue: int) -> bool:
    """Whether somebody who speaks stands before "who" or "which" and a cue."""
    before = cue - 2 - line.has(cue - 2, "comma")
    return line.has(before, "speaker", "name")


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
    line: Line = match.context
    # "It was impossible to verify either account": nobody does.
    found = subject(line, match.start)
    empty = found is not None and line.view.has(line.items[found.start].start, "it")
    if empty and line.has(match.start, "infinitive"):
        return
    # "Baku accused Yerevan of shelling it. It denied the charge."
    answers = found is not None and line.view.has(line.items[start].start, "article")
    told = line.has(start + 1, "that", "preposition") and line.word(start + 1) != "as"
    answers = answers and not told
    meant = _accused(line, found.start) if found and answers else ()
    for draft in taken(match, start):
        yield attrs.evolve(draft, meant=meant if len(draft.speakers) == 1 else ())


@rule(
    "{noun&speaker|noun&name|noun&he|and|comma|relative|relative_person}"
    " ({adverb|ly}|{preposition}? {time})? @cue({cue_deed&!passive}) {adverb|ly}?"
    " @what({noun&!he&!him&!that}|{time} (?= {of} {noun})|{currency_sign} {noun})",
    accepts("The mayor condemned [the shelling of the market].", act="condemn"),
    accepts("The council called for [an immediate truce].", act="demand"),
    accepts("The rebels vowed [revenge].", act="promise"),
    accepts("The head of the council on Sunday condemned [the raid].", act="condemn"),
    accepts("The church called for [three days of mourning].", act="demand"),
    accepts("The agency has appealed for [$30 million].", act="demand"),
    accepts("The army, which vowed [revenge], has left.", act="promise"),
    accepts("The mayor asked for [more troops].", act="ask"),
    rejects("A boy asked for his mother."),
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
    # "who requested anonymity"
    guests = guests or line.view.has(line.items[what].head, "name_noun")
    # "A boy asked for his mother"
    if act_of(line, cue) is SpeechAct.ASK and not _is_requested(match):
        return
    related = line.has(cue - 1, "relative", "relative_person") and _antecedes(line, cue)
    speaks = related or is_spoken(line, subject(line, cue))
    if speaks and not (line.has(cue, "base") or guests):
        yield from taken(match, what, cue, placed=True)


@rule(
    "@cue({verb&cue&!passive}) {preposition}? {time} for"
    " @what({noun&!he&!him&!that}|{currency_sign} {noun})",
    accepts("The agency appealed on Monday for [$30 million].", act="demand"),
    accepts("The mayor appealed on Friday for [an immediate truce]."),
    rejects("The mayor waited on Friday for a truce."),
    rejects("The mayor asked on Friday for a chair."),
    level="items",
)
def called_later_for(match: Match) -> Iterator[Draft]:
    """
    A cue that a time parts from its "for", and what is demanded.
    """
    line: Line = match.context
    entry = line.view.table.entry(f"{line.word(match.start)} for", "cue")
    asks = entry is not None and SpeechAct(entry["act"]) is SpeechAct.ASK
    if entry is not None and entry["takes_deed"] and (_is_requested(match) or not asks):
        for draft in by_speaker(match):
            yield attrs.evolve(draft, act=SpeechAct(entry["act"]))


@rule(
    "@cue({cue_to&!passive}) to? @whom({noun&!that&!he}) for"
    " @what({noun&!he&!him&!that}|{currency_sign} {noun})",
    accepts("The agency asked [donors for $3 million].", act="ask", cue="asked"),
    accepts("The mayor appealed to [the army for help].", cue="appealed"),
    rejects("The mayor asked a guard for a light."),
    level="items",
)
def asked_whom_for(match: Match) -> Iterator[Draft]:
    """
    Whom somebody asks for help, money or the like.
    """
    line: Line = match.context
    entry = line.view.table.entry(f"{line.word(match.start)} for", "cue")
    wants = entry is not None and entry["takes_deed"] and _is_requested(match)
    if wants and is_spoken(line, subject(line, match.start)):
        yield from taken(match, place(match, "whom"))


@rule(
    "@cue({cue_object&!passive|cue_that&!passive}) {adverb|ly|time&!owner}?"
    " @what({time&owner}? {noun&!he&!him&!that})",
    accepts("The general denied [involvement in the raid].", status="denied"),
    accepts("The rebels denied [any role in the blast].", act="deny"),
    accepts("The front claimed [responsibility for the blast].", act="claim"),
    accepts("The charity disputes [the number].", act="deny"),
    accepts("The front claimed [Saturday's raid].", act="claim"),
    accepts("The front claimed [responsibility] in a message posted on its channel."),
    accepts("The front claimed [the attack] via its radio arm, Radio Baro."),
    accepts("The army reported [the destruction of two tanks].", act="say"),
    accepts("Police also reported [an attack on a post near Orla].", cue="reported"),
    rejects("No attack was reported."),
    rejects("The generals set conditions to claim victory."),
    rejects("The guards denied the convoy entry."),
    rejects("No group claimed responsibility for the blast."),
    rejects("Nobody has claimed responsibility."),
    rejects("Clerks protested the death of a guard."),
    level="items",
)
def denied_deed(match: Match) -> Iterator[Draft]:
    """
    A cue of denial, claim or report, and the deed that is denied, claimed or reported.
    """
    line: Line = match.context
    cue = match.start
    head = line.items[match.end - 1].head
    deed = line.view.holds(head, head + 1, "attack_noun", "deniable")
    # "Disputes the number", but of "the army's figure of 21" the 21 are denied.
    number = line.view.has(head, "figure_noun")
    deed = deed or (number and not line.has(match.end, "of"))
    protest = line.view.word(line.items[cue].head).startswith("protest")
    owned = act_of(line, cue) in OWNED and not protest
    # "They set conditions to reject a truce": nobody has rejected it.
    if line.has(cue, "infinitive") and line.has(cue - 1, "noun"):
        return
    reports = line.view.has(line.items[cue].head, "reporting_deed") and not number
    if deed and (owned or reports):
        yield from by_speaker(match, placed=True)


@rule(
    "@cue({cue_that&!passive&!infinitive|cue_deed&!passive&!infinitive"
    "|cue_as&!passive&!infinitive})"
    " ({negation}|{adverb}|{preposition}? {time})?"
    " @what({verb&ing|verb&active|verb&passive|verb&auxiliary"
    "|noun&thing|noun&speaker})",
    accepts("The militia denied [having shelled the post].", status="denied"),
    accepts("The guard admitted [firing at the crowd].", act="confirm"),
    accepts("The army denied on Monday [having shelled it].", cue="denied"),
    accepts("He described [being beaten with cables].", cue="described"),
    accepts("The envoy warned against [sending them back].", act="warn"),
    rejects("The mayor said having children was hard."),
    level="items",
)
def denied_doing(match: Match) -> Iterator[Draft]:
    """
    A cue of denying, admitting or warning, and what was or should not be done.
    """
    line: Line = match.context
    what = place(match, "what")
    doing = line.view.has(line.items[what].start, "verb_ing")
    # "denied having fighters there", but "said having children was hard"
    holds = line.has(what, "auxiliary")
    doing = doing and not (holds and act_of(line, match.start) not in OWNED)
    if doing and not line.has(match.start, "cue_addressee", "ing"):
        yield from taken(match, what)


@rule(
    "@what({noun&cue_noun}) @who({noun&speaker|noun&name|noun&he}) ({adverb}|{ly})?"
    " @cue({cue_object&!passive|cue_that&!passive}) (?= {stop|comma|time|preposition})",
    accepts(
        "The army accused the rebels, [a charge] the front denies.",
        act="deny",
        speaker={"mention": "the front"},
    ),
    accepts(
        "Baku accused Yerevan of shelling it, [a charge] it denied.",
        speaker={"name": "Armenia"},
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
    if line.has(cue, "negated"):
        return
    if act_of(line, cue) in {SpeechAct.DENY, SpeechAct.CONFIRM}:
        by = named_by(match, "who")
        what = match.start
        meant = _accused(line, place(match, "who"))
        for draft in reported(line, what, what + 1, cue=cue, by=by):
            yield attrs.evolve(draft, meant=meant)


def _told_of(line: Line, first: int, noun: int) -> tuple[tuple[int, int], ...]:
    """
    Give of whom a report tells that a pronoun denies in its sentence.

    "The League said Israel was bombing the town, a charge it rejects."
    """
    for cue in reversed(line.tellers(first, noun)):
        found = opening(line, cue) if finite(line, cue) else None
        if found is None or found.mark or act_of(line, cue) is SpeechAct.DENY:
            continue
        start = found.start + found.that
        bodies = line.has(start, "speaker", "name") and not line.has(start, "he")
        if bodies and finite(line, start + 1):
            return (words(line, start, start + 1),)
    return ()


def _accused(line: Line, noun: int) -> tuple[tuple[int, int], ...]:
    """
    Give whom a pronoun that answers an accusation stands for: the accused.

    "Baku accused Yerevan of shelling the town, a charge it denied."
    """
    here = line.first(noun)
    if not line.has(noun, "he"):
        return ()
    of_whom = _told_of(line, here, noun)
    if of_whom:
        return of_whom
    for at in range(noun - 1, line.first(here - 1) if here else here, -1):
        if not line.has(at, "cue_object") or act_of(line, at) is not SpeechAct.ACCUSE:
            continue
        whom = at + 1
        led = line.has(whom, "speaker", "name") and line.word(whom + 1) in {"of", "for"}
        told = led and not line.has(at, "passive", "negated")
        return (words(line, whom, whom + 1),) if told else ()
    return ()


@rule(
    "@cue({cue_addressee&!passive}) {noun&!that}? ({preposition}? {time})?"
    " (of | against) @what({noun&!that&!him&!he|verb&ing})",
    accepts("The army warned of [more strikes on the port].", act="warn"),
    accepts("He warned Israel against [a ground invasion].", cue="warned"),
    accepts("The envoy warned on Monday of [a looming famine].", act="warn"),
    rejects("The mayor told the council of the raid."),
    rejects("The army warned the mayor of Orla."),
    rejects("The envoy did not warn of more strikes."),
    level="items",
)
def warned_of(match: Match) -> Iterator[Draft]:
    """
    A warning, perhaps whom it is for, and of what.
    """
    line: Line = match.context
    what = place(match, "what")
    town = line.has(what, "name") and line.word(what - 1) == "of"
    if act_of(line, match.start) is SpeechAct.WARN and not town:
        yield from by_speaker(match)


RULES = (
    warned_of,
    rejected_claim,
    condemned_deed,
    called_later_for,
    asked_whom_for,
    denied_deed,
    denied_doing,
    claim_denied,
)
