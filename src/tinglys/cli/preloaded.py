"""Imported by the server that workers are copied from, on systems that need one.

Ctrl-C is the parent's to answer. A worker that the server makes while the parent ends finds the
parent's queues gone; there is nobody left to tell of it.
"""

import signal
import sys
from types import TracebackType

from tinglys.cli import preload


def _quiet(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not isinstance(error, OSError | EOFError):
        sys.__excepthook__(kind, error, trace)


signal.signal(signal.SIGINT, signal.SIG_IGN)
sys.excepthook = _quiet
preload.load()
