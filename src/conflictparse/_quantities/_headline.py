"""Figures that go into those of the headline, or of the sentence before."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from conflictparse._numbers import Modifier
from conflictparse._quantities._alike import attacked, generic, of_other_trades
from conflictparse._quantities._kinds import REBELS, SUDDEN, counts
from conflictparse._quantities._phrases import in_title, section_end
from conflictparse._quantities._roots import NEAR, figure
from conflictparse._sections import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity, QuantityKind
    from conflictparse._text import View

__all__ = ["headed", "outdoes", "retells", "split_up", "stand", "summed_up"]


def headed(view: View, found: Sequence[Quantity]) -> dict[int, int]:
    """
    Give by its index the figure of the headline that another one tells of in full.

    "Cyclist killed", and then "a woman of 45 was killed"; "two soldiers killed", and
    then "a sergeant and a private": the first sentence that tells of a harm tells of
    as many as the headline does.
    """
    end = section_end(view, SectionKind.TITLE)
    if not end:
        return {}
    told: dict[int, int] = {}
    for kind in SUDDEN:
        here = [
            (index, one)
            for index, one in enumerate(found)
            if one.kind is kind and counts(one)
        ]
        heads = [(index, one) for index, one in here if one.span.end <= end]
        behind = (pair for pair in here if pair[1].span.start >= end)
        first = next(groupby(behind, key=lambda pair: _sentence(view, pair[1])), None)
        if first is None or not heads:
            continue
        if len(heads) > 1:
            told |= _pairs(heads, [*first[1]])
            continue
        index, head = heads[0]
        told |= dict.fromkeys(_same(head, first[1]), index)
    return told


def _pairs(
    heads: Sequence[tuple[int, Quantity]], told: Sequence[tuple[int, Quantity]]
) -> dict[int, int]:
    """
    Pair those of a headline with as many of the first sentence, one by one.

    "Mother and son die", and then "killing a woman and her four-year-old son"; "72
    clerks, 13 soldiers killed", and then "scores of clerks and 13 soldiers".
    """
    pairs = [*zip(heads, told, strict=False)]
    same = [figure(head) == figure(one) for (_, head), (_, one) in pairs]
    alike = len(heads) == len(told) and all(
        (equal or (any(same) and _is_vague(one, figure(head)))) and _may_be(one, head)
        for equal, ((_, head), (_, one)) in zip(same, pairs, strict=True)
    )
    return {index: head for (head, _), (index, _) in pairs} if alike else {}


def retells(view: View, found: Sequence[Quantity], facts: Iterable[Quantity]) -> bool:
    """
    Whether a sentence gives a figure of the headline again, and none stands between.

    "At least 459 killed", and then "459 people have been killed since 15 April": it
    is what the report is about.
    """
    if not found or not in_title(view, found[-1]):
        return False
    heads = [one for one in found if counts(one)]
    return any(
        one.kind is head.kind and _is_same(head, figure(one))
        for one in facts
        for head in heads
    )


def _is_same(head: Quantity, told: int | None) -> bool:
    """Whether a headline's figure is so many, exactly or roughly."""
    return _size(head) >= SURE and (figure(head) == told or _is_rough(head, told))


def outdoes(here: Standing, roots: Roots) -> bool:
    """
    Whether a sentence counts those of whom its headline gave only a rough figure.

    "More than ten killed", and then "two soldiers and ten clerks"; "scores hurt".
    """
    head = roots.at(here.headed)
    if head is None or here.spelled:
        return False
    theirs, together = figure(head.quantity), here.together
    beyond = theirs is not None and together is not None and together > theirs
    return beyond or head.quantity.modifier is Modifier.VAGUE


def stand(here: Standing, roots: Roots, wholes: dict[int, int]) -> None:
    """Let a figure stand for itself, but for those of whom the headline tells."""
    instead = outdoes(here, roots)
    head = roots.at(here.headed)
    if head is None and here.headed is not None:
        head = roots.at(wholes.get(here.headed))
    if head is not None and not instead and _counts_more(head.quantity, here.quantity):
        wholes[here.index] = head.index
        roots.named = [*roots.named[-NEAR:], (here, head.index)]
        return
    if head is not None:
        wholes[head.index] = here.index
        roots.drop(head)
    roots.add(here)


def _counts_more(head: Quantity, told: Quantity) -> bool:
    """Whether a headline counts more than a figure that tells of it; never roughly."""
    theirs, mine = figure(head), figure(told)
    if theirs is None or mine is None:
        return True
    return theirs > mine and head.modifier not in ROUGH


def summed_up(view: View, here: Standing, roots: Roots) -> list[Standing]:
    """
    Give those of the headline whom its first sentence counts together.

    "Strikes kill commander and 11 others", and then "at least 12 people".
    """
    heads = roots.recent()
    end = section_end(view, SectionKind.TITLE)
    titled = len(heads) > 1 and all(one.quantity.span.end <= end for one in heads)
    counted = sum([_size(one.quantity) for one in heads])
    return heads if titled and counted == figure(here.quantity) else []


