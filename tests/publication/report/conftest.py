"""Reports are set by an extra; without it their tests say why they did not run."""

from pathlib import Path

import pytest

from publication.indexed import indexed_data
from tinglys.publication.report import build_report, missing_programs
from tinglys.publication.site_data import SiteData

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if missing := missing_programs():
        reason = f"not installed: {', '.join(missing)}; pip install '.[publish]'"
        for item in items:
            if HERE in Path(str(item.fspath)).parents:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def invented() -> SiteData:
    """The invented workspace with its index, tiers and recommendations."""
    return indexed_data()


@pytest.fixture(scope="session", params=["en", "nb"])
def pdf(request, invented: SiteData) -> tuple[str, bytes]:
    """The report of an invented Iceland, with its language."""
    return request.param, build_report(invented, "IS", request.param)
