"""When and where a report was written, and how, by its own words."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from conflictparse._times import Calendar, Claim, Shift
from conflictparse._timestamps import _stretch as stretches
from conflictparse._timestamps._asides import told_of_origin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from conflictparse._text import View

__all__ = [
    "day_comes_first",
    "home_zone",
    "is_story",
    "published_of",
    "written_before",
]

BODY = "body"
DATE_LINE = "date_line"
DATELINE = "dateline"
HEAD = (DATE_LINE, DATELINE)
MAX_DAYS_TO_PRINT = 2
MIN_OLD_YEARS = 3
MANY_YEARS = 30
MAX_DATELINE_WORDS = 6
MAX_DATELINE_PARAGRAPHS = 8


def published_of(view: View, claims: tuple[Claim, ...]) -> date | None:
    """
    Take the day of publication from the report's date line or dateline.

    A dateline without a year takes that of a date elsewhere in the text
    only where all dates agree on one.
    """
    for kind in HEAD:
        for section in view.sections:
            if str(getattr(section, "kind", "")) != kind:
                continue
            found = list(dates_within(view, claims, section))
            if found:
                # "Published 22 August 2020, updated 23 August 2020"
                return max(found) if kind == DATE_LINE else found[0]
    return as_of(view, claims)


def written_before(
    view: View, claims: tuple[Claim, ...], published: date
) -> date | datetime:
    """
    Give the day of the dateline, where it is one or two days before publication.

    "MOSCOW, Aug. 19 - Tanks rolled in this morning", printed on the next day. A
    clock time of publication stands for itself.
    """
    if isinstance(published, datetime):
        return published
    for section in view.sections:
        if str(getattr(section, "kind", "")) != DATELINE:
            continue
        for claim in claims_within(view, claims, section):
            shape = claim.shape
            if not (isinstance(shape, Calendar) and shape.month and shape.day):
                continue
            for year in (published.year, published.year - 1):
                found = stretches.safe(shape.year or year, shape.month, shape.day)
                if found and 0 < (published - found).days <= MAX_DAYS_TO_PRINT:
                    return found
    return published


def as_of(view: View, claims: tuple[Claim, ...]) -> date | None:
    """
    Give the day that the head of a report says it tells of.

    "Situation Report No. 7, as of 22 August 2023"
    """
    for section in view.sections:
        if str(getattr(section, "kind", "")) == BODY:
            return None
        said = tuple(
            claim
            for claim in claims
            if view.table.entry(" ".join(words_before(view, claim)), "stated_as")
        )
        found = next(dates_within(view, said, section), None)
        if found is not None:
            return found
    return None


def words_before(view: View, claim: Claim) -> list[str]:
    """
    Give the two words before a claim.
    """
    return view.words(max(0, claim.start - 2), claim.start)


def dates_within(
    view: View, claims: tuple[Claim, ...], section: object
) -> Iterator[date]:
    """
    Give the full dates of a section.
    """
    for claim in claims_within(view, claims, section):
        shape = claim.shape
        if isinstance(shape, Calendar) and shape.month and shape.day:
            year = shape.year or only_year(claims)
            found = None
            if year and not shape.bc:
                found = stretches.safe(year, shape.month, shape.day)
            if found is not None:
                yield found


def claims_within(
    view: View, claims: tuple[Claim, ...], section: object
) -> Iterator[Claim]:
    """
    Give the claims of a section.
    """
    span = getattr(section, "span", None)
    if span is None:
        return
    first = bisect_left(view.starts, span.start)
    for place in range(
        bisect_left(claims, first, key=attrgetter("start")), len(claims)
    ):
        claim = claims[place]
        if view.starts[claim.start] >= span.end:
            return
        if view.ends[claim.end - 1] <= span.end:
            yield claim


def only_year(claims: tuple[Claim, ...]) -> int | None:
    """
    Give the year that all dates of a text name, if it is one.
    """
    years = {
        claim.shape.year
        for claim in claims
        if isinstance(claim.shape, Calendar)
        and claim.shape.year
        and claim.shape.month  # "since 2019" says nothing of this year
        and not claim.shape.bc
    }
    return years.pop() if len(years) == 1 else None


def day_comes_first(claims: tuple[Claim, ...]) -> bool | None:
    """
    Tell the order of dates in figures from those that can be read but one way.

    A report that writes "17/06/2014" writes 10/06/2014 for a day in June; None
    where no date says, or two say different things.
    """
    parts = [end for claim in claims for end in claim.ends or (claim,)]
    orders = {
        part.shape.day_first for part in parts if isinstance(part.shape, Calendar)
    } - {None}
    return orders.pop() if len(orders) == 1 else None


def is_story(view: View, claims: tuple[Claim, ...], published: date | None) -> bool:
    """
    Tell whether a text tells of years past rather than of the last days.

    A report names weekdays, "yesterday" and the like; a story names years.
    """
    if published is None:
        return True
    old = near = 0
    for claim in claims:
        shape = claim.shape
        if (
            isinstance(shape, Shift)
            and shape.unit == "day"
            and shape.anchor == "published"
        ):
            near += 1
        elif isinstance(shape, Calendar):
            # "Last Christmas", but not "the following March"
            pointed = shape.direction is not None and not shape.story_year
            if shape.weekday is not None or pointed:
                near += 1
            elif shape.year is not None and (
                shape.bc or shape.year < published.year - 1
            ):
                old += bool(shape.month)
    if near:
        return False
    return old >= MIN_OLD_YEARS or begins_long_ago(view, claims, published)


def begins_long_ago(view: View, claims: tuple[Claim, ...], published: date) -> bool:
    """
    Tell whether a text begins in a year long past and never comes to the present.

    "The rising of 1798 began on 23 May." A firm that "was founded in 1911" does not
    begin one, nor does what will come.
    """
    if not claims or told_of_origin(view, claims[0]) or comes_yet(view, claims):
        return False
    if any(isinstance(claim.shape, Shift) and recent(claim.shape) for claim in claims):
        return False
    parts = [end for claim in claims for end in claim.ends or (claim,)]
    dates = [part.shape for part in parts if isinstance(part.shape, Calendar)]
    years = [shape.year for shape in dates if shape.year is not None]
    bare = any(shape.month and shape.year is None for shape in dates)
    leaning = any(isinstance(part.shape, Shift) for part in parts)
    if not ((bare or leaning) and years) or max(years) >= published.year - 1:
        return False
    # "From August to November 1942": the first end has no year as yet.
    first = parts[1].shape if claims[0].ends else parts[0].shape
    if not isinstance(first, Calendar) or first.year is None or first.bc:
        return False
    fine = bool(first.month or first.season)
    return first.year < published.year - (1 if fine else MANY_YEARS)


def comes_yet(view: View, claims: tuple[Claim, ...]) -> bool:
    """
    Tell whether something "will" come on a day without its year.
    """
    for claim in claims:
        shape = claim.shape
        yearless = isinstance(shape, Calendar) and shape.year is None
        if yearless and claim.ahead > 0 and view.sentences:
            first, last = view.sentences[view.sentence_of(claim.start)]
            if any(view.says(index, "yet_to_come") for index in range(first, last)):
                return True
    return False


def recent(shape: Shift) -> bool:
    """
    Tell whether a shift counts from the day of publication: "last week".
    """
    return shape.anchor == "published"


def home_zone(view: View) -> str | None:
    """
    Give the zone of the city in the dateline: "MOGADISHU - A truck bomb ...".
    """
    for start, end in view.paragraphs[:MAX_DATELINE_PARAGRAPHS]:
        entry = (
            view.entry(start, "zone_place") if view.has(start, "zone_place") else None
        )
        if entry is None or view.has(start, "lower"):
            continue
        last = min(end, start + 2 * MAX_DATELINE_WORDS)
        for index in range(start + 1, last):
            if view.has(index, "dash") or (
                view.word(index) in {"-", "_"} and not view.glued(index)
            ):
                capitals = view.has(start, "upper")
                bracket = view.holds(start, index, "open_paren")
                return str(entry["key"]) if capitals or bracket else None
    return None
