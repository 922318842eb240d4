"""Money: funding and restitution, each in its own currency, a conversion as a figure of its own."""

from tinglys.codebook.lexicon import Concepts
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.periods import Calendar, Period
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_PURPOSE = frozenset("for to toward towards on til mot in into".split())
_END = frozenset(",;()–—".strip())


def measures_of(scene: Scene) -> list[Measure]:
    """The measures that the sums of money of a sentence give; fines and prices give none."""
    tokens, quantities, thread = scene.tokens, scene.quantities, scene.thread
    clauses, calendar = scene.clauses, scene.calendar
    found: list[Measure] = []
    for number, quantity in enumerate(quantities):
        if quantity.kind != "money":
            continue
        site = clauses.site(number)
        converted = _converts(tokens, site, quantities, number)
        if converted is not None:
            base = next((m for m in found if m.first == quantities[converted].first), None)
            if base is not None:
                found.append(_conversion(base, quantity))
            continue
        indicator = _indicator(tokens, site, thread)
        if indicator is not None:
            found.append(_measure(tokens, site, calendar, thread, indicator, found))
    return found


_NOT_FUNDING = frozenset(
    "fine fines fined ransom ransoms bribe bribes wage wages salary salaries debt debts fee fees price prices "
    "profit profits earned earn earning bot bøter lønn gjeld løsepenger bail assets confiscated seized forfeited sell sells sold selling buy bought smuggled".split()
)


def _converts(tokens: Tokens, site: Site, quantities: list[Quantity], number: int) -> int | None:
    """Index of the sum that this bracketed one restates in another currency."""
    if site.bracket < 0:
        return None
    for earlier in range(number - 1, -1, -1):
        other = quantities[earlier]
        if other.kind == "money" and other.last < site.bracket:
            gap = tokens.words[other.last + 1 : site.bracket]
            if other.unit != quantities[number].unit and len(gap) <= 6:
                return earlier
            return None
    return None


def _conversion(base: Measure, quantity: Quantity) -> Measure:
    return Measure(
        indicator=base.indicator,
        value=quantity.value,
        unit=quantity.unit,
        breakdown={**base.breakdown, "converted": True},
        period=base.period,
        comparison=base.comparison,
        first=quantity.first,
        last=quantity.last,
        kind="money",
        bracketed=True,
        qualifier=quantity.qualifier,
        rule="money.converted",
    )


def _indicator(tokens: Tokens, site: Site, thread: Thread) -> str | None:
    near: Concepts = site.near | site.right | site.noun
    wide = near | site.far | _beyond(tokens, site)
    words = tokens.words
    lead = words[max(site.far_start, site.quantity.first - 12) : site.quantity.first]
    if (
        wide & {"n.restitution"}
        or wide & {"v.pay"}
        and wide & {"n.victim"}
        and "n.fine_money" not in near
    ):
        lowest = site.quantity.qualifier == "at_least" or any(
            word in ("between", "from", "mellom", "fra") for word in lead[-3:]
        )
        return "victim_restitution_min" if lowest else "victim_restitution"
    if near & {"n.fine_money", "v.fine", "n.penalty", "v.prescribe"} or any(
        word in ("fine", "fines", "fined", "bot", "bøter") for word in lead
    ):
        return None
    if any(word in _NOT_FUNDING for word in words[site.far_start : site.right_stop]):
        return None
    if any(
        word
        in (
            "cost",
            "costs",
            "worth",
            "price",
            "prices",
            "fee",
            "fees",
            "salary",
            "wages",
            "debt",
            "debts",
            "verdi",
            "verdt",
            "pris",
            "prisen",
            "kostet",
            "koster",
            "losses",
            "profits",
            "loss",
            "tap",
            "utbytte",
            "earned",
            "loan",
            "loans",
            "seized",
            "beslaglagt",
        )
        for word in lead
    ):
        return None
    if wide & {"v.allocate", "n.budget"} or near & {"v.grant"}:
        return "funding"
    if thread.report and not wide & {"n.offender", "n.sentence"}:
        return "funding"
    return None


def _beyond(tokens: Tokens, site: Site) -> Concepts:
    """Concepts after the sum, past a conversion in brackets, up to the end of the clause."""
    words, concepts = tokens.words, tokens.concepts
    found: set[str] = set()
    at = site.quantity.last + 1
    while at < len(words) and words[at] not in (",", ";", ".") and at - site.quantity.last < 24:
        found |= concepts[at]
        at += 1
    return frozenset(found)


