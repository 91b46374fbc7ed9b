"""The parser: arguments in, the stages in order, a report out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

import attrs

from conflictparse import _iana
from conflictparse._arguments import context, options, text_checked
from conflictparse._errors import ArgumentError
from conflictparse._language import language
from conflictparse._many import read_in_order
from conflictparse._report import Document, Producer, Report, listed
from conflictparse._stages import ALL, read
from conflictparse._version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictparse._arguments import (
        Context,
        Options,
        Prefer,
        Reading,
        TimezoneArgument,
        When,
    )
    from conflictparse._report import Failure
    from conflictparse._ruleset import Ruleset

__all__ = ["Parser"]


class Parser:
    """
    Read many reports in the same way.

    A parser may be used by several threads at once, and pickled.

    >>> parser = Parser(reading="news")
    >>> parser.parse("").quantities
    ()

    Args:
        locale:
            The language of words, the grouping of digits, the names of months
            and zones; with a region, as in "en_GB" or "en-ZA", also the order of
            day and month and the marks inside figures.
        reading:
            Whether a date without a year leans on the day of publication
            ("news") or on the year the story last stated ("narrative"). None
            decides by the text.
        prefer:
            Where a bare weekday, or day and month, lies. None decides by
            tense, else the past.
        disable:
            Names of rules held back, as results carry them.
        ruleset:
            Words and rules; None takes those shipped for the locale.

    Raises:
        ArgumentError: If a value is none that is accepted.
        TypeError: If a value has the wrong type.
    """

    __slots__ = ("_options",)

    def __init__(
        self,
        *,
        locale: str = "en",
        reading: Reading | None = None,
        prefer: Prefer | None = None,
        disable: Iterable[str] = (),
        ruleset: Ruleset | None = None,
    ) -> None:
        self._options: Options = options(
            locale=locale,
            reading=reading,
            prefer=prefer,
            disable=disable,
            ruleset=ruleset,
        )

    def __repr__(self) -> str:
        """Show the arguments."""
        shown = ", ".join(
            f"{field.name}={getattr(self._options, field.name)!r}"
            for field in attrs.fields(type(self._options))
        )
        return f"Parser({shown})"

    def warm_up(self) -> None:
        """
        Compile the rules, load the words and all time zones now.

        Otherwise the first report that needs them does. Afterwards `parse()`
        opens no file and imports no module.
        """
        _iana.load()
        language(self._options.ruleset, self._options.disable).compile()
        self.parse("")

    def parse(
        self,
        text: str,
        *,
        published: When = None,
        timezone: TimezoneArgument = None,
    ) -> Report:
        """
        Read one report.

        The arguments and errors are those of `conflictparse.parse()`.
        """
        return self._parse(text, published, timezone, None)

    def parse_many(
        self,
        documents: Iterable[Document | str],
        *,
        workers: int = 1,
        progress: Callable[[int], object] | None = None,
    ) -> Iterator[Report | Failure]:
        """
        Read many reports; a document with wrong arguments stops none of the others.

        Memory stays the same however many there are: documents are taken, and
        read, only a few ahead of the results that are asked for.

        Args:
            documents:
                Taken as results are asked for; a generator may have no end.
            workers:
                Processes; 1 does all in this one. What is read sooner than a
                process starts is read in this one too. They are started by the
                method of `multiprocessing.set_start_method()`, and end with the
                iterator. A daemonic process may start none, and reads alone.
            progress:
                Called before each result is given out with the number of those
                done.

        Returns:
            For each document, in their order, a Report or a Failure. If a worker
            ends, as one that is killed, what it was reading is read again, and
            the logger "conflictparse" says so; a document that ends two becomes a
            Failure with a `WorkerError`.

        Raises:
            ArgumentError: If *workers* is below 1.
            TypeError: If an argument has the wrong type.
        """
        if isinstance(workers, bool) or not isinstance(workers, int):
            raise TypeError(f"workers must be an int, got {workers!r}")
        if workers < 1:
            raise ArgumentError(f"workers must be 1 or more, got {workers!r}")
        if progress is not None and not callable(progress):
            raise TypeError(f"progress must be callable or None, got {progress!r}")
        # A text alone is an iterable of str as well, a letter each, and a mapping
        # one of its keys.
        refused = isinstance(documents, str | bytes | Document | Mapping)
        if refused or not isinstance(documents, Iterable):
            raise TypeError(
                "documents must be an iterable of Document or str, "
                f"got {type(documents).__name__}"
            )
        return read_in_order(
            self._parse_document, documents, workers=workers, progress=progress
        )

    def _parse_document(self, document: Document | str) -> Report:
        if isinstance(document, str):
            return self._parse(document, None, None, None)
        if not isinstance(document, Document):
            raise TypeError(f"a document must be a Document or a str, got {document!r}")
        if document.id is not None and not isinstance(document.id, str):
            raise TypeError(f"id must be a str or None, got {document.id!r}")
        return self._parse(
            document.text, document.published, document.timezone, document.id
        )

    def _parse(
        self, text: str, published: When, timezone: TimezoneArgument, name: str | None
    ) -> Report:
        where = context(published, timezone)
        found = read(text_checked(text), self._options, where, ALL)
        return Report(
            text=text,
            id=name,
            published=found.published,
            locale=self._options.locale,
            quantities=listed(found.quantities),
            timestamps=listed(found.timestamps),
            statements=listed(found.statements),
            sentences=found.sentences,
            sections=found.sections,
            producer=self._producer(where),
        )

    def _producer(self, where: Context) -> Producer:
        stated = list(self._options.stated())
        if where.timezone is not None:
            stated.append(("timezone", where.timezone_key or str(where.timezone)))
        return Producer(
            version=__version__,
            ruleset=language(self._options.ruleset, self._options.disable).digest,
            regex=_regex_release(),
            tzdata=_iana.release(),
            options=tuple(sorted(stated)),
        )


@cache
def _regex_release() -> str:
    """
    Give the version of the package, which its module does not carry.
    """
    # Reading what is installed takes longer than importing this library.
    from importlib.metadata import version

    return version("regex")
