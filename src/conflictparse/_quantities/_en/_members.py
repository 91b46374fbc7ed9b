"""Who of a list a verb of harm befalls: all of it, or its last member."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._deeds import acts_itself
from conflictparse._quantities._victims import victims

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._member import Victim
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = ["is_included", "members"]


def members(match: Match, start: int, end: int, acting: int) -> list[Victim]:
    """Read the victims of a list that stands before or after the verb at *acting*."""
    view, groups = match.view, match.items
    if end <= acting and (
        _told_before(view, groups, start) or _hurts(view, groups, start, acting)
    ):
        return []
    # "Nine people, including two wounded, were flown out": two were.
    last = acting - 1
    if end < last and _is_figure(groups[last]) and _included_at(groups, last):
        start, end = last, acting
    found = victims(view, groups, start, end)
    # "None of the 44 passengers and five crew were hurt".
    if end <= acting and "pronoun_nobody" in groups[start].tags:
        found = found[:1]
    if end <= acting and (
        _of_last(groups, start, end, acting)
        or _after_included(groups, start)
        or _one_apart(view, groups, start, acting)
        or _some_of_them(groups, start)
    ):
        found = found[-1:]
    if end <= acting:
        # "Total killed: 2" is a form, and no Mr Total.
        found = [one for one in found if not _is_label(one.group)]
        found = _behind_state(groups, start, end, found)
        found = found[1:] if _of_all(groups, start, found) else found
        # "Rebels attacked Mamove, 12 civilians were killed": that is a place.
        before = groups[start - 1] if start else groups[start]
        attacked = len(found) > 1 and view.has(before.head, "attack_verb")
        found = found[1:] if attacked and "name" in found[0].group.tags else found
    # "Blast kills child, two critical": those live.
    found = [one for one in found if not view.has(one.group.head, "critical_word")]
    if len(found) > 1 and view.word(groups[start].start - 1) in AGED:
        # "Six dead, the oldest 19, and two hurt".
        found = found[1:]
    # "On 12 Poush 2058, two teachers were killed": a year of another calendar.
    found = [
        one
        for one in found
        if "number" not in one.group.tags
        or not view.has(one.group.start - 1, "foreign_month")
    ]
    if end <= acting and _all_but(view, groups, start):
        return _without(groups, start, found)
    if end > acting:
        found = [
            _mutual(view, groups, acting, one)
            for one in found
            if not (acts_itself(view, groups, one) or _has_verb(view, one))
        ]
    if view.word(groups[start].start - 1) == "nor":
        # "Neither the mayor nor his wife was hurt."
        found = [attrs.evolve(one, count=None, ones=0) for one in found]
    return found


def _one_apart(view: View, groups: Sequence[Group], start: int, acting: int) -> bool:
    """
    Whether a verb of one is only of the last of a list: the others were told of before.

    "Wounding three Dutch and two Danish soldiers, and an officer was killed".
    """
    last = groups[acting - 1 : acting]
    joint = next(
        (at for at in range(acting - 1, start, -1) if "and" in groups[at].tags), start
    )
    one = joint > start and "indefinite" in groups[joint + 1].tags and bool(last)
    single = view.word(groups[acting].start) in SINGULAR
    apart = one and single and "comma" in groups[joint - 1].tags
    return apart and any(
        group.kind == "verb" and "harm" in group.tags and "passive" not in group.tags
        for group in groups[max(0, start - MAX_HARM) : start]
    )


SINGULAR = frozenset({"is", "was"})
MAX_HARM = 6
"""Groups before a list among which a verb of harm has taken its first members."""


def _has_verb(view: View, victim: Victim) -> bool:
    """
    Whether a figure behind a comma has a verb of its own, taken for its noun.

    "Storm kills two, 15,000 lose power".
    """
    count = victim.count
    if count is None or not view.has(victim.start - 1, "comma"):
        return False
    at = count.end
    noun = view.has(at, "noun_too") or view.has(at, "person")
    return at < victim.end and view.has(at, "verb_base") and not noun


AGED = frozenset({"elder", "eldest", "oldest", "younger", "youngest"})


def _hurts(view: View, groups: Sequence[Group], start: int, acting: int) -> bool:
    """
    Whether a noun only opens how others were hurt, and has a verb of its own.

    "Three men injured when a coach fell into a lake have died": no coach did.
    """
    if start < BEHIND or view.word(groups[start].start - 1) not in WHEN:
        return False
    hurt = groups[start - BEHIND]
    bare = {"harm", "participle"} <= hurt.tags or (
        {"harm", "passive"} <= hurt.tags
        and "relative_person" in groups[start - BEHIND - 1].tags
    )
    behind = groups[start + 1 : acting]
    return (
        bare
        and any(one.kind == "verb" for one in behind)
        and not any(one.tags & (LISTING | {"relative_person"}) for one in behind)
    )


WHEN = frozenset({"after", "as", "when"})


def _told_before(view: View, groups: Sequence[Group], start: int) -> bool:
    """Whether a list is only of some of those told of before it."""
    return (
        is_included(groups, start)
        or _children(view, groups, start)
        or _of_harmed(groups, start)
        or _is_age(view, groups[start])
    )


def _all_but(view: View, groups: Sequence[Group], start: int) -> bool:
    """
    "All but one of the eight passengers were killed".
    """
    return view.words(groups[start].start - 2, groups[start].start) == ["all", "but"]


def _without(
    groups: Sequence[Group], start: int, found: Sequence[Victim]
) -> list[Victim]:
    """Give all of a counted group but some, where it says how many it is."""
    some, behind = groups[start].count, groups[start + 1 : start + 3]
    whole = behind[-1].count if len(behind) == BEHIND else None
    if some is None or whole is None or "of" not in behind[0].tags or not found:
        return []
    if some.value is None or whole.value is None or some.value >= whole.value:
        return []
    first = attrs.evolve(
        found[0],
        start=groups[start].start - 2,
        count=None,
        ones=int(whole.value - some.value),
    )
    return [first]


def _of_harmed(groups: Sequence[Group], start: int) -> bool:
    """
    Whether a list goes on with who some of the hurt are, of whom another rule tells.

    "Two of the wounded, a boy aged ten and a cook, died": the cook is one of the two.
    """
    joined = start > 0 and not LISTING.isdisjoint(groups[start - 1].tags)
    for index in range(start - 1, max(BEHIND, start - MAX_INCLUDED), -1):
        if groups[index].kind == "verb":
            of, who = groups[index - BEHIND].tags, groups[index - 1].tags
            hurt = {"harm", "participle"} <= groups[index].tags
            # "Nine died, several of them shot, and six were hurt": six others.
            some = "of" in of and "pronoun_person" not in who
            return joined and hurt and some and "comma" in groups[index + 1].tags
    return False


def _mutual(view: View, groups: Sequence[Group], acting: int, victim: Victim) -> Victim:
    """Let "each other" be as many as those who act: "two men shot each other"."""
    words = view.words(victim.group.start, victim.group.end)
    if words not in MUTUAL:
        return victim
    counts = [one.count for one in groups[:acting] if one.kind == "noun" and one.count]
    several = counts[0].value if counts else None
    return attrs.evolve(victim, ones=int(several)) if several else victim


MUTUAL = (["each", "other"], ["one", "another"])


def _is_age(view: View, group: Group) -> bool:
    """Whether a figure is somebody's age: "the oldest, 24, was shot"."""
    comma = group.start - 1
    return view.has(comma, "comma") and view.word(comma - 1) in AGED


