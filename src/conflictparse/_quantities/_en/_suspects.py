"""Deeds that only say who somebody is: "a man accused of killing two was arrested"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._types import VictimType
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["by_the_slain", "is_of_suspect", "names_place"]

EVERY_HARM = frozenset({"killed", "injured", "arrested"})

AHEAD = 12
"""Groups behind a deed among which it is said what befell the accused."""


def is_of_suspect(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a deed says who somebody is, of whom the sentence tells another thing.

    "A rebel involved in the killing of six guards was arrested", "police caught the
    mastermind of the blast in which 12 died"; "the army is accused of killing four"
    is told as news.
    """
    told = (_punished_for, _blamed_beside, _searched_for)
    if any(one(view, groups, verb) for one in told):
        return True
    accused = verb - 2
    if accused > 0 and view.has(groups[accused].head, "accusing"):
        whom = groups[accused - 1 - ("comma" in groups[accused - 1].tags)]
        reduced = "passive" not in groups[accused].tags and whom.kind == "noun"
        return reduced and _ends_so(view, groups, verb)
    near = groups[max(0, verb - AHEAD) : verb]
    # "40 were killed, including both perpetrators, and 12 hurt" is of no other deed.
    behind = any(
        view.has(one.head, "mastermind") and view.word(one.end) in DEED_OF
        for one in near
    )
    return behind and any(view.has(one.head, "caught") for one in near)


DEED_OF = frozenset({"behind", "in", "of"})
"""Words behind a mastermind with which his deed is told."""


