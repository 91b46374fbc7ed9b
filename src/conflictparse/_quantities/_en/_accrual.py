"""Whether a figure is new, has grown, or is how many there are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import MASSES
from conflictparse._quantities._kinds import MORTAL
from conflictparse._quantities._types import Accrual, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["accrual_of"]

MAX_CLAUSE = 14
"""Words on either side of a figure and its verb that may say how it grew."""

SO_FAR = frozenset({"since", "cumulatively"})
SO_FAR_PAIRS = frozenset(
    {
        ("so", "far"),
        ("thus", "far"),
        ("to", "date"),
        ("until", "now"),
        ("till", "now"),
        ("this", "year"),
    }
)
SIGNS = SO_FAR | {last for _, last in SO_FAR_PAIRS}
NOW = frozenset({"is", "are", "remain", "remains", "still"})
CLOSING = ("comma", "semicolon", "dot")


def accrual_of(
    view: View, groups: Sequence[Group], victim: int, verb: int, kind: QuantityKind
) -> Accrual:
    """
    Tell what befell people from what has grown, and from a state they are in.

    "4,000 fled on Monday" is new, "have fled since May" has grown, "are
    displaced" is how many there are.

    Args:
        view:
            The text.
        groups:
            Those of the sentence.
        victim:
            The first word of whoever is counted.
        verb:
            The group of the verb.
        kind:
            What befell them: deaths over a long time are of several events, and
            left open.
    """
    group = groups[verb]
    if _so_far(view, groups, min(victim, group.start), max(victim, group.end)):
        grown = kind in MASSES or _since_began(view, groups, verb)
        return Accrual.CUMULATIVE if grown else Accrual.UNKNOWN
    words = view.words(group.start, group.end)
    if kind is QuantityKind.MISSING and "passive" in group.tags:
        return Accrual.STOCK  # "six people were missing": until they are found
    opens = view.word(groups[0].start) == "since" and _since_began(view, groups, verb)
    if opens or (kind in MORTAL and _over_days(view, groups, verb)):
        return Accrual.CUMULATIVE
    if "internally" in words and "been" not in words:
        return Accrual.STOCK  # "1.2 million people were internally displaced"
    if NOW.intersection(words) and "infinitive" not in group.tags:
        return Accrual.STOCK
    return Accrual.NEW


def _since_began(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a clause says from when on: "have been killed since the war began in May".

    "Since the war began, 1,240 have been killed", "killed 4,600 since the 2021 coup".
    """
    if not view.holds(groups[verb].start, groups[verb].end, "have"):
        first = groups[verb - 1].start if verb else 0
        joined = verb > 0 and view.says(first, "and")
        if not joined or not view.holds(groups[0].start, first, "have"):
            return False
    ahead = groups[:verb] if view.word(groups[0].start) == "since" else ()
    return _from_when(view, groups[verb + 1 : verb + 1 + MAX_SINCE]) or _from_when(
        view, ahead[:MAX_SINCE]
    )


def _from_when(view: View, some: Sequence[Group]) -> bool:
    """Whether groups hold "since" and what began: "the war began", "the 2021 coup"."""
    since = next(
        (place for place, one in enumerate(some) if view.word(one.start) == "since"),
        None,
    )
    return since is not None and any(
        (one.kind == "verb" and "ing" not in one.tags) or view.has(one.head, "upheaval")
        for one in some[since + 1 :]
    )


def _over_days(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a harm has befallen people over some time up to now.

    "Have left 48 people dead in the past week".
    """
    if not view.holds(groups[verb].start, groups[verb].end, "have"):
        return False
    start = groups[verb].end
    last = min(groups[-1].end, start + MAX_CLAUSE)
    # "In the past week", "these last days".
    return any(
        view.has(index, "past_stretch") and view.has(index - 1, "article")
        for index in range(start + 1, last)
    )


MAX_SINCE = 6
"""Groups behind a harm among which "since" and the verb of its clause stand."""


def _so_far(view: View, groups: Sequence[Group], start: int, end: int) -> bool:
    """
    Whether the clause of the words says that they count up to now.

    "Since May 4,000 have fled", "4,000 fled to Baro since May".
    """
    first = max(groups[0].start, start - MAX_CLAUSE)
    last = min(groups[-1].end, end + MAX_CLAUSE)
    if SIGNS.isdisjoint(view.words(first, last)):
        return False
    end = view.first(end, last, *CLOSING) if end < last else end
    while start > first and not view.holds(start - 1, start, "semicolon", "digits"):
        start -= 1
    words = view.words(start, end)
    if any(pair in SO_FAR_PAIRS for pair in pairwise(words)):
        return True
    # "Have since returned" says when, not from when on.
    return any(
        word in SO_FAR and not view.has(index + 1, "verb_participle")
        for index, word in enumerate(words, start)
    )
