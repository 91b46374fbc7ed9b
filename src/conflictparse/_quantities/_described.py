"""Groups of a list that describe a member, or say where, and are none themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._member import noun_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._member import Victim
    from conflictparse._text import View

__all__ = [
    "describes",
    "only_described",
    "with_more",
]

MAX_AGE = 110

FITS_AGE = range(1, MAX_AGE)

NOTHING: frozenset[str] = frozenset()


def describes(
    view: View, groups: Sequence[Group], index: int, end: int, found: Sequence[Victim]
) -> bool:
    """
    Whether a group says more of the member before it: an age, another name.

    *found* are the members so far, the groups of the list end at *end*.
    """
    known = found[-1]
    if _is_age(groups, index) or _quoted(groups, index, known):
        return True
    if _apposed(known.group, groups, index) and not _own_member(
        view, groups, index, end
    ):
        return True
    if _counted_together(view, groups, index, known):
        return True
    if _one_more_trade(view, groups, index) or _goes_on(view, groups, index, found):
        return True
    if (
        _bare_trade(groups, index)
        or _said_of_last(groups, index, end, found)
        or _said_of_all(view, groups, index)
    ):
        return True
    return _said_of_one(view, groups, index, end, found)


def with_more(view: View, groups: Sequence[Group], index: int, known: Victim) -> Victim:
    """Let a count be of what describes it, or of two nouns: "12 women and girls"."""
    group = groups[index]
    if known.noun is None:
        named = "name" in group.tags
        return known if named else attrs.evolve(known, noun=noun_words(view, group))
    if not _counted_together(view, groups, index, known):
        return known
    return attrs.evolve(known, end=group.end, noun=(known.noun[0], group.end))


def _counted_together(
    view: View, groups: Sequence[Group], index: int, known: Victim
) -> bool:
    """
    "12 men, women and children", "six soldiers and policemen": so many in all.
    """
    group = groups[index]
    if known.count is None or known.noun is None or group.count is not None:
        return False
    if "uncounted" not in group.tags or view.holds(group.start, group.head, "cap"):
        return False
    last = known.noun[1] - 1
    if view.has(last, "of_all_ages") and view.has(group.head, "of_all_ages"):
        return True
    several = view.has(last, "person_plural") and view.has(group.head, "person_plural")
    return several and "and" in groups[index - 1].tags


def _quoted(groups: Sequence[Group], index: int, known: Victim) -> bool:
    """
    Whether a noun in marks says who were counted: "34 ‘rebel fighters’".
    """
    mark = groups[index - 1].tags & MARKS
    return (
        bool(mark)
        and groups[index - 2] is known.group
        and "number" in known.group.tags
        and groups[index].count is None
    )


MARKS = frozenset(
    {"apostrophe", "quote_close", "quote_open", "quote_single", "quote_straight"}
)


def _said_of_one(
    view: View, groups: Sequence[Group], index: int, end: int, found: Sequence[Victim]
) -> bool:
    """
    "One person, a teacher of 35, was shot": no list, as nothing is joined.
    """
    group, known = groups[index], found[-1]
    joined = [one.tags for one in groups[index:end] if one.tags & JOINED]
    # "Shot the mayor, a farmer": whoever is known is said to be somebody.
    known_so = "definite" in known.group.tags and not joined
    # "The suspect, the brother of a clerk, killed himself".
    so_too = "definite" in known.group.tags and "definite" in group.tags
    return (
        len(found) == 1
        and (known.ones if known.count is None else known.count.value) == 1
        and ("indefinite" in group.tags or so_too)
        and "comma" in groups[index - 1].tags
        and ("comma" in groups[end - 1].tags or known_so)
        and not any("comma" not in tags for tags in joined)
        and not view.has(group.start, "another")
    )


JOINED = frozenset({"and", "comma", "joining"})


def _bare_trade(groups: Sequence[Group], index: int) -> bool:
    """
    Whether a noun without an article says what the one before was.

    "A teacher, resident of Mach, was killed", "a trader, father of four, died".
    """
    tags, before = groups[index].tags, groups[index - 1].tags
    if not {"person_singular", "uncounted"} <= tags or "name" in tags:
        return False
    if "comma" not in before or "and" in before or index + 1 >= len(groups):
        return False
    known = groups[index - 2].tags
    return bool(known & {"indefinite", "name"}) and bool(
        groups[index + 1].tags & {"comma", "of"}
    )


def _said_of_last(
    groups: Sequence[Group], index: int, end: int, found: Sequence[Victim]
) -> bool:
    """
    Whether a group describes the last of a list that is over.

    "A girl and her grandfather, a shepherd, were killed".
    """
    known, tags, before = found[-1], groups[index].tags, groups[index - 1].tags
    if len(found) < PAIR or index - 2 < 1 or groups[index - 2] is not known.group:
        return False
    over = "and" in groups[index - 3].tags and index + 1 >= end - 1
    closed = index + 1 >= len(groups) or bool(groups[index + 1].tags & ENDING)
    one = known.count is None and "indefinite" in tags and "person_singular" in tags
    return over and closed and one and "comma" in before and "and" not in before


ENDING = frozenset({"close_paren", "comma", "dot", "semicolon"})


def _said_of_all(view: View, groups: Sequence[Group], index: int) -> bool:
    """Whether a group is of all who were listed: "a man and his son, both cooks,"."""
    group, before = groups[index], groups[index - 1].tags
    of_all = view.has(group.start, "both") or view.says(group.start, "all")
    whole = of_all and "plural" in group.tags and "comma" in before
    return whole and "and" not in before and group.count is None


def only_described(
    view: View, groups: Sequence[Group], index: int, described: int, known: Victim
) -> bool:
    """
    Whether a group says only who most of the counted are, or some of them.

    "Ten people, mostly women and children". *described* is the group before
    that did so.
    """
    if _apart_told(view, groups, index, known) or _in_marks(groups, index, known):
        return True
    group = groups[index]
    goes_on = described == index - 2 and "and" in groups[index - 1].tags
    return group.count is None and (goes_on or view.has(group.start, "describing"))


def _apart_told(view: View, groups: Sequence[Group], index: int, known: Victim) -> bool:
    """
    Whether a group tells again of all, or of one, of those just counted.

    "Two victims, both Zambians", "three men, all cooks", "two cooks, one who owed
    him rent".
    """
    group, before = groups[index], groups[index - 1]
    count = known.count
    pair = count is None and known.ones == PAIR
    several = count is not None and count.value is not None and count.value > 1
    if not (several or pair) or "comma" not in before.tags or "and" in before.tags:
        return False
    if view.has(group.start, "both"):
        return pair or (count is not None and count.value == PAIR)
    # "Six boys, all under 20".
    if view.says(group.start, "all") and view.says(group.start + 1, "age_bound"):
        return True
    if view.says(group.start, "all") and "plural" in group.tags:
        return group.count is None
    if _of_one_body(view, groups, index):
        return True
    behind = groups[index + 1].tags if index + 1 < len(groups) else NOTHING
    return "number" in group.tags and "relative_person" in behind


def _of_one_body(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    Whether a noun says what those just counted are members of, and no more.

    "Two men, members of the guard, were shot", but "…, members of a band and a cook".
    """
    group, behind = groups[index], groups[index + 1 : index + OF_BODY]
    members = view.has(group.head, "partitive") and "plural" in group.tags
    if not members or group.count is not None or len(behind) < OF_BODY - 1:
        return False
    return "of" in behind[0].tags and "comma" in behind[2].tags


