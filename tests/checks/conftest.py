"""Claims and documents made by hand."""

from collections.abc import Callable

import pytest

from tinglys.checks import CheckedDocument, Finding, run_checks
from tinglys.codebook import Codebook, load_codebook
from tinglys.reading.claims import Figure, Judgement, Rating
from tinglys.reading.outline import Profile

_LISTS = (
    ("criminal_markets", "market"),
    ("criminal_actors", "actor"),
    ("resilience", "resilience"),
)


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook()


@pytest.fixture(scope="session")
def figure() -> Callable[..., Figure]:
    def made(indicator, value, unit="persons", year=2023, at=0, **more):
        more.setdefault("year_basis", "stated" if year is not None else "none")
        return Figure(
            start=at, end=at + 5, quote="12345", rule="test", indicator=indicator, value=value,
            unit=unit, year=year, **more,
        )  # fmt: skip

    return made


@pytest.fixture(scope="session")
def rating() -> Callable[..., Rating]:
    def made(indicator, value, year=2025, at=0, **more):
        more.setdefault("quote", "12345")
        return Rating(
            start=at, end=at + 5, rule="test", indicator=indicator, value=value,
            unit="score_1_10" if indicator.startswith("ocindex") else None,
            year=year, year_basis="stated", **more,
        )  # fmt: skip

    return made


@pytest.fixture(scope="session")
def judgement() -> Callable[..., Judgement]:
    def made(quote, term, level, at=0, **more):
        return Judgement(
            start=at, end=at + len(quote), quote=quote, rule="test", term=term, level=level, **more
        )

    return made


@pytest.fixture(scope="session")
def document() -> Callable[..., CheckedDocument]:
    def made(*claims, name="a.txt", kind="other", country="NO", year=2024, **more):
        profile = Profile(kind=kind, language="en", country=country, year=year)
        return CheckedDocument(name, profile, list(claims), **more)

    return made


@pytest.fixture(scope="session")
def findings(codebook: Codebook) -> Callable[..., list[Finding]]:
    """The findings of some documents, those of given codes only where any are given."""

    def made(*documents, codes=(), **more):
        found = run_checks(documents, codebook, **more)
        for finding in found:
            assert finding.title.en
            assert finding.title.nb
            assert finding.working.formula
            assert finding.claims
            assert set(finding.documents) <= {doc.id for doc in documents}
        return [finding for finding in found if not codes or finding.code in codes]

    return made


@pytest.fixture(scope="session")
def index_page(codebook: Codebook, rating, document) -> Callable[..., CheckedDocument]:
    """A page with right means for given single scores; ``without`` leaves components out."""

    def made(singles, changes=None, edition=2025, place="NO", without=(), **printed):
        scores = dict(singles)
        for mean, level in _LISTS:
            parts = [part.code for part in codebook.index.of_edition(edition, level)]
            scores[mean] = half_up(sum(singles[p] for p in parts) * 2, len(parts) * 2)
        sums = {
            level: [singles[p.code] for p in codebook.index.of_edition(edition, level)]
            for level in ("market", "actor")
        }
        markets, actors = sums["market"], sums["actor"]
        scores["criminality"] = half_up(
            sum(markets) * 2 * len(actors) + sum(actors) * 2 * len(markets),
            4 * len(markets) * len(actors),
        )
        scores |= printed
        claims = []
        for at, (code, value) in enumerate(scores.items()):
            if code in without:
                continue
            breakdown = {"component": code, "level": codebook.index.by_code[code].level}
            claims.append(
                rating("ocindex_score", value, edition, at * 20, breakdown=breakdown, place=place)
            )
            if changes and code in changes:
                claims.append(
                    rating("ocindex_change", changes[code], edition, at * 20 + 10,
                           breakdown=breakdown, place=place)
                )  # fmt: skip
        return document(*claims, name=f"{place}-{edition}", kind="ocindex_page", year=edition)

    return made


def half_up(numerator: float, denominator: int) -> float:
    """The quotient with two decimals, ties up, in whole numbers only."""
    whole = round(numerator)
    return ((whole * 200 + denominator) // (2 * denominator)) / 100


@pytest.fixture(scope="session")
def singles(codebook: Codebook) -> Callable[..., dict[str, float]]:
    """Invented single scores of an edition, on the grid."""

    def made(edition=2025, shift=0):
        codes = [
            part.code
            for level in ("market", "actor", "resilience")
            for part in codebook.index.of_edition(edition, level)
        ]
        return {code: 1.0 + ((at * 7 + shift) % 17) / 2 for at, code in enumerate(codes)}

    return made
