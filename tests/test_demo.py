"""The bundled documents: their cards, and the whole way from them to a site."""

import importlib.util
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

from tinglys.demo import DOCUMENTS

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-c", "from tinglys.cli.main import main; main()"]
FILES = sorted(one for one in DOCUMENTS.iterdir() if not one.name.endswith(".source.yaml"))


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def test_the_documents_are_of_every_format_and_both_languages():
    assert {one.suffix for one in FILES} == {".docx", ".html", ".pdf", ".txt", ".wiki"}
    assert len(FILES) >= 6


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_has_a_source_card_that_cites_its_figures(path: Path):
    card = yaml.safe_load(path.with_name(path.name + ".source.yaml").read_text("utf-8"))
    assert card["publisher"] == "Tinglys demonstration"
    assert card["licence"] == "CC0-1.0"
    assert re.search(
        r"(Figures|Scores and what is said of them|Tall|ruter og tabell): ", card["citation"]
    )


def test_the_readme_names_every_document():
    text = (DOCUMENTS.parent / "README.md").read_text("utf-8")
    assert [one.name for one in FILES if f"`{one.name}`" not in text] == []


def test_the_made_documents_are_what_their_script_makes(tmp_path: Path):
    pytest.importorskip("fpdf", reason="fpdf2 makes the PDF; it is a tool for development")
    script = ROOT / "tools" / "make_demo_documents.py"
    spec = importlib.util.spec_from_file_location("make_demo_documents", script)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    assert made.make_pdf() == (DOCUMENTS / made.PDF_NAME).read_bytes()
    (tmp_path / "again.docx").write_bytes(made.make_docx())
    with (
        zipfile.ZipFile(tmp_path / "again.docx") as new,
        zipfile.ZipFile(DOCUMENTS / made.DOCX_NAME) as old,
    ):
        assert new.namelist() == old.namelist()
        assert [name for name in new.namelist() if new.read(name) != old.read(name)] == []


@pytest.fixture(scope="module")
def printed() -> dict[str, dict]:
    """What ``tinglys read --json`` prints of each document, by its name."""
    done = run("read", *FILES, "--json")
    assert done.returncode == 0, done.stderr
    lines = (json.loads(line) for line in done.stdout.splitlines())
    return {path.name: line for path, line in zip(FILES, lines, strict=True)}


def figures(line: dict) -> set[tuple]:
    return {
        (one["indicator"], one["value"], one["year"])
        for one in line["claims"]
        if one["kind"] in {"figure", "rating"} and not isinstance(one["value"], list)
    }


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (
            "norway-trafficking-2025.pdf",
            {
                ("investigations", 19, 2024),
                ("investigations", 27, 2023),
                ("investigations", 32, 2022),
                ("victims_identified", 97, 2024),
                ("victims_assisted", 183, 2024),
                ("reflection_periods_granted", 17, 2024),
                ("funding", 18_000_000, 2024),
                ("funding", 1_590_000, 2024),
            },
        ),
        (
            "norway-trafficking-2017.html",
            {("victims_identified", 262, 2016), ("victims_identified", 199, 2016)},
        ),
        ("lovbrudd-2018.txt", {("reported_offences", 317_927, 2018)}),
        (
            "crime-in-norway.wiki",
            {("persons_sanctioned", 260_868, 2015), ("homicides", 40, 2023)},
        ),
        ("norway-index-2025.html", {("ocindex_score", 5.5, 2025), ("ocindex_score", 7.92, 2025)}),
    ],
)
def test_the_figures_are_read(document: str, expected: set, printed):
    assert expected - figures(printed[document]) == set()


def test_the_norwegian_note_gives_judgements_routes_and_prices(printed):
    claims = printed["trusselnotat-2024.docx"]["claims"]
    kinds = {one["kind"] for one in claims}
    assert {"judgement", "network", "route", "price"} <= kinds
    levels = [one["level"] for one in claims if one["kind"] == "judgement"]
    assert set(levels) >= {4, 5}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that the demonstration was read into."""
    folder = tmp_path_factory.mktemp("demo") / "workspace"
    assert run("init", folder).returncode == 0
    done = run("read", DOCUMENTS, "--workspace", folder)
    assert done.returncode == 0, done.stderr
    assert len([line for line in done.stdout.splitlines() if line.startswith("stored")]) == len(
        FILES
    )
    return folder


def test_reading_the_demonstration_again_changes_nothing(workspace: Path):
    again = run("read", DOCUMENTS, "--workspace", workspace)
    assert again.returncode == 0, again.stderr
    assert again.stdout.count("unchanged") == len(FILES)


@pytest.fixture(scope="module")
def findings(workspace: Path) -> list[dict]:
    """What ``tinglys check --json`` prints."""
    done = run("check", "--json", "--workspace", workspace)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("code", "severities", "words"),
    [
        ("parts_total", {"error", "warning"}, ("261", "262")),
        ("parts_total", {"confirmed"}, ("6 + 12 + 1 = 19",)),
        ("parts_total", {"confirmed"}, ("= 260868",)),
        ("sources_differ", {"warning"}, ("197", "199")),
        ("headline_and_chapter", {"warning"}, ("meget sannsynlig",)),
        ("scale_row_misprinted", {"error"}, ("<90 %",)),
        ("index_derived", {"notice"}, ("4.0", "5 x 3.50")),
    ],
)
def test_the_checks_find(code: str, severities: set, words: tuple[str, ...], findings):
    made = [json.dumps(one, ensure_ascii=False) for one in findings
            if one["code"] == code and one["severity"] in severities]  # fmt: skip
    assert any(all(word in one for word in words) for one in made), made


def test_the_site_is_published_in_both_languages(workspace: Path):
    assert run("check", "--workspace", workspace).returncode == 0
    done = run("publish", "--workspace", workspace)
    assert done.returncode == 0, done.stderr
    pages = {
        str(one.relative_to(workspace / "site")) for one in (workspace / "site").rglob("*.html")
    }
    assert any(page.startswith("en") for page in pages)
    assert any(page.startswith(("nb", "no")) for page in pages)
