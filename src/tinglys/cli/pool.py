"""Many documents on all cores: results in the order asked for, one bad document no harm to others.

Each worker has a pipe of its own, so that a worker that dies (a fault in a library written in C, a
lack of memory) tells which document it died on, and one that is stopped in mid-sentence leaves
nobody waiting. Its document is read once more while nothing else is read, and only if it kills its
process again is it given up.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import connection, forkserver, resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, TypeVar

from tinglys.cli import preload

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4  # documents under way or done ahead of the writer, for each worker


class Died:
    """Stands for the result of an item whose process died."""


class _Raised:
    """Stands for the result of an item whose task raised an error."""

    def __init__(self, error: Exception) -> None:
        self.error = error


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool(Generic[Item, Result]):
    """Worker processes for one task. Use as a context; leaving it stops the workers at once."""

    def __init__(self, task: Callable[[Item], Result], jobs: int) -> None:
        self._task = task
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._coming: Iterator[int] = iter(())
        self._suspects: deque[int] = deque()
        self._done: dict[int, Any] = {}

    def __enter__(self) -> "Pool[Item, Result]":
        # Begun here, before whoever uses it has threads of its own: see _context.
        self._workers = [_Worker(self._task) for _ in range(self._jobs)]
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.end()
        self._workers = []

    def in_order(self, items: Sequence[Item]) -> Iterator[tuple[Item, Result | Died]]:
        """Each item with its result, in the order of ``items``; Died where its worker died."""
        self._coming = iter(range(len(items)))
        for number, item in enumerate(items):
            self._hand_out(items)
            while number not in self._done:
                self._collect()
                self._hand_out(items)
            result = self._done.pop(number)
            if isinstance(result, _Raised):
                raise result.error
            yield item, result

    def _hand_out(self, items: Sequence[Item]) -> None:
        """Gives work to who has none; a suspect is read alone."""
        idle = [worker for worker in self._workers if worker.number is None]
        if self._suspects:
            if len(idle) == len(self._workers):
                number = self._suspects.popleft()
                idle[0].give(number, items[number], alone=True)
            return
        busy = len(self._workers) - len(idle)
        room = len(self._workers) * _AHEAD - len(self._done) - busy
        for worker, number in zip(idle[: max(room, 0)], self._coming, strict=False):
            worker.give(number, items[number])

    def _collect(self) -> None:
        """Waits for a result, or for the death of a worker."""
        busy = {worker.pipe: worker for worker in self._workers if worker.number is not None}
        for pipe in connection.wait(list(busy)):
            worker = busy[pipe]
            number = worker.taken()
            try:
                self._done[number] = worker.pipe.recv()
            except (EOFError, OSError):
                if worker.alone:
                    self._done[number] = Died()
                else:
                    self._suspects.append(number)
                worker.end()
                self._workers[self._workers.index(worker)] = _Worker(self._task)


class _Worker:
    """A process that reads one document at a time, and the number of the one it reads."""

    def __init__(self, task: Callable[[Any], Any]) -> None:
        context = _context()
        self.number: int | None = None
        self.alone = False
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_work, args=(task, theirs), daemon=True)
        with _interrupts_held():
            self.process.start()
        theirs.close()

    def give(self, number: int, item: Any, alone: bool = False) -> None:
        """Hands a document to a worker that has none."""
        self.number, self.alone = number, alone
        # Where it has died meanwhile, its pipe says so to who waits for the result.
        with contextlib.suppress(OSError):
            self.pipe.send(item)

    def taken(self) -> int:
        """The number of its document, which it has done with in one way or the other."""
        assert self.number is not None
        number, self.number = self.number, None
        return number

    def end(self) -> None:
        """Waits for the end of a process that was stopped or died."""
        self.pipe.close()
        self.process.join()
        self.process.close()


def _context() -> Any:
    """How workers are made: as copies of a process that has the reader and the codebook loaded.

    On Linux that is this process itself. A copy of a process with threads may hang, because what
    another thread held is held in the copy for ever; then, and on macOS whose own libraries start
    threads, a server is started that loads the same and that workers are copied from.
    """
    if _may_copy_itself():
        preload.load()
        return multiprocessing.get_context("fork")
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tinglys.cli.preloaded"])
    # The tracker comes first, because its own start would unblock the signal again.
    resource_tracker.ensure_running()
    with _interrupts_held():
        forkserver.ensure_running()
    return context


def _may_copy_itself() -> bool:
    """Whether this is Linux and the process has no thread but this one, of whatever library."""
    tasks = Path("/proc/self/task")
    return sys.platform == "linux" and tasks.is_dir() and len(list(tasks.iterdir())) == 1


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C waits; what is started meanwhile inherits that until it can answer for itself."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(task: Callable[[Any], Any], pipe: Connection) -> None:
    """What a worker does: one item after the other, until it is stopped or its parent ends."""
    # Ctrl-C is the parent's to answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    with contextlib.suppress(EOFError, OSError):
        while True:
            item = pipe.recv()
            try:
                pipe.send(task(item))
            except Exception as error:
                pipe.send(_Raised(error))


def _end_with(sentinel: int) -> None:
    with contextlib.suppress(OSError):
        connection.wait([sentinel])
    os._exit(1)
