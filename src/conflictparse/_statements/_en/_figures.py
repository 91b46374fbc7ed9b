"""Who gives a figure in a noun: "reported 12 deaths", "put the toll at 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._rules import accepts, rejects, rule
from conflictparse._statements._en._build import is_nobody, place, reported
from conflictparse._statements._en._clauses import subject
from conflictparse._statements._en._phrases import (
    Subject,
    finite,
    maker,
    speakers,
    written,
)
from conflictparse._statements._en._shapes import lets_in
from conflictparse._statements._en._wholes import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match
    from conflictparse._statements._draft import Draft
    from conflictparse._statements._line import Line

__all__ = ["RULES"]

HARM = frozenset({"harm_noun", "harm_adjective", "remains", "displaced_noun"})
"""Tags of groups whose count is of people harmed."""

JOINING = ("of", "preposition", "and", "comma")
UNCOUNTED = frozenset({"uncounted", "zero"})
BODIES = ("body", "body_upper", "named_body", "person_plural", "people_group")
PLACES = ("capital", "country", "region", "us_state")


def _is_figure(line: Line, index: int) -> bool:
    """Whether a figure of harm begins: "12 deaths", "14 people killed", "a toll of"."""
    if not line.has(index, "noun") or line.has(index, "he", "him", "that"):
        return False
    item, after = line.items[index], index + 1
    harm = not HARM.isdisjoint(item.tags) or line.view.has(item.head, "attack_noun")
    if item.count is None:
        named = harm or line.view.has(item.head, "figure_noun")
        held = line.has(after, "of") and _counted(line, after + 1)
        # "the death of a child"
        one = line.items[after + 1].start if line.has(after + 1, "noun") else -1
        held = held or (line.has(after, "of") and line.view.has(one, "indefinite"))
        # "reported heavy casualties", "no deaths"
        alone = "harm_noun" in item.tags and not item.tags.isdisjoint(UNCOUNTED)
        return (named and held) or alone
    # "17 of its men as missing"
    if line.has(after, "of") and line.has(after + 1, "noun"):
        after += 2
    after += line.word(after) == "as"
    # "confirmed 12"
    alone = "number" in item.tags and line.has(after, "stop", "comma", "semicolon")
    return harm or alone or _harmed(line, after)


def _harmed(line: Line, index: int) -> bool:
    """Whether a word says what befell those counted: "killed", "missing"."""
    if finite(line, index):
        bare = line.has(index, "participle")
        return bare and line.view.has(line.items[index].head, "harm")
    return line.has(index, "noun") and "harm_adjective" in line.items[index].tags


def _counted(line: Line, index: int) -> bool:
    return line.has(index, "noun") and line.items[index].count is not None


def _end(line: Line, index: int) -> int:
    """Give the item after a noun phrase: what "of", "in" and "and" join to it."""
    stop = line.stop(index)
    while index < stop and (
        (line.has(index, "noun", "time") and not line.has(index, "he", "that"))
        or _describes(line, index)
        or (line.has(index, *JOINING) and _goes_on(line, index + 1, stop))
    ):
        index += 1
    return index


def _describes(line: Line, index: int) -> bool:
    """Whether a participle or an adverb hangs on the noun before: "killed"."""
    apart = line.has(index, "cue") or line.has(index - 1, "and", "but", "comma")
    return line.has(index, "participle", "adverb", "ly") and not apart


def _goes_on(line: Line, index: int, stop: int) -> bool:
    """Whether what a preposition or "and" joins is of the same noun phrase."""
    if line.has(index - 1, "of", "preposition"):
        if line.has(index, "time"):
            return True
        under = line.has(index - 1, "subordinator", "conditional", "relative")
        if under and any(finite(line, at) for at in range(index, stop)):
            return False
        return line.has(index, "noun")
    if _is_figure(line, index):
        return True
    # "nine dead and 30 wounded", but "nine dead and the army said"
    if not _counted(line, index):
        return line.word(index) in {"including", "among"}
    verb = index + 1
    return not finite(line, verb) or _harmed(line, verb)


def _giver(line: Line, cue: int) -> Subject | None:
    """Give who gives a figure by a verb: somebody who speaks, a count or a report."""
    found = subject(line, cue)
    if found is None or line.has(cue, "negated"):
        return None
    view, first = line.view, found.start
    # "The mission said it had counted 14 corpses": that is said already.
    if line.has(first, "he") and line.tellers(line.first(cue), first):
        return None
    head = written(line, found)
    if view.has(line.items[cue].head, "inquiring"):
        text = view.has(head, "inquirer") or view.has(head, "figure_noun")
        return found if text else None
    # "Chicago recorded 12 killings", "she had counted 40 blasts"
    if view.has(line.items[cue].head, "recording"):
        placed = view.holds(head, head + 1, *PLACES)
        lived = line.has(first, "he") and line.word(first) != "it"
        if placed or lived or not _is_body(line, found):
            return None
    text = view.has(head, "cue_noun") or view.has(head, "figure_noun")
    spoken = line.has(first, "speaker", "name", "he", "relative_person") or text
    if not spoken or is_nobody(line, speakers(line, found)):
        return None
    made = maker(line, found.end - 1)
    return Subject(made, made + 1) if made >= found.end else found


def _is_body(line: Line, found: Subject) -> bool:
    """Whether a subject is more than a name of one word, which may be a town."""
    item = line.items[found.end - 1]
    named = line.has(found.end - 1, "name") and item.end == item.start + 1
    return not named or line.view.holds(item.start, item.end, *BODIES)


def _given(
    line: Line, cue: int, start: int, end: int, by: Subject | None
) -> Iterator[Draft]:
    # "Officials raise the toll", but "to let the army raise the toll"
    bare = by and line.has(cue, "base") and not line.has(by.end - 1, "plural")
    if by and not bare:
        yield from reported(line, start, end, cue=cue, by=speakers(line, by))


@rule(
    "@cue({verb&figure_cue&!passive&!infinitive}) {adverb|ly}? ({preposition}? {time})?"
    " @what({noun})",
    accepts(
        "The ministry reported [12 deaths].",
        form="indirect",
        cue="reported",
        speaker={"mention": "The ministry"},
    ),
    accepts("Baku acknowledged [the loss of 50 soldiers] and left.", act="confirm"),
    accepts("Rights monitors counted [14 corpses in the ruins].", cue="counted"),
    accepts("The army has listed [17 of its men as missing].", cue="listed"),
    accepts("A study showed [9,000 deaths]."),
    accepts("The hospital had confirmed [12].", act="confirm"),
    accepts("The army reported [the loss of two posts and the deaths of six men]."),
    accepts("A tally by the agency showed [12 deaths]."),
    rejects("The hospital admitted 38 wounded."),
    rejects("Police found 12 bodies."),
    rejects("Chicago recorded 12 killings."),
    rejects("The blast claimed nine dead."),
    rejects("The mayor reported 12 guests."),
    rejects("Three donors gave half of it."),
    rejects("The mission said it had counted 14 corpses."),
    level="items",
)
def reported_figure(match: Match) -> Iterator[Draft]:
    """
    A verb of reporting or counting, and a figure of people harmed.
    """
    line: Line = match.context
    cue = match.start
    what = place(match, "what")
    # "Nine donors gave two million"
    item, view = line.items[what], line.view
    harmed = not HARM.isdisjoint(item.tags) or _harmed(line, what + 1)
    named = harmed or view.has(item.head, "figure_noun")
    hands = view.has(line.items[cue].head, "handing") and not named
    if _is_figure(line, what) and not (hands or lets_in(line, cue)):
        yield from _given(line, cue, what, _end(line, what), _giver(line, cue))


@rule(
    "@cue({verb&figure_at&!passive&!infinitive}) {adverb|ly}?"
    " {!stop&!quote&!comma}{1,9}? (at | as | to) {preposition}? @figure({noun})",
    accepts(
        "The ministry put [the toll at 12].",
        form="indirect",
        cue="put",
        speaker={"mention": "The ministry"},
    ),
    accepts("UNHCR estimates [the number of displaced at 70,000].", act="claim"),
    accepts("A tally kept by the mission puts [the dead at 12].", cue="puts"),
    accepts("Police later raised [the toll to 23].", cue="raised"),
    accepts("Police put [the dead at 17, the wounded at 60 and the missing at 5]."),
    accepts("Early reports put [the dead at more than 40].", cue="put"),
    rejects("The guards put the chairs at nine tables."),
    rejects("The mayor put the guests at ease."),
    rejects("The fire raised the toll to 23."),
    level="items",
)
def put_figure_at(match: Match) -> Iterator[Draft]:
    """
    A verb of putting, what is counted, and at how many somebody puts it.
    """
    line: Line = match.context
    cue, figure = match.start, match.end - 1
    start = cue + 1
    while line.has(start, "adverb", "ly"):
        start += 1
    if _counted(line, figure) and _is_count(line, start, figure):
        end = _past_counts(line, _end(line, figure))
        yield from _given(line, cue, start, end, _giver(line, cue))


def _past_counts(line: Line, end: int) -> int:
    """Step over what else is put: "the dead at 17, the wounded at 60"."""
    stop = line.stop(end)
    while line.has(end, "comma", "and"):
        last = range(end + 1, min(stop, end + MAX_COUNT))
        at = next((at for at in last if line.word(at) in {"at", "as", "to"}), stop)
        if not (_counted(line, at + 1) and _is_count(line, end + 1, at + 1)):
            break
        end = _end(line, at + 1)
    return end


MAX_COUNT = 7
"""Items of "and the number of missing at"."""


def _is_count(line: Line, start: int, end: int) -> bool:
    """Whether a range names what is counted: "the toll", "the number of wounded"."""
    if end == start + 2 and line.word(start) == "it":
        return True
    if any(line.has(at, "active", "auxiliary", "passive") for at in range(start, end)):
        return False
    first, last = line.items[start].start, line.items[end - 1].end
    return line.view.holds(first, last, "figure_noun", *HARM, "harm")


@rule(
    "@cue({verb&figure_of&!passive&!infinitive}) {adverb|ly}? ({preposition}? {time})?"
    " of @figure({noun})",
    accepts(
        "The governor spoke of [at least 30 dead].",
        form="indirect",
        speaker={"mention": "The governor"},
    ),
    accepts("Residents spoke on Monday of [12 people killed].", cue="spoke"),
    rejects("The governor spoke of 30 guests."),
    level="items",
)
def spoke_of_figure(match: Match) -> Iterator[Draft]:
    """
    A verb of speaking, and the figure it speaks of.
    """
    line: Line = match.context
    cue, figure = match.start, match.end - 1
    if _is_figure(line, figure):
        yield from _given(line, cue, figure, _end(line, figure), _giver(line, cue))


@rule(
    "@cue({verb&figure_cue&passive}) ({preposition}? {time})? by @who({noun})",
    accepts(
        "[Twelve deaths] were reported by the ministry.",
        form="indirect",
        speaker={"mention": "the ministry"},
    ),
    accepts("[Nine dead] have been confirmed by police.", act="confirm"),
    accepts("[No casualties] were reported by the army.", cue="reported"),
    accepts("[Nine deaths and 12 injuries] were reported by the army."),
    rejects("Two trucks were found by the rebels."),
    rejects("Nine dead were found by a patrol."),
    level="items",
)
def figure_reported_by(match: Match) -> Iterator[Draft]:
    """
    A figure, and who reports or counts it.
    """
    line: Line = match.context
    cue = match.start
    who_ = place(match, "who")
    found = subject(line, cue)
    event = line.view.has(line.items[cue].head, "inquiring")
    if found is None or event or not _is_figure(line, found.start):
        return
    if line.has(who_, "speaker", "name"):
        by = (words(line, who_, who_ + 1),)
        start = found.start
        # "Nine deaths and 12 injuries were reported by the army."
        joined = line.has(start - 1, "and") and _is_figure(line, start - 2)
        start -= 2 * (joined and start - 2 == line.first(cue))
        yield from reported(line, start, cue, cue=cue, by=by)


@rule(
    "@who({noun}) {verb&!cue&!infinitive&!ing} (at | to)? @figure({noun})",
    accepts(
        "The army's tally stood at [40 dead].",
        form="indirect",
        cue="tally",
        speaker={"mention": "The army"},
    ),
    accepts("The ministry's latest count is [12 dead].", cue="count"),
    accepts("An AFP tally stood at [26 dead].", speaker={"mention": "AFP"}),
    rejects("The ministry's cook found 12 dead."),
    level="items",
)
def tally_stood_at(match: Match) -> Iterator[Draft]:
    """
    Somebody's tally, and at what figure it stands.
    """
    line: Line = match.context
    noun, figure = match.start, match.end - 1
    item, view = line.items[noun], line.view
    owned = (item.start, item.owner_end - 1)
    # "An AFP tally", "the UN count"
    name = view.first(item.start, item.head, "body_upper", "named_body")
    if name < item.head:
        owned = name, view.forms.get(name, ("", name + 1))[1]
    keeps = owned[1] > owned[0] and view.has(item.head, "figure_noun")
    if keeps and _is_figure(line, figure):
        by = (owned,)
        yield from reported(line, figure, _end(line, figure), cue=noun, by=by)


RULES = (
    reported_figure,
    put_figure_at,
    spoke_of_figure,
    figure_reported_by,
    tally_stood_at,
)
