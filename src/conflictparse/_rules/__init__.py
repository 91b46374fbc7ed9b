"""The rule engine: patterns over tags. It knows no language and no kind of fact."""

from conflictparse._rules._find import Compiled, find
from conflictparse._rules._found import Expression
from conflictparse._rules._letters import Scripts
from conflictparse._rules._match import Match
from conflictparse._rules._pattern import PatternError, literals
from conflictparse._rules._reduction import Reduction
from conflictparse._rules._rule import Example, Rule, accepts, rejects, rule, unbracket
from conflictparse._rules._sparse import Sparse

__all__ = [
    "Compiled",
    "Example",
    "Expression",
    "Match",
    "PatternError",
    "Reduction",
    "Rule",
    "Scripts",
    "Sparse",
    "accepts",
    "find",
    "literals",
    "rejects",
    "rule",
    "unbracket",
]
