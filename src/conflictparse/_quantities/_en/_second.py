"""The second of two verbs with one subject: who acted, and who suffered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity
    from conflictparse._rules import Match

__all__ = [
    "death_of_and_of",
    "harm_after_deeds",
    "harm_last_of_three",
    "harm_second_verb",
    "harm_shared_object",
    "harm_then",
    "harmed_and_robbed",
]


@rule(
    "(?! {noun&number} of {relative_person|noun&relative_person} ) "
    "@victims(<subject>) <aside>? ((?<! {comma} ) @first({verb}) | @first({passive})) "
    "({noun}|{preposition}|{joining}|{time}|{adverb}|{ly}|"
    "{and&!comma} {harm&participle}|{and&!comma}|while|"
    "{verb&infinitive&!harm}){0,7}? "
    "(({comma} {harm&participle}){1,2} {comma}? ({and}|{or})|{or}|{and}|{but}"
    "|{comma} {and}?|{comma} {but}) <loose>{0,2} {have&auxiliary}? "
    "@harm({harm&participle|harm&passive|harm_adjective&passive|harm_intransitive|"
    "death_verb_of_time}) (?! <loose>{0,2} {noun}) "
    # "Was shot and stabbed and died": the last says what came of it.
    "(?! (<phrase>|<loose>){0,4} {comma}? {and} <loose>{0,2} "
    "{harm_intransitive&!harm|death_verb_of_time} )",
    accepts(
        "[A guard] was hit in the chest and died at the scene.", kind="killed", value=1
    ),
    accepts("[Two clerks] were dragged out and shot dead.", kind="killed", low=2),
    accepts("[Nine boys] were shot, stabbed or burned to death.", kind="killed", low=9),
    accepts("[A cook] was shot and was dead on arrival.", kind="killed", value=1),
    accepts("[A cook] was shot and stabbed at home and died.", kind="killed", value=1),
    accepts("[A guard] stepped on a mine and died.", kind="killed", value=1),
    accepts("[A guard] stepped on a mine and lost a leg.", kind="injured", value=1),
    accepts("[Two boys] left home to buy bread and were shot dead.", low=2),
    accepts("[Two boys] choked on gas and were treated in hospital.", low=2),
    accepts("[Two boys] fell into the river and drowned.", kind="killed", low=2),
    accepts("[Two boys] fainted and had to be hospitalised.", kind="injured", low=2),
    accepts("[A cook] was seized along with his van and killed.", kind="killed"),
    accepts("[A boy] was hit while standing on a roof and later died.", value=1),
    accepts("[The gunman], named as Tom Rhee, was shot and died.", kind="killed"),
    rejects("A guard was asked to come and stay."),
    rejects("A guard, in a car in which two boys slept, was shot."),
    rejects("The attackers arrived at noon and shot at random."),
    level="groups",
)
def harm_second_verb(match: Match) -> Iterator[Quantity]:
    """A second verb of the same subject: "was kidnapped and murdered"."""
    # "A man, in whose arms two sons died, was shot": no two sons "was".
    one = match.view.word(match.items[verb_of(match)].start) == "was"
    for quantity in harmed(match, "victims", verb_of(match)):
        several = one and quantity.number is not None and quantity.value != 1
        if not (several or _acted(match, quantity)):
            yield quantity


@rule(
    "(?! {noun&number} of {relative_person|noun&relative_person} ) "
    "@victims(<subject>) <aside>? {verb&passive&!harm} "
    "({noun&!counted}|{preposition}|<loose>|{time}){0,4}? "
    "{comma} {verb&participle&!harm} ({noun&!counted}|{preposition}|<loose>){0,4}? "
    "{comma}? {and} <loose>{0,2} @harm({harm&participle}) (?! <loose>{0,2} {noun})",
    accepts("[Ten men] were dragged from a bus, identified and shot dead.", low=10),
    accepts("[Two boys] were tied up, driven to a pit and executed.", low=2),
    rejects("Ten men were dragged from a bus, identified and sent home."),
    rejects("Ten bills were brought to the house, revised and killed."),
    rejects("Ten men were asked in, fed and wounded dogs were shown."),
    level="groups",
)
def harm_last_of_three(match: Match) -> Iterator[Quantity]:
    """The last of three things done to people: "tied up, driven off and shot"."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "(?! {noun&number} of {relative_person|noun&relative_person} ) "
    "@victims(<subject>) <aside>? "
    # "The gunman, a former guard, killed five men and was shot dead".
    "((?<= {comma} ) | {verb&!passive&!ing&!infinitive&!cue} "
    "({noun}|{preposition}|<loose>){0,6}? {comma} ({and|but}? <loose>)?) "
    "{verb&!passive&!ing&!infinitive&!cue} ({noun}|{preposition}|<loose>){0,6}? "
    "{comma}? ({and}|{but}) <loose>{0,2} @harm({harm&passive|harm_adjective&passive}) "
    "(?! <loose>{0,2} {noun})",
    accepts("[A man] killed five boys, then fired at police and was killed.", value=1),
    accepts("[Two men] hurt a guard, wounded nine and were shot dead.", low=2),
    accepts("[A man] entered the shop, fired at guards and was shot dead.", value=1),
    rejects("A man killed five boys, fired at police and a guard was killed."),
    rejects("A mine killed five boys, wounded nine and was destroyed."),
    level="groups",
)
def harm_after_deeds(match: Match) -> Iterator[Quantity]:
    """Whoever does one thing and another, and suffers the last: "and was killed"."""
    one = match.view.word(match.items[verb_of(match)].start) == "was"
    for quantity in harmed(match, "victims", verb_of(match)):
        if not (one and quantity.number is not None and quantity.value != 1):
            yield quantity


