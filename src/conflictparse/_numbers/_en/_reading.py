"""One numeral read from its words: cardinals, fractions, and both together."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from conflictparse._numbers._en._figures import part
from conflictparse._numbers._en._sum import Sum, cardinal
from conflictparse._numbers._look import entry_at, has_any, word_at
from conflictparse._numbers._marks import ENGLISH

if TYPE_CHECKING:
    from conflictparse._numbers._marks import Marks
    from conflictparse._text import View

__all__ = ["Reading", "read"]


@attrs.frozen
class Reading:
    """
    What some words say; `value` is None where they are no number: "twenty-first".
    """

    end: int
    value: Decimal | None
    scale: int = 1
    share: bool = False


def read(view: View, start: int, stop: int, marks: Marks) -> Reading | None:
    """
    Read the longest numeral that begins at *start*, None if none does.
    """
    if view.has(start, "indefinite"):
        return _with_article(view, start + 1, stop, marks)
    if word_at(view, start) == "half":
        return _half(view, start + 1, stop)
    if view.has(start, "vulgar") or view.has(start, "fraction"):
        value = part(view, start)
        if value is None:
            return Reading(start + 1, None)
        return _of_scale(view, start + 1, stop, value)
    total, end = cardinal(view, start, stop, marks)
    if end == start:
        compound = view.has(start + 1, "hyphen") and view.has(start + 2, "ordinal")
        return Reading(start + 3, None) if compound and start + 3 <= stop else None
    return _completed(view, total, end, stop)


def _with_article(view: View, place: int, stop: int, marks: Marks) -> Reading | None:
    """
    Read "a hundred and six", "a dozen", "a third of", "a quarter million".
    """
    if place >= stop:
        return None
    if view.has(place, "scale"):
        total, end = cardinal(view, place, stop, marks)
        return _completed(view, total, end, stop)
    entry = entry_at(view, place, "dozen")
    if entry is None:
        return _one_part(view, place, stop)
    # "a score of houses", but "a score to settle".
    if word_at(view, place) == "score" and word_at(view, place + 1) != "of":
        return None
    return Reading(place + 1, Decimal(entry["value"]))


def _one_part(view: View, place: int, stop: int) -> Reading | None:
    """
    Read "a third of", where it is no ordinal.
    """
    below = _denominator(view, place, stop)
    if below is None:
        return None
    value, end, _ = below
    sure = (
        (end < stop and view.has(end, "scale"))
        or view.has(place - 2, "bound_end")
        or _stands_alone(view, place - 1, end)
    )
    return _of_scale(view, end, stop, 1 / value) if sure else None


def _stands_alone(view: View, start: int, end: int) -> bool:
    """
    Whether "a third" is no "a third man": "of" follows, or nothing does.
    """
    if end >= len(view) or view.has(end, "break"):
        return start == 0 or not view.has(start - 1, "word")
    return word_at(view, end) == "of"


def _half(view: View, place: int, stop: int) -> Reading | None:
    """
    Read what follows "half": "a million", "a dozen", "of them".
    """
    after = place
    while after < stop and (view.has(after, "indefinite") or view.has(after, "hyphen")):
        after += 1
    if after < stop and (view.has(after, "scale") or view.has(after, "dozen")):
        return _of_scale(view, after, stop, Decimal("0.5"))
    if view.has(place, "hyphen") or has_any(view, place - 2, HALVED):
        return None
    counted = view.has(place - 2, "bound_end")
    following = place < len(view) and (
        word_at(view, place) == "of"
        or has_any(view, place, ("article", "possessive_pronoun"))
    )
    return Reading(place, Decimal("0.5"), share=True) if counted or following else None


HALVED = ("ordinal", "indefinite", "article", "possessive_pronoun", "hyphen")


def _of_scale(view: View, place: int, stop: int, value: Decimal) -> Reading:
    """
    Take in the scale behind a part: "of a million"; without one it is a share.
    """
    after = place
    if after < stop and word_at(view, after) == "of":
        after += 1 + view.has(after + 1, "indefinite")
    entry = (
        (entry_at(view, after, "scale") or entry_at(view, after, "dozen"))
        if after < stop
        else None
    )
    if entry is None:
        return Reading(place, value, share=True)
    return Reading(after + 1, value * entry["value"], entry["value"])


def _completed(view: View, total: Sum, end: int, stop: int) -> Reading:
    """
    Take in what may follow a cardinal: "fifths", "and a half", "½".
    """
    value = total.value
    below = _denominator(view, end + _hyphen(view, end), stop)
    if below is not None:
        divisor, after, plural = below
        # "One third party", "one third-party site" and "one half-built dam" are ones.
        alone = not (_content(view, after) or _hyphen(view, after))
        if plural or (value == 1 and (_hyphen(view, end) or alone)):
            return _of_scale(view, after, stop, value / divisor)
    if view.has(end, "ordinal") and total.scale > 1:
        return Reading(end + 1, None)
    if end < stop and view.has(end, "vulgar") and (added := part(view, end)):
        return _scaled(view, total, end + 1, stop, added)
    if end < stop and view.has(end, "fraction") and total.scale == 1 and total.figures:
        added = part(view, end)
        if added and value == value.to_integral_value():
            return _scaled(view, total, end + 1, stop, added)
    mixed = _mixed(view, total, end, stop)
    return mixed or Reading(end, value, total.scale)


def _hyphen(view: View, index: int) -> int:
    return int(view.has(index, "hyphen"))


def _content(view: View, index: int) -> bool:
    """
    Whether a noun follows, so that "one third party" is no third.
    """
    return (
        index < len(view)
        and view.has(index, "word")
        and not view.has(index, "function")
    )


def _denominator(view: View, place: int, stop: int) -> tuple[Decimal, int, bool] | None:
    """
    Read "fifths", "thirty-fifths".

    Returns:
        The divisor, the index behind it, and whether it is a plural.
    """
    if place >= stop:
        return None
    tens = 0
    if view.has(place + 1, "hyphen") and (entry := entry_at(view, place, "numeral")):
        tens, place = entry["value"], place + 2
        if tens < 20 or place >= stop:
            return None
        if word_at(view, place) == "first":
            return Decimal(tens + 1), place + 1, False
    if entry := entry_at(view, place, "denominators"):
        return Decimal(tens + entry["value"]), place + 1, True
    if entry := entry_at(view, place, "denominator"):
        return Decimal(tens + entry["value"]), place + 1, False
    return None


def _mixed(view: View, total: Sum, end: int, stop: int) -> Reading | None:
    """
    Read "two and a half thousand", "two-and-a-half", "three and two thirds".
    """
    joint = end + _hyphen(view, end)
    if joint + 1 >= stop or word_at(view, joint) != "and":
        return None
    place, upper = joint + 1 + _hyphen(view, joint + 1), Decimal(1)
    article = view.has(place, "indefinite")
    if article:
        place += 1 + _hyphen(view, place + 1)
    elif view.has(place, "numeral"):
        above, place = cardinal(view, place, stop, marks=ENGLISH)
        upper = above.value
        place += _hyphen(view, place)
    below = _denominator(view, place, stop)
    if below is None:
        return None
    divisor, after, plural = below
    sure = plural or word_at(view, after - 1) in {"half", "quarter"}
    # "killed two and a third was hurt"
    if not sure and not _ends(view, after):
        return None
    return _scaled(view, total, after, stop, upper / divisor)


def _ends(view: View, index: int) -> bool:
    return index >= len(view) or has_any(view, index, ("break", "dot", "scale"))


def _scaled(view: View, total: Sum, after: int, stop: int, added: Decimal) -> Reading:
    """
    Add a fraction; behind "million" it is one of a million.
    """
    if total.closed:
        scale = total.last or 1
        entry = entry_at(view, after, "scale") if after < stop else None
        if entry and entry["value"] < scale:
            # "one billion and a quarter million"
            return Reading(
                after + 1, total.value + added * entry["value"], entry["value"]
            )
        return Reading(after, total.value + added * scale, total.scale)
    value, scale = total.value + added, 1
    while after < stop and (entry := entry_at(view, after, "scale")):
        value, scale, after = value * entry["value"], scale * entry["value"], after + 1
    return Reading(after, value, scale)
