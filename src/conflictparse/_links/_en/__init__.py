"""How English says that a claim is doubted."""

from conflictparse._links._en._doubts import PARTS, RULES

__all__ = ["PARTS", "RULES"]
