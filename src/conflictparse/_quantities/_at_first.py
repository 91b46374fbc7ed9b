"""What was said at first, before more was known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers import Modifier
from conflictparse._quantities._kinds import REBELS
from conflictparse._quantities._roots import figure

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._text import View

__all__ = ["beside_first", "corrected", "first_said", "told_at_first"]

MAX_COUNTED = 2
"""Words behind a figure in which the noun of counting stands: "five reported dead"."""

LOOK_BACK = 20
"""Words before a figure in which "earlier" stands."""


def _taken_back(view: View, here: Standing) -> bool:
    """
    Whether the sentence goes on to say that a figure was given up since.

    "The UN had seen 27 bodies, but officials later lowered that figure", "spoke of 50
    dead, a figure that was later revised".
    """
    quantity = here.quantity
    last = view.word_at(max(quantity.span.end, (quantity.cue or quantity).span.end) - 1)
    _, end = view.sentences[here.sentence]
    end = min(end, last + MAX_TAKEN_BACK)
    if not view.holds(last, end, "revising"):
        return False
    return any(
        _is_given_up(view, last + 1, at)
        for at in range(last + 1, end)
        if view.has(at, "revising")
    )


def _is_given_up(view: View, start: int, at: int) -> bool:
    """
    Whether a verb of revising is of the figure before it, and not of an older one.

    "Revising an earlier figure of 15" and "revising it from 15" tell of the newer one.
    """
    if view.has(at + 1, "pronoun_thing"):
        # "Had put it at 174 before revising it".
        return view.holds(start, at, "but", "known_before")
    behind = at + 1, at + 1 + NEAR
    if view.holds(start, at, "but") and view.holds(*behind, "figure_noun"):
        return not view.holds(*behind, "at_first")
    # ", a figure that was later revised".
    noun = view.first(max(start, at - NEAR), at, "figure_noun")
    return (
        noun < at and view.has(noun - 1, "indefinite") and view.has(noun - 2, "comma")
    )


NEAR = 5
"""Words between a figure's noun and what became of it: "a figure that was later"."""

MAX_TAKEN_BACK = 16
"""Words behind a figure among which it is taken back."""


def beside_first(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the toll of those who stand in one list with some who were told at first.

    "Killed 17 soldiers. A source said earlier that 12 soldiers and two cooks had died".
    """
    last = next((one for one in roots.recent() if one.parts), None)
    mine = figure(here.quantity)
    if last is None or mine is None or last.parted != here.sentence:
        return None
    fits = last.parts + mine <= (figure(last.quantity) or 0)
    own = fits and REBELS.isdisjoint(here.quantity.victim_types)
    return last if own and told_at_first(view, here) else None


def told_at_first(view: View, here: Standing) -> bool:
    """
    Whether a figure is what was said at first: "initial reports spoke of five dead".
    """
    start, _ = view.sentences[here.sentence]
    end = view.word_at(here.quantity.span.start)
    return view.holds(max(start, end - LOOK_BACK), end, "at_first") and view.holds(
        max(start, end - LOOK_BACK), end + MAX_COUNTED, "cue", "cue_noun", "figure_noun"
    )


def first_said(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a figure is a larger one of before: "it was first reported that nine had".

    Of "at least two" four may be said before as well, but not "had earlier been said".
    """
    mine = figure(here.quantity)
    if _taken_back(view, here):
        return True
    if mine is None or not told_at_first(view, here):
        return False
    # "Nine died and 31 were hurt, revising an earlier count of 11 dead".
    first = view.word_at(here.quantity.span.start)
    same = view.holds(first - MAX_REVISED, first, "at_first")
    had = any(
        view.has(index, "at_first")
        and view.has(index - 1, "have")
        and view.has(index - 1, "verb_past")
        for index in range(max(1, first - LOOK_BACK), first)
    )
    return any(
        other.quantity.value is not None
        and other.quantity.value < mine
        and (had or other.quantity.modifier is Modifier.EXACT)
        for other in (roots.recent() if same else roots.outside(here.sentence))
    )


MAX_REVISED = 5
"""Words before a figure in which it is said to be of before: "an earlier count of"."""


def corrected(view: View, here: Standing, roots: Roots) -> list[Standing]:
    """
    Give what was said at first in a sentence that goes on with what is known since.

    "Initially three were reported killed, but police later said one was".
    """
    last = next(iter(roots.recent()), None)
    if last is None or last.sentence != here.sentence:
        return []
    opens, first = (
        view.sentences[here.sentence][0],
        view.word_at(last.quantity.span.start),
    )
    start = view.word_at(last.quantity.span.end)
    end = view.word_at(here.quantity.span.start)
    initial = view.holds(max(opens, first - LOOK_BACK), first, "at_first")
    return [last] if initial and view.holds(start, end, "but") else []
