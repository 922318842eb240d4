"""Claims and documents made by hand, for the tests of assessments."""

from tinglys.assessment.documents import AssessedClaim, AssessedDocument
from tinglys.assessment.series import Observation, observations_of, series_of
from tinglys.codebook import load_codebook
from tinglys.reading.claims import Figure, Rating, Recommendation
from tinglys.reading.outline import Profile

CODEBOOK = load_codebook()


def figure(indicator="victims_identified", value=10, unit="persons", year=2023, at=0, **more):
    more.setdefault("year_basis", "stated" if year is not None else "none")
    return Figure(
        start=at, end=at + 5, quote="12345", rule="test", indicator=indicator, value=value,
        unit=unit, year=year, **more,
    )  # fmt: skip


def tier(value, year, at=0, **more):
    return Rating(
        start=at, end=at + 6, quote="Tier 2", rule="test", indicator="tier", value=value,
        unit="tier", year=year, year_basis="stated", scale="tip_tiers", **more,
    )  # fmt: skip


def recommendation(text, number=1, language="en"):
    return Recommendation(
        start=number, end=number + len(text), quote=text, rule="test", text=text, number=number,
        language=language,
    )  # fmt: skip


def document(*claims, name="a", kind="tip_report", country="NO", year=2024, status=None, **more):
    """A document; ``status`` maps running numbers of claims to what was decided about them."""
    profile = Profile(kind=kind, language="en", country=country, year=year)
    decided = status or {}
    assessed = tuple(
        AssessedClaim(f"{name}-{number}", claim, decided.get(number, "undecided"))
        for number, claim in enumerate(claims)
    )
    return AssessedDocument(name, profile, assessed, **more)


def observed(*documents) -> list[Observation]:
    return observations_of(documents, CODEBOOK)


def series(*documents):
    return series_of(observed(*documents))


def only(*documents):
    """The one series that documents give."""
    (found,) = series(*documents)
    return found
