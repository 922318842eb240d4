"""Parts against totals."""

import pytest


def parts_of(figure, *parts, key="exploitation", total=19, **more):
    claims = [figure("investigations", total, "cases", at=100, **more)]
    for number, (value, name) in enumerate(parts, 1):
        claims.append(
            figure("investigations", value, "cases", at=100 + 30 * number, breakdown={key: name})
        )
    return claims


def severities(findings, document, claims):
    return [f.severity for f in findings(document(*claims), codes=("parts_total",))]


def test_parts_that_make_the_total(figure, document, findings):
    claims = parts_of(figure, (6, "sex"), (12, "labor"), (1, "unspecified"))
    found = findings(document(*claims), codes=("parts_total",))
    assert [f.severity for f in found] == ["confirmed"]
    assert found[0].working.formula == "6 + 12 + 1 = 19"
    assert len(found[0].claims) == 4


def test_a_second_list_of_some_parts_is_no_error(figure, document, findings):
    """The largest groups named after the whole list, from within one of its groups."""
    claims = parts_of(
        figure, (10, "Europe"), (9, "Asia"), (7, "Poland"), (3, "Latvia"), key="citizenship"
    )
    assert severities(findings, document, claims) == ["confirmed"]


def test_the_largest_groups_alone_are_no_error(figure, document, findings):
    claims = parts_of(figure, (8, "Romania"), (5, "Nigeria"), key="nationality")
    assert severities(findings, document, claims) == []


def test_a_list_with_a_rest_must_add_up(figure, document, findings):
    claims = parts_of(figure, (6, "sex"), (11, "labor"), (1, "unspecified"))
    assert severities(findings, document, claims) == ["warning"]


def test_both_sexes_must_add_up(figure, document, findings):
    claims = parts_of(figure, (6, "female"), (11, "male"), key="sex")
    assert severities(findings, document, claims) == ["warning"]


def test_parts_above_the_total(figure, document, findings):
    assert severities(findings, document, parts_of(figure, (20, "sex"))) == ["error"]
    exclusive = parts_of(figure, (12, "sex"), (12, "labor"))
    assert severities(findings, document, exclusive) == ["warning"]
    overlapping = parts_of(figure, (12, "a form"), (12, "another"), key="source")
    assert severities(findings, document, overlapping) == []


@pytest.mark.parametrize("qualifier", ["approx", "at_least"])
def test_rounded_totals_are_not_judged(qualifier, figure, document, findings):
    claims = parts_of(figure, (6, "female"), (11, "male"), key="sex", qualifier=qualifier)
    assert severities(findings, document, claims) == []


def test_another_year_is_another_total(figure, document, findings):
    claims = parts_of(figure, (20, "sex"))
    claims[1] = figure(
        "investigations", 20, "cases", 2022, at=130, breakdown={"exploitation": "sex"}
    )
    assert severities(findings, document, claims) == []


def test_money_and_terms_are_no_counts(figure, document, findings):
    claims = [
        figure("penalty_max_years", 5, "years", at=0),
        figure("penalty_max_years", 10, "years", at=30, breakdown={"age": "child"}),
    ]
    assert findings(document(*claims)) == []


def test_parts_of_parts_do_not_count_twice(figure, document, findings):
    """71 (58 women, 13 girls), 23 and 2 make 96."""

    def part(value, at, **breakdown):
        return figure("victims_identified", value, at=at, breakdown=breakdown)

    claims = [
        part(96, 0),
        part(71, 30, exploitation="sex"),
        part(58, 60, exploitation="sex", sex="female"),
        part(13, 90, exploitation="sex", age="child"),
        part(23, 120, exploitation="labor"),
        part(2, 150, exploitation="other", sex="male"),
    ]
    found = findings(document(*claims), codes=("parts_total",))
    formulas = [f.working.formula for f in found if f.severity == "confirmed"]
    assert formulas == ["71 + 23 + 2 = 96", "58 + 13 = 71"]


def test_words_that_name_less_than_they_mean(figure, document, findings):
    """21 men, one woman and one boy: the boy is no part of the men, and the list adds up."""

    def part(value, at, **breakdown):
        return figure("victims_identified", value, at=at, breakdown=breakdown)

    claims = [part(23, 0), part(21, 30, sex="male"), part(1, 60, sex="female")]
    claims.append(part(1, 90, sex="male", age="child"))
    assert severities(findings, document, claims) == ["confirmed"]


def test_a_total_under_the_key_of_its_parts(figure, document, findings):
    """A total that was read with a word of its own under the key is still the total."""

    def group(value, at, name):
        return figure("persons_sanctioned", value, "count", at=at, breakdown={"citizenship": name})

    parts = [group(7, 30, "Europe"), group(2, 60, "Asia"), group(1, 90, "Africa")]
    claims = [group(10, 0, "residents"), *parts, group(3, 120, "Poland")]
    assert severities(findings, document, claims) == ["confirmed"]
    assert severities(findings, document, [group(11, 0, "residents"), *parts]) == []
