"""Sites built once from the invented workspace, and a browser to visit them."""

from collections.abc import Iterator

import pytest

from publication.crawl import Site
from publication.indexed import indexed_data
from publication.sample import site_data
from publication.visits import running_browser, visits
from tinglys.publication import build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the invented documents."""
    root = tmp_path_factory.mktemp("site")
    build_site(site_data(), root)
    return Site(root)


@pytest.fixture(scope="session")
def indexed_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the invented documents and the invented index."""
    root = tmp_path_factory.mktemp("indexed")
    build_site(indexed_data(), root)
    return Site(root)


@pytest.fixture(scope="module")
def browser() -> Iterator:
    with running_browser() as running:
        yield running


@pytest.fixture
def visit(browser, site: Site) -> Iterator:
    """Opens a page of the site; see :func:`publication.visits.visits`."""
    with visits(browser, site.root) as opened:
        yield opened
