"""Numerals and counts as the trunk hands them on."""

from decimal import Decimal

import pytest

import conflictparse
from conflictparse import Ruleset
from conflictparse._language import language
from conflictparse._numbers import Count, counts, numerals, to_number
from conflictparse._text import View, overlay

LANGUAGE = language(Ruleset.default("en"))


def found(text: str, locale: str = "en") -> tuple[View, tuple[Count, ...]]:
    """Return the view of a text and its counts."""
    view = LANGUAGE.reader.read(text)
    atoms = numerals(view, LANGUAGE.numerals, locale)
    number = view.table.character({"number"}), view.table.inside({"number"})
    tags = overlay(view.tags, [(atom.start, atom.end, *number) for atom in atoms])
    return view, counts(view, tags, atoms, LANGUAGE.bounds)


class TestNumerals:
    """What `numerals()` gives."""

    def test_refused_are_left_out(self) -> None:
        """What counts nothing is no numeral, and nor is a piece of it."""
        view = LANGUAGE.reader.read("Resolution 1701 freed 12.")

        [atom] = numerals(view, LANGUAGE.numerals)

        assert 12 == atom.value

    def test_share(self) -> None:
        """A part of a whole says that it is one."""
        view = LANGUAGE.reader.read("two thirds of the 30")

        assert [True, False] == [a.share for a in numerals(view, LANGUAGE.numerals)]

    def test_scale(self) -> None:
        """The scale of the last word is kept for ranges."""
        view = LANGUAGE.reader.read("30 thousand")

        [atom] = numerals(view, LANGUAGE.numerals)

        assert (30_000, 1000) == (atom.value, atom.scale)

    @pytest.mark.parametrize(
        ("locale", "value"),
        [
            ("en", Decimal("1.234")),
            ("en_DE", 1234),
            ("en-AT", 1234),
            ("en_ZA", Decimal("1.234")),
        ],
    )
    def test_locale(self, locale: str, value: object) -> None:
        """The locale says what a point is; where it cannot be, English does."""
        view = LANGUAGE.reader.read("1.234")

        [atom] = numerals(view, LANGUAGE.numerals, locale)

        assert value == atom.value


class TestCounts:
    """What `counts()` gives."""

    def test_words(self) -> None:
        """A count holds the words of its bound and of its numerals."""
        view, [count] = found("He saw at least two dozen of them.")

        assert "at least two dozen" == view.slice(count.start, count.end)
        assert [24] == [atom.value for atom in count.atoms]
        assert not count.share

    def test_of_a_range(self) -> None:
        """A range keeps both its numerals."""
        _, [count] = found("between 20 and 25")

        assert [20, 25] == [atom.value for atom in count.atoms]


class TestToNumber:
    """What `to_number()` gives."""

    def test_fields(self) -> None:
        """The public number has the bounds, the place and the rule of the count."""
        view, [count] = found("some 40 of them")
        number = to_number(view, count)

        assert ("some 40", 40, "numbers.count_bounded") == (
            number.text,
            number.value,
            number.rule,
        )


class TestRuns:
    """What a run of number words comes to, where it is no one number."""

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("two thousand thousand", [2000, 1000]),
            ("two thousand hundred", [2000, 100]),
            ("five hundred hundred", [500, 100]),
            ("2 hundred and 300", [200, 300]),
            ("one thousand, two thousand", [1000, 2000]),
            ("one thousand, two cats", [1000, 2]),
            ("five thousand and six thousand", [5000, 6000]),
            ("two million and six thousand", [2_006_000]),
            ("ten-fifths", [2]),
            ("seven thirty-", [7, 30]),
            ("3 7/3 litres", [3]),
            ("two point cats", [2]),
            ("a third man", []),
            ("1.2.3 bn", []),
            ("the most important one", []),
            ("the one-on-one talks", []),
        ],
    )
    def test_parted(self, text: str, values: list[int]) -> None:
        """Each number of the run is read for itself."""

        assert values == [one.value for one in conflictparse.extract_numbers(text)]

    def test_age_in_capitals(self) -> None:
        """In wire text a name is what stands in no list."""
        text = "WOUNDED, 26, AND ALI REZA NASRI BELO, 31, LEFT THE TOWN"

        assert len(conflictparse.extract_numbers(text)) <= 1


class TestHostile:
    """Texts that no one would write."""

    @pytest.mark.parametrize(
        "text", ["1" * 100_000, "1," * 50_000, "9" * 5_000 + " million", "½" * 10_000]
    )
    def test_long(self, text: str) -> None:
        """Python's limit on digits is never met, and nothing is made up."""
        for number in conflictparse.extract_numbers(text):
            assert number.value is not None
            assert number.value < 10**15

    def test_noise(self) -> None:
        """Superscripts and circled digits are no figures."""

        assert () == conflictparse.extract_numbers("x² ③ ⁴")
