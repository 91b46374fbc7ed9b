"""Keep the rooms apart: who may import whom, through which door, and how long."""

import ast
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "conflictparse"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 400

# Left to right: a module imports only what stands on lines above its own. Names
# on one line are siblings, which may name each other in annotations only.
ORDER = (
    {"_version"},
    {"_errors"},
    {"_iana"},
    {"_spans"},
    {"_references"},
    {"_status", "_sections"},
    {"_lexicon"},
    {"_rules"},
    {"_text"},
    {"_numbers"},
    {"_times"},
    {"_names"},
    {"_groups"},
    {"_quantities", "_timestamps", "_statements"},
    {"_links"},
    {"_tolls"},
    {"_report"},
    {"_registry"},
    {"_ruleset"},
    {"_language"},
    {"_arguments"},
    {"_stages"},
    {"_again"},
    {"_many"},
    {"_parser"},
    {"_functions"},
    {"conflictparse"},
    {"export"},
    {"arrow"},
    {"_cli"},
    {"__main__"},
)
LEVEL = {room: level for level, rooms in enumerate(ORDER) for room in rooms}


@attrs.frozen(kw_only=True)
class Import:
    """One import of a module of ours: where it stands, and what it names."""

    path: Path
    line: int
    target: tuple[str, ...]
    typing_only: bool

    def __str__(self) -> str:
        """Say where to look."""
        return f"{self.path.relative_to(PACKAGE)}:{self.line}: {'.'.join(self.target)}"


def room_of(path: Path) -> str:
    """Return the room a file belongs to; the package's own door is a room too."""
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "conflictparse" if first == "__init__" else first


def is_typing_block(node: ast.AST) -> bool:
    """Tell whether a node is `if TYPE_CHECKING:`."""
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def imports(path: Path) -> Iterator[Import]:
    """Give every import of our own modules, those inside functions too."""
    pending: list[tuple[ast.AST, bool]] = [(ast.parse(path.read_bytes()), False)]
    while pending:
        node, typing_only = pending.pop()
        typing_only = typing_only or is_typing_block(node)
        pending.extend((child, typing_only) for child in ast.iter_child_nodes(node))
        for name in imported(node):
            top, *target = name.split(".")
            if top == "conflictparse":
                yield Import(
                    path=path,
                    line=getattr(node, "lineno", 0),
                    target=tuple(target) or ("conflictparse",),
                    typing_only=typing_only,
                )


def imported(node: ast.AST) -> list[str]:
    """Return the modules that a node imports, by their full names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    assert node.level == 0, "imports are absolute, so that this test can read them"
    if node.module == "conflictparse":
        # `from conflictparse import _spans` imports the room, not the door's name.
        names = [alias.name for alias in node.names]
        return [f"conflictparse.{n}" if n in LEVEL else "conflictparse" for n in names]
    return [node.module or ""]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
class TestModule:
    """Every module of the package."""

    def test_has_a_place(self, path: Path) -> None:
        """A room that is not in ORDER is to be put there first."""

        assert room_of(path) in LEVEL

    def test_imports_go_left(self, path: Path) -> None:
        """No room imports one to its right, nor a sibling when the program runs."""
        level = LEVEL[room_of(path)]
        wrong = [
            str(each)
            for each in imports(path)
            if each.target[0] != room_of(path)
            and LEVEL[each.target[0]] >= level + each.typing_only
        ]

        assert [] == wrong

    def test_enters_by_the_door(self, path: Path) -> None:
        """From outside a room only its door is imported."""
        wrong = [
            str(each)
            for each in imports(path)
            if each.target[0] != room_of(path) and len(each.target) > 1
        ]

        assert [] == wrong

    def test_fits_in_the_head(self, path: Path) -> None:
        """No module passes 400 lines."""
        lines = path.read_text(encoding="utf-8").count("\n")

        assert lines <= MOST_LINES


@pytest.mark.parametrize(
    "door",
    sorted({*PACKAGE.glob("*/__init__.py"), PACKAGE / "__init__.py"}),
    ids=lambda door: door.parent.name,
)
def test_door(door: Path) -> None:
    """Every door says what goes through it."""
    names = [
        target.id
        for node in ast.parse(door.read_bytes()).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    ]

    assert "__all__" in names


ASKING = {"word", "words", "form", "surface", "slice", "text"}
"""What gives words of a text: of a view, or of what was found in it."""

COMPARING = {"endswith", "isdisjoint", "issubset", "issuperset", "startswith"}

LANGUAGE_FREE = {"_cli", "_lexicon", "_report", "_rules", "_ruleset", "export"}
"""They read no text, or know no word of it."""


class Words(ast.NodeVisitor):
    """Finds where a module compares words of a text with words of its own."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        self.found: list[int] = []
        self._lists: set[str] = set()
        """Names of constants that hold words."""
        self._asked: set[str] = set()
        """Names of variables that hold words of the text."""

    def visit_Module(self, node: ast.Module) -> None:
        """Read the constants first, which often stand below who uses them."""
        for each in node.body:
            if isinstance(each, ast.Assign | ast.AugAssign):
                self.visit(each)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        """Remember what is bound to words of the text, or to words written out."""
        names = {name.id for name in node.targets if isinstance(name, ast.Name)}
        if self._asks(node.value):
            self._asked |= names
        elif self._written(node.value):
            self._lists |= names
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Forget at the end of a function what its variables hold."""
        before = set(self._asked)
        self.generic_visit(node)
        self._asked = before

    def visit_Compare(self, node: ast.Compare) -> None:
        """Look at `view.word(index) == "the"`."""
        self._check(node, [node.left, *node.comparators])

    def visit_Call(self, node: ast.Call) -> None:
        """Look at `ARTICLES.isdisjoint(view.words(start, end))`."""
        if isinstance(node.func, ast.Attribute) and node.func.attr in COMPARING:
            self._check(node, [node.func.value, *node.args])
        self.generic_visit(node)

    def _check(self, node: ast.expr, sides: list[ast.expr]) -> None:
        if any(map(self._asks, sides)) and any(map(self._written, sides)):
            self.found.append(node.lineno)
        self.generic_visit(node)

    def _asks(self, node: ast.expr) -> bool:
        """Whether an expression gives words of the text."""
        return any(
            (isinstance(part, ast.Attribute) and part.attr in ASKING)
            or (isinstance(part, ast.Name) and part.id in self._asked)
            for part in ast.walk(node)
        )

    def _written(self, node: ast.expr) -> bool:
        """Whether an expression is of words written out, and not of tags asked for."""
        if isinstance(node, ast.Constant):
            return isinstance(node.value, str) and any(map(str.isalpha, node.value))
        if isinstance(node, ast.Name):
            return node.id in self._lists
        made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if not (made or isinstance(node, ast.Set | ast.Tuple | ast.List | ast.BinOp)):
            return False
        return any(
            self._written(part)
            for part in ast.iter_child_nodes(node)
            if isinstance(part, ast.expr)
        )


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if "_en" not in p.parts and room_of(p) not in LANGUAGE_FREE],
    ids=lambda p: str(p.relative_to(PACKAGE)),
)
def test_knows_no_word(path: Path) -> None:
    """A word of the text is asked for its tags, where no language is known."""
    words = Words()
    words.visit(ast.parse(path.read_bytes()))

    assert [] == words.found
