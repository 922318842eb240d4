"""Where a country stands, in a few sentences, each computed from the figures it links to."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from tinglys.publication.addresses import country_path
from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.index_scores import ScoreTable
from tinglys.publication.sections.judgements import JudgementGroup
from tinglys.publication.site_data import SiteClaim, SiteDocument, SiteFinding
from tinglys.publication.values import number, printed_value
from tinglys.publication.words import Words
from tinglys.reading.claims import Figure

_COUNTED = ("investigations", "prosecutions", "convictions", "victims_identified")


def sentence(words: Words, key: str, **slots: Markup | str) -> Markup:
    """A sentence of the catalogue with markup in its slots."""
    parts: list[Markup] = []
    for text, slot in words.parts(key):
        parts.append(escape(text))
        if slot is not None:
            parts.append(escape(slots[slot]))
    return Markup("").join(parts)


def listed(parts: Iterable[Markup], words: Words) -> Markup:
    """Parts as a list in running text: "a, b and c"."""
    items = list(parts)
    if len(items) < 2:
        return Markup("").join(items)
    return Markup(", ").join(items[:-1]) + Markup(" {} ").format(words("and")) + items[-1]


def summary(
    documents: list[SiteDocument],
    tables: list[ScoreTable],
    judged: list[JudgementGroup],
    findings: list[SiteFinding],
    grounds: Grounds,
) -> list[Markup]:
    """The sentences; fewer where the documents do not carry them."""
    found = [
        _index(tables, grounds),
        _trafficking(documents, grounds),
        _threats(judged, grounds),
        _checked(findings, grounds),
    ]
    return [text for text in found if text]


def count(total: int | str, href: str) -> Markup:
    """A count of things that stand where the link leads."""
    return Markup('<a class="count" href="{}">{}</a>').format(href, total)


def _index(tables: list[ScoreTable], grounds: Grounds) -> Markup:
    if not tables:
        return Markup("")
    table = tables[0]
    rows = {group.level: group.rows for group in table.groups}
    pillars = [
        Markup("{} {}").format(row.name.lower(), row.score)
        for level in ("composite", "pillar")
        for row in rows.get(level, [])
        if 'class="mark' not in row.score
    ]
    markets = [row for row in rows.get("market", []) if 'class="mark' not in row.score]
    words = grounds.view.words
    edition = Markup('<span data-plain="edition">{}</span>').format(table.edition or "")
    text = sentence(words, "sum_index", edition=edition, scores=listed(pillars, words))
    highest = max((row.value for row in markets), default=None)
    top = [row for row in markets if row.value == highest][:3]
    if top:
        names = listed((escape(row.name.lower()) for row in top), words)
        text += " " + sentence(words, "sum_highest", markets=names, score=top[0].score)
    return text


def _trafficking(documents: list[SiteDocument], grounds: Grounds) -> Markup:
    view = grounds.view
    report = next((d for d in documents if d.profile.kind == "tip_report"), None)
    if report is None:
        return Markup("")
    claims = view.claims_of[report.id]
    tier = _first(claims, "tier")
    counted = [(code, _first(claims, code)) for code in _COUNTED]
    parts = [
        Markup("{} {}").format(
            view.words(f"sum_{code}"), grounds.figure(claim, _value(claim, grounds))
        )
        for code, claim in counted
        if claim is not None
    ]
    year = Markup('<span data-plain="edition">{}</span>').format(report.profile.year or "")
    if tier is None:
        return Markup("")
    text = sentence(
        view.words, "sum_tier", year=year, tier=grounds.figure(tier, _value(tier, grounds))
    )
    if parts:
        text += " " + sentence(view.words, "sum_counts", counts=listed(parts, view.words))
    return text


def _threats(judged: list[JudgementGroup], grounds: Grounds) -> Markup:
    if not judged:
        return Markup("")
    group = judged[0]
    words = grounds.view.words
    total = len(group.rows) + len(group.without_term)
    threats = grounds.address.to(country_path(grounds.country, "threats"), "judgements")
    return sentence(
        words,
        "sum_judgements",
        source=Markup('<span data-plain="title">{}</span>').format(group.title),
        total=count(total, threats),
        termed=count(len(group.rows), threats),
    )


def _checked(findings: list[SiteFinding], grounds: Grounds) -> Markup:
    if not findings:
        return Markup("")
    return sentence(grounds.view.words, "sum_findings", total=count(len(findings), "#findings"))


def _first(claims: list[SiteClaim], indicator: str) -> SiteClaim | None:
    """The first undivided, present value of an indicator, whoever counted."""
    for site_claim in claims:
        claim = site_claim.claim
        if (
            isinstance(claim, Figure)
            and claim.indicator == indicator
            and not claim.comparison
            and not claim.breakdown.keys() - {"source"}
            and claim.value is not None
        ):
            return site_claim
    return None


def _value(site_claim: SiteClaim, grounds: Grounds) -> str:
    claim = site_claim.claim
    assert isinstance(claim, Figure)
    if isinstance(claim.value, int | float) and claim.qualifier == "exact":
        return number(claim.value, grounds.view.language)
    return printed_value(claim, grounds.view.codebook, grounds.view.words).whole
