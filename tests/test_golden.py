"""The golden texts are read with exact spans; `nox -s golden` compares readings."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import conflictparse
from conflictparse import Quantity, Statement, Timestamp
from golden.golden import DOCUMENTS, Golden, broken_promise, canonical

HERE = Path(__file__).parent / "golden"
NAMES = "tests/golden/news-market.json"
LOG = '### Readings\n\n- en, times: "noon" is 12:00.\n'


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_spans_are_exact(document: Golden) -> None:
    """Every fact stands where its span says."""
    report = document.read()
    facts: tuple[Quantity | Timestamp | Statement, ...] = (
        *report.quantities,
        *report.timestamps,
        *report.statements,
    )

    assert document.text == report.text
    for fact in facts:
        assert document.text[fact.span.start : fact.span.end] == fact.text


def test_index_is_whole() -> None:
    """Every text of the folder is listed, and no reading is of another text."""
    names = {document.name for document in DOCUMENTS}

    assert {path.stem for path in HERE.glob("*.txt")} <= names
    assert {path.stem for path in HERE.glob("*.json")} <= names


def test_crlf() -> None:
    """The text that is there for its line ends has them still."""
    [document] = [each for each in DOCUMENTS if each.name == "crlf"]

    assert document.text.count("\n") == document.text.count("\r\n") > 0


def test_canonical_is_json() -> None:
    """A stored reading has all that a document has but its text and producer."""
    report = DOCUMENTS[0].read()
    whole = report.to_dict()

    assert whole == {
        **json.loads(canonical(report)),
        "producer": whole["producer"],
        "text": whole["text"],
    }


def answers(tag: str | None, changed: str, log: str) -> Callable[..., str | None]:
    """Make a git that gives these answers."""
    known = {"log": "1a2b3c", "describe": tag, "diff": changed, "show": log}
    return lambda command, *_: known[command]


class TestBrokenPromise:
    """`broken_promise()`, against a git that says what a test wants."""

    @pytest.fixture(autouse=True)
    def _checkout(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        (tmp_path / "CHANGELOG.md").write_text(LOG, encoding="utf-8")
        monkeypatch.setattr("golden.golden.ROOT", tmp_path)
        monkeypatch.setattr(conflictparse, "__version__", "1.4.2")

    def test_nothing_changed(self) -> None:
        """What is as it was needs no line."""
        assert broken_promise(answers("v1.4.1", "", LOG)) is None

    def test_change_without_a_line(self) -> None:
        """A changed reading is refused where the changelog says nothing new."""
        assert "no line" in str(broken_promise(answers(None, NAMES, LOG)))
        assert "no line" in str(broken_promise(answers("v1.3.0", NAMES, LOG)))

    def test_change_with_a_line(self) -> None:
        """It passes with a line under "Readings", and with none elsewhere."""
        added = LOG.replace("Readings", "Added")

        assert broken_promise(answers("v1.3.0", NAMES, "")) is None
        assert broken_promise(answers("v1.3.0", NAMES, added)) is None

    def test_patch(self) -> None:
        """A patch release reads nothing otherwise, whatever its changelog says."""
        assert "is a patch of" in str(broken_promise(answers("v1.4.1", NAMES, "")))
