"""The words and rules that a parser reads with, as a caller may change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["LOCALES", "Ruleset"]

LOCALES = ("en",)
"""The CLDR locales that can be read."""


@attrs.frozen(kw_only=True)
class Ruleset:
    """
    The words and rules of one language.

    >>> plain = Ruleset.default("en")
    >>> plain.extend(drop=["quantities.harm_passive"]).dropped
    ('quantities.harm_passive',)
    """

    locale: str
    """The language that it was made for."""
    words: tuple[str, ...] = ()
    """Word lists added, each the text of a TOML file as in data/."""
    dropped: tuple[str, ...] = ()
    """The names of the rules left out, sorted."""

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

    def extend(self, *, words: Iterable[str] = (), drop: Iterable[str] = ()) -> Ruleset:
        """
        Give a ruleset with more words and fewer rules; this one stays as it is.

        Args:
            words:
                Texts of TOML word lists, in the form of data/README.md.
            drop:
                Names of rules, as results carry them.
        """
        return attrs.evolve(
            self,
            words=(*self.words, *strings("words", words)),
            dropped=tuple(sorted({*self.dropped, *strings("drop", drop)})),
        )


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
