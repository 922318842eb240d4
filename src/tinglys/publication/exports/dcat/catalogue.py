"""What the catalogue says: the office, its data sets, and every file of the export."""

import hashlib
from collections.abc import Iterator, Mapping

from tinglys.codebook import Label
from tinglys.publication.exports.dcat.formats import format_of
from tinglys.publication.exports.dcat.graph import Iri, Node, Resource, Text, json_ld, turtle
from tinglys.publication.exports.office import Office
from tinglys.publication.exports.schema import groups, tables
from tinglys.publication.exports.wording import edition_name, keywords, word
from tinglys.publication.site_data import SiteData

TURTLE, JSON_LD = "catalog.ttl", "catalog.jsonld"
_EU = "http://publications.europa.eu/resource/authority"
_AGENTS = "https://organization-catalog.fellesdatakatalog.digdir.no/organizations"
_THIRD_PARTY = (
    "https://data.norge.no/vocabulary/provenance-activity-type#collecting-from-third-party"
)
_LANGUAGES = (Iri(f"{_EU}/language/ENG"), Iri(f"{_EU}/language/NOB"))
# Files that are of one data set although they are no table of it.
_OTHERS = {
    "sdmx/structures.xml": ("claims", "structures"),
    "sdmx/figures.": ("claims", "observations"),
    "sdmx/tiers.": ("claims", "observations"),
    "sdmx/tier_history.": ("years", "observations"),
    "sdmx/index.": ("index", "observations"),
    "stix/threats.json": ("threats", "threat_graph"),
}


