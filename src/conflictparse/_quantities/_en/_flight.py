"""People in flight from what befell their homes: "were sent fleeing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._moved import moved, residents
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

MIN_LEAVING = 10
"""Fewer who "left the town" went on an errand."""

MIN_FLIGHT = 20
"""Fewer whose "flight" is told of sat in an aeroplane."""

LEAVING_KINDS = frozenset({"displaced", "evacuated", "refugees", "returned"})


@rule(
    "@verb({verb&!passive}) @victims(<victim>) <loose>? "
    "@harm({harm_intransitive&ing|harm_intransitive&base})",
    accepts("Fighting has sent [65,000 people] fleeing.", kind="displaced", low=65000),
    accepts("The year saw [65,000 people] flee the north.", kind="displaced"),
    rejects("The year sent 40 gunmen fleeing."),
    rejects("The year saw 65,000 people die."),
    level="groups",
)
def sent_fleeing(match: Match) -> Iterator[Quantity]:
    """Who is sent, or seen, fleeing."""
    view, harm = match.view, match.end - 1
    verb = match.items[match.start]
    entry = entry_of(view, match.items[harm])
    if entry and entry["kind"] in LEAVING_KINDS and view.has(verb.head, "sending"):
        yield from moved(match, harm, QuantityKind(entry["kind"]), least=MIN_LEAVING)


@rule(
    "@victims(<subject>) <aside>? <paren>? <loose>{0,2} "
    "@verb({going_away&!passive&!infinitive})",
    accepts(
        "[640 households] arrived in Baro from Sarim as a result of armed clashes.",
        kind="displaced",
        unit="household",
    ),
    accepts(
        "[4,700 people] crossed the river to escape the violence.",
        kind="displaced",
        low=4700,
    ),
    accepts("[300 families] moved from Baro to Sarim due to airstrikes.", low=300),
    accepts("[900 people] arrived in Baro fleeing attacks in Tel.", low=900),
    accepts("[900 people] have left since the offensive began.", low=900),
    accepts("[300 families] arrived in Baro after clashes erupted.", low=300),
    accepts("[300 people] have arrived in Baro since fighting erupted.", low=300),
    accepts("[900 people] crossed the lake to get away from the militia.", low=900),
    accepts("Fearing attacks, [900 people] moved to the capital.", low=900),
    accepts("[900 people] have moved to Baro in search of water.", low=900),
    accepts("It set off an exodus: [900 people] poured down the road.", low=900),
    accepts("After the raid on Tel, [900 people] walked to Baro.", low=900),
    accepts("Shelling picked up; since then [900 people] have left for Baro.", low=900),
    rejects("After the raid on Tel, 900 people left the stadium."),
    rejects("After the game, 900 people walked to Baro."),
    rejects("Following the war, 900 people moved to Baro to work."),
    rejects("Some 640 people moved to Baro in search of gold."),
    rejects("Some 640 guests arrived in Baro due to delays."),
    rejects("Some 640 guests have left since the show began."),
    rejects("Some 640 people have arrived since the fighting."),
    rejects("Some 640 people have arrived in Baro since the fighting."),
    rejects("Some 640 soldiers arrived in Baro after the clashes."),
    rejects("Some 640 people arrived in Baro after the storm delayed trains."),
    rejects("Some 640 people arrived in Baro before the floods."),
    level="groups",
)
def moved_because(match: Match) -> Iterator[Quantity]:
    """Many people who arrive or move because of a threat to their lives."""
    caused = _feared(match) or _is_caused(match) or _searches(match)
    if caused and not _with_belongings(match):
        verb = match.end - 1
        yield from moved(match, verb, QuantityKind.DISPLACED, least=MIN_LEAVING)


def _searches(match: Match) -> bool:
    """Whether people go in search of what they live on: "in search of water"."""
    view, start = match.view, match.items[match.end - 1].end
    words = view.words(start, start + MAX_CAUSE)
    place = words.index("search") if "search" in words else MAX_CAUSE
    return not NEEDS.isdisjoint(words[place : place + 3])


NEEDS = frozenset(
    {"food", "grazing", "pasture", "refuge", "safety", "shelter", "water"}
)


def _with_belongings(match: Match) -> bool:
    """Whether things are moved: "traders moved their stalls to the hill"."""
    behind = match.items[match.end : match.end + 1]
    return any(match.view.has(one.start, "possessive_pronoun") for one in behind)


def _is_caused(match: Match) -> bool:
    """Whether a threat stands behind the verb, and a word that makes it the cause."""
    view, groups, verb = match.view, match.items, match.end - 1
    start = groups[verb].end
    end = min(groups[-1].end, start + MAX_CAUSE)
    threat = view.first(start, end, "threat")
    words = view.words(start, threat)
    # "To get away from the militia".
    away = "away" in words and words[words.index("away") + 1 :][:1] == ["from"]
    near = groups[verb : verb + MAX_CAUSE]
    behind = next((one for one in near if one.start > threat), None)
    # "After the storm delayed flights": what the storm did, and no cause.
    if behind is not None and behind.kind == "verb" and not _erupts(view, behind):
        return False
    # "People have left since the fighting began", "arrived since" says nothing.
    since = view.word(start) == "since" and view.word(start - 1) == "left"
    # "Have arrived in Baro since fighting erupted".
    erupted = behind is not None and behind.kind == "verb"
    came = view.form(groups[verb].head) in COMING
    since = since or (came and "since" in words[2:] and erupted)
    return (
        threat < end
        and (since or away or not CAUSES.isdisjoint(words))
        and not view.holds(start, threat, "comma", "semicolon")
        and not _flight_told(view, start, threat)
    )


def _flight_told(view: View, start: int, threat: int) -> bool:
    """Whether the flight is told of for itself: "after fleeing raids"."""
    fled = view.first(start, threat, "harm_intransitive")
    alone = view.word(fled) == "fleeing" and view.word(fled - 1) not in FLIGHT_TOLD
    return fled < threat and not alone


FLIGHT_TOLD = frozenset({"after", "and", "when", "while"})


def _feared(match: Match) -> bool:
    """
    Whether a threat opens the sentence: "fearing reprisals, 900 people moved".

    "After the raid, 900 people moved to Tel": there they must go somewhere.
    """
    view, groups = match.view, match.items
    first, victims = groups[0].start, groups[match.spans("victims")[0][0]].start
    # "It set off an exodus: 900 people poured down the road".
    poured = view.has(groups[match.end - 1].head, "streaming")
    if poured and "exodus" in view.words(first, victims):
        return True
    if not view.holds(first, victims, "threat"):
        return False
    if view.word(first) in FEAR:
        return True
    opening = view.word(first) in AFTER or "then" in view.words(victims - 2, victims)
    behind = groups[match.end : match.end + 2]
    if not opening or len(behind) != MAX_BEHIND:
        return False
    where = behind[1]
    # "Moved to Baro to work in the mines".
    aims = groups[match.end + 2 : match.end + 3]
    if any("infinitive" in one.tags for one in aims):
        return False
    known = "name" in where.tags or view.has(where.head, "homeland")
    return view.word(behind[0].start) in TOWARDS and known and _dwell(match)


def _dwell(match: Match) -> bool:
    """Whether all that is said of those who go is that they are people."""
    start, end = match.spans("victims")[0]
    return any(match.view.has(group.head, "comer") for group in match.items[start:end])


MAX_BEHIND = 2
"""Groups of "to Baro"."""

AFTER = frozenset({"after", "amid", "because", "following"})
TOWARDS = frozenset({"for", "into", "to", "toward", "towards"})


def _erupts(view: View, verb: Group) -> bool:
    """Whether a verb says that a threat came up: "after clashes broke out"."""
    return view.has(verb.head, "outbreak") and "passive" not in verb.tags


MAX_CAUSE = 18
"""Words behind a verb of going among which stands what made people go."""

COMING = frozenset({"arrived", "came", "come"})
FEAR = frozenset({"escaping", "fearing", "fleeing"})

CAUSES = FEAR | {"after", "amid", "because", "due", "escape", "following", "result"}
"""Words between people who move and the threat that made them."""


@rule(
    "@victims(<subject>) <aside>? {verb&!harm&!harm_intransitive} "
    "({preposition}|{noun&!counted}|{time}|{adverb}|<loose>){1,7}? (after|while|when) "
    "(@harm({harm_intransitive&ing})|@fled({noun&!counted}))",
    accepts(
        "[Some 3,500 people] arrived in Baro on Monday after fleeing raids.",
        kind="displaced",
        low=3500,
    ),
    accepts("[900 villagers] are sleeping in the open after fleeing Tel.", low=900),
    accepts("[900 people] reached the Baro camp after fleeing drought.", low=900),
    rejects("Nine gunmen were seen in Baro after fleeing the scene."),
    rejects("Some 3,500 people marched in Baro after killing time."),
    level="groups",
)
def came_after_fleeing(match: Match) -> Iterator[Quantity]:
    """Many people of whom it is said last that they fled: "arrived after fleeing"."""
    view, last = match.view, match.end - 1
    group = match.items[last]
    # "After fleeing attacks": read as attacks of some kind.
    fled = group.kind == "noun" and view.has(group.start, "verb_ing")
    entry = (
        view.entry(group.start, "harm_intransitive") if fled else entry_of(view, group)
    )
    if entry is not None and entry["kind"] in LEAVING_KINDS:
        yield from moved(match, last, QuantityKind(entry["kind"]), least=MIN_LEAVING)


@rule(
    "{noun&definite|noun&indefinite|noun&harm_noun} of @victims({noun&counted})",
    accepts("Raids prompted an influx of [1,800 people] into Baro.", low=1800),
    accepts("It set off the flight of [130,000 people].", kind="displaced", low=130000),
    accepts("The mass flight of [900 families] goes on.", unit="household"),
    accepts("Shelling led to the departure of [3,900 people].", low=3900),
    accepts("It led to the departure of its [900 residents].", low=900),
    accepts("An influx of [26,000 people] fleeing Tel goes on.", kind="displaced"),
    accepts("It saw the arrival of [900 people], all of them fleeing Tel.", low=900),
    rejects("It saw the arrival of 900 people in Tel after the storm."),
    rejects("The departure of 900 people hurt the firm."),
    rejects("The departure of 900 residents for the fair went well."),
    rejects("An influx of 900 people filled the fair."),
    rejects("The flight of 130 passengers was late."),
    rejects("The plight of 130,000 people goes on."),
    level="groups",
)
def flight_of(match: Match) -> Iterator[Quantity]:
    """The flight of so many people."""
    view, noun = match.view, match.items[match.start]
    if not view.has(noun.head, "flight_noun"):
        return
    # "The departure of 900 people": many leave or come for other reasons.
    threats = "threat", "attack_verb"
    threatened = view.holds(match.items[0].start, noun.start, *threats)
    behind, name = match.items[match.end - 1].end, view.word(noun.head)
    if name == "influx":
        threatened = threatened and view.word(behind) in {"from", "into", "to"}
    fleeing = view.has(behind, "harm_intransitive")
    if name.startswith("arrival"):
        # "The arrival of 900 people, all of them fleeing".
        end = min(match.items[-1].end, behind + MAX_FLEEING)
        fleeing = not FLEEING.isdisjoint(view.words(behind, end))
    threatened = threatened and not name.startswith("arrival")
    for quantity in moved(match, match.start, QuantityKind.DISPLACED, least=MIN_FLIGHT):
        who = view.word_at(quantity.span.end - 1)
        sure = threatened or fleeing or name == "flight"
        known = view.has(who, "comer") or quantity.country
        # "The departure of 900 residents", but not "for the holidays".
        all_of_them = view.has(who, "dweller") and view.word(behind) != "for"
        if (sure and known) or all_of_them:
            yield quantity


MAX_FLEEING = 12
"""Words behind "the arrival of 900" among which "fleeing" stands."""

FLEEING = frozenset({"escaping", "fled", "fleeing"})


@rule(
    "( @verb({ousting&!passive&!infinitive}) <loose>? @victims(<victim>) "
    "| @victims(<subject>) <aside>? <loose>{0,2} @verb({ousting&passive}) <loose>? ) "
    "({and} {noun&definite&person})? (by {noun&!counted})? "
    "(out of|from|out (on|onto|into)) @where({noun&!counted})",
    accepts("A fire put [45 people] out of their homes.", kind="displaced", low=45),
    accepts("[90 families] were chased from their villages.", unit="household"),
    accepts("Mud chased [900 men] and their wives from the villages.", low=900),
    accepts("Bandits sacked [3,000 residents] from their homes.", low=3000),
    accepts("[40 families] were put out on the street.", unit="household"),
    accepts("[400 people] were turned out of a camp.", kind="displaced", low=400),
    accepts("[800 residents] were turned out of the block.", kind="displaced"),
    rejects("The city sacked 40 clerks from the town."),
    rejects("A fire put 45 trucks out of service."),
    rejects("Police chased 45 rebels from the village."),
    rejects("A raid put 45 people out of work."),
    level="groups",
)
def ousted(match: Match) -> Iterator[Quantity]:
    """People who are put out of, or chased from, where they live."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    where = match.items[match.end - 1]
    # "Put out on the street", but not "put on the street".
    street = view.word(where.start - 2) == "out" and view.has(where.head, "street")
    home = view.has(where.head, "dwelling") or view.has(where.head, "farmland")
    region = view.has(where.head, "homeland") and not view.has(
        match.items[verb].head, "ousting_home"
    )
    camp = view.has(where.head, "shelter_noun") and view.word(where.head) != "shelter"
    # "Residents were turned out of the block".
    built = view.has(where.head, "estate")
    who = match.items[match.spans("victims")[0][0]]
    if built and (view.has(who.head, "dweller") or view.has(who.head, "occupier")):
        home = home or "passive" in match.items[verb].tags
    if home or region or street or camp:
        yield from moved(match, verb, QuantityKind.DISPLACED, least=1)


