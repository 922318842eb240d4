"""From lines to blocks: paragraphs, headings, list items, table rows and page furniture.

Two ways of setting text are met: one paragraph per line (web pages, most text files), and lines
broken by hand or by a page at a fixed width, where a paragraph is a run of lines. The second is
told from the first by its line lengths. In it a line that ends early, although the first word of
the next would have fitted, ends a paragraph or is a heading; and a paragraph that a page break cut
in two is joined again when it goes on in mid-sentence.
"""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from tinglys.codebook.wording import section_kind
from tinglys.reading.outline import BlockKind
from tinglys.reading.text import CanonicalText

_BULLET = re.compile(
    r"\s*(?:[\uf0a7\uf0b7\uf0d8\u2022●▪■◦‣·∙*–—-]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)"
)
_TERMINAL = (".", "!", "?", ":", ";", "…", '."', ".”", ".)", ".»")
_SPREAD = re.compile(r"\S {3,}\S|\t")
_PAGE_NUMBER = re.compile(
    r"\s*(?:page |side )?\d{1,4}(?:\s*(?:/|of|av)\s*\d{1,4})?\s*$", re.IGNORECASE
)
_GOES_ON = frozenset(
    "og eller i på av fra til med for som at om mot ved mellom en et den det de and or the of in on "
    "to for from with by a an that which".split()
)
_WRAP_LIMIT = 120


def past_bullet(text: str, start: int, end: int) -> int:
    """Where the words of a list item begin, after its bullet or number; ``start`` if it has none."""
    found = _BULLET.match(text, start, end)
    return found.end() if found else start


class Line(msgspec.Struct):
    """One line of the text without its outer white space; ``indent`` counts what was before it."""

    start: int
    end: int
    indent: int


class Stretch(msgspec.Struct):
    """A block before it has a section: consecutive characters and what they are."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0


def stretches(canonical: CanonicalText) -> list[Stretch]:
    """Cut the canonical text into blocks, in order, leaving only white space out."""
    text = canonical.text
    lines = list(_lines(text))
    marked = _marks(canonical)
    repeated = _repeated(text, lines)
    wrapped = _is_wrapped(lines)
    found: list[Stretch] = []
    for run in _runs(text, lines):
        found.extend(_blocks_of(text, run, wrapped, repeated, marked))
    return _rejoined(text, found) if wrapped else found


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for raw in text.splitlines(keepends=True):
        body = raw.strip()
        if body:
            indent = len(raw) - len(raw.lstrip())
            yield Line(at + indent, at + indent + len(body), indent)
        else:
            yield Line(at, at, 0)
        at += len(raw)


def _runs(text: str, lines: list[Line]) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if line.start == line.end:
            if run:
                yield run
            run = []
        else:
            run.append(line)
    if run:
        yield run


def _is_wrapped(lines: list[Line]) -> bool:
    """Lines broken at a width: nearly none is long, and many are of about the same length."""
    lengths = sorted(line.end - line.start for line in lines if line.end > line.start)
    if len(lengths) < 6:
        return False
    tall = lengths[int(len(lengths) * 0.97)]
    return tall <= _WRAP_LIMIT and lengths[len(lengths) // 2] >= 20


def _repeated(text: str, lines: list[Line]) -> frozenset[str]:
    """Lines that stand on several pages: running headers and footers."""
    counts = Counter(
        text[line.start : line.end] for line in lines if 8 <= line.end - line.start <= 110
    )
    return frozenset(
        body
        for body, count in counts.items()
        if count >= 2 and (_SPREAD.search(body) or count >= 3 and _titled(body))
    )


def _titled(body: str) -> bool:
    return body[-1] not in ".!?:;" and not _BULLET.match(body) and bool(re.search(r"\d{4}", body))


def _marks(canonical: CanonicalText) -> dict[int, tuple[BlockKind, int, int]]:
    """Start offset of a format's own mark -> (kind, level, end)."""
    kinds: dict[str, BlockKind] = {
        "heading": "heading",
        "item": "item",
        "row": "row",
        "furniture": "furniture",
        "caption": "paragraph",
    }
    return {
        mark.start: (kinds[mark.kind], mark.level, mark.end)
        for mark in canonical.marks
        if mark.kind in kinds
    }


