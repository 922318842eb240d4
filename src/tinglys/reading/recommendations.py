"""Recommendations: what a report asks for, one claim for each point, in the order of the text.

They stand under a heading ("PRIORITIZED RECOMMENDATIONS:", "Anbefalinger", "Forslag til tiltak") as
bullets or numbers, or run on after it in one paragraph with semicolons between them. Nothing after
the list counts.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tinglys.codebook import Codebook
from tinglys.reading.claims import Recommendation
from tinglys.reading.outline import Block, Outline
from tinglys.reading.structure.sentences import split

_NAMED = (
    r"(?:[^\W\d_]{2,30}s\s+)?(?:(?:prioriti[sz]ed|priority|key|main|policy|general|specific|our|final|conclusions\s+and|"
    r"våre|prioriterte|viktigste|overordnede|(?:konklusjoner|utfordringer|behov|vurderinger)\s+og|"
    r"(?:challenges|findings|needs)\s+and)\s+)?"
    r"(?:recommendations?|recommended\s+(?:measures|actions)|anbefalinger|anbefalte\s+tiltak|"
    r"tilrådinger|tilrådingar|(?:forslag\s+til\s+|våre\s+|nye\s+)?tiltak|anbefaling|"
    r"(?:proposals|suggestions)\s+for\s+action|proposals(?=\s*(?:$|\())|(?:råd|innspill)\s+til\s+myndighetene|våre\s+råd)"
)
# "Appendix 1 – List of GRETA's proposals (extract)".
_LISTED = (
    r"(?:(?:appendix|annex|vedlegg)(?:\s+\w{1,3})?\s*[–—:.-]?\s+)?"
    r"(?:(?:list|summary|overview)\s+of\s+|(?:liste|oversikt)\s+over\s+)?"
    r"(?:[^\W\d_]{2,30}(?:\s[^\W\d_]{2,30}){0,3}[’']s?\s+)?"
)
_HEADING = re.compile(
    rf"[\s=#*]*(?:\d+(?:\.\d+)*\.?\s+)?{_LISTED}{_NAMED}"
    r"(?:\s+(?:for|to|til|from|fra|frå|mot|av|i|(?:og|and)\s+(?:tiltak|råd|videre\s+arbeid|veien\s+videre|"
    r"next\s+steps|(?:the\s+)?way\s+forward))\b[^:.;\n]{0,60})?(?:\s+\(?\d{4}\)?)?"
    r"(?:\s+\([^()\n]{1,30}\))?"
    r"\s*:?[\s=#*]*$",
    re.IGNORECASE,
)
# A line that leads up to a list: "The unit recommends that:", "Enheten anbefaler at".
_LEAD = re.compile(
    r"[^.;:\n]{0,80}?\b(?:anbefale[rs]?|tilrår?|rår\s+til|foreslår?|oppfordre[rs]?|"
    r"recommends?|proposes?|urges?|calls\s+(?:up)?on|(?:bør|should|must)(?=\s*:))\b"
    r"(?:[^.;:\n]{0,60}:|\s+(?:at|that)(?:\s+\w+){0,3})?\s*$",
    re.IGNORECASE,
)
_INLINE = re.compile(
    rf"[\s*]*{_NAMED}(?:\s+(?:for|to|til)\s[^:.;\n]{{2,60}})?\s*(?::|[–—]\s)\s*(?=\S)",
    re.IGNORECASE,
)
_BULLET = re.compile(
    r"\s*(?:[•●▪■◦‣·∙○❖➢➤✓*o\uf0b7\uf0a7]\s+|[–—-]\s*|\(?\d{1,2}(?:\.\d{1,2})?[.)]\s+"
    r"|\(?(?:[a-h]|[ivx]{1,4})\)\s+|\d{1,2}\s+(?=[A-ZÆØÅ]))"
)
_POINT = re.compile(
    r"\s*(?:tiltak|anbefaling|recommendation|forslag|råd)\s*(?:nr\.?\s*)?\d+[a-z]?\s*[.:)–—-]?\s*",
    re.IGNORECASE,
)
_INNER_BULLET = re.compile(r"(?:^|(?<=\s))[•●▪■◦‣·∙❖➢➤]\s+")
_TAIL = re.compile(r"[\s;,]*(?:[;,]\s*(?:and|og|samt|or|eller))?\s*$")
_AND = re.compile(r"(?:and|og|samt),?\s+")
_ASKS = re.compile(
    r"\b(?:should|must|needs?\s+to|is\s+recommended|recommends?|urges?|calls\s+on|bør|må|burde|"
    r"anbefale[rs]|tilrå\w*|skal|oppfordre[rs])\b",
    re.IGNORECASE,
)
_ASKING_HEAD = re.compile(r"recommend|anbefal|tilrå|rår\s+til|foreslå|propose", re.IGNORECASE)
_SEMICOLON = re.compile(";")
# A part of every wording that names recommendations or leads up to them, and how far in it begins.
_STEMS = (
    "recommend anbefal tilrå tiltak propos suggestions myndighetene våre foreslå oppfordre rår "
    "urge call bør should must"
).split()
_HEAD = 240
_PROSE = 220


def find(outline: Outline, codebook: Codebook) -> list[Recommendation]:  # noqa: ARG001
    """All recommendations of a document, numbered from 1 in the order of its text."""
    spans: list[tuple[int, int]] = []
    done = -1
    for at, block in enumerate(outline.blocks):
        if block.start < done:
            continue
        found = _under(outline, at)
        if found:
            spans += found
            done = found[-1][1]
    return [
        _claim(outline, start, end, number) for number, (start, end) in enumerate(spans, start=1)
    ]


def _claim(outline: Outline, start: int, end: int, number: int) -> Recommendation:
    quote = outline.text[start:end]
    return Recommendation(
        start=start,
        end=end,
        quote=quote,
        rule="recommendations.list",
        section="recommendations",
        language=outline.profile.language,
        text=" ".join(quote.split()),
        number=number,
    )


def _under(outline: Outline, at: int) -> list[tuple[int, int]]:
    """The recommendations that the block at this index opens; empty where it opens none."""
    text, block = outline.text, outline.blocks[at]
    head = text[block.start : min(block.end, block.start + _HEAD)].lower()
    if block.kind == "furniture" or not any(map(head.__contains__, _STEMS)):
        return []
    inline = _INLINE.match(text, block.start, block.end)
    if inline is not None and block.end - inline.end() > 30:
        return list(_run_on(text, inline.end(), block.end))
    titled = _HEADING.match(text, block.start, block.end) is not None
    if block.end - block.start > 120 or not (titled or _LEAD.match(text, block.start, block.end)):
        return []
    body = list(_body(outline, at + 1))
    points = list(_points(text, body))
    if not titled and (block.kind != "heading" or text[block.end - 1] == ":"):
        return points if body and body[0].kind == "item" else []
    asking = _ASKING_HEAD.search(text, block.start, block.end) is not None
    return points or list(_paragraphs(text, body, asking))


def _body(outline: Outline, first: int) -> Iterator[Block]:
    """The blocks under a heading, up to the next heading that is not one of the list's own."""
    blocks, text = outline.blocks, outline.text
    for at in range(first, len(blocks)):
        block = blocks[at]
        if block.kind == "furniture":
            continue
        if block.kind == "heading" and not _POINT.match(text, block.start, block.end):
            after = blocks[at + 1] if at + 1 < len(blocks) else None
            kind = outline.sections[block.section].kind
            leads = at > first or text[block.end - 1] == ":"
            leads = leads or _LEAD.match(text, block.start, block.end) is not None
            own = after is not None and after.kind == "item" and kind is None and leads
            if not own:
                return
            continue
        yield block


