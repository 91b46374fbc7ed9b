"""Find the subject of a verb, over the items of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._statements._en._phrases import (
    Subject,
    before_aside,
    finite,
    np_left,
    open_paren,
)
from conflictparse._statements._en._shapes import renames
from conflictparse._statements._kept import kept

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

MAX_DEPTH = 4
MAX_RELATIVE = 16
"""Items of a relative clause that no comma parts from its noun."""

BESIDE = ("ly", "adverb", "negation")
CLOSING = ("comma", "that", "colon", "quote", "dash")
"""What no clause without commas goes over."""
REFLEXIVE = frozenset(["himself", "herself", "themselves", "itself"])


def skip_left(line: Line, index: int, first: int) -> int:
    """Step left over adverbs, times and "himself"."""
    while index >= first:
        tags = line.at(index)
        if "preposition" not in tags and not tags.isdisjoint(BESIDE):
            index -= 1
        elif "time" in tags:
            index -= 2 if line.has(index - 1, "preposition") else 1
        elif line.has(index - 1, "=at") and line.word(index) == "last":
            # "The army has at last confirmed"
            index -= 2 + line.has(index - 2, "auxiliary")
        elif _is_first(line, index):
            # "The faction first claimed the raid"
            index -= 1
        elif "but" in tags and line.word(index - 1) == "all":
            # "The mayor all but accused them"
            index -= 2
        elif "cue_phrase" in tags or ("him" in tags and line.word(index) in REFLEXIVE):
            index -= 1
        else:
            break
    return index


def _is_first(line: Line, index: int) -> bool:
    """Whether "first" stands alone before a verb, behind a noun or a comma."""
    item = line.items[index]
    alone = line.word(index) == "first" and item.end == item.start + 1
    return alone and line.has(index - 1, "noun", "comma") and index > line.first(index)


@kept
def subject(line: Line, verb: int) -> Subject | None:
    """Give the noun phrase that a verb belongs to, None if it cannot be told."""
    return _subject(line, verb, 0)


def _subject(line: Line, verb: int, depth: int) -> Subject | None:
    first = line.first(verb)
    if depth > MAX_DEPTH or not finite(line, verb):
        return None if depth > MAX_DEPTH else governed(line, verb, first, depth)
    index = skip_left(line, verb - 1, first)
    while index > first and line.has(index, "close_paren"):
        index = open_paren(line, index, first) - 1
    if index < first:
        return None
    if line.has(index, "relative", "relative_person"):
        return Subject(index, index + 1)
    # "one of them says"
    if line.has(index, "him") and line.has(index - 1, "of"):
        named = line.has(index - 2, "noun")
        return Subject(index - 2, index + 1) if named else None
    beside = _beside(line, verb, index, first, depth)
    if beside is not None:
        return beside
    described = _before_relative(line, index, first)
    if described is None and line.has(index, "noun") and not line.has(index, "him"):
        described = np_left(line, index, first)
    return described or _subject_apart(line, verb, index, first, depth)


def _beside(
    line: Line, verb: int, index: int, first: int, depth: int
) -> Subject | None:
    """Give the subject of a verb behind quoted words or a word that hangs on it."""
    quoted = line.has(index, "quote")
    beside = _beside_quote(line, index, first) if quoted else None
    if beside is not None:
        return beside
    paused = quoted and line.has(index, "paused")
    object_ = paused and line.has(index - 1, "him", "he")
    if line.has(index - 1, "noun") and _steps_over(line, index) and not object_:
        return np_left(line, index - 1, first)
    # "called it “a mess,” vowed to fix it": the first verb's subject.
    if not paused or inverts(line, verb):
        return None
    return coordinated(line, verb, index - 1, first, depth)


def inverts(line: Line, cue: int) -> bool:
    """Whether who speaks stands behind a cue: "“…,” says Ana Belo, a nurse."."""
    named = line.has(cue + 1, "noun") and not line.has(cue + 1, "he", "him", "that")
    after = cue + 1
    while line.has(after, "noun"):
        after += 1
    return named and line.has(cue, "cue_quote") and not finite(line, after)


def _beside_quote(line: Line, quote: int, first: int) -> Subject | None:
    """
    Give the subject of a verb that quoted words stand before.

    "The mayor, author of “Red River,” said": the comma stands inside the marks.
    "A guard nicknamed “Fox” said".
    """
    if line.has(quote, "paused") and not line.has(quote - 1, "comma"):
        aside = before_aside(line, quote, first)
        if aside is not None:
            return aside
    renamed = renames(line, quote)
    return np_left(line, renamed, first) if renamed < quote else None


def _subject_apart(
    line: Line, verb: int, index: int, first: int, depth: int
) -> Subject | None:
    """Give the subject of a verb that a mark or a conjunction parts from it."""
    if line.has(index, "comma") and line.has(index - 1, "close_paren"):
        # "Gov. Ana Belo (R-Ohio), said": a comma too many.
        opened = open_paren(line, index - 1, first)
        if line.has(opened - 1, "name", "speaker"):
            return np_left(line, opened - 1, first)
    if line.has(index, "comma", "dash", "hyphen"):
        aside = before_aside(line, index, first)
        return aside or coordinated(line, verb, index, first, depth)
    # "neither confirmed nor denied": the one verb has the subject of the other.
    nor = line.has(index, "verb") and line.has(index + 1, "negation")
    if nor or line.has(index, "and", "or", "but"):
        return coordinated(line, verb, index, first, depth)
    return None


def _steps_over(line: Line, index: int) -> bool:
    """
    Whether an item only stands between a noun and its verb.

    "An ad released on Thursday accuses": a participle that describes the noun.
    """
    if line.has(index, "that", "quote"):
        return True
    # "A man who asked that his name be withheld told AFP": no participle alone.
    alone = line.items[index].head == line.items[index].start
    hangs = alone and line.has(index, "participle", "passive")
    # "Footage published on Friday indicates that": nor is it the footage that does so.
    shown = line.view.has(line.items[index - 1].head, "footage_noun")
    return hangs and (shown or not line.has(index, "cue"))


def _before_relative(line: Line, index: int, first: int) -> Subject | None:
    """Give whom a clause without commas describes: "A man who fled the town said"."""
    verbs = False
    for place in range(index, max(first, index - MAX_RELATIVE), -1):
        tags = line.at(place)
        # "A farmer who gave his name as Ivo said"
        opens = "subordinator" in tags and line.word(place) not in {"because", "as"}
        # "A man who asked that his name be withheld said"
        asked = "that" in tags and line.has(place - 1, "cue")
        asked = asked and line.has(place - 2, "relative_person")
        if opens or not (asked or tags.isdisjoint(CLOSING)):
            return None
        if "relative_person" in tags:
            before = line.at(place - 1)
            noun = "noun" in before and "him" not in before
            return np_left(line, place - 1, first) if verbs and noun else None
        verbs = verbs or "verb" in tags
    return None


def coordinated(
    line: Line, verb: int, index: int, first: int, depth: int
) -> Subject | None:
    """Give the subject of the verb that "and" or a comma joins this one to."""
    nearest = None
    for place in range(index, first - 1, -1):
        if not finite(line, place):
            continue
        # "When a guard yells, Belo grins and yells back": the main clause is hers.
        if nearest is not None and _is_main(line, nearest, first):
            break
        # "denied that troops had attacked … and asserted": to attack is not to say.
        speaks = line.has(place, "cue") and not line.has(place, "cue_needs")
        if speaks or not line.has(verb, "cue"):
            return _subject(line, place, depth + 1)
        # "called them once the shelling began and asked": the shelling asks nobody.
        if nearest is None or _own_subject(line, nearest, first):
            nearest = place
    return _subject(line, nearest, depth + 1) if nearest is not None else None


def _is_main(line: Line, verb: int, first: int) -> bool:
    """Whether a noun and its verb stand behind a clause that opens a sentence."""
    place = verb - 1
    while place > first and line.has(place, "noun"):
        place -= 1
    behind = place < verb - 1 and line.has(place, "comma")
    return behind and line.has(first, "subordinator")


def governed(line: Line, verb: int, first: int, depth: int) -> Subject | None:
    """Give the subject of a verb that is not finite: its own, or the main clause's."""
    before = skip_left(line, verb - 1, first)
    own = (
        line.has(verb, "ing")
        and line.has(before, "noun")
        and line.has(before, "speaker", "him", "he")
        and not _is_sent(line, before)
    )
    if own and (
        not line.has(before - 1, "preposition")
        or line.word(before - 1) in {"with", "of", "to"}
    ):
        return np_left(line, before, max(first, before))
    main = _main_verb(line, verb, first)
    if main is not None:
        return _subject(line, main, depth + 1) or _inverted_subject(line, main)
    return _subject_after(line, verb, depth)


