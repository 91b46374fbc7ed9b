"""What stops a run, and a parser of arguments that says so in one line."""

from __future__ import annotations

import argparse
from typing import NoReturn

__all__ = ["ArgumentParser", "WrongError"]


class WrongError(Exception):
    """What stops the run; the message is the line that says so."""


class ArgumentParser(argparse.ArgumentParser):
    """A parser of arguments whose help keeps the lines of its examples."""

    def __init__(self, **settings: object) -> None:
        super().__init__(
            formatter_class=argparse.RawDescriptionHelpFormatter,
            # "--pub" would mean another thing once a second option starts so.
            allow_abbrev=False,
            **settings,  # type: ignore[arg-type] # those of argparse
        )

    def error(self, message: str) -> NoReturn:
        """Say it in one line: the usage in front would be hard to find in a log."""
        raise WrongError(f"{message}; --help lists what is accepted")