@rule(
    "( {forcer} @victims(<victim> (of {noun})?) <loose>? @verb({verb&infinitive}) "
    "| @victims(<subject>) <aside>? <relative>? <loose>{0,2} "
    "({forcer&passive|have&auxiliary})? @verb({verb&!passive}) ) "
    "@haven({noun&haven&!counted|noun&shelter_noun&!counted})",
    accepts(
        "Rain forced [800 residents] to seek temporary shelter.",
        kind="displaced",
        low=800,
    ),
    accepts("[Some 900 civilians] sought protection at its base.", kind="displaced"),
    rejects("Some 900 hikers took photographs of the shelter."),
    rejects("Some 900 soldiers sought shelter."),
    rejects("Some 900 people sought protection from the court."),
    rejects("Some 900 people found safety in numbers."),
    level="groups",
)
def sought_haven(match: Match) -> Iterator[Quantity]:
    """Many people who seek or find shelter, refuge or protection."""
    view, (verb, _) = match.view, match.spans("verb")[0]
    last = match.items[match.end - 1].end - 1
    # "Temporary shelter" is one word of the list.
    haven = view.has(last, "haven") or view.form(last) == "shelter"
    # "Found safety in numbers", "sought protection from the court".
    sought = view.word(match.items[verb].head) in SOUGHT
    named = view.form(last)
    if (named == "safety" and not sought) or (
        named == "protection" and view.word(last + 1) not in PLACING
    ):
        return
    if haven and view.has(match.items[verb].head, "seeking"):
        yield from moved(match, verb, QuantityKind.DISPLACED, least=MIN_LEAVING)


