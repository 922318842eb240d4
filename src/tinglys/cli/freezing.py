"""From the evidence base of a workspace to the edition that shows it."""

from datetime import datetime
from typing import TYPE_CHECKING

from tinglys import __version__
from tinglys.errors import InputError
from tinglys.evidence.workspace import Workspace

if TYPE_CHECKING:
    from tinglys.publication.editions.manifest import Manifest
    from tinglys.publication.editions.shelf import Kept
    from tinglys.publication.site_data import SiteData


def freeze(workspace: Workspace) -> "Kept":
    """Checks what stands and keeps it as an edition, unless the newest edition shows just that.

    Raises:
        InputError: the workspace holds nothing to publish.
    """
    from tinglys.cli.assembly import to_publish
    from tinglys.cli.check import run_over
    from tinglys.codebook import load_codebook
    from tinglys.evidence.archive import Archive
    from tinglys.evidence.export import standing_documents, standing_tables
    from tinglys.publication.editions import shelf

    archive = Archive(workspace.archive)
    documents, tables = list(standing_documents(archive)), list(standing_tables(archive))
    if not documents and not tables:
        raise InputError(
            str(workspace.root),
            "holds no document to publish",
            "read some: tinglys read PATH, or tinglys import",
        )
    return shelf.keep(
        to_publish(documents, run_over(documents, tables), load_codebook(), tables),
        workspace.editions,
        day=datetime.now().astimezone().date().isoformat(),
        version=__version__,
        codebook=_codebook_checksum(),
    )


def thawed(workspace: Workspace, name: str) -> "tuple[Manifest, SiteData]":
    """An edition of the workspace, verified. Raises InputError where it is missing or altered."""
    from tinglys.codebook import load_codebook
    from tinglys.publication.editions import shelf

    return shelf.load(workspace.editions, name, load_codebook())


def made_by_another(manifest: "Manifest") -> str | None:
    """Why a site built now may differ from the one built when the edition was made; or None."""
    if manifest.version != __version__:
        return f"made by Tinglys {manifest.version}, built by {__version__}"
    if manifest.codebook != _codebook_checksum():
        return "made with another codebook; labels may differ"
    return None


def _codebook_checksum() -> str:
    from tinglys.evidence.method import current_method

    return current_method().codebook_checksum
