"""PDF: the text of its pages in reading order, with a box for every character.

The stages, each a module of its own: :mod:`engine` (characters and boxes from pdfium), :mod:`ocr`
(the same from scanned pages), :mod:`lines`, :mod:`furniture`, :mod:`ordering`, :mod:`notes`,
:mod:`blocks`, :mod:`headings`, :mod:`writing`.
"""

import itertools
import re

from tinglys.reading.formats.pdf.blocks import Block, Grouping, Measures, measure
from tinglys.reading.formats.pdf.boxes import PdfBoxes
from tinglys.reading.formats.pdf.engine import PdfFile
from tinglys.reading.formats.pdf.furniture import furniture_of
from tinglys.reading.formats.pdf.glyphs import Glyphs
from tinglys.reading.formats.pdf.headings import mark_headings
from tinglys.reading.formats.pdf.hyphens import Hyphens
from tinglys.reading.formats.pdf.lines import Line, lines_of
from tinglys.reading.formats.pdf.notes import split_notes
from tinglys.reading.formats.pdf.ordering import in_reading_order, joined_rows
from tinglys.reading.formats.pdf.scanned import read_pages
from tinglys.reading.formats.pdf.writing import PageBlocks, write
from tinglys.reading.formats.source import Source
from tinglys.reading.text import CanonicalText, Page

__all__ = ["load_pdf"]

_JUNK_TITLE = re.compile(r"^(?:microsoft \w+ - |untitled|document\d*$)|\.(?:docx?|indd|pdf)$", re.I)


def load_pdf(source: Source) -> CanonicalText:
    """Read a PDF.

    ``meta`` holds, beside what the file declares, ``pages_without_text``: the numbers of pages
    from which not one word could be read, so that nobody takes their silence for content.

    Raises:
        InputError: encrypted, cut off, damaged, without pages, or scanned and ``ocr`` not asked for
            or not possible.
    """
    file = PdfFile(source)
    try:
        pages = read_pages(source, file)
        declared = file.declared()
    finally:
        file.close()
    upright = [glyphs.upright() for glyphs in pages]
    assembly, ranges = write(_laid_out(upright), Hyphens(glyphs.text for glyphs in pages))
    numbered = tuple(
        Page(glyphs.number, start, end, glyphs.width, glyphs.height)
        for glyphs, (start, end) in zip(pages, ranges, strict=True)
    )
    boxes = PdfBoxes(assembly.spans(), {glyphs.number: glyphs.boxes for glyphs in pages})
    if _JUNK_TITLE.search(declared["title"]):
        del declared["title"]
    silent = [str(page.number) for page in numbered if page.start == page.end]
    declared["pages_without_text"] = ", ".join(silent)
    return assembly.finish(source, "application/pdf", pages=numbered, meta=declared, boxes=boxes)


def _laid_out(pages: list[Glyphs]) -> list[PageBlocks]:
    """The blocks of all pages, with headings marked and paragraphs joined across pages."""
    raw = [(glyphs, lines_of(glyphs)) for glyphs in pages]
    furniture = furniture_of(raw, measure(lines for _, lines in raw).body)
    ordered = [
        in_reading_order([line for line in lines if id(line) not in furniture]) for _, lines in raw
    ]
    measures = measure(ordered)
    done: list[PageBlocks] = []
    ends_full = False
    for (glyphs, lines), body_lines in zip(raw, ordered, strict=True):
        around = joined_rows([line for line in lines if id(line) in furniture])
        page, ends_full = _page(glyphs, body_lines, around, measures, ends_full)
        done.append(page)
    mark_headings(((page.glyphs, page.flow) for page in done), measures)
    _join(done)
    return done


def _page(
    glyphs: Glyphs, lines: list[Line], around: list[Line], measures: Measures, open_end: bool
) -> tuple[PageBlocks, bool]:
    """One page's blocks, and whether its last sentence goes on; ``open_end``: the last page's."""
    running, notes = split_notes(glyphs, lines, measures.body)
    grouping = Grouping(glyphs, running, measures)
    flow = grouping.blocks()
    if flow and open_end and flow[0].kind == "paragraph":
        flow[0].continues = True
    middle = glyphs.height / 2
    head = [Block("furniture", [line]) for line in around if line.bottom >= middle]
    foot = Grouping(glyphs, notes, measures, notes=True).blocks()
    foot += [Block("furniture", [line]) for line in around if line.bottom < middle]
    return PageBlocks(glyphs, head, flow, foot), grouping.ends_full()


def _join(pages: list[PageBlocks]) -> None:
    """Let a page's first paragraph continue the last one before it, where their type agrees."""
    for before, page in itertools.pairwise(pages):
        if not page.runs_on:
            continue
        first = page.flow[0]
        last = before.flow[-1] if before.flow else None
        page.flow[0].continues = (
            last is not None
            and last.kind in ("paragraph", "item")
            and first.kind == "paragraph"
            and abs(first.lines[0].size - last.lines[-1].size) < 0.6
        )
