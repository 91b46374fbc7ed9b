"""
Which nouns are verbs, beside marks and cues: "Police raise the toll".

The cues among them are those that say: "the letter reads: …", "he rails against it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = [
    "OPENERS",
    "SAYING",
    "VERB",
    "as_cue",
    "as_lone_cue",
    "ends_in_cue",
    "ends_in_saying",
    "ends_in_verb",
    "ends_noun",
    "wishes_to",
]

VERB = frozenset({"verb", "active"})
SAYING = frozenset({"verb", "ing"})
PLURALS = ("plural", "person_plural", "body_plural", "demonym_plural")
SINGLES = ("body_singular", "named_body", "body_upper", "country", "person_singular")
OPENERS = (
    "article",
    "indefinite",
    "determiner",
    "possessive_pronoun",
    "negative_determiner",
)
OBJECT_OPENERS = ("pronoun_object", *OPENERS)


def ends_in_verb(view: View, groups: Sequence[Group], index: int) -> bool:
    """Whether a noun is a verb before its object: "Police raise the toll"."""
    group, last = groups[index], groups[index].end - 1
    following = groups[index + 1] if index + 1 < len(groups) else None
    if (
        following is None
        or following.kind != "noun"
        or last == group.start
        or group.head != last
        or not view.has(last, "lower")
        or not (
            following.count
            or view.has(following.start, "article")
            or view.has(following.start, "pronoun_subject")
        )
    ):
        return False
    # "drone attacks the army denied": the army denies them.
    told = view.has(following.start, "pronoun_subject")
    if not told and index + 2 < len(groups) and groups[index + 2].kind == "verb":
        return False
    many = any(view.has(last - 1, tag) for tag in PLURALS)
    if view.has(following.start, "pronoun_subject"):
        return many and view.has(last, "verb_base")
    one = not many and not any(view.has(last - 1, tag) for tag in OPENERS)
    return (many and view.has(last, "verb_base")) or (
        one and view.has(last, "verb_third")
    )


def wishes_to(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    Whether a noun has a verb behind it that looks like one.

    "Ana Belo likes to say", "court documents show that".
    """
    group, behind = groups[index], groups[index + 1 : index + 2]
    last = group.end - 1
    if last > group.start and behind and view.has(last, "inquiring"):
        shows = view.has(last - 1, "plural") and view.has(last, "verb_base")
        return shows and view.has(behind[0].start, "that")
    wishes = (
        last > group.start and view.has(last, "wishing") and view.has(last, "lower")
    )
    one = view.has(last - 1, "cap") or view.has(group.start, "article")
    return bool(wishes and one and behind and "infinitive" in behind[0].tags)


def ends_in_cue(
    view: View, groups: Sequence[Group], index: int, *, before: bool, after: bool
) -> bool:
    """Whether what stands behind a noun group wants a cue at its end."""
    last = len(groups) - 1
    if index == last:
        return after or before or _trails(view, groups, index)
    following = groups[index + 1]
    start = following.start
    # "a commander orders his men": no "a" stands before several orders.
    cue = groups[index].end - 1
    one = view.has(groups[index].start, "indefinite") or _is_owned(view, groups[index])
    if one and (view.has(cue, "verb_third") or view.has(cue, "verb_base")):
        # "a UN report that": nor does "a UN" report.
        return view.has(cue, "verb_third")
    closes = after and index + 1 == last and view.has(start, "comma")
    if closes or _claims(view, groups[index], following):
        return True
    if view.has(start, "that"):
        # "states that will vote": what comes describes the states.
        return not (index + 1 < last and groups[index + 2].kind == "verb")
    if following.kind == "noun":
        return _is_bare(view, cue) or ends_in_verb(view, groups, index)
    ends = view.has(start, "dot") and (before or _trails(view, groups, index))
    return ends or view.has(start, "colon")


def ends_in_saying(view: View, group: Group) -> bool:
    """Whether "saying" ends a noun group: "with its envoy, Ana Belo saying"."""
    last = group.end - 1
    says = view.has(last, "plain_saying") and view.has(last, "verb_ing")
    named = view.has(last - 1, "cap") or any(
        view.has(last - 1, tag) for tag in (*PLURALS, *SINGLES)
    )
    return says and last > group.start and named


def _is_owned(view: View, group: Group) -> bool:
    """Whether one thing of somebody's is led to: "in his nightly video address"."""
    start = group.start
    led = start > 0 and view.has(start - 1, "preposition")
    one = not any(view.has(group.end - 2, tag) for tag in PLURALS)
    return led and one and view.has(start, "possessive_pronoun")


