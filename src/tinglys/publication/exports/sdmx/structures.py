"""The structure message: code lists, concepts, data structures and data flows."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from tinglys.codebook import LANGUAGES, Label
from tinglys.publication.exports.sdmx.model import (
    TIME,
    VERSION,
    Code,
    CodeList,
    Component,
    Flow,
    Message,
    urn,
)
from tinglys.publication.exports.sdmx.xml import document, printable

SCHEME = "CONCEPTS"


def structure_message(lists: Iterable[CodeList], flows: list[Flow], head: Message) -> bytes:
    """SDMX-ML 3.0, structure message."""
    concepts: dict[str, Label] = {}
    for flow in flows:
        for one in flow.components:
            concepts.setdefault(one.id, one.name)
    body = [
        "<mes:Structures>",
        "<str:Dataflows>", *(_flow(flow, head) for flow in flows), "</str:Dataflows>",
        "<str:Codelists>", *(_list(one, head) for one in lists), "</str:Codelists>",
        "<str:ConceptSchemes>", *_scheme(concepts, head), "</str:ConceptSchemes>",
        "<str:DataStructures>",
        *(line for flow in flows for line in _structure(flow, head)),
        "</str:DataStructures>",
        "</mes:Structures>",
    ]  # fmt: skip
    return document("Structure", "STRUCTURES", head, body)


def _maintained(tag: str, name: str, head: Message, *, items: bool = False) -> str:
    partial = ' isPartial="false"' if items else ""
    return (
        f'<str:{tag} id="{name}" version="{VERSION}" isExternalReference="false" '
        f"agencyID={quoteattr(head.agency)}{partial}>"
    )


def _names(label: Label, tag: str = "Name") -> str:
    return "".join(
        f'<com:{tag} xml:lang="{language}">{escape(printable(label.text(language)))}</com:{tag}>'
        for language in LANGUAGES
    )


def _flow(flow: Flow, head: Message) -> str:
    structure = urn("datastructure", "DataStructure", head.agency, flow.id)
    return (
        f"{_maintained('Dataflow', flow.id, head)}{_names(flow.name)}"
        f"<str:Structure>{structure}</str:Structure></str:Dataflow>"
    )


def _list(one: CodeList, head: Message) -> str:
    codes = "\n".join(_code(code) for code in one.codes)
    start = _maintained("Codelist", one.id, head, items=True)
    return f"{start}{_names(one.name)}\n{codes}\n</str:Codelist>"


def _code(code: Code) -> str:
    about = _names(code.description, "Description") if code.description else ""
    return f"<str:Code id={quoteattr(code.id)}>{_names(code.name)}{about}</str:Code>"


def _scheme(concepts: dict[str, Label], head: Message) -> Iterator[str]:
    yield _maintained("ConceptScheme", SCHEME, head, items=True)
    yield _names(Label("Concepts of the export", "Begreper i dataeksporten"))
    for name, label in concepts.items():
        yield f'<str:Concept id="{name}">{_names(label)}</str:Concept>'
    yield "</str:ConceptScheme>"


def _structure(flow: Flow, head: Message) -> Iterator[str]:
    yield _maintained("DataStructure", flow.id, head)
    yield _names(flow.name)
    yield "<str:DataStructureComponents><str:DimensionList>"
    for position, one in enumerate(flow.dimensions, 1):
        if one.id == TIME:
            yield f'<str:TimeDimension id="{TIME}">{_shape(one, head)}</str:TimeDimension>'
        else:
            yield (
                f'<str:Dimension id="{one.id}" position="{position}">'
                f"{_shape(one, head)}</str:Dimension>"
            )
    yield "</str:DimensionList><str:AttributeList>"
    for one in flow.attributes:
        usage = "mandatory" if one.mandatory else "optional"
        yield (
            f'<str:Attribute usage="{usage}" id="{one.id}">{_shape(one, head)}'
            "<str:AttributeRelationship><str:Observation/></str:AttributeRelationship>"
            f"<str:MeasureRelationship><str:Measure>{flow.measure.id}</str:Measure>"
            "</str:MeasureRelationship></str:Attribute>"
        )
    yield "</str:AttributeList><str:MeasureList>"
    yield f'<str:Measure id="{flow.measure.id}">{_shape(flow.measure, head)}</str:Measure>'
    yield "</str:MeasureList></str:DataStructureComponents></str:DataStructure>"


def _shape(one: Component, head: Message) -> str:
    concept = urn("conceptscheme", "Concept", head.agency, SCHEME, one.id)
    if one.codes is not None:
        codes = urn("codelist", "Codelist", head.agency, one.codes)
        values = f"<str:Enumeration>{codes}</str:Enumeration>"
    else:
        values = f'<str:TextFormat textType="{one.type}"/>'
    return (
        f"<str:ConceptIdentity>{concept}</str:ConceptIdentity>"
        f"<str:LocalRepresentation>{values}</str:LocalRepresentation>"
    )
