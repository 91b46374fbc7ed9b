"""The columns of UCDP, ACLED, Helix and HXL, filled from figures made by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs
import pytest

import conflictparse
from conflictparse import (
    ArgumentError,
    Mod,
    Modifier,
    Quantity,
    QuantityKind,
    Relation,
    Role,
    Status,
    TimeType,
    VictimType,
    export,
)
from conflictparse.export._hxl import TAGS
from conflictparse.export._views import TABLES
from export.figures import AT_LEAST, DOZENS, figure, moment, report

if TYPE_CHECKING:
    from conflictparse import Timestamp
    from conflictparse._report import Cell
    from conflictparse.export._views import TableName

SCHEMES: tuple[TableName, ...] = ("tolls", "ucdp", "acled", "helix", "hxl")
DAY = moment("2022-09-13", 1)
WEEK = moment("2022-09-05", 7)
MONTH = moment("2022-09-01", 30)
YEAR = moment("2022-01-01", 365)


def row(
    table: TableName, *quantities: Quantity, policy: str | None = None
) -> dict[str, Cell]:
    """Return the one row of a report with some figures."""
    [found] = export.rows(report(*quantities), table, policy=policy)
    return found


def dated(when: Timestamp) -> Quantity:
    """Return the figure at a time."""
    return attrs.evolve(AT_LEAST, when=when)


class TestAny:
    """What holds for the columns of every scheme."""

    @pytest.mark.parametrize("table", SCHEMES)
    def test_columns(self, table: TableName) -> None:
        """Every row has the columns of its table, in their order."""
        figures = (AT_LEAST, attrs.evolve(DOZENS, kind=QuantityKind.DISPLACED))
        found = list(export.rows(report(*figures), table))

        assert found
        assert {tuple(each) for each in found} == {TABLES[table].names}

    @pytest.mark.parametrize("table", ["ucdp", "acled", "hxl"])
    def test_nothing_said(self, table: TableName) -> None:
        """A report that says nothing has a row that says nothing."""
        found = row(table)
        filled = {name for name, cell in found.items() if cell is not None}

        assert filled <= {"report", "published", "source_date"}

    @pytest.mark.parametrize("table", SCHEMES)
    def test_any_report(self, table: TableName) -> None:
        """A report as it is read has its rows too."""
        read = conflictparse.parse(
            "Shells killed 12 people on 5 May 2021. About 300 people fled their homes."
        )

        assert list(export.rows(read, table))

    @pytest.mark.parametrize(
        ("policy", "best"), [("acled", 12), ("ucdp", 24), ("none", None)]
    )
    def test_policy(self, policy: str, best: int | None) -> None:
        """What vague words count as is the caller's to name."""

        assert row("tolls", DOZENS, policy=policy)["best"] == best
        assert row("ucdp", DOZENS, policy=policy)["best"] == best
        assert row("acled", DOZENS, policy=policy)["fatalities"] == best
        assert row("hxl", DOZENS, policy=policy)["killed"] == best

    def test_unknown_policy(self) -> None:
        """A wrong policy is said before any report is looked at."""
        with pytest.raises(ArgumentError, match="policy must be one of 'acled'"):
            export.rows([], "ucdp", policy="gut feeling")

    def test_policy_without_use(self) -> None:
        """The rows of facts have no policy: a figure stands as it is stated."""
        with pytest.raises(ArgumentError, match="policy goes with the tables"):
            export.rows([], "figures", policy="acled")


class TestTolls:
    """A row a toll."""

    def test_rests_on(self) -> None:
        """A toll names the figures and the sentences it rests on."""
        found = row("tolls", AT_LEAST)

        assert (found["low"], found["high"]) == (12, None)
        assert (found["quantities"], found["conflicting"]) == ("q1", None)
        assert found["excerpt"] == "at least 12"


class TestUcdp:
    """The columns of UCDP."""

    def test_bounds(self) -> None:
        """An open bound stays empty."""
        found = row("ucdp", AT_LEAST)

        assert (found["low"], found["best"], found["high"]) == (12, 12, None)

    def test_civilians(self) -> None:
        """Who is called a civilian counts as one; of the others nothing is said."""
        civilians = attrs.evolve(AT_LEAST, victim_types=(VictimType.CIVILIAN,))

        assert row("ucdp", AT_LEAST)["deaths_civilians"] is None
        assert row("ucdp", AT_LEAST)["deaths_unknown"] == 12
        assert row("ucdp", civilians)["deaths_civilians"] == 12
        assert row("ucdp", civilians)["deaths_unknown"] == 0

    @pytest.mark.parametrize(
        ("when", "first", "last", "precision"),
        [
            (DAY, "2022-09-13", "2022-09-13", 1),
            (moment("2022-09-13", 3), "2022-09-13", "2022-09-15", 2),
            (WEEK, "2022-09-05", "2022-09-11", 3),
            (MONTH, "2022-09-01", "2022-09-30", 4),
            (YEAR, "2022-01-01", "2022-12-31", 5),
            (moment("1990-01-01", 3652), "1990-01-01", "1999-12-31", None),
        ],
    )
    def test_dates(
        self, when: Timestamp, first: str, last: str, precision: int | None
    ) -> None:
        """The days are both included, and their number gives the precision."""
        found = row("ucdp", dated(when))

        assert (found["date_start"], found["date_end"]) == (first, last)
        assert found["date_prec"] == precision

    @pytest.mark.parametrize(
        "when",
        [
            moment("2022-09-13", 1, relation=Relation.SINCE),
            moment("2022-09-13", 1, type=TimeType.DURATION),
            attrs.evolve(DAY, start=None, end=None),
        ],
    )
    def test_no_dates(self, when: Timestamp) -> None:
        """What does not say when the harm happened gives no date."""

        assert row("ucdp", dated(when))["date_start"] is None

    def test_several_dates(self) -> None:
        """Figures of several days span them all."""
        other = attrs.evolve(
            figure("3", 3, 3, 3), when=moment("2022-09-15", 1), role=Role.ADDITIONAL
        )
        found = row("ucdp", dated(DAY), other)

        assert (found["date_start"], found["date_end"]) == ("2022-09-13", "2022-09-15")
        assert found["date_prec"] == 2


