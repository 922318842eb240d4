"""The five real documents beside the repository, through the command, against their gold.

This is what the product promises for them: the scores of the reading, and the contradictions that
the checks name with their working.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from scoring import SHARED, flattened, needs_scorer, scorer

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(
        not (SHARED / "seeds").is_dir(),
        reason="the real documents are not beside the repository",
    ),
    needs_scorer,
]

COMMAND = [sys.executable, "-c", "from tinglys.cli.main import main; main()"]
GOLD = {
    "000": "ocindex/norway-2025",
    "001": "statistics/crime-in-norway",
    "002": "kripos/optn-2024",
    "003": "tip/norway-2025",
    "004": "tip/norway-2008",
}
FLOORS = {
    "found": 0.97,
    "full": 0.93,
    "judgements": 0.95,
    "prices": 1.0,
    "definitions": 1.0,
    "recommendations": 1.0,
    "routes": 0.85,
    "networks": 0.85,
}


def seeds() -> list[Path]:
    return sorted((SHARED / "seeds").glob("*.txt"))


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def printed() -> dict[str, dict]:
    """What ``tinglys read --json`` prints of each document, by its number."""
    done = run("read", *seeds(), "--json")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {path.name[:3]: line for path, line in zip(seeds(), lines, strict=True)}


@pytest.mark.parametrize("number", sorted(GOLD))
def test_scores_reach_what_is_promised(number: str, printed):
    gold = json.loads((SHARED / "gold" / f"{GOLD[number]}.gold.json").read_text("utf-8"))
    result = scorer().score(gold, printed[number]["claims"])
    reached = {kind: one["f1"] for kind, one in flattened(result).items()}
    below = {kind: reached[kind] for kind in FLOORS.keys() & reached.keys()
             if reached[kind] < FLOORS[kind]}  # fmt: skip
    wrong = [(one["indicator"], one["value"], one["quote"]) for one in result["wrong"]]
    missed = [(one["indicator"], one["value"], one["quote"]) for one in result["missed"]]
    assert not below, f"{reached}\nmissed {missed}\nwrong {wrong}\nweak {result['weak']}"


@pytest.mark.parametrize("number", sorted(GOLD))
def test_every_claim_quotes_the_file(number: str, printed):
    path = next(one for one in seeds() if one.name.startswith(number))
    text = path.read_text("utf-8")
    claims = printed[number]["claims"]
    assert claims
    assert [one for one in claims if one["quote"] != text[one["start"] : one["end"]]] == []


def test_the_left_over_list_is_printed(printed):
    assert all("leftovers" in line for line in printed.values())


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> list[dict]:
    """What ``tinglys check --json`` prints after the five documents were read."""
    workspace = tmp_path_factory.mktemp("seeds") / "workspace"
    assert run("init", workspace).returncode == 0
    stored = run("read", *seeds(), "--workspace", workspace)
    assert stored.returncode == 0, stored.stderr
    checked = run("check", "--json", "--workspace", workspace)
    assert checked.returncode == 0, checked.stderr
    return [json.loads(line) for line in checked.stdout.splitlines()]


def derived(findings: list[dict]) -> set[tuple]:
    return {
        (one["indicator"], one["breakdown"].get("component"), one["value"])
        for finding in findings
        for one in finding["derived"]
    }


def test_what_follows_from_the_index_page_is_derived(findings):
    assert derived(findings) >= {
        ("ocindex_score", "mafia_style_groups", 4.0),
        ("ocindex_change", "mafia_style_groups", -0.5),
        ("ocindex_score", "criminality", 3.83),
    }


def test_leadership_is_not_derived_and_that_is_said(findings):
    component = "political_leadership_and_governance"
    assert component not in {one[1] for one in derived(findings)}
    said = [one["title"]["en"] for one in findings if one["code"] == "index_not_derivable"]
    assert any("Political leadership" in title for title in said)


@pytest.mark.parametrize(
    ("code", "severity", "document", "working"),
    [
        ("parts_total", "confirmed", "003", "6 + 12 + 1 = 19"),
        ("parts_total", "confirmed", "003", "110 + 56 + 17 = 183"),
        ("parts_total", "confirmed", "001", "= 260868"),
        ("index_mean", "confirmed", "000", "4.17"),
        ("scale_row_misprinted", "error", "002", "<90 %"),
        ("region_above_members", "warning", "001", "164"),
        ("implied_population", "notice", "001", "0.72"),
        ("headline_and_chapter", "warning", "002", ""),
    ],
)
def test_the_finding_is_made(code: str, severity: str, document: str, working: str, findings):
    names = {hashlib.sha256(path.read_bytes()).hexdigest(): path.name[:3] for path in seeds()}
    made = [
        one
        for one in findings
        if (one["code"], one["severity"]) == (code, severity)
        and document in {names[sha256] for sha256 in one["documents"]}
    ]
    formulas = [one["working"]["formula"] for one in made]
    assert any(working in formula for formula in formulas), formulas
