"""What kind of proposition a judgement makes: a level of threat, a trend, an ability.

The kinds tell which judgements can be compared with each other and how one would check them: a
trend needs a series, a level of threat a scale, an event only an outcome.
"""

import re

# The kind, stems of which some word of it holds one, and its pattern.
_KINDS: dict[str, tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]] = {
    "nb": (
        (
            "capability",
            ("evne", "stand", "kapasitet", "kapabilitet"),
            re.compile(r"\b(?:evner|evne\s+til|i\s+stand\s+til|har\s+kapasitet|kapabilitet)\b"),
        ),
        (
            "threat_level",
            ("trussel", "risiko", "betydelig", "høy", "lav", "moderat", "alvorlig"),
            re.compile(
                r"\b(?:utgjøre|representere|utgjør|være|"
                r"som)\s+(?:\w+\s+){0,3}?(?:\w*trussel\w*|risiko\w*|betydelig|høy|lav|"
                r"moderat|alvorlig)\b"
                r"|\btrussel\w*\s+[^.]{0,80}?\b(?:betydelig|høy|lav|moderat|alvorlig|størst)"
            ),
        ),
        (
            "continuation",
            ("fortsette", "fortsatt", "forbli", "vedvare", "beholde", "opprettholde", "bestå"),
            re.compile(
                r"\b(?:fortsette|fortsatt|forbli|vedvare|beholde|beholder|opprettholde|bestå)\b"
            ),
        ),
        (
            "intent",
            ("søker", "forsøke", "ønske", "hensikt", "intensjon", "planlegge"),
            re.compile(
                r"\b(?:søker|forsøke|ønske[r]?|ha\s+til\s+hensikt|intensjon|planlegge[r]?)\b"
            ),
        ),
        (
            "trend",
            (
                "øk",
                "avta",
                "vokse",
                "minke",
                "redusere",
                "stige",
                "falle",
                "synke",
                "tilta",
                "flere",
                "færre",
                "mer",
                "større",
                "mindre",
                "spre",
                "utvikle",
                "ekspandere",
                "endre",
                "yngre",
            ),
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
            ("capab", "able", "capacity", "ability"),
            re.compile(r"\b(?:capable\s+of|able\s+to|capability|capacity|ability\s+to)\b"),
        ),
        (
            "threat_level",
            ("threat", "risk"),
            re.compile(
                r"\b(?:pose|represent|remain|be|constitute|is|"
                r"are)\s+(?:\w+\s+){0,4}?(?:threats?|risks?)\b"
                r"|\bthreat\b[^.]{0,80}?\b(?:high|low|moderate|severe|substantial|significant)\b"
            ),
        ),
        (
            "continuation",
            ("continu", "remain", "persist", "maintain", "endure", "still"),
            re.compile(r"\b(?:continu\w+|remain\w*|persist\w*|maintain\w*|endure\w*|still)\b"),
        ),
        (
            "intent",
            ("seek", "attempt", "try", "intend", "aim", "look", "want", "plan"),
            re.compile(r"\b(?:seek|attempt|try|intend\w*|aim|look\s+to|want|plan)\b"),
        ),
        (
            "trend",
            (
                "increas",
                "decreas",
                "grow",
                "rise",
                "rising",
                "fall",
                "declin",
                "spread",
                "expand",
                "reduc",
                "more",
                "fewer",
                "less",
                "further",
                "accelerat",
                "intensif",
                "worsen",
                "chang",
                "shift",
                "exceed",
            ),
            re.compile(
                r"\b(?:increas\w*|decreas\w*|grow\w*|rise|rising|fall\w*|declin\w*|"
                r"spread\w*|expand\w*|reduc\w*|"
                r"more|fewer|less|further|accelerat\w*|intensif\w*|worsen\w*|chang\w*|"
                r"shift\w*|exceed\w*)\b"
            ),
        ),
    ),
}


_REMEMBERED = 50_000


class _Possible(dict[str, frozenset[str]]):
    """Word -> the kinds that it may tell of, as words are met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._kinds = [(kind, stems) for kind, stems, _ in _KINDS[language]]

    def __missing__(self, word: str) -> frozenset[str]:
        if len(self) >= _REMEMBERED:
            self.clear()
        kinds = self[word] = frozenset(
            kind for kind, stems in self._kinds if any(stem in word for stem in stems)
        )
        return kinds


_POSSIBLE = {language: _Possible(language) for language in _KINDS}


def proposition_of(lower: str, language: str) -> str:
    """``threat_level``, ``trend``, ``capability``, ``intent``, ``continuation`` or ``event``."""
    possible = frozenset[str]().union(*map(_POSSIBLE[language].__getitem__, lower.split()))
    for kind, _, pattern in _KINDS[language]:
        if kind in possible and pattern.search(lower):
            return kind
    return "event"
