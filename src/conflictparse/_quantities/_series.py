"""Figures of many attacks, when those of one were told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._alike import generic
from conflictparse._quantities._elsewhere import abroad
from conflictparse._quantities._kinds import MOVED, SUDDEN, has_grown
from conflictparse._quantities._phrases import (
    in_one_paragraph,
    in_title,
    numbered,
    stands,
    weekdays,
    words_of,
)
from conflictparse._quantities._types import Accrual, VictimType

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._text import View

__all__ = ["counts_on", "of_same_war", "of_series"]


def of_series(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a figure is of many attacks, when those of this one were told before.

    "Two guards died. It was one of a string of attacks in which 40 died".
    """
    last = next(iter(roots.recent()), None)
    # Behind a headline the first sentence tells of the event: "when a string of bombs".
    if last is None or in_title(view, last.quantity):
        return False
    if roots.alone_in(here.sentence)[0]:
        return False
    start, end = words_of(view, here.sentence)
    if _of_all_attacks(view, here) or _of_many(view, start, end):
        return True
    if _of_days(view, here, roots):
        return True
    return stands(view, "series", start, end) or (
        view.holds(start, end, "throughout")
        and any(
            view.has(index, "throughout")
            and view.holds(index + 1, index + 3, "country")
            for index in range(start, end)
        )
    )


def of_same_war(view: View, here: Standing, war: tuple[int, int], roots: Roots) -> bool:
    """
    Whether a figure is of the war whose toll was given last: *war*, sentence and index.

    "14,000 have been killed and 220,000 displaced"; "212 have been killed since. Ten
    people have been killed in Israel".
    """
    kind = here.quantity.kind
    sentence, index = war
    if here.sentence == sentence:
        return kind in MOVED or not roots
    goes_on = sentence >= 0 and here.index - index <= NEXT and kind in SUDDEN
    return (
        goes_on
        and has_grown(view, here.quantity)
        and in_one_paragraph(view, here.sentence)
    )


NEXT = 2
"""Figures from a war's toll, or a part of it, to one that goes on with it."""


def counts_on(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether people in general are some of the civilians counted since a day.

    "14 civilians have been killed since 4 April. On 6 April shells killed nine people".
    """
    if other.quantity.victim_types != (VictimType.CIVILIAN,):
        return False
    since = view.holds(*words_of(view, other.sentence), "since_word")
    apart = here.sentence == other.sentence or abroad(view, here, other)
    return since and generic(here.quantity) and not apart


def _of_days(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a figure is of the days up to that of an attack told before.

    "Shells killed nine on Friday. More than 60 have been killed since Monday", "the
    toll since the fighting began is 60".
    """
    start, end = view.sentences[here.sentence]
    if here.quantity.accrual is Accrual.NEW or not view.holds(start, end, "since_word"):
        return False
    others = [one for one in roots.recent() if one.sentence != here.sentence]
    days = {_weekday(view, one.sentence) for one in others}
    if not days or None in days:
        return False
    since = _weekday(view, here.sentence, "since_word")
    if since is not None:
        # "A bomb went off on Friday. Nine died on Saturday": since Friday all of it.
        first, _ = view.sentences[max(0, here.sentence - MAX_STORY)]
        return since not in weekdays(view, first, start)
    # "Clashes killed nine on Monday. The toll since they began is 14": one event.
    _, counted = _upheavals(view, here.sentence)
    return counted and not any(_upheavals(view, one.sentence)[0] for one in others)


MAX_STORY = 12
"""Sentences back in which a report names the days of its event."""


def _upheavals(view: View, sentence: int) -> tuple[bool, bool]:
    """Whether a sentence tells of an upheaval, and whether it counts from one on."""
    start, end = words_of(view, sentence)
    since = [
        index
        for index in (range(start, end) if view.holds(start, end, *UPHEAVALS) else ())
        if any(view.has(index, tag) for tag in UPHEAVALS)
    ]
    counted = [
        view.holds(max(start, index - MAX_SINCE), index, "since_word")
        for index in since
    ]
    return not all(counted), any(counted)


UPHEAVALS = ("upheaval", "upheaval_begun")
MAX_SINCE = 5
"""Words from "since" to what began: "since the latest round of fighting"."""


def _weekday(view: View, sentence: int, before: str | None = None) -> str | None:
    """Give the one weekday that a sentence names, behind a word where one is asked."""
    found = weekdays(view, *words_of(view, sentence), before)
    return found.pop() if len(found) == 1 else None


def _of_many(view: View, start: int, end: int) -> bool:
    """
    "It was one of at least nine attacks that day, which killed 40 together".
    """
    if not view.holds(start, end, "attack_noun"):
        return False
    for index in range(start, end):
        if view.says(index, "such_one") and view.has(index + 1, "of"):
            last = view.first(index, index + MAX_OF, "attack_noun")
            number = view.holds(index + 2, last, "numeral", "digits")
            if number and view.has(last, "plural"):
                return True
    return False


MAX_OF = 9
"""Words of "one of at least nine roadside attacks"."""


def _of_all_attacks(view: View, here: Standing) -> bool:
    """
    Whether a sentence sums up attacks of which the report told one.

    "In one of five bombings …. In total, the five attacks left 31 dead".
    """
    start, end = words_of(view, here.sentence)
    all_of_them = view.holds(start, end + 2, "attack_noun") and any(
        view.has(index, "article")
        and numbered(view, index + 1)
        and view.has(index + 2, "attack_noun")
        for index in range(start, end)
    )
    first = max(0, here.sentence - MAX_BACK)
    return all_of_them and any(
        stands(view, "one_of_many", *view.sentences[number])
        for number in range(first, here.sentence)
    )


MAX_BACK = 4
"""Sentences back in which "one of five bombings" is looked for."""
