"""Stories that a sentence tells of: "in the film", "the heroine of the opera"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["goes_on", "in_story", "in_story_behind", "is_story", "titled"]

MAX_INSIDE = 5
"""Words of "in the second part of her novel"."""

MAX_TITLE = 8
"""Words of a title in quotation marks."""


def in_story(view: View, start: int, told: int) -> bool:
    """
    Whether a story, told of before a harm, has it in it.

    "In the film, 12 soldiers are killed", "a novel about the murder of two nuns",
    "the heroine of the opera dies"; not "after the film 12 were killed".
    """
    return view.holds(start, told, *STORY) and any(
        (is_story(view, index) and _leads(view, start, index, told))
        or (view.has(index, "figment") and _acts(view, index, told))
        or (view.has(index, "story_part") and _is_part(view, start, index))
        for index in range(start, told)
    )


STORY = ("fiction", "figment", "staged", "story_part", "told_in")
"""What holds a harm that is made up: "the film", "the heroine of the opera"."""


def _leads(view: View, start: int, story: int, told: int) -> bool:
    inside = next(
        (
            index
            for index in range(story - 1, max(start - 1, story - MAX_INSIDE), -1)
            if view.has(index, "story_in")
        ),
        None,
    )
    opens = inside is not None and (inside == start or view.has(inside - 1, "comma"))
    if opens and not view.holds(inside or 0, story, "verb_ing", "past_word"):
        return goes_on(view, story, told)
    after = _behind(view, story)
    if view.has(after, "quote_open") or view.has(after, "quote_straight"):
        after = _closed(view, after, told) + 1
    after += view.has(after, "comma")
    if view.has(after, "story_in"):
        after += 1  # "in which"
        linked = view.has(after, "relative")
    else:
        linked = view.has(after, "fiction_link") or view.has(after, "colon")
        # "The film is about", "the opera ends with three deaths".
        linked = linked or (
            view.has(after, "be") and view.has(after + 1, "story_about")
        )
        linked = linked or (
            view.has(after, "story_runs") and view.has(after + 1, "story_with")
        )
    return linked and goes_on(view, after, told)


def _acts(view: View, figment: int, told: int) -> bool:
    """
    "The hero of the film", "the opera's heroine", but "a hero of the war".
    """
    shows = ("fiction", "fiction_show")
    own = view.has(figment - 1, "possessive") and any(
        view.has(figment - 2, tag) for tag in shows
    )
    of = view.has(figment + 1, "of") and view.holds(
        figment + 2, min(told, figment + MAX_INSIDE), *shows
    )
    return (own or of) and goes_on(view, figment, told)


def _is_part(view: View, start: int, part: int) -> bool:
    """
    "In episode three", "in the second act": not "in the first act of revenge".
    """
    if view.has(part + 1, "of"):
        return False
    which = view.has(part - 1, "ordinal") or view.has(part - 1, "last_part")
    if which and view.has(part - 2, "article"):
        return True
    if view.has(part + 1, "numeral") or view.has(part + 1, "digits"):
        return view.has(part - 1, "story_in") and part - 1 == start
    return False


def in_story_behind(view: View, behind: int, end: int) -> bool:
    """
    "12 soldiers are killed in the film", "dies in the third act".
    """
    last = min(end, behind + MAX_INSIDE + 1)
    if not view.holds(behind, last, *STORY):
        return False
    for index in range(behind, last):
        if view.has(index, "comma") or view.has(index, "semicolon"):
            return False
        if is_story(view, index) and view.holds(behind, index, "story_in"):
            return True
        # "Has killed 312 people in 19 books".
        several = view.has(index, "told_in") and view.has(index - 2, "story_in")
        if several and any(view.has(index - 1, tag) for tag in ("digits", "numeral")):
            return True
        if view.has(index, "story_part") and view.has(index - 3, "story_in"):
            return _is_part(view, behind, index)
    return False


def is_story(view: View, index: int) -> bool:
    """
    Whether a word is a story, and no part of a name: "a film", but "a film crew".
    """
    staged = view.has(index, "staged") and any(
        view.has(index - 1, tag) for tag in DETERMINERS
    )
    if not (staged or view.has(index, "fiction")):
        return False
    after = _behind(view, index)
    # "A war game run by a think tank".
    if view.has(after, "verb_participle") and view.has(after + 1, "preposition"):
        return True
    return not (view.has(after, "lower") and not view.has(after, "function")) or any(
        view.has(after, tag) for tag in ("fiction_link", "verb_third", "harm", "number")
    )


DETERMINERS = ("article", "indefinite", "possessive_pronoun", "possessive")


def _behind(view: View, index: int) -> int:
    """Give the word behind another one, or behind the phrase that begins there."""
    after = index + 1
    while view.has(after, "inside") and not view.has(after, "number"):
        after += 1
    return after


def titled(view: View, start: int, end: int, told: int) -> bool:
    """
    "The documentary “Five Dead in Tarn”", "“The Twelve Who Died” is a novel".
    """
    marks = ("quote_open", "quote_straight")
    first = max(start, told - MAX_TITLE + 1)
    if not view.holds(first, told + 1, *marks):
        return False
    opening = next(
        index
        for index in range(told, first - 1, -1)
        if any(view.has(index, mark) for mark in marks)
    )
    named = view.has(opening - 1, "titled") or view.has(opening - 1, "fiction")
    close = _closed(view, opening, end)
    said = view.has(close + 1, "be") and view.has(close + 2, "indefinite")
    return named or (said and view.holds(close + 3, close + 5, "fiction", "titled"))


def _closed(view: View, mark: int, end: int) -> int:
    """Give the mark that closes what a quotation mark opens, or that mark itself."""
    close = view.first(mark + 1, end, "quote_close", "quote_straight")
    return close if close < end else mark


def goes_on(view: View, start: int, end: int) -> bool:
    """Whether no clause that may be of another time begins between two words."""
    return not any(
        view.has(index, "semicolon")
        or (
            view.has(index, "subordinator")
            and not view.has(index, "relative")
            and not view.has(index, "fiction_link")
        )
        for index in range(start, end)
    )
