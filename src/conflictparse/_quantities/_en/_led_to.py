"""What something came to: "led to 300 people being evacuated"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._quantities._en._harm import harmed, verb_of
from conflictparse._quantities._en._moved import leaving_kind, moved, of_the_place
from conflictparse._quantities._en._told import status_of
from conflictparse._rules import Match, Rule, accepts, rejects, rule
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictparse._quantities._types import Quantity

LED_TO = "{leading_to&!passive&!infinitive} (to|in|with) "


@rule(
    LED_TO + "@victims(<object>) <loose>{0,2} @harm(<harmed>)",
    accepts("A leak led to [300 people] being evacuated.", kind="evacuated", low=300),
    accepts("The row ended in [two guards] being shot dead.", kind="killed", low=2),
    accepts("It could lead to [90 people] being evacuated.", status="hypothetical"),
    accepts("Rain resulted in [90 families] being displaced.", unit="household"),
    rejects("A leak led to 300 trees being felled."),
    rejects("It objected to 300 people being evacuated."),
    rejects("A leak led to 300 people who had been evacuated."),
    level="groups",
)
def led_to_being_harmed(match: Match) -> Iterator[Quantity]:
    """An outcome in a clause without a finite verb: "people being evacuated"."""
    harm = verb_of(match)
    if match.view.word(match.items[harm].start) == "being":
        yield from _as_led(match, harmed(match, "victims", harm))


@rule(
    LED_TO + "@victims({noun&counted}) <phrase>{0,2} <loose>? "
    "@have({have&auxiliary}) @leaving({verb&infinitive&leaving|"
    "verb&infinitive&harm_intransitive|harm&passive&modal})",
    accepts("A leak led to [300 people] having to leave their homes.", low=300),
    accepts("It led to [90 families] having to be evacuated.", kind="evacuated"),
    rejects("A leak led to 300 people having to wait."),
    rejects("The row led to 300 workers having to leave."),
    level="groups",
)
def led_to_leaving(match: Match) -> Iterator[Quantity]:
    """The same where they had to go: "people having to leave"."""
    have = match.spans("have")[0][0]
    if match.view.word(match.items[have].head) == "having":
        found = moved(match, have, leaving_kind(match))
        homes = (one for one in found if of_the_place(match.view, one))
        yield from _as_led(match, homes)


def _as_led(match: Match, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Give what is said of the outcome to each figure: "could lead to"."""
    status = status_of(match.view, match.items, match.start)
    for quantity in found:
        sure = status is Status.ASSERTED
        yield quantity if sure else attrs.evolve(quantity, status=status)


RULES: tuple[Rule, ...] = (led_to_being_harmed, led_to_leaving)
