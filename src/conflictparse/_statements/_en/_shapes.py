"""What a range of a sentence is: a clause, a report of its own, a title, a nickname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._statements._en._phrases import finite

if TYPE_CHECKING:
    from conflictparse._statements._line import Line
    from conflictparse._text import View

__all__ = [
    "contrasted",
    "is_clause",
    "is_nickname",
    "is_title",
    "is_work",
    "lets_in",
    "names_its_noun",
    "quotes_in",
    "relays_all",
    "renames",
    "tells",
]

OPENERS = ("article", "indefinite", "determiner", "possessive_pronoun", "plural")
"""What stands before a noun, or is one in the plural: no "men plans"."""
ALONE = (
    *("body_singular", "named_body", "body_upper", "capital", "country", "thing"),
    "title",
)
"""Nouns in the singular that a verb may follow."""
JOINING = ("subordinator", "conditional", "relative")
PARTING = ("comma", "semicolon", "colon")
CONTRASTING = frozenset({"while", "whereas", "but"})
GOING_ON = ("noun", "time", "infinitive")
JOINTS = ("comma", "that", "and", "or", "but", "semicolon", "colon")
ONE = frozenset({"it", "he", "she"})
RELATED = 2
"""Finite verbs of "the men who fled are safe"."""


def tells(line: Line, start: int, end: int) -> bool:
    """
    Whether a clause has a source of its own: "witnesses said the town was calm".

    "Gunmen attacked a village" has none, though one may attack with words.
    """
    return any(
        finite(line, index)
        and not line.has(index, "passive", "cue_needs", "negated")
        and not line.has(index - 1, "relative")
        and _reports(line, index, end)
        and not _in_commas(line, start, index, end)
        for index in line.tellers(start, end)
    )


def relays_all(line: Line, start: int, end: int) -> bool:
    """
    Whether who tells in a clause is told of by the source behind it.

    "The army has told allies that it will stay, according to the mayor": the
    first verb tells, and nobody else behind it.
    """
    verbs = [at for at in range(start, end) if finite(line, at)]
    tellers = line.tellers(start, end)
    first = verbs[0] if verbs else end
    if not tellers or tellers[0] != first or line.has(first, "passive"):
        return False
    # "Two men told to leave fled, the mayor said": they are told.
    plain = line.view.has(line.items[first].head, "plain_saying")
    told = line.has(first, "participle") and not line.has(first + 1, "that")
    if told and not (plain and line.has(first + 1, "noun")):
        return False
    if not line.has(first - 1, "noun") or line.has(start, *JOINING):
        return False
    others = (at for at in line.breaks(start, end - 1) if line.has(at, *PARTING))
    return not any(others) and not line.quotes(start, end)


def _in_commas(line: Line, start: int, teller: int, end: int) -> bool:
    """Whether a relative clause in commas holds a cue: "the deal, which he backed,"."""
    place = teller - 1
    while place > start and not line.has(place, "comma", "relative"):
        place -= 1
    if not (line.has(place, "relative") and line.has(place - 1, "comma")):
        return False
    return any(line.has(at, "comma") for at in line.breaks(teller, end))


def contrasted(line: Line, start: int, end: int) -> int:
    """
    Give where "while" begins a clause behind one with a source of its own, or *end*.

    "Nine died, the army said, while two fled, according to the mayor."
    """
    last = line.tellers(start, end)
    places = range(last[-1] + 1, end) if last else ()
    parts = (
        at for at in places if line.word(at) in CONTRASTING or line.has(at, "semicolon")
    )
    return next((at + 1 for at in parts), end)


def _reports(line: Line, cue: int, end: int) -> bool:
    """Whether more than a noun follows: "confirmed 41 deaths" reports nothing."""
    # "had agreed in principle to open a road": they did so.
    if line.has(cue, "cue_to") and _means_to(line, cue, end):
        return False
    # "may add to his staff"
    if line.word(cue + 1) == "to" and not line.view.has(
        line.items[cue].head, "plain_saying"
    ):
        return False
    if not line.has(cue + 1, "noun") or line.has(cue + 1, "that"):
        return True
    if line.view.has(line.items[cue].head, "plain_saying") or line.quotes(cue, end):
        return True
    return not lets_in(line, cue) and is_clause(line, cue + 1, end)


def _means_to(line: Line, cue: int, end: int) -> bool:
    """Whether an infinitive follows: "agreed in principle to open a road"."""
    at = cue + 1
    while at < end and line.has(at, "adverb", "ly", "time", "preposition", "negation"):
        at += 1 + (line.has(at, "preposition") and line.has(at + 1, "noun"))
    return line.has(at, "infinitive")


def lets_in(line: Line, cue: int) -> bool:
    """Whether a hospital counts its wounded: "has admitted 38 wounded"."""
    view, counted = line.view, cue + 1
    let = view.has(line.items[cue].head, "lets_in") and line.has(counted, "noun")
    if not let or line.items[counted].count is None:
        return False
    # "admitted 412 patients"
    head, people = line.items[counted].head, ("person_plural", "displaced_noun")
    guests = view.holds(head, head + 1, *people) and not line.has(counted + 1, "verb")
    behind = line.has(counted + 1, "participle")
    return guests or (behind and view.has(line.items[counted + 1].head, "harm"))


def is_clause(line: Line, start: int, end: int) -> bool:
    """Whether a range begins like a clause: a noun phrase, then a finite verb."""
    nouns = False
    index = start
    while index < end:
        tags = line.at(index)
        if _opens_none(line, index, start):
            pass
        elif "verb" in tags:
            # "an order to free the crew reached the port"
            leads = nouns and "infinitive" in tags
            if leads and (_plans(line, index - 1) or _hides(line, start, index)):
                return True
            # "Shelling hit a clinic"
            subject = not nouns and "ing" in tags and finite(line, index + 1)
            if not (leads or subject):
                return _is_predicate(line, index, end, nouns=nouns)
            nouns = True
        elif nouns and (
            not tags.isdisjoint(JOINING) or ("that" in tags and finite(line, index + 1))
        ):
            return _goes_on_behind(line, index, end)
        elif "noun" in tags or "quote" in tags:
            # "They're safe": the verb stands in the word.
            if "he" in tags and _has_verb(line, index) and index + 1 < end:
                return True
            nouns = True
        elif not (nouns or tags.isdisjoint(PARTING)):
            return False
        index += 1
    return nouns and _hides(line, start, end)


def _opens_none(line: Line, index: int, start: int) -> bool:
    """
    Whether an item is no subject or verb, though it looks like one.

    "of jailed fighters", "in a recorded speech broadcast on Orla TV".
    """
    if line.has(index, "participle"):
        return line.has(index - 1, "of") and line.has(index + 1, "noun")
    hangs = line.has(index + 1, "participle") and line.has(index + 2, "preposition")
    led = index == start + 1 and line.has(start, "preposition")
    return led and hangs and line.has(index, "noun") and not line.has(index, "he")


def _hides(line: Line, start: int, end: int) -> bool:
    """Whether a verb was taken for a noun: "the army needs help"."""
    view = line.view
    for index in range(start, end):
        if not line.has(index, "noun"):
            if not line.has(index, "time", "adverb", "ly", "of", "preposition"):
                return False
            continue
        item = line.items[index]
        # "it targets fighters": the pronoun is all of its group.
        opens = index == start or line.has(index - 1, "noun")
        first = item.start + (opens and not line.has(index - 1, "he"))
        for word in range(first, item.end):
            behind = index + 1 + line.has(index + 1, "adverb")
            goes_on = word + 1 < item.end or line.has(behind, *GOING_ON)
            if goes_on and _is_verb(view, word, item.start):
                return True
    return False


def _is_verb(view: View, word: int, start: int) -> bool:
    """Whether a word agrees as a verb with the noun before it."""
    before = word - 1
    # "The KIA now controls the belt"
    while before > start - 2 and view.has(before, "adverb"):
        before -= 1
    if not view.has(word, "lower"):
        return False
    if view.has(before, "plural"):
        return view.has(word, "verb_base")
    if view.has(before, "pronoun_subject") and before < start:
        return view.has(word, "verb_third" if view.word(before) in ONE else "verb_base")
    one = view.has(before, "upper") or any(view.has(before, tag) for tag in ALONE)
    return one and view.has(word, "verb_third")


def _has_verb(line: Line, index: int) -> bool:
    return line.view.has(line.items[index].head, "with_verb")


def _plans(line: Line, noun: int) -> bool:
    """Whether a noun is the verb of an infinitive: "The army plans to leave"."""
    if not line.has(noun, "noun"):
        return False
    view, item = line.view, line.items[noun]
    last = item.end - 1
    # "The mayor also plans to leave."
    apart = line.has(noun - 1, "adverb") and line.has(noun - 2, "noun")
    return (
        (last > item.start or apart)
        and view.has(last, "verb_third")
        and view.has(last, "lower")
        and item.owner_end < item.start
        and not view.has(last - 1, "possessive")
        and not any(view.has(last - 1, tag) for tag in OPENERS)
    )


def _is_predicate(line: Line, verb: int, end: int, *, nouns: bool) -> bool:
    """Whether the first verb of a range is that of a clause."""
    describes = line.has(verb, "ing", "participle") and line.has(verb - 1, "comma")
    if nouns and describes and _goes_on_behind(line, verb, end):
        return True
    # "A convoy carrying wheat was shelled"
    if nouns and line.has(verb, "ing") and not line.has(verb - 1, *JOINTS):
        return _is_finite_behind(line, verb, end)
    found = nouns and (finite(line, verb) or verb + 1 < end)
    return found and not line.has(verb, "infinitive", "ing")


def _is_finite_behind(line: Line, verb: int, end: int) -> bool:
    """Whether the verb of the clause stands behind a participle of its subject."""
    for index in range(verb + 1, end):
        if line.has(index, *JOINTS) or line.has(index, "relative", "relative_person"):
            return False
        if finite(line, index):
            return index > verb + 1 and not line.has(index, "participle")
    return False


def _goes_on_behind(line: Line, aside: int, end: int) -> bool:
    """
    Whether a clause goes on behind what stands between commas in it.

    "Ana Belo, who has fled, is safe"; without commas, behind one verb more:
    "The men who fled are safe".
    """
    if line.has(aside - 1, "comma"):
        behind = next(
            (at for at in line.breaks(aside, end) if line.has(at, "comma")), end
        )
        after = behind + 1
        while after < end and line.has(after, "adverb", "ly", "time"):
            after += 1
        return after < end and finite(line, after)
    if not line.has(aside, "relative", "relative_person", "that"):
        return False
    if line.has(aside - 1, "preposition"):
        return False
    verbs = [at for at in range(aside, end) if finite(line, at)]
    if len(verbs) < RELATED:
        return False
    between = range(verbs[0] + 1, verbs[1])
    return not any(line.has(at, "that", "and", "or", "but", "comma") for at in between)


def is_nickname(line: Line, quote: int) -> bool:
    """Whether quoted words stand inside a name: "Yusuf “the Fox” Tarran"."""
    return (
        line.has(quote, "short")
        and line.has(quote, "bare")
        and line.has(quote - 1, "name")
        and line.has(quote + 1, "name")
        and not line.has(quote + 1, "he")
    )


def is_title(line: Line, quote: int) -> bool:
    """Whether quoted words name a work: "on Orla TV's “Ask the Mayor,”"."""
    before = quote - 1
    owned = line.word(before) in {"'s", "’s"}
    held = line.has(before, "preposition", "of") or (
        line.has(before, "noun") and not line.has(before, "he", "him", "that")
    )
    held = held or owned
    # "The ferry “Mira”": one word, where the noun is of what has a name.
    named = line.has(before, "noun") and line.view.has(
        line.items[before].end - 1, "named_work"
    )
    one = line.has(quote, "short") and line.has(quote, "cap") and named
    return (line.has(quote, "titled") and held) or one


def is_work(line: Line, verb: int, quote: int, *, cue: bool = True) -> bool:
    """
    Whether quoted words are what a verb makes or shows, or what a word means.

    "She sang “Ash”", "starred in “Ash”"; "in Uzbek it means “water”".
    """
    head, view = line.items[verb].head, line.view
    if view.has(head, "glossing"):
        return line.has(quote, "short")
    return view.has(head, "works_on") and (
        line.has(quote, "cap")
        and line.has(quote, "short", "titled")
        and (not cue or line.has(quote, "bare", "paused"))
    )


def names_its_noun(line: Line, cue: int) -> bool:
    """
    "A ship named “Mira” sank", "dubbed “Satan”, the missile failed".
    """
    if not (line.has(cue, "participle") and line.has(cue, "cue_object")):
        return False
    if not line.has(cue + 1, "quote"):
        return False
    opens = cue == line.first(cue) and line.has(cue + 2, "comma", "noun")
    # "In a note titled “Why I Left,” the mayor said"
    apart = line.has(cue, "cue_needs") and line.has(cue + 1, "paused", "final")
    held = line.has(cue - 1, "noun") and (finite(line, cue + 2) or apart)
    return opens or (held and line.has(cue + 1, "cap"))


def renames(line: Line, quote: int) -> int:
    """
    Give the noun that quoted words are another name of, or where they stand.

    "A guard nicknamed “Fox” fled", "a group calling itself “the Wolves” fled".
    """
    view = line.view
    verb = quote - 1 - line.has(quote - 1, "him") - (line.word(quote - 1) == "as")
    # "a witness identified only as “Seven”"
    verb -= line.word(verb) == "only"
    itself = view.has(line.items[quote].start - 1, "pronoun_reflexive")
    # Of "a man called “Fox” fled" he is called so; "the mayor called “Fox” a liar".
    called = (
        verb == quote - 1
        and line.has(verb, "cue_needs")
        and line.has(quote, "cap")
        and view.has(line.items[verb - 1].start, "indefinite")
    )
    renaming = view.has(line.items[verb].head, "renaming")
    named = line.has(verb, "participle") and (called or renaming)
    calls = itself and line.has(verb, "ing")
    renamed = (named or calls) and line.has(verb - 1, "noun")
    return verb - 1 if renamed else quote


def quotes_in(line: Line, start: int, end: int) -> tuple[int, ...]:
    """List the quote items of a range."""
    return tuple(line.quotes(start, end))
