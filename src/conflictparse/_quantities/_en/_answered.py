"""Figures of what was told before: "the army confirmed 12", "the ministry 19"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._told import is_claim
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


def answer(match: Match, status: Status = Status.ASSERTED) -> Iterator[Quantity]:
    """Make a figure of which only what was told before says what it counts."""
    view, group = match.view, match.items[match.spans("count")[0][0]]
    if group.count is not None and not group.count.share:
        yield of_words(
            view,
            (group.start, group.end),
            QuantityKind.OTHER,
            None,
            match.rule,
            count=group.count,
            status=status,
            accrual=Accrual.CUMULATIVE,
        )


@rule(
    "{verb&cue} ( {noun&!counted&!number_noun}? {that}? "
    "{noun&number_noun&definite|noun&pronoun_thing} {be} | of )? "
    "<loose>? @count({noun&number})",
    accepts(
        "Police said six people were killed; the hospital said [nine].",
        kind="killed",
        low=9,
        accrual="cumulative",
    ),
    accepts(
        "The mayor put the dead at 17, the ministry said it was [12].",
        kind="killed",
        low=12,
    ),
    accepts(
        "Police reported six deaths, a monitor spoke of [at least nine].",
        kind="killed",
        low=9,
        high=None,
    ),
    accepts("Six died, but a doctor told reporters the figure was [nine].", low=9),
    rejects("Six people met; the mayor said nine."),
    rejects("Six people were killed; the town ordered nine."),
    rejects("Police said six people were killed; the hospital has nine wards."),
    level="groups",
)
def figure_answered(match: Match) -> Iterator[Quantity]:
    """Another speaker's figure of what was told before: "the army confirmed 12"."""
    view, head = match.view, match.items[match.start].head
    said = view.entry(head, "cue")
    # "Body bags, of which it had ordered 200".
    if not _ends(match) or (said is not None and said["act"] in WANTING):
        return
    claimed = is_claim(view, head) or view.has(head, "fearing")
    yield from answer(match, Status.UNCONFIRMED if claimed else Status.ASSERTED)


WANTING = frozenset({"agree", "demand", "promise", "threaten"})
"""What nobody does who tells of a figure: "had ordered 200"."""


@rule(
    "( @fixed({verb&revising}) "
    "(@what({noun&pronoun_thing|noun&number_noun&definite}) {noun&number_noun}?)? "
    "| ({noun&pronoun_thing}|{noun&number_noun&definite}) <loose>? "
    "{verb&change_word} ) "
    "<loose>{0,2} <way>? (from {noun&number})? to <loose>? @count({noun&number}) "
    "(?= {dot|semicolon|comma|close_paren|and|but} ) "
    "| @spoke({verb&cue}) (of|at)? ({noun&harm_noun|noun&harm_adjective}) {comma} "
    "{and}? (later|then) (of|at) <loose>? @count({noun&number})",
    accepts("The governor spoke of seven dead, later of [13].", low=13),
    accepts("Police spoke of 40 deaths, but corrected that to [25].", low=25),
    accepts("Police spoke of 40 deaths, but revised that number down to [25].", low=25),
    accepts("Police reported 11 deaths. The figure later rose to [14].", low=14),
    rejects("Police spoke of 40 guests, but corrected that to 25."),
    rejects("Eleven people died. It went from one to two."),
    level="groups",
)
def figure_moved(match: Match) -> Iterator[Quantity]:
    """A figure of before that is corrected or rises: "corrected that to 25"."""
    fixed = match.span("fixed")
    if fixed and "what" not in match:
        verb = match.items[fixed[0]]
        words = match.view.words(verb.start, verb.end)
        if {"it", "that", "this"}.isdisjoint(words):
            return
    yield from answer(match)


@rule(
    "( @verb({verb}) @what({noun&number_noun&definite|noun&pronoun_thing})? "
    "(since {time} | for {noun&definite} | <loose>)? "
    "| @what({noun&number_noun}) {relative|that|noun&pronoun_thing}? {noun} "
    "@verb({verb}) ) (at|as) <loose>? @count({noun&number})",
    accepts(
        "The rebels said 26 guards were killed; the army put it at [19].",
        kind="killed",
        low=19,
    ),
    accepts(
        "They spoke of 26 deaths; the ministry gave the figure as [19].",
        kind="killed",
        low=19,
    ),
    accepts("Six died, a figure that the hospital puts at [nine].", low=9),
    rejects("They spoke of 26 guests; the ministry gave the figure as 19."),
    rejects("Six people were killed; the train left it at 12."),
    level="groups",
)
def figure_put_at(match: Match) -> Iterator[Quantity]:
    """The same with a word for the figure: "gave the figure as 19"."""
    verb = match.items[match.spans("verb")[0][0]]
    view = match.view
    words = view.words(verb.start, verb.end)
    put = any(view.table.entry(word, "putting") is not None for word in words)
    if put and (match.span("what") or "it" in words) and _ends(match):
        yield from answer(match)


