"""An office's own index: what is written is what is computed, and faults are named."""

import pytest

from tinglys.assessment.composite.specification import read_specification
from tinglys.errors import InputError

GOOD = """
code: coast
label: {en: Coast, nb: Kyst}
scale: {low: 1, high: 10}
least_share: 0.5
components:
  trade:
    label: {en: Trade, nb: Handel}
    direction: higher_is_worse
    rule: geometric
    parts: {seizures: 2, controls: 1/3}
  seizures:
    label: {en: Seizures, nb: Beslag}
    direction: higher_is_worse
    per: {base: people, times: 100000}
    impute: median
    winsorise: true
    normalise: {method: min_max, low: 1, high: 10}
  controls:
    label: {en: Controls, nb: Kontroller}
    direction: higher_is_better
    normalise: {method: min_max, low: 1, high: 10}
"""


def test_what_is_written_is_read():
    found = read_specification(GOOD, "coast.yaml")
    assert found.label.nb == "Kyst"
    model = found.model()
    assert model.indicators == ("seizures", "controls")
    assert {part: str(share) for part, share in model.coefficients("trade").items()} == {
        "seizures": "6/7",
        "controls": "1/7",
    }
    assert found.components["seizures"].normalise.settings == {"low": 1.0, "high": 10.0}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("label: {en: Coast, nb: Kyst}", "label: {en: Coast}", "nb"),
        ("rule: geometric", "rule: harmonious", "components"),
        ("1/3", "a third", "a number was expected"),
        ("1/3", "-1", "not positive"),
        ("controls: 1/3", "control: 1/3", "part of nothing listed"),
        ("high: 10}\nleast", "high: 1}\nleast", "ends where it begins"),
        ("impute: median", "impute: middle", "impute"),
        ("impute: median", "colour: red", "colour"),
        ("rule: geometric", "winsorise: true", "computed from its parts"),
        ("code: coast", "code: coast\ncode: sea", "stands twice"),
        ("components:", "components", "coast.yaml"),
    ],
)
def test_a_fault_is_named_with_its_place(old, new, said):
    with pytest.raises(InputError) as caught:
        read_specification(GOOD.replace(old, new, 1), "coast.yaml")
    assert said in str(caught.value)
    assert caught.value.source == "coast.yaml"
    assert "documentation" in caught.value.remedy
