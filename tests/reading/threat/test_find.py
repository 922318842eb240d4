"""All kinds together: grounds, order, repetition, and the figures on annotated documents."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinglys.codebook import load_codebook
from tinglys.reading.structure import build_outline
from tinglys.reading.text import CanonicalText
from tinglys.reading.threat import find

VARIATIONS = Path(__file__).parents[2] / "variations" / "tune"
GOLD = Path(__file__).parents[4] / "shared" / "gold" / "kripos" / "optn-2024.gold.json"
SEED = Path(__file__).parents[4] / "shared" / "seeds" / "002_f1d3b6f629727528.txt"
SCORER = Path(__file__).parents[4] / "shared" / "tools" / "score_claims.py"
needs_shared = pytest.mark.skipif(
    not (GOLD.is_file() and SCORER.is_file()), reason="the shared gold is not beside the repository"
)
SENTENCES = st.sampled_from(
    [
        "Det er sannsynlig at serbiske nettverk vil smugle kokain fra Peru til Norge i 2026.",
        "Et gram kokain koster mellom 700 og 900 kroner i Bergen.",
        "Granli-nettverket samarbeider med Bekke-\nnettverket.3",
        "Meget sannsynlig >90 %\nSannsynlig 60-90 %\nMulig 40-60 %",
        "Begreper\n\nKurer: En person som frakter varer for andre.",
        "It is highly likely that prices will fall, but this may change.",
        "Heroin is trafficked from Iran via Turkey → Greece – Italy.",
        "\n\n", " ", "-\n", "…", "”", "(", "%", "12.000 NOK", "\u00ad", "•", "\f", "EUR",
    ]
)  # fmt: skip


def claims_of(text: str):
    book = load_codebook()
    return find(build_outline(CanonicalText(text=text, media_type="text/plain"), book, "x"), book)


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, max_size=14).map("".join))
def test_every_claim_quotes_its_ground_and_comes_in_order(text: str) -> None:
    found = claims_of(text)
    for claim in found:
        assert claim.start < claim.end
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote == claim.quote.strip()
    assert [claim.start for claim in found] == sorted(claim.start for claim in found)


@settings(max_examples=15, deadline=None)
@given(st.lists(SENTENCES, max_size=8).map(" ".join))
def test_reading_twice_gives_the_same(text: str) -> None:
    assert claims_of(text) == claims_of(text)


@pytest.mark.parametrize("name", ["kripos-opkn-2025", "politi-trusselnotat-2025"])
def test_it_is_all_one_in_how_many_stretches_a_document_is_read(name, monkeypatch) -> None:
    text = (VARIATIONS / f"{name}.txt").read_text("utf-8")
    whole = claims_of(text)
    monkeypatch.setattr("tinglys.reading.threat.passages._STRETCH", 1)
    assert claims_of(text) == whole


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "12", "…", "%" * 50, "a" * 3000])
def test_text_without_content_gives_nothing(text: str) -> None:
    assert claims_of(text) == []


def _scores(text_file: Path, gold_file: Path) -> dict[str, float]:
    from scoring import scorer

    gold = msgspec.json.decode(gold_file.read_bytes())
    claims = msgspec.json.decode(msgspec.json.encode(claims_of(text_file.read_text("utf-8"))))
    result = scorer().score(gold, claims)
    scores = {kind: score["f1"] for kind, score in result["others"].items()}
    scores["judgements"] = result["judgements"]["span+level"]["f1"]
    return scores


@needs_shared
def test_the_national_assessment() -> None:
    scores = _scores(SEED, GOLD)
    assert scores["judgements"] >= 0.95
    assert scores["prices"] == scores["definitions"] == 1.0
    assert scores["routes"] >= 0.85
    assert scores["networks"] >= 0.85


@needs_shared
@pytest.mark.parametrize(
    "name",
    ["eu-socta-2025", "kripos-opkn-2025", "ntaes-arbeidslivskriminalitet-2024", "uk-nsa-2024"],
)
def test_assessments_of_other_publishers(name: str) -> None:
    scores = _scores(VARIATIONS / f"{name}.txt", VARIATIONS / f"{name}.gold.json")
    for kind in ("judgements", "routes", "networks", "prices", "definitions"):
        assert scores.get(kind, 1.0) >= 0.85, kind
