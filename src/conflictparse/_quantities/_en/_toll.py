"""Tolls: "the death toll rose to 27", "put the dead at 17", "the army confirmed 12"."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

import attrs

from conflictparse._numbers import Modifier
from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._told import is_awaited
from conflictparse._quantities._kinds import REBELS
from conflictparse._quantities._member import THINGS
from conflictparse._quantities._types import (
    Accrual,
    QuantityKind,
    Role,
)
from conflictparse._quantities._who import country_of, types_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._numbers import Count
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@toll({noun&harm_noun}) "
    "( {preposition} {noun} ({relative}|{noun&pronoun_thing}) {verb} "
    "({noun&!person}|{preposition}|{time}|{adverb}|{ly}){1,7}? (?= {have}|{verb}) )? "
    "( {comma} (<relative>|{relative})? <loose>? {verb} "
    "(at|to|as)? <loose>? @first({noun&number}) (<phrase>|<loose>){0,2} {comma} )? "
    # "The toll from Monday's two bombings", "from a 6.8-magnitude quake".
    "({noun&!counted}|{verb}|{preposition}|{time}|{adverb}|{ly}|{comma}|"
    "{hyphen}|{and} (?= {noun&name} )|(?<= {time|hyphen|preposition|noun} ) "
    "{noun&counted&!person&!harm_noun&!harm_adjective&!unit_noun} "
    "(?! {dot|comma} )){0,9}? "
    "(by {noun&number})? (from {noun&counted})? "
    "(to|at|of|as|{verb}|{verb} @past({noun&uncounted})|@differing({verb}) {comma}) "
    "<loose>? "
    "@count({noun&counted}) ( ({comma}? {and}? then (at|to)? @count({noun&number}) "
    "(?! <loose>? {verb} )){1,3} "
    "| ({comma}|{semicolon})? ({and}|{but}|{noun&pronoun_thing}|{relative}) "
    "<loose>{0,2} {verb} (at|to) @later({noun&number}) "
    "| {comma} <loose>? ({verb&standing} (at|to)?|{verb&passive} {adverb}? to) "
    "@later({noun&number}) "
    "| in @place({noun&name}) ({comma} @count({noun&number}) in "
    "@place({noun&name})){0,4} {comma}? {and} @count({noun&number}) in "
    "@place({noun&name}) (?! <loose>? {verb}) )?",
    accepts("The toll stood at [12] in Dorna and [five] in Kalar.", low=[12, 5]),
    accepts("The toll was put at [12]; it later climbed to [23].", low=[12, 23]),
    accepts("The death toll rose to [27].", kind="killed", low=27),
    accepts("The death toll has passed [300].", low=300, high=None),
    accepts("The death toll from Friday's two bombings rose to [12].", low=12),
    accepts("The toll from Monday's 6.8-magnitude quake rose to [312].", low=312),
    accepts("The toll of the floods in Tel and Dorna climbed [above 300].", low=300),
    accepts(
        "Police had first put the death toll at [18], then at [29].",
        kind="killed",
        low=[18, 29],
        role="prior",
    ),
    accepts("The toll was put at [90], then [120], then [146].", kind="killed"),
    accepts("The toll rose first to [40], then to [60].", role=["prior", "total"]),
    accepts("The toll climbed from 12 to [15].", kind="killed", low=15),
    accepts("The toll rose by three to [15].", kind="killed", low=15),
    accepts(
        "The toll, which stood at [12] on Monday, is now [15].",
        low=[12, 15],
        role=["prior", "total"],
    ),
    accepts(
        "The toll was first given as [63], but rose to [96].",
        kind="killed",
        role=["prior", "total"],
    ),
    accepts("That put the number of dead at [two].", kind="killed", low=2),
    accepts("The death toll rose past [300].", low=300, modifier="more_than"),
    accepts("Two died, taking its death toll to [17].", kind="killed", low=17),
    accepts("The toll could reach [100].", kind="killed", status="hypothetical"),
    accepts("He expected the toll to rise to [100].", status="hypothetical"),
    accepts("The death brought the toll to [17].", kind="killed", low=17),
    accepts("It took the toll to [17].", kind="killed", low=17),
    accepts("Two died, bringing the toll this week to [17].", role="prior"),
    accepts("The toll from the shelling of a market has risen to [19].", low=19),
    accepts("The toll is now [seven].", kind="killed", low=7),
    accepts(
        "The toll from a quake that struck the hills of Tel on Friday rose to [312].",
        low=312,
    ),
    accepts("The toll from the slide that buried 40 houses rose to [45].", low=45),
    rejects("The toll from a quake that shook 12 towns was felt at 312 schools."),
    accepts(
        "The toll, at first given as [six], reached [eight].", role=["prior", "total"]
    ),
    accepts(
        "The toll, first given as [14], was revised down to [11].",
        role=["prior", "total"],
    ),
    accepts("Reports of the death toll differ, [from 35 to 40].", low=35, high=40),
    rejects("The death toll rose, 12 soldiers said."),
    accepts("The toll includes [two cooks].", kind="killed", role="part"),
    accepts("The toll did not include [the two attackers].", role="additional"),
    accepts(
        "The number of injured stands at [48].",
        kind="injured",
        low=48,
        accrual="cumulative",
    ),
    accepts("The toll stood at [12] in Dorna and five in Kalar were hurt.", low=12),
    rejects("The bridge toll rose to 4 dollars."),
    rejects("The winter took its toll, with nurses treating 12."),
    level="groups",
)
def toll_figure(match: Match) -> Iterator[Quantity]:
    """A toll and its figure."""
    groups, view = match.items, match.view
    (first, _), (index, _) = match.spans("toll")[0], match.spans("count")[0]
    # "The winter took its toll" counts nobody, "took the toll to 13" does.
    counted = view.has(groups[first].start, "article")
    counted = counted or view.word(groups[index].start - 1) == "to"
    if first and not counted and view.has(groups[first - 1].head, "life_taker"):
        return
    past = match.span("past")
    if past and view.word(groups[past[0]].head) not in PASSED:
        return
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
        before = match.spans("first")
        for place, _ in before:
            yield from _figure(match, *tolls[-1], place, Role.PRIOR)
        found = figures(match, *tolls[-1], given_up=not before)
        role = _included(view, groups, index)
        for one in _placed(match, found):
            # "The toll excludes those missing": of them nobody says that they died.
            if role is not Role.ADDITIONAL or REBELS.intersection(one.victim_types):
                yield attrs.evolve(one, role=role or one.role)
        for place, _ in match.spans("later"):
            yield from _figure(match, *tolls[-1], place)


def _placed(match: Match, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Give each figure of a list its place: "12 in Dorna and five in Kalar"."""
    places = (match.items[place] for place, _ in match.spans("place"))
    for one, group in zip(found, chain(places, repeat(None)), strict=False):
        place = group and match.view.mention(group.start, group.end)
        yield attrs.evolve(one, place=place)


