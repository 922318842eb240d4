"""How fast documents become canonical text: a PDF of 32 pages, and the other formats per megabyte.

Usage: ``python benchmarks/pdf.py`` (needs fpdf2 and python-docx, both among the tools for
development). Seconds are processor time of one core, the best of three runs; the first reading in a
process, which also imports the libraries, is given by itself.
"""

import io
import random
import time
from collections.abc import Callable

from docx import Document
from fpdf import FPDF

from tinglys.reading.formats import load

PAGES = 32
WORDS = (
    "The police of the northern districts reported that they had opened 1,234 cases in 2023, "
    "compared with 987 the year before, and that courts had sentenced nine persons (two women) to "
    "prison for trafficking; anti-trafficking units identified 45 victims and referred 32 of them"
).split()


def sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(WORDS, k=length)).capitalize() + "."


def paragraph(chance: random.Random) -> str:
    return " ".join(sentence(chance, chance.randint(8, 30)) for _ in range(5))


def pdf(pages: int) -> bytes:
    """A report: running header, page numbers, headings, two justified columns."""
    chance = random.Random(4)

    class Report(FPDF):
        def header(self) -> None:
            self.set_font("Helvetica", size=8)
            self.text(20, 10, "Assessment of organised crime 2023")

        def footer(self) -> None:
            self.set_font("Helvetica", size=8)
            self.text(105, 290, str(self.page))

    report = Report()
    for number in range(pages):
        report.add_page()
        report.set_font("Helvetica", style="B", size=15)
        report.cell(0, 10, f"Part {number + 1}", new_x="LMARGIN", new_y="NEXT")
        report.set_font("Helvetica", size=9)
        with report.text_columns(ncols=2, gutter=8, text_align="J") as columns:
            for _ in range(9):
                columns.write(paragraph(chance)[:520] + ".\n\n")
    return bytes(report.output())


def html(megabytes: float) -> bytes:
    chance = random.Random(5)
    parts = ["<!doctype html><title>Report</title><nav><a href='/'>Home</a></nav><main>"]
    while sum(map(len, parts)) < megabytes * 1e6:
        parts += [f"<p class='text'>{paragraph(chance)}</p>\n" for _ in range(50)]
        parts.append("<table>" + "<tr><td>2023</td><td>1&nbsp;234</td></tr>" * 20 + "</table>")
    return "".join(parts).encode()


def docx(paragraphs: int) -> bytes:
    chance = random.Random(6)
    made = Document()
    for _ in range(paragraphs):
        made.add_paragraph(paragraph(chance))
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def wikitext(megabytes: float) -> bytes:
    chance = random.Random(7)
    unit = "".join(
        f"== Part {n} ==\n'''{paragraph(chance)}''' [[Norway|{sentence(chance, 5)}]]"
        "<ref>x</ref>\n\n"
        for n in range(100)
    )
    return (unit * max(1, round(megabytes * 1e6 / len(unit)))).encode()


def seconds(run: Callable[[], object], times: int = 3) -> float:
    taken = []
    for _ in range(times):
        started = time.process_time()
        run()
        taken.append(time.process_time() - started)
    return min(taken)


def main() -> None:
    data = pdf(PAGES)
    first = seconds(lambda: load(data, "report.pdf"), times=1)
    best = seconds(lambda: load(data, "report.pdf"))
    canonical = load(data, "report.pdf")
    print(f"PDF of {len(canonical.pages)} pages, {len(canonical.text):,} characters")
    print(f"  first reading in the process  {first:6.2f} s")
    print(f"  reading                       {best:6.2f} s")
    passage = seconds(lambda: [canonical.boxes.rects(at, at + 200) for at in range(0, 50_000, 500)])
    print(f"  boxes of a passage            {passage * 10:6.3f} ms")
    chance = random.Random(8)
    words = ("Åtte ofre. " + paragraph(chance) + "\n") * 40
    text = (words * (20_000_000 // len(words))).encode()
    print("megabytes a second")
    for name, given in (
        ("a.txt", text),
        ("a.html", html(2)),
        ("a.wiki", wikitext(2)),
        ("a.docx", docx(3000)),
    ):
        size = len(given) if name != "a.docx" else len(load(given, name).text)
        note = " of text" if name == "a.docx" else ""
        print(f"  {name:7} {size / 1e6 / seconds(lambda: load(given, name)):8.1f}{note}")  # noqa: B023


if __name__ == "__main__":
    main()
