"""Whether a sentence tells of an earlier harm: "struck over the murder of a judge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import MASSES, entry_of
from conflictparse._quantities._en._long_before import (
    found_again,
    long_before,
    years_on,
)
from conflictparse._quantities._en._recalled import (
    BEFORE_GERUND,
    is_a_deed,
    is_led_to,
    is_mourned,
    suffering,
)
from conflictparse._quantities._en._said_behind import said_behind
from conflictparse._quantities._en._such import in_such, in_which
from conflictparse._quantities._en._suspects import (
    by_the_slain,
    is_of_suspect,
    names_place,
)
from conflictparse._quantities._kinds import HELD
from conflictparse._quantities._phrases import clause_start, stands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._text import View

__all__ = ["LOOK_BACK", "is_prior"]

LOOK_BACK = 60
"""Words of a sentence that are looked at for what it says of a harm."""


def is_prior(
    view: View, groups: Sequence[Group], verb: int, said: Entry | None = None
) -> bool:
    """
    Whether a sentence tells of an earlier harm.

    "Lawyers struck over the murder of a judge", "nine drivers have been killed
    in the past two months". What the verb leaves open is *said*: "had left nine dead".
    """
    group = groups[verb]
    first = max(groups[0].start, group.start - LOOK_BACK)
    # "A mob beat a man suspected of theft; another was hurt": a fact again.
    first = clause_start(view, first, group.start)
    words = [view.word(index) for index in range(group.start, group.end)]
    entry = said or entry_of(view, group)
    # "By noon 4,000 had fled": only sudden harm is over and done with.
    lasting = entry is None or entry["kind"] in MASSES
    held = _of_held(view, groups, verb, entry)
    over = lasting or held or _up_to(view, groups, verb, first)
    over = over or by_the_slain(view, groups, verb) or _already(groups, verb, words)
    over = over or _beside_harm(view, groups, verb)
    over = over or _by_the_time(view, groups, verb)
    if "had" in words and not over and not _is_reported(view, groups, verb, first):
        return True
    # "Correcting an earlier statement that 14 had died".
    given_up = view.holds(first, group.start, "revising") and (
        view.holds(first, group.start, "at_first")
    )
    given_up = given_up or names_place(view, groups, verb, entry)
    # "Who had vanished were found safe".
    gone = entry is not None and entry["kind"] == "missing"
    given_up = given_up or (gone and found_again(view, groups, verb))
    if given_up or (not lasting and is_led_to(view, groups, verb)):
        return True
    # "Kidnappers are demanding a ransom for four miners seized in Baro".
    ransom = entry is not None and entry["kind"] in HELD
    ransom = ransom and view.holds(first, group.start, "captor")
    if stands(view, "recall", first, group.start) and not ransom:
        verb = suffering(groups, verb)
        group = groups[verb]
        return (
            (group.kind == "noun" and not _of_marchers(view, first, group.start))
            or "had" in words
            or is_a_deed(view, group)
            or is_mourned(view, groups, verb)
            or _relative_before(view, groups, verb)
            or _known_before(view, groups, verb, first)
            or (
                in_which(view, groups, verb) >= 0
                and not PROTESTING.isdisjoint(view.words(first, group.start))
            )
        )
    if entry is None or entry["kind"] not in {"killed", "injured", "abducted"}:
        return False
    if (
        (not held and _some_time_after(view, groups, verb))
        or long_before(view, groups, verb)
        or years_on(view, groups, verb)
        or in_such(view, groups, verb)
        or is_mourned(view, groups, verb)
        or is_of_suspect(view, groups, verb)
    ):
        return True
    return ("have" in words or "has" in words) and _long_time(view, groups, verb)


def _is_reported(view: View, groups: Sequence[Group], verb: int, first: int) -> bool:
    """
    Whether somebody says what "had" been done, so that it is news.

    "Police suspected the group, which had shot two clerks", but "police said that two
    clerks had been shot".
    """
    which = verb > 0 and "relative" in groups[verb - 1].tags
    if which and not view.has(groups[verb - 1].start, "that"):
        return False
    return _is_said(view, first, groups[verb].start) or said_behind(view, groups, verb)


def _by_the_time(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a harm is what had come of a deed when it ended.

    "Police came, but not before three had been shot", "by the time police came".
    """
    start, end = groups[max(0, verb - MAX_ENDED)].start, groups[verb].start
    words = " ".join(view.words(start, end))
    return "not before " in words or words.startswith("by the time ")


