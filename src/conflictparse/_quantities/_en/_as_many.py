"""As many as were just counted: "killed nine and wounded as many"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._numbers import Count
    from conflictparse._quantities._types import Quantity

MANY = (
    "(@times({noun&counted&thing})|@twice(twice))? "
    "@many(as many (more|again|{noun&others})?|{noun&pronoun_thing}? {noun&number_noun}"
    "|as {noun&person&uncounted})"
)


@rule(
    "{noun&counted} ({noun}|{comma}|{and}|{preposition}|{time}){0,8}? "
    "@harm({harm&ing|harm&active|harm&participle}) " + MANY + " (?! as )",
    accepts("A blast killed nine people and wounded [as many].", low=9),
    accepts("A blast killed nine people and hurt [an equal number].", low=9),
    accepts("A blast killed nine people and hurt twice [as many].", low=18),
    accepts("They killed nine cooks, abducting [the same number].", low=9),
    rejects("A blast killed nine people and wounded as many as 40."),
    rejects("A blast killed nine people and wounded a large number."),
    level="groups",
)
def harming_as_many(match: Match) -> Iterator[Quantity]:
    """As many, whom another harm befalls: "wounded as many"."""
    return _as_many(match)


@rule(
    "{noun&counted} ({noun}|{comma}|{and}|{preposition}|{time}|{verb}){1,9}? "
    "{and} " + MANY + " @harm({harm&passive|harm&participle|harm_intransitive})",
    accepts("Nine people were killed and [as many] were wounded.", low=9),
    accepts("Nine people died and [an equal number] were hurt.", low=9),
    accepts("Nine people died and three times [as many] were hurt.", low=27),
    accepts("Nine people died and as [many soldiers] were hurt.", low=9),
    rejects("Nine people died and a large number were hurt."),
    level="groups",
)
def as_many_harmed(match: Match) -> Iterator[Quantity]:
    """The same as the subject: "and as many were wounded"."""
    return _as_many(match)


def _as_many(match: Match) -> Iterator[Quantity]:
    """Make a figure of the harm with the count that stands before."""
    view, groups = match.view, match.items
    (many, _), (harm, _) = match.spans("many")[0], match.spans("harm")[0]
    behind = groups[many + 1]
    if groups[many].kind == "between" and behind.kind == "noun":
        # "As many soldiers": the noun begins with "many".
        if view.word(behind.start) != "many":
            return
        many += 1
    entry, group = entry_of(view, groups[harm]), groups[many]
    told = "pronoun_thing" in group.tags or "person" in group.tags
    if group.kind == "noun" and not (
        told or view.holds(group.start, group.head, "equalling")
    ):
        return
    count = _counted_before(match, min(many, harm))
    if entry is None or count is None or entry["kind"] not in HARMS:
        return
    first = group.start
    figure = of_words(
        view,
        (first, groups[match.spans("many")[-1][1] - 1].end),
        QuantityKind(entry["kind"]),
        (groups[harm].start, groups[harm].end),
        match.rule,
    )
    times = _times(match)
    yield attrs.evolve(
        figure,
        low=count.low and count.low * times,
        value=count.value and count.value * times,
        high=count.high and count.high * times,
        modifier=count.modifier,
        role=Role.ADDITIONAL,
    )


def _counted_before(match: Match, last: int) -> Count | None:
    """Give the count that stands last before a group."""
    counts = [
        group.count
        for group in match.items[match.start : last]
        if group.kind == "noun" and group.count and "thing" not in group.tags
    ]
    return counts[-1] if counts else None


def _times(match: Match) -> int:
    """Give how many times as many: "three times as many", "twice that number"."""
    found = match.span("times")
    group = match.items[found[0]] if found else None
    if group is not None and group.count and match.view.word(group.head) == "times":
        return int(group.count.value or 1)
    return 2 if "twice" in match else 1


HARMS = frozenset({"abducted", "captured", "injured", "killed", "missing"})


@rule(
    "@homes({noun&counted&unit_noun}) "
    "({noun&!counted}|{comma}|{and}|{preposition}|{time}|<loose>){0,6}? "
    "@harm({harm&ing|harm&active|harm&participle}) as "
    "@many({noun&unit_noun&uncounted})",
    accepts(
        "Floods hit 340 homes and displaced as [many families].",
        kind="displaced",
        low=340,
        unit="household",
    ),
    accepts("Fire gutted 90 huts, displacing as [many households].", low=90),
    rejects("Floods hit 340 shops and displaced as many families."),
    rejects("Floods hit 340 homes and displaced as many vans."),
    level="groups",
)
def as_many_families(match: Match) -> Iterator[Quantity]:
    """As many families as homes: "gutted 90 huts, displacing as many households"."""
    view, groups = match.view, match.items
    homes, harm, many = (
        groups[match.spans(name)[0][0]] for name in ("homes", "harm", "many")
    )
    entry, unit = entry_of(view, harm), view.entry(many.head, "unit_noun")
    families = unit is not None and unit["kind"] == "household"
    if entry is None or entry["kind"] != QuantityKind.DISPLACED or not families:
        return
    if view.has(homes.head, "dwelling") and homes.count is not None:
        count = homes.count
        figure = of_words(
            view,
            (many.start, many.end),
            QuantityKind.DISPLACED,
            (harm.start, harm.end),
            match.rule,
            unit="household",
        )
        yield attrs.evolve(
            figure,
            low=count.low,
            value=count.value,
            high=count.high,
            modifier=count.modifier,
        )


RULES: tuple[Rule, ...] = (harming_as_many, as_many_harmed, as_many_families)