def _included(view: View, groups: Sequence[Group], index: int) -> Role | None:
    """
    Give the role of people whom a toll has in it, or leaves out.

    "The toll includes three guards", "does not include the two attackers".
    """
    verb = index - 1 - (groups[index - 1].kind != "verb")
    said = groups[verb]
    if view.word(said.head) in EXCLUDING:
        return Role.ADDITIONAL
    if view.word(said.head) not in INCLUDING:
        return None
    return Role.ADDITIONAL if "negated" in said.tags else Role.PART


INCLUDING = frozenset({"include", "included", "includes"})
EXCLUDING = frozenset({"exclude", "excluded", "excludes"})


@rule(
    "@toll({noun&harm_noun|noun&standing}) "
    "({preposition} ({noun&!counted&!standing}|@reached({noun&standing}))){0,2} "
    "@count({noun&counted})",
    accepts("The death toll [exceeded 300].", kind="killed", low=300),
    accepts("Death toll in quake [tops 300]", kind="killed", low=300),
    accepts("Toll in Baro quake passes [300]", kind="killed", low=300, high=None),
    rejects("Toll road in Baro passes 300 shops."),
    accepts("Bar bomb death toll reaches [nine]", kind="killed", low=9),
    accepts("The number of injured [topped 40].", kind="injured", low=40),
    accepts("Death toll [nears 300]", kind="killed", modifier="about"),
    rejects("The bridge toll exceeded 4 dollars."),
    rejects("The death toll 40 years ago was higher."),
    level="groups",
)
def toll_exceeds(match: Match) -> Iterator[Quantity]:
    """A toll and what it exceeds, where the verb is read with the figure."""
    view, toll = match.view, match.items[match.start]
    before, count = match.items[match.end - 2 : match.end]
    # "Bar bomb death toll reaches nine", "toll in quake passes 300".
    reached = view.word(before.head) in REACHING
    places = (
        range(toll.start, toll.head) if before is toll and reached else (toll.head,)
    )
    entries = (view.entry(index, "harm_noun") for index in places)
    entry = next((one for one in entries if one is not None and one["toll"]), None)
    if entry is not None and (reached or view.word(count.start) in EXCEEDING):
        yield from figures(match, toll, entry)


