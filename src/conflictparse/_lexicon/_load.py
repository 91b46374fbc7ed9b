"""
Read word lists from TOML files and check them.

An error names the file and the entry, and comes before any text is read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from conflictparse._errors import LexiconError
from conflictparse._lexicon._toml import loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Entry", "Lexicon", "load", "word_lists"]

DATA = Path(__file__).parents[1] / "data"

FORM_KEYS = ("forms", "singular", "plural")
"""Fields that hold words; those but `forms` give a tag of their own besides."""

VERB_FORMS = ("third", "ing", "past", "participle")


@attrs.define(kw_only=True, eq=False)
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

    def written(self) -> dict[str, Any]:
        """Give the fields as their file has them."""
        return {
            field: list(value) if isinstance(value, tuple) else value
            for field, value in self.fields.items()
        }


@attrs.frozen(kw_only=True, eq=False)
class Lexicon:
    """
    All entries of a language.

    The phrases of `merged` tags count as one word; those of `inflected` tags
    are forms of the verb that their first word is. The words of `shapeless` tags
    are nothing by their endings: "Ahmed", "Kelly"; those of `untagged` tags carry
    none: "General Worth".
    """

    entries: tuple[Entry, ...]
    merged: frozenset[str] = frozenset()
    inflected: frozenset[str] = frozenset()
    shapeless: frozenset[str] = frozenset()
    untagged: frozenset[str] = frozenset()


def word_lists(locale: str) -> tuple[Path, ...]:
    """Give the files that are shipped for a language, those for every one first."""
    return tuple(sorted([*DATA.glob("*.toml"), *(DATA / locale).glob("*.toml")]))


def load(
    paths: Iterable[Path],
    added: Iterable[tuple[str, Mapping[str, Any]]] = (),
    dropped: Mapping[str, Iterable[str]] | None = None,
) -> Lexicon:
    """
    Load every file, and lists of a caller, and join them.

    Args:
        paths:
            Files as data/README.md describes.
        added:
            What more such files would hold, each with a name for errors; they
            need not say where their words are from.
        dropped:
            Forms of the files that are left out, by tag.

    Raises:
        LexiconError: A file is no TOML, or an entry is not as data/README.md says.
    """
    joined = _Joined()
    for path in paths:
        table = _read(path.name, path.read_bytes())
        if not isinstance(table.pop("source", None), str):
            raise LexiconError(
                f"{path.name}: source must be a line that says where the words are from"
            )
        joined.add(path.name, table)
    joined.drop(dropped or {})
    for name, content in added:
        joined.add(name, {k: v for k, v in content.items() if k != "source"})
    _check_repeats(joined.entries)
    return Lexicon(
        entries=tuple(joined.entries),
        merged=frozenset(joined.merged),
        inflected=frozenset(joined.inflected),
        shapeless=frozenset(joined.shapeless),
        untagged=frozenset(joined.untagged),
    )


class _Joined:
    """The entries of the lists read so far."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.merged: set[str] = set()
        self.inflected: set[str] = set()
        self.shapeless: set[str] = set()
        self.untagged: set[str] = set()

    def add(self, name: str, table: dict[str, Any]) -> None:
        """Add what one list holds; its head is taken out of *table*."""
        self.merged.update(_words(table.pop("merged", ()), name, "merged"))
        self.inflected.update(_words(table.pop("inflected", ()), name, "inflected"))
        self.shapeless.update(_words(table.pop("shapeless", ()), name, "shapeless"))
        self.untagged.update(_words(table.pop("untagged", ()), name, "untagged"))
        also = _words(table.pop("also", ()), name, "also")
        own = list(_entries(table, name))
        forms = tuple(dict.fromkeys(form for entry in own for form in entry.forms))
        self.entries += own
        self.entries += [Entry(tag=tag, forms=forms, file=name) for tag in also]

    def drop(self, forms: Mapping[str, Iterable[str]]) -> None:
        """Leave forms out; an entry without a form left goes."""
        if not forms:
            return
        gone = {tag: frozenset(words) for tag, words in forms.items()}
        kept = (
            attrs.evolve(
                entry,
                forms=tuple(f for f in entry.forms if f not in gone.get(entry.tag, ())),
            )
            for entry in self.entries
        )
        self.entries = [entry for entry in kept if entry.forms]


def _read(name: str, content: bytes) -> dict[str, Any]:
    try:
        return loads(content.decode())
    except ValueError as error:  # of TOML, or of UTF-8
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
    for key, value in fields.items():
        if isinstance(value, list):  # Of a tuple of texts no collector keeps track.
            fields[key] = tuple(value)
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
    seen: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        if entry.tag.startswith("verb_"):
            continue
        known = seen.setdefault(entry.tag, {})
        for form in entry.forms:
            first = known.setdefault(form, entry)
            if first is not entry:
                raise LexiconError(
                    f"{entry.file}: {entry.tag} {entry.number}: {form!r} stands in "
                    f"{first.file}, {first.tag} {first.number}"
                )
