"""Compare what was read with what a case, a document or an example expects."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import attrs

import conflictparse
from conflictparse import Mention, Span
from conflictparse._rules import unbracket

PUBLISHED = date(2022, 9, 13)
OPTIONS = ("timezone", "locale", "reading", "prefer")

READERS: Mapping[str, Callable[..., Sequence[Any]]] = {
    "numbers": conflictparse.extract_numbers,
    "quantities": lambda text, **options: (
        conflictparse.parse(text, **options).quantities
    ),
    "timestamps": lambda text, **options: (
        conflictparse.parse(text, **options).timestamps
    ),
    "statements": lambda text, **options: (
        conflictparse.parse(text, **options).statements
    ),
    "tolls": lambda text, **options: conflictparse.parse(text, **options).tolls(),
}


@attrs.frozen(kw_only=True)
class Case:
    """A text, the spans its brackets stand round, and the fields of each fact."""

    text: str
    spans: tuple[tuple[int, int], ...]
    expect: tuple[Mapping[str, Any], ...]
    options: Mapping[str, Any]

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> "Case":
        """Make a case of a TOML table; `published = false` gives no date."""
        text, spans = unbracket(fields["text"])
        expect = tuple(fields.get("expect", ({},) * len(spans)))
        options = {name: fields[name] for name in OPTIONS if name in fields}
        published = fields.get("published", PUBLISHED)
        options["published"] = None if published is False else published
        return cls(text=text, spans=spans, expect=expect, options=options)

    def check(self, found: Iterable[Any]) -> None:
        """Demand exactly the facts in brackets, with the fields named."""
        facts = tuple(found)
        expected = [self.text[start:end] for start, end in self.spans]

        assert expected == [fact.text for fact in facts]
        assert list(self.spans) == [(f.span.start, f.span.end) for f in facts]
        assert len(self.expect) == len(facts), "as many tables as brackets"
        for fact, fields in zip(facts, self.expect, strict=True):
            check_fields(fact, fields, self.text)


def check_fields(fact: object, fields: Mapping[str, Any], text: str) -> None:
    """
    Compare the fields named, as TOML writes them, with those of a fact.

    TOML has no None: `none = ["high"]` lists the fields that must be it.
    """
    for name, expected in fields.items():
        if name == "none":
            values = {field: getattr(fact, field) for field in expected}
            assert dict.fromkeys(expected) == values, fact
            continue
        actual = getattr(fact, name)
        if isinstance(expected, Mapping):
            assert actual is not None, f"{name} of {fact}"
            check_fields(actual, expected, text)
        elif isinstance(expected, list | tuple):
            check_items(actual, expected, text, f"{name} of {fact}")
        else:
            assert plain(expected, text) == plain(actual, text), f"{name} of {fact}"


def check_items(
    actual: Sequence[Any], expected: Sequence[Any], text: str, place: str
) -> None:
    """Compare a tuple of a fact with a list as TOML writes it, item by item."""
    assert len(expected) == len(actual), place
    for item, value in zip(actual, expected, strict=True):
        if isinstance(value, Mapping):
            check_fields(item, value, text)
        else:
            assert plain(value, text) == plain(item, text), place


def plain(value: object, text: str) -> object:
    """Bring a value into the form that both TOML and a fact can be compared in."""
    match value:
        case Span():
            return text[value.start : value.end]
        case Mention():
            return value.text
        case date():
            return value.isoformat()
        case timedelta():
            minutes = abs(value) // timedelta(minutes=1)
            sign = "-" if value < timedelta() else "+"
            return f"{sign}{minutes // 60:02}:{minutes % 60:02}"
        case float():
            return Decimal(str(value))
    return value
