"""Whose assessment a sentence gives: the publisher's own, or one that it quotes."""

import re

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.threat.publisher import Publisher

_NB_VERBS = (
    r"(?:har\s+)?(?:tidligere\s+|også\s+|i\s+flere\s+år\s+|lenge\s+|nylig\s+|selv\s+|"
    r"samtidig\s+|derfor\s+|videre\s+)*"
    r"(?:pekte?[rt]?\s+på|pekt\s+på|vurderer|vurdert|forventer|venter|anslår|anslått|"
    r"advarer|advart|mener|spår|spådd|"
    r"skriver|rapporterer|rapportert[e]?|fremhever|framhever|påpeker|påpekt|melder|meldte|"
    r"varslet|varsler|"
    r"antar|uttaler|uttalt|konkluderer|konkludert|viser\s+til|slår\s+fast|beskriver|oppgir|tror|"
    r"regner\s+med|understreker|anser|frykter|trekker\s+fram|opplyser|sier)\b"
)
_EN_VERBS = (
    r"(?:(?:has|have|had)\s+)?(?:also\s+|recently\s+|repeatedly\s+|previously\s+|"
    r"separately\s+|itself\s+|now\s+)*"
    r"(?:assess|expect|estimat|warn|predict|project|forecast|not(?:es?|ed)\b|report|"
    r"consider|believ|conclud|"
    r"anticipat|suggest|argu|stress|highlight|point|indicat|caution|say|said|judg|foresee|"
    r"observ|fear)\w*\b"
)
_NB_CITED = re.compile(
    r"\b(?:[Ii]\s?følge|[Ii]\s+henhold\s+til|[Ss]lik)\s+(?P<name>[^,;:]{2,90}?)"
    r"(?=,|\s+(?:har|er|vil|kan|ser|var|blir|skal|må|utgjør|finnes|står|øker|ventes|"
    r"forventes|vurderer)\b)"
)
_NB_SUBJECT = re.compile(
    rf"^(?:(?:Samtidig|Også|Både|Videre|I\s+tillegg|Imidlertid|Derfor|I\s+\w+\s+\d{{4}}|"
    rf"I\s+\d{{4}})\s*,?\s+)?(?P<name>[^,;:]{{2,100}}?)\s+{_NB_VERBS}"
    r"(?=\s*(?:at\b|om\b|mot\b|[:,]|det\b|en\b|et\b|bruken|faren|risikoen|trusselen|også|"
    r"fram|den|flere|økt))"
)
_NB_INVERTED = re.compile(
    r"\b(?:vurderer|forventer|anslår|advarer|mener|spår|varsler|venter|antar|anser|påpeker|"
    r"skriver|rapporterte|rapporterer)\s+"
    r"(?P<name>[A-ZÆØÅ][^,;:.]{1,80}?)\s+(?:at|om\s+at|mot\s+at|det\s+som)\b"
)
_NB_BY = re.compile(
    r"\bav\s+(?P<name>[A-ZÆØÅ][\w -]{1,60}?)\s+(?:vurdert|forventet|ansett|vurderes)\b"
)
_EN_CITED = re.compile(
    r"\b(?:[Aa]ccording\s+to|[Aa]s\s+noted\s+by|[Ii]n\s+the\s+(?:view|assessment|"
    r"judgement)\s+of|[Ff]or)\s+(?P<name>[^,;:]{2,90}?)\s*,"
)
_EN_SUBJECT = re.compile(
    rf"^(?:(?:However|In\s+addition|Meanwhile|Similarly|Likewise|In\s+\d{{4}}|"
    rf"In\s+\w+\s+\d{{4}})\s*,?\s+)?(?P<name>[^,;:]{{2,100}}?)\s+{_EN_VERBS}"
    r"(?=\s*(?:that\b|it\b|the\b|of\b|an?\b|to\b|against\b|further\b|[:,]|more|[A-Z]|there|"
    r"(?:[\w’'-]+\s+){1,8}?to\b))"
)
_EN_BY = re.compile(
    r"\b(?:assessed|judged|expected|considered|predicted|projected|"
    r"estimated)\s+by\s+(?P<name>[^,;:.]{2,60})"
)
_EN_TAIL = re.compile(
    r",\s+(?P<name>[^,;:.]{2,60}?)\s+(?:warns?|says|said|predicts?|estimates?|believes?)\s*\.?$"
)
_SHORT = re.compile(r"\((?P<short>[A-ZÆØÅ][\w-]{1,14})\)\s*$")
_NOT_A_HOLDER = re.compile(
    r"^(?:det|dette|it|this|they|de|han|hun|there|that|which|aktørene|nettverkene|kriminelle|"
    r"criminals|offenders|traffickers|networks|these|those|many|some|several|most|noen|"
    r"mange|flere)\b",
    re.IGNORECASE,
)

# "X is not expected to": X is what is spoken of, not who expects.
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|not|er|var|blir|ble|ikke)$")


class Whose(msgspec.Struct, frozen=True):
    """The holder of an assessment: its name, and whether it is another than the publisher.

    ``scale`` is the id of the likelihood scale that another holder is known to use, None where it
    is not known to use one: its words then have no level.
    """

    name: str | None
    attributed: bool
    scale: str | None = None


def whose(sentence: str, language: str, own: Publisher, codebook: Codebook) -> Whose:
    """The holder of the assessment in a sentence (plain text, case kept).

    The publisher's own where nobody else is named as the one who assesses, warns or expects.
    """
    patterns = (
        (_NB_CITED, _NB_SUBJECT, _NB_INVERTED, _NB_BY)
        if language == "nb"
        else (_EN_CITED, _EN_SUBJECT, _EN_BY, _EN_TAIL)
    )
    for pattern in patterns:
        match = pattern.search(sentence)
        if match is None:
            continue
        words = match.group("name").strip()
        if own.owns(words):
            return Whose(own.name, False)
        found = _known(words, language, codebook)
        if found is not None:
            return Whose(own.name, False) if own.owns(found.name or "") else found
    return Whose(own.name, False)


def _known(words: str, language: str, codebook: Codebook) -> Whose | None:
    """The holder by its short name: the codebook's, one in brackets, else as printed."""
    if _NOT_A_HOLDER.match(words) or _PASSIVE.search(words):
        return None
    bare = words.removeprefix("The ").removeprefix("the ")
    short = _SHORT.search(bare)
    tokens = re.findall(r"[\wÆØÅæøå’'.-]+", bare)
    forms = codebook.forms("holders", language)
    for at in range(len(tokens)):
        found = forms.longest(tokens, at)
        if found is not None and (tokens[at][:1].isupper() or at + 1 < found[1]):
            holder = codebook.holders[found[0]]
            return Whose(holder.short, True, holder.likelihood_scale)
    if short is not None:
        return Whose(short.group("short"), True)
    return Whose(bare, True) if _named(bare) else None


def _named(words: str) -> bool:
    """A name has a capital beyond the sentence's first letter, or is one capitalised word."""
    tokens = words.split()
    if len(tokens) > 9:
        return False
    capitals = sum(token[:1].isupper() for token in tokens)
    return capitals >= 2 or len(tokens) == 1 and words[:1].isupper() and len(words) > 2
