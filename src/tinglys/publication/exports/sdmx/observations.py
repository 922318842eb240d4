"""The data messages: structure-specific SDMX-ML 3.0, and SDMX-CSV 2.0."""

import csv
import io
from xml.sax.saxutils import quoteattr

from tinglys.publication.exports.sdmx.model import VERSION, Flow, Message, urn
from tinglys.publication.exports.sdmx.xml import document, printable

_FLAT = "AllDimensions"


def data_message(flow: Flow, head: Message) -> bytes:
    """SDMX-ML 3.0, structure-specific data message, all dimensions at the observation.

    A missing value is an observation without its measure; OBS_STATUS says why it is missing.
    """
    usage = urn("datastructure", "Dataflow", head.agency, flow.id)
    order = [one.id for one in flow.components]
    body = [
        f'<mes:DataSet ss:structureRef="{flow.id}" xsi:type="ns1:DataSetType" '
        'action="Information">',
        *(
            f"<Obs {' '.join(_attribute(name, one[name]) for name in order if name in one)}/>"
            for one in flow.observations
        ),
        "</mes:DataSet>",
    ]
    about = (
        f'\n<mes:Structure structureID="{flow.id}" namespace="{usage}" '
        f'dimensionAtObservation="{_FLAT}">'
        f"<com:StructureUsage>{usage}</com:StructureUsage></mes:Structure>"
    )
    namespaces = f' xmlns:ns1="{usage}:ObsLevelDim:{_FLAT}"'
    return document(
        "StructureSpecificData", flow.id, head, body, namespaces=namespaces, about=about
    )


def _attribute(name: str, value: str) -> str:
    return f"{name}={quoteattr(printable(value))}"


def data_csv(flow: Flow, head: Message) -> bytes:
    """SDMX-CSV 2.0, https://github.com/sdmx-twg/sdmx-csv: one row for each observation."""
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    order = [one.id for one in flow.components]
    writer.writerow(["STRUCTURE", "STRUCTURE_ID", "ACTION", *order])
    first = ["dataflow", f"{head.agency}:{flow.id}({VERSION})", "I"]
    writer.writerows([*first, *(one.get(name, "") for name in order)] for one in flow.observations)
    return page.getvalue().encode("utf-8")
