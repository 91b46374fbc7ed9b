"""What one word says of the tense around it: "flies", "to meet", "fell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._text import View

__all__ = ["BEING", "cue_at", "first_cue"]

PLANNED_FOR = frozenset({"to", "for"})
HOPED = frozenset({"expected", "hoped", "intended", "meant", "planned", "wanted"})
GOES = frozenset({"lands", "returns", "starts", "tours", "visits", "votes"})
PRONOUNS = frozenset({"he", "it", "she", "who"})
STRUCK = frozenset({"cut", "hit"})
STATE = frozenset({"be", "remain", "stay"})
PLANS = frozenset({"hope", "hopes", "plan", "plans"})
SET = frozenset({"deadline", "delivery"})
MAX_WORDS_TO_PASSED = 5
MIN_WORDS_TO_PLANNED = 2
IS = frozenset({"is", "are", "'s", "they're", "we're", "you're"})
BEING = IS | {"was", "were", "be", "been"}


def takes_object(view: View, index: int) -> bool:
    """
    Tell whether a word that may be a noun is a verb: "a suspect faces a hearing".
    """
    before = index - 1
    subject = view.has(before, "comma") or (
        view.has(before, "word") and not view.has(before, "function")
    )
    # "He faces sentencing", and with no object "he returns Wednesday".
    after = any(view.has(index + 1, tag) for tag in ("article", "indefinite", "ing"))
    pronoun = view.word(before) in PRONOUNS
    goes = pronoun and view.word(index) in GOES
    return ((subject or pronoun) and after) or goes


def first_cue(view: View, words: Iterable[int]) -> int:
    """
    Give what the first word that says anything says.
    """
    return next((cue for index in words if (cue := cue_at(view, index))), 0)


TENSED = (
    *("ahead_cue", "behind_cue", "ahead_ing", "ed"),
    *("verb_third", "verb_base", "verb_past"),
)
"""What a word carries that may say something of the tense, beside "to"."""


def cue_at(view: View, index: int) -> int:
    """
    Tell what one word says of the tense around it.
    """
    word = view.word(index)
    if word != "to" and view.at(index).isdisjoint(TENSED):
        return 0
    # "Protesters set fire to it" on a day behind, "is set for" one ahead.
    done = view.has(index, "past_too") and not planned(view, index)
    noun = word in PLANS and determined(view, index)
    noun = noun or (word in SET and passed(view, index))
    past = had_planned(view, index)
    if view.has(index, "ahead_cue") and not (done or noun or past):
        # "The 7th of May" is no "may".
        return int(not (view.has(index, "month") and view.has(index, "cap")))
    if word == "to" and index + 1 < len(view):
        return infinitive(view, index)
    if not past and outranked(view, index):
        return 0
    return -1 if past or view.has(index, "behind_cue") else by_form(view, index)


def determined(view: View, index: int) -> bool:
    """
    Tell whether an article or a pronoun stands before a word.
    """
    tags = ("article", "indefinite", "possessive_pronoun", "determiner")
    return any(view.has(index - 1, tag) for tag in tags)


def passed(view: View, index: int) -> bool:
    """
    Tell whether what was set is over: "the deadline for talks passed".

    "A deadline of Thursday was set" is none.
    """
    for at in range(index + 1, min(index + MAX_WORDS_TO_PASSED, len(view))):
        over = view.word(at) == "of"
        if over or any(view.has(at, tag) for tag in ("comma", "dot", "modal")):
            return False
        if view.has(at, "lower") and (view.has(at, "verb_past") or view.has(at, "ed")):
            return not view.has(at, "past_too")
    return False


def struck_by_one(view: View, index: int) -> bool:
    """
    Tell whether one thing stands before a verb that has no other past: "a bomb hit".
    """
    before = index - 1
    noun = view.has(before, "lower") and not view.has(before, "function")
    return noun and not view.has(before, "plural") and determined(view, before)


def scheduled(view: View, index: int) -> bool:
    """
    Tell whether a sentence opens with a plural that "starts": "Polls close Sunday".

    "Rebels kill 12 on Sunday" is a headline of what is over.
    """
    before, after = index - 1, index + 1
    # "France and Spain meet Monday"
    two = view.has(before, "cap") and index > 2 and view.word(before - 1) == "and"
    if not view.has(index, "schedule_verb") or not (two or view.has(before, "plural")):
        return False
    before -= 2 * two
    first = view.sentences[view.sentence_of(before)][0] if view.sentences else 0
    free = any(view.has(after, tag) for tag in ("function", "weekday", "month", "int"))
    return before == first and (free or not view.has(after, "word"))


def infinitive(view: View, index: int) -> int:
    """
    Tell whether "to" and a verb look ahead: "to meet", not "began to meet".
    """
    if index and view.has(index - 1, "come_about"):
        return 0
    # "They had been due to finish Friday"
    if had_planned(view, index - 1):
        return 0
    # "The truce was to last until dawn"
    if index and view.word(index - 1) in {"was", "were", "is", "are", "due"}:
        return int(view.has(index + 1, "lower"))
    # "He had hoped to return in April" is of an April that is over.
    if index > 1 and view.word(index - 1) in HOPED and view.word(index - 2) == "had":
        return 0
    base = view.has(index + 1, "verb_base") and view.has(index + 1, "lower")
    have = view.word(index + 1) == "have" and not done_before(view, index + 2)
    return int(base or have or view.word(index + 1) == "be")


def done_before(view: View, index: int) -> bool:
    """
    Tell whether a participle stands at *index*: "to have died".
    """
    tags = ("be", "ed", "verb_participle", "verb_past")
    return any(view.has(index, tag) for tag in tags)


def modal_before(view: View, index: int) -> bool:
    """
    Tell whether "could" or "to" stands before a verb.
    """
    return any(view.has(index - 1, tag) for tag in ("modal", "infinitive_to"))


def had_planned(view: View, index: int) -> bool:
    """
    Tell whether something "had been due", "scheduled" or "set": it is over.
    """
    if index < MIN_WORDS_TO_PLANNED or not view.has(index, "set_for"):
        return False
    return view.words(index - 2, index) == ["had", "been"]


def describes(view: View, index: int) -> bool:
    """
    Tell whether a participle is one of a thing: "meet the freed hostages Monday".

    So is "the wounded".
    """
    participle = view.has(index, "ed") or view.has(index, "verb_participle")
    tags = ("article", "indefinite", "possessive_pronoun")
    return participle and any(view.has(index - 1, tag) for tag in tags)


def outranked(view: View, index: int) -> bool:
    """
    Tell whether the words before a participle decide, or leave its time open.

    "To be held", "will be signed"; "if the road is not opened by Saturday".
    """
    if describes(view, index):
        return True
    before = view.word(index - 1) if index else ""
    negated = before == "not" and index > 1
    # "May last until fall"
    modal = view.has(index - 1, "modal") and view.has(index - 1, "lower")
    if modal and not view.has(index, "have"):
        return True
    # "Could have masks by May", "hope to have it" look ahead, "could have died" not.
    helped = modal_before(view, index)
    if view.has(index, "have") and helped:
        return not (view.has(index + 1, "ed") or view.has(index + 1, "verb_past"))
    # "Will stay closed until Tuesday"
    return before in STATE or (negated and view.word(index - 2) in {"is", "are"})


def planned(view: View, index: int) -> bool:
    """
    Tell whether something is "set to" begin, "set for" a day or "is set".
    """
    after = view.word(index + 1) if index + 1 < len(view) else ""
    before = view.word(index - 1) if index else ""
    return after in PLANNED_FOR or before in BEING


def by_form(view: View, index: int) -> int:
    """
    Tell the tense of a verb by its form: "flies" looks ahead, "fell" back.
    """
    tags = view.at(index)
    # "The envoy is leaving Friday"
    if "ahead_ing" in tags and index:
        return int(view.word(index - 1) in IS)
    if "verb_third" in tags and "lower" in tags:
        noun = "noun_too" in tags and not takes_object(view, index)
        # "The meeting, which closes Sunday"
        told = index > 0 and view.has(index - 1, "relative")
        # "Two were hurt in scuffles on Sunday"
        told_of = index > 0 and view.has(index - 1, "preposition")
        silent = "telling" in tags or (noun and not told) or told_of
        return 0 if silent else 1
    if "verb_base" in tags:
        # "Protesters set fire to it" may be of the past, "a bomb hit it" is.
        if "verb_past" in tags or "past_too" in tags:
            return -int(view.word(index) in STRUCK and struck_by_one(view, index))
        # "Hearings start in May", "whose leaders meet Thursday".
        plural = view.has(index - 1, "plural") and view.has(index - 1, "lower")
        planned = plural or scheduled(view, index)
        # "U.S. bans take effect Friday"
        effect = index + 1 < len(view) and view.word(index + 1) == "effect"
        planned = planned or (view.word(index) == "take" and effect)
        return int(planned and "lower" in tags)
    return -1 if "verb_past" in tags or ("ed" in tags and "lower" in tags) else 0
