"""
Whole reports and what they should be read as, field by field.

`python tests/readings.py [name …]` prints the fields that are read otherwise, and
a table of how many are not; `python tests/readings.py --first-sight` prints how many
were not when the code first ran on them.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import conflictparse
from facts import check_fields

DOCUMENTS = Path(__file__).parent / "documents"
FIRST_SIGHT = Path(__file__).parent / "first_sight.toml"
KINDS = ("quantities", "timestamps", "statements")

FIELDS = {
    "quantities": {
        "kind and bounds": ("kind", "low", "value", "high", "modifier", "unit", "none"),
        "victims": ("victims", "victim_types", "country", "side", "place"),
        "role": ("role", "whole"),
        "status": ("status",),
        "accrual": ("accrual",),
        "when": ("when",),
        "attribution": ("attribution",),
    },
    "timestamps": {
        "moments": ("type", "value", "ends", "relation", "anchored"),
        "renderings": ("renderings", "consistent"),
    },
    "statements": {
        "statements": ("form", "act", "cue", "quoted", "segments", "content", "none"),
        "speakers": ("speaker",),
        "status": ("status",),
        "when": ("when",),
    },
}
"""What each field is counted under."""

SHOWN = 40
"""Characters of a fact's text by which it is named."""


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


def load(path: Path) -> tuple[dict[str, Any], str]:
    """Load what is expected, and the report it is expected of."""
    expected = tomllib.loads(path.read_text(encoding="utf-8"))
    source = path.parent / expected.get("source", f"{path.stem}.txt")
    return expected, source.read_bytes().decode()


def holds(fact: object, name: str, value: object, text: str) -> bool:
    """Whether one field of a fact is as expected."""
    try:
        check_fields(fact, {name: value}, text)
    except AssertionError:
        return False
    return True


def scored(path: Path) -> Iterator[tuple[str, str, bool]]:
    """Give each field of a document, what it is counted under, and whether it holds."""
    expected, text = load(path)
    report = conflictparse.parse(text, **expected.get("options", {}))
    for kind in KINDS:
        facts = expected.get(kind, [])
        found = {(f.span.start, f.span.end): f for f in getattr(report, kind)}
        spans = expected_spans(text, facts)
        groups = {
            name: group for group, names in FIELDS[kind].items() for name in names
        }
        for span, fields in zip(spans, facts, strict=True):
            place = f"{kind} {span[0]}: {fields['text'][:SHOWN]!r}"
            fact = found.pop(span, None)
            yield "spans", place, fact is not None
            for name, value in fields.items():
                if name in groups:
                    right = fact is not None and holds(fact, name, value, text)
                    yield groups[name], f"{place} {name}", right
        for fact in found.values() if kind in expected["complete"] else ():
            place = f"{kind} {fact.span.start}: {fact.text[:SHOWN]!r}"
            yield "nothing besides", f"{place} is not there", False
    tolls = {(toll.kind.value, toll.unit): toll for toll in report.tolls()}
    for fields in expected.get("tolls", []):
        toll = tolls.get((fields["kind"], fields.get("unit", "person")))
        for name, value in fields.items():
            if name not in {"kind", "unit"}:
                right = toll is not None and holds(toll, name, value, text)
                yield "tolls", f"toll {fields['kind']} {name}", right


def at_first_sight() -> str:
    """Give a row for each field: right and of how many, for each set of documents."""
    sets = tomllib.loads(FIRST_SIGHT.read_text(encoding="utf-8"))["sets"]
    tables = [one["fields"] for one in sets]
    for fields in tables:
        fields["all"] = tuple(map(sum, zip(*fields.values(), strict=True)))
    return "".join(
        f"| {' | '.join([name, *(str(n) for one in tables for n in one[name])])} |\n"
        for name in tables[0]
    )


def main(names: list[str]) -> None:
    """Print what does not hold, then a row for each group of fields."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in sorted(DOCUMENTS.glob("*.toml")):
        if names and path.stem not in names:
            continue
        for group, what, good in scored(path):
            total[group] += 1
            right[group] += good
            if not good:
                sys.stdout.write(f"{path.stem}: {group}: {what}\n")
    for group, count in total.items():
        sys.stdout.write(f"| {group} | {right[group]} | {count} |\n")
    sys.stdout.write(f"| all | {right.total()} | {total.total()} |\n")


if __name__ == "__main__":
    if sys.argv[1:] == ["--first-sight"]:
        sys.stdout.write(at_first_sight())
    else:
        main(sys.argv[1:])
