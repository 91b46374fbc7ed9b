"""What changed between two readings of the same reports."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from conflictparse import Quantity, Statement, Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse import Report

    Fact = Quantity | Timestamp | Statement

__all__ = ["Change", "changes"]


@attrs.frozen(kw_only=True)
class Change:
    """One fact that one reading has and the other has not, or has otherwise."""

    what: str
    """One of "added", "removed" and "changed"."""
    kind: str
    """The kind of a figure, the type of a time, the form of a statement."""
    rule: str
    """That of the new reading; of what was removed, that of the old one."""
    fact: Fact
    """In the new reading; what was removed, in the old one."""
    fields: tuple[str, ...] = ()
    """The fields that differ, in their order."""


def changes(old: Report, new: Report) -> Iterator[Change]:
    """
    Compare two readings of one text, fact by fact.

    Facts that stand at the same place and are of one class are one fact.
    References are compared by the place of what they lead to: the ids of two
    readings differ wherever one found a fact more.
    """
    for name in ("quantities", "timestamps", "statements"):
        yield from _between(getattr(old, name), getattr(new, name))


def _between(old: Iterable[Fact], new: Iterable[Fact]) -> Iterator[Change]:
    before, after = _by_place(old), _by_place(new)
    for place in sorted({*before, *after}):
        gone, come = before.get(place, []), after.get(place, [])
        # "killed or injured" has two facts at one place: equal ones go first.
        for one in list(gone):
            same = next((other for other in come if not _differing(one, other)), None)
            if same is not None:
                gone.remove(one)
                come.remove(same)
        for one, other in zip(gone, come, strict=False):
            yield _change("changed", other, _differing(one, other))
        yield from (_change("removed", one) for one in gone[len(come) :])
        yield from (_change("added", other) for other in come[len(gone) :])


def _by_place(facts: Iterable[Fact]) -> dict[tuple[int, int], list[Fact]]:
    found: dict[tuple[int, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.span.start, fact.span.end].append(fact)
    return found


def _change(what: str, fact: Fact, fields: tuple[str, ...] = ()) -> Change:
    if isinstance(fact, Quantity):
        kind = fact.kind.value
    else:
        kind = (fact.type if isinstance(fact, Timestamp) else fact.form).value
    return Change(what=what, kind=kind, rule=fact.rule, fact=fact, fields=fields)


def _differing(one: Fact, other: Fact) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in attrs.fields(type(one))
        if _comparable(getattr(one, field.name))
        != _comparable(getattr(other, field.name))
    )


def _comparable(value: object) -> object:
    """Give what a field is compared by: a reference, by its place."""
    return value.span if isinstance(value, Quantity | Timestamp | Statement) else value
