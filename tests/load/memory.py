"""
How much memory it takes: `nox -s load`.

`DOCUMENTS=20000 nox -s load -- tests/load/memory.py` takes a fifth of the time.
"""

import os

import pytest

from many import programs

HOUR = 3600
DOCUMENTS = int(os.environ.get("DOCUMENTS", "100000"))
"""What is read as one batch, and a tenth of it to compare with."""

PEAK = """
def peak():
    # `ru_maxrss` would be that of the program which started this one, if larger.
    with open("/proc/self/status") as status:
        [line] = [line for line in status if line.startswith("VmHWM:")]
    return int(line.split()[1]) // 1024
"""

MANY = """
import resource
from load import made_up

done = sum(1 for _ in Parser().parse_many(made_up.documents({count}), workers=2))
workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print(done, peak(), workers)
"""

LARGE = """
size = 10 * 1024 * 1024
line = "{line}"
text = {text}
report = Parser().parse(text[:size], published="2022-09-13")
print(len(report.text), peak())
"""


def test_many_documents() -> None:
    """Ten times as many documents take no more memory, here and in the workers."""
    peaks = {}
    for count in (DOCUMENTS // 10, DOCUMENTS):
        [line] = programs.output(PEAK + MANY.format(count=count), 2 * HOUR)
        done, *peaks[count] = map(int, line.split())
        assert done == count
    print("peaks in MiB, of the program and of its largest worker:", peaks)

    for few, many in zip(*peaks.values(), strict=True):
        assert many < few * 1.1 + 16


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("texts[0] * (size // len(texts[0]) + 1)", 1024),
        ("' '.join((texts[0] * (size // len(texts[0]) + 99)).split())", 1024),
        # A fact in 22 characters: what is given back is a third of it.
        ("line * (size // len(line) + 1)", 1400),
    ],
    ids=["reports", "one line of reports", "one line of figures"],
)
def test_one_large_document(text: str, most: int) -> None:
    """Ten megabytes of text take less than a gigabyte, if not all of it is facts."""
    line = "At least 12 people were killed and 30 wounded, the ministry said. "
    [said] = programs.output(PEAK + LARGE.format(text=text, line=line), HOUR)
    length, peak = map(int, said.split())
    print("peak in MiB:", peak)

    assert length == 10 * 1024 * 1024
    assert peak < most
