"""Tolls: "the death toll rose to 27", "put the dead at 17", "the army confirmed 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._member import THINGS
from conflictparse._quantities._types import Accrual, QuantityKind, Role
from conflictparse._quantities._who import country_of, side_of, types_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._quantities._types import Quantity


@rule(
    "@toll({noun&harm_noun}) ({noun&!counted}|{verb}|{preposition}|{time}|{adverb}|"
    "{ly}|{comma}){0,9}? (from {noun&counted})? "
    "(to|at|of|as|{verb}|@differing({verb}) {comma}) <loose>? "
    "@count({noun&counted}) ( {comma}? {and}? then (at|to) @count({noun&number}) "
    "| ({comma}|{semicolon})? ({and}|{but}|{noun&pronoun_thing}|{relative}) "
    "<loose>{0,2} {verb} (at|to) @later({noun&number}) )?",
    accepts("The toll was put at [12]; it later climbed to [23].", low=[12, 23]),
    accepts("The death toll rose to [27].", kind="killed", low=27),
    accepts(
        "Police had first put the death toll at [18], then at [29].",
        kind="killed",
        low=[18, 29],
        role="prior",
    ),
    accepts("The toll climbed from 12 to [15].", kind="killed", low=15),
    accepts(
        "The toll was first given as [63], but rose to [96].",
        kind="killed",
        role=["prior", "total"],
    ),
    accepts("That put the number of dead at [two].", kind="killed", low=2),
    accepts("The death brought the toll to [17].", kind="killed", low=17),
    accepts("The toll from the shelling of a market has risen to [19].", low=19),
    accepts("The toll is now [seven].", kind="killed", low=7),
    accepts("Reports of the death toll differ, [from 35 to 40].", low=35, high=40),
    rejects("The death toll rose, 12 soldiers said."),
    accepts(
        "The number of injured stands at [48].",
        kind="injured",
        low=48,
        accrual="cumulative",
    ),
    rejects("The bridge toll rose to 4 dollars."),
    level="groups",
)
def toll_figure(match: Match) -> Iterator[Quantity]:
    """A toll and its figure."""
    groups, view = match.items, match.view
    (first, _), (index, _) = match.spans("toll")[0], match.spans("count")[0]
    differing = match.span("differing")
    if differing and not view.has(groups[differing[0]].head, "differing"):
        return
    # "The death brought the toll to 17": the last noun before the figure.
    tolls = [
        (groups[place], entry)
        for place in range(first, index)
        if (entry := view.entry(groups[place].head, "harm_noun")) is not None
        and entry["toll"]
    ]
    if tolls:
        yield from _figures(match, *tolls[-1])
        for place, _ in match.spans("later"):
            yield from _figure(match, *tolls[-1], place)


@rule(
    "@toll({noun&harm_noun|noun&standing}) @count({noun&counted})",
    accepts("The death toll [exceeded 300].", kind="killed", low=300),
    accepts("Bar bomb death toll reaches [nine]", kind="killed", low=9),
    accepts("The number of injured [topped 40].", kind="injured", low=40),
    rejects("The bridge toll exceeded 4 dollars."),
    rejects("The death toll 40 years ago was higher."),
    level="groups",
)
def toll_exceeds(match: Match) -> Iterator[Quantity]:
    """A toll and what it exceeds, where the verb is read with the figure."""
    view, (toll, count) = match.view, match.items[match.start : match.end]
    reached = view.word(toll.head) in REACHING
    places = range(toll.start, toll.head) if reached else (toll.head,)
    entries = (view.entry(index, "harm_noun") for index in places)
    entry = next((one for one in entries if one is not None and one["toll"]), None)
    if entry is not None and (reached or view.word(count.start) in EXCEEDING):
        yield from _figures(match, toll, entry)


REACHING = frozenset({"hits", "passes", "reaches"})
"""Verbs that a headline lets stand with their subject as one noun."""

EXCEEDING = frozenset({"exceed", "exceeded", "exceeds", "surpassed", "topped"})


def _figures(match: Match, harm: Group, entry: Entry) -> Iterator[Quantity]:
    """Make a running figure of each group captured as a count."""
    view, groups = match.view, match.items
    start = max(groups[0].start, groups[match.start].start - MAX_BEFORE)
    for index, _ in match.spans("count"):
        figure = groups[index]
        words = view.words(start, figure.start)
        role = Role.TOTAL if FIRST.isdisjoint(words) else Role.PRIOR
        yield from _figure(match, harm, entry, index, role)


def _figure(
    match: Match, harm: Group, entry: Entry, index: int, role: Role = Role.TOTAL
) -> Iterator[Quantity]:
    """Make a running figure of the group at *index*."""
    figure = match.items[index]
    if not figure.tags & THINGS:
        yield of_words(
            match.view,
            (figure.start, figure.end),
            QuantityKind(entry["kind"]),
            (harm.start, harm.end),
            match.rule,
            count=figure.count,
            role=role,
            accrual=Accrual.CUMULATIVE,
        )


MAX_BEFORE = 4
"""Words before a toll that say when it was given: "had first put the toll at"."""

FIRST = frozenset({"earlier", "first", "initially", "originally", "previously"})
"""Words that say of a toll that it was given up since: "had first put"."""


@rule(
    "@number({noun&definite}) of @who({noun&person|noun&pronoun_thing}) "
    "{relative_person}? <loose>? @harm({verb&harm|verb&harm_intransitive}) "
    "(<phrase>|<loose>){0,3}? ({verb&!be}? (from {noun&counted})? (at|to|of)|{be}|"
    "{verb&!be}) <loose>? @count({noun&counted})",
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
    accepts("The number of those killed rose from 50 to [84].", kind="killed", low=84),
    rejects("The joy of people who lost their lives to 11 games."),
    level="groups",
)
def number_of_harmed(match: Match) -> Iterator[Quantity]:
    """A running figure in more words: "the number of people killed stands at"."""
    view = match.view
    harm, who = (match.items[match.spans(name)[0][0]] for name in ("harm", "who"))
    noun = who.start, who.end
    for figure in _of_number(match, harm):
        yield attrs.evolve(
            figure,
            victim_types=types_of(view, noun, who.head),
            country=country_of(view, *noun),
            side=side_of(view, noun),
        )


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
        yield from _figures(match, harm, entry)


COUNTING = frozenset({"count", "number", "total"})


@rule(
    "( {verb&standing} (@harm({noun&harm_adjective&definite}|{noun&harm_noun})|the "
    "@harm({harm&participle})) (at|to) "
    "| @number({noun}) (of|for) (@harm({noun&harm_adjective&definite})|the "
    "@harm({harm&participle})) ({verb} (at|to)?|{be}|{comma}) "
    "| {noun&pronoun_thing} of (@harm({noun&harm_adjective&definite})|the "
    "@harm({harm&participle})) (at|to) ) <loose>? "
    "@count({noun&counted})",
    accepts("A local official put the dead at [17].", kind="killed", low=17),
    accepts("The governor put the wounded at [more than 40].", kind="injured", low=40),
    accepts("The army put civilian casualties at [more than 40].", kind="casualties"),
    accepts("Estimates of the dead ranged [from 20 to 38].", kind="killed", low=20),
    accepts("They gave figures for the dead, [between 20 and 38].", low=20, high=38),
    accepts("He put the dead at [three] and that of the wounded at [12].", low=[3, 12]),
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
    if entry is None or group.count is not None:
        return
    if number and view.word(groups[number[0]].head) not in ESTIMATES:
        return
    # "The rebels' dead", "the rebel dead".
    last = group.owner_end - 2 if group.owner_end >= 0 else group.head - 1
    # "Put its losses at two dead and nine hurt": what follows says what they are.
    bare = "number" in groups[match.end - 1].tags
    if "harm_noun" in group.tags and not bare:
        return
    for figure in _figures(match, group, entry):
        types = types_of(view, (group.start, last + 1), last) if last >= 0 else ()
        yield attrs.evolve(figure, victim_types=types)


ESTIMATES = frozenset({"count", "counts", "estimate", "estimates", "figures", "tally"})
"""Nouns before "of the dead" that are of a figure."""


RULES: tuple[Rule, ...] = (
    toll_figure,
    toll_exceeds,
    number_of_harmed,
    number_of_harm,
    dead_put_at,
)
