"""The facts as marks in the text: brat, Label Studio, Prodigy, TimeML and the W3C."""

import json
import re
import xml.etree.ElementTree as ET
from datetime import datetime

import attrs
import pytest

from conflictparse import ArgumentError, Report, Span, export
from report import made

FIRE = "\U0001f525"


def moved(report: Report, front: str) -> Report:
    """Return the report of a text with something in front, and its first figure."""
    figure = report.quantities[0]
    start, end = (at + len(front) for at in (figure.span.start, figure.span.end))
    figure = attrs.evolve(figure, span=Span(start, end), attribution=None, when=None)
    return attrs.evolve(
        report,
        text=front + report.text,
        quantities=(figure,),
        timestamps=(),
        statements=(),
        sections=(),
        sentences=(),
    )


def interrupted() -> Report:
    """Return a report whose first statement has two pieces."""
    report = made.report()
    outer, inner = report.statements
    pieces = (Span(155, 166), Span(170, 196))
    return attrs.evolve(
        report, statements=(attrs.evolve(outer, segments=pieces), inner)
    )


class TestBrat:
    """`export.to_brat()`."""

    def test_bound(self) -> None:
        """The words of each text-bound annotation stand where it says."""
        found = export.to_brat(made.report())
        bound = re.findall(r"^T\d+\t\w+ (\d+) (\d+)\t(.+)$", found.ann, re.MULTILINE)

        assert len(bound) == 10
        assert all(found.txt[int(a) : int(b)] == words for a, b, words in bound)

    def test_relations(self) -> None:
        """References are relations between the annotations of their facts."""
        lines = export.to_brat(made.report()).ann.splitlines()

        assert "R6\tpart_of Arg1:T2 Arg2:T1" in lines
        assert "R1\tsaid_by Arg1:T4 Arg2:T8" in lines

    def test_usual_values_are_left_out(self) -> None:
        """Only what is hedged, denied or part of something has an attribute."""
        found = export.to_brat(made.report()).ann

        assert re.findall(r"^A\d+\t(.+)$", found, re.MULTILINE) == [
            "modifier T1 at_least",
            "role T2 part",
            "status T6 unconfirmed",
        ]

    def test_interrupted(self) -> None:
        """A statement in two pieces is one discontinuous annotation."""

        assert "\tdirect 155 166;170 196\t" in export.to_brat(interrupted()).ann

    def test_line_end_inside(self) -> None:
        """No line of the file runs over a line end of the text."""
        report = made.report()
        figure = attrs.evolve(
            report.quantities[0], span=Span(9, 34), attribution=None, when=None
        )
        report = attrs.evolve(report, quantities=(figure,))

        assert (
            "killed 9 14;16 34\treply At least 12 people" in export.to_brat(report).ann
        )

    def test_every_type_is_configured(self) -> None:
        """What the annotations use stands in annotation.conf."""
        found = export.to_brat(made.report())
        used = re.findall(r"^[TRA]\d+\t(\w+) ", found.ann, re.MULTILINE)
        known = re.findall(r"^(\w+)", export.brat_config(), re.MULTILINE)

        assert set(used) <= set(known)

    def test_empty(self) -> None:
        """A report without facts has no annotation."""
        report = Report(text="x", producer=made.report().producer)

        assert export.to_brat(report).ann == ""


class TestLabelStudio:
    """`export.to_label_studio()`."""

    def test_utf16(self) -> None:
        """A character beyond the first plane counts as two."""
        report = moved(made.report(), FIRE)
        [region] = export.to_label_studio(report)["predictions"][0]["result"]
        value, text = region["value"], report.text.encode("utf-16-le")
        words = text[2 * value["start"] : 2 * value["end"]].decode("utf-16-le")

        assert words == value["text"] == "At least 12 people"

    def test_code_points(self) -> None:
        """The offsets of this library can be had as well."""
        report = moved(made.report(), FIRE)
        task = export.to_label_studio(report, offsets="code points")

        assert task["predictions"][0]["result"][0]["value"]["start"] == 17

    def test_other_offsets(self) -> None:
        """Another unit is refused."""
        with pytest.raises(ArgumentError, match="offsets must be one of 'utf-16'"):
            export.to_label_studio(made.report(), offsets="bytes")  # type: ignore[arg-type] # a mistake

    def test_relations_lead_to_regions(self) -> None:
        """Both ends of a relation are regions of the task."""
        result = export.to_label_studio(interrupted())["predictions"][0]["result"]
        regions = {each["id"] for each in result if each["type"] == "labels"}
        relations = [each for each in result if each["type"] == "relation"]

        assert {"s1", "s1-2"} <= regions
        assert len(relations) == 5
        assert {r[end] for r in relations for end in ("from_id", "to_id")} <= regions

    def test_labels_are_configured(self) -> None:
        """Every label and relation stands in the configuration."""
        view = ET.fromstring(export.label_studio_config())  # noqa: S314 - our own text
        known = {each.get("value") for each in view.iter()}
        result = export.to_label_studio(made.report())["predictions"][0]["result"]
        used = [e["labels"] if "labels" in e else e["value"]["labels"] for e in result]

        assert {label for labels in used for label in labels} <= known


