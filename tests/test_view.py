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
