"""Figures that are part of another one: "including three children"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed, is_person
from conflictparse._quantities._en._moved import unit_of
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._quantities._victims import victims
from conflictparse._quantities._who import country_of, side_of, types_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._member import Victim
    from conflictparse._quantities._types import Quantity


def of_some(match: Match) -> Iterator[Quantity]:
    """Make a part of each member captured; what it is part of is found later."""
    view, groups = match.view, match.items
    for start, end in match.spans("parts"):
        for victim in victims(view, groups, start, end):
            if victim.count is None and victim.ones is None:
                continue
            # "Seven sites, among them two schools".
            if unit_of(view, victim) not in {"person", "household"}:
                continue
            yield as_part(match, victim)


def as_part(match: Match, victim: Victim) -> Quantity:
    """Make a part of a figure whose harm stands elsewhere."""
    view, first = match.view, match.items[match.start]
    part, cue = attrs.evolve(victim, part=True), (first.start, first.end)
    kind, role = QuantityKind.OTHER, Role.PART
    made = of_victim(view, part, kind, cue, match.rule, role=role)
    return attrs.evolve(made, cue=None)


@rule(
    "{including} {dot}? @parts(<member> ((?! <closing> ) <joint> (?! <of_them> ) "
    "<member> (?! {verb&!ing&!infinitive} ) (<joint> (?! <of_them> ) <member> "
    "(?! {verb&!ing&!infinitive} ) ){0,5})?) "
    # "Including 27 Druze, two of them children, and ten Bedouins".
    "({comma} <of_them> {noun} {comma} {and} @parts({noun&counted|noun&indefinite}) "
    "(?! <phrase>{0,2} {verb&!ing&!infinitive} ))?",
    accepts(
        "Nine people, including [three children], were killed.",
        role="part",
        kind="killed",
        low=3,
    ),
    accepts(
        "The raid killed 12 villagers, including [a teacher] and [two nurses].",
        kind="killed",
        low=[1, 2],
    ),
    accepts(
        "Nine died, including [six men], two of them guards, and [two women].",
        low=[6, 2],
    ),
    rejects("Nine laws, including three bills, were passed."),
    level="groups",
)
def part_included(match: Match) -> Iterator[Quantity]:
    """
    "Including", and who is included.
    """
    yield from of_some(match)


@rule(
    "among {noun&pronoun_person|relative_person|noun&relative_person} {be}? "
    "@parts(<member> ((?! <closing> ) <joint> <member> (?! {verb&!ing&!infinitive} ) "
    "(<joint> <member> (?! {verb&!ing&!infinitive} ) ){0,5})?)",
    accepts(
        "Fourteen people died, among them [four women].",
        kind="killed",
        low=4,
        role="part",
    ),
    accepts(
        "The blast killed ten guards, among whom were [two brothers].",
        kind="killed",
        low=2,
    ),
    rejects("They talked among them of four women."),
    level="groups",
)
def part_among(match: Match) -> Iterator[Quantity]:
    """
    "Among them", and who was.
    """
    yield from of_some(match)


@rule(
    "({noun&pronoun_person} {verb&includer}|{noun&definite&person} {verb&includer|be}) "
    "@parts(<member> (<joint> <member> (?! {verb&!ing&!infinitive} ) ){0,6})",
    accepts(
        "Twelve people were killed. They include [four children] and [a nurse].",
        kind="killed",
        low=[4, 1],
        role="part",
    ),
    accepts("Nine people are missing. They included [two boys].", kind="missing"),
    accepts("Nine people died. The victims included [two boys].", kind="killed"),
    accepts("Nine people died. The victims were [two boys].", kind="killed"),
    rejects("Twelve people were killed. They left four children."),
    rejects("Twelve people met. They include four children."),
    level="groups",
)
def they_include(match: Match) -> Iterator[Quantity]:
    """
    Whom those of the sentence before include.
    """
    who = match.items[match.start]
    if "person" not in who.tags or match.view.says(who.head, "the_victims"):
        yield from of_some(match)


@rule(
    # "All but one of them": the others.
    "(?<! but ) @parts({noun&counted} of {noun&pronoun_person|relative_person|"
    "noun&relative_person}) ({be}? @who({noun&person|noun&demonym|noun&people_group}) "
    "( ({and}|{comma}|{comma} {and}) @parts({noun&counted&person|noun&counted&demonym})"
    " (?! <phrase>{0,2} {verb} ) ){0,4} |{verb})?",
    accepts(
        "Seven pickers, [three of them] women, were killed.",
        kind="killed",
        low=3,
        role="part",
        victim_types=[["woman"]],
    ),
    accepts("Sixty were hurt, [12 of them] women and [20 children].", low=[12, 20]),
    accepts(
        "Nine guards died, [five of them] Togolese.", country="TG", side="Togolese"
    ),
    accepts(
        "The fire killed 20 people, [nine] of whom were guards.", kind="killed", low=9
    ),
    rejects("Four of the women spoke."),
    rejects("Nine men, all but one of them Swiss, spoke."),
    level="groups",
)
def part_of_them(match: Match) -> Iterator[Quantity]:
    """Some of those just counted: "four of them"."""
    for index, part in enumerate(of_some(match)):
        yield part if index else _who(match, part)


def _who(match: Match, part: Quantity) -> Quantity:
    """Let the noun behind say who they are: "three of them women"."""
    found = match.span("who")
    return who_are(match, part, found[0]) if found else part


def who_are(match: Match, part: Quantity, who: int) -> Quantity:
    """Say of a part what a noun says of it."""
    view, group = match.view, match.items[who]
    words = group.start, group.end
    return attrs.evolve(
        part,
        victim_types=types_of(view, words, group.head),
        country=country_of(view, *words),
        side=side_of(view, words),
    )


@rule(
    "of {relative_person|noun&relative_person} @parts({noun&number}) {be} "
    "@who({noun&person|noun&demonym}) "
    "( ({and}|{comma}|{comma} {and}) (@parts({noun&number}) {be} "
    "@who({noun&person|noun&demonym}) "
    "| @parts({noun&counted&person|noun&counted&demonym}) "
    "(?! <phrase>{0,2} {verb} )) ){0,4}",
    accepts(
        "The clinic took in 62 wounded, of whom [12] were women and [20 children].",
        kind="injured",
        low=[12, 20],
        role=["part", "part"],
        victim_types=[["woman"], ["child"]],
    ),
    accepts("Nine guards died, of whom [two] were Swiss.", kind="killed", country="CH"),
    accepts(
        "Nine died, of whom [six] were men and [three] were boys.",
        victim_types=[["man"], ["child", "man"]],
    ),
    rejects("Nine guards spoke, of whom two were women."),
    rejects("Nine guards died, of whom the town was proud."),
    level="groups",
)
def of_whom_some(match: Match) -> Iterator[Quantity]:
    """Who some of those just counted are: "of whom 12 were women"."""
    who = iter(match.spans("who"))
    for part in of_some(match):
        said = next(who, None) if part.victims is None else None
        yield part if said is None else who_are(match, part, said[0])


@rule(
    "{comma} @parts({noun&number}) {injury_degree} (?= {dot|comma|semicolon|and} )",
    accepts(
        "The blast killed nine and injured 150, [22] critically.",
        kind="injured",
        low=22,
        role="part",
    ),
    accepts("Nine guards were wounded, [three] seriously.", kind="injured", low=3),
    rejects("Nine shops were damaged, three seriously."),
    level="groups",
)
def part_by_degree(match: Match) -> Iterator[Quantity]:
    """Some of those just counted, and how badly they are hurt: "22 critically"."""
    yield from of_some(match)


@rule(
    "@parts({noun&number}) of (@harm({noun&harm_adjective&definite|"
    "noun&harm_noun&definite})|the @harm({verb&harm&participle})) "
    "{be} @who({noun&person})",
    accepts(
        "Twelve people died. [Three of the dead] were children.",
        kind="killed",
        low=3,
        role="part",
        victim_types=[["child"]],
    ),
    accepts("[Four of the missing] are nurses.", kind="missing", role="part"),
    accepts("[Four of the wounded] were boys.", kind="injured", role="part"),
    rejects("Three of the books were novels."),
    level="groups",
)
def part_of_dead(match: Match) -> Iterator[Quantity]:
    """Who some of those harmed are: "three of the dead were children"."""
    view, groups = match.view, match.items
    (first, _), (who, _) = match.spans("parts")[0], match.spans("who")[0]
    harm, count = groups[match.spans("harm")[0][0]], groups[first].count
    entry = entry_of(view, harm)
    if entry is None or count is None:
        return
    made = of_words(
        view,
        (count.start, harm.end),
        QuantityKind(entry["kind"]),
        (harm.start, harm.end),
        match.rule,
        count=count,
        role=Role.PART,
    )
    words = groups[who].start, groups[who].end
    yield attrs.evolve(made, victim_types=types_of(view, words, groups[who].head))


@rule(
    "@victims({noun&number}) of (the|those) {verb&harm&participle} "
    "({comma} (both|all|{noun}|<phrase>|<age>|{and}|{comma}){1,9}? {comma})? "
    "<loose>{0,2} @harm({harm_intransitive&!harm|death_verb_of_time})",
    accepts(
        "[One] of the injured later died in hospital.",
        kind="killed",
        value=1,
        role="additional",
    ),
    accepts("[Two] of the wounded succumbed to their burns.", kind="killed", low=2),
    accepts("[One] of the injured, a boy from Tel, later died.", kind="killed"),
    accepts("[Two] of the hurt, a boy aged ten and a cook, died.", kind="killed"),
    rejects("One of the injured later spoke."),
    level="groups",
)
def died_of_harmed(match: Match) -> Iterator[Quantity]:
    """Some who were hurt, and died: one more death."""
    view = match.view
    tolls = (entry_of(view, group) for group in match.items[: match.start])
    # "The toll rose to 34 after five of the wounded died": they are in it.
    counted = any(entry is not None and entry["toll"] for entry in tolls)
    role = Role.PART if counted else Role.ADDITIONAL
    for quantity in harmed(match, "victims", match.end - 1):
        yield attrs.evolve(quantity, role=role)


HARMED = (
    "(({noun&pronoun_thing}|the) @harm({harm&participle}) "
    "| {noun&pronoun_thing} {relative_person} "
    "@harm({harm_intransitive|harm&passive}) "
    "| @harm({noun&definite&person|noun&definite&harm_adjective}))"
)


@rule(
    "@part(<subject>) <aside>? {be} <loose>? among "
    + HARMED
    + " (<phrase>{0,2} {comma}? {joining} @part(<member> <another>{0,3}))?",
    accepts("[Eleven civilians] were among those killed.", kind="killed", low=11),
    accepts("[A nurse] is among the wounded.", kind="injured", value=1),
    accepts("[Four cooks] were among those who died.", kind="killed", low=4),
    accepts("[Two boys] are among the dead, along with [a cook].", kind="killed"),
    rejects("Eleven civilians were among those asked."),
    rejects("Eleven civilians were among the guests."),
    level="groups",
)
def some_among_harmed(match: Match) -> Iterator[Quantity]:
    """Some of the harmed, where this sentence does not say how many there are."""
    yield from _among(match)


@rule(
    "among " + HARMED + " <phrase>{0,3} {be} @part(<member> <another>{0,6})",
    accepts("Among the dead are [a nurse] and [a driver].", kind="killed"),
    accepts("Among those injured was [a boy].", kind="injured", value=1),
    accepts("Among the dead in Baro were [two boys] and [a cook].", kind="killed"),
    accepts("Among those killed in the raid was [a boy].", kind="killed", value=1),
    accepts("Among the dead was [a boy], police said.", kind="killed", value=1),
    accepts("Among the dead was [the aid worker Orla Tan].", kind="killed", value=1),
    rejects("Among the dead was the Reuters office."),
    rejects("Among the guests were a nurse and a driver."),
    level="groups",
)
def among_harmed_some(match: Match) -> Iterator[Quantity]:
    """The same, the harmed first."""
    yield from _among(match)


def _among(match: Match) -> Iterator[Quantity]:
    """Make a quantity of each of those who are among the dead or the hurt."""
    view, found = match.view, match.span("harm")
    if not found:
        return
    group = match.items[found[0]]
    entry = entry_of(view, group) or view.entry(group.head, "harm")
    if entry is None:
        return
    kind, cue = QuantityKind(entry["kind"]), (group.start, group.end)
    for start, end in match.spans("part"):
        for victim in victims(view, match.items, start, end):
            # "Among the dead were two boys, and the Front claimed it".
            # "Among the dead was the aid worker Orla Tan": she has a trade.
            group = victim.group
            sure = "definite" in group.tags and not view.holds(
                group.start, group.head, "person"
            )
            if is_person(victim, surely=sure):
                yield of_victim(view, victim, kind, cue, match.rule)


RULES: tuple[Rule, ...] = (
    some_among_harmed,
    among_harmed_some,
    part_included,
    part_among,
    they_include,
    part_of_them,
    of_whom_some,
    part_of_dead,
    part_by_degree,
    died_of_harmed,
)
