"""The catalogues in the docs, made from the code and the data."""

import importlib
import json
import tomllib
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import conflictparse
from conflictparse._rules import Example, Rule
from conflictparse.export import TABLES, json_schema

DATA = Path(conflictparse.__file__).parent / "data"
ROOMS = (
    *("numbers", "times", "names", "quantities", "timestamps", "statements"),
    "links",
)


def rules(room: str) -> Iterable[Rule]:
    """Return the English rules of a room, first to last."""
    package = f"conflictparse._{room}"
    if find_spec(package) is None or find_spec(f"{package}._en") is None:
        return ()
    # Not every room of the trunk reads by rules.
    found: Iterable[Rule] = getattr(
        importlib.import_module(f"{package}._en"), "RULES", ()
    )
    return found


def rules_page() -> str:
    """Write a section a room and a paragraph a rule."""
    lines = [
        "# Rules",
        "",
        "Made from the code.",
        "Brackets stand round what a rule reads; `disable` takes the names.",
        "",
    ]
    for room in ROOMS:
        found = tuple(rules(room))
        if found:
            lines += [f"## {room.capitalize()}", ""]
        for rule in found:
            lines += [f"### `{rule.full_name}`", "", rule.doc, ""]
            lines += ["```text", rule.pattern, "```", ""]
            lines += [*examples("reads", rule.accepts), *examples("not", rule.rejects)]
            lines.append("")
    return "\n".join(lines)


def examples(verdict: str, sentences: Iterable[Example]) -> Iterator[str]:
    """Give an item a sentence."""
    for sentence in sentences:
        yield f"- {verdict}: {literal(sentence.text)}"


def lexica_page() -> str:
    """Write a section a file and a line an entry that has an example."""
    lines = ["# Words", "", "Made from the data.", ""]
    for path in sorted(DATA.rglob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        source = table.pop("source", "")
        tags = ", ".join(f"`{tag}`" for tag in table if tag != "merged")
        name = path.relative_to(DATA).as_posix()
        lines += [f"## {name}", "", f"Source: {source}", "", f"Tags: {tags}", ""]
        for tag, content in table.items():
            lines += entries(tag, content)
        lines.append("")
    return "\n".join(lines)


def entries(tag: str, content: object) -> Iterator[str]:
    """Give an item an entry that shows how its words are read."""
    if not isinstance(content, list):
        return
    for fields in content:
        if not isinstance(fields, dict) or "example" not in fields:
            continue
        words = fields.get("forms") or fields.get("singular") or fields.get("plural")
        forms = words.split() if isinstance(words, str) else words or ()
        yield f"- `{tag}` {', '.join(forms)}: {literal(fields['example'])}"
        if "refuses" in fields:
            yield f"  Not: {literal(fields['refuses'])}"


def tables_page() -> str:
    """Write a section a table and a line a column."""
    lines = ["# Tables", "", "Made from the code.", ""]
    lines += [
        "Every row of a table has all of its columns, in this order; what the report",
        "does not say is None, and an empty cell in CSV.",
        "A column means the same in every table that has it.",
        "{doc}`export` has the functions that write them.",
        "",
    ]
    for table in TABLES.values():
        lines += [f"## {table.name}", "", "| column | type | holds |", "|-|-|-|"]
        lines += [
            f"| `{column.name}` | {column.type.value} | {column.about} |"
            for column in table.columns
        ]
        lines.append("")
    return "\n".join(lines)


def fields_page() -> str:
    """Write a section an object of the JSON Schema and a line a field."""
    schema = json_schema()
    lines = ["# Fields of JSON", "", "Made from the JSON Schema that ships with the"]
    lines += ["package; {doc}`json` says how documents are written and read.", ""]
    for name, described in {"document": schema, **schema["$defs"]}.items():
        if "properties" not in described:
            continue
        lines += [f"## {name}", "", described["description"], ""]
        lines += ["| field | holds | says |", "|-|-|-|"]
        lines += [
            f"| `{field}` | {holds(value)} | {value.get('description', '')} |"
            for field, value in described["properties"].items()
        ]
        lines.append("")
    return "\n".join(lines)


def holds(value: dict[str, Any]) -> str:
    """Say in words what a field of the JSON Schema may hold."""
    if "$ref" in value:
        return str(value["$ref"]).rpartition("/")[2]
    if "anyOf" in value:
        return " or ".join(map(holds, value["anyOf"]))
    if "enum" in value:
        return ", ".join(f"`{json.dumps(member)}`" for member in value["enum"])
    if "items" in value:
        return f"list of: {holds(value['items'])}"
    kind = value["type"]
    return " or ".join(kind) if isinstance(kind, list) else kind


def literal(text: str) -> str:
    """Write a sentence so that Markdown leaves it alone."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{' '.join(text.split())}{fence}"
