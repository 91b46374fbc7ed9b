"""
Every public name that can be called refuses what is wrong, and says what would do.

A name without an entry here fails, so a new one needs one.
"""

import enum
import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import attrs
import pytest

import conflictparse
from conflictparse import (
    ArgumentError,
    LexiconError,
    Parser,
    Quantity,
    Report,
    ReportError,
    Ruleset,
    Span,
    SpanError,
    Statement,
    Timestamp,
    export,
)

TEXT = "At least 12 people were killed on Monday, the ministry said."
ARROW = find_spec("pyarrow") is not None


@attrs.frozen
class Wrong:
    """Arguments of a call, of which one is wrong, and what the message must hold."""

    given: tuple[Any, ...]
    error: type[Exception]
    holds: tuple[str, ...]
    """The name of the argument, its value, and what is accepted."""
    named: Mapping[str, Any] = attrs.field(factory=dict)


def wrong(error: type[Exception], *holds: str, of: tuple[Any, ...] = ()) -> Any:  # noqa: ANN401 - a decorator of keywords
    """Make a wrong call: `wrong(TypeError, "name", "value", ...)(name=value)`."""

    def named(**arguments: Any) -> Wrong:  # noqa: ANN401 - mistakes of any type
        return Wrong(of, error, holds, arguments)

    return named


@cache
def report() -> Report:
    """Read a report once."""
    return conflictparse.parse(TEXT, published="2022-09-13")


READING = (
    wrong(ArgumentError, "published", "'yesterday'", "ISO 8601")(published="yesterday"),
    wrong(ArgumentError, "published", "'2022-02-30'", "ISO 8601")(
        published="2022-02-30"
    ),
    wrong(TypeError, "published", "int", "a date", "ISO 8601")(published=20220913),
    wrong(ArgumentError, "timezone", "'Mars'", "IANA key")(timezone="Mars"),
    wrong(TypeError, "timezone", "3", "IANA key")(timezone=3),
)
OPTIONS = (
    wrong(ArgumentError, "locale", "'xx'", "'en'")(locale="xx"),
    wrong(TypeError, "locale", "None", "'en'")(locale=None),
    wrong(ArgumentError, "reading", "'novel'", "'news'", "'narrative'")(
        reading="novel"
    ),
    wrong(TypeError, "reading", "1", "'news'")(reading=1),
    wrong(ArgumentError, "prefer", "'present'", "'past'", "'future'")(prefer="present"),
    wrong(TypeError, "prefer", "b'past'", "'future'")(prefer=b"past"),
    wrong(ArgumentError, "disable", "'times.nosuch'", "such as")(
        disable=["times.nosuch"]
    ),
    wrong(TypeError, "disable", "'times.clock_range'", "iterable of str")(
        disable="times.clock_range"
    ),
    wrong(TypeError, "disable", "1", "only str")(disable=[1]),
    wrong(TypeError, "ruleset", "'en'", "a Ruleset or None")(ruleset="en"),
    wrong(ArgumentError, "ruleset", "'fr'", "'en'")(ruleset=Ruleset(locale="fr")),
)
TEXTS = (
    wrong(TypeError, "text", "None", "a str")(text=None),
    wrong(TypeError, "text", "bytes", "decode it first")(text=b"12 dead"),
)


def reads(*more: Wrong) -> tuple[Wrong, ...]:
    """Give a text first to what is wrong in another argument."""
    return (*TEXTS, *(attrs.evolve(one, given=("12 dead",)) for one in more))


BY = (
    wrong(ArgumentError, "by", "'age'", "None", "'country'")(by="age"),
    wrong(ArgumentError, "by", "3", "'country'")(by=3),
)


def table(*given: object) -> tuple[Wrong, ...]:
    """Make what is wrong for a function of reports, a table and a policy."""
    return (
        wrong(TypeError, "reports", "3", "Report")(reports=3),
        wrong(TypeError, "reports", "'12 dead'", "Report")(reports="12 dead"),
        wrong(ArgumentError, "table", "'nosuch'", "'figures'", of=given)(
            table="nosuch"
        ),
        wrong(ArgumentError, "table", "3", "'figures'", of=given)(table=3),
        wrong(ArgumentError, "policy", "'most'", "'acled'", of=given)(
            table="tolls", policy="most"
        ),
        # Figures are as stated: there is nothing for a policy to decide.
        wrong(ArgumentError, "policy", "'figures'", "'tolls'", of=given)(
            table="figures", policy="acled"
        ),
    )


