"""Numbers written out or formatted by others read back as themselves."""

from decimal import Decimal

import hypothesis.strategies as st
from babel.numbers import format_decimal
from hypothesis import example, given
from num2words import num2words  # type: ignore[import-untyped] # ships no types

import conflictparse
from locales import ALIKE

LARGEST = 10**15 - 1
"""Longer ones are no numbers of things, and are left alone."""

# Figures of any size, not only of the largest.
WHOLE = st.integers(0, 15).flatmap(lambda size: st.integers(0, 10**size - 1))
BROKEN = st.tuples(st.integers(0, 10**9), st.integers(1, 4)).map(
    lambda pair: Decimal(pair[0]).scaleb(-pair[1])
)
SENTENCES = st.sampled_from(("{}", "It counted {} of them.", "There were {}."))


def values(text: str, locale: str = "en") -> list[int | Decimal | None]:
    """Return what a text's numbers come to."""
    return [one.value for one in conflictparse.extract_numbers(text, locale=locale)]


@given(WHOLE, SENTENCES)
@example(LARGEST, "{}")
@example(1_000_000, "{}")
@example(101_101, "{}")
def test_words_read_back(number: int, sentence: str) -> None:
    """A whole number in words is the number, up to the trillions."""

    assert [number] == values(sentence.format(num2words(number)))


@given(WHOLE)
def test_words_without_commas_read_back(number: int) -> None:
    """Most papers write no commas inside a number in words."""

    assert [number] == values(num2words(number).replace(",", ""))


@given(BROKEN)
def test_decimals_in_words_read_back(number: Decimal) -> None:
    """Digits behind "point" are decimals."""

    assert [number] == values(num2words(number))


@given(WHOLE, BROKEN, st.sampled_from(ALIKE), SENTENCES)
def test_figures_read_back(
    whole: int, broken: Decimal, locale: str, sentence: str
) -> None:
    """Figures as Babel writes them in any English are the number."""
    for number in (whole, broken):
        figures = format_decimal(number, locale=locale, decimal_quantization=False)

        assert [number] == values(sentence.format(figures), locale)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_bounds_are_ordered(first: int, second: int) -> None:
    """The lower bound is no higher than the value, nor that than the upper one."""
    text = f"between {first} and {second}, at least {first}, up to {second} or so"
    for found in conflictparse.extract_numbers(text):
        stated = [
            bound for bound in (found.low, found.value, found.high) if bound is not None
        ]

        assert sorted(stated) == stated, found
