"""Run the examples and refusals that stand beside every rule and word."""

import importlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

import conflictparse
from conflictparse._lexicon import Entry, load
from conflictparse._rules import Example, Rule, unbracket
from facts import PUBLISHED, READERS, check_fields

ROOMS = ("numbers", "times", "names", "quantities", "timestamps", "statements")
LEAST_ACCEPTED = 2
LEAST_REJECTED = 1


def rules() -> Iterator[Rule]:
    """Give the rules of every room that has some."""
    for room in ROOMS:
        package = f"conflictparse._{room}"
        if find_spec(package) and find_spec(f"{package}._en"):
            yield from getattr(importlib.import_module(f"{package}._en"), "RULES", ())


def entries() -> Iterator[Entry]:
    """Give the entries of every word list that ships with the package."""
    with_files = Path(str(files("conflictparse") / "data"))
    paths = sorted(chain(with_files.glob("*.toml"), with_files.glob("*/*.toml")))
    yield from load(paths).entries


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


def read_by(rule: Rule, text: str) -> tuple[Any, ...]:
    """Return what one rule reads in a text that all rules have read."""
    found = READERS[rule.room](text, published=PUBLISHED)
    return tuple(fact for fact in found if fact.rule == rule.full_name)


@pytest.mark.parametrize(("rule", "example"), ACCEPTED, ids=name)
def test_rule_accepts(rule: Rule, example: Example) -> None:
    """The rule reads what stands in brackets, with the fields named."""
    text, spans = unbracket(example.text)
    found = read_by(rule, text)

    assert [text[start:end] for start, end in spans] == [fact.text for fact in found]
    assert list(spans) == [(fact.span.start, fact.span.end) for fact in found]
    for number, fact in enumerate(found):
        fields = {
            key: value[number] if isinstance(value, list) else value
            for key, value in example.fields.items()
        }
        check_fields(fact, fields, text)


@pytest.mark.parametrize(("rule", "example"), REJECTED, ids=name)
def test_rule_rejects(rule: Rule, example: Example) -> None:
    """The rule leaves the sentence alone."""

    assert () == read_by(rule, example.text)


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
    text = entry["refuses"]
    forms = set(entry.forms)
    resting = [
        fact
        for fact in facts(text)
        if forms & set((getattr(fact, "cue", None) or fact).text.lower().split())
    ]

    assert [] == resting
