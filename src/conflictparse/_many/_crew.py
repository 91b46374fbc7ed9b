"""
Worker processes that read chunks, and are replaced when they die.

Each has a pipe of its own, so it is known which chunk a dead one held: nothing
is lost, and the document at fault is found by reading that chunk one by one.
This process starts no thread: a fork with threads may never come back.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import pickle
import signal
from collections import deque
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Self

import attrs

from conflictparse._errors import WorkerError
from conflictparse._report import Document, Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.process import BaseProcess

    from conflictparse._report import Report

__all__ = ["Chunk", "Crew", "Job", "failure", "read_one"]

Chunk = tuple[Document | str, ...]

CHUNKS_A_WORKER = 3
"""Enough that no worker waits for the first in order, and few enough that a
generator of a million texts is not read ahead."""
MAX_FAILED_STARTS = 3
"""One after the other; then all is read without workers."""
_READY = b"ready"
_NOT_UNPICKLED = b""
_LOG = logging.getLogger("conflictparse")


@attrs.frozen
class Job:
    """What a worker does with a chunk: reads each document, packs the results."""

    read: Callable[[Document | str], Report]
    pack: Callable[[list[Report | Failure]], bytes]

    def __call__(self, chunk: Chunk) -> bytes:
        """Read a chunk."""
        return self.pack([read_one(self.read, document) for document in chunk])


def read_one(
    read: Callable[[Document | str], Report], document: Document | str
) -> Report | Failure:
    """Read a document; what raises is a Failure: the others are still wanted."""
    try:
        return read(document)
    except Exception as error:  # noqa: BLE001
        return failure(document, error)


def failure(document: Document | str, error: Exception) -> Failure:
    """Make the failure of a document."""
    name = document.id if isinstance(document, Document) else None
    return Failure(id=name, error=error)


@attrs.define(eq=False)
class _Task:
    """A chunk on its way; `packed` once it is read."""

    chunk: Chunk
    died: bool = False
    """Whether a worker has ended over it."""
    packed: bytes | None = None


@attrs.define(eq=False)
class _Worker:
    """One process, our end of its pipe, and what it reads just now."""

    process: BaseProcess
    pipe: Connection[object, object]
    ready: bool = False
    task: _Task | None = None


class Crew:
    """
    Several workers, and the chunks they have been given, in order.

    Used as a context: at its end the workers are ended too, whatever they do.
    """

    def __init__(
        self,
        job: Job,
        chunks: Iterator[Chunk],
        workers: int,
        method: str | None = None,
    ) -> None:
        """
        Take what is needed.

        Args:
            job:
                What is done with each chunk.
            chunks:
                Taken as there is somebody to read them.
            workers:
                How many; with none all is read in this process.
            method:
                Starts them; None is the default of `multiprocessing`.
        """
        self._job = job
        self._chunks = chunks
        self._wanted = workers
        # Typeshed's root of all contexts has no Process.
        self._context: Any = multiprocessing.get_context(method)
        self._failed_starts = 0
        self._workers: list[_Worker] = []
        # In order of the input; what is done waits for those before it.
        self._tasks: list[_Task] = []
        self._waiting: deque[_Task] = deque()

    def __enter__(self) -> Self:
        """Start the workers."""
        for _ in range(self._wanted):
            self._workers.append(self._hired())
        return self

    def _hired(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        # A forked child holds a copy of every end that is open here. While it
        # does, nobody hears that this process is gone.
        inherited: tuple[Connection[object, object], ...] = ()
        if self._context.get_start_method() == "fork":
            inherited = (ours, *(worker.pipe for worker in self._workers))
        process = self._context.Process(
            target=serve, args=(theirs, self._job, inherited), daemon=True
        )
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def __exit__(self, *_: object) -> None:
        """End the workers."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    def __iter__(self) -> Iterator[tuple[Chunk, bytes]]:
        """Give each chunk with its packed results, in order."""
        while True:
            self.look()
            if not self._tasks and not self._read_here():
                return
            while (packed := self._tasks[0].packed) is None:
                if not self._read_here():
                    self._listen(None)
                self._assign()
            yield self._tasks.pop(0).chunk, packed

    def look(self) -> None:
        """Take what is done and hand out what is next, without waiting."""
        self._listen(0)
        self._assign()

    def _assign(self) -> None:
        """Give every idle worker a chunk."""
        for worker in self._workers:
            if worker.ready and worker.task is None and (task := self._next()):
                self._send(worker, task)

    def _next(self) -> _Task | None:
        if self._waiting:
            return self._waiting.popleft()
        if len(self._tasks) >= self._wanted * CHUNKS_A_WORKER:
            return None
        chunk = next(self._chunks, None)
        if chunk is None:
            return None
        task = _Task(chunk)
        self._tasks.append(task)
        return task

    def _read_here(self) -> bool:
        """
        Read a chunk in this process while no worker has started; tell whether.

        A worker of the method "spawn" takes a second to start, in which serial
        reading would be ahead.
        """
        if self._workers and (
            self._waiting or any(worker.ready for worker in self._workers)
        ):
            return False
        task = self._next()
        if task is None:
            return False
        # What ended a worker would end this process too.
        task.packed = self._given_up(task) if task.died else self._job(task.chunk)
        return True

    def _send(self, worker: _Worker, task: _Task) -> None:
        try:
            worker.pipe.send(task.chunk)
        except OSError:
            # It has ended; that is heard when its pipe is listened to.
            self._waiting.appendleft(task)
        except Exception:  # noqa: BLE001 - whatever a caller's tzinfo raises
            # What cannot be pickled cannot leave this process.
            task.packed = self._job(task.chunk)
        else:
            worker.task = task

    def _listen(self, seconds: float | None) -> None:
        """Hear all workers that have something to say; None waits for one."""
        if not self._workers:
            return
        ends = [worker.pipe for worker in self._workers]
        sentinels = [worker.process.sentinel for worker in self._workers]
        heard = wait([*ends, *sentinels], seconds)
        for worker in tuple(self._workers):
            if worker.pipe in heard or worker.process.sentinel in heard:
                self._hear(worker)

    def _hear(self, worker: _Worker) -> None:
        try:
            message = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            self._replace(worker)
            return
        if not worker.ready:
            worker.ready = True
            self._failed_starts = 0
        elif (task := worker.task) is not None:
            task.packed = message or self._job(task.chunk)
            worker.task = None

    def _replace(self, worker: _Worker) -> None:
        """Say that a worker has ended, hire another, have its chunk read again."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        task = worker.task
        _LOG.warning(
            "worker process %s ended with exit code %s %s",
            worker.process.pid,
            worker.process.exitcode,
            f"while it read {len(task.chunk)} documents, which are read again"
            if task
            else "while it read nothing",
        )
        if task:
            self._read_again(task)
        self._failed_starts += not worker.ready
        if self._failed_starts < MAX_FAILED_STARTS:
            self._workers.append(self._hired())

    def _read_again(self, task: _Task) -> None:
        if task.died:
            task.packed = self._given_up(task)
            return
        # One by one: then the next to end tells which document it was.
        alone = [_Task((document,), died=True) for document in task.chunk]
        at = self._tasks.index(task)
        self._tasks[at : at + 1] = alone
        self._waiting.extendleft(reversed(alone))

    def _given_up(self, task: _Task) -> bytes:
        error = WorkerError("the process that read this document ended, and again")
        return self._job.pack([failure(document, error) for document in task.chunk])


def serve(
    pipe: Connection[object, object],
    job: Job,
    inherited: Iterable[Connection[object, object]] = (),
) -> None:
    """
    Read chunks until the other end of the pipe is closed: the work of a worker.

    Args:
        pipe:
            Chunks come in, packed results go out, after one word when ready.
        job:
            What is done with each.
        inherited:
            Ends of pipes that are the parent's alone.
    """
    # Ctrl-C goes to all processes of a terminal; the parent ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for end in inherited:
        end.close()
    try:
        read_one(job.read, Document(""))
        # Looking through what was there before would copy a forked process.
        gc.freeze()
        pipe.send_bytes(_READY)
        while True:
            pipe.send_bytes(_answer(pipe, job))
    except (EOFError, OSError):
        # The parent is done, or gone.
        return


def _answer(pipe: Connection[object, object], job: Job) -> bytes:
    sent = pipe.recv_bytes()
    try:
        chunk: Chunk = pickle.loads(sent)  # noqa: S301 - from our own parent
    except Exception:  # noqa: BLE001 - a class of a module that is not here
        return _NOT_UNPICKLED
    return job(chunk)
