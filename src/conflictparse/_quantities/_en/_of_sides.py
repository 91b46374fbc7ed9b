"""The dead of several sides, whose noun stands once: "2 rebel and 1 army death"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View

SIDES = ("person", "victim_adjective", "demonym")
"""What a word is that says whose dead they are."""


@rule(
    "(@side({noun&counted}) ({comma}|{comma}? {and})){1,3} "
    "@harm({noun&harm_noun&counted})",
    accepts("[2 rebel] and 1 military fatality.", kind="killed", low=2),
    accepts("[Two civilian] and three military deaths were reported.", low=2),
    accepts(
        "It caused [four rebel], [two police] and one civilian deaths.",
        kind="killed",
        low=[4, 2],
    ),
    accepts("There were [2 Turkish] and 3 Syrian casualties.", country="TR"),
    rejects("They met two clerks and counted three military deaths."),
    rejects("Two clerks and three military deaths were on his mind."),
    rejects("Two civilian and three military cars crashed."),
    rejects("They counted two civilian cars and three deaths."),
    level="groups",
)
def harm_of_sides(match: Match) -> Iterator[Quantity]:
    """Counted dead or hurt, of whom only the side is told: the noun comes behind."""
    view, groups = match.view, match.items
    harm = groups[match.spans("harm")[0][0]]
    entry = entry_of(view, harm)
    sides = [groups[index] for index, _ in match.spans("side")]
    if entry is None or entry["toll"] or not all(_is_side(view, one) for one in sides):
        return
    # "One civilian deaths" is one phrase; "three deaths" says nothing of whose.
    if harm.count is None or (
        harm.count.end == harm.head and harm.head not in view.forms
    ):
        return
    for side in sides:
        first = side.end - 1
        yield of_words(
            view,
            (side.start, side.end),
            QuantityKind(entry["kind"]),
            (harm.head, harm.end),
            match.rule,
            count=side.count,
            noun=(first, side.end),
            head=first,
        )


def _is_side(view: View, group: Group) -> bool:
    """Whether a group is a figure and one word for a side: "2 rebel", "two police"."""
    if group.count is None or group.count.end != group.end - 1:
        return False
    last = group.end - 1
    plural = view.has(last, "plural") and (view.word(last) != "police")
    return not plural and any(view.entry(last, tag) is not None for tag in SIDES)


RULES: tuple[Rule, ...] = (harm_of_sides,)
