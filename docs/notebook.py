"""The tutorial's notebook: run by `nox -s notebook`, and written as a page."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["page", "run"]

TUTORIAL = Path(__file__).parent / "tutorial" / "tutorial.ipynb"


def run(path: Path) -> None:
    """Run a notebook, and store what it shows in it."""
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
    client.execute()
    nbformat.write(notebook, path)


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
    run(TUTORIAL)