MAX_ENDED = 12
"""Groups before a harm in which "not before" stands."""


def _beside_harm(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a harm stands behind a semicolon and another one of the same sentence.

    "Three were found dead; a neighbour had been grazed".
    """
    marks = [at for at in range(verb) if "semicolon" in groups[at].tags]
    if not marks or "passive" not in groups[verb].tags:
        return False
    before, clause = groups[: marks[-1]], groups[marks[-1] : verb]
    timed = any(one.kind == "time" for one in groups[marks[-1] : verb + MAX_CLAUSE])
    other = any("relative" in one.tags or "preposition" in one.tags for one in clause)
    harm = any(
        (entry := entry_of(view, one)) is not None and entry["kind"] == "killed"
        for one in before
    )
    return harm and not timed and not other


def _already(groups: Sequence[Group], verb: int, words: Sequence[str]) -> bool:
    """
    Whether a harm came just before another one: "two had already been killed there".
    """
    if "already" not in words or "passive" not in groups[verb].tags:
        return False
    return all(one.kind != "time" for one in groups[: verb + MAX_CLAUSE])


def _of_marchers(view: View, start: int, end: int) -> bool:
    """
    Whether only those who march recall something: "nine demonstrators had cuts".
    """
    people = [at for at in range(start, end) if view.has(at, "person")]
    ends = zip((start - 1, *people), (*people, end), strict=True)
    others = any(stands(view, "recall", first + 1, last) for first, last in ends)
    return not others and view.holds(start, end, "recall")


def _up_to(view: View, groups: Sequence[Group], verb: int, first: int) -> bool:
    """
    Whether a harm is told up to some time: "by Friday 59 had died", "as of 14 April".
    """
    near = max(0, verb - MAX_CLAUSE)
    if LEADING_UP.isdisjoint(view.words(groups[near].start, groups[verb].start)):
        return False
    for index in range(near, verb):
        start = groups[index].start
        if start < first or index + 1 >= verb:
            continue
        word, after = view.word(start), groups[index + 1]
        if word == "by" and (after.kind == "time" or view.word(after.head) == "time"):
            return True
        if word == "as" and view.word(after.start) == "of":
            return True
    return False


LEADING_UP = frozenset({"as", "by"})


def _is_said(view: View, start: int, end: int) -> bool:
    """
    Whether somebody says what follows.

    "An attack" is no word of saying, nor is "the state".
    """
    return view.holds(start, end, "cue") and any(
        view.has(index, "cue")
        and not view.has(index, "attack_noun")
        and (view.has(index + 1, "that") or not view.has(index - 1, "article"))
        for index in range(start, end)
    )


def _some_time_after(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    ", a day after a blast killed four", "it came a week after four were killed".
    """
    for index in range(verb - 1, max(1, verb - MAX_CLAUSE), -1):
        if view.word(groups[index].start) in {"after", "before"}:
            # ", exactly a year after".
            sure = index > MIN_SURE and "ly" in groups[index - 2].tags
            opens, before = groups[index - 1], groups[index - 2 - sure]
            timed = opens.kind == "time" or view.word(opens.head) in SPELLS
            if timed:
                return "comma" in before.tags or view.word(before.head) in FOLLOWING
        # "A year after his father, who had been mayor, was killed".
        aside = "relative_person" in groups[index - 1].tags
        if groups[index].kind == "verb" and not aside:
            return False
    return False


MIN_SURE = 2
"""Groups before "exactly a year after": a comma and the word that makes it sure."""

MAX_CLAUSE = 12
"""Groups of a relative clause before its verb, with an aside."""

SPELLS = frozenset({"days", "hours", "months", "weeks", "years"})
FOLLOWING = frozenset({"came", "comes", "coming", "happened", "follows", "followed"})


PROTESTING = frozenset(
    [
        "anniversary",
        "boycotted",
        "commemorate",
        "commemorated",
        "condemn",
        "condemned",
        "condemning",
        "demonstrate",
        "demonstrated",
        "demonstration",
        "marched",
        "mourn",
        "mourned",
        "mourning",
        "protest",
        "protested",
        "protesting",
        "protests",
        "rallied",
        "rally",
        "vigil",
    ]
)
"""Words whose sentence tells by "in which" of an earlier harm."""


def _of_held(
    view: View, groups: Sequence[Group], verb: int, entry: Entry | None
) -> bool:
    """
    "Nine masons who had been abducted were freed": the end of one event.
    """
    held = entry is not None and entry["kind"] in HELD
    passive = "passive" in groups[verb].tags
    if held and not passive:
        # "Three men whom rebels had abducted were found", "freed three men they had
        # abducted".
        # "The gunmen, who had seized 49 students, released 38".
        who = "relative_person" in groups[verb - 1].tags
        if who and any("release" in one.tags for one in groups[verb + 1 :]):
            return True
        acting = groups[verb - 1].kind == "noun"
        bare = "pronoun_person" in groups[verb - 1].tags and verb > 1
        return acting and (
            _relative_before(view, groups, verb - 1)
            or (bare and groups[verb - 2].kind == "noun")
        )
    # "A clerk was found dead. He had been abducted on Monday".
    who = (
        _relative_before(view, groups, verb)
        or "pronoun_person" in groups[verb - 1].tags
    )
    return held and who


def _known_before(view: View, groups: Sequence[Group], verb: int, first: int) -> bool:
    """
    "A vigil for the 44 people killed in the raid", "demanded justice for two clerks".
    """
    if verb == 0 or "participle" not in groups[verb].tags:
        return False
    before = groups[verb - 1]
    if before.count is None:
        return False
    asked = view.word(before.start - 1) in BEFORE_GERUND and not ASKING.isdisjoint(
        view.words(first, before.start)
    )
    return asked or view.has(before.start, "article")


ASKING = frozenset(
    ["demanded", "demanding", "justice", "protest", "protested", "vigil"]
)


def _relative_before(view: View, groups: Sequence[Group], verb: int) -> bool:
    if verb and view.word(groups[verb - 1].start) == "that":
        return True  # "the anniversary of a raid that killed nine"
    # "Two protesters were hurt, one of whom died" tells it of those just counted.
    return any(
        groups[index].tags & {"relative_person", "relative"}
        and not (index and "of" in groups[index - 1].tags)
        for index in range(max(0, verb - 3), verb)
    )


def _long_time(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    "Since January", "in the past two months"; but "since Sunday", "since dawn".
    """
    first = max(groups[0].start, groups[verb].start - LOOK_BACK)
    last = min(groups[-1].end, groups[verb].end + LOOK_BACK)
    words = [view.word(index) for index in range(first, last)]
    # "Six have died, adding to the 900 killed since January": those alone.
    words = words[: words.index("adding")] if "adding" in words else words
    since = any(
        word == "since" and not view.holds(place, place + MAX_DAY, *DAYS)
        for place, word in enumerate(words, first)
    )
    return since or any(
        word in {"past", "last", "recent"}
        and words[place - 1] in {"the", "in"}
        and words[place + 1 : place + 2] != ["memory"]  # "the worst in recent memory"
        for place, word in enumerate(words)
        if place
    )


DAYS = ("weekday", "part_of_day", "day_word")
"""Words of a time that began some days before at the most."""

MAX_DAY = 4
"""Words from "since" to the day: "since early on Monday"."""
