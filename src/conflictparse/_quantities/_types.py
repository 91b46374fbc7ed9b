"""One mention of harm, or of another thing that is counted."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from conflictparse._errors import ArgumentError, UnitError
from conflictparse._numbers import Modifier
from conflictparse._references import identity, shown
from conflictparse._spans import Mention, Span  # noqa: TC001 - for get_type_hints()
from conflictparse._status import Status

if TYPE_CHECKING:
    # pint.Quantity is one, but pyright cannot tell: its bases are attributes.
    from pint.facets.plain import PlainQuantity

    from conflictparse._statements import Statement
    from conflictparse._timestamps import Timestamp

__all__ = ["Accrual", "Quantity", "QuantityKind", "Role", "VictimType"]


class QuantityKind(StrEnum):
    """What a figure counts."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    """Killed or injured, not said which."""
    MISSING = "missing"
    CAPTURED = "captured"
    ABDUCTED = "abducted"
    DISPLACED = "displaced"
    EVACUATED = "evacuated"
    REFUGEES = "refugees"
    RETURNED = "returned"
    AFFECTED = "affected"
    BUILDINGS_DESTROYED = "buildings_destroyed"
    BUILDINGS_DAMAGED = "buildings_damaged"
    ARRESTED = "arrested"
    WEAPONS = "weapons"
    """Launched, destroyed or seized: the cue says which."""
    MEASURE = "measure"
    """A physical amount with a unit."""
    MONEY = "money"
    SHARE = "share"
    """A part of a whole: "80 percent", "one in three"."""
    OTHER = "other"


class VictimType(StrEnum):
    """Who the victims are said to be."""

    ACTIVIST = "activist"
    AID_WORKER = "aid_worker"
    ATTACKER = "attacker"
    """Those who carried out the attack: "the bomber also died"."""
    CHILD = "child"
    CIVILIAN = "civilian"
    DIPLOMAT = "diplomat"
    ELDERLY = "elderly"
    FOREIGNER = "foreigner"
    HOSTAGE = "hostage"
    JOURNALIST = "journalist"
    MAN = "man"
    MEDIC = "medic"
    MIGRANT = "migrant"
    MILITANT = "militant"
    """Fighters of an armed group that is no state's army."""
    MILITARY = "military"
    OFFICIAL = "official"
    PEACEKEEPER = "peacekeeper"
    POLICE = "police"
    POLITICIAN = "politician"
    PRISONER = "prisoner"
    PROTESTER = "protester"
    REFUGEE = "refugee"
    """Refugees, returnees and people displaced inside their country."""
    RELIGIOUS = "religious"
    RESCUER = "rescuer"
    SECURITY = "security"
    """Guards and watchmen that are neither police nor military."""
    STUDENT = "student"
    TEACHER = "teacher"
    WOMAN = "woman"


class Role(StrEnum):
    """What a figure is to the others of its report."""

    TOTAL = "total"
    """A figure in its own right."""
    PART = "part"
    """Counted in another: "including three children"."""
    ADDITIONAL = "additional"
    """Comes on top: "another 12"."""
    PRIOR = "prior"
    """Belongs to another, earlier event."""


