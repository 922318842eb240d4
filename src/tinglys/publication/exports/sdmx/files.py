"""The files of the SDMX export."""

from tinglys.publication.exports.office import Office
from tinglys.publication.exports.sdmx.code_lists import code_lists
from tinglys.publication.exports.sdmx.flows import areas, flows
from tinglys.publication.exports.sdmx.model import message
from tinglys.publication.exports.sdmx.observations import data_csv, data_message
from tinglys.publication.exports.sdmx.structures import structure_message
from tinglys.publication.exports.tidy import Tables
from tinglys.publication.site_data import SiteData

STRUCTURES = "sdmx/structures.xml"


def sdmx_files(data: SiteData, tables: Tables, office: Office) -> dict[str, bytes]:
    """Structures, and two files of data for each flow that has observations, by their paths.

    Nothing where no flow has one: a structure message without a structure is not valid.
    """
    found = flows(tables)
    if not found:
        return {}
    head = message(data, office)
    files = {STRUCTURES: structure_message(code_lists(data, areas(found)), found, head)}
    for flow in found:
        files[f"sdmx/{flow.id.lower()}.xml"] = data_message(flow, head)
        files[f"sdmx/{flow.id.lower()}.csv"] = data_csv(flow, head)
    return files