SOUGHT = frozenset({"seek", "seeking", "seeks", "sought"})
PLACING = frozenset({"at", "in", "inside", "near", "within"})


@rule(
    "@victims(<subject>) <aside>? <loose>{0,2} "
    "( @verb({seeking&!passive&!infinitive}) to "
    "| @ran({verb&!passive&!infinitive}) <loose>? (to|into|for) ) "
    "@where({noun&definite&!counted})",
    accepts("Its [900 villagers] took to the forest.", kind="displaced", low=900),
    accepts("[90 families] have taken to the hills.", unit="household"),
    accepts("[800 people] have run away into the bush.", kind="displaced", low=800),
    rejects("Some 900 people ran for the hills on a sponsored run."),
    rejects("Some 900 people took to the streets."),
    rejects("Some 900 rebels took to the hills."),
    rejects("Some 900 hikers took to the hills."),
    level="groups",
)
def took_to_the_hills(match: Match) -> Iterator[Quantity]:
    """Many people who take to the bush, the forest or the hills."""
    view, ran = match.view, match.span("ran")
    verb = (ran or match.spans("verb")[0])[0]
    wild = view.has(match.items[match.end - 1].head, "wilds")
    took = "running_off" if ran else "taking_to"
    # "Ran for the hills" may be a race.
    start, end = match.items[0].start, match.items[-1].end
    if ran and not (
        view.holds(start, end, "threat") or "away" in view.words(start, end)
    ):
        return
    if not (wild and view.has(match.items[verb].head, took)):
        return
    yield from residents(match, verb, QuantityKind.DISPLACED, least=MIN_LEAVING)


RULES: tuple[Rule, ...] = (
    sent_fleeing,
    moved_because,
    came_after_fleeing,
    flight_of,
    ousted,
    sought_haven,
    took_to_the_hills,
)
