"""
Which figures are of the same people.

A report says a toll in its headline, again in its first sentence, then by
its parts. What is said again, or is part of what was said, points to the
figure that counts; what is left stands for people of their own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._adding_up import together, with_the_last
from conflictparse._quantities._alike import generic
from conflictparse._quantities._at_first import beside_first, first_said
from conflictparse._quantities._doers import beside_doers, one_of_all, with_doers
from conflictparse._quantities._given import (
    answers,
    brought_up,
    given_before,
    is_beside,
    one_of_those,
    superseded,
    told_again,
    told_one_by_one,
)
from conflictparse._quantities._headline import headed, outdoes, split_up, stand
from conflictparse._quantities._hurt import (
    all_who_died,
    coded,
    how_they_died,
    of_the_dead,
    out_of,
    same_person,
)
from conflictparse._quantities._kinds import LASTING, MOVED, counts, is_some
from conflictparse._quantities._nth import with_nth
from conflictparse._quantities._of_dead import (
    died_there,
    of_captives,
    of_the_victims,
    opens_with_dead,
)
from conflictparse._quantities._of_hurt import hurt_before, told_dead
from conflictparse._quantities._pointing import (
    is_definite,
    is_pronoun,
    of_them,
    on_one_day,
    some_of_those,
    still_held,
    with_antecedent,
)
from conflictparse._quantities._repeats import repeated
from conflictparse._quantities._retold import (
    is_rival,
    of_one_list,
    of_worst_hit,
    played_down,
    presupposed,
    spelled_out,
)
from conflictparse._quantities._roots import Roots, Standing, figure
from conflictparse._quantities._same import (
    BEFORE,
    WAR,
    covered,
    running,
    summed_here,
    told_before,
)
from conflictparse._quantities._series import of_same_war, of_series
from conflictparse._quantities._types import Accrual, QuantityKind, Role, VictimType
from conflictparse._quantities._wholes import larger_than, rooted, with_wholes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = ["relate"]


def relate(
    view: View, stated: Sequence[Quantity], opened: Sequence[tuple[int, date]] = ()
) -> tuple[Quantity, ...]:
    """
    Set `role` and `whole` of figures that repeat or are part of others.

    *opened* are the sentences that open with a day, in order.
    """
    pointing = [with_antecedent(view, stated, place) for place in range(len(stated))]
    found = with_doers(view, with_nth(view, pointing))
    related = _Related()
    doers = beside_doers(view, found)
    spelled = split_up(view, found)
    heads = headed(view, found) | spelled
    sums = together(view, found)
    lists = Counter((one.kind, one.cue) for one in found if one.number is None)
    for index, quantity in enumerate(found):
        if counts(quantity):
            sentence = view.sentence_of(view.word_at(quantity.span.start))
            definite = is_definite(view, quantity)
            place = bisect_right(opened, sentence, key=itemgetter(0))
            day = opened[place - 1][1] if place else None
            listed = lists[quantity.kind, quantity.cue] > 1
            here = Standing(index, sentence, definite, quantity, day, listed=listed)
            here.headed, here.others = heads.get(index), doers.get(index)
            here.spelled = index in spelled
            here.together = sums.get((quantity.kind, sentence))
            here.beside = index > 0 and is_beside(view, found[index - 1], quantity)
            related.place(view, here)
        elif is_some(quantity):
            related.part(view, index, quantity)
    done = with_wholes(found, related.wholes)
    for index, whole in related.of_hurt.items():
        # "33 were hurt. Two of them died, bringing the toll to 11".
        root = done[index].whole
        grown = root is not None and root.accrual is Accrual.CUMULATIVE
        if grown or done[index].role in {Role.TOTAL, Role.ADDITIONAL}:
            done[index] = attrs.evolve(done[index], whole=found[whole])
    return rooted(done, stated, pointing, found)


class _Related:
    """Which figures point to which, by their index, while a text is read."""

    def __init__(self) -> None:
        self.wholes: dict[int, int] = {}
        self.of_hurt: dict[int, int] = {}
        """Figures of the dead, and those of the hurt that they are of."""
        self._some_hurt = Roots()
        """Who is hurt and part of a figure: "three were hurt. … A guard was shot"."""
        self._last_dead: Standing | None = None
        """The last figure of the dead: "one of the 15 wounded died"."""
        self._war = -1, -1
        """The sentence that gave a war's toll last, and the index of its figure."""
        self._by_kind: dict[tuple[QuantityKind, str, Accrual | None], Roots] = {}

    def part(self, view: View, index: int, quantity: Quantity) -> None:
        """Find the whole of a part that stands in a sentence of its own."""
        sentence = view.sentence_of(view.word_at(quantity.span.start))
        here = Standing(index, sentence, definite=True, quantity=quantity)
        whole = larger_than(here, self._roots(quantity.kind, quantity.unit))
        if whole is not None:
            self.wholes[index] = whole

    def _roots(
        self, kind: QuantityKind, unit: str, grown: Accrual | None = None
    ) -> Roots:
        # How many live in camps is no part of how many fled this week, and how many
        # fled this week no part of how many have fled since May.
        apart = grown if grown in LASTING else None
        return self._by_kind.setdefault((kind, unit, apart), Roots())

    def place(self, view: View, here: Standing) -> None:
        """Take the next figure in."""
        quantity = here.quantity
        if quantity.kind is QuantityKind.INJURED:
            known = self._of_known(view, here)
            if known is not None:
                self.wholes[here.index] = known.index
                return
        if quantity.kind is QuantityKind.KILLED:
            self._dead(view, here)
        grown = quantity.accrual if quantity.kind in MOVED else None
        roots = self._roots(quantity.kind, quantity.unit, grown)
        taken = self._roots(QuantityKind.ABDUCTED, quantity.unit)
        with roots.facing(here):
            self._settle(view, here, roots, taken)

    def _settle(self, view: View, here: Standing, roots: Roots, taken: Roots) -> None:
        """Point a figure to one of those before, or let it stand for itself."""
        quantity = here.quantity
        if of_same_war(view, here, self._war, roots):
            self.wholes[here.index] = WAR
            self._war = here.sentence, here.index
            return
        if quantity.kind in MOVED and of_them(view, quantity):
            whole = self._of_those_moved(here)
            if whole is not None:
                self.wholes[here.index] = whole
                return
        if of_captives(view, here, taken) or (
            here.index in self.of_hurt and told_before(view, here, roots) is None
        ):
            # "Two were hurt and one of them died": none of the dead told of before.
            roots.add(here)
            return
        _place(view, here, roots, self.wholes)
        whole = self.wholes.get(here.index)
        told_one_by_one(here, roots, whole)
        if whole == WAR:
            self._war = here.sentence, here.index
        elif (
            whole is not None
            and quantity.kind is QuantityKind.INJURED
            and VictimType.ATTACKER not in quantity.victim_types
            and not is_pronoun(view, quantity)
        ):
            self._some_hurt.add(here)

    def _of_those_moved(self, here: Standing) -> int | None:
        """Find whom a figure is some of: "4,000 fled; 900 of them are in schools"."""
        kind, unit = here.quantity.kind, here.quantity.unit
        found = (
            larger_than(here, self._roots(kind, unit, grown))
            for grown in (None, Accrual.CUMULATIVE, Accrual.STOCK)
        )
        return next((index for index in found if index is not None), None)

    def _of_known(self, view: View, here: Standing) -> Standing | None:
        """Find whom a figure of the hurt was told of before, dead or hurt."""
        unit = here.quantity.unit
        last = self._last_dead
        if last is not None and out_of(view, last, here):
            self.of_hurt[last.index] = here.index
            return None
        killed = self._roots(QuantityKind.KILLED, unit)
        injured = self._roots(QuantityKind.INJURED, unit)
        for one in all_who_died(view, here, injured):  # "Both were taken to hospital"
            self.wholes[one.index] = here.index
            injured.drop(one)
        dead = same_person(view, here, killed) if here.quantity.value == 1 else None
        dead = dead or how_they_died(view, here, killed)
        hurt = hurt_before(view, here, injured)
        return dead or hurt or of_the_dead(view, here, killed)

    def _dead(self, view: View, here: Standing) -> None:
        """Whoever was hurt before and dies is hurt no longer."""
        injured = self._roots(QuantityKind.INJURED, here.quantity.unit)
        dead = self._roots(QuantityKind.KILLED, here.quantity.unit)
        self._last_dead = here
        hurt = same_person(view, here, injured)
        dying = all_who_died(view, here, injured) if hurt is None else [hurt]
        for one in dying:
            self.wholes[one.index] = here.index
            injured.drop(one)
        if dying:
            # "The girl died": who was hurt so far is none of the dead told of before.
            here.definite = False
            return
        some = same_person(view, here, self._some_hurt)
        if some is not None:
            self.of_hurt[here.index] = self.wholes[some.index]
            here.definite = False
            return
        if (
            here.spelled
            or of_the_victims(view, here, dead)
            or one_of_those(view, here, dead)
            or opens_with_dead(view, here)
            or died_there(view, here, dead)
            or brought_up(view, here, dead) is not None
        ):
            return
        hurt = hurt_before(view, here, injured)
        if hurt is not None:
            if told_dead(view, here, hurt, dead):
                here.definite = True
            else:
                self.of_hurt[here.index] = hurt.index
            return
        shot = None if dead else coded(view, here, injured)
        if shot is None:
            return
        if figure(shot.quantity) == figure(here.quantity):
            self.wholes[shot.index] = here.index
            injured.drop(shot)
        else:
            self.of_hurt[here.index] = shot.index


