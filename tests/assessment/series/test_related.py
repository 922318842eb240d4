"""Neighbouring series: breaks in definition, and sums with their conversions."""

from assessment.made import CODEBOOK, document, figure, observed, series
from tinglys.assessment.series import breaks, sums


def money(value, unit="NOK", at=0, **breakdown):
    return figure("funding", value, unit, at=at, breakdown=breakdown)


def test_a_break_in_unit_and_in_what_it_is_a_part_of():
    found = breaks(
        series(
            document(
                figure(), figure(unit="cases"), figure(breakdown={"subset_of": "labor"}),
                figure("convictions"), figure(place="SE"),
            )
        )
    )  # fmt: skip
    assert sorted(one.differs for one in found) == [
        ("subset_of",), ("unit",), ("unit", "subset_of"),
    ]  # fmt: skip


def test_a_breakdown_is_no_break():
    assert breaks(series(document(figure(), figure(breakdown={"age": "child"})))) == []


def test_a_sum_and_its_conversion_are_two_figures():
    (found,) = sums(
        observed(document(money(18e6), money(1.59e6, "USD", 20, converted=True))), CODEBOOK
    )
    assert (found.given.value, found.converted.value) == (18e6, 1.59e6)
    assert (found.given.claims, found.converted.claims) == (("a-0",), ("a-1",))


def test_a_conversion_belongs_to_the_sum_before_it():
    found = sums(
        observed(
            document(money(5e6), money(18e6, at=50), money(1.59e6, "USD", 60, converted=True))
        ),
        CODEBOOK,
    )
    assert [(one.given.value, one.converted and one.converted.value) for one in found] == [
        (5e6, None), (18e6, 1.59e6),
    ]  # fmt: skip


def test_a_conversion_is_no_break_of_the_series():
    assert breaks(series(document(money(18e6), money(1.6e6, "USD", 9, converted=True)))) == []


def test_a_conversion_without_its_sum_is_none_of_another_purpose():
    (found,) = sums(
        observed(document(money(5e6, purpose="shelters"), money(9e5, "USD", 9, converted=True))),
        CODEBOOK,
    )
    assert found.converted is None
