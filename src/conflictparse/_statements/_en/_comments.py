"""The reporter's own word for what was said: "…, a claim that many dispute"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._statements._en._phrases import finite, is_heard
from conflictparse._statements._en._shapes import is_clause

if TYPE_CHECKING:
    from conflictparse._statements._line import Line

__all__ = [
    "gives_nothing",
    "is_comment",
    "is_judged",
    "is_message",
    "is_occasion",
    "is_ranked",
    "is_withheld",
    "says_after_all",
    "tells_of_heard",
]

MAX_CLAIMERS = 4
"""Items of "doctors in the town" behind "a charge"."""


def is_comment(line: Line, index: int) -> bool:
    """
    Whether the reporter's own noun for what was said begins.

    "…, a claim that many dispute", "…, in an apparent reference to the truce".
    """
    # "…, something the council has denied"
    some = line.word(index) == "something" and line.has(index + 1, "noun")
    if some or (line.word(index) == "which" and _answered(line, index + 1)):
        return True
    if is_withheld(line, index) or gives_nothing(line, index) or is_judged(line, index):
        return True
    led = line.word(index) == "in" and line.has(index, "preposition")
    noun = index + led
    item = line.items[noun] if line.has(noun, "noun") else None
    if item is None:
        return False
    if not line.view.has(item.start, "indefinite"):
        # "…, in his harshest criticism yet"
        owned = led and line.view.has(item.start, "possessive_pronoun")
        return owned and line.view.holds(item.start, item.end, "ranking")
    if line.view.has(item.head, "remark_noun"):
        # "…, a term it uses for rebels"
        return line.has(noun + 1, "he", "preposition", "that", "relative", "participle")
    return not led and (_claims(line, noun) or _claimed(line, noun))


def is_judged(line: Line, noun: int) -> bool:
    """Whether somebody's words for it begin: "…, a step the mayor called “a sin”"."""
    if _calls_it(line, noun):
        return True
    item = line.items[noun] if line.has(noun, "noun") else None
    if item is None or not line.view.has(item.start, "indefinite"):
        return False
    who = noun + 1
    while line.has(who, "noun") and who < noun + MAX_CLAIMERS:
        who += 1
    judges = who > noun + 1 and line.has(who, "cue_needs", "cue_object")
    if not (judges and finite(line, who)):
        return False
    # "called “a sin”", "described as “a sin”"
    return line.has(who + 1, "quote") or line.word(who + 1) == "as"


def is_message(line: Line, index: int) -> bool:
    """Whether a preposition leads to what something was said in: "in a message"."""
    view, noun = line.view, index + 1
    led = line.has(index, "preposition") and line.has(noun, "noun")
    if not led or line.word(index) not in CARRYING:
        return False
    item, beside = line.items[noun], line.items[index - 1].head
    message = view.has(item.head, "message_noun")
    if line.word(index) in {"on", "over"}:
        # "the strike on its site", "the ban on messaging"; but "on its channel"
        hit = view.has(beside, "harm_noun") or view.has(beside, "attack_noun")
        owned = view.has(item.start, "possessive_pronoun") and not hit
        message = message and (owned or view.has(item.head, "cap"))
    # "condemned it in statements because …" has more to it.
    return message and not line.has(noun + 1, "subordinator")


CARRYING = frozenset({"in", "on", "over", "through", "via"})


def is_withheld(line: Line, index: int) -> bool:
    """Whether what the reporter misses begins: "without giving details"."""
    left = line.word(index) == "without" and line.has(index + 1, "ing", "noun")
    return left and line.view.has(line.items[index + 1].start, "withholding")


def gives_nothing(line: Line, index: int) -> bool:
    """Whether the reporter says what is not given: ", but gave no details"."""
    verb, what = index + 1, index + 2
    if not line.has(index, "but", "and") or not line.has(what, "noun"):
        return False
    gives = finite(line, verb) and line.view.has(line.items[verb].head, "handing")
    none = line.view.has(line.items[what].start, "negative_determiner")
    return gives and none