@rule(
    "@harm({harm&participle|harm&ing}) {and} <loose>? "
    "@also({verb&participle&!harm|verb&ing&!harm}) up? @victims(<object>)",
    accepts("Two men stabbed and robbed [a clerk] in Baro.", kind="injured", value=1),
    accepts("Gunmen shot and robbed [two traders].", kind="injured", low=2),
    accepts("Raiders came, beating and tying up [nine cooks].", kind="injured", low=9),
    rejects("Two men stabbed and fled two clerks."),
    rejects("A bomb killed and marked two clerks."),
    level="groups",
)
def harmed_and_robbed(match: Match) -> Iterator[Quantity]:
    """Whom a harm befalls who is robbed or the like as well."""
    also = match.items[match.spans("also")[0][0]]
    if match.view.has(also.head, "robbing"):
        yield from harmed(match, "victims", match.start)


@rule(
    "@harm({verb&harm&!ing}) ({comma} {verb&participle}|<loose>|<phrase>){0,3} "
    "(@joint({and}|{comma} {and}|{or})|{comma})? "
    "<loose>{0,2} @last({verb&harm&!ing|verb&release&!ing}) <loose>{0,2} "
    "@victims(<object>)",
    accepts("Rebels abducted and later killed [two nurses].", kind=["abducted"], low=2),
    accepts(
        "The militia captured and executed [12 prisoners].", kind="captured", low=12
    ),
    accepts("Gunmen seized and later freed [10 clerks].", kind="abducted", low=10),
    accepts("Gunmen kidnapped then executed [a shepherd].", kind="abducted", value=1),
    accepts("Gunmen kidnapped, then freed [a shepherd].", kind="abducted", value=1),
    accepts("Gunmen seized, tortured and killed [a cook].", kind="abducted", value=1),
    rejects("Rebels abducted two nurses and later killed time."),
    rejects("He shot and fatally wounded ten boys."),
    rejects("The rebels seized killed a shepherd."),
    level="groups",
)
def harm_shared_object(match: Match) -> Iterator[Quantity]:
    """
    Two verbs of harm with one object: the first one's part.

    Whom somebody "shot and fatally wounded" is not hurt besides.
    """
    last = match.items[verb_of(match, "last")]
    if "joint" not in match and last.head == last.start:
        return
    killed = any(
        quantity.kind is QuantityKind.KILLED
        for quantity in harmed(match, "victims", verb_of(match, "last"))
    )
    for quantity in harmed(match, "victims", verb_of(match)):
        if quantity.kind is not QuantityKind.INJURED or not killed:
            yield quantity


@rule(
    "@harm({verb&harm&!passive}) <loose>? <member> <another>{0,2} "
    "({and}|{comma} {and}?|{joining}) of "
    "@victims({noun&person|noun&counted|noun&name} (<joint> <victim>){0,3})",
    accepts("It led to the death of a guard and of [a civilian].", value=1),
    accepts("It led to the deaths of two cooks and of [a nun].", kind="killed"),
    rejects("It killed a guard of the camp and of two towns."),
    rejects("It led to the death of a guard and of hope."),
    level="groups",
)
def death_of_and_of(match: Match) -> Iterator[Quantity]:
    """Whose death stands behind a second "of": "the death of a guard and of a cook"."""
    verb = match.items[match.start]
    if match.view.word(verb.end - 1) == "of":
        yield from harmed(match, "victims", match.start)


@rule(
    "@victims(<subject>) <loose>{0,2} {harm&passive} (<phrase>|<loose>){0,4}? "
    "@harm({verb&harm&participle|death_verb_of_time|harm_intransitive&!infinitive}) "
    "(?! <loose>{0,2} {noun} )",
    accepts("[A shepherd] was kidnapped then executed.", kind="killed", value=1),
    accepts("[Two clerks] were seized by rebels then shot dead.", kind="killed", low=2),
    rejects("A shepherd was kidnapped by men who then executed nine."),
    rejects("The men were kidnapped and released."),
    level="groups",
)
def harm_then(match: Match) -> Iterator[Quantity]:
    """What befell somebody next: "was kidnapped then executed"."""
    verb = match.items[verb_of(match)]
    if match.view.word(verb.start) == "then":
        yield from harmed(match, "victims", verb_of(match))


def _acted(match: Match, quantity: Quantity) -> bool:
    """
    Whether who "came and shot" did so; who "was dragged out and shot" suffered it.
    """
    groups, verb = match.items, verb_of(match)
    first = verb_of(match, "first")
    # "Stepped on a mine and died": nobody else can have.
    tags = groups[verb].tags
    # "Jumped overboard and drowned": they suffered it, where nobody else is named.
    if "labile" in tags and "participle" in tags:
        return False
    if "harm_intransitive" in tags and "harm" not in tags:
        # "Choked on the gas and were treated in hospital".
        # "Attacked the post and fled" displaces nobody.
        return quantity.kind not in BODILY and "passive" not in tags
    if "participle" not in groups[verb].tags or groups[first].tags & {
        "passive",
        "harm",
    }:
        return False
    # "Eight men chased and killed", "… and killed by a drone".
    by = verb + 1 < len(groups) and "by" in groups[verb + 1].tags
    return quantity.number is None or not (by or "and" in groups[first + 1].tags)


BODILY = frozenset({QuantityKind.KILLED, QuantityKind.INJURED})
"""What befalls whoever stands before the first verb, also where it is an active one."""
