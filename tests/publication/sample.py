"""An invented workspace: a country page's worth of documents, none of them real."""

import hashlib
from collections.abc import Sequence
from typing import Any

from tinglys.codebook import Label, load_codebook
from tinglys.publication import (
    Calculation,
    Card,
    Edition,
    Input,
    Narrative,
    SiteClaim,
    SiteData,
    SiteDocument,
    SiteFinding,
    Working,
    slug_of,
)
from tinglys.reading.claims import (
    AnyClaim,
    Definition,
    Figure,
    Horizon,
    Judgement,
    Network,
    Numeral,
    Price,
    Provision,
    Rating,
    Recommendation,
    Relation,
    Route,
)
from tinglys.reading.outline import Profile
from tinglys.reading.text import Page

EDITION = Edition("2026-11-21", "0.1.0")

REPORT = """Trafficking Report 2031: Iceland

ICELAND (Tier 2)

Police investigated 14 trafficking cases (nine sex trafficking and five labor trafficking), \
compared with 21 in 2029. Authorities convicted four traffickers and did not report any \
prosecutions. No victims were identified in prisons. The state gave 25 million kronur \
($180,000) to the shelter in 2030, down from 31 million kronur in 2029.

Section 227a of the penal code criminalized trafficking and prescribed up to 12 years.

Recommendations: Train the coast guard; open a second shelter.

The hotline answered on 88 odd days.
"""

INDEX = """Criminal markets
3.20 0.10
Human trafficking
4.5 0.5
Cocaine trade
5.0 -0.5
Arms trafficking
2.0 0.0
Criminal actors
2.75 0.25
Criminal networks
3.0 0.5
Foreign actors
2.5 0.0
Prevention
6.5 -0.5
Human trafficking is a modest market. It has 3 centres.
"""

ASSESSMENT = """Trusselvurdering 2031

Det er sannsynlig at Fjordnettverket vil smugle mer kokain i 2031. Nettverkets leder, Odd \
Oppdiktesen, styrer innførselen fra Antwerpen via Hirtshals til Seydisfjordur med ferge. \
Oppdiktesen samarbeider med Nordlysgjengen.

Politiet forventer at prisen vil stige. Prisen for et kilo kokain er 300.000 kroner i Antwerpen.

Bakmann: en person som leder uten å delta.
"""

ARTICLE = """Crime in Iceland

In 2030 the homicide rate was 0.5 per 100,000 people. Burglaries fell by 12.5 percent from 2028 \
to 2030. Rates per 1,000 were 40 for group A (32 when adjusted for age) and 20 for group B.
"""


