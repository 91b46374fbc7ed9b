"""What holds for every kind of odd text that a scraper brings home."""

import hashlib
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

import conflictparse

LINES = (
    "At least 12 people, including three children, were killed on Monday.",
    "“We lost 1,200 houses,” mayor Lena Varo said at 9:00 a.m. Moscow time.",
    "Up to 2.5m people fled Sector 7, the Defence Ministry told AP on Sept. 13.",
    "The army denied claims that it had shelled St. Ardo's between 4 and 6 May.",
    "KARSHOT, May 3 (AP) - Rebels captured dozens of soldiers last week, he said.",
)
REPORTS = st.lists(st.sampled_from(LINES), min_size=1, max_size=4).map(" ".join)


def strewn(marks: str) -> st.SearchStrategy[str]:
    """Strew marks over a report, each of them anywhere."""
    places = st.lists(
        st.tuples(st.integers(0, 300), st.sampled_from(marks)), min_size=1, max_size=30
    )
    return st.builds(_with_marks, REPORTS, places)


def _with_marks(report: str, marks: list[tuple[int, str]]) -> str:
    for place, mark in marks:
        at = place % (len(report) + 1)
        report = report[:at] + mark + report[at:]
    return report


def changed(change: Callable[[str], str]) -> st.SearchStrategy[str]:
    """Change a whole report."""
    return REPORTS.map(change)


def between(*pieces: str) -> st.SearchStrategy[str]:
    """Put pieces of a page before, between and after the lines of a report."""
    parts = st.sampled_from((*LINES, *pieces, *pieces))
    joined = st.sampled_from(("\n", "\n\n", " ", ""))
    return st.builds(
        lambda found, space: space.join(found),
        st.lists(parts, min_size=2, max_size=8),
        joined,
    )


def digits_from(zero: str) -> Callable[[str], str]:
    """Make a change of all digits into those that begin with *zero*."""
    return lambda text: text.translate({ord("0") + n: ord(zero) + n for n in range(10)})


def misread(text: str) -> str:
    """Read a text as a scanner does that is tired."""
    return text.translate(str.maketrans("lOo1e5", "1000c$")).replace("m", "rn")


