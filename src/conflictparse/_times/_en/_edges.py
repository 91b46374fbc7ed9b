"""Words beside an expression that belong to it: "early", "more than", "since"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._times._en._read import is_circa, word_at
from conflictparse._times._shapes import Calendar, Claim, Length, Shift, Wording

if TYPE_CHECKING:
    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["mod_of", "with_edges", "with_relation"]

RELATIONS = {
    "since": "since",
    "until": "until",
    "till": "until",
    "before": "before",
    "after": "after",
    "by": "by",
    "following": "after",
}
BETWEEN = frozenset({"on", "about", "around", "at", "least"})
"""What may stand between "until" and its date."""
ABOUT = frozenset({"about", "around", "circa"})
COMPARED = frozenset({"earlier", "later"})
LONGEST_ROUGH = 3
POINTED = frozenset({"the", "last", "past", "next", "its", "his", "their", "coming"})
TAKES = frozenset({"take", "taken", "takes", "taking", "took"})
PIECES = frozenset({"half", "part"})
HALVES = {
    "early": "start",
    "first": "start",
    "last": "end",
    "late": "end",
    "later": "end",
    "latter": "end",
    "second": "end",
}
"""Before "half of April" they say which."""
STAGES = {
    "closing": "end",
    "dying": "end",
    "early": "start",
    "final": "end",
    "first": "start",
    "initial": "start",
    "last": "end",
    "latter": "end",
    "opening": "start",
    "predawn": "start",
    "small": "start",
    "waning": "end",
    "wee": "start",
}
"""Before "hours of Sunday" and "weeks of 1944" they say which."""
NIGHTLY = frozenset({"predawn", "small", "wee"})
"""Of them those that hours alone have."""
PREPOSITIONS = frozenset({"over", "about", "around", "under"})


def with_edges(view: View, claim: Claim) -> Claim:
    """
    Take in "early", "the end of", "more than" and the like before a claim.
    """
    if claim.zone is not None:
        return claim
    if claim.clocks:
        mod = rough(view, claim.start)
        return attrs.evolve(claim, mod=mod[1]) if mod else claim
    first = claim.ends[0].shape if claim.ends else claim.shape
    if isinstance(first, Length) or counted_shift(claim):
        return with_rough(view, claim)
    return with_edge(view, claim)


def counted_shift(claim: Claim) -> bool:
    """
    Tell whether a claim is a distance: "two weeks ago".
    """
    return isinstance(claim.shape, Shift) and claim.wording is Wording.COUNTED


def rough(view: View, start: int) -> tuple[int, str] | None:
    """
    Give the first word and the mod of a bound before *start*: "more than".
    """
    for size in range(LONGEST_ROUGH, 0, -1):
        first = start - size
        if first < 0:
            continue
        phrase = " ".join(view.words(first, start))
        entry = view.table.entry(phrase, "rough_length")
        if entry is not None:
            return first, str(entry["mod"])
    return None


def with_rough(view: View, claim: Claim) -> Claim:
    """
    Take in "more than", "about" before a length or a distance.
    """
    found = rough(view, claim.start)
    # "Over the past year" is no length of more than a year.
    pointed_at = word_at(view, claim.start) in POINTED
    if found is None or (pointed_at and word_at(view, found[0]) in PREPOSITIONS):
        return claim
    over = word_at(view, found[0]) == "over"
    # "He took over two years ago"
    taken = counted_shift(claim) and word_at(view, found[0] - 1) in TAKES
    if over and (taken or meanwhile(view, claim, found[0])):
        return claim
    return attrs.evolve(claim, start=found[0], mod=found[1])


def meanwhile(view: View, claim: Claim, over: int) -> bool:
    """
    Tell whether "over" is "in the course of": "ten were shot over three days".

    "It took over three days", "over 20 years ago" and "over an hour" are more.
    """
    if not isinstance(claim.shape, Length) or "T" in claim.shape.value:
        return False
    before = over - 1
    return not (
        view.has(before, "length_cue")
        or view.has(before, "lasting_verb")
        or view.has(before, "be")
        or view.has(claim.end - 1, "hyphen")
    )


def with_edge(view: View, claim: Claim) -> Claim:
    """
    Take in "early", "mid-", "the end of", "later" before a date.
    """
    start = claim.start
    before = start - 1
    if before < 0 or claim.mod:
        return claim
    dated = isinstance(claim.shape, Calendar | Shift) or claim.part is not None
    if not dated:
        return claim
    if word_at(view, before) in COMPARED and pointed(claim):
        return attrs.evolve(claim, start=before)
    if word_at(view, before) in {"in", "on"} and view.has(before - 1, "edge"):
        before -= 1
    hyphened = view.has(before, "hyphen")
    if hyphened:
        before -= 1
    if of_year(claim) and not hyphened:
        year = with_bound_of_year(view, claim)
        if year is not claim:
            return year
    entry = view.entry(before, "edge") if before >= 0 else None
    if entry is None and hyphened and word_at(view, before) == "end":
        entry = view.entry(before, "edge_noun")
    if entry is not None:
        return attrs.evolve(claim, start=article(view, before), mod=str(entry["mod"]))
    return with_edge_noun(view, claim)


def with_bound_of_year(view: View, claim: Claim) -> Claim:
    """
    Take in "all of" and "about" before a year.
    """
    first = max(0, claim.start - 2)
    if view.words(first, claim.start) == ["all", "of"]:
        return attrs.evolve(claim, start=first)
    about = circa(view, claim.start)
    return (
        attrs.evolve(claim, start=about, mod="approx") if about < claim.start else claim
    )


def of_year(claim: Claim) -> bool:
    """
    Tell whether a claim is a year, or a month or a season with its year.
    """
    shape = claim.shape
    if not isinstance(shape, Calendar) or shape.year is None:
        return False
    named = Calendar(
        year=shape.year, month=shape.month, season=shape.season, bc=shape.bc
    )
    return shape == named


def circa(view: View, start: int) -> int:
    """
    Step back over "about", "circa" and "c." before *start*.
    """
    before = start - 1
    if is_circa(view, before):
        return before - 1
    asked = word_at(view, before - 1) in {"how", "what"}
    return before if word_at(view, before) in ABOUT and not asked else start


def pointed(claim: Claim) -> bool:
    """
    Tell whether "earlier" or "later" before a claim belongs to it.
    """
    shape = claim.shape
    weekday = (
        isinstance(shape, Calendar) and shape.weekday is not None and shape.day is None
    )
    return isinstance(shape, Shift) or weekday


def article(view: View, index: int) -> int:
    """
    Step back over "the": "the late 1970s".
    """
    return index - 1 if word_at(view, index - 1) == "the" else index


def with_edge_noun(view: View, claim: Claim) -> Claim:
    """
    Take in "the end of", "the beginning of".
    """
    at = claim.start - 1
    if word_at(view, at) == "the":
        at -= 1
    noun = at - 1 if word_at(view, at) == "of" else at
    entry = view.entry(noun, "edge_noun") if noun >= 0 else None
    year_end = isinstance(claim.shape, Calendar | Shift)
    half = noun == claim.start - 2 and view.word(noun) in PIECES
    if noun > 0 and half and of_month(claim):
        mod = HALVES.get(view.word(noun - 1))
        if mod is not None:
            return attrs.evolve(claim, start=article(view, noun - 1), mod=mod)
    stage = stage_of(view, noun)
    if stage is not None and noun != at and year_end:
        return attrs.evolve(claim, start=article(view, noun - 1), mod=stage)
    if entry is None or noun == at or not year_end:
        return claim
    return attrs.evolve(claim, start=article(view, noun), mod=mod_of(entry))


def stage_of(view: View, noun: int) -> str | None:
    """
    Give the modifier of units that are part of a longer one: "the early hours of".
    """
    if noun < 1 or not view.has(noun, "time_unit_plural"):
        return None
    which = view.word(noun - 1)
    nightly = which in NIGHTLY and view.word(noun) != "hours"
    return None if nightly else STAGES.get(which)


def of_month(claim: Claim) -> bool:
    """
    Tell whether a claim is a month.
    """
    shape = claim.shape
    named = isinstance(shape, Calendar) and shape.month is not None
    return named and isinstance(shape, Calendar) and shape.day is None


def mod_of(edge: Entry) -> str | None:
    """
    Give the modifier of an edge; "the rest of" has none.
    """
    mod = dict(edge.fields).get("mod")
    return None if mod is None else str(mod)


def with_relation(view: View, claim: Claim) -> Claim:
    """
    Say how what is told lies to the claim: "since April", "by Friday".
    """
    before = claim.start - 1
    shape = claim.shape
    # "Since the Aug. 4 blast"
    named = isinstance(shape, Calendar) and shape.month is not None and shape.day
    before -= bool(named) and word_at(view, before) == "the"
    while before > 0 and word_at(view, before) in BETWEEN:
        before -= 1
    relation = RELATIONS.get(word_at(view, before)) if before >= 0 else None
    if relation is None or isinstance(claim.shape, Length):
        return claim
    return attrs.evolve(claim, relation=relation)
