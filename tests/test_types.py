"""What all results share, and what a figure can do."""

import pickle
import threading
from decimal import Decimal
from enum import StrEnum

import attrs
import pytest

import conflictparse
from conflictparse import (
    ArgumentError,
    ConflictParseError,
    Modifier,
    Quantity,
    QuantityKind,
    Span,
    Statement,
    StatementForm,
    Toll,
    UnitError,
)
from conflictparse._quantities import _units

RESULTS = [
    getattr(conflictparse, name)
    for name in conflictparse.__all__
    if attrs.has(getattr(conflictparse, name))
]


def figure(
    value: int | Decimal | None = 40,
    unit: str = "household",
    modifier: Modifier = Modifier.EXACT,
    attribution: Statement | None = None,
) -> Quantity:
    """Make a figure with nothing about it but what a test looks at."""
    return Quantity(
        kind=QuantityKind.DISPLACED,
        span=Span(0, 13),
        text="40 households",
        rule="quantities.by_hand",
        low=value,
        value=value,
        high=value,
        unit=unit,
        modifier=modifier,
        attribution=attribution,
    )


def statement(content: str) -> Statement:
    """Make a statement that stands in one place whatever it says."""
    return Statement(
        form=StatementForm.INDIRECT,
        span=Span(20, 30),
        text="they moved",
        rule="statements.by_hand",
        content=content,
    )


@pytest.mark.parametrize("kind", RESULTS, ids=lambda kind: kind.__name__)
class TestResult:
    """Every result type."""

    def test_is_slotted(self, kind: type) -> None:
        """A misspelt field cannot be set."""

        assert "__dict__" not in dir(kind)

    def test_says_what_it_is(self, kind: type) -> None:
        """The docstring of the type is its page in the reference."""

        assert (kind.__doc__ or "").strip()

    def test_is_frozen(self, kind: type) -> None:
        """What was read stays as it was read."""
        field = attrs.fields(kind)[0].name
        bare: object = object.__new__(kind)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(bare, field, None)


class TestSets:
    """The closed sets."""

    def test_print_as_their_values(self) -> None:
        """A member in a table or message shows its value, not its Python name."""
        members = [
            member
            for name in conflictparse.__all__
            if isinstance(kind := getattr(conflictparse, name), type)
            and issubclass(kind, StrEnum)
            for member in kind
        ]

        assert members
        assert [str(m) for m in members] == [m.name.lower() for m in members]


class TestErrors:
    """The errors."""

    def test_have_one_root(self) -> None:
        """One except clause catches all of them, and so does ValueError."""
        errors = [
            kind
            for name in conflictparse.__all__
            if name.endswith("Error")
            and isinstance(kind := getattr(conflictparse, name), type)
        ]

        assert errors
        assert all(issubclass(kind, ConflictParseError) for kind in errors)
        assert issubclass(ConflictParseError, ValueError)


class TestReference:
    """One result pointing to another."""

    def test_compares_by_place_and_rule(self) -> None:
        """Two figures said in the same place by the same rule are equal."""
        one = figure(attribution=statement("they moved"))
        other = figure(attribution=statement("THEY MOVED"))

        assert one == other
        assert hash(one) == hash(other)

    def test_none_is_another(self) -> None:
        """A figure somebody gave differs from one that nobody did."""

        assert figure(attribution=statement("they moved")) != figure()

    def test_prints_place_and_rule(self) -> None:
        """A figure prints on one line however much was said around it."""
        shown = repr(figure(attribution=statement("they moved")))

        assert "attribution=<[20, 30) statements.by_hand>" in shown

    def test_of_a_toll(self) -> None:
        """Tolls that rest on the same figures are equal."""
        one, other = (
            Toll(kind=QuantityKind.DISPLACED, quantities=(figure(value),))
            for value in (40, 41)
        )

        assert one == other
        assert "quantities=(<[0, 13) quantities.by_hand>)" in repr(one)

    def test_stays_one_object(self) -> None:
        """Pickling a report's facts together keeps the reference the object."""
        said = statement("they moved")
        facts = pickle.loads(pickle.dumps((said, figure(attribution=said))))  # noqa: S301 - our own

        assert facts[1].attribution is facts[0]


class TestStatement:
    """A statement made by hand."""

    def test_is_one_piece_by_default(self) -> None:
        """One piece is the span itself."""

        assert statement("they moved").segments == (Span(20, 30),)

    def test_without_speakers(self) -> None:
        """The first of no speakers is None."""

        assert statement("they moved").speaker is None


class TestQuantityInPint:
    """`Quantity.quantity`."""

    def test_has_the_unit(self) -> None:
        """The value comes in its unit, which converts exactly."""
        road = figure(Decimal("2.5"), "kilometre").quantity

        assert road is not None
        assert road.to("metre").magnitude == Decimal(2500)

    def test_none_without_a_value(self) -> None:
        """Where the words state no value there is nothing to measure."""

        assert figure(None).quantity is None

    def test_unknown_unit(self) -> None:
        """A unit that the registry lacks is named."""
        with pytest.raises(UnitError, match="got 'parsec'"):
            _ = figure(4, "parsec").quantity

    def test_one_registry_for_all_threads(self) -> None:
        """Quantities asked for at once can be added."""
        _units._made.cache_clear()
        found: list[object] = []

        def ask() -> None:
            found.append(_units.registry())

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert len(set(map(id, found))) == 1


class TestToPersons:
    """`Quantity.to_persons()`."""

    def test_multiplies_and_says_so(self) -> None:
        """Households become about so many persons; the size stays visible."""
        persons = figure(41).to_persons(household_size=4.8)

        assert (persons.low, persons.value, persons.high) == (197, 197, 197)
        assert persons.unit == "person"
        assert persons.modifier is Modifier.ABOUT
        assert persons.household_size == Decimal("4.8")

    def test_rounds_halves_up(self) -> None:
        """Half a person counts as one, as displacement monitors have it."""

        assert figure(5).to_persons(Decimal("4.5")).value == 23

    def test_keeps_a_bound(self) -> None:
        """What was a lower bound stays one."""
        persons = figure(modifier=Modifier.AT_LEAST).to_persons(5)

        assert persons.modifier is Modifier.AT_LEAST

    def test_keeps_open_bounds_open(self) -> None:
        """None stays None."""

        assert figure(None).to_persons(5).low is None

    def test_persons_stay(self) -> None:
        """A figure in persons needs no household size."""
        persons = figure(unit="person")

        assert persons is persons.to_persons()

    def test_size_is_never_invented(self) -> None:
        """Without a size households cannot be counted as persons."""
        with pytest.raises(ArgumentError, match="household_size must be given"):
            figure().to_persons()

    @pytest.mark.parametrize("size", [0, -4, float("nan"), float("inf")])
    def test_size_is_positive(self, size: float) -> None:
        """A household has somebody in it."""
        with pytest.raises(ArgumentError, match="above zero"):
            figure().to_persons(size)

    @pytest.mark.parametrize("size", ["4.8", True])
    def test_size_is_a_number(self, size: float) -> None:
        """A wrong type is a TypeError."""
        with pytest.raises(TypeError, match="household_size must be a number"):
            figure().to_persons(size)

    def test_other_units(self) -> None:
        """Kilometres are no people."""
        with pytest.raises(UnitError, match="got 'kilometre'"):
            figure(unit="kilometre").to_persons(5)
