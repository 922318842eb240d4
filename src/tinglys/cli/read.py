"""``tinglys read``: documents in, claims stored or printed."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from tinglys.cli import exits
from tinglys.cli.place import opened_or_new, workspace_option
from tinglys.cli.sources import STDIN, Source, from_stream, gather
from tinglys.cli.terminal import one_line, progress
from tinglys.errors import InputError

if TYPE_CHECKING:
    from tinglys.cli.work import Broken, Refused
    from tinglys.evidence.services import Stored

# Below this many bytes in all, starting worker processes takes longer than reading.
_WORTH_WORKERS = 500_000

EXAMPLES = """\b
Examples:
  tinglys read report.pdf                    into the workspace
  tinglys read reports/ --jobs 4             a folder and all below it
  tinglys read norway.txt --json | jq '.claims[]'
  curl -s https://example.org/page | tinglys read - --name page.html --json

\b
A file NAME.source.yaml beside NAME says where it comes from: publisher, title,
published, accessed, licence, url, citation. What is not said stays unknown.
"""

Read = TypeVar("Read")


@click.command("read", epilog=EXAMPLES)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print the claims; no workspace is needed.")
@click.option("--ocr", is_flag=True, help="Recognise the text of scanned pages (tesseract).")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes; default all cores.")
@click.option("--name", default="stdin", help="What to call a document read from '-'.")
@workspace_option
def command(
    paths: tuple[str, ...],
    as_json: bool,
    ocr: bool,
    jobs: int | None,
    name: str,
    folder: str | None,
) -> int:
    """Read documents: files, folders with all below them, or '-' for standard input.

    Each document is stored whole or not at all, and reported when it is stored. With --json
    nothing is stored: each document becomes one line of JSON with its "document", "claims" and
    "leftovers", in the order asked for (so one file gives one object, many give JSON Lines). A
    document that cannot be read gets one line on standard error; the others are read.
    """
    if as_json and folder:
        raise click.UsageError("--json stores nothing: leave --workspace out")
    run = _Run()
    sources = run.accept(_named(paths, name))
    if as_json:
        _print_all(run, sources, ocr, jobs)
    else:
        _store_all(run, sources, ocr, jobs, folder)
    return run.code


class _Run:
    """Keeps the worst exit code of a run and tells of each document that failed."""

    def __init__(self) -> None:
        self.code = exits.OK

    def accept(self, found: Iterator[Source | InputError]) -> list[Source]:
        """The sources among what was found; the others are told of."""
        sources = []
        for one in found:
            if isinstance(one, Source):
                sources.append(one)
            else:
                self.fail(str(one), exits.BAD_INPUT)
        return sources

    def fail(self, message: str, code: int) -> None:
        """Tells of a document that failed."""
        exits.warn(message)
        self.code = max(self.code, code)

    def failed(self, outcome: "Refused | Broken") -> None:
        """Tells of a document that a worker gave up."""
        trace = getattr(outcome, "trace", "")
        if trace and exits.debugging():
            click.echo(trace, err=True)
        hint = "; TINGLYS_DEBUG=1 shows where" if trace else ""
        self.fail(outcome.message + hint, exits.DEFECT if trace else exits.BAD_INPUT)


def _named(paths: Sequence[str], name: str) -> Iterator[Source | InputError]:
    """What the paths mean, with standard input as a document of its own."""
    for path in paths:
        if path == STDIN:
            yield from_stream(name, sys.stdin.buffer)
        else:
            yield from gather([path])


def _print_all(run: _Run, sources: list[Source], ocr: bool, jobs: int | None) -> None:
    from tinglys.cli.work import Line, to_print

    with _outcomes(run, partial(to_print, ocr=ocr), sources, jobs) as outcomes:
        for source, outcome in outcomes:
            if isinstance(outcome, Line):
                sys.stdout.buffer.write(outcome.json + b"\n")
                sys.stdout.buffer.flush()
                if outcome.silent:
                    exits.warn(f"{source.label}: {_silence(outcome.silent, ocr)}")
            else:
                run.failed(outcome)


def _store_all(
    run: _Run, sources: list[Source], ocr: bool, jobs: int | None, folder: str | None
) -> None:
    from tinglys.cli.work import Broken, Refused, failure, to_store
    from tinglys.evidence.archive import Archive

    if not sources:
        return  # and no workspace is made for nothing
    workspace = opened_or_new(folder)
    from tinglys.evidence.services import store_intake

    task = partial(to_store, archive=Archive(workspace.archive), ocr=ocr)
    with _outcomes(run, task, sources, jobs) as outcomes:
        for source, outcome in outcomes:
            if isinstance(outcome, Refused | Broken):
                run.failed(outcome)
                continue
            try:
                stored = store_intake(intake=outcome, at=datetime.now(UTC))
            except Exception as error:
                if exits.of_the_machine(error):
                    raise
                run.failed(failure(source, error))
            else:
                silence = _silence(outcome.silent_pages, ocr)
                click.echo(_report(source.label, stored, silence))
                sys.stdout.flush()


def _report(label: str, stored: "Stored", silence: str) -> str:
    """One line on what came of a document. It is printed after the commit, never before."""
    if stored.new_document:
        state = "stored"
    elif stored.new_reading:
        state = "read again"
    else:
        state = "source card added" if stored.new_card else "unchanged"
    counts = f"{stored.claims} claims, {stored.left_over} numerals left over"
    line = f"{state} {stored.document[:12]} {label}: {counts}"
    return one_line(f"{line}; {silence}" if silence else line)


def _silence(pages: str, ocr: bool) -> str:
    """What to say of pages without text; nothing where there are none."""
    if not pages:
        return ""
    told = f"pages {pages} have no text" if "," in pages else f"page {pages} has no text"
    return told if ocr else f"{told}; read it again with --ocr"


@contextmanager
def _outcomes(
    run: _Run, task: Callable[[Source], Read], sources: list[Source], jobs: int | None
) -> Iterator[Iterator[tuple[Source, Read]]]:
    """Each source with the outcome of a task for it, in order, with progress shown."""
    from tinglys.cli.pool import Died, Pool, cores

    workers = min(jobs or cores(), len(sources))

    def shown(results: Iterator[tuple[Source, Read | Died]]) -> Iterator[tuple[Source, Read]]:
        with progress("Reading", len(sources)) as tick:
            for source, result in results:
                if isinstance(result, Died):
                    message = f"{source.label}: its reader died; read it alone or leave it out"
                    run.fail(message, exits.DEFECT)
                else:
                    yield source, result
                tick(source.label)

    if workers < 2 or (jobs is None and _size(sources) < _WORTH_WORKERS):
        yield shown((source, task(source)) for source in sources)
    else:
        with Pool(task, workers) as pool:
            yield shown(pool.in_order(sources))


def _size(sources: Sequence[Source]) -> int:
    """Bytes in all; a file that is gone counts nothing and is told of when it is read."""
    total = 0
    for source in sources:
        if source.path is not None:
            with suppress(OSError):
                total += Path(source.path).stat().st_size
    return total