@rule(
    "{bringer} <loose>? @toll({noun&harm_noun}) @count({noun&number})",
    accepts("Four died, pushing the toll up to [33].", kind="killed", low=33, high=33),
    accepts("That takes the death toll up to [12].", kind="killed", low=12),
    rejects("That takes the death toll 12 years ago."),
    rejects("They raised the toll up to 12 dollars."),
    level="groups",
)
def toll_up_to(match: Match) -> Iterator[Quantity]:
    """A toll that is pushed "up to" its figure, which bounds nothing."""
    view, groups = match.view, match.items
    toll, count = groups[match.end - 2], groups[match.end - 1]
    entry = view.entry(toll.head, "harm_noun")
    up_to = view.words(count.start, count.start + 2) == ["up", "to"]
    if entry is None or not entry["toll"] or not up_to:
        return
    for quantity in _figure(match, toll, entry, match.end - 1):
        number = quantity.number
        if number is not None and quantity.value is not None:
            start = view.word_at(quantity.span.start) + len(("up", "to"))
            mention = view.mention(start, view.word_at(quantity.span.end - 1) + 1)
            yield attrs.evolve(
                quantity,
                span=mention.span,
                text=mention.text,
                number=mention,
                low=quantity.value,
                high=quantity.value,
                modifier=Modifier.EXACT,
            )


@rule(
    "(?<! {verb} ) @toll({noun&harm_noun}) "
    "({preposition} {time}? {noun&!counted}){0,2} "
    "@now({time}) @count({noun&number}) "
    "(?! {noun|preposition|verb} )",
    accepts("Death toll now [33]", kind="killed", low=33, accrual="cumulative"),
    accepts("Death toll now [33], rescuers say", kind="killed", low=33),
    accepts("Death toll in Baro blast now [33], up from 19", kind="killed", low=33),
    accepts("Death toll in Friday's blast now [33].", kind="killed", low=33),
    rejects("Death toll last year 33"),
    rejects("Bridge fee now 33"),
    level="groups",
)
def toll_now(match: Match) -> Iterator[Quantity]:
    """A toll of a headline without a verb: "death toll now 33"."""
    view = match.view
    toll, now = match.items[match.start], match.items[match.end - 2]
    entry = view.entry(toll.head, "harm_noun")
    if entry is not None and entry["toll"] and view.word(now.head) == "now":
        yield from figures(match, toll, entry)


REACHING = frozenset({"hits", "passes", "reaches"})
"""Verbs that a headline lets stand with their subject as one noun."""

EXCEEDING = frozenset(
    {"exceed", "exceeded", "exceeds", "neared", "nearing", "nears", "surpassed"}
    | {"topped", "tops"}
)

