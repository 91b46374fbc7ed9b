"""Words and rules as a caller changes them."""

import pickle
from pathlib import Path

import pytest

import conflictparse
from conflictparse import ArgumentError, LexiconError, Parser, Ruleset

PLAIN = Ruleset.default("en")
ZORCHED = {"harm": [{"forms": ["zorched"], "kind": "killed"}]}
TOML = """
source = "own"

[[harm]]
forms = "zorched"
kind = "killed"

[[zone_place]]
forms = "ardasht"
key = "Asia/Yerevan"

[drop]
rules = ["quantities.harm_active"]
harm = ["gunned down"]
"""


def kinds(text: str, ruleset: Ruleset) -> list[str]:
    """Return the kinds of the figures that are read."""
    return [q.kind.value for q in Parser(ruleset=ruleset).parse(text).quantities]


class TestDefault:
    """`Ruleset.default()`."""

    def test_unknown_locale(self) -> None:
        """There are no default rules for a language not read."""
        with pytest.raises(ArgumentError, match="locale must be one of 'en'"):
            Ruleset.default("xx")

    def test_locale_is_text(self) -> None:
        """A wrong type is a TypeError."""
        with pytest.raises(TypeError, match="locale must be a str"):
            Ruleset.default(None)  # type: ignore[arg-type] # a caller's mistake


class TestWords:
    """Words added and dropped."""

    def test_word_is_read(self) -> None:
        """A verb that is added is read as the shipped ones are."""
        text = "12 soldiers were zorched near the border."

        assert kinds(text, PLAIN) == []
        assert kinds(text, PLAIN.extend(words=ZORCHED)) == ["killed"]

    def test_zone_is_read(self) -> None:
        """A place that is added stands for its zone."""
        own = PLAIN.extend(zones={"Qarrazuz time": "Asia/Yerevan"})
        text = "It began at 9:00 a.m. Qarrazuz time on 5 May 2021."
        [moment] = conflictparse.extract_timestamps(text, ruleset=own)

        assert moment.zone is not None
        assert moment.zone.key == "Asia/Yerevan"
        assert moment.text == "9:00 a.m. Qarrazuz time on 5 May 2021"

    def test_file(self, tmp_path: Path) -> None:
        """A file of TOML adds words and drops words and rules."""
        path = tmp_path / "mine.toml"
        path.write_text(TOML, encoding="utf-8")
        own = PLAIN.extend(words=path)

        assert own.dropped == ("quantities.harm_active",)
        assert own.dropped_words == (("harm", "gunned down"),)
        assert [e["file"] for e in own.entries(word="zorched")] == [str(path)]
        assert own.entries("zone_place", "ardasht")[-1]["key"] == "Asia/Yerevan"

    def test_text_and_mapping_are_alike(self) -> None:
        """The same words in another form make the same ruleset."""
        text = PLAIN.extend(words=["[[harm]]\nforms = ['zorched']\nkind = 'killed'"])

        assert text == PLAIN.extend(words=[ZORCHED])

    def test_dropped_word_may_be_added_otherwise(self) -> None:
        """A word that means something else elsewhere is dropped, then added."""
        own = PLAIN.extend(
            words={"harm": [{"forms": "abducted", "kind": "captured"}]},
            drop_words={"harm": ["abducted"]},
        )

        assert kinds("Three guards were abducted.", PLAIN) == ["abducted"]
        assert kinds("Three guards were abducted.", own) == ["captured"]

    def test_extends_a_copy(self) -> None:
        """The ruleset extended stays as it is, and changes add up."""
        once = PLAIN.extend(words=ZORCHED)
        twice = once.extend(words={"harm": [{"forms": "blamfed", "kind": "killed"}]})

        assert PLAIN == Ruleset.default()
        assert (len(once.words), len(twice.words)) == (1, 2)

    def test_producer(self) -> None:
        """Every change of words changes what results say read them."""
        changed = [
            PLAIN,
            PLAIN.extend(words=ZORCHED),
            PLAIN.extend(drop_words={"harm": ["abducted"]}),
            PLAIN.extend(zones={"Ardasht": "Asia/Yerevan"}),
        ]
        stamps = {Parser(ruleset=own).parse("").producer.ruleset for own in changed}

        assert len(stamps) == len(changed)

    def test_pickle(self) -> None:
        """A ruleset goes to another process, and reads there alike."""
        own = PLAIN.extend(words=ZORCHED)

        assert own == pickle.loads(pickle.dumps(own))  # noqa: S301 - our own bytes


