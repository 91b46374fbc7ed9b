"""
What a function can be changed into, one thing at a time.

The changes are those of mutmut. It leaves out every function with a decorator, and
so all rules; here they are changed too. Left out are annotations, decorators (the
examples stand in them), docstrings, and what is raised, with its message.
"""

from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import attrs
import libcst
from libcst.metadata import (
    MetadataWrapper,
    ParentNodeProvider,
    PositionProvider,
)
from mutmut.mutation.mutators import mutation_operators


@attrs.frozen(kw_only=True)
class Change:
    """A node of a module's source, and what it is changed into."""

    module: str
    whole: MetadataWrapper
    node: libcst.CSTNode
    changed: libcst.CSTNode

    @property
    def source(self) -> str:
        """The whole source, changed."""
        source: str = self.whole.module.deep_replace(self.node, self.changed).code
        return source

    @property
    def line(self) -> int:
        """The line on which the node begins."""
        line: int = self.whole.resolve(PositionProvider)[self.node].start.line
        return line

    @property
    def statement(self) -> range:
        """The lines of the statement that the node stands in, without its block."""
        parents = self.whole.resolve(ParentNodeProvider)
        places = self.whole.resolve(PositionProvider)
        node = self.node
        while not isinstance(
            node, libcst.SimpleStatementLine | libcst.BaseCompoundStatement
        ):
            node = parents[node]
        start, last = places[node].start.line, places[node].end.line
        if not isinstance(node, libcst.SimpleStatementLine):
            last = max(start, places[node.body].start.line - 1)
        return range(start, last + 1)

    def __str__(self) -> str:
        """Show it as a reader looks for it."""
        before, after = (
            " ".join(self.whole.module.code_for_node(node).split())
            for node in (self.node, self.changed)
        )
        return f"{self.module}:{self.line}: {before} -> {after}"


class _Finder(libcst.CSTVisitor):  # type: ignore[misc] # libcst is not installed
    """Collect what stands in functions and can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.found: list[tuple[libcst.CSTNode, libcst.CSTNode]] = []

    def on_visit(self, node: libcst.CSTNode) -> bool:
        """Note the changes of a node, unless it is left out."""
        if isinstance(node, libcst.Decorator | libcst.Annotation | libcst.Raise):
            return False
        if self.depth:
            for kind, operator in mutation_operators:
                if isinstance(node, kind):
                    changed = list(operator(node))
                    # Of a text one change says as much as three.
                    text = isinstance(node, libcst.BaseString)
                    self.found += [
                        (node, one) for one in changed[: 1 if text else None]
                    ]
        self.depth += isinstance(node, libcst.FunctionDef)
        return True

    def on_leave(self, node: libcst.CSTNode) -> None:
        """Leave a function."""
        self.depth -= isinstance(node, libcst.FunctionDef)


def changes(path: Path, module: str) -> Iterator[Change]:
    """Give every change of the functions of a module."""
    whole = MetadataWrapper(libcst.parse_module(path.read_text(encoding="utf-8")))
    finder = _Finder()
    whole.module.visit(finder)
    for node, changed in finder.found:
        yield Change(module=module, whole=whole, node=node, changed=changed)


def functions(code: CodeType) -> Iterator[CodeType]:
    """Give the code of every function of a module, of those inside others too."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from functions(constant)
