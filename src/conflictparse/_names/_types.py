"""Who or what a noun phrase names."""

from __future__ import annotations

import attrs

PERSON, ORGANIZATION, GOVERNMENT = "person", "organization", "government"
ARMED_GROUP, MEDIA, DOCUMENT, ANONYMOUS = (
    "armed_group",
    "media",
    "document",
    "anonymous",
)
BODIES = frozenset({ORGANIZATION, GOVERNMENT, ARMED_GROUP, MEDIA})


@attrs.frozen(kw_only=True)
class Name:
    """
    What a noun phrase names, by its form.

    `start` and `end` are words of the view; `kind` has the values of a
    speaker's kind.
    """

    start: int
    end: int
    kind: str | None = None
    name: str | None = None
    """As a reader would write it, without article and title; None for "officials"."""
    country: str | None = None
    title: str | None = None
    gender: str | None = None
    plural: bool = False
    head: str = ""
    """The last word, in normal form: what "the ministry" points back with."""
    place: bool = False
    """Whether a capital or seat stands for the country."""
    definite: bool = False
    """Whether "the" or the like points back to something named before."""
