"""The library's own Pint registry."""

from __future__ import annotations

import functools
import threading
from decimal import Decimal
from importlib import resources
from typing import TYPE_CHECKING

import pint

from conflictparse._errors import UnitError

if TYPE_CHECKING:
    from pint.facets.plain import PlainQuantity

__all__ = ["measured", "registry"]

_LOCK = threading.Lock()


def registry() -> pint.UnitRegistry[Decimal]:
    """
    Give the one registry of this process, made when first asked for.

    Source:
        data/units.txt, which follows Pint's own definitions.
    """
    # functools.cache alone may run a slow function once for every thread, and
    # quantities of two registries cannot be added.
    with _LOCK:
        return _made()


@functools.cache
def _made() -> pint.UnitRegistry[Decimal]:
    # None, not Pint's default file: a unit is what data/units.txt says it is.
    made: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal)
    source = resources.files("conflictparse") / "data" / "units.txt"
    made.load_definitions(source.read_text(encoding="utf-8").splitlines())
    return made


def measured(value: int | Decimal, unit: str) -> PlainQuantity[int | Decimal]:
    """
    Give *value* in *unit*.

    Raises:
        UnitError: If the registry has no such unit.
    """
    try:
        return registry().Quantity(value, unit)
    except pint.UndefinedUnitError:
        raise UnitError(f"unit must be one of data/units.txt, got {unit!r}") from None