FAMILIES: dict[str, st.SearchStrategy[str]] = {
    "halves of surrogate pairs": strewn("\ud83d\ude00\udfff"),
    "NUL and controls": strewn("\0\x01\x07\x08\x0b\x0c\x1b\x7f\x85\x9f"),
    "emoji": strewn("😀🇺🇦👩‍👩‍👧‍👦🏽"),
    "combining marks": strewn("\u0301\u0338\u20dd\u0e33\u094d"),
    "right to left": strewn("שלוםسلام"),
    "bidi controls": strewn("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069"),
    "joiners and spaces of no width": strewn("\u200b\u200c\u200d\u2060\ufeff"),
    "soft hyphens": strewn("\u00ad"),
    "odd spaces": strewn("\u00a0\u1680\u2003\u202f\u3000\t"),
    "ends of lines": strewn("\r\n\u2028\u2029\x1c\x1d\x1e"),
    "CRLF": changed(lambda text: text.replace(" ", "\r\n")),
    "lone CR": changed(lambda text: text.replace(". ", ".\r")),
    "NFC": changed(lambda text: unicodedata.normalize("NFC", text + " Café Ṩ.")),
    "NFD": changed(lambda text: unicodedata.normalize("NFD", text + " Café Ṩ.")),
    "full width": changed(lambda text: re.sub("[!-~]", _wide, text)),
    "full-width digits": changed(digits_from("\uff10")),
    "Arabic-Indic digits": changed(digits_from("\u0660")),
    "mathematical digits": changed(digits_from("\U0001d7ce")),
    "ligatures": changed(lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ")),
    "letters that change their length": strewn("İıßẞŉǰΐﬃ"),
    "entities": changed(lambda t: t.replace(" ", "&nbsp;").replace("“", "&ldquo;")),
    "tags": between("<p>", "</p>", "<b class='x'>12</b>", "<br/>", "<!-- 30 dead -->"),
    "scripts": between("<script>if(a<12){dead()}</script>", "{{ toll }}", "%s killed"),
    "banners": between("We use cookies.", "Accept all", "Sign up", "© 2022 Varo News"),
    "flattened tables": between("Killed 12 30 7", "Town\tDead\tHurt", "|12|—|n/a|"),
    "scanned": changed(misread),
    "apostrophes of a wrong encoding": between("donâ€™t", "Varoâ€™s", "â€™", "N''D"),
    "glued": changed(lambda text: text.replace(" ", "")),
    "capitals": changed(str.upper),
    "no capitals": changed(str.lower),
    "one letter a line": changed("\n".join),
    "quotation marks": strewn("“”\"'‘’«»„‚‹›「」"),
    "brackets": strewn("()[]{}<>⟨⟩"),
    "anything": st.text(st.characters(), max_size=80),
}


def _wide(found: re.Match[str]) -> str:
    return chr(ord(found[0]) - ord("!") + ord("！"))


def spans_are_exact(report: conflictparse.Report) -> bool:
    """Tell whether each fact stands in the text where it says."""
    facts: tuple[Any, ...] = report.quantities + report.timestamps + report.statements
    placed = (*facts, *report.sections, *conflictparse.extract_numbers(report.text))
    return all(one.text == report.text[one.span.start : one.span.end] for one in placed)


@pytest.mark.parametrize("family", FAMILIES)
@settings(max_examples=12)
@given(data=st.data())
def test_family(family: str, data: st.DataObject, published: date) -> None:
    """A text of any kind parses: exact, in order, twice alike, and can be stored."""
    text = data.draw(FAMILIES[family])
    report = conflictparse.parse(text, published=published)

    assert report.text == text
    assert spans_are_exact(report)
    for found in (report.quantities, report.timestamps, report.statements):
        assert sorted(one.span for one in found) == [one.span for one in found]
    assert report == conflictparse.parse(text, published=published)
    assert report == conflictparse.Report.from_dict(json.loads(report.to_json()))


SCRIPT = """
import hashlib, sys
from conflictparse import Parser
texts = sys.stdin.buffer.read().decode("utf-8", "surrogatepass").split("\\x00")
hashed = hashlib.sha256()
for text in texts:
    report = Parser().parse(text, published="2022-09-13", timezone="Asia/Baku")
    hashed.update(report.to_json().encode())
print(hashed.hexdigest())
"""


def test_hash_seed() -> None:
    """Another process with another hash seed reads the same, in the same order."""
    texts = [
        " ".join(LINES),
        " ".join(LINES).upper(),
        misread("\n".join(LINES)),
        "\ud83d",
    ]
    hashed = hashlib.sha256()
    parser = conflictparse.Parser()
    for text in texts:
        report = parser.parse(text, published="2022-09-13", timezone="Asia/Baku")
        hashed.update(report.to_json().encode())
    given_in = "\0".join(texts).encode("utf-8", "surrogatepass")
    for seed in ("0", "4242"):
        path = os.pathsep.join(filter(None, sys.path))
        run = subprocess.run(  # noqa: S603 - this very interpreter
            [sys.executable, "-c", SCRIPT],
            input=given_in,
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
        )

        assert run.stdout.decode().strip() == hashed.hexdigest()


CUT = (
    "Five men hijacked an airliner with 178 passengers aboard.",
    "Kidnappers killed one of those whom they had taken.",
    "The army lost seven of its own men, losing only one of its tanks.",
    "Police said nine people died, but a clerk counted 14 corpses in a new attack.",
    "A bomb went off near the mayor, who died; the toll rose to 22 after two died.",
)


@pytest.mark.parametrize("text", CUT)
def test_cut_after_any_word(text: str) -> None:
    """A text that breaks off after any of its words is read, as far as it goes."""
    words = text.split(" ")
    for end in range(len(words)):
        report = conflictparse.parse(" ".join(words[:end]))

        assert report.tolls() is not None
