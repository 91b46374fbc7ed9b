"""Harm of an earlier event, as the words that lead to it tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._phrases import stands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["BEFORE_GERUND", "is_a_deed", "is_led_to", "is_mourned", "suffering"]


def is_mourned(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a participle is of people who are mourned, remembered or avenged.

    "The funeral of three guards killed in a raid", "to honour 12 clerks shot
    there"; in "blast at a funeral, three guards killed" the killing is the news.
    """
    if verb < MIN_LED or "participle" not in groups[verb].tags:
        return False
    victims, led = groups[verb - 1], groups[verb - 2]
    # "A mob enraged over the theft killed a man": it killed somebody else.
    acts = any("person" in one.tags for one in groups[verb + 1 : verb + 2])
    if victims.kind != "noun" or acts:
        return False
    if _of_mourners(view, groups, verb):
        return True
    if led.kind == "verb":
        buried = view.word(led.head) in BURYING
        return buried or stands(view, "recall", led.start, led.end)
    return view.word(led.start) in LEADING and _recalled(view, groups, verb - 2)


def _recalled(view: View, groups: Sequence[Group], led: int) -> bool:
    """
    Whether a funeral, a protest or the like leads to a preposition.

    "A funeral in Baro for 12 clerks", but "a funeral in the town of 12 clerks".
    """
    end = groups[led].end
    for index in range(led - 1, max(-1, led - MAX_LED), -1):
        one = groups[index]
        if stands(view, "recall", one.start, end):
            return True
        stops = one.kind == "verb" and view.word(one.head) not in STAGING
        if stops or view.word(groups[led].start) == "of":
            break
    return False


BURYING = frozenset({"buried", "buries", "bury", "burying"})
STAGING = frozenset({"held", "hold", "holds", "observed", "organised", "staged"})
MIN_LED = 2
MAX_LED = 8
"""Groups before a harm among which stands what it led to."""

LEADING = frozenset({"against", "for", "of", "over"})
"""Words between a funeral, a protest, and whom it is for."""


