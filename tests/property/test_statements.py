"""What holds for the statements of any text."""

from typing import Any

import hypothesis.strategies as st
from hypothesis import given

import conflictparse

WORDS = st.sampled_from(
    (
        *("the", "a", "two", "three", "soldiers", "town", "road", "bridge", "was"),
        *(
            "were",
            "burned",
            "fell",
            "crossed",
            "Baro",
            "Ana",
            "Belo",
            "ministry",
            "army",
        ),
        *("on Monday", "in", "at", "and", "but", "12", "May 2022", "it", "he", "she"),
        *("they", "both sides", "near", ".", ",", ";", ":", "-", "(", ")"),
    )
)
PLAIN = st.lists(WORDS, max_size=40).map(" ".join)
SPEAKERS = st.sampled_from(
    ("Ana Belo", "The ministry", "UN spokesman Tom Rhee", "Damascus", "He", "Rebels")
)
SAYINGS = st.sampled_from(
    (
        "{who} said: {open}The road is mined.{close}",
        "{open}The road is mined,{close} {who} told reporters.",
        "{open}The road is mined,{close} said {who}.",
        "{who} called the raid {open}a crime{close}.",
        "{who} said the raid was {open}a crime{close} and that nobody knew.",
        "{who} said that the road was mined.",
        "{open}The road is mined,{close} {who} said, {open}and nobody knew.{close}",
    )
)
MARKS = st.sampled_from(("“”", '""', "«»", "„“", "‹›", "‘’", "„”"))
PARAGRAPHS = st.lists(st.tuples(SAYINGS, SPEAKERS), min_size=2, max_size=5)


def written(saying: str, who: str, marks: str) -> str:
    """Write a sentence with one pair of marks; nobody is called "The" inside it."""
    inside = not saying.startswith("{who}")
    who = who if not inside else who.replace("The ", "the ").replace("He", "he")
    return saying.format(who=who, open=marks[0], close=marks[1])


def shapes(text: str, marks: str = "") -> list[tuple[Any, ...]]:
    """Return what was read, without its quotation marks."""
    without = str.maketrans("", "", marks)
    return [
        (
            one.form,
            one.act,
            one.cue and one.cue.text,
            one.content.translate(without),
            [speaker.name for speaker in one.speakers],
            [text[span.start : span.end].translate(without) for span in one.quoted],
        )
        for one in conflictparse.extract_statements(text)
    ]


@given(text=PLAIN)
def test_nothing_said(text: str) -> None:
    """Text without any mark and any word of saying gives no statement."""

    assert () == conflictparse.extract_statements(text)


@given(saying=SAYINGS, who=SPEAKERS, marks=MARKS)
def test_other_marks(saying: str, who: str, marks: str) -> None:
    """Other marks change nothing but the marks."""
    usual = shapes(written(saying, who, "“”"), "“”")

    assert usual == shapes(written(saying, who, marks), marks)


@given(paragraphs=PARAGRAPHS, marks=MARKS)
def test_last_paragraph_removed(paragraphs: list[tuple[str, str]], marks: str) -> None:
    """What stands in the last paragraph changes nothing in the first."""
    texts = [written(*paragraph, marks) for paragraph in paragraphs]

    def first(texts: list[str]) -> list[conflictparse.Statement]:
        found = conflictparse.extract_statements("\n\n".join(texts))
        return [one for one in found if one.span.start < len(texts[0])]

    assert first(texts) == first(texts[:-1])
