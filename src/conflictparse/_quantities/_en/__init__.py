"""The English constructions of quantities."""

from conflictparse._rules import Rule

RULES: tuple[Rule, ...] = ()
PARTS: dict[str, str] = {}

__all__ = ["PARTS", "RULES"]
