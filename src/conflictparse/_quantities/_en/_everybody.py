"""All of those who were counted before: "all aboard died", "none survived"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity

OF_THEM = "of {noun&pronoun_person|relative_person|noun&relative_person|noun&occupier}"
ABOARD = f"(else|aboard|inside|onboard|on {{noun}}|{OF_THEM}|in it|<loose>){{0,2}}"


@rule(
    "(?<! {preposition|noun&pronoun_person|noun&person&plural} ) "
    "@all(all|{noun&pronoun_somebody}) " + ABOARD + " "
    "(@harm({harm&passive|harm_intransitive})"
    "|(?<= {noun&pronoun_person|relative_person} ) @harm({harm&participle}) "
    "(?! {noun} ))",
    accepts("Only nine clerks got out, [all] of them wounded.", kind="injured", low=9),
    accepts("A jet with 12 people crashed. [All] aboard died.", kind="killed", low=12),
    accepts("Three cooks were in the car, and [all] were killed.", low=3),
    accepts("It hit a car with six men; [all] of its occupants were hurt.", low=6),
    accepts("A jet with 12 people crashed. [Everyone] on board died.", low=12),
    accepts("Two of nine clerks died; [everyone else] was hurt.", low=7),
    rejects("A jet with 12 people crashed. Someone died."),
    rejects("Nine clerks were in the car. Their boys all died."),
    rejects("A jet was lost. All aboard died."),
    rejects("A jet with 12 people landed. After all died down, they left."),
    level="groups",
)
def all_harmed(match: Match) -> Iterator[Quantity]:
    """All of those counted before, as the subject: "all aboard died"."""
    return _all(match)


@rule(
    "@harm({harm&ing|harm&active|harm&participle}) @all(all|{noun&pronoun_somebody}) "
    f"(aboard|inside|onboard|on {{noun}}|{OF_THEM}|in it) (?! {{noun}} )",
    accepts("A jet with 12 people fell, killing [all] aboard.", kind="killed", low=12),
    accepts("A cab with four clerks was hit, injuring [all] inside.", kind="injured"),
    accepts("Rebels seized nine cooks and killed [all] of them.", low=9),
    rejects("A jet fell, killing all aboard."),
    rejects("A jet with 12 people hit a ship, killing all its crew."),
    level="groups",
)
def harming_all(match: Match) -> Iterator[Quantity]:
    """All of those counted before, as the object: "killing all aboard"."""
    return _all(match)


def _all(match: Match) -> Iterator[Quantity]:
    """Make a figure that only what was counted before can fill."""
    view, (first, _) = match.view, match.spans("all")[0]
    harm = match.items[match.spans("harm")[0][0]]
    group = match.items[first]
    if group.kind == "noun" and not view.holds(group.start, group.end, "everyone"):
        return
    rest = view.word(group.end) == "else"
    entry = entry_of(view, harm)
    if entry is not None and entry["kind"] in HARMS and not entry["open"]:
        start = match.items[first].start
        yield of_words(
            view,
            (start, start + 1 + rest),
            QuantityKind(entry["kind"]),
            (harm.start, harm.end),
            match.rule,
        )


HARMS = frozenset({"abducted", "captured", "injured", "killed"})


@rule(
    "@none({noun&pronoun_nobody}|neither) (of {noun&pronoun_person})? " + ABOARD + " "
    "@verb({verb&!negated})",
    accepts("A jet with 12 people crashed. [None] survived.", kind="killed", low=12),
    accepts("Nine cooks were in the shed; [none] of them survived.", low=9),
    accepts("They shot two brothers. [Neither] survived.", kind="killed", low=2),
    rejects("A jet with 12 people landed. None spoke."),
    rejects("A jet crashed. None survived."),
    level="groups",
)
def none_left(match: Match) -> Iterator[Quantity]:
    """None of those counted before survived."""
    verb = match.items[match.end - 1]
    if match.view.has(verb.head, "surviving"):
        yield from _nobody(match)


@rule(
    "{verb} @none({noun&zero})",
    accepts("A jet with 12 people crashed. There were [no survivors].", low=12),
    accepts("The car held four clerks. The army left [no survivors].", low=4),
    rejects("A jet crashed. There were no survivors."),
    rejects("A jet with 12 people landed. There were no speeches."),
    level="groups",
)
def no_survivors(match: Match) -> Iterator[Quantity]:
    """There are no survivors of those counted before."""
    view, group = match.view, match.items[match.end - 1]
    if view.has(group.head, "survivor"):
        yield from _nobody(match)


def _nobody(match: Match) -> Iterator[Quantity]:
    """Make a figure of the dead that only what was counted before can fill."""
    none, verb = match.items[match.spans("none")[0][0]], match.items[match.end - 1]
    words = none.start, none.end
    yield of_words(
        match.view, words, QuantityKind.KILLED, (verb.start, verb.end), match.rule
    )


@rule(
    "@rest({noun&definite}) <loose>{0,2} @harm({harm&passive|harm_intransitive})",
    accepts("Of four clerks one died and [the rest] were hurt.", kind="injured", low=3),
    accepts("Six cooks were inside. Two died, [the rest] were hurt.", low=4),
    rejects("Of four clerks one died and the roof was hurt."),
    rejects("One died and the rest were hurt."),
    level="groups",
)
def rest_harmed(match: Match) -> Iterator[Quantity]:
    """Who is left of those counted before: "and the rest were hurt"."""
    view, group = match.view, match.items[match.start]
    harm = match.items[match.end - 1]
    entry = entry_of(view, harm)
    bare = group.end - group.start == BARE and view.has(group.head, "remainder")
    if entry is not None and bare and entry["kind"] in HARMS and not entry["open"]:
        yield of_words(
            view,
            (group.start, group.end),
            QuantityKind(entry["kind"]),
            (harm.start, harm.end),
            match.rule,
        )


BARE = 2
"""Words of "the rest"."""


@rule(
    "(only ({noun&person&!pronoun_somebody|noun&number|"
    "noun&definite&!thing&!unit_noun&!body}|one)|{noun&counted}) "
    "(of {noun&pronoun_person|noun&definite})? <loose>? {verb&surviving&!negated}",
    accepts("A van with nine cooks was hit; [only the driver survived].", low=8),
    accepts("They shot at three clerks. [Only one survived].", kind="killed", low=2),
    accepts("A bus with six boys and a cook fell; [only the cook survived].", low=6),
    rejects("A van with nine cooks was hit; only the driver ran."),
    rejects("A van was hit; only the driver survived."),
    rejects("A van with nine cooks was hit; only the roof survived."),
    level="groups",
)
def only_one_left(match: Match) -> Iterator[Quantity]:
    """All but some of those counted before: "only the driver survived"."""
    view, verb = match.view, match.items[match.end - 1]
    first = match.items[match.start].start
    # "Only the youngest survived", but not "only the roof".
    left = next(
        (i for i in match.items[match.start : match.end] if i.kind == "noun"), None
    )
    named = left is None or left.tags & {"person", "number"}
    named = named or view.word(left.head if left else first).endswith("est")
    if view.word(first) == "only" and named:
        yield of_words(
            view,
            (first, verb.end),
            QuantityKind.KILLED,
            (verb.start, verb.end),
            match.rule,
        )


@rule(
    "@some({noun&number}) of @all({noun&number|noun&counted&person}) "
    "({preposition&!of} {noun})? <loose>? @verb({verb&surviving&!negated}) "
    "(?! {preposition} {noun&harm_noun|noun&injury_noun} )",
    accepts("A van was hit. [Two of the five] passengers survived.", low=3),
    accepts("[Just three of the nine] clerks survived the raid.", kind="killed", low=6),
    rejects("Seven died, and two of the nine clerks survived."),
    rejects("Two of the nine films survived the raid."),
    rejects("Two of the nine clerks left."),
    level="groups",
)
def some_survived(match: Match) -> Iterator[Quantity]:
    """All but those who survived: "two of the five passengers survived"."""
    view, groups = match.view, match.items
    (some, _), (every, _) = match.spans("some")[0], match.spans("all")[0]
    left, whole = groups[some].count, groups[every].count
    dead = any(
        (entry := entry_of(view, one)) is not None and entry["kind"] == "killed"
        for one in groups
    )
    if dead or left is None or whole is None or not (left.value and whole.value):
        return
    verb = groups[match.spans("verb")[0][0]]
    if 0 < left.value < whole.value:
        yield of_words(
            view,
            (groups[some].start, whole.end),
            QuantityKind.KILLED,
            (verb.start, verb.end),
            match.rule,
            ones=int(whole.value - left.value),
        )


@rule(
    "all but (one|{noun&number}) (of {noun&pronoun_person|relative_person|"
    "noun&relative_person})? <loose>{0,2} @harm({harm&passive|harm_intransitive})",
    accepts("Ten people were on board; [all but one] died.", kind="killed", low=9),
    accepts("A bus with 12 boys fell. [All but two] were hurt.", low=10),
    rejects("Ten people were on board; all but one left."),
    rejects("A boat sank; all but one died."),
    level="groups",
)
def all_but_some(match: Match) -> Iterator[Quantity]:
    """All of those counted before but some: "all but one died"."""
    view, harm = match.view, match.items[match.end - 1]
    entry, first = entry_of(view, harm), match.items[match.start].start
    if entry is not None and entry["kind"] in HARMS and not entry["open"]:
        yield of_words(
            view,
            (first, match.items[match.start + 2].end),
            QuantityKind(entry["kind"]),
            (harm.start, harm.end),
            match.rule,
        )


RULES: tuple[Rule, ...] = (
    all_harmed,
    harming_all,
    none_left,
    no_survivors,
    rest_harmed,
    only_one_left,
    some_survived,
    all_but_some,
)
