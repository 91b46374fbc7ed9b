"""
Read word lists from TOML files and check them.

An error names the file and the entry, and comes before any text is read.
"""

from __future__ import annotations

from tomllib import TOMLDecodeError
from typing import TYPE_CHECKING, Any

import attrs

from conflictparse._errors import LexiconError
from conflictparse._lexicon._toml import loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

__all__ = ["Entry", "Lexicon", "load"]

FORM_KEYS = ("forms", "singular", "plural")
"""Fields that hold words; those but `forms` give a tag of their own besides."""

VERB_FORMS = ("third", "ing", "past", "participle")


@attrs.frozen(kw_only=True, eq=False)
class Entry:
    """
    One entry of a word list: a tag, the words that carry it, and what they mean.

    Source:
        The file and its `source` line, or the entry's own.
    """

    tag: str
    forms: tuple[str, ...]
    fields: Mapping[str, Any] = attrs.field(factory=dict, repr=False)
    file: str = ""
    number: int = 0

    def __getitem__(self, field: str) -> Any:  # noqa: ANN401 - a TOML value is any of seven types
        """Give a field's value, `None` where the entry has none."""
        return self.fields.get(field)


@attrs.frozen(kw_only=True, eq=False)
class Lexicon:
    """
    All entries of a language.

    The phrases of `merged` tags count as one word; those of `inflected` tags
    are forms of the verb that their first word is.
    """

    entries: tuple[Entry, ...]
    merged: frozenset[str] = frozenset()
    inflected: frozenset[str] = frozenset()


def load(paths: Iterable[Path], texts: Iterable[str] = ()) -> Lexicon:
    """
    Load every file, and the texts of more, and join them.

    Raises:
        LexiconError: A file is no TOML, or an entry is not as data/README.md says.
    """
    entries: list[Entry] = []
    merged: set[str] = set()
    inflected: set[str] = set()
    sources = [(path.name, path.read_bytes()) for path in paths]
    sources += [
        (f"words {number}", text.encode()) for number, text in enumerate(texts, 1)
    ]
    for name, content in sources:
        table = _read(name, content)
        merged.update(_words(table.pop("merged", ()), name, "merged"))
        inflected.update(_words(table.pop("inflected", ()), name, "inflected"))
        if not isinstance(table.pop("source", None), str):
            raise LexiconError(
                f"{name}: source must be a line that says where the words are from"
            )
        also = _words(table.pop("also", ()), name, "also")
        own = list(_entries(table, name))
        forms = tuple(dict.fromkeys(form for entry in own for form in entry.forms))
        entries += [*own, *(Entry(tag=tag, forms=forms, file=name) for tag in also)]
    _check_repeats(entries)
    return Lexicon(
        entries=tuple(entries), merged=frozenset(merged), inflected=frozenset(inflected)
    )


def _read(name: str, content: bytes) -> dict[str, Any]:
    try:
        return loads(content.decode())
    except (TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{name}: not TOML: {error}") from error


def _entries(table: Mapping[str, Any], file: str) -> Iterator[Entry]:
    for tag, content in table.items():
        if tag == "verbs":
            yield from _verbs(content, file)
        elif isinstance(content, list):
            for number, fields in enumerate(content, 1):
                yield from _forms(tag, fields, file, number)
        elif isinstance(content, str):
            yield from _forms(tag, {"forms": content}, file, 1)
        elif isinstance(content, dict):
            yield from _mapping(tag, content, file)
        else:
            raise LexiconError(
                f"{file}: {tag} must be a list of entries or a text of words"
            )


def _forms(tag: str, fields: object, file: str, number: int) -> Iterator[Entry]:
    """Give an entry once for each of its kinds of form."""
    place = f"{tag} {number}"
    if not isinstance(fields, dict):
        raise LexiconError(f"{file}: {place}: must be a table with forms")
    by_tag: dict[str, tuple[str, ...]] = {}
    for key in FORM_KEYS:
        if key in fields:
            words = _words(fields[key], file, f"{place}: {key}")
            by_tag[tag] = by_tag.get(tag, ()) + words
            if key != "forms":
                by_tag[f"{tag}_{key}"] = words
    if not by_tag:
        raise LexiconError(f"{file}: {place}: has no forms")
    for name, words in by_tag.items():
        yield Entry(tag=name, forms=words, fields=fields, file=file, number=number)


def _mapping(tag: str, content: Mapping[str, Any], file: str) -> Iterator[Entry]:
    """`[month]` with `september = 9`: a word and its value a line."""
    for number, (word, value) in enumerate(content.items(), 1):
        words = _words([word], file, f"{tag} {number}")
        yield Entry(
            tag=tag, forms=words, fields={"value": value}, file=file, number=number
        )


def _verbs(content: object, file: str) -> Iterator[Entry]:
    """`"go" = "goes going went gone"`: alternatives of one form are joined by "/"."""
    if not isinstance(content, dict):
        raise LexiconError(
            f'{file}: verbs must be a table such as "go" = "goes going went gone"'
        )
    for number, (base, text) in enumerate(content.items(), 1):
        forms = str(text).split()
        if len(forms) != len(VERB_FORMS):
            raise LexiconError(
                f"{file}: verbs: {base}: four forms are needed "
                f"(third ing past participle), got {text!r}"
            )
        fields = {"base": base}
        for kind, form in (("base", base), *zip(VERB_FORMS, forms, strict=True)):
            words = tuple(form.split("/"))
            yield Entry(
                tag=f"verb_{kind}", forms=words, fields=fields, file=file, number=number
            )


def _words(value: object, file: str, place: str) -> tuple[str, ...]:
    words = value.split() if isinstance(value, str) else value
    if not isinstance(words, list | tuple) or not all(
        isinstance(word, str) and word.strip() for word in words
    ):
        raise LexiconError(
            f"{file}: {place}: must be words in a text or a list of phrases, "
            f"got {value!r}"
        )
    plain = words if isinstance(value, str) else [" ".join(w.split()) for w in words]
    if " ".join(words) != " ".join(plain).lower():
        wrong = next(
            word
            for word, kept in zip(words, plain, strict=True)
            if word != kept.lower()
        )
        raise LexiconError(
            f"{file}: {place}: words stand in lower case, a space between, "
            f"got {wrong!r}"
        )
    return tuple(words)


def _check_repeats(entries: Iterable[Entry]) -> None:
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        for form in entry.forms:
            first = seen.setdefault((entry.tag, form), entry)
            if first is not entry and not entry.tag.startswith("verb_"):
                raise LexiconError(
                    f"{entry.file}: {entry.tag} {entry.number}: {form!r} stands in "
                    f"{first.file}, {first.tag} {first.number}"
                )
