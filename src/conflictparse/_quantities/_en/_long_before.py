"""Sentences that open with a time long before that of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Group
    from conflictparse._text import View

__all__ = ["SUCH", "found_again", "long_before", "years_on"]

MAX_FOUND = 10
"""Groups behind "who vanished on Mount Tor on Monday" among which they are found."""


def found_again(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether those who were missing are found: "who vanished were found safe".
    """
    return any(
        view.has(one.head, "finder")
        and "passive" in one.tags
        and view.holds(one.start, one.end + 2, "no_harm", "well_word")
        for one in groups[verb + 1 : verb + 1 + MAX_FOUND]
        if one.kind == "verb"
    )


SPELLS = frozenset({"week", "weeks", "month", "months", "year", "years"})
SUCH = frozenset({"similar", "such"})
"""Words of "such attacks", "similar raids" that say the harm is that of others."""

MAX_BEHIND = 6
"""Words behind a verb in which "in a similar attack" stands."""


def long_before(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a sentence tells of what was weeks or more before.

    "A week earlier, six guards were killed", "in May 40 died in a similar attack".
    """
    start = groups[0].start
    if not start:
        return False
    if view.word(start + 1) in SPELLS and view.word(start + 2) in {"before", "earlier"}:
        return True
    end = groups[verb].end
    behind = range(end, min(groups[-1].end, end + MAX_BEHIND))
    similar = any(
        view.word(index) in SUCH and view.has(index + 1, "attack_noun")
        for index in behind
    )
    return similar and view.word(start) == "in" and view.has(start + 1, "month")


def years_on(view: View, groups: Sequence[Group], verb: int) -> bool:
    """
    Whether a harm is what a sentence says is years ago.

    "Ten years after a bomb killed 31, a memorial", "it is 40 years since the roof came
    down and killed 31", "a decade on from the bomb that killed 31"; not "two years
    after the war began, a bomb killed 31".
    """
    start, told = groups[0].start, groups[verb].start
    if view.words(start, start + len(THIS_DAY)) == THIS_DAY:
        return True  # "on this day in 1974 a bomb killed 31"
    spell = view.first(start, min(told, start + MAX_OPENING), "spell_on")
    if spell == min(told, start + MAX_OPENING):
        return False
    if view.word(spell + 1) == "ago":
        # "Fifty years ago on Sunday".
        return view.word(spell + 2) in {"on", "this", "today"}
    comma = view.first(spell, told, "comma", "semicolon") < told
    # "It is 40 years tomorrow since the roof came down".
    since = "since" in view.words(spell + 1, min(told, spell + MAX_SINCE))
    after = view.word(spell + 1) in {"after", "on"}
    closed = after and view.first(told, groups[-1].end, "comma") < groups[-1].end
    return not comma and (since or (closed and _in_clause(view, groups, spell, verb)))


def _in_clause(view: View, groups: Sequence[Group], spell: int, verb: int) -> bool:
    """
    Whether a verb is of the clause that "after" opens.

    "Two years after the war 12 were killed" has whom it befell behind the war.
    """
    between = [one for one in groups[:verb] if one.start > spell]
    which = any(view.word(one.start) in {"that", "which", "who"} for one in between)
    return which or sum(one.kind == "noun" for one in between) <= 1


THIS_DAY = ["on", "this", "day", "in"]

MAX_SINCE = 4
"""Words of "years on Monday since"."""

MAX_OPENING = 6
"""Words of "it is almost 40 years" with which a sentence opens."""
