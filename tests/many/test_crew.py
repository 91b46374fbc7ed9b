"""Workers that die, hang on, and go away."""

import gc
import logging
import multiprocessing
import os
import pickle
import signal
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from conflictparse import Document, Failure, Parser, Report, WorkerError
from conflictparse._many import _crew, _read
from conflictparse._many._packed import pack, unpack
from many import strange

TEXT = "Two soldiers were killed at 9 a.m. on Monday, the ministry said."


@pytest.fixture(autouse=True)
def nothing_is_too_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send small documents to workers too, a few at a time."""
    monkeypatch.setattr(_read, "SERIAL_CHARACTERS", 1)
    monkeypatch.setattr(_read, "CHUNK_DOCUMENTS", 4)


@pytest.fixture
def all_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all workers start before anything is read: nothing is read here."""
    enter = _crew.Crew.__enter__

    def enter_and_wait(crew: _crew.Crew) -> _crew.Crew:
        enter(crew)
        while not all(worker.ready for worker in crew._workers):
            crew._listen(None)
        return crew

    monkeypatch.setattr(_crew.Crew, "__enter__", enter_and_wait)


def documents(count: int, **special: Document) -> list[Document]:
    """Give plain documents, with special ones at the places named n1, n2, ..."""
    return [
        special.get(f"n{n}", Document(TEXT, id=str(n), published="2022-09-13"))
        for n in range(count)
    ]


def left() -> list[int | None]:
    """Return the processes that this one still has."""
    return [process.pid for process in multiprocessing.active_children()]


def told(**known: Any) -> Document:  # noqa: ANN401 - any field of it
    """Give a document with something strange about it."""
    return attrs.evolve(Document(TEXT, published="2022-09-13"), **known)


