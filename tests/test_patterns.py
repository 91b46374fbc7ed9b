"""No pattern over characters takes forever over what it nearly matches."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from time import process_time
from typing import Any

import pytest
import regex

import conflictparse
from conflictparse._language import language
from conflictparse._rules._halves import Choice, Half, Halves

# Python's own reader of patterns; it has no public name since 3.11.
PARSER = importlib.import_module("re._parser")
CODES = importlib.import_module("re._constants")

SHORT, LONG = 2_000, 8_000
MAX_GROWTH = 8
"""By how much four times the text may cost more; by 16 if it were squared."""

TRIFLE = 0.02
"""CPU seconds too few to tell growth from chance."""

# They read our own word lists and the argument of a command, never a report.
NOT_OF_REPORTS = ("conflictparse._lexicon.", "conflictparse._cli.")
ROOMS = tuple(
    module.name
    for module in pkgutil.walk_packages(conflictparse.__path__, "conflictparse.")
    if not module.name.startswith((*NOT_OF_REPORTS, "conflictparse.arrow"))
    and not module.name.endswith(("._spacy", ".__main__"))
)
NAMED = re.compile(r"\(\?P<\w+>")
CHARACTERS = (*map(chr, range(32, 127)), "\t", "\n", "é", "“", "—", "\u00a0")


Expression = re.Pattern[str] | regex.Pattern[str]


def pieces(pattern: object) -> Iterator[Expression]:
    """Give the expressions that a rule's pattern is run by."""
    match pattern:
        case Choice(_alternatives=alternatives):
            for one, _ in alternatives:
                yield from pieces(one)
        case Halves(_head=head, _tail=tail):
            yield from (head.pattern, tail.pattern)
        case Half(pattern=whole):
            yield whole
        case re.Pattern() | regex.Pattern():
            yield pattern


def patterns() -> Iterator[tuple[str, Expression]]:
    """Give the patterns that modules hold, and those that rules are compiled to."""
    for room in ROOMS:
        for name, value in vars(importlib.import_module(room)).items():
            held = isinstance(value, re.Pattern | regex.Pattern)
            if held and isinstance(value.pattern, str):
                yield f"{room}.{name}", value
    words = language(conflictparse.Ruleset.default("en"), ())
    words.compile()
    for rules in (
        *(words.numerals.compiled, words.bounds.compiled, words.times.rules.compiled),
        *(words.quantities, words.statements.rules, words.doubts),
    ):
        for ready in filter(None, rules.patterns):
            for number, pattern in enumerate(pieces(ready[1])):
                yield f"{ready[0].full_name} {number}", pattern


PATTERNS = dict(patterns())


def matched(tree: Any, times: int) -> str:  # noqa: ANN401 - of a private type
    """Write a text like those that match, with open repeats repeated so often."""
    return "".join(_piece(code, value, times) for code, value in tree)


def _piece(code: object, value: Any, times: int) -> str:  # noqa: ANN401 - the same
    if code is CODES.LITERAL:
        return chr(value)
    if code in {CODES.IN, CODES.NOT_LITERAL, CODES.ANY}:
        return _character(code, value)
    if code in {CODES.MAX_REPEAT, CODES.MIN_REPEAT, CODES.POSSESSIVE_REPEAT}:
        low, high, inner = value
        count: int = times if high is CODES.MAXREPEAT else min(high, 2)
        return matched(inner, 2) * int(max(low, count))
    if code is CODES.BRANCH:
        return matched(value[1][0], times)
    if code is CODES.SUBPATTERN:
        return matched(value[3], times)
    return matched(value, times) if code is CODES.ATOMIC_GROUP else ""


def _character(code: object, value: Any) -> str:  # noqa: ANN401 - the same
    single = PARSER.SubPattern(PARSER.State(), [(code, value)])
    compiler = importlib.import_module("re._compiler")
    pattern: re.Pattern[str] = compiler.compile(single)
    return next(filter(pattern.match, CHARACTERS), "x")


def read(pattern: Expression) -> Any:  # noqa: ANN401 - of a private type
    """Read a pattern; those of `regex` may name two groups alike."""
    if isinstance(pattern, re.Pattern):
        return PARSER.parse(pattern.pattern, pattern.flags)
    return PARSER.parse(NAMED.sub("(", pattern.pattern))


def seconds(pattern: Expression, text: str) -> float:
    """Return the least CPU seconds of a search through a whole text."""
    least = float("inf")
    for _ in range(3):
        start = process_time()
        for _found in pattern.finditer(text):
            pass
        least = min(least, process_time() - start)
    return least


@pytest.mark.parametrize("name", PATTERNS)
def test_near_misses(name: str) -> None:
    """Four times what nearly matches costs about four times as much."""
    pattern = PATTERNS[name]
    tree = read(pattern)
    wholes = {matched(tree, times) or "x" for times in (1, 3, 200)}
    cuts = {whole[:end] or "x" for whole in wholes for end in (-1, len(whole) // 2)}
    for unit in sorted({*wholes, *cuts, *(whole[-1] for whole in wholes)}):
        short, long = (
            seconds(pattern, (unit * (size // len(unit) + 1))[:size] + "\0")
            for size in (SHORT, LONG)
        )

        assert long < max(TRIFLE, short * MAX_GROWTH), unit[:40]


def test_both_engines() -> None:
    """Some rules need captures that repeat, which only `regex` has."""
    engines = {type(pattern) for pattern in PATTERNS.values()}

    assert engines == {re.Pattern, regex.Pattern}


@pytest.mark.parametrize(("engine", "size"), [(re, LONG), (regex, SHORT)])
def test_squared_is_seen(engine: Any, size: int) -> None:  # noqa: ANN401 - a module
    """The measure tells a pattern that scans the rest from every place."""
    squared = engine.compile(r"(\w)+[!?]")
    short, long = (seconds(squared, "x" * one) for one in (size // 4, size))

    assert long > max(TRIFLE, short * MAX_GROWTH)
