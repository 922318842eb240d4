"""The benchmark measures what it says: lengths, pages, and a child that reports itself."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "reading.py"


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_reading", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def documents(benchmark: ModuleType) -> dict[str, str]:
    return benchmark.texts()


def test_the_text_is_that_of_the_bundled_documents_and_the_variations(documents):
    assert {"norway-trafficking-2025.pdf", "trusselnotat-2024.docx"} <= set(documents)
    assert len(documents) >= 30
    assert all(text.strip() for text in documents.values())


@pytest.mark.parametrize("length", [10_000, 100_000])
def test_a_text_has_the_length_asked_for(length: int, benchmark, documents):
    assert length <= len(benchmark.text_of(length, documents).encode()) < length + 20_000


def test_the_pdf_has_the_pages_asked_for(benchmark, documents):
    pytest.importorskip("fpdf", reason="fpdf2 makes the PDF; it is a tool for development")
    import pypdfium2

    assert len(pypdfium2.PdfDocument(benchmark.two_column_pdf(documents, 3))) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="memory is asked of a Unix system")
def test_a_child_reports_time_claims_and_memory(benchmark, documents, tmp_path: Path):
    path = tmp_path / "text.txt"
    path.write_text(benchmark.text_of(20_000, documents), encoding="utf-8")
    found = benchmark.in_child(path)
    assert found["claims"] > 10
    assert 0 < found["seconds"] < 60
    assert 10 < found["before"] <= found["peak"] < 500


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the mark is Linux's")
def test_the_memory_of_a_child_is_its_own_and_not_that_of_who_started_it(
    benchmark, documents, tmp_path: Path
):
    path = tmp_path / "text.txt"
    path.write_text(benchmark.text_of(10_000, documents), encoding="utf-8")
    held = bytearray(200 * benchmark.MEGABYTE)
    held[::1024] = b"x" * len(held[::1024])
    assert benchmark.peak_memory() > 200
    assert benchmark.in_child(path)["peak"] < 200
    assert len(held)