class Accrual(StrEnum):
    """Whether figures of different days may be added up."""

    NEW = "new"
    """Of this event alone."""
    CUMULATIVE = "cumulative"
    """Grown over a time: "since 2014", "has risen to"."""
    STOCK = "stock"
    """How many there are at a moment: "are living in camps"."""
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class Quantity:
    """
    One mention of harm, or of another thing that is counted.

    Spans:
        The number with its modifier and the noun phrase counted: "at least
        50 people", "a policeman".

    Units:
        `low`, `value` and `high` are in `unit`. None is open: "at least 50"
        is 50 to None.

    Source:
        Countries: ISO 3166-1 alpha-2. Units: data/units.txt.
    """

    kind: QuantityKind
    span: Span
    text: str
    rule: str
    """The name of the rule that read it."""
    number: Mention | None = None
    """The number alone; None for one victim without a numeral."""
    cue: Mention | None = None
    """The words of harm: "were killed", "death toll", "fled"."""
    low: int | Decimal | None = None
    """The lower bound as stated."""
    value: int | Decimal | None = None
    """The figure as stated; None where the words state none, or a range."""
    high: int | Decimal | None = None
    """The upper bound as stated."""
    modifier: Modifier = Modifier.EXACT
    unit: str = "person"
    victims: Mention | None = None
    """The noun phrase counted: "Armenian soldiers"."""
    victim_types: tuple[VictimType, ...] = ()
    """Sorted by name."""
    country: str | None = None
    """Of the victims, two capital letters; None where it is not stated."""
    side: str | None = None
    """The party they belong to, as named: "government"."""
    place: Mention | None = None
    """Where, when it tells figures of one sentence apart."""
    status: Status = Status.ASSERTED
    role: Role = Role.TOTAL
    whole: Quantity | None = attrs.field(default=None, eq=identity, repr=shown)
    """
    For a part, the figure it is counted in; never a part itself. For people who
    died of what they are first said to have been hurt by, the figure of the hurt.
    """
    accrual: Accrual = Accrual.UNKNOWN
    attribution: Statement | None = attrs.field(default=None, eq=identity, repr=shown)
    """Who says so, where somebody is said to."""
    when: Timestamp | None = attrs.field(default=None, eq=identity, repr=shown)
    """When the harm happened, where the sentence says."""
    household_size: Decimal | None = None
    """Persons a household that the figure was multiplied by in `to_persons()`;
    None for every figure that stands as it was stated."""

    @property
    def quantity(self) -> PlainQuantity[int | Decimal] | None:
        """
        Give `value` in its unit as Pint has it; None where `value` is None.

        Units:
            Of the library's own registry, which is made when first asked
            for. Quantities of two registries cannot be added.

        Raises:
            UnitError: If `unit` is no unit of that registry.
        """
        # Pint takes longer to import than this whole library.
        from conflictparse._quantities._units import measured

        return None if self.value is None else measured(self.value, self.unit)

    def to_persons(self, household_size: float | Decimal | None = None) -> Quantity:
        """
        Count households as persons, and say so in `household_size`.

        A figure in persons comes back as it is. A converted one is an
        estimate: what was `exact` is `about`.

        Args:
            household_size:
                Persons a household. Needed for households: no report says
                it, and it differs from country to country.

        Units:
            Whole persons, halves rounded up.

        Raises:
            UnitError: If the figure counts neither persons nor households.
            ArgumentError: If *household_size* is missing or not positive.
        """
        size = None if household_size is None else _household_size(household_size)
        if self.unit == "person":
            return self
        if self.unit != "household":
            raise UnitError(
                "unit must be 'person' or 'household' to count persons, "
                f"got {self.unit!r}"
            )
        if size is None:
            raise ArgumentError(
                "household_size must be given to count households as persons"
            )
        exact = self.modifier is Modifier.EXACT
        return attrs.evolve(
            self,
            low=_multiplied(self.low, size),
            value=_multiplied(self.value, size),
            high=_multiplied(self.high, size),
            modifier=Modifier.ABOUT if exact else self.modifier,
            unit="person",
            household_size=size,
        )


def _household_size(given: float | Decimal) -> Decimal:
    if isinstance(given, bool) or not isinstance(given, (int, float, Decimal)):
        raise TypeError(f"household_size must be a number, got {given!r}")
    # 4.8 is meant, not the binary fraction next to it.
    size = Decimal(str(given))
    if not (size.is_finite() and size > 0):
        raise ArgumentError(f"household_size must be above zero, got {given!r}")
    return size


def _multiplied(count: int | Decimal | None, size: Decimal) -> int | None:
    if count is None:
        return None
    return int((count * size).to_integral_value(rounding=ROUND_HALF_UP))