def catalogue_files(data: SiteData, office: Office, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The catalogue in both forms.

    Args:
        data: what is exported.
        office: who publishes, and where the files are served.
        files: the other files of the export by their paths; each gets size and checksum.
    """
    resources = [*_resources(data, office, files)]
    return {TURTLE: turtle(resources), JSON_LD: json_ld(resources)}


def _resources(data: SiteData, office: Office, files: Mapping[str, bytes]) -> Iterator[Resource]:
    yield _catalogue(data, office)
    yield _agent(office)
    yield _contact(office)
    listed = {path: found for path in files if (found := _belongs(path)) is not None}
    for group, label in groups().items():
        own = [path for path, (name, _) in listed.items() if name == group]
        yield _dataset(data, office, group, label, own)
        for path in own:
            yield _distribution(data, office, path, listed[path][1], len(files[path]))
            yield _checksum(office, path, files[path])


def _belongs(path: str) -> tuple[str, Label] | None:
    """The data set that a file is of, and its title; None for a file that only describes."""
    name = path.partition("/")[2].partition(".")[0]
    if path.startswith(("csv/", "json/", "parquet/")) and name in tables():
        return tables()[name].group, tables()[name].label
    for start, (group, key) in _OTHERS.items():
        if path.startswith(start):
            return group, word(key)
    return None


def _catalogue(data: SiteData, office: Office) -> Resource:
    address = f"{office.address}catalog"
    properties: dict[str, tuple[Node, ...]] = {
        "dct:identifier": (Text(address),),
        "dct:title": _both(word("catalogue", office=office.name)),
        "dct:description": _both(word("catalogue_about", edition=edition_name(data))),
        **_common(data, office),
        "dct:language": _LANGUAGES,
        "dcat:themeTaxonomy": (Iri(f"{_EU}/data-theme"),),
        "dcat:dataset": tuple(Iri(_dataset_address(office, group)) for group in groups()),
    }
    if office.homepage:
        properties["foaf:homepage"] = (Iri(office.homepage),)
    return Resource(address, ("dcat:Catalog",), properties)


def _common(data: SiteData, office: Office) -> dict[str, tuple[Node, ...]]:
    day = Text(data.edition.date, type="xsd:date")
    return {
        "dct:publisher": (Iri(_agent_address(office)),),
        "dcat:contactPoint": (Iri(f"{office.address}catalog#contact"),),
        "dct:issued": (day,),
        "dct:modified": (day,),
        **_licence(office),
    }


def _licence(office: Office) -> dict[str, tuple[Node, ...]]:
    return {"dct:license": (Iri(office.chosen.authority),)} if office.chosen else {}


def _agent(office: Office) -> Resource:
    properties: dict[str, tuple[Node, ...]] = {"foaf:name": _both(office.name)}
    if office.organisation:
        properties["dct:identifier"] = (Text(office.organisation),)
    if office.homepage:
        properties["foaf:homepage"] = (Iri(office.homepage),)
    return Resource(_agent_address(office), ("foaf:Agent",), properties)


def _contact(office: Office) -> Resource:
    return Resource(
        f"{office.address}catalog#contact",
        ("vcard:Organization",),
        {
            "vcard:fn": _both(office.contact),
            "vcard:hasEmail": (Iri(f"mailto:{office.email}"),),
        },
    )


def _dataset(
    data: SiteData, office: Office, group: str, label: Label, paths: list[str]
) -> Resource:
    own = [table.label for table in tables().values() if table.group == group]
    names = Label(", ".join(one.en for one in own), ", ".join(one.nb for one in own))
    address = _dataset_address(office, group)
    countries = {document.profile.country for document in data.documents} - {None}
    return Resource(
        address,
        ("dcat:Dataset",),
        {
            "dct:identifier": (Text(address),),
            "dct:title": _both(label),
            "dct:description": _both(word("dataset_about", group=label, tables=names)),
            **_common(data, office),
            "dcat:theme": (Iri(f"{_EU}/data-theme/JUST"), Iri(f"{_EU}/data-theme/GOVE")),
            "dcat:keyword": _keywords(),
            "dct:accessRights": (Iri(f"{_EU}/access-right/PUBLIC"),),
            "dct:language": _LANGUAGES,
            "dct:spatial": tuple(
                Iri(f"{_EU}/country/{place.alpha3}")
                for code in sorted(filter(None, countries))
                if (place := data.codebook.places.by_code.get(code)) and place.alpha3
            ),
            "dcat:version": (Text(edition_name(data)),),
            "prov:wasGeneratedBy": (Iri(_THIRD_PARTY),),
            "dcat:distribution": tuple(Iri(_file_address(office, path)) for path in paths),
        },
    )


def _distribution(data: SiteData, office: Office, path: str, label: Label, size: int) -> Resource:
    format_ = format_of(path)
    title = Label(f"{label.en} ({format_.name})", f"{label.nb} ({format_.name})")
    download = Iri(f"{office.address}{path}")
    return Resource(
        _file_address(office, path),
        ("dcat:Distribution",),
        {
            "dct:title": _both(title),
            "dcat:accessURL": (download,),
            "dcat:downloadURL": (download,),
            "dct:format": (Iri(f"{_EU}/file-type/{format_.file_type}"),),
            "dcat:mediaType": (
                Iri(f"https://www.iana.org/assignments/media-types/{format_.media_type}"),
            ),
            "dcat:byteSize": (Text(str(size), type="xsd:nonNegativeInteger"),),
            "dct:conformsTo": tuple(Iri(one) for one in format_.standards),
            "dct:language": _LANGUAGES,
            "dct:issued": (Text(data.edition.date, type="xsd:date"),),
            "dcatap:availability": (Iri(f"{_EU}/planned-availability/STABLE"),),
            **_licence(office),
            "spdx:checksum": (Iri(f"{_file_address(office, path)}-checksum"),),
        },
    )


def _checksum(office: Office, path: str, content: bytes) -> Resource:
    return Resource(
        f"{_file_address(office, path)}-checksum",
        ("spdx:Checksum",),
        {
            "spdx:algorithm": (Iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),),
            "spdx:checksumValue": (
                Text(hashlib.sha256(content).hexdigest(), type="xsd:hexBinary"),
            ),
        },
    )


def _agent_address(office: Office) -> str:
    if office.organisation:
        return f"{_AGENTS}/{office.organisation}"
    return f"{office.address}catalog#publisher"


def _dataset_address(office: Office, group: str) -> str:
    return f"{office.address}catalog#{group}"


def _file_address(office: Office, path: str) -> str:
    return f"{office.address}catalog#{path.replace('/', '-')}"


def _keywords() -> tuple[Node, ...]:
    found = keywords()
    return (
        *(Text(one, language="en") for one in found.en),
        *(Text(one, language="nb") for one in found.nb),
    )


def _both(label: Label) -> tuple[Node, ...]:
    return (Text(label.en, language="en"), Text(label.nb, language="nb"))
