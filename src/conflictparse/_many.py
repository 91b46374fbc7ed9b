"""Many documents, in order, in this process or in several."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from conflictparse._report import Document, Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from conflictparse._report import Report

__all__ = ["read_in_order"]

CHUNK_DOCUMENTS = 32
# Enough that no worker waits while the caller looks at a result, and few enough
# that a generator of a million texts is not read ahead.
CHUNKS_A_WORKER = 3


def read_in_order(
    read: Callable[[Document | str], Report],
    documents: Iterable[Document | str],
    *,
    workers: int,
    progress: Callable[[int], object] | None,
) -> Iterator[Report | Failure]:
    """
    Read documents; what raises becomes a Failure in its place.

    Args:
        read:
            Reads one; pickled where there are several workers.
        documents:
            Taken one chunk at a time.
        workers:
            Processes; with one all is done in this process.
        progress:
            Told how many results there are, before each is given out.
    """
    results = (
        (_read_one(read, document) for document in documents)
        if workers == 1
        else _in_processes(read, documents, workers)
    )
    for done, result in enumerate(results, 1):
        if progress is not None:
            progress(done)
        yield result


def _read_one(
    read: Callable[[Document | str], Report], document: Document | str
) -> Report | Failure:
    # Whatever goes wrong with one document, the others are still wanted.
    try:
        return read(document)
    except Exception as error:  # noqa: BLE001
        return _failure(document, error)


def _failure(document: Document | str, error: Exception) -> Failure:
    return Failure(
        id=document.id if isinstance(document, Document) else None, error=error
    )


def _read_chunk(
    read: Callable[[Document | str], Report], chunk: tuple[Document | str, ...]
) -> list[Report | Failure]:
    return [_read_one(read, document) for document in chunk]


def _in_processes(
    read: Callable[[Document | str], Report],
    documents: Iterable[Document | str],
    workers: int,
) -> Iterator[Report | Failure]:
    from concurrent.futures import ProcessPoolExecutor

    waiting = iter(documents)
    running: deque[
        tuple[tuple[Document | str, ...], Future[list[Report | Failure]]]
    ] = deque()
    executor = ProcessPoolExecutor(workers)
    try:
        while True:
            while len(running) < workers * CHUNKS_A_WORKER:
                chunk = tuple(islice(waiting, CHUNK_DOCUMENTS))
                if not chunk:
                    break
                running.append((chunk, executor.submit(_read_chunk, read, chunk)))
            if not running:
                return
            yield from _results(*running.popleft())
    finally:
        # The caller may stop half-way: what has not begun never begins.
        executor.shutdown(cancel_futures=True)


def _results(
    chunk: tuple[Document | str, ...], future: Future[list[Report | Failure]]
) -> list[Report | Failure]:
    # A document that cannot be pickled takes its chunk along: better many
    # failures that say so than a run that ends at the first.
    try:
        return future.result()
    except Exception as error:  # noqa: BLE001
        return [_failure(document, error) for document in chunk]