def _points(text: str, body: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The points of a list: bulleted, numbered or headed, with the lines that go on in them."""
    open_point: tuple[int, int] | None = None
    for block in body:
        lead = _POINT.match(text, block.start, block.end)
        marked = block.kind == "item" or lead is not None
        if not marked and open_point is not None and text[block.start].islower():
            open_point = open_point[0], block.end
            continue
        if open_point is not None:
            yield from _between(text, *open_point)
            open_point = None
            if not marked and block.end - block.start > _PROSE:
                return
        if marked:
            bullet = lead or _BULLET.match(text, block.start, block.end)
            open_point = (bullet.end() if bullet else block.start), block.end
    if open_point is not None:
        yield from _between(text, *open_point)


def _paragraphs(text: str, body: Sequence[Block], asking: bool) -> Iterator[tuple[int, int]]:
    """A list without bullets: semicolons in a paragraph, a paragraph each, or sentences that ask.

    Under a heading that speaks of recommendations, paragraphs in the imperative are points even
    though the bullets before them were lost.
    """
    plain = [block for block in body if block.kind == "paragraph"]
    if not plain:
        return
    first = text[plain[0].start : plain[0].end]
    sentences = [span for block in plain for span in split(text, block.start, block.end)]
    asked = [span for span in sentences if _ASKS.search(text, *span) and text[span[1] - 1] != ":"]
    if _INNER_BULLET.search(first):
        yield from _between(text, plain[0].start, plain[0].end)
    elif ";" in first[:-1] and len(plain) == 1:
        yield from _run_on(text, plain[0].start, plain[0].end)
    elif len(plain) > 1 and sum(text[block.end - 1] == ";" for block in plain) * 2 >= len(plain):
        for block in plain:
            yield from _trimmed(text, block.start, block.end)
            if text[block.end - 1] == ".":
                return
    elif ";" in first[:-1] and len(first) > _PROSE:
        yield from _run_on(text, plain[0].start, plain[0].end)
    elif asking and len(asked) * 2 < len(plain):
        for block in plain if len(plain) > 1 else ():
            yield from _trimmed(text, block.start, block.end)
        for start, end in sentences if len(plain) == 1 else ():
            yield from _trimmed(text, start, end)
    else:
        yield from asked


def _run_on(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a paragraph between semicolons; the sentence with the last one ends the list."""
    cuts = [
        stop.start()
        for stop in _SEMICOLON.finditer(text, start, end)
        if not _bracketed(text, start, stop.start())
    ]
    if not cuts:
        for sentence in split(text, start, end):
            yield from _trimmed(text, *sentence)
        return
    last = next(iter(split(text, cuts[-1] + 1, end)), (end, end))[1]
    edges = [start - 1, *cuts, max(last, cuts[-1] + 1)]
    for before, after in pairwise(edges):
        yield from _trimmed(text, before + 1, after)


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a paragraph in which the bullets stand inside the lines."""
    at = start
    for bullet in _INNER_BULLET.finditer(text, start, end):
        yield from _trimmed(text, at, bullet.start())
        at = bullet.end()
    yield from _trimmed(text, at, end)


def _bracketed(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) > text.count(")", start, at)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A point without the space, semicolon and conjunction around it; none if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    lead = _AND.match(text, start, end)
    if lead is not None:
        start = lead.end()
    tail = _TAIL.search(text, start, end)
    end = tail.start() if tail is not None else end
    if end - start > 3:
        yield start, end
