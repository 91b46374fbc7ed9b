"""Figures of some of the dead, or of captives who died."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._alike import (
    FORCES,
    attacked,
    counts_them,
    dies_hurt,
    named,
)
from conflictparse._quantities._kinds import HELD, befalls
from conflictparse._quantities._of_hurt import MAX_LATER
from conflictparse._quantities._roots import figure
from conflictparse._quantities._types import QuantityKind

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "died_of_those",
    "died_there",
    "of_captives",
    "of_the_victims",
    "opens_with_dead",
]


def died_of_those(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether those who died at the scene, or in hospital, are of the dead told of.

    "Five soldiers were killed. Four soldiers died on the spot and a lieutenant in
    hospital", "a journalist was killed. Dmytro Hulak, 38, died at the scene".
    """
    quantity, known = here.quantity, other.quantity
    mine, theirs = figure(quantity), figure(known)
    if quantity.cue is None or mine is None or theirs is None or attacked(known):
        return False
    if _got_out(view, quantity) or _his_body(view, quantity):
        one = quantity.number is None and not _may_be_named(known)
        return mine <= theirs and here.day == other.day and not one
    last, verb = view.word_at(quantity.span.end), view.word_at(quantity.cue.span.start)
    if not dies_hurt(view, last, verb):
        return False
    same = quantity.victim_types == known.victim_types
    if other.parts and same and other.parts + mine == theirs:
        return True
    # Whoever dies in hospital on the next day may be one more.
    if not view.spells(verb, verb + MAX_SPOT, "spot"):
        return False
    counted = quantity.number is not None
    one = named(quantity) and mine == theirs == 1 and _may_be_named(known)
    return (mine < theirs and same) if counted else one


def _may_be_named(known: Quantity) -> bool:
    """
    Whether somebody told of without a name may be named later.

    "A policeman was killed. Mr. Tan died at the scene": two.
    """
    alone = known.number is None and not named(known)
    return alone and FORCES.isdisjoint(known.victim_types)


def _got_out(view: View, quantity: Quantity) -> bool:
    """
    Whether bodies are got out, of those who are told to be dead.

    "Five climbers were killed. Three bodies have been recovered"; "three bodies were
    found" may be of others.
    """
    last = view.word_at(quantity.span.end - 1)
    bodies = quantity.number is not None and view.has(last, "remains")
    return bodies and view.spells(last + 1, last + MAX_GOT_OUT, "got_out")


MAX_GOT_OUT = 5
"""Words of "bodies have been recovered"."""


def _his_body(view: View, quantity: Quantity) -> bool:
    """
    Whether a death is told of by the body of somebody who is named.

    "A journalist was found dead. The body of Ali Mersin was discovered by a road".
    """
    cue = quantity.cue
    if cue is None or not named(quantity):
        return False
    first, last = view.word_at(cue.span.start), view.word_at(cue.span.end - 1)
    known = view.has(first, "article") and view.has(last, "remains")
    return known and not view.has(view.word_at(quantity.span.start), "indefinite")


def died_there(view: View, here: Standing, killed: Roots) -> bool:
    """
    Whether a figure says where, or how, some of those told to be dead died.

    "Six people were killed and 20 hurt. Four died at the scene": none of the 20.
    """
    quantity, mine = here.quantity, figure(here.quantity)
    if _of_those_slain(view, here, killed):
        return True
    if quantity.number is None or quantity.victims is not None or mine is None:
        return False
    cue = quantity.cue
    if cue is None or cue.span.start < quantity.span.end:
        return False
    said = view.word_at(cue.span.start)
    end = min(view.sentences[here.sentence][1], said + MAX_SPOT)
    words = *view.slice(said, end).split(), cue.text.split()[-1]
    there = any(view.table.entry(word.strip(".,;"), "spot") for word in words)
    there = there or (counts_them(view, quantity) and _at_a_place(view, said + 1, end))
    return there and any(
        (figure(one.quantity) or 0) > mine
        and 0 < here.sentence - one.sentence <= MAX_SENTENCES
        for one in killed.recent()
    )


def _of_those_slain(view: View, here: Standing, killed: Roots) -> bool:
    """
    Whether it is told how one of those just counted died.

    "Killed two farmers, one of them was beheaded"; where others are told to be hurt
    in between, one of them may be one of those.
    """
    quantity, mine = here.quantity, figure(here.quantity)
    last = next(iter(killed.recent()), None)
    if last is None or mine is None or last.index != here.index - 1:
        return False
    theirs = figure(last.quantity)
    return (
        counts_them(view, quantity)
        and not befalls(quantity)
        and last.sentence == here.sentence
        and theirs is not None
        and mine < theirs
    )


def _at_a_place(view: View, start: int, end: int) -> bool:
    """
    Whether somebody died where the attack was: "nine of them died in a church".

    Of those who died in hospital, or of wounds, it is told that they were hurt.
    """
    where = view.has(start, "place_in") and not view.holds(start, end, "injury_noun")
    return where and not view.holds(start, end + 1, "hospital")


MAX_SENTENCES = 5
"""Sentences back to the toll that is told of in parts."""

MAX_SPOT = 4
"""Words of "died at the scene"."""


def of_the_victims(view: View, here: Standing, killed: Roots) -> bool:
    """
    Whether a figure says where some of the dead died: "nine of the victims".

    "Two of the victims died later" may be of the hurt.
    """
    number, cue = here.quantity.number, here.quantity.cue
    mine = figure(here.quantity)
    if number is None or cue is None or mine is None:
        return False
    # Behind "killed eight people before he was shot" the eight are not the last.
    enough = any((figure(one.quantity) or 0) >= mine for one in killed.recent())
    of = view.word_at(number.span.end)
    # "One of the injured died": of the hurt.
    victims = view.has(of, "of") and view.has(of + 2, "victim_noun")
    victims = victims and not view.has(of + 2, "harm")
    said = view.word_at(cue.span.start)
    later = view.spells(said - 1, said + MAX_LATER, "some_time_on")
    return victims and enough and not later


def opens_with_dead(view: View, here: Standing) -> bool:
    """
    Whether a sentence opens with the dead: "of the 12 fatalities, ten died there".
    """
    start, _ = view.sentences[here.sentence]
    first = view.word_at(here.quantity.span.start)
    if not view.has(start, "of") or here.quantity.victims is not None:
        return False
    said = range(start + 1, min(first, start + MAX_OPENING))
    return any(
        (entry := view.entry(index, tag)) is not None and entry["kind"] == "killed"
        for index in said
        for tag in ("harm_noun", "harm_adjective", "harm")
    )


MAX_OPENING = 6
"""Words in which a sentence names those of whom it tells: "of the 12 dead"."""


def of_captives(view: View, here: Standing, abducted: Roots) -> bool:
    """
    Whether some of those told to be abducted died: "two of the kidnapped men".
    """
    quantity = here.quantity
    if quantity.kind is not QuantityKind.KILLED or not abducted:
        return False
    words = range(view.word_at(quantity.span.start), view.word_at(quantity.span.end))
    return any(
        view.has(index, "verb_participle")
        and (entry := view.entry(index, "harm")) is not None
        and entry["kind"] in HELD
        for index in words
    )
