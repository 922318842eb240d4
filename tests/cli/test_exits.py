"""One line for each error, and a code that says whose it was."""

import errno

import click
import pytest

from tinglys.cli.exits import guarded
from tinglys.cli.terminal import one_line
from tinglys.errors import DefectError, InputError


def raising(error: BaseException):
    def command():
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (InputError("a.pdf", "is encrypted", "unlock it", "page 2"), 1, "a.pdf (page 2): is enc"),
        (OSError(errno.ENOSPC, "No space left on device"), 1, "No space left on device"),
        (PermissionError(errno.EACCES, "Denied", "w/site"), 1, "tinglys: w/site: Denied; "),
        (FileNotFoundError(errno.ENOENT, "a secret path"), 3, "fault of Tinglys (FileNotFound"),
        (DefectError("codebook: no code 'x'"), 3, "(DefectError: codebook: no code 'x')"),
        (ValueError("a secret name"), 3, "a fault of Tinglys (ValueError)"),
        (KeyboardInterrupt(), 130, "interrupted"),
    ],
)
def test_every_error_is_one_line_with_its_code(capsys, error, code, said):
    assert guarded(raising(error)) == code
    told = capsys.readouterr().err
    assert said in told
    assert "secret" not in told
    assert len(told.splitlines()) == 1


def test_wrong_usage_is_two(capsys):
    assert guarded(raising(click.UsageError("no such option"))) == 2
    assert "no such option" in capsys.readouterr().err


def test_a_command_that_says_nothing_did_well():
    assert guarded(lambda: None) == 0


def test_a_message_stays_on_its_line():
    assert one_line("a\nb\r\n\tc\x1b[2J") == "a b c\N{REPLACEMENT CHARACTER}[2J"
