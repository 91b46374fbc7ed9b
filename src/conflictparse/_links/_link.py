"""
Fill the references between the facts of one text.

Facts are frozen, so each that gains a reference is made anew. What is
pointed to is made before what points to it: statements before figures,
wholes before their parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from conflictparse._links._clauses import Clauses
from conflictparse._links._doubts import Doubts, doubted
from conflictparse._links._figures import (
    Attributions,
    accrual_of,
    speaking,
    status_of,
    statuses,
    when_of,
)
from conflictparse._links._places import places
from conflictparse._links._rivals import confirmed, rivals, root_of
from conflictparse._links._running import current, meanwhile
from conflictparse._links._speech import said_when, via
from conflictparse._quantities import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conflictparse._groups import Levels
    from conflictparse._links._doubts import Doubt
    from conflictparse._quantities import Quantity
    from conflictparse._rules import Compiled
    from conflictparse._spans import Mention
    from conflictparse._statements import Statement
    from conflictparse._timestamps import Timestamp

__all__ = ["Linked", "link"]


class Linked(NamedTuple):
    """
    The facts of one text; references are the very objects in these tuples.
    """

    quantities: tuple[Quantity, ...]
    timestamps: tuple[Timestamp, ...]
    statements: tuple[Statement, ...]


def link(
    levels: Levels,
    doubtful: Compiled,
    quantities: Sequence[Quantity],
    timestamps: Sequence[Timestamp],
    statements: Sequence[Statement],
) -> Linked:
    """
    Link the facts of one text.

    Fills `via` and `when` of statements, `attribution`, `when` and `status`
    of quantities; `whole` is known already and follows its figure.

    Args:
        doubtful:
            The rules that find words of doubt outside a statement.
        quantities, timestamps, statements:
            In text order, as the rooms give them.
    """
    clauses = Clauses(levels, timestamps, quantities)
    doubts = Doubts(levels.view, doubtful)
    linked = _statements(clauses, statements, doubts.statements(statements))
    links = _Figures(
        clauses,
        linked,
        doubts.quantities(quantities),
        places(levels, quantities),
    )
    figures = _quantities(clauses, quantities, links)
    return Linked(figures, tuple(timestamps), linked)


def _statements(
    clauses: Clauses,
    given: Sequence[Statement],
    doubts: Mapping[int, Doubt],
) -> tuple[Statement, ...]:
    """
    Link the statements, those that quote others first.
    """
    statements = [
        attrs.evolve(said, status=doubted(said.status, doubts.get(index)))
        for index, said in enumerate(given)
    ]
    outer = via(statements)
    done: dict[int, Statement] = {}
    for index, statement in enumerate(statements):
        if index not in outer:
            when = said_when(clauses, statement)
            done[index] = attrs.evolve(statement, when=when) if when else statement
    for index, other in outer.items():
        statement = statements[index]
        done[index] = attrs.evolve(
            statement,
            when=said_when(clauses, statement),
            status=status_of(statement.status, [done[other].status]),
            via=done[other],
        )
    return tuple(done[index] for index in range(len(statements)))


def _quantities(
    clauses: Clauses,
    quantities: Sequence[Quantity],
    links: _Figures,
) -> tuple[Quantity, ...]:
    """
    Link the figures, wholes before the parts that point to them.
    """
    first = [one for one in quantities if one.whole is None]
    told = current(clauses, map(links.one, first))
    roots = confirmed(first, told, quantities, links.one)
    same = rivals(clauses, roots)
    for index, other in meanwhile(clauses, roots).items():
        if index not in same and other not in same:
            same[index] = other
    done = {id(old): new for old, new in zip(first, roots, strict=True)}
    # One that gives way to a higher figure is made again, behind that one.
    for index, other in same.items():
        done[id(first[index])] = attrs.evolve(
            roots[index], role=Role.PART, whole=roots[root_of(same, other)]
        )
    for part in quantities:
        if part.whole is not None:
            whole = done[id(part.whole)]
            done[id(part)] = attrs.evolve(links.one(part), whole=whole.whole or whole)
    return tuple(done[id(quantity)] for quantity in quantities)


class _Figures:
    """
    What links a figure to the facts round it, whole and parts aside.
    """

    def __init__(
        self,
        clauses: Clauses,
        statements: Sequence[Statement],
        doubts: Mapping[int, Doubt],
        places: Mapping[int, Mention],
    ) -> None:
        self._clauses = clauses
        self._doubts = doubts
        self._places = places
        self._attributions = Attributions(statements)
        self._said = {id(one.when) for one in statements if one.when is not None}

    def one(self, quantity: Quantity) -> Quantity:
        around = self._attributions.around(quantity.span)
        said_to_be = statuses(self._clauses, quantity, around)
        if id(quantity) in self._doubts:
            said_to_be.insert(0, self._doubts[id(quantity)].status)
        attribution = speaking(around)
        when = when_of(self._clauses, quantity, attribution, self._said)
        # Most figures of a note gain nothing, and making one anew costs.
        place = self._places.get(id(quantity), quantity.place)
        if not (attribution or when or said_to_be or place):
            return quantity
        return attrs.evolve(
            quantity,
            attribution=attribution,
            status=status_of(quantity.status, said_to_be),
            when=when,
            place=place,
            accrual=accrual_of(quantity.accrual, quantity.role, when),
        )
