"""What holds for the figures of harm of any report."""

import hypothesis.strategies as st
from hypothesis import given

import conflictparse
from conflictparse import QuantityKind, Role, Status, Toll

FIGURES = st.integers(1, 400)
HARMS = st.sampled_from(
    (
        ("{} people were killed", QuantityKind.KILLED),
        ("{} soldiers were killed in Baro", QuantityKind.KILLED),
        ("a bomb killed {} people", QuantityKind.KILLED),
        ("at least {} villagers died", QuantityKind.KILLED),
        ("{} fatalities were counted", QuantityKind.KILLED),
        ("{} others were wounded", QuantityKind.INJURED),
        ("the blast injured {} drivers", QuantityKind.INJURED),
        ("gunmen abducted {} clerks", QuantityKind.ABDUCTED),
        ("between {0} and {0} traders went missing", QuantityKind.MISSING),
        ("up to {} families were displaced", QuantityKind.DISPLACED),
    )
)
SENTENCES = st.tuples(HARMS, FIGURES).map(
    lambda pair: (
        f"{pair[0][0].format(pair[1])}."[0].upper()
        + f"{pair[0][0].format(pair[1])}."[1:]
    )
)
REPORTS = st.lists(SENTENCES, min_size=1, max_size=5)
WEATHER = st.sampled_from(
    (
        "It rained all day.",
        "The night was cold, with a wind from the north.",
        "Temperatures fell below freezing in the hills.",
        "Skies over the valley were clear on Tuesday.",
        "Fog lay on the river until noon.",
    )
)


def figures(report: conflictparse.Report) -> list[tuple[object, ...]]:
    """Return what each figure of a report says, without its place."""
    return [
        (one.kind, one.text, one.low, one.value, one.high, one.role, one.status)
        for one in report.quantities
    ]


def sums(report: conflictparse.Report) -> list[tuple[object, ...]]:
    """Return what each toll of a report says."""
    return [
        (toll.kind, toll.unit, toll.low, toll.best, toll.high)
        for toll in report.tolls()
    ]


@given(sentences=REPORTS, weather=WEATHER, place=st.integers(0, 5))
def test_weather_changes_nothing(
    sentences: list[str], weather: str, place: int
) -> None:
    """A sentence about the weather changes no figure and no toll."""
    plain = conflictparse.parse(" ".join(sentences))
    sentences.insert(place, weather)
    more = conflictparse.parse(" ".join(sentences))

    assert (figures(plain), sums(plain)) == (figures(more), sums(more))


@given(sentences=REPORTS)
def test_bounds_are_ordered(sentences: list[str]) -> None:
    """No lower bound is over the value, and no value over the upper bound."""
    report = conflictparse.parse(" ".join(sentences))
    tolls: tuple[Toll, ...] = report.tolls()
    stated = [
        [bound for bound in bounds if bound is not None]
        for bounds in [
            *((one.low, one.value, one.high) for one in report.quantities),
            *((toll.low, toll.best, toll.high) for toll in tolls),
        ]
    ]

    assert all(sorted(bounds) == bounds for bounds in stated), stated


@given(sentences=REPORTS)
def test_toll_is_no_less_than_any_figure(sentences: list[str]) -> None:
    """
    A toll is never under the largest single asserted figure of the main event.

    But for the hurt who died, who are taken out.
    """
    report = conflictparse.parse(" ".join(sentences))
    tolls = {(toll.kind, toll.unit): toll for toll in report.tolls()}
    for one in report.quantities:
        toll = tolls.get((one.kind, one.unit))
        if (
            toll is None
            or toll.best is None
            or one.value is None
            or one.status is not Status.ASSERTED
            or one.role is Role.PRIOR
        ):
            continue

        assert toll.best >= one.value
