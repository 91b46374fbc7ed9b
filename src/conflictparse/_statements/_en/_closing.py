"""Find where what a cue reports ends, and what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._statements._en._build import act_of
from conflictparse._statements._en._clauses import inverts, skip_left
from conflictparse._statements._en._comments import (
    gives_nothing,
    is_comment,
    is_judged,
    is_message,
    is_occasion,
    is_ranked,
)
from conflictparse._statements._en._complements import MAX_UNDER
from conflictparse._statements._en._further import (
    adverbs,
    gives_figure,
    new_subject,
    own_cue,
)
from conflictparse._statements._en._phrases import finite
from conflictparse._statements._en._shapes import is_clause
from conflictparse._statements._en._tail import trailing
from conflictparse._statements._kept import kept
from conflictparse._statements._types import SpeechAct

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

__all__ = ["closing", "leads_main"]


UNDER = frozenset({"subordinator", "conditional"})
JOINS = (
    "comma",
    "and",
    "or",
    "but",
    "that",
    "relative",
    "relative_person",
    "subordinator",
    "conditional",
)
"""What may stand before a further verb of what is said."""
MARKS = ("comma", "paused")
PASSED = ("noun", "of", "adverb", "ly", "time")

MAX_PLACE = 8
"""Items of "in a statement carried by the agency on Monday"."""


@kept
def closing(line: Line, start: int, cue: int) -> int:
    """Give the item after the last of a complement that begins at *start*."""
    end = _closed(line, start, cue)
    # "“…” in a statement on Monday"
    held = line.quotes(start, end)
    after = held[-1] + 1 if held else end
    beside = _is_place(line, after) or is_occasion(line, after)
    if held and (beside or _is_when(line, start, after)):
        return after
    # "“…”, in a pamphlet circulated on Monday"
    if held and line.has(held[-1] + 1, "comma") and is_message(line, held[-1] + 2):
        return held[-1] + 1
    end = _contrasted(line, start, _unplaced(line, start, end))
    return _main_verb(line, start, end) if _is_restrictive(line, cue) else end


def _is_when(line: Line, start: int, index: int) -> bool:
    """
    Whether a day ends a sentence behind marks: "dismissed it as “absurd” on Friday".

    Of a clause it is a part: "that it was hit by “thugs” on Friday".
    """
    led = index + line.has(index, "preposition")
    ends = line.has(led, "time") and line.has(led + 1, "stop")
    return ends and not any(finite(line, at) for at in range(start, index))


def _is_restrictive(line: Line, cue: int) -> bool:
    """Whether a cue tells at the head of a sentence who acts: "A man who said he"."""
    before = line.at(cue - 1)
    if "noun" in before and "that" not in before:
        return False
    first = line.first(cue)
    who = skip_left(line, cue - 1, first)
    if not line.has(who, "relative_person", "that") or not line.has(who - 1, "noun"):
        return False
    return not any(finite(line, at) for at in range(first, who))


def _main_verb(line: Line, start: int, end: int) -> int:
    """
    Give where the verb of the main clause ends what is said, or the end.

    "A man who vowed [to kill him] was jailed", "one who said [he saw it] was shot".
    """
    verbs, joined, mains = int(line.has(start, "infinitive")), False, []
    clause = line.has(start, "that") or verbs
    for index in range(start + verbs, end):
        if line.has(index, "quote"):
            return end
        joined = joined or line.has(index, *JOINS)
        hangs = line.has(index, "participle") and line.has(index + 1, "preposition")
        if finite(line, index) and not hangs:
            if verbs and not joined:
                return index
            mains += [] if joined else [index]
            verbs, joined = verbs + 1, False
    # "A source who pleaded anonymity told": the only verb is the main one.
    return mains[0] if mains and not clause else end


def _unplaced(line: Line, start: int, end: int) -> int:
    """Leave out where it was said, at the end: "… of war crimes in a report"."""
    for index in range(end - 1, max(start, end - MAX_PLACE), -1):
        if _is_place(line, index):
            return index
        verb = finite(line, index) and not line.has(index, "participle")
        if verb or line.has(index, "quote", "comma"):
            return end
    return end


def _is_place(line: Line, index: int) -> bool:
    """Whether an item says where something was said: "in a statement"."""
    if not line.has(index, "cue_phrase"):
        return False
    entry = line.view.entry(line.items[index].head, "cue_phrase")
    return entry is not None and entry["position"] == "document"


def _contrasted(line: Line, start: int, end: int) -> int:
    """Give where "while Kyiv said", "while admitting" end a complement, or its end."""
    for teller in line.tellers(start + 1, end):
        place = teller - 1
        while place > start and line.has(place, "noun", "adverb", "ly", "of", "time"):
            place -= 1
        if place <= start or line.word(place) != "while":
            continue
        admits = place == teller - 1 and line.has(teller, "ing")
        told = finite(line, teller) and not line.has(teller, "passive")
        if told or (admits and act_of(line, teller) != SpeechAct.SAY):
            return place
    return end


def _closed(line: Line, start: int, cue: int) -> int:
    """Give the item after the last of a complement, as its commas tell."""
    stop = line.stop(max(start, cue))
    under = _is_under(line, cue)
    who = skip_left(line, cue - 1, line.first(cue))
    relative = line.has(who, "relative")
    over = ("comma", "paused", "dash") if line.has(who - 1, "dash") else MARKS
    # "The mayor, calling it “a crime”, went home"
    relative = relative or (line.has(cue, "ing") and line.has(cue - 1, "comma"))
    for index in line.breaks(start, stop):
        if line.has(index, "semicolon"):
            return index
        marked = line.has(index, *MARKS) and index > start
        # "…, who said it was over, inspects troops", "…, who vowed “calm,” said that"
        if (relative and line.has(index, *over) and _verb_follows(line, index)) or (
            marked
            and (
                (under and _main_follows(line, index + 1, stop))
                or _remarks(line, index, start, stop)
            )
        ):
            return index + line.has(index, "paused")
        if line.has(index, "paused"):
            if _quote_parts(line, index + 1, stop, cue):
                return index + 1
        elif index > start and _parts(line, start, index, cue):
            return index
    return stop


def _remarks(line: Line, mark: int, start: int, stop: int) -> bool:
    """Whether a reporter's remark ends a quotation: "“…” in June, which it denies"."""
    after = mark + 1 + (line.has(mark, "paused") and line.has(mark + 1, "comma"))
    if is_comment(line, after) or is_ranked(line, after, start, mark):
        return True
    quoted = line.quotes(start, after)
    if not quoted or line.quotes(after, stop):
        return False
    return line.has(after, "relative", "relative_person")


