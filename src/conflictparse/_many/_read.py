"""Documents in, results out, in their order: here first, then in workers."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from conflictparse._report import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    from conflictparse._many._crew import Crew, Job
    from conflictparse._report import Failure, Report

    Read = Callable[[Document | str], Report]
    Pack = Callable[[list[Report | Failure]], bytes]
    Chunk = tuple[Document | str, ...]

__all__ = ["read_in_chunks", "read_in_order"]

CHUNK_DOCUMENTS = 32
CHUNK_CHARACTERS = 50_000
"""A chunk ends with the document that reaches either."""
SERIAL_CHARACTERS = 50_000
"""What is read sooner than workers start."""


def read_in_order(
    read: Read,
    documents: Iterable[Document | str],
    *,
    workers: int,
    progress: Callable[[int], object] | None,
) -> Iterator[Report | Failure]:
    """
    Read documents; what raises becomes a Failure in its place.

    Args:
        read:
            Reads one; pickled where processes are spawned.
        documents:
            Taken as results are asked for, a few chunks ahead.
        workers:
            Processes; with one all is done in this process.
        progress:
            Told how many results there are, before each is given out.
    """
    source = iter(documents)
    alone = _alone(workers)
    results = _read_here(read, source, None if alone else SERIAL_CHARACTERS)
    if not alone:
        results = chain(results, _read_in_workers(read, source, workers))
    for done, result in enumerate(results, 1):
        if progress is not None:
            progress(done)
        yield result


def read_in_chunks(
    read: Read,
    documents: Iterable[Document | str],
    *,
    workers: int,
    pack: Pack,
    method: str | None = None,
) -> Generator[tuple[Chunk, bytes], None, None]:
    """
    Give each chunk of documents with its results as bytes, in order.

    Args:
        read, documents, workers:
            As for `read_in_order()`.
        pack:
            Writes the results of a chunk where they are read; pickled, too.
        method:
            Starts the workers; None is the default of `multiprocessing`.
    """
    from conflictparse._many._crew import Job

    job = Job(read, pack)
    chunks = _chunks(iter(documents))
    alone = _alone(workers)
    done = 0
    for chunk in chunks:
        yield chunk, job(chunk)
        done += sum(map(_length, chunk))
        if not alone and done >= SERIAL_CHARACTERS:
            break
    with _crew(job, chunks, workers, method) as crew:
        yield from crew


def _alone(workers: int) -> bool:
    """Tell whether this process is the only one: a daemonic one may have none."""
    if workers == 1:
        return True
    import multiprocessing

    return multiprocessing.current_process().daemon


def _read_here(
    read: Read, source: Iterator[Document | str], characters: int | None
) -> Iterator[Report | Failure]:
    """Read all in this process, or until so many characters are read."""
    from conflictparse._many._crew import read_one

    done = 0
    for document in source:
        yield read_one(read, document)
        done += _length(document)
        if characters is not None and done >= characters:
            return


def _read_in_workers(
    read: Read, source: Iterator[Document | str], workers: int
) -> Iterator[Report | Failure]:
    from conflictparse._many._crew import Job
    from conflictparse._many._packed import pack, unpack

    with _crew(Job(read, pack), _chunks(source), workers) as crew:
        for _, packed in crew:
            for result in unpack(packed):
                yield result
                # The caller may have taken long: somebody may be waiting.
                crew.look()


def _crew(
    job: Job, chunks: Iterator[Chunk], workers: int, method: str | None = None
) -> Crew:
    """Make a crew for what is left, which is nobody where nothing is."""
    from conflictparse._many._crew import Crew

    first = next(chunks, None)
    if first is None:
        return Crew(job, chunks, 0, method)
    return Crew(job, chain([first], chunks), workers, method)


def _chunks(source: Iterator[Document | str]) -> Iterator[Chunk]:
    chunk: list[Document | str] = []
    characters = 0
    for document in source:
        chunk.append(document)
        characters += _length(document)
        if len(chunk) == CHUNK_DOCUMENTS or characters >= CHUNK_CHARACTERS:
            yield tuple(chunk)
            chunk, characters = [], 0
    if chunk:
        yield tuple(chunk)


def _length(document: Document | str) -> int:
    text: object = document.text if isinstance(document, Document) else document
    # What is no text at all becomes a failure later.
    return len(text) if isinstance(text, str) else 0
