"""What is tried with the bytes that a fuzzer makes up, and what must hold of it."""

import json
import tomllib
import zlib
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from datetime import UTC, date, datetime
from functools import cache
from html.parser import HTMLParser
from time import process_time
from typing import Any

import attrs

from conflictparse import (
    ArgumentError,
    LexiconError,
    Parser,
    Report,
    ReportError,
    Ruleset,
    extract_numbers,
    extract_quantities,
    extract_statements,
    extract_timestamps,
)
from conflictparse._lexicon._toml import loads
from fuzz import seeds

Target = Callable[[bytes], None]

PUBLISHED = (None, date(2022, 9, 13), datetime(2022, 9, 13, 9, 30, tzinfo=UTC))
TIMEZONES = (None, "Asia/Baku")

MAX_COST = 20
"""How many times the cost of a report a character of any text may be."""

START = 2_000
"""Characters of a report that cost what any text does before its first."""


def text_of(data: bytes) -> str:
    """Read bytes as any text: those that are no UTF-8 as halves of surrogate pairs."""
    return data.decode("utf-8", "surrogateescape")


def options(data: bytes) -> dict[str, Any]:
    """Choose what the text is read with, the same for the same bytes."""
    number = zlib.crc32(data)
    chosen = {}
    for name, values in (("published", PUBLISHED), ("timezone", TIMEZONES)):
        number, one = divmod(number, len(values))
        chosen[name] = values[one]
    return chosen


@cache
def parsers() -> tuple[Parser, ...]:
    """Make a few parsers, once."""
    return (
        Parser(),
        Parser(reading="narrative", prefer="past"),
        Parser(reading="news", prefer="future"),
    )


def mentions(value: object) -> Iterator[Any]:
    """Give every object below *value* that has both a span and a text."""
    if isinstance(value, tuple):
        for item in value:
            yield from mentions(item)
    elif hasattr(value, "__attrs_attrs__"):
        if hasattr(value, "span") and hasattr(value, "text"):
            yield value
        for field in value.__attrs_attrs__:
            yield from mentions(getattr(value, field.name))


def check(text: str, facts: tuple[Any, ...]) -> None:
    """Check that facts are in order, and that all stands where it says."""
    spans = [fact.span for fact in facts]
    assert spans == sorted(spans), spans
    for one in mentions(facts):
        assert one.text == text[one.span.start : one.span.end], one


def seconds(read: Callable[[str], object], text: str, times: int = 1) -> float:
    """Return the least CPU seconds of reading a text."""
    least = float("inf")
    for _ in range(times):
        start = process_time()
        read(text)
        least = min(least, process_time() - start)
    return least


@cache
def usual_cost() -> float:
    """Measure what a character of a report costs."""
    text = seeds.sample()
    return seconds(parsers()[0].parse, text, times=5) / len(text)


def parse(data: bytes) -> None:
    """A report is exact, in order, the same again, equal when stored, and in time."""
    text, given = text_of(data), options(data)
    parser = parsers()[zlib.adler32(data) % len(parsers())]
    allowed = usual_cost() * (START + len(text)) * MAX_COST
    report = parser.parse(text, **given)

    assert report.text == text
    for facts in (report.quantities, report.timestamps, report.statements):
        check(text, facts)
    check(text, report.sections)
    assert parser.parse(text, **given) == report
    stored = json.loads(report.to_json())
    assert stored == json.loads(json.dumps(report.to_dict()))
    assert Report.from_dict(stored) == report
    taken = seconds(parser.parse, text)
    if taken > allowed:
        # The collector of garbage, or a machine that is shared, may do so once.
        taken = seconds(parser.parse, text, times=5)
    assert taken < allowed, f"{taken:.3f} s of {allowed:.3f} s"
    report.tolls()


def extracts(function: Callable[..., tuple[Any, ...]]) -> Target:
    """Make a target of a function that finds one kind of fact."""

    def target(data: bytes) -> None:
        text, given = text_of(data), options(data)
        found = function(text, **given)
        check(text, found)
        assert found == function(text, **given)

    return target