def _place(view: View, here: Standing, roots: Roots, wholes: dict[int, int]) -> None:
    """Decide whether a figure stands for itself, or points to another one."""
    grown = (
        brought_up(view, here, roots)
        or one_of_those(view, here, roots)
        or with_the_last(view, here, roots, wholes)
        or one_of_all(view, here, roots)
        or beside_first(view, here, roots)
    )
    if grown is not None:
        wholes[here.index] = grown.index
        return
    if not roots or here.quantity.role is Role.ADDITIONAL:
        _add_more(view, here, roots, wholes)
        return
    if older := superseded(view, here, roots):
        for other in older:
            wholes[other.index] = here.index
            roots.drop(other)
        roots.add(here)
        return
    whole = _pointed_at(view, here, roots)
    if whole is not None:
        told_again(here, roots, wholes, whole)
        return
    both = running(view, here, roots)
    if both is not None:
        larger, smaller = both
        wholes[smaller.index] = larger.index
        if smaller is not here:
            roots.drop(smaller)
            _take_in(view, here, roots, wholes, smaller)
            roots.add(here)
        return
    some, all_here = roots.alone_in(here.sentence)
    told = not some or generic(here.quantity)
    if told and not all_here and not outdoes(here, roots):
        again = repeated(view, here, roots)
        if again is not None:
            given_up = given_before(view, here, again)
            wholes[here.index] = BEFORE if given_up else again.index
            return
        _take_in(view, here, roots, wholes)
    stand(here, roots, wholes)


