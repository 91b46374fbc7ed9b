"""Injuries that somebody suffers, or gets away with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim, of_words, role_of
from conflictparse._quantities._en._befallen import befallen, victims_of
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import harmed, is_person
from conflictparse._quantities._en._outcome import is_executed
from conflictparse._quantities._types import QuantityKind, VictimType
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "({verb&passive} (<loose>|<phrase>){0,3} {and} <loose>?)? "
    "@verb({sufferer|verb&have&auxiliary}) "
    # "Ten got out, five with burns": five are hurt.
    "({noun&!zero&!number}|{preposition}|{and}|{comma}|{verb&infinitive}){0,5}? "
    "@harm({noun&injury_noun&!zero|noun&harm_noun&!zero|noun&body_part&!zero})",
    accepts(
        "[Six persons], two of them drivers, sustained cuts.", kind="injured", low=6
    ),
    accepts("[A cleaner] received light cuts from a shard.", kind="injured", value=1),
    accepts("[A porter] received a bullet in the arm.", kind="injured", value=1),
    rejects("A porter received a bill in the hand."),
    rejects("The firm suffered a fall in sales."),
    accepts("[A porter] sustained a broken arm.", kind="injured", value=1),
    accepts("[Six members of staff] had minor injuries.", low=6),
    rejects("Six members of staff had a hand in it."),
    accepts("[Two boys] were caught in the blast and required stitches.", low=2),
    rejects("The driver suffered no injuries."),
    rejects("The driver got a hand from two boys."),
    rejects("Surgeons treated bullet wounds."),
    level="groups",
)
def harm_suffered(match: Match) -> Iterator[Quantity]:
    """Whoever suffers, sustains or receives an injury."""
    verb, _ = match.spans("verb")[0]
    group = match.items[verb]
    harm = match.items[match.spans("harm")[0][0]]
    entry = match.view.entry(harm.head, "harm_noun")
    # "Had minor injuries", not "had an ear for it".
    hurt = "injury_noun" in harm.tags or (entry is not None and entry["weak"])
    first = match.items[match.spans("victims")[0][0]]
    if "sufferer" not in group.tags and (not hurt or "others" in first.tags):
        return
    if match.view.word(group.head) != "treated" or "passive" in group.tags:
        yield from _wounded(match)


def _wounded(match: Match) -> Iterator[Quantity]:
    """Make a quantity of each victim whose injury the rule has found."""
    view, groups = match.view, match.items
    index, _ = match.spans("harm")[0]
    group, entry = groups[index], entry_of(view, groups[index])
    if entry is not None and entry["kind"] == "injured":
        yield from harmed(match, "victims", index)
    elif view.holds(group.start, group.head, "broken") or (
        "body_part" in group.tags and _hit(match)
    ):
        yield from _broken(match, (group.start, group.end))


def _hit(match: Match) -> bool:
    """
    "Received a bullet in the arm".
    """
    verb, harm = match.span("verb"), match.span("harm")
    if not (verb and harm):
        return False
    start, end = match.items[verb[0]].end, match.items[harm[0]].start
    return bool(match.view.holds(start, end, "missile"))


def _broken(
    match: Match, cue: tuple[int, int], *, named: bool = False
) -> Iterator[Quantity]:
    """
    Make a quantity of each victim, for a part of whose body the *cue* stands.

    *named*: whoever has a name is somebody, as no place would lose a limb.
    """
    view = match.view
    for victim in victims_of(match):
        one = victim.count is not None or victim.ones is not None
        more = view.has(victim.group.head, "more")
        if one and (more or is_person(victim, surely=not named)):
            role = role_of(view, victim.group)
            yield of_victim(
                view, victim, QuantityKind.INJURED, cue, match.rule, role=role
            )


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {verb&have}? @verb({verb}) "
    "(away|out|through)? {noun&!counted&!person}? "
    "(( <phrase>|<loose>|{noun&no_harm}){0,4}? {comma}? "
    "with <loose>? "
    "@harm({noun&injury_noun&!zero|noun&harm_noun&!zero|noun&body_part&!zero}) "
    "| (?<= {verb&passive&leaver} ) @harm({noun&injury_noun|noun&harm_noun}))",
    accepts("[Her husband] escaped with machete cuts.", kind="injured", value=1),
    accepts("[Two boys] were rescued by police with head injuries.", low=2),
    accepts("[The driver] survived with burns.", kind="injured", value=1),
    accepts("[A judge] survived an attempt on his life with cuts.", value=1),
    accepts("[Three people] were left with injuries.", kind="injured", low=3),
    accepts("Two men died and his [two sons] left with burns.", kind="injured"),
    accepts("[Nine boys] were left nursing gunshot wounds.", kind="injured", low=9),
    accepts("[The driver] was arrested with burns.", kind="injured", value=1),
    rejects("The driver escaped with the loss of his car."),
    accepts("[A clerk] came away with a fractured wrist.", kind="injured", value=1),
    accepts("[Two men] came through the raid with injuries.", kind="injured", low=2),
    accepts("[Six boys] survived the crash with only cuts.", kind="injured", low=6),
    accepts("[Two clerks] were taken to Baro with burns.", kind="injured", low=2),
    rejects("Two clerks were taken to Baro with the mail."),
    rejects("The driver came with burns cream."),
    level="groups",
)
def survived_with(match: Match) -> Iterator[Quantity]:
    """Whoever gets away with an injury: "escaped with cuts"."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    head = match.items[verb].head
    # "Came through the raid with injuries".
    away = view.word(head) in COMING and not AWAY.isdisjoint(
        view.words(head + 1, head + 3)
    )
    behind = match.items[verb + 1]
    # "Were left nursing wounds", "his two sons left with burns".
    first, passive = view.word(behind.start), "passive" in match.items[verb].tags
    beside = first == "nursing" if behind.kind == "noun" else passive
    left = view.word(head) == "left" and (beside or first == "with")
    left = left or (passive and view.word(head) in BROUGHT)
    emerged = view.word(head) in EMERGING
    if away or left or emerged or view.has(head, "surviving_verb"):
        yield from _wounded(match)


