"""What figures and English number words come to."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._text import View

GROUP_SPACES = frozenset(" \u00a0\u2009\u202f")
TENS = range(20, 100, 10)
HUNDRED = 100

Read = tuple[Decimal | None, int]


def figure(view: View, start: int, stop: int) -> Read:
    """
    Read figures, joining groups of three that single spaces part.

    Returns:
        The value, None if it is none, and the index after the last word read.
    """
    text = view.surface(start).translate({ord(mark): None for mark in ",'’"})
    end = start + 1
    if view.has(start, "int") and len(text) <= 3 and not text.startswith("0"):  # noqa: PLR2004
        while end < stop and view.has(end, "d3") and view.text[view.ends[end - 1] : view.starts[end]] in GROUP_SPACES:
            text += view.surface(end)
            end += 1
    try:
        return Decimal(text), end
    except InvalidOperation:
        return None, end


def read_words(view: View, start: int, stop: int) -> Read:  # noqa: C901, PLR0912 - the grammar of number words in one place
    """
    Read the longest number that begins at *start*.

    Returns:
        The value, None if none begins there, and the index after its last word.
    """
    total, group = Decimal(0), None
    last_scale: int | None = None
    place = end = start
    article = view.has(place, "indefinite")
    if article:
        place += 1
        if place < stop and not (view.has(place, "scale") or view.has(place, "dozen") or view.has(place, "half")):
            return None, start + 1
    while place < stop:
        word = view.word(place)
        if word == "half" and (fraction := _half(view, place, stop)):
            multiple, after = fraction
            return (total + (group or 0) + multiple if end > start else multiple), after
        if entry := view.entry(place, "numeral"):
            value = entry["value"]
            if group is not None and not _fits(int(group), value):
                break
            group = (group or Decimal(0)) + value
        elif entry := view.entry(place, "scale"):
            value = entry["value"]
            if value == HUNDRED:
                if group is not None and group >= HUNDRED:
                    break
                group = (group if group is not None else Decimal(1)) * HUNDRED
            elif last_scale is not None and value > last_scale:
                if group is not None:
                    break
                total *= value
            else:
                if group is None and last_scale is not None:
                    break
                total += (group if group is not None else Decimal(1)) * value
                group, last_scale = None, value
        elif entry := view.entry(place, "dozen"):
            if view.word(place) in {"pair", "couple"} and (group or total):
                break
            return (total + (group if group is not None else 0 if total else 1)) * entry["value"], place + 1
        elif word in {"and", "-"} and end > start:
            skip = _joined(view, place, stop, group, last_scale)
            if skip is None:
                break
            if skip < 0:
                return _with_half(view, place, stop, total, group)
            place = skip
            continue
        else:
            break
        place += 1
        end = place
    if end == start or (article and end == start + 1):
        return None, start + 1
    return total + (group or 0), end


def _fits(group: int, value: int) -> bool:
    """Whether a unit may follow: "twenty" + "six", "hundred" + "thirty"."""
    if group % 100 == 0 and group:
        return value < HUNDRED
    return group % 100 in TENS and 0 < value < 10  # noqa: PLR2004


def _joined(view: View, place: int, stop: int, group: Decimal | None, last_scale: int | None) -> int | None:
    """Where a number goes on after "and" or a hyphen; -1 before "and a half"; None where it ends."""
    following = place + 1
    if following >= stop:
        return None
    if view.word(place) == "-":
        return following if view.entry(following, "numeral") or view.entry(following, "scale") else None
    if view.has(following, "indefinite") or view.word(following) == "half":
        half = following + view.has(following, "indefinite")
        return -1 if half < stop and view.word(half) in {"half", "quarter"} else None
    entry = view.entry(following, "numeral")
    hundreds = group is not None and group >= HUNDRED and group % HUNDRED == 0
    return following if entry and (hundreds or (group is None and last_scale is not None)) else None


def _half(view: View, place: int, stop: int) -> Read | None:
    """ "half a million", "half a dozen"; None for the word alone."""
    after = place + 1
    while after < stop and (view.has(after, "indefinite") or view.word(after) == "-"):
        after += 1
    if after >= stop:
        return None
    entry = view.entry(after, "scale") or view.entry(after, "dozen")
    return (Decimal(entry["value"]) / 2, after + 1) if entry else None


def _with_half(view: View, place: int, stop: int, total: Decimal, group: Decimal | None) -> Read:
    """ "two and a half thousand", "one million and a half"."""
    half = place + 1 + view.has(place + 1, "indefinite")
    part = Decimal("0.5") if view.word(half) == "half" else Decimal("0.25")
    after = half + 1
    if group is None:
        return total + total * part, after
    value = total + group + part
    while after < stop and (entry := view.entry(after, "scale")):
        value *= entry["value"]
        after += 1
    return value, after