def _add_more(view: View, here: Standing, roots: Roots, wholes: dict[int, int]) -> None:
    """
    Let a figure stand that is the first, or one of others.

    "Killed 10, hurt 30. A guard died and two other officers were hurt": of the 30.
    """
    told = here.beside and not outdoes(here, roots)
    told = told and not roots.alone_in(here.sentence)[0]
    again = repeated(view, here, roots) if told else None
    if again is None:
        stand(here, roots, wholes)
    else:
        wholes[here.index] = again.index


def _take_in(
    view: View,
    here: Standing,
    roots: Roots,
    wholes: dict[int, int],
    last: Standing | None = None,
) -> None:
    """
    Let what was told before be part of a total: "raising the toll to 10".

    *last* is the figure of its own sentence that it takes in already.
    """
    beside = summed_here(here, last, roots) if last is not None else []
    rivals = [one for one in roots.recent() if is_rival(view, here, one)]
    for other in (*beside, *(rivals or covered(view, here, roots))):
        wholes[other.index] = here.index
        roots.drop(other)


def _pointed_at(view: View, here: Standing, roots: Roots) -> int | None:
    """
    Give the index of the figure that the words themselves point to.

    It is `WAR` or `BEFORE` for none of the event's.
    """
    if of_series(view, here, roots):
        return WAR
    killed = here.quantity.kind is QuantityKind.KILLED
    if (
        (killed and (opens_with_dead(view, here) or died_there(view, here, roots)))
        or (not of_one_list(here, roots) and some_of_those(view, here.quantity))
        or played_down(view, here, roots)
        or still_held(view, here.quantity)
        or on_one_day(view, here.quantity)
        or answers(view, here)
        or of_worst_hit(view, here)
    ):
        whole = larger_than(here, roots)
        if whole is not None:
            return whole
    spelled = spelled_out(view, here, roots)
    if spelled is not None:
        return spelled.index
    whole = told_before(view, here, roots)
    if whole is not None:
        return whole
    if presupposed(view, here, roots) or first_said(view, here, roots):
        return BEFORE
    return None
