"""The code lists of the SDMX export, from the codebook."""

from collections.abc import Iterable, Iterator

from tinglys.codebook import Codebook, Label
from tinglys.publication.exports.history_rows import place_name
from tinglys.publication.exports.sdmx.model import Code, CodeList, code_id
from tinglys.publication.site_data import SiteData

NO_AREA, NO_UNIT = "_X", "_Z"
_ALWAYS = frozenset({"country", "territory", "region"})

# The codes of SDMX's cross-domain list CL_OBS_STATUS (version 2.2) that say whether there is a
# value. English names are the official ones.
STATUS = {"none": "A", "unknown": "O", "not_reported": "L", "withheld": "Q"}
_STATUSES = (
    Code("A", Label("Normal value", "Normal verdi")),
    Code(
        "L",
        Label(
            "Missing value; data exist but were not collected",
            "Manglende verdi; data finnes, men er ikke samlet inn",
        ),
        Label(
            "The source says that nothing was reported.",
            "Kilden sier at ingenting er rapportert.",
        ),
    ),
    Code(
        "O",
        Label("Missing value", "Manglende verdi"),
        Label("The value is not known.", "Verdien er ikke kjent."),
    ),
    Code(
        "Q",
        Label("Missing value; suppressed", "Manglende verdi; holdt tilbake"),
        Label(
            "The value is withheld to protect somebody.",
            "Verdien holdes tilbake for å verne noen.",
        ),
    ),
)  # fmt: skip


def code_lists(data: SiteData, areas: Iterable[str]) -> Iterator[CodeList]:
    """Every list that a component of the data flows takes its codes from.

    Args:
        data: what is exported.
        areas: codes of places that stand in the observations.
    """
    book = data.codebook
    yield _areas(book, set(areas))
    yield CodeList(
        "CL_INDICATOR",
        Label("Indicators", "Indikatorer"),
        tuple(
            Code(code_id(one.code), one.label, one.definition) for one in book.indicators.values()
        ),
    )
    yield CodeList(
        "CL_COMPONENT",
        Label("Components of the index", "Indeksens komponenter"),
        tuple(Code(code_id(one.code), one.label) for one in book.index.components),
    )
    yield _units(book)
    yield _list("CL_TIER", Label("Tiers", "Nivåer"), book, "tiers")
    yield _list("CL_QUALIFIER", Label("Qualifiers", "Nøyaktighet"), book, "qualifiers")
    yield _list(
        "CL_YEAR_BASIS", Label("Grounds of the period", "Grunnlag for perioden"), book, "year_bases"
    )
    yield CodeList("CL_OBS_STATUS", Label("Observation status", "Observasjonsstatus"), _STATUSES)
    yield _sources(data)


def _areas(book: Codebook, used: set[str]) -> CodeList:
    kept = (one for one in book.places.by_code.values() if one.kind in _ALWAYS or one.code in used)
    codes = [Code(code_id(one.code), one.label) for one in kept]
    gone = sorted(used - book.places.by_code.keys() - {NO_AREA})
    codes += [Code(code_id(code), place_name(code, book)) for code in gone]
    unknown = Code(NO_AREA, Label("No single place", "Ikke ett enkelt sted"))
    return CodeList("CL_AREA", Label("Reference areas", "Områder"), (*codes, unknown))


def _units(book: Codebook) -> CodeList:
    codes = [Code(code_id(one.code), one.label) for one in book.units.values()]
    codes += [Code(one.code, one.label) for one in book.currencies.values()]
    codes.append(Code(NO_UNIT, Label("No unit", "Ingen enhet")))
    return CodeList("CL_UNIT", Label("Units of measure", "Måleenheter"), tuple(codes))


def _list(name: str, label: Label, book: Codebook, group: str) -> CodeList:
    entries = book.group(group).items()
    codes = tuple(Code(code_id(code), getattr(entry, "label")) for code, entry in entries)  # noqa: B009
    return CodeList(name, label, codes)


def _sources(data: SiteData) -> CodeList:
    codes = []
    for one in data.documents:
        title = " ".join((one.card.title or one.card.citation).split()) or one.id
        codes.append(Code(one.id, Label(title, title)))
    return CodeList("CL_SOURCE", Label("Documents", "Dokumenter"), tuple(codes))
