"""Read whole reports and compare the result with what stands beside each."""

from pathlib import Path

import pytest

import conflictparse
from facts import check_fields
from readings import (
    DOCUMENTS,
    KINDS,
    at_first_sight,
    expected_spans,
    load,
    scored,
)

PATHS = sorted(DOCUMENTS.glob("*.toml"))
WHOLE = [path for path in PATHS if "gaps" not in load(path)[0]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
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


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
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


@pytest.mark.parametrize(
    "path", [path for path in PATHS if "gaps" in load(path)[0]], ids=lambda p: p.stem
)
def test_fields(path: Path) -> None:
    """Every field is read as expected but those named as gaps, and these are not."""
    gaps = [what for gap in load(path)[0]["gaps"] for what in gap["fields"]]

    assert sorted(gaps) == sorted(what for _, what, good in scored(path) if not good)


def test_first_sight() -> None:
    """The page on evaluation has what was right at first sight as it was noted."""
    page = Path(__file__).parents[1] / "docs" / "evaluation.md"

    assert at_first_sight() in page.read_text(encoding="utf-8")
