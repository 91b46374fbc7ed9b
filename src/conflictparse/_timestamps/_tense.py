"""Whether a date lies behind or ahead, by the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._text import View
    from conflictparse._times import Claim

__all__ = ["direction"]

MAX_WORDS_BACK = 14
MAX_WORDS_ON = 12

AHEAD = frozenset(
    "will would shall 'll may might could should must expected expects scheduled due plans plan planned planning"
    " upcoming set likely hopes tomorrow next begins meets expires deadline hope proposed intends intend is's"
    " forecast forecasts predicts predicted predict foresee promised promises wants want".split()
)
BEHIND = frozenset(
    "was were had did said has have been told began took came went met fell rose left held made gave saw led"
    " lost won became found got sent shot hit struck killed died broke built brought fought fled says ago last".split()
)


TELLING = frozenset("says tells adds argues claims reports has is does was notes writes".split())


def direction(view: View, claim: Claim) -> int:
    """
    Give 1 for a date ahead, -1 for one behind, 0 where nothing says.

    The nearest verb before it in the sentence decides; without one, the first
    after it.
    """
    start, end = bounds(view, claim)
    # "Since May 15": always behind, whatever the verb.
    if claim.relation == "since":
        return -1
    if word_after(view, claim) == "when":
        end_cue = next((cue for i in range(claim.end, end) if (cue := cue_at(view, i))), 0)
        if end_cue:
            return end_cue
    for index in range(claim.start - 1, start - 1, -1):
        cue = cue_at(view, index)
        if cue:
            return cue
    if claim.relation in {"until", "by"}:
        return 1
    for index in range(claim.end, end):
        cue = cue_at(view, index)
        if cue:
            return cue
    return 0


def word_after(view: View, claim: Claim) -> str:
    """
    Give the word after a claim, over a comma.
    """
    at = claim.end + view.has(claim.end, "comma")
    return view.word(at) if at < len(view) else ""


def bounds(view: View, claim: Claim) -> tuple[int, int]:
    """
    Give the words of the sentence that are near enough to look at.
    """
    first, last = max(0, claim.start - MAX_WORDS_BACK), min(len(view), claim.end + MAX_WORDS_ON)
    if view.sentences:
        start, end = view.sentences[view.sentence_of(claim.start)]
        first, last = max(first, start), min(last, end)
    return first, last


def cue_at(view: View, index: int) -> int:
    """
    Tell what one word says of the tense around it.
    """
    word = view.word(index)
    if word in AHEAD:
        return 1
    if word == "to" and index + 1 < len(view):
        base = view.has(index + 1, "verb_base") and view.has(index + 1, "lower")
        return int(base or view.word(index + 1) == "be")
    # "to be held", "will be signed": the auxiliary decides.
    if index and view.word(index - 1) == "be":
        return 0
    if view.has(index, "verb_third") and view.has(index, "lower") and word not in TELLING:
        return 0 if view.has(index, "noun_too") else 1
    if word in BEHIND or (view.has(index, "verb_past") and not view.has(index, "verb_base")):
        return -1
    if view.has(index, "ed") and view.has(index, "lower") and not view.has(index, "verb_base"):
        return -1
    return 0
