"""What a fuzzer tries holds for what it begins with: `nox -s fuzz` goes on there."""

from itertools import islice

import pytest

from fuzz import seeds
from fuzz.targets import TARGETS, edited


@pytest.mark.parametrize("target", TARGETS)
def test_seeds(target: str) -> None:
    """A target asserts, so one that is wrong itself fails here and not in an hour."""
    for seed in islice(seeds.of(target), 6):
        assert TARGETS[target](seed) is None


def test_edits_change() -> None:
    """What `from_dict()` is tried with are reports that differ in a few values."""
    same = edited(b"\0")
    others = [edited(seed) for seed in seeds.of("from_dict")]

    assert sum(other != same for other in others) > len(others) / 2
