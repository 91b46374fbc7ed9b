"""Whoever is hurt and then dies: "shot a guard. … The guard died"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._pointing import is_pronoun, of_other_sex
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import VictimType

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "MAX_OF",
    "all_who_died",
    "coded",
    "how_they_died",
    "last_word",
    "leaves_open",
    "of_the_dead",
    "out_of",
    "same_person",
]


def same_person(view: View, here: Standing, others: Roots) -> Standing | None:
    """
    Find whom a harm befell before: "shot a guard. … The guard died.".

    It takes a word that points back, and the same noun or none.
    """
    quantity = here.quantity
    kin = _same_kin(view, here, others)
    if kin is not None:
        return kin
    named = _is_name(view, quantity)
    if quantity.value is None or not (here.definite or named):
        return None
    # "A driver was killed; the second driver was hurt": another one.
    words = range(view.word_at(quantity.span.start), view.word_at(quantity.span.end))
    if any(view.has(index, tag) for index in words for tag in ("next_one", "others")):
        return _same_in_order(view, here, others)
    latter = view.has(view.word_at(quantity.span.end) - 1, "latter")
    pronoun = (
        latter
        or is_pronoun(view, quantity)
        or (
            quantity.victims is None and quantity.value != 1  # "all three died"
        )
    )
    for other in others.recent():
        before = other.quantity
        if before.value != quantity.value or of_other_sex(view, quantity, before):
            continue
        # "A gunman shot a clerk. He was killed by police".
        doer = VictimType.ATTACKER in quantity.victim_types
        if pronoun and doer and VictimType.ATTACKER not in before.victim_types:
            continue
        if (
            pronoun
            or last_word(before) == last_word(quantity)
            or _plainly(view, here, other)
            or (named and _named_so(view, before, quantity))
            or _titled_so(before, quantity)
            or _of_one_office(here, other)
        ):
            return other
    return None


def _of_one_office(here: Standing, other: Standing) -> bool:
    """
    Whether an official who died is the one of the sentence before, in another word.

    "Judge Ana Roa was shot today. The magistrate died at once".
    """
    mine, theirs = here.quantity, other.quantity
    one = mine.number is theirs.number is None and mine.value == theirs.value == 1
    same = mine.victim_types == theirs.victim_types == (VictimType.OFFICIAL,)
    return one and same and here.sentence - other.sentence == 1


def _titled_so(before: Quantity, quantity: Quantity) -> bool:
    """Whether a noun is the title of who was named: "Judge Ana Roa", "the judge"."""
    one = quantity.number is None and quantity.value == 1
    return one and last_word(quantity) in before.text.lower().split()[:-1]


def _same_kin(view: View, here: Standing, others: Roots) -> Standing | None:
    """
    Find the same relative: "shot his wife and three sons, killing his wife".
    """
    quantity = here.quantity
    if quantity.value != 1 or quantity.victims is None:
        return None
    if not view.has(view.word_at(quantity.span.start), "possessive_pronoun"):
        return None
    return next(
        (
            other
            for other in others.recent()
            if other.sentence == here.sentence and other.quantity.text == quantity.text
        ),
        None,
    )


def _plainly(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether one victim is told of again in a plain word.

    "A farmer was wounded by a mine. The man succumbed to his injuries".
    """
    last = view.word_at(here.quantity.span.end) - 1
    plain = here.quantity.number is None and view.has(last, "told_again")
    sexes = {*here.quantity.victim_types, *other.quantity.victim_types}
    other_sex = {VictimType.MAN, VictimType.WOMAN} <= sexes
    near = here.sentence - other.sentence == 1
    return plain and near and not other_sex and here.quantity.value == 1


def all_who_died(view: View, here: Standing, injured: Roots) -> list[Standing]:
    """
    Find those hurt one by one who all die: "a man and a girl were shot; both died".
    """
    quantity, last = here.quantity, injured.recent()
    first = view.word_at(quantity.span.start)
    # "Shot a priest and his driver, killing them".
    # "All three died", of whom the figure is what counts.
    opens = first - (quantity.number is not None)
    together = any(view.has(at, tag) for at in (first, opens) for tag in TOGETHER) or (
        is_pronoun(view, quantity) and quantity.value != 1
    )
    if not (last and together) or quantity.victims is not None:
        return []
    # All of one list: none of another clause.
    cue, nearest = last[0].quantity.cue, last[0].sentence
    mine = [one for one in last if one.quantity.cue == cue]
    near = here.sentence - nearest <= 1
    found = sum(one.quantity.value or 0 for one in mine)
    return mine if near and found == quantity.value else []