class TestDeath:
    """A worker that ends before its time."""

    def test_killed_from_outside(self, caplog: pytest.LogCaptureFixture) -> None:
        """No report is lost or doubled, and the log says what happened."""
        killed: list[int | None] = []

        def kill(done: int) -> None:
            if done in {10, 40}:
                killed.append(left()[0])
                os.kill(killed[-1] or 0, signal.SIGKILL)

        given = documents(80)
        with caplog.at_level(logging.WARNING, "conflictparse"):
            results = list(Parser().parse_many(given, workers=2, progress=kill))

        assert results == list(Parser().parse_many(given))
        assert [f"worker process {pid} ended with exit code -9" for pid in killed] == [
            record.message.partition(" while")[0] for record in caplog.records
        ]

    @pytest.mark.usefixtures("all_started")
    def test_by_a_document(self) -> None:
        """The one that kills its process twice is a failure, and no other is."""
        deadly = told(id="deadly", timezone=strange.Deadly())
        given = documents(20, n7=deadly)
        results = list(Parser().parse_many(given, workers=2))
        [failure] = [result for result in results if isinstance(result, Failure)]

        assert [document.id for document in given] == [r.id for r in results]
        assert failure.id == "deadly"
        assert isinstance(failure.error, WorkerError)

    @pytest.mark.usefixtures("all_started")
    def test_by_the_only_document_of_a_chunk(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A document alone is tried again before it is given up."""
        monkeypatch.setattr(_read, "CHUNK_DOCUMENTS", 1)
        deadly = told(timezone=strange.Deadly())
        results = list(Parser().parse_many(documents(6, n3=deadly), workers=2))

        assert [n for n, r in enumerate(results) if isinstance(r, Failure)] == [3]

    def test_before_the_first_word(
        self, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        """Where no worker starts, this process reads all."""

        def end_at_once(*_: object) -> None:
            os._exit(3)

        monkeypatch.setattr(_crew, "serve", end_at_once)
        given = documents(30)
        results = list(Parser().parse_many(given, workers=2))

        assert results == list(Parser().parse_many(given))
        assert "exit code 3 while it read nothing" in caplog.text


@pytest.mark.usefixtures("all_started")
class TestUnsendable:
    """What cannot go from one process to the other."""

    def test_there(self) -> None:
        """A document that cannot be pickled is read here."""
        unsendable = told(text=strange.Unsendable())
        results = list(Parser().parse_many(documents(12, n6=unsendable), workers=2))

        assert [type(result) for result in results].index(Failure) == 6
        assert len(results) == 12

    def test_received(self) -> None:
        """A document that a worker cannot make again is read here."""
        homely = told(timezone=strange.Homely())
        results = list(Parser().parse_many(documents(12, n6=homely), workers=2))

        assert isinstance(results[6], Report)
        assert {type(result) for result in results} == {Report}

    def test_back(self) -> None:
        """An error that cannot be pickled comes back in words."""
        angry = told(timezone=strange.Angry())
        results = list(Parser().parse_many(documents(12, n6=angry), workers=2))
        failed = results[6]

        assert isinstance(failed, Failure)
        assert str(failed.error) == "TwoWordsError: no zone"


class TestStart:
    """How workers start and end."""

    @pytest.mark.usefixtures("all_started")
    @pytest.mark.parametrize("method", ["fork", "spawn"])
    def test_method(self, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
        """Both start methods read as this process does."""
        context = multiprocessing.get_context(method)
        monkeypatch.setattr(multiprocessing, "get_context", lambda _: context)
        given = documents(40)

        assert list(Parser().parse_many(given, workers=2)) == list(
            Parser().parse_many(given)
        )

    def test_ends_with_the_iterator(self) -> None:
        """Who stops half-way leaves no process behind."""
        results = Parser().parse_many(documents(60), workers=2)
        taken = [next(results) for _ in range(12)]
        running = left()
        del results

        assert len(taken) == 12
        assert len(running) == 2
        assert left() == []

    def test_daemons_read_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A process that may have no children reads by itself."""
        process = multiprocessing.current_process()
        monkeypatch.setitem(getattr(process, "_config"), "daemon", 1)  # noqa: B009
        results = list(Parser().parse_many(documents(8), workers=2))

        assert len(results) == 8
        assert left() == []

    def test_reads_a_few_ahead(self) -> None:
        """Documents are taken only a few chunks ahead of the results."""
        taken = 0

        def endless() -> Iterator[str]:
            nonlocal taken
            while True:
                taken += 1
                yield TEXT

        results = Parser().parse_many(endless(), workers=2)
        ahead = [taken - done for done, _ in zip(range(1, 100), results, strict=False)]
        del results

        assert max(ahead) <= 4 * 2 * (_crew.CHUNKS_A_WORKER + 1)


class _Pipe:
    """A pipe's end with chunks that came in, then none."""

    def __init__(self, *sent: bytes) -> None:
        self.sent = list(sent)
        self.answers: list[bytes] = []

    def recv_bytes(self) -> bytes:
        if not self.sent:
            raise EOFError
        return self.sent.pop(0)

    def send_bytes(self, answer: bytes) -> None:
        self.answers.append(answer)

    def close(self) -> None:
        self.sent.clear()


@pytest.fixture
def as_a_worker() -> Iterator[None]:
    """Put back what a worker changes in its own process."""
    kept = {number: signal.getsignal(number) for number in (2, 15)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)
    gc.unfreeze()


@pytest.mark.usefixtures("as_a_worker")
def test_serve() -> None:
    """A worker says that it is ready, answers each chunk, and ends with the pipe."""
    job = _crew.Job(Parser()._parse_document, pack)
    chunk = pickle.dumps(("Nobody was hurt.", Document("", id="b")))
    pipe, other = _Pipe(chunk, b"no pickle"), _Pipe(chunk)
    _crew.serve(pipe, job, [other])  # type: ignore[arg-type, list-item] # no true pipes
    ready, answer, unread = pipe.answers

    assert ready
    assert [result.id for result in unpack(answer)] == [None, "b"]
    assert (unread, other.sent) == (b"", [])
