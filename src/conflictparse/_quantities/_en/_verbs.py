"""Verbs of harm: done to, doing, and befalling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._numbers import Modifier
from conflictparse._quantities._en import _both
from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._en._idioms import is_nth
from conflictparse._quantities._en._second import (
    death_of_and_of,
    harm_after_deeds,
    harm_last_of_three,
    harm_second_verb,
    harm_shared_object,
    harm_then,
    harmed_and_robbed,
)
from conflictparse._quantities._en._told import ACHIEVING, feared_to_have
from conflictparse._quantities._types import Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


def _counts_one(match: Match, quantity: Quantity) -> bool:
    """
    "A clerk wounded in the raid", "Orla Tan killed": no pronoun, nothing definite.
    """
    view = match.view
    first = view.word_at(quantity.span.start)
    # "He and his driver wounded", "woman and her son killed".
    if view.has(first, "pronoun_person"):
        alone = view.ends[first] == quantity.span.end
        return quantity.value == 1 and (not alone or view.has(first + 1, "and"))
    return quantity.value == 1 and not (
        view.has(first, "article") or view.has(first, "pronoun_somebody")
    )


def _of_another(match: Match, quantity: Quantity) -> bool:
    """
    "Justice for the clerk killed in custody": the participle is of the clerk.
    """
    view, groups, verb = match.view, match.items, verb_of(match)
    last = groups[verb - 1]
    return (
        view.word(last.start - 1) in {"about", "for", "over"}
        and "person" in last.tags
        and last.start > view.word_at(quantity.span.start)
    )


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} @harm(<harmed>)",
    accepts(
        "[At least 12 people] were killed on Monday.",
        kind="killed",
        low=12,
        high=None,
        modifier="at_least",
    ),
    accepts(
        "[Two grocers] and [a soldier] were badly wounded.", kind="injured", low=[2, 1]
    ),
    accepts("[A policeman] was shot dead near Baro.", kind="killed", value=1),
    accepts("[Both of his sons] were hurt.", kind="injured", value=2),
    accepts(
        "[Nine rebels] were killed or captured.",
        kind=["killed", "captured"],
        low=[None, None],
        high=[9, 9],
    ),
    accepts("They told reporters that [12 soldiers] were killed.", low=12),
    accepts("Villagers who fled said that [12 soldiers] were killed.", low=12),
    rejects("The bill of 1988 was killed in committee."),
    rejects("Most of the injured are vendors who were hit by splinters."),
    level="groups",
)
def harm_passive(match: Match) -> Iterator[Quantity]:
    """A list of victims and a passive verb of harm."""
    first = match.spans("victims")[0][0]
    told = first > 0 and "be" in match.items[first - 1].tags
    for quantity in harmed(match, "victims", verb_of(match)):
        # "Most of them are vendors who were hit": it says who they are.
        if not (told and quantity.modifier is Modifier.UNKNOWN):
            yield quantity


@rule(
    "@victims(<subject>) (<parts>|<dashed>|{relative_person} {verb} <loose>?)? "
    "<loose>{0,2} @harm({harm&participle|harm_adjective&participle}) "
    "(?! (<loose>{0,2} {comma}? {and} <loose>{0,2} {verb&harm&!ing})? "
    "(?! {preposition} ) <loose>{0,2} {noun&!measure_unit})",
    accepts("A market burned, [four others] injured.", kind="injured", low=4),
    accepts("[3 soldiers] killed in a raid on Baro.", kind="killed", low=3),
    accepts("[4-6 people] - perhaps smugglers - killed in a raid.", low=4),
    accepts("One died, and [six] wounded 12 km from Baro.", kind="injured", low=6),
    accepts("[A woman] who could not flee burned to death.", value=1),
    rejects("The 3 soldiers killed time."),
    rejects("They want justice for the clerk killed in custody."),
    rejects("An intruder stabbed and wounded him."),
    level="groups",
)
def harm_bare_participle(match: Match) -> Iterator[Quantity]:
    """
    The same with "were" left out, as headlines and second halves of a sentence do.

    Without a count the verb is as often active: "he shot and missed".
    """
    # "He is the fifth mayor killed this year": told of before.
    first = match.items[match.spans("victims")[0][0]]
    if first.count is None and is_nth(match.view, first.start):
        return
    for quantity in harmed(match, "victims", verb_of(match)):
        if (
            quantity.number is not None
            or quantity.value == 0
            or (
                "," not in quantity.text
                and _counts_one(match, quantity)
                and not _of_another(match, quantity)
            )
        ):
            yield quantity


@rule(
    "@victims({noun&counted} | (?<= with ) {noun&counted} <phrase>? {and} "
    "{noun&counted} <phrase>?) <loose>? @harm({harm&participle}) (?= "
    "{preposition|comma|dot|close_paren|time|semicolon} "
    "| {and} {noun&counted|noun&others})",
    accepts(
        "Blankets came for the [300 people] displaced by mudslides.",
        kind="displaced",
        low=300,
    ),
    accepts("The army spoke of [20 rebels] killed near Baro.", kind="killed", low=20),
    accepts(
        "It ended with [two clerks] killed and three others injured.", kind="killed"
    ),
    accepts("It ended with [9 rebels] and 3 from the army killed.", kind="killed"),
    rejects("The 20 rebels killed a guard."),
    level="groups",
)
def harm_after_noun(match: Match) -> Iterator[Quantity]:
    """A count of people with a participle of harm behind it, anywhere."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "@harm({harm&active|harm&participle|harm&ing|harm&infinitive|harm&base}) "
    # "Drowned off Baro" has no object.
    "({adverb&!preposition|ly|time|fatally|injury_degree}){0,2} @victims(<object>)",
    accepts("A roadside bomb killed [three soldiers].", kind="killed", low=3, high=3),
    accepts(
        "The blast tore through the market, killing [12] and wounding [30].",
        kind=["killed", "injured"],
        low=[12, 30],
    ),
    accepts("A bomb killed [nine], and another, in a bin, killed [six].", low=[9, 6]),
    accepts(
        "Gunmen shot dead [a councillor] and wounded [his driver].",
        kind=["killed", "injured"],
        value=[1, 1],
    ),
    rejects("The committee killed the bill."),
    level="groups",
)
def harm_active(match: Match) -> Iterator[Quantity]:
    """A verb of harm and whom it befalls."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "@harm({harm&passive|harm&participle|harm_intransitive}) "
    "(<loose>{0,2} with | (<loose>|<phrase>){0,2}? {comma}? {joining}) "
    "@victims(<object>) (?! <relative> <loose>? {harm&passive} "
    "| <loose>? {harm&participle} (?! <loose>? {noun} ) ) "
    # "Five soldiers were killed on Monday and a driver."
    "| @harm({harm&passive|harm&participle}) (<loose>|{preposition} {time}){0,2} {and} "
    "@victims({noun&counted|noun&indefinite}) (<phrase>|<loose>){0,2} "
    "(?! {noun|verb|time|between&!dot&!semicolon} )",
    accepts("A commander was killed along with [four guards].", kind="killed", low=4),
    accepts("Nine cooks were killed, as well as [two foreign officers].", low=2),
    accepts("Nine cooks died along with [both of the bombers].", value=2),
    accepts(
        "The governor died with [three aides] when the roof fell.", kind="killed", low=3
    ),
    accepts("Nine rebels killed and [two soldiers].", kind="killed", low=2),
    accepts("Five guards were hurt on Monday and [a cook].", kind="injured", low=1),
    rejects("The guards killed time with four games."),
    rejects("A mayor was killed, as well as four guards hurt."),
    rejects("Nine rebels were killed and two cars."),
    rejects("Nine rebels were killed and two soldiers left."),
    level="groups",
)
def harm_with(match: Match) -> Iterator[Quantity]:
    """Others who were harmed with the subject."""
    view = match.view
    for quantity in harmed(match, "victims", match.start):
        last = view.word_at(quantity.span.end - 1)
        # "Bled to death with nobody at hand".
        if (
            quantity.value != 0
            and "person" in quantity.unit
            and (
                quantity.number is None
                or quantity.victim_types
                or view.has(last, "person")
                or quantity.role is Role.ADDITIONAL
            )
        ):
            yield quantity


@rule(
    "@part(<victim> (of {noun})? (<joint> <victim>){0,3}) "
    "({be}|{verb&harm&participle})? <loose>? among <loose>? "
    "@victims({noun&counted}) <loose>? "
    "{verb&becoming&participle}? @harm({harm&participle|harm&passive|"
    "noun&harm_adjective})",
    accepts(
        "[Five civilians] were among [nine] killed.",
        kind="killed",
        low=[5, 9],
        role=["part", "total"],
    ),
    accepts(
        "[Three drivers] were among [14 people] killed in the landslide.",
        kind="killed",
        low=[3, 14],
    ),
    accepts("[Four herders] among [nine] reported killed in Tarn.", low=[4, 9]),
    rejects("Five civilians were among nine guests."),
    level="groups",
)
def harm_among(match: Match) -> Iterator[Quantity]:
    """Some who are among the counted: their part, and the whole behind it."""
    for quantity in harmed(match, "part", verb_of(match)):
        yield attrs.evolve(quantity, role=Role.PART)
    yield from harmed(match, "victims", verb_of(match))


@rule(
    # "Shot a clerk, Orla Tan, who died": told of as the clerk.
    "(?! (?<= {verb&!passive} {noun&indefinite&person} {comma} ) {noun&name} {comma} "
    "{relative_person} ) "
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "((?<! {comma} ) (all|both))? "
    "(@harm({harm_intransitive&!harm|harm_intransitive&base|death_verb_of_time}) "
    # "Nine people drowned there".
    "| @harm({labile&!passive}) (?! <loose>{0,2} {noun&!expletive} ))",
    accepts("[Eight people] died at the scene.", kind="killed", low=8),
    accepts("[At least 12] die in bus crash near Baro", kind="killed", low=12),
    accepts("[A clerk] and [his wife] both died.", kind="killed", low=[1, 1]),
    accepts(
        "[Some 1,100 people] fled their homes.",
        kind="displaced",
        low=1100,
        modifier="about",
    ),
    accepts("[A woman] who could not leave her bed burned to death.", value=1),
    accepts("A boat sank; [the cook] drowned as he swam.", kind="killed", value=1),
    accepts("The dam broke, and [43 people] drowned there.", kind="killed", low=43),
    rejects("The fire died down."),
    rejects("The flood drowned seven villagers."),
    level="groups",
)
def harm_befalling(match: Match) -> Iterator[Quantity]:
    """A verb that says what befell its subject."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "@harm({verb}) <loose>? (@victims({noun&counted}) <parts> "
    "| @victims(<object>) ({noun&name}|<phrase>|<loose>){0,2}) "
    "@result({harm_result&between|noun&harm_result&uncounted})",
    accepts("A mob beat [a young man] to death.", kind="killed", value=1),
    accepts(
        "Villagers hacked [two clerks] and [a guard] to death.",
        kind="killed",
        low=[2, 1],
    ),
    rejects("The gunmen beat a drum to the end."),
    accepts("Rebels took [nine cooks], two of them boys, hostage.", kind="abducted"),
    accepts("They stopped a clerk and shot [him] dead.", kind="killed", value=1),
    rejects("A court sentenced three men to death."),
    rejects("He wanted three men dead."),
    level="groups",
)
def harm_with_result(match: Match) -> Iterator[Quantity]:
    """A verb, its victims, and what came of it: "hacked a guard to death"."""
    if match.view.word(match.items[verb_of(match)].head) in PRONOUNCING:
        return
    yield from harmed(
        match, "victims", verb_of(match, "result"), cue=match.span("harm")
    )


