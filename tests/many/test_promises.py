"""What a parser promises to the process it works in."""

import copy
import pickle
import signal
import sys
from typing import Any, Protocol

import pytest

from conflictparse import Parser
from many import programs
from report import made

NO_FILES = """
import sys
parser = Parser()
parser.warm_up()
seen, watching = [], True

def hook(event, arguments):
    if watching and event.split(".")[0] in {"open", "import", "socket", "subprocess"}:
        seen.append((event, str(arguments)[:80]))

sys.addaudithook(hook)
for text in texts:
    parser.parse(text, published="2022-09-13", timezone="Asia/Baku").tolls()
watching = False
print(seen)
"""

EXIT = """
results = Parser().parse_many((texts[1] for _ in iter(int, 1)), workers=2)
for done, result in enumerate(results):
    if done == 2000:
        break
print(done)
"""


def test_no_files_once_warm() -> None:
    """After `warm_up()` no file is opened, no module imported, no socket made."""

    assert programs.output(NO_FILES) == ["[]"]


def test_exit_half_way() -> None:
    """A program may end while workers read."""

    assert programs.output(EXIT) == ["2000"]


@pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc")
def test_no_orphan() -> None:
    """Ctrl-C ends the workers too, and only the program says so."""
    gone, err = programs.ended(signal.SIGINT)

    assert gone
    assert err.count("Traceback") == 1
    assert err.rstrip().endswith("KeyboardInterrupt")


class _Copy(Protocol):
    def __call__(self, value: Any, /) -> Any: ...  # noqa: ANN401 - whatever it is given


def through_pickle(value: object) -> object:
    """Copy by way of bytes."""
    copied: object = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own
    return copied


@pytest.mark.parametrize("make", [copy.copy, copy.deepcopy, through_pickle])
class TestCopies:
    """Copies of what users hold."""

    def test_report(self, make: _Copy) -> None:
        """A copy of a report is equal, and refers to its own facts."""
        report = made.report()
        other = make(report)

        assert other == report
        assert other.quantities[1].whole is other.quantities[0]

    def test_parser(self, make: _Copy) -> None:
        """A copy of a parser reads as the first."""
        parser = Parser(reading="narrative", disable=["quantities.harm_passive"])
        other = make(parser)

        assert repr(other) == repr(parser)
        assert other.parse(made.TEXT) == parser.parse(made.TEXT)
