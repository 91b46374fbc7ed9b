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
    Find where the facts stand, each after the start of the one before.

    `nth = 2` skips one place where the words stand, as "Tuesday" may often.
    """
    spans = []
    start = -1
    for fact in facts:
        for _ in range(fact.get("nth", 1)):
            start = text.index(fact["text"], start + 1)
        spans.append((start, start + len(fact["text"])))
    return spans


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "path", sorted(DOCUMENTS.glob("*.toml")), ids=lambda path: path.stem
)
def test_facts(path: Path, kind: str) -> None:
    """The facts listed are found; where the list is complete, no others are."""
    expected, text = load(path)
    report = conflictparse.parse(text, **expected.get("options", {}))
    facts = expected.get(kind, [])
    spans = expected_spans(text, facts)
    found = {(f.span.start, f.span.end): f for f in getattr(report, kind)}

    wanted = [text[start:end] for start, end in spans]
    if kind in expected["complete"]:
        assert wanted == [fact.text for fact in found.values()]
        assert spans == list(found)
    assert wanted == [found[span].text for span in spans if span in found]
    for span, fields in zip(spans, facts, strict=True):
        asserted = {key: fields[key] for key in fields if key != "nth"}
        check_fields(found[span], asserted, text)


@pytest.mark.parametrize(
    "path", sorted(DOCUMENTS.glob("*.toml")), ids=lambda path: path.stem
)
def test_report(path: Path) -> None:
    """The report has the fields listed, and a toll of each kind and unit listed."""
    expected, text = load(path)
    report = conflictparse.parse(text, **expected.get("options", {}))
    tolls = {(toll.kind.value, toll.unit): toll for toll in report.tolls()}

    check_fields(report, expected.get("report", {}), text)
    for fields in expected.get("tolls", []):
        key = fields["kind"], fields.get("unit", "person")
        assert key in tolls
        check_fields(tolls[key], fields, text)


def load(path: Path) -> tuple[dict[str, Any], str]:
    """Load what is expected, and the report it is expected of."""
    expected = tomllib.loads(path.read_text(encoding="utf-8"))
    source = path.parent / expected.get("source", f"{path.stem}.txt")
    return expected, source.read_bytes().decode()
