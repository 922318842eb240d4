"""Claims: what a document says in one passage, in codebook terms, always with its quote.

One frozen struct per kind. ``start`` and ``end`` are offsets into the canonical text and
``quote == text[start:end]`` holds for every claim; :func:`tinglys.reading.reader.read` refuses to
hand out a claim for which it does not. ``kind`` is the tag in JSON.
"""

from typing import Literal

import msgspec

Value = int | float | str | list[str] | None
Breakdown = dict[str, str | bool]
YearBasis = Literal["stated", "inferred", "none"]
Qualifier = Literal["exact", "approx", "at_least", "at_most", "less_than", "not_reported"]


class Claim(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", omit_defaults=False):
    """What all kinds share: the ground, and which rule of the reader found it."""

    start: int
    end: int
    quote: str
    rule: str
    section: str | None = None
    language: str = "en"


class Figure(Claim, tag="figure", frozen=True, kw_only=True):
    """A measured value: indicator, value, unit, period, breakdown.

    ``year`` is a calendar year, ``"2015/2016"``, ``"2014-H1"``, ``"2003-09"`` or None;
    ``year_basis`` says whether the sentence states it, the context implies it, or there is none.
    ``comparison`` marks an earlier value that is given to compare with. ``place`` is an ISO
    3166-1 alpha-2 code (None: the reader does not know). ``value`` None with qualifier
    ``not_reported`` is the statement that nothing was reported, which is not zero.
    """

    indicator: str
    value: Value
    unit: str | None
    year: int | str | None = None
    year_basis: YearBasis = "none"
    breakdown: Breakdown = {}
    comparison: bool = False
    qualifier: Qualifier = "exact"
    place: str | None = None
    holder: str | None = None


class Rating(Figure, tag="rating", frozen=True, kw_only=True):
    """A value on a scale of judgement (an index score, a tier): same fields, another nature."""

    scale: str | None = None


class Horizon(msgspec.Struct, frozen=True, gc=False):
    """The period a judgement speaks of: its words, ISO months, and where it was inherited from."""

    text: str | None = None
    start: str | None = None
    end: str | None = None
    inherited: bool = False


class Judgement(Claim, tag="judgement", frozen=True, kw_only=True):
    """A forecast or assessment: the whole sentence, its likelihood term, and whose it is.

    ``level`` and ``band`` are given only where a term of the scale in force stands in the
    sentence. ``marker`` says what carries the forecast: ``standard_term``, ``forventer``,
    ``forventet``, ``vurderes``, ``modal_kan``, ``unmarked_vil``, ``conditional_vil`` (the English
    equivalents use the same codes).
    """

    term: str | None = None
    level: int | None = None
    scale: str | None = None
    band: tuple[float, float] | None = None
    marker: str = "standard_term"
    horizon: Horizon = Horizon()
    holder: str | None = None
    attributed: bool = False
    subject: str | None = None
    proposition: str | None = None
    condition: str | None = None
    negated: bool = False


class Network(Claim, tag="network", frozen=True, kw_only=True):
    """A criminal network as the source names it: a name of the source's, never a person's trait."""

    name: str
    aliases: list[str] = []
    network_kind: str = "network"
    roles: list[str] = []
    commodities: list[str] = []
    places: list[str] = []
    part_of: str | None = None


class Relation(Claim, tag="relation", frozen=True, kw_only=True):
    """A typed link between two networks, by their names as claimed."""

    subject: str
    relation: str
    object: str


class Route(Claim, tag="route", frozen=True, kw_only=True):
    """A statement that names at least two of origin, way and destination of a flow."""

    commodity: str
    origin: list[str] = msgspec.field(name="from", default_factory=list)
    via: list[str] = []
    destination: list[str] = msgspec.field(name="to", default_factory=list)
    mode: list[str] = []
    flow: Literal["goods", "money", "persons"] = "goods"
    network: str | None = None


class Price(Claim, tag="price", frozen=True, kw_only=True):
    """A price of a commodity or service at a place and stage. ``high`` None: no upper end given."""

    commodity: str
    place: str | None
    low: float | None
    high: float | None
    currency: str
    unit: str | None
    stage: str | None = None
    year: int | str | None = None
    year_basis: YearBasis = "none"
    bound: str = "exact"


class Definition(Claim, tag="definition", frozen=True, kw_only=True):
    """A term the document defines, in its own words. ``quote`` is the defining text."""

    term: str


class Recommendation(Claim, tag="recommendation", frozen=True, kw_only=True):
    """One recommendation, numbered in the order of the text."""

    text: str
    number: int


class Provision(Claim, tag="provision", frozen=True, kw_only=True):
    """What a law says: sections of a statute and what they do (criminalise, entitle, require)."""

    statute: str | None
    sections: list[str] = []
    effect: str | None = None


class Numeral(msgspec.Struct, frozen=True, gc=False):
    """Where one numeral of the document ended up: claimed, ignored with a reason, or left over."""

    start: int
    end: int
    text: str
    status: Literal["claimed", "ignored", "left_over"]
    reason: str | None = None


AnyClaim = (
    Figure
    | Rating
    | Judgement
    | Network
    | Relation
    | Route
    | Price
    | Definition
    | Recommendation
    | Provision
)
