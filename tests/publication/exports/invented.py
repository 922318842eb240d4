"""Data to export: the invented workspace with an index, and workspaces that Hypothesis makes."""

import hashlib
import random
from typing import Any

import msgspec
from hypothesis import strategies as st

from publication.indexed import earlier_report, followed, tiers
from publication.sample import EDITION, site_data
from tinglys.assessment.index.assess import assess_index
from tinglys.assessment.index.results import AssessedIndex
from tinglys.assessment.tiers import TierReading, histories, outlook
from tinglys.codebook import Label, load_codebook
from tinglys.publication import Card, SiteClaim, SiteData, SiteDocument
from tinglys.publication.exports import Office
from tinglys.publication.site_data import Redaction, SiteTable, SiteTiers
from tinglys.reading.claims import (
    Figure,
    Horizon,
    Judgement,
    Network,
    Price,
    Rating,
    Recommendation,
    Relation,
    Route,
)
from tinglys.reading.outline import Profile
from tinglys.reading.text import Page
from tinglys.tables.index_table import IndexEdition, IndexRow, IndexTable

BOOK = load_codebook()
OFFICE = Office(
    name=Label("Office of the Invented Rapporteur", "Den oppdiktede rapportørens kontor"),
    contact=Label("Statistics desk", "Statistikkvakten"),
    email="desk@example.org",
    address="https://example.org/data/",
    homepage="https://example.org/",
    organisation="123456789",
    licence="CC-BY-4.0",
    agency="INVENTED",
)
PLACES = ("IS", "NO", "SE", "DK")
YEARS = (2021, 2023)


def assessed_index() -> AssessedIndex:
    """Four countries in two editions, scores by a fixed draw."""
    draw = random.Random(4)
    editions = []
    for year in YEARS:
        known = [one for one in BOOK.index.components if one.since <= year]
        leaves = [one for one in known if one.level in ("market", "actor", "resilience")]
        rows = []
        for at, place in enumerate(PLACES, 2):
            scores = {one.code: draw.randrange(2, 21) / 2 for one in leaves}
            for level in ("pillar", "composite"):
                for one in known:
                    if one.level == level and one.code not in scores:
                        parts = [scores[part.code] for part in known if part.parent == one.code]
                        scores[one.code] = round(sum(parts) / len(parts), 6)
            rows.append(IndexRow(place, place, "Europe", "Northern Europe", at, scores))
        columns = {one.code: f"B{at}" for at, one in enumerate(known)}
        editions.append(IndexEdition(year, f"{year}_dataset", columns, tuple(rows)))
    return assess_index(IndexTable("ocindex", tuple(editions)), BOOK, draws=40)


def whole() -> SiteData:
    """The invented workspace, with an index, tiers and recommendations through the years."""
    table = SiteTable(
        sha256="ab" * 32,
        slug="index-workbook",
        kind="ocindex",
        name="index.xlsx",
        card=Card(citation="Invented Initiative (2031): Index.", licence="CC BY 4.0"),
    )
    own, earlier = site_data(), earlier_report()
    data = msgspec.structs.replace(
        own,
        documents=(*own.documents, earlier.document()),
        claims=(*own.claims, *earlier.claims),
        tables=(table,),
        index=assessed_index(),
        tiers=(*tiers(), *_gone()),
    )
    return msgspec.structs.replace(data, followed=followed(data))


def _gone() -> tuple[SiteTiers, ...]:
    """A country that is no more, with a year on which two sources of one rank differ."""
    told = [("ANT", 2009, "2WL"), ("ANT", 2008, "2"), ("ANT", 2008, "3")]
    readings = [
        TierReading(*one, "compiled", file="tiers.csv", line=at) for at, one in enumerate(told, 2)
    ]
    return tuple(
        SiteTiers(history=one, outlook=outlook(one)) for one in histories(readings).values()
    )


_ANY = st.characters(exclude_categories=("Cs",), exclude_characters="\x00")
WORDS = st.text(_ANY, min_size=1, max_size=40).filter(lambda text: text.strip() != "")
RISKY = st.sampled_from(["=1+1", "+47 22", "-12", "@SUM(A1)", "\tx", "'=x", "\r\n=1", "a,b", 'a"b'])
TEXTS = st.one_of(WORDS, RISKY)
PERIODS = st.one_of(
    st.none(),
    st.integers(1990, 2035),
    st.sampled_from(
        ["2015/2016", "2014-H1", "2014-Q3", "2003-09", "2003-09-14", "lately", "2003-13"]
    ),
)
NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12), st.floats(-1e12, 1e12, allow_nan=False, allow_infinity=False)
)
VALUES = st.one_of(NUMBERS, st.none(), TEXTS, st.lists(TEXTS, max_size=3))
OPEN_KEYS = [key for key, one in BOOK.breakdowns.items() if not one.closed]


