"""Find where what a cue reports ends, and what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._statements._en._build import act_of
from conflictparse._statements._en._clauses import skip_left
from conflictparse._statements._en._complements import MAX_UNDER, phrase_end
from conflictparse._statements._en._phrases import finite
from conflictparse._statements._en._shapes import is_clause
from conflictparse._statements._kept import kept
from conflictparse._statements._types import SpeechAct

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

__all__ = ["closing", "leads_main", "new_subject", "trailing"]


UNDER = frozenset({"subordinator", "conditional"})
MARKS = ("comma", "paused")
PASSED = ("noun", "of", "adverb", "ly", "time")

MAX_PLACE = 8
"""Items of "in a statement carried by the agency on Monday"."""

MAX_ASIDES = 3
"""What stands in commas between a source and its cue."""


@kept
def closing(line: Line, start: int, cue: int) -> int:
    """Give the item after the last of a complement that begins at *start*."""
    end = _closed(line, start, cue)
    # "“…” in a statement on Monday"
    held = line.quotes(start, end)
    if held and _is_place(line, held[-1] + 1):
        return held[-1] + 1
    return _contrasted(line, start, _unplaced(line, start, end))


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
        if finite(line, teller) or (admits and act_of(line, teller) != SpeechAct.SAY):
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
            if _quote_parts(line, index + 1, stop):
                return index + 1
        elif index > start and _parts(line, start, index, cue):
            return index
    return stop


def _remarks(line: Line, mark: int, start: int, stop: int) -> bool:
    """Whether a reporter's remark ends a quotation: "“…” in June, which it denies"."""
    after = mark + 1 + (line.has(mark, "paused") and line.has(mark + 1, "comma"))
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
    after = _adverbs(line, after)
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
    return index > first and finite(line, index)


def leads_main(line: Line, start: int, end: int) -> bool:
    """Whether behind a clause that opens a range stands the main one."""
    return any(
        line.has(at, "comma") and _main_follows(line, at + 1, end)
        for at in line.breaks(start, end)
    )


def _quote_parts(line: Line, after: int, stop: int) -> bool:
    """Whether behind a quotation that ends in a comma the reporter goes on."""
    # "“…”, hours before the blast"
    apart = after + line.has(after, "comma")
    if line.has(apart, "time") and line.has(apart + 1, "subordinator"):
        return True
    if line.has(after, "and", "but"):
        after = _adverbs(line, after + 1)
        return finite(line, after) or new_subject(line, after, stop)
    if line.has(after, "subordinator"):
        after += 1
    after = _adverbs(line, after)
    going = line.has(after, "ing") and line.has(after, "cue")
    return going or new_subject(line, after, stop)


def _parts(line: Line, start: int, index: int, cue: int) -> bool:
    """Whether a comma or conjunction begins another clause of the reporter's."""
    stop = line.stop(max(start, cue))
    if line.has(index, "comma"):
        # "although he admitted that they met, he claimed …"
        whole = is_clause(line, start + line.has(start, "that"), index)
        if whole and new_subject(line, index + 1, stop):
            return True
        return _comma_parts(line, index + 1, cue, stop)
    if line.has(index, "dash", "hyphen") and line.has(index + 1, "but"):
        return new_subject(line, index + 2, stop)
    if not line.has(index, "and", "but"):
        return False
    return _joins_another(line, start, index, cue, stop)


def _joins_another(line: Line, start: int, index: int, cue: int, stop: int) -> bool:
    """Whether behind "and" or "but" a verb stands that is no more of the complement."""
    if line.has(index, "but") and new_subject(line, index + 1, stop):
        return True
    after = _adverbs(line, index + 1)
    going = line.has(after, "ing") and line.has(after, "cue")
    if _own_cue(line, after, cue) or (going and line.has(cue, "ing")):
        return True
    # "called her “a liar” and left the room": a noun takes no second verb.
    named = line.has(cue, "cue_needs") and not line.has(cue, "cue_that")
    return named and finite(line, after) and not is_clause(line, start, index)


def _comma_parts(line: Line, after: int, cue: int, stop: int) -> bool:
    """Whether what stands behind a comma is no more of the complement."""
    # "…, who vowed to fight, and who fled, fell": of the man, not what he vowed.
    if line.has(after, "and", "but") and line.has(after + 1, "relative_person"):
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
    named = line.word(after) in {"according to", "citing", "per"}
    if named or (beside and line.has(after + 2, "ing")):
        return True
    after = _adverbs(line, after)
    if line.has(after, "ing") and line.has(after, "cue"):
        return True
    return _own_cue(line, after, cue) or trailing(line, after, stop)