PASSED = frozenset({"crossed", "crosses", "passed", "passes", "past"})
"""Words in front of a figure that a toll is above: "the toll passed 300"."""


def passed(view: View, count: Count | None) -> Count | None:
    """Give a count as a verb before it bounds it: "the toll has passed 300"."""
    if count is None or count.modifier is not Modifier.EXACT:
        return count
    # "Passed the 300 mark".
    first = count.start - (view.word(count.start - 1) == "the")
    if view.word(first - 1) not in PASSED:
        return count
    return attrs.evolve(count, high=None, modifier=Modifier.MORE_THAN)


def figures(
    match: Match, harm: Group, entry: Entry, *, given_up: bool = True
) -> Iterator[Quantity]:
    """
    Make a running figure of each group captured as a count.

    *given_up* says that words before it may make it one of before.
    """
    view, groups = match.view, match.items
    start = max(groups[0].start, groups[match.start].start - MAX_BEFORE)
    for index, _ in match.spans("count"):
        figure = groups[index]
        words = view.words(start, figure.start)
        # "Rose first to 40, then to 60", but "had first put it at 18, then at 29".
        now = index == match.spans("count")[-1][0] and "then" in words
        now = now and "had" not in words
        first = given_up and not now and not FIRST.isdisjoint(words)
        prior = first or (match.start > 0 and _of_series(match, index))
        role = Role.PRIOR if prior else Role.TOTAL
        yield from _figure(match, harm, entry, index, role)


def _of_series(match: Match, index: int) -> bool:
    """
    Whether a toll that a harm brings up is of more than that: "killed this week".

    "Four died, bringing to 12 the number killed this week", "since May".
    """
    view, groups = match.view, match.items
    last = max(index, match.end)
    if not view.has(groups[match.start - 1].head, "bringer"):
        return False
    for at in range(match.start, min(len(groups), last + 1)):
        group = groups[at]
        if group.kind != "time":
            continue
        this = view.word(group.start) == "this"
        if this and view.word(group.end - 1) in SPANS:
            return True
        since = view.word(group.start - 1) == "since"
        if since and view.holds(group.start, group.end, "month", "digits"):
            return True
    return False


def _figure(
    match: Match, harm: Group, entry: Entry, index: int, role: Role = Role.TOTAL
) -> Iterator[Quantity]:
    """
    Make a running figure of the group at *index*.

    "The casualty toll rose to 33 dead": the dead alone are counted.
    """
    figure = match.items[index]
    said = entry_of(match.view, figure)
    other = said is not None and said["kind"] != entry["kind"]
    awaited = is_awaited(match.view, match.items, match.start, index)
    unit = match.view.entry(figure.head, "unit_noun")
    # "The toll from the slide that buried 40 houses".
    things = unit is not None and unit["kind"] == "building"
    if not figure.tags & THINGS and not other and not things:
        toll = of_words(
            match.view,
            (figure.start, figure.end),
            QuantityKind(entry["kind"]),
            (harm.start, harm.end),
            match.rule,
            count=passed(match.view, figure.count),
            role=role,
            status=Status.HYPOTHETICAL if awaited else Status.ASSERTED,
            accrual=Accrual.CUMULATIVE,
        )
        # "The civilian death toll", "the Palestinian death toll".
        whose = types_of(match.view, (harm.start, harm.end), harm.head)
        yield attrs.evolve(
            toll,
            victim_types=toll.victim_types or whose,
            country=toll.country or country_of(match.view, harm.start, harm.end),
        )


SPANS = frozenset({"month", "season", "week", "year"})
"""Behind "this": in such a time there may be many harms."""

MAX_BEFORE = 4
"""Words before a toll that say when it was given: "had first put the toll at"."""

FIRST = frozenset({"earlier", "first", "initially", "originally", "previously"})
"""Words that say of a toll that it was given up since: "had first put"."""


RULES: tuple[Rule, ...] = (
    toll_figure,
    toll_exceeds,
    toll_up_to,
    toll_now,
)
