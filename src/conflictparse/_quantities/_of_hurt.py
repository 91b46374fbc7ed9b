"""The hurt whom a figure is of: "five people were shot; two of them died"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._alike import generic
from conflictparse._quantities._hurt import MAX_OF, last_word, leaves_open
from conflictparse._quantities._phrases import numbered
from conflictparse._quantities._pointing import opens_with_of
from conflictparse._quantities._roots import figure
from conflictparse._quantities._told_as import of_harmed, only_left
from conflictparse._quantities._types import QuantityKind, Role

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._spans import Mention
    from conflictparse._text import View

__all__ = ["MAX_LATER", "hurt_before", "told_dead"]


def hurt_before(view: View, here: Standing, injured: Roots) -> Standing | None:
    """
    Find the larger figure of people hurt that a figure is of.

    "Five people were shot; two of them died", "two fatally", "shot three men,
    killing one and wounding another".
    """
    mine = figure(here.quantity)
    if mine is None:
        return None
    hurt = here.quantity.kind is QuantityKind.INJURED
    for other in injured.recent():
        theirs = figure(other.quantity)
        # "A hospital where 36 of the wounded are treated": however far they are.
        far = here.sentence - other.sentence > 1
        if far and not (hurt and of_harmed(here.quantity)):
            break
        if theirs is None or theirs <= mine or here.index == other.index:
            continue
        if (
            (_of_those(view, here.quantity) and not _of_others(view, here, other))
            or _of_same_noun(view, here.quantity, other.quantity)
            or _of_named(view, here, other)
            or _told_apart(view, here, other)
            or _died_later(view, here, other)
            or _is_the_other(view, here.quantity)
            # "Three were shot; only one survived".
            or only_left(here.quantity)
            or _of_opening(view, here, other)
            or _outcome(view, here, other)
        ):
            return other
    return None


def told_dead(view: View, here: Standing, hurt: Standing, dead: Roots) -> bool:
    """
    Whether those who died at the scene were told of as dead, beside others hurt.

    "One man is dead, three others are hurt. … Of the four shot one died at the scene".
    """
    cue, mine = here.quantity.cue, figure(here.quantity)
    if hurt.quantity.role is not Role.ADDITIONAL or cue is None:
        return False
    verb = view.word_at(cue.span.start)
    on_spot = view.spells(verb, verb + MAX_SPOT, "spot")
    return on_spot and any(figure(one.quantity) == mine for one in dead.recent())


MAX_SPOT = 6
"""Words of "was pronounced dead at the scene"."""


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
        or _harms(view, index)
        or view.has(index, "victim_noun")
        for index in near
    )


def _harms(view: View, index: int) -> bool:
    """Whether a participle says who was hurt: "one of those hit", not "killed"."""
    harm = view.entry(index, "harm") if view.has(index, "verb_participle") else None
    return harm is not None and harm["kind"] != QuantityKind.KILLED


def _of_others(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether "them" are others than the hurt of the sentence before.

    "Gunmen wounded nine people. Police shot at the gunmen, killing four of them",
    "three of the gunmen were tried, and two of them were hanged".
    """
    cue, number = here.quantity.cue, here.quantity.number
    if here.sentence == other.sentence or cue is None or number is None:
        return False
    of, verb = view.word_at(number.span.end), view.word_at(cue.span.start)
    them = view.has(of, "of") and view.has(of + 1, "pronoun_person")
    start = view.sentences[here.sentence][0]
    if them and any(
        view.has(index, "of")
        and view.has(index + 1, "article")
        and view.has(index + 2, "person_plural")
        and numbered(view, index - 1)
        for index in range(start, of)
    ):
        return True
    # "Infection set in, killing two of them": of the hurt.
    others = view.has(verb - 1, "comma") and view.has(verb - 2, "person_plural")
    return them and others and cue.span.end <= number.span.start


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
        and last_word(quantity) == last_word(other)
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
    if cue is not None and quantity.number is None and leaves_open(view, other):
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
    # "One, a teenager, died in hospital".
    bare = quantity.victims is None or view.has(after, "comma")
    if not (whose or bare) or last < first:
        return False
    # "Shot two boys; one died".
    return leaves_open(view, other) or _later(view, here.sentence, cue)


def _later(view: View, sentence: int, cue: Mention) -> bool:
    """
    Whether a death came some time after the harm: "succumbed", "died in hospital".
    """
    start, said = view.word_at(cue.span.start), view.word_at(cue.span.end)
    died = view.first(start, said, "harm_intransitive", "death_verb_of_time")
    if view.has(died, "death_verb_of_time"):
        return True
    if not view.has(died, "harm_intransitive"):
        return False
    end = min(view.sentences[sentence][1], said + MAX_LATER)
    return (
        view.has(died, "succumbing")
        or view.has(said, "cause_word")
        or view.holds(said, end, "hospital")
        or view.spells(start - 1, end, "some_time_on")
    )


MAX_LATER = 4
"""Words behind a death that may say it came later: "died the next day"."""


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


MAX_NAMED = 12
"""Words behind a figure among which those it counts are named one by one."""


def _of_opening(view: View, here: Standing, other: Standing) -> bool:
    """
    "Of three guards shot in Baro, one died": one of the three.
    """
    bare = here.quantity.number is not None and here.quantity.victims is None
    same = here.sentence == other.sentence
    return same and bare and opens_with_of(view, other.quantity)


def _outcome(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a figure says what came of a harm told at once before.

    "Shot three men, killing one": who is shot may live or die.
    """
    cue, before = here.quantity.cue, other.quantity
    if here.sentence != other.sentence or cue is None or before.cue is None:
        return False
    opened = leaves_open(view, other)
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
