"""The real reader on the real documents, through the command line to the site."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
GOLD = {
    "000": "ocindex/norway-2025",
    "001": "statistics/crime-in-norway",
    "002": "kripos/optn-2024",
    "003": "tip/norway-2025",
    "004": "tip/norway-2008",
}

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(not SEEDS, reason="the shared documents are not beside the repository"),
]


def test_every_claim_of_every_document_stands_on_its_characters(alone):
    ran = alone("read", *SEEDS, "--json", "--jobs", "2")
    assert (ran.code, ran.err) == (0, "")
    for path, line in zip(SEEDS, ran.out.splitlines(), strict=True):
        text = path.read_text(encoding="utf-8")
        read = json.loads(line)
        assert read["claims"]
        for found in (*read["claims"], *read["leftovers"]):
            assert text[found["start"] : found["end"]] == found.get("quote", found.get("text"))


def test_the_scorer_takes_what_read_prints(alone, tmp_path):
    arguments = []
    for path in SEEDS:
        (tmp_path / path.name).write_text(alone("read", path, "--json").out)
        gold = SHARED / "gold" / f"{GOLD[path.name[:3]]}.gold.json"
        arguments += [str(gold), str(tmp_path / path.name)]
    scored = subprocess.run(
        [sys.executable, str(SHARED / "tools" / "score_claims.py"), *arguments, "--json"],
        capture_output=True,
        text=True,
    )
    assert scored.returncode == 0, scored.stderr


def test_from_documents_to_findings_and_a_site(alone, tmp_path):
    assert alone("init", "w").code == 0
    read = alone("read", *SEEDS, "--workspace", "w")
    assert (read.code, read.err, len(read.out.splitlines())) == (0, "", 5)
    again = alone("read", *SEEDS, "--workspace", "w")
    assert all(line.startswith("unchanged ") for line in again.out.splitlines())
    checked = alone("check", "--workspace", "w")
    assert checked.code == 0
    assert "findings in 5 documents" in checked.out
    published = alone("publish", "--workspace", "w")
    assert (published.code, published.err) == (0, "")
    assert (tmp_path / "w" / "site" / "index.html").is_file()
