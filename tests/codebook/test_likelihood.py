"""Likelihood scales: a word means nothing without its scale, and no scale contradicts itself."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.codebook import LikelihoodScale, load_codebook

SCALES = load_codebook().likelihood_scales
each_scale = pytest.mark.parametrize("scale", SCALES.values(), ids=list(SCALES))


@each_scale
def test_bands_do_not_overlap(scale: LikelihoodScale) -> None:
    for lower, upper in pairwise(scale.terms):
        assert lower.low < lower.high <= upper.low < upper.high, (scale.id, upper.level)
    assert scale.terms[0].low >= 0
    assert scale.terms[-1].high <= 1


def test_the_misprinted_band_would_overlap_all_others() -> None:
    lowest = SCALES["no_national"].terms[0]
    assert lowest.printed == "<90 %"
    assert lowest.erratum is not None
    assert (lowest.low, lowest.high) == (0.0, 0.1)
    printed = (0.0, 0.9)
    others = SCALES["no_national"].terms[1:-1]
    assert all(printed[0] < term.low < printed[1] for term in others)


@each_scale
def test_bands_touch_unless_the_gaps_are_deliberate(scale: LikelihoodScale) -> None:
    touching = [lower.high == upper.low for lower, upper in pairwise(scale.terms)]
    assert not any(touching) if scale.gaps else all(touching)


@each_scale
def test_levels_run_from_one_without_a_break(scale: LikelihoodScale) -> None:
    assert [term.level for term in scale.terms] == list(range(1, len(scale.terms) + 1))
    assert scale.level(1) is scale.terms[0]


def test_scales_have_the_levels_they_are_known_by() -> None:
    assert {key: len(scale.terms) for key, scale in SCALES.items()} == {
        "no_national": 5,
        "nato": 5,
        "uk_phia": 7,
        "us_icd203": 7,
        "dk_fe": 5,
    }


@each_scale
def test_a_word_stands_for_one_level_only(scale: LikelihoodScale) -> None:
    for language in scale.languages:
        forms = [form for term in scale.terms for form in term.forms.get(language, ())]
        assert forms, f"{scale.id} has no words in {language}"
        assert len(forms) == len(set(forms))
        assert all(form == form.lower().strip() for form in forms)


@each_scale
def test_forms_stand_only_in_languages_of_the_scale(scale: LikelihoodScale) -> None:
    used = {language for term in scale.terms for language in term.forms}
    assert used == set(scale.languages)
    assert set(scale.near_misses) <= set(scale.languages)


@each_scale
def test_near_misses_contain_a_term_and_are_none(scale: LikelihoodScale) -> None:
    for language, phrases in scale.near_misses.items():
        words = {word for form in scale.forms[language] for word in form.split()}
        for phrase in phrases:
            assert scale.find(phrase, language) is None, phrase
            assert words & set(phrase.split()), f"{phrase!r} resembles no term of {scale.id}"


def test_the_same_word_has_another_band_on_another_scale() -> None:
    bands = {
        key: (term.low, term.high)
        for key in ("no_national", "uk_phia", "us_icd203")
        if (term := SCALES[key].find("likely", "en")) is not None
    }
    assert bands == {
        "no_national": (0.6, 0.9),
        "uk_phia": (0.55, 0.75),
        "us_icd203": (0.55, 0.8),
    }


def test_words_count_only_in_the_languages_of_the_scale() -> None:
    assert SCALES["nato"].find("sannsynlig", "nb") is None
    assert SCALES["dk_fe"].find("likely", "en") is None
    assert SCALES["uk_phia"].find("even chance", "en") is None


@pytest.mark.parametrize(
    ("words", "language", "level"),
    [
        ("Meget sannsynlig", "nb", 5),
        ("svært lite sannsynleg", "nn", 1),
        ("mulig", "nb", 3),
        ("Highly likely", "en", 5),
        ("even chance", "en", 3),
    ],
)
def test_the_national_standard_knows_its_words(words: str, language: str, level: int) -> None:
    term = SCALES["no_national"].find(words, language)
    assert term is not None
    assert term.level == level


def test_national_levels_and_nato_levels_agree() -> None:
    for national, nato in zip(SCALES["no_national"].terms, SCALES["nato"].terms, strict=True):
        assert (national.low, national.high) == (nato.low, nato.high)
        assert national.nato == nato.nato
        assert nato.nato is not None
        assert nato.nato.lower() in nato.forms["en"]


@given(st.sampled_from(sorted(SCALES)), st.floats(0, 1))
def test_a_probability_falls_into_the_band_it_is_said_to(key: str, probability: float) -> None:
    scale = SCALES[key]
    term = scale.of_probability(probability)
    if term is None:
        assert scale.gaps or probability < scale.terms[0].low or probability > scale.terms[-1].high
    else:
        assert term.low <= probability <= term.high


def test_a_boundary_goes_to_the_upper_band() -> None:
    for probability, level in ((0.1, 2), (0.6, 4), (0.9, 5)):
        term = SCALES["no_national"].of_probability(probability)
        assert term is not None
        assert term.level == level


def test_publishers_and_scales_refer_to_each_other() -> None:
    holders = load_codebook().holders
    for scale in SCALES.values():
        for publisher in scale.publishers:
            assert holders[publisher].likelihood_scale == scale.id, publisher
    for holder in holders.values():
        if holder.likelihood_scale is not None:
            assert holder.code in SCALES[holder.likelihood_scale].publishers, holder.code


@pytest.mark.parametrize("holder", ["europol", "nsm", "unodc", "udi", "ssb"])
def test_publishers_without_a_printed_scale_have_none(holder: str) -> None:
    assert load_codebook().holders[holder].likelihood_scale is None
