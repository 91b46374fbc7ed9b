"""Letters of a pattern's own tell apart what it asks, and nothing else."""

import re

import hypothesis.strategies as st
from hypothesis import given

from conflictparse._rules._letters import Letters, Scripts

CHARACTERS = "".join(map(chr, range(0xC0, 0xC0 + 40)))
SETS = st.lists(st.integers(0, 2 ** len(CHARACTERS) - 1), max_size=8)


@given(SETS)
def test_a_class_holds_what_its_set_holds(sets: list[int]) -> None:
    """A written class matches the letters of its set's characters and no others."""
    letters = Letters(CHARACTERS, sets)

    for members in (*sets, 0, -1):
        found = re.compile(letters.written(members))
        held = [
            bool(found.match(character.translate(letters.smaller)))
            for character in CHARACTERS
        ]
        assert held == [bool(members >> n & 1) for n in range(len(CHARACTERS))]


@given(SETS)
def test_what_no_set_tells_apart_is_one_letter(sets: list[int]) -> None:
    """There are as many letters as ways to be in the sets."""
    letters = Letters(CHARACTERS, sets)

    ways = {tuple(one >> n & 1 for one in sets) for n in range(len(CHARACTERS))}
    assert len(set(CHARACTERS.translate(letters.smaller))) == len(ways)


@given(st.text(CHARACTERS))
def test_a_string_is_written_in_all_letters_at_once(tags: str) -> None:
    """What is written holds the string as each map translates it."""
    smaller = "".join(map(chr, range(0xC0 + 40)))
    maps = [smaller[::-1], smaller.upper()[: len(smaller)], smaller]
    scripts = Scripts(smaller, maps)

    whole = scripts.write(tags)

    assert [tags.translate(one) for one in maps] == [
        whole[place :: scripts.size] for place in range(scripts.size)
    ]


def test_characters_past_the_surrogates() -> None:
    """A table of more characters than most is written as well."""
    smaller = "".join(map(chr, range(0xE000)))

    assert "A\ud800" == Scripts(smaller, [smaller]).write("A\ud800")
