"""A rule: a construction, its examples and refusals, and what is built from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from conflictparse._errors import ConflictParseError

if TYPE_CHECKING:
    from conflictparse._rules._match import Match

__all__ = ["Example", "Rule", "accepts", "rejects", "rule", "unbracket"]

Build = Callable[["Match"], Iterator[Any]]


@attrs.frozen
class Example:
    """
    A sentence with brackets round each fact, and what the facts must be.

    Without brackets the sentence is a refusal: the rule must find nothing.
    """

    text: str
    fields: Mapping[str, Any]


@attrs.frozen(kw_only=True, eq=False)
class Rule:
    """
    One construction.

    `pattern` is written in the language of `_rules._pattern`; `build` yields
    the facts of a match, or nothing.
    """

    name: str
    room: str
    pattern: str
    build: Build
    accepts: tuple[Example, ...]
    rejects: tuple[Example, ...]
    level: str = "words"

    @property
    def full_name(self) -> str:
        """The name that results carry: the room, a dot, the rule."""
        return f"{self.room}.{self.name}"

    @property
    def doc(self) -> str:
        """What the rule says of itself, for the catalogue."""
        return (self.build.__doc__ or "").strip()


def accepts(text: str, /, **fields: Any) -> Example:  # noqa: ANN401 - a field may be of any type
    """
    Say what a rule reads.

    The fields named hold for each bracketed fact; a list has one for each.
    """
    return Example(text, fields)


def rejects(text: str, /) -> Example:
    """Say what a rule must leave alone."""
    return Example(text, {})


def rule(
    pattern: str, *examples: Example, level: str = "words"
) -> Callable[[Build], Rule]:
    """
    Make a rule of a function that builds facts.

    The room is read off the module: `conflictparse._quantities._en._passive`
    gives `quantities`.
    """

    def make(build: Build) -> Rule:
        room = build.__module__.split(".")[1].lstrip("_")
        return Rule(
            name=build.__name__,
            room=room,
            pattern=pattern,
            build=build,
            accepts=tuple(example for example in examples if "[" in example.text),
            rejects=tuple(example for example in examples if "[" not in example.text),
            level=level,
        )

    return make


def unbracket(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """
    Take the brackets out of an example and say where they stood.

    >>> unbracket("[Ten] fell, [two [of them]] died.")
    ('Ten fell, two of them died.', ((0, 3), (10, 21), (14, 21)))

    A bracket that belongs to the text is doubled. Two at the end of nested
    facts are not taken for one, unless a doubled one was opened before.

    >>> unbracket("Saw “[[sic]] [[[Baku]] men, [two [of them]]]”")
    ('Saw “[sic] [Baku] men, two of them”', ((11, 34), (23, 34), (27, 34)))

    Raises:
        ConflictParseError: A bracket is left open or was never opened.
    """
    plain: list[str] = []
    opened: list[int] = []
    spans: list[tuple[int, int]] = []
    place = length = literal = 0
    while place < len(text):
        mark = text[place]
        if text.startswith("[[", place) and not text.startswith("[[[", place):
            literal += 1
            doubled = True
        else:
            doubled = text.startswith("]]", place) and bool(literal or not opened)
            literal -= doubled and literal > 0
        if doubled or mark not in "[]":
            plain.append(mark)
            length += 1
        elif mark == "[":
            opened.append(length)
        elif opened:
            spans.append((opened.pop(), length))
        else:
            raise ConflictParseError(
                f"example has a bracket that was never opened: {text!r}"
            )
        place += 1 + doubled
    if opened:
        raise ConflictParseError(f"example has a bracket left open: {text!r}")
    return "".join(plain), tuple(sorted(spans, key=lambda span: (span[0], -span[1])))