def _measured(kind: type[Figure]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "kind": st.just(kind),
            "indicator": st.sampled_from(sorted(BOOK.indicators)),
            "value": VALUES,
            "unit": st.sampled_from([None, "cases", "hours/day", "NOK", "percent"]),
            "year": PERIODS,
            "year_basis": st.sampled_from(["stated", "inferred", "none"]),
            "qualifier": st.sampled_from(["exact", "approx", "not_reported"]),
            "place": st.sampled_from([None, "NO", "XK", "europe", "sarpsborg"]),
            "breakdown": st.dictionaries(
                st.sampled_from(OPEN_KEYS), st.one_of(TEXTS, st.booleans()), max_size=3
            ),
            "comparison": st.booleans(),
            "holder": st.none() | TEXTS,
        }
    )


_NAMES = st.lists(TEXTS, max_size=3)
_THREATS: dict[type, dict[str, st.SearchStrategy[Any]]] = {
    Network: {
        "name": TEXTS, "aliases": _NAMES, "places": _NAMES, "part_of": st.none() | TEXTS,
        "roles": st.lists(st.sampled_from(sorted(BOOK.roles)), max_size=2),
    },
    Relation: {
        "subject": TEXTS, "object": TEXTS, "relation": st.sampled_from(sorted(BOOK.relations)),
    },
    Route: {"commodity": TEXTS, "origin": _NAMES, "via": _NAMES, "destination": _NAMES},
    Price: {
        "commodity": TEXTS, "place": st.none() | TEXTS, "low": st.none() | NUMBERS.map(float),
        "high": st.none(), "currency": st.just("NOK"), "unit": st.just("kg"), "year": PERIODS,
    },
    Judgement: {
        "term": st.none() | TEXTS, "band": st.sampled_from([None, (0.6, 0.9)]),
        "subject": st.none() | TEXTS, "holder": st.none() | TEXTS,
        "horizon": st.just(Horizon("x", "2031-01", "2031-12")),
    },
    Recommendation: {"text": TEXTS, "number": st.integers(1, 9)},
}  # fmt: skip
CLAIMS = st.one_of(
    _measured(Figure),
    _measured(Rating),
    *(
        st.fixed_dictionaries({"kind": st.just(kind), **fields})
        for kind, fields in _THREATS.items()
    ),
)


@st.composite
def workspaces(draw: st.DrawFn) -> SiteData:
    """One or two documents, each with claims in the words of its text; some words are redacted."""
    documents, claims = [], []
    for at in range(draw(st.integers(1, 2))):
        text, own = "Opening.\n", []
        for fields in draw(st.lists(CLAIMS, max_size=5)):
            quote = draw(TEXTS)
            own.append((len(text), quote, dict(fields)))
            text += quote + "\n"
        redactions = ()
        if draw(st.booleans()):
            text += "Odd Oppdiktesen was there.\n"
            start = text.index("Odd Oppdiktesen")
            redactions = (Redaction(start, start + len("Odd Oppdiktesen")),)
        documents.append(_document(draw, at, text, redactions))
        for start, quote, fields in own:
            kind = fields.pop("kind")
            end = start + len(quote)
            claim = kind(start=start, end=end, quote=quote, rule="made", **fields)
            name = hashlib.sha256(f"{at} {start}".encode()).hexdigest()
            claims.append(SiteClaim(id=name, document=documents[-1].id, claim=claim))
    return SiteData(
        documents=tuple(documents),
        claims=tuple(claims),
        findings=(),
        codebook=BOOK,
        edition=EDITION,
    )


def _document(
    draw: st.DrawFn, at: int, text: str, redactions: tuple[Redaction, ...]
) -> SiteDocument:
    sha256 = hashlib.sha256(f"{at}{text}".encode()).hexdigest()
    return SiteDocument(
        id=sha256,
        slug=f"document-{at}",
        sha256=sha256,
        profile=Profile(
            kind="other", language="en", country=draw(st.sampled_from([None, "NO"])), year=2020
        ),
        card=Card(
            citation=draw(TEXTS),
            title=draw(st.none() | TEXTS),
            publisher=draw(st.none() | TEXTS),
            published=draw(st.sampled_from([None, "2020", "2020-06", "2020-06-05", "June"])),
            url=draw(st.sampled_from([None, "https://example.org/a b?c=<d>"])),
        ),
        text=text,
        pages=(Page(1, 0, len(text), 595, 842),) if draw(st.booleans()) else (),
        redactions=redactions,
    )