ONE = (
    wrong(TypeError, "report", "3", "a Report")(report=3),
    wrong(TypeError, "report", "'12 dead'", "a Report")(report="12 dead"),
)
NUMBER = (
    wrong(TypeError, "household_size", "'five'", "a number")(household_size="five"),
    wrong(ArgumentError, "household_size", "-1", "above zero")(household_size=-1),
    wrong(ArgumentError, "household_size", "nan", "above zero")(
        household_size=float("nan")
    ),
)
DELIMITERS = tuple(
    wrong(error, "delimiter", repr(value), holds, of=([],))(delimiter=value)
    for error, value, holds in (
        (TypeError, 3, "a str"),
        (ArgumentError, "ab", "one character"),
        (ArgumentError, "", "one character"),
        (ArgumentError, "\n", "end of line"),
        (ArgumentError, '"', "quotation mark"),
    )
)
EXTEND = (
    wrong(TypeError, "words", "3", "TOML")(words=3),
    wrong(TypeError, "words", "None", "TOML")(words=None),
    wrong(TypeError, "words", "b'x'", "TOML")(words=b"x"),
    wrong(TypeError, "words", "3", "TOML")(words=[3]),
    wrong(LexiconError, "words 1", "not TOML", "end of document")(words="harm ="),
    wrong(LexiconError, "/nosuch.toml", "cannot be read")(words=Path("/nosuch.toml")),
    wrong(LexiconError, "words 1", "nosuch")(words={"nosuch": [{"forms": "x"}]}),
    wrong(TypeError, "zones", "3", "mapping")(zones=3),
    wrong(LexiconError, "zones", "'Mars/Base'", "IANA key")(
        zones={"Base": "Mars/Base"}
    ),
    wrong(TypeError, "drop", "'times.clock_range'", "iterable of str")(
        drop="times.clock_range"
    ),
    wrong(ArgumentError, "drop", "'times.nosuch'", "such as")(drop=["times.nosuch"]),
    wrong(TypeError, "drop_words", "3", "mapping")(drop_words=3),
    wrong(TypeError, "drop_words['harm']", "'shot'", "iterable of str")(
        drop_words={"harm": "shot"}
    ),
    wrong(LexiconError, "drop", "harm", "'zorched'")(drop_words={"harm": ["zorched"]}),
    # A word that is there, and another list that has it too.
    wrong(LexiconError, "words 1", "'killed'", "harm.toml")(
        words={"harm": [{"forms": "killed", "kind": "killed"}]}
    ),
)
MANY = (
    wrong(TypeError, "documents", "str", "iterable of Document")(documents="12 dead"),
    wrong(TypeError, "documents", "int", "iterable of Document")(documents=3),
    wrong(TypeError, "workers", "'2'", "an int", of=([],))(workers="2"),
    wrong(TypeError, "workers", "True", "an int", of=([],))(workers=True),
    wrong(ArgumentError, "workers", "0", "1 or more", of=([],))(workers=0),
    wrong(TypeError, "progress", "3", "callable", of=([],))(progress=3),
)

