"""Many documents on all cores: results in the order asked for, one bad document no harm to others.

A worker that dies (a fault in a library written in C, a lack of memory) breaks a pool without
saying on which document. The documents that were under way are then read again, each in a process
of its own, and only the one that kills its process is given up.
"""

import contextlib
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, forkserver, resource_tracker
from multiprocessing.context import BaseContext
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 2  # documents under way or done ahead of the writer, for each worker


class Died:
    """Stands for the result of an item whose process died."""


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
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Pool[Item, Result]":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def in_order(self, items: Sequence[Item]) -> Iterator[tuple[Item, Result | Died]]:
        """Each item with its result, in the order of ``items``; Died where its worker died."""
        coming = iter(items)
        under_way: deque[tuple[Item, Future[Result]]] = deque()
        while True:
            while len(under_way) < self._jobs * _AHEAD:
                item = next(coming, None)
                if item is None:
                    break
                under_way.append((item, self._submit(item)))
            if not under_way:
                return
            item, future = under_way.popleft()
            try:
                yield item, future.result()
            except BrokenProcessPool:
                self._stop()
                suspects = [item, *(waiting for waiting, _ in under_way)]
                under_way.clear()
                for suspect in suspects:
                    yield suspect, self._alone(suspect)

    def _submit(self, item: Item) -> "Future[Result]":
        if self._executor is None:
            self._executor = _executor(self._jobs)
        try:
            return self._executor.submit(self._task, item)
        except BrokenProcessPool as error:
            # It broke while nobody waited; the items under way will say so when their turn comes.
            failed: Future[Result] = Future()
            failed.set_exception(error)
            return failed

    def _alone(self, item: Item) -> Result | Died:
        with _executor(1) as executor:
            try:
                return executor.submit(self._task, item).result()
            except BrokenProcessPool:
                return Died()

    def _stop(self) -> None:
        if self._executor is None:
            return
        for process in multiprocessing.active_children():
            process.terminate()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = None


def _executor(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin)


def _context() -> BaseContext:
    """A server that has loaded the reader and the codebook once and forks workers from there."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tinglys.cli.preload"])
    # The server inherits the mask: a Ctrl-C while it starts is not for it to answer. The tracker
    # comes first, because its own start would unblock the signal again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


def _begin() -> None:
    """In a worker: Ctrl-C is the parent's to answer, and without a parent there is no work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    with contextlib.suppress(OSError):
        connection.wait([sentinel])
    os._exit(1)
