"""Every score and change of an index page, in every layout, and nobody else's."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tinglys.reading import ratings
from tinglys.reading.ratings.page import is_index_page


def printed_change(change, plus=""):
    if change is None:
        return "n/a"
    return f"{plus if change > 0 else ''}{change:.2f}"


def _label(codebook, code):
    return codebook.index.by_code[code].label.en


def glued(codebook, scores):
    lines = []
    for code, (score, change) in scores.items():
        gap = " " if change is None else ""
        lines += [
            _label(codebook, code),
            f"{score:.2f}{gap}{printed_change(change)}",
            "What this indicator measures, in one line of text.",
        ]
    return "\n".join(lines)


def separate_lines(codebook, scores):
    return "\n".join(
        f"{_label(codebook, code)}\n{score:.2f}\n{printed_change(change)}"
        for code, (score, change) in scores.items()
    )


def one_line(codebook, scores):
    return "\n".join(
        f"{_label(codebook, code)} {score:.2f} {printed_change(change, '+')}"
        for code, (score, change) in scores.items()
    )


def tabbed(codebook, scores):
    return "\n".join(
        f"{_label(codebook, code)}\t{score:.2f}\t{printed_change(change)}"
        for code, (score, change) in scores.items()
    )


def table(codebook, scores):
    rows = "\n".join(
        f"| {_label(codebook, code)} | {score:.2f} | {printed_change(change)} |"
        for code, (score, change) in scores.items()
    )
    return f"| Indicator | Score | Change |\n|---|---|---|\n{rows}"


def decimal_comma(codebook, scores):
    return re.sub(r"(\d)\.(\d)", r"\1,\2", glued(codebook, scores))


def number_first(codebook, scores):
    return "\n\n".join(
        f"{score:.2f}{' ' if change is None else ''}{printed_change(change)}\n\n"
        f"{_label(codebook, code)}"
        for code, (score, change) in scores.items()
    )


def norwegian(codebook, scores):
    return "\n".join(
        f"{codebook.index.by_code[code].label.nb}: {score:.2f} ({printed_change(change, '+')})"
        for code, (score, change) in scores.items()
    ).replace(".", ",")


def whole_page(codebook, scores):
    """Profile box, composites above their label with ranks below, figures of a chart at the end."""
    lines = ["Profile", "Population", "5,408,320", "GINI Index", "27.7"]
    for code, (score, change) in scores.items():
        number = f"{score:.2f}{' ' if change is None else ''}{printed_change(change)}"
        if code in ("criminality", "resilience"):
            lines += [number, f"{_label(codebook, code)} score", "161st of 193 countries -8",
                      "37th of 44 countries in Europe-3"]  # fmt: skip
        else:
            lines += [_label(codebook, code), number, "What it measures."]
    return "\n\n".join([*lines, "7.92 3.40 4.10 7.92 3.40 4.10"])


def columns(codebook, scores):
    """What is left when a page's columns are read one after the other."""
    return "\n\n".join(
        "\n".join(cells)
        for cells in (
            [_label(codebook, code) for code in scores],
            [f"{score:.2f}" for score, _ in scores.values()],
            [printed_change(change) for _, change in scores.values()],
        )
    )


LAYOUTS = [
    glued, separate_lines, one_line, tabbed, table, decimal_comma, number_first, norwegian,
    whole_page, columns,
]  # fmt: skip


def expected(scores, place):
    found = set()
    for code, (score, change) in scores.items():
        found.add((place, "ocindex_score", code, score))
        if change is not None:
            found.add((place, "ocindex_change", code, change))
    return found


def claimed(claims):
    return {(c.place, c.indicator, c.breakdown["component"], c.value) for c in claims}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("edition", [2021, 2023, 2025])
def test_layouts(layout, edition, scores, codebook, outlined):
    made = scores(edition, changes=edition > 2021)
    text = f"Norway\n\n{layout(codebook, made)}"
    if edition == 2021:
        text = re.sub(r"[ \t(|]*n/a\)?", "", text)
    claims = ratings.find(outlined(text), codebook)
    assert claimed(claims) == expected(made, "NO")
    assert len(claims) == len(expected(made, "NO"))
    assert all(text[c.start : c.end] == c.quote for c in claims)
    assert {c.year for c in claims} == {edition}
    assert {c.unit for c in claims} == {"score_1_10"}


def test_levels_stand_in_the_breakdown(scores, codebook, outlined):
    claims = ratings.find(outlined(f"Norway\n\n{glued(codebook, scores(2025))}"), codebook)
    for claim in claims:
        code = claim.breakdown["component"]
        assert claim.breakdown["level"] == codebook.index.by_code[code].level


def test_new_indicators_have_no_change(scores, codebook, outlined):
    made = scores(2023)
    claims = ratings.find(outlined(f"Norway\n\n{glued(codebook, made)}"), codebook)
    without = {code for code, (_, change) in made.items() if change is None}
    changed = {c.breakdown["component"] for c in claims if c.indicator == "ocindex_change"}
    assert without
    assert not without & changed


