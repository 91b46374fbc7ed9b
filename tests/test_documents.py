"""Read whole reports and compare the result with what stands beside each."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import conflictparse
from facts import check_fields

DOCUMENTS = Path(__file__).parent / "documents"
KINDS = ("quantities", "timestamps", "statements")


def expected_spans(text: str, facts: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """
    Find where the facts stand, each at or after the start of the one before.

    `nth = 2` skips one place where the words stand, as "Tuesday" may often.
    """
    spans = []
    place = 0
    for fact in facts:
        for _ in range(fact.get("nth", 1)):
            start = text.index(fact["text"], place)
            place = start + 1
        spans.append((start, start + len(fact["text"])))
        place = start
    return spans


@pytest.mark.parametrize(
    "path", sorted(DOCUMENTS.glob("*.toml")), ids=lambda path: path.stem
)
def test_document(path: Path) -> None:
    """The report gives exactly the facts listed, in order, and the tolls listed."""
    expected = tomllib.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_bytes().decode()
    report = conflictparse.parse(text, **expected.get("options", {}))

    check_fields(report, expected.get("report", {}), text)
    for kind in KINDS:
        facts = expected.get(kind, [])
        spans = expected_spans(text, facts)
        found = getattr(report, kind)
        assert [text[start:end] for start, end in spans] == [f.text for f in found]
        assert spans == [(f.span.start, f.span.end) for f in found]
        for fact, fields in zip(found, facts, strict=True):
            asserted = {key: fields[key] for key in fields if key != "nth"}
            check_fields(fact, asserted, text)
    tolls = {toll.kind: toll for toll in report.tolls()}
    assert {fields["kind"] for fields in expected.get("tolls", [])} == set(tolls)
    for fields in expected.get("tolls", []):
        check_fields(tolls[fields["kind"]], fields, text)
