"""Figures that give way to others: grown since, answered, summed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._adding_up import last_parts, others_again, told_roughly
from conflictparse._quantities._alike import generic
from conflictparse._quantities._at_first import corrected
from conflictparse._quantities._attacks import another_attack, one_of_several
from conflictparse._quantities._headline import summed_up
from conflictparse._quantities._kinds import befalls, counts
from conflictparse._quantities._new_deed import tells_deed
from conflictparse._quantities._nth import last_told, of_nth
from conflictparse._quantities._offices import of_other_office
from conflictparse._quantities._phrases import in_title, stands
from conflictparse._quantities._retold import revised
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import Accrual, Role, VictimType
from conflictparse._status import Status

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "answers",
    "answers_claim",
    "brought_up",
    "given_before",
    "is_beside",
    "on_top",
    "one_of_those",
    "superseded",
    "told_again",
    "told_one_by_one",
]

SURE = 5
"""From this figure on, a sum is no accident."""


def given_before(view: View, here: Standing, whole: Standing) -> bool:
    """
    Whether a figure was the toll once, which has grown to another since.

    "The toll is 41. On Monday police had counted 14".
    """
    mine, theirs = figure(here.quantity), figure(whole.quantity)
    if mine is None or theirs is None or mine >= theirs:
        return False
    start, _ = view.sentences[here.sentence]
    end = view.word_at(here.quantity.span.start)
    return any(
        view.has(index, "have")
        and view.has(index, "verb_past")
        and view.holds(index + 1, index + 1 + MAX_COUNTED, "cue")
        for index in range(max(start, end - LOOK_BACK), end)
    )


MAX_COUNTED = 2
"""Words in which the verb of counting stands behind "had"."""

LOOK_BACK = 20
"""Words before a figure in which "had counted" stands."""


def brought_up(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the toll that some more have brought up: "rose to 22 after two more died".
    """
    quantity, mine = here.quantity, figure(here.quantity)
    if quantity.role is not Role.ADDITIONAL or mine is None:
        return None
    other = root = next(iter(roots.recent()), None)
    if roots.again is not None and roots.again[0].sentence == here.sentence:
        other, root = roots.again
    if other is None or other.sentence != here.sentence:
        return None
    theirs, grown = figure(other.quantity), other.quantity.accrual
    start = view.word_at(other.quantity.span.end)
    caused = view.spells(start, view.word_at(quantity.span.start), "leading_up")
    # "Fifteen have been killed, after three of the wounded died".
    cue = other.quantity.cue
    so_far = cue is not None and view.holds(
        view.word_at(cue.span.start), view.word_at(cue.span.end), "have"
    )
    so_far = so_far or grown is Accrual.CUMULATIVE
    taken = so_far and theirs is not None and theirs >= mine
    return root if taken and caused else None


def told_again(
    here: Standing, roots: Roots, wholes: dict[int, int], whole: int
) -> None:
    """
    Point a figure to the one it says again; who brought it up are some of those.

    A headline's 27, and then "three more died, bringing the toll to 27".
    """
    wholes[here.index] = whole
    mine, root = figure(here.quantity), roots.at(whole)
    if here.quantity.accrual is not Accrual.CUMULATIVE or root is None or mine is None:
        return
    roots.again = here, root
    for other in roots.recent():
        size = figure(other.quantity)
        attacker = VictimType.ATTACKER in other.quantity.victim_types
        if other.sentence != here.sentence or attacker:
            break
        if size is not None and size <= mine:
            wholes[other.index] = whole
            roots.drop(other)


def told_one_by_one(here: Standing, roots: Roots, whole: int | None) -> None:
    """Count a part among those of the last figure that were told of one by one."""
    last = roots.at(whole)
    # The same figure is the whole told again.
    if last is not None and figure(here.quantity) == figure(last.quantity):
        last.plain = last.plain or generic(here.quantity)
        last.slain |= befalls(here.quantity)
        last.retold = here.sentence if last.retold < 0 else last.retold
    elif last is not None:
        last.parts += figure(here.quantity) or 0
        last.told.append(figure(here.quantity) or 0)
        last.parted = here.sentence
        last.dying = here.quantity.accrual is not Accrual.UNKNOWN


