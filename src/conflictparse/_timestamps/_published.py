"""When a report was published and where it was written, by its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._times import Calendar, Claim, Shift
from conflictparse._timestamps import _stretch as stretches

if TYPE_CHECKING:
    from datetime import date

    from conflictparse._text import View

__all__ = ["home_zone", "is_story", "published_of"]

HEAD = ("date_line", "dateline")
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
            found = date_within(view, claims, section)
            if found is not None:
                return found
    return None


def date_within(view: View, claims: tuple[Claim, ...], section: object) -> date | None:
    """
    Give the first full date of a section.
    """
    span = getattr(section, "span", None)
    if span is None:
        return None
    for claim in claims:
        if view.starts[claim.start] < span.start or view.ends[claim.end - 1] > span.end:
            continue
        shape = claim.shape
        if isinstance(shape, Calendar) and shape.month and shape.day:
            year = shape.year or only_year(claims)
            if year and not shape.bc:
                return stretches.safe(year, shape.month, shape.day)
    return None


def only_year(claims: tuple[Claim, ...]) -> int | None:
    """
    Give the year that all dates of a text name, if it is one.
    """
    years = {
        claim.shape.year
        for claim in claims
        if isinstance(claim.shape, Calendar) and claim.shape.year and not claim.shape.bc
    }
    return years.pop() if len(years) == 1 else None


def is_story(claims: tuple[Claim, ...], published: date | None) -> bool:
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
            if shape.weekday is not None:
                near += 1
            elif shape.year is not None and (
                shape.bc or shape.year < published.year - 1
            ):
                old += bool(shape.month)
    if near:
        return False
    return old >= MIN_OLD_YEARS or begins_long_ago(claims, published)


def begins_long_ago(claims: tuple[Claim, ...], published: date) -> bool:
    """
    Tell whether a text begins in a year long past and never comes to the present.

    "The rising of 1798 began on 23 May."
    """
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
                bracket = any(view.has(i, "open_paren") for i in range(start, index))
                return str(entry["key"]) if capitals or bracket else None
    return None
