"""How many are dead or hurt, in words for a number: "the number of dead is 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._toll import figures
from conflictparse._quantities._kinds import PEOPLE
from conflictparse._quantities._who import country_of, side_of, types_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity

STANDS = (
    "( ({verb}|{noun&standing}|<loose>){0,3}? (from {noun&counted})? (at|to|of) "
    "| ({have}|<loose>){0,2}? ({verb&standing}|{noun&standing}|{be}) )"
)
"""How a figure is said of a number: "has now risen from 12 to", "now stands at"."""


@rule(
    "to @count({noun&number}) ( @toll({noun&harm_noun&definite}) "
    "| {noun&number_noun&definite} (of ({noun&pronoun_thing}|the|{noun&person})?)? "
    "({verb&participle&!harm})? "
    "@harm({verb&harm&participle|noun&harm_adjective&uncounted}) )",
    accepts("A guard died, bringing to [eight] the number of dead.", low=8),
    accepts("A guard died, bringing to [eight] the number killed.", low=8),
    accepts("It took to [nine] the number of those killed.", kind="killed", low=9),
    accepts("It brings to [nine] the number of people confirmed dead.", low=9),
    rejects("It took to nine the number of those asked."),
    rejects("He went to nine funerals, and the number of dead grew."),
    level="groups",
)
def figure_before_toll(match: Match) -> Iterator[Quantity]:
    """A running figure in front of its toll: "taking to eight the number of dead"."""
    view, harm = match.view, match.items[match.end - 1]
    entry = view.entry(harm.head, "harm_noun") if "toll" in match else None
    if "harm" in match:
        entry = entry_of(view, harm)
    if entry is not None and ("harm" in match or entry["toll"]):
        yield from figures(match, harm, entry)


@rule(
    "@number({noun&definite}) of @who({noun&person&!harm_adjective|noun&demonym|"
    "noun&pronoun_thing}) (<phrase>|{relative_person}|{verb&participle&!harm})? "
    "<loose>? @harm({verb&harm|verb&harm_intransitive|noun&harm_adjective&uncounted}) "
    # "After Monday's stampede".
    "(<phrase>|<loose>|{preposition} {time} {noun}){0,6}? "
    "(when ({noun}|{verb}|{preposition}|{time}|<loose>){1,9}?)? "
    + STANDS
    + " <loose>? @count({noun&counted})",
    accepts(
        "The UN put the number of people who lost their lives at [11].",
        kind="killed",
        low=11,
        accrual="cumulative",
    ),
    accepts(
        "The number of guards killed in the raid rose to [five].",
        low=5,
        victim_types=[["security"]],
    ),
    accepts("The number of people killed has reached [34].", low=34),
    accepts("The number of Zambians killed had risen to [34].", low=34, country="ZM"),
    accepts("The number of people known to have died is now [34].", low=34),
    accepts("The number of people killed in the raid now stands at [34].", low=34),
    accepts("The number of those killed rose from 50 to [84].", kind="killed", low=84),
    accepts("The number of people killed when a bus fell has risen to [27].", low=27),
    accepts(
        "The number of people killed in a raid on a camp near the town of Baro "
        "rose to [34].",
        low=34,
    ),
    accepts("The number of families displaced is now [34].", unit="household"),
    rejects("The joy of people who lost their lives to 11 games."),
    rejects("The number of people killed shocked 34 mayors."),
    level="groups",
)
def number_of_harmed(match: Match) -> Iterator[Quantity]:
    """A running figure in more words: "the number of people killed stands at"."""
    view = match.view
    harm, who = (match.items[match.spans(name)[0][0]] for name in ("harm", "who"))
    noun, unit = (who.start, who.end), view.entry(who.head, "unit_noun")
    for figure in _of_number(match, harm):
        if figure.kind not in PEOPLE:
            continue  # "the number of cadavers seized": no weapons
        yield attrs.evolve(
            figure,
            victim_types=types_of(view, noun, who.head),
            country=country_of(view, *noun),
            side=side_of(view, noun),
            unit="household" if unit and unit["kind"] == "household" else figure.unit,
        )


@rule(
    "( @number({noun&definite}) of @harm({noun&remains}) "
    "({finder}|<phrase>|<loose>|{preposition}){0,5}? " + STANDS + " <loose>? "
    "@count({noun&number}) "
    "| to @count({noun&number}) @number({noun&number_noun&definite}) of "
    "@harm({noun&remains}) )",
    accepts("The number of bodies pulled from the lake has risen to [34].", low=34),
    accepts("It brings the number of corpses found so far to [34].", kind="killed"),
    accepts("It brings to [34] the number of bodies recovered.", low=34),
    rejects("The number of bodies in the union has risen to 34."),
    rejects("The number of books pulled from the lake has risen to 34."),
    level="groups",
)
def number_of_bodies(match: Match) -> Iterator[Quantity]:
    """A running figure of bodies: "the number of bodies found has risen to 34"."""
    view = match.view
    harm = match.items[match.spans("harm")[0][0]]
    entry = view.entry(harm.head, "remains")
    # "The number of bodies in the union" are no dead; "bringing to 34 the number of
    # bodies recovered" says behind that they were found.
    (place, _), (count, _) = match.spans("harm")[0], match.spans("count")[0]
    end = count if count > place else match.end + MAX_FOUND
    found = any("finder" in group.tags for group in match.items[place:end])
    number = match.items[match.spans("number")[0][0]]
    if entry is not None and found and view.word(number.head) in COUNTING:
        yield from figures(match, harm, entry)


MAX_FOUND = 2
"""Groups behind "the number of bodies" that say that they were found."""


@rule(
    "( @number({noun&number_noun&definite}) @harm({verb&harm&participle}) "
    "| @harm({noun&harm_adjective&definite}) ) "
    "(<phrase>|<loose>|{preposition} {time} {noun}){0,4}? "
    + STANDS
    + " <loose>? @count({noun&counted})",
    accepts("Two died, bringing the number killed to [11].", kind="killed", low=11),
    accepts("It took the number injured in the unrest to [40].", kind="injured"),
    accepts("The number killed in Monday's raid rose from 12 to [34].", low=34),
    accepts("That brings the number dead to [11].", kind="killed", low=11),
    accepts("The number missing is now [11].", kind="missing", low=11),
    accepts("That takes the number kidnapped to [nine].", kind="abducted", low=9),
    rejects("The number invited rose to 34."),
    rejects("He took the dead to 12 villages."),
    level="groups",
)
def number_harmed(match: Match) -> Iterator[Quantity]:
    """The same in fewer words: "bringing the number killed to 11"."""
    view, harm = match.view, match.items[match.spans("harm")[0][0]]
    entry = entry_of(view, harm)
    # "The number dead" is one group.
    counted = "number" in match or view.word(harm.head - 1) in COUNTING
    if entry is not None and counted:
        yield from figures(match, harm, entry)


@rule(
    "@number({noun&definite}) of <loose>? @harm({noun&harm_noun&!definite|"
    "noun&injury_noun&!definite}) (<phrase>|<loose>){0,4}? "
    "(@verb({verb&standing}) (from {noun&counted})? (at|to|of)?|{be}) <loose>? "
    "@count({noun&number})",
    accepts(
        "The number of cholera deaths stands at [61].",
        kind="killed",
        low=61,
        accrual="cumulative",
    ),
    accepts("The number of Zambian deaths has reached [340].", country="ZM"),
    rejects("The number of civilian deaths is a secret of 12 men."),
    rejects("The fear of civilian deaths rose to 340."),
    level="groups",
)
def number_of_harm(match: Match) -> Iterator[Quantity]:
    """A running figure of deaths or injuries of some kind."""
    group = match.items[match.spans("harm")[0][0]]
    if group.count is not None:
        return
    for figure in _of_number(match, group):
        yield attrs.evolve(
            figure, country=country_of(match.view, group.start, group.end)
        )


def _of_number(match: Match, harm: Group) -> Iterator[Quantity]:
    """Make running figures of a harm, where a number is what was captured."""
    view, number = match.view, match.items[match.spans("number")[0][0]]
    entry = entry_of(view, harm)
    if entry is not None and view.word(number.head) in COUNTING:
        yield from figures(match, harm, entry)


COUNTING = frozenset({"count", "number", "total"})


@rule(
    "( {verb&standing} (@harm({noun&harm_adjective&definite|"
    "noun&harm_noun})|(the|its|their|his) own? "
    "@harm({harm&participle})) (at|to) "
    "| @number({noun}) (of|for) (@harm({noun&harm_adjective&definite})|the "
    "@harm({harm&participle})) ({verb} (at|to)?|{be}|{comma}) "
    "| {noun&pronoun_thing} of (@harm({noun&harm_adjective&definite})|the "
    "@harm({harm&participle})) (at|to) "
    "| {verb&standing|noun&standing} {noun&number_noun&definite} of "
    "@harm({harm&participle}) (at|to) "
    "| (?<= {noun&number} ) ({and}|{comma}) "
    "(@harm({noun&harm_adjective&definite})|the "
    "@harm({harm&participle})) (at|to) ) <loose>? "
    "@count({noun&counted})",
    accepts("A local official put the dead at [17].", kind="killed", low=17),
    accepts("The governor put the wounded at [more than 40].", kind="injured", low=40),
    accepts("Baro estimates the number of abducted at [70].", kind="abducted"),
    accepts(
        "He put the dead at [17], the wounded at [60] and the missing at [5].",
        kind=["killed", "injured", "missing"],
    ),
    accepts("The army put civilian casualties at [more than 40].", kind="casualties"),
    accepts("Estimates of the dead ranged [from 20 to 38].", kind="killed", low=20),
    accepts("They gave figures for the dead, [between 20 and 38].", low=20, high=38),
    accepts("He put the dead at [three] and that of the wounded at [12].", low=[3, 12]),
    accepts("He put the toll at 33 and the injured at [80].", kind="injured", low=80),
    accepts("The army put its own wounded at [74].", kind="injured", low=74),
    accepts("It put its own losses at [74].", kind="casualties", low=74),
    accepts("He puts the rebels' dead at [eight].", victim_types=[["militant"]]),
    rejects("The governor put the guests at 17."),
    rejects("The army put its losses at two tanks."),
    rejects("Photographs of the dead filled 12 walls."),
    rejects("They put the dead at the gate of 17 houses."),
    level="groups",
)
def dead_put_at(match: Match) -> Iterator[Quantity]:
    """How many somebody says that the dead are: "put the dead at 17"."""
    groups, harm = match.items, match.spans("harm")[0]
    view, group = match.view, groups[harm[0]]
    entry, number = entry_of(view, group), match.span("number")
    if entry is None or entry["toll"] or group.count is not None:
        return
    if number and view.word(groups[number[0]].head) not in ESTIMATES:
        return
    # "The rebels' dead", "the rebel dead".
    last = group.owner_end - 2 if group.owner_end >= 0 else group.head - 1
    # "Put its losses at two dead and nine hurt": what follows says what they are.
    bare = "number" in groups[match.end - 1].tags
    if "harm_noun" in group.tags and not bare:
        return
    for figure in figures(match, group, entry):
        types = types_of(view, (group.start, last + 1), last) if last >= 0 else ()
        types = types or types_of(view, (group.start, group.end), group.head)
        yield attrs.evolve(figure, victim_types=types)


ESTIMATES = frozenset({"count", "counts", "estimate", "estimates", "figures", "tally"})
"""Nouns before "of the dead" that are of a figure."""


RULES: tuple[Rule, ...] = (
    figure_before_toll,
    number_of_harmed,
    number_of_bodies,
    number_harmed,
    number_of_harm,
    dead_put_at,
)
