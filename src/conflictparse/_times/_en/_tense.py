"""Whether a date lies behind or ahead, by the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._times._en._cues import BEING, cue_at, first_cue, had_planned
from conflictparse._times._en._open import open_to_tense
from conflictparse._times._en._read import word_at
from conflictparse._times._en._told import (
    is_behind,
    of_month,
    over_by_then,
    provided_for,
    said_of_thing,
    told_right_before,
)
from conflictparse._times._shapes import (
    Calendar,
    Claim,
    Wording,
)

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = ["with_tense"]

MAX_WORDS_BACK = 14
MAX_WORDS_ON = 12
TO_DATE = frozenset({"to", "until", "till", "through"})
MAX_WORDS_PUT_OFF = 8
MAX_WORDS_SET = 5
AGED = ["would", "have", "been"]
LASTS = frozenset({"extends", "lasts", "runs"})
MAX_WORDS_GIVEN = 8
GIVING = frozenset({"gave", "give", "given", "gives", "giving"})
IF = frozenset({"if", "unless"})
BUT = frozenset({"although", "and", "but", "though", "whereas", "while"})
NAMING = frozenset({"declared", "designated", "proclaimed"})
SETTING = frozenset({"fixed", "scheduled", "set", "sets"})
SUBJECTS = frozenset({"he", "it", "she", "the", "they", "we"})
LEADING = frozenset({"advance", "ahead", "eve"})
CALLED = frozenset({"call", "called", "calls", "calling", "announced", "announces"})
CLOSING = ("quote_close", "quote_straight", "apostrophe")
SAYING = frozenset({"said", "says", "say", "that"})


def with_tense(view: View, claim: Claim) -> Claim:
    """
    Say whether a date that lacks its year lies behind or ahead.
    """
    if claim.ends is not None:
        first, last = claim.ends
        return attrs.evolve(
            claim, ends=(with_tense(view, first), with_tense(view, last))
        )
    if claim.wording is Wording.EDGE:
        return attrs.evolve(claim, ahead=-int(over_by_then(view, claim)))
    if not open_to_tense(claim):
        return claim
    return attrs.evolve(claim, ahead=direction(view, claim))


def direction(view: View, claim: Claim) -> int:
    """
    Give 1 for a date ahead, -1 for one behind, 0 where nothing says.

    "Since" is -2: the date is behind for certain.

    The nearest verb before it in the sentence decides; without one, the first
    after it.
    """
    # "Since May 15": always behind, whatever the verb.
    since = claim.relation == "since" or as_recently(view, claim)
    if since or is_behind(view, claim):
        return -2
    start, end = bounds(view, claim)
    start += view.has(start, "quote_open") or view.has(start, "quote_straight")
    behind = range(claim.start - 1, start - 1, -1)
    onward = main_clause(view, claim.end, end)
    # "Echoes April 11, when 33 died": the clause that follows is about the date.
    open_ended = claim.relation in {"until", "by"}
    # "If they do not leave by Saturday"
    asked = open_ended and any(view.word(index) in IF for index in behind)
    asked = asked or put_off(view, claim.start, start)
    # "It provided for a vote by December": surely ahead.
    sure = provided_for(view, claim)
    if asked or sure or fixed_ahead(view, claim, behind):
        return 1 + sure
    past = of_the_saying(view, claim) or came_to_nothing(view, claim)
    told = -1 if past else said_of_thing(view, claim)
    if told:
        return told
    clause = word_after(view, claim) == "when" or heads_clause(view, claim)
    if clause and not open_ended:
        return first_cue(view, onward) or first_cue(view, behind)
    # "By Friday the road was cut": at the head, the verb behind it decides.
    if open_ended and claim.start - start <= 1:
        return first_cue(view, onward) or 1
    # "Who until Tuesday had chosen his words"
    over = word_after(view, claim) == "had"
    found = first_cue(view, behind) or (int(open_ended) and (-1 if over else 1))
    found = found or told_after(view, claim.end) or first_cue(view, onward)
    # "Friday, the council votes"
    near = onward if claim.start == start else behind
    found = found or int(any(plain_present(view, index) for index in near))
    found = found or int(of_month(claim) and opens_present(view, start))
    return 2 * found if told_right_before(view, claim, found) else found


def as_recently(view: View, claim: Claim) -> bool:
    """
    Tell whether a date is one that was not long ago: "as recently as Sunday".
    """
    before = view.words(max(0, claim.start - 3), claim.start)
    return before == ["as", "recently", "as"]


def came_to_nothing(view: View, claim: Claim) -> bool:
    """
    Tell whether what was planned did not come about: "but did not".
    """
    at = claim.end + view.has(claim.end, "comma")
    if word_at(view, at) not in {"and", "but"}:
        return False
    return " ".join(view.words(at + 1, at + 3)) in {"did not", "never did"} or (
        word_at(view, at + 1) in {"didn't", "failed"}
    )


def heads_clause(view: View, claim: Claim) -> bool:
    """
    Tell whether a date opens a clause: "it will vote, though in May it did not".
    """
    at = claim.start - 1
    at -= at > 0 and view.word(at) in {"on", "in"}
    subject = word_at(view, claim.end) in SUBJECTS
    return at > 0 and subject and view.word(at) in BUT


def opens_present(view: View, start: int) -> bool:
    """
    Tell whether a sentence opens with a plural that does something: "Voters choose".
    """
    plural = start + 1 < len(view) and view.has(start, "plural")
    verb = view.has(start + 1, "verb_base") and not view.has(start + 1, "verb_past")
    return plural and verb and view.has(start + 1, "lower")


def main_clause(view: View, start: int, end: int) -> list[int]:
    """
    Give the words that go on at *start* but those of ", which brings in money,".

    "By summer, said an economist, we will know."
    """
    words: list[int] = []
    inside = False
    for index in range(start, end):
        if view.has(index, "comma"):
            after = index + 1
            # What is said ends there: "Before Easter we see 5%," he said.
            if after < end and any(view.has(after, tag) for tag in CLOSING):
                break
            said = index == start and after < end and view.word(after) in SAYING
            inside = said or (after < end and view.has(after, "relative"))
        if not inside:
            words.append(index)
    return words


def plain_present(view: View, index: int) -> bool:
    """
    Tell whether a word that may be a noun is the only verb: "the council votes".
    """
    if not (view.has(index, "verb_third") and view.has(index, "noun_too")):
        return False
    before = index - 1
    subject = view.has(before, "word") and not view.has(before, "function")
    owned = ("article", "possessive", "possessive_pronoun")
    named = any(view.has(before - 1, tag) for tag in owned)
    # In "Congress returns Monday" a name is the subject.
    named = named or (view.has(before, "cap") and not view.has(before, "upper"))
    return subject and named and not view.has(before, "plural")


def told_after(view: View, index: int) -> int:
    """
    Give -1 where a verb of the past follows: "The judge on Friday set a hearing".
    """
    past = any(view.has(index, tag) for tag in ("ed", "verb_past", "past_too"))
    return -int(past and view.has(index, "lower"))


def fixed_ahead(view: View, claim: Claim, behind: range) -> bool:
    """
    Tell whether a date is one that is set: "the vote is Tuesday".

    "They have until Friday to leave"; "December delivery" of what is traded;
    "they said Monday would be a holiday"; "come Friday it will be shut".
    """
    before = claim.start - 1
    # "The judge set a Sept. 8 trial"
    setting = word_at(view, before) == "a" and word_at(view, before - 1) in SETTING
    # "The king declared Friday a holiday"
    named = word_at(view, before) in NAMING and word_at(view, claim.end) in {"a", "an"}
    setting = setting or named
    if setting or leads_up(view, before) or to_polls(view, before):
        return True
    dated = isinstance(claim.shape, Calendar) and not claim.clocks
    traded = (dated and view.has(claim.end, "traded")) or marks(view, claim)
    if traded or is_subject(view, claim) or set_for(view, before - 1):
        return True
    # "Friday is a holiday", not "the man who was caught on Friday is 21"
    is_so = word_after(view, claim) == "is" and not view.has(claim.end, "comma")
    head = not view.has(before, "word") or view.word(before) in SAYING
    if dated and is_so and (head or first_cue(view, behind) >= 0):
        return True
    if before < 1:
        return False
    if view.word(before) in {"until", "till"}:
        return view.has(before - 1, "given") or gave(view, before)
    # "The final is at 2 p.m. Sunday"
    timed = bool(claim.clocks) and view.word(before) == "at"
    # "The figures are out Monday"
    out = view.word(before - timed) == "out"
    is_so = view.word(before - timed - out) in {"is", "are", "come"}
    return is_so and (dated or timed)


def gave(view: View, until: int) -> bool:
    """
    Tell whether somebody is given time: "gave the rebels until Friday to leave".
    """
    for at in range(until - 2, max(-1, until - MAX_WORDS_GIVEN), -1):
        if view.word(at) in GIVING:
            after = at + 1
            named = view.has(after, "cap") or view.has(after, "article")
            return named or view.has(after, "possessive_pronoun")
        if view.has(at, "comma") or cue_at(view, at):
            return False
    return False


def marks(view: View, claim: Claim) -> bool:
    """
    Tell whether a weekday at the head of a sentence does something: "Sunday marks".
    """
    shape, verb = claim.shape, claim.end
    bare = isinstance(shape, Calendar) and shape == Calendar(weekday=shape.weekday)
    if not bare or claim.part or view.has(claim.start - 1, "word"):
        return False
    third = view.has(verb, "verb_third") and view.has(verb, "lower")
    after = ("article", "digits", "count_word", "indefinite")
    return third and any(view.has(verb + 1, tag) for tag in after)


def leads_up(view: View, index: int) -> bool:
    """
    Tell whether what is told leads up to a date: "ahead of Sunday's election".
    """
    index -= index > 0 and view.word(index) in {"the", "this"}
    if index < 1:
        return False
    # "He would have been 47 in August"
    if view.has(index - 1, "int") and view.words(max(0, index - 4), index - 1) == AGED:
        return True
    # "The contract, which runs to August"
    if view.word(index) in TO_DATE and view.word(index - 1) in LASTS:
        return True
    return view.word(index) == "of" and view.word(index - 1) in LEADING


def to_polls(view: View, index: int) -> bool:
    """
    Tell whether an election is told of that is yet to come: "go to the polls Friday".
    """
    at = index - (view.word(index) == "on")
    words = view.words(max(0, at - 3), at + 1)
    return words[1:] == ["to", "the", "polls"] and words[0] in {"go", "goes", "head"}


def set_for(view: View, index: int) -> bool:
    """
    Tell whether something is set for a date: "a congress was called for May".
    """
    if index < 1 or view.word(index + 1) != "for" or had_planned(view, index):
        return False
    # "Called for" is one phrase.
    if view.has(index, "set_for") or view.word(index) == "called for":
        return True
    # "The king called a vote for May 3"
    for at in range(index - 1, max(0, index - MAX_WORDS_SET) - 1, -1):
        if view.has(at, "set_for") or view.word(at) in CALLED:
            # "The judge set trial for Sept. 8"
            bare = at + 1 == index and view.has(index, "lower")
            return bare or view.word(at + 1) in {"a", "an", "the", "its", "new"}
        if view.has(at, "comma") or cue_at(view, at):
            return False
    return False


def is_subject(view: View, claim: Claim) -> bool:
    """
    Tell whether a weekday is what "would" or "will" behind it is said of.
    """
    shape = claim.shape
    bare = isinstance(shape, Calendar) and shape == Calendar(weekday=shape.weekday)
    if not bare or claim.part or claim.end + 1 >= len(view):
        return False
    before = claim.start - 1
    # "Sanctions that were announced Monday will be lifted"
    if view.has(before, "word") and view.word(before) not in SAYING:
        return False
    would = view.word(claim.end) in {"will", "would"}
    return would and not view.has(claim.end + 1, "have")


def of_the_saying(view: View, claim: Claim) -> bool:
    """
    Tell whether a date stands between a verb of the past and what was said.

    "He promised Saturday that the hunt would go on", "he promised Saturday to go
    on"; not "he is expected Saturday to go on".
    """
    if claim.end >= len(view) or view.word(claim.end) not in {"that", "to"}:
        return False
    before = claim.start - 1
    before -= before > 0 and view.word(before) == "on"
    if before < 1 or view.has(before - 1, "modal"):
        return False
    if view.word(claim.end) == "to" and not promised(view, claim, before):
        return False
    return view.has(before, "ed") or view.has(before, "verb_past")


def promised(view: View, claim: Claim, verb: int) -> bool:
    """
    Tell whether "to" and a verb behind a weekday are what was promised.
    """
    shape = claim.shape
    bare = isinstance(shape, Calendar) and shape == Calendar(weekday=shape.weekday)
    done = view.has(verb - 1, "adverb") or view.has(verb - 1, "ly")
    helped = word_at(view, verb - 1 - done) in BEING
    after = claim.end + 1
    base = view.has(after, "verb_base") or word_at(view, after) == "be"
    return bare and base and not helped


def put_off(view: View, start: int, first: int) -> bool:
    """
    Tell whether something is put off to a date: "was adjourned to Oct. 3".

    "They put off the vote by a day, to Friday": no verb stands between.
    """
    before = start - 1 - (start > 0 and view.has(start - 1, "hyphen"))
    if before < 1 or view.word(before) not in TO_DATE:
        return False
    if view.has(before - 1, "put_off"):
        return True
    for index in range(before - 1, max(first, before - MAX_WORDS_PUT_OFF) - 1, -1):
        if view.has(index, "put_off"):
            # "Put off", not "back" alone.
            return not view.has(index, "adverb") or view.has(index - 1, "verb_past")
        if cue_at(view, index):
            return False
    return False


def word_after(view: View, claim: Claim) -> str:
    """
    Give the word after a claim, over a comma.
    """
    at = claim.end + view.has(claim.end, "comma")
    return view.word(at) if at < len(view) else ""


def bounds(view: View, claim: Claim) -> tuple[int, int]:
    """
    Give the words of the sentence that are near enough to look at.
    """
    first = max(0, claim.start - MAX_WORDS_BACK)
    last = min(len(view), claim.end + MAX_WORDS_ON)
    if view.sentences:
        start, end = view.sentences[view.sentence_of(claim.start)]
        first, last = max(first, start), min(last, end)
    if ";" not in view.text[view.starts[first] : view.ends[last - 1]]:
        return first, last
    # "A month ago the premier came; in October he goes to Porto"
    parts = [at for at in range(first, last) if view.has(at, "semicolon")]
    first = max([first, *(at + 1 for at in parts if at < claim.start)])
    last = min([last, *(at for at in parts if at >= claim.end)])
    return first, last
