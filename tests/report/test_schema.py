"""The JSON Schema: what is written follows it, and it says all that is written."""

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator

import conflictparse
from conflictparse import Report, export
from conflictparse._report import SCHEMA_VERSION, _codecs
from report import made

SCHEMA = export.json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
DOCUMENTS = sorted(Path(__file__).parents[1].joinpath("documents").glob("*.txt"))
STORED = sorted(Path(__file__).parent.joinpath("stored").glob("*.json"))


def errors(document: object) -> list[str]:
    """Return what is wrong with a document, each with its place."""
    return [
        f"{error.json_path}: {error.message}"
        for error in VALIDATOR.iter_errors(document)
    ]


def closed_sets() -> Iterator[type[StrEnum]]:
    """Give every closed set that a document has members of."""
    for name in conflictparse.__all__:
        found = getattr(conflictparse, name)
        if isinstance(found, type) and issubclass(found, StrEnum):
            yield found


def enumerated(schema: object) -> Iterator[list[str]]:
    """Give every list of members in the schema."""
    if isinstance(schema, dict):
        if "enum" in schema:
            yield [member for member in schema["enum"] if member is not None]
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from enumerated(part)


class TestDocuments:
    """What is written follows the schema."""

    def test_schema(self) -> None:
        """The schema is one itself."""
        Draft202012Validator.check_schema(SCHEMA)

        assert SCHEMA["$id"].endswith(f":{SCHEMA_VERSION.partition('.')[0]}")

    def test_made_by_hand(self) -> None:
        """A report with every kind of reference follows it."""

        assert errors(made.report().to_dict()) == []

    @pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
    def test_read(self, path: Path) -> None:
        """The reading of a whole report follows it, as JSON too."""
        report = conflictparse.parse(path.read_text(encoding="utf-8"))

        assert errors(json.loads(report.to_json())) == []

    @pytest.mark.parametrize(
        ("field", "value"),
        [("kind", "eaten"), ("span", [1]), ("low", 1.5), ("when", "s1"), ("cue", "x")],
    )
    def test_refuses(self, field: str, value: object) -> None:
        """A value that a field cannot have is an error by the schema too."""
        document = made.report().to_dict()
        document["quantities"][0][field] = value

        assert len(errors(document)) == 1


class TestCompleteness:
    """The schema says all that is written."""

    @pytest.mark.parametrize("kind", list(_codecs._OWN), ids=lambda kind: kind.__name__)
    def test_fields(self, kind: type[Any]) -> None:
        """Every field of a type is described, in its order, and required."""
        described = SCHEMA["$defs"][kind.__name__.lower()]
        fields = list(_codecs.codecs_of(kind))

        assert [name for name in described["properties"] if name != "id"] == fields
        assert [name for name in described["required"] if name != "id"] == fields

    def test_top(self) -> None:
        """The keys of a document and of its producer are described."""
        document = made.report().to_dict()

        assert list(SCHEMA["properties"]) == list(document)
        assert list(SCHEMA["$defs"]["producer"]["properties"]) == list(
            document["producer"]
        )

    def test_closed_sets(self) -> None:
        """Every closed set is listed whole."""
        listed = list(enumerated(SCHEMA))

        for members in closed_sets():
            assert [member.value for member in members] in listed


class TestOlder:
    """Documents of older minor versions."""

    @pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
    def test_is_read(self, path: Path) -> None:
        """A document that an older release wrote reads as it was, and follows it."""
        stored = json.loads(path.read_text(encoding="utf-8"))
        producer = attrs.evolve(made.report().producer, schema=path.stem)

        assert stored["schema"] == path.stem
        assert errors(stored) == []
        assert Report.from_dict(stored) == attrs.evolve(
            made.report(), producer=producer
        )

    def test_newer(self) -> None:
        """Fields of a later minor version are passed over."""
        document = made.report().to_dict() | {"schema": "1.99", "more": {}}
        document["quantities"][0]["more"] = 1

        assert errors(document) == []
        assert Report.from_dict(document) == made.report()
