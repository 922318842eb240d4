"""What kind of proposition a judgement makes: a level of threat, a trend, an ability.

The kinds tell which judgements can be compared with each other and how one would check them: a
trend needs a series, a level of threat a scale, an event only an outcome.
"""

import re

_KINDS: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "nb": (
        (
            "capability",
            re.compile(r"\b(?:evner|evne\s+til|i\s+stand\s+til|har\s+kapasitet|kapabilitet)\b"),
        ),
        (
            "threat_level",
            re.compile(
                r"\b(?:utgjøre|representere|utgjør|være|"
                r"som)\s+(?:\w+\s+){0,3}?(?:\w*trussel\w*|risiko\w*|betydelig|høy|lav|"
                r"moderat|alvorlig)\b"
                r"|\btrussel\w*\s+[^.]{0,80}?\b(?:betydelig|høy|lav|moderat|alvorlig|størst)"
            ),
        ),
        (
            "continuation",
            re.compile(
                r"\b(?:fortsette|fortsatt|forbli|vedvare|beholde|beholder|opprettholde|bestå)\b"
            ),
        ),
        (
            "intent",
            re.compile(
                r"\b(?:søker|forsøke|ønske[r]?|ha\s+til\s+hensikt|intensjon|planlegge[r]?)\b"
            ),
        ),
        (
            "trend",
            re.compile(
                r"\b(?:øke|økt|økende|øker|avta|avtar|avtakende|vokse|minke|redusere[sr]?|"
                r"stige|falle|synke|tilta|"
                r"flere|færre|mer|større|mindre|spre|utvikle|ekspandere|endre|yngre)\b"
            ),
        ),
    ),
    "en": (
        (
            "capability",
            re.compile(r"\b(?:capable\s+of|able\s+to|capability|capacity|ability\s+to)\b"),
        ),
        (
            "threat_level",
            re.compile(
                r"\b(?:pose|represent|remain|be|constitute|is|"
                r"are)\s+(?:\w+\s+){0,4}?(?:threats?|risks?)\b"
                r"|\bthreat\b[^.]{0,80}?\b(?:high|low|moderate|severe|substantial|significant)\b"
            ),
        ),
        (
            "continuation",
            re.compile(r"\b(?:continu\w+|remain\w*|persist\w*|maintain\w*|endure\w*|still)\b"),
        ),
        ("intent", re.compile(r"\b(?:seek|attempt|try|intend\w*|aim|look\s+to|want|plan)\b")),
        (
            "trend",
            re.compile(
                r"\b(?:increas\w*|decreas\w*|grow\w*|rise|rising|fall\w*|declin\w*|"
                r"spread\w*|expand\w*|reduc\w*|"
                r"more|fewer|less|further|accelerat\w*|intensif\w*|worsen\w*|chang\w*|"
                r"shift\w*|exceed\w*)\b"
            ),
        ),
    ),
}


def proposition_of(lower: str, language: str) -> str:
    """``threat_level``, ``trend``, ``capability``, ``intent``, ``continuation`` or ``event``."""
    for kind, pattern in _KINDS[language]:
        if pattern.search(lower):
            return kind
    return "event"