def _measure(
    tokens: Tokens,
    site: Site,
    calendar: Calendar,
    thread: Thread,
    indicator: str,
    found: list[Measure],
) -> Measure:
    quantity = site.quantity
    compared = _compared(tokens, site) and bool(found)
    main = next((m for m in found if not m.comparison and m.indicator == indicator), None)
    stated = calendar.own(site)
    if stated is None and not compared:
        stated = calendar.lead(site) or calendar.trailing(site)
    if stated is None and compared:
        stated = _bracketed_year(tokens, site, calendar)
    if stated is not None:
        period = stated
    elif calendar.previous(site) and thread.data_year:
        period = Period(thread.data_year - 1, "inferred", earlier=True)
    elif compared and main is not None and isinstance(main.period.year, int):
        period = Period(main.period.year - 1, "inferred", earlier=True)
    elif thread.data_year:
        period = Period(thread.data_year, "inferred")
    else:
        period = Period(thread.year, "inferred") if thread.year else Period(None, "none")
    breakdown: Breakdown = {}
    if indicator == "funding":
        breakdown = (
            dict(main.breakdown) if compared and main else {"purpose": _purpose(tokens, site)}
        )
    earlier = not compared and bool(found) and thread.earlier(indicator, period.year)
    return Measure(
        indicator=indicator,
        value=quantity.value,
        unit=quantity.unit,
        breakdown={key: value for key, value in breakdown.items() if value},
        period=period,
        comparison=compared or earlier,
        first=quantity.first,
        last=quantity.last,
        kind="money",
        qualifier=quantity.qualifier,
        high=quantity.high,
        rule="money",
    )


def _bracketed_year(tokens: Tokens, site: Site, calendar: Calendar) -> Period | None:
    """The year after a conversion: "16 million NOK ($1.41 million) in 2023"."""
    words = tokens.words
    at = site.quantity.last + 1
    if at < len(words) and words[at] == "(":
        while at < len(words) and words[at] != ")":
            at += 1
    for first, _, year in calendar.spans:
        if at < first <= at + 4:
            return Period(year, "stated")
    return None


def _compared(tokens: Tokens, site: Site) -> bool:
    words, concepts = tokens.words, tokens.concepts
    first = site.quantity.first
    if words[first] == "over" and any(
        concepts[back] & {"v.rise", "v.fall"} for back in range(max(0, first - 8), first)
    ):
        site.quantity.qualifier = "exact"
        return True
    for at in range(site.quantity.first - 1, max(site.near_start, site.quantity.first - 7) - 1, -1):
        if (
            "c.compare" in concepts[at]
            or words[at] == "than"
            and at > 0
            and concepts[at - 1] & {"v.rise", "v.fall"}
        ):
            return True
        if (
            words[at] in ("from", "fra")
            or words[at] == "over"
            and at + 1 == site.quantity.first - 0
        ):
            return (
                any(concepts[back] & {"v.rise", "v.fall"} for back in range(max(0, at - 5), at))
                or at > 0
                and words[at - 1] in ("up", "down", "opp", "ned")
            )
    return False


def _bare(word: str) -> str:
    """A word without its genitive: "program’s" is of the program."""
    return word.partition("’")[0].partition("'")[0]


def _purpose(tokens: Tokens, site: Site) -> str:
    """What the money is for: the phrase after it, else the clause's subject."""
    words = tokens.words
    at = site.quantity.last + 1
    while at < len(words) and words[at] == "(":
        while at < len(words) and words[at] != ")":
            at += 1
        at += 1
    phrase: list[str] = []
    while at < len(words) and len(phrase) < 26 and words[at] not in (";", "(", ".", "–", "—"):
        if words[at] == "," and "c.compare" in tokens.concepts[min(at + 1, len(words) - 1)]:
            break
        if words[at][0].isalpha():
            phrase.append(_bare(words[at]))
        at += 1
    if (
        phrase[:1]
        and phrase[0] in ("compared", "an", "a", "more", "which", "in")
        and len(phrase) < 4
    ):
        phrase = []
    before = [
        _bare(word) for word in words[site.far_start : site.quantity.first] if word[0].isalpha()
    ]
    return " ".join(phrase + before[-14:])
