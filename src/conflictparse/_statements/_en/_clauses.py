"""Find the subject of a verb and the end of a clause, over the items of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

MAX_DEPTH = 4
MAX_ASIDE = 30
"""Items of what stands between a subject and its verb."""

NOT_FINITE = ("ing", "infinitive")
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
REFLEXIVE = frozenset(["himself", "herself", "themselves", "itself"])


class Subject(NamedTuple):
    """A noun phrase, as a range of items; `others` are what "and" joins to it."""

    start: int
    end: int
    others: tuple[tuple[int, int], ...] = ()


def finite(line: Line, index: int) -> bool:
    """Whether an item is a verb that can have a subject of its own."""
    return line.has(index, "verb") and not line.has(index, *NOT_FINITE)


def skip_left(line: Line, index: int, first: int) -> int:
    """Step left over adverbs, times and "himself"."""
    while index >= first:
        if line.has(index, "ly", "adverb", "negation") and not line.has(
            index, "preposition"
        ):
            index -= 1
        elif line.has(index, "time"):
            index -= 2 if line.has(index - 1, "preposition") else 1
        elif (line.has(index, "him") and line.word(index) in REFLEXIVE) or line.has(
            index, "cue_phrase"
        ):
            index -= 1
        else:
            break
    return index


def subject(line: Line, verb: int, depth: int = 0) -> Subject | None:
    """Give the noun phrase that a verb belongs to, None if it cannot be told."""
    first = line.first(verb)
    if depth > MAX_DEPTH or not finite(line, verb):
        return None if depth > MAX_DEPTH else governed(line, verb, first, depth)
    index = skip_left(line, verb - 1, first)
    while index > first and line.has(index, "close_paren"):
        index = _open_paren(line, index, first) - 1
    if index < first:
        return None
    if line.has(index, "relative", "relative_person"):
        return Subject(index, index + 1)
    if line.has(index - 1, "noun") and _steps_over(line, index):
        return np_left(line, index - 1, first)
    if line.has(index, "noun") and not line.has(index, "him"):
        return np_left(line, index, first)
    return _subject_apart(line, verb, index, first, depth)


def _subject_apart(
    line: Line, verb: int, index: int, first: int, depth: int
) -> Subject | None:
    """Give the subject of a verb that a mark or a conjunction parts from it."""
    if line.has(index, "comma", "dash", "hyphen"):
        aside = before_aside(line, index, first)
        return aside or coordinated(line, verb, index, first, depth)
    if line.has(index, "and", "or", "but"):
        return coordinated(line, verb, index, first, depth)
    return None


def _steps_over(line: Line, index: int) -> bool:
    """
    Whether an item only stands between a noun and its verb.

    "An ad released on Thursday accuses": a participle that describes the noun.
    """
    if line.has(index, "that", "quote"):
        return True
    return line.has(index, "participle", "passive") and not line.has(index, "cue")


def _open_paren(line: Line, index: int, first: int) -> int:
    place = index
    while place > first and not line.has(place, "open_paren"):
        place -= 1
    return place


def np_left(line: Line, index: int, first: int) -> Subject:
    """Give the noun phrase that ends at an item, with what hangs on it."""
    start = index
    while start - 2 >= first:
        if (
            line.word(start - 1) in ATTACHING
            and line.has(start - 1, "between")
            and line.has(start - 2, "noun")
        ):
            start -= 2
        elif line.has(start - 1, "close_paren"):
            opened = _open_paren(line, start - 1, first)
            if opened <= first or not line.has(opened - 1, "noun"):
                break
            start = opened - 1
        elif (
            line.has(start - 1, "noun")
            and not line.has(start - 1, "him", "he", "that")
            and not line.has(start - 2, "preposition", "verb")
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
    return ((start - 2, start - 1),)


def before_aside(line: Line, index: int, first: int) -> Subject | None:
    """Give the noun phrase before an aside that ends at a comma or dash."""
    mark = "comma" if line.has(index, "comma") else "dash"
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
            and _is_aside(line, place + 1, index)
        ):
            end = place - 1
            if line.has(end, "close_paren"):
                end = _open_paren(line, end, first) - 1
            if line.has(end, "noun") and not line.has(end, "him"):
                found = _name_before(line, np_left(line, end, first), first)
                return _named_beside(line, found, place, index) or found
        place -= 1
    # "One of them, Ana Belo, said": what stands before the aside names nobody.
    return np_left(line, index - 1, first) if line.has(index - 1, "name") else None


def _named_beside(line: Line, found: Subject, comma: int, end: int) -> Subject | None:
    """Give a name that stands for "the governor of the province" between commas."""
    hangs = found.end < comma and not line.has(found.start, "name")
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
    """A state after a town or a party's letter: "Ryan, R-Wis."."""
    item = line.items[found.start]
    return item.end - item.start > 1 and line.view.surface(item.start) in {
        "R",
        "D",
        "I",
    }


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


