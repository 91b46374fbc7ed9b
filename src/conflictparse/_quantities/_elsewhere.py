"""Whether two figures are of two places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._new_deed import tells_deed
from conflictparse._quantities._phrases import (
    LONG_SENTENCE,
    in_one_paragraph,
    is_placed,
    words_of,
)
from conflictparse._quantities._types import Accrual
from conflictparse._quantities._who import code_of, typed

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Standing
    from conflictparse._text import View

__all__ = ["NO_PLACE", "abroad", "at_another_place"]


def at_another_place(view: View, here: Standing, other: Standing) -> bool:
    """Whether a sentence tells of another place than that of another figure."""
    if here.sentence == other.sentence:
        return False
    mine, theirs = _label(view, here.sentence), _label(view, other.sentence)
    if mine and theirs:
        return mine != theirs
    area, before = _area(view, here.sentence), _area(view, other.sentence)
    if area and before and area[1] == before[1] and area != before:
        return True
    return _opens_elsewhere(view, here, other) or abroad(view, here, other)


def _opens_elsewhere(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence begins with a place that the other one does not name.

    "A bomb killed three in Baro. In Tel, gunmen killed five".
    """
    if view.has(view.sentences[here.sentence][0], "elsewhere"):
        return True
    place = _opening(view, here.sentence)
    if place is None or view.has(place, "country"):
        return False  # whether a country is another one is asked for itself
    # "A bomb went off in Baro. Four died. In Tel, …": the place of the attack.
    first = view.sentences[max(0, other.sentence - 1)][0]
    last = view.sentences[other.sentence][1]
    words = range(first, min(last, first + LONG_SENTENCE))
    named = {
        view.word(index)
        for index in words
        if view.has(index, "cap") and is_placed(view, index, "place_in")
    }
    # "In the Tel district of Old Town".
    mine = view.words(view.sentences[here.sentence][0], place + 1)
    told = {view.word(index) for index in words}
    return bool(named) and named.isdisjoint(mine) and view.word(place) not in told


def _opening(view: View, sentence: int) -> int | None:
    """Give the place that a sentence begins with: "In Tel", "in the city of Tel"."""
    start, end = view.sentences[sentence]
    if not view.has(start, "place_in") or end - start < MIN_PLACED:
        return None
    place = start + 1 + view.has(start + 1, "beside_word")
    place += view.has(place, "compass")  # "in southern Lebanon"
    if view.has(place, "article"):
        of = view.first(place, min(end, place + MAX_AREA), "of")
        place = of + 1 if view.has(of - 1, "homeland") else place
    dated = view.has(place, "month") or view.has(place, "day")
    return place if view.has(place, "cap") and not dated else None


MAX_AREA = 5
"""Words of "the southern port city of"."""


