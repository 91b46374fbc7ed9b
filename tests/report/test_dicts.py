"""A report written and read again."""

import copy
import json
from datetime import datetime, timedelta
from typing import Any

import attrs
import pytest

from conflictparse import Report, ReportError
from conflictparse._report import _codecs
from report import made


@pytest.fixture
def stored() -> dict[str, Any]:
    """Return a report as a dictionary, to be spoilt."""
    return copy.deepcopy(made.report().to_dict())


class TestToDict:
    """`Report.to_dict()`."""

    def test_names_the_facts(self, stored: dict[str, Any]) -> None:
        """Facts have ids in the order of the text."""

        assert [q["id"] for q in stored["quantities"]] == ["q1", "q2", "q3"]

    def test_refers_by_id(self, stored: dict[str, Any]) -> None:
        """A reference is the id of what it refers to."""

        assert stored["quantities"][1]["whole"] == "q1"
        assert stored["quantities"][0]["attribution"] == "s1"
        assert stored["quantities"][0]["when"] == "t1"
        assert stored["statements"][1]["via"] == "s1"

    def test_keeps_the_digits(self, stored: dict[str, Any]) -> None:
        """Whole numbers are numbers, decimals strings."""

        assert stored["quantities"][0]["value"] == 12
        assert stored["quantities"][2]["value"] == "2.5"

    def test_writes_moments_as_iso(self, stored: dict[str, Any]) -> None:
        """Datetimes and offsets are ISO 8601."""
        moment = stored["timestamps"][0]

        assert moment["start"] == "2022-09-13T09:00:00+03:00"
        assert moment["zone"]["offset"] == "+03:00"

    def test_reference_to_an_equal_copy(self) -> None:
        """A report made by hand may refer to an equal object."""
        report = made.report()
        twin = attrs.evolve(report.statements[0])
        figure = attrs.evolve(report.quantities[0], attribution=twin)
        report = attrs.evolve(report, quantities=(figure,))

        assert report.to_dict()["quantities"][0]["attribution"] == "s1"

    def test_reference_to_nothing(self) -> None:
        """What a fact refers to must be in the report."""
        report = attrs.evolve(made.report(), statements=())
        with pytest.raises(ReportError, match="the report has no Statement"):
            report.to_dict()


