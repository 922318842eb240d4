"""The population that a count and a rate imply."""

import pytest


def pair(figure, count, rate, year=2023, at=0):
    return [
        figure("homicides", count, "count", year, at=at),
        figure("homicide_rate", rate, "per_100000", year, at=at + 50),
    ]


def test_implied_population_is_derived(figure, document, findings):
    found = findings(document(*pair(figure, 40, 0.72)))
    assert [(f.code, f.severity) for f in found] == [("implied_population", "notice")]
    derived = found[0].derived[0]
    assert (derived.indicator, derived.value, derived.place) == ("population", 5555556, "NO")
    assert "5.56 million" in found[0].title.en
    assert "5,56 millioner" in found[0].title.nb


@pytest.mark.parametrize(
    ("known", "severity"),
    [((5_400_000, 5_600_000), "confirmed"), ((5_000_000, 5_100_000), "error")],
)
def test_a_known_population_decides(known, severity, figure, document, findings):
    found = findings(document(*pair(figure, 40, 0.72)), populations={("NO", 2023): known})
    assert [f.severity for f in found] == [severity]


def test_two_pairs_that_cannot_both_be(figure, document, findings):
    claims = [*pair(figure, 40, 0.72), *pair(figure, 60, 0.72, 2022, at=500)]
    found = findings(document(*claims), codes=("implied_populations_differ",))
    assert [f.severity for f in found] == ["warning"]
    near = [*pair(figure, 40, 0.72), *pair(figure, 38, 0.69, 2022, at=500)]
    assert findings(document(*near), codes=("implied_populations_differ",)) == []


def test_groups_and_undated_figures_imply_nothing(figure, document, findings):
    group = [
        figure("homicides", 40, "count", breakdown={"sex": "male"}),
        figure("homicide_rate", 0.72, "per_100000", at=50),
    ]
    assert findings(document(*group)) == []
    undated = [
        figure("homicides", 40, "count", None),
        figure("homicide_rate", 0.72, "per_100000", None, at=50),
    ]
    assert findings(document(*undated)) == []