def abroad(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether a sentence begins with a country, and the other is told of others.

    So it is where each says in which country people were hurt: "in the city of Tel,
    Kenya", "in Russia's Tel region".

    "Shells hit Ukraine's port of Baro, killing four. In Russia, …", "Turkish officials
    counted 80 dead. In Syria, …"; in "Israel's strikes on Lebanon" only what is hit.
    """
    last = max(other.sentence, other.retold)
    if here.sentence <= last:
        return False
    place = _scene(view, here.sentence, last)
    code = None if place is None else code_of(view, place, "country")
    if code is None:
        mine = {*_struck(view, range(*words_of(view, here.sentence))).values()}
        theirs = {*_struck(view, range(*words_of(view, last))).values()}
        # "Put the Palestinian death toll at 201. Eleven have been killed in Israel".
        if other.quantity.accrual is Accrual.CUMULATIVE and other.quantity.country:
            theirs.add(other.quantity.country)
        return bool(mine and theirs) and mine.isdisjoint(theirs)
    for number in range(last, max(-1, last - MAX_SCENE), -1):
        named = _countries(view, range(*words_of(view, number)))
        if named:
            return code not in named
    return other.quantity.country not in {None, code}


MAX_SCENE = 8
"""Sentences back in which a report says what country it is about."""


def _scene(view: View, sentence: int, before: int) -> int | None:
    """
    Give the place that a sentence begins with, or one before it in its paragraph.

    Not one before or at the sentence of the other figure, *before*.
    """
    for number in range(sentence, max(before, sentence - MAX_PARAGRAPH), -1):
        place = _opening(view, number)
        if place is not None:
            # "In India, relatives waited. Nine Indians were killed": not there.
            deed = number == sentence or tells_deed(view, number)
            return place if deed else None
        if not in_one_paragraph(view, number):
            return None
    return None


MAX_PARAGRAPH = 4
"""Sentences of a paragraph that go on at the place that it begins with."""


def _countries(view: View, words: range) -> set[str | None]:
    """Give the countries where something is told to be, or whose states tell of it."""
    named = {
        code_of(view, index, "country") for index in words if not _acts(view, index)
    }
    states = {
        code_of(view, index, "demonym")
        for index in words
        if view.has(index, "demonym") and _is_state(view, index + 1)
    }
    struck: set[str | None] = {*_struck(view, words).values()}
    return struck or (named - {None}) or (states - {None})


def _acts(view: View, index: int) -> bool:
    """Whether a country does something there, and tells nothing: "Russia invaded"."""
    opens = any(view.has(index - 1, tag) for tag in ("subordinator", "done_first"))
    return opens and view.has(index + 1, "verb_past") and not view.has(index + 1, "cue")


def _struck(view: View, words: range) -> dict[int, str]:
    """
    Give the countries where something is told to be, by their words.

    "In northern Syria", "in Turkey and Syria", "three Ukrainian regions".
    """
    hit: dict[int, str] = {}
    for index in words:
        people = view.has(index, "demonym")
        # "Three Ukrainian regions", "Russia's Belgorod region".
        whose = view.has(index + 1, "possessive")
        region = (people and view.has(index + 1, "homeland")) or (
            whose and view.holds(index + 2, index + 2 + MAX_AREA, "homeland")
        )
        code = code_of(view, index, "demonym" if people and region else "country")
        if code is None:
            continue
        # "In Turkey and Syria", "in Spain, Portugal and France".
        mark = view.has(index - 1, "and") or view.has(index - 1, "comma")
        joined = mark and (index - 2 in hit or index - 3 in hit)
        before = index - 1 - view.has(index - 1, "compass")
        if region or joined or view.has(before, "harmed_in"):
            hit[index] = code
    return hit


def _is_state(view: View, index: int) -> bool:
    """Whether a word is for those who act for a state: "authorities", "officials"."""
    return view.has(index, "body") or "official" in typed(view, index)


MIN_PLACED = 5
"""Words of a sentence that begins with a place and then tells something."""


def _area(view: View, sentence: int) -> tuple[str, str] | None:
    """
    Give the name and the sort of the one area that a sentence is about.

    "900 people were displaced in Baro district", and then "in Tel district": two.
    """
    start, end = words_of(view, sentence)
    found = {
        (view.word(index - 1), view.word(index))
        for index in range(start + 2, end)
        if view.has(index, "homeland")
        and view.has(index - 1, "cap")
        and view.has(index - 2, "place_in")
    }
    return found.pop() if len(found) == 1 else None


def _label(view: View, sentence: int) -> str:
    """
    Give the place that a line is labelled with: "Baro district: 900 displaced".

    "Police: 12 killed" and "Update: 12 killed" are labelled with none.
    """
    start, end = view.sentences[sentence]
    start += not view.has(start, "word")
    last = min(end, start + MAX_LABEL)
    colon = view.first(start, last, "colon", "dash")
    words = range(start, colon)
    placed = [index for index in words if not view.has(index, "homeland")]
    named = placed and all(
        view.has(index, "cap") or view.has(index, "of") for index in placed
    )
    if colon == last or not named:
        return ""
    # "Jinan Hospital: 39 dead" is a place, however much it is a body.
    ward = bool(placed) and view.has(placed[-1], "hospital")
    other = not ward and any(view.has(n, tag) for n in placed for tag in NO_PLACE)
    return "" if other else view.slice(start, colon).lower()


MAX_LABEL = 6
"""Words in which a label of a line ends with its colon."""

NO_PLACE = (
    "agency",
    "body",
    "cue_noun",
    "displaced_noun",
    "document",
    "harm",
    "harm_adjective",
    "harm_noun",
    "line_label",
    "month",
    "named_body",
    "number_noun",
    "person",
    "title",
    "unit_noun",
    "weekday",
)