OF_BODY = 4
"""Groups from "members" to the comma behind their body."""

PAIR = 2


def _is_age(groups: Sequence[Group], index: int) -> bool:
    """Whether a count after a name is an age: "Ali, 32,"."""
    group, before = groups[index], groups[index - 1]
    count = group.count
    if "comma" not in before.tags or count is None or "number" not in group.tags:
        return False
    if count.value not in FITS_AGE or count.end - count.start != 1:
        return False
    if index + 1 < len(groups) and not groups[index + 1].tags & CLOSING:
        return False
    # "4 dead, 12 injured": whoever is counted has no age.
    known = groups[index - 2]
    # "Of the passengers and crew, 39 were killed": those are 39.
    verb = index + 1 < len(groups) and groups[index + 1].kind == "verb"
    if index < 2 or known.count is not None or (verb and "name" not in known.tags):
        return False
    return bool(known.tags & NAMED)


CLOSING = frozenset({"comma", "and", "dot", "close_paren", "verb"})
NAMED = frozenset({"name", "person_singular", "title"})


def _apposed(known: Group, groups: Sequence[Group], index: int) -> bool:
    """
    Whether a group only names or describes the one before.

    "Orla Tan, a tailor," and "a tailor, Orla Tan," are one person; "a tailor,
    a cook and a guard" are three.
    """
    group, before = groups[index], groups[index - 1]
    named = "name" in group.tags
    plural = "plural" in known.tags
    # "A vigilante, one Adamu Sule": a certain one.
    counted = group.count is not None and not (named and group.count.value == 1)
    if counted or (known.count is not None and plural and not named):
        return False
    # "An Italian, Marco Neri,": who is one of a people has no name by that.
    known_named = "name" in known.tags and not known.tags & {"indefinite", "person"}
    # "One soldier, Cpl. Orla Tan,": whoever is one may be named.
    one = known.count is None or known.count.value == 1
    if named and not known_named and not plural and one:
        return "comma" in before.tags or before.kind == "noun"
    if not (known_named and "comma" in before.tags and "person" in group.tags):
        return False
    # "Ali, his wife and a guard": a possessive begins a member of its own.
    return bool(group.tags & UNCOUNTED) and "kin" not in group.tags


