"""What became of people: who did not survive, who recovers, how the third fared."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._befallen import befallen, victims_of
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed, is_person
from conflictparse._quantities._phrases import noun_before
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "( @verb({verb&negated}) {noun&pronoun_thing} | @verb({harm_intransitive}) ) "
    "(?= {dot|semicolon|comma} )",
    accepts("A cook survived; [two guards] did not make it.", kind="killed", low=2),
    accepts("A cook was unhurt, but [the driver] did not survive.", value=1),
    rejects("Two guards survived but did not make it clear."),
    rejects("The driver survived; two guards did not see it."),
    rejects("The president did not survive the vote."),
    level="groups",
)
def not_made_it(match: Match) -> Iterator[Quantity]:
    """Whoever did not survive, or make it, where nothing says what."""
    view, verb = match.view, match.spans("verb")[0][0]
    group = match.items[verb]
    made = view.word(group.head) == "make" and "negated" in group.tags
    survived = "survive" in view.words(group.start, group.end)
    if (made or survived) and "modal" not in group.tags:
        yield from befallen(match, QuantityKind.KILLED, match.items[verb])


@rule(
    "( {verb} out? <loose>? {noun&no_harm} | @live({verb}) {noun&!person}? ) "
    "(<phrase>|<loose>){0,3} ({comma}? ({but}|{and}|while)|{semicolon}) "
    "@victims(({noun&number} of)? {noun&person} ({and} {noun&person})?) "
    "@verb({verb&negated}) (?= {dot|semicolon} )",
    accepts("The driver came out alive but [his mate] did not.", kind="killed"),
    accepts("He survived an attempt on his life; [his cook] did not.", kind="killed"),
    accepts("The pilot survived, but [two mechanics] did not.", kind="killed", low=2),
    accepts(
        "He survived the raid, but [his cook] and [a guard] did not.", value=[1, 1]
    ),
    rejects("The driver came out early but his mate did not."),
    rejects("The driver escaped, but his mate did not look back."),
    level="groups",
)
def others_did_not(match: Match) -> Iterator[Quantity]:
    """Whoever did not do what a survivor did: "survived, but his mate did not"."""
    view, verb = match.view, match.spans("verb")[0][0]
    group, live = match.items[verb], match.span("live")
    survived = not live or view.has(match.items[live[0]].head, "surviving")
    if survived and view.words(group.start, group.end)[0] in {"did", "didn't"}:
        short = group.end - group.start <= MAX_NOT
        if short:
            yield from befallen(match, QuantityKind.KILLED, match.items[verb])


MAX_NOT = 3
"""Words of "did not", with a mark inside where it is "didn't"."""


@rule(
    "@verb({verb&negated}) @victims({noun&pronoun_person})",
    accepts("They rushed to a clinic, but doctors could not save [him].", value=1),
    accepts("Medics could not save [her].", kind="killed", value=1),
    rejects("Medics could not find her."),
    rejects("Medics could not save the house."),
    level="groups",
)
def not_saved(match: Match) -> Iterator[Quantity]:
    """Somebody whom nobody could save."""
    view, group = match.view, match.items[match.start]
    if view.word(group.head) in {"save", "saved"}:
        yield from befallen(match, QuantityKind.KILLED, match.items[match.start])


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>? @verb({verb&have}) {verb&have}? "
    "@part({noun&body_part}) <loose>? {verb&participle}",
    accepts("[A sergeant] had his leg blown off.", kind="injured", value=1),
    accepts("[Two boys] had their hands amputated.", kind="injured", low=2),
    accepts("[Two boys] had to have limbs amputated.", kind="injured", low=2),
    rejects("A sergeant had his hair cut."),
    rejects("The town had its foot stamped."),
    level="groups",
)
def limb_taken(match: Match) -> Iterator[Quantity]:
    """Whoever had a limb blown off."""
    view, verb = match.view, match.spans("verb")[0][0]
    if view.has(match.items[match.end - 1].head, "taken_off"):
        yield from befallen(match, QuantityKind.INJURED, match.items[verb])


@rule(
    "@verb({verb&!passive}) off? @part({noun&body_part}) of @victims(<object>) "
    "| @verb({verb&!passive}) off? (({noun&counted&number}|all|both) of)? "
    "@own({noun&body_part&definite}) (?! of )",
    accepts("A mine tore off the foot of [a soldier].", kind="injured", value=1),
    accepts("The blast shattered the legs of [two boys].", kind="injured", low=2),
    accepts("Maoists hacked off the hand of [Jit Tan].", kind="injured", value=1),
    accepts("The device exploded, blowing off [his] hand.", value=1),
    accepts("A shell tore off [the guard's] arm.", kind="injured", value=1),
    accepts("The letter blew off two of [her] fingers.", kind="injured", value=1),
    accepts("It went off as he drove, severing both [his] legs.", value=1),
    rejects("The storm blew off the hand of the clock."),
    rejects("A mine hit the foot of the hill."),
    rejects("A player broke his leg."),
    rejects("A clerk held the hand of a boy."),
    level="groups",
)
def limb_of(match: Match) -> Iterator[Quantity]:
    """Whose limb a blast takes: "tore off the foot of a soldier"."""
    view, verb = match.view, match.items[match.start]
    own = match.span("own")
    if not view.has(verb.head, "tearing"):
        return
    yield from befallen(match, QuantityKind.INJURED, verb, named=True)
    part = match.items[own[0]] if own else None
    # "Blowing off two of his fingers".
    off = own is not None and view.word(verb.end) == "off"
    if part is None or not (off or view.word(verb.head) in SEVERING):
        return
    # "Blowing off his hand", "both his legs", "the guard's arm".
    first = part.start + view.has(part.start, "both")
    end = first + 1 if view.has(first, "possessive_pronoun") else part.owner_end
    if end == first + 1 or (end > 1 and view.has(end - 2, "person_singular")):
        yield of_words(
            view,
            (first, end),
            QuantityKind.INJURED,
            (verb.start, verb.end),
            match.rule,
            ones=1,
        )


SEVERING = frozenset(
    {"mangled", "mangling", "severed", "severing", "shattered", "shattering"}
)
"""Verbs that take a limb without "off", and that nobody does to himself."""


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} ({verb&passive})? "
    "@verb({verb&mending}) (?! {noun} ) (for @life({noun}))?",
    accepts("One died and [the other] is recovering in a clinic.", kind="injured"),
    accepts("[Two guards] are expected to survive.", kind="injured", low=2),
    accepts("One guard died and [another] is fighting for his life.", value=1),
    accepts("A raid left six dead; [7 more] are fighting for their lives.", low=7),
    rejects("The shares are recovering."),
    rejects("Divers are recovering bodies."),
    rejects("The mayor is expected to speak."),
    rejects("Two guards are fighting for a raise."),
    level="groups",
)
def recovering(match: Match) -> Iterator[Quantity]:
    """Whoever recovers, is to survive, or fights for life: hurt, and alive."""
    view, verb = match.view, match.spans("verb")[0][0]
    group, life, head = match.items[verb], match.span("life"), match.items[verb].head
    hoped = "infinitive" in group.tags and view.word(group.start - 1) == "expected"
    fights = life and view.word(match.items[life[0]].head) in {"life", "lives"}
    if (
        ("ing" in group.tags and view.word(head) == "recovering")
        or (hoped and view.word(head) in {"live", "recover", "survive"})
        or (fights and view.word(head) in {"fighting", "battling"})
    ):
        yield from befallen(match, QuantityKind.INJURED, match.items[verb], more=True)


@rule(
    "(?<! {comma} ) @victims({noun&person&!counted&!uncounted}) {comma} "
    "@harm({harm&participle}) (<phrase>|<loose>){1,3} {comma} "
    "{verb&surviving&!negated}",
    accepts("Two died. [The boy], hit in the arm, survived.", kind="injured", value=1),
    accepts("[A clerk], shot twice in the leg, survived.", kind="injured", value=1),
    rejects("The boy, seen in the yard, survived."),
    rejects("The boy, hit in the arm, spoke."),
    level="groups",
)
def hurt_but_alive(match: Match) -> Iterator[Quantity]:
    """Whoever was hit and lives: "the boy, hit in the arm, survived"."""
    for quantity in harmed(match, "victims", match.spans("harm")[0][0]):
        if quantity.kind is QuantityKind.INJURED:
            yield attrs.evolve(quantity, role=Role.TOTAL)


@rule(
    "(?<! {preposition} ) @victims({noun&definite&!person}) "
    "({comma} {relative_person} ({verb}|{noun}|{preposition}|{time}|<loose>){1,6}? "
    "{comma})? <loose>{0,2} @harm({harm&passive|harm_intransitive|death_verb_of_time})",
    accepts("Two died, [the third] was hurt.", kind="injured", value=1),
    accepts("Two guards were hurt and [the third] died.", kind="killed", value=1),
    accepts("One was killed and one hurt; [the latter] died.", kind="killed"),
    accepts("Two were led away; [the third], who ran, was killed.", value=1),
    rejects("The third bridge was destroyed."),
    rejects("Two died on the third."),
    level="groups",
)
def nth_harmed(match: Match) -> Iterator[Quantity]:
    """How the last of several fared: "the third was hurt"."""
    view, groups = match.view, match.items
    group, verb = groups[match.start], groups[match.end - 1]
    entry = entry_of(view, verb)
    bare = group.end - group.start == 2 and any(
        view.has(group.head, tag) for tag in ("ordinal", "latter")
    )
    if entry is None or entry["open"]:
        return  # "the third was shot" leaves open how he fared
    if bare and entry["kind"] in {"killed", "injured"}:
        yield of_words(
            view,
            (group.start, group.end),
            QuantityKind(entry["kind"]),
            (verb.start, verb.end),
            match.rule,
            ones=1,
        )


@rule(
    "@victims({noun&number}) of @hurt({noun&counted}) "
    "@harm({verb&harm&participle}) "
    "<loose>{0,2} @died({harm_intransitive&!harm|death_verb_of_time})",
    accepts("[One] of the [15 people] wounded later died.", value=[1, 15]),
    accepts("[Two] of the [15] injured died at noon.", low=[2, 15]),
    rejects("One of the 15 people wounded later spoke."),
    rejects("One of 15 people wounded later died."),
    level="groups",
)
def died_of_counted(match: Match) -> Iterator[Quantity]:
    """Some of the counted hurt who died: "one of the 15 wounded died"."""
    hurt = match.items[match.spans("hurt")[0][0]]
    if not match.view.has(hurt.start, "article"):
        return
    yield from harmed(match, "victims", match.end - 1)
    yield from harmed(match, "hurt", match.spans("harm")[0][0])


@rule(
    "@verb({verb&!passive&!infinitive}) <loose>? "
    "(@victims(<victim> (<joint> <victim>){0,6}?) <joint>|@whom({noun&pronoun_person}))"
    "? @last({noun&no_harm}) "
    "| @victims(<subject>) <loose>{0,2} @verb({verb&passive}) {noun&no_harm}",
    accepts("Rebels burned [30 people] alive.", kind="killed", low=30),
    accepts("They buried [a clerk] and [his wife] alive.", value=[1, 1]),
    accepts("They buried [a police chief] alive.", kind="killed", value=1),
    accepts("[Three men] were buried alive.", kind="killed", low=3),
    accepts("They caught a man and burned [him] alive.", kind="killed"),
    rejects("Rebels left 30 people alive."),
    rejects("Three men were found alive."),
    level="groups",
)
def alive_harmed(match: Match) -> Iterator[Quantity]:
    """Who is burned or buried alive."""
    view, verb = match.view, match.items[match.spans("verb")[0][0]]
    last = match.items[match.end - 1]
    if not view.has(verb.head, "alive_killing") or view.word(last.head) != "alive":
        return
    yield from befallen(match, QuantityKind.KILLED, verb)
    for victim in victims_of(match, "whom"):
        cue = verb.start, verb.end
        yield of_victim(view, victim, QuantityKind.KILLED, cue, match.rule)
    noun = noun_before(view, last.head)
    if "last" in match and view.has(noun, "person"):
        owned = view.has(last.start, "possessive_pronoun")
        yield of_words(
            view,
            (last.start, last.head),
            QuantityKind.KILLED,
            (verb.start, verb.end),
            match.rule,
            count=last.count,
            ones=1 if owned or "indefinite" in last.tags else None,
            noun=(last.start, last.head) if last.count is None else None,
            head=noun,
        )


@rule(
    "@verb({verb&!passive}) @victims(<victim> (<joint> <victim>){0,3}) "
    "({verb&auxiliary} | with @what({noun&uncounted}))",
    accepts("Gunmen riddled [a guard] with bullets.", kind="killed", value=1),
    accepts("Gunmen gunned [the mayor] down.", kind="killed", value=1),
    accepts("They mowed [five men] and [a boy] down.", kind="killed", low=[5, 1]),
    accepts("Two men approached a judge and gunned [him] down.", kind="killed"),
    rejects("The storm mowed the fence down."),
    rejects("Gunmen put the mayor down."),
    rejects("Some 30 men came in and riddled them with bullets."),
    rejects("They gunned the engine and had a drink."),
    level="groups",
)
def gunned_down(match: Match) -> Iterator[Quantity]:
    """Whom somebody guns down, or riddles with bullets, told inside those words."""
    view, verb = match.view, match.items[match.start]
    last = match.items[match.end - 1]
    down = view.has(verb.head, "downing") and view.word(last.start) == "down"
    said = view.word(verb.head), view.word(last.head)
    if not down and said not in {("riddled", "bullets"), ("riddling", "bullets")}:
        return
    for victim in victims_of(match):
        if view.word(victim.start) == "them" and not _met(match):
            continue
        if is_person(victim, surely=True):
            cue = verb.start, verb.end
            yield of_victim(view, victim, QuantityKind.KILLED, cue, match.rule)


def _met(match: Match) -> bool:
    """
    Whether "them" may be whom somebody met, counted behind a verb.

    "Stopped five men and mowed them down", but "30 men came and mowed them down".
    """
    groups = match.items[: match.start]
    return any(
        one.kind == "verb" and behind.count is not None
        for one, behind in pairwise(groups)
    )


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {verb} "
    "(<phrase>|<loose>|{noun}){0,4}? after @harm({harm&passive})",
    accepts("[Six men] are missing after being seized.", kind="captured", low=6),
    accepts("[A clerk] died in hospital after being shot.", kind="injured", value=1),
    rejects("Six men died after six shops were seized."),
    rejects("Six men left after being told to go."),
    level="groups",
)
def after_being_harmed(match: Match) -> Iterator[Quantity]:
    """What was done to somebody before: "are missing after being seized"."""
    group = match.items[match.end - 1]
    if "being" in match.view.words(group.start, group.head):
        yield from harmed(match, "victims", match.end - 1)


RULES: tuple[Rule, ...] = (
    died_of_counted,
    alive_harmed,
    gunned_down,
    after_being_harmed,
    not_made_it,
    others_did_not,
    not_saved,
    limb_taken,
    limb_of,
    recovering,
    hurt_but_alive,
    nth_harmed,
)
