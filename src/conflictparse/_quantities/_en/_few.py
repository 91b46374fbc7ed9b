"""Two or three people, or one family, who lost their home: no gunmen who fled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._en._entries import entry_of
from conflictparse._quantities._en._harm import MIN_DISPLACED
from conflictparse._quantities._en._idioms import is_idiom
from conflictparse._quantities._en._moved import moved
from conflictparse._quantities._types import QuantityKind, VictimType
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@victims(<subject>) <loose>{0,2} "
    "@harm({harm&passive|harm&participle|harm_intransitive&!infinitive&!passive})",
    accepts("[3 people] were displaced by a fire.", kind="displaced", value=3),
    accepts("[Two adults] and [three children] were displaced.", value=[2, 3]),
    accepts("[A mother] and her [two children] were displaced.", value=[1, 2]),
    accepts("[A family] was displaced.", value=1, unit="household"),
    accepts("[Three people] lost their homes.", kind="displaced", value=3),
    rejects("Three men fled."),
    rejects("A clerk was displaced by Orla Tan."),
    rejects("Three missing persons and 900 people were displaced."),
    rejects("Three gunmen were displaced."),
    rejects("900 people were displaced."),
    level="groups",
)
def few_displaced(match: Match) -> Iterator[Quantity]:
    """A few people, or a family, displaced or bereft of their homes."""
    return _few(match)


@rule(
    "@harm({harm&active|harm&participle|harm&ing|harm&base}) <loose>? "
    "@victims(<object>)",
    accepts("The fire displaced [three people].", kind="displaced", value=3),
    accepts("A fire broke out, displacing [a family].", unit="household", value=1),
    rejects("A fire displaced 14 adults, and the Red Cross helps."),
    rejects("Robots displaced three clerks."),
    rejects("The coup displaced three ministers."),
    rejects("The fire displaced 900 people."),
    level="groups",
)
def displacing_few(match: Match) -> Iterator[Quantity]:
    """What displaced a few people, or a family."""
    return _few(match)


def _few(match: Match) -> Iterator[Quantity]:
    """Make a quantity of those who are too few for words that may be of flight."""
    view, (verb, _) = match.view, match.spans("harm")[0]
    group = match.items[verb]
    # "Displaced", "lost their homes", and not "fled".
    if not view.has(group.head, "unhousing") and "home" not in view.word(group.head):
        return
    entry = entry_of(view, group)
    if (
        entry is None
        or entry["kind"] != QuantityKind.DISPLACED
        or is_idiom(view, match.items, verb, entry)
    ):
        return
    for quantity in moved(match, verb, QuantityKind.DISPLACED, few=True):
        figure = quantity.value or quantity.low
        posted = VictimType.OFFICIAL in quantity.victim_types
        # "Three missing persons and 9,000 people displaced".
        words = (view.word_at(end) for end in (quantity.span.start, quantity.span.end))
        stated = view.holds(*words, "harm_adjective")
        if figure is not None and figure < MIN_DISPLACED and not (posted or stated):
            yield quantity


RULES: tuple[Rule, ...] = (few_displaced, displacing_few)
