"""Read the noun phrases of a line: what hangs on a noun, and who stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from conflictparse._statements._en._wholes import behind_names, words

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

MAX_ASIDE = 30
"""Items of what stands between a subject and its verb."""

NOT_FINITE = frozenset({"ing", "infinitive"})
ATTACHING = frozenset(
    [
        "of",
        "for",
        "in",
        "at",
        "from",
        "on",
        "with",
        "to",
        "under",
        "near",
        "inside",
        "outside",
        "against",
        "among",
        "behind",
        "during",
        "after",
        "before",
        "via",
        "about",
        "across",
        "between",
        "over",
    ]
)


JOINING = ATTACHING | {"by"}


class Subject(NamedTuple):
    """A noun phrase, as a range of items; `others` are what "and" joins to it."""

    start: int
    end: int
    others: tuple[tuple[int, int], ...] = ()


def finite(line: Line, index: int) -> bool:
    """Whether an item is a verb that can have a subject of its own."""
    tags = line.at(index)
    return "verb" in tags and NOT_FINITE.isdisjoint(tags)


def is_heard(line: Line, cue: int) -> bool:
    """Whether a passive stands before "saying": "a voice is heard saying"."""
    return line.has(cue, "ing") and line.has(cue - 1, "passive")


def open_paren(line: Line, index: int, first: int) -> int:
    place = index
    while place > first and not line.has(place, "open_paren"):
        place -= 1
    return place


def np_left(line: Line, index: int, first: int) -> Subject:
    """Give the noun phrase that ends at an item, with what hangs on it."""
    # "In a later statement it blamed": a pronoun stands alone.
    if line.has(index, "he"):
        return Subject(index, index + 1, _joined(line, index, first))
    start = behind_names(line, index)
    while start - 2 >= first:
        if _attached(line, start):
            start -= 2
        elif (described := _described(line, start, first)) is not None:
            start = described
        elif line.has(start - 1, "close_paren"):
            opened = open_paren(line, start - 1, first)
            if opened <= first or not line.has(opened - 1, "noun"):
                break
            start = opened - 1
        elif (
            line.has(start - 1, "noun")
            and not line.has(start - 1, "him", "he", "that")
            and not line.has(start - 2, "preposition", "verb")
            and not _is_contact(line, start)
        ):
            start -= 1
        else:
            break
    if (
        line.has(start - 1, "noun")
        and start - 1 == first
        and not line.has(start - 1, "him", "he", "that")
    ):
        start -= 1
    end = start + 1
    while end <= index and line.has(end, "noun"):
        end += 1
    return Subject(start, end, _joined(line, start, first))


def _attached(line: Line, start: int) -> bool:
    """Whether a noun hangs on the one before: "a statement attributed to the group"."""
    if line.has(start - 1, "cue_phrase"):
        return line.has(start - 2, "cue_noun")
    joins = line.word(start - 1) in ATTACHING and line.has(start - 1, "between")
    # "towed it out to sea after villagers refused": it is the villagers.
    under = line.has(start - 1, "subordinator")
    apart = under and line.has(start - 3, "preposition", "verb")
    return joins and line.has(start - 2, "noun") and not apart


def _is_contact(line: Line, start: int) -> bool:
    """Whether a clause on the noun before opens: "a step Moscow called", "the army"."""
    view, item = line.view, line.items[start]
    opens = view.has(line.items[start - 1].start, "indefinite")
    led = line.has(start, "name") or view.has(item.start, "article")
    return opens and led and line.has(start - 1, "thing")


def _described(line: Line, start: int, first: int) -> int | None:
    """
    Give the noun that a participle joins one to: "a man living near the base".

    "A leaflet dropped over the town read": it is the leaflet.
    """
    verb = start - 1
    led = line.has(verb, "preposition") and (
        line.word(verb) in JOINING
        # "a man identified as a commander orders": it is the man.
        or (line.word(verb) == "as" and not line.has(start, "name"))
    )
    by = led and line.word(verb) == "by"
    verb -= led
    # "a group calling itself the Sons of Tel", "one claiming to be a guard"
    named = line.has(verb, "him") or line.view.has(
        line.items[verb].start, "infinitive_to"
    )
    verb -= named
    noun = verb - 1
    # "A letter signed by villagers and seen by the agency": it is the letter.
    if led and line.has(noun, "and") and line.has(noun - 1, "noun"):
        return _described(line, noun - 1, first)
    if (
        noun < first
        or not line.has(noun, "noun")
        or line.has(noun, "him", "he", "that")
    ):
        return None
    if line.has(verb, "ing"):
        return None if line.has(verb, "cue") and not named else noun
    # "A diplomat briefed on the talks": who reports is not briefed.
    item = line.items[verb]
    joins = led or line.view.word(item.end - 1) in JOINING
    reports = line.has(verb, "cue_that") and not by
    return noun if joins and line.has(verb, "participle") and not reports else None


def _joined(line: Line, start: int, first: int) -> tuple[tuple[int, int], ...]:
    """Give what "and" joins to a subject on its left: "Pashinyan and Putin"."""
    if (
        not line.has(start - 1, "and")
        or start - 2 < first
        or not line.has(start - 2, "noun")
    ):
        return ()
    if line.has(start - 2, "him", "that", "there") or not line.has(
        start - 2, "speaker", "he"
    ):
        return ()
    before = start - 3
    opens = before < first or line.has(
        before, "comma", "quote", "conditional", "subordinator", "between"
    )
    if not opens or (
        line.has(before, "preposition", "of") and not line.has(before, "subordinator")
    ):
        return ()
    return *_listed(line, start - 3, first), (start - 2, start - 1)


def _listed(line: Line, comma: int, first: int) -> tuple[tuple[int, int], ...]:
    """Give what opens a sentence before the last two: "France, Germany and Poland"."""
    found: list[tuple[int, int]] = []
    while line.has(comma, "comma") and line.has(comma - 1, "name"):
        found.insert(0, (comma - 1, comma))
        comma -= 2
    return tuple(found) if found and found[0][0] == first else ()


def before_aside(line: Line, index: int, first: int) -> Subject | None:
    """Give the noun phrase before an aside that ends at a comma or dash."""
    mark = "comma" if line.has(index, "comma", "paused") else "dash"
    place = index - 1
    lowest = max(first, index - MAX_ASIDE)
    while place >= lowest:
        if (
            line.has(place, mark)
            and line.has(place - 1, "relative", "relative_person")
            and line.has(place + 1, "preposition", "subordinator", "adverb")
        ):
            return Subject(place - 1, place)
        if (
            line.has(place, mark)
            and line.has(place - 1, "noun", "close_paren", "dot", "quote", "time")
            # "who gave only his first name, Ivo, said": it is not the name.
            and line.view.word(line.items[place - 1].end - 1) != "name"
            and _is_aside(line, place + 1, index)
        ):
            end = place - 1
            if line.has(end, "close_paren"):
                end = open_paren(line, end, first) - 1
            # "Tarn Corp., based in Orla, said"
            end -= line.view.has(line.items[end - 1].head, "abbreviation_final")
            # "One of them, a shopkeeper, said"
            among = line.has(end, "him") and line.has(end - 1, "of")
            if among and not line.has(place + 1, "name"):
                return Subject(end - 2, end + 1)
            # "A lawyer representing him, Ivo Sand, said"
            end -= 2 * (line.has(end, "him") and line.has(end - 1, "ing"))
            if line.has(end, "noun") and not line.has(end, "him"):
                found = _name_before(line, np_left(line, end, first), first)
                return _named_beside(line, found, place, index) or found
        place -= 1
    # "One of them, Ana Belo, said": what stands before the aside names nobody.
    return np_left(line, index - 1, first) if line.has(index - 1, "name") else None


def _named_beside(line: Line, found: Subject, comma: int, end: int) -> Subject | None:
    """Give a name that stands for "the governor of the province" between commas."""
    hangs = found.end < comma and not line.has(found.start, "name")
    # "The mayor of the capital, Baro, said": that is where.
    place, name = line.items[comma - 1], line.items[comma + 1]
    town = line.view.has(place.head, "town_noun") and name.end == name.start + 1
    if town and not line.has(comma + 1, "person", "given_name"):
        return None
    if hangs and end == comma + 2 and line.has(comma + 1, "name"):
        return Subject(comma + 1, end)
    return None


def _name_before(line: Line, found: Subject, first: int) -> Subject:
    """Step from an apposition to the name before it: "Ana Belo, 45, a nurse"."""
    while True:
        comma = found.start - 1
        if (
            line.has(found.start, "name", "he")
            and not line.has(found.start, "plural")
            and not _is_bare_place(line, found)
        ):
            return found
        if (
            comma - 1 < first
            or not line.has(comma, "comma")
            or not line.has(comma - 1, "noun")
        ):
            return found
        left = np_left(line, comma - 1, first)
        if line.has(left.start - 1, "preposition", "verb") or not line.has(
            left.start, "name", "speaker"
        ):
            return found
        found = left


def _is_bare_place(line: Line, found: Subject) -> bool:
    """A state, a party's letter or a degree: "Ryan, R-Wis.", "Belo, M.D."."""
    item = line.items[found.start]
    if line.view.has(item.start, "dotted"):
        return not line.view.has(item.start, "country")
    letter = line.view.surface(item.start)
    return letter in {"R", "D"} or (item.end - item.start > 1 and letter == "I")