ENTRIES: Mapping[str, tuple[Wrong, ...]] = {
    "parse": reads(*READING, *OPTIONS),
    "extract_numbers": reads(*READING, *OPTIONS),
    "extract_quantities": reads(*READING, *OPTIONS),
    "extract_statements": reads(*READING, *OPTIONS),
    "extract_timestamps": reads(*READING, *OPTIONS),
    "reconcile": (
        wrong(TypeError, "reports", "3", "iterable of Report")(reports=3),
        wrong(TypeError, "reports", "'12 dead'", "Report")(reports=["12 dead"]),
    ),
    "Parser": OPTIONS,
    "Parser.parse": reads(*READING),
    "Parser.parse_many": MANY,
    "Report.explain": (
        wrong(ArgumentError, "found", "3", "a fact of this report")(found=3),
    ),
    "Report.from_dict": (
        wrong(TypeError, "stored", "int", "a mapping")(stored=3),
        wrong(ReportError, "schema", "None", "1.x")(stored={}),
    ),
    "Report.to_json": (
        wrong(TypeError, "indent", "'  '", "an int or None")(indent="  "),
        wrong(TypeError, "indent", "True", "an int or None")(indent=True),
        wrong(ArgumentError, "indent", "-1", "0 or more")(indent=-1),
    ),
    "Report.to_rows": (
        wrong(ArgumentError, "table", "'nosuch'", "'figures'")(table="nosuch"),
        wrong(ArgumentError, "table", "3", "'figures'")(table=3),
    ),
    "Report.tolls": BY,
    "Account.tolls": BY,
    "Quantity.to_persons": NUMBER,
    "Ruleset": (
        wrong(TypeError, "locale", "3", "str")(locale=3),
        wrong(TypeError, "words", "3", "tuple")(locale="en", words=3),
        wrong(TypeError, "dropped", "'x'", "tuple")(locale="en", dropped="x"),
        wrong(TypeError, "dropped_words", "[]", "tuple")(locale="en", dropped_words=[]),
    ),
    "Ruleset.default": (
        wrong(TypeError, "locale", "3", "a str")(locale=3),
        wrong(ArgumentError, "locale", "'xx'", "'en'")(locale="xx"),
    ),
    "Ruleset.entries": (
        wrong(TypeError, "tag", "3", "a str or None")(tag=3),
        wrong(TypeError, "word", "3", "a str or None")(word=3),
        wrong(ArgumentError, "tag", "'harms'", "'harm'")(tag="harms"),
    ),
    "Ruleset.extend": EXTEND,
    "Span": (
        wrong(TypeError, "start and end", "'a'", "integers")(start="a", end=2),
        wrong(SpanError, "start", "3 and 2", "0 <= start <= end")(start=3, end=2),
        wrong(SpanError, "start", "-1", "0 <= start <= end")(start=-1, end=2),
    ),
    "Span.covers": (wrong(TypeError, "other", "3", "a Span")(other=3),),
    "Span.overlaps": (wrong(TypeError, "other", "3", "a Span")(other=3),),
    "export.arrow_schema": (
        wrong(ArgumentError, "table", "'nosuch'", "'figures'")(table="nosuch"),
    ),
    "export.csv_lines": (*table([]), *DELIMITERS),
    "export.jsonl_lines": table([]),
    "export.rows": table([]),
    "export.to_arrow": table([]),
    "export.to_brat": ONE,
    "export.to_csv": table([]),
    "export.to_doccano": ONE,
    "export.to_journalism_ai": ONE,
    "export.to_jsonl": table([]),
    "export.to_label_studio": (
        *ONE,
        wrong(ArgumentError, "offsets", "'utf-7'", "'utf-16'", of=(report(),))(
            offsets="utf-7"
        ),
    ),
    "export.to_pandas": table([]),
    "export.to_polars": table([]),
    "export.to_prodigy": ONE,
    "export.to_timeml": ONE,
    "export.to_tsv": table([]),
    "export.to_web_annotations": (
        *ONE,
        wrong(TypeError, "source", "3", "a str or None", of=(report(),))(source=3),
    ),
    "arrow.documents": (wrong(TypeError, "batch", "int", "RecordBatch")(batch=3),),
    "arrow.parse_batches": (
        wrong(TypeError, "batches", "int", "RecordBatch")(batches=3),
        wrong(TypeError, "batch", "int", "RecordBatch")(batches=[3]),
        wrong(TypeError, "parser", "3", "a Parser or None", of=([],))(parser=3),
    ),
    "arrow.parse_table": (
        wrong(TypeError, "table", "int", "pyarrow.Table")(table=3),
        wrong(TypeError, "parser", "3", "a Parser or None", of=({"text": []},))(
            parser=3
        ),
    ),
    "arrow.to_batch": (
        wrong(TypeError, "results", "int", "Report or Failure")(results=3),
        wrong(TypeError, "results", "3", "Report or Failure")(results=[3]),
    ),
}
"""What is wrong in a call of each."""

NEEDS = {
    **dict.fromkeys(("export.arrow_schema", "export.to_arrow"), "pyarrow"),
    "export.to_pandas": "pandas",
    "export.to_polars": "polars",
}
ON: Mapping[type, Callable[[], object]] = {
    Parser: Parser,
    Report: report,
    Ruleset: Ruleset.default,
    Span: lambda: Span(0, 4),
    Quantity: lambda: report().quantities[0],
    conflictparse.Account: lambda: conflictparse.reconcile([report()]),
}
"""What methods are called on."""

WITHOUT = {
    "Parser.warm_up",
    "Report.to_dict",
    "Report.to_html",
    "Ruleset.rules",
    "export.brat_config",
    "export.json_schema",
    "export.label_studio_config",
}
"""What takes no argument."""

MADE = {
    *("Account", "Change", "Claim", "Contradiction", "Failure", "History", "Mention"),
    *("Number", "Producer", "Quantity", "Rendering", "Report", "Section", "Speaker"),
    *("Statement", "Timestamp", "Toll", "Zone"),
    *("export.Column", "export.Standoff", "export.Table"),
}
"""Results: the library makes them, millions of them, and looks at none twice."""

LATER = {"Document"}
"""What is wrong in it is a `Failure` in its place; see `test_documents`."""


