"""None is a figure too: "no casualties"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._en._nouns import of_group
from conflictparse._quantities._types import QuantityKind
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@harm({noun&harm_noun&zero|noun&harm_adjective&zero}) ( {comma}? "
    "({or}|{and}|{comma}|nor) @more({noun&harm_noun&uncounted}) ){0,3}",
    accepts("There were [no casualties].", kind="casualties", low=0, high=0),
    accepts(
        "[No deaths] or [injuries] were reported.",
        kind=["killed", "injured"],
        low=[0, 0],
    ),
    rejects("No claims were made."),
    level="groups",
)
def harm_none(match: Match) -> Iterator[Quantity]:
    """None is a figure too: "no casualties"."""
    for name in ("harm", "more"):
        for index, _ in match.spans(name):
            yield from of_group(match, match.items[index], ones=0)


@rule(
    "{noun&zero&!harm_noun} ({or}|nor) @harm({noun&harm_noun&uncounted})",
    accepts("It caused no damage or [casualties].", kind="casualties", value=0),
    accepts("There was no fire or [injuries].", kind="injured", value=0),
    rejects("There was damage or casualties."),
    level="groups",
)
def harm_none_either(match: Match) -> Iterator[Quantity]:
    """The word that says none stands once: "no damage or casualties"."""
    yield from of_group(match, match.items[match.end - 1], ones=0)


@rule(
    "{noun&zero&cue_noun} of @harm({noun&harm_noun&uncounted}) ( {comma}? "
    "({or}|{and}|{comma}|nor) @harm({noun&harm_noun&uncounted}) ){0,3}",
    accepts(
        "There were no reports of [deaths] or [injuries].",
        kind=["killed", "injured"],
        value=[0, 0],
    ),
    accepts(
        "There were no immediate reports of [casualties].", kind="casualties", high=0
    ),
    rejects("There were reports of casualties."),
    level="groups",
)
def harm_none_reported(match: Match) -> Iterator[Quantity]:
    """None, as far as is told: "no reports of casualties"."""
    for index, _ in match.spans("harm"):
        yield from of_group(match, match.items[index], ones=0)


@rule(
    "{be} <loose>? @harm({noun&zero&people_word}) (?! of )",
    accepts("There were [no victims].", kind="casualties", low=0, high=0),
    accepts("There have been [no known victims] so far.", kind="casualties", value=0),
    rejects("There were no persons in the shop."),
    rejects("They were no victims of a fraud."),
    level="groups",
)
def no_victims(match: Match) -> Iterator[Quantity]:
    """Nobody is a victim: "there were no victims"."""
    view, group = match.view, match.items[match.spans("harm")[0][0]]
    if view.has(group.head, "victim_noun"):
        yield of_words(
            view,
            (group.start, group.end),
            QuantityKind.CASUALTIES,
            (group.head, group.end),
            match.rule,
            ones=0,
        )


RULES: tuple[Rule, ...] = (
    harm_none,
    harm_none_reported,
    harm_none_either,
    no_victims,
)
