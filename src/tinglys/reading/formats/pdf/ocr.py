"""Character recognition by the ``tesseract`` program, where it is installed.

The page goes to it as a grey picture through its standard input; nothing is written to disk and no
shell is involved. Its answer, words with boxes, is turned into the same characters-with-boxes that
pdfium gives, so that all later stages are the same.
"""

import os
import shutil
import subprocess
from array import array
from collections.abc import Iterator

import msgspec

from tinglys.reading.formats.pdf.engine import PdfFile
from tinglys.reading.formats.pdf.glyphs import Glyphs
from tinglys.reading.formats.source import Source

_DOTS_PER_INCH = 300
_LANGUAGES = ("nor", "eng")
_INSTALL = "install tesseract with its languages nor and eng (Debian: tesseract-ocr-nor)"


class _Word(msgspec.Struct, frozen=True):
    """A recognised word; box in pixels from the upper left corner, ``line`` its line's number."""

    text: str
    line: tuple[str, ...]
    left: float
    top: float
    width: float
    height: float


class Recogniser:
    """Recognises scanned pages of one document.

    Raises:
        InputError: the program or its languages are not installed, or it fails on a page.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        program = shutil.which("tesseract")
        if program is None:
            raise source.refusal("the pages are scanned and tesseract is not installed", _INSTALL)
        self._program = program
        answer = self._run(["--list-langs"], b"", "the list of languages")
        installed = set(answer.split())
        languages = [language for language in _LANGUAGES if language in installed]
        if not languages:
            raise source.refusal("tesseract has neither Norwegian nor English", _INSTALL)
        self._languages = "+".join(languages)

    def glyphs(self, file: PdfFile, index: int) -> Glyphs:
        """The characters of the page with this index, counted from 0."""
        picture, width, height = file.picture(index, _DOTS_PER_INCH)
        arguments = ["-", "-", "-l", self._languages, "--dpi", str(_DOTS_PER_INCH), "tsv"]
        table = self._run(arguments, picture, f"page {index + 1}")
        return _placed(list(_words(table)), index + 1, width, height)

    def _run(self, arguments: list[str], given: bytes, place: str) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - a fixed program, no shell, no words of ours
                [self._program, *arguments],
                input=given,
                capture_output=True,
                timeout=self._source.limits.ocr_seconds,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                check=True,
            )
        except subprocess.TimeoutExpired:
            problem = f"tesseract took longer than {self._source.limits.ocr_seconds:g} seconds"
            raise self._source.refusal(problem, "raise the limit", place) from None
        except (OSError, subprocess.CalledProcessError):
            raise self._source.refusal("tesseract failed", _INSTALL, place) from None
        return done.stdout.decode("utf-8", "replace")


def _words(table: str) -> Iterator[_Word]:
    """Words of tesseract's table.

    Its columns are level, page, block, paragraph, line, word, left, top, width, height,
    confidence, text; level 5 is a word.
    """
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            left, top, width, height = map(float, cells[6:10])
            yield _Word(cells[11].strip(), tuple(cells[2:5]), left, top, width, height)


def _placed(words: list[_Word], number: int, width: float, height: float) -> Glyphs:
    """Characters with boxes: a word's box divided evenly, and all of a line of one height."""
    scale = 72 / _DOTS_PER_INCH
    text: list[str] = []
    boxes: array[float] = array("f")
    sizes: dict[int, float] = {}
    tops = {word.line: (1e9, 0.0) for word in words}
    for word in words:
        high, low = tops[word.line]
        tops[word.line] = min(high, word.top), max(low, word.top + word.height)
    usual = sorted(low - high for high, low in tops.values())[len(tops) // 2] if tops else 0.0
    count, line = 0, None
    for word in words:
        if line is not None:
            between = " " if word.line == line else "\r\n"
            text.append(between)
            boxes.extend([0.0] * 4 * len(between))
            count += len(between)
        line = word.line
        high, low = tops[line]
        size = low - high if low - high > 1.5 * usual else usual
        sizes[count] = size * scale * 0.8
        top, bottom = height - high * scale, height - low * scale
        each = word.width * scale / len(word.text)
        for at in range(len(word.text)):
            left = word.left * scale + at * each
            boxes.extend((left, top, left + each, bottom))
        text.append(word.text)
        count += len(word.text)
    return Glyphs(number, width, height, "".join(text), boxes, sizes)
