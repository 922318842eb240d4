"""Changes: only like for like, and why not where not."""

import pytest

from assessment.made import document, figure, only
from tinglys.assessment.series import UNLIKE_LABELS, changes


def change(*claims, **more):
    (found,) = changes(only(document(*claims, **more)))
    return found


def test_a_change_with_its_claims():
    found = change(figure(value=120, year=2023), figure(value=97, year=2024))
    assert (found.difference, found.ratio) == (-23, pytest.approx(97 / 120))
    assert found.claims == ("a-0", "a-1")
    assert found.same_document
    assert found.months_between == 0


def test_no_ratio_from_zero():
    found = change(figure(value=0, year=2023), figure(value=3, year=2024))
    assert (found.difference, found.ratio, found.unlike) == (3, None, None)


def test_a_skipped_year_is_counted():
    assert change(figure(year=2022), figure(year=2024)).months_between == 12


@pytest.mark.parametrize(
    ("earlier", "later", "why"),
    [
        ({"value": None, "qualifier": "not_reported"}, {}, "absent"),
        ({}, {"qualifier": "at_least"}, "not_exact"),
        ({"year": "2022-H1"}, {}, "other_length"),
        ({"value": "many"}, {"value": "few"}, "no_number"),
        ({"year": "2021/2022"}, {"year": "2022/2023"}, "overlap"),
    ],
)
def test_why_there_is_none(earlier, later, why):
    found = change(figure(**{"year": 2022, **earlier}), figure(**{"year": 2023, **later}))
    assert (found.difference, found.ratio, found.unlike) == (None, None, why)
    assert UNLIKE_LABELS[why].en
    assert UNLIKE_LABELS[why].nb


def test_a_conflict_has_no_change():
    found = change(figure(year=2022), figure(value=3, year=2022, at=9), figure(year=2023))
    assert found.unlike == "conflict"


def test_a_restatement_does_not_pass_for_a_change():
    """Told 120 in 2024; the report of 2025 restates it as 100 and gives 100 for the next year."""
    series = only(
        document(figure(value=120, year=2023), year=2024),
        document(figure(value=100, year=2023), figure(value=100, year=2024), name="b", year=2025),
    )
    (found,) = changes(series)
    assert (found.difference, found.same_document) == (0, True)


def test_the_pair_of_one_document_is_preferred_to_a_later_restatement_of_one_end():
    series = only(
        document(figure(value=50, year=2022), figure(value=60, year=2023), year=2024),
        document(figure(value=55, year=2022), name="b", year=2025),
    )
    (found,) = changes(series)
    assert (found.difference, found.earlier.value, found.same_document) == (10, 50, True)


def test_documents_apart_are_compared_as_they_count():
    series = only(
        document(figure(value=50, year=2022), year=2023),
        document(figure(value=60, year=2023), name="b", year=2024),
    )
    (found,) = changes(series)
    assert (found.difference, found.same_document) == (10, False)
