"""Treaties ratified, laws in force, and action plans: what they are dated by."""

import re
from collections.abc import Iterator

from tinglys.reading.figures.fact import MONTHS, WHEN, YEAR, fact, search, year_fact
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.tokens import Tokens

_RATIFIED = re.compile(
    r"(?:ratif\w+|acceded to|sluttet seg til)\s+[^.;]{0,60}?"
    r"(?P<treaty>(?:UN\s+|FNs?\s+)?(?:TIP|Palermo|Trafficking|Menneskehandels?)[\w\s-]{0,20}?"
    r"Proto[ck]oll?(?:en)?|Palermo-?protokollen)"
    rf"[^.;\d]{{0,40}}?(?:\s+in|\s+on|\s+i)?\s+{WHEN}",
    re.IGNORECASE,
)
_TIP_PROTOCOL = r"(?:UN\s+)?(?:TIP|Palermo|[Tt]rafficking)\s+[Pp]rotocol"
_PARTY = re.compile(
    rf"\bparty\s+to\s+(?:the\s+)?(?:2000\s+)?{_TIP_PROTOCOL}\s+(?:since|in)\s+{WHEN}", re.IGNORECASE
)
_RATIFIED_IT = re.compile(
    rf"(?:{_TIP_PROTOCOL}|UN\s+[Pp]rotocol)[^.;]{{0,60}}?\bratified\s+it\s+(?:in|on)\s+{WHEN}",
    re.IGNORECASE,
)
_CONVENTION = re.compile(
    r"ratified\s+(?:the\s+)?(?P<treaty>[^.;,]{0,70}?\b[Cc]onvention"
    r"(?:\s+(?:on|against)\s+[^.;,]{3,70}?)?)"
    rf"\s+in\s+{WHEN}",
    re.IGNORECASE,
)
_WHICH_RATIFIED = re.compile(
    rf"(?:TIP|Palermo|Trafficking)\s+Protocol,?\s+which\s+(?:it|\w+)\s+ratified\s+(?:in|on)\s+{WHEN}",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(
    r"(?:(?:came|come|comes|entered|enter|enters|went|put|in)\s+(?:into\s+)?(?:force|effect)|"
    r"took effect|takes? effect|effective|trådte i kraft|trer i kraft|i kraft|starting|beginning)"
    rf"\s*(?:since|in|on|fra|den|siden|from|i)?\s*{WHEN}",
    re.IGNORECASE,
)
_PLAN = r"(?:NAP|[Aa]ction [Pp]lan|[Ss]trategy|[Hh]andlingsplan\w*)"
_SPAN_BEFORE = re.compile(
    rf"(?P<from>{YEAR})\s*[-–/]\s*(?P<to>{YEAR}|\d\d)\s+(?:[\w’'-]+\s+){{0,6}}?"
    r"(?:NAP|[Aa]ction [Pp]lan|[Nn]ational [Pp]lan|[Ss]trategy|[Pp]rogram(?:me)?|"
    r"[Hh]andlingsplan|[Pp]olicy)"
)
_SPAN_AFTER = re.compile(
    r"(?:NAP|[Aa]ction [Pp]lan|[Nn]ational [Pp]lan|[Ss]trategy|[Hh]andlingsplan\w*|"
    r"[Ss]trategi\w*),?\s+(?:[\w-]+\s+){0,4}?\(?(?:for\s+|covering\s+)?"
    rf"(?P<from>{YEAR})\s*[-–/]\s*(?P<to>{YEAR}|\d\d)"
)
_ADOPTED = re.compile(
    rf"(?:{_PLAN}|Plan of Action)[^.;]{{0,80}}?\b"
    rf"(?:adopted|approved|launched|vedtatt|lagt fram|lagt frem)\s+"
    rf"(?:by\s+(?:the\s+)?(?:[\w-]+\s+){{1,4}}?)?(?:in|on|i)\s+{WHEN}",
    re.IGNORECASE,
)
_ADOPTS = re.compile(
    r"\b(?:adopted|approved|launched)\s+(?:a|an|the|its|their)\s+(?:[\w-]+\s+){0,4}?"
    rf"(?:NAP|plan|strategy)\b[^.;]{{0,30}}?\s(?:in|on)\s+{WHEN}",
    re.IGNORECASE,
)
_COVERING = re.compile(
    r"(?:NAP|[Pp]lan|[Ss]trategy|[Pp]rogram(?:me)?)\b[^.;]{0,60}?\b"
    rf"(?:covering|running from|runs from|to run from|for the years|for the period|for)\s+"
    rf"(?P<from>{YEAR})\s+(?:to|through|until)\s+(?P<to>{YEAR})"
)
_FROM = re.compile(
    rf"handlingsplan(?:en)?\s+(?:mot\s+\w+\s+)?fra\s+{WHEN}(?!\s*[-–/]|\s+til)", re.IGNORECASE
)
_LED = re.compile(
    rf"\bi(?:n)?\s+{WHEN}[^.;]{{0,60}}?\b(?:adopted|approved|launched|vedtok)\s+"
    r"(?:a|an|the|its|en|et)\s+(?:[\w-]+\s+){0,4}?(?:NAP|plan\b|strategy|handlingsplan)"
    r"[^.;]{0,20}",
    re.IGNORECASE,
)
_EXPIRED = re.compile(
    rf"(?:{_PLAN}|previous plan|last plan|old plan)[^.;]{{0,80}}?\b"
    r"(?:expired|lapsed|ended|ran out|(?:had\s+)?run through|ran through|utløp|gikk ut)\s+"
    rf"(?:at\s+the\s+end\s+of|in|on|i|ved utgangen av)?\s*{WHEN}",
    re.IGNORECASE,
)
_LED_FORCE = re.compile(
    rf"\bin\s+{WHEN},?\s+(?:[Aa]|[Tt]he|[Aa] new|[Nn]ew)\s+(?:[\w-]+\s+){{0,8}}?(?:law|act|code|"
    r"legislation|provision|amendment)s?\b[^.;]{0,60}?\b(?:came|entered|went)\s+into\s+(?:force|effect)",
    re.IGNORECASE,
)
_MADE_CRIME = re.compile(
    r"(?:criminali[sz]ed|outlawed|prohibited|made)\s+(?:human\s+|all\s+forms\s+of\s+)?trafficking"
    rf"(?:\s+in\s+(?:persons|human\s+beings))?(?:\s+a\s+crime)?\s+in\s+{WHEN}",
    re.IGNORECASE,
)
_LAWFUL = frozenset(
    "law act legislation provision code section amendments amendment criminalize criminalized "
    "loven lov bestemmelsen straffebud lovendring statute article".split()
)
_PROTOCOLS = (_RATIFIED, _WHICH_RATIFIED, _PARTY, _RATIFIED_IT)
_CENTURY = 2
_YEAR = re.compile(YEAR)


def treaties(tokens: Tokens, _: Thread) -> Iterator[Measure]:
    """The month and year in which the trafficking protocol was ratified."""
    found = [m for pattern in _PROTOCOLS for m in search(tokens, pattern)]
    for match in found or search(tokens, _CONVENTION):
        month, year = match.group("month"), match.group("year")
        dated = f"{year}-{MONTHS[month.lower()]:02d}" if month else year
        yield fact(
            tokens,
            match,
            "treaty_ratified",
            None,
            "date",
            Period(int(year), "stated"),
            breakdown={"treaty": "UN TIP Protocol" if found else match.group("treaty").lower()},
            text=dated,
        )


def laws(tokens: Tokens, _: Thread) -> Iterator[Measure]:
    """The year in which a law came into force."""
    if _LAWFUL.isdisjoint(tokens.words):
        return
    for pattern in (_IN_FORCE, _LED_FORCE):
        for match in search(tokens, pattern):
            yield year_fact(tokens, match, "law_effective_year")


def crimes(tokens: Tokens, _: Thread) -> Iterator[Measure]:
    """The year in which trafficking became a crime."""
    for match in search(tokens, _MADE_CRIME):
        yield year_fact(tokens, match, "law_effective_year")


def plans(tokens: Tokens, _: Thread) -> Iterator[Measure]:
    """The years that a plan covers, in which it was adopted, in which it ran out."""
    if not any(search(tokens, _YEAR)):
        return
    for pattern in (_SPAN_BEFORE, _SPAN_AFTER, _COVERING):
        for match in search(tokens, pattern):
            start, end = match.group("from"), match.group("to")
            span = f"{start}/{start[:_CENTURY] + end if len(end) == _CENTURY else end}"
            yield fact(tokens, match, "nap_period", None, None, Period(span, "stated"), text=span)
    # "Planen fra 2016 utløp i 2020": the year in its name says no more than when it ran out does.
    named = () if any(search(tokens, _EXPIRED)) else ((_FROM, "nap_adopted_year"),)
    for pattern, indicator in (
        (_LED, "nap_adopted_year"),
        (_ADOPTED, "nap_adopted_year"),
        (_ADOPTS, "nap_adopted_year"),
        *named,
        (_EXPIRED, "nap_expired_year"),
    ):
        for match in search(tokens, pattern):
            yield year_fact(tokens, match, indicator)