def test_a_repeated_list_counts_once(scores, codebook, outlined):
    made = scores(2025)
    resilience = {
        code: value
        for code, value in made.items()
        if codebook.index.by_code[code].level == "resilience"
    }
    text = f"Norway\n\n{glued(codebook, made)}\n{glued(codebook, resilience)}"
    claims = ratings.find(outlined(text), codebook)
    assert len(claims) == len(expected(made, "NO"))
    assert max(c.end for c in claims) < text.rindex("Government transparency")


def test_two_countries_are_kept_apart(scores, codebook, outlined):
    one, other = scores(2025), scores(2025, shift=5)
    text = f"Norway\n\n{glued(codebook, one)}\n\nSweden\n\n{glued(codebook, other)}"
    assert claimed(ratings.find(outlined(text), codebook)) == (
        expected(one, "NO") | expected(other, "SE")
    )


def test_countries_in_columns(scores, codebook, outlined):
    one, other = scores(2025, changes=False), scores(2025, shift=5, changes=False)
    rows = "\n".join(
        f"{_label(codebook, code)}\t{one[code][0]:.2f}\t{other[code][0]:.2f}" for code in one
    )
    claims = ratings.find(outlined(f"Indicator\tNorway\tSweden\n{rows}"), codebook)
    assert claimed(claims) == expected(one, "NO") | expected(other, "SE")


def test_editions_in_columns(scores, codebook, outlined):
    before, now = scores(2023, changes=False), scores(2025, shift=5, changes=False)
    rows = "\n".join(
        f"{_label(codebook, code)} | {before[code][0]:.2f} | {now[code][0]:.2f}" for code in now
    )
    claims = ratings.find(outlined(f"Norway\n\nIndicator | 2023 | 2025\n{rows}"), codebook)
    found = {(c.year, c.breakdown["component"], c.value) for c in claims}
    assert found == {(2023, k, v) for k, (v, _) in before.items()} | {
        (2025, k, v) for k, (v, _) in now.items()
    }
    assert {c.place for c in claims} == {"NO"}


def test_country_and_region_under_each_label(scores, codebook, outlined):
    made = scores(2025)
    text = "\n\n".join(
        f"{_label(codebook, code)}\n\nZambia\n\n{score:.2f}{printed_change(change)}\n\n"
        f"Southern Africa\n\n{score * 0.9 + 0.13:.2f}"
        for code, (score, change) in made.items()
    )
    claims = ratings.find(outlined(text), codebook)
    own = [c for c in claims if c.indicator in ("ocindex_score", "ocindex_change")]
    assert claimed(own) == expected(made, "ZM")


def test_a_region_is_not_filed_as_the_country(scores, codebook, outlined):
    region = {code: (score * 0.9 + 0.13, 0.07) for code, (score, _) in scores(2023).items()}
    own = scores(2023, shift=4)
    text = (
        f"East Africa\n\nPopulation\n\n{glued(codebook, region)}\n\n"
        f"Zambia\n\nCapital\n\nLusaka\n\n{glued(codebook, own)}"
    )
    claims = ratings.find(outlined(text), codebook)
    means = [c for c in claims if c.indicator == "ocindex_region_score"]
    assert claimed(c for c in claims if not c.indicator.startswith("ocindex_region")) == expected(
        own, "ZM"
    )
    assert {c.place for c in means} == {None}
    assert {c.breakdown["place"] for c in means} == {"East Africa"}


def test_other_spellings_of_labels(scores, codebook, outlined):
    text = f"Norway\n\n{glued(codebook, scores(2025))}"
    for printed, other in (
        ("Political leadership and governance", "Political leadership & governance"),
        ("Mafia-style groups", "Mafia style groups"),
        ("Trade in counterfeit goods", "Counterfeit goods"),
        ("Criminal markets", "Criminal market"),
        ("Human trafficking", "HUMAN TRAFFICKING"),
        ("Anti-money laundering", "Anti money-laundering"),
    ):
        text = text.replace(f"{printed}\n", f"{other}\n")
    assert claimed(ratings.find(outlined(text), codebook)) == expected(scores(2025), "NO")


def test_prose_with_numbers_is_no_index_page(codebook):
    text = "In 2023, 2.5 million people and 7.25 per cent of firms paid 3.10 euros. " * 20
    assert not is_index_page(text, codebook)


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_lost_lines_never_move_a_score(data, scores, codebook, outlined):
    """A label or a number may be lost from the page: no other label may take its number."""
    made = scores(2025)
    lines = glued(codebook, made).split("\n")
    lost = data.draw(st.sets(st.sampled_from(range(0, len(lines), 3)), max_size=4))
    gone = data.draw(st.sets(st.sampled_from(range(1, len(lines), 3)), max_size=4))
    kept = [line for at, line in enumerate(lines) if at not in lost | gone]
    claims = ratings.find(outlined("Norway\n\n" + "\n".join(kept)), codebook)
    assert claimed(claims) <= expected(made, "NO")
    assert len({c.breakdown["component"] for c in claims}) >= len(made) - len(lost) - len(gone)
