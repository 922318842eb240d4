"""Definitions: glossary entries, and sentences that say what a term means.

A glossary is told by its heading, and where page layout has torn the heading away, by the shape of
its entries: a short title without a stop, and a paragraph that begins as definitions begin ("A
person who …", "Et samlebegrep for …", "Kjennetegnes av …").
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

import msgspec

from tinglys.reading.claims import Definition
from tinglys.reading.outline import Block, Section
from tinglys.reading.threat import glossary_shapes as shapes
from tinglys.reading.threat.cues import DEFINITION
from tinglys.reading.threat.defining_sentences import defined_in, glossary_sentence, new_term_in
from tinglys.reading.threat.passages import Document, Passage

_NEIGHBOURS = 10
_LEAST_RUN = 3
_LONGEST_BODY = 900
_LONGEST_TERM = 8


class _Part(msgspec.Struct):
    """A section with its body blocks, and whether its heading alone opens a glossary."""

    section: Section
    heading: Block | None
    body: list[Block]


class Glossary(msgspec.Struct, frozen=True):
    """The entries of a document's glossaries, and the canonical stretches that they cover."""

    definitions: list[Definition]
    stretches: list[tuple[int, int]]

    def covers(self, passage: Passage) -> bool:
        """Whether a passage is part of one of the definitions."""
        at = bisect_left(self.definitions, passage.plain.end, key=_start)
        return at > 0 and self.definitions[at - 1].end > passage.plain.start


def glossary_of(document: Document) -> Glossary:
    """What the glossaries of a document define."""
    entries = list(_entries(document))
    split = [piece for entry in entries for piece in _split(document, entry)]
    split.sort(key=lambda piece: (piece.start, piece.end))
    return Glossary(split, [(entry.start, entry.end) for entry in entries])


def find_definitions(
    document: Document, passages: Iterable[Passage], glossary: Glossary
) -> Iterator[Definition]:
    """The definitions that sentences outside the glossaries give."""
    for passage in passages:
        heading = _heading_of(document, passage)
        asked = heading.endswith("?") or bool(shapes.BOX.match(heading))
        if not (passage.flags & DEFINITION or asked) or glossary.covers(passage):
            continue
        found = defined_in(passage.text, passage.language, heading)
        if found is not None:
            ground = passage.ground(document.text, found.start, found.end)
            yield Definition(**ground, rule="definition.sentence", term=found.term)


def _start(definition: Definition) -> int:
    return definition.start


def _heading_of(document: Document, passage: Passage) -> str:
    """The heading over a passage: its section's title, or a question that stands just before."""
    earlier = document.before(passage)
    before = earlier.text if earlier is not None else ""
    if before.endswith("?") and len(before) < 80:
        return before
    return passage.section.title if passage.section is not None else ""


def _parts(document: Document) -> list[_Part]:
    outline = document.outline
    parts = [_Part(section, None, []) for section in outline.sections]
    for block in outline.blocks:
        if block.kind == "heading" and parts[block.section].heading is None:
            parts[block.section].heading = block
        elif block.kind != "furniture":
            parts[block.section].body.append(block)
    return parts


def _entries(document: Document) -> Iterator[Definition]:
    """Glossary entries: heading and paragraph, or "term – text" in one paragraph."""
    inside = listing = boxed = False
    parts = _parts(document)
    opening = [at for at, part in enumerate(parts) if _opens(part)]
    headed = frozenset(opening)
    seen: set[int] = set()
    for at, part in enumerate(parts):
        opens = at in headed
        if opens:
            inside, boxed = True, bool(shapes.FACT_BOX.match(part.section.title))
        elif part.section.kind is not None or not _entry_shaped(part):
            inside = inside and part.section.kind is None and len(part.body) == 1
        first = bisect_left(opening, at - _NEIGHBOURS)
        torn = first < len(opening) and opening[first] <= at + _NEIGHBOURS
        found: list[Definition] = []
        worded = _nominal if boxed else _entry_worded
        if inside and not opens and (listing or not worded(document, part)):
            inside = False
        if inside or opens or shapes.GLOSSARY.search(part.section.title):
            found.extend(_listed(document, part.body))
        listing = opens and bool(found)
        if opens:
            found.extend(_titled_lines(document, part.body))
            taken = {entry.start for entry in found}
            found.extend(_sentences(document, part.body, taken))
        elif _entry_shaped(part) and (inside or torn and _begins(document, part)):
            found.extend(_titled(document, part))
        seen.update(entry.start for entry in found)
        yield from found
    yield from (entry for entry in _runs(document) if entry.start not in seen)


def _opens(part: _Part) -> bool:
    title = part.section.title
    if shapes.FACT_BOX.match(title):
        # A box of facts is a glossary where it holds nothing but titled entries.
        return not part.body
    return bool(shapes.ONLY_GLOSSARY.match(title)) or part.section.kind == "definitions"


def _runs(document: Document) -> Iterator[Definition]:
    """Entries under no heading: three paragraphs in a row of the shape "Term: what it is"."""
    run: list[Block] = []
    text = document.text
    for block in document.outline.blocks:
        if _marked(text, block):
            match = shapes.ENTRY.match(text[block.start : block.end])
            if match is not None and _entry_like(match):
                run.append(block)
                continue
        if len(run) >= _LEAST_RUN:
            yield from _defining(document, run)
        run = []
    if len(run) >= _LEAST_RUN:
        yield from _defining(document, run)


