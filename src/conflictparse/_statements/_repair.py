"""
Put right, beside marks and cues, what the groups could not know.

"the letter reads" before a quotation is a noun and a cue, "he rails against it"
a cue and no noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._groups import Group
from conflictparse._names import is_shaped, names_shaped
from conflictparse._statements._contacts import (
    CONTACT,
    MAX_CONTACT,
    cut_in_two,
    parted,
)
from conflictparse._statements._surnames import ended, renamed, surnamed
from conflictparse._statements._voices import (
    OPENERS,
    SAYING,
    VERB,
    as_cue,
    as_lone_cue,
    ends_in_cue,
    ends_in_saying,
    ends_in_verb,
    ends_noun,
    wishes_to,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictparse._statements._suspects import Suspects
    from conflictparse._text import View

GENERAL = frozenset({"noun"})
NAME = frozenset({"noun", "name"})
GOING_ON = ("that", "colon", "dot")
"""What may stand behind "Scully said"."""
NONE: frozenset[str] = frozenset()
PAIR = 2
"""Words of "May said"."""
FINITE = ("verb_third", "verb_past", "verb_base")


def repaired(
    view: View,
    groups: Sequence[Group],
    suspects: Suspects,
    *,
    before: bool,
    after: bool,
) -> Sequence[Group]:
    """
    Split and join the groups of a stretch outside marks.

    Args:
        before, after:
            Whether a quotation stands on that side.
    """
    words = view.tags
    found: list[Group] = []
    previous: Group | None = None
    reached = 0
    for index, group in enumerate(groups):
        kind, start = group.kind, group.start
        may = kind != "noun" and (kind == "verb" or words[start] in suspects.large)
        if may and _may_name(words, group, suspects):
            named = _named(view, groups, index, previous)
            if named:
                if previous is not None and named[0].start == previous.start:
                    found.pop()
                found += named
                previous, reached = named[-1], named[-1].end
                continue
        if start < reached:
            continue
        between = kind == "between"
        if between and words[start] in suspects.dots and _is_final(view, previous):
            # "Petr Oban Jr. said", "Tarn Corp. said"
            found[-1] = previous = _longer(found[-1], group.end)
            continue
        if kind == "noun" and (
            words[start] in suspects.firsts
            or words[group.end - 1] in suspects.lasts
            or CONTACT <= group.end - start <= MAX_CONTACT
            or (start and words[start - 1] in suspects.cues)
        ):
            here = groups, index, previous
            found += _noun(view, suspects, *here, before=before, after=after)
        elif kind == "verb" and words[group.head] in suspects.stations:
            found += _station(view, groups, index)
        elif words[start] in suspects.wells and ends_noun(
            view, groups, index, previous
        ):
            found[-1] = Group("noun", found[-1].start, group.end, start, GENERAL)
        else:
            found.append(group)
        previous = found[-1]
        reached = previous.end
    return found


def _is_final(view: View, previous: Group | None) -> bool:
    """Whether a name ends in what a full stop belongs to: "Petr Oban Jr."."""
    if previous is None or previous.kind != "noun":
        return False
    return view.has(previous.end - 1, "abbreviation_final")


def _longer(group: Group, end: int) -> Group:
    """Let a noun group go on to a later word."""
    return Group(
        group.kind,
        group.start,
        end,
        group.head,
        group.tags,
        group.count,
        group.owner_end,
    )


def _shaped(view: View, group: Group, following: Sequence[Group]) -> tuple[Group, ...]:
    """Give the name that a verb seems to begin with: "Pickering said", "May said"."""
    start = group.start
    name = Group("noun", start, start + 1, start, NAME)
    if is_shaped(view, group):
        return (name,)
    if group.kind != "verb" or group.end != start + PAIR:
        return ()
    # "Scully said it was late"; "Reportedly told to leave, they fled" has no name.
    says = view.has(group.head, "plain_saying") and view.has(start, "ly")
    opens = says and following[:1]
    goes_on = opens and (
        opens[0].kind == "noun" or view.holds(opens[0].start, opens[0].end, *GOING_ON)
    )
    if not (goes_on or names_shaped(view, start)) or view.has(start, "ing"):
        return ()
    return name, Group("verb", start + 1, group.end, group.head, group.tags)


def _named(
    view: View, groups: Sequence[Group], index: int, previous: Group | None
) -> tuple[Group, ...]:
    """Give the noun that a verb is part of, with what is left of the verb."""
    group = groups[index]
    if view.has(group.start, "cap") or view.has(group.start, "upper"):
        shaped = _shaped(view, group, groups[index + 1 : index + 2])
        name_end = shaped or ended(view, group, previous)
        if name_end or group.kind != "verb":
            return name_end
    name = renamed(view, groups, index, previous)
    return (name,) if name is not None else surnamed(view, group, previous)


def _may_name(words: str, verb: Group, suspects: Suspects) -> bool:
    """Whether a verb may be part of a name, or describe a noun."""
    first = words[verb.start]
    if verb.kind != "verb":
        return verb.kind == "between"
    # "Theresa May said"
    short = verb.end <= verb.start + PAIR
    return (
        (short and first in suspects.names)
        or first in suspects.owners
        or "participle" in verb.tags
    )


def _noun(  # noqa: PLR0913 - what stands around it, and its sides
    view: View,
    suspects: Suspects,
    groups: Sequence[Group],
    index: int,
    previous: Group | None,
    *,
    before: bool,
    after: bool,
) -> Iterable[Group]:
    """Give what a noun group is that may have a cue or another verb in it."""
    group = groups[index]
    if group.end == group.start + 1:
        tags = as_lone_cue(view, groups, index, previous, before=before)
        verb = tags and Group("verb", group.start, group.end, group.start, tags)
        return (verb or group,)
    words = view.tags
    first, last = words[group.start], words[group.end - 1]
    cut = _cut(view, suspects, groups, index)
    if cut:
        return cut
    if first in suspects.cues or last in suspects.cues:
        if as_cue(view, group.start, previous, None) is SAYING:
            return _saying(group)
        tail = ends_in_cue(view, groups, index, before=before, after=after)
        return _split(view, group, tail=tail, head=after and index > 0)
    wishes = last in suspects.wishing and wishes_to(view, groups, index)
    if wishes or (not (before or after) and ends_in_verb(view, groups, index)):
        return parted(group, group.tags, VERB, "verb")
    return (group,)


def _cut(
    view: View, suspects: Suspects, groups: Sequence[Group], index: int
) -> tuple[Group, ...]:
    """Part a noun group that holds two, or a noun and a verb."""
    group, words = groups[index], view.tags
    first, last = words[group.start], words[group.end - 1]
    cut: tuple[Group, ...] = ()
    if (
        CONTACT <= group.end - group.start <= MAX_CONTACT
        or first in suspects.pronouns
        or first in suspects.claims
        or first in suspects.wishing
    ):
        cut = cut_in_two(view, group)
    if not cut and words[group.start - 1] in suspects.telling:
        cut = _told(view, groups, index)
    if not cut and first in suspects.many:
        cut = _many(view, group)
    if not cut and group.end == group.start + PAIR:
        cut = _neither(view, groups, index)
    # "with its envoy, Ana Belo saying"
    if not cut and last in suspects.cues and ends_in_saying(view, group):
        cut = parted(group, group.tags, SAYING, "verb")
    return cut


def _neither(view: View, groups: Sequence[Group], index: int) -> tuple[Group, ...]:
    """Read "neither confirms nor denies" as two verbs."""
    group, behind = groups[index], groups[index + 1 : index + 3]
    verbs = len(behind) == PAIR and behind[1].kind == "verb"
    verb = group.start + 1
    joined = verbs and "negation" in behind[0].tags and view.has(verb, "verb_third")
    if not (joined and view.has(verb, "cue")):
        return ()
    return (Group("verb", group.start, group.end, verb, VERB),)


def _many(view: View, group: Group) -> tuple[Group, ...]:
    """Part "Some say" and "Several told AFP", where a number has no noun."""
    start, verb = group.start, group.start + 1
    if not view.has(verb, "plain_saying") or view.has(verb, "verb_ing"):
        return ()
    parts = (
        Group("noun", start, verb, start, GENERAL),
        Group("verb", verb, verb + 1, verb, VERB),
    )
    if verb + 1 == group.end:
        return parts
    rest = Group("noun", verb + 1, group.end, group.head, group.tags, group.count)
    return (*parts, rest)


def _told(view: View, groups: Sequence[Group], index: int) -> tuple[Group, ...]:
    """Part those who are told from who is told of: "told Baro TV gunmen had fled"."""
    group, verb = groups[index], groups[index + 1 : index + 2]
    cue = view.entry(group.start - 1, "cue") if group.start and verb else None
    if cue is None or not cue["takes_addressee"] or verb[0].kind != "verb":
        return ()
    end = _heard(view, group)
    if not end or view.has(verb[0].start, "infinitive_to"):
        return ()
    return (
        Group("noun", group.start, end, end - 1, GENERAL),
        Group("noun", end, group.end, group.head, group.tags, group.count),
    )


def _heard(view: View, group: Group) -> int:
    """Give the word after a medium or people that a noun follows, 0 for none."""
    name = group.start + view.has(group.start, "article")
    end = view.forms.get(name, ("", name + 1))[1]
    found = view.entry(name, "named_body") or view.entry(name, "body_upper")
    medium = found is not None and found["kind"] == "media"
    # "told reporters talks went on"
    people = view.has(name, "person_plural")
    # "told reporters Addis Ababa had signed it"
    goes_on = end < group.end and (people or view.has(end, "lower"))
    return end if goes_on and (medium or people) else 0


def _saying(group: Group) -> tuple[Group, Group]:
    """Cut the first word off: "was quoted as saying the hill had fallen"."""
    first = group.start + 1
    return (
        Group("verb", group.start, first, group.start, SAYING),
        Group("noun", first, group.end, group.head, group.tags, group.count),
    )


def _station(view: View, groups: Sequence[Group], index: int) -> tuple[Group, ...]:
    """Read "A CALL TO RADIO FARO": in capitals, "to radio" is no verb before a name."""
    group = groups[index]
    head = group.head
    if (
        group.kind != "verb"
        or head != group.start + 1
        or index + 1 == len(groups)
        or groups[index + 1].kind != "noun"
        or not (view.has(head, "flat") and view.has(head, "body"))
    ):
        return (group,)
    name = groups[index + 1]
    return (
        Group("between", group.start, head, group.start, NONE),
        Group("noun", head, name.end, name.head, name.tags, name.count),
    )


def _split(view: View, group: Group, *, tail: bool, head: bool) -> Iterator[Group]:
    """Cut a cue off the end or the beginning of a noun group."""
    end = group.end - 1
    # "the claim that", "his answer that": the noun, not a cue behind an article.
    named = not view.holds(end - 1, end, *OPENERS)
    if (
        tail
        and named
        and group.head == end
        and _is_cue(view, end)
        and not view.has(end, "cap")
        and group.owner_end != end
    ):
        yield Group(
            "noun",
            group.start,
            end,
            end - 1,
            group.tags - {"plural"},
            group.count,
            group.owner_end,
        )
        yield Group("verb", end, group.end, end, VERB)
        return
    if (
        head
        and _is_cue(view, group.start)
        and view.has(group.start, "lower")
        and view.has(group.start + 1, "cap")
    ):
        yield Group("verb", group.start, group.start + 1, group.start, VERB)
        yield Group(
            "noun", group.start + 1, group.end, group.head, group.tags, group.count
        )
        return
    yield group


def _is_cue(view: View, index: int) -> bool:
    return view.has(index, "cue") and view.holds(index, index + 1, *FINITE)
