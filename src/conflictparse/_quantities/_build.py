"""Make quantities of what a rule matched."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypedDict, Unpack

from conflictparse._numbers import Modifier
from conflictparse._quantities._types import Accrual, Quantity, QuantityKind, Role
from conflictparse._quantities._who import country_of, side_of, types_of
from conflictparse._status import Status

if TYPE_CHECKING:
    from decimal import Decimal

    from conflictparse._groups import Group
    from conflictparse._numbers import Count
    from conflictparse._quantities._member import Victim
    from conflictparse._text import View

Extent = tuple[int, int]
Figure: TypeAlias = "int | Decimal | None"


class Said(TypedDict, total=False):
    """What a rule says of a figure beside its words."""

    unit: str
    role: Role
    status: Status
    accrual: Accrual


def of_victim(
    view: View,
    victim: Victim,
    kind: QuantityKind,
    cue: Extent,
    rule: str,
    **fields: Unpack[Said],
) -> Quantity:
    """Make a quantity of one member of a list."""
    group = victim.group
    return of_words(
        view,
        (victim.start, victim.end),
        kind,
        cue,
        rule,
        count=victim.count,
        ones=victim.ones,
        noun=victim.noun,
        head=group.head if victim.end == group.end else victim.end - 1,
        **fields,
    )


def of_words(  # noqa: PLR0913 - a record of what was read
    view: View,
    words: Extent,
    kind: QuantityKind,
    cue: Extent | None,
    rule: str,
    *,
    count: Count | None = None,
    ones: int | None = None,
    noun: Extent | None = None,
    head: int | None = None,
    unit: str = "person",
    role: Role = Role.TOTAL,
    status: Status = Status.ASSERTED,
    accrual: Accrual = Accrual.UNKNOWN,
) -> Quantity:
    """Make a quantity of words that are known to count *kind*."""
    low, value, high, modifier = bounds(count, ones)
    words = _unmarked(view, words)
    # "Held another captive": no noun stands between.
    noun = noun if noun is not None and noun[0] < noun[1] else None
    if noun is not None:
        # "“At least nine” soldiers": the mark is the figure's.
        marked = noun[0] < noun[1] - 1 and view.holds(noun[0], noun[0] + 1, *MARKS)
        noun = _unmarked(view, (noun[0] + marked, noun[1]))
    whole = view.mention(*words)
    place = noun or words
    number = None
    if count is not None:
        bare = words == (count.start, count.end)
        number = whole if bare else view.mention(count.start, count.end)
    return Quantity(
        kind=kind,
        span=whole.span,
        text=whole.text,
        rule=rule,
        number=number,
        cue=view.mention(*cue) if cue is not None else None,
        low=low,
        value=value,
        high=high,
        modifier=modifier,
        unit=_lived_in(view, kind, unit, noun, head),
        victims=whole if noun == words else noun and view.mention(*noun),
        victim_types=()
        if unit in ARMS
        else types_of(view, noun, head if head is not None else words[1] - 1),
        country=country_of(view, *place),
        side=side_of(view, noun),
        status=status,
        role=role,
        accrual=accrual,
    )


ARMS = frozenset({"weapon", "vehicle"})
"""Units of what is nobody: "four Houthi launchers"."""


def _lived_in(
    view: View, kind: QuantityKind, unit: str, noun: Extent | None, head: int | None
) -> str:
    """
    Give the unit of homes that are evacuated: a household each.

    "80 homes were evacuated", but three nursing homes are buildings.
    """
    if unit != "building" or kind is not QuantityKind.EVACUATED or head is None:
        return unit
    lived = view.has(head, "dwelling") and not view.has(head, "shelter_noun")
    cared = noun is not None and view.holds(*noun, "caring")
    return "household" if lived and not cared else unit


def _unmarked(view: View, words: Extent) -> Extent:
    """
    Leave out the mark behind a figure: "killed “dozens”".

    And what goes on behind people: "six soldiers loyal to the junta", "auxiliaries
    fighting alongside the army".
    """
    start, end = words
    trailing = start < end - 1 and (
        view.holds(end - 1, end, *MARKS)
        or (view.says(end - 1, "adherent") and view.has(end, "preposition"))
        or (
            view.has(end - 1, "verb_ing")
            and view.has(end, "preposition")
            and view.has(end - 2, "plural")
        )
    )
    return (start, end - 1) if trailing else words


MARKS = ("quote_close", "quote_straight")


def bounds(
    count: Count | None, ones: int | None
) -> tuple[Figure, Figure, Figure, Modifier]:
    """Give low, value, high and modifier of a count, or of a noun without one."""
    if count is not None:
        return count.low, count.value, count.high, count.modifier
    if ones is None:
        return None, None, None, Modifier.UNKNOWN
    return ones, ones, ones, Modifier.EXACT


def role_of(view: View, group: Group) -> Role:
    """
    "Another 12", "two more", "nine others" come on top of a figure before.
    """
    # "More than 40" adds nothing, "40 more" does; "the other 40" were counted before.
    first = group.start
    named = group.count is None and view.has(first, "article")
    if named and view.has(group.head, "adding"):
        return Role.TOTAL  # "the other was hurt": one of those named before
    nth = view.has(first, "indefinite") and view.has(first + 1, "ordinal")
    if nth and group.head > first + 1 and not view.has(first + 2, "hyphen"):
        return Role.ADDITIONAL  # "a second clerk", but "a first-aid worker"
    if group.count is not None:
        before = range(group.start, group.count.start)
        if any(view.has(index, "adding_before") for index in before):
            return Role.ADDITIONAL
        first = group.count.end
    words = range(first, min(group.end, first + MAX_LOOK))
    adding = any(view.has(index, "adding") for index in words)
    return Role.ADDITIONAL if adding else Role.TOTAL


MAX_LOOK = 5
"""Words after a count among which "more" stands: "40 more people"."""