def _is_sent(line: Line, whom: int) -> bool:
    """Whether words are sent to somebody: "a note to the embassy demanding"."""
    return line.word(whom - 1) == "to" and line.has(whom - 2, "cue_noun")


def _inverted_subject(line: Line, verb: int) -> Subject | None:
    """Give who stands behind the cue of a quotation: "“…,” said Ana Belo, adding"."""
    behind = line.has(verb - 1, "quote", "comma") and line.has(verb, "cue_quote")
    end = verb + 1
    while line.has(end, "noun") and not line.has(end, "him", "he", "that"):
        end += 1
    return Subject(verb + 1, end) if behind and end > verb + 1 else None


def _main_verb(line: Line, verb: int, first: int) -> int | None:
    """
    Give the verb that a participle or infinitive leans on, to its left.

    A cue goes before nearer verbs, which stand in what it reports, unless
    those are in a relative clause: "…, where men had gathered, chanting".
    """
    # "a man is heard shouting"
    if line.has(verb, "ing") and line.has(verb - 1, "passive"):
        return verb - 1
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
        # "a raid that witnesses say killed nine": who tells of the raid goes unheard.
        if _reduced(line, place, first) or _tells_of(line, place):
            continue
        if line.has(place, "cue") and not line.has(place, "passive"):
            relative = nearest is not None and any(
                line.has(between, "relative", "relative_person")
                or line.word(between) == "where"
                for between in range(place, nearest)
            )
            return nearest if relative else place
        if nearest is None or (
            line.has(nearest, "participle") and not _own_subject(line, nearest, first)
        ):
            nearest = place
    return nearest


