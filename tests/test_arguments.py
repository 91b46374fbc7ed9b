"""The arguments of the public functions, right and wrong."""

import zoneinfo
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any

import pytest

import conflictparse
from conflictparse import ArgumentError, Parser, Ruleset, _iana, export
from conflictparse._arguments import context, options

FUNCTIONS = [
    conflictparse.parse,
    conflictparse.extract_quantities,
    conflictparse.extract_timestamps,
    conflictparse.extract_statements,
    conflictparse.extract_numbers,
]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f.__name__)
class TestEveryFunction:
    """What holds for each function that reads a text."""

    @pytest.mark.parametrize("text", [b"12 dead", bytearray(b"12"), memoryview(b"12")])
    def test_bytes(self, function: Callable[..., Any], text: object) -> None:
        """Bytes are refused with the way out."""
        with pytest.raises(TypeError, match="decode it first"):
            function(text)

    @pytest.mark.parametrize("text", [None, 12, ["12 dead"]])
    def test_no_text(self, function: Callable[..., Any], text: object) -> None:
        """What is no str is refused by its type."""
        with pytest.raises(TypeError, match=f"got {type(text).__name__}"):
            function(text)

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("published", "yesterday"),
            ("published", "2022-09"),
            ("published", ""),
            ("timezone", "Moscow time"),
            ("timezone", "../../etc/passwd"),
            ("locale", "xx"),
            ("reading", "novel"),
            ("prefer", "present"),
        ],
    )
    def test_value(self, function: Callable[..., Any], name: str, value: str) -> None:
        """A wrong value is shown beside the name of its argument."""
        with pytest.raises(ArgumentError) as caught:
            function("12 dead", **{name: value})

        assert str(caught.value).startswith(f"{name} must be ")
        assert repr(value) in str(caught.value)

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("published", 20220913),
            ("timezone", 3),
            ("locale", None),
            ("reading", 1),
            ("prefer", b"past"),
            ("disable", "quantities.harm_passive"),
            ("disable", [1]),
            ("disable", 1),
            ("ruleset", "en"),
        ],
    )
    def test_type(self, function: Callable[..., Any], name: str, value: object) -> None:
        """A wrong type is a TypeError that names the argument."""
        with pytest.raises(TypeError, match=f"^{name} must "):
            function("12 dead", **{name: value})


