"""A report as rows, as HTML, explained, and its tolls."""

from __future__ import annotations

import re
from datetime import timedelta, timezone
from html import unescape
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import conflictparse
from conflictparse import ArgumentError, Report, Span
from conflictparse._report import TABLES
from report import made

if TYPE_CHECKING:
    from conflictparse._report import TableName

MARK = re.compile(r'<mark [^>]*data-start="(\d+)" data-end="(\d+)"[^>]*>([^<]*)</mark>')


class TestToRows:
    """`Report.to_rows()`."""

    def test_one_row_a_fact(self) -> None:
        """Every fact has its row, in the order of the text."""
        rows = made.report().to_rows()

        assert [row["id"] for row in rows] == ["q1", "q2", "t1", "s1", "q3", "s2", "t2"]

    def test_same_columns(self) -> None:
        """Every row has the same columns in the same order."""
        rows = made.report().to_rows()

        assert {tuple(row) for row in rows} == {TABLES["mentions"].names}

    @pytest.mark.parametrize(
        ("table", "ids"),
        [
            ("figures", ["q1", "q2", "q3"]),
            ("moments", ["t1", "t2"]),
            ("statements", ["s1", "s2"]),
        ],
    )
    def test_one_kind(self, table: TableName, ids: list[str]) -> None:
        """A table of one kind has the facts of that kind, and its own columns."""
        rows = made.report().to_rows(table)

        assert [row["id"] for row in rows] == ids
        assert {tuple(row) for row in rows} == {TABLES[table].names}

    def test_a_column_means_the_same(self) -> None:
        """What a table of one kind says of a fact, the table of all says too."""
        report = made.report()
        every = {row["id"]: row for row in report.to_rows()}
        tables: tuple[TableName, ...] = ("figures", "moments", "statements")

        for table in tables:
            for row in report.to_rows(table):
                assert row.items() <= every[row["id"]].items()

    def test_no_such_table(self) -> None:
        """Another table is refused, and those that exist are listed."""
        with pytest.raises(ArgumentError, match=r"'figures', .*got 'tolls'"):
            made.report().to_rows("tolls")  # type: ignore[arg-type] # a mistake

    def test_figure(self) -> None:
        """A figure's row holds its bounds and the ids of its links."""
        row = made.report().to_rows()[0]

        assert (row["low"], row["high"], row["modifier"]) == (12, None, "at_least")
        assert (row["attribution"], row["when"]) == ("s1", "t1")

    def test_figure_with_its_links(self) -> None:
        """When it happened and who says so stand in the figure's own row."""
        row = made.report().to_rows("figures")[0]

        assert row["time"] == "2022-09-13T09:00+03:00"
        assert row["utc"] == "2022-09-13T06:00:00+00:00"
        assert (row["speaker"], row["speaker_text"]) == ("Lena Varo", "she")

    def test_decimal_figure(self) -> None:
        """A figure with a point is a float."""

        assert made.report().to_rows("figures")[2]["value"] == 2.5

    def test_lists_are_joined(self) -> None:
        """Several types of victim stand in one cell."""

        assert made.report().to_rows()[1]["victim_types"] == "child; civilian"

    def test_moment(self) -> None:
        """A moment's value has a column of its own."""
        row = made.report().to_rows()[2]

        assert row["time"] == "2022-09-13T09:00+03:00"
        assert (row["value"], row["zone"]) == (None, "Europe/Moscow")

    def test_statement(self) -> None:
        """A statement's row names who speaks."""
        row = made.report().to_rows()[3]

        assert (row["speaker"], row["speaker_text"]) == ("Lena Varo", "she")
        assert row["speaker_kind"] is None

    def test_plain_cells(self) -> None:
        """No cell holds an object of ours."""
        cells = [cell for row in made.report().to_rows() for cell in row.values()]

        assert {type(cell) for cell in cells} <= {str, int, float, bool, type(None)}


