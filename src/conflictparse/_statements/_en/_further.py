"""A further verb of saying behind what is said: "denied it and asserted that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._statements._en._phrases import finite

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

__all__ = ["adverbs", "gives_figure", "new_subject", "own_cue"]


def adverbs(line: Line, index: int) -> int:
    while line.has(index, "adverb", "ly", "time"):
        index += 1
    return index


def own_cue(line: Line, index: int, cue: int) -> bool:
    """A further verb of the same speaker: "denied … and asserted that"."""
    # "began in May and continued as a feud": nobody says anything. Of "according to
    # police, gunmen came and asked for money" the gunmen asked.
    if line.word(index + 1) == "as" or line.has(cue, "cue_phrase"):
        return False
    says = line.has(index, "cue") or gives_figure(line, index)
    if not (says and finite(line, index)) or line.has(index, "passive"):
        return False
    if line.has(index, "cue_to") and _only_moves(line, index):
        return False
    return not line.has(index, "base") or line.has(cue, "base", "infinitive")


def _only_moves(line: Line, cue: int) -> bool:
    """Whether no words are told of an order: "came and ordered everyone out"."""
    orders = line.has(cue, "cue_addressee") and line.has(cue + 1, "noun", "him")
    stop = line.stop(cue)
    mark = next((at for at in line.breaks(cue, stop) if line.has(at, "comma")), stop)
    told = ("infinitive", "that", "quote", "conditional", "auxiliary")
    return orders and not any(line.has(at, *told) for at in range(cue + 1, mark + 2))


def gives_figure(line: Line, index: int) -> bool:
    """Whether a verb gives a figure: "and put the toll at 12"."""
    counted = index + 1
    if not (line.has(index, "figure_at") and line.has(counted, "noun")):
        return False
    item = line.items[counted]
    return line.view.holds(item.start, item.end, "figure_noun", "harm_noun")


def new_subject(line: Line, index: int, stop: int) -> bool:
    """A noun phrase and a cue: "and both leaders have vowed"."""
    place = index
    if not line.has(place, "noun"):
        return False
    while place < min(stop, index + 6) and (
        line.has(place, "noun", "adverb", "ly", "time")
        or line.word(place) in {"of", "in", "on", "the"}
    ):
        place += 1
    # "while Belo's lawyer, Hugh Pym, vowed"
    if line.has(place, "comma") and line.has(place + 1, "name"):
        place += 2 + line.has(place + 2, "comma")
    says = line.has(place, "cue") or gives_figure(line, place)
    return says and finite(line, place) and not line.has(place, "passive")
