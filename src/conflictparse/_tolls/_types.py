"""What a report, taken together, says of one kind of harm."""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - typing.get_type_hints() finds it
from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities import QuantityKind, VictimType  # noqa: TC001
from conflictparse._references import identities, identity, shown, shown_all

if TYPE_CHECKING:
    from conflictparse._quantities import Quantity
    from conflictparse._statements import Statement

__all__ = ["Toll"]


@attrs.frozen(kw_only=True)
class Toll:
    """
    What a report, taken together, says of one kind of harm.

    Units:
        `low`, `best` and `high` are in `unit`, persons and households
        apart; None is open.
    """

    kind: QuantityKind
    unit: str = "person"
    low: int | Decimal | None = None
    """The lowest figure that the report leaves room for."""
    best: int | Decimal | None = None
    """The figure it speaks for most; None where it states none."""
    high: int | Decimal | None = None
    """The highest figure that the report leaves room for."""
    quantities: tuple[Quantity, ...] = attrs.field(
        default=(), eq=identities, repr=shown_all
    )
    """The figures it rests on."""
    conflicting: tuple[Quantity, ...] = attrs.field(
        default=(), eq=identities, repr=shown_all
    )
    """The figures that disagree with it."""
    died: tuple[Quantity, ...] = attrs.field(default=(), eq=identities, repr=shown_all)
    """Of a toll of the hurt, the figures of those who died, taken out of it."""
    victim_type: VictimType | None = None
    """The key of a toll by type of victim; None where it is over all."""
    country: str | None = None
    """The key of a toll by country; None where it is over all."""
    side: str | None = None
    """The key of a toll by side; None where it is over all."""
    place: str | None = None
    """The key of a toll by place; None where it is over all."""
    attribution: Statement | None = attrs.field(default=None, eq=identity, repr=shown)
    """The key of a toll by who says so; None where it is over all."""
