"""Tell a year without a preposition from a level and a count: "1989 was better"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times._en._read import word_at

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["is_level", "is_recent", "is_said_of", "takes_measure"]

MAX_WORDS_OF_CHANGE = 4
MAX_WORDS_TO_YEAR = 12
MAX_WORDS_TO_LEVEL = 16
MAX_YEARS_LISTED = 5
SINGULAR = frozenset({"brings", "has", "is", "looks", "promises", "seems", "was"})
DOES = frozenset({"be", "bring", "have", "mark", "prove", "see"})
TOLD = frozenset({"although", "because", "but", "forecast", "said", "says", "that"})
TOLD |= {"though", "thought", "while"}
"""Behind them a clause begins, or what somebody says."""
WHOLE = frozenset({"was", "were", "is", "are", "be", "been"})
WEIGHED = frozenset({"beginning", "compared", "compares", "comparing", "starting"})
ENDED = frozenset({"before", "when"})
LISTED = frozenset({"and", "or"})
AMONG = frozenset({"a", "an", "its", "their"})
HEADS = ("break", "dot", "quote_open", "quote_straight", "semicolon")
STOPS = ("break", "close_paren", "comma", "dot", "semicolon")
LEVELS = ("digits", "points", "average", "index")


def is_recent(view: View, index: int) -> bool:
    """
    Tell whether a figure looks like a year that a report may tell of.
    """
    return view.surface(index)[:2] in {"19", "20"}


def is_level(view: View, index: int) -> bool:
    """
    Tell whether a figure is where something stands: "a low of 1998", "fell to 2005".

    "Fell to 1990 levels" has a year, and so has "the high of 2007".
    """
    before = index - 1
    if word_at(view, before) == "of" and view.has(before - 1, "level_noun"):
        return any(word in AMONG for word in view.words(max(0, before - 4), before - 1))
    if word_at(view, before) != "to" or takes_measure(view, index):
        return False
    for at in range(before - 1, max(-1, before - 1 - MAX_WORDS_OF_CHANGE), -1):
        if view.has(at, "change_word") and word_at(view, at) != "moved":
            return True
        amount = any(view.has(at, tag) for tag in ("digits", "percent", "currency"))
        if not (amount or view.has(at, "adverb") or view.has(at, "counted")):
            return False
    return False


def takes_measure(view: View, index: int) -> bool:
    """
    Tell whether a year says of when a level is: "at 1979 levels", "in 1982 dollars".
    """
    if view.has(index + 1, "year_measure"):
        return view.has(index - 1, "preposition") or word_at(view, index - 1) == "to"
    money = view.has(index + 1, "currency_unit") and view.has(index + 1, "plural")
    # "A sum of 3 million in 1982 dollars", not "he was paid 1982 dollars"
    return money and word_at(view, index - 1) == "in" and is_recent(view, index)


def is_said_of(view: View, index: int) -> bool:
    """
    Tell whether a figure is a year by what is said of it, or said with it.

    "He said that 1990 will be hard"; "the best year was 1987, the worst 1974";
    "that compares with 1988, when it lost money".
    """
    if not is_recent(view, index):
        return is_when(view, index)
    last = end_of_list(view, index)
    if last > index:
        return begins_clause(view, index) or of_years(view, index - 1)
    if begins_clause(view, index) and is_subject(view, index):
        return True
    return (
        of_years(view, index - 1)
        or is_when(view, index)
        or is_worst(view, index)
        or is_weighed(view, index)
    )


def begins_clause(view: View, index: int) -> bool:
    """
    Tell whether a clause may begin at *index*.
    """
    before = index - 1
    if before < 0 or word_at(view, before) in TOLD:
        return True
    return any(view.has(before, tag) for tag in HEADS)


def is_subject(view: View, index: int) -> bool:
    """
    Tell whether what stands behind a figure can be said of a year, not of many.

    "1989 was better", "1990 will be hard"; not "1989 were hired", "1990 will be
    dismissed".
    """
    after = word_at(view, index + 1)
    if after in SINGULAR:
        return True
    if not view.has(index + 1, "modal"):
        return False
    verb = index + 2 + view.has(index + 2, "adverb")
    done = view.has(verb + 1, "ed") or view.has(verb + 1, "verb_participle")
    return word_at(view, verb) in DOES and not done


def end_of_list(view: View, index: int) -> int:
    """
    Give the last of the years that a list of years in their order begins with.

    "1983, 1984 and 1985"
    """
    at = index
    for _ in range(MAX_YEARS_LISTED):
        comma = view.has(at + 1, "comma")
        link = word_at(view, at + 1 + comma) in LISTED
        following = at + 1 + comma + link
        if following == at + 1 or not view.has(following, "year"):
            return index
        if view.surface(following) <= view.surface(at):
            return index
        at = following
        if link:
            return at
    return index


def of_years(view: View, index: int) -> bool:
    """
    Tell whether "was" at *index* stands behind "the best year".
    """
    if index < 1 or word_at(view, index) not in WHOLE:
        return False
    at = index - 1 - view.has(index - 1, "modal")
    if word_at(view, at) in {"year", "years"}:
        return True
    # "The best year of his life was 1987"
    words = view.words(max(0, at - MAX_WORDS_OF_CHANGE), at + 1)
    return "of" in words[1:] and words[words.index("of") - 1] in {"year", "years"}


def is_when(view: View, index: int) -> bool:
    """
    Tell whether a figure is the year of "it was 1708 before he turned east".
    """
    it = word_at(view, index - 2) == "it" and word_at(view, index - 1) in WHOLE
    return it and word_at(view, index + 1) in ENDED


def is_worst(view: View, index: int) -> bool:
    """
    Tell whether a figure is the year of ", the worst 1974" behind a best one.
    """
    before = index - 1
    named = word_at(view, before) in {"best", "worst"}
    if not named or word_at(view, before - 1) != "the":
        return False
    said = view.words(max(0, before - MAX_WORDS_TO_YEAR), before)
    return ends_there(view, index) and ("year" in said or "years" in said)


def is_weighed(view: View, index: int) -> bool:
    """
    Tell whether something is compared with a year, in a sentence without a level.
    """
    before = index - 1
    if word_at(view, before) != "with" or word_at(view, before - 1) not in WEIGHED:
        return False
    if not ends_there(view, index):
        return False
    first = view.sentences[view.sentence_of(index)][0] if view.sentences else 0
    words = range(max(first, before - MAX_WORDS_TO_LEVEL), before)
    levels = any(
        view.has(at, "d4") or word_at(view, at) in LEVELS or view.has(at, "grouped")
        for at in words
    )
    return not levels


def ends_there(view: View, index: int) -> bool:
    """
    Tell whether nothing follows that a figure could count.
    """
    return any(view.has(index + 1, tag) for tag in STOPS) or (
        word_at(view, index + 1) in ENDED
    )