def one_of_those(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the figure that the next one of those told of one by one is part of.

    "Five people died. Three were found in the house, a fourth died in hospital and
    a fifth later"; a fourth man behind three is one more.
    """
    again = (
        _others_again(view, here, roots)
        or others_again(view, here, roots)
        or of_nth(view, here, roots)
        or last_told(view, here, roots)
    )
    if again is not None:
        return again
    last = next((one for one in roots.recent() if one.parts), None)
    mine = figure(here.quantity)
    theirs = figure(last.quantity) if last is not None else None
    if last is None or theirs is None or not mine:
        return None
    if one_of_several(view, here, last) or _last_named(here, last, theirs):
        return last
    return last if _goes_on(view, here, last) else None


def _goes_on(view: View, here: Standing, last: Standing) -> bool:
    """Whether a figure is the next of those that were told of one by one."""
    mine, theirs = figure(here.quantity) or 0, figure(last.quantity) or 0
    beside = last.parted == here.sentence and here.quantity.victims is None
    if beside and here.quantity.number is not None and last.parts + mine == theirs:
        return True  # "six of the victims died there and two at a shop"
    told = last_parts(last)
    if here.quantity.role is Role.ADDITIONAL and mine > 1:
        if theirs >= SURE and theirs - mine in told:
            return True  # "23 bodies were found, and four more patients died"
        # "Nine died at the scene and two more in hospital"; of a toll that stands at
        # 41, "33 were killed at once. Three others died later". Not behind "three of
        # them were children".
        grown = last.quantity.accrual is Accrual.CUMULATIVE
        next_told = (grown or last.dying) and here.sentence - last.parted == 1
        next_told = next_told and not tells_deed(view, here.sentence, here)
        return (beside or next_told) and last.parts + mine <= theirs
    last_one = here.quantity.role is Role.ADDITIONAL and last.parts + mine == theirs
    if last_one and last.dying and here.sentence - last.parted <= 1:
        return True  # "six died at once, seven more later, and another on Sunday"
    first = view.word_at(here.quantity.span.start) + 1
    nth = view.entry(first, "ordinal_word")
    value = nth["value"] if nth is not None else 0
    return value - 1 in told and value <= theirs


def _last_named(here: Standing, last: Standing, whole: int) -> bool:
    """
    Whether somebody named is the last of those told of one by one.

    "Three died. Two were dead at the scene. Mark Kessler, 51, died in hospital".
    """
    quantity = here.quantity
    named = quantity.number is None and quantity.text[:1].isupper()
    one = named and quantity.value == 1 and not quantity.victim_types
    return one and here.sentence - last.parted == 1 and last.parts + 1 == whole


def _others_again(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the same figure told before, where the others are others than the dead.

    "17 dead, 40 hurt. A bomb killed 17 people and wounded 40 others".
    """
    quantity, mine = here.quantity, figure(here.quantity)
    if quantity.role is not Role.ADDITIONAL or quantity.cue is None or not mine:
        return None
    cue = view.word_at(quantity.cue.span.start)
    start = max(view.sentences[here.sentence][0], cue - LOOK_BACK)
    if mine == 1 or not view.holds(start, cue, "harm", "harm_intransitive"):
        return None
    return next(
        (
            other
            for other in roots.recent()
            if other.sentence != here.sentence
            and figure(other.quantity) == mine
            and not another_attack(view, here, other)
        ),
        None,
    )


def superseded(view: View, here: Standing, roots: Roots) -> list[Standing]:
    """Give the figures of before that a toll takes the place of."""
    summed = generic(here.quantity) and sum_of_days(here, roots)
    if summed or revised(view, here) or tail_of_note(view, here, roots):
        return roots.recent()
    taken = summed_up(view, here, roots) or told_roughly(view, here, roots)
    return taken or corrected(view, here, roots)


def sum_of_days(here: Standing, roots: Roots) -> bool:
    """
    Whether a bare figure is exactly the sum of those of several days before it.

    "On Monday four died. On Friday 17 died. The toll of the week stands at 21".
    """
    mine = figure(here.quantity)
    exact = mine is not None and mine >= SURE and mine == roots.total
    return exact and roots.days() > 1


def answers_claim(here: Standing, other: Standing) -> bool:
    """
    Whether a figure is of those of whom somebody has only claimed another one.

    "The army claimed to have killed 60 rebels; it now puts the rebels' dead at eight".
    """
    types = here.quantity.victim_types
    mine = here.quantity.status is Status.ASSERTED
    theirs = other.quantity.status is Status.UNCONFIRMED
    return mine and theirs and types != () and types == other.quantity.victim_types


def on_top(view: View, here: Standing, before: Standing) -> bool:
    """
    Whether a figure is of others than the one before: "two guards also died".

    The figure of a headline is of them all, until it is told again.
    """
    quantity, other = here.quantity, before.quantity
    if quantity.cue is None:
        return False
    # "The attacker was also killed", "the driver was also hurt"; where the mayor was
    # told of before, "the mayor also died" may be of those.
    doer = VictimType.ATTACKER in quantity.victim_types
    first = view.word_at(quantity.span.start)
    apart = quantity.number is not None or of_other_office(view, quantity, other)
    if not apart and not doer and _told_of(view, quantity, other):
        return False
    end = view.word_at(max(quantity.span.end, quantity.cue.span.end))
    behind = view.has(end, "too_behind") or stands(view, "as_well", end, end + 2)
    # "Three guards were also killed", "the gunmen also killed three guards".
    left = 2 * view.has(first - 1, "leaver")  # "it also left three guards dead"
    opens = min(first - left, view.word_at(quantity.cue.span.start) - 1)
    if not (behind or view.holds(opens, end, "too_word")):
        return False
    some, told = figure(quantity) or 0, figure(other) or 0
    if before.parts and not before.dying and before.parts + some <= told:
        return False  # "12 died, nine of them children. It also killed two teachers"
    if before.retold >= 0 and (apart or doer) and not before.dying:
        return True
    return not in_title(view, other)


def _told_of(view: View, quantity: Quantity, other: Quantity) -> bool:
    """
    Whether one victim may be of those counted: a name, or a noun that stood before.
    """
    if quantity.value != 1 or other.number is None or quantity.victims is None:
        return True
    last = view.word_at(quantity.victims.span.end - 1)
    if not view.has(last, "person_singular") or view.has(last, "cap"):
        return True
    start = view.word_at(quantity.span.start)
    return view.word(last) in view.words(max(0, start - MAX_TOLD), start)


MAX_TOLD = 60
"""Words before a victim among which he may have been told of."""


def answers(view: View, here: Standing) -> bool:
    """
    Whether a bare figure answers one of another sentence: "the UN confirmed one".

    Its words of harm are those of the figure that it answers.
    """
    quantity = here.quantity
    cue = quantity.cue
    return (
        cue is not None
        and quantity.accrual is Accrual.CUMULATIVE
        and cue.span.end <= quantity.span.start
        and view.sentence_of(view.word_at(cue.span.start)) < here.sentence
    )


def tail_of_note(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a sentence only adds how many a note counts: "11 fatalities.".

    That is the note's own count, whoever gave more before.
    """
    cue, mine = here.quantity.cue, figure(here.quantity)
    if mine is None or roots.total is None or mine >= roots.total:
        return False
    start, end = view.sentences[here.sentence]
    if cue is None or end - start > MAX_TAIL or here.quantity.number is None:
        return False
    return view.says(view.word_at(cue.span.end - 1), "fatality")


MAX_TAIL = 4
"""Words of "11 fatalities." and "Fatalities: 11."."""


def is_beside(view: View, before: Quantity, quantity: Quantity) -> bool:
    """Whether one sentence tells of two harms: "others" are not those hurt before."""
    if before.kind is quantity.kind or not counts(before):
        return False
    first, last = view.word_at(quantity.span.start), view.word_at(quantity.span.end)
    same = view.sentence_of(view.word_at(before.span.start)) == view.sentence_of(first)
    return same and any(
        view.has(index, "adding") and view.says(index, "others_too")
        for index in range(first, last)
    )
