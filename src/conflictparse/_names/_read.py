"""Read a noun phrase: a person, a body, a country, or somebody without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._names._persons import last_word, person, tidy, titled_tail
from conflictparse._names._pieces import (
    ARTICLES,
    COUNTED,
    GENERAL,
    PEOPLE,
    after_seat,
    among,
    ending_name,
    entry,
    kind_of,
    of_end,
    pieces,
    told_kind,
    whole_name,
)
from conflictparse._names._places import code_of
from conflictparse._names._types import (
    ANONYMOUS,
    GOVERNMENT,
    MEDIA,
    ORGANIZATION,
    PERSON,
    Name,
)

if TYPE_CHECKING:
    from conflictparse._lexicon import Entry
    from conflictparse._names._pieces import Piece
    from conflictparse._text import View

MANY = frozenset(
    [
        *("anonymous_speaker_plural", "body_plural", "demonym_plural"),
        *("person_plural", "plural"),
    ]
)
"""What a noun for several carries."""
PAIR = 2
MIN_ACTING = 3
"""Pieces of "Ana Belo commands"."""
MIN_FLED = 2
"""Pieces that "Hundreds fled Orla" has more than."""


def read(view: View, start: int, end: int) -> Name:
    """Read the words of a noun phrase; what it is cannot fail, only stay open."""
    parts = list(pieces(view, start, end))
    definite = False
    while (
        parts
        and not parts[0].tags.isdisjoint(ARTICLES)
        and not parts[0].tags & {"country", "named_body"}
    ):
        definite = definite or not parts[0].tags.isdisjoint(
            {"article", "determiner", "possessive_pronoun"}
        )
        parts.pop(0)
    # "Petr Oban Jr."
    if len(parts) > PAIR and "dot" in parts[-1].tags:
        parts.pop()
    if not parts:
        return Name(start=start, end=end)
    head_end = _head_end(parts)
    if _acts(parts, head_end):
        head_end -= 1
    core = whole_name(parts[:head_end])
    codes = [code for part in parts if (code := code_of(view, part))]
    country = codes[0] if codes else None
    # "mediators from Egypt and Qatar" are of no one country.
    if len(set(codes)) > 1 and not core[-1].tags.isdisjoint(MANY):
        own = (code for part in core if (code := code_of(view, part)))
        country = next(own, None)
    return (
        _known(view, parts, after_seat(core), definite=definite)
        or titled_tail(view, parts, head_end, country)
        or _for_cause(view, parts, core)
        or person(view, core, country)
        or _body(view, parts, core, country, definite=definite)
        or _common(view, parts, core, country, definite=definite)
    )


class Phrases(dict[tuple[int, int], Name]):
    """The noun phrases of one text by their words, each read once."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view

    def __missing__(self, words: tuple[int, int]) -> Name:
        """Read and keep a phrase."""
        return self.setdefault(words, read(self._view, *words))


def _head_end(parts: list[Piece]) -> int:
    """Give how many pieces stand before "of", "for" or a comma."""
    for index, part in enumerate(parts):
        if index and (
            part.tags & {"comma", "open_paren"}
            or ("preposition" in part.tags and "name_particle" not in part.tags)
        ):
            return index
    return len(parts)


def _acts(parts: list[Piece], end: int) -> bool:
    """Whether a phrase ends in a verb that looks like a noun: "Ana Belo commands"."""
    if end < MIN_ACTING:
        return False
    last = parts[end - 1]
    acting = "lower" in last.tags and "verb_third" in last.tags
    given = any(
        not part.tags.isdisjoint({"given_name", "title"}) for part in parts[: end - 2]
    )
    return acting and given and parts[end - 2].capital and not last.tags & PEOPLE


