"""Printed forms: capitals, compounds, several words, and the longer form before the shorter."""

from hypothesis import given
from hypothesis import strategies as st

from tinglys.codebook.forms import FormIndex

_DRUGS = [
    ("cocaine", "cocaine"),
    ("kokain*", "cocaine"),
    ("narkotika*", "narcotics"),
    ("*narkotika", "narcotics"),
    ("*våpen", "firearms"),
    ("våpen", "firearms"),
    ("utbytte", "proceeds"),
    ("utbytte fra kokain", "cocaine proceeds"),
    ("MDMA*", "MDMA"),
    ("KOM", "unit"),
]


def test_a_form_with_capitals_matches_only_as_printed() -> None:
    index = FormIndex(_DRUGS)
    assert index.word("KOM") == "unit"
    assert index.word("kom") is None
    assert index.find("Kom") is None


def test_words_that_only_begin_like_a_form_are_not_it() -> None:
    index = FormIndex(_DRUGS)
    assert index.word("utbytter") is None
    assert index.word("cocaines") is None
    assert index.word("") is None


def test_other_forms_match_in_any_case() -> None:
    index = FormIndex(_DRUGS)
    assert index.find("Cocaine") == index.find("COCAINE") == "cocaine"
    assert "Cocaine" in index
    assert "coca" not in index


def test_compounds_are_found_by_last_and_first_part() -> None:
    index = FormIndex(_DRUGS)
    assert index.word("Kokainsmuglingen") == "cocaine"
    assert index.word("automatvåpen") == "firearms"
    assert index.word("MDMA-tabletter") == "MDMA"
    assert index.word("narkotikavåpen") == "firearms", "the last part says what the thing is"


def test_the_longest_form_wins() -> None:
    index = FormIndex(_DRUGS)
    words = "alt utbytte fra kokain og våpen".split()
    assert index.longest(words, 1) == ("cocaine proceeds", 4)
    assert index.longest(words[:3], 1) == ("proceeds", 2)
    assert index.longest(words, 0) is None
    assert index.longest(words, 5) == ("firearms", 6)


_words = st.lists(st.from_regex(r"[a-zæøå]{1,6}", fullmatch=True), min_size=1, max_size=3)


@given(st.lists(_words, min_size=1, max_size=12))
def test_every_form_finds_the_first_code_given_for_it(forms: list[list[str]]) -> None:
    pairs = [(" ".join(words), f"code{n}") for n, words in enumerate(forms)]
    index = FormIndex(pairs)
    first: dict[str, str] = {}
    for form, code in pairs:
        first.setdefault(form, code)
    for form, code in first.items():
        assert index.find(form) == code
        assert index.longest([*form.split(), "§"], 0) == (code, len(form.split()))
    assert len(index) == len(first)


@given(st.text(max_size=20))
def test_any_text_can_be_asked_for(text: str) -> None:
    index = FormIndex(_DRUGS)
    index.find(text)
    index.word(text)
