"""Single facts with a wording of their own: treaties, plans, laws in force, ages, hotlines, records.

Each pattern is looked for only in sentences that hold its first word, so the cost is that of a
dictionary look-up.
"""

import re
from collections.abc import Callable, Iterator

from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.tokens import Tokens

_MONTHS = {
    name: index
    for index, name in enumerate(
        "january february march april may june july august september october november december".split(),
        1,
    )
}
_MONTHS |= {
    name: index
    for index, name in enumerate(
        "januar februar mars april mai juni juli august september oktober november desember".split(),
        1,
    )
}
_YEAR = r"(?:19|20)\d\d"
_WHEN = rf"(?:(?P<day>\d{{1,2}})\.?\s+)?(?:(?P<month>{'|'.join(_MONTHS)})\s+(?:\d{{1,2}},?\s+)?)?(?P<year>{_YEAR})"
_RATIFIED = re.compile(
    rf"(?:ratif\w+|acceded to|sluttet seg til)\s+[^.;]{{0,60}}?(?P<treaty>(?:UN\s+|FNs?\s+)?(?:TIP|Palermo|[Tt]rafficking|[Mm]enneskehandels?)[\w\s-]{{0,20}}?[Pp]roto[ck]oll?(?:en)?|Palermo-?protokollen)[^.;\d]{{0,40}}?(?:\s+in|\s+on|\s+i)?\s+{_WHEN}",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(
    rf"(?:(?:came|come|comes|entered|enter|enters|went|put|in)\s+(?:into\s+)?(?:force|effect)|took effect|takes? effect|effective|trådte i kraft|trer i kraft|i kraft|starting|beginning)\s*(?:since|in|on|fra|den|siden|from|i)?\s*{_WHEN}",
    re.IGNORECASE,
)
_PLAN_SPAN = re.compile(
    rf"(?P<from>{_YEAR})\s*[-–/]\s*(?P<to>{_YEAR}|\d\d)\s+(?P<name>(?:[\w’'-]+\s+){{0,6}}?(?:NAP|[Aa]ction [Pp]lan|[Nn]ational [Pp]lan|[Ss]trategy|[Pp]rogram(?:me)?|[Hh]andlingsplan|[Pp]olicy))|"
    rf"(?P<name2>NAP|[Aa]ction [Pp]lan|[Nn]ational [Pp]lan|[Ss]trategy|[Hh]andlingsplan\w*|[Ss]trategi\w*)\s+(?:[\w-]+\s+){{0,4}}?\(?(?:for\s+|covering\s+)?(?P<from2>{_YEAR})\s*[-–/]\s*(?P<to2>{_YEAR}|\d\d)"
)
_PLAN_ADOPTED = re.compile(
    rf"(?:NAP|[Aa]ction [Pp]lan|[Ss]trategy|[Hh]andlingsplan\w*)[^.;]{{0,50}}?\b(?:adopted|approved|vedtatt|lagt fram|lagt frem)\s+(?:in|on|i)\s+{_WHEN}",
    re.IGNORECASE,
)
_PLAN_LED = re.compile(
    rf"[Ii](?:n)?\s+{_WHEN}[^.;]{{0,60}}?\b(?:adopted|approved|launched|vedtok)\s+(?:a|an|the|its|en|et)\s+(?:[\w-]+\s+){{0,4}}?(?:NAP|[Pp]lan\b|[Ss]trategy|handlingsplan)[^.;]{{0,20}}",
    re.IGNORECASE,
)
_PLAN_EXPIRED = re.compile(
    rf"(?:NAP|[Aa]ction [Pp]lan|[Ss]trategy|[Hh]andlingsplan\w*)[^.;]{{0,50}}?\b(?:expired|lapsed|ended|utløp|gikk ut)\s+(?:at\s+the\s+end\s+of|in|on|i|ved utgangen av)?\s*{_WHEN}",
    re.IGNORECASE,
)
_YOUNG = re.compile(
    r"(?:as young as|ned i|helt ned til|yngste var)\s+(?P<age>\d{1,2}|[a-zæøå]+)(?:\s+(?:years?(?:\s+old|\s+of\s+age)?|år))?",
    re.IGNORECASE,
)
_RECORD = re.compile(
    rf"(?:the\s+)?(?:fewest|lowest|smallest|highest|most|laveste|lavest|færreste|høyeste)(?:\s+[\w-]+){{0,5}}?\s+(?:since|siden)\s+(?P<year>{_YEAR})",
    re.IGNORECASE,
)
_CONSECUTIVE = re.compile(
    r"(?:for\s+)?(?:the|a|its|their|an?)\s+(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\s+(?:consecutive\s+|straight\s+|successive\s+)?(?P<unit>year|reporting period|time)(?:(?<=consecutive year)|(?<=straight year)|(?<=successive year)|\s+in\s+a\s+row|(?<=consecutive reporting period)|(?<=consecutive time))|"
    r"(?:for\s+)?(?P<nth2>two|three|four|five|six|seven|eight|nine|ten)\s+(?:consecutive|straight|successive)\s+years|(?P<nth3>andre|tredje|fjerde|femte|sjette)\s+år(?:et)?\s+på\s+rad",
    re.IGNORECASE,
)
_ORDINALS = {
    name: index
    for index, name in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2
    )
}
_ORDINALS |= {
    name: index
    for index, name in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_ORDINALS |= {
    name: index for index, name in enumerate("andre tredje fjerde femte sjette".split(), 2)
}
_LANGUAGE = (
    r"(?:Norwegian|English|Spanish|Arabic|Thai|French|German|Russian|Latvian|Estonian|Lithuanian|Finnish|Swedish|Danish|"
    r"Icelandic|Polish|Romanian|Bulgarian|Hungarian|Portuguese|Italian|Chinese|Mandarin|Cantonese|Vietnamese|Filipino|Tagalog|"
    r"Urdu|Hindi|Bengali|Nepali|Farsi|Persian|Dari|Pashto|Somali|Amharic|Tigrinya|Swahili|Turkish|Kurdish|Ukrainian|Burmese|"
    r"Khmer|Lao|Malay|Indonesian|Korean|Japanese|Creole|Albanian|Serbian|Czech|Slovak|Greek|Dutch|Hebrew|Yoruba|Hausa|Igbo|"
    r"norsk|engelsk|spansk|arabisk|thai|fransk|tysk|russisk|polsk|rumensk|ukrainsk|litauisk|portugisisk|somali|vietnamesisk|kinesisk)"
)
_LANGUAGES = re.compile(rf"{_LANGUAGE}(?:,?\s+(?:(?:and|og|&)\s+)?(?:[A-Z]\w+\s+)?{_LANGUAGE})+")
_LISTED = re.compile(
    r"(?P<list>[A-Z]\w+(?:\s[A-Z]\w+)?(?:,\s+[A-Z]\w+(?:\s[A-Z]\w+)?)+,?\s+(?:and|og)\s+[A-Z]\w+(?:\s[A-Z]\w+)?)"
)
_LANGUAGE_ITEM = re.compile(_LANGUAGE)
_ROUND = re.compile(
    r"døgnåpen|døgnåpent|døgnet rundt|around the clock|24/7|24 hours a day|round-the-clock",
    re.IGNORECASE,
)
_FACTOR = re.compile(
    r"(?P<bound>more than|almost|nearly|over|mer enn|nesten|nær)?\s*(?P<factor>doubl\w+|tripl\w+|quadrupl\w+|twofold|threefold|fourfold|fivefold|sixfold|tenfold|twice|fordobl\w+|tredobl\w+|firedobl\w+|femdobl\w+|seksdobl\w+|tidobl\w+)",
    re.IGNORECASE,
)
_FACTORS = {
    "doubl": 2,
    "tripl": 3,
    "quadr": 4,
    "twofo": 2,
    "three": 3,
    "fourf": 4,
    "fivef": 5,
    "sixfo": 6,
    "tenfo": 10,
    "twice": 2,
    "fordo": 2,
    "tredo": 3,
    "fired": 4,
    "femdo": 5,
    "seksd": 6,
    "tidob": 10,
}

_Rule = Callable[[Tokens, Thread], Iterator[Measure]]


def measures_of(tokens: Tokens, thread: Thread) -> list[Measure]:
    """The facts of one sentence."""
    present = set(tokens.words)
    found: list[Measure] = []
    for gate, rule in _RULES:
        if gate & present:
            found.extend(rule(tokens, thread))
    return found


def _search(tokens: Tokens, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    yield from pattern.finditer(tokens.text, tokens.starts[0], tokens.ends[-1])


def _measure(
    tokens: Tokens,
    match: re.Match[str],
    indicator: str,
    value: float | None,
    unit: str | None,
    period: Period,
    breakdown: dict[str, str | bool] | None = None,
    qualifier: str = "exact",
    text: str | None = None,
) -> Measure:
    first = next(at for at, stop in enumerate(tokens.ends) if stop > match.start())
    last = max(at for at, begin in enumerate(tokens.starts) if begin < match.end())
    return Measure(
        indicator=indicator,
        value=value,
        unit=unit,
        breakdown=breakdown or {},
        period=period,
        comparison=False,
        first=first,
        last=last,
        kind="fact",
        qualifier=qualifier,
        rule="facts",
        text=text,
    )


def _treaties(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    for match in _search(tokens, _RATIFIED):
        month = match.group("month")
        value = (
            f"{match.group('year')}-{_MONTHS[month.lower()]:02d}" if month else match.group("year")
        )
        yield _measure(
            tokens,
            match,
            "treaty_ratified",
            None,
            "date",
            Period(int(match.group("year")), "stated"),
            {"treaty": "UN TIP Protocol"},
            text=value,
        )


def _laws(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    if not {
        "law",
        "act",
        "legislation",
        "provision",
        "code",
        "section",
        "amendments",
        "amendment",
        "criminalize",
        "criminalized",
        "loven",
        "lov",
        "bestemmelsen",
        "straffebud",
        "lovendring",
        "statute",
        "article",
    } & set(tokens.words):
        return
    for match in _search(tokens, _IN_FORCE):
        year = int(match.group("year"))
        yield _measure(tokens, match, "law_effective_year", year, "year", Period(year, "stated"))


def _plans(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    for match in _search(tokens, _PLAN_SPAN):
        start = match.group("from") or match.group("from2")
        end = match.group("to") or match.group("to2")
        end = end if len(end) == 4 else start[:2] + end
        span = f"{start}/{end}"
        yield _measure(tokens, match, "nap_period", None, None, Period(span, "stated"), text=span)
    for match in _search(tokens, _PLAN_LED):
        year = int(match.group("year"))
        yield _measure(tokens, match, "nap_adopted_year", year, "year", Period(year, "stated"))
    for pattern, indicator in (
        (_PLAN_ADOPTED, "nap_adopted_year"),
        (_PLAN_EXPIRED, "nap_expired_year"),
    ):
        for match in _search(tokens, pattern):
            year = int(match.group("year"))
            yield _measure(tokens, match, indicator, year, "year", Period(year, "stated"))


def _ages(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    from tinglys.reading.grammar.numbers import number_words

    for match in _search(tokens, _YOUNG):
        word = match.group("age").lower()
        value = float(word) if word.isdigit() else number_words(tokens.language).units.get(word)
        if value is None or not 0 < value < 25:
            continue
        known = frozenset().union(*tokens.concepts)
        breakdown: dict[str, str | bool] = {"age": "child"} if value < 18 else {}
        if "x.sex" in known and "x.labor" not in known:
            breakdown["exploitation"] = "sex"
        yield _measure(
            tokens, match, "victim_min_age", value, "years", Period(None, "none"), breakdown
        )


def _records(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    for match in _search(tokens, _RECORD):
        of = (
            "investigations"
            if "investigation" in match.group().lower()
            else "victims"
            if "victim" in match.group().lower()
            else "figures"
        )
        yield _measure(
            tokens,
            match,
            "record_low_since_year"
            if re.search("few|low|small|lav|fær", match.group(), re.IGNORECASE)
            else "record_high_since_year",
            float(match.group("year")),
            "year",
            Period(thread.data_year or thread.year, "inferred"),
            {"of": of},
        )


def _consecutive(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    for match in _search(tokens, _CONSECUTIVE):
        word = match.group("nth") or match.group("nth2") or match.group("nth3")
        words = [w for w in tokens.words if w.isalpha()]
        yield _measure(
            tokens,
            match,
            "consecutive_years",
            float(_ORDINALS[word.lower()]),
            "years",
            Period(thread.data_year, "inferred"),
            {"of": " ".join(words[:30])},
        )


def _languages(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    known = frozenset().union(*tokens.concepts)
    if not known & {"n.hotline", "n.language", "n.call"}:
        return
    for match in _search(tokens, _LISTED):
        if _LANGUAGE_ITEM.search(match.group("list")):
            count = len(
                [item for item in re.split(r",| and | og ", match.group("list")) if item.strip()]
            )
            yield _measure(
                tokens, match, "hotline_languages", float(count), "languages", Period(None, "none")
            )
            return
    for match in _search(tokens, _LANGUAGES):
        count = len(_LANGUAGE_ITEM.findall(match.group()))
        yield _measure(
            tokens, match, "hotline_languages", float(count), "languages", Period(None, "none")
        )
        return


def _round_the_clock(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    known = frozenset().union(*tokens.concepts)
    if "n.hotline" not in known and "n.call" not in known:
        return
    for match in _search(tokens, _ROUND):
        if not match.group()[0].isdigit() or "/" in match.group():
            yield _measure(tokens, match, "hotline_hours", 24.0, "hours/day", Period(None, "none"))


def _factors(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    for match in _search(tokens, _FACTOR):
        value = _FACTORS.get(match.group("factor").lower()[:5])
        if (
            value is None
            or match.group("factor").lower() in ("double", "doubly", "twice")
            and not _multiplies(tokens, match.end())
        ):
            continue
        bound = (match.group("bound") or "").lower()
        qualifier = (
            "at_least"
            if bound in ("more than", "over", "mer enn")
            else "approx"
            if bound
            else "exact"
        )
        words = [w for w in tokens.words if w.isalpha()]
        yield _measure(
            tokens,
            match,
            "change_factor",
            float(value),
            "times",
            Period(thread.data_year or thread.year, "inferred"),
            {"of": " ".join(words[:30])},
            qualifier,
        )


def _multiplies(tokens: Tokens, end: int) -> bool:
    """As in "double the number", "twice as many": not "twice a year"."""
    return bool(re.match(r"\s+(?:the|as|that|its)\b", tokens.text[end : end + 8]))


def _liaisons(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    """As in "a liaison officer in the Philippines": the article counts."""
    for match in _search(
        tokens,
        re.compile(
            r"\b(?:a|an|en)\s+(?:[\w-]+\s+){0,2}(?:liaison officer|sambandsmann|police attaché)[^.,;(]{0,40}"
        ),
    ):
        yield _measure(tokens, match, "liaison_officers", 1.0, "persons", Period(None, "none"))


def _single_shelters(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    """As in "a shelter for child trafficking victims": the article counts."""
    for match in _search(
        tokens,
        re.compile(
            r"\b(?:operated|maintained|opened|ran|funded|maintains|operates|managed)\s+(?P<np>a\s+(?:new\s+|dedicated\s+|specialized\s+|government-run\s+|government-funded\s+)*(?:shelter|safe house)\s+for\s+[^.,;(]{3,40})"
        ),
    ):
        breakdown: dict[str, str | bool] = {}
        body = match.group("np").lower()
        if re.search(r"child|minor|girls|boys", body):
            breakdown["age"] = "child"
        if re.search(r"\bmale|\bmen\b|boys", body):
            breakdown["sex"] = "male"
        elif re.search(r"female|women|girls", body):
            breakdown["sex"] = "female"
        yield _measure(tokens, match, "shelters", 1.0, "shelters", Period(None, "none"), breakdown)


TRIGGERS = frozenset(
    "young yngste consecutive straight successive row rad english engelsk norsk french spanish arabic clock "
    "døgnåpen døgnåpent døgnet doubled doubling tripled quadrupled twofold threefold fourfold fivefold sixfold "
    "tenfold twice fordoblet fordobling tredoblet firedoblet liaison sambandsmann attaché shelter".split()
)
_RULES: tuple[tuple[frozenset[str], _Rule], ...] = (
    (
        frozenset(
            "ratified ratify ratifies acceded ratifiserte ratifisert ratification sluttet".split()
        ),
        _treaties,
    ),
    (frozenset("force effect effective kraft starting beginning".split()), _laws),
    (
        frozenset(
            "nap plan strategy handlingsplan handlingsplanen strategi strategien program programme naps".split()
        ),
        _plans,
    ),
    (frozenset("young ned yngste".split()), _ages),
    (frozenset("since siden".split()), _records),
    (frozenset("consecutive straight successive rad row".split()), _consecutive),
    (
        frozenset("english norwegian engelsk norsk french spanish arabic russian".split()),
        _languages,
    ),
    (frozenset("døgnåpen døgnåpent døgnet clock round 24".split()), _round_the_clock),
    (
        frozenset(
            "doubled doubling double tripled tripling quadrupled twofold threefold fourfold fivefold sixfold tenfold twice fordoblet fordobling tredoblet firedoblet femdoblet seksdoblet tidoblet fordoblingen doblet".split()
        ),
        _factors,
    ),
    (frozenset("liaison sambandsmann attaché".split()), _liaisons),
    (frozenset("shelter house".split()), _single_shelters),
)