def _known(
    view: View, parts: list[Piece], core: list[Piece], *, definite: bool
) -> Name | None:
    """A country, a capital, or a body known by its name, alone."""
    if len(core) != 1 or "lower" in core[0].tags:
        return None
    part = core[0]
    found = entry(view, part, "named_body", "body_upper")
    if found is not None and (
        "body_upper" not in part.tags or part.tags & {"upper", "named_body"}
    ):
        return Name(
            start=part.start,
            end=part.end,
            kind=found["kind"],
            name=found["name"],
            head=last_word(view, part),
            definite=definite,
        )
    code = code_of(view, part)
    if code is None or (
        part.tags & {"demonym_plural", "demonym_singular", "demonym"}
        and not part.tags & {"country", "capital"}
    ):
        return None
    capital = not part.tags & {"country", "country_upper"}
    found = entry(view, part, "country", "country_upper")
    name = found["name"] if found else None
    return Name(
        start=parts[0].start,
        end=part.end,
        kind=GOVERNMENT,
        name=name,
        country=code,
        head=last_word(view, part),
        place=capital,
    )


def _body(
    view: View,
    parts: list[Piece],
    core: list[Piece],
    country: str | None,
    *,
    definite: bool,
) -> Name | None:
    """A body by the noun at its head, named where something tells it from others."""
    last = core[-1]
    found = entry(view, last, "body", "named_body", "body_upper")
    if found is None:
        return None
    end = of_end(view, parts, core)
    seated = after_seat(core)
    owner = next((part for part in seated if view.says(part.start, "genitive")), None)
    # "State media said": the capital only opens the sentence.
    opens = found["kind"] == MEDIA and len(seated) == 1
    opens = opens and last.end > last.start + 1 and "named_body" not in last.tags
    own = (any(part.capital for part in seated) and not opens) or end > last.end
    named = (
        own
        and not view.has(core[0].start - 1, "indefinite")
        and (
            country is not None
            or any(part.capital and part is not last for part in seated)
            or last.capital
        )
        and not _is_general(view, seated)
    )
    # "the paramilitary Northern Front": a name in capitals begins with one.
    first = seated[0]
    if last.capital:
        at = next(index for index, part in enumerate(seated) if part.capital)
        # "the 444th Brigade"
        while at and seated[at - 1].tags & {"ordinal_suffix", "digits"}:
            at -= 1
        first = seated[at]
    name = _spaced(view, first.start, end) if named and (not owner or country) else None
    # "the Islamic State group": of the kind that the list gives the name.
    listed = _listed(view, core, seated)
    return Name(
        start=core[0].start,
        end=end,
        kind=kind_of(view, core, listed or found),
        name=listed["name"] if listed else name,
        country=country,
        plural="body_plural" in last.tags,
        head=last_word(view, last),
        definite=definite,
    )


def _stands_for(view: View, piece: Piece) -> bool:
    """Whether a noun is so general that it stands for bodies of a name."""
    head = last_word(view, piece)
    return any(view.table.entry(head, tag) for tag in GENERAL)


def _is_general(view: View, seated: list[Piece]) -> bool:
    """Whether a general noun has no more than a people before it: "French charity"."""
    return (
        "lower" in seated[-1].tags
        and _stands_for(view, seated[-1])
        and all(part.tags & {"demonym", "lower"} for part in seated[:-1])
    )


def _listed(view: View, core: list[Piece], seated: list[Piece]) -> Entry | None:
    """Give the listed body of "the group Hamas" and of "the Tass news agency"."""
    last = core[-1]
    if _is_told(view, core):
        return _entry_of(view, last)
    # "Iraq's Kataib Hezbollah"
    owned = len(core) > PAIR and view.says(core[-PAIR].start, "genitive")
    if owned and "named_body" in last.tags:
        return _entry_of(view, last)
    if len(seated) != PAIR or "named_body" not in seated[0].tags:
        return None
    found, head = entry(view, seated[0], "named_body"), last_word(view, last)
    armed = ("back_armed", "back_group")
    kinds = {"media": ("back_media", "back_agency"), "armed_group": armed}
    nouns = kinds.get(found["kind"], ()) if found else ()
    general = "lower" in last.tags and any(view.table.entry(head, tag) for tag in nouns)
    return _entry_of(view, seated[0]) if general else None


def _entry_of(view: View, piece: Piece) -> Entry | None:
    return entry(view, piece, "named_body", "body_upper")


def _is_told(view: View, core: list[Piece]) -> bool:
    """Whether a noun says what a listed body behind it is: "the group Hamas"."""
    noun, last = core[-2:] if len(core) > 1 else (core[-1], core[-1])
    listed = last.capital and "body" not in last.tags
    small = view.surface(noun.end - 1).islower()
    return listed and "body" in noun.tags and small


