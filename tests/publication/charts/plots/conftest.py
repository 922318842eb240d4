"""Charts are drawn by an extra; without it their tests say why they did not run."""

from pathlib import Path

import pytest

from tinglys.publication.charts import is_available

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not is_available():
        skip = pytest.mark.skip(reason="vl-convert is not installed: pip install '.[publish]'")
        for item in items:
            if HERE in Path(str(item.fspath)).parents:
                item.add_marker(skip)