def _is_under(line: Line, cue: int) -> bool:
    """Whether a cue stands in a clause under the main one: "While she said …"."""
    first = line.first(cue)
    while line.has(first, "and", "but", "adverb") and not line.has(
        first, "subordinator", "preposition"
    ):
        first += 1
    # "Hours after the army said it had left, rebels took the town."
    if line.has(first, "time") and line.has(first + 1, "subordinator"):
        first += 1
    if not line.has(first, "subordinator", "conditional", "preposition"):
        return _is_joined(line, cue)
    if cue - first <= MAX_UNDER and not any(
        line.has(index, "comma", "that", "quote") for index in range(first, cue)
    ):
        return True
    return _is_joined(line, cue)


def _is_joined(line: Line, cue: int) -> bool:
    """Whether "and while" opens the clause of a cue: "…, and while he said so, he"."""
    place = cue - 1
    tags = line.at(place)
    while UNDER.isdisjoint(tags) and not tags.isdisjoint(PASSED):
        place -= 1
        tags = line.at(place)
    return not UNDER.isdisjoint(tags) and line.has(place - 1, "and", "but")


def _verb_follows(line: Line, mark: int) -> bool:
    """Whether the main verb stands behind the comma that ends a relative clause."""
    after = mark + 1
    if line.has(mark, "paused") and line.has(after, "comma"):
        after += 1
    after = adverbs(line, after)
    # "said" looks like a participle behind a mark.
    said = finite(line, after) and line.view.has(line.items[after].head, "plain_saying")
    return said or (finite(line, after) and not line.has(after, "participle", "base"))


def _main_follows(line: Line, index: int, stop: int) -> bool:
    """Whether a noun and its verb begin: the main clause behind one under it."""
    while line.has(index, "adverb", "ly", "time"):
        index += 1
    first = index
    while index < min(stop, first + MAX_UNDER) and (
        line.has(index, "noun", "of", "adverb", "ly")
        or line.word(index) in {"the", "a", "an", "in", "its", "their", "his", "her"}
    ):
        if line.has(index, "that"):
            return False
        index += 1
    # "the groups who wrote to her on Thursday say": the second verb is theirs.
    if index > first and line.has(index, "relative_person"):
        near = range(index, min(stop, index + MAX_UNDER))
        return sum(finite(line, at) for at in near) > 1
    return index > first and finite(line, index)


def leads_main(line: Line, start: int, end: int) -> bool:
    """Whether behind a clause that opens a range stands the main one."""
    return any(
        line.has(at, "comma") and _main_follows(line, at + 1, end)
        for at in line.breaks(start, end)
    )


def _quote_parts(line: Line, after: int, stop: int, cue: int) -> bool:
    """Whether behind a quotation that ends in a comma the reporter goes on."""
    # "“…”, hours before the blast"
    apart = after + line.has(after, "comma")
    if line.has(apart, "time") and line.has(apart + 1, "subordinator"):
        return True
    # "called it “a mess,” vowed to fix it"
    if own_cue(line, after, cue) and not inverts(line, after):
        return True
    if line.has(after, "and", "but"):
        after = adverbs(line, after + 1)
        # "said his client “denies it” and would appeal": the clause goes on.
        goes_on = line.has(cue, "cue_that") and _may(line, after)
        own = finite(line, after) and not goes_on
        return own or new_subject(line, after, stop)
    if line.has(after, "subordinator"):
        after += 1
    after = adverbs(line, after)
    going = line.has(after, "ing") and line.has(after, "cue")
    return going or new_subject(line, after, stop)


