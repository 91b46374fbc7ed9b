"""Any number of documents, made up, all different, for the checks of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNT = 20_000

_LINES = (
    "At least {n} people were killed and {m} wounded on Monday, the ministry said.",
    "“We lost {m} houses,” mayor Lena Varo said at 9:00 a.m. Moscow time (06:00 GMT).",
    "Up to {n} families fled Sector {m} after 3 May {year}, according to aid workers.",
    "The army denied claims that it had shelled the town, where {n} shells fell.",
    "Rebels captured between {m} and {n} soldiers near Ardasht last week.",
)


def documents(count: int = COUNT) -> Iterator[Document]:
    """Give documents, one in a hundred with a date that is none."""
    for number in range(count):
        lines = [
            line.format(n=number % 89 + 12, m=number % 11 + 2, year=1990 + number % 30)
            for place, line in enumerate(_LINES)
            if (number >> place) % 2
        ]
        yield Document(
            " ".join(lines),
            id=f"{number:06}",
            published="one day" if number % 100 == 99 else "2022-09-13",
            timezone="Asia/Baku" if number % 7 == 0 else None,
        )