COMING = frozenset({"came", "come", "comes", "crawled", "got", "made", "walked"})
BROUGHT = frozenset({"brought", "flown", "rushed", "taken"})
"""How the wounded come to a doctor: "were taken to Baro with burns"."""

AWAY = frozenset({"away", "out", "through"})
"""What says with these verbs that somebody survived: "came through", "got away"."""

EMERGING = frozenset({"emerge", "emerged", "emerges", "emerging"})


@rule(
    "@verb({verb&!passive}) (<loose>|@in(in))? @victims({noun&person|noun&others} "
    "({comma|and} {noun&person|noun&others}){0,3}) "
    "(with | for) @harm({noun&injury_noun&!zero|noun&harm_noun&!zero})",
    accepts(
        "The clinic has admitted [40 people] with gunshot wounds.",
        kind="injured",
        low=40,
    ),
    accepts("Surgeons treated [nine guards] for burns.", kind="injured", low=9),
    accepts("The ward took in [six boys] with splinter wounds.", kind="injured"),
    rejects("The clinic received 40 beds for burns."),
    rejects("The town received two envoys with flowers."),
    level="groups",
)
def treated_with(match: Match) -> Iterator[Quantity]:
    """Whom a hospital takes in or treats with an injury."""
    verb, _ = match.spans("verb")[0]
    view, head = match.view, match.items[verb].head
    if (match.span("in") and view.word(head) in TAKING_IN) or (
        "in" not in match and view.has(head, "admitting")
    ):
        yield from _wounded(match)


TAKING_IN = frozenset({"take", "taken", "takes", "taking", "took"})


@rule(
    "( @victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "| {preposition} @victims({noun&person&!counted}) {comma} {relative_person} ) "
    "({verb} {noun&indefinite&!person}? (<loose>|<phrase>){0,3} ({and}|{but}))? "
    "@verb({verb}) @part({noun&limb&!zero})",
    accepts("[His son] lost two fingers.", kind="injured", value=1),
    accepts("[Two boys] lost their feet to a mine.", kind="injured", low=2),
    accepts("[Kali Tan] lost two fingers.", kind="injured", value=1),
    accepts("[A clerk] opened a parcel and lost two fingers.", value=1),
    accepts("[A porter] jumped off and broke an arm.", kind="injured", value=1),
    accepts("[A porter] leapt from a window and fractured an ankle.", value=1),
    accepts("A bomb went off near [a clerk], who lost three fingers.", value=1),
    rejects("His son lost two games."),
    rejects("The guards broke his arm."),
    rejects("The army lost two hands of cards."),
    level="groups",
)
def lost_limb(match: Match) -> Iterator[Quantity]:
    """Whoever loses a part of the body."""
    view, groups = match.view, match.items
    (verb, _), (part, _) = match.spans("verb")[0], match.spans("part")[0]
    said = view.word(groups[verb].head)
    # "Police broke his arm" is another one's.
    last = groups[part]
    any_one = "indefinite" in last.tags or {"plural", "uncounted"} <= last.tags
    own = said in LOSING or (view.has(groups[verb].head, "breaking") and any_one)
    lost = own and view.has(groups[part].head, "limb")
    if not lost or view.has(groups[part].end, "of"):
        return
    yield from _broken(match, (groups[verb].start, groups[part].end), named=True)