class TestSpans:
    """`export.to_prodigy()`, `to_doccano()` and `to_journalism_ai()`."""

    def test_prodigy(self) -> None:
        """Each span names its fact."""
        task = export.to_prodigy(made.report())

        assert [span["fact"] for span in task["spans"]] == [
            *("q1", "q2", "t1", "s1", "q3", "s2", "t2")
        ]

    def test_doccano(self) -> None:
        """A label is a triple."""

        assert [16, 34, "killed"] in export.to_doccano(made.report())["label"]

    def test_journalism_ai(self) -> None:
        """A quote is its content, source and cue, held together by its name."""
        task = export.to_journalism_ai(made.report())
        first = {
            span["label"]: made.TEXT[span["start"] : span["end"]]
            for span in task["spans"]
            if span["quote"] == "s1"
        }

        assert first == {
            "content": "“It noted that 2.5 km of road were lost,”",
            "source": "she",
            "cue": "quoted",
        }

    def test_no_cue(self) -> None:
        """A quote without a cue or source has neither."""
        said = attrs.evolve(
            made.report().statements[1], speakers=(), cue=None, via=None
        )
        report = attrs.evolve(made.report(), statements=(said,), quantities=())
        labels = [span["label"] for span in export.to_journalism_ai(report)["spans"]]

        assert labels == ["content"]


class TestTimeml:
    """`export.to_timeml()`."""

    def test_text_is_complete(self) -> None:
        """Without its tags the text is the report."""
        root = ET.fromstring(export.to_timeml(made.report()))  # noqa: S314 - our own
        text = root.find("TEXT")

        assert text is not None
        assert "".join(text.itertext()) == made.TEXT

    def test_moment(self) -> None:
        """A moment has its value, and leans on the creation time."""
        root = ET.fromstring(export.to_timeml(made.report()))  # noqa: S314 - our own
        creation, moment = list(root.iter("TIMEX3"))[:2]

        assert creation.get("functionInDocument") == "CREATION_TIME"
        assert moment.attrib == {
            "tid": "t1",
            "type": "TIME",
            "value": "2022-09-13T09:00+03:00",
            "temporalFunction": "true",
            "anchorTimeID": "t0",
        }

    def test_range(self) -> None:
        """A range is marked at its two ends."""
        report = made.report()
        end = made.day("7 May", "2022-05-07", datetime(2022, 5, 7))  # noqa: DTZ001
        start = attrs.evolve(end, span=Span(247, 248), value="2022-05-03")
        stretch = attrs.evolve(report.timestamps[1], ends=(start, end))
        report = attrs.evolve(
            report, timestamps=(stretch,), quantities=(), statements=()
        )
        marked = export.to_timeml(report)

        assert re.findall(r">([^<]+)</TIMEX3>", marked)[1:] == ["3", "7 May"]

    def test_unresolved(self) -> None:
        """What has no value has no element, nor has a date that is not known."""
        moment = attrs.evolve(made.moment(), value=None)
        report = attrs.evolve(
            made.report(),
            timestamps=(moment,),
            published=None,
            quantities=(),
            statements=(),
        )

        assert "<TIMEX3" not in export.to_timeml(report)

    def test_published_at_an_hour(self) -> None:
        """A creation time may have an hour."""
        published = datetime(2022, 9, 14, 9, tzinfo=made.OSKAR)
        report = attrs.evolve(made.report(), published=published)

        assert 'type="TIME" value="2022-09-14T09:00:00+03:00"' in export.to_timeml(
            report
        )

    def test_unwritable(self) -> None:
        """What XML cannot hold becomes the replacement character."""
        report = Report(text="a\x00\ud800b", producer=made.report().producer)

        assert "<TEXT>a\ufffd\ufffdb</TEXT>" in export.to_timeml(report)


class TestWebAnnotations:
    """`export.to_web_annotations()`."""

    def test_selectors(self) -> None:
        """Both selectors lead to the words."""
        for each in export.to_web_annotations(made.report()):
            place, quote = each["target"]["selector"]
            start, end = place["start"], place["end"]

            assert made.TEXT[start:end] == quote["exact"]
            assert made.TEXT[:start].endswith(quote["prefix"])
            assert made.TEXT[end:].startswith(quote["suffix"])
            assert len(quote["prefix"]) == min(32, start)

    def test_body_is_the_fact(self) -> None:
        """The second body is the fact as it is stored."""
        report = made.report()
        [first, *_] = export.to_web_annotations(report)

        assert first["body"][0]["value"] == "killed"
        assert (
            json.loads(first["body"][1]["value"]) == report.to_dict()["quantities"][0]
        )

    def test_names_last(self) -> None:
        """The same fact of the same text has the same name, another has another."""
        names = [each["id"] for each in export.to_web_annotations(made.report())]
        again = [each["id"] for each in export.to_web_annotations(made.report())]

        assert names == again
        assert len(set(names)) == len(names)

    def test_source(self) -> None:
        """The text is named by its hash, or as the caller does."""
        [first, *_] = export.to_web_annotations(made.report())
        [named, *_] = export.to_web_annotations(made.report(), source="urn:x:1")

        assert first["target"]["source"].startswith("ni:///sha-256;")
        assert named["target"]["source"] == "urn:x:1"

    def test_interrupted(self) -> None:
        """A statement in two pieces has two targets."""
        found = export.to_web_annotations(interrupted())
        targets = [each["target"] for each in found if isinstance(each["target"], list)]

        assert [len(target) for target in targets] == [2]
