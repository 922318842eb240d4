"""Short articles of invented countries, read for their figures."""

from collections.abc import Callable

import pytest

from tinglys.codebook import Codebook, load_codebook
from tinglys.reading import figures
from tinglys.reading.claims import Figure
from tinglys.reading.outline import Outline
from tinglys.reading.structure import build_outline
from tinglys.reading.text import CanonicalText

LEAD = {
    "en": "= Crime in Ruritania =\n\nCrime in Ruritania is counted by the statistics office, and "
    "the figures of the police and of the prisons are published every year.\n\n",
    "nb": "= Kriminalitet i Ruritania =\n\nKriminaliteten i Ruritania telles av statistikkbyrået, "
    "og tallene fra politiet og fengslene blir publisert hvert år.\n\n",
}


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook()


@pytest.fixture(scope="session")
def outlined(codebook: Codebook) -> Callable[..., Outline]:
    def outline(text: str) -> Outline:
        return build_outline(CanonicalText(text=text, media_type="text/plain"), codebook, "a.txt")

    return outline


@pytest.fixture(scope="session")
def read_figures(
    codebook: Codebook, outlined: Callable[..., Outline]
) -> Callable[..., list[Figure]]:
    """The figures of a passage, set in an article of its language."""

    def read(passage: str, language: str = "en") -> list[Figure]:
        outline = outlined(LEAD[language] + passage + "\n")
        found = figures.find(outline, codebook).claims
        return [claim for claim in found if isinstance(claim, Figure)]

    return read


@pytest.fixture(scope="session")
def read_values(read_figures: Callable[..., list[Figure]]) -> Callable[..., list[tuple]]:
    """(indicator, value, year) of a passage's figures, in the order of the text."""

    def read(passage: str, language: str = "en") -> list[tuple]:
        return [(f.indicator, f.value, f.year) for f in read_figures(passage, language)]

    return read


REPORT = (
    "2019 Trafficking in Persons Report: Ruritania\n\nRURITANIA: Tier 2\n\n"
    "The Government of Ruritania does not fully meet the minimum standards for the elimination of "
    "trafficking.\n\n"
)


@pytest.fixture(scope="session")
def read_report(
    codebook: Codebook, outlined: Callable[..., Outline]
) -> Callable[..., list[Figure]]:
    """The figures of a passage, set in a section of a country narrative of 2019."""

    def read(passage: str, section: str = "Prosecution") -> list[Figure]:
        lead = f"{REPORT}{section}\n\n"
        found = figures.find(outlined(lead + passage + "\n"), codebook).claims
        return [claim for claim in found if isinstance(claim, Figure) and claim.start >= len(lead)]

    return read


@pytest.fixture(scope="session")
def read_lines(read_report: Callable[..., list[Figure]]) -> Callable[..., set[str]]:
    """The figures of a passage as "indicator value traits", "vs" for one compared with.

    Traits are the values of the closed breakdowns; a stated year stands as "@2018".
    """

    def line(figure: Figure) -> str:
        traits = [str(figure.breakdown[key]) for key in _CLOSED if key in figure.breakdown]
        year = [f"@{figure.year}"] if figure.year_basis == "stated" else []
        value = f"{figure.value:g}" if isinstance(figure.value, float) else str(figure.value)
        compared = ["vs"] if figure.comparison else []
        return " ".join([figure.indicator, value, *year, *compared, *traits])

    def read(passage: str, section: str = "Prosecution") -> set[str]:
        return {line(figure) for figure in read_report(passage, section)}

    return read


_CLOSED = ("exploitation", "age", "sex", "permit")
