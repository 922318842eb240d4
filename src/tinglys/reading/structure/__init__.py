"""Structure of a document: blocks, sections, sentences, and what kind of document it is."""

from tinglys.codebook import Codebook
from tinglys.codebook.wording import section_kind
from tinglys.reading.outline import Block, Outline, Section, Sentences
from tinglys.reading.structure.contents import contents_as_furniture
from tinglys.reading.structure.language import is_plainly, language_of
from tinglys.reading.structure.lines import past_bullet
from tinglys.reading.structure.markup import blank_markup
from tinglys.reading.structure.profile import profile_of
from tinglys.reading.structure.sentences import split
from tinglys.reading.structure.stretches import Stretch, stretches
from tinglys.reading.text import CanonicalText

__all__ = ["build_outline"]

# Shorter blocks are taken to be in the language of the document, longer ones told by a sample.
_OWN_LANGUAGE = 60
_SAMPLE = 400
_FIRST_SAMPLE = 240


def build_outline(canonical: CanonicalText, codebook: Codebook, name: str = "") -> Outline:
    """Cut a canonical text into blocks, sections and sentences and say what document it is.

    Args:
        canonical: the text with whatever its format says of headings, items and page furniture.
        codebook: names of places, publishers and scales, for the profile.
        name: the file's name, a last resort for the year.
    """
    found = contents_as_furniture(canonical.text, stretches(canonical))
    profile = profile_of(canonical, codebook, found, name)
    sections, blocks = _sections(canonical.text, found)
    sentences = _sentences(blank_markup(canonical.text), blocks, profile.language)
    return Outline(canonical, profile, blocks, sections, sentences)


def _sections(text: str, found: list[Stretch]) -> tuple[list[Section], list[Block]]:
    heads = [0] + [at for at, stretch in enumerate(found) if stretch.kind == "heading" and at > 0]
    sections: list[Section] = []
    blocks: list[Block] = []
    for number, head in enumerate(heads):
        stop = heads[number + 1] if number + 1 < len(heads) else len(found)
        members = found[head:stop]
        titled = bool(members) and members[0].kind == "heading"
        title = text[members[0].start : members[0].end].strip("=# ") if titled else ""
        start = members[0].start if members else 0
        end = members[-1].end if members else 0
        level = members[0].level if titled else 0
        sections.append(Section(title, section_kind(title) if title else None, level, start, end))
        blocks.extend(Block(part.start, part.end, part.kind, number) for part in members)
    return sections, blocks


def _sentences(text: str, blocks: list[Block], main: str) -> Sentences:
    sentences = Sentences()
    for number, block in enumerate(blocks):
        if block.kind == "furniture":
            continue
        language = _language(text, block, main)
        begin = block.start
        if block.kind in ("item", "paragraph"):
            begin = past_bullet(text, block.start, block.end)
        for start, end in split(text, begin, block.end):
            sentences.add(start, end, number, block.section, language)
    return sentences


def _language(text: str, block: Block, main: str) -> str:
    """``en`` or ``nb``: the block's own language where it is long enough to tell."""
    if block.end - block.start <= _OWN_LANGUAGE:
        return main
    if is_plainly(text[block.start : min(block.end, block.start + _FIRST_SAMPLE)], main):
        return main
    own = language_of(text[block.start : min(block.end, block.start + _SAMPLE)], main)
    return own if own in ("en", "nb") else main