TOGETHER = ("all", "both", "pronoun_nobody", "negative_determiner")
"""First words of all who were told of: "both died", "neither survived"."""


def _same_in_order(view: View, here: Standing, others: Roots) -> Standing | None:
    """
    "A fourth was hurt. The fourth student died on Monday": by the same ordinal.
    """
    first = view.word_at(here.quantity.span.start)
    if not (view.has(first, "article") and view.has(first + 1, "ordinal")):
        return None
    nth = view.word(first + 1)
    return next(
        (
            other
            for other in others.recent()
            if other.quantity.value == 1
            and view.word(view.word_at(other.quantity.span.start) + 1) == nth
        ),
        None,
    )


def _is_name(view: View, quantity: Quantity) -> bool:
    """Whether one victim is only named: "Orla Tan" and then "Tan"."""
    last = view.word_at(quantity.span.end) - 1
    # In text all in capitals a name is what stands in no list.
    unlisted = view.table.tagsets[view.tags[last]] <= UNLISTED
    return (
        quantity.number is None
        and (unlisted or view.has(last, "cap"))
        and not view.has(last, "person")
        and quantity.value == 1
    )


UNLISTED = frozenset({"flat", "plural", "word"})


def _named_so(view: View, other: Quantity, quantity: Quantity) -> bool:
    """
    Whether a name was given with a victim: "a clerk, Orla Tan, … Tan died".
    """
    name = view.word(view.word_at(quantity.span.end - 1))
    start = view.word_at(other.span.end)
    end = min(len(view.starts), start + MAX_NAME)
    return view.has(start, "comma") and name in view.words(start, end)


MAX_NAME = 5
"""Words of a name behind a victim, and its comma."""


def last_word(quantity: Quantity) -> str:
    """Give the noun that a figure ends with, in lower case."""
    return quantity.text.split()[-1].lower()


def out_of(view: View, dead: Standing, hurt: Standing) -> bool:
    """
    Whether the dead are some of the hurt whose figure stands next.

    "One of the 15 wounded died".
    """
    number, whole = dead.quantity.number, hurt.quantity.number
    if number is None or whole is None or dead.sentence != hurt.sentence:
        return False
    of, other = view.word_at(number.span.end), view.word_at(whole.span.start)
    # "Killing one of them and hurting two others": those are none of the two.
    apart = view.holds(of, other, "and", "comma", "pronoun_person")
    return view.has(of, "of") and 0 < other - of <= MAX_OF and not apart


MAX_OF = 4
"""Words behind "of" that say of whom: "of the four injured"."""


def of_the_dead(view: View, here: Standing, killed: Roots) -> Standing | None:
    """
    Find the dead of whom a harm only says how: "55 died, several of them shot".
    """
    last = next(iter(killed.recent()), None)
    if last is not None and _some_dead(view, here, last):
        return last
    if last is None or last.sentence != here.sentence:
        return None
    theirs, mine = figure(last.quantity), figure(here.quantity)
    number = here.quantity.number
    of = view.word_at(number.span.end) if number is not None else -1
    whom = view.has(of + 1, "pronoun_person") or view.has(of + 1, "relative_person")
    fewer = theirs is not None and (mine is None or mine <= theirs)
    return (
        last
        if fewer and whom and view.has(of, "of") and leaves_open(view, here)
        else None
    )


def _some_dead(view: View, here: Standing, last: Standing) -> bool:
    """
    Whether a harm only says how some of those just told to be dead died.

    "Four of the dead were guards. The other two, a cook and a clerk, were shot"; "12
    bodies lay there. Four had been shot".
    """
    number, cue = here.quantity.number, here.quantity.cue
    if number is None or cue is None or not leaves_open(view, here):
        return False
    theirs, mine = figure(last.quantity), figure(here.quantity)
    if theirs is None or mine is None or mine >= theirs:
        return False
    near = 0 < here.sentence - last.sentence <= MAX_AFTER
    had = near and view.has(view.word_at(cue.span.start), "pluperfect")
    if had and here.quantity.victims is None:
        return not view.holds(*view.sentences[here.sentence], "hospital", "injury_noun")
    return _is_the_rest(view, here, view.word_at(number.span.start))


