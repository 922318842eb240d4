"""DOCX: paragraphs, headings, lists, tables and notes in the order of the document.

Read as a stream (:mod:`package`, :mod:`markup`, :mod:`body`), so that neither a package that
unfolds without end nor a large document takes more memory than its text does.
"""

import posixpath

from tinglys.reading.formats.blocks import Block, compose
from tinglys.reading.formats.docx.body import Body
from tinglys.reading.formats.docx.markup import feed
from tinglys.reading.formats.docx.package import Package
from tinglys.reading.formats.docx.properties import Core, Targets
from tinglys.reading.formats.docx.styles import Styles
from tinglys.reading.formats.source import Source
from tinglys.reading.text import CanonicalText

__all__ = ["load_docx"]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def load_docx(source: Source) -> CanonicalText:
    """Read a DOCX.

    Raises:
        InputError: damaged, locked, unfolding beyond the limit, another kind of package, or
            without words.
    """
    package = Package(source)
    main = _target(source, package, "", "officeDocument", "word/document.xml")
    if main not in package:
        raise source.refusal("the document has no text part", "save it again as DOCX or PDF")
    styles = Styles()
    styles_part = _target(source, package, main, "styles", "word/styles.xml")
    if styles_part in package:
        feed(source, styles_part, package.pieces(styles_part), styles)
    assembly = compose(_blocks(source, package, main, styles))
    return assembly.finish(source, MEDIA_TYPE, meta=_declared(source, package))


def _blocks(source: Source, package: Package, main: str, styles: Styles) -> list[Block]:
    """The text, then the footnotes, then the endnotes."""
    body = Body(styles, 0, {})
    feed(source, main, package.pieces(main), body)
    blocks = body.blocks
    for kind in ("footnotes", "endnotes"):
        part = _target(source, package, main, kind, f"word/{kind}.xml")
        if part in package:
            notes = Body(styles, body.paragraphs, body.notes)
            feed(source, part, package.pieces(part), notes)
            blocks = blocks + notes.blocks
            body = notes
    return blocks


def _target(source: Source, package: Package, part: str, kind: str, usual: str) -> str:
    """The part that ``part`` names as its relation of a kind; the usual one where it names none."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in package:
        return usual
    targets = Targets()
    feed(source, relations, package.pieces(relations), targets)
    target = targets.found.get(kind, "")
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") if target else usual


def _declared(source: Source, package: Package) -> dict[str, str]:
    part = _target(source, package, "", "core-properties", "docProps/core.xml")
    core = Core()
    if part in package:
        feed(source, part, package.pieces(part), core)
    return core.found