def _trails(view: View, groups: Sequence[Group], index: int) -> bool:
    """Whether a source ends its sentence: "Three men died, the hospital reports."."""
    behind = index > 0 and view.has(groups[index - 1].start, "comma")
    return behind and _agrees(view, groups[index])


def _claims(view: View, group: Group, following: Group) -> bool:
    """
    Whether a cue agrees with those before it, and its clause follows.

    "The group claims to hold it", "the army claims it fell", "owners report that".
    """
    cue, start = group.end - 1, following.start
    # "The Ministry of Defence claims it struck"
    named = cue - 1 > group.start and view.has(cue - 1, "inside")
    told = named and view.has(start, "pronoun_subject") and view.has(cue, "verb_third")
    if told and view.surface(cue - 1)[:1].isupper():
        return True
    if not _agrees(view, group):
        return False
    if following.kind == "verb":
        entry = view.entry(cue, "cue")
        meant = view.has(start, "infinitive_to")
        return meant and entry is not None and bool(entry["to_infinitive"])
    base = view.has(cue, "verb_base")
    # "The army calls them terrorists"
    if view.has(start, "pronoun_object"):
        return True
    return view.has(start, "pronoun_subject") or (base and view.has(start, "that"))


def _agrees(view: View, group: Group) -> bool:
    """Whether the last word of a group is a verb of those before: "the army claims"."""
    cue, before = group.end - 1, group.end - 2
    if before < group.start:
        return False
    many = any(view.has(before, tag) for tag in PLURALS) and view.has(cue, "verb_base")
    one = view.has(cue, "verb_third") and any(view.has(before, tag) for tag in SINGLES)
    return many or one


def _is_bare(view: View, index: int) -> bool:
    """Whether a cue is no noun: "one in five say it is over"."""
    return view.has(index, "verb_base") and not (
        view.has(index, "noun_too") or view.has(index, "cue_noun")
    )


def as_lone_cue(
    view: View,
    groups: Sequence[Group],
    index: int,
    previous: Group | None,
    *,
    before: bool,
) -> frozenset[str] | None:
    """Give the tags of a noun of one word that may be a cue, None for a noun."""
    following = groups[index + 1] if index + 1 < len(groups) else None
    word = groups[index].start
    if before and not index and _adds(view, word, following):
        return SAYING
    return as_cue(view, word, previous, following)


def as_cue(
    view: View, word: int, previous: Group | None, following: Group | None
) -> frozenset[str] | None:
    """
    Give the tags of a noun that is a cue, None for a noun.

    "Is heard saying, “…”"; "he rails against it"; "…, Ana Belo, calls it a lie".
    """
    if previous is None or not view.has(word, "cue") or view.has(word, "cap"):
        return None
    if view.has(word, "verb_ing"):
        beside = previous.kind == "verb" or view.has(previous.start, "saying_led")
        return SAYING if beside else None
    if previous.kind == "noun":
        alone = previous.end == previous.start + 1
        finite = alone and view.has(previous.start, "pronoun_subject")
    else:
        finite = (
            view.has(previous.start, "comma")
            and following is not None
            and following.kind == "noun"
            and (
                any(view.has(following.start, tag) for tag in OBJECT_OPENERS)
                # "Its director, Ana Belo, fears that"
                or (view.has(following.start, "that") and view.has(word - 2, "cap"))
            )
        )
    return VERB if finite and view.has(word, "verb_third") else None


def _adds(view: View, word: int, following: Group | None) -> bool:
    """Whether a word goes on behind a quotation: "“…,” adding: “…”"."""
    if not (view.has(word, "cue") and view.has(word, "verb_ing")):
        return False
    if following is None:
        return True
    return view.holds(following.start, following.start + 1, "comma", "colon", "that")


def ends_noun(
    view: View, groups: Sequence[Group], index: int, previous: Group | None
) -> bool:
    """Whether an adverb or a "participle" is the noun of what stands before it."""
    group = groups[index]
    if view.has(group.start, "noun_adverb"):
        return _is_well(view, groups, index)
    # "told a press briefing"
    beside = previous is not None and previous.end == group.start
    alone = group.end == group.start + 1 and "ing" in group.tags
    if previous is None or not (beside and alone and previous.kind == "noun"):
        return False
    return view.has(previous.start, "indefinite") or view.has(previous.start, "article")


def _is_well(view: View, groups: Sequence[Group], index: int) -> bool:
    """Whether an adverb behind an article is a noun: "the well was dry"."""
    led = index and any(
        view.has(groups[index].start - 1, tag) for tag in ("article", "indefinite")
    )
    behind = groups[index + 1 : index + 2]
    return bool(led and behind) and (
        behind[0].kind == "verb" or "preposition" in behind[0].tags
    )
