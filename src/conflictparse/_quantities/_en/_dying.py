"""Those of the hurt who die, told in a participle: "one dying at the scene"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "{comma} with? @some({noun&counted&!person}) (<loose>? @state({noun&uncounted|"
    "verb&harm_intransitive&ing}))?",
    accepts("Two men were shot by police, [one] succumbing to his wounds.", value=1),
    accepts("Four boys were shot, [one] later dying in hospital.", kind="killed"),
    accepts("Six were shot, with [two] dying at the scene.", kind="killed", low=2),
    rejects("Four boys were shot, one lying in hospital."),
    rejects("Four boys were shot, two dying to be heard."),
    rejects("They planted oaks, one dying of rot."),
    level="groups",
)
def some_dying(match: Match) -> Iterator[Quantity]:
    """Some of those hurt before who die: "one dying at the scene"."""
    view, state = match.view, match.span("state")
    group = match.items[match.spans("some")[0][0]]
    if group.count is None:
        return
    died = match.items[state[0]].start if state else group.count.end
    inside = bool(state) or group.head == died
    hurt = any(
        "harm" in one.tags or "injury_noun" in one.tags
        for one in match.items[max(0, match.start - MAX_BEFORE) : match.start]
    )
    # "Dying to be heard".
    eager = view.word(died + 1) == "to" and view.word(died) == "dying"
    if inside and hurt and view.has(died, "dying_word") and not eager:
        yield of_words(
            view,
            (group.count.start, group.count.end),
            QuantityKind.KILLED,
            (died, died + 1),
            match.rule,
            count=group.count,
        )


MAX_BEFORE = 14
"""Groups before "one dying" among which the harm is told."""


@rule(
    "@victims(<subject>) <loose>{0,2} {harm&passive} "
    "({noun&!counted}|{preposition}|{time}|while){0,10}? {comma} <loose>? "
    "@harm({harm_intransitive&ing}) (?! <loose>? {noun&!harm_adjective} )",
    accepts("[A boy] was hit by a stray bullet, dying in hospital.", kind="killed"),
    accepts(
        "[A boy] was shot in the back by guards at the gate while fishing, succumbing "
        "to his wounds two days later.",
        kind="killed",
        value=1,
    ),
    rejects("A boy was hit by a stray bullet, crying in hospital."),
    rejects("A boy was shot, dying a hero's death."),
    level="groups",
)
def hurt_then_dying(match: Match) -> Iterator[Quantity]:
    """Somebody hurt, who dies of it: "was hit by a bullet, dying in hospital"."""
    view, verb = match.view, match.items[verb_of(match)]
    if view.has(verb.head, "dying_word"):
        yield from harmed(match, "victims", verb_of(match))


@rule(
    "@victims({noun&person&counted|noun&person&indefinite|noun&others&counted} "
    "(of {noun&person&!counted})?) "
    "({harm&participle}|{relative_person} <loose>? {harm&passive}) <loose>? "
    "(when|after|as) {noun} ({noun}|<phrase>|<loose>|{noun&name}){0,3}? {verb&!ing} "
    "({noun}|{preposition}|{time}|<loose>){0,8}? "
    "@harm({harm_intransitive&!infinitive&!ing|death_verb_of_time&!infinitive})",
    accepts("[Three men] injured when a coach fell into a lake have died.", low=3),
    accepts("[A cook] hurt when the roof fell in has died.", kind="killed", value=1),
    accepts("[Two men] who were burned as a tanker blew up died later.", low=2),
    rejects("Three men were injured when a coach fell into a lake and died."),
    rejects("Three men were injured when the guard they shot died."),
    rejects("Three men injured when a coach fell into a lake have gone home."),
    level="groups",
)
def hurt_when_and_died(match: Match) -> Iterator[Quantity]:
    """The hurt who die, behind how they were hurt: "injured when a coach fell"."""
    view, verb = match.view, match.items[verb_of(match)]
    for quantity in harmed(match, "victims", verb_of(match)):
        if view.word_at(quantity.span.end) <= verb.start:
            yield quantity


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "(@harm({verb&passive&!harm}) | @harm({verb&passive}) (by|with) {noun} "
    "| {verb&passive} (<phrase>|<loose>|upon|out|up){0,3}? {comma}? {and} <loose>? "
    "@harm({verb&participle&!harm})) "
    "@result({harm_result&between})",
    accepts("[A priest] was kicked to death by a mob.", kind="killed", value=1),
    accepts("[Two men] were beaten with rods to death.", kind="killed", low=2),
    accepts("[Two men] were set upon and kicked to death.", kind="killed", low=2),
    rejects("Two men were sentenced to death."),
    rejects("The pupils were bored to death."),
    rejects("A priest was kicked by a mob."),
    level="groups",
)
def done_to_death(match: Match) -> Iterator[Quantity]:
    """Whatever is done to somebody "to death": "was kicked to death"."""
    (verb, _), (result, _) = match.spans("harm")[0], match.spans("result")[0]
    view, groups = match.view, match.items
    deadly = view.words(groups[result].start, groups[result].end) == ["to", "death"]
    if deadly and view.word(groups[verb].head) not in IN_WORDS:
        yield from harmed(match, "victims", result, cue=(verb, verb + 1))


IN_WORDS = frozenset(
    {"bored", "condemned", "doomed", "drawn", "frightened", "led", "linked", "loved"}
    | {"ordained", "resigned", "scared", "sent", "sentenced", "thrilled", "tickled"}
    | {"worried"}
)
"""What is said, felt or ordered kills nobody yet: "was sentenced to death"."""


RULES: tuple[Rule, ...] = (
    some_dying,
    hurt_then_dying,
    hurt_when_and_died,
    done_to_death,
)