def _for_cause(view: View, parts: list[Piece], core: list[Piece]) -> Name | None:
    """A body that is called by those in it: "Physicians for Human Rights"."""
    last = core[-1]
    if len(core) == len(parts) or not (last.capital and "plural" in last.tags):
        return None
    end = of_end(view, parts, core)
    if end == last.end or not view.holds(last.end, end, "name_cause"):
        return None
    first = next(part for part in core if part.capital)
    return Name(
        start=first.start,
        end=end,
        kind=ORGANIZATION,
        name=_spaced(view, first.start, end),
        head=last_word(view, last),
    )


def _spaced(view: View, start: int, end: int) -> str:
    return " ".join(view.slice(start, end).split())


def _common(
    view: View,
    parts: list[Piece],
    core: list[Piece],
    country: str | None,
    *,
    definite: bool,
) -> Name:
    """Somebody without a known name, or an unknown name."""
    core = after_seat(core)
    last = core[-1]
    short = entry(view, last, "title_short")
    if short is not None and "upper" in last.tags:
        return Name(
            start=core[0].start,
            end=last.end,
            kind=ANONYMOUS,
            country=country,
            title=short["title"],
            head=last_word(view, last),
            definite=definite,
        )
    # "Pakistan's Bilal Chaudhry": the name stands behind whose he is.
    owned = (
        at
        for at in range(1, len(core))
        if view.says(core[at].start, "genitive")
        and core[at - 1].tags & {"country", "capital", "named_body"}
    )
    behind = next(owned, -1) + 1
    first = next((at for at in range(behind, len(core)) if core[at].capital), len(core))
    # "al-Harbi", "bin Talal": the particle belongs to the name.
    while (
        first
        and first < len(core)
        and core[first - 1].tags & {"name_particle", "hyphen"}
    ):
        first -= 1
    plural = not last.tags.isdisjoint(MANY)
    found = entry(view, last, "spokes_noun", "title", "person", "anonymous_speaker")
    gender = found["gender"] if found else None
    # "the People's Defence Units": a noun that is part of a name.
    proper = (
        definite
        and last.capital
        and len(core) > 1
        and core[-2].capital
        and core[-2].tags.isdisjoint({"demonym", "demonym_singular"})
        and not last.tags & {"title", "spokes_noun"}
    )
    if proper or (
        last.capital
        and not last.tags
        & {
            "title",
            "anonymous_speaker",
            "person",
            "spokes_noun",
            "demonym",
            "demonym_plural",
            "people_group",
            "numeral",
            "quantity_pronoun",
        }
    ):
        tail = (
            core[first:]
            if all(
                part.capital
                or part.tags & {"hyphen", "dot", "apostrophe"}
                or "name_particle" in part.tags
                or (proper and "possessive" in part.tags)
                for part in core[first:]
            )
            else ending_name(view, core)
        )
        several = plural and len(tail) > 1
        own = definite and not behind
        # "COGAT said": letters in a text of small ones.
        letters = len(tail) == 1 and "upper" in last.tags
        kind: str | None = ORGANIZATION if own or several or letters else PERSON
        # "Hundreds fled Orla": a verb stands before the name.
        if len(core) > MIN_FLED and "verb_past" in core[-2].tags:
            kind = None
        kind = told_kind(view, core, tail) or kind
        start = tail[0].start
        end = of_end(view, parts, core) if kind == ORGANIZATION else last.end
        return Name(
            start=start,
            end=end,
            kind=kind,
            name=_spaced(view, start, end),
            country=country,
            head=last_word(view, last),
            definite=definite,
        )
    # "One of them": "he" is seldom one of those.
    some = among(parts)
    plural = plural or some
    # "A second said": one of those told of.
    counted = len(core) == 1 and not last.tags.isdisjoint(COUNTED)
    kind = ANONYMOUS if last.tags & PEOPLE or some or counted else None
    return Name(
        start=parts[0].start,
        end=core[-1].end,
        kind=kind,
        country=country,
        title=tidy(view, _spaced(view, last.start, last.end))
        if last.tags & {"title", "spokes_noun"}
        else None,
        gender=gender,
        plural=plural,
        head=last_word(view, last),
        definite=definite,
    )