PRONOUNCING = frozenset(
    {"bored", "frightened", "love", "loved", "loves", "scared", "tickled"}
    | {"condemned", "sentence", "sentenced", "sentences", "want", "wanted", "wants"}
)
"""What a court says kills nobody yet: "sentenced two men to death"."""


@rule(
    "@harm({harm_intransitive}) ({comma}|{and}|{comma} {and}) "
    "(?! {noun} <phrase>{0,2} {verb&cue&!passive} (?! {verb&infinitive} ) ) "
    "@victims(<object>)",
    accepts(
        "He blew himself up, killing himself and [two guards].", kind="killed", low=2
    ),
    accepts(
        "She killed herself and [three officers] at the gate.", kind="killed", low=3
    ),
    rejects("He fled, and two guards slept."),
    rejects("He then killed himself, two guards said."),
    level="groups",
)
def harm_self_and_others(match: Match) -> Iterator[Quantity]:
    """
    "Killing himself and two guards": the bomber stands in the verb.
    """
    if match.view.slice(
        match.items[match.start].start, match.items[match.start].end
    ).endswith(("self", "selves")):
        yield from harmed(match, "victims", match.start)


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "( @said({verb&passive|verb&have}) | {be} <loose> @said({verb&participle}) ) "
    "<loose>? (by {noun} <loose>?)? ( @harm({harm&modal|harm&infinitive|"
    "harm_intransitive&infinitive|harm_intransitive&modal|harm_adjective&modal}) "
    "(?! {adverb&!preposition|ly|time|fatally}? {noun} ) "
    "| @harm({harm_intransitive&infinitive&!harm}) )",
    accepts("[Nine people] are known to have died.", kind="killed", low=9),
    accepts("[Nine rebels] were said by the army to have died.", low=9),
    accepts("[Nine people] are now known to have died.", kind="killed", low=9),
    accepts("[Nine people] are feared to have drowned off Tel.", status="unconfirmed"),
    accepts("[A priest] is believed to have been kidnapped.", kind="abducted", value=1),
    accepts("[Some 900] are thought to have fled the town.", kind="displaced"),
    accepts("[Three people] had to be hospitalised.", kind="injured", low=3),
    accepts("[Three people] had to be taken to hospital.", kind="injured", low=3),
    rejects("Three people have to be hospitalised."),
    rejects("Nine people were asked to be killed off."),
    rejects("Nine people were told to die."),
    rejects("Nine people were feared to be dying."),
    rejects("Nine men are said to have killed a guard."),
    level="groups",
)
def harm_known(match: Match) -> Iterator[Quantity]:
    """
    What is known, believed or feared of the victims: "are known to have died".
    """
    said, view = match.span("said"), match.view
    verb = verb_of(match)
    if said and (
        view.word(match.items[said[0]].head) in ACHIEVING
        or feared_to_have(view, match.items, verb)
    ):
        yield from harmed(match, "victims", verb)


RULES: tuple[Rule, ...] = (
    harm_known,
    *_both.RULES,
    harm_among,
    harm_with_result,
    harm_self_and_others,
    harm_passive,
    harm_active,
    harm_bare_participle,
    harm_after_noun,
    harm_shared_object,
    harm_with,
    harm_second_verb,
    death_of_and_of,
    harm_then,
    harmed_and_robbed,
    harm_last_of_three,
    harm_after_deeds,
    harm_befalling,
)
