"""Run the examples and refusals that stand beside every rule and word."""

import importlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

import conflictparse
from conflictparse import Span
from conflictparse._language import OVERLAYS
from conflictparse._lexicon import Entry, Lexicon, Table, load
from conflictparse._numbers import Atom, numerals
from conflictparse._rules import (
    Compiled,
    Example,
    Rule,
    Sparse,
    find,
    literals,
    unbracket,
)
from conflictparse._spans import longest
from conflictparse._text import Reader, View, overlay
from facts import PUBLISHED, READERS, check_fields

TRUNK = ("numbers", "times", "names")
ALONE = (*TRUNK, "links")
"""Rooms whose rules find pieces that no result is made of alone."""
ROOMS = (*ALONE, "quantities", "timestamps", "statements")
LEAST_ACCEPTED = 2
LEAST_REJECTED = 1


def english(room: str) -> Any:  # noqa: ANN401 - a module, of which a name may be asked
    """Return the English half of a room, None where it has none yet."""
    package = f"conflictparse._{room}"
    if find_spec(package) is None or find_spec(f"{package}._en") is None:
        return None
    return importlib.import_module(f"{package}._en")


def rules() -> Iterator[Rule]:
    """Give the rules of every room that reads by rules."""
    for room in ROOMS:
        yield from getattr(english(room), "RULES", ())


def entries() -> Iterator[Entry]:
    """Give the entries of every word list that ships with the package."""
    yield from words().entries


@cache
def words() -> Lexicon:
    """Load every word list that ships with the package."""
    data = Path(str(files("conflictparse") / "data"))
    return load(sorted(chain(data.glob("*.toml"), data.glob("en/*.toml"))))


RULES = tuple(rules())
ENTRIES = tuple(entry for entry in entries() if entry["example"] or entry["refuses"])
ACCEPTED = [(rule, example) for rule in RULES for example in rule.accepts]
REJECTED = [(rule, example) for rule in RULES for example in rule.rejects]


def name(value: object) -> str | None:
    """Name a parametrised test by its rule and its sentence."""
    match value:
        case Rule():
            return value.full_name
        case Example():
            return value.text
        case Entry():
            return f"{value.file}-{value.tag}-{value.number}"
    return None


def facts(text: str) -> tuple[Any, ...]:
    """Return all the facts of a text."""
    report = conflictparse.parse(text, published=PUBLISHED)
    return (*report.quantities, *report.timestamps, *report.statements)


@cache
def reader(room: str) -> Reader:
    """Make a reader of words that knows those of the room's patterns."""
    parts = english(room).PARTS
    known = literals((rule.pattern for rule in english(room).RULES), parts)
    return Reader(Table(words(), known, OVERLAYS))


def read_alone(rule: Rule, text: str) -> Iterator[tuple[Span, Any]]:
    """
    Give what a rule reads, all others aside.

    What it finds is a piece ("Moscow time") of what the report will have.
    """
    read = reader(rule.room)
    view = read.read(text)
    compiled = Compiled((rule,), read.table, english(rule.room).PARTS)
    tags, context = view.tags, None
    if rule in getattr(english(rule.room), "COUNTS", ()):
        tags, context = numbered(view)
    found = [fact for _, _, fact in find(compiled, tags, view, context=context)]
    for fact in longest(found, lambda fact: (fact.start, fact.end)):
        yield view.span(fact.start, fact.end), fact


def numbered(view: View) -> tuple[str, dict[int, Atom]]:
    """Give the tags of a view with each numeral as one word, and the numerals."""
    room = english("numbers")
    atoms = numerals(view, Sparse(Compiled(room.NUMERALS, view.table, room.PARTS)))
    number = view.table.character({"number"}), view.table.inside({"number"})
    pieces = [(atom.start, atom.end, *number) for atom in atoms]
    return overlay(view.tags, pieces), {atom.start: atom for atom in atoms}


def read_by(rule: Rule, text: str) -> list[tuple[Span, Any]]:
    """Return what one rule reads, with its place."""
    if rule.room in ALONE:
        return list(read_alone(rule, text))
    found = READERS[rule.room](text, published=PUBLISHED)
    return [(fact.span, fact) for fact in found if fact.rule == rule.full_name]


@pytest.mark.parametrize(("rule", "example"), ACCEPTED, ids=name)
def test_rule_accepts(rule: Rule, example: Example) -> None:
    """The rule reads what stands in brackets, with the fields named."""
    text, spans = unbracket(example.text)
    found = read_by(rule, text)

    places = [(span.start, span.end) for span, _ in found]
    assert [text[slice(*span)] for span in spans] == [text[slice(*p)] for p in places]
    assert list(spans) == places
    for number, (_, fact) in enumerate(found):
        fields = {
            key: value[number] if isinstance(value, list) else value
            for key, value in example.fields.items()
        }
        check_fields(fact, fields, text)


@pytest.mark.parametrize(("rule", "example"), REJECTED, ids=name)
def test_rule_rejects(rule: Rule, example: Example) -> None:
    """The rule leaves the sentence alone."""

    assert [] == read_by(rule, unbracket(example.text)[0])


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_rule_has_examples(rule: Rule) -> None:
    """Two sentences that a rule reads and one that it leaves are the least."""

    assert len(rule.accepts) >= LEAST_ACCEPTED
    assert len(rule.rejects) >= LEAST_REJECTED
    assert rule.doc


def test_rule_names_are_different() -> None:
    """No two rules share a name, since results carry it."""
    names = [rule.full_name for rule in RULES]

    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    "entry", [entry for entry in ENTRIES if entry["example"]], ids=name
)
def test_word_example(entry: Entry) -> None:
    """What the example of a word has in brackets is read as a fact."""
    text, spans = unbracket(entry["example"])
    found = {(fact.span.start, fact.span.end) for fact in facts(text)}

    assert spans, "an example has brackets"
    assert set(spans) <= found


@pytest.mark.parametrize(
    "entry", [entry for entry in ENTRIES if entry["refuses"]], ids=name
)
def test_word_refusal(entry: Entry) -> None:
    """In the sentence that would embarrass us nothing rests on the word."""
    cues = [getattr(fact, "cue", None) or fact for fact in facts(entry["refuses"])]
    resting = [
        cue for cue in cues if any(holds(cue.text, form) for form in entry.forms)
    ]

    assert [] == resting


@pytest.mark.parametrize(
    "entry", [entry for entry in ENTRIES if entry["refuses"]], ids=name
)
def test_word_refusal_has_the_word(entry: Entry) -> None:
    """A sentence without a word of the entry could not embarrass us."""
    words = WORD.findall(str([entry[key] for key in ("forms", "singular", "plural")]))

    assert set(words) & set(WORD.findall(entry["refuses"].lower()))


WORD = re.compile(r"\w+")


def holds(text: str, form: str) -> bool:
    """Whether a word or phrase of a list stands in a text, hyphens or not."""
    words, sought = (WORD.findall(each) for each in (text.lower(), form))
    starts = range(len(words) - len(sought) + 1)
    return any(words[at : at + len(sought)] == sought for at in starts)
