"""Whether figures are of one attack, of another one, or of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._elsewhere import abroad, at_another_place
from conflictparse._quantities._kinds import befalls
from conflictparse._quantities._phrases import (
    in_one_paragraph,
    numbered,
    section_end,
    stands,
)
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import Accrual
from conflictparse._quantities._who import typed
from conflictparse._sections import SectionKind

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._text import View

__all__ = ["another_attack", "of_series", "one_of_several"]

LOOK_BACK = 60
"""Words of a sentence that are looked at for the attack it tells of."""


def of_series(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a figure is of many attacks, when those of this one were told before.

    "Two guards died. It was one of a string of attacks in which 40 died".
    """
    last = next(iter(roots.recent()), None)
    # Behind a headline the first sentence tells of the event: "when a string of bombs".
    if last is None or last.quantity.span.end <= section_end(view, SectionKind.TITLE):
        return False
    if roots.alone_in(here.sentence)[0]:
        return False
    start, end = view.sentences[here.sentence]
    end = min(end, start + LOOK_BACK)
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


def _of_days(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a figure is of the days up to that of an attack told before.

    "Shells killed nine on Friday. More than 60 have been killed since Monday", "the
    toll since the fighting began is 60".
    """
    if here.quantity.accrual is Accrual.NEW:
        return False
    others = roots.outside(here.sentence)
    days = {_weekday(view, one.sentence) for one in others}
    if not days or None in days:
        return False
    since = _weekday(view, here.sentence, "since_word")
    if since is not None and since not in days:
        return True
    # "Clashes killed nine on Monday. The toll since they began is 14": one event.
    _, counted = _upheavals(view, here.sentence)
    return counted and not any(_upheavals(view, one.sentence)[0] for one in others)


def _upheavals(view: View, sentence: int) -> tuple[bool, bool]:
    """Whether a sentence tells of an upheaval, and whether it counts from one on."""
    start, end = view.sentences[sentence]
    end = min(end, start + LOOK_BACK)
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
    start, end = view.sentences[sentence]
    end = min(end, start + LOOK_BACK)
    if not view.holds(start, end, "weekday"):
        return None
    found = {
        view.word(index)
        for index in range(start, end)
        if view.has(index, "weekday")
        and (before is None or view.has(index - 1, before))
    }
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
    start, end = view.sentences[here.sentence]
    end = min(end, start + LOOK_BACK)
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


def _next_attack(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence tells of one more attack than that of another figure.

    "A bomb killed five people. A second bomb killed three", "the second killed
    three"; where the figure is of "two attacks", those of the second are part of it.
    """
    start, end = view.sentences[here.sentence]
    end = min(end, view.word_at(here.quantity.span.start), start + LOOK_BACK)
    if not (
        _names_next(view, start, end)
        or _told_second(view, here)
        or _under_next(view, here, other)
    ):
        return False
    return not (_several(view, other) or _fills_up(here, other))


def _fills_up(here: Standing, other: Standing) -> bool:
    """Whether one is the last of a total: "12 died. The first bomb killed five"."""
    mine = figure(here.quantity) or 0
    return other.parts > 0 and other.parts + mine == figure(other.quantity)


def _told_second(view: View, here: Standing) -> bool:
    """
    Whether a sentence opens with the next attack, and says what or where it was.

    "The first, a car bomb, killed eight. The second, at a camp, killed 69".
    """
    start, _ = view.sentences[here.sentence]
    opens = view.has(start, "article") and view.has(start + 1, "next_one")
    return opens and befalls(here.quantity) and view.has(start + 2, "comma")


def _names_next(view: View, start: int, end: int) -> bool:
    """Whether words name the next attack: "a second bomb", "the second killed"."""
    return view.holds(start, end, "next_one") and any(
        view.has(index, "next_one")
        and (
            view.has(index + 1, "attack_noun")
            or (view.has(index - 1, "article") and view.has(index + 1, "harm"))
            or (view.has(index - 1, "article") and view.has(index + 1, "coming_after"))
            # "As rescuers came, the second went off, killing seven".
            or (view.holds(index - 1, index, *ONE) and _goes_off(view, index + 1))
        )
        for index in range(start, end)
    )


ONE = ("article", "indefinite")


def _goes_off(view: View, index: int) -> bool:
    """
    Whether a bomb without a noun goes off: "a second exploded", "the second, later,".
    """
    if view.has(index, "going_off"):
        return True
    return view.has(index, "comma") and view.spells(index, index + MAX_LATER, "later")


MAX_LATER = 5
"""Words of ", only nine minutes later"."""


def _under_next(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether the sentence before, of the same paragraph, opens with the next attack.

    "The second attack came in Tel. He opened fire, injuring 32".
    """
    number = here.sentence - 1
    if number <= other.sentence:
        return False
    start, _ = view.sentences[number]
    opens = view.has(start, "article") or view.has(start, "indefinite")
    if not opens or not in_one_paragraph(view, here.sentence):
        return False
    return view.has(start + 1, "next_one") and view.has(start + 2, "attack_noun")


def one_of_several(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a figure is of the last of the attacks that a total was told of.

    "Nine died in three attacks. Three were shot in Baro. … Elsewhere, two were shot".
    """
    mine, theirs = figure(here.quantity), figure(other.quantity)
    if mine is None or theirs is None or not other.parts or not _several(view, other):
        return False
    if abroad(view, here, other):
        return False
    near = other.sentence < other.parted and here.sentence - other.parted <= NEAR_PARTS
    return near and other.parts + mine <= theirs


NEAR_PARTS = 2
"""Sentences between two attacks of which a total was told."""


def _several(view: View, other: Standing) -> bool:
    """Whether the sentence of a figure tells of attacks: "in two attacks"."""
    first, last = view.sentences[other.sentence]
    return any(
        view.has(index, "attack_noun") and view.has(index, "plural")
        for index in range(first, min(last, first + LOOK_BACK))
    )


def another_attack(view: View, here: Standing, other: Standing) -> bool:
    """Whether a sentence tells of another attack than that of another figure."""
    return (
        _on_another_day(here, other)
        or _also_then(view, here, other)
        or _next_attack(view, here, other)
        or (not _grown(other) and at_another_place(view, here, other))
        or _by_another_band(view, here, other)
        or _at_another_hour(view, here, other)
        or _under_another_label(view, here, other)
    )


def _grown(other: Standing) -> bool:
    """Whether a figure is a running toll: "rose to 312. In Baro, 64 died"."""
    return other.quantity.accrual is Accrual.CUMULATIVE


def _at_another_hour(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence opens with an attack of other hours.

    "A bomb killed a clerk. Hours earlier, an explosion had killed two"; where "two
    attacks killed 14" stands before, it is one of them.
    """
    start, _ = view.sentences[here.sentence]
    if here.sentence == other.sentence or not view.has(start, "hours_word"):
        return False
    if _several(view, other):
        return False
    end = view.word_at(here.quantity.span.start)
    return any(
        view.has(index, "indefinite") and view.has(index + 1, "attack_noun")
        for index in range(start + 1, min(end, start + MAX_BAND))
    )


def _under_another_label(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether two bare figures stand in lines of two parties.

    "Government: 31 killed", and in the line below "Rebels: 112 killed".
    """
    if here.quantity.victims is not None or other.quantity.victims is not None:
        return False
    mine, theirs = _label(view, here.sentence), _label(view, other.sentence)
    return bool(mine and theirs) and mine != theirs


def _label(view: View, sentence: int) -> str:
    """Give the party that a sentence opens with, before a colon; else nothing."""
    start, end = view.sentences[sentence]
    if start + 1 >= end or not view.has(start + 1, "colon"):
        return ""
    party = typed(view, start) & PARTIES
    named = view.has(start, "force_noun") or view.has(start, "party_label")
    return view.word(start) if party or named else ""


PARTIES = frozenset({"attacker", "civilian", "militant", "military"})


def _by_another_band(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence opens with others who attack: "another group of gunmen".
    """
    start, _ = view.sentences[here.sentence]
    if here.sentence == other.sentence or not view.has(start, "another"):
        return False
    return any(
        typed(view, index) & BANDS for index in range(start + 1, start + MAX_BAND)
    )


BANDS = frozenset({"attacker", "militant"})
MAX_BAND = 6
"""Words of "another group of about 20 armed men"."""


def _also_then(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence opens with what was done besides: "Also on Monday, …".

    "Also among the dead was a nurse" tells of one of them.
    """
    start, _ = view.sentences[here.sentence]
    opens = here.sentence != other.sentence and view.has(start, "too_word")
    return opens and not view.holds(start, start + MAX_OPENING, "among")


MAX_OPENING = 4
"""Words in which "also among those killed" says whom it is of."""


def _on_another_day(here: Standing, other: Standing) -> bool:
    """
    Whether two figures stand under days of their own.

    "On 17 May gunmen killed a clerk. On 18 May a guard was shot. Two were hurt"; a
    toll that rose goes on from day to day.
    """
    grown = here.quantity.accrual is Accrual.CUMULATIVE
    return not grown and None not in {here.day, other.day} and here.day != other.day
