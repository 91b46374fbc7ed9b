"""How many the harmed come to: "losses amounted to 190 soldiers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._build import of_words
from conflictparse._quantities._member import THINGS
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._quantities._who import typed
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._quantities._types import Quantity


@rule(
    "@harm({noun&harm_noun&plural&!counted|noun&harm_adjective&definite}) "
    "(of {noun} | <phrase>|<loose>){0,3}? "
    "@verb({verb|noun&standing}) <loose>? (to|at)? <loose>? @count({noun&counted}) "
    "(?! <loose>? {harm&participle} )",
    accepts("Their losses amounted to [190 soldiers].", kind="casualties", low=190),
    accepts("The enemy's casualties totalled [40].", kind="casualties", low=40),
    accepts("Deaths came to [12] in May.", kind="killed", low=12),
    accepts("The dead numbered [ten].", kind="killed", low=10),
    accepts("Deaths have risen to [12]; injuries now total [40].", low=[12, 40]),
    rejects("Deaths rose 12 percent."),
    rejects("Deaths rose in 12 towns."),
    rejects("The losses amounted to 190 dollars."),
    rejects("The firm's losses amounted to 40."),
    rejects("Casualties waited at 12 clinics."),
    level="groups",
)
def harm_amounting(match: Match) -> Iterator[Quantity]:
    """A noun of harm, and what it came to."""
    view, groups = match.view, match.items
    (harm, _), (verb, _) = match.spans("harm")[0], match.spans("verb")[0]
    group, figure = groups[harm], groups[match.end - 1]
    entry = view.entry(group.head, "harm_noun")
    entry = entry or view.entry(group.head, "harm_adjective")
    if (
        entry is None
        or group.count is not None
        or entry["toll"]
        or figure.tags & THINGS
    ):
        return
    bare = "number" in figure.tags
    head = groups[verb].head
    risen = view.has(head, "change_word") and not TO.isdisjoint(
        view.words(groups[verb].end, figure.start)
    )
    if not (risen or view.word(head) in AMOUNTING) or (bare and entry["weak"]):
        return
    if not (bare or "person" in figure.tags) or "harm_adjective" in figure.tags:
        return
    count = figure.count
    yield of_words(
        view,
        (figure.start, figure.end),
        QuantityKind(entry["kind"]),
        (group.start, group.end),
        match.rule,
        count=count,
        noun=None if bare or count is None else (count.end, figure.end),
        head=figure.head,
        accrual=Accrual.CUMULATIVE,
    )


@rule(
    "@verb({verb&!passive}) @harm({noun&harm_noun&plural&!counted}) <phrase>{0,2}? "
    "(at|to) <loose>? @count({noun&counted}) (?! <loose>? {harm&participle} )",
    accepts("It put its own losses at [71 soldiers].", kind="casualties", low=71),
    accepts(
        "Ostria estimated Russian losses at [up to 300 troops].",
        kind="casualties",
        high=300,
        country="RU",
        side="Russian",
    ),
    accepts(
        "Two died, bringing the army's losses in the war to [247].",
        kind="casualties",
        low=247,
        accrual="cumulative",
    ),
    rejects("The army put its losses at two tanks."),
    rejects("The firm put its losses at 40 workers."),
    rejects("The firm put its losses at 40 million dollars."),
    rejects("It took losses to heart in 40 towns."),
    level="groups",
)
def losses_put_at(match: Match) -> Iterator[Quantity]:
    """What somebody says the losses of a side are: "put its losses at 71 soldiers"."""
    view, groups = match.view, match.items
    (harm, _), (verb, _) = match.spans("harm")[0], match.spans("verb")[0]
    group, figure = groups[harm], groups[match.end - 1]
    entry = view.entry(group.head, "harm_noun")
    if entry is None or entry["toll"] or figure.tags & THINGS:
        return
    bare, raised = "number" in figure.tags, view.has(groups[verb].head, "bringer")
    put = view.word(groups[verb].head) in PUTTING
    count = figure.count
    if count is None or not (raised if bare else "person" in figure.tags):
        return
    # "The firm put its losses at 40 workers": nobody died.
    types = typed(view, figure.head)
    if types and not types & {"military", "militant", "police"}:
        return
    if put or raised:
        yield of_words(
            view,
            (figure.start, figure.end),
            QuantityKind(entry["kind"]),
            (group.start, group.end),
            match.rule,
            count=count,
            noun=None if bare else (count.end, figure.end),
            head=figure.head,
            accrual=Accrual.CUMULATIVE,
        )


PUTTING = frozenset(
    {"estimate", "estimated", "estimates", "estimating", "put", "puts", "putting"}
)
AMOUNTING = frozenset(
    {"amount", "amounted", "amounting", "came", "numbered", "put", "reached"}
    | {"number", "stand", "stood", "totaled", "totalled", "total"}
)
TO = frozenset({"at", "to"})

RULES: tuple[Rule, ...] = (harm_amounting, losses_put_at)