def _blocks_of(
    text: str,
    run: list[Line],
    wrapped: bool,
    repeated: frozenset[str],
    marked: dict[int, tuple[BlockKind, int, int]],
) -> Iterator[Stretch]:
    width = max(line.end - line.start for line in run)
    open_block: Stretch | None = None
    for at, line in enumerate(run):
        kind, level = _kind_of(text, line, run, at, width, repeated, marked)
        joins = (
            open_block is not None
            and kind == "paragraph"
            and (wrapped and _joins(text, run[at - 1], line, width, open_block))
        )
        if joins and open_block is not None:
            open_block.end = line.end
            continue
        if open_block is not None:
            yield open_block
        open_block = Stretch(line.start, line.end, kind, level)
    if open_block is not None:
        yield open_block


def _kind_of(
    text: str,
    line: Line,
    run: list[Line],
    at: int,
    width: int,
    repeated: frozenset[str],
    marked: dict[int, tuple[BlockKind, int, int]],
) -> tuple[BlockKind, int]:
    if line.start in marked:
        kind, level, _ = marked[line.start]
        return kind, level
    body = text[line.start : line.end]
    if body in repeated or _PAGE_NUMBER.match(body) and len(run) == 1:
        return "furniture", 0
    if body.startswith("=") and body.endswith("=") and len(body) > 4:
        return "heading", len(body) - len(body.lstrip("="))
    if body.startswith("#") and (bare := body.lstrip("#")).startswith(" ") and len(body) < 120:
        return "heading", len(body) - len(bare)
    if len(body) <= 110 and section_kind(body) is not None and not body.endswith("."):
        return "heading", 2
    if _BULLET.match(body):
        return "item", 0
    if _is_heading(text, line, run, at, width):
        return "heading", 2
    return "paragraph", 0


def _is_heading(text: str, line: Line, run: list[Line], at: int, width: int) -> bool:
    """A short line alone or before longer ones, that ends without a stop and begins like a title."""
    body = text[line.start : line.end]
    length = len(body)
    if length > 90 or body.endswith(_TERMINAL) and not body.endswith(":") or not body[0].isalpha():
        return False
    if not any(char.isalpha() for char in body) or not (body[0].isupper() or body.isupper()):
        return False
    if body[-1] in ",-(" or body.split()[-1].lower() in _GOES_ON:
        return False
    if body.isupper() and len(body) > 3:
        return True
    if len(run) == 1:
        return length <= 70 and not re.search(r"\d{3}", body)
    before_ends = (
        at == 0 or text[run[at - 1].end - 1] in '.!?:…”"»)' or text[run[at - 1].end - 1].isdigit()
    )
    if at + 1 >= len(run) or not before_ends:
        return False
    follower = run[at + 1]
    first = text[follower.start : follower.end].split(maxsplit=1)[0]
    room = width - length
    return length <= 70 and room > len(first) + 4 and text[follower.start].isupper()


def _joins(text: str, before: Line, line: Line, width: int, block: Stretch) -> bool:
    """Whether a wrapped line goes on in the block that the line before it belongs to."""
    if block.kind in ("heading", "row", "furniture"):
        return False
    first = text[line.start : line.end].split(maxsplit=1)[0]
    fitted = (before.end - before.start) + 1 + len(first) + 3 < width
    if not text[line.start].isupper():
        return True
    ended = text[before.start : before.end].endswith(_TERMINAL)
    return not (fitted and ended)


def _rejoined(text: str, blocks: list[Stretch]) -> list[Stretch]:
    """Join a paragraph that a page break cut: the first half has no stop, the second goes on."""
    out: list[Stretch] = []
    last: Stretch | None = None
    for block in blocks:
        if (
            block.kind == "paragraph"
            and last is not None
            and last.kind in ("paragraph", "item")
            and _cut(text, last, block)
        ):
            last.end = block.end
            continue
        out.append(block)
        if block.kind != "furniture":
            last = block
    return out


def _cut(text: str, first: Stretch, second: Stretch) -> bool:
    body = text[first.start : first.end]
    if first.end - first.start < 25 or body.endswith(_TERMINAL) or body[-1].isdigit():
        return False
    if text[first.end : second.start].strip():
        # Page furniture stands between the halves; a joined block would swallow it.
        return False
    if text[second.start].islower():
        return True
    return body.split()[-1].lower() in _GOES_ON