def public() -> Iterator[tuple[str, Any]]:
    """Give everything public that can be called, methods too, by its name."""
    modules = {"": conflictparse, "export.": export}
    if ARROW:
        from conflictparse import arrow

        modules["arrow."] = arrow
    for prefix, module in modules.items():
        for name in module.__all__:
            value = getattr(module, name)
            if not callable(value) or _is_error(value):
                continue
            yield f"{prefix}{name}", value
            if inspect.isclass(value) and not issubclass(value, enum.Enum):
                yield from _methods(f"{prefix}{name}", value)


def _is_error(value: object) -> bool:
    return inspect.isclass(value) and issubclass(value, Exception)


def _methods(name: str, kind: type) -> Iterator[tuple[str, Any]]:
    for method, value in vars(kind).items():
        called = value.__func__ if isinstance(value, classmethod) else value
        if not method.startswith("_") and inspect.isfunction(called):
            yield (
                f"{name}.{method}",
                getattr(ON[kind]() if kind in ON else kind, method),
            )


PUBLIC = dict(public())
ENUMS = {
    name: value
    for name, value in PUBLIC.items()
    if inspect.isclass(value) and issubclass(value, enum.Enum)
}
CALLS = [
    pytest.param(name, one, id=f"{name}-{'-'.join(map(str, one.named))}")
    for name, entry in ENTRIES.items()
    for one in entry
]


def test_every_name_has_an_entry() -> None:
    """What can be called is refused something here, or stands under why it is not."""
    known = {*ENTRIES, *ENUMS, *WITHOUT, *MADE, *LATER}
    if not ARROW:
        known = {name for name in known if not name.startswith("arrow.")}

    assert known == set(PUBLIC)


@pytest.mark.parametrize(("name", "call"), CALLS)
def test_refused(name: str, call: Wrong) -> None:
    """The message names the argument, shows the value and says what would do."""
    if name in NEEDS or name.startswith("arrow."):
        pytest.importorskip(
            NEEDS.get(name, "pyarrow"), reason="nox -s conventions installs it"
        )
    with pytest.raises(call.error) as caught:
        # What gives results one by one may say so at the first.
        list(PUBLIC[name](*call.given, **call.named))

    message = str(caught.value)
    assert [] == [part for part in call.holds if part not in message], message


@pytest.mark.parametrize("name", sorted(set(PUBLIC) - set(ENUMS)))
def test_unknown_argument(name: str) -> None:
    """A name that no argument has is a TypeError that shows it."""
    with pytest.raises(TypeError, match="nosuch"):
        PUBLIC[name](nosuch=1)


@pytest.mark.parametrize("name", sorted(MADE - {"Zone"}))
def test_missing_field(name: str) -> None:
    """A result without its fields is a TypeError that names one; a zone needs none."""
    required = [
        field.name
        for field in attrs.fields(PUBLIC[name])
        if field.default is attrs.NOTHING
    ]
    with pytest.raises(TypeError, match=f"missing .*'{required[0]}'"):
        PUBLIC[name]()


@pytest.mark.parametrize("name", sorted(ENUMS))
def test_unknown_member(name: str) -> None:
    """A word that is no member of a closed set is shown beside the set's name."""
    with pytest.raises(ValueError, match=f"'nosuch' .* {ENUMS[name].__name__}"):
        ENUMS[name]("nosuch")


@pytest.mark.parametrize(
    ("field", "value", "holds"),
    [
        ("text", None, "text must be a str, got NoneType"),
        ("text", b"12 dead", "decode it first"),
        ("id", 7, "id must be a str or None, got 7"),
        ("published", "yesterday", "published must be an ISO 8601 date"),
        ("published", 20220913, "published must be a date"),
        ("timezone", "Mars", "timezone must be an IANA key or a tzinfo, got 'Mars'"),
    ],
)
def test_documents(field: str, value: Any, holds: str) -> None:  # noqa: ANN401 - a mistake
    """What is wrong in one document is a failure in its place, and stops no other."""
    given = {"text": "12 dead"} | {field: value}
    first, second = Parser().parse_many([conflictparse.Document(**given), TEXT])

    assert isinstance(first, conflictparse.Failure)
    assert holds in str(first.error)
    assert isinstance(second, Report)


@pytest.mark.parametrize("fact", [Quantity, Timestamp, Statement])
def test_fact_of_another_report(fact: type) -> None:
    """A fact is explained by its own report."""
    other = conflictparse.parse(f"On Tuesday {TEXT}")
    found: Any
    [found] = [
        each
        for each in (*other.quantities, *other.timestamps[:1], *other.statements)
        if isinstance(each, fact)
    ]
    with pytest.raises(ArgumentError, match="found must be a fact of this report"):
        report().explain(found)