def _defining(document: Document, run: list[Block]) -> Iterator[Definition]:
    """The entries of a run where at least half of them begin as definitions do."""
    texts = [shapes.ENTRY.match(document.text[b.start : b.end]) for b in run]
    nominal = sum(bool(t and shapes.NOMINAL.match(t.group("text"))) for t in texts)
    if nominal * 2 >= len(run):
        yield from _listed(document, run)


def _marked(text: str, block: Block) -> bool:
    """Whether a paragraph ends as an entry does, and has a mark that may part a term from it."""
    return (
        text[block.end - 1] in ".)"
        and shapes.MARK.search(text, block.start, min(block.end, block.start + shapes.MARKED))
        is not None
    )


def _entry_like(match: re.Match[str]) -> bool:
    term, text = match.group("term"), match.group("text")
    return (
        len(term.split()) <= 5
        and term[:1].isupper()
        and not re.search(r"\d", term)
        and not shapes.COUNTED.search(text[:60])
    )


def _entry_shaped(part: _Part) -> bool:
    title, body = part.section.title, part.body
    if not body or len(title.split()) > _LONGEST_TERM or not title or title.endswith(("?", ":")):
        return False
    length = sum(block.end - block.start for block in body)
    return len(body) <= 2 and 20 <= length <= _LONGEST_BODY


def _entry_worded(document: Document, part: _Part) -> bool:
    """Whether a titled paragraph after a glossary still defines.

    A definition does not speak of "we", counts nothing, and its title is no chapter's.
    """
    if not part.body:
        return False
    body = document.text[part.body[0].start : part.body[-1].end]
    return not (
        shapes.CHAPTER.match(part.section.title)
        or shapes.OWN_VOICE.search(body)
        or re.search(r"\d{3}", body)
    )


def _nominal(document: Document, part: _Part) -> bool:
    """Whether a titled paragraph says what its title is: "Person eller gruppe som …"."""
    if not part.body:
        return False
    first = " ".join(document.text[part.body[0].start : part.body[0].end].split())
    return bool(shapes.NOMINAL.match(first)) or _begins(document, part)


def _begins(document: Document, part: _Part) -> bool:
    block = part.body[0]
    first = " ".join(document.text[block.start : block.start + 160].split()).lower()
    title = part.section.title
    shaped = bool(shapes.BEGINS.match(first)) and not shapes.COUNTED.search(first)
    return shaped and not title.isupper() and len(title.split()) <= 5


def _titled(document: Document, part: _Part) -> Iterator[Definition]:
    body = part.body
    if any(shapes.ENTRY.match(document.text[b.start : b.end]) and len(body) > 1 for b in body):
        return
    yield _definition(document, part.section.title, body[0].start, body[-1].end, part.section)


def _titled_lines(document: Document, body: list[Block]) -> Iterator[Definition]:
    """Entries whose term is a short paragraph of its own, or the first line of the paragraph."""
    waiting: Block | None = None
    for block in body:
        words = " ".join(document.text[block.start : block.end].split())
        if len(words) <= 60 and not words.endswith((".", ":", "?")):
            waiting = block
            continue
        section = document.outline.sections[block.section]
        if waiting is not None and len(words) > 25:
            term = " ".join(document.text[waiting.start : waiting.end].split())
            yield _definition(document, term, block.start, block.end, section)
        waiting = None


def _sentences(document: Document, body: list[Block], taken: set[int]) -> Iterator[Definition]:
    """Glossary paragraphs that are sentences: "An insider is a person who …"."""
    for block in body:
        inside = document.passages_between(block.start, block.end)
        if not inside or any(block.start <= start < block.end for start in taken):
            continue
        found = glossary_sentence(inside[0].text)
        if found is not None:
            start, _ = inside[0].plain.span(found.start, found.end)
            section = document.outline.sections[block.section]
            yield _definition(document, found.term, start, block.end, section)


def _listed(document: Document, body: list[Block]) -> Iterator[Definition]:
    for block in body:
        match = shapes.ENTRY.match(document.text[block.start : block.end])
        if match is None or not _defines(match):
            continue
        section = document.outline.sections[block.section]
        start = block.start + match.start("text")
        yield _definition(document, match.group("term"), start, block.end, section)


def _defines(match: re.Match[str]) -> bool:
    term, text = match.group("term").strip(), match.group("text")
    return (
        len(term.split()) <= _LONGEST_TERM
        and len(text.split()) >= 4
        and not shapes.NO_TERM.match(term)
        and not shapes.PAGED.search(text)
    )


def _definition(
    document: Document, term: str, start: int, end: int, section: Section
) -> Definition:
    text = document.text
    while end > start and text[end - 1].isspace():
        end -= 1
    return Definition(
        start=start,
        end=end,
        quote=text[start:end],
        rule="definition.glossary",
        section=section.title or None,
        language="en" if document.outline.profile.language == "en" else "nb",
        term=" ".join(term.strip(" \"'“”«»‘’").split()),
    )


def _split(document: Document, entry: Definition) -> Iterator[Definition]:
    """An entry, cut where one of its sentences defines another term."""
    inside = document.passages_between(entry.start, entry.end)
    cuts = [
        (passage.plain.start, term)
        for passage in inside[1:]
        if (term := new_term_in(passage.text, passage.language, entry.term)) is not None
    ]
    begin, term = entry.start, entry.term
    for at, next_term in [*cuts, (entry.end, "")]:
        end = at
        while end > begin and document.text[end - 1].isspace():
            end -= 1
        yield msgspec.structs.replace(
            entry, start=begin, end=end, quote=document.text[begin:end], term=term
        )
        begin, term = at, next_term
