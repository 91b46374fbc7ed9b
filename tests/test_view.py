"""The view: what stands before the first word and behind the last."""

from conflictparse import Ruleset
from conflictparse._language import language
from conflictparse._text import View


def view_of(text: str) -> View:
    """Read a text by the words of the package."""
    return language(Ruleset.default("en")).reader.read(text)


class TestWord:
    """`View.word()` and `View.form()`."""

    def test_before_the_first(self) -> None:
        """Nothing stands there, and not the last word, which Python counts as -1."""
        view = view_of("Nine fled, just nine")

        assert ("", "") == (view.word(-1), view.form(-1))

    def test_behind_the_last(self) -> None:
        """Nothing stands there either."""
        view = view_of("Nine fled")

        assert ("", "") == (view.word(len(view)), view.form(len(view)))


class TestSpells:
    """`View.spells()`."""

    def test_first_of_a_phrase(self) -> None:
        """Every word is asked, also those that a phrase begins with or holds."""
        view = view_of("The town was in ruins")

        assert (True, False) == (view.spells(0, 5, "in"), view.spells(0, 3, "in"))


class TestSays:
    """`View.says()`."""

    def test_in_a_phrase(self) -> None:
        """A word inside a phrase is still that word."""
        view = view_of("Two were burnt to death in 1856")

        assert (False, True) == (view.has(5, "in"), view.says(5, "in"))

    def test_first_of_a_phrase(self) -> None:
        """The first word of a phrase stands for the phrase."""
        view = view_of("The town was in ruins")

        assert (False, False) == (view.has(3, "in"), view.says(3, "in"))

    def test_untagged(self) -> None:
        """A word that may be a name is in a list, and carries no tag."""
        view = view_of("Four rings, worth a fortune")

        assert (False, True) == (view.has(3, "worth"), view.says(3, "worth"))

    def test_untagged_name(self) -> None:
        """So in text all in capitals it names somebody, whose age is no figure."""
        view = view_of("JANE WORTH, 34, WAS SHOT")

        assert not view.table.listed(view.word(1))
