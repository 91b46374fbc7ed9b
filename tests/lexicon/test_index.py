"""The characters of an alphabet by tag."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from conflictparse._lexicon._index import CasedIndex, TagIndex

CASES = ("lower", "cap", "upper")
TAGS = ("comma", "digits", "noun", "verb")

tagsets = st.lists(st.frozensets(st.sampled_from(TAGS)), unique=True, max_size=6)
choice = st.lists(st.sampled_from((*TAGS, *CASES, "unknown")), unique=True, max_size=3)


class TestCasedIndex:
    """An alphabet in which some sets of tags stand once for each case."""

    @given(plain=tagsets, cased=tagsets, wanted=choice, unwanted=choice)
    def test_gives_what_an_index_of_every_set_gives(
        self,
        plain: list[frozenset[str]],
        cased: list[frozenset[str]],
        wanted: list[str],
        unwanted: list[str],
    ) -> None:
        """No character is another for being put together late."""
        every = [*plain, *(names | {case} for case, names in product(CASES, cased))]
        order = "".join(chr(0x3400 + number) for number in range(len(every)))

        index = CasedIndex(order, plain, cased, CASES)

        whole = TagIndex(order, every)
        assert index.matching(wanted, unwanted) == whole.matching(wanted, unwanted)
        assert index.ranges(wanted) == whole.ranges(wanted)
