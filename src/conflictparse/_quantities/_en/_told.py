"""How a harm is told: as a fact, a claim, a fear, or something that may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._brought import is_brought_about
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._foiled import is_foiled
from conflictparse._quantities._en._prior import LOOK_BACK
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = [
    "ACHIEVING",
    "doubt_of",
    "feared_to_have",
    "is_awaited",
    "is_claim",
    "status_of",
]


def status_of(view: View, groups: Sequence[Group], verb: int) -> Status:
    """Tell a harm that happened from one denied, feared, planned or imagined."""
    group = groups[verb]
    if "negated" in group.tags:
        return Status.DENIED
    # "Up to 70 people may be missing": nobody knows yet.
    unknown = view.word(group.start) in MAY and view.word(group.head) == "missing"
    if (_is_open(view, groups, verb) and not unknown) or is_foiled(view, groups, verb):
        return Status.HYPOTHETICAL
    first = max(groups[0].start, group.start - LOOK_BACK)
    claimed = _claimed_to_have(view, groups, verb)
    feared = unknown or feared_to_have(view, groups, verb)
    open_ = "infinitive" in group.tags and not (claimed or feared)
    if ("modal" in group.tags and not feared) or open_:
        return Status.ASSERTED
    if _is_supposed(view, groups, verb, first):
        return Status.HYPOTHETICAL
    if (
        feared
        or _doubted(view, groups, verb)
        or (
            view.holds(first, group.start, "cue")
            and _claimed(view, groups[:verb], first)
        )
    ):
        return Status.UNCONFIRMED
    return Status.ASSERTED


def _is_supposed(view: View, groups: Sequence[Group], verb: int, first: int) -> bool:
    """
    Whether a clause only asks or supposes that a harm was done.

    "Whether nine had died", but not "whether the blast that killed nine was an
    accident", "whether they had links after a bomb killed nine".
    """
    start = groups[verb].start
    if not view.holds(first, start, "conditional"):
        return False
    last = max(at for at in range(first, start) if view.has(at, "conditional"))
    told = view.has(groups[verb].head, "verb_past") and not view.has(start, "be")
    passive = "passive" in groups[verb].tags
    that = told and view.has(groups[verb - 1].start, "relative")
    # "In which nine were killed".
    which = (told or passive) and any(
        view.word(one.start) == "which"
        for one in groups[max(0, verb - MIN_SAID) : verb]
    )
    if not REPORTED.isdisjoint(view.words(last + 1, groups[verb].end)):
        return True
    # "After a bomb in Tel killed nine": a fact; "the raid after dawn killed nine" no.
    whose = next(
        (
            at
            for at in range(verb - 1, max(0, verb - MAX_FACTUAL), -1)
            if view.word(groups[at].start) in FACTUAL
        ),
        verb,
    )
    clause = groups[whose + 1 : verb]
    after = bool(clause) and clause[0].kind == "noun"
    after = after and all(one.kind != "verb" or "harm" in one.tags for one in clause)
    return not (that or which or (told and after))


MAX_FACTUAL = 14
"""Groups before a harm among which "after" begins its clause."""

REPORTED = frozenset({"allegedly", "reportedly"})
"""Words that leave open what they tell."""

FACTUAL = frozenset({"after", "since"})
"""Words whose clause tells of what was, whatever is asked beside it."""


def is_rebutted(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    Whether a harm is told only as what somebody rejects.

    "Reports of 12 deaths were denied by the army", "rumours of two deaths, which
    police rejected".
    """
    if index < MIN_SAID - 1 or "of" not in groups[index - 1].tags:
        return False
    if not view.has(groups[index - 2].head, "claimed_thing"):
        return False
    behind = groups[index + 1 : index + 1 + MAX_REBUT]
    verb = next((one for one in behind if one.kind == "verb"), None)
    which = bool(behind) and "comma" in behind[0].tags
    which = which and any("relative" in one.tags for one in behind[1:2])
    said = verb is not None and view.has(verb.head, "rebut")
    return said and verb is not None and (which or "passive" in verb.tags)


def doubt_of(view: View, groups: Sequence[Group], index: int) -> Status | None:
    """
    Give how a counted noun of harm is doubted, None where it is not.

    "Claimed that the army hid its losses, which it put at 40 dead".
    """
    if is_rebutted(view, groups, index):
        return Status.DENIED
    near = groups[max(0, index - MAX_PUT) : index]
    if not near or view.word(near[-1].start) != "at":
        return None
    put = any(view.word(one.head) in PUTTING for one in near if one.kind == "verb")
    claimed = any(is_claim(view, one.head) for one in groups[:index])
    return Status.UNCONFIRMED if put and claimed else None


MAX_PUT = 4
"""Groups before a figure among which it is put there: "put losses at 40 dead"."""

PUTTING = frozenset({"put", "puts", "putting"})

MAX_REBUT = 6
"""Groups behind deaths among which they are denied: ", which the police rejected"."""


