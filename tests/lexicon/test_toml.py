"""Word lists read quickly are read as TOML is."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from conflictparse._lexicon._toml import _plain, loads

DATA = Path(str(files("conflictparse").joinpath("data")))
LISTS = sorted([*DATA.glob("*.toml"), *DATA.glob("en/*.toml")])

WRITTEN = (
    "",
    "# nothing\n",
    'source = "own"',
    'a = "with \\" and \\\\"  # a remark\n\n[[b]]\nc = ["x", # one\n  "y",\n]\n[[b]]\n',
    "a = 'as \\ it stands'\nb = -3\nc = true\n[d]\n\"e f\" = 0\n",
    'a = """\none\ntwo"""\n',
    "a = []\nb = [ ]\n",
    # What is left to `tomllib`.
    'a = "\\u00e9"\n',
    "a = 1.5\nb = 2022-09-13\n[c.d]\n",
    "a={b = 1}\n",
    "a = [1, 2]\r\n",
    'a = """one \\\n   two"""\n',
)
WRONG = (
    "a\n",
    "a = \n",
    'a = "x\n',
    'a = "x" b = "y"\n',
    'a = "x"\na = "y"\n',
    "[a]\n[a]\n",
    "[[a]]\n[a]\n",
    '[a]\n"b" = 1\nb = 2\n',
    'a = ["x"]\n[[a]]\n',
    "a = [\n",
    "# control\r characters\n",
    "a = 1 # control\x00 characters\n",
)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_shipped_lists_are_plain(path: Path) -> None:
    """Each shipped list is read quickly, and as `tomllib` reads it."""
    text = path.read_text(encoding="utf-8")

    assert tomllib.loads(text) == _plain(text)


@pytest.mark.parametrize("text", WRITTEN)
def test_any_way_of_writing(text: str) -> None:
    """What is written otherwise is read as well."""

    assert tomllib.loads(text) == loads(text)


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_refused(text: str) -> None:
    """What is no TOML is none here."""
    with pytest.raises(tomllib.TOMLDecodeError):
        loads(text)
