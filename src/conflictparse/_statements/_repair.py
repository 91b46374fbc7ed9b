"""
Put right, beside marks and cues, what the groups could not know.

"the letter reads" before a quotation is a noun and a cue; "said Skip Rutherford"
has a name after its cue, not a second verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._groups import Group

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from conflictparse._text import View

VERB = frozenset({"verb", "active"})
SAYING = frozenset({"verb", "ing"})
GENERAL = frozenset({"noun"})
OPENERS = (
    "article",
    "indefinite",
    "determiner",
    "possessive_pronoun",
    "negative_determiner",
)
FINITE = ("verb_third", "verb_past", "verb_base")


def repaired(
    view: View,
    groups: Sequence[Group],
    cues: Container[str],
    *,
    before: bool,
    after: bool,
) -> Sequence[Group]:
    """
    Split and join the groups of a stretch outside marks.

    Args:
        cues:
            The characters of words that may be a cue.
        before, after:
            Whether a quotation stands on that side.
    """
    tags = view.tags
    found: list[Group] = []
    last = len(groups) - 1
    for index, group in enumerate(groups):
        previous = found[-1] if found else None
        if (
            group.kind == "verb"
            and previous is not None
            and previous.kind == "verb"
            and _is_name(view, previous, group, groups, index)
        ):
            following = groups[index + 1]
            found.append(
                Group(
                    "noun",
                    group.start,
                    following.end,
                    following.head,
                    following.tags,
                    following.count,
                )
            )
        elif (
            group.kind == "verb"
            and previous is not None
            and index < last
            and _is_surname(view, previous, group, groups[index + 1])
        ):
            found[-1] = Group(
                "noun",
                previous.start,
                group.end,
                group.start,
                previous.tags,
                previous.count,
                previous.owner_end,
            )
        elif found and found[-1].end > group.start:
            continue
        elif group.kind == "noun" and _is_contact(view, group):
            # "a charge Kigali denies": what is denied, and who denies it.
            head = group.end - 1
            found += (
                Group("noun", group.start, head, head - 1, GENERAL, group.count),
                Group("noun", head, group.end, head, group.tags),
            )
        elif (
            group.kind == "noun"
            and group.end == group.start + 1
            and _is_saying(view, group.start, previous)
        ):
            found.append(Group("verb", group.start, group.end, group.start, SAYING))
        elif (
            group.kind == "noun"
            and group.end - group.start > 1
            and (tags[group.start] in cues or tags[group.end - 1] in cues)
        ):
            quote_next = after and (
                index == last
                or (index + 1 == last and view.has(groups[last].start, "comma"))
            )
            told = index < last and (
                view.has(groups[index + 1].start, "that")
                or view.has(groups[index + 1].start, "colon")
            )
            closes = before and (
                index == last or view.has(groups[index + 1].start, "dot")
            )
            found += _split(
                view, group, tail=quote_next or told or closes, head=after and index > 0
            )
        else:
            found.append(group)
    return found


def _is_name(
    view: View, previous: Group, group: Group, groups: Sequence[Group], index: int
) -> bool:
    """A capitalised "verb" between a cue and a name: "said Skip Rutherford"."""
    if (
        index + 1 >= len(groups)
        or group.end != group.start + 1
        or not view.has(group.start, "cap")
    ):
        return False
    following = groups[index + 1]
    return (
        view.has(previous.head, "cue")
        and following.kind == "noun"
        and view.has(following.start, "cap")
    )


def _is_surname(view: View, previous: Group, group: Group, following: Group) -> bool:
    """A capitalised "verb" between a name and its verb: "Colonel Avi Ran told"."""
    return (
        previous.kind == "noun"
        and "name" in previous.tags
        and group.end == group.start + 1
        and view.has(group.start, "cap")
        and following.kind == "verb"
        and not view.has(following.start, "cap")
    )


def _is_contact(view: View, group: Group) -> bool:
    """A noun of saying with an article, and a name: "a charge Kigali denies"."""
    first, head = group.start, group.end - 1
    return (
        head == first + 2
        and view.has(first, "indefinite")
        and view.has(first + 1, "cue_noun")
        and view.has(head, "cap")
    )


def _split(view: View, group: Group, *, tail: bool, head: bool) -> Iterator[Group]:
    """Cut a cue off the end or the beginning of a noun group."""
    end = group.end - 1
    # "the claim that", "his answer that": the noun, not a cue behind an article.
    named = not any(view.has(end - 1, tag) for tag in OPENERS)
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


def _is_saying(view: View, index: int, previous: Group | None) -> bool:
    """Whether a noun is a cue in "-ing": "is heard saying, “…”"."""
    if previous is None or not (view.has(index, "cue") and view.has(index, "verb_ing")):
        return False
    return previous.kind == "verb" or view.word(previous.start) == "as"


def _is_cue(view: View, index: int) -> bool:
    return view.has(index, "cue") and any(view.has(index, tag) for tag in FINITE)