def _of_mourners(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a participle is of people whose relatives act.

    "Families of the nine miners killed in July marched".
    """
    if verb < MAX_MOURNED or "participle" not in groups[verb].tags:
        return False
    who, of = groups[verb - 3], groups[verb - 2]
    sized = view.word(who.head) == "family" and "number" in groups[verb - 1].tags
    if "indefinite" in who.tags or (sized and "uncounted" in who.tags):
        return False  # "a family of seven perished", "family of four killed"
    return view.word(of.start) == "of" and view.word(who.head) in MOURNERS


MAX_MOURNED = 3
MOURNERS = frozenset(
    ["families", "family", "friends", "mothers", "parents", "relatives", "widows"]
)


def is_a_deed(view: View, group: Group) -> bool:
    """
    Whether a gerund names a deed.

    "Convicted of killing a judge", "suspected of having killed", "charged with
    abducting and killing".
    """
    start = group.start
    if "ing" not in group.tags and view.word(start) != "having":
        return False
    again = view.has(start - 1, "and") and view.has(start - 2, "verb_ing")
    return view.word(start - (3 if again else 1)) in BEFORE_GERUND


BEFORE_GERUND = frozenset(["about", "for", "in", "of", "over", "with"])
"""Words after which "killing" names a deed: "convicted of killing a judge"."""


def is_led_to(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a clause, or a noun of harm, only says what went before.

    "The first raid since gunmen killed two", "in a previous attack six were
    killed", "riots after the killing of a boy".
    """
    group, before = groups[verb], groups[verb - 1]
    if group.kind == "noun":
        known = group.owner_end >= 0 or (
            view.has(group.start, "article") and not view.has(group.start, "indefinite")
        )
        if not (verb and view.word(group.head) in DEEDS):
            return False
        word = view.word(before.end - 1)
        if word in AGAINST and _is_rage(view, groups, verb):
            return not _is_news(view, groups, verb)
        if not known:
            return False
        after = word in AFTER and not _is_news(view, groups, verb)
        return after or (word in OVER and _is_punished(view, groups, verb))
    for index in range(verb - 1, max(-1, verb - MAX_CLAUSE), -1):
        one = groups[index]
        if one.kind == "verb" or "semicolon" in one.tags:
            break
        if one.kind == "noun":
            found = (
                (_previous_attack(view, one) and not _hurt_there(groups, index))
                or _another_one(view, one)
                or _of_a_year(view, one)
                or _nth_time(view, one)
            )
        else:
            found = _opens_cause(view, groups, index)
        if found:
            return True
    return False


def _is_news(view: View, groups: Sequence[Group], noun: int) -> bool:
    """
    Whether deaths that something followed are told with how or when they came.

    "Following the deaths of six soldiers in an ambush"; "a march after the death
    of a boy" recalls it.
    """
    if view.word(groups[noun].head) not in DYING:
        return False
    behind = groups[noun + 1 : noun + 1 + NEWS]
    if len(behind) < NEWS or behind[1].count is None:
        return False
    told = behind[NEWS - 1]
    how = told.kind == "time" or view.word(told.start) in TELLING
    # "Following the deaths of two boys in custody, demonstrators burned tyres".
    acts = next((at for at, one in enumerate(groups) if "comma" in one.tags), 0)
    marching = acts > noun and any(
        view.has(one.head, tag)
        for one in groups[acts + 1 : acts + 1 + MAX_MARCHING]
        for tag in ("protester_noun", "protest", "unrest")
    )
    told_of = stands(view, "recall", groups[0].start, groups[noun].start)
    return how and not marching and not told_of


MAX_MARCHING = 3
"""Groups behind a comma that say who protests: "hundreds of demonstrators"."""


NEWS = 3
"""Groups behind "deaths": "of", "six soldiers", "in"."""


DYING = frozenset({"death", "deaths"})
TELLING = frozenset({"at", "during", "in", "near", "on", "when"})
"""Words behind the dead with which a report tells how they died."""


def _opens_cause(view: View, groups: Sequence[Group], index: int) -> bool:
    """
    "Since gunmen shot two"; "drivers burned tyres in protest after police shot two".

    The same: "riots broke out after a boy was shot".
    """
    word, start = view.word(groups[index].start), groups[index].start
    # "Which has killed 300 since 2005, were shot": no cause.
    day, behind = groups[index + 1].kind == "time", groups[index + 2 : index + 4]
    dated = day and [one.kind for one in behind] == ["between", "verb"]
    return (word == "since" and not dated) or (
        word in AFTER
        and (
            stands(view, "recall", groups[0].start, start)
            or stands(view, "unrest", groups[0].start, start)
        )
    )


def _is_punished(view: View, groups: Sequence[Group], noun: int) -> bool:
    """
    "Arrested three men over the killing", "an officer was demoted for the murder".
    """
    for index in range(noun - 1, max(-1, noun - MAX_LED), -1):
        one = groups[index]
        if one.kind == "verb":
            return view.word(one.head) in PUNISHING
    return False


def _is_rage(view: View, groups: Sequence[Group], noun: int) -> bool:
    """
    "Pelted stones over the death of a boy", "took to the streets against the murder".
    """
    if stands(view, "unrest", groups[0].start, groups[noun].start):
        return True
    for index in range(noun - 1, max(-1, noun - MAX_LED), -1):
        if groups[index].kind == "verb":
            return view.word(groups[index].head) in RAGING
    return False


def _another_one(view: View, group: Group) -> bool:
    """
    "It resembled a raid … to one in May that killed seven": another raid.
    """
    alone = view.words(group.start, group.end) == ["one"]
    before, after = view.word(group.start - 1), view.word(group.end)
    return alone and before in {"after", "from", "like", "to", "with"} and after != "of"


def _previous_attack(view: View, group: Group) -> bool:
    """
    "In a previous attack six were killed", "the last such raid left nine dead".
    """
    words = view.words(max(0, group.start - 1), group.head)
    known = not PREVIOUS.isdisjoint(words) or LAST_SUCH.issubset(words)
    return known and view.has(group.head, "attack_noun")


def _hurt_there(groups: Sequence[Group], index: int) -> bool:
    """
    "A clerk hurt in an earlier attack died": the death is no part of that attack.
    """
    before = groups[max(0, index - MAX_HURT) : index]
    hurt = [one for one in before if one.kind == "verb"]
    return bool(hurt) and {"harm", "participle"} <= hurt[-1].tags


MAX_HURT = 4
"""Groups of "hurt in an earlier attack" before the noun."""


def _of_a_year(view: View, group: Group) -> bool:
    """
    "Accused of the 2003 bombing that left 40 dead", "the raid of 2003 that".
    """
    year = any(
        word.isdecimal() and len(word) == YEAR_DIGITS
        for word in view.words(group.start, group.head)
    )
    end = group.end
    if view.word(end) == "of" and view.word(end + 1).isdecimal():
        year, end = len(view.word(end + 1)) == YEAR_DIGITS, end + 2
    which = view.word(end) in {"that", "which"}
    return year and which and view.has(group.head, "attack_noun")


def _nth_time(view: View, group: Group) -> bool:
    """
    "It is the first time that a bishop has been killed here": that was told.

    "For the first time a bishop was killed" tells it.
    """
    nth = view.holds(group.start, group.head, "ordinal")
    told = view.word(group.start - 1) == "for"
    return nth and not told and view.word(group.head) == "time"


YEAR_DIGITS = 4
"""Digits of a year that says which attack is meant."""

MAX_CLAUSE = 12
"""Groups of a clause before its verb."""

AFTER = frozenset({"after", "following"})
PREVIOUS = frozenset({"earlier", "past", "previous", "prior"})
LAST_SUCH = frozenset({"last", "such"})
OVER = frozenset({"for", "over"})
AGAINST = frozenset({"against", "over"})
PUNISHING = frozenset(
    {"arrest", "arrested", "arrests", "blocked", "charged", "convicted", "demoted"}
    | {"detain", "detained", "dismissed", "fired", "held", "jailed", "questioned"}
    | {"sacked", "sentenced", "struck", "suspended", "tried", "wanted"}
)
"""What is done to somebody over a deed of before."""

RAGING = frozenset(
    {"attack", "attacked", "besieged", "burn", "burned", "burning", "burnt", "clash"}
    | {"clashed", "close", "closed", "gathered", "hurled", "pelted", "pelting"}
    | {"rampaged", "ransacked", "shut", "smashed", "stoned", "surrounded", "threw"}
    | {"torched", "torching", "vandalised", "vandalized"}
)
"""What a crowd does over a deed of before."""

DEEDS = frozenset(
    {"assassination", "beheading", "death", "deaths", "execution", "killing"}
    | {"killings", "lynching", "massacre", "murder", "murders"}
)
"""Nouns of harm that name what is known: "after the killing of a boy"."""


def suffering(groups: Sequence[Group], harm: int) -> int:
    """
    Give the verb of an injury that somebody suffers, else the harm itself.

    "During a rally two boys sustained cuts" tells of them as "were hurt" does, but a
    hospital that "received two boys with cuts" suffers nothing.
    """
    first = max(0, harm - MAX_SUFFERED) if groups[harm].kind == "noun" else harm
    for index in range(harm - 1, first - 1, -1):
        if groups[index].kind == "verb":
            return index if "sufferer" in groups[index].tags else harm
        if "person" in groups[index].tags or groups[index].count is not None:
            break
    return harm


MAX_SUFFERED = 7
"""Groups from "sustained" to the injury."""
