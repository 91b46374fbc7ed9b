"""The reading for people in colours, where rich is installed."""

from __future__ import annotations

import io
import os
import sys
from importlib.util import find_spec

from conflictparse._cli._errors import WrongError

__all__ = ["coloured", "wanted"]

_STYLES = (
    # A title is underlined in the plain text.
    (r"(?m)^.*\n-+$", "bold"),
    (r"(?m)^ +\d+:\d+(?=  )", "cyan"),
    (r"“[^”]*”", "italic"),
    (r"(?m)(?<=\d  )(killed|injured|casualties|missing|captured|abducted)\b", "red"),
    (r"\b(denied|unconfirmed|hypothetical)\b", "yellow"),
    (r"the report contradicts itself here", "bold yellow"),
)


def wanted(choice: str) -> bool:
    """
    Tell whether to colour, by what the user chose.

    Args:
        choice:
            "always", "never", or "auto": on a terminal, with rich installed, and
            without NO_COLOR in the environment.

    Raises:
        WrongError: If colours are asked for and rich is not installed.
    """
    if choice == "never":
        return False
    installed = find_spec("rich") is not None
    if choice == "always" and not installed:
        raise WrongError(
            "--colour always needs rich: pip install 'conflictparse[rich]'"
        )
    on_terminal = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return installed and (choice == "always" or on_terminal)


def coloured(plain: str) -> str:
    """Give the same words in the same places, with the colours of a terminal."""
    from rich.console import Console
    from rich.text import Text

    text = Text(plain)
    for pattern, style in _STYLES:
        text.highlight_regex(pattern, style)
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=True, color_system="standard")
    console.print(text, soft_wrap=True, end="")
    return stream.getvalue()