def _only_describes(line: Line, index: int) -> bool:
    """Whether "believed to be" begins; who "vowed to fight" speaks again."""
    cue = line.has(index, "cue") and line.has(index, "participle")
    return (
        cue
        and not line.has(index, "cue_to")
        and line.has(index + 1, "verb")
        and line.view.has(line.items[index + 1].start, "infinitive_to")
    )


def _adverbs(line: Line, index: int) -> int:
    while line.has(index, "adverb", "ly", "time"):
        index += 1
    return index


def _own_cue(line: Line, index: int, cue: int) -> bool:
    """A further verb of the same speaker: "denied … and asserted that"."""
    # "began in May and continued as a feud": nobody says anything. Of "according to
    # police, gunmen came and asked for money" the gunmen asked.
    if line.word(index + 1) == "as" or line.has(cue, "cue_phrase"):
        return False
    says = line.has(index, "cue") or _gives_figure(line, index)
    if not (says and finite(line, index)) or line.has(index, "passive"):
        return False
    return not line.has(index, "base") or line.has(cue, "base", "infinitive")


def _gives_figure(line: Line, index: int) -> bool:
    """Whether a verb gives a figure: "and put the toll at 12"."""
    counted = index + 1
    if not (line.has(index, "figure_at") and line.has(counted, "noun")):
        return False
    item = line.items[counted]
    return line.view.holds(item.start, item.end, "figure_noun", "harm_noun")


def new_subject(line: Line, index: int, stop: int) -> bool:
    """A noun phrase and a cue: "and both leaders have vowed"."""
    place = index
    if not line.has(place, "noun"):
        return False
    while place < min(stop, index + 6) and (
        line.has(place, "noun", "adverb", "ly", "time")
        or line.word(place) in {"of", "in", "on", "the"}
    ):
        place += 1
    return (
        line.has(place, "cue")
        and finite(line, place)
        and not line.has(place, "passive")
    )


def trailing(line: Line, index: int, stop: int) -> bool:
    """A trailing source: "…, officials said", "…, a guard, Ana Belo, told Baro TV."."""
    place = _source_end(line, index, stop)
    # "…, two residents who fled told Baro TV."
    if line.has(place, "relative_person") and line.has(place - 1, "noun"):
        near = range(place + 1, min(stop, place + MAX_UNDER))
        verbs = [at for at in near if finite(line, at)]
        place = verbs[1] if len(verbs) > 1 else place
    for _ in range(MAX_ASIDES):
        # "…, a guard, Ana Belo, 29, who fled, told": a verb stands in no other aside.
        if place == index or not line.has(place, "comma"):
            break
        named = _source_end(line, place + 1, stop)
        if line.has(named, "relative_person", "digits"):
            named = next(iter(line.breaks(named, stop)), stop)
        if not (named > place + 1 and line.has(named, "comma")):
            break
        place = named + line.has(named + 1, "cue_that", "cue_quote")
    if place == index or not line.has(place, "cue_that", "cue_quote"):
        return False
    after = place + 1
    if line.has(place, "cue_addressee") and line.has(after, "noun"):
        after = phrase_end(line, after, stop)
    begun = after
    while after < stop and (
        line.has(after, "time", "cue_phrase", "adverb")
        or (line.has(after, "preposition") and line.has(after + 1, "time", "noun"))
        or (after > begun and _hangs(line, after))
    ):
        one = line.has(after, "time", "cue_phrase", "adverb", "participle")
        after += 1 if one else 2
    return after >= stop or line.has(after, "comma", "dot") or _breaks(line, after)


def _hangs(line: Line, index: int) -> bool:
    """Whether a participle says more of a noun: "in a report published on Friday"."""
    led = line.has(index + 1, "preposition", "time")
    return led and line.has(index, "participle")


def _breaks(line: Line, index: int) -> bool:
    """Whether an item begins a line of the text, as behind a heading."""
    view, word = line.view, line.items[index].start
    return "\n" in view.text[view.ends[word - 1] : view.starts[word]]


def _source_end(line: Line, index: int, stop: int) -> int:
    """Give the item after the words that name a source."""
    place = index
    while place < min(stop, index + MAX_UNDER) and (
        line.has(place, "noun", "adverb", "ly", "time", "preposition", "of")
        or (line.has(place, "and") and line.has(place + 1, "noun"))
        or (place > index and _is_short_form(line, place))
    ):
        place += 3 if line.has(place, "open_paren") else 1
    return place


def _is_short_form(line: Line, index: int) -> bool:
    """Whether a bracket of one word opens: "the Relief Council (RC)"."""
    return (
        line.has(index, "open_paren")
        and line.has(index + 1, "noun", "digits")
        and line.has(index + 2, "close_paren")
    )
