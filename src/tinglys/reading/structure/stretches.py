"""From lines to blocks: paragraphs, headings, list items, table rows and page furniture.

Two ways of setting text are met: one paragraph per line (web pages, most text files), and lines
broken by hand or by a page at a fixed width, where a paragraph is a run of lines. The second is
told from the first by its line lengths. In it a line that ends early, although the first word of
the next would have fitted, ends a paragraph or is a heading; and a paragraph that a page break cut
in two is joined again when it goes on in mid-sentence.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from tinglys.codebook.wording import section_kind
from tinglys.reading.outline import BlockKind
from tinglys.reading.structure.lines import BULLET, Line, is_wrapped, repeated_lines, runs_of
from tinglys.reading.text import CanonicalText

_TERMINAL = (".", "!", "?", ":", ";", "…", '."', ".”", ".)", ".»")
_BEFORE_HEADING = frozenset('.!?:…”"»)0123456789')
_NO_TITLE_ENDS = frozenset(",-(")
_PAGE_NUMBER = re.compile(
    r"\s*(?:page |side )?\d{1,4}(?:\s*(?:/|of|av)\s*\d{1,4})?\s*$", re.IGNORECASE
)
_THREE_DIGITS = re.compile(r"\d{3}")
_GOES_ON = frozenset(
    "og eller i på av fra til med for som at om mot ved mellom en et den det de and or the of in "
    "on to for from with by a an that which".split()
)
_SHORT_KINDS: dict[str, BlockKind] = {
    "heading": "heading",
    "item": "item",
    "row": "row",
    "furniture": "furniture",
    "caption": "paragraph",
}
_CLOSED = frozenset(("heading", "row", "furniture"))
# No known section title is longer, whatever stands beside its known part.
_SECTION_TITLE = 80
_LONGEST_HEADING = 90
_LONGEST_TITLE = 70
_SHORTEST_CUT = 25


class Stretch(msgspec.Struct, gc=False):
    """A block before it has a section: consecutive characters and what they are."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0


class _Setting(NamedTuple):
    """What all lines of a text share: its running headers, its format's marks, its wrapping.

    ``marked`` maps the start of each block that the format marks to its kind and level.
    """

    repeated: frozenset[str]
    marked: dict[int, tuple[BlockKind, int]]
    wrapped: bool


def stretches(canonical: CanonicalText) -> list[Stretch]:
    """Cut the canonical text into blocks, in order, leaving only white space out."""
    text = canonical.text
    runs = list(runs_of(text))
    lines = [line for run in runs for line in run]
    marked = {
        mark.start: (_SHORT_KINDS[mark.kind], mark.level)
        for mark in canonical.marks
        if mark.kind in _SHORT_KINDS
    }
    setting = _Setting(repeated_lines(lines), marked, is_wrapped(lines))
    found = [block for run in runs for block in _blocks_of(run, setting)]
    return _rejoined(text, found) if setting.wrapped else found


def _blocks_of(run: list[Line], setting: _Setting) -> Iterator[Stretch]:
    width = max(line.end - line.start for line in run)
    block: Stretch | None = None
    for at, line in enumerate(run):
        kind, level = _kind_of(run, at, width, setting)
        if block is not None:
            goes_on = setting.wrapped and kind == "paragraph" and block.kind not in _CLOSED
            if goes_on and _joins(run[at - 1], line, width):
                block.end = line.end
                continue
            yield block
        block = Stretch(line.start, line.end, kind, level)
    if block is not None:
        yield block


def _kind_of(run: list[Line], at: int, width: int, setting: _Setting) -> tuple[BlockKind, int]:
    """Kind and level of the line at ``at``: as marked, else as its own form tells."""
    line = run[at]
    body = line.body
    known = setting.marked.get(line.start)
    if known is not None:
        return known
    if body in setting.repeated or len(run) == 1 and _PAGE_NUMBER.match(body):
        return "furniture", 0
    first = body[0]
    if first.islower():
        return ("item" if body[1:2] == ")" and BULLET.match(body) else "paragraph"), 0
    level = _marked_up(body, first)
    if level:
        return "heading", level
    if len(body) <= _SECTION_TITLE and body[-1] != "." and section_kind(body) is not None:
        return "heading", 2
    if not first.isalpha():
        return ("item" if BULLET.match(body) else "paragraph"), 0
    return ("heading", 2) if _is_heading(run, at, width) else ("paragraph", 0)


def _marked_up(body: str, first: str) -> int:
    """Level of a heading in wikitext or markdown; 0 where the line is none."""
    if first == "=" and body[-1] == "=" and len(body) > 4:
        return len(body) - len(body.lstrip("="))
    if first == "#":
        bare = body.lstrip("#")
        return len(body) - len(bare) if bare.startswith(" ") and len(body) < 120 else 0
    return 0


def _is_heading(run: list[Line], at: int, width: int) -> bool:
    """A short line alone or before longer ones, without a stop, that begins like a title."""
    body = run[at].body
    length = len(body)
    if length > _LONGEST_HEADING or not body[0].isupper() or body[-1] in _NO_TITLE_ENDS:
        return False
    if body[-1] != ":" and body.endswith(_TERMINAL):
        return False
    if body.rsplit(maxsplit=1)[-1].lower() in _GOES_ON:
        return False
    if length > 3 and body.isupper():
        return True
    if length > _LONGEST_TITLE:
        return False
    if len(run) == 1:
        return _THREE_DIGITS.search(body) is None
    if at + 1 >= len(run) or at and run[at - 1].body[-1] not in _BEFORE_HEADING:
        return False
    follower = run[at + 1].body
    room = width - length
    return follower[0].isupper() and room > len(follower.split(maxsplit=1)[0]) + 4


def _joins(before: Line, line: Line, width: int) -> bool:
    """Whether a wrapped line goes on in the block that the line before it belongs to."""
    if not line.body[0].isupper() or not before.body.endswith(_TERMINAL):
        return True
    first = line.body.split(maxsplit=1)[0]
    fitted = (before.end - before.start) + 1 + len(first) + 3 < width
    return not fitted


def _rejoined(text: str, blocks: list[Stretch]) -> list[Stretch]:
    """Join a paragraph that a page break cut: the first half has no stop, the second goes on."""
    out: list[Stretch] = []
    last: Stretch | None = None
    for block in blocks:
        if last is not None and block.kind == "paragraph" and _is_cut(text, last, block):
            last.end = block.end
            continue
        out.append(block)
        if block.kind != "furniture":
            last = block
    return out


def _is_cut(text: str, first: Stretch, second: Stretch) -> bool:
    """Whether a paragraph goes on in the second, or the text of an item does."""
    if first.kind not in ("paragraph", "item"):
        return False
    ending = text[max(first.start, first.end - 40) : first.end]
    if first.end - first.start < _SHORTEST_CUT or ending.endswith(_TERMINAL):
        return False
    # Page furniture stands between the halves: a joined block would swallow it.
    if ending[-1].isdigit() or text[first.end : second.start].strip():
        return False
    return text[second.start].islower() or ending.split()[-1].lower() in _GOES_ON