def _is_aside(line: Line, start: int, end: int) -> bool:
    """Whether the items between two commas hang on the noun before them."""
    if start >= end:
        return False
    if line.has(
        start,
        "relative",
        "relative_person",
        "subordinator",
        "preposition",
        "adverb",
        "ly",
        "time",
        "ing",
        "participle",
        "passive",
        "cue_phrase",
        "digits",
    ):
        return True
    if line.view.word(line.items[start].start) == "whose":
        return True
    if line.has(start, "noun"):
        return not any(
            finite(line, index) and not line.has(index, "participle")
            for index in range(start, end)
            if not _in_relative(line, start, index)
        )
    return line.has(start, "and", "or", "possessive_pronoun", "quote") or line.word(
        start
    ) in {"the", "a", "an"}


def _in_relative(line: Line, start: int, index: int) -> bool:
    return any(
        line.has(place, "relative", "relative_person", "that", "subordinator")
        for place in range(start, index)
    )


def maker(line: Line, noun: int) -> int:
    """
    Step from a statement or a count to who made it.

    "According to a statement by the general staff", "to figures compiled by the UN".
    """
    made = line.has(noun, "cue_noun")
    counted = line.has(noun, "noun") and line.view.has(
        line.items[noun].head, "figure_noun"
    )
    by = noun + 1 + (counted and line.has(noun + 1, "participle"))
    if (made or counted) and line.word(by) in {"by", "from"}:
        return by + 1 if line.has(by + 1, "noun") else noun
    return noun


def written(line: Line, found: Subject) -> int:
    """Give the head of a subject, or of the count or report that it made."""
    noun = found.start - 2
    made = noun >= 0 and line.word(found.start - 1) in {"by", "from"}
    return line.items[noun if made and line.has(noun, "noun") else found.end - 1].head


def speakers(line: Line, found: Subject | None) -> tuple[tuple[int, int], ...]:
    """Give the words of a subject, the first named first."""
    if found is None:
        return ()
    return (
        *(words(line, *other) for other in found.others),
        words(line, found.start, found.end),
    )
