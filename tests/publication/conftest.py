"""A site built once from the invented workspace."""

from pathlib import Path

import pytest

from publication.crawl import Site
from publication.sample import site_data
from tinglys.publication import build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root: Path = tmp_path_factory.mktemp("site")
    build_site(site_data(), root)
    return Site(root)
