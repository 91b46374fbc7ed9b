"""Programs in a Python of their own, and what becomes of them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

TEXTS = """\
from importlib import resources
from conflictparse import Parser
sample = resources.files("conflictparse") / "data" / "samples" / "ceasefire.txt"
texts = [sample.read_text(encoding="utf-8"), "Two fell at 9 a.m. Kyiv time (0600 GMT)."]
"""

WORKERS = """
import multiprocessing, signal, sys
# A shell starts what it sends to the background deaf to Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
results = Parser().parse_many((texts[1] for _ in range(500_000)), workers=2)
for done, result in enumerate(results):
    if done == 2000:
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)
"""


def started(script: str) -> subprocess.Popen[str]:
    """Start a Python with the script, in a session of its own as on a terminal."""
    return subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-W", "error", "-c", TEXTS + script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # Whatever is tested here, the checkout or an installed wheel, is tested there.
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def output(script: str, seconds: float = 120) -> list[str]:
    """Run a script that must succeed in silence, and return the lines it prints."""
    with started(script) as process:
        out, err = process.communicate(timeout=seconds)

    assert (process.returncode, err) == (0, "")

    return out.splitlines()


def is_gone(pid: int) -> bool:
    """Tell whether a process has ended, perhaps with nobody to bury it."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return True
    return state.rpartition(")")[2].split()[0] == "Z"


def ended(number: signal.Signals) -> tuple[bool, str]:
    """
    End a program that has two workers, and wait for them.

    Returns:
        Whether they are gone after a minute, and what was said on the way.
    """
    with started(WORKERS) as process:
        assert process.stdout
        assert process.stderr
        workers = [int(pid) for pid in process.stdout.readline().split()]
        assert len(workers) == 2
        # A terminal sends Ctrl-C to all; other signals meet the parent alone.
        kill = os.killpg if number == signal.SIGINT else os.kill
        kill(process.pid, number)
        err = process.stderr.read()
    limit = time.monotonic() + 60
    while not all(map(is_gone, workers)) and time.monotonic() < limit:
        time.sleep(0.05)
    return all(map(is_gone, workers)), err
