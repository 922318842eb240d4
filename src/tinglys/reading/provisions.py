"""Provisions: sections of statutes that a document cites, and what they do.

Written as "Sections 257 and 258 of the penal code", "Criminal Code Section 224", "Article 8 of Law
53-00", "straffeloven §§ 257 og 258", or as the name of an act that prohibits or penalises.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tinglys.codebook import Codebook
from tinglys.reading import recommendations
from tinglys.reading.claims import Claim, Provision
from tinglys.reading.outline import Outline, Sentence, sentences_at
from tinglys.reading.text import offsets_of

_NUMBER = r"\d+(?:[-–.]\d+)*(?:[A-Z]{1,2}|[a-z])?(?![\w%])(?:\s?\(\w{1,3}\)(?!\w))*"
_NUMBER_NB = r"\d+(?:[-–.]\d+)*(?:\s?[a-zæøå])?(?![\w%])"
_JOIN = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s*(?:and|or|through|to|og|eller|til|&|–|-)\s*)"
_LIST = rf"(?P<list>{_NUMBER}(?:{_JOIN}(?:[Ss]ections?\s+|[Aa]rticles?\s+|§+\s*)?{_NUMBER})*)"
_LIST_NB = rf"(?P<list>{_NUMBER_NB}(?:{_JOIN}(?:§+\s*)?{_NUMBER_NB})*)"
_WORD = r"(?:[Ss]ections?|SECTIONS?|[Aa]rticles?|[Pp]aragraphs?|[Pp]aragraf\w*|[Aa]rt\.)"
_TITLE = r"(?:(?:[12]\d{3}|\[{0,2}[A-ZÀ-Þ][\w’'-]*\]{0,2},?|of|and|on|the|in|for|against|to|a)\s+)"
_KIND = (
    r"(?:(?:[Pp]enal|[Cc]riminal|[Ll]abou?r|[Ff]amily|[Ii]mmigration|[Cc]ivil)(?:\s+[Pp]rocedure)?"
    r"\s+(?:[Cc]ode|[Ll]aw|[Aa]ct)|[Cc]onstitution)"
)
_NAME = (
    rf"(?:{_KIND}(?:\s+[12]\d{{3}})?"
    rf"|{_TITLE}{{0,14}}?(?:Act|Law|Code|Ordinance|Decree|Statute|Bill|Proclamation)\b"
    r"(?:\s+(?:on|for|against)\s+(?:the\s+)?[A-Z][\w-]*(?:\s+(?:(?:and|of|in|the)\s+)*[A-Z][\w-]*)*)?"
    r"(?:\s+(?:No\.?\s*)?[\d/.-]*\d)?(?:\s+of\s+[12]\d{3})?"
    r"|[Ll]aw\s+(?:[Nn]o\.?\s*|[Nn]umber\s+)?\d[\d/.-]*\d(?:\s+of\s+[12]\d{3})?)"
)
_SECTIONED = re.compile(
    rf"{_WORD}\s*{_LIST}"
    rf"(?:(?:,?\s+(?:as\s+amended,?\s+)?)(?:of|in|under)\s+(?:the\s+|its\s+|their\s+|an?\s+|\[\[)*"
    rf"(?:[A-Z][a-z]+(?:n|ese|ish|ic|ch)\s+)?(?P<statute>{_NAME})(?:\]\])?)?"
)
_NAMED_FIRST = re.compile(
    rf"(?P<statute>{_NAME})(?:’s|'s)?,?\s*\(?(?:[Ss]ections?|[Aa]rticles?|§{{1,2}})\s*{_LIST}"
)
_SECTION_FIRST = re.compile(
    rf"§{{1,2}}\s*{_LIST_NB}(?:\s+(?:første|andre|annet|tredje)\s+ledd)?"
    r"(?:\s+(?:i|av|etter)\s+(?:den\s+)?(?:[a-zæøå]+\s+)?(?P<statute>[A-ZÆØÅa-zæøå-]*lov(?:en|a)))?"
)
_NORWEGIAN = re.compile(
    rf"(?P<statute>\b[A-ZÆØÅa-zæøå-]*lov(?:en|a)?s?|[Gg]runnloven)(?:\s+av\s+\d{{4}})?"
    rf",?\s*§{{1,2}}\s*{_LIST_NB}"
)
_ACT = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[Aa]|[Aa]n)\s+)?(?P<statute>(?:[12]\d{3}\s+)?(?:"
    r"(?:(?!(?:The|Its|An?|[A-Z]\w+[’']s)\s)\(?[A-ZÀ-Þ][\w’'-]*\)?\s+"
    r"|(?:of|and|on|the|in|for|against|to)\s+){1,16}"
    r"(?:Act|Law|Code|Ordinance|Decree|Statute|Proclamation)\b(?:\s+No\.?\s*\d[\d/.-]*\d?)?"
    r"(?:\s+of\s+[12]\d{3})?(?:\s+No\.?\s*\d[\d/.-]*\d?)?"
    r"|(?:Law|Act|Decree|Ordinance)(?:\s+(?:[Nn]o\.?|[Nn]umber))?\s+\d[\d/.-]*\d?"
    r"(?:\s+of\s+[12]\d{3})?))"
)
_ACT_WORD = re.compile(r"\b(?:Act|Law|Code|Ordinance|Decree|Statute|Proclamation)\b")
_NAME_REACH = 110
_NUMBER_REACH = 40
_SIGN = re.compile("§")
_CITATIONS = (
    (_NORWEGIAN, _SIGN),
    (_SECTION_FIRST, _SIGN),
    (
        _NAMED_FIRST,
        re.compile(
            r"(?:[Aa]ct|[Ll]aw|[Cc]ode|onstitution|\d)(?:’s|'s)?,?\s*\(?(?:[Ss]ection|[Aa]rticle|§)"
        ),
    ),
    (_SECTIONED, re.compile(r"(?:[Ss]ection|SECTION|[Aa]rticle|[Pp]aragra|[Aa]rt\.)")),
)
_SPLIT = re.compile(_NUMBER)
_SPLIT_NB = re.compile(_NUMBER_NB)
_RANGE = re.compile(r"(\d+)\s*(?:–|through|to|til)\s*(\d+)")
# One pattern for all: where two begin at one place, the code that stands first here is the effect.
_EFFECT = re.compile(
    r"(?P<criminalises>criminali[sz]e|prohibit|outlaw|forbid|\bban(?:s|ned)\b|"
    r"makes?\b.{0,40}\bcrime|forby[rd]|kriminaliser|straffbart?|rammer)"
    r"|(?P<entitles>entitl|right to|grants?\b|gir\b.{0,30}rett|rett til|beskyttelse)"
    r"|(?P<penalises>prescribe|penalt|punish|carr(?:y|ies|ied)\b|imprisonment|strafferamme|fengsel)"
    r"|(?P<permits>permit|allow|could\b|\bmay\b|provides? for|åpner for|kan\b|adgang)"
    r"|(?P<requires>requir|oblig|mandat|pålegg|plikt|krever)",
    re.IGNORECASE,
)
_OUTLAWS = re.compile(
    r"\W{0,3}(?:(?:of|No)\W?\s*[\d/.-]+)?"
    r"(?:[,;]?\s*(?:which|that|as amended|adopted|enacted|\d{4})[^.;]{0,30}?)?"
    r"[,\s]*(?:specifically\s+|explicitly\s+|also\s+|now\s+)?"
    r"(?:prohibit|criminali[sz]e|outlaw|forbid|prescribe|makes?\s)",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\W*(?:[\w’']+\s){0,3}")
_THROUGH = re.compile(
    r"\b(?:through|under|by|in|with)\s+(?:(?:its|the|a|an)\s+)?(?:[a-z-]+\s+){0,3}$", re.IGNORECASE
)
_OUTLAWED = re.compile(r"prohibit|criminali[sz]e|outlaw|forbid|prosecut", re.IGNORECASE)
_GATE = re.compile(
    r"§|[Ss]ection\w*\s+\d|[Aa]rticle\w*\s+\d|\b(?:Act|Law|Code|Decree|Ordinance|Statute|Proclamation)\b"
)
# A part of every word of the gate: looking for plain strings costs next to nothing.
_STEMS = tuple(
    "§ section Section article Article Act Law Code Decree Ordinance Statute Proclamation".split()
)


def find(
    outline: Outline, codebook: Codebook, asked: Sequence[Claim] | None = None
) -> list[Provision]:
    """Every citation of a statute outside recommendations, references and contents.

    Args:
        outline: the document.
        codebook: for its recommendations.
        asked: its recommendations where they have been found already.
    """
    text = outline.text
    spots = offsets_of(text, _STEMS)
    if not spots:
        return []
    if asked is None:
        asked = recommendations.find(outline, codebook)
    found: list[Provision] = []
    for sentence in sentences_at(outline.sentences, spots):
        kind = outline.sections[sentence.section].kind if outline.sections else None
        if kind in ("recommendations", "references", "contents"):
            continue
        if not _GATE.search(text, sentence.start, sentence.end):
            continue
        if not _within(asked, sentence):
            found += _in_sentence(text, sentence, kind)
    return found


def _within(asked: Sequence[Claim], sentence: Sentence) -> bool:
    """Whether a sentence belongs to a recommendation; ``asked`` is in the order of the text."""
    at = bisect_left(asked, sentence.end, key=lambda claim: claim.start) - 1
    return at >= 0 and asked[at].end > sentence.start


def _in_sentence(text: str, sentence: Sentence, kind: str | None) -> Iterator[Provision]:
    taken: list[tuple[int, int]] = []
    for pattern, gate in _CITATIONS:
        if not gate.search(text, sentence.start, sentence.end):
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            chapter = not match.group("statute") and "§" not in match.group()
            if chapter and _effect(text[match.end() : sentence.end]) is None:
                continue  # a section of the document itself
            norwegian = pattern in (_NORWEGIAN, _SECTION_FIRST)
            sections = _sections(match.group("list"), _SPLIT_NB if norwegian else _SPLIT)
            statute = match.group("statute")
            yield _provision(
                text, sentence, match.span(), statute, sections, kind, "provisions.sections"
            )
    for match in _acts(text, sentence):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        before = text[sentence.start : match.start()]
        acts = (_FIRST.fullmatch(before) and _OUTLAWS.match(text, match.end(), sentence.end)) or (
            _THROUGH.search(before) and _OUTLAWED.search(before)
        )
        rule = "provisions.act" if acts else "provisions.named"
        yield _provision(text, sentence, match.span(), match.group("statute"), [], kind, rule)


def _acts(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Names of acts, each looked for only near the word that ends it."""
    done = sentence.start
    for word in _ACT_WORD.finditer(text, sentence.start, sentence.end):
        if word.start() < done:
            continue
        begin = max(done, word.start() - _NAME_REACH)
        while begin > done and not text[begin - 1].isspace():
            begin += 1
        match = _ACT.search(text, begin, min(word.end() + _NUMBER_REACH, sentence.end))
        if match is not None:
            done = match.end()
            yield match


def _provision(
    text: str,
    sentence: Sentence,
    span: tuple[int, int],
    statute: str | None,
    sections: list[str],
    kind: str | None,
    rule: str,
) -> Provision:
    after = text[span[1] : sentence.end]
    effect = _effect(after) or _effect(text[sentence.start : span[0]])
    return Provision(
        start=span[0],
        end=span[1],
        quote=text[span[0] : span[1]],
        rule=rule,
        section=kind,
        language=sentence.language,
        statute=" ".join(statute.replace("[[", "").split()) if statute else None,
        sections=sections,
        effect=effect,
    )


def _effect(words: str) -> str | None:
    """The effect whose words come first."""
    found = _EFFECT.search(words)
    return found.lastgroup if found else None


def _sections(printed: str, number: re.Pattern[str]) -> list[str]:
    """Section numbers one by one; a range of up to twenty whole numbers is written out."""
    span = _RANGE.fullmatch(printed.strip())
    if span and 0 < int(span.group(2)) - int(span.group(1)) <= 20:
        return [str(value) for value in range(int(span.group(1)), int(span.group(2)) + 1)]
    return [" ".join(found.group().split()) for found in number.finditer(printed)]
