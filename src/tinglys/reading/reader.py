"""The reader: a document's bytes in, its claims and the ledger of its numerals out.

Pure: no file, no network, no clock. The same bytes and codebook give the same reading.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

import msgspec

from tinglys.codebook import Codebook, load_codebook
from tinglys.errors import DefectError
from tinglys.reading import figures, ledger, provisions, ratings, recommendations, threat
from tinglys.reading.claims import AnyClaim, Claim, Figure, Numeral, Rating
from tinglys.reading.formats import document_digest, load
from tinglys.reading.outline import Outline, Profile
from tinglys.reading.structure import build_outline
from tinglys.reading.text import CanonicalText

READER_VERSION = "1"
# Kinds in which networks, routes, prices and judgements are looked for.
_THREATS = frozenset(("threat_assessment", "ocindex_page", "other"))


class DocumentInfo(msgspec.Struct, frozen=True):
    """What a reading says of the document as a whole; ``profile`` as in the outline."""

    name: str
    sha256: str
    media_type: str
    encoding: str | None
    characters: int
    pages: int
    profile: Profile


class Reading(msgspec.Struct, frozen=True):
    """One reading of one document: its claims in text order and where every numeral ended up."""

    document: DocumentInfo
    claims: list[AnyClaim]
    numerals: list[Numeral]
    canonical: CanonicalText

    @property
    def leftovers(self) -> list[Numeral]:
        """The numerals that the reader did not understand."""
        return [numeral for numeral in self.numerals if numeral.status == "left_over"]


def read(data: bytes, name: str, codebook: Codebook | None = None, ocr: bool = False) -> Reading:
    """Read one document.

    Args:
        data: the file's bytes.
        name: its name, for messages and as a last hint of format and year.
        codebook: defaults to the bundled one.
        ocr: read scanned pages with tesseract.

    Raises:
        InputError: the bytes are no document that can be read; nothing is half read.
    """
    book = codebook or load_codebook()
    canonical = load(data, name, ocr=ocr)
    outline = build_outline(canonical, book, name)
    tables = scale_tables_of(outline, book)
    claims, numbers = claims_of(outline, book, tables)
    info = DocumentInfo(
        name=name,
        sha256=document_digest(data),
        media_type=canonical.media_type,
        encoding=canonical.encoding,
        characters=len(canonical.text),
        pages=len(canonical.pages),
        profile=_dated(outline.profile, claims),
    )
    return Reading(info, claims, ledger.ledger(outline, claims, numbers, tables), canonical)


def _dated(profile: Profile, claims: list[AnyClaim]) -> Profile:
    """An index page takes its year from its scores: the page itself rarely says its edition."""
    if profile.kind != "ocindex_page":
        return profile
    years = Counter(
        claim.year for claim in claims if isinstance(claim, Rating) and isinstance(claim.year, int)
    )
    return msgspec.structs.replace(profile, year=years.most_common(1)[0][0]) if years else profile


def scale_tables_of(outline: Outline, codebook: Codebook) -> list[threat.ScaleTable]:
    """The likelihood tables of a document of a kind that prints them."""
    threatens = outline.profile.kind in _THREATS
    return threat.read_scale_tables(outline.text, codebook) if threatens else []


def claims_of(
    outline: Outline, codebook: Codebook, tables: list[threat.ScaleTable]
) -> tuple[list[AnyClaim], figures.RawNumerals]:
    """All claims of an outlined document, in text order, and all numbers of its sentences.

    ``tables`` are the likelihood tables it prints.

    Raises:
        DefectError: a claim whose quote is not the text it points to.
    """
    rated = ratings.find(outline, codebook)
    counted = figures.find(outline, codebook)
    asked = recommendations.find(outline, codebook)
    claims = [
        *rated,
        *_unrated(counted.claims, rated),
        *(threat.find(outline, codebook, tables) if outline.profile.kind in _THREATS else ()),
        *asked,
        *provisions.find(outline, codebook, asked),
    ]
    claims.sort(key=lambda claim: (claim.start, claim.end, type(claim).__name__))
    text = outline.text
    for claim in claims:
        if claim.quote != text[claim.start : claim.end] or claim.start >= claim.end:
            raise DefectError(f"rule {claim.rule} made a claim without its ground at {claim.start}")
    return claims, counted.numerals


def _unrated(found: Iterable[Claim], rated: Iterable[Claim]) -> list[Claim]:
    """Figures that no rating already claims: a score is not a count, and is claimed once."""
    taken = sorted((claim.start, claim.end) for claim in rated if isinstance(claim, Rating))
    if not taken:
        return list(found)
    return [claim for claim in found if not (isinstance(claim, Figure) and _covered(claim, taken))]


def _covered(claim: Claim, taken: list[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (claim.start, 10**12)) - 1
    for start, end in taken[max(0, at - 1) : at + 1]:
        if start <= claim.start and claim.end <= end:
            return True
    return False