UNCOUNTED = frozenset({"indefinite", "definite", "uncounted"})


def _one_more_trade(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    "A teacher and activist", "a teacher and father of four": one person.

    "A man and wife were shot" tells of two.
    """
    tags = groups[index].tags
    if index < PAIR or not {"person_singular", "uncounted"} <= tags or "name" in tags:
        return False
    before = groups[index - 1].tags
    if "comma" in before or "and" not in before:
        return False
    if "indefinite" not in groups[index - 2].tags:
        return False
    of_so_many = (
        index + PAIR < len(groups)
        and "of" in groups[index + 1].tags
        and groups[index + PAIR].count is not None
    )
    verb = next(
        (one for one in groups[index + 1 : index + 4] if one.kind == "verb"), None
    )
    return of_so_many or (verb is not None and view.says(verb.start, "verb_of_one"))


def _goes_on(
    view: View, groups: Sequence[Group], index: int, found: Sequence[Victim]
) -> bool:
    """
    Whether a group goes on describing the one whose name stands before.

    "Orla Tan, lawyer and senator, died", "Orla Tan, a poet and a nurse, was shot".
    """
    group, known = groups[index], found[-1].group
    if len(found) > 1 or "name" not in known.tags or known.count is not None:
        return False
    between = [
        one for one in groups[max(0, index - REACH) : index] if one.start >= known.end
    ]
    # "Orla Tan, 44, lawyer and senator".
    if len(between) > PAIR and between[1].tags & {"digits", "number"}:
        between = between[PAIR:]
    if len(between) < PAIR + 1 or "comma" not in between[0].tags:
        return False
    joint, first = between[-1].tags, between[1].tags
    people = all(
        "person" in tags and "name" not in tags for tags in (first, group.tags)
    )
    if not people or "and" not in joint or "comma" in joint or group.count is not None:
        return False
    # "A lawyer and former senator", "lawyer and senator".
    if first & {"indefinite", "uncounted"} and "uncounted" in group.tags:
        return True
    verb = next(
        (one for one in groups[index + 1 : index + REACH] if one.kind == "verb"), None
    )
    both = "indefinite" in first and "indefinite" in group.tags
    return both and verb is not None and view.says(verb.start, "verb_of_one")


REACH = 10
"""Groups in which what describes a name, and its verb, stand."""


def _own_member(view: View, groups: Sequence[Group], index: int, end: int) -> bool:
    """
    "Orla Tan, his guard, and a cook": whoever is somebody's goes on the list.
    """
    ahead = groups[index + 1 : min(end, index + MAX_LIST)]
    listed = bool(ahead) and any("and" in one.tags for one in ahead)
    listed = listed and ("and" in ahead[0].tags or "comma" in ahead[0].tags)
    return listed and view.has(groups[index].start, "possessive_pronoun")


MAX_LIST = 12
"""Groups of a list behind a member, "and" among them: ", two sons, and a guard"."""


def _in_marks(groups: Sequence[Group], index: int, last: Victim) -> bool:
    """
    Whether a noun is what somebody is called: "Commander “Gerardo” was killed".
    """
    one = last.count is None and groups[index - 2] is last.group
    return one and any(tag.startswith("quote") for tag in groups[index - 1].tags)
