"""Figures that answer those before: confirmed, or summed up at the end of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import Accrual

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._text import View

__all__ = ["answers", "tail_of_note"]


def answers(view: View, here: Standing) -> bool:
    """
    Whether a bare figure answers one of another sentence: "the UN confirmed one".

    Its words of harm are those of the figure that it answers.
    """
    quantity = here.quantity
    cue = quantity.cue
    return (
        cue is not None
        and quantity.accrual is Accrual.CUMULATIVE
        and cue.span.end <= quantity.span.start
        and view.sentence_of(view.word_at(cue.span.start)) < here.sentence
    )


def tail_of_note(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a sentence only adds how many a note counts: "11 fatalities.".

    That is the note's own count, whoever gave more before.
    """
    cue, mine = here.quantity.cue, figure(here.quantity)
    if mine is None or roots.total is None or mine >= roots.total:
        return False
    start, end = view.sentences[here.sentence]
    if cue is None or end - start > MAX_TAIL or here.quantity.number is None:
        return False
    last = view.word(view.word_at(cue.span.end - 1))
    return last in {"fatalities", "fatality"}


MAX_TAIL = 4
"""Words of "11 fatalities." and "Fatalities: 11."."""
