"""One noun group as a victim: whether it is somebody, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._who import country_of

if TYPE_CHECKING:
    from conflictparse._groups import Group
    from conflictparse._numbers import Count
    from conflictparse._text import View

__all__ = [
    "PLACES",
    "SOMEBODY",
    "THINGS",
    "Victim",
    "aged",
    "by_trade",
    "countable",
    "is_personal",
    "member_of",
    "noun_words",
]


@attrs.frozen(kw_only=True)
class Victim:
    """
    One member of a list.

    `start` and `end` are words; `ones` is how many the noun alone says: 1 for
    "a policeman", None for "policemen".
    """

    start: int
    end: int
    group: Group
    count: Count | None
    ones: int | None
    noun: tuple[int, int] | None
    """Words of the noun phrase without its count."""
    somebody: bool = False
    """Named or aged, so a person, whatever the noun."""
    guessed: bool = False
    """Perhaps somebody, by the look of the word alone: "a rubber tapper"."""
    part: bool = False
    """Counted in the member before: "three of them Uzbeks"."""


def aged(view: View, group: Group) -> bool:
    """
    "A 52-year-old homeopath", "a 20 year old": whoever has an age is somebody.
    """
    return any(
        view.has(index, "age_word")
        and (view.has(index - 1, "hyphen") or view.has(index - 1, "time_unit_singular"))
        for index in range(group.start + 1, group.end)
    )


def countable(group: Group) -> bool:
    """Whether a noun group may be somebody: a count, a person, a name."""
    tags = group.tags
    if "remains" in tags:
        return False  # a body is not killed, it is found
    if "harm_noun" in tags or ("harm_result" in tags and "uncounted" in tags):
        return False
    if "body" in tags and not tags & {"person", "unit_noun"}:
        return False  # "in all nine governorates"
    if group.count is not None:
        return not group.count.share and (not tags & THINGS or "unit_noun" in tags)
    if tags & {"pronoun_thing", "expletive", "relative_person", "pronoun_somebody"}:
        return False
    return bool(tags & SOMEBODY) or ("name" in tags and not tags & PLACES)


def by_trade(view: View, group: Group) -> bool:
    """
    Whether an unknown word looks like somebody's trade: "a rubber tapper".

    So does any that no list knows behind "another": "another kolbar was wounded".
    """
    tags = group.tags
    if group.count is not None or tags & THINGS or tags & {"unit_noun", "document"}:
        return False
    if not ("indefinite" in tags or view.has(group.start, "possessive_pronoun")):
        return False
    if view.has(group.head, "plural") or view.has(group.head, "cap"):
        return False
    word = view.word(group.head)
    # "A clerk was killed and another kolbar wounded", but "another turbine": the list
    # of things has the plural.
    if view.has(group.start, "another") and not view.table.listed(word):
        plurals = (word + ending for ending in view.table.entries["plural_ending"])
        return not any(view.table.entry(form, "thing") for form in plurals)
    return len(word) > MIN_TRADE and any(
        view.table.entry(word[-size:], "trade_ending") is not None for size in (2, 3)
    )


MIN_TRADE = 5
"""Letters of a word that looks like a trade: "tapper", but not "tiger"."""


THINGS = frozenset(
    {
        "time",
        "measure_unit",
        "currency_unit",
        "share_unit",
        "currency",
        "percent",
        "expletive",
        "thing",
    }
)
SOMEBODY = frozenset(
    {
        "person",
        "others",
        "pronoun_person",
        "pronoun_nobody",
        "demonym",
        "people_group",
        "title",
    }
)
PLACES = frozenset(
    {"country", "capital", "region", "body", "agency", "document", "media", "us_state"}
)


def member_of(view: View, group: Group) -> Victim:
    """Read one noun group as a victim, with how many it says."""
    noun = noun_words(view, group)
    ones: int | None = None
    if group.count is None:
        ones = ones_of(view, group)
    start = group.start
    if group.count is not None and group.owner_end < 0:
        start = group.count.start  # "the 300 people": the article counts nothing
    # "Havildar Ram Singh": a rank before a name.
    ranked = "name" in group.tags and view.holds(group.start, group.head, "title")
    return Victim(
        start=start,
        end=group.end,
        group=group,
        count=group.count,
        ones=ones,
        noun=noun,
        somebody=ranked and group.count is None,
    )


def ones_of(view: View, group: Group) -> int | None:
    """How many a noun without a numeral says: one, none, or not said."""
    tags = group.tags
    if "zero" in tags or "pronoun_nobody" in tags:
        return 0
    if view.has(group.start, "both") and not view.has(group.head, "person_singular"):
        return 2  # "both the driver and his mate" are one and one
    if "pronoun_person" in tags:
        return 1 if view.has(group.head, "pronoun_singular") else None
    if view.says(group.head, "two_parents") and (
        group.owner_end >= 0 or view.has(group.start, "possessive_pronoun")
    ):
        return PAIR  # "her parents"
    members = view.entry(group.head, "person")
    if members is not None and members["group"]:
        size: int | None = members["members"]
        return size
    return 1 if _is_one(view, group) else None


PAIR = 2


def _is_one(view: View, group: Group) -> bool:
    """Whether a noun is of one person: "a clerk", "Orla Tan", "the judge"."""
    tags = group.tags
    entry = view.entry(group.head, "person_singular")
    several = view.has(group.head, "person_plural")
    if "indefinite" in tags:
        return not several or entry is not None
    if "others" in tags or _is_shared(view, group):
        return False
    if not several and (entry is not None or tags & {"title", "given_name"}):
        return True
    if "name" in tags and not several:
        return not view.has(group.head, "demonym_plural")
    if entry is None or "definite" not in tags or view.has(group.head, "plural"):
        return False
    return not entry["vague"]


def _is_shared(view: View, group: Group) -> bool:
    """
    Whether a nation's name alone shares the noun behind it: "Zambian and Omani clerks".
    """
    if group.end - group.start > 1 or not view.has(group.head, "demonym"):
        return False
    behind = group.end + view.has(group.end, "comma")
    behind += view.has(behind, "and")
    nation = country_of(view, behind, behind + 1) is not None
    return behind > group.end and nation


def noun_words(view: View, group: Group) -> tuple[int, int] | None:
    """
    Give the words of a noun phrase after its count and article.

    None where none are left.
    """
    start, end = group.start, group.end
    if group.count is not None:
        start = group.count.end if group.owner_end < 0 else group.start
    else:
        while start < end - 1 and (
            view.has(start, "article")
            or view.has(start, "indefinite")
            or view.has(start, "negative_determiner")
        ):
            start += 1
    while start < end and (view.has(start, "adding") or view.has(start, "of")):
        start += 1
    # "Her" alone is a pronoun, and in "her son" says whose he is.
    whose = view.has(start, "possessive_pronoun") and start + 1 < end
    # "US-backed fighters" are none of us.
    whose = whose or (view.has(start, "country_upper") and start + 1 < end)
    if start >= end or (view.has(start, "pronoun_person") and not whose):
        return None
    return start, end


def is_personal(view: View, victim: Victim) -> bool:
    """
    Whether a bare name says that it is somebody's, and no town's.

    "Captured Viktor Orlov", "captured Tan, 32,", "captured Tan, a scout".
    """
    start, end = victim.start, victim.end
    # "Captured Savannah, Georgia": one name alone may be a town's too.
    if end - start > 1 and view.holds(start, end, *PERSONAL):
        return not view.has(start, "named_place")
    if not view.has(end, "comma"):
        return False
    told = view.has(end + 1, "indefinite") or view.has(end + 1, "article")
    return view.has(end + 1, "digits") or (
        told and view.holds(end + 1, end + MAX_TOLD, "person_singular")
    )


PERSONAL = ("given_name", "family_name", "title", "initial", "kin")
MAX_TOLD = 6
"""Words behind a name and a comma that say who it is."""
