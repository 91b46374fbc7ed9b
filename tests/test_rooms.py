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
