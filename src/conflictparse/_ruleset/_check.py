"""Tags, fields and values of added words, held against those that are shipped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from conflictparse import _iana
from conflictparse._errors import LexiconError
from conflictparse._lexicon import load, word_lists
from conflictparse._registry import near

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from conflictparse._lexicon import Entry
    from conflictparse._ruleset._words import WordList

__all__ = ["checked", "shipped"]

# Whatever the tag: what shows how a word is read, and where it is from.
_ABOUT = {"example", "refuses", "source", "forms", "singular", "plural"}

# Fields with a closed set of values: those that shipped entries of the tag have.
_CLOSED = {"act", "buildings", "gender", "kind", "position", "types"}


@attrs.frozen
class _Known:
    """What the shipped entries of one tag look like."""

    types: dict[str, set[type]] = attrs.field(factory=dict)
    values: dict[str, set[Any]] = attrs.field(factory=dict)


@cache
def shipped(locale: str) -> tuple[Entry, ...]:
    """Give the entries that are shipped for a language."""
    return load(word_lists(locale)).entries


@cache
def _known(locale: str) -> Mapping[str, _Known]:
    known: dict[str, _Known] = {}
    for entry in shipped(locale):
        about = known.setdefault(entry.tag, _Known())
        for field, value in entry.written().items():
            about.types.setdefault(field, set()).add(type(value))
            if field in _CLOSED:
                values = value if isinstance(value, list) else [value]
                about.values.setdefault(field, set()).update(values)
    return known


def checked(
    locale: str, words: Iterable[WordList], dropped: Mapping[str, Iterable[str]]
) -> None:
    """
    Check added and dropped words.

    Raises:
        LexiconError: If a list is malformed, has a tag, field or value that no
            rule asks for, or drops a word that is not there. It names the list,
            the entry and the reason.
    """
    words = tuple(words)
    names = {one.name for one in words}
    lexicon = load(word_lists(locale), ((w.name, w.table) for w in words), dropped)
    known = _known(locale)
    for entry in lexicon.entries:
        if entry.file in names:
            _check(entry, known)
    forms: dict[str, set[str]] = {}
    for entry in shipped(locale):
        forms.setdefault(entry.tag, set()).update(entry.forms)
    for tag, given in dropped.items():
        for form in given:
            if form not in forms.get(tag, ()):
                raise LexiconError(f"drop: {tag} has no form {form!r}")


def _check(entry: Entry, known: Mapping[str, _Known]) -> None:
    place = f"{entry.file}: {entry.tag} {entry.number}"
    about = known.get(entry.tag)
    if about is None:
        raise LexiconError(
            f"{place}: no rule asks for this tag, perhaps {near(entry.tag, known)}"
        )
    for field, value in entry.written().items():
        if field in _ABOUT:
            continue
        if field not in about.types:
            fields = sorted({*about.types} - _ABOUT)
            raise LexiconError(
                f"{place}: no rule asks for the field {field!r}, perhaps "
                f"{near(field, fields)}"
            )
        if type(value) not in about.types[field]:
            kinds = " or ".join(sorted(kind.__name__ for kind in about.types[field]))
            raise LexiconError(f"{place}: {field} must be a {kinds}, got {value!r}")
        _check_value(place, field, value, about)


def _check_value(place: str, field: str, value: object, about: _Known) -> None:
    values = value if isinstance(value, list) else [value]
    accepted = about.values.get(field)
    for one in values:
        if accepted is not None and one not in accepted:
            shown = ", ".join(map(repr, sorted(accepted)))
            raise LexiconError(f"{place}: {field} must be of {shown}, got {one!r}")
        if field in {"key", "keys"} and one and one not in _iana.zone_keys():
            raise LexiconError(f"{place}: {field} must be an IANA key, got {one!r}")
