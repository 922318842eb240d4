"""Documents of our own writing for the finders of threat assessments."""

from collections.abc import Callable

import pytest

from tinglys.codebook import Codebook, load_codebook
from tinglys.reading.claims import Claim
from tinglys.reading.outline import Outline
from tinglys.reading.structure import build_outline
from tinglys.reading.text import CanonicalText
from tinglys.reading.threat import find
from tinglys.reading.threat.passages import Document

# Enough of the wording of such documents that the profile takes a text for one.
NORWEGIAN_HEAD = (
    "Kripos    Trusselvurdering Mars 2025\n\nInnledning\n\n"
    "Trusselen fra kriminelle nettverk er høy. Trusselbildet beskrives nedenfor. "
    "Etterretning ligger til grunn for trusselvurderingen. Truslene er mange.\n\n"
)
# Lines broken by hand at one width, as a page gives them.
BROKEN = "Denne delen av teksten er brutt for hånd\nfor at linjene skal bli om lag like lange\n" * 8
ENGLISH_HEAD = (
    "National Crime Agency\n\nNational Strategic Assessment of Serious and Organised Crime 2025\n\n"
    "Introduction\n\nThe threat from networks is high. The threat is described below. "
    "Intelligence assessment is the ground of this threat assessment.\n\n"
)


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook()


@pytest.fixture(scope="session")
def outline(codebook: Codebook) -> Callable[[str], Outline]:
    def build(text: str) -> Outline:
        return build_outline(CanonicalText(text=text, media_type="text/plain"), codebook, "a.txt")

    return build


@pytest.fixture(scope="session")
def document(codebook: Codebook, outline: Callable[[str], Outline]) -> Callable[[str], Document]:
    """The passages of a text."""
    return lambda text: Document(outline(text), codebook)


@pytest.fixture(scope="session")
def claims(codebook: Codebook, outline: Callable[[str], Outline]) -> Callable[..., list[Claim]]:
    """The claims of one kind in a text, after the head of a document of the kind."""

    def read(
        text: str, kind: type[Claim] = Claim, language: str = "nb", broken: bool = False
    ) -> list[Claim]:
        head = NORWEGIAN_HEAD if language == "nb" else ENGLISH_HEAD
        if broken:
            head = head.replace(". ", ".\n") + BROKEN + "slutt.\n\n"
        whole = head + text + "\n"
        found = find(outline(whole), codebook)
        assert all(whole[claim.start : claim.end] == claim.quote for claim in found)
        return [c for c in found if isinstance(c, kind) and c.start >= len(head)]

    return read