class TestAcled:
    """The columns of ACLED."""

    @pytest.mark.parametrize(
        ("when", "day", "precision"),
        [
            (DAY, "2022-09-13", 1),
            (WEEK, "2022-09-08", 2),
            (MONTH, "2022-09-15", 3),
            (attrs.evolve(MONTH, mod=Mod.START), "2022-09-01", 3),
            (attrs.evolve(MONTH, mod=Mod.END), "2022-09-30", 3),
            (YEAR, None, None),
        ],
    )
    def test_dates(
        self, when: Timestamp, day: str | None, precision: int | None
    ) -> None:
        """A week or month has its middle day; a year is too wide to be coded."""
        found = row("acled", dated(when))

        assert (found["event_date"], found["time_precision"]) == (day, precision)
        assert found["year"] == (2022 if day else None)

    def test_sources_disagree(self) -> None:
        """Where sources disagree the careful figure counts, group by group."""
        read = conflictparse.parse(
            "Police said nine people were killed in Dorna. "
            "A hospital official said 15 people had died in Dorna."
        )
        [found] = export.rows(read, "acled")
        [toll] = export.rows(read, "tolls")

        assert (toll["low"], toll["best"]) == (9, 15)
        assert found["fatalities"] == 9

    def test_the_hurt_stand_in_the_notes(self) -> None:
        """ACLED has no column for the injured."""
        hurt = attrs.evolve(figure("30 hurt", 30, 30, 30), kind=QuantityKind.INJURED)
        found = row("acled", hurt)

        assert (found["fatalities"], found["notes"]) == (None, "30 hurt")


class TestHelix:
    """The fields of a figure in Helix."""

    @pytest.mark.parametrize(
        ("modifier", "quantifier"),
        [
            (Modifier.EXACT, "Exact"),
            (Modifier.AT_LEAST, "More than"),
            (Modifier.FEWER_THAN, "Less than"),
            (Modifier.ABOUT, "Approximately"),
        ],
    )
    def test_quantifier(self, modifier: Modifier, quantifier: str) -> None:
        """The hedge is one of Helix's four."""
        fled = attrs.evolve(
            figure("40", 40, 40, 40), kind=QuantityKind.DISPLACED, modifier=modifier
        )
        found = row("helix", fled)

        assert (found["quantifier"], found["reported"]) == (quantifier, 40)
        assert (found["unit"], found["term"]) == ("Person", "Displaced")

    def test_vague(self) -> None:
        """Words without a figure report none, unless the caller names a policy."""
        fled = attrs.evolve(DOZENS, kind=QuantityKind.EVACUATED)

        assert row("helix", fled)["reported"] is None
        assert row("helix", fled)["quantifier"] is None
        assert row("helix", fled, policy="ucdp")["reported"] == 24
        assert row("helix", fled, policy="ucdp")["quantifier"] == "Approximately"

    def test_household_size(self) -> None:
        """The size of a household is the caller's or nobody's."""
        fled = attrs.evolve(
            figure("40", 40, 40, 40), kind=QuantityKind.DISPLACED, unit="household"
        )

        assert row("helix", fled)["unit"] == "Household"
        assert row("helix", fled)["household_size"] is None
        assert row("helix", fled.to_persons(Decimal("4.5")))["household_size"] == 4.5
        assert row("helix", fled.to_persons(Decimal("4.5")))["reported"] == 180

    @pytest.mark.parametrize(
        ("when", "accuracy"),
        [(DAY, "Day"), (WEEK, "Week"), (MONTH, "Month"), (YEAR, "Year")],
    )
    def test_dates(self, when: Timestamp, accuracy: str) -> None:
        """Each end has its accuracy."""
        found = row("helix", attrs.evolve(dated(when), kind=QuantityKind.RETURNED))

        assert found["start_date_accuracy"] == found["end_date_accuracy"] == accuracy
        assert found["term"] == "Returns"

    @pytest.mark.parametrize(
        "fields",
        [
            {"kind": QuantityKind.KILLED},
            {"status": Status.DENIED},
            {"role": Role.PRIOR},
            {"role": Role.PART},
        ],
    )
    def test_not_counted(self, fields: dict[str, object]) -> None:
        """Deaths, denials, earlier events and parts of a whole have no row."""
        moved = attrs.evolve(AT_LEAST, kind=QuantityKind.DISPLACED)
        other = attrs.evolve(moved, **fields)  # type: ignore[arg-type] # any field

        assert list(export.rows(report(other), "helix")) == []


class TestHxl:
    """The hashtags of HXL."""

    def test_tag_row(self) -> None:
        """The second line has a hashtag for every column."""
        lines = export.to_csv(report(AT_LEAST), "hxl").splitlines()

        assert lines[0].split(",") == list(TAGS)
        assert lines[1].split(",") == list(TAGS.values())
        assert len(lines) == 3

    def test_households_are_apart(self) -> None:
        """Persons and households have columns of their own."""
        fled = attrs.evolve(
            figure("40", 40, 40, 40), kind=QuantityKind.DISPLACED, unit="household"
        )
        found = row("hxl", fled)

        assert (found["displaced"], found["displaced_households"]) == (None, 40)