MAX_AFTER = 3
"""Sentences behind the dead in which it is told how some of them died."""


def _is_the_rest(view: View, here: Standing, first: int) -> bool:
    """Whether a figure is of "the other two", behind "four of the dead"."""
    if here.sentence == 0:
        return False
    if not (view.has(first - 1, "adding") and view.has(first - 2, "article")):
        return False
    start, _ = view.sentences[here.sentence - 1]
    return any(
        view.has(index, "of") and _is_dead(view, index + 2)
        for index in range(start, first - 2)
    )


def _is_dead(view: View, index: int) -> bool:
    """Whether a word is of the dead: "the dead", "those killed", "the victims"."""
    for tag in ("harm", "harm_adjective"):
        entry = view.entry(index, tag)
        if entry is not None:
            return bool(entry["kind"] == "killed")
    return view.has(index, "victim_noun")


def how_they_died(view: View, here: Standing, killed: Roots) -> Standing | None:
    """
    Find the dead of the sentence before, of whom a harm only says how they died.

    "A policeman was killed. The officer was shot in the neck", "four clerks were
    killed. They were shot in the head".
    """
    quantity, last = here.quantity, next(iter(killed.recent()), None)
    if last is None or here.sentence - last.sentence > 1 or not here.definite:
        return None
    mine = [one for one in killed.recent() if one.quantity.cue == last.quantity.cue]
    # "A priest and his driver were killed. They shot them".
    dead = sum(figure(one.quantity) or 0 for one in mine)
    if figure(quantity) not in {figure(last.quantity), dead}:
        return None
    if here.sentence == last.sentence:
        return last if _whom_they_killed(view, here, last) else None
    if not leaves_open(view, here):
        return None
    first, end = (view.word_at(at) for at in (quantity.span.start, quantity.span.end))
    types = quantity.victim_types
    same = types != () and types == last.quantity.victim_types
    victim = view.has(end - 1, "told_again") or is_pronoun(view, quantity)
    victim = victim and not of_other_sex(view, quantity, last.quantity)
    # "The other officer was shot".
    other = view.holds(first, end, "adding", "ordinal")
    return last if (same or victim) and not other else None


def _whom_they_killed(view: View, here: Standing, last: Standing) -> bool:
    """
    Whether a verb tells more of those just told to be killed.

    "Massacred 12 peasants and shot them in the head"; of "wounded them, and killed
    two" nothing is said of the two.
    """
    first = view.word_at(here.quantity.span.start)
    cue = here.quantity.cue
    behind = last.quantity.span.end <= here.quantity.span.start
    several = here.quantity.value != 1  # "killing his wife and wounding him"
    return (
        several
        and behind
        and view.has(first, "pronoun_object")
        and cue is not None
        and last.quantity.span.end <= cue.span.start < here.quantity.span.start
    )


def coded(view: View, here: Standing, injured: Roots) -> Standing | None:
    """
    Find those shot of whom a note adds how many died, where nobody else did.

    "A driver was shot in the head. 1 fatality".
    """
    quantity, last = here.quantity, injured.recent()
    start, end = view.sentences[here.sentence]
    if len(last) != 1 or quantity.cue is None or end - start > MAX_CODED:
        return None
    noun = view.has(view.word_at(quantity.cue.span.end - 1), "harm_noun")
    mine, theirs = figure(quantity), figure(last[0].quantity)
    fits = mine is not None and theirs is not None and 0 < mine <= theirs
    return last[0] if noun and fits and leaves_open(view, last[0]) else None


MAX_CODED = 6
"""Words of a sentence that only adds a figure: "2 fatalities were reported."."""


def leaves_open(view: View, one: Standing) -> bool:
    """Whether a harm leaves open whether it killed: "was shot"."""
    cue = one.quantity.cue
    if cue is None:
        return False
    words = range(view.word_at(cue.span.start), view.word_at(cue.span.end))
    return any(
        view.has(index, "shot_where")
        or ((entry := view.entry(index, "harm")) is not None and entry["open"])
        for index in words
    )