def by_the_slain(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a harm is the deed of somebody who is harmed for it there and then.

    "Police shot a man who had stabbed three passers-by", "the gunman, who had stabbed
    three, was shot"; what somebody had done "in May" or in another year was before.
    """
    if not verb or "relative_person" not in groups[verb - 1].tags:
        return False
    aside = view.has(groups[verb - 1].start - 1, "comma")
    at = verb - 2 - aside
    if at < 0 or "plural" in groups[at].tags:
        return False
    whom, deeds = groups[at], groups[max(0, at - 1) : at]
    behind = groups[verb + 1 : verb + 1 + MAX_BEHIND]
    if aside:
        # "The gunman": no rank or band that has a past of its own.
        attacker = VictimType.ATTACKER in typed(view, whom.head)
        if not (attacker and view.has(whom.start, "article")):
            return False
        main = next((i for i, one in enumerate(behind) if one.kind == "verb"), None)
        deeds = deeds if main is None else (*deeds, behind[main])
        behind = behind[:main]
    harms = (entry_of(view, one) for one in deeds if one.kind == "verb")
    shot = any(one is not None and one["kind"] in HURTING for one in harms)
    dated = any(one.kind == "time" for one in behind)
    return shot and "person" in whom.tags and not dated


MAX_BEHIND = 12
"""Groups behind what somebody had done among which its day stands."""


def _blamed_beside(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a deed says of what those harmed, or those who harm, are blamed.

    "Killed seven militants said to be behind the murder of a colonel", "were killed
    by a mob who accused them of the abduction of two children"; where nobody else is
    harmed, the deed is what is told.
    """
    # "Blamed for a raid that killed nine".
    deed = _deed(view, groups, verb)
    at = verb if deed is None else deed
    group = groups[at]
    ing = deed is not None or "ing" in group.tags or "harm_noun" in group.tags
    # "Involved in last year's attack".
    opens = groups[at - 1] if at and groups[at - 1].kind == "time" else group
    before = view.word(opens.start - 1) or ""
    planned = deed is not None and before in PLANNING
    if not ing or not (planned or before in BLAME_FOR):
        return False
    near = groups[max(0, at - MAX_BLAME) : at]
    near = near if deed is None else _since_verb(near)
    start = near[0].start if near else group.start
    blamed = before == "behind" or not BLAMED.isdisjoint(view.words(start, group.start))
    near = _since_verb(near)
    words = view.words(near[0].start, group.start) if near else []
    involved = planned or not INVOLVED.isdisjoint(words) or _took_part(words)
    involved = involved and not blamed
    # "Convicted of the murder of two": nobody is said to be harmed beside.
    others = [one for one in groups if one is not groups[verb] and one.kind == "verb"]
    # Of those "arrested for involvement in the murder of two" the murder is told.
    kinds = HURTING if involved else EVERY_HARM
    return (blamed or involved) and any(
        _harms(view, one, groups[verb], kinds) for one in others
    )


HURTING = frozenset({"killed", "injured"})


def _since_verb(groups: Sequence[Group]) -> Sequence[Group]:
    """
    Give the last verb and what follows: what is said there is said of the deed.

    "Suspected rebels killed two in a raid that hurt nine": nobody is suspected of it.
    """
    verbs = [
        index
        for index, one in enumerate(groups)
        if one.kind == "verb" and "ing" not in one.tags
    ]
    return groups[verbs[-1] :] if verbs else groups


def _took_part(words: Sequence[str]) -> bool:
    """Whether "took part" stands there, and not "in the southern part of"."""
    return any(word == "part" and before in TAKING for before, word in pairwise(words))


TAKING = frozenset({"take", "taken", "takes", "taking", "took"})


def _deed(view: View, groups: Sequence[Group], verb: int) -> int | None:
    """
    Give the attack of which a clause tells: "a raid on a mosque that killed nine".

    The same: "the attack in which nine boys died".
    """
    clause = next(
        (
            index
            for index in range(verb - 1, max(0, verb - MAX_CLAUSE), -1)
            if view.word(groups[index].start) in {"that", "which"}
        ),
        0,
    )
    # "A raid that left 60 dead"; what is told behind the clause is no part of it.
    verbs = [one for one in groups[clause + 1 : verb] if one.kind == "verb"]
    if len(verbs) > (groups[verb].kind == "noun"):
        return None
    return next(
        (
            index
            for index in range(clause - 1, max(0, clause - MAX_CLAUSE), -1)
            if view.has(groups[index].head, "attack_noun")
        ),
        None,
    )


MAX_CLAUSE = 5
"""Groups between an attack, the word that opens its clause, and the verb there."""

PLANNING = frozenset(
    {"masterminded", "masterminding", "ordered", "ordering", "orchestrated", "planned"}
    | {"orchestrating", "planning", "plotted", "plotting"}
)
"""What somebody did of whose deeds a sentence tells besides."""


def _searched_for(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether those harmed are only looked for where others are harmed.

    "Soldiers killed five men while searching for 30 girls abducted last week".
    """
    if "participle" not in groups[verb].tags or groups[verb - 1].kind != "noun":
        return False
    start = groups[max(0, verb - MAX_FOR)].start
    whom = groups[verb - 1].start
    sought = view.word(whom - 1) == "for" and not SEARCH.isdisjoint(
        view.words(start, whom)
    )
    others = [one for one in groups[:verb] if one.kind == "verb"]
    return sought and any(_harms(view, one, groups[verb]) for one in others)


SEARCH = frozenset({"hunt", "hunting", "looking", "search", "searched", "searching"})


def names_place(
    view: View, groups: Sequence[Group], verb: int, deed: Entry | None
) -> bool:
    """
    Whether a participle only says whose a place is, where others are harmed.

    "Blast kills ten near tomb of murdered president", "the shrine of slain clerics".
    """
    group, behind = groups[verb], groups[verb + 1 : verb + 2]
    of = group.start - 1
    # "The body of murdered judge Tan": that is news.
    if deed is None or deed["kind"] != "killed":
        return False
    if view.word(of) not in WHOSE or view.has(of - 1, "remains"):
        return False
    # "The tomb of the slain general".
    whom = group.kind == "noun" and bool(group.tags & {"person_singular", "title"})
    if "participle" in group.tags and behind:
        whom = behind[0].kind == "noun" and behind[0].count is None
    others = [one for one in groups if one is not group and one.kind == "verb"]
    return whom and any(_harms(view, one, group) for one in others)


WHOSE = frozenset({"for", "of", "to"})
"""Words behind a tomb, a wake or a monument: "the monument to slain workers"."""


def _harms(
    view: View, one: Group, deed: Group, kinds: Container[str] = EVERY_HARM
) -> bool:
    """Whether another verb of a sentence than that of a deed is of harm."""
    apart = one.end <= deed.start or one.start >= deed.end + 1
    tag = next((tag for tag in VERBS if tag in one.tags), None)
    entry = view.entry(one.head, tag) if tag is not None else None
    negated = "negated" in one.tags or "infinitive" in one.tags
    return apart and entry is not None and entry["kind"] in kinds and not negated


VERBS = ("harm", "harm_intransitive")
BLAME_FOR = frozenset({"behind", "for", "in", "of", "over", "to", "with"})
BLAMED = frozenset(
    {"accused", "accusing", "blamed", "blaming", "responsible", "served"}
)
INVOLVED = frozenset(
    {"implicated", "involved", "involvement", "linked", "participated", "role"}
    | {"suspected", "wanted"}
)
"""What is said of those of whose deeds a sentence tells besides."""

MAX_BLAME = 6
"""Groups from "accused" to the deed: "accused of over"."""


def _punished_for(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether somebody was sentenced for a deed: "jailed in 2003 for killing two"."""
    if "ing" not in groups[verb].tags or view.word(groups[verb].start - 1) != "for":
        return False
    near = groups[max(0, verb - MAX_FOR) : verb]
    return any(one.kind == "verb" and view.has(one.head, "judged") for one in near)


MAX_FOR = 5
"""Groups from "jailed" to the deed: "in 2003 for"."""


def _is_end(view: View, one: Group, deed: Group) -> bool:
    """Whether the accused "are released" or "was stoned to death"."""
    return "release" in one.tags or _harms(view, one, deed, HURTING)


def _ends_so(view: View, groups: Sequence[Group], verb: int) -> bool:
    """Whether the accused are arrested, tried or killed, in the end."""
    return any(
        one.kind == "verb"
        and (
            view.has(one.head, "caught")
            or view.has(one.head, "judged")
            or ("passive" in one.tags and _is_end(view, one, groups[verb]))
        )
        for one in groups[verb + 1 : verb + AHEAD]
    )
