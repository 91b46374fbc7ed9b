"""Facts and tolls as a notebook shows them."""

import copy
import json
import pickle
import re
from html import unescape
from typing import Any

import attrs
import pytest

import conflictparse
from conflictparse import Report
from conflictparse._report import listed

TEXT = (
    "At least 12 people, including three children, were killed on Monday, the "
    "Kestan Health Ministry said. Mayor Lena Varo denied that 40 guards were wounded."
)
REPORT = conflictparse.parse(TEXT, published="2022-09-13")
NAMES = ("quantities", "timestamps", "statements")
EXTRACTORS = [getattr(conflictparse, name) for name in dir(conflictparse)]
EXTRACTORS = [one for one in EXTRACTORS if one.__name__.startswith("extract_")]


def table(shown: Any) -> list[list[str]]:  # noqa: ANN401 - whatever a cell ends in
    """Give the cells of the table that a notebook shows."""
    rows = re.findall(r"<tr>(.*?)</tr>", shown._repr_html_())
    return [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in rows]


class TestFacts:
    """What stands in a report's tuples."""

    def test_figures(self) -> None:
        """A row has a figure's place, its reading, who gives it, and its words."""
        _, *rows = table(REPORT.quantities)

        assert [
            "[0, 18)",
            "killed: 12 or more",
            "Kestan Health Ministry",
            "",
            "At least 12 people",
        ] == rows[0]
        assert ["injured: 40", "Lena Varo", "denied"] == rows[-1][1:4]

    def test_statements(self) -> None:
        """A row of a statement says who does what by speaking."""
        _, *rows = table(REPORT.statements)

        assert [["say", "Kestan Health Ministry"], ["deny", "Lena Varo"]] == [
            row[1:3] for row in rows
        ]

    def test_timestamps(self) -> None:
        """A row of a moment has its value."""
        assert "date: 2022-09-12" == table(REPORT.timestamps)[1][1]

    @pytest.mark.parametrize("extract", EXTRACTORS)
    def test_extracted(self, extract: Any) -> None:  # noqa: ANN401 - one of four
        """What is extracted alone is shown in the same way."""
        found = extract(TEXT)

        assert [one.text for one in found] == [row[-1] for row in table(found)[1:]]

    def test_slice(self) -> None:
        """A slice is shown too, and one item is that item."""
        first = REPORT.quantities[:1]

        assert 2 == len(table(first))
        assert first[0] is REPORT.quantities[0]

    def test_is_cut(self) -> None:
        """After sixty rows it says how many are left."""
        many = listed(REPORT.quantities[:1] * 70)

        assert 61 == len(table(many))
        assert "… 10 more" in many._repr_html_()  # type: ignore[attr-defined] # shown

    def test_nothing(self) -> None:
        """Where nothing was read, that is said."""
        shown = conflictparse.parse("").quantities._repr_html_()  # type: ignore[attr-defined] # shown

        assert "<p>nothing</p>" in shown
        assert "<table" not in shown

    def test_is_escaped(self) -> None:
        """Markup in a report is shown, never obeyed."""
        text = "“On Monday <b>two</b> men were killed,” the mayor said."
        statements = conflictparse.parse(text).statements
        _, row = table(statements)

        assert "&lt;b&gt;two" in row[-1]
        assert statements[0].text == unescape(row[-1])


class TestTolls:
    """Tolls of one report, and of several."""

    def test_report(self) -> None:
        """A row has the three figures, and the words that they rest on."""
        [_, row] = table(REPORT.tolls())

        assert ["killed", "12 or more", "At least 12 people"] == row

    def test_broken_down(self) -> None:
        """A break-down has its key in a column."""
        [_, *rows] = table(REPORT.tolls("attribution"))

        assert "Kestan Health Ministry" in [row[2] for row in rows]

    def test_households(self) -> None:
        """A unit that is not a person is named."""
        report = conflictparse.parse("About 200 families were displaced.")

        assert "displaced households" == table(report.tolls())[1][0]

    def test_account(self) -> None:
        """Those of several reports are shown like those of one."""
        account = conflictparse.reconcile([REPORT, REPORT])

        assert table(REPORT.tolls()) == table(account.tolls())


@pytest.mark.parametrize("name", NAMES)
class TestTuple:
    """For all but a notebook it is a tuple."""

    def test_equals_a_tuple(self, name: str) -> None:
        """It equals, hashes and prints as the plain one, either way round."""
        facts = getattr(REPORT, name)
        plain = tuple(iter(facts))

        assert tuple is type(plain)
        assert isinstance(facts, tuple)
        assert facts == plain
        assert plain == facts
        assert hash(plain) == hash(facts)
        assert repr(plain) == repr(facts)

    def test_is_written_as_an_array(self, name: str) -> None:
        """JSON writes it as an array."""
        written = json.dumps(getattr(REPORT, name), default=lambda one: one.text)

        assert [one.text for one in getattr(REPORT, name)] == json.loads(written)

    def test_is_shown_after_every_way(self, name: str) -> None:
        """A copy, what was stored and what another process sent are shown as well."""
        [sent] = pickle.loads(pickle.dumps([REPORT]))  # noqa: S301 - our own
        stored = Report.from_dict(REPORT.to_dict())
        copied, evolved = copy.deepcopy(REPORT), attrs.evolve(REPORT, id="a")

        for report in (sent, stored, copied, evolved):
            assert table(getattr(REPORT, name)) == table(getattr(report, name))
