"""
What the classes of patterns ask of the tags of a character.

A class asks for some tags and not for others; a tag with phrases is spelled out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules._pattern import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["choices", "name_of", "spelled"]

Choice = tuple[tuple[str, ...], tuple[str, ...]]


def name_of(leaf: Node) -> str:
    """Name a class: the word "year" is another one than the tag {year}."""
    return f"={leaf.text}" if leaf.kind == "word" else f"{leaf.kind} {leaf.text}"


def choices(leaf: Node) -> Iterator[Choice]:
    """Give the sets of tags, wanted and not, of which a character must meet one."""
    if leaf.kind == "word":
        yield (f"={leaf.text}",), ()
        return
    for text in leaf.text[1:-1].split("|"):
        names = () if text == "any" else text.split("&")
        wanted = tuple(name for name in names if not name.startswith("!"))
        unwanted = tuple(name[1:] for name in names if name.startswith("!"))
        yield wanted, unwanted if wanted else (*unwanted, "break")
        if leaf.kind == "behind":
            # The same of a phrase that ends there.
            ended = ("inside", *(f"<{tag}" for tag in wanted))
            lacking = unwanted if wanted else (*unwanted, "break")
            yield ended, tuple(f"<{tag}" for tag in lacking)


def spelled(phrases: Iterable[tuple[str, ...]], words: list[Node]) -> Iterator[Node]:
    """
    Spell phrases out; of those with one first word at most one is entered.

    What stands for one word is added to *words*.
    """
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for first, *rest in phrases:
        by_first.setdefault(first, []).append(tuple(rest))
    # "At least", "at most": words with the same behind them are one class.
    by_rests: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for first, rests in by_first.items():
        by_rests.setdefault(tuple(rests), []).append(first)
    for behind, firsts in by_rests.items():
        heads = tuple(Node("word", first) for first in firsts)
        words += heads
        # Phrases come longest first, so the one that ends here is the last.
        longer = tuple(spelled([rest for rest in behind if rest], words))
        endings = (*longer, Node("sequence", "")) if () in behind else longer
        tail = (Node("either", "|", endings),) if longer else ()
        yield Node("sequence", "", (Node("either", "|", heads), *tail))