def _answered(line: Line, noun: int) -> bool:
    """Whether all that is said of a claim is who denies it: "which Kigali denies"."""
    verb = noun + 1
    while line.has(verb, "noun", "adverb", "ly") and verb < noun + MAX_CLAIMERS:
        verb += 1
    entry = line.cue(verb) if line.has(noun, "noun") and finite(line, verb) else None
    denies = entry is not None and entry["act"] in {"deny", "confirm"}
    return denies and line.has(verb + 1, "stop", "comma", "semicolon")


def _claims(line: Line, noun: int) -> bool:
    """
    Whether a claim has a clause behind it: "a claim for which it gave no proof".

    "a claim dismissed by the mayor", "a claim the agency could not verify".
    """
    behind = noun + 1 + line.has(noun + 1, "preposition")
    told = line.has(behind, "that", "relative") or line.has(noun + 1, "participle")
    # "a claim the agency could not verify"
    answered = line.has(noun + 1, "noun") and line.has(noun + 2, "cue")
    return line.has(noun, "cue_noun") and (told or answered)


def _claimed(line: Line, noun: int) -> bool:
    """Whether those who answer a claim stand beside it: "a charge doctors reject"."""
    item = line.items[noun]
    # The noun and they are one group.
    if not any(line.view.has(at, "cue_noun") for at in range(item.start, item.head)):
        return False
    near = range(noun + 1, noun + 1 + MAX_CLAIMERS)
    verb = next((at for at in near if line.has(at, "verb")), noun)
    return line.has(verb, "cue") and finite(line, verb)


def is_ranked(line: Line, index: int, start: int, mark: int) -> bool:
    """
    Whether behind a clause stands what it is beside others.

    "…, the first swap since May", "…, the deadliest raid in years".
    """
    item = line.items[index] if line.has(index, "noun") else None
    if item is None or not line.view.has(item.start, "article"):
        return False
    since = line.word(index + 1)
    beside = since == "since" or (since in {"in", "of"} and line.has(index + 2, "time"))
    ranks = beside and line.view.holds(item.start, item.end, "ranking")
    return ranks and is_clause(line, start + line.has(start, "that"), mark)


def says_after_all(line: Line, start: int) -> bool:
    """Whether one who declines to say more says: "refused to speak except to say"."""
    near = range(start, min(line.stop(start), start + MAX_DECLINED))
    return any(
        line.word(at) in EXCEPT
        and line.has(at + 1, "cue_that")
        and line.has(at + 1, "ing", "infinitive")
        for at in near
    )


def tells_of_heard(line: Line, start: int) -> bool:
    """Whether one is heard to speak: "posted a clip in which a man is heard saying"."""
    quotes = line.quotes(start, line.stop(start))
    said = quotes[0] - 1 if quotes else start
    # "laughed it off by interjecting, “Only I.”": that is the cue.
    verb = said - line.has(said, "comma")
    ends = line.has(verb, "ing") and line.has(verb, "cue_quote")
    by = ends and line.word(verb - 1) == "by"
    return said > start and (is_heard(line, said) or (by and verb > start + 1))


EXCEPT = frozenset({"beyond", "except", "than", "besides"})
MAX_DECLINED = 8
"""Items of "to discuss the memo beyond saying"."""


def is_occasion(line: Line, index: int) -> bool:
    """Whether an occasion ends a deed: "asked for more troops on a visit to Orla"."""
    led = line.word(index) in {"at", "during", "on"} and line.has(index + 1, "noun")
    item = line.items[index + 1] if led else None
    if item is None or not line.view.has(item.head, "occasion_noun"):
        return False
    return line.view.holds(
        item.start, item.start + 1, "indefinite", "possessive_pronoun"
    )


def _calls_it(line: Line, index: int) -> bool:
    """Whether somebody's word for it follows: "…, in what he called “a sin”"."""
    if line.word(index) != "in" or line.word(index + 1) != "what":
        return False
    cue = next((at for at in range(index + 2, index + 6) if line.has(at, "cue")), index)
    return cue > index + 2 and line.has(cue, "cue_object", "cue_needs")
