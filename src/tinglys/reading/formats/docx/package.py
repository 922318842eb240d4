"""The ZIP package a DOCX is, opened with care.

A package says in its directory how large its parts are; that is checked before any of them is
touched. The directory may lie, so the bytes are counted again while they are inflated, in pieces,
and reading stops where the limit is passed.
"""

import io
import zipfile
from collections.abc import Iterator

from tinglys.reading.formats.source import Source
from tinglys.reading.formats.zipped import DAMAGE, PIECE

_AGAIN = "open it in Word and save it again as DOCX or PDF"
_KINDS = (
    ("xl/", "an Excel workbook", "save the sheet or the report as PDF"),
    ("ppt/", "a PowerPoint presentation", "save it as PDF"),
    ("visio/", "a Visio drawing", "save it as PDF"),
    ("content.xml", "an OpenDocument file", "save it as DOCX or PDF"),
    ("META-INF/container.xml", "an e-book (EPUB)", "save it as PDF or HTML"),
    ("META-INF/MANIFEST.MF", "a Java program", "read the document itself"),
    ("AndroidManifest.xml", "an Android program", "read the document itself"),
)


class Package:
    """The parts of a DOCX.

    Raises (all methods):
        InputError: the package is damaged, locked, too large, or no DOCX.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._inflated = 0
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(source.data))
            entries = self._archive.infolist()
        except DAMAGE:
            raise self._damaged() from None
        self._names = {entry.filename.lower().lstrip("/"): entry for entry in entries}
        self._refuse_other_kinds()
        if any(entry.flag_bits & 1 for entry in entries):
            raise source.refusal("the document is locked with a password", "save it without one")
        if len(entries) > source.limits.parts:
            raise source.refusal(f"the document has {len(entries)} parts", _AGAIN)
        if sum(entry.file_size for entry in entries) > source.limits.inflated:
            raise self._too_large()

    def __contains__(self, name: str) -> bool:
        return name.lower().lstrip("/") in self._names

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece."""
        entry = self._names[name.lower().lstrip("/")]
        try:
            with self._archive.open(entry) as part:
                while piece := part.read(PIECE):
                    self._inflated += len(piece)
                    if self._inflated > self._source.limits.inflated:
                        raise self._too_large()
                    yield piece
        except DAMAGE:
            raise self._damaged() from None

    def _refuse_other_kinds(self) -> None:
        names = [name.lower() for name in self._names]
        if any(name.endswith("document.xml") or name == "_rels/.rels" for name in names):
            known = [kind for kind in _KINDS if kind[0] in ("xl/", "ppt/", "visio/")]
        else:
            known = list(_KINDS)
        for sign, what, remedy in known:
            if any(name.startswith(sign.lower()) for name in names):
                raise self._source.refusal(f"this is {what}", remedy)
        if "[content_types].xml" not in names and "word/document.xml" not in names:
            raise self._source.refusal(
                "this is a ZIP archive, not a document",
                "unpack it and read the documents inside",
            )

    def _damaged(self) -> Exception:
        return self._source.refusal("the document is damaged", "fetch it again, or " + _AGAIN)

    def _too_large(self) -> Exception:
        limit = self._source.limits.inflated // (1024 * 1024)
        return self._source.refusal(
            f"the document unfolds to more than {limit} MiB",
            "make sure of where it comes from; a PDF of it can be read instead",
        )
