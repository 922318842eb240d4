"""Exit codes that scripts can trust, and the one place where errors become messages."""

import errno
import os
import sys
import traceback
from collections.abc import Callable
from typing import TypeGuard

import click

from tinglys.cli.terminal import one_line
from tinglys.errors import DefectError, InputError

OK = 0
BAD_INPUT = 1
USAGE = 2
DEFECT = 3
INTERRUPTED = 130
PIPE_CLOSED = 141

_MACHINE = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.EMFILE}
)


def debugging() -> bool:
    """True where ``TINGLYS_DEBUG=1`` asks for tracebacks."""
    return os.environ.get("TINGLYS_DEBUG") == "1"


def warn(message: str) -> None:
    """One line on standard error."""
    click.echo(f"tinglys: {one_line(message)}", err=True)


def guarded(command: Callable[[], int | None]) -> int:
    """Runs a command; its exit code, with every error told in one line on standard error."""
    try:
        code = command() or OK
        sys.stdout.flush()
        return code
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        warn("interrupted; what was reported as stored is stored")
        return INTERRUPTED
    except BrokenPipeError:
        return _pipe_closed()
    except InputError as error:
        _trace()
        warn(str(error))
        return BAD_INPUT
    except Exception as error:
        return _other(error)


def of_the_machine(error: Exception) -> str | None:
    """What the machine lacks where that is the error: space, permission, a healthy disk.

    The database's error is known by the names of its class, so that a command which needs no
    Django does not load it here.
    """
    if isinstance(error, OSError) and error.errno in _MACHINE:
        where = f"{os.fsdecode(error.filename)}: " if _is_path(error.filename) else ""
        return f"{where}{error.strerror}; mend that and run it again"
    names = {kind.__name__ for kind in type(error).__mro__}
    if {"OperationalError", "DatabaseError"} <= names:
        if "readonly" in str(error):
            return "the workspace cannot be written; check the permissions of its folder and files"
        return f"the database: {error}; free space, or wait for the other writer, and run it again"
    return None


def _is_path(name: object) -> TypeGuard[str | bytes]:
    return isinstance(name, str | bytes) and bool(name)


def _other(error: Exception) -> int:
    """A machine that lacks something is told of; anything else is a fault of ours."""
    _trace()
    lack = of_the_machine(error)
    if lack is not None:
        warn(lack)
        return BAD_INPUT
    warn(f"{fault(error)}; TINGLYS_DEBUG=1 shows where")
    return DEFECT


def fault(error: Exception) -> str:
    """An error of ours in one clause. Only our own messages are known to hold no content."""
    said = f": {error}" if isinstance(error, DefectError) else ""
    return f"a fault of Tinglys ({type(error).__name__}{said})"


def _pipe_closed() -> int:
    """Whoever read our output has stopped; the interpreter must not complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


def _trace() -> None:
    if debugging():
        traceback.print_exc()
