"""The tool that measures on corpora, on a few records of each form."""

import doctest
import importlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tools.evaluate.__main__ import main

ROOT = Path(__file__).parents[1]
TOOLS = sorted(path.stem for path in ROOT.glob("tools/evaluate/[a-z]*.py"))

HARM = [
    {
        "id": "1",
        "text": "Two men were killed and 30 hurt in Ardasht.",
        "date": "2022-09-13",
        "gold": {"killed": 2, "injured": 31, "captured": None},
    },
    {
        "id": "2",
        "text": "Between four and six villagers were killed.",
        "gold": {"killed": 5, "injured": 0},
        "range": {"killed": [4, 6]},
    },
    {"id": "3", "text": "Three guards were killed.", "gold": {"killed": 0}},
    {
        "id": "4",
        "text": "Some 40 families fled.",
        "gold": {"displaced": 40},
        "unit": "households",
    },
]
NUMBERS = [
    {"id": "1", "text": "Two dozen shells, 2.3m litres", "expected": [2300000, 24]},
    {"id": "2", "text": "a few", "expected": [3]},
]
RANGES = [
    {"id": "1", "text": "between 20 and 25 tents", "expected": [[20, 25]]},
    {"id": "2", "text": "at least 12", "expected": [[12, None]]},
]
DOCUMENTS = [
    {
        "id": "1",
        "text": "It began on 13 September 2022 and ended on Friday.",
        "published": "2022-09-17",
        "gold": [
            {"span": [12, 29], "text": "13 September 2022", "value": "2022-09-13"},
            {"span": [43, 50], "text": "Friday.", "value": "2022-09-09"},
            {"span": [0, 2], "text": "It", "value": None},
        ],
    }
]
CASES = [
    {
        "id": "1",
        "text": "It starts at 6:00 p.m. Damascus time on Oct. 4.",
        "published": "2021-10-01",
        "gold": [{"span": [13, 46], "values": ["2021-10-04T15:00Z"]}],
    },
    {
        "id": "2",
        "text": "It rained on Monday, and on Tuesday.",
        "published": "2021-10-01",
        "gold": [{"span": [13, 19], "values": ["2021-09-27"]}],
    },
]
SAID = "“We will not leave,” Lena Varo said. She likes the new truce."
STATEMENTS = [
    {
        "id": "1",
        "text": SAID,
        "segments": [{"quote": [1, 18]}],
        "gold": [
            {
                "quote": [0, 20],
                "direct": True,
                "speaker": [21, 30],
                "speaker_text": "Lena Varo",
                "cue_text": "said",
            },
            {
                "quote": [47, 60],
                "direct": False,
                "speaker": [37, 40],
                "speaker_text": "She",
                "cue_text": "likes",
            },
        ],
    }
]

ONE = "| 1 | 100.0 % | 100.0 % | 100.0 % |"

Print = Callable[..., list[str]]


@pytest.fixture
def printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Print:
    """Give a function that measures on records and gives the lines printed."""
    path = tmp_path / "made-up.jsonl"

    def measure(records: list[Any], *options: str) -> list[str]:
        lines = [json.dumps(record, ensure_ascii=False) for record in records]
        path.write_text("\n".join(lines), encoding="utf-8")
        main([str(path), *options])
        return capsys.readouterr().out.splitlines()

    return measure


@pytest.mark.parametrize(
    ("records", "rows"),
    [
        (
            HARM,
            [
                "| made-up | killed | 3 | 333 | 1.000 | 0.667 |",
                "| made-up | injured | 2 | 500 | 0.000 | 0.000 |",
                "| made-up | displaced | 1 | 0 | 1.000 | 1.000 |",
            ],
        ),
        (NUMBERS, ["| made-up | 2 | 0.500 |"]),
        (RANGES, ["| made-up | 2 | 1.000 |"]),
        (
            DOCUMENTS,
            [
                "| made-up | exact spans | 3 | 50.0 % | 33.3 % |",
                "| made-up | spans that overlap | 3 | 100.0 % | 66.7 % |",
                "| made-up | the same value | 2 | 50.0 % | 50.0 % |",
            ],
        ),
        (CASES, ["| made-up | 2 | 50.0 % |"]),
        (
            STATEMENTS,
            [
                f"| made-up | direct quotations {ONE}",
                f"| made-up | quotations with and within clauses {ONE}",
                f"| made-up | all with a cue of saying {ONE}",
                "| made-up | all attributed content | 2 | 100.0 % | 50.0 % | 100.0 % |",
            ],
        ),
    ],
    ids=["harm", "numbers", "ranges", "documents", "cases", "statements"],
)
def test_tables(printed: Print, records: list[Any], rows: list[str]) -> None:
    """Each form has its table, with what is right and wrong counted."""
    _, _, ruler, *table = printed(records)

    assert {"|", " ", "-"} == set(ruler)
    assert rows == table[: len(rows)]
    assert "made-up.jsonl" in table[-1]


def test_errors(printed: Print) -> None:
    """The errors of each row are shown, as many as are asked for."""
    lines = printed(HARM, "--errors", "1")

    assert "3: killed 0, read 3" in lines
    assert "1: injured 31, read 30" in lines
    assert "  Three guards were killed." in lines


@pytest.mark.parametrize("name", TOOLS)
def test_examples(name: str) -> None:
    """The examples in the tool's docstrings hold."""
    module = importlib.import_module(f"tools.evaluate.{name}")

    assert 0 == doctest.testmod(module).failed
