"""The tutorial's notebook: run by `nox -s notebook`, and written as a page."""

import json
import re
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

__all__ = ["main", "page"]

TUTORIAL = Path(__file__).parent / "tutorial" / "tutorial.ipynb"


def run(path: Path) -> dict[str, Any]:
    """Run a notebook, and give it with what it shows now."""
    # The docs are built without them.
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    # The times of a run would be all that changes.
    client = NotebookClient(
        notebook,
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    return client.execute()


def shown(notebook: dict[str, Any]) -> list[str]:
    """Give the words that the cells show, a line a cell; of a chart, that it is one."""
    outputs = [one for cell in notebook["cells"] for one in cell.get("outputs", ())]
    return [
        words(one.get("data", {"text/plain": one.get("text", "")})) for one in outputs
    ]


def words(data: dict[str, Any]) -> str:
    """Give the words of an output without their markup and spacing."""
    # Other machines have other fonts.
    if "image/png" in data:
        return "a chart"
    text = "".join(data.get("text/html", data["text/plain"]))
    return " ".join(
        re.sub(r"<style.*?</style>|<[^>]*>", " ", text, flags=re.DOTALL).split()
    )


def main(arguments: list[str]) -> int:
    """Run the tutorial; store what it shows, or say what it shows otherwise."""
    import nbformat

    stored = json.loads(TUTORIAL.read_text(encoding="utf-8"))
    now = run(TUTORIAL)
    if arguments == ["--store"]:
        nbformat.write(now, TUTORIAL)
        return 0
    changes = list(
        unified_diff(shown(stored), shown(now), "stored", "now", lineterm="")
    )
    hint = ["the tutorial shows something else: nox -s notebook -- --store"]
    sys.stderr.writelines(f"{line}\n" for line in changes and changes + hint)
    return bool(changes)


def page(path: Path) -> str:
    """Write a notebook as MyST; nothing is run."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return "\n\n".join(piece for cell in notebook["cells"] for piece in pieces(cell))


def pieces(cell: dict[str, Any]) -> Iterator[str]:
    """Give a cell, and what it printed or showed."""
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        yield source
        return
    # A plain lexer name: the tests run the notebook, not this copy of it.
    yield f"```python3\n{source}\n```"
    for output in cell["outputs"]:
        shown = output.get("data", {"text/plain": output.get("text", "")})
        if "image/png" in shown:
            data = "".join(shown["image/png"]).replace("\n", "")
            yield raw(f'<img alt="A chart" src="data:image/png;base64,{data}">')
        elif "text/html" in shown:
            yield raw(f'<div class="output">{"".join(shown["text/html"])}</div>')
        else:
            yield f"```text\n{''.join(shown['text/plain']).rstrip()}\n```"


def raw(html: str) -> str:
    """Pass HTML through."""
    return f"````{{raw}} html\n{html}\n````"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
