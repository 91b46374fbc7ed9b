"""Counts of what is nobody: distances, areas, weights, money, shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._groups import Group
    from conflictparse._lexicon import Entry
    from conflictparse._quantities._types import Quantity
    from conflictparse._text import View


def _counted(
    match: Match,
    kind: QuantityKind,
    unit: str,
    *,
    start: int | None = None,
    end: int | None = None,
) -> Iterator[Quantity]:
    """Make a quantity of the captured group, its count in *unit*."""
    found = match.span("group")
    group = match.items[found[0]] if found else None
    if group is None or group.count is None:
        return
    first = group.count.start if start is None else start
    last = group.end if end is None else end
    yield of_words(
        match.view,
        (first, last),
        kind,
        None,
        match.rule,
        count=group.count,
        unit=unit,
        head=last - 1,
    )


@rule(
    "@group({noun&counted&measure_unit})",
    accepts(
        "The shell fell [20 km] from Baro.", kind="measure", low=20, unit="kilometre"
    ),
    accepts(
        "[About 3,000 hectares] burned.", kind="measure", value=3000, unit="hectare"
    ),
    rejects("The 20 soldiers left Baro."),
    level="groups",
)
def measure(match: Match) -> Iterator[Quantity]:
    """A count and a unit of length, area, weight or volume."""
    entry = match.view.entry(match.items[match.start].head, "measure_unit")
    if entry is not None:
        yield from _counted(match, QuantityKind.MEASURE, entry["unit"])


@rule(
    "@group({noun&counted&!measure_unit})",
    accepts(
        "A [155 mm] shell fell near Baro.",
        kind="measure",
        low=155,
        unit="millimetre",
    ),
    accepts("Troops held a [20 km] stretch.", kind="measure", unit="kilometre"),
    accepts("They seized two [82 mm] mortars.", kind="measure", low=82),
    accepts("Troops fired [120 mm] mortars at Baro.", kind="measure", low=120),
    rejects("The 20 mile stones left Baro."),
    rejects("The 20 soldiers left Baro."),
    level="groups",
)
def measure_described(match: Match) -> Iterator[Quantity]:
    """A measure before the noun it describes: "a 155 mm shell"."""
    view, group = match.view, match.items[match.start]
    count = group.count
    if count is None:
        return
    entry = view.entry(count.end, "measure_unit") if count.end < group.end else None
    several = "plural" in group.tags and not _counted_before(match)
    # "120 mm mortars": what of arms is measured is their bore.
    if entry is not None and not (several and not _is_bore(view, group, entry)):
        phrase = view.forms.get(count.end)
        end = phrase[1] if phrase else count.end + 1
        yield from _counted(match, QuantityKind.MEASURE, entry["unit"], end=end)


def _is_bore(view: View, group: Group, entry: Entry) -> bool:
    """Whether a measure says how wide or long arms are."""
    arms = view.entry(group.head, "unit_noun")
    is_weapon = arms is not None and arms["kind"] == "weapon"
    return is_weapon and entry["unit"].endswith("metre")


def _counted_before(match: Match) -> bool:
    """
    Whether another number stands right before: "two 82 mm mortars".
    """
    if not match.start:
        return False
    before = match.items[match.start - 1]
    return "number" in before.tags and before.end == match.items[match.start].start


@rule(
    "@sign({currency&between}) @group({noun&counted})",
    accepts(
        "Rebuilding will cost [$2.5 billion].",
        kind="money",
        value=2500000000,
        unit="dollar",
    ),
    accepts("They paid [€300] at the gate.", kind="money", value=300, unit="EUR"),
    accepts("The fund gave [US$ 300,000].", kind="money", unit="USD"),
    rejects("Some 300 paid in dollars."),
    level="groups",
)
def money_signed(match: Match) -> Iterator[Quantity]:
    """A sign of money and a figure."""
    view, groups = match.view, match.items
    sign = groups[match.start]
    group = groups[match.end - 1]
    entry = view.entry(sign.start, "currency_sign")
    if entry is None or group.count is None:
        return
    unit, start = entry["unit"], sign.start
    if view.glued(start) and view.surface(start - 1) == "US":
        unit, start = "USD", start - 1
    yield from _counted(
        match, QuantityKind.MONEY, unit, start=start, end=group.count.end
    )


@rule(
    "@code({noun&currency_code}) @group({noun&counted})",
    accepts("It cost [USD 4 million].", kind="money", value=4000000, unit="USD"),
    accepts("They paid [EUR 300].", kind="money", value=300, unit="EUR"),
    rejects("They try 300 cars."),
    level="groups",
)
def money_coded(match: Match) -> Iterator[Quantity]:
    """The code of a money in capitals, and a figure."""
    view, groups = match.view, match.items
    code, group = groups[match.start], groups[match.end - 1]
    entry = view.entry(code.head, "currency_code")
    if entry is not None and group.count is not None and view.has(code.head, "upper"):
        yield from _counted(
            match,
            QuantityKind.MONEY,
            entry["unit"],
            start=code.head,
            end=group.count.end,
        )


@rule(
    "@group({noun&counted&currency_unit})",
    accepts(
        "The gang asked for [two million dollars].",
        kind="money",
        value=2000000,
        unit="dollar",
    ),
    accepts(
        "The fine was [about 900 euros].", kind="money", value=900, modifier="about"
    ),
    rejects("The dollars came in two bags."),
    level="groups",
)
def money_named(match: Match) -> Iterator[Quantity]:
    """A count and the name of a money."""
    entry = match.view.entry(match.items[match.start].head, "currency_unit")
    if entry is not None:
        yield from _counted(match, QuantityKind.MONEY, entry["unit"])


@rule(
    "@group({noun&counted&share_unit})",
    accepts(
        "[Some 80 percent] of the town is in ruins.",
        kind="share",
        value=80,
        unit="percent",
    ),
    accepts("Output fell by [12 per cent] in May.", kind="share", value=12),
    rejects("The percent sign was missing from 80 posters."),
    level="groups",
)
def share_named(match: Match) -> Iterator[Quantity]:
    """A share in percent."""
    yield from _counted(match, QuantityKind.SHARE, "percent")


@rule(
    "@group({noun&counted}) @sign({percent})",
    accepts("[80%] of the wells are dry.", kind="share", value=80, unit="percent"),
    accepts("It fell by [about 12 %].", kind="share", value=12, modifier="about"),
    rejects("The 80 wells are dry."),
    level="groups",
)
def share_signed(match: Match) -> Iterator[Quantity]:
    """A figure and a percent sign."""
    yield from _counted(
        match, QuantityKind.SHARE, "percent", end=match.items[match.end - 1].end
    )


RULES: tuple[Rule, ...] = (
    measure,
    measure_described,
    money_signed,
    money_coded,
    money_named,
    share_named,
    share_signed,
)