class TestToHtml:
    """`Report.to_html()`."""

    def test_marks_stand_where_they_say(self) -> None:
        """The words in a mark are those of its offsets."""
        marks = MARK.findall(made.report().to_html())

        assert marks
        for start, end, words in marks:
            assert made.TEXT[int(start) : int(end)] == unescape(words)

    def test_text_is_complete(self) -> None:
        """Without its tags the article is the text."""
        page = made.report().to_html().partition("<article")[2].partition("</article>")
        article = page[0].partition(">")[2]

        assert made.TEXT == unescape(re.sub(r"<[^>]*>", "", article))

    def test_crossing_facts_are_cut(self) -> None:
        """Facts that cross are marked piece by piece."""
        report = made.report()
        figure = attrs.evolve(report.quantities[2], span=Span(165, 172), text="x")
        page = attrs.evolve(report, quantities=(figure,)).to_html()

        assert page.count("<mark") == page.count("</mark>")
        assert 'data-ids="s1 q1 s2"' in page

    def test_is_escaped(self) -> None:
        """Markup in a report is shown, never obeyed."""
        text = "<script>alert('x')</script>\x00\ud800"
        report = attrs.evolve(
            made.report(), text=text, quantities=(), timestamps=(), statements=()
        )
        page = report.to_html()

        assert "<script" not in page
        assert "\x00" not in page
        assert page.encode("utf-8")

    def test_empty_fact(self) -> None:
        """A fact without length marks nothing."""
        report = made.report()
        empty = attrs.evolve(report.quantities[1], span=Span(46, 46), text="")
        page = attrs.evolve(report, quantities=(empty,)).to_html()

        assert "q1" not in page.partition("</article>")[0]

    def test_is_one_file(self) -> None:
        """The page is whole: its style is in it, and nothing else is asked for."""
        page = made.report().to_html()

        assert page.startswith("<!DOCTYPE html>")
        assert "--paper:" in page
        assert not re.search(r"<(script|link|img|iframe)|url\(|@import", page)

    def test_no_speakers(self) -> None:
        """A report in which nobody speaks says so."""
        page = conflictparse.parse("It rained.").to_html()

        assert "Nobody is said to speak." in page
        assert "No harm to people is told." in page
        assert "No moment is told." in page

    def test_speakers_have_colours(self) -> None:
        """A speaker keeps his colour; one too many has the first one again."""
        names = ["Adan", "Bero", "Cilo", "Daro", "Edna", "Fero", "Gilo", "Haro", "Iden"]
        text = " ".join(f"{name} Varo said that {name} Varo slept." for name in names)
        page = conflictparse.parse(f"{text} {text}").to_html()
        colours = re.findall(r'<li><span class="voice by-(v\w)">(\w+)', page)

        assert [f"v{number % 8}" for number in range(9)] == [
            colour for colour, name in colours if name in names
        ]

    def test_many_moments(self) -> None:
        """A drawing is cut where it would be longer than the page."""
        text = " ".join(f"It rained on {day} May 2022." for day in range(1, 32))
        page = conflictparse.parse(text + " It rained on 1 June 2022.").to_html()

        assert "and 2 more" in page


class TestNotebook:
    """`Report._repr_html_()`."""

    def test_short(self) -> None:
        """The tolls stand above a table of the facts."""
        shown = conflictparse.parse("Two men were killed, police said.")._repr_html_()

        assert "<p>killed 2</p>" in shown
        assert shown.count("<tr>") == 3

    def test_is_cut(self) -> None:
        """After twenty facts it says how many are left."""
        text = " ".join(f"It rained on {day} May 2022." for day in range(1, 26))
        shown = conflictparse.parse(text)._repr_html_()

        assert shown.count("<tr>") == 21
        assert "5 more" in shown

    def test_nothing(self) -> None:
        """A report without facts has no table."""
        shown = conflictparse.parse("")._repr_html_()

        assert "<table" not in shown
        assert "no harm to people" in shown

    def test_is_escaped(self) -> None:
        """Nothing in a report is obeyed here either."""
        text = "“On Monday <b>two</b> men were killed,” the mayor said."
        shown = conflictparse.parse(text)._repr_html_()

        assert "&lt;b&gt;two" in shown
        assert "<b>" not in shown


class TestExplain:
    """`Report.explain()`."""

    def test_says_place_rule_and_cue(self) -> None:
        """The words that were read are named with their places."""
        report = made.report()
        said = report.explain(report.quantities[0])

        assert "q1: quantity at [16, 34): 'At least 12 people'" in said
        assert "rule: quantities.harm_passive" in said
        assert "cue: 'were killed' at [62, 73)" in said

    def test_says_who_speaks(self) -> None:
        """A statement's speakers are named as they stand and as they were read."""
        report = made.report()

        assert "speaker: 'she'" in report.explain(report.statements[0])

    def test_rule_of_another_release(self) -> None:
        """A rule that is not here is said to be of another release."""
        report = made.report()
        moment = attrs.evolve(report.timestamps[0], rule="elsewhere.gone")
        report = attrs.evolve(report, timestamps=(moment,), quantities=())
        report = attrs.evolve(report, statements=())

        assert "another release" in report.explain(moment)

    def test_rules_of_the_trunk(self) -> None:
        """Times are read by rules of the trunk, which are found as well."""
        [moment] = conflictparse.extract_timestamps("It began on 13 May 2022.")
        report = conflictparse.parse("It began on 13 May 2022.")

        assert moment == report.timestamps[0]
        assert "another release" not in report.explain(report.timestamps[0])

    def test_language_of_another_release(self) -> None:
        """A language that is not here has no rules here."""
        report = attrs.evolve(made.report(), locale="xx_YY")

        assert "another release" in report.explain(report.quantities[0])

    def test_rule_that_never_was(self) -> None:
        """A room's own rules are looked through."""
        report = made.report()
        figure = attrs.evolve(report.quantities[2], rule="quantities.never_was")
        report = attrs.evolve(report, quantities=(figure,))

        assert "another release" in report.explain(figure)

    def test_fact_of_another_report(self) -> None:
        """What is not in the report cannot be explained from it."""
        report: Report = attrs.evolve(made.report(), quantities=())
        with pytest.raises(ArgumentError, match="found must be a fact"):
            report.explain(made.report().quantities[0])

    def test_what_is_no_fact(self) -> None:
        """Anything else is refused alike."""
        with pytest.raises(ArgumentError, match="got 'q1'"):
            made.report().explain("q1")  # type: ignore[arg-type] # a mistake