class TestList:
    """`rules()` and `entries()`."""

    def test_rules(self) -> None:
        """The rules that read are listed, without those dropped."""
        own = PLAIN.extend(drop=["quantities.harm_passive"])

        assert "quantities.harm_passive" in PLAIN.rules()
        assert len(PLAIN.rules()) == len(own.rules()) + 1

    def test_by_tag(self) -> None:
        """Entries are listed by tag, with their fields."""
        entries = PLAIN.entries("harm")

        assert {entry["tag"] for entry in entries} == {"harm"}
        assert all(entry["kind"] for entry in entries)

    def test_by_word(self) -> None:
        """A word is looked up under every tag it has."""
        tags = {entry["tag"] for entry in PLAIN.entries(word="killed")}

        assert {"harm", "verb_past"} <= tags


class TestRefused:
    """What is wrong is said before any text is read: where, and why."""

    @pytest.mark.parametrize(
        ("words", "message"),
        [
            ("[[harm]", "words 1: not TOML"),
            ({"harm": [{}]}, "words 1: harm 1: has no forms"),
            ({"harm": [{"forms": "Droned"}]}, "words stand in lower case"),
            (
                {"harmm": [{"forms": "x"}]},
                r"harmm 1: no rule asks for this tag, perhaps 'harm'",
            ),
            (
                {"harm": [{"forms": "x", "knid": "killed"}]},
                r"harm 1: no rule asks for the field 'knid', perhaps .*'kind'",
            ),
            (
                {"harm": [{"forms": "x", "kind": "kiled"}]},
                r"harm 1: kind must be of 'abducted', .*, got 'kiled'",
            ),
            (
                {"harm": [{"forms": "x", "kind": ["killed"]}]},
                r"harm 1: kind must be a str, got \['killed'\]",
            ),
            (
                {"harm": [{"forms": "abducted", "kind": "killed"}]},
                "words 1: harm 1: 'abducted' stands in harm.toml, harm 1",
            ),
            (
                {"zone_place": [{"forms": "x", "key": "Mars/Base"}]},
                "zone_place 1: key must be an IANA key, got 'Mars/Base'",
            ),
            ({"drop": ["harm"]}, "words 1: drop must be a table"),
            ({"drop": {"harm": "shot"}}, "words 1: drop must be a table"),
            ({"drop": {"harm": ["nonesuch"]}}, "harm has no form 'nonesuch'"),
            ({"harm": {1, 2}}, "words 1: "),
        ],
    )
    def test_words(self, words: object, message: str) -> None:
        """The list, the entry and the reason are named."""
        with pytest.raises(LexiconError, match=message):
            PLAIN.extend(words=words)  # type: ignore[arg-type] # mistakes

    def test_file(self, tmp_path: Path) -> None:
        """A file is named by its path, and need not be there to be."""
        path = tmp_path / "mine.toml"
        with pytest.raises(LexiconError, match=r"mine\.toml: cannot be read: no such"):
            PLAIN.extend(words=path)

        path.write_text("[[harmm]]\nforms = 'x'", encoding="utf-8")
        with pytest.raises(LexiconError, match=r"mine\.toml: harmm 1: no rule"):
            PLAIN.extend(words=path)

    def test_zone(self) -> None:
        """A zone must be one."""
        with pytest.raises(LexiconError, match="zones: zone_place 1: key must be"):
            PLAIN.extend(zones={"Ardasht": "Yerevan"})

    def test_rule(self) -> None:
        """A rule to drop must be there, in a file too."""
        with pytest.raises(ArgumentError, match=r"'quantities\.harm_passive'"):
            PLAIN.extend(drop=["quantities.harm_pasive"])
        with pytest.raises(ArgumentError, match="got 'nonesuch'"):
            PLAIN.extend(words={"drop": {"rules": ["nonesuch"]}})

    @pytest.mark.parametrize(
        "arguments",
        [
            {"words": [1]},
            {"words": b"x"},
            {"drop": "quantities.harm_passive"},
            {"drop": 1},
            {"drop": [1]},
            {"drop_words": ["harm"]},
            {"drop_words": {"harm": "shot"}},
            {"zones": ["Ardasht"]},
            {"zones": {"Ardasht": 4}},
        ],
    )
    def test_types(self, arguments: dict[str, object]) -> None:
        """A wrong type is a TypeError."""
        with pytest.raises(TypeError, match="must "):
            PLAIN.extend(**arguments)  # type: ignore[arg-type] # mistakes
