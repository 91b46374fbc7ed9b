"""Figures that the words tie to another one: a breakdown, a denial, a known harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._alike import generic, of_other_trades
from conflictparse._quantities._attacks import another_attack
from conflictparse._quantities._kinds import REBELS, befalls
from conflictparse._quantities._pointing import opens_with_of
from conflictparse._quantities._roots import figure
from conflictparse._quantities._told_as import in_form
from conflictparse._quantities._types import Accrual, Role, VictimType
from conflictparse._quantities._who import typed

if TYPE_CHECKING:
    from conflictparse._quantities._roots import Roots, Standing
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

__all__ = [
    "is_rival",
    "of_one_list",
    "of_worst_hit",
    "played_down",
    "presupposed",
    "revised",
    "spelled_out",
]


def revised(view: View, here: Standing) -> bool:
    """
    Whether a toll takes back what was said before: "revised the toll to 35".

    "Updating the figures, the agency said 40 people were killed".
    """
    quantity = here.quantity
    start = view.word_at(quantity.span.start)
    if quantity.accrual is not Accrual.CUMULATIVE:
        first, _ = view.sentences[here.sentence]
        if not generic(quantity) or view.holds(first, start, "hospital"):
            return False
        return view.holds(first, min(start, first + MAX_UPDATED), "updating") and any(
            view.has(index, "updating")
            and view.holds(index + 1, min(start, index + MAX_UPDATED), "figure_noun")
            for index in range(first, first + MAX_UPDATED)
        )
    return view.holds(start - MAX_REVISED, start, "revising")


MAX_UPDATED = 4
"""Words that open a sentence with "updating the figures", "in an updated toll"."""

MAX_REVISED = 6
"""Words before a figure among which it is said to be revised."""


def played_down(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether somebody says that only so many were harmed: "said only five died".

    Behind "killed 30 people, the UN said" he may say of whom: "only five rebels".
    """
    quantity = here.quantity
    first = view.word_at(quantity.span.start)
    only = view.says(first, "merely") or view.says(first - 1, "merely")
    last = view.word_at(quantity.span.end - 1)
    bare = quantity.number is not None and (
        quantity.victims is None
        or generic(quantity)
        # "The rebels said only three of their men died".
        or view.holds(first, last, "possessive_pronoun")
    )
    start = view.sentences[here.sentence][0]
    last_told = next(iter(roots.recent()), None)
    bare = bare or (last_told is not None and generic(last_told.quantity))
    return only and bare and view.holds(start, first, "cue")


def of_worst_hit(view: View, here: Standing) -> bool:
    """
    Whether a figure is of the place or the time of which most of all is told.

    "Baro was the worst affected, with 231 dead"; "it was the deadliest raid, with 40
    dead" is of the whole.
    """
    start, end = view.sentences[here.sentence]
    first = view.word_at(here.quantity.span.start)
    return view.holds(start, end, "most_of_all") and any(
        view.has(index, "most_of_all")
        and not view.has(index, "ordinal")  # "for the first time in years"
        and view.has(index - 1, "article")
        and not view.holds(index + 1, index + MAX_WORST, "attack_noun")
        and view.holds(index, first, "where", "counting_with", "colon")
        for index in range(start + 1, first)
    )


MAX_WORST = 5
"""Words behind "the deadliest" that say what is meant: "single raid", "district"."""


