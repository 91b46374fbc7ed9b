"""A state that somebody is in: "had his throat cut", "is missing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._befallen import befallen, victims_of
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed, is_person
from conflictparse._quantities._en._idioms import is_idiom
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._quantities._victims import victims
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@harm(<harmed>|{harm_intransitive&!ing|death_verb_of_time}) "
    "(<phrase>|<loose>){0,4} {comma|semicolon}? (as|{and}? so) {be|do|auxiliary} "
    "@victims(<object>)",
    accepts("Two clerks were killed, as were [six rebels].", kind="killed", low=[6]),
    accepts("Two clerks were killed, and so was [a rebel].", kind="killed", value=1),
    accepts("A guard died at the gate, as did [his wife].", kind="killed"),
    accepts("A clerk was shot dead; so were [a cook] and [a nun].", low=[1, 1]),
    rejects("Two clerks were killed as they were at six shops."),
    level="groups",
)
def harm_as_were(match: Match) -> Iterator[Quantity]:
    """
    The same harm to others: "as were six rebels".
    """
    for quantity in harmed(match, "victims", match.start):
        yield attrs.evolve(quantity, role=Role.ADDITIONAL)


@rule(
    "@harm(<harmed>|{harm_intransitive&!ing}|{harm&participle}|"
    "{noun&counted&harm_adjective}) "
    "(<phrase>|<loose>){0,3} ({comma} {and}?|{and}|{semicolon}) "
    "@victims({noun&counted&person|noun&indefinite&person|noun&definite&person}) too "
    "(?= {dot|semicolon|close_paren} )",
    accepts("Rebels hit a post: 8 guards killed, [3 assailants] too.", low=3),
    accepts("A guard died, and [his wife] too.", kind="killed", value=1),
    rejects("A guard died, and his wife spoke too."),
    rejects("Two clerks left, three guards too."),
    level="groups",
)
def harm_too(match: Match) -> Iterator[Quantity]:
    """The same harm to others, without its verb: "three assailants too"."""
    for quantity in harmed(match, "victims", match.start):
        yield attrs.evolve(quantity, role=Role.ADDITIONAL)


@rule(
    "@victims({noun&number} (of {noun&pronoun_person|relative_person})?) "
    "({comma} {noun&indefinite&person} {comma})? @harm({fatally}) (?! {verb} )",
    accepts("Five people were shot, [two] fatally.", kind="killed", low=2),
    accepts("He shot nine people, [four of them] fatally.", kind="killed", low=4),
    accepts("Six people were shot, [one of them], a boy, fatally.", value=1),
    rejects("Two fatally flawed plans were shown."),
    level="groups",
)
def harm_fatally(match: Match) -> Iterator[Quantity]:
    """
    Some of those hurt who died of it: "two fatally".
    """
    view, index = match.view, match.span("harm")
    if not index:
        return
    groups = match.items
    cue = groups[index[0]].start, groups[index[0]].end
    for victim in victims_of(match):
        yield of_victim(view, victim, QuantityKind.KILLED, cue, match.rule)


@rule(
    "(?<= {comma} ) "
    "@victims({noun&number} (of {noun&pronoun_person|relative_person})?) "
    "@harm({between&harm_result}) (?! {verb} )",
    accepts("Seven people were stabbed, [one of them] to death.", kind="killed"),
    accepts("They beat nine men, [two of them] to death.", low=2),
    rejects("Seven people were sentenced, one to life."),
    rejects("They condemned seven men, one of them to death."),
    level="groups",
)
def harm_to_death(match: Match) -> Iterator[Quantity]:
    """Some of those hurt, and what came of it: "one of them to death"."""
    view, groups, index = match.view, match.items, match.end - 1
    entry = view.entry(groups[index].head, "harm_result")
    hurt = any(
        one.kind == "verb" and (told := entry_of(view, one)) and told["open"]
        for one in groups[: match.start]
    )
    if entry is None or entry["kind"] != QuantityKind.KILLED or not hurt:
        return
    cue = groups[index].start, groups[index].end
    for victim in victims_of(match):
        yield of_victim(view, victim, QuantityKind.KILLED, cue, match.rule)


@rule(
    "@harm({harm_intransitive&ing})",
    accepts("She shot two men before killing [herself].", kind="killed", value=1),
    accepts("He set off his vest, blowing [himself] up.", kind="killed", value=1),
    rejects("He fled, killing time."),
    rejects("He kept shooting himself in the foot."),
    level="groups",
)
def harm_self(match: Match) -> Iterator[Quantity]:
    """
    Whoever kills himself, told behind what he did: "before killing himself".
    """
    view, group = match.view, match.items[match.start]
    entry = entry_of(view, group)
    if entry is None or is_idiom(view, match.items, match.start, entry):
        return
    for index in range(group.start, group.end):
        if view.word(index) in {"himself", "herself"}:
            yield of_words(
                view,
                (index, index + 1),
                QuantityKind.KILLED,
                (group.start, group.end),
                match.rule,
                ones=1,
            )


@rule(
    "@group({noun&mortal_part&definite|noun&body_part&definite})",
    accepts("They tied him up and cut [his] throat.", kind="killed", value=1),
    accepts("She was found with [her] throat slit.", kind="killed", value=1),
    accepts("[A man's] throat was slit in Baro.", kind="killed", value=1),
    accepts("They seized two cooks and slit [their] throats.", kind="killed", low=2),
    accepts("They tied a cook up and cut off [his] head.", kind="killed", value=1),
    rejects("They cut off his hand."),
    rejects("He lost his head."),
    rejects("He had a sore throat."),
    rejects("He cleared his throat."),
    level="groups",
)
def throat_cut(match: Match) -> Iterator[Quantity]:
    """
    Somebody whose throat was cut: "with his throat slit".
    """
    view, group = match.view, match.items[match.start]
    last = min(group.end + 2, len(view.starts))
    near = {*view.words(max(0, group.start - 1), group.start)}
    near.update(view.words(group.end, last))
    singular = not view.has(group.head, "plural")
    if "mortal_part" not in group.tags and not _off(view, group):
        return
    cut = any(view.table.entry(word, "throat_cutting") is not None for word in near)
    owned = group.owner_end if group.owner_end >= 0 else group.start + 1
    own = group.owner_end >= 0 or view.has(group.start, "possessive_pronoun")
    # "Dragged eight men off a bus and slit their throats": whoever they are.
    cut = cut or _off(view, group)
    before = view.has(group.start - 1, "throat_cutting") or _off(view, group)
    theirs = before and view.word(group.start) == "their"
    if cut and own and (singular or theirs):
        yield of_words(
            view,
            (group.start, owned),
            QuantityKind.KILLED,
            (group.head, group.end),
            match.rule,
            ones=1 if singular else None,
        )


def _off(view: View, group: Group) -> bool:
    """Whether a head is cut off: "cut off his head", "severed their heads"."""
    before = view.words(group.start - 2, group.start)
    off = before[-1:] == ["off"] and before[0] in CUTTING_OFF
    cut = off or before[-1:] in (["severed"], ["severing"])
    return cut and view.word(group.head) in {"head", "heads"}


CUTTING_OFF = frozenset({"chopped", "chopping", "cut", "cutting", "hacked", "lopped"})


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @verb({finder&passive}) "
    "with @throat({noun&mortal_part}) {verb&participle}",
    accepts("[Two of them] were found with their throats slit.", kind="killed", low=2),
    accepts("[A clerk] was found with his throat cut.", kind="killed", value=1),
    rejects("Two of them were found with their throats bandaged."),
    level="groups",
)
def found_with_throat(match: Match) -> Iterator[Quantity]:
    """Whoever is found with a throat that is cut."""
    view, verb = match.view, match.items[match.spans("verb")[0][0]]
    if view.has(match.items[match.end - 1].head, "throat_cutting"):
        yield from befallen(match, QuantityKind.KILLED, verb)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {finder&passive} <loose>? "
    "({verb&participle} up? {comma}?){1,3} {and} <loose>? "
    "@harm({verb&harm&participle}) (?! <loose>? {noun} )",
    accepts("[Two men] were found bound and shot.", kind="killed", low=2),
    accepts("[A cook] was found tied up, gagged and shot dead.", value=1),
    rejects("Two men were found tied up and beaten."),
    rejects("Two men were found lost and shot a deer."),
    level="groups",
)
def found_bound_and_shot(match: Match) -> Iterator[Quantity]:
    """Whoever is found dead, with what was done to him: "found bound and shot"."""
    for quantity in harmed(match, "victims", match.end - 1):
        if quantity.kind is QuantityKind.KILLED:
            yield quantity


@rule(
    "before @harm({harm_intransitive&ing|harm&passive})",
    accepts(
        "[A man] shot two clerks before committing suicide.", kind="killed", value=1
    ),
    accepts("[A gunman] shot a clerk before being killed by guards.", value=1),
    accepts("[The gunman], a guard, shot a clerk before committing suicide.", value=1),
    accepts("[Piet Dorn] shot a clerk before taking his own life.", value=1),
    accepts("[Four gunmen] shot a clerk before being killed.", kind="killed", low=4),
    rejects("A man shot two clerks before killing time."),
    rejects("A man shot two clerks before being asked to stop."),
    level="groups",
)
def harm_of_doer(match: Match) -> Iterator[Quantity]:
    """Whoever did a deed and then dies: "before being killed by guards"."""
    view, groups = match.view, match.items
    verb = groups[match.start + 1]
    entry = entry_of(view, verb)
    doer = next(
        (
            index
            for index in range(match.start - 1, -1, -1)
            if groups[index].kind == "noun" and _is_subject(groups, index)
        ),
        None,
    )
    # "Before killing himself" names whom it befalls.
    told = DYING.intersection(view.words(verb.start, verb.end))
    if entry is None or entry["kind"] != "killed" or doer is None or not told:
        return
    for victim in victims(view, groups, doer, doer + 1):
        if is_person(victim) and (victim.ones == 1 or victim.count is not None):
            cue = verb.start, verb.end
            yield of_victim(view, victim, QuantityKind.KILLED, cue, match.rule)


DYING = frozenset({"being", "suicide", "own"})


def _is_subject(groups: Sequence[Group], index: int) -> bool:
    """
    Whether a verb stands right behind a noun at the head of a clause.

    Or behind what describes it: "the gunman, a guard, shot".
    """
    opens = index == 0 or (
        groups[index - 1].kind != "verb" and "preposition" not in groups[index - 1].tags
    )
    after = index + 1
    if after < len(groups) and "comma" in groups[after].tags:
        stop = min(len(groups), after + MAX_ASIDE)
        commas = (at for at in range(after + 1, stop) if "comma" in groups[at].tags)
        after = next(commas, len(groups)) + 1
    return opens and after < len(groups) and groups[after].kind == "verb"


MAX_ASIDE = 9
"""Groups of what describes a doer, with its commas."""


@rule(
    "@harm({noun&whereabouts}) of @victims(<member> (<joint> <member>){0,3}) <loose>? "
    "@verb({verb}) {noun}?",
    accepts("The whereabouts of [four miners] are unknown.", kind="missing", low=4),
    accepts(
        "The fate of [two nurses] and [a cook] is still not known.",
        kind="missing",
        accrual="stock",
    ),
    rejects("The fate of four ships was sealed."),
    rejects("The fate of four miners was told in a film."),
    level="groups",
)
def fate_unknown(match: Match) -> Iterator[Quantity]:
    """People of whom nobody knows where they are: "whose fate is unclear"."""
    view, groups = match.view, match.items
    verb, harm = groups[match.spans("verb")[0][0]], groups[match.start]
    end = groups[match.end - 1].end
    if not UNKNOWN.intersection(view.words(verb.start, end)) and not (
        "negated" in verb.tags and view.word(verb.head) in KNOWN
    ):
        return
    for victim in victims_of(match):
        if is_person(victim):
            yield of_victim(
                view,
                victim,
                QuantityKind.MISSING,
                (harm.start, harm.end),
                match.rule,
                accrual=Accrual.STOCK,
            )


@rule(
    "@victims({noun&counted}) {comma}? <included> "
    "({noun&!harm_adjective|comma|and|preposition}){0,6} "
    "@state({harm_adjective&between|noun&harm_adjective|verb&harm_adjective&ing})",
    accepts("[Nine people] including two boys dead in Baro.", kind="killed", low=9),
    accepts("[Nine people], among them a nurse, missing.", kind="missing", low=9),
    accepts("It left [nine people] including two boys dead.", kind="killed", low=9),
    rejects("Nine people, including two wounded, were flown out."),
    rejects("Nine people, including a doctor, treated the dead."),
    level="groups",
)
def state_of_whole(match: Match) -> Iterator[Quantity]:
    """
    A state of all that is told behind some of them: "12, including a boy, dead".
    """
    view, groups = match.view, match.items
    state = groups[match.end - 1]
    # "Including two wounded": that is their state, not that of all.
    alone = state.end == state.start + 1
    nouns = [
        one for one in groups[match.start : match.end - alone] if one.kind == "noun"
    ]
    people = nouns[-1].start
    entry = entry_of(view, state)
    if entry is None or not view.holds(people, state.head, *PEOPLE):
        return
    cue = state.head, state.end
    for victim in victims_of(match):
        yield of_victim(view, victim, QuantityKind(entry["kind"]), cue, match.rule)


PEOPLE = ("person", "person_singular", "person_plural", "title", "kin", "name")
"""Whom a state behind them may be told of."""


UNKNOWN = frozenset({"uncertain", "unclear", "unknown"})
KNOWN = frozenset({"clear", "known"})


RULES: tuple[Rule, ...] = (
    fate_unknown,
    state_of_whole,
    found_with_throat,
    found_bound_and_shot,
    throat_cut,
    harm_self,
    harm_of_doer,
    harm_as_were,
    harm_too,
    harm_fatally,
    harm_to_death,
)
