"""Hits, shots and blows that hurt no body: "hit by the cuts", "beat 22 rivals"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._phrases import stands
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["is_no_blow", "subject_of"]


def is_no_blow(view: View, groups: Sequence[Group], verb: int, entry: Entry) -> bool:
    """Whether a verb of blows is of a score, a level, a contest or bad news."""
    behind = groups[verb + 1 : verb + 3]
    subject = subject_of(groups, verb)
    active = subject is not None and "passive" not in groups[verb].tags
    if active and subject is not None and view.has(subject.head, "pundit"):
        return True  # "the press crucified two ministers"
    # "He was mauled by critics".
    by_pundit = (
        not active
        and len(behind) == MIN_NEWS
        and (view.word(behind[0].start) == "by" and view.has(behind[1].head, "pundit"))
    )
    if by_pundit or _is_beaten(view, groups, verb, entry):
        return True
    if not (entry["figurative"] or entry["open"] or entry["needs_people"]):
        return False
    return (
        _by_news(view, groups, verb)
        or _scores(view, groups, verb, entry)
        or _races(view, groups, verb, entry)
        or _downs_tools(view, groups, verb)
        or (
            subject is not None
            and active
            and bool(behind)
            and (
                _reaches(view, subject, behind[0], entry)
                or _outdoes(
                    view, subject, groups[verb + 1 : verb + 1 + MAX_WITH], entry
                )
            )
        )
    )


def _is_beaten(view: View, groups: Sequence[Group], verb: int, entry: Entry) -> bool:
    """
    "Four incumbents were beaten"; but "four candidates were beaten by a mob".
    """
    if not entry["contest"] or "passive" not in groups[verb].tags:
        return False
    if any(view.word(one.start) in {"by", "with", "up"} for one in groups[verb + 1 :]):
        return False
    # "Four incumbents who were beaten".
    who = verb - 1 - (verb > 1 and view.has(groups[verb - 1].head, "relative"))
    return who >= 0 and view.has(groups[who].head, "contestant")


def subject_of(groups: Sequence[Group], verb: int) -> Group | None:
    """
    Give the noun group before a verb, an adverb between them or none.
    """
    for index in range(verb - 1, max(-1, verb - 1 - MAX_LOOSE), -1):
        if groups[index].kind == "noun":
            return groups[index]
        if "adverb" not in groups[index].tags and "ly" not in groups[index].tags:
            break
    return None


MAX_LOOSE = 2
"""Groups from a verb back to its subject: "the crowd then"."""


def _reaches(view: View, subject: Group, behind: Group, entry: Entry) -> bool:
    """
    "The count hit 12", "a heatwave hit 40 million people"; but "bullets hit two".

    "Temperatures hit 40", "the rise hit 2 million tenants", "the clock struck 12".
    """
    if entry["figurative"] and view.has(subject.head, "no_blow"):
        return True
    if entry["figurative"] and view.has(subject.head, "level_noun"):
        return "number" in behind.tags
    if not entry["reaches"]:
        hurt = bool(entry["needs_people"]) and entry["kind"] in {"injured", "killed"}
        return hurt and view.holds(
            subject.head, subject.head + 1, "bad_news", "no_blow"
        )
    if view.has(subject.head, "sweeping") or view.has(subject.head, "bad_news"):
        return True
    # "The account hit 2 million followers"; "sales of the app hit 3 million".
    of = view.word(subject.start - 1) == "of" and view.has(
        subject.start - 2, "level_noun"
    )
    if view.has(behind.head, "audience") or (of and "number" in behind.tags):
        return True
    armed = ("person", "attack_noun", "weapon_noun", "unit_noun", "harm_noun")
    by_whom = view.holds(subject.start, subject.end, *armed)
    bare = "number" in behind.tags and not by_whom
    return bare and "definite" in subject.tags


def _by_news(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Hit by criticism", "wounded by the remarks", "struck with a fine".

    So are "9,000 passengers hit by the strike", but three guards hit by a strike not.
    """
    behind = groups[verb + 1 : verb + 3]
    if len(behind) < MIN_NEWS or view.word(behind[0].start) not in {"by", "with"}:
        return False
    news = behind[1]
    if news.kind != "noun":
        return False
    if any(view.has(news.head, tag) for tag in ("bad_news", "no_blow", "pundit")):
        return True
    subject = subject_of(groups, verb)
    masses = subject is not None and any(
        view.has(subject.head, tag) for tag in ("goer", "served", "staff_noun")
    )
    return (
        view.word(news.head) == "strike" and masses and news.end - news.start < MIN_AIR
    )


