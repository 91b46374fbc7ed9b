"""
Change one thing, and see a test fail: `nox -s mutation -- COUNT [SEED [MODULE ...]]`.

So many changes are drawn by chance from the grammars of numbers and times, the same
for the same seed. Of the tests of these rooms those that run the changed statement
run again, in a process of its own, forked when all is loaded, until one fails. What
no test noticed is printed.
"""

import gc
import os
import random
import resource
import sys
from collections import Counter
from collections.abc import Mapping
from functools import _lru_cache_wrapper
from pathlib import Path
from types import FrameType, FunctionType
from typing import TYPE_CHECKING

import pytest
from _pytest.runner import runtestprotocol

from mutation.changes import Change, changes, functions

if TYPE_CHECKING:
    from _typeshed import TraceFunction

ROOMS = ("_numbers", "_times")
PACKAGE = Path(__file__).parents[2] / "src" / "conflictparse"
WATCHED = tuple(f"{PACKAGE / room}{os.sep}" for room in ROOMS)
TESTS = (
    "tests/test_examples.py",
    "tests/test_cases.py",
    "tests/numbers",
    "tests/timestamps",
    "tests/property/test_numbers.py",
    "tests/property/test_times.py",
)
MAX_SECONDS = 120
"""Of a processor; all tests take a tenth of it."""


def drawn(count: int, seed: int, chosen: tuple[str, ...]) -> tuple[list[Change], int]:
    """Draw changes by chance; say from how many."""
    found: list[Change] = []
    for room in ROOMS:
        for path in sorted(PACKAGE.joinpath(room).rglob("*.py")):
            parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
            module = ".".join(parts).removesuffix(".__init__")
            if not chosen or any(name in module for name in chosen):
                found += changes(path, module)
    # Seeded on purpose: the same changes can be tried again.
    dice = random.Random(seed)  # noqa: S311
    return dice.sample(found, min(count, len(found))), len(found)


def apply(change: Change) -> None:
    """Give the functions of a loaded module the code of the changed source."""
    name = sys.modules[change.module].__file__ or change.module
    code = compile(change.source, name, "exec", dont_inherit=True)
    changed = {one.co_qualname: one for one in functions(code)}
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__module__ == change.module:
            new = changed.get(one.__code__.co_qualname)
            if new and len(new.co_freevars) == len(one.__code__.co_freevars):
                one.__code__ = new
        elif isinstance(one, _lru_cache_wrapper) and one.__module__ == change.module:
            one.cache_clear()


class Lines:
    """Which tests run which lines of the rooms."""

    def __init__(self) -> None:
        """Know of none."""
        self.tests: dict[tuple[str, int], set[int]] = {}
        self.running = -1

    def __call__(self, frame: FrameType, *_: object) -> "TraceFunction | None":
        """Look into the functions of the rooms, as `sys.settrace()` tells of calls."""
        watched = frame.f_code.co_filename.startswith(WATCHED)
        return self.note if watched else None

    def note(self, frame: FrameType, event: str, _: object) -> "TraceFunction":
        """Note a line."""
        if event == "line":
            place = frame.f_code.co_filename, frame.f_lineno
            self.tests.setdefault(place, set()).add(self.running)
        return self.note

    def of(self, change: Change) -> set[int]:
        """Give the tests that run the statement that a change stands in."""
        file = sys.modules[change.module].__file__ or ""
        places = ((file, line) for line in change.statement)
        return set().union(*(self.tests.get(place, set()) for place in places))


class Mutation:
    """Runs the tests on each change instead of once."""

    def __init__(self, chosen: list[Change]) -> None:
        """Try these."""
        self.chosen = chosen
        self.survived: list[Change] = []
        self.killers: Counter[int] = Counter()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Let no property look for the smallest example once one has failed."""
        import hypothesis

        hypothesis.settings.load_profile("default")
        hypothesis.settings.register_profile(
            "mutation", phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate)
        )
        hypothesis.settings.load_profile("mutation")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try each change; those tests first that have noticed most."""
        lines = Lines()
        for place, item in enumerate(session.items):
            lines.running = place
            sys.settrace(lines)
            failed = fails(item)
            sys.settrace(None)
            if failed:
                sys.exit(f"fails without a change: {item.nodeid}")
        print(f"{len(session.items)} tests", flush=True)
        gc.freeze()
        for number, change in enumerate(self.chosen, 1):
            tests = {place: session.items[place] for place in lines.of(change)}
            if self.survives(tests, change):
                self.survived.append(change)
                print(f"survived: {change}", flush=True)
            if number % 50 == 0:
                print(f"{number}: {len(self.survived)} survived", flush=True)
        return True

    def survives(self, tests: Mapping[int, pytest.Item], change: Change) -> bool:
        """Run tests on one change until one fails."""
        order = sorted(tests, key=lambda place: (-self.killers[place], place))
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            gc.unfreeze()
            resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
            try:
                apply(change)
                failed = next((place for place in order if fails(tests[place])), None)
                os.write(writing, str(failed).encode())
                os._exit(failed is not None)
            finally:
                os._exit(1)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            killer = pipe.read()
        _, status = os.waitpid(child, 0)
        if killer.isdigit():
            self.killers[int(killer)] += 1
        return status == 0


def fails(test: pytest.Item) -> bool:
    """Run one test."""
    return any(one.failed for one in runtestprotocol(test, log=False, nextitem=None))


def main(count: str = "300", seed: str = "1", *chosen: str) -> None:
    """Try so many changes, and say how many a test noticed."""
    tried, known = drawn(int(count), int(seed), chosen)
    plugin = Mutation(tried)
    options = ["-q", "-p", "no:cacheprovider", "-k", "numbers or times"]
    pytest.main([*options, *TESTS], plugins=[plugin])
    killed = len(tried) - len(plugin.survived)
    share = killed / len(tried)
    print(f"{killed} of {len(tried)} noticed ({share:.1%}), of {known}, seed {seed}")


if __name__ == "__main__":
    main(*sys.argv[1:])