def is_awaited(view: View, groups: Sequence[Group], first: int, last: int) -> bool:
    """
    Whether the groups from *first* to *last* say of a figure that it may come.

    "The toll could reach 100", "he expected the toll to reach 100".
    """
    verbs = [index for index in range(first, last) if groups[index].kind == "verb"]
    if not verbs:
        return False
    group = groups[verbs[-1]]
    if "modal" in group.tags and view.has(group.start, "modal"):
        return True
    before = view.words(groups[max(0, verbs[-1] - 2)].start, group.start)
    return "infinitive" in group.tags and not AWAITING.isdisjoint(before)


AWAITING = frozenset(
    {"bound", "certain", "expect", "expected", "expects", "feared", "forecast"}
    | {"likely", "predicted", "projected", "set", "sure"}
)


def _doubted(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Are feared dead", "are believed to be hiding".
    """
    near = groups[max(0, verb - 1) : verb + 1]
    # "Police suspect they were kidnapped".
    start = groups[max(0, verb - 1)].start
    said = view.word(start - 1 - view.has(start - 1, "that"))
    if verb and said in SUSPECTING:
        return True
    return any(
        group.kind == "verb" and view.word(group.head) in DOUBTING for group in near
    )


def _claimed(view: View, groups: Sequence[Group], first: int) -> bool:
    """Whether somebody claims what stands behind the groups, and nobody else says."""
    # "An estimated 900 people" is a figure, and nobody's claim.
    # "The suspect died": the noun claims nothing.
    heads = [
        one.head
        for one in groups
        if one.count is None
        and one.head >= first
        and (one.kind == "verb" or "person" not in one.tags)
        # "Are estimated to have lost 100 men": a figure.
        and not ("passive" in one.tags and view.word(one.head) == "estimated")
    ]
    claims = [index for index in heads if is_claim(view, index)]
    return bool(claims) and not _another_speaks(view, groups, claims[-1])


def _another_speaks(view: View, groups: Sequence[Group], claim: int) -> bool:
    """
    Whether somebody else says what stands behind a claim.

    "Rebels claimed to have killed 26, while the ministry said 19 had died": the
    19 are no claim of the rebels.
    """
    return any(
        group.head > claim
        and group.kind == "verb"
        and view.has(group.head, "cue")
        and before.kind == "noun"
        and parting.tags & PARTING
        for parting, before, group in zip(groups, groups[1:], groups[2:], strict=False)
    )


def _is_open(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether a verb says what may be: "could be killed", "to kill", "be shot"."""
    group = groups[verb]
    before = groups[verb - 1]
    if verb > 1 and view.word(before.start - 1) == "by":
        before = groups[verb - MIN_SAID]  # "were said by the army to have died"
    words = view.words(before.start, before.end)
    # "He went on to kill six", "he would go on to kill nine".
    achieved = not ACHIEVING.isdisjoint(
        words[before.head - before.start :]
    ) or words == ["would", "go", "on"]
    if view.holds(group.start, group.head, "injury_degree"):
        return False  # "were lightly to moderately hurt"
    if is_brought_about(view, groups, verb):
        return False
    if "modal" in group.tags:
        return not (view.has(group.start, "infinitive_to") and verb and achieved)
    if view.word(group.start) == "be":
        return True  # "ordered that she be shot"
    claimed = _claimed_to_have(view, groups, verb) or feared_to_have(view, groups, verb)
    return "infinitive" in group.tags and not (
        achieved or claimed or _admitted(view, group)
    )


MIN_SAID = 3
"""Groups back to the verb of "said by the army to have died"."""


def _admitted(view: View, group: Group) -> bool:
    """
    Whether a force admits its own losses: "the army admitted to losing 88 men".
    """
    entry = entry_of(view, group)
    return (
        entry is not None
        and bool(entry["fighters"])
        and view.holds(group.start, group.head + 1, "verb_ing")
        and view.has(group.start - 1, "cue")
    )


def _claimed_to_have(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "The group claims to have killed 12": told of what has been, as a claim.
    """
    group = groups[verb]
    perfect = view.holds(group.start, group.head, "have")
    return perfect and verb > 0 and is_claim(view, groups[verb - 1].head)


def feared_to_have(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Some 400 migrants are feared to have drowned".
    """
    perfect = view.holds(groups[verb].start, groups[verb].head, "have")
    return perfect and verb > 0 and view.word(groups[verb - 1].head) == "feared"


def is_claim(view: View, index: int) -> bool:
    """
    "The group claimed that it had killed 20": its word alone.
    """
    entry = (
        view.entry(index, "cue")
        if view.has(index, "cue") and not view.has(index, "adjectival")
        else None
    )
    return entry is not None and entry["act"] == "claim"


ACHIEVING = frozenset(
    [
        "had",
        "managed",
        "proceeded",
        "began",
        "begun",
        "started",
        "went",
        "reported",
        "said",
        "believed",
        "estimated",
        "known",
        "thought",
        "confirmed",
        "understood",
        "presumed",
        "alleged",
        "appeared",
        "appears",
        "seem",
        "seems",
        "seemed",
        "found",
        "happened",
    ]
)

PARTING = frozenset({"comma", "semicolon", "conjunction", "subordinator", "while"})
"""Words between two clauses: ", while the ministry said"."""

MAY = frozenset({"could", "may", "might"})

SUSPECTING = frozenset({"suspect", "suspects"})
DOUBTING = frozenset(["believed", "feared", "presumed", "thought"])
"""Verbs that say a state is not sure: "12 are feared dead"."""
