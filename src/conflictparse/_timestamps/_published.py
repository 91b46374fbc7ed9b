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
    return old >= MIN_OLD_YEARS and near == 0


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
                view.has(index, "hyphen") and not view.glued(index)
            ):
                capitals = view.has(start, "upper")
                bracket = any(view.has(i, "open_paren") for i in range(start, index))
                return str(entry["key"]) if capitals or bracket else None
    return None
