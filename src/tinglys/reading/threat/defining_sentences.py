"""Sentences that define a term outside a glossary, and second terms defined inside an entry."""

import re

import msgspec

_QUOTES = "\"'“”«»‘’ "
_NB_LEAD = r"^(?:(?:[Ii]|[Vv]ed|[Ff]or)\s+(?:denne|dette|disse|vår)\s+[\w\s]{2,40}?,?\s+)?"
_NB = tuple(
    re.compile(_NB_LEAD + body)
    for body in (
        r"(?:[Mm]ed\s+)?(?:[Bb]egrepet|[Tt]ermen|[Bb]etegnelsen|[Uu]ttrykket|"
        r"[Oo]rdet)\s+(?P<term>[^,;:.]{2,60}?)\s+"
        r"(?:er\s+)?(?:her\s+)?(?:benyttes|brukes|brukt|anvendes|viser|omfatter|betegner|"
        r"refererer|dekker|beskriver|menes|forstås|innebærer|er\s+ment)\b",
        r"(?:[Vv]i\s+)?(?:bruker|brukes|benyttes|anvendes|[Bb]ruker)\s+(?:vi\s+|"
        r"her\s+)?(?:begrepet|betegnelsen|ordet|termen)\s+"
        r"(?P<term>[^,;:.]{2,60}?)\s+(?:om|for|på|som|når|til)\b",
        r"[Nn]år\s+vi\s+(?:bruker|skriver|omtaler|snakker\s+om)\s+(?:begrepet\s+|"
        r"ordet\s+)?(?P<term>[^,;:.]{2,60}?),?\s+(?:mener|menes|sikter)\b",
        r"[Mm]ed\s+(?P<term>[^,;:.]{2,60}?)\s+(?:menes|mener\s+vi|forstås|forstår\s+vi|"
        r"sikter\s+vi|sikter\s+\w+\s+til)\b",
        r"(?:forstås|defineres|menes)\s+(?P<term>[^,;:.]{2,50}?)\s+(?:her\s+)?(?:som|å\s+være)\b",
        r"[Ss]om\s+(?P<term>[^,;:.]{2,50}?)\s+(?:regnes|regner\s+vi)\b",
        r"(?P<term>[^,;:.]{2,60}?)\s+(?:\([^)]{2,40}\)\s+)?(?:defineres|er\s+(?:her\s+|"
        r"i\s+[\w\s]{2,30}\s)?definert|forstås|er\s+å\s+forstå)\s+"
        r"(?:\w+\s+){0,5}?som\b",
        r"(?P<term>[^,;:.]{2,50}?)\s+er\s+(?:en|et)\s+(?:\w+\s+)?(?:felles|samle|"
        r"bruks)?(?:betegnelse|begrep)\s+(?:for|på|som\s+(?:brukes|benyttes)|om)\b",
        r"(?P<term>[^,;:.]{2,40}?),\s+(?:det\s+vil\s+si|dvs\.?)\s",
        r"(?P<term>[^,;:.]{2,50}?)\s+er\s+(?:en\s+)?(?:betegnelsen|begrepet|"
        r"termen)\s+(?:for|på|som)\b",
    )
)
_EN_LEAD = (
    r"^(?:(?:[Ff]or\s+the\s+purposes?\s+of|[Ii]n|[Tt]hroughout|[Ww]ithin)\s+[\w\s]{3,50}?,\s+)?"
)
_EN = tuple(
    re.compile(_EN_LEAD + body)
    for body in (
        r"(?:[Tt]he\s+)?(?:[Tt]erm|[Ee]xpression|[Cc]oncept\s+of|"
        r"[Pp]hrase)\s+(?P<term>[^,;:.]{2,60}?)\s+"
        r"(?:refers?\s+to|describes?|denotes?|means|covers|is\s+(?:used|defined|"
        r"understood)|encompasses|includes)\b",
        r"(?:[Ww]e|[Tt]his\s+\w+)\s+uses?\s+the\s+term\s+(?P<term>[^,;:.]{2,60}?)\s+(?:to|"
        r"for|when|as)\b",
        r"(?P<term>[^,;:.]{2,60}?)\s+(?:is|are)\s+(?:here\s+|legally\s+|commonly\s+|"
        r"officially\s+)?(?:defined|understood)\s+(?:\w+\s+){0,4}?as\b",
        r"(?P<term>[^,;:.]{2,50}?)\s+(?:refers?\s+to|denotes?)\s+(?:the|a|an|any|all|"
        r"[a-z]+(?:s|ing))\b",
        r"(?P<term>[‘“\"'][^,;:.]{2,50}?[’”\"'])\s+means\b",
        r"[Bb]y\s+(?P<term>[^,;:.]{2,50}?),?\s+we\s+mean\b",
        r"(?P<term>[^,;:.]{2,50}?)\s+is\s+(?:the|an?)\s+(?:umbrella\s+|collective\s+|"
        r"general\s+)?(?:term|name|label)\s+(?:for|used|given|that)\b",
    )
)
_QUESTION = re.compile(
    r"^\W*(?:(?:faktaboks|fakta|boks|box|fact\s+box)[^:]{0,5}:|what\s+(?:is|are|is\s+meant\s+by|do\s+we\s+mean\s+by)|hva\s+(?:er|"
    r"mener\s+vi\s+med|menes\s+med|kjennetegner))\s+(?:an?\s+|the\s+|en\s+|"
    r"et\s+)?(?P<term>[^?]{2,60})\??\s*$",
    re.IGNORECASE,
)
_NEW = {
    "nb": re.compile(
        r"^(?P<term>(?!de\b|det\b|den\b|dette\b|disse\b|"
        r"begrepet\b)[^\W\d_][\w-]+(?:\s+[\w-]+){0,3}?)\s+"
        r"(?:kjennetegnes|defineres|betegner|brukes\s+om|benyttes\s+om|er\s+definert\s+som|"
        r"viser\s+til)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:the\s+term\s+)?(?P<term>(?!it\b|this\b|these\b|they\b|the\b|"
        r"such\b)[^\W\d_][\w-]+(?:\s+[\w-]+){0,3}?)\s+"
        r"(?:refers?\s+to|is\s+defined\s+as|are\s+defined\s+as|means|denotes?)\b",
        re.IGNORECASE,
    ),
}
_IS_A = re.compile(
    r"^(?:(?:en|et|ei|an?|"
    r"the)\s+)?(?P<term>[^,;:.]{2,45}?)\s+(?:\([^)]{2,40}\)\s+)?(?P<is>(?:er|is|are|betyr|"
    r"innebærer|means|omfatter)\s+)"
    r"(?:en|et|ei|an?|the|når|å|at|personer|handlinger|grupper|aktører|people|persons|acts|"
    r"any|all)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:en|et|ene|ane|a)$")
