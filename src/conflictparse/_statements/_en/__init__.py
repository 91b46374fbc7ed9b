"""The English constructions of statements."""

from conflictparse._rules import Rule

RULES: tuple[Rule, ...] = ()
PARTS: dict[str, str] = {}

__all__ = ["PARTS", "RULES"]
