"""`conflictparse diff`: what changed between two runs."""

import json
from pathlib import Path

import attrs
import pytest

from conflictparse import Report
from conflictparse._cli import main
from conflictparse._cli._compare import changes
from report import made


def without(report: Report, *names: str) -> Report:
    """Return a report with fewer figures, and nothing that refers to them."""
    kept = [q for q in report.quantities if q.text not in names]
    return attrs.evolve(report, quantities=tuple(kept))


def stored(path: Path, *reports: Report) -> str:
    """Store reports as JSON Lines, and return the name of the file."""
    path.write_text("".join(f"{r.to_json()}\n" for r in reports), encoding="utf-8")
    return str(path)


class TestChanges:
    """Two readings of one text."""

    def test_none(self) -> None:
        """A reading is like itself."""

        assert list(changes(made.report(), made.report())) == []

    def test_removed_and_added(self) -> None:
        """What one has alone is added or removed, and nothing else changes by it."""
        report = made.report()
        fewer = without(report, "2.5 km")
        [removed] = changes(report, fewer)
        [added] = changes(fewer, report)

        assert (removed.what, removed.kind) == ("removed", "measure")
        assert (added.what, added.rule) == ("added", "quantities.number_then_unit")

    def test_ids_that_slip(self) -> None:
        """A fact more in front renames those after it, and changes none."""
        report = made.report()
        whole, part, road = report.quantities
        moved = attrs.evolve(report, quantities=(road, whole, part))

        assert list(changes(report, moved)) == []

    def test_changed(self) -> None:
        """The fields that differ are named."""
        report = made.report()
        figure = attrs.evolve(report.quantities[0], high=20, rule="quantities.other")
        part = attrs.evolve(report.quantities[1], whole=figure)
        other = attrs.evolve(report, quantities=(figure, part, report.quantities[2]))
        [change] = changes(report, other)

        assert (change.what, change.fields) == ("changed", ("rule", "high"))
        assert change.rule == "quantities.other"

    def test_two_facts_at_one_place(self) -> None:
        """Of two figures in the same words the one that stayed is not changed."""
        report = made.report()
        figure = attrs.evolve(report.quantities[2], kind=report.quantities[0].kind)
        both = attrs.evolve(report, quantities=(*report.quantities, figure))
        [change] = changes(both, report)

        assert (change.what, change.kind) == ("removed", "killed")

    def test_reference(self) -> None:
        """A reference that leads elsewhere is a change."""
        report = made.report()
        figure = attrs.evolve(report.quantities[0], when=None)
        other = attrs.evolve(report, quantities=(figure, *report.quantities[1:]))
        [change] = changes(report, other)

        assert change.fields == ("when",)


class TestDiff:
    """The command."""

    def test_same(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Two equal files give status 0."""
        file = stored(tmp_path / "a.jsonl", made.report())

        assert main(["diff", file, file]) == 0
        assert capsys.readouterr().out == "reports: 1 compared, 0 differ\n"

    def test_summary(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Changes are counted by kind and rule, with the places of some."""
        report = made.report()
        old = stored(tmp_path / "a.jsonl", report, attrs.evolve(report, id="r-2"))
        new = stored(
            tmp_path / "b.jsonl",
            attrs.evolve(without(report, "2.5 km"), id="r-2"),
            without(report, "2.5 km"),
        )

        assert main(["diff", old, new, "--examples", "1"]) == 1
        out = capsys.readouterr().out
        assert "reports: 2 compared, 2 differ" in out
        assert "-2    removed  quantities.number_then_unit" in out
        assert out.count("“2.5 km”") == 1

    def test_lines(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Each change can be had as an object."""
        report = made.report()
        old = stored(tmp_path / "a.jsonl", report)
        new = stored(tmp_path / "b.jsonl", without(report, "2.5 km"))

        assert main(["diff", old, new, "--format", "jsonl"]) == 1
        assert json.loads(capsys.readouterr().out) == {
            "report": "r-1",
            "change": "removed",
            "kind": "measure",
            "rule": "quantities.number_then_unit",
            "start": 170,
            "end": 176,
            "text": "2.5 km",
            "fields": [],
        }

    def test_only_in_one(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """Reports that one file has alone are counted, those that failed too."""
        report = made.report()
        old = stored(tmp_path / "a.jsonl", report, attrs.evolve(report, id="r-2"))
        new = stored(tmp_path / "b.jsonl", attrs.evolve(report, id="r-3"))
        with Path(new).open("a", encoding="utf-8") as file:
            file.write('{"id": "r-2", "error": "..."}\n')

        assert main(["diff", old, new]) == 1
        out = capsys.readouterr().out
        assert "2 only in OLD" in out
        assert "1 only in NEW" in out

    def test_one_document(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """A file may hold one document over several lines, and no id."""
        path = tmp_path / "a.json"
        report = attrs.evolve(made.report(), id=None)
        path.write_text(report.to_json(indent=2), encoding="utf-8")

        assert main(["diff", str(path), stored(tmp_path / "b.jsonl", report)]) == 0
        assert "reports: 1 compared" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ("nonsense", "b.jsonl:1: not JSON"),
            ("[1]", "must be an object"),
            ('{"schema": "9.0"}', "schema must be 1.x"),
        ],
    )
    def test_refused(
        self,
        capsys: pytest.CaptureFixture[str],
        tmp_path: Path,
        content: str,
        message: str,
    ) -> None:
        """A file that holds no reports is named with the line."""
        old = stored(tmp_path / "a.jsonl", made.report())
        new = tmp_path / "b.jsonl"
        new.write_text(content, encoding="utf-8")

        assert main(["diff", old, str(new)]) == 2
        assert message in capsys.readouterr().err

    def test_same_name_twice(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """Two reports of one name cannot be told apart."""
        old = stored(tmp_path / "a.jsonl", made.report(), made.report())

        assert main(["diff", old, old]) == 2
        assert "a.jsonl:2: the same id as" in capsys.readouterr().err

    def test_other_text(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """Readings of two texts are not compared."""
        old = stored(tmp_path / "a.jsonl", made.report())
        other = attrs.evolve(made.report(), text=made.TEXT + " ")
        new = stored(tmp_path / "b.jsonl", other)

        assert main(["diff", old, new]) == 2
        assert "the text is not that of" in capsys.readouterr().err

    def test_standard_input_twice(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Both files cannot be standard input."""

        assert main(["diff", "-", "-"]) == 2
        assert "only once" in capsys.readouterr().err
