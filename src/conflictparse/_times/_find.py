"""Run the rules, and put together what they find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from conflictparse._spans import longest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from conflictparse._rules import Sparse
    from conflictparse._text import View
    from conflictparse._times._shapes import Claim

__all__ = ["Prepared", "find", "tensed"]


@attrs.frozen
class Prepared:
    """What finding times takes, made once a language."""

    rules: Sparse
    together: Callable[[View, Sequence[Claim]], tuple[Claim, ...]]
    """How the language puts neighbours together: a clock, its zone, its day."""
    tense: Callable[[View, Claim], Claim]
    """How it tells whether a date lies behind or ahead."""


def find(view: View, prepared: Prepared) -> tuple[Claim, ...]:
    """
    Find the expressions of time of a view.

    Returns:
        Claims in order of their words, without overlap.
    """
    found = [claim for _, _, claim in prepared.rules.find(view.tags, view)]
    return prepared.together(view, longest(found, _extent)) if found else ()


def tensed(
    view: View, claims: Iterable[Claim], prepared: Prepared
) -> tuple[Claim, ...]:
    """Say of claims whether they lie behind or ahead, which only resolving asks."""
    return tuple(prepared.tense(view, claim) for claim in claims)


def _extent(claim: Claim) -> tuple[int, int]:
    return claim.start, claim.end