def coordinated(
    line: Line, verb: int, index: int, first: int, depth: int
) -> Subject | None:
    """Give the subject of the verb that "and" or a comma joins this one to."""
    nearest = None
    for place in range(index, first - 1, -1):
        if not finite(line, place):
            continue
        # "denied that troops had attacked … and asserted": to attack is not to say.
        speaks = line.has(place, "cue") and not line.has(place, "cue_needs")
        if speaks or not line.has(verb, "cue"):
            return subject(line, place, depth + 1)
        nearest = nearest or place
    return subject(line, nearest, depth + 1) if nearest else None


def governed(line: Line, verb: int, first: int, depth: int) -> Subject | None:
    """Give the subject of a verb that is not finite: its own, or the main clause's."""
    before = skip_left(line, verb - 1, first)
    own = (
        line.has(verb, "ing")
        and line.has(before, "noun")
        and line.has(before, "speaker", "him", "he")
    )
    if own and (
        not line.has(before - 1, "preposition")
        or line.word(before - 1) in {"with", "of", "to"}
    ):
        return np_left(line, before, max(first, before))
    main = _main_verb(line, verb, first)
    if main is not None:
        return subject(line, main, depth + 1)
    return _subject_after(line, verb, depth)


def _main_verb(line: Line, verb: int, first: int) -> int | None:
    """
    Give the verb that a participle or infinitive leans on, to its left.

    A cue goes before nearer verbs, which stand in what it reports, unless
    those are in a relative clause: "…, where men had gathered, chanting".
    """
    nearest = None
    for place in range(verb - 1, first - 1, -1):
        if (
            line.has(verb, "infinitive")
            and line.has(place, "verb")
            and not line.has(place, "infinitive")
        ):
            return place
        if not finite(line, place):
            continue
        if _reduced(line, place, first):
            continue
        if line.has(place, "cue") and not line.has(place, "passive"):
            relative = nearest is not None and any(
                line.has(between, "relative", "relative_person")
                for between in range(place, nearest)
            )
            return nearest if relative else place
        nearest = (
            place if nearest is None or line.has(nearest, "participle") else nearest
        )
    return nearest


def _reduced(line: Line, verb: int, first: int) -> bool:
    """Whether a participle hangs on a noun: "said in a statement posted on Monday"."""
    if not (line.has(verb, "participle") and line.has(verb + 1, "preposition", "time")):
        return False
    place = verb - 1
    while place >= first and line.has(place, "noun", "preposition", "of", "cue_phrase"):
        place -= 1
    return line.has(place, "verb") and line.has(place + 1, "preposition", "cue_phrase")


def _subject_after(line: Line, verb: int, depth: int) -> Subject | None:
    """Give the subject that follows: "Calling it “a sin,” the bishop left"."""
    stop = line.stop(verb)
    opened = next(
        (
            place
            for place in range(verb + 1, stop)
            if line.has(place, "comma") or line.has(place, "paused")
        ),
        stop,
    )
    for place in range(opened + 1, stop):
        if finite(line, place):
            found = subject(line, place, depth + 1)
            return found if found is not None and found.start > opened else None
    return None


def words(line: Line, start: int, end: int) -> tuple[int, int]:
    """Give the words of a range of items, with an article alone before it."""
    first = line.items[start].start
    if line.has(start - 1, "between") and line.word(start - 1) in {"the", "a", "an"}:
        first = line.items[start - 1].start
    return first, line.items[end - 1].end


def speakers(line: Line, found: Subject | None) -> tuple[tuple[int, int], ...]:
    """Give the words of a subject, the first named first."""
    if found is None:
        return ()
    return (
        *(words(line, *other) for other in found.others),
        words(line, found.start, found.end),
    )
