"""A small index of two levels and the real one, from the table beside the repository."""

import csv
from pathlib import Path

import numpy as np
import pytest

from small_index import small_model
from tinglys.assessment.composite.change import Edition
from tinglys.assessment.composite.model import IndexModel, published_model
from tinglys.assessment.composite.table import ScoreTable, table_of
from tinglys.codebook import load_codebook

OCINDEX = Path(__file__).parents[4] / "shared" / "data" / "ocindex"


@pytest.fixture
def model() -> IndexModel:
    return small_model()


@pytest.fixture
def table() -> ScoreTable:
    values = np.array([[2.0, 4.0, 6.0, 5.0], [3.0, 3.0, 3.0, 7.5], [1.0, 10.0, 5.5, 8.0]])
    return ScoreTable(("X", "Y", "Z"), ("a", "b", "c", "d"), values)


@pytest.fixture(scope="session")
def published() -> dict[int, list[dict[str, str]]]:
    if not OCINDEX.is_dir():
        pytest.skip(f"{OCINDEX} is not beside the repository")
    return {
        year: list(csv.DictReader((OCINDEX / f"ocindex_{year}.csv").open(encoding="utf-8")))
        for year in (2021, 2023, 2025)
    }


@pytest.fixture(scope="session")
def editions(published) -> dict[int, Edition]:
    book = load_codebook()
    found = {}
    for year, rows in published.items():
        model = published_model(book.index, book.value_scales[book.index.scale], year)
        scores = {row["iso3"]: {one: float(row[one]) for one in model.indicators} for row in rows}
        found[year] = Edition(year, model, table_of(scores, model.indicators))
    return found