class Shelf:
    """One document, with claims added by the words they stand in."""

    def __init__(self, text: str, kind: str, year: int, language: str = "en", **card: Any) -> None:
        self.text = text
        self.sha = hashlib.sha256(text.encode()).hexdigest()
        title = card.pop("title", text.splitlines()[0])
        self.profile = Profile(
            kind=kind,  # type: ignore[arg-type]
            language=language,
            country=card.pop("country", "IS"),
            year=year,
            title=title,
            scale=card.pop("scale", None),
        )
        self.card = Card(citation=f"Invented Office ({year}): {title}.", title=title, **card)
        self.language = language
        self.claims: list[SiteClaim] = []
        self.numerals: list[Numeral] = []
        self.narratives: list[Narrative] = []
        self.pages: tuple[Page, ...] = ()

    def add(self, kind: type[Any], quote: str, *, nth: int = 0, **fields: Any) -> str:
        """Add a claim whose quote is the nth occurrence of these words; returns its id."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(quote, start + 1)
        claim: AnyClaim = kind(
            start=start,
            end=start + len(quote),
            quote=quote,
            rule="sample",
            language=self.language,
            **fields,
        )
        name = hashlib.sha256(f"{self.sha}{len(self.claims)}".encode()).hexdigest()
        self.claims.append(SiteClaim(id=name, document=self.sha, claim=claim, reader="1"))
        return name

    def document(self) -> SiteDocument:
        """The document to publish."""
        return SiteDocument(
            id=self.sha,
            slug=slug_of(self.card.title, self.sha),
            sha256=self.sha,
            profile=self.profile,
            card=self.card,
            text=self.text,
            pages=self.pages,
            numerals=tuple(self.numerals),
            narratives=tuple(self.narratives),
        )


def report() -> Shelf:
    shelf = Shelf(
        REPORT,
        "tip_report",
        2031,
        publisher="Invented Office",
        published="2031-06",
        url="https://example.org/report",
        licence="CC0",
    )
    count: dict[str, Any] = {"unit": "cases", "year": 2030, "year_basis": "inferred", "place": "IS"}
    shelf.add(
        Rating, "Tier 2", indicator="tier", value="2", unit="tier", year=2031, year_basis="stated"
    )
    shelf.add(Figure, "14 trafficking cases", indicator="investigations", value=14, **count)
    shelf.add(
        Figure,
        "nine sex trafficking",
        indicator="investigations",
        value=9,
        breakdown={"exploitation": "sex"},
        **count,
    )
    shelf.add(
        Figure,
        "five labor trafficking",
        indicator="investigations",
        value=5,
        breakdown={"exploitation": "labor"},
        **count,
    )
    shelf.add(
        Figure,
        "21 in 2029",
        indicator="investigations",
        value=21,
        unit="cases",
        year=2029,
        year_basis="stated",
        comparison=True,
        place="IS",
    )
    persons = {**count, "unit": "persons"}
    shelf.add(Figure, "convicted four traffickers", indicator="convictions", value=4, **persons)
    shelf.add(
        Figure,
        "did not report any prosecutions",
        indicator="prosecutions",
        value=None,
        qualifier="not_reported",
        **persons,
    )
    shelf.add(
        Figure,
        "No victims were identified in prisons",
        indicator="victims_identified",
        value=0,
        breakdown={"setting": "prison"},
        **persons,
    )
    money: dict[str, Any] = {"indicator": "funding", "year": 2030, "year_basis": "stated"}
    shelf.add(
        Figure,
        "25 million kronur",
        value=25_000_000,
        unit="ISK",
        breakdown={"purpose": "shelter"},
        **money,
    )
    shelf.add(
        Figure,
        "$180,000",
        value=180_000,
        unit="USD",
        breakdown={"purpose": "shelter", "converted": True},
        **money,
    )
    shelf.add(
        Figure,
        "31 million kronur in 2029",
        value=31_000_000,
        unit="ISK",
        comparison=True,
        breakdown={"purpose": "shelter"},
        indicator="funding",
        year=2029,
    )
    shelf.add(
        Provision,
        "Section 227a of the penal code",
        statute=None,
        sections=["227a"],
        effect="criminalises",
    )
    shelf.add(
        Figure,
        "up to 12 years",
        indicator="penalty_max_years",
        value=12,
        unit="years",
        qualifier="at_most",
    )
    for number, words in enumerate(("Train the coast guard", "open a second shelter"), start=1):
        shelf.add(Recommendation, words, text=words, number=number)
    at = REPORT.index("88")
    shelf.numerals.append(Numeral(at, at + 2, "88", "left_over"))
    shelf.pages = (
        Page(1, 0, REPORT.index("Section"), 595, 842),
        Page(2, REPORT.index("Section"), len(REPORT), 595, 842),
    )
    return shelf


def index() -> Shelf:
    shelf = Shelf(INDEX, "ocindex_page", 2031, title="Index page: Iceland")
    rows = [
        ("Criminal markets", "criminal_markets", "pillar"),
        ("Human trafficking", "human_trafficking", "market"),
        ("Cocaine trade", "cocaine_trade", "market"),
        ("Arms trafficking", "arms_trafficking", "market"),
        ("Criminal actors", "criminal_actors", "pillar"),
        ("Criminal networks", "criminal_networks", "actor"),
        ("Foreign actors", "foreign_actors", "actor"),
        ("Prevention", "prevention", "resilience"),
    ]
    lines = INDEX.splitlines()
    for name, component, level in rows:
        score, change = lines[lines.index(name) + 1].split()
        line = INDEX.index(f"{score} {change}", INDEX.index(name))
        for quote, indicator, at in (
            (score, "ocindex_score", line),
            (change, "ocindex_change", line + len(score) + 1),
        ):
            nth = INDEX[:at].count(quote)
            shelf.add(
                Rating,
                quote,
                nth=nth,
                indicator=indicator,
                value=float(quote),
                year=2031,
                unit="score_1_10",
                breakdown={"component": component, "level": level},
            )
    shelf.add(
        Rating, "modest market", indicator="ocindex_score", value=4.0, unit="score_1_10", year=2029,
        comparison=True, breakdown={"component": "human_trafficking", "level": "market"},
    )  # fmt: skip
    start = INDEX.index("Human trafficking is")
    shelf.narratives.append(Narrative("human_trafficking", start, len(INDEX) - 1))
    return shelf


def assessment() -> Shelf:
    shelf = Shelf(ASSESSMENT, "threat_assessment", 2031, "nb", scale="no_national")
    sentence = "Det er sannsynlig at Fjordnettverket vil smugle mer kokain i 2031."
    shelf.add(
        Judgement,
        sentence,
        term="sannsynlig",
        level=4,
        scale="no_national",
        band=(0.6, 0.9),
        horizon=Horizon("i 2031", "2031-01", "2031-12"),
        holder="Politiet",
    )
    shelf.add(Judgement, "Politiet forventer at prisen vil stige.", marker="forventer")
    shelf.add(
        Network,
        "Fjordnettverket",
        name="Fjordnettverket",
        aliases=["nettverket"],
        roles=["importer"],
        commodities=["cocaine"],
        places=["Antwerpen"],
    )
    shelf.add(Network, "Nettverkets leder, Odd Oppdiktesen, styrer", name="Odd Oppdiktesens ring")
    shelf.add(
        Relation,
        "Oppdiktesen samarbeider med Nordlysgjengen",
        subject="Fjordnettverket",
        relation="cooperates_with",
        object="Nordlysgjengen",
    )
    shelf.add(
        Route,
        "innførselen fra Antwerpen via Hirtshals til Seydisfjordur med ferge",
        commodity="cocaine",
        origin=["Antwerpen"],
        via=["Hirtshals"],
        destination=["Seydisfjordur"],
        mode=["ferry"],
    )
    shelf.add(
        Price,
        "Prisen for et kilo kokain er 300.000 kroner i Antwerpen",
        commodity="cocaine",
        place="Antwerpen",
        low=300_000,
        high=None,
        currency="NOK",
        unit="kg",
        year=2031,
    )
    shelf.add(Network, "Nettverkets", name="Fjordnettverket")
    shelf.add(Relation, "samarbeider med Nordlysgjengen", subject="Ukjente gjenger",
              relation="cooperates_with", object="Nordlysgjengen")  # fmt: skip
    shelf.add(Definition, "en person som leder uten å delta", term="Bakmann")
    return shelf


def article() -> Shelf:
    shelf = Shelf(ARTICLE, "statistics_article", 2030)
    shelf.add(
        Figure,
        "0.5 per 100,000",
        indicator="homicide_rate",
        value=0.5,
        unit="per_100000",
        year=2030,
        year_basis="stated",
    )
    shelf.add(
        Figure,
        "fell by 12.5 percent from 2028 to 2030",
        indicator="reported_offences_change",
        value=-12.5,
        unit="percent",
        year="2028/2030",
    )
    rate: dict[str, Any] = {"indicator": "perpetrator_rate", "unit": "per_1000", "year": 2030}
    for quote, value, group, model in (
        ("40 for group A", 40, "group A", "m1"),
        ("32 when adjusted for age", 32, "group A", "m2"),
        ("20 for group B", 20, "group B", "m1"),
    ):
        shelf.add(Figure, quote, value=value, breakdown={"group": group, "model": model}, **rate)
    shelf.add(Figure, "Rates per 1,000 were 40", value=40,
              breakdown={"group": "group A", "model": "m1"}, **rate)  # fmt: skip
    return shelf


def doubt(written: Shelf) -> SiteFinding:
    """A finding that two rates cannot both be right."""
    rates = [c for c in written.claims if getattr(c.claim, "indicator", "") == "perpetrator_rate"]
    inputs = tuple(
        Input(name=Label("rate", "rate"), value=str(c.claim.value), claim=c.id)
        for c in (rates[0], rates[2])
    )
    return SiteFinding(
        id="a3",
        code="brackets",
        severity="error",
        title=Label("40 and 20 cannot both be", "40 og 20 kan ikke begge stemme"),
        working=Working(formula="40 > 20", inputs=inputs),
        documents=(written.sha,),
    )


def findings(reported: Shelf, indexed: Shelf) -> tuple[SiteFinding, ...]:
    whole, *parts = [c.id for c in reported.claims[1:4]]
    scores = [c.id for c in indexed.claims if getattr(c.claim, "indicator", "") == "ocindex_score"]
    inputs = tuple(
        Input(name=Label(f"part {at}", f"del {at}"), value=value, claim=claim)
        for at, (value, claim) in enumerate(zip(("9", "5"), parts, strict=True))
    )
    derived = Calculation(
        indicator="ocindex_score",
        value=3.0,
        unit="score_1_10",
        year=2031,
        breakdown={"component": "mafia_style_groups", "level": "actor"},
        working=Working(
            formula="3 x 2.75 - 5.5 = 3.0",
            inputs=(Input(name=Label("actors", "aktører"), value="2.75", claim=scores[4]),),
        ),
    )
    return (
        SiteFinding(
            id="a1",
            code="parts_make_total",
            severity="confirmed",
            title=Label("The parts make the total 14", "Delene utgjør summen 14"),
            working=Working(formula="9 + 5 = 14", inputs=inputs),
            claims=(whole, *parts),
            documents=(reported.sha,),
        ),
        SiteFinding(
            id="a2",
            code="index_derived",
            severity="notice",
            title=Label("A score of 3.0 follows", "En skår på 3,0 følger"),
            working=derived.working,
            claims=(scores[4],),
            documents=(indexed.sha,),
            derived=(derived,),
        ),
    )


def site_data(
    shelves: Sequence[Shelf] | None = None, found: tuple[SiteFinding, ...] | None = None
) -> SiteData:
    """The invented workspace, or one of the shelves given."""
    if shelves is None:
        own = [report(), index(), assessment(), article()]
        found = (*findings(own[0], own[1]), doubt(own[3])) if found is None else found
        shelves = own
    return SiteData(
        documents=tuple(shelf.document() for shelf in shelves),
        claims=tuple(claim for shelf in shelves for claim in shelf.claims),
        findings=found or (),
        codebook=load_codebook(),
        edition=EDITION,
    )
