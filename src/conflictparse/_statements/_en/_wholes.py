"""The words of a name or a noun, with what hangs on it: "the Institute for Peace"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

__all__ = ["behind_names", "words"]

POINTING = ("he", "him", "that")
HANGING = frozenset(["of", "for", "from"])
NAMELESS = ("body", "named_body", "body_upper", "person", "anonymous_speaker", "title")
"""What the head of a phrase is that "of" may go on with, though in capitals."""
PLACES = ("capital", "country", "country_upper", "region", "us_state")


def words(line: Line, start: int, end: int) -> tuple[int, int]:
    """
    Give the words of a range of items, with an article alone before it.

    What "of" or "for" hangs on somebody without a name belongs to it.
    """
    end = _whole(line, end)
    first, last = line.items[start].start, line.items[end - 1].end
    view = line.view
    # "Both the army and the rebels", "the rebels each accused".
    if (
        view.has(first, "both")
        and first + 1 < last
        and (view.has(first + 1, "article") or view.has(first + 1, "cap"))
    ):
        first += 1
    # "An official familiar with the matter"
    if last - first > 1 and (
        view.has(last - 1, "each") or view.has(last - 1, "postpositive")
    ):
        last -= 1
    if "between" in line.at(start - 1) and line.word(start - 1) in {"the", "a", "an"}:
        first = line.items[start - 1].start
    return first, last


def _whole(line: Line, end: int) -> int:
    """Give the item after "the Institute for Peace", "a spokesman for the embassy"."""
    # "Physicians for Human Rights", "Syrians for Truth and Justice".
    if line.word(end) == "for" and _is_cause(line, end + 1):
        end += 2
        return end + 2 * (line.has(end, "and") and _is_cause(line, end + 1))
    if _is_twofold(line, end - 1):
        return end + 2
    head, tags = line.items[end - 1].head, line.at(end - 1)
    named = "name" in tags and not line.view.holds(head, head + 1, *NAMELESS)
    if named or not tags.isdisjoint(POINTING):
        return end
    hung = end
    while (
        line.word(end) in HANGING
        and line.has(end, "preposition")
        and line.has(end + 1, "noun")
        and not line.has(end + 1, "he", "him", "that", "there")
    ):
        end += 2
    # "mediators from Egypt and Qatar"
    last = end
    while last > hung and line.has(last, "and", "comma") and _is_place(line, last + 1):
        joined, last = line.has(last, "and"), last + 2
        end = last if joined else end
    return end


def behind_names(line: Line, index: int) -> int:
    """Step left over what "and" joins to the names that hang on a noun."""
    if _is_twofold(line, index - 2):
        return index - 2
    return _past_pair(line, _past_cause(line, index))


def _is_twofold(line: Line, index: int) -> bool:
    """
    Whether "and" stands inside a name: "Ostria's Intelligence and Security Agency".
    """
    view, last = line.view, index + 2
    if not (line.has(index + 1, "and") and line.has(index, "name", "thing")):
        return False
    if not line.has(last, "noun") or not view.has(line.items[last].head, "body"):
        return False
    first, second = line.items[index], line.items[last]
    owned = first.owner_end > first.start or view.has(first.start, "article")
    large = view.has(first.head, "cap") and view.has(second.head, "cap")
    alone = view.has(second.start, "cap") and not view.has(second.start, "article")
    return owned and large and alone and not view.holds(first.head, first.end, *WHO)


WHO = (*NAMELESS, "capital", "country", "given_name", "people_group", "spokes_noun")
"""What the first of two that speak ends with."""


def _past_cause(line: Line, index: int) -> int:
    """Step left over what "and" joins to a cause: "Syrians for Truth and Justice"."""
    joined = line.has(index - 1, "and") and line.word(index - 3) == "for"
    return index - 2 * (joined and _is_cause(line, index))


def _past_pair(line: Line, index: int) -> int:
    """Step left over where they are of: "mediators from Egypt and Qatar said"."""
    place = index
    while line.has(place - 1, "and", "comma") and _is_place(line, place - 2):
        place -= 2
    led = line.word(place - 1) in HANGING | {"in"} and line.has(place - 2, "speaker")
    # "the president of Egypt and Israel"
    several = line.word(place - 1) != "of" or line.has(place - 2, "plural")
    both = place < index and _is_place(line, index) and led and several
    return place if both else index


def _is_place(line: Line, index: int) -> bool:
    """Whether an item is a country, a capital or a region and no more."""
    item = line.items[index] if line.has(index, "name") else None
    return item is not None and line.view.holds(item.start, item.end, *PLACES)


def _is_cause(line: Line, index: int) -> bool:
    """Whether an item is what a body is for, in capitals: "Justice"."""
    item = line.items[index] if line.has(index, "noun") else None
    return (
        item is not None
        and not line.view.has(item.head, "lower")
        and line.view.holds(item.start, item.end, "name_cause")
    )
