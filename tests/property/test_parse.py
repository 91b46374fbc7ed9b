"""What holds for any text whatever."""

from typing import Any

import hypothesis.strategies as st
from hypothesis import given

import conflictparse
from fuzz import seeds
from fuzz.targets import mentions

# Pieces that rules look for reach further into them than random letters do.
PIECES = st.sampled_from(
    """
    at least|more than|up to|between|and|or|12|1,200|2.3|m|two dozen|dozens of|no|a|the
    people|soldiers|civilians|children|families|were|was|have been|killed|wounded
    killing|injuring|displaced|fled|missing|on|Monday|Tuesday|Sept.|13|2022|May 3, 2022
    9:00|a.m.|p.m.|Moscow time|(06:00 GMT)|GMT|local time|this year|last year|since|from
    to|“|”|"|‘|’|'|said|claimed|denied|according to|it|the ministry|Mr.|Gen.|noted that
    the Armenian Defence Ministry|Nikol|Baku|Damascus|.|,|;|:|(|)|[|]|—|–|-|...|\u00ad
    \u200b|e\u0301|😀|\u05e9\u05dc\u05d5\u05dd|İ|ﬁve|１２|IST|U.S.|including|of them|10%
    """.replace("\n    ", "|")
    .strip("| ")
    .split("|")
)
SPACES = st.sampled_from((" ", " ", " ", "", "\n", "\n\n", "\r\n", "\t", "\u00a0"))
REPORTS = st.lists(st.tuples(PIECES, SPACES), max_size=40).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)
# Sentences of reports, cut and put together anew.
CUTS = st.lists(
    st.builds(
        lambda text, start, length: text[start % len(text) :][:length],
        st.sampled_from(seeds.texts()),
        st.integers(0, 3_000),
        st.integers(1, 200),
    ),
    max_size=4,
).map("".join)
TEXTS = st.one_of(
    REPORTS, CUTS, st.text(max_size=60), st.text("“”\"'0 a\n", max_size=60)
)

PUBLISHED = st.sampled_from(
    (None, "2022-09-13", "2022-09-13T09:30", "2022-09-13T09:30+04:00")
)


def facts(report: conflictparse.Report) -> tuple[tuple[Any, ...], ...]:
    """Return the facts of a report by kind."""
    return report.quantities, report.timestamps, report.statements


@given(text=TEXTS, published=PUBLISHED)
def test_any_text_parses(text: str, published: str | None) -> None:
    """No text whatever raises, and the report holds it unchanged."""

    assert text == conflictparse.parse(text, published=published).text


@given(text=TEXTS, published=PUBLISHED)
def test_spans_are_exact(text: str, published: str | None) -> None:
    """Whatever has a span and a text has the text of its span."""
    report = conflictparse.parse(text, published=published)
    found = (*facts(report), report.sections, conflictparse.extract_numbers(text))

    for mention in mentions(found):
        assert mention.text == text[mention.span.start : mention.span.end]


@given(text=TEXTS, published=PUBLISHED)
def test_results_are_ordered(text: str, published: str | None) -> None:
    """Facts stand in order of start, then end."""
    for found in facts(conflictparse.parse(text, published=published)):
        spans = [fact.span for fact in found]

        assert sorted(spans) == spans


@given(text=TEXTS, published=PUBLISHED)
def test_second_run_is_equal(text: str, published: str | None) -> None:
    """The same text gives the same report, and another text between changes nothing."""
    first = conflictparse.parse(text, published=published)
    conflictparse.parse("At least 12 people were killed on 1 May 1999.")

    assert first == conflictparse.parse(text, published=published)


@given(text=TEXTS, published=PUBLISHED)
def test_round_trip(text: str, published: str | None) -> None:
    """A report read back from its dictionary is the report."""
    report = conflictparse.parse(text, published=published)

    assert report == conflictparse.Report.from_dict(report.to_dict())