def _own_subject(line: Line, verb: int, first: int) -> bool:
    """Whether a clause begins before a verb and its noun: "when protesters rushed"."""
    place = verb - 1
    while place > first and line.has(place, "noun") and not line.has(place, "that"):
        place -= 1
    return place < verb - 1 and line.has(place, "subordinator")


def _tells_of(line: Line, verb: int) -> bool:
    """Whether a cue stands between "that" and its verb: "that police say killed"."""
    told = line.has(verb, "cue_that") and finite(line, verb + 1)
    who = verb - 1
    return told and line.has(who, "noun") and line.has(who - 1, "that", "relative")


def _reduced(line: Line, verb: int, first: int) -> bool:
    """
    Whether a participle hangs on a noun: "said in a statement posted on Monday".

    Of "claimed responsibility in a note posted on Monday" it is the note too.
    """
    if not (line.has(verb, "participle") and line.has(verb + 1, "preposition", "time")):
        return False
    place = verb - 1
    while place >= first and line.has(place, "noun", "preposition", "of", "cue_phrase"):
        place -= 1
    led = (place + 1, verb - 2) if verb - 2 > place else (place + 1,)
    return line.has(place, "verb") and any(
        line.has(at, "preposition", "cue_phrase") for at in led
    )


def _subject_after(line: Line, verb: int, depth: int) -> Subject | None:
    """
    Give the subject of the main verb, which follows.

    "Calling it “a sin,” the bishop left", "the bishop, calling it “a sin,” left".
    """
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
            found = _subject(line, place, depth + 1)
            says = line.has(verb, "cue_that", "cue_object", "figure_at", "figure_cue")
            inside = says and line.has(verb - 1, "comma") and found and found.end < verb
            return found if inside or (found and found.start > opened) else None
    return None
