"""A claim is recognised again by what it says and where, not by how it was read."""

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.evidence.fingerprints import MEANING, fingerprints, is_grounded, meaning
from tinglys.reading import claims as kinds
from tinglys.reading.claims import AnyClaim, Figure, Judgement, Recommendation

TEXT = (
    "Prosecution\n"
    "Police investigated 19 cases in 2024 and 27 in 2023.\n"
    "Courts convicted 4 traffickers. Police investigated 19 cases in 2024.\n"
)


def figure(text: str, quote: str, nth: int = 0, **change) -> Figure:
    start = [match.start() for match in re.finditer(re.escape(quote), text)][nth]
    fields = {"indicator": "investigations", "value": 19, "unit": "cases", "year": 2024}
    return Figure(start=start, end=start + len(quote), quote=quote, rule="r", **(fields | change))


def prints(*claims: AnyClaim, text: str = TEXT, document: str = "d") -> list[str]:
    return fingerprints(document, text, claims)


def test_another_value_year_breakdown_or_place_is_another_claim():
    base = figure(TEXT, "19 cases")
    changed = [
        {"value": 18}, {"year": 2023}, {"year": None}, {"breakdown": {"age": "child"}},
        {"comparison": True}, {"qualifier": "at_least"}, {"place": "SE"}, {"unit": "persons"},
        {"indicator": "prosecutions"}, {"value": None},
    ]  # fmt: skip
    found = [prints(msgspec.structs.replace(base, **change))[0] for change in changed]
    assert len({*found, *prints(base)}) == len(changed) + 1


def test_a_wider_quote_by_another_rule_is_the_same_claim():
    narrow = figure(TEXT, "19 cases")
    wide = msgspec.structs.replace(
        figure(TEXT, "Police investigated 19 cases in 2024 and"),
        rule="other", section="prosecution", year_basis="stated", language="nb",
    )  # fmt: skip
    assert prints(narrow) == prints(wide)


def test_the_same_words_in_another_sentence_are_another_claim():
    first, second = figure(TEXT, "19 cases"), figure(TEXT, "19 cases", 1)
    assert len(set(prints(first, second))) == 2
    assert prints(second) == prints(first, second)[1:], "a claim found before it does not move it"


def test_equal_sentences_are_told_apart_by_their_order():
    text = "Police investigated 19 cases.\n\nPolice investigated 19 cases.\n"
    first, second = figure(text, "19 cases"), figure(text, "19 cases", 1)
    one, two = prints(first, second, text=text)
    assert one != two
    assert prints(second, first, text=text) == [two, one]


def test_the_same_statement_in_another_document_is_another_claim():
    claim = figure(TEXT, "19 cases")
    assert prints(claim, document="d") != prints(claim, document="e")


def test_hyphens_spaces_and_line_ends_do_not_matter():
    clean = "Police investigated 19 trafficking cases, fewer than before, in all districts.\n"
    torn = "Police investigated 19 traf-\nficking  cases, fewer than before,\nin all districts.\n"
    one = figure(clean, "19 trafficking cases")
    two = figure(torn, "19 traf-\nficking  cases")
    assert prints(one, text=clean) == prints(two, text=torn)


def test_numbers_are_compared_as_numbers():
    assert meaning(figure(TEXT, "19 cases", value=19.0)) == meaning(figure(TEXT, "19 cases"))
    assert meaning(figure(TEXT, "19 cases", year="2024")) == meaning(figure(TEXT, "19 cases"))


def test_text_before_and_after_moves_nothing():
    longer = f"A page header\n\n{TEXT}\nA note of 2025.\n"
    assert prints(figure(TEXT, "19 cases")) == prints(figure(longer, "19 cases"), text=longer)


def test_a_recommendation_keeps_its_fingerprint_when_one_before_it_is_found():
    text = "- Train police.\n- Fund shelters.\n"
    claim = Recommendation(
        start=18, end=32, quote="Fund shelters.", rule="r", text="Fund shelters.", number=1
    )
    other = msgspec.structs.replace(claim, number=2)
    assert prints(claim, text=text) == prints(other, text=text)


def test_a_negated_judgement_is_another_one():
    claim = Judgement(start=0, end=5, quote=TEXT[:5], rule="r", term="likely", level=4)
    turned = msgspec.structs.replace(claim, negated=True)
    assert prints(claim) != prints(turned)


def test_every_kind_of_claim_has_its_meaning():
    every = {kind.__struct_config__.tag: kind for kind in AnyClaim.__args__}
    assert set(every) == set(MEANING)
    for tag, kind in every.items():
        names = {field.encode_name for field in msgspec.structs.fields(kind)}
        assert set(MEANING[tag]) <= names, tag


def test_the_scheme_is_frozen():
    """Decisions in every workspace hang on this; a change needs a new scheme beside the old."""
    assert prints(figure(TEXT, "19 cases")) == [
        "3a4842eb72047f8fc87a80406b0bbaaff60b6ec77a2da47893e60ce540d8f2b9"
    ]


@given(st.text(alphabet="ab1. \n(A", max_size=60), st.data())
def test_fingerprints_are_always_different_and_repeatable(text, data):
    spans = st.tuples(st.integers(0, max(len(text) - 1, 0)), st.integers(1, 9))
    chosen = data.draw(st.lists(spans, max_size=6)) if text else []
    claims = [
        kinds.Definition(start=at, end=at + size, quote=text[at : at + size], rule="r", term="t")
        for at, size in chosen
    ]
    found = prints(*claims, text=text)
    assert len(set(found)) == len(claims)
    assert found == prints(*claims, text=text)


@pytest.mark.parametrize(("quote", "grounded"), [("19 cases", True), ("20 cases", False)])
def test_a_claim_is_grounded_by_its_very_words(quote, grounded):
    claim = msgspec.structs.replace(figure(TEXT, "19 cases"), quote=quote)
    assert is_grounded(TEXT, claim) is grounded


def test_an_empty_quote_is_no_ground():
    empty = msgspec.structs.replace(figure(TEXT, "19 cases"), start=3, end=3, quote="")
    assert not is_grounded(TEXT, empty)
