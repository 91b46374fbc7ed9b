"""A number in words, added up word by word."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from conflictparse._numbers._atoms import MAX_DIGITS
from conflictparse._numbers._en._figures import figure
from conflictparse._numbers._look import entry_at, has_any, word_at

if TYPE_CHECKING:
    from conflictparse._numbers._marks import Marks
    from conflictparse._text import View

__all__ = ["Sum", "cardinal"]

TENS = range(20, 100, 10)
PAIR = 2
HUNDRED = 100
THOUSAND = 1000
MAX_COMMA_WORDS = 6
"""How far behind "and" or a comma a scale is looked for."""


class Sum:
    """
    A group under a thousand, and the total of those before it.

    `last` is the scale that closed the total, `scale` the last one met.
    """

    __slots__ = ("figures", "group", "last", "scale", "total")

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.last: int | None = None
        self.scale = 1
        self.figures = False

    @property
    def value(self) -> Decimal:
        """
        What the words so far come to.
        """
        return self.total + (self.group or 0)

    @property
    def empty(self) -> bool:
        """
        Whether nothing was added yet.
        """
        return self.group is None and self.last is None

    @property
    def closed(self) -> bool:
        """
        Whether a scale came last: "two thousand".
        """
        return self.group is None and self.last is not None

    @property
    def hundreds(self) -> bool:
        """
        Whether tens and units may follow: "two hundred".
        """
        return bool(self.group and self.group % HUNDRED == 0) and not self.figures

    def add(self, value: int) -> bool:
        """
        Add "six" to "twenty", "thirty" to "hundred"; False where it does not fit.
        """
        if self.group is None:
            if self.last is not None and value >= self.last:
                return False
            self.group = Decimal(value)
            return True
        fits = value < HUNDRED if self.hundreds else self._tens() and 0 < value < 10
        if fits and value:
            self.group += value
        return bool(fits and value)

    def _tens(self) -> bool:
        return self.group is not None and not self.figures and self.group % 100 in TENS

    def multiply(self, scale: int) -> bool:
        """
        Close the group with "hundred", the total with what is larger.
        """
        if scale == HUNDRED:
            return self._hundred()
        if self.last is not None and scale >= self.last:
            # "three thousand millions"
            if self.group is not None or scale == self.last:
                return False
            self.total *= scale
        elif self.group is None and self.last is not None:
            return False
        else:
            self.total += (self.group if self.group is not None else 1) * scale
        self.group, self.last, self.figures = None, scale, False
        self.scale *= scale
        return True

    def _hundred(self) -> bool:
        if self.group is None:
            if self.last is not None:
                return False
            self.group = Decimal(HUNDRED)
        elif self.group >= HUNDRED and not self.figures:
            return False
        else:
            self.group *= HUNDRED
        self.figures = False
        self.scale *= HUNDRED
        return True


def cardinal(view: View, start: int, stop: int, marks: Marks) -> tuple[Sum, int]:
    """
    Add up the words from *start* on.

    Returns:
        The sum, and the index after its last word.
    """
    total, place = Sum(), start
    while place < stop:
        joint = 0 if total.empty else _joint(view, total, place, stop)
        after = (
            None if joint is None else _step(view, total, place + joint, stop, marks)
        )
        if after is None:
            break
        place = after
    return total, place


def _step(view: View, total: Sum, place: int, stop: int, marks: Marks) -> int | None:
    """
    Add one word, or a run of figures.

    Returns:
        The index after it, None where it does not fit.
    """
    if view.has(place, "digits"):
        return _figures(view, total, place, stop, marks)
    if word_at(view, place) == "point":
        return _decimals(view, total, place + 1, stop)
    entry = entry_at(view, place, "numeral")
    if entry:
        fits = not _compound_ordinal(view, place) and total.add(entry["value"])
    else:
        scale = _scale(view, total, place)
        fits = scale is not None and total.multiply(scale)
    return place + 1 if fits else None


def _scale(view: View, total: Sum, place: int) -> int | None:
    """
    Give what a word multiplies by, None where it multiplies nothing.
    """
    if entry := entry_at(view, place, "scale"):
        return int(entry["value"])
    if entry := entry_at(view, place, "vague_plural"):
        # "five hundreds", "three dozens"; alone they are vague.
        return None if total.empty else int(entry["scale"])
    entry = entry_at(view, place, "dozen")
    if entry is None or total.closed or entry["value"] == PAIR:
        return None
    # "three score"; "the score" and "score" alone are none.
    counted = not total.empty or word_at(view, place) == "dozen"
    return int(entry["value"]) if counted else None


def _figures(view: View, total: Sum, place: int, stop: int, marks: Marks) -> int | None:
    """
    Take figures at the start, before a scale, or behind "and".

    "4 thousand 3 hundred", "3 hundred and 21".
    """
    value, end = figure(view, place, stop, marks)
    if value is None or (total.group is not None and not total.hundreds):
        return None
    if not total.empty:
        # "3 hundred and 21", but "2 million and 300 were hurt" are two.
        joined = word_at(view, place - 1) == "and" and total.scale == HUNDRED
        if joined == view.has(end, "scale"):
            return None
        limit = HUNDRED if total.hundreds else total.last or HUNDRED
        if value >= limit:
            return None
    total.group = (total.group or 0) + value
    total.figures = True
    return end


def _decimals(view: View, total: Sum, place: int, stop: int) -> int | None:
    """
    Read what follows "point": figures, or digits in words.
    """
    digits, limit = "", min(stop, place + MAX_DIGITS)
    if place < stop and view.has(place, "int"):
        digits, place = view.surface(place), place + 1
    while place < limit and (entry := entry_at(view, place, "numeral")):
        value, place = _ten(view, entry["value"], place + 1, stop)
        digits += str(value)
    if not digits or len(digits) > MAX_DIGITS:
        return None
    total.group = (total.group or 0) + Decimal(f"0.{digits}")
    total.figures = True
    return place


def _ten(view: View, value: int, place: int, stop: int) -> tuple[int, int]:
    """
    Take the unit behind a ten: "point seventy-one"; give the index after it.
    """
    if value in TENS and place + 1 < stop and view.has(place, "hyphen"):
        unit = entry_at(view, place + 1, "numeral")
        if unit and 0 < unit["value"] < 10:
            return value + unit["value"], place + 2
    return value, place


def _joint(view: View, total: Sum, place: int, stop: int) -> int | None:
    """
    How many words join the next one to the number: 0, 1; None where it ends.
    """
    following = place + 1
    joins = JOINTS.get(word_at(view, place))
    if joins is None:
        return 0
    return 1 if following < stop and joins(view, total, following) else None


def _behind_hyphen(view: View, _: Sum, place: int) -> bool:
    return has_any(view, place, ("numeral", "scale", "dozen"))


def _behind_and(view: View, total: Sum, place: int) -> bool:
    """
    Whether the number goes on behind "and": "two hundred and six".
    """
    if not has_any(view, place, ("numeral", "digits")):
        return False
    if total.hundreds:
        return True
    return total.closed and not _fraction(view, place) and _smaller(view, total, place)


def _smaller(view: View, total: Sum, place: int) -> bool:
    """
    Whether the scales behind "and" are smaller.

    "Five thousand and six thousand" are two numbers.
    """
    for index in range(place, min(len(view), place + MAX_COMMA_WORDS)):
        if not has_any(view, index, ("numeral", "scale", "digits", "hyphen")):
            break
        entry = entry_at(view, index, "scale")
        if entry and entry["value"] >= (total.last or 0):
            return False
    return True


def _fraction(view: View, index: int) -> bool:
    """
    Whether "three quarters" or "one half" stands here.
    """
    one = word_at(view, index) == "one" and view.has(index + 1, "denominator")
    return one or view.has(index + 1, "denominators")


def _behind_comma(view: View, total: Sum, place: int) -> bool:
    """
    Whether a smaller scale comes behind the comma: "one thousand, two hundred".
    """
    if not total.closed or not total.last or total.last < THOUSAND:
        return False
    if not view.has(place, "numeral"):
        return False
    for index in range(place, place + MAX_COMMA_WORDS):
        entry = entry_at(view, index, "scale") if index < len(view) else None
        if entry:
            return bool(entry["value"] < total.last)
    return False


def _compound_ordinal(view: View, place: int) -> bool:
    """
    Whether "twenty" begins "twenty-first": no "twenty" is left.
    """
    return (
        view.has(place + 1, "hyphen")
        and view.glued(place + 1)
        and (view.has(place + 2, "ordinal") or view.has(place + 2, "denominators"))
        and (entry := entry_at(view, place, "numeral")) is not None
        and entry["value"] in TENS
    )


JOINTS = {
    "and": _behind_and,
    "-": _behind_hyphen,
    "\u2010": _behind_hyphen,
    ",": _behind_comma,
}
"""The words that join, in normal form, and whether the number goes on behind."""
