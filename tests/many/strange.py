"""Documents that end, confuse or do not reach the process that reads them."""

import os
import signal
from collections.abc import Callable
from datetime import timedelta, tzinfo

import attrs

PARENT = os.getpid()
"""A forked worker has it from here, and is another."""


class Greenwich(tzinfo):
    """A zone of no interest."""

    def utcoffset(self, _: object) -> timedelta:
        """Say that this is Greenwich."""
        return timedelta()

    def dst(self, _: object) -> timedelta:
        """Say that it is always winter."""
        return timedelta()

    def tzname(self, _: object) -> str:
        """Give a name."""
        return "GMT"


class Deadly(Greenwich):
    """A zone that kills whichever process asks for its offset, but the first."""

    def utcoffset(self, _: object) -> timedelta:
        """Die, or say that this is Greenwich."""
        if os.getpid() != PARENT:
            os.kill(os.getpid(), signal.SIGKILL)
        return timedelta()


class Angry(Greenwich):
    """A zone whose error cannot be pickled."""

    def utcoffset(self, _: object) -> timedelta:
        """Raise it."""
        raise TwoWordsError("no", "zone")


class TwoWordsError(Exception):
    """Pickle would make it again with one argument, and fail."""

    def __init__(self, first: str, second: str) -> None:
        """Take two words."""
        super().__init__(f"{first} {second}")


def _only_here() -> tzinfo:
    if os.getpid() != PARENT:
        raise ImportError("there is no such zone here")
    return Homely()


class Homely(Greenwich):
    """A zone that can be sent, but not received by another process."""

    def __reduce__(self) -> tuple[Callable[[], tzinfo], tuple[()]]:
        """Give what the other process will fail to call."""
        return _only_here, ()


@attrs.frozen
class Unsendable:
    """What pickle refuses to write."""

    inner: Callable[[], None] = attrs.field(default=lambda: None)