@rule(
    "{verb&cue} ({noun}|{verb}|{preposition}){1,6} "
    "({comma|semicolon} ({and}|while)?|{and}) "
    "@who({noun&body|noun&definite&person|noun&name|noun&definite&cue_noun|"
    "noun&others&!counted}) {comma}? @count({noun&number}) (?= {dot|semicolon} )",
    accepts(
        "Rebels claimed 26 deaths, the ministry [19].",
        kind="killed",
        low=19,
        accrual="cumulative",
    ),
    accepts(
        "The army said 26 rebels were killed, and the rebels [four].",
        kind="killed",
        low=4,
    ),
    accepts(
        "The hospital counted 26 dead, the militia claims [40].",
        kind="killed",
        status="unconfirmed",
    ),
    accepts("Police counted eight dead and the hospital [11].", low=11),
    accepts("Police reported eight deaths; the hospital, [11].", low=11),
    accepts("Some say that six guards were killed, others [nine].", low=9),
    rejects("Rebels claimed 26 towns, the ministry 19."),
    level="groups",
)
def figure_elided(match: Match) -> Iterator[Quantity]:
    """The same with nothing but who says it: "the ministry 19"."""
    view, (who, _) = match.view, match.spans("who")[0]
    claimed = view.has(match.items[who].head, "claiming")
    yield from answer(match, Status.UNCONFIRMED if claimed else Status.ASSERTED)


@rule(
    "( {comma|semicolon} ({and}|{but})? @count({noun&number}) "
    "(?= {cue_phrase} {noun} {dot|semicolon|comma} ) "
    "| {comma|semicolon} ({and}|{but})? {cue_phrase} {noun} {comma}? "
    "@count({noun&number}) (?= {dot|semicolon} ) "
    "| (against|than|to|not|with) @count({noun&number}) "
    "( @cue({verb&cue&participle}) by {noun} "
    "| {relative|that|noun&pronoun_thing}? {noun} @cue({verb&cue}) ) )",
    accepts(
        "Six people died according to police, [11] according to a hospital.",
        kind="killed",
        low=11,
    ),
    accepts(
        "The ministry gave 77 dead, against [the 30] claimed by the insurgents.",
        kind="killed",
        status="unconfirmed",
    ),
    accepts(
        "According to the mayor six people died, according to a doctor, [nine].", low=9
    ),
    accepts("The army counted nine dead, more than [the four] it had reported.", low=4),
    rejects("Six people met, 11 according to a clerk."),
    rejects("Six people died, against the 30 seats claimed by the front."),
    level="groups",
)
def figure_of_source(match: Match) -> Iterator[Quantity]:
    """Another figure, and whose it is behind it: "11 according to a hospital"."""
    view, cue = match.view, match.span("cue")
    first = match.items[match.spans("count")[0][0]].start
    # "Against 30 claimed hectares": only "the 30" were told of.
    if cue is not None and not view.has(first, "article"):
        return
    claimed = cue is not None and is_claim(view, match.items[cue[0]].head)
    yield from answer(match, Status.UNCONFIRMED if claimed else Status.ASSERTED)


def _ends(match: Match) -> bool:
    """Whether a clause ends behind the words of a match."""
    behind = match.items[match.end : match.end + 1]
    return all(group.kind == "between" and group.tags & CLOSING for group in behind)


CLOSING = frozenset(
    ["but", "close_paren", "comma", "dash", "dot", "semicolon", "subordinator", "while"]
)


@rule(
    "{noun&pronoun_thing} ({time}|<loose>)? ({verb&standing}|{noun&standing}) at "
    "<loose>? @count({noun&number}) (?= {dot|semicolon|comma|close_paren|and|but} )",
    accepts("The toll had risen to 13. By Tuesday it stood at [35].", low=35),
    accepts("Police put the death toll at 13. It now stands at [35].", low=35),
    rejects("The blast killed 13 people. Oil rose, and it stood at 35."),
    rejects("The toll had risen to 13. By Tuesday it stood at 35 feet."),
    level="groups",
)
def figure_stands(match: Match) -> Iterator[Quantity]:
    """Where a toll of before stands since: "it now stands at 35"."""
    view = match.view
    start, end = view.sentences[
        max(0, view.sentence_of(match.items[match.start].start) - 1)
    ]
    entries = (view.entry(index, "harm_noun") for index in range(start, end))
    if any(entry is not None and entry["toll"] for entry in entries):
        yield from answer(match)


RULES: tuple[Rule, ...] = (
    figure_answered,
    figure_put_at,
    figure_moved,
    figure_stands,
    figure_elided,
    figure_of_source,
)
