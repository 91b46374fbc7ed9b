"""Read a person: titles and a name, or a name that begins with a first name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._names._pieces import CAPITALS, entry, told_kind
from conflictparse._names._places import code_of
from conflictparse._names._types import PERSON, Name

if TYPE_CHECKING:
    from conflictparse._names._pieces import Piece
    from conflictparse._text import View

__all__ = ["UNLISTED", "last_word", "person", "tidy", "titled_tail"]

MAX_NAME_PIECES = 8
FULL = 2
"""Pieces of "Ana Belo"."""
RANK_PIECES = 3
"""Pieces of "1st Class" behind "Sgt."."""
MAX_SHORT_TITLE = 4
"""Letters of a title that is written in capitals: "PM"."""

CALLED = frozenset({"person", "anonymous_speaker"})

UNLISTED = frozenset(
    [
        *("word", "flat", "ed", "ing", "ly", "plural", "given_name"),
        *("phrase_head", "phrase_tail"),
    ]
)
"""What a word of wire text may carry that names somebody."""

LEADING = frozenset(
    ["preposition", "article", "demonym", "demonym_singular", "country", "short_title"]
)
"""What stands before a title that "of" leads to: "of Russian President Ivo Sand"."""

NAMING = UNLISTED | CAPITALS | {"foreign_month"}
"""What a word with a capital may carry that is in no list but that of first names."""


def person(view: View, core: list[Piece], country: str | None) -> Name | None:
    """A title and a name, or a name that begins with a first name."""
    first = _name_start(view, core)
    if first == len(core) or len(core) - first > MAX_NAME_PIECES:
        return None
    # "the UN refugee agency" and "State Department" end in a body; a surname may
    # too, after a title.
    titles = _title_start(core, first)
    last = core[-1]
    given = entry(view, core[first], "given_name") if len(core) - first > 1 else None
    called = (
        0 < first == titles
        and not core[first - 1].tags.isdisjoint(CALLED)
        and last.tags.isdisjoint(CALLED)
    )
    # "The rebel group Tarnu" is no person.
    called = called and not told_kind(view, core, core[first:])
    surname = _is_surname(core[first:])
    if titles == first and given is None and not (called or surname):
        return None
    if given is None and last.tags & {
        "body",
        "body_singular",
        "body_plural",
        "named_body",
        "country",
    }:
        return None
    title = (
        view.slice(core[titles].start, core[first - 1].end) if titles < first else None
    )
    found = (
        entry(view, core[first - 1], "title", "spokes_noun", *CALLED)
        if titles < first or called
        else None
    )
    # "Captain Sofia Lind", "Karim Sudan": a name is no capital and no country.
    if country and len(core) - first > 1:
        before = (code for part in core[:first] if (code := code_of(view, part)))
        named = {code_of(view, part) for part in core[first:]}
        country = next(before, None if country in named else country)
    gender = (found["gender"] if found else None) or (
        given["gender"] if given else None
    )
    return Name(
        start=core[first].start,
        end=last.end,
        kind=PERSON,
        name=view.slice(core[first].start, last.end),
        country=country,
        title=tidy(view, title),
        gender=gender,
        head=last_word(view, last),
    )


def titled_tail(
    view: View, parts: list[Piece], start: int, country: str | None
) -> Name | None:
    """
    Give the person with a title behind "of": "Group of Forces Spokesman Ivo Sand".

    "Chief of the General Staff Gen. Ivo Sand"; but not "The office of President Ivo
    Sand", who is led by "of" himself.
    """
    if start >= len(parts) or not parts[start - 1].capital:
        return None
    first = len(parts)
    while first > start and (
        parts[first - 1].capital or "dot" in parts[first - 1].tags
    ):
        first -= 1
    titles = (
        at
        for at in range(max(first, start + 1), len(parts) - 1)
        if parts[at].tags & {"title", "spokes_noun"}
    )
    title = next(titles, None)
    if title is None or parts[title - 1].tags & LEADING:
        return None
    return person(view, parts[title:], country)


def _is_surname(names: list[Piece]) -> bool:
    """Whether a noun for a person ends a name: "Younis Khatib"."""
    last = names[-1].tags
    return (
        len(names) == FULL
        and "person_singular" in last
        and last.isdisjoint({"title", "spokes_noun", "anonymous_speaker"})
        and names[0].tags <= NAMING
    )


def _name_start(view: View, core: list[Piece]) -> int:
    """Give where the capitalised pieces that end a phrase begin, past titles."""
    index = len(core)
    while index > 0:
        part = core[index - 1]
        # "Steve King" is one name; "King Steve" is none yet.
        surname = index == len(core) and _is_titled_surname(core)
        if (
            part.tags & {"title", "spokes_noun"}
            and not surname
            and not (part.tags & {"given_name"} and index < len(core))
        ):
            break
        if index < len(core) and (
            _calls(view, core, index - 1) or _ranked(core, index)
        ):
            break
        joins = (
            part.tags & {"hyphen", "apostrophe"}
            or "name_particle" in part.tags
            or (part.tags & {"dot"} and index > 1 and "initial" in core[index - 2].tags)
        )
        named = (
            part.capital
            or _may_name(part)
            or ("flat" in part.tags and index > 1 and _may_name(core[index - 2]))
        )
        if not (named or joins) or "possessive" in part.tags:
            break
        if part.tags & {"demonym", "demonym_singular"} and not surname:
            break
        # "Sen. Bill Orton": a first name, and no bill.
        body = part.tags & {"body", "body_singular"} and "given_name" not in part.tags
        if body and index < len(core):
            break
        index -= 1
    while index < len(core) and core[index].tags & {"hyphen", "apostrophe", "dot"}:
        index += 1
    return index


SURNAMES = frozenset({"title_surname", "demonym", "demonym_singular"})


def _is_titled_surname(core: list[Piece]) -> bool:
    """Whether a title or a people ends a name: "Rep. Steve King", "Ana French"."""
    last = core[-1]
    if len(core) < FULL or not last.capital or last.tags.isdisjoint(SURNAMES):
        return False
    # "Governor Ikram Sayed": a title stands before the two.
    before = core[-FULL - 1].tags if len(core) > FULL else frozenset[str]()
    titled = "title" in before and "title_surname" in last.tags
    return core[-FULL].capital and ("given_name" in core[-FULL].tags or titled)


def _calls(view: View, core: list[Piece], index: int) -> bool:
    """Whether a noun says who is named behind it: "rescue worker Petra Silva"."""
    if not core[index].tags & CALLED or "given_name" in core[index].tags:
        return False
    # "National Disaster Office": a noun in capitals may be part of a name.
    unlisted = all(part.tags <= NAMING for part in core[index + 1 :])
    # "Council member Ivo Brand": the capital opens the sentence.
    large = core[index].capital and not view.surface(core[index].end - 1).islower()
    if large and not unlisted:
        return False
    return not any("given_name" in part.tags for part in core[:index])


def _may_name(part: Piece) -> bool:
    """Whether a word of wire text stands in no list but that of first names."""
    return "flat" in part.tags and part.tags <= UNLISTED


def _title_start(core: list[Piece], first: int) -> int:
    """Give where the titles before a name begin."""
    index = first
    while index > 0:
        part = core[index - 1]
        titled = part.tags & {"title", "spokes_noun"} or (
            index < first and "short_title" in part.tags
        )
        dotted = "dot" in part.tags and index > 1 and "title" in core[index - 2].tags
        if _ranked(core, index):
            index -= 2
        elif not (titled or dotted):
            break
        index -= 1
    return index


def _ranked(core: list[Piece], end: int) -> bool:
    """Whether a rank ends so: "Sgt. 1st Class"."""
    return (
        end > RANK_PIECES
        and "rank_class" in core[end - 1].tags
        and "ordinal_suffix" in core[end - 2].tags
        and "digits" in core[end - 3].tags
    )


def tidy(view: View, title: str | None) -> str | None:
    """Write a title as a heading does: "prime minister" is "Prime Minister"."""
    if title is None:
        return None
    words = " ".join(title.split())
    if words.isupper() and len(words) > MAX_SHORT_TITLE:
        words = words.lower()
    return (
        words
        if not words.islower()
        else " ".join(
            word if view.table.entry(word, "small_in_title") else word.capitalize()
            for word in words.split()
        )
    )


def last_word(view: View, part: Piece) -> str:
    """Give the last word of a piece in normal form."""
    return (
        view.word(part.start).split(" ")[-1]
        if part.end > part.start + 1
        else view.word(part.start)
    )
