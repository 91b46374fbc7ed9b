"""Whom somebody murdered or kidnapped, as he is called: "the killers of six"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_victim, of_words
from conflictparse._quantities._en._befallen import victims_of
from conflictparse._quantities._en._harm import harmed, is_person, verb_of
from conflictparse._quantities._en._prior import is_prior
from conflictparse._quantities._en._told import status_of
from conflictparse._quantities._member import is_personal
from conflictparse._quantities._types import QuantityKind, Role
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


@rule(
    "@doer({noun&person}) of @victims(<member> ({comma}? {and} <member>){0,3})",
    accepts("The murderers of the [six priests] are free.", kind="killed", low=6),
    accepts("They seek the killers of [Senator Orla Tan].", kind="killed", value=1),
    accepts("The kidnappers of [five engineers] asked for money.", low=5),
    accepts("The abductors of [a nurse] have named a price.", kind="abducted"),
    rejects("The friends of five engineers asked for money."),
    rejects("Asthma is a killer of children."),
    rejects("The killers of Baro are free."),
    accepts("The killers of the [two judges], including a cook, are free.", low=2),
    level="groups",
)
def doers_of(match: Match) -> Iterator[Quantity]:
    """Whose murderers or kidnappers act: "the kidnappers of five engineers"."""
    view, groups, index = match.view, match.items, match.start
    doer = groups[index]
    deed = _deed(view, doer)
    if deed is None:
        return
    status = status_of(view, groups, index)
    role = Role.PRIOR if is_prior(view, groups, index, deed) else Role.TOTAL
    kind = QuantityKind(deed["kind"])
    for victim in victims_of(match):
        known = victim.count is not None or victim.ones is not None
        somebody = is_person(victim, surely=True) or is_personal(view, victim)
        if known and somebody:
            yield of_victim(
                view,
                victim,
                kind,
                (doer.start, doer.end),
                match.rule,
                status=status,
                role=role,
            )


def _deed(view: View, doer: Group) -> Entry | None:
    """Give the noun of what somebody did: the murder of a murderer."""
    if view.has(doer.head, "slayer"):
        return view.table.entry("murder", "harm_noun")
    if view.has(doer.head, "captor"):
        return view.table.entry("kidnapping", "harm_noun")
    return None


@rule(
    "@victims({noun&person&indefinite|noun&person&counted|noun&person&definite|"
    "noun&name}) (<phrase> {comma}?|<loose>|<age> {comma}?){0,3} "
    "({relative_person} {verb} <phrase>?)? "
    "({verb&!passive&!cue&!harm} ({noun}|{preposition}|<loose>){0,4}? "
    "({comma} {and}?|{and}) <loose>?)? "
    "({verb&harm&participle} {and})? {verb&harm&participle|verb&harm&active} {noun} "
    "({noun}|{preposition}|<loose>|{comma}|{and}|{verb&harm&participle}|"
    "{verb&harm&active}|{verb&harm&ing}){0,12}? "
    "({comma}? ({and}|{but}) <loose>{0,2} "
    "@harm({verb&harm_intransitive&!ing&!infinitive|verb&death_verb_of_time}) "
    "| {comma} <loose>{0,2} @harm({verb&harm_intransitive&!infinitive}))",
    accepts("[A boy] killed nine clerks, hurt two and then shot himself.", value=1),
    accepts("[Two men] killed a cook, hurt nine, and then committed suicide.", low=2),
    accepts("[A man] came in, shot two boys, hurt a nun and killed himself.", value=1),
    accepts("[A man] killed his wife, his son and a cook, then committed suicide."),
    accepts("[Ben Roe], 51, killed his wife and two sons and then hanged himself."),
    rejects("A boy killed nine clerks, hurt two and then died."),
    rejects("A boy killed his wife, his son and a cook, then died."),
    rejects("A boy saw nine clerks, met two and then shot himself."),
    level="groups",
)
def then_himself(match: Match) -> Iterator[Quantity]:
    """Who harms others, and then himself: "and then shot himself"."""
    view, groups, index = match.view, match.items, verb_of(match)
    verb = groups[index]
    # ", committed suicide" may be of the last of a list, "then" is not.
    bare = "comma" in groups[index - 1].tags and verb.head == verb.start
    # "Later died by suicide".
    end = groups[min(index + 2, len(groups) - 1)].end
    own = any(
        view.table.entry(word.strip(".,;"), tag) is not None
        for word in view.slice(verb.head, end).lower().split()
        for tag in ("own_hand", "pronoun_reflexive")
    )
    if own and ("ing" in verb.tags or not bare):
        yield from harmed(match, "victims", index)


@rule(
    "@victims({noun&person&indefinite|noun&person&definite|noun&name}) "
    "(<phrase> {comma}?|<loose>|<age> {comma}?){0,3} "
    "({verb&harm&participle} {and})? {verb&harm&participle|verb&harm&active} "
    "{noun} ({comma} {noun}){1,5} {comma}? {and} {noun} {comma} ({and}|{but}) "
    "<loose>{0,2} @harm({harm&passive}) (?! <loose>{0,2} {noun})",
    accepts("[A man] killed his wife, his son and a cook, and was shot dead."),
    accepts("[The gunman] hit a clerk, a cook and two boys, but was killed by guards."),
    rejects("A man killed his wife, his son and a cook, and a clerk was shot dead."),
    rejects("A man killed his wife, his son and a cook, and was tried."),
    level="groups",
)
def harmed_after_list(match: Match) -> Iterator[Quantity]:
    """Who harms several people, one after another, and is harmed himself."""
    yield from harmed(match, "victims", verb_of(match))


@rule(
    "@harm({verb&harm&!passive}) ({noun}|{comma}|{and}){1,8}? "
    "({comma}|{and}) <loose>? @self({noun&uncounted}) (?! {noun|verb} )",
    accepts("Man kills wife, [self]", kind="killed", value=1),
    accepts("Man kills wife, two children and [self]", kind="killed", value=1),
    rejects("Man kills wife, rival"),
    rejects("Man kills wife, self help group says"),
    level="groups",
)
def and_self(match: Match) -> Iterator[Quantity]:
    """Who harms others and "self", as a headline has it: "kills wife, self"."""
    view = match.view
    verb, last = match.items[match.start], match.items[match.spans("self")[0][0]]
    entry = view.entry(verb.head, "harm")
    if entry is None or view.words(last.start, last.end) != ["self"]:
        return
    yield of_words(
        view,
        (last.start, last.end),
        QuantityKind(entry["kind"]),
        (verb.start, verb.end),
        match.rule,
        ones=1,
    )


RULES: tuple[Rule, ...] = (doers_of, then_himself, harmed_after_list, and_self)
