"""What is printed: text from documents made harmless for a terminal, tables and progress."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import click

# Control characters of both sets, and the marks that turn the direction of writing: either can
# make a terminal show something else than what the document says.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")


class Ticker(Protocol):
    """Something that shows how far a long work has come."""

    def __call__(self, name: str, /) -> None:
        """One item, called ``name``, is done."""
        ...


def harmless(text: str) -> str:
    """``text`` without characters that steer a terminal; line ends and tabs stay."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """``text`` harmless and on one line."""
    return harmless(_SPACE.sub(" ", text)).strip()


def shortened(text: str, width: int) -> str:
    """``text`` on one line of at most ``width`` characters."""
    line = one_line(text)
    return line if len(line) <= width else f"{line[: width - 1]}…"


def print_rows(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table on a terminal; in a pipe, lines of tab-separated fields without a head."""
    if not sys.stdout.isatty():
        for row in rows:
            click.echo("\t".join(one_line(cell) for cell in row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    Console().print(table)


@contextmanager
def progress(label: str, total: int) -> Iterator[Ticker]:
    """A progress bar on a terminal; nothing where standard error is not one."""
    if not sys.stderr.isatty() or total < 2:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    bar = Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        # Lines for a file or a pipe must reach it, not the terminal that the bar is on.
        redirect_stdout=sys.stdout.isatty(),
    )
    with bar:
        task = bar.add_task(label, total=total, name="")
        yield lambda name: bar.update(task, advance=1, name=shortened(name, 40))