def _children(view: View, groups: Sequence[Group], start: int) -> bool:
    """
    "Mother of two killed in blast": the two are her children.
    """
    if start < BEHIND or "number" not in groups[start].tags:
        return False
    who, of = groups[start - 2], groups[start - 1]
    noun = view.entry(who.head, "person")
    parent = {
        "person_singular",
        "uncounted",
    } <= who.tags and "unit_noun" not in who.tags
    return "of" in of.tags and parent and noun is not None and bool(noun["kin"])


def _is_label(group: Group) -> bool:
    """Whether a group is the word of a form alone: "total", "number"."""
    word = {"number_noun", "uncounted"} <= group.tags
    return word and "person" not in group.tags and group.end - group.start == 1


def _of_all(groups: Sequence[Group], start: int, found: Sequence[Victim]) -> bool:
    """
    "Of the passengers and crew, 39 were killed": who there were is no victim.
    """
    before = groups[max(0, start - MAX_ALL) : start]
    return (
        len(found) > 1
        and found[0].count is None
        and "number" in found[1].group.tags
        and bool(before)
        and "and" in before[-1].tags
        and any("of" in one.tags for one in before)
    )


MAX_ALL = 3
"""Groups of "of the passengers and"."""


def _behind_state(
    groups: Sequence[Group], start: int, end: int, found: list[Victim]
) -> list[Victim]:
    """
    Leave out those of whom another state is said: "two guards dead, nine hurt".
    """
    told = [
        index
        for index in range(start, end - 1)
        if groups[index].tags & {"harm_adjective", "harm_result"}
        and groups[index].kind == "noun"
        and groups[index].end - groups[index].start > 1
    ]
    if not told:
        return found
    return [one for one in found if one.start >= groups[told[-1]].end]


