"""What coding schemes write down for words that state no figure."""

from __future__ import annotations

from functools import cache
from math import prod
from typing import TYPE_CHECKING, Literal

import attrs

from conflictparse._errors import ArgumentError
from conflictparse._numbers import Modifier
from conflictparse._tolls._sums import less, stated, total

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conflictparse._quantities import Quantity
    from conflictparse._tolls._sums import Figure
    from conflictparse._tolls._types import Toll

__all__ = ["Policy", "best", "coded", "policies"]


@attrs.frozen(kw_only=True)
class Policy:
    """
    How one coding scheme turns "dozens" into a number.

    Source:
        data/policies/vague.toml.
    """

    name: str
    about: str
    takes: Literal["words", "low", "nothing"]
    words: Mapping[str, int] = attrs.field(factory=dict)

    def number(self, quantity: Quantity) -> Figure:
        """
        Give the number for a figure of vague words.

        None where the scheme has none.
        """
        if self.takes == "low":
            return quantity.low
        said = quantity.number.text.lower().split() if quantity.number else ()
        # "Dozens upon dozens" is no gross.
        known = [self.words[word] for word in dict.fromkeys(said) if word in self.words]
        return prod(known) if known else None


@cache
def policies() -> Mapping[str, Policy]:
    """
    Give the policies by name, in the order of their names.
    """
    import tomllib
    from importlib import resources

    source = resources.files("conflictparse") / "data" / "policies" / "vague.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    del table["source"]
    return {name: Policy(name=name, **fields) for name, fields in table.items()}


def coded(quantity: Quantity, policy: str = "none") -> Figure:
    """
    Give the one number that a coder writes down for a figure.

    What is stated is taken as it stands, of a range its lower end, and only
    vague words are left to the policy.

    Args:
        policy:
            "acled", "ucdp" or "none".

    Raises:
        ArgumentError: If there is no such policy.
    """
    known = policies()
    if policy not in known:
        names = ", ".join(map(repr, known))
        raise ArgumentError(f"policy must be one of {names}, got {policy!r}")
    vague = quantity.modifier is Modifier.VAGUE
    return known[policy].number(quantity) if vague else stated(quantity)


def best(toll: Toll, policy: str = "none") -> Figure:
    """
    Give the best figure of a toll where vague words count by a policy.

    With "none" it is `toll.best`.

    Raises:
        ArgumentError: If there is no such policy.
    """
    died = total(coded(quantity, policy) for quantity in toll.died)
    return less(total(coded(quantity, policy) for quantity in toll.quantities), died)