def split_up(view: View, found: Sequence[Quantity]) -> dict[int, int]:
    """
    Give by its index the figure of the sentence before that bare ones add up to.

    "Ten soldiers died. Four were killed in the first blast and six in the second";
    "two guards were shot. Orla Tan and Ben Roe were killed in Baro".
    """
    told: dict[int, int] = {}
    last: dict[QuantityKind, tuple[int, list[int]]] = {}
    counted = ((index, one) for index, one in enumerate(found) if counts(one))
    by_sentence = groupby(counted, key=lambda pair: _sentence(view, pair[1]))
    for sentence, pairs in by_sentence:
        kinds: dict[QuantityKind, list[int]] = {}
        for index, one in pairs:
            kinds.setdefault(one.kind, []).append(index)
        for kind, some in kinds.items():
            before, heads = last.get(kind, (-1, []))
            if heads and len(some) > 1:
                parts = [found[index] for index in some]
                wholes = [_size(found[index]) for index in heads]
                bare = all(one.number and _is_bare(one) for one in parts)
                spelled = (bare and before == sentence - 1) or (
                    before >= sentence - MAX_APART and all(map(_is_named, parts))
                )
                if spelled and sum(map(_size, parts)) in {*wholes, sum(wholes)}:
                    told |= dict.fromkeys(some, heads[0])
            last[kind] = sentence, some
    return told


MAX_APART = 3
"""Sentences from a figure to the names of those counted."""


def _is_bare(quantity: Quantity) -> bool:
    """Whether a figure is of people in general: "ten", "ten people"."""
    return quantity.victims is None or generic(quantity)


def _is_named(quantity: Quantity) -> bool:
    """Whether a figure is of one person, who is only named."""
    words = quantity.text.split()
    one = quantity.number is None and quantity.value == 1
    return one and len(words) > 1 and all(word[0].isupper() for word in words)


def _size(quantity: Quantity) -> int:
    return figure(quantity) or 0


def _same(head: Quantity, told: Iterable[tuple[int, Quantity]]) -> Sequence[int]:
    """
    Give the indices of those told, if they may be all whom the headline counts.

    "Policeman killed", and then "a gunman was shot after he killed an officer".
    """
    some, wanted = list(told), figure(head)
    alike = [(index, one) for index, one in some if _may_be(one, head)]
    if len(alike) == len(some) == 1 and (
        _is_vague(some[0][1], wanted)
        or _is_rough(head, figure(some[0][1]))
        or _is_rough(some[0][1], wanted)
    ):
        return [some[0][0]]  # "38 pupils seized", and then "dozens of pupils"
    if len(some) == 1 and wanted == figure(some[0][1]) and (wanted or 0) >= SURE:
        # "Eight conscripts killed", and then "killing eight policemen".
        return [some[0][0]] if _armed(some[0][1]) == _armed(head) else []
    values = [figure(one) for _, one in alike]
    told_all = sum(map(_size, [one for _, one in some]))
    if alike == some and told_all != wanted and _is_rough(head, told_all):
        return [some[0][0]]
    if None in values or sum(map(int, filter(None, values))) != wanted:
        return []
    return [index for index, _ in alike] if alike == some or _one_trade(alike) else []


SURE = 5
"""From this figure on, a headline and its first sentence tell of the same people."""


def _armed(quantity: Quantity) -> bool:
    """Whether a figure is of rebels: none of them is one of eight soldiers."""
    return not REBELS.isdisjoint(quantity.victim_types)


def _is_vague(one: Quantity, wanted: int | None) -> bool:
    return wanted is not None and one.value is None and 0 < (one.low or 0) <= wanted


def _is_rough(head: Quantity, told: int | None) -> bool:
    """
    Whether a headline gives only roughly what its first sentence gives in full.

    "More than 100 killed", and then "at least 112 Kestanis"; "dozens killed".
    """
    wanted = figure(head)
    if wanted is None or told is None:
        return False
    if head.modifier is Modifier.ABOUT:
        return abs(told - wanted) * ROUND <= wanted
    if head.modifier is Modifier.VAGUE:
        return wanted <= told * ROUND
    return head.modifier in OPEN and wanted <= told <= wanted * ROUND


ROUGH = frozenset({Modifier.ABOUT, Modifier.VAGUE})
"""How a headline gives a figure that may be higher than what is counted below it."""

ROUND = 8
"""A round figure is at most an eighth off; a bound, or "dozens", so many times less."""

OPEN = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.VAGUE})
"""How a headline bounds a figure from below."""


def _may_be(one: Quantity, head: Quantity) -> bool:
    return not of_other_trades(one, head) and attacked(one) == attacked(head)


def _one_trade(some: Sequence[tuple[int, Quantity]]) -> bool:
    """Whether all of some are of one trade, so that nobody else is meant."""
    return len({one.victim_types for _, one in some}) == 1 and bool(
        some[0][1].victim_types
    )


def _sentence(view: View, quantity: Quantity) -> int:
    return view.sentence_of(view.word_at(quantity.span.start))
