"""A change is published and like for like, and the two are not confused."""

from fractions import Fraction

from tinglys.assessment.composite.change import Edition, compare_editions


def test_norway_falls_as_published_and_rises_like_for_like(editions):
    compared = compare_editions(list(editions.values()))
    published = [float(compared.published[y].rounded("NOR", "criminality")) for y in editions]
    common = [float(compared.like_for_like[y].rounded("NOR", "criminality")) for y in editions]
    assert published == [3.81, 3.75, 3.83]
    assert common == [3.81, 3.90, 4.01]
    change = compared.change("NOR", "criminality", 2021, 2023)
    assert (change.published, change.like_for_like) == (Fraction(-6, 100), Fraction(9, 100))
    assert len(compared.common) == 10 + 4 + 12


def test_what_an_edition_does_not_have_did_not_change(editions):
    compared = compare_editions(list(editions.values()))
    change = compared.change("NOR", "financial_crimes", 2021, 2023)
    assert (change.published, change.like_for_like) == (None, None)
    later = compared.change("NOR", "financial_crimes", 2023, 2025)
    assert later.published is not None
    assert later.like_for_like is None


def test_the_change_is_that_of_the_unrounded_scores(model, table):
    moved = table.values.copy()
    moved[0, 0] += 0.5
    compared = compare_editions(
        [Edition(1, model, table), Edition(2, model, table.with_values(moved))]
    )
    change = compared.change("X", "whole", 1, 2)
    assert change.published == change.like_for_like == Fraction(6, 100)
    assert compared.change("nowhere", "whole", 1, 2).published is None
