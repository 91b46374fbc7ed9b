"""What a fuzzer begins with: reports, word lists, and the words that rules look for."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path

import conflictparse
from hostile import FAMILIES

DOCUMENTS = Path(__file__).parents[1] / "documents"
DATA = files("conflictparse").joinpath("data")

OWN = """\
source = "own"

[[harm]]
forms = "zorched zorches"
kind = "killed"

[[zone_place]]
forms = ["old ardasht"]
key = "Asia/Yerevan"

[verbs]
"zorch" = "zorches zorching zorched zorched"

[drop]
rules = ["quantities.harm_active"]
harm = ["gunned down"]
"""


@cache
def sample() -> str:
    """Read the report that is shipped."""
    path = DATA.joinpath("samples", "ceasefire.txt")
    return path.read_text(encoding="utf-8")


@cache
def texts() -> tuple[str, ...]:
    """Read the paragraphs of all reports, and a short text of each hostile family."""
    whole = [path.read_text(encoding="utf-8") for path in DOCUMENTS.glob("*.txt")]
    paragraphs = re.split(r"\n\s*\n", "\n\n".join(sorted(whole)))
    return (*whole, *paragraphs, *(make(200) for make in FAMILIES.values()))


@cache
def documents() -> tuple[str, ...]:
    """Store a few reports as JSON."""
    parser = conflictparse.Parser()
    few = [sample(), *sorted(texts()[:6], key=len)[:3], "12 killed on Monday", ""]
    return tuple(parser.parse(text, published="2022-09-13").to_json() for text in few)


def word_lists() -> Iterable[str]:
    """Read the beginning of every word list, where it ends with an entry."""
    for path in DATA.joinpath("en").iterdir():
        if path.name.endswith(".toml"):
            yield path.read_text(encoding="utf-8")[:1500].rpartition("\n\n")[0]


def words() -> Iterable[str]:
    """
    Give words that libFuzzer puts into a text, one for every few that are known.

    All of them would be tens of thousands, and each would be tried too seldom.
    """
    for number, entry in enumerate(conflictparse.Ruleset.default("en").entries()):
        if number % 7 == 0 and entry["forms"]:
            yield entry["forms"][0]


def of(target: str) -> Iterable[bytes]:
    """Give the seeds of a target."""
    if target == "from_dict":
        return [bytes([n, 2, n * 17 % 256, 5, n]) for n in range(64)]
    if target in {"lexicon", "toml"}:
        return [text.encode() for text in (OWN, *word_lists())]
    return [text.encode() for text in (sample(), *texts())]