class TestFromDict:
    """`Report.from_dict()`."""

    def test_round_trip(self) -> None:
        """What was written reads as it was."""
        report = made.report()

        assert report == Report.from_dict(report.to_dict())

    def test_round_trip_with_a_clock_time(self) -> None:
        """The hour of publication is kept, where it is known."""
        published = datetime(2022, 9, 13, 9, tzinfo=made.OSKAR)
        report = attrs.evolve(made.report(), published=published)

        assert report == Report.from_dict(report.to_dict())

    def test_references_are_the_objects(self) -> None:
        """References lead to the very objects of the report."""
        report = Report.from_dict(made.report().to_dict())

        assert report.quantities[0].attribution is report.statements[0]
        assert report.quantities[1].whole is report.quantities[0]
        assert report.statements[1].via is report.statements[0]

    def test_whole_behind_its_part(self, stored: dict[str, Any]) -> None:
        """The order of facts decides nothing about who may refer to whom."""
        stored["quantities"].reverse()
        report = Report.from_dict(stored)

        assert report.quantities[1].whole is report.quantities[2]

    @pytest.mark.parametrize("schema", [None, "2.0", 1])
    def test_other_schema(self, stored: dict[str, Any], schema: object) -> None:
        """A document of another schema is not guessed at."""
        stored["schema"] = schema
        with pytest.raises(ReportError, match=r"schema must be 1\.x"):
            Report.from_dict(stored)

    def test_missing_field(self, stored: dict[str, Any]) -> None:
        """A missing field is named."""
        del stored["quantities"][0]["modifier"]
        with pytest.raises(ReportError, match="'modifier'"):
            Report.from_dict(stored)

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("kind", "eaten"),
            ("span", [9, 2]),
            ("cue", 3),
            ("low", "many"),
            ("low", 1.5),
            ("low", True),
            ("low", "NaN"),
            ("high", "Infinity"),
            ("rule", {"start": 0}),
            ("unit", 3),
            ("unit", None),
            ("kind", None),
            ("victim_types", "civilian"),
            ("when", "s1"),
            ("attribution", "t1"),
            ("id", "q2"),
        ],
    )
    def test_wrong_field(
        self, stored: dict[str, Any], field: str, value: object
    ) -> None:
        """A value that the field cannot have is an error of this library."""
        stored["quantities"][0][field] = value
        with pytest.raises(ReportError):
            Report.from_dict(stored)

    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            ("span", 5, r"span: expected \[start, end\], got 5"),
            ("victim_types", 5, "victim_types: expected a list, got 5"),
            ("low", "many", "low: expected a number, got 'many'"),
            ("kind", "nix", "kind: 'nix' is not a valid QuantityKind"),
        ],
    )
    def test_names_the_field(
        self, stored: dict[str, Any], field: str, value: object, message: str
    ) -> None:
        """The error names the field, what it is, and what it may be."""
        stored["quantities"][0][field] = value
        with pytest.raises(ReportError, match=message):
            Report.from_dict(stored)

    @pytest.mark.parametrize("field", ["quantities", "sections", "sentences"])
    def test_no_list(self, stored: dict[str, Any], field: str) -> None:
        """So it does where a list of the report is none."""
        stored[field] = 5
        with pytest.raises(ReportError, match=f"{field} must be a list, got 5"):
            Report.from_dict(stored)

    @pytest.mark.parametrize(
        ("field", "value"),
        [("id", 10**9), ("locale", None), ("producer", []), ("sentences", [[0, "1"]])],
    )
    def test_wrong_field_of_the_report(
        self, stored: dict[str, Any], field: str, value: object
    ) -> None:
        """So is one of the report itself."""
        stored[field] = value
        with pytest.raises(ReportError, match="malformed"):
            Report.from_dict(stored)

    @pytest.mark.parametrize(
        ("field", "value"), [("version", 1), ("options", {"prefer": 1})]
    )
    def test_wrong_producer(
        self, stored: dict[str, Any], field: str, value: object
    ) -> None:
        """And one of what read it."""
        stored["producer"][field] = value
        with pytest.raises(ReportError, match="malformed"):
            Report.from_dict(stored)

    def test_fact_beside_its_text(self, stored: dict[str, Any]) -> None:
        """A fact that does not stand where it says is refused."""
        stored["text"] = f" {stored['text']}"
        with pytest.raises(ReportError, match="does not stand at"):
            Report.from_dict(stored)

    def test_other_text(self, stored: dict[str, Any]) -> None:
        """A text that was changed after it was read is refused by its hash."""
        stored["text"] += " "
        with pytest.raises(ReportError, match="text is not the one that was read"):
            Report.from_dict(stored)

    def test_without_text(self, stored: dict[str, Any]) -> None:
        """A report without its text is none."""
        stored["text"] = None
        with pytest.raises(ReportError, match="text must be a str"):
            Report.from_dict(stored)

    def test_circle(self, stored: dict[str, Any]) -> None:
        """A figure cannot be part of itself."""
        stored["quantities"][0]["whole"] = "q2"
        with pytest.raises(ReportError, match="in a circle: q1, q2"):
            Report.from_dict(stored)

    def test_no_mapping(self) -> None:
        """A list is no report."""
        with pytest.raises(TypeError, match="stored must be a mapping"):
            Report.from_dict([])  # type: ignore[arg-type] # a caller's mistake


class TestToJson:
    """`Report.to_json()`."""

    def test_is_the_dictionary(self) -> None:
        """JSON holds what the dictionary holds."""
        report = made.report()

        assert report.to_dict() == json.loads(report.to_json())

    def test_is_utf8_whatever_the_text(self) -> None:
        """Half a surrogate pair is escaped, and read again as it was."""
        report = Report(text="a\ud800b", producer=made.report().producer)
        written = report.to_json()

        assert b"\\ud800" in written.encode("utf-8")
        assert report == Report.from_dict(json.loads(written))

    def test_indent(self) -> None:
        """Without an indent all stands on one line."""
        report = made.report()

        assert "\n" not in report.to_json()
        assert "\n" in report.to_json(indent=2)


class TestOffset:
    """Offsets of zones."""

    @pytest.mark.parametrize(
        ("seconds", "written"),
        [(0, "+00:00"), (19_800, "+05:30"), (-12_600, "-03:30"), (9017, "+02:30:17")],
    )
    def test_round_trip(self, seconds: int, written: str) -> None:
        """Offsets keep sign, minutes and the seconds of local mean times."""
        offset = timedelta(seconds=seconds)

        assert written == _codecs._write_offset(offset, _codecs.Writer())
        assert offset == _codecs._read_offset(written, None)
