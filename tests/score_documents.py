"""
Count how many fields of the documents are read as expected: a table for the docs.

Run it from the root of the repository: `python tests/score_documents.py [name …]`.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import conflictparse
from facts import check_fields
from test_documents import DOCUMENTS, KINDS, expected_spans, load

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
            fact = found.pop(span, None)
            yield "spans", f"{kind} {fields['text']!r}", fact is not None
            for name, value in fields.items():
                if name in groups:
                    right = fact is not None and holds(fact, name, value, text)
                    yield groups[name], f"{kind} {fields['text']!r} {name}", right
        for fact in found.values() if kind in expected["complete"] else ():
            yield "nothing besides", f"{kind} {fact.text!r}", False
    tolls = {(toll.kind.value, toll.unit): toll for toll in report.tolls()}
    for fields in expected.get("tolls", []):
        toll = tolls.get((fields["kind"], fields.get("unit", "person")))
        for name, value in fields.items():
            if name not in {"kind", "unit"}:
                right = toll is not None and holds(toll, name, value, text)
                yield "tolls", f"toll {fields['kind']} {name}", right


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
    for group, count in [*total.items(), ("all", total.total())]:
        good = right.total() if group == "all" else right[group]
        sys.stdout.write(f"| {group} | {good} | {count} |\n")


if __name__ == "__main__":
    main(sys.argv[1:])
