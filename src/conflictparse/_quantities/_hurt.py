"""Whoever is hurt and then dies: "five people were shot; two of them died"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._alike import generic
from conflictparse._quantities._pointing import is_pronoun, of_other_sex, opens_with_of
from conflictparse._quantities._roots import figure

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._spans import Mention
    from conflictparse._text import View

__all__ = [
    "all_who_died",
    "coded",
    "hurt_before",
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
        if (
            pronoun
            or _last_word(before) == _last_word(quantity)
            or (named and _named_so(view, before, quantity))
        ):
            return other
    return None


def all_who_died(view: View, here: Standing, injured: Roots) -> list[Standing]:
    """
    Find those hurt one by one who all die: "a man and a girl were shot; both died".
    """
    quantity, last = here.quantity, injured.recent()
    first = view.word_at(quantity.span.start)
    together = any(view.has(first, tag) for tag in TOGETHER)
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
    return (
        quantity.number is None
        and view.has(last, "cap")
        and not view.has(last, "person")
        and quantity.value == 1
    )


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


def _last_word(quantity: Quantity) -> str:
    return quantity.text.split()[-1].lower()


def hurt_before(view: View, here: Standing, injured: Roots) -> Standing | None:
    """
    Find the larger figure of people hurt that a figure is of.

    "Five people were shot; two of them died", "two fatally", "shot three men,
    killing one and wounding another".
    """
    mine = figure(here.quantity)
    if mine is None:
        return None
    for other in injured.recent():
        theirs = figure(other.quantity)
        if here.sentence - other.sentence > 1:
            break
        if theirs is None or theirs <= mine or here.index == other.index:
            continue
        if (
            _of_those(view, here.quantity)
            or _of_same_noun(view, here.quantity, other.quantity)
            or _of_named(view, here, other)
            or _told_apart(view, here, other)
            or _died_later(view, here, other)
            or _is_the_other(view, here.quantity)
            or _of_opening(view, here, other)
            or _outcome(view, here, other)
        ):
            return other
    return None


def out_of(view: View, dead: Standing, hurt: Standing) -> bool:
    """
    Whether the dead are some of the hurt whose figure stands next.

    "One of the 15 wounded died".
    """
    number, whole = dead.quantity.number, hurt.quantity.number
    if number is None or whole is None or dead.sentence != hurt.sentence:
        return False
    of = view.word_at(number.span.end)
    return view.has(of, "of") and 0 < view.word_at(whole.span.start) - of <= MAX_OF


MAX_OF = 2
"""Words from "of" to the figure of the hurt: "of the 15"."""


def of_the_dead(view: View, here: Standing, killed: Roots) -> Standing | None:
    """
    Find the dead of whom a harm only says how: "55 died, several of them shot".
    """
    last = next(iter(killed.recent()), None)
    if last is None or last.sentence != here.sentence:
        return None
    theirs, mine = figure(last.quantity), figure(here.quantity)
    number = here.quantity.number
    of = view.word_at(number.span.end) if number is not None else -1
    whom = view.has(of + 1, "pronoun_person") or view.has(of + 1, "relative_person")
    fewer = theirs is not None and (mine is None or mine <= theirs)
    return last if fewer and whom and view.has(of, "of") and _open(view, here) else None


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
    return last[0] if noun and fits and _open(view, last[0]) else None


MAX_CODED = 6
"""Words of a sentence that only adds a figure: "2 fatalities were reported."."""


def _open(view: View, one: Standing) -> bool:
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


def _of_those(view: View, quantity: Quantity) -> bool:
    """
    Whether a figure is of people named before: "two of them", "one of the wounded".
    """
    cue = quantity.cue
    if cue is not None and view.has(view.word_at(cue.span.start), "fatally"):
        return True
    if quantity.number is None:
        return False
    first = view.word_at(quantity.number.span.start)
    if view.has(first - 1, "relative_person") and view.has(first - 2, "of"):
        return True  # "nine were hurt, of whom two died"
    after = view.word_at(quantity.number.span.end)
    if not view.has(after, "of"):
        # "One victim later died": of those who were hurt.
        died = view.word_at(cue.span.start) if cue is not None else -1
        return view.has(after, "victim_noun") and (
            view.has(died, "harm_intransitive") or view.has(died, "death_verb_of_time")
        )
    near = range(after + 1, after + MAX_OF)
    return any(
        view.has(index, "pronoun_person")
        or view.has(index, "relative_person")
        or (view.has(index, "harm") and view.has(index, "verb_participle"))
        or view.has(index, "victim_noun")
        for index in near
    )


def _of_same_noun(view: View, quantity: Quantity, other: Quantity) -> bool:
    """
    "Hurt two porters; one of the porters died": of those just counted.
    """
    if quantity.number is None:
        return False
    after = view.word_at(quantity.number.span.end)
    return (
        view.has(after, "of")
        and view.has(after + 1, "article")
        and _last_word(quantity) == _last_word(other)
    )


def _told_apart(view: View, here: Standing, other: Standing) -> bool:
    """
    "Three people were hit: a guard died", "of the three clerks hit, one died".
    """
    number = other.quantity.number
    if number is None or here.sentence != other.sentence:
        return False
    first = view.word_at(number.span.start)
    last = view.word_at(here.quantity.span.start)
    opened = view.has(first - 1, "article") and view.has(first - 2, "of")
    return last > first and (opened or view.holds(first, last, "colon"))


def _died_later(view: View, here: Standing, other: Standing) -> bool:
    """
    "Three guards were hurt. One died later", "one of the men died the next day".
    """
    quantity, cue = here.quantity, here.quantity.cue
    if cue is not None and quantity.number is None and _open(view, other):
        # "Five people were shot. A man was pronounced dead".
        first = view.word_at(quantity.span.start)
        said = view.word_at(cue.span.start), view.word_at(cue.span.end)
        died = view.holds(*said, "death_verb_of_time")
        return died and view.has(first, "indefinite") and generic(other.quantity)
    if quantity.number is None or cue is None or quantity.span.covers(cue.span):
        return False
    first, last = view.word_at(other.quantity.span.end), view.word_at(cue.span.start)
    after = view.word_at(quantity.number.span.end)
    whose = view.has(after, "of") and view.has(after + 1, "article")
    if not (whose or quantity.victims is None) or last < first:
        return False
    # "Shot two boys; one died".
    return _open(view, other) or _later(view, here.sentence, cue)


def _later(view: View, sentence: int, cue: Mention) -> bool:
    """
    Whether a death came some time after the harm: "succumbed", "died in hospital".
    """
    died, said = view.word_at(cue.span.start), view.word_at(cue.span.end)
    if view.has(died, "death_verb_of_time"):
        return True
    if not view.has(died, "harm_intransitive"):
        return False
    end = min(view.sentences[sentence][1], said + MAX_LATER)
    return (
        view.word(died).startswith("succumb")
        or view.has(said, "cause_word")
        or view.holds(said, end, "hospital")
        or not LATER.isdisjoint(view.words(died - 1, end))
    )


def _is_the_other(view: View, quantity: Quantity) -> bool:
    """
    "Shot two boys, killing one and wounding the other": one of the two.
    """
    first = view.word_at(quantity.span.start)
    return (
        quantity.number is None
        and view.has(first, "article")
        and view.has(first + 1, "adding")
        and view.ends[first + 1] == quantity.span.end
    )


LATER = frozenset({"afterwards", "following", "later", "next"})
MAX_LATER = 4
"""Words behind a death that may say it came later: "died the next day"."""


def _of_named(view: View, here: Standing, other: Standing) -> bool:
    """
    "Two clerks, a man and a girl, were hit. The girl died": one of the two.
    """
    quantity = here.quantity
    first = view.word_at(quantity.span.start)
    if quantity.value != 1 or not view.has(first, "article"):
        return False
    noun = view.word(view.word_at(quantity.span.end - 1))
    start = view.word_at(other.quantity.span.end)
    end = min(view.sentences[other.sentence][1], start + MAX_NAMED)
    if not view.has(start, "comma"):
        return False
    end = view.first(start, end, "verb_past", "be", "dot")
    return any(
        view.word(index) == noun and view.holds(start, index, "indefinite")
        for index in range(start, end)
    )


def _of_opening(view: View, here: Standing, other: Standing) -> bool:
    """
    "Of three guards shot in Baro, one died": one of the three.
    """
    bare = here.quantity.number is not None and here.quantity.victims is None
    same = here.sentence == other.sentence
    return same and bare and opens_with_of(view, other.quantity)


MAX_NAMED = 12
"""Words behind a figure among which those it counts are named one by one."""

MAX_OF = 4
"""Words behind "of" that say of whom: "of the four injured"."""


def _outcome(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a figure says what came of a harm told at once before.

    "Shot three men, killing one": who is shot may live or die.
    """
    cue, before = here.quantity.cue, other.quantity
    if here.sentence != other.sentence or cue is None or before.cue is None:
        return False
    opened = _open(view, other)
    said = view.word_at(cue.span.start)
    between = range(view.word_at(before.span.end), said)
    return (
        opened
        and view.has(said, "verb_ing")
        and here.quantity.number is not None
        and here.quantity.victims is None
        and len(between) <= MAX_BETWEEN
    )


MAX_BETWEEN = 12
"""Words between a harm and what came of it: ", killing one and wounding"."""
