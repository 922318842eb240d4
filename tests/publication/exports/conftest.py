"""An export of the invented workspace, made once."""

from pathlib import Path

import pytest

from publication.exports.invented import OFFICE, whole
from tinglys.publication.exports import export_files, tables_of, write_exports
from tinglys.publication.exports.tidy import Tables
from tinglys.publication.redaction import redact
from tinglys.publication.site_data import SiteData


@pytest.fixture(scope="session")
def exported() -> SiteData:
    """What is exported, redacted."""
    return redact(whole())


@pytest.fixture(scope="session")
def rows(exported: SiteData) -> Tables:
    return tables_of(exported)


@pytest.fixture(scope="session")
def files() -> dict[str, bytes]:
    return export_files(whole(), OFFICE)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("export")
    write_exports(whole(), out, OFFICE)
    return out