MIN_NEWS = 2
MIN_AIR = 3
"""Words of "an air strike", which is no walk-out."""


def _scores(view: View, groups: Sequence[Group], verb: int, entry: Entry) -> bool:
    """
    "He shot 68 in the opening round", "hit 112 off 90 balls", "594 out of 600".
    """
    behind = groups[verb + 1 : verb + 2]
    if not (entry["open"] and behind and "number" in behind[0].tags):
        return False
    count, end = behind[0].count, behind[0].end
    # "Shot a 65", but "shot a dozen".
    if view.has(behind[0].start, "indefinite") and view.has(end - 1, "digits"):
        return True
    first = count.end if count is not None else end
    near = end + MAX_SCORE
    # "In the first round of fire" is no match's.
    if stands(view, "contest_end", end, near) and not view.holds(end, near + 1, "of"):
        return True
    # "20 of 22 free throws".
    if view.has(first, "of") and view.holds(first, first + MAX_SCORE, "scored"):
        return True
    # "12 of 15 from the line".
    shots = view.has(first, "of") and view.has(first + 1, "digits")
    if shots and stands(view, "court_line", first + 2, first + MAX_SCORE):
        return True
    score = view.word(first) == "off" or view.words(first, first + 2) == ["out", "of"]
    last = first + (1 if view.word(first) == "off" else 2)
    return score and view.has(last, "digits")


MAX_SCORE = 6
"""Words of "in the opening round" behind a score."""


def _downs_tools(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "400 teachers struck on Monday", "2,000 miners struck for higher pay".
    """
    group, subject = groups[verb], subject_of(groups, verb)
    bare = group.end - group.start == 1 and view.word(group.head) == "struck"
    if (
        not bare
        or subject is None
        or subject.count is None
        or "person" not in subject.tags
    ):
        return False
    behind = groups[verb + 1 : verb + 2]
    for_pay = bool(behind) and view.word(behind[0].start) in {"for", "over"}
    many = (subject.count.value or subject.count.low or 0) >= MIN_STRIKERS
    return for_pay or (many and not (behind and view.word(behind[0].start) == "by"))


MIN_STRIKERS = 20
"""From this figure on those who "struck" have stopped work."""


def _races(view: View, groups: Sequence[Group], verb: int, entry: Entry) -> bool:
    """
    "He beat 22 rivals", "to take gold, beating 47 rivals"; but "police beat 12 rivals".
    """
    behind = groups[verb + 1 : verb + 1 + MAX_WITH]
    if not (entry["contest"] and behind):
        return False
    end = behind[0].end
    # "Beat 12 others to the title".
    won = view.word(end) == "to" and view.holds(end + 1, end + MAX_PRIZE, "prize_noun")
    if not (won or view.has(behind[0].head, "contestant")):
        return False
    # "Supporters beat three candidates", "a mob beat two rivals".
    armed = any(
        one.kind == "noun"
        and (
            typed(view, one.head) & FORCES
            or {"person", "plural"} <= one.tags
            or view.has(one.head, "band_noun")
        )
        for one in groups[max(0, verb - MAX_RACE) : verb]
    )
    return not (armed or any(view.word(one.start) == "with" for one in behind))


MAX_PRIZE = 4
"""Words of "to the title" behind whom one beat."""

MAX_RACE = 12
"""Groups before "beating" among which those stand who beat: "police"."""


def _outdoes(view: View, subject: Group, behind: Sequence[Group], entry: Entry) -> bool:
    """
    Whether one name beats another: a match, or a vote.

    "Dara beat Orla Tan in Baro", but "guards beat Orla Tan with sticks".
    """
    if not entry["contest"] or any(view.word(one.start) == "with" for one in behind):
        return False
    return all(
        one.kind == "noun" and "name" in one.tags and "person" not in one.tags
        for one in (subject, behind[0])
    )


MAX_WITH = 4
"""Groups behind "beat" among which "with sticks" stands."""

FORCES = frozenset({"attacker", "militant", "military", "police"})
