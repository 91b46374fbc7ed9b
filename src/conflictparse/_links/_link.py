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
    speaking,
    status_of,
    statuses,
    when_of,
)
from conflictparse._links._speech import said_when, via

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conflictparse._groups import Levels
    from conflictparse._links._doubts import Doubt
    from conflictparse._quantities import Quantity
    from conflictparse._rules import Compiled
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
    clauses = Clauses(levels, timestamps)
    doubts = Doubts(levels.view, doubtful)
    linked = _statements(clauses, statements, doubts.statements(statements))
    figures = _quantities(clauses, quantities, linked, doubts.quantities(quantities))
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
    statements: Sequence[Statement],
    doubts: Mapping[int, Doubt],
) -> tuple[Quantity, ...]:
    """
    Link the figures, wholes before the parts that point to them.
    """
    attributions = Attributions(statements)
    said = {id(one.when) for one in statements if one.when is not None}
    done: dict[int, Quantity] = {}
    for quantity in sorted(quantities, key=lambda one: one.whole is not None):
        around = attributions.around(quantity.span)
        said_to_be = statuses(clauses, quantity, around)
        if id(quantity) in doubts:
            said_to_be.insert(0, doubts[id(quantity)].status)
        attribution = speaking(around)
        when = when_of(clauses, quantity, attribution, said)
        # Most figures of a note gain nothing, and making one anew costs.
        if attribution or when or quantity.whole or said_to_be:
            done[id(quantity)] = attrs.evolve(
                quantity,
                attribution=attribution,
                status=status_of(quantity.status, said_to_be),
                when=when,
                whole=done.get(id(quantity.whole)) if quantity.whole else None,
            )
        else:
            done[id(quantity)] = quantity
    return tuple(done[id(quantity)] for quantity in quantities)