class TestReadAgain:
    """What `Report.explain()` finds by reading a second time."""

    TEXT = (
        "The rebels said on Monday that they had killed 50 soldiers in Dorna. "
        "The claim could not be verified. The army denied claims that it fled."
    )

    def explained(self, index: int = 0, **options: Any) -> str:  # noqa: ANN401 - of parse()
        """Explain the first figure of a report."""
        report = conflictparse.parse(self.TEXT, published="2022-09-13", **options)
        return report.explain(report.quantities[index])

    def test_says_what_the_rule_says(self) -> None:
        """The docstring of a rule is its explanation."""

        assert "  A verb of harm and whom it befalls." in self.explained()

    def test_links_and_why(self) -> None:
        """Each link says what it leads to, and for what reason."""

        assert "attribution: s1, for it stands in what is said" in self.explained()

    def test_words_of_doubt(self) -> None:
        """A status names the words that made it, wherever they stand."""
        said = self.explained()

        assert "status: unconfirmed, for 'claim could not be verified' at [73," in said
        assert "(links.claim_not_checked)" in said

    def test_status_of_a_statement(self) -> None:
        """What a cue makes of a statement stands in its own clause."""
        report = conflictparse.parse(self.TEXT)
        said = report.explain(report.statements[1])

        assert "status: denied, by the words of its own clause" in said

    def test_what_is_not_resolved(self) -> None:
        """A time without a value lies nowhere."""
        report = conflictparse.parse("It rained on Monday.")
        said = report.explain(report.timestamps[0]).splitlines()

        assert "value: not resolved" in said

    def test_nothing_overridden(self) -> None:
        """Where nothing else reads the words it says so."""

        assert "overrode: nothing" in self.explained()

    def test_overridden(self) -> None:
        """What is read without the rule is what it went before."""
        report = conflictparse.parse("On Monday at 9 a.m. it rained.")
        [moment] = report.timestamps

        assert "overrode: times.bare_hour, which" in report.explain(moment)

    @pytest.mark.parametrize(
        "options",
        [
            {"disable": ["times.weekday_alone"]},
            {"timezone": "Asia/Baku"},
            {"reading": "news", "prefer": "past"},
            {"locale": "en_GB"},
        ],
    )
    def test_same_options(self, options: dict[str, Any]) -> None:
        """It is read again as it was read, whatever was asked for."""

        assert "overrode: nothing" in self.explained(**options)

    @pytest.mark.parametrize(
        "options",
        [
            {"ruleset": conflictparse.Ruleset.default().extend(drop=["times.seasons"])},
            {"timezone": timezone(timedelta(hours=3, minutes=7), "own")},
        ],
    )
    def test_other_rules(self, options: dict[str, Any]) -> None:
        """What cannot be read again alike is not read again."""

        assert "read again: no, for the report was made by other" in self.explained(
            **options
        )

    def test_stored(self) -> None:
        """A report that was stored is read again by the rules it names."""
        report = conflictparse.parse(self.TEXT, published="2022-09-13")
        stored = report.to_dict()
        same = Report.from_dict(stored)
        stored["producer"]["ruleset"] = "of another release"
        other = Report.from_dict(stored)

        assert "overrode: nothing" in same.explain(same.quantities[0])
        assert "made by other rules" in other.explain(other.quantities[0])

    def test_changed_by_hand(self) -> None:
        """A fact that these rules do not read is said to be none of theirs."""
        report = conflictparse.parse(self.TEXT)
        figure = attrs.evolve(report.quantities[0], low=51)
        changed = attrs.evolve(report, quantities=(figure,))

        assert "do not read it in this text" in changed.explain(figure)

    def test_every_fact(self) -> None:
        """Each fact of a report can be explained."""
        report = conflictparse.parse(
            f"{self.TEXT} Nine men, including a boy, died at 9:00 a.m. Moscow time "
            "(06:00 GMT) on Sept. 13. Two were killed in Mirna and six in Tel. Another "
            "12 died. In 2014 a bomb killed 30. “Help,” it read. A day later it rained."
        )
        facts: list[Any] = [
            *report.quantities,
            *report.timestamps,
            *report.statements,
        ]
        for fact in facts:
            said = report.explain(fact)

            assert fact.rule in said
            assert "read again: no" not in said


class TestTolls:
    """`Report.tolls()`."""

    @pytest.mark.parametrize(
        "by", [None, "victim_type", "country", "side", "attribution", "place"]
    )
    def test_accepts(self, by: str | None) -> None:
        """Each break-down of the reference can be asked for."""

        assert isinstance(made.report().tolls(by), tuple)  # type: ignore[arg-type]

    def test_refuses(self) -> None:
        """Another is refused, and those that exist are listed."""
        with pytest.raises(ArgumentError, match=r"'victim_type', .*got 'colour'"):
            made.report().tolls("colour")  # type: ignore[arg-type] # a mistake
