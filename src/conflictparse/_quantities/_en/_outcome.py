"""What a harm came to: hurt "fatally", captured "by police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._armed import is_armed
from conflictparse._quantities._types import QuantityKind
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._rules import Match
    from conflictparse._text import View

__all__ = ["in_the_end", "is_executed"]


def in_the_end(
    match: Match, kind: QuantityKind, verb: int, acting: int
) -> QuantityKind:
    """Give what a harm came to: hurt "fatally", captured "by police"."""
    view, groups = match.view, match.items
    if kind is QuantityKind.INJURED and (
        _fatal(view, groups[verb])
        or _all_fatally(view, groups, acting)
        or is_executed(view, groups, acting)
    ):
        return QuantityKind.KILLED
    if kind is QuantityKind.INJURED and _by_weather(view, groups, acting):
        return QuantityKind.AFFECTED
    if kind is QuantityKind.CAPTURED and (
        _by_police(view, groups, acting) or _is_doer(view, groups, acting)
    ):
        return QuantityKind.ARRESTED
    if kind is QuantityKind.ARRESTED and _by_any(view, groups, acting, FIGHTERS):
        return QuantityKind.ABDUCTED
    # "Gunmen seized 38 pupils": they are no prisoners.
    seized = view.word(groups[verb].head).startswith("seiz")
    if kind is QuantityKind.CAPTURED and seized:
        gunmen = _by_any(view, groups, acting, GUNMEN)
        # "Militants seized 10 drivers", but "seized 10 soldiers".
        passive = "passive" in groups[acting].tags
        behind = groups[acting - 1 : acting] if passive else groups[acting + 1 :][:1]
        if behind and _by_any(view, groups, acting, FIGHTERS):
            who = typed(view, behind[0].head)
            gunmen = gunmen or (
                "person" in behind[0].tags
                and not who & {"military", "militant", "police", "peacekeeper"}
            )
        return QuantityKind.ABDUCTED if gunmen else kind
    return kind


def _by_weather(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether people are only hit as their region is: "have been hit by floods".
    """
    said, by = groups[verb], groups[verb + 1 : verb + 3]
    return (
        "passive" in said.tags
        and view.word(said.head) in {"hit", "struck"}
        and len(by) > 1
        and view.word(by[0].start) == "by"
        and view.has(by[1].head, "weather")
    )


def _fatal(view: View, group: Group) -> bool:
    """
    "Fatally wounded", "was hit fatally", "shot two clerks dead", "fatal wounds".
    """
    if group.kind == "noun" and any(
        view.has(index, "deadly") and not view.has(index - 1, "hyphen")
        for index in range(group.start, group.end)
    ):
        return True
    # "Was machine-gunned to death".
    behind = view.holds(group.end, group.end + 1, "fatally", "harm_result")
    return view.holds(group.start - 1, group.end, "fatally") or (
        behind and not group.tags.isdisjoint(ENDED)
    )


ENDED = frozenset({"passive", "participle"})
"""How a verb says what befell whom it is told of."""


def _all_fatally(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Shot three people, all fatally", "two clerks were shot, both fatally".
    """
    for index in range(verb + 1, min(len(groups), verb + MAX_OBJECT)):
        if groups[index].kind == "verb":
            return False
        if "fatally" in groups[index].tags:
            return view.word(groups[index].start - 1) in {"all", "both"}
    return False


MAX_OBJECT = 10
"""Groups behind a verb among which "all fatally" stands."""


def is_executed(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Lined up three men and shot them", "were bound and shot at close range".
    """
    if not view.word(groups[verb].head).startswith(("shot", "machine")):
        return False
    near = groups[max(0, verb - MAX_OBJECT) : verb]
    lined = any(
        one.kind == "verb"
        and view.word(one.head) in {"lined", "lining"}
        and view.word(one.end) == "up"
        for one in near
    )
    return lined or _helpless(view, groups, verb)


def _helpless(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether those shot could not move: "were blindfolded and shot".

    So it is of "tied up nine men and shot them"; who was "shot in the leg" lives.
    """
    behind = groups[verb + 1 : verb + MAX_HIT]
    parts = [one for one in behind if one.tags & {"body_part", "limb"}]
    lives = parts and not any(view.has(one.head, "vital_part") for one in parts)
    if lives or any("no_harm" in one.tags for one in behind):
        return False
    them = bool(behind) and view.has(behind[0].start, "pronoun_object")
    for index in range(verb - 1, max(-1, verb - MAX_OBJECT), -1):
        one = groups[index]
        if one.kind == "verb" and view.has(one.head, "binding"):
            passive = not one.tags.isdisjoint({"passive", "participle"})
            return them or (passive and "passive" not in groups[verb].tags)
        if one.kind == "noun" and "person" in one.tags and not them:
            return False
    return False


MAX_HIT = 7
"""Groups of "shot in the back of the head"."""


def _by_police(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Was captured by police", "police captured a gunman": an arrest.
    """
    near = groups[max(0, verb - 1) : verb + 3]
    acting = [one for one in near if one is not groups[verb] and one.kind == "noun"]
    for one in acting:
        # "Two officers were captured": by others.
        active = "passive" not in groups[verb].tags
        by = (one is near[0] and active) or view.word(one.start - 1) == "by"
        if by and "police" in typed(view, one.head):
            return True
    return False


def _is_doer(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "The gunman was captured", "a gunman shot six; he was later captured".

    Not "captured by rebels"; where a clerk is told of too, "he" may be the clerk.
    """
    by = any(view.word(one.start) == "by" for one in groups[verb + 1 : verb + 2])
    if verb == 0 or by or "passive" not in groups[verb].tags:
        return False
    who = groups[verb - 1]
    people = [one for one in groups[: verb - 1] if "person" in one.tags]
    if view.has(who.head, "pronoun_singular"):
        single = [one for one in people if "plural" not in one.tags]
        who = single[0] if len(single) == 1 else who
    elif "number" in who.tags and people:
        who = people[-1]
    return "attacker" in typed(view, who.head)


def _by_any(
    view: View, groups: Sequence[Group], verb: int, whom: frozenset[str]
) -> bool:
    """
    Whether it is of these who act: "rebels detained 20", "was arrested by rebels".
    """
    who = verb - 1
    by = verb + 2 < len(groups) and view.word(groups[verb + 1].start) == "by"
    if "passive" in groups[verb].tags or by:
        who = verb + 2
        if not by:
            return False
    if who > 0 and "and" in groups[who].tags and whom is FIGHTERS:
        # "Armed clansmen stopped a truck and detained its crew".
        who = next((at for at in range(who) if groups[at].kind == "noun"), -1)
        # "His attacker was overpowered and arrested": he suffered it.
        acts = all("passive" not in one.tags for one in groups[max(0, who) : verb])
        if who >= 0 and acts and is_armed(view, groups[who]):
            return True
        who = who if acts else -1
    # "The gunmen, who had seized 49 students".
    if who > 1 and "relative_person" in groups[who].tags:
        who -= 1 + ("comma" in groups[who - 1].tags)
    if who < 0 or groups[who].kind != "noun":
        return False
    return bool(whom & typed(view, groups[who].head))


GUNMEN = frozenset({"attacker"})
FIGHTERS = frozenset({"attacker", "militant"})
