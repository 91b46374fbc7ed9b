"""Figures that are spelled out: "two clerks, Orla Tan and Ben Roe,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictparse._groups import Group
    from conflictparse._quantities._member import Victim
    from conflictparse._text import View

__all__ = ["aside_end", "spelled_out"]

SEVERAL = 2


def aside_end(view: View, groups: Sequence[Group], index: int, end: int) -> int:
    """
    Give the comma behind an aside about some of those just counted, or -1.

    "Three clerks, among them a boy, and a guard", "three clerks, one of them a boy,".
    """
    if view.has(groups[index - 1].start, "relative_person"):
        return _comma(groups, index, end)  # "the mayor, who owned a farm, and a guard"
    among = view.has(groups[index - 1].start, "among")
    counted = "number" in groups[index].tags and index + 1 < end
    whom = index if among else index + 2
    if not (among or (counted and "of" in groups[index + 1].tags)) or whom >= end:
        return -1
    if "pronoun_person" not in groups[whom].tags:
        return -1
    return _comma(groups, whom, end)


def _comma(groups: Sequence[Group], index: int, end: int) -> int:
    """Give the first comma behind a group, or -1."""
    commas = (n for n in range(index + 1, end) if "comma" in groups[n].tags)
    return next(commas, -1)


def spelled_out(
    view: View, groups: Sequence[Group], index: int, end: int, known: Victim
) -> int:
    """
    Give the group behind those that only say who the counted are, or -1.

    As many names as were counted, or figures that add up to a count of people
    of whom nothing is said: "ten people, six guards and four clerks,".
    """
    wanted = known.count.value if known.count is not None else None
    # "A couple, their maid and their driver": those are others.
    theirs = view.says(groups[index].start, "theirs")
    if wanted is None or wanted < SEVERAL or theirs:
        return -1
    names, ones, total = 0, 0, 0
    listed: list[Group] = []
    for members, place in enumerate(_listed(groups, index, end), 1):
        group = groups[place]
        listed.append(group)
        if group.count is not None and group.count.value is not None:
            total += int(group.count.value)
        elif "name" in group.tags and "indefinite" not in group.tags:
            names += 1
        elif _is_one(view, group):
            ones += "comma" in groups[place - 1].tags or "and" in groups[place - 1].tags
        if names == members == wanted:
            return place + 1
        # "Three people, a man, his wife and their son, were shot", "Nine clerks,
        # eight men and a woman, fled": closed by a comma.
        last = _with_phrase(groups, place, end)
        unlike = total + ones != wanted or members < SEVERAL or (names and not ones)
        if unlike or _more_behind(groups, index, last, end):
            continue
        bare = all("number" in group.tags for group in listed)
        whole = bare or _bare(view, known) or _nations(listed)
        if _closed(groups, last, end, whole=whole):
            return last + 1
        if not ones:
            return last + 1 if bare or _bare(view, known) else -1
    return -1


def _more_behind(groups: Sequence[Group], index: int, last: int, end: int) -> bool:
    """
    Whether a list goes on behind a member that nothing says is its last.

    "Two nurses, a cook, a gardener, a driver and a clerk were shot" are six.
    """
    joined = any("and" in groups[place].tags for place in range(index, last))
    ahead = groups[last + 1 : min(last + 3, end)]
    goes_on = len(ahead) > 1 and "comma" in ahead[0].tags and ahead[1].kind == "noun"
    return not joined and goes_on


def _with_phrase(groups: Sequence[Group], place: int, end: int) -> int:
    """
    Give the last group of a member and what hangs on it.

    "Two from Tel", "a boy aged ten".
    """
    if place + 2 >= end:
        return place
    if _of_age(groups, place + 1):
        return place + 2
    hangs = "preposition" in groups[place + 1].tags
    return place + 2 if hangs and groups[place + 2].kind == "noun" else place


def _of_age(groups: Sequence[Group], place: int) -> bool:
    """Whether a word and the figure behind it only say an age: "aged ten"."""
    behind = groups[place + 1].tags if place + 1 < len(groups) else NOTHING
    joint = groups[place].tags & {"comma", "and", "open_paren"}
    return groups[place].kind == "between" and not joint and bool(behind & FIGURES)


FIGURES = frozenset({"digits", "numeral"})
"""What an age is: no count."""


def _nations(listed: Sequence[Group]) -> bool:
    """Whether all of a list are told by their country: "two Zambians and a Kenyan"."""
    return all("demonym" in group.tags for group in listed)


def _is_one(view: View, group: Group) -> bool:
    """Whether a group is of one person: "a man", "his wife"."""
    owned = view.has(group.start, "possessive_pronoun")
    return "indefinite" in group.tags or (owned and "person_singular" in group.tags)


def _closed(groups: Sequence[Group], last: int, end: int, *, whole: bool) -> bool:
    """
    Whether a list is over: at a comma before the verb, or where the sentence ends.

    "Killed two guards, a cook and a boy." may be four: only who is counted as
    people is spelled out there.
    """
    if last + 1 < end:
        return "comma" in groups[last + 1].tags
    after = groups[last + 1].tags if last + 1 < len(groups) else CLOSING
    # "Shot two guards, a cook and a boy, in Baro".
    behind = groups[last + 2].tags if last + 2 < len(groups) else NOTHING
    if "comma" in after and "preposition" in behind:
        return True
    # "Shot two guards, a cook and a boy, and fled".
    fled = last + 3 < len(groups) and groups[last + 3].kind == "verb"
    if "comma" in after and "and" in behind and fled:
        return True
    return whole and bool(after & CLOSING)


NOTHING: frozenset[str] = frozenset()

CLOSING = frozenset({"comma", "dot", "semicolon"})


def _listed(groups: Sequence[Group], index: int, end: int) -> Iterator[int]:
    """Give the places of the noun groups of a list, without what hangs on them."""
    within, hangs = False, -1
    for place in range(index, end):
        group = groups[place]
        # "Three from Lima and two from Tel": the towns are none of them.
        if place == hangs:
            continue
        if "preposition" in group.tags and groups[place - 1].tags & SINGLE:
            hangs = place + 1
            continue
        # "A boy aged ten", "a boy, 10, and a cook".
        if group.tags & FIGURES and group.kind == "between":
            continue
        if _of_age(groups, place):
            continue
        # "Orla Tan (34) and Ben Roe (29)".
        within = (within or "open_paren" in group.tags) and not (
            groups[place - 1].tags & {"close_paren"}
        )
        if within:
            if not group.tags & AGED:
                return
        elif group.kind == "noun":
            yield place
        elif not group.tags & {"comma", "and"}:
            return


SINGLE = frozenset({"indefinite", "number"})
"""Members on whom a phrase may hang: "a guard from Lima", "two from Tel"."""

AGED = frozenset({"open_paren", "close_paren", "number", "digits"})
"""Groups of an age in brackets."""


def _bare(view: View, known: Victim) -> bool:
    """Whether a count is of people, or others, of whom nothing is said."""
    group = known.group
    if group.tags & {"number", "others"}:
        return True
    entry = view.entry(group.head, "person")
    return entry is not None and bool(entry["vague"])
