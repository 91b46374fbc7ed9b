"""Threads and processes, at some length: `nox -s load`."""

import signal

import pytest

from many import programs

THREADS = """
import threading
from concurrent.futures import ThreadPoolExecutor
start = threading.Barrier(8)
parser = Parser()

def read(number):
    start.wait()
    return [parser.parse(text, published="2022-09-13") for text in texts]

with ThreadPoolExecutor(8) as pool:
    found = list(pool.map(read, range(8)))
print(all(reports == read_alone for read_alone in [found[0]] for reports in found))
print([r.to_json() for r in found[0]] == [
    Parser().parse(text, published="2022-09-13").to_json() for text in texts
])
"""


def test_threads_at_first_use() -> None:
    """Eight threads that all read first read as one does."""

    assert programs.output(THREADS) == ["True", "True"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_no_orphan(number: signal.Signals) -> None:
    """However a program ends, its workers end with it."""

    assert programs.ended(number) == (True, "")
