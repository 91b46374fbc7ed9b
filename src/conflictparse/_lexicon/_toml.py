"""
Read the plain part of TOML that word lists are written in, quickly.

`tomllib` takes a tenth of a second for the lists of one language, character by
character. They are written in tables, plain texts, lists of texts, whole numbers
and truth values; whatever is written otherwise is left to `tomllib`.
"""

from __future__ import annotations

import re
from typing import Any

__all__ = ["loads"]

PLAIN = r'[^"\\\x00-\x1f\x7f]*+'
TEXT = rf"""(?:"{PLAIN}(?:\\["\\]{PLAIN})*"|'[^'\x00-\x1f\x7f]*+')"""
LONG = r'"""[^"\\\x00-\x08\x0b-\x1f\x7f]*+"""'
REMARK = r"\#[^\x00-\x08\n-\x1f\x7f]*+"
# No group is repeated possessively: CPython before 3.11.5 goes wrong there.
GAP = rf"[ \t\n]*+(?:{REMARK}\n[ \t\n]*+)*"
KEY = r"[A-Za-z0-9_-]++"
ITEM = re.compile(
    rf"""{GAP}(?:
    \[\[(?P<entry>{KEY})\]\]
    |\[(?P<table>{KEY})\]
    |(?:(?P<key>{KEY})|(?P<quoted>{TEXT}))[ ]=[ ](?:
        (?P<long>{LONG})
        |(?P<text>{TEXT})
        |\[{GAP}(?P<list>(?:{TEXT}{GAP},{GAP})*(?:{TEXT}{GAP})?)\]
        |(?P<other>true|false|0|-?[1-9][0-9]*+)
    ))[ \t]*+(?:{REMARK})?(?:\n|\Z)""",
    re.VERBOSE,
)
REST = re.compile(rf"{GAP}(?:{REMARK})?\Z")
TEXTS = re.compile(rf"({TEXT})|{REMARK}")
ESCAPED = re.compile(r"\\(.)")
TRUTHS = {"true": True, "false": False}


def loads(text: str) -> dict[str, Any]:
    """
    Read TOML.

    Raises:
        tomllib.TOMLDecodeError: It is none.
    """
    found = _plain(text)
    if found is None:
        import tomllib

        found = tomllib.loads(text)
    return found


def _plain(text: str) -> dict[str, Any] | None:
    """Read a file that is written plainly; None where it is not."""
    whole: dict[str, Any] = {}
    into = whole
    place = 0
    while item := ITEM.match(text, place):
        place = item.end()
        kind, value = item.lastgroup, item[item.lastgroup or 0]
        if kind == "entry":
            into = {}
            entries = whole.setdefault(value, [])
            if not _of_tables(entries):
                return None
            entries.append(into)
        elif kind == "table":
            if value in whole:
                return None
            into = whole[value] = {}
        else:
            key = item["key"] or _unescaped(item["quoted"])
            if key in into:
                return None
            into[key] = _value(kind, value)
    return whole if REST.match(text, place) else None


def _of_tables(entries: object) -> bool:
    """Whether it is a list that another table may join."""
    return isinstance(entries, list) and all(isinstance(e, dict) for e in entries[:1])


def _value(kind: str | None, written: str) -> object:
    if kind == "text":
        return _unescaped(written)
    if kind == "long":
        return written[3:-3].removeprefix("\n")
    if kind == "list":
        return [_unescaped(text) for text in TEXTS.findall(written) if text]
    return TRUTHS[written] if written in TRUTHS else int(written)


def _unescaped(written: str) -> str:
    inner = written[1:-1]
    return ESCAPED.sub(r"\1", inner) if written[0] == '"' and "\\" in inner else inner
