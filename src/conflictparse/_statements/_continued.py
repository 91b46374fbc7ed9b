"""Quotations without a cue of their own: they go on with the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._statements._draft import Read
    from conflictparse._statements._line import Line


def continued(lines: Iterable[tuple[Line, list[Read]]]) -> list[Read]:
    """
    Join to each statement the quotations that go on with it.

    In a paragraph that is a sentence of quoted words alone; in the next
    paragraph, one that opens with a mark where the last was never closed, or
    that is nothing but a quotation.
    """
    found: list[Read] = []
    last: Read | None = None
    for line, reads in lines:
        waiting = sorted(reads, key=lambda read: read.start)
        owners = {index: read for read in waiting for index in read.draft.quotes}
        for index in sorted(line.quotations):
            owner = owners.get(index)
            if owner is not None:
                last = owner if owner not in found else next(read for read in found if read is owner)
            elif last is not None and _goes_on(line, index, last):
                longer = _joined(last, line, index)
                _replace(found, waiting, last, longer)
                owners = {place: longer if read is last else read for place, read in owners.items()}
                last = longer
        found += waiting
    return found


def _replace(found: list[Read], waiting: list[Read], old: Read, new: Read) -> None:
    for reads in (waiting, found):
        for place in range(len(reads) - 1, -1, -1):
            if reads[place] is old:
                reads[place] = new
                return


def _goes_on(line: Line, index: int, last: Read) -> bool:
    """Whether a quotation without a cue goes on with the last one."""
    if index != line.first(index) or not _alone(line, index):
        return False
    if last.line is line:
        return index > max(last.draft.quotes) or bool(last.more)
    if index != 0:
        return False
    previous = last.quotations[-1]
    return not previous.closed or line.has(index, "long")


def _alone(line: Line, index: int) -> bool:
    """Whether a quotation is a sentence of its own."""
    return line.has(index + 1, "stop") or index + 1 >= len(line.items) or line.has(index, "final", "asking")


def _joined(last: Read, line: Line, index: int) -> Read:
    item = line.items[index]
    draft = attrs.evolve(last.draft, content=(*last.draft.content, (item.start, item.end)))
    return attrs.evolve(last, draft=draft, more=(*last.more, line.quotations[index]))