def from_dict(data: bytes) -> None:
    """A document is refused by name, or read as a report that can be stored."""
    stored = edited(data)
    try:
        report = Report.from_dict(stored)
    except ReportError:
        return
    except TypeError:
        # The edit may have put something else for the whole document.
        assert not isinstance(stored, dict)
        return
    check(report.text, ())
    assert Report.from_dict(json.loads(report.to_json())) == report
    report.to_html()
    report.tolls()


VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2, 10**9, 10**30, 0.5, 1e308, float("nan")),
    *(float("inf"), "", "x", "1", "-1", "1e9", "1/3", "NaN", "Infinity", "\ud800"),
    *("2022-09-13", "2022-02-30", "0001-01-01", "9999-12-31", "24:00", "Asia/Baku"),
    *("+25:00", "killed", "at_least", "day", "q1", "t1", "s1", "P1D", "people"),
    *([], {}, [[]], [None], {"start": 0, "end": 1}, [0, 1], {"": ""}),
)
"""What is put into a stored report."""


def edited(data: bytes) -> Any:  # noqa: ANN401 - whatever stands in a document
    """Take a stored report and change values in it: a few bytes for each change."""
    documents = seeds.documents()
    stored = json.loads(documents[data[0] % len(documents)] if data else documents[0])
    rest = data[1:]
    while len(rest) >= 3:
        depth, what, *path = rest[: 3 + rest[0] % 8]
        rest = rest[3 + depth % 8 :]
        stored = _changed(stored, path, what)
    return stored


def _changed(value: Any, path: list[int], what: int) -> Any:  # noqa: ANN401 - JSON
    """Put a value at the end of a path, or take out what is there."""
    if not path or not value or not isinstance(value, dict | list):
        # A copy: what one change puts in another one may change.
        return deepcopy(VALUES[what % len(VALUES)])
    key = sorted(value)[path[0] % len(value)] if isinstance(value, dict) else None
    place = path[0] % len(value) if key is None else key
    if len(path) == 1 and what >= 240:
        if isinstance(value, list) and what % 2:
            value.append(value[place])
        else:
            del value[place]
    else:
        value[place] = _changed(value[place], path[1:], what)
    return value


def lexicon(data: bytes) -> None:
    """A list of words is refused by name, or read with."""
    text = text_of(data)
    try:
        own = Ruleset.default("en").extend(words=text)
        parser = Parser(ruleset=own)
    except (LexiconError, ArgumentError):
        return
    sample = seeds.sample()[:400] + " " + text[:400]
    report = parser.parse(sample)
    for facts in (report.quantities, report.timestamps, report.statements):
        check(sample, facts)


def toml(data: bytes) -> None:
    """Our quick reader of TOML reads what Python's does."""
    text = data.decode("utf-8", "replace")
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        expected = None
    try:
        found = loads(text)
    except tomllib.TOMLDecodeError:
        found = None
    assert repr(found) == repr(expected)


class Page(HTMLParser):
    """The names of the tags and attributes of a page."""

    def __init__(self, page: str) -> None:
        """Read them."""
        super().__init__()
        self.names: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the names."""
        self.names |= {tag, *(f"{tag} {name}" for name, _ in attrs)}


@cache
def usual_names() -> frozenset[str]:
    """Collect the tags and attributes of the pages of reports."""
    texts = [seeds.sample(), *seeds.texts()]
    pages = [parsers()[0].parse(text).to_html() for text in texts]
    return frozenset().union(*(Page(page).names for page in pages))


def to_html(data: bytes) -> None:
    """Nothing of a text is ever a tag or an attribute of its page."""
    report = parsers()[0].parse(text_of(data), **options(data))
    page = Page(attrs.evolve(report, id=text_of(data)).to_html())
    assert page.names <= usual_names(), page.names - usual_names()


TARGETS: Mapping[str, Target] = {
    "parse": parse,
    "numbers": extracts(extract_numbers),
    "quantities": extracts(extract_quantities),
    "timestamps": extracts(extract_timestamps),
    "statements": extracts(extract_statements),
    "from_dict": from_dict,
    "lexicon": lexicon,
    "toml": toml,
    "to_html": to_html,
}