def is_rival(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether another speaker counts more of the same people, and calls them civilians.

    "At least 30 people were killed, the UN said. Rebels say 41 civilians were".
    """
    mine, theirs = figure(here.quantity), figure(other.quantity)
    more = mine is not None and theirs is not None and MANY <= theirs < mine
    called = here.quantity.victim_types == (VictimType.CIVILIAN,)
    if not (more and called and generic(other.quantity)):
        return False
    places = {_place(view, one.quantity) for one in (here, other)}
    if another_attack(view, here, other) or len(places - {""}) > 1:
        return False
    return here.quantity.role is Role.TOTAL and all(
        view.holds(*view.sentences[one.sentence], "cue") for one in (here, other)
    )


def _place(view: View, quantity: Quantity) -> str:
    """Give the place that stands right behind a harm: "were killed in Baro"."""
    last = max(quantity.span.end, quantity.cue.span.end if quantity.cue else 0)
    end = view.word_at(last)
    named = view.has(end, "place_in") and view.has(end + 1, "cap")
    return view.word(end + 1) if named else ""


def _boasted(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the toll that somebody else gives of those whom a speaker says he killed.

    "An air strike killed 24 people. The air force said it had killed 33 fighters";
    where soldiers were killed before, the fighters are others.
    """
    cue = here.quantity.cue
    if cue is None or not befalls(here.quantity):
        return None
    start, verb = view.sentences[here.sentence][0], view.word_at(cue.span.start)
    if not any(
        _says_of_himself(view, index) and _goes_on(view, index + 1, verb)
        for index in range(max(start, verb - MAX_DEEDS), verb)
    ):
        return None
    return next(
        (
            one
            for one in roots.recent()
            if _may_be_theirs(view, here, one) and not another_attack(view, here, one)
        ),
        None,
    )


def _says_of_himself(view: View, index: int) -> bool:
    """Whether a speaker stands behind his own cue: "said it", "that its fighters"."""
    before = index
    if view.has(index, "person_plural") and view.has(index - 1, "possessive_pronoun"):
        before -= 1
    elif not (view.has(index, "pronoun_thing") or view.has(index, "pronoun_plural")):
        return False
    # "Said in a statement that its fighters had killed".
    return view.holds(max(0, before - MAX_SAID), before, "cue")


def _goes_on(view: View, start: int, verb: int) -> bool:
    """Whether a verb is of a subject: "it had killed", "it had hit it and killed"."""
    marks = ("have", "quote_open", "quote_straight")
    first = verb
    while first > start and any(view.has(first - 1, mark) for mark in marks):
        first -= 1
    have = view.has(start, "have")
    return first == start or (have and view.has(first - 1, "and"))


MAX_DEEDS = 20
"""Words from a speaker to whom he killed: "it had hit a post in Tel and had killed"."""

MAX_SAID = 5
"""Words of "said in a statement that" before who had killed."""


def _may_be_theirs(view: View, here: Standing, other: Standing) -> bool:
    """
    Whether another sentence counts people whom a side may call fighters.

    "Gunmen killed eight people. The army said it had killed three rebels": others.
    """
    types = set(other.quantity.victim_types)
    if not REBELS.isdisjoint(here.quantity.victim_types) and any(
        typed(view, index) & REBELS for index in range(*view.sentences[other.sentence])
    ):
        return False
    if VictimType.ATTACKER in here.quantity.victim_types:
        return False
    # "13 soldiers were killed. The rebels said they had killed 50 soldiers".
    same = types == set(here.quantity.victim_types)
    plain = not types or same or VictimType.CIVILIAN in types
    return here.sentence != other.sentence and plain and figure(other.quantity) != 0


MANY = 5
"""From this figure on, two speakers may differ on how many there were."""


def _broken_down(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find the total that a bare figure of the same sentence belongs to.

    "Five guards were hurt: two lost a leg", "of the 40 hurt, nine lost limbs".
    """
    quantity, mine = here.quantity, figure(here.quantity)
    for other in roots.recent():
        theirs, number = figure(other.quantity), other.quantity.number
        # A form: "Killed: 16. Civilians killed: 12. Attackers killed: 4".
        if _in_form(quantity, other.quantity) and mine and theirs and mine <= theirs:
            return other
        if other.sentence != here.sentence:
            return None
        larger = theirs is not None and (mine is None or mine < theirs)
        if not larger or number is None:
            continue
        first, last = view.word_at(number.span.start), view.word_at(quantity.span.start)
        if _of_whom(view, quantity) or _died_so(view, quantity, other.quantity):
            return other
        opened = view.has(first - 1, "article") and view.has(first - 2, "of")
        opened = opened or opens_with_of(view, other.quantity)
        bare = quantity.victims is None or generic(other.quantity)
        if bare and (opened or view.holds(first, last, "colon")):
            return other
    return None


def _in_form(quantity: Quantity, other: Quantity) -> bool:
    """Whether a line of a form is of some people, and the one before of all."""
    forms = in_form(quantity) and in_form(other)
    return forms and quantity.victims is not None and other.victims is None


def _died_so(view: View, quantity: Quantity, other: Quantity) -> bool:
    """Whether a bare figure says how some of the dead died: "57 dead, 16 beheaded"."""
    cue = quantity.cue
    first = view.word_at(quantity.span.start)
    if cue is None or quantity.victims is not None or not view.has(first - 1, "comma"):
        return False
    beside = view.word_at(other.span.end) == first - 1
    return beside and view.has(view.word_at(cue.span.start), "manner_of_death")


def _of_whom(view: View, quantity: Quantity) -> bool:
    """
    "Two were killed, one of whom died later", "11 hurt, of whom four critically".
    """
    number = quantity.number
    if number is None:
        return False
    first, end = view.word_at(number.span.start), view.word_at(number.span.end)
    before = view.has(first - 2, "of") and view.has(first - 1, "relative_person")
    # "50 injuries, 30 of which needed treatment".
    return before or (view.has(end, "of") and view.has(end + 1, "relative"))


def presupposed(view: View, here: Standing, roots: Roots) -> bool:
    """
    Whether a harm is named as one that is known, when others were told before.

    "The murder of the judge" is no news, nor "the killers of the judge", "the judge's
    murder"; "a judge was murdered" is.
    """
    quantity = here.quantity
    if quantity.cue is None:
        return False
    first = view.word_at(quantity.cue.span.start)
    # "The murdered judge", "the double murder".
    if quantity.number is None and quantity.span.covers(quantity.cue.span):
        told = view.has(first, "verb_participle") or view.has(first, "article")
        return told and not roots.alone_in(here.sentence)[0]
    # "The judge's murder".
    owned = view.holds(first - 1, first, "possessive", "apostrophe")
    if not owned and quantity.span.start < quantity.cue.span.end:
        return False
    last = view.word_at(quantity.cue.span.end - 1)
    noun = (owned or view.has(first, "article")) and any(
        view.has(last, tag) for tag in ("harm_noun", "slayer", "captor")
    )
    # "The front admitted the loss of four fighters": they are told of as news.
    if quantity.number is not None and view.has(first - 1, "cue"):
        return False
    # "Raising the toll to 10": a toll is news.
    grown = quantity.accrual is Accrual.CUMULATIVE
    return noun and not grown and not roots.alone_in(here.sentence)[0]


def spelled_out(view: View, here: Standing, roots: Roots) -> Standing | None:
    """Find the figure of whom another one, by its own words, is some."""
    return (
        _broken_down(view, here, roots)
        or _boasted(view, here, roots)
        or _some_of_the(view, here, roots)
    )


def _some_of_the(view: View, here: Standing, roots: Roots) -> Standing | None:
    """
    Find whom a figure says it is some of: "six of the miners died at once".

    The miners were counted, "14 miners", or told of beside: "14 were killed when troops
    shot at miners".
    """
    quantity, mine = here.quantity, figure(here.quantity)
    if quantity.number is None or quantity.victims is None or mine is None:
        return None
    behind = view.word_at(quantity.number.span.end)
    if not (view.has(behind, "of") and view.has(behind + 1, "article")):
        return None
    noun = view.word(view.word_at(quantity.victims.span.end - 1))
    for other in roots.recent():
        theirs = figure(other.quantity)
        if other.sentence >= here.sentence or theirs is None or theirs < mine:
            continue
        told = (view.sentences[at] for at in (other.sentence, max(0, other.retold)))
        named = any(
            noun in view.words(start, min(end, start + MAX_TOLD)) for start, end in told
        )
        # "Killed eight. Police shot three of the gunmen": none of the eight.
        doers = REBELS & {*quantity.victim_types} - {*other.quantity.victim_types}
        apart = doers or of_other_trades(quantity, other.quantity)
        if named and not apart:
            return other
    return None


MAX_TOLD = 60
"""Words of a sentence among which people are told of."""


def of_one_list(here: Standing, roots: Roots) -> bool:
    """
    Whether the figure before is of the same list: "among the dead were two and a".
    """
    last = next(iter(roots.recent()), None)
    return last is not None and last.quantity.cue == here.quantity.cue
