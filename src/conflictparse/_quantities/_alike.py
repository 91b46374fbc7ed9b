"""Whether the words of two figures can be of the same people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers import Modifier
from conflictparse._quantities._kinds import befalls
from conflictparse._quantities._pointing import (
    by_own_hand,
    is_reflexive,
    own_hand,
)
from conflictparse._quantities._types import Accrual, VictimType
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "FORCES",
    "alike",
    "attacked",
    "counts_them",
    "dies_hurt",
    "generic",
    "in_tribute",
    "named",
    "of_all",
    "of_companion",
    "of_doer",
    "of_one_sort",
    "of_other_trades",
    "of_rank",
    "one_name",
    "stopped",
    "sums_up",
    "two_groups",
    "two_sources",
]


def generic(quantity: Quantity) -> bool:
    """Whether a figure says nothing of who the victims are: "12 people"."""
    return (
        quantity.number is not None
        and not quantity.victim_types
        and quantity.side is None
        and quantity.country is None
        and quantity.modifier is not Modifier.UNKNOWN
    )


def of_all(view: View, quantity: Quantity) -> bool:
    """
    Whether a figure is a toll, of everybody: "put the number of dead at three".

    A smaller one than the one told before is of the same people.
    """
    cue = quantity.cue
    if cue is None or quantity.accrual is not Accrual.CUMULATIVE:
        return False
    start, end = view.word_at(cue.span.start), view.word_at(cue.span.end)
    if not (view.holds(start, end, "harm_noun") and generic(quantity)):
        return False
    # "The toll among the rebels was three" is of those alone.
    among = view.holds(end, view.word_at(quantity.span.start), "among")
    return not among and not quantity.span.covers(cue.span)


def named(quantity: Quantity) -> bool:
    return quantity.number is None and not quantity.victim_types


def attacked(quantity: Quantity) -> bool:
    """Whether a figure is of attackers: "one of the attackers was killed"."""
    return VictimType.ATTACKER in quantity.victim_types


def of_one_sort(quantity: Quantity, other: Quantity) -> bool:
    """Whether two figures say the same of who their people are."""
    return (quantity.victim_types, quantity.country, quantity.side) == (
        other.victim_types,
        other.country,
        other.side,
    )


def alike(view: View, quantity: Quantity, other: Quantity) -> bool:
    """Whether two figures of one may be the same person."""
    if generic(quantity) or (quantity.number is not None and quantity.victims is None):
        return sums_up(quantity)
    if generic(other) or _in_passing(view, quantity) or _in_passing(view, other):
        return True
    if attacked(quantity) != attacked(other):
        return False
    mine = quantity.victims.text.lower() if quantity.victims else None
    theirs = other.victims.text.lower() if other.victims else None
    return (
        mine is None
        or theirs is None
        or mine == theirs
        or mine.split()[-1] == theirs.split()[-1]
        or one_name(quantity, other)
        # "A constable was killed. Constable Wahid died in hospital".
        or theirs.split()[-1] in mine.split()[:-1]
    )


def _in_passing(view: View, quantity: Quantity) -> bool:
    """
    Whether one victim is told of without a name, as known: "the murdered man".
    """
    cue = quantity.cue
    known = quantity.number is None and quantity.value == 1
    return (
        known
        and cue is not None
        and quantity.span.covers(cue.span)
        and view.has(view.word_at(quantity.span.start), "article")
    )


def counts_them(view: View, quantity: Quantity) -> bool:
    """Whether some of those before are counted: "three of them"."""
    last = view.word_at(quantity.span.end - 1)
    return view.says(last, "them") and view.says(last - 1, "of")


def in_tribute(view: View, quantity: Quantity) -> bool:
    """
    Whether somebody speaks of a victim in general words: "“A good man has died”".
    """
    first, noun = view.word_at(quantity.span.start), quantity.text.lower().split()[-1]
    plain = view.table.entry(noun, "told_again") is not None
    start = max(0, view.sentences[view.sentence_of(first)][0] - 1)
    said = quantity.value == 1 and plain and view.has(first, "indefinite")
    return said and any(view.holds(start, first, mark) for mark in MARKS)


MARKS = ("apostrophe", "quote_open", "quote_single", "quote_straight")


def one_name(quantity: Quantity, other: Quantity) -> bool:
    """
    Whether the shorter name of two is in the longer one.

    "Senator Ana Roa Diaz", later "Senator Roa".
    """
    short, long = sorted((quantity, other), key=lambda one: len(one.text.split()))
    shorter, longer = short.text.split(), long.text.split()
    if len(shorter) == 1:
        # "Pedro Sosa Diaz", later "Sosa".
        return shorter[0][0].isupper() and named(short) and shorter[0] in longer[1:]
    names = [
        {word for word in words if word[0].isupper()} for words in (shorter, longer)
    ]
    return len(names[0]) == len(shorter) and names[0] <= names[1]


def of_rank(view: View, quantity: Quantity, other: Quantity) -> bool:
    """
    Whether somebody of rank who died may be the officer told of without a name.

    "A state trooper was killed. Trooper James Hale, 38, died at the scene"; "Sergeant
    Tal was killed in Tel" may be another one.
    """
    first, last = (view.word_at(at) for at in (quantity.span.start, quantity.span.end))
    if quantity.number is not None or other.number is not None or quantity.cue is None:
        return False
    rank = view.form(first).strip(".")
    ranked = view.table.entry(rank, "rank_title") is not None and last > first + 1
    alone = quantity.value == other.value == 1 and not named(other)
    return (
        ranked
        and alone
        and view.has(view.word_at(other.span.start), "indefinite")
        and FORCES.issuperset(quantity.victim_types)
        and not FORCES.isdisjoint(other.victim_types)
        and dies_hurt(view, last, view.word_at(quantity.cue.span.start))
    )


def dies_hurt(view: View, last: int, verb: int) -> bool:
    """
    Whether a death is that of somebody who was hurt: "was pronounced dead".

    "Died at the scene", "of his wounds"; "died of a heart attack" is another death,
    as is that of one "who was wounded last week in Tel".
    """
    if view.holds(last, verb, "relative_person"):
        return False
    if view.holds(verb, verb + MAX_SAID, "death_verb_of_time"):
        return True
    hurt = ("spot", "hospital", "wound_noun")
    return view.has(verb, "died_word") and view.holds(verb, verb + MAX_WHERE, *hurt)


MAX_SAID = 2
"""First words of a death that is told behind a harm: "was pronounced dead"."""

MAX_WHERE = 6
"""Words of "died of his wounds", "died later at the scene"."""


def sums_up(quantity: Quantity) -> bool:
    """
    Whether the harm is what is counted.

    "1 fatality" and "Fatalities: 1" sum up; "one was hit" is one more.
    """
    cue = quantity.cue
    if cue is None:
        return False
    listed = quantity.number is not None and cue.span.end + len(": ") == (
        quantity.span.start
    )
    return listed or quantity.span.covers(cue.span)


def of_other_trades(quantity: Quantity, other: Quantity) -> bool:
    """Whether two figures are of people who cannot be the same: a guard, the mayor."""
    if quantity.text.split()[-1] == other.text.split()[-1]:
        return False  # "a police lieutenant", "the lieutenant"
    mine, theirs = ({*one.victim_types} & TRADES for one in (quantity, other))
    # "Guards shot the assassin. The candidate died".
    peaceful = (mine | theirs) & PEACEFUL
    if peaceful and attacked(quantity) != attacked(other):
        return True
    return bool(mine and theirs) and mine.isdisjoint(theirs)


TRADES = frozenset(
    {
        VictimType.DIPLOMAT,
        VictimType.JOURNALIST,
        VictimType.MEDIC,
        VictimType.MILITANT,
        VictimType.MILITARY,
        VictimType.OFFICIAL,
        VictimType.POLICE,
        VictimType.TEACHER,
    }
)
"""Of these nobody is two at once."""


PEACEFUL = frozenset(
    {
        VictimType.DIPLOMAT,
        VictimType.JOURNALIST,
        VictimType.MEDIC,
        VictimType.OFFICIAL,
        VictimType.TEACHER,
    }
)
"""None of these is an attacker."""


def of_companion(view: View, quantity: Quantity, other: Quantity) -> bool:
    """
    Whether one victim is of the company of the other: "the mayor … the driver".

    "A driver, Orla Tan, was shot. The driver died" is of one.
    """
    last = view.word_at(quantity.span.end - 1)
    start, end = view.word_at(other.span.start), view.word_at(quantity.span.start)
    some = quantity.value != 1 or other.value != 1 or view.has(end, "indefinite")
    if some or not view.has(last, "companion"):
        return False
    return view.word(last) not in view.words(start, end)


def is_attacker(view: View, quantity: Quantity) -> bool:
    """Whether the noun itself is of an attacker, and not "the gunman's brother"."""
    return "attacker" in typed(view, view.word_at(quantity.span.end - 1))


def of_some(view: View, quantity: Quantity) -> bool:
    """Whether a noun says who the victims are: "five officers", but "five people"."""
    if quantity.victims is None or quantity.number is None:
        return False
    noun = view.entry(view.word_at(quantity.victims.span.end - 1), "person")
    return noun is not None and not noun["vague"]


def of_doer(view: View, quantity: Quantity, other: Quantity) -> bool:
    """
    Whether a figure is of who did a deed, and the other of whom it befell.

    "Killed a woman. The gunman was shot dead", "he committed suicide". Of so many
    dead who are not told apart he may be one, but for whom the police shot.
    """
    told = is_attacker(view, quantity) and of_some(view, other)
    if generic(other) and not told:
        # "Killing 12 people. Both bombers died".
        first = view.word_at(quantity.span.start)
        both = view.has(first, "both") and is_attacker(view, quantity)
        slain = _is_slain(view, other)
        # "Killed five people. He later shot himself", "the gunman shot himself".
        own = quantity.value == 1 and own_hand(view, quantity)
        own = own or is_reflexive(view, quantity)
        apart = attacked(quantity) and ((both and slain) or stopped(view, quantity))
        return (apart or (own and slain)) and not _holds_attacker(view, other)
    if is_reflexive(view, quantity):
        return not by_own_hand(view, other)
    # "Killed a commuter. Police shot him dead".
    some = view.has(view.word_at(other.span.start), "indefinite")
    return attacked(quantity) and not ((named(other) and not some) or attacked(other))


def _is_slain(view: View, other: Quantity) -> bool:
    """Whether a verb before them says it: "killing 12 people", "leaving 12 dead"."""
    first = view.word_at(other.span.start)
    return befalls(other) or (
        view.has(first - 1, "leaver") and view.has(first - 1, "verb_ing")
    )


def stopped(view: View, quantity: Quantity) -> bool:
    """
    Whether police or soldiers did it: "police shot the gunman", "killed by guards".
    """
    if quantity.cue is None:
        return False
    start = view.word_at(quantity.span.start)
    first = min(start, view.word_at(quantity.cue.span.start))
    last = view.word_at(quantity.cue.span.end)
    # "Police killed the gunman", "police shot the gunman dead".
    if first < start or view.has(start - 1, "harm"):
        opens = view.sentences[view.sentence_of(start)][0]
        who = range(max(opens, first - REACH), first)
    else:
        by = view.first(last, last + REACH, "agent")
        who = range(by, by + REACH if by < last + REACH else by)
    return any(
        typed(view, index) & FORCES or view.says(index, "officer_noun") for index in who
    )


def _holds_attacker(view: View, other: Quantity) -> bool:
    """
    Whether a figure is said to hold the attacker: "12 people, including the gunman".
    """
    start, end = view.sentences[view.sentence_of(view.word_at(other.span.start))]
    told = view.first(start, end, "including", "among")
    return any("attacker" in typed(view, index) for index in range(told, end))


FORCES = frozenset({"military", "police"})
REACH = 4
"""Words between a verb of harm and whose deed it is."""


def two_groups(quantity: Quantity, other: Quantity) -> bool:
    """
    "Has evacuated 1,900 in Baro and 1,500 in Tel", "120 rebels and 14 soldiers died".
    """
    places = {quantity.place, other.place}
    listed = quantity.cue == other.cue and None not in {quantity.victims, other.victims}
    return listed or (None not in places and len(places) > 1)


def two_sources(view: View, quantity: Quantity, other: Quantity) -> bool:
    """
    Whether two sources give a figure each: "BBC reported three dead, AFP two dead".

    "A protester died; another source says two did".
    """
    first, theirs = (view.word_at(one.span.start) for one in (quantity, other))
    start = max(view.word_at(other.span.end - 1), first - MAX_OTHER)
    same = quantity.victim_types == other.victim_types or generic(quantity)
    if (
        same
        and view.holds(start, first, "another_one")
        and any(
            view.has(index, "another_one")
            and view.has(index + 1, "anonymous_speaker")
            and view.has(index + 2, "cue")
            for index in range(start, first)
        )
    ):
        return True
    return (
        view.holds(first - 1, first, "agency", "media")
        and view.holds(first - 2, first - 1, "comma", "semicolon", "and")
        and view.holds(max(0, theirs - MAX_SOURCE), theirs, "agency", "media")
        and view.holds(max(0, theirs - MAX_SOURCE), theirs, "cue")
    )


MAX_OTHER = 8
"""Words from "another source says" to its figure."""

MAX_SOURCE = 4
"""Words before a figure that say who reported it: "BBC had reported"."""
