"""Rules are tried only on what they may match in."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conflictparse import ConflictParseError, Ruleset
from conflictparse._language import language
from conflictparse._rules import Compiled, PatternError, Reduction, literals
from conflictparse._rules._find import AS_IS

LISTS = {
    "numerals": language(Ruleset.default("en")).numerals.compiled,
    "times": language(Ruleset.default("en")).times.rules.compiled,
    "quantities": language(Ruleset.default("en")).quantities,
    "statements": language(Ruleset.default("en")).statements.rules,
}
TABLE = language(Ruleset.default("en")).table


def some_of(compiled: Compiled) -> st.SearchStrategy[str]:
    """Return strings of what the rules are written over, as its table has it."""
    written = {c: chr(n) for n, c in enumerate(compiled.reduction().smaller)}
    return st.text(sorted(written.values()), max_size=30)


class Search:
    """Looks for rules in one string, which is written in all letters once."""

    def __init__(self, compiled: Compiled, tags: str) -> None:
        """Write the string."""
        self._compiled = compiled
        self._reduced = tags.translate(compiled.reduction().smaller)
        self._written = compiled.scripts().write(tags)
        self._size = compiled.scripts().size

    def letters(self, own: int) -> str:
        """Give the string in one of the letters that patterns share."""
        return self._written[own :: self._size]

    def finds(self, number: int) -> bool:
        """Say whether a rule matches anywhere, in its letters."""
        ready = self._compiled.patterns[number] or self._compiled.pattern(number)
        _, pattern, _, _, _, own, table = ready
        letters = self._reduced if table == AS_IS else self._reduced.translate(table)
        letters = letters if table else self.letters(own)
        return next(iter(pattern.finditer(letters)), None) is not None


class TestPossible:
    """The rules that may match somewhere."""

    @given(data=st.data())
    @pytest.mark.parametrize("name", LISTS)
    def test_no_match_is_missed(self, name: str, data: st.DataObject) -> None:
        """A rule that matches is among those that may."""
        compiled = LISTS[name]
        tags = data.draw(some_of(compiled))

        possible = compiled.possible(tags)

        matching = set(filter(Search(compiled, tags).finds, range(len(compiled.rules))))
        assert matching <= set(possible)

    @given(data=st.data())
    @pytest.mark.parametrize("name", LISTS)
    def test_no_needle_is_missing(self, name: str, data: st.DataObject) -> None:
        """What a rule matches holds the part that is looked for before."""
        compiled = LISTS[name]
        tags = data.draw(some_of(compiled))
        search = Search(compiled, tags)

        for number in range(len(compiled.rules)):
            own, needle = compiled.looks[number] or compiled.look(number)
            if needle is not None and search.finds(number):
                assert needle.search(search.letters(own))

    def test_nothing_is_possible_in_nothing(self) -> None:
        """Rules that need a word have no chance where there is none."""

        assert () == LISTS["quantities"].possible("")


class TestPatterns:
    """Patterns as they are read and written."""

    def matches(self, pattern: str, text: str) -> list[str]:
        """Return what a pattern matches in a text, as words."""
        view = language(Ruleset.default("en")).reader.read(text)
        reduction = Reduction([pattern], {"part": "of | {person}"}, TABLE)
        letters = reduction.letters(pattern)
        compiled, _, _ = reduction.compile(pattern, letters)
        reduced = view.tags.translate(reduction.smaller).translate(letters.smaller)
        return [view.slice(*found.span()) for found in compiled.finditer(reduced)]

    @pytest.mark.parametrize(
        ("pattern", "found"),
        [
            ("{person}", ["soldiers", "soldiers"]),
            ("{person} of?", ["soldiers of", "soldiers"]),
            ("{person} of??", ["soldiers", "soldiers"]),
            ("(of the)? {person}", ["soldiers", "soldiers"]),
            ("(of {any}|by)? the", ["the", "by the"]),
            ("({person}|of){2}", ["soldiers of"]),
            (
                "({person}|of|the {word}|by|(the|at)){2}",
                ["soldiers of", "the army by", "the soldiers"],
            ),
            ("(@one({person})|of|the) of", ["soldiers of"]),
            ("<part> <part>", ["soldiers of"]),
            ("(?= {person} of) {any}", ["soldiers"]),
            ("(?<= the ) {any}", ["army", "soldiers"]),
            ("(?! {person}) {word}", ["of", "the", "army", "by", "the"]),
        ],
    )
    def test_what_it_matches(self, pattern: str, found: list[str]) -> None:
        """Choices, repeats, parts and context mean what they say."""

        assert found == self.matches(pattern, "soldiers of the army by the soldiers")

    @pytest.mark.parametrize(
        ("pattern", "word"),
        [
            ("(of", "open"),
            ("of)", "too many"),
            ("? of", "too many"),
            ("<other>", "'other'"),
            ("{nobody_has_this}", "nobody_has_this"),
            ("of }", "wrong"),
        ],
    )
    def test_what_is_wrong(self, pattern: str, word: str) -> None:
        """A pattern that is wrong says what is wrong in it."""
        with pytest.raises(PatternError, match=word) as caught:
            self.matches(pattern, "of")

        assert isinstance(caught.value, ConflictParseError)
        assert pattern in str(caught.value)

    @pytest.mark.parametrize(
        ("pattern", "needle"),
        [
            ("<many> of", None),
            ("<many> of the", ["of the"]),
            ("of? by the? <many>", None),
            ("of? by the <many>", ["by the"]),
            ("(<many> of the|@one(by the <many>))", ["of the", "by the"]),
            ("(<many> of the|by <many>?)", ["of the", "by"]),
            ("(<many> of the|<many>)", None),
            ("(?= <many> ) of the", ["of the"]),
            ("<many> of? the {person} (?! at) by? ", ["the soldiers"]),
            ("<many>", None),
            ("of the", None),
        ],
    )
    def test_needle(self, pattern: str, needle: list[str] | None) -> None:
        """The last small part of a large pattern, without what may be left out."""
        view = language(Ruleset.default("en")).reader.read(
            "of the soldiers by the soldiers of the"
        )
        many = " ".join(["({person} of|the by|at)"] * 12)
        reduction = Reduction([pattern], {"many": many}, TABLE)
        letters = reduction.letters(pattern)
        reduced = view.tags.translate(reduction.smaller).translate(letters.smaller)

        found = reduction.needle(pattern, letters)

        words = found and [view.slice(*m.span()) for m in found.finditer(reduced)]
        assert needle == (words and list(dict.fromkeys(words)))

    def test_literals(self) -> None:
        """The words that patterns name, those of parts as well."""

        assert {"of", "the"} == literals(["the <part>", "the {of}"], {"part": "of|{x}"})
