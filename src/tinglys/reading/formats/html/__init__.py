"""HTML: the main content of a page, with every character's place in the source.

The page is cut into blocks of visible text by our own reader, which knows where each character
stands (:mod:`markup`, :mod:`blocks`); trafilatura says where the content begins and ends
(:mod:`content`); :mod:`declared` reads the title, publisher and date. Scripts and styles are never
text, and nothing is fetched.
"""

from tinglys.reading.formats.assembly import Assembly
from tinglys.reading.formats.html.blocks import Block, blocks_of
from tinglys.reading.formats.html.content import content_of
from tinglys.reading.formats.html.declared import declared, declared_encoding
from tinglys.reading.formats.source import Source
from tinglys.reading.text import CanonicalText

__all__ = ["declared_encoding", "load_html"]


def load_html(source: Source, text: str, encoding: str) -> CanonicalText:
    """Read a decoded page.

    Raises:
        InputError: there is no visible text on it.
    """
    assembly = Assembly()
    last = ""
    for block in content_of(text, blocks_of(text)):
        assembly.break_line(blank=not (last == block.kind and last in ("row", "item")))
        last = block.kind
        _write(assembly, block)
    return assembly.finish(source, "text/html", encoding=encoding, meta=declared(text))


def _write(assembly: Assembly, block: Block) -> None:
    start = assembly.length
    for characters, offset, exact in block.parts:
        if offset < 0:
            assembly.insert(characters)
        elif exact:
            assembly.add(characters, offset)
        else:
            assembly.add_one(characters, offset)
    for first, end in block.notes:
        assembly.mark(start + first, start + end, "note_ref")
    if block.kind != "paragraph":
        assembly.mark(start, assembly.length, block.kind, block.level)
