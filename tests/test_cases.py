"""Run the cases in tests/cases: text with brackets, and what it must be read as."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from facts import READERS, Case

CASES = Path(__file__).parent / "cases"


def cases() -> Iterator[Any]:
    """
    Give every `[[case]]` of tests/cases/<language>/<room>/*.toml.

    `xfail` holds the reason of a known gap. `facts` names the kind of fact where
    it is not the room's own, as in tests/cases/en/links.
    """
    for path in sorted(CASES.glob("*/*/*.toml")):
        room = path.parent.name
        tables = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
        for number, table in enumerate(tables, 1):
            reason = table.get("xfail")
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            yield pytest.param(
                table.get("facts", room),
                table,
                id=f"{path.relative_to(CASES)}:{number}",
                marks=marks,
            )


@pytest.mark.parametrize(("kind", "table"), tuple(cases()))
def test_case(kind: str, table: dict[str, Any]) -> None:
    """The text gives exactly the facts in brackets, with the fields asserted."""
    case = Case.of(table)

    case.check(READERS[kind](case.text, **case.options))


def test_unknown_keys() -> None:
    """A key that nothing reads is a slip of the pen, as is a file without cases."""
    known = {"text", "expect", "facts", "published", "xfail", "why"}
    known |= {"timezone", "locale", "reading", "prefer"}
    unknown = [
        (path.name, key)
        for path in sorted(CASES.glob("*/*/*.toml"))
        for table in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
        for key in table
        if key not in known
    ]

    assert [] == unknown
