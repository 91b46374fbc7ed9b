"""What holds for the exports of any text whatever."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET

from hypothesis import given, settings
from jsonschema import Draft202012Validator

import conflictparse
from conflictparse import export
from conflictparse.export._tables import without_halves
from property.test_parse import TEXTS

VALIDATOR = Draft202012Validator(export.json_schema())


@settings(max_examples=40)
@given(text=TEXTS)
def test_schema(text: str) -> None:
    """What is written follows the schema, and is read again."""
    report = conflictparse.parse(text, published="2022-09-15")
    stored = json.loads(report.to_json())

    assert [error.message for error in VALIDATOR.iter_errors(stored)] == []
    assert conflictparse.Report.from_dict(stored) == report


@settings(max_examples=40)
@given(text=TEXTS)
def test_tables(text: str) -> None:
    """A CSV file has the cells of its rows, whatever stands in them."""
    report = conflictparse.parse(text, published="2022-09-15")
    for table in export.TABLES:
        written = export.to_csv(report, table)  # type: ignore[arg-type] # all of them
        header, *lines = csv.reader(io.StringIO(written, newline=""))
        rows = list(export.rows(report, table))  # type: ignore[arg-type] # the same

        assert tuple(header) == export.TABLES[table].names
        assert {len(line) for line in lines} <= {len(header)}
        assert len(lines) == len(rows) + (table == "hxl")


@settings(max_examples=40)
@given(text=TEXTS)
def test_brat(text: str) -> None:
    """Every annotation is one line, and its words stand where it says."""
    files = export.to_brat(conflictparse.parse(text, published="2022-09-15"))

    for line in files.ann.splitlines():
        assert re.match(r"[TRA#]\d+\t", line)
        if line.startswith("T"):
            _, places, words = line.split("\t", maxsplit=2)
            pieces = [
                files.txt[slice(*map(int, place.split()))]
                for place in places.partition(" ")[2].split(";")
            ]
            assert words == " ".join(pieces)


@settings(max_examples=40)
@given(text=TEXTS)
def test_timeml(text: str) -> None:
    """The XML is well-formed, and its text the report's."""
    marked = export.to_timeml(conflictparse.parse(text, published="2022-09-15"))
    found = ET.fromstring(marked).find("TEXT")  # noqa: S314 - our own text
    allowed = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

    assert found is not None
    assert "".join(found.itertext()) == allowed.sub("\ufffd", text)


@settings(max_examples=40)
@given(text=TEXTS)
def test_label_studio(text: str) -> None:
    """The words of a region stand at its offsets in UTF-16 units."""
    report = conflictparse.parse(text, published="2022-09-15")
    units = without_halves(text).encode("utf-16-le")

    for region in export.to_label_studio(report)["predictions"][0]["result"]:
        if region["type"] == "labels":
            value = region["value"]
            words = units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le")
            assert words == value["text"]