def _may(line: Line, verb: int) -> bool:
    """Whether a verb begins with "would", "could" or the like."""
    return finite(line, verb) and line.view.has(line.items[verb].start, "modal")


def _parts(line: Line, start: int, index: int, cue: int) -> bool:
    """Whether a comma or conjunction begins another clause of the reporter's."""
    stop = line.stop(max(start, cue))
    if line.has(index, "comma"):
        # "although he admitted that they met, he claimed …"
        whole = is_clause(line, start + line.has(start, "that"), index)
        if whole and new_subject(line, index + 1, stop):
            return True
        # "cites the testimony of a guard, who told the court that"
        if not whole and line.has(index + 1, "relative_person"):
            return line.has(index + 2, "cue_that") and finite(line, index + 2)
        # "stop transfers that, he said, risked war": the clause goes on.
        goes_on = line.has(index - 1, "relative") or line.word(index - 1) == "that"
        goes_on = goes_on or _is_verb_behind_name(line, start, index, cue)
        return not goes_on and _comma_parts(line, index + 1, cue, stop)
    if line.has(index, "dash", "hyphen"):
        behind = line.has(index + 1, "but") and new_subject(line, index + 2, stop)
        return behind or (line.has(index, "dash") and is_comment(line, index + 1))
    if not line.has(index, "and", "but"):
        return False
    return _joins_another(line, start, index, cue, stop)


def _is_verb_behind_name(line: Line, start: int, comma: int, cue: int) -> bool:
    """
    Whether the verb of what is said stands behind a name in commas.

    "Said that the rebels' leader, Ivo Sand, ordered the raid": he is not who says so.
    """
    if not line.has(cue, "cue_that") or line.has(cue, "cue_object"):
        return False
    opened = next((at for at in line.breaks(start, comma) if line.has(at, "comma")), 0)
    return (
        opened > start
        and finite(line, comma + 1)
        and not any(
            finite(line, at) and not line.has(at, "participle")
            for at in range(start, comma)
        )
    )


def _joins_another(line: Line, start: int, index: int, cue: int, stop: int) -> bool:
    """Whether behind "and" or "but" a verb stands that is no more of the complement."""
    # "said he was safe but gave no details"
    another = line.has(index, "but") and new_subject(line, index + 1, stop)
    if another or gives_nothing(line, index):
        return True
    after = adverbs(line, index + 1)
    # "said he denied it and would appeal": the clause goes on.
    if line.has(index, "and") and line.has(cue, "cue_that") and _may(line, after):
        return False
    going = line.has(after, "ing") and line.has(after, "cue")
    if own_cue(line, after, cue) or (going and line.has(cue, "ing")):
        return True
    # "called her “a liar” and left the room": a noun takes no second verb.
    named = line.has(cue, "cue_needs") and not line.has(cue, "cue_that")
    return named and finite(line, after) and not is_clause(line, start, index)


def _comma_parts(line: Line, after: int, cue: int, stop: int) -> bool:
    """Whether what stands behind a comma is no more of the complement."""
    # "…, who vowed to fight, and who fled, fell": of the man, not what he vowed.
    who = line.has(after, "and", "but") and line.has(after + 1, "relative_person")
    # "…, a step the mayor called “a sin”"
    if who or is_judged(line, after):
        return True
    # "…, hours after the rebels said it had fled"
    after += line.has(after, "time") and line.has(after + 1, "subordinator")
    if line.has(after, "and", "but", "or", "subordinator"):
        after += 1
        # "and on Sunday its speaker warned"
        if line.has(after, "preposition") and line.has(after + 1, "time"):
            after += 1
        after += line.has(after, "time")
        if new_subject(line, after, stop):
            return True
    elif _only_describes(line, after):
        return False
    beside = line.word(after) == "with" and line.has(after + 1, "noun")
    # "…, at one point calling it"
    led = line.has(after, "preposition") and line.has(after + 1, "noun", "time")
    calls = led and line.has(after + 2, "ing") and line.has(after + 2, "cue")
    named = line.word(after) in {"according to", "citing", "per"}
    if calls or named or (beside and line.has(after + 2, "ing")):
        return True
    led = _leads(line, after, stop)
    after = adverbs(line, after)
    # "confirmed the attack, giving a toll of 19"
    says = line.has(after, "cue") or gives_figure(line, after)
    if line.has(after, "ing") and says:
        return True
    return led or own_cue(line, after, cue) or trailing(line, after, stop)


def _leads(line: Line, after: int, stop: int) -> bool:
    """Whether another leads to his own words: "asked about it, Ana Belo said: “…”"."""
    if not new_subject(line, after, stop):
        return False
    cue = next((at for at in range(after, stop) if line.has(at, "cue")), after)
    return line.has(cue + 1, "colon")


def _only_describes(line: Line, index: int) -> bool:
    """Whether "believed to be" begins; who "vowed to fight" speaks again."""
    cue = line.has(index, "cue") and line.has(index, "participle")
    return (
        cue
        and not line.has(index, "cue_to")
        and line.has(index + 1, "verb")
        and line.view.has(line.items[index + 1].start, "infinitive_to")
    )
