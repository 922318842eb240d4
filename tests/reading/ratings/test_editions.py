"""The edition of an index page: as it says, else as its components and events tell."""

import pytest

from tinglys.reading import ratings


def page(codebook, scores, tail=""):
    lines = [
        f"{codebook.index.by_code[code].label.en}\n{score:.2f}"
        + ("" if change is None else f"{change:.2f}")
        for code, (score, change) in scores.items()
    ]
    return "Norway\n\n" + "\n".join(lines) + tail


@pytest.mark.parametrize(
    ("tail", "year"),
    [
        ("\n\nSource: Global Organized Crime Index 2023.", 2023),
        ("\n\nThe 2023 edition of the index.", 2023),
        ("\n\nKilde: Kriminalitetsindeksen, utgaven for 2023.", 2023),
    ],
)
def test_stated(tail, year, scores, codebook, outlined):
    claims = ratings.find(outlined(page(codebook, scores(2025), tail)), codebook)
    assert {(c.year, c.year_basis) for c in claims} == {(year, "stated")}


def test_the_address_tells(scores, codebook, outlined):
    url = "https://ocindex.net/2023/country/norway"
    claims = ratings.find(outlined(page(codebook, scores(2025)), url=url), codebook)
    assert {(c.year, c.year_basis) for c in claims} == {(2023, "stated")}


def test_events_tell_the_edition(scores, codebook, outlined):
    prose = "\n\nIn 2024 police seized more. Courts followed in 2024 with longer sentences."
    made = scores(2025)
    claims = ratings.find(outlined(page(codebook, made, prose)), codebook)
    assert {(c.year, c.year_basis) for c in claims} == {(2025, "inferred")}


def test_fewer_components_are_the_first_edition(scores, codebook, outlined):
    claims = ratings.find(outlined(page(codebook, scores(2021, changes=False))), codebook)
    assert {(c.year, c.year_basis) for c in claims} == {(2021, "inferred")}