class TestPublished:
    """What `published` may be."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (None, None),
            (date(2022, 9, 13), date(2022, 9, 13)),
            ("2022-09-13", date(2022, 9, 13)),
            ("2022-09-13T09:00", datetime(2022, 9, 13, 9)),  # noqa: DTZ001 - naive
            ("2022-09-13T09:00Z", datetime(2022, 9, 13, 9, tzinfo=UTC)),
        ],
    )
    def test_forms(self, given: date | str | None, expected: date | None) -> None:
        """Dates, datetimes and ISO 8601 are all accepted."""

        assert expected == context(given).published

    def test_offset_is_fixed(self) -> None:
        """An aware datetime keeps its instant and gets an offset that never moves."""
        zone = zoneinfo.ZoneInfo("Asia/Baku")
        published = context(datetime(2022, 9, 13, 9, tzinfo=zone)).published

        assert isinstance(published, datetime)
        assert published.tzinfo == timezone(timedelta(hours=4))

    def test_no_date_in_disguise(self) -> None:
        """What calls itself a datetime and is none, as pandas.NaT, is refused."""

        class NotATime(datetime):
            def utcoffset(self) -> timedelta | None:
                raise ValueError

        with pytest.raises(ArgumentError, match="published must be a date"):
            context(NotATime(2022, 9, 13))


class TestTimezone:
    """What `timezone` may be."""

    def test_key(self) -> None:
        """A key gives the zone of the tzdata package."""
        found = context(timezone="Asia/Baku")

        assert found.timezone_key == "Asia/Baku"
        assert found.timezone is not None
        summer = datetime(2015, 7, 1, tzinfo=found.timezone)
        assert summer.utcoffset() == timedelta(hours=5)

    def test_fixed_offset(self) -> None:
        """A tzinfo without a key is taken as it is."""
        zone = timezone(timedelta(hours=3))

        assert context(timezone=zone).timezone is zone

    def test_rules_of_the_machine(self) -> None:
        """A ZoneInfo is read again by its key: this machine's rules may be old."""
        given: tzinfo = zoneinfo.ZoneInfo("Asia/Baku")

        assert (
            context(timezone=given).timezone is context(timezone="Asia/Baku").timezone
        )

    def test_machine_is_not_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A key works where the machine has no zone files."""
        monkeypatch.setattr(zoneinfo, "TZPATH", ())

        assert context(timezone="Europe/Chisinau").timezone is not None

    def test_no_path_in_a_key(self) -> None:
        """What is no key never becomes the name of a file."""
        with pytest.raises(KeyError):
            _iana.zone("../zones")

    def test_of_no_place(self) -> None:
        """A tzinfo whose key the database lacks is taken as it is."""

        class Mars(tzinfo):
            key = "Mars/Base"

        zone = Mars()  # type: ignore[abstract] # its hours are never asked for

        assert context(timezone=zone).timezone is zone


class TestOptions:
    """What belongs to a parser."""

    def test_disable_is_sorted(self) -> None:
        """The order and repetition of names make no difference."""
        first, second = "numbers.count_or", "quantities.harm_passive"

        assert (first, second) == options(disable=[second, first, second]).disable

    def test_unknown_rule(self) -> None:
        """A name that no rule has is shown beside those near to it."""
        with pytest.raises(ArgumentError) as caught:
            options(disable=["quantities.harm_pasive"])

        assert "'quantities.harm_passive'" in str(caught.value)
        assert "got 'quantities.harm_pasive'" in str(caught.value)

    def test_rule_like_no_other(self) -> None:
        """Where no name is near, some are shown all the same."""
        with pytest.raises(ArgumentError, match=r"such as '.*', got '€'"):
            options(disable=["€"])

    @pytest.mark.parametrize("locale", ["en_GB", "en-GB", "en-001", "en_Shaw_GB"])
    def test_region(self, locale: str) -> None:
        """A locale may name a region; the rules are those of its language."""
        found = options(locale=locale)

        assert locale.replace("-", "_") == found.locale
        assert "en" == found.ruleset.locale

    @pytest.mark.parametrize("locale", ["en_gb", "en_", "english", "EN", "fr_FR", ""])
    def test_no_region(self, locale: str) -> None:
        """What CLDR does not write as a locale is none."""
        with pytest.raises(ArgumentError, match="locale must be one of 'en'"):
            options(locale=locale)

    def test_stated(self) -> None:
        """Only what was asked for stands in the producer."""

        assert options().stated() == ()
        assert options(prefer="past").stated() == (("prefer", "past"),)

    def test_ruleset_of_another_locale(self) -> None:
        """Rules of one language do not read another."""
        with pytest.raises(ArgumentError, match="ruleset must be of locale 'en'"):
            options(ruleset=Ruleset(locale="fr"))

    def test_own_ruleset(self) -> None:
        """A ruleset of the locale is the one that reads."""
        own = Ruleset.default("en").extend(drop=["quantities.harm_passive"])

        assert options(ruleset=own).ruleset is own


class TestCollections:
    """What is given documents or reports, and gets something else."""

    @pytest.mark.parametrize("given", ["12 dead", b"12", {"a": "12 dead"}, None, 3])
    def test_documents(self, given: Any) -> None:  # noqa: ANN401 - a mistake
        """A text alone would be read letter by letter, a mapping key by key."""
        name = type(given).__name__
        with pytest.raises(TypeError, match=f"^documents must be .*, got {name}"):
            Parser().parse_many(given)

    @pytest.mark.parametrize("given", [None, 3, "12 dead", ["12 dead"]])
    @pytest.mark.parametrize(
        "name", [name for name in export.__all__ if name.startswith("to_")]
    )
    def test_export(self, name: str, given: object) -> None:
        """Every export names its argument and shows the value."""
        needed = {"to_arrow": "pyarrow", "to_pandas": "pandas", "to_polars": "polars"}
        if name in needed:
            pytest.importorskip(needed[name], reason="nox -s conventions installs it")
        with pytest.raises(TypeError, match=r"^reports? must .*, got (None|3|\[?'12)"):
            getattr(export, name)(given)

    @pytest.mark.parametrize("given", [None, 3, "12 dead", [3]])
    def test_reconcile(self, given: Any) -> None:  # noqa: ANN401 - a mistake
        """Only several reports can be put side by side."""
        with pytest.raises(TypeError, match=r"^reports must "):
            conflictparse.reconcile(given)

    def test_reconcile_one(self) -> None:
        """One report is none to put beside another."""
        report = conflictparse.parse("")
        with pytest.raises(TypeError, match=r"^reports must be an iterable of Report"):
            conflictparse.reconcile(report)  # type: ignore[arg-type] # a mistake

    @pytest.mark.parametrize("table", [None, 3, [], "tolls "])
    def test_table(self, table: Any) -> None:  # noqa: ANN401 - a mistake
        """A table that is none is shown beside those that are."""
        with pytest.raises(ArgumentError, match="table must be one of 'figures', "):
            conflictparse.parse("").to_rows(table)
        with pytest.raises(ArgumentError, match="table must be one of 'figures', "):
            export.rows([], table)