LOSING = frozenset({"lose", "loses", "losing", "lost"})


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} {verb&have}? "
    "@verb({verb&passive|verb&participle}) <loose>? to @place({noun&!person})",
    accepts("[32 people] were taken to local hospitals.", kind="injured", low=32),
    accepts("Two died and [six] were rushed to a clinic.", kind="injured", low=6),
    accepts("Two died and [a dozen more] were moved to a clinic.", low=12),
    accepts("[A cook] was airlifted to the army hospital.", kind="injured", value=1),
    rejects("32 crates were taken to a hospital."),
    rejects("Nine students were invited to the hospital."),
    rejects("Three doctors drove to a hospital."),
    level="groups",
)
def taken_to_hospital(match: Match) -> Iterator[Quantity]:
    """Whoever is taken to a hospital is hurt, until he is said to have died."""
    verb, place = match.span("verb"), match.span("place")
    view, groups = match.view, match.items
    if (
        not (verb and place)
        or not view.has(groups[verb[0]].head, "hospital_verb")
        or not view.has(groups[place[0]].head, "hospital")
    ):
        return
    yield from _broken(match, (groups[verb[0]].start, groups[place[0]].end))


@rule(
    "@verb({verb&!passive&!infinitive}) <loose>? @victims({noun&counted&person|"
    "noun&counted&others|noun&number|noun&person&indefinite}) (to|in) @place({noun})",
    accepts("A smoke bomb sent [eleven commuters] to hospital.", kind="injured"),
    accepts("The blast put [a clerk] in a local hospital.", value=1),
    rejects("The army sent nine doctors to the hospital."),
    rejects("A bomb sent two clerks to the cellar."),
    level="groups",
)
def sent_to_hospital(match: Match) -> Iterator[Quantity]:
    """Whom an attack sends to hospital."""
    view, verb = match.view, match.items[match.start]
    place = match.items[match.end - 1]
    sending = view.has(verb.head, "hospitalising")
    if sending and view.has(place.head, "hospital"):
        for quantity in befallen(match, QuantityKind.INJURED, verb):
            if STAFF.isdisjoint(quantity.victim_types):
                yield quantity


STAFF = frozenset({VictimType.AID_WORKER, VictimType.MEDIC, VictimType.OFFICIAL})
"""Who is sent to a hospital to work there, or to see it."""


@rule(
    "@harm({verb&harm&!passive}) <loose>? @part({noun&body_part&definite})",
    accepts("He threw acid at a nurse, burning [her] face and hands.", value=1),
    accepts("A splinter wounded [his] arm.", kind="injured", value=1),
    rejects("The slur hurt her pride."),
    rejects("The bullet hit the shoulder of the road."),
    level="groups",
)
def part_hurt(match: Match) -> Iterator[Quantity]:
    """Somebody whose body is hurt: "burning her face"."""
    view, groups = match.view, match.items
    (verb, _), (part, _) = match.spans("harm")[0], match.spans("part")[0]
    entry, group = entry_of(view, groups[verb]), groups[part]
    own = view.has(group.start, "possessive_pronoun") and view.holds(
        group.start, group.start + 1, "pronoun_male", "pronoun_female"
    )
    if entry is not None and entry["kind"] == "injured" and own:
        yield of_words(
            view,
            (group.start, group.start + 1),
            QuantityKind.INJURED,
            (groups[verb].start, groups[verb].end),
            match.rule,
            ones=1,
        )


@rule(
    "@victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "({verb&passive} (<phrase>|<loose>|out|up){0,4}? {comma}? {and} <loose>? "
    "@verb({attack_verb&participle}) | @verb({attack_verb&passive})) "
    "({noun&!person&!pronoun_person&!counted&!pronoun_thing}|"
    "(about|around)? {time})",
    accepts("[A man] was shot at close range.", kind="injured", value=1),
    accepts("[Three boys] were shot at a party.", kind="injured", low=3),
    accepts("[A judge] was shot at about 9 p.m. in Baro.", kind="injured", value=1),
    accepts("[A judge] was dragged out and shot at close range.", kind="injured"),
    accepts("[Two boys] were bound and shot at close range.", kind="killed", low=2),
    rejects("Two guards were shot at several times."),
    rejects("Two guards were shot at as they fled."),
    rejects("Two guards were shot at on Monday and yesterday."),
    rejects("Two guards were shot at Monday night."),
    level="groups",
)
def shot_at_place(match: Match) -> Iterator[Quantity]:
    """Whoever is shot, at a place or an hour: "was shot at close range"."""
    shot = match.spans("verb")[0][0]
    view, verb = match.view, match.items[shot]
    last = match.items[match.end - 1]
    hour = last.kind != "time" or any(
        view.has(last.start, tag) for tag in ("digits", "clock_name", "part_of_day")
    )
    if view.has(verb.head, "shot_where") and hour:
        dead = is_executed(view, match.items, shot)
        kind = QuantityKind.KILLED if dead else QuantityKind.INJURED
        yield from befallen(match, kind, verb, named=True)


RULES: tuple[Rule, ...] = (
    harm_suffered,
    survived_with,
    treated_with,
    lost_limb,
    taken_to_hospital,
    sent_to_hospital,
    part_hurt,
    shot_at_place,
)