def _of_last(groups: Sequence[Group], start: int, end: int, verb: int) -> bool:
    """
    Whether a relative clause is of the last member alone.

    "The parents of the captain, a soldier who died": one died.
    """
    relative = any(
        groups[index].tags & {"relative_person"} for index in range(end, verb)
    )
    return relative and not any(
        groups[index].tags & {"and", "joining"} for index in range(start, end)
    )


def _some_of_them(groups: Sequence[Group], start: int) -> bool:
    """
    Whether a list begins behind a comma with some of those counted before.

    "Nine died, three of them Uzbeks, and 12 were hurt": twelve were.
    """
    if start == 0 or "comma" not in groups[start - 1].tags:
        return False
    behind = groups[start + 1 : start + 3]
    if (
        len(behind) < BEHIND
        or "of" not in behind[0].tags
        or PRONOUNS.isdisjoint(behind[1].tags)
    ):
        return False
    # "In the fire that followed, three of them and a guard died": of those of before.
    before = groups[max(0, start - MAX_BEFORE) : start - 1]
    return any("counted" in one.tags for one in before)


BEHIND = 2
"""Groups of "of them"."""

MAX_BEFORE = 60
"""Groups before a list among which those are counted of whom it tells."""


def _after_included(groups: Sequence[Group], start: int) -> bool:
    """
    Whether a list begins with who is included in a figure before.

    "12 died, including two clerks, and 7 were hurt": seven were hurt.
    """
    for index in range(start - 1, max(-1, start - MAX_INCLUDED), -1):
        tags = groups[index].tags
        if "including" in tags or (
            tags & {"among", "of"} and groups[index + 1].tags & PRONOUNS
        ):
            return True
        # "incl. two clerks": the dot of a short form is no end.
        if groups[index].kind != "noun" and not tags & {"comma", "and", "dot"}:
            return False
    return False


def is_included(groups: Sequence[Group], start: int) -> bool:
    """
    Whether a list is some of those counted right before it.

    "Nine people including two clerks and a cook killed": nine were.
    """
    index = start
    while index > max(0, start - MAX_INCLUDED) and not _included_at(groups, index):
        # "Left 17 people, including two guards, dead and 33 hurt": others.
        if groups[index].tags >= BARE_STATE:
            return False
        if groups[index - 1].kind != "noun" and groups[index - 1].tags.isdisjoint(
            LISTING
        ):
            return False
        index -= 1
    whole = _included_at(groups, index)
    # "It killed nine people, including two clerks, and seven wounded": others.
    done = whole > 1 and "harm" in groups[whole - 2].tags
    # "It left 13 dead, among them four rebels, and 27 wounded".
    done = done or (whole > 0 and not HARMS.isdisjoint(groups[whole - 1].tags))
    return (
        whole > 0
        and "counted" in groups[whole - 1].tags
        and (index == start or not done)
    )


def _included_at(groups: Sequence[Group], start: int) -> int:
    """Give the end of what a group is included in, by "including" before it, or 0."""
    index, leading = start - 1, "including"
    if index > 0 and not PRONOUNS.isdisjoint(groups[index].tags):
        index, leading = index - 1, "among"
    elif index > 0 and "dot" in groups[index].tags:
        index -= 1
    if index <= 0 or leading not in groups[index].tags:
        return 0
    return index - 1 if "comma" in groups[index - 1].tags else index


def _is_figure(group: Group) -> bool:
    """Whether a group is a number alone."""
    return group.count is not None and group.count.end == group.end


BARE_STATE = frozenset({"noun", "harm_adjective", "uncounted"})
HARMS = frozenset({"harm_adjective", "harm_noun"})
LISTING = frozenset({"comma", "and"})

PRONOUNS = frozenset({"pronoun_person", "relative_person"})
"""Words behind "among" that bring back who was counted."""

MAX_INCLUDED = 8
"""Groups before a list among which "including" stands."""