_PRONOUN = re.compile(
    r"^(?:i|in|for|ved|med|om|på|av|throughout|within|vi|we|it|this|that|these|they|which|"
    r"who|det|dette|den|de|disse|som|hvilket|there|he|she)\b",
    re.I,
)


class Defined(msgspec.Struct, frozen=True):
    """A term and the plain offsets of the text that defines it."""

    term: str
    start: int
    end: int


def defined_in(sentence: str, language: str, heading: str) -> Defined | None:
    """The term that a sentence defines.

    Args:
        sentence: plain text.
        language: ``en`` or ``nb``.
        heading: the title of its section; "What is X?" makes its first "X is …" a definition.
    """
    for pattern in _NB if language == "nb" else _EN:
        match = pattern.match(sentence)
        if match is not None:
            term = _bare(match.group("term"))
            if term is not None:
                return Defined(term, 0, len(sentence))
    question = _QUESTION.match(heading)
    if question is None:
        return None
    term = question.group("term").strip(_QUOTES)
    answer = re.match(
        rf"(?:an?\s+|the\s+|en\s+|et\s+)?{re.escape(term)}\w{{0,3}}\s+(?:is|are|er)\s+",
        sentence,
        re.I,
    )
    return Defined(term, answer.end(), len(sentence)) if answer else None


def glossary_sentence(sentence: str) -> Defined | None:
    """A glossary paragraph written as a sentence: "An insider is a person who …"."""
    match = _IS_A.match(sentence)
    if match is None:
        return None
    term = _bare(match.group("term"))
    return Defined(term, match.end("is"), len(sentence)) if term is not None else None


def new_term_in(sentence: str, language: str, term: str) -> str | None:
    """A further term that a sentence inside a glossary entry defines.

    A definite subject ("nettverkene kjennetegnes av") goes on about the entry's own term, and so
    does a subject that shares its words.
    """
    match = _NEW[language].match(sentence)
    if match is None:
        return None
    found = match.group("term")
    if found.lower() in term.lower() or term.lower().split()[-1][:6] == found.lower()[:6]:
        return None
    if language == "nb" and _DEFINITE.search(found.split()[-1]):
        return None
    return found


def _bare(term: str) -> str | None:
    """The term without article and quotation marks; None for a pronoun or a clause."""
    bare = re.sub(r"^(?:an?|the|en|et|ei)\s+", "", term.strip(_QUOTES), flags=re.IGNORECASE)
    bare = bare.strip(_QUOTES)
    if not bare or _PRONOUN.match(bare) or len(bare.split()) > 6:
        return None
    return bare
