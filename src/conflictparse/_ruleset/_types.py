"""The words and rules that a parser reads with, as a caller may change them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from attrs.validators import instance_of

from conflictparse._errors import ArgumentError
from conflictparse._lexicon import load, word_lists
from conflictparse._registry import known_rules, near, registry
from conflictparse._ruleset._check import checked
from conflictparse._ruleset._words import WordList, word_list, zone_list

if TYPE_CHECKING:
    from conflictparse._lexicon import Lexicon
    from conflictparse._ruleset._words import WordSource

__all__ = ["LOCALES", "Ruleset", "lexicon_of", "strings"]

LOCALES = ("en",)
"""The CLDR locales that can be read."""


@attrs.frozen(kw_only=True)
class Ruleset:
    """
    The words and rules of one language.

    >>> plain = Ruleset.default("en")
    >>> own = plain.extend(
    ...     words=[{"harm": [{"forms": "zorched", "kind": "killed"}]}],
    ...     drop=["quantities.harm_passive"],
    ... )
    >>> own.dropped, [entry["kind"] for entry in own.entries(word="zorched")]
    (('quantities.harm_passive',), ['killed'])
    """

    locale: str = attrs.field(validator=instance_of(str))
    """The language that it was made for."""
    words: tuple[WordList, ...] = attrs.field(default=(), validator=instance_of(tuple))
    """Word lists added, in the order they were."""
    dropped: tuple[str, ...] = attrs.field(default=(), validator=instance_of(tuple))
    """The names of the rules left out, sorted."""
    dropped_words: tuple[tuple[str, str], ...] = attrs.field(
        default=(), validator=instance_of(tuple)
    )
    """The words left out, each a tag and a form, sorted."""

    @classmethod
    def default(cls, locale: str = "en") -> Ruleset:
        """
        Give the words and rules that are shipped for a language.

        Raises:
            ArgumentError: If there are none.
        """
        if not isinstance(locale, str):
            raise TypeError(f"locale must be a str, got {locale!r}")
        if locale not in LOCALES:
            known = ", ".join(map(repr, LOCALES))
            raise ArgumentError(f"locale must be one of {known}, got {locale!r}")
        return cls(locale=locale)

    def extend(
        self,
        *,
        words: WordSource | Iterable[WordSource] = (),
        zones: Mapping[str, str] | None = None,
        drop: Iterable[str] = (),
        drop_words: Mapping[str, Iterable[str]] | None = None,
    ) -> Ruleset:
        """
        Give a ruleset with other words and fewer rules; this one stays as it is.

        All is checked here, before any text is read. What the new ruleset
        reads carries another `producer.ruleset`.

        Args:
            words:
                Word lists in the form of data/README.md: a `Path` of a TOML
                file, the text of one, or what one holds as a mapping. A table
                `drop` in it names what *drop* and *drop_words* do: `rules`, or a tag.
            zones:
                Places that stand for a time zone, each with its IANA key:
                `{"Ardasht": "Asia/Yerevan"}` reads "Ardasht time".
            drop:
                Names of rules, as results carry them.
            drop_words:
                Forms to leave out, by the tag that they carry:
                `{"harm": ["shot"]}`. Those may then be added otherwise.

        Raises:
            LexiconError: If a word list is malformed, has a tag, a field or a
                value that no rule asks for, or repeats a word that is there. It
                names the list, the entry and the reason.
            ArgumentError: If there is no such rule to drop.
            TypeError: If an argument has the wrong type.
        """
        lists = list(self.words)
        rules = [*self.dropped, *strings("drop", drop)]
        forms = {*self.dropped_words, *_pairs("drop_words", drop_words or {})}
        sources: object = [words] if isinstance(words, str | Path | Mapping) else words
        if isinstance(sources, bytes) or not isinstance(sources, Iterable):
            raise TypeError(
                f"words must hold texts of TOML, paths or mappings, got {words!r}"
            )
        for given in sources:
            added, dropped = word_list(given, len(lists) + 1)
            rules += dropped.pop("rules", [])
            forms |= set(_pairs(added.name, dropped))
            lists.append(added)
        if zones:
            lists.append(zone_list(_zones(zones)))
        extended = attrs.evolve(
            self,
            words=tuple(lists),
            dropped=known_rules("drop", rules, self.locale),
            dropped_words=tuple(sorted(forms)),
        )
        if extended.words or extended.dropped_words:
            checked(self.locale, extended.words, _forms(extended.dropped_words))
        return extended

    def rules(self) -> tuple[str, ...]:
        """Give the names of the rules that read, in their order."""
        return tuple(name for name in registry(self.locale) if name not in self.dropped)

    def entries(
        self, tag: str | None = None, word: str | None = None
    ) -> list[dict[str, Any]]:
        """
        List the words: one entry is one idea, with all its forms.

        Args:
            tag:
                Only those that rules match by this tag: "harm", "zone_place".
            word:
                Only those that have this form, in lower case.

        Returns:
            For each entry `tag`, `forms` and `file`, and the fields it has.

        Raises:
            ArgumentError: If no entry has the *tag*.
            TypeError: If *tag* or *word* is no str.
        """
        for name, given in (("tag", tag), ("word", word)):
            if given is not None and not isinstance(given, str):
                raise TypeError(f"{name} must be a str or None, got {given!r}")
        entries = lexicon_of(self).entries
        tags = {entry.tag for entry in entries}
        if tag is not None and tag not in tags:
            raise ArgumentError(
                f"tag must be None or one such as {near(tag, tags)}, got {tag!r}"
            )
        return [
            {
                **entry.written(),
                "tag": entry.tag,
                "forms": list(entry.forms),
                "file": entry.file,
            }
            for entry in entries
            if tag in {None, entry.tag} and (word is None or word in entry.forms)
        ]


def lexicon_of(ruleset: Ruleset) -> Lexicon:
    """Load all words that a ruleset reads with, those added last."""
    added = ((one.name, one.table) for one in ruleset.words)
    dropped = _forms(ruleset.dropped_words)
    return load(word_lists(ruleset.locale), added, dropped)


def _forms(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Give forms by their tag."""
    forms: dict[str, list[str]] = {}
    for tag, form in pairs:
        forms.setdefault(tag, []).append(form)
    return forms


def _pairs(name: str, given: object) -> list[tuple[str, str]]:
    if not isinstance(given, Mapping):
        raise TypeError(f"{name} must be a mapping, got {given!r}")
    return [
        (tag, form)
        for tag, forms in given.items()
        for form in strings(f"{name}[{tag!r}]", forms)
    ]


def _zones(given: object) -> dict[str, str]:
    if not isinstance(given, Mapping) or not all(
        isinstance(one, str) for pair in given.items() for one in pair
    ):
        raise TypeError(f"zones must be a mapping of str to str, got {given!r}")
    return dict(given)


def strings(name: str, given: Iterable[str]) -> tuple[str, ...]:
    """
    Give the strings of an argument that takes several.

    Raises:
        TypeError: If it is one string alone, or holds something else.
    """
    # list("quantities.x") would be a list of letters, and no error.
    if isinstance(given, str | bytes):
        raise TypeError(f"{name} must be an iterable of str, got {given!r}")
    try:
        items = tuple(given)
    except TypeError:
        raise TypeError(f"{name} must be an iterable of str, got {given!r}") from None
    for item in items:
        if not isinstance(item, str):
            raise TypeError(f"{name} must hold only str, got {item!r}")
    return items
