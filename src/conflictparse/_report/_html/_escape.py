"""How text is written into HTML, so that nothing in it is obeyed."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib import resources

__all__ = ["escaped", "style", "tag"]

# HTML has no way to write these, not even as `&#0;`.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)


def escaped(text: str) -> str:
    """
    Write text, in an element or in an attribute.

    Every code point stays one: a browser would read CRLF as one character, and
    every later offset would slip.
    """
    return escape(_UNWRITABLE.sub("\ufffd", text)).replace("\r", "&#13;")


def tag(name: str, content: str = "", /, **attributes: str | int | None) -> str:
    """
    Write an element; attributes that are None are left out.

    An underscore in a name stands for a hyphen, one at the end for nothing.

    Args:
        content:
            HTML, already escaped.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>"


@cache
def style(name: str) -> str:
    """Give a style sheet that ships with the package."""
    source = resources.files("conflictparse") / "data" / "view" / f"{name}.css"
    return source.read_text(encoding="utf-8")
