"""The codebook as content: every reference resolves, no printed form means two things."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from tinglys.codebook import Label, Term, load_codebook
from tinglys.reading.threat import price_words

BOOK = load_codebook()

TERM_GROUPS = (
    "commodities",
    "roles",
    "stages",
    "modes",
    "exploitation_forms",
    "network_kinds",
    "relations",
    "holders",
    "tiers",
    *(key for key, entry in BOOK.breakdowns.items() if entry.values),
    *BOOK.vocabulary,
)

INTENDED_FORMS: dict[tuple[str, str], set[str]] = {}
"""Printed forms that may stand for two codes: (group, form) -> the codes."""


def _terms(group: str) -> Mapping[str, Term]:
    terms = BOOK.group(group)
    assert all(isinstance(term, Term) for term in terms.values())
    return terms  # type: ignore[return-value]


@pytest.mark.parametrize("group", TERM_GROUPS)
def test_a_form_stands_for_one_code(group: str) -> None:
    for language in ("en", "nb", "nn", "da"):
        owners: dict[str, set[str]] = {}
        for term in _terms(group).values():
            forms = term.forms.get(language, ())
            assert [f for f, n in Counter(forms).items() if n > 1] == [], (term.code, language)
            for form in forms:
                owners.setdefault(form.strip("*"), set()).add(term.code)
        shared = {
            form: codes
            for form, codes in owners.items()
            if len(codes) > 1 and INTENDED_FORMS.get((group, form)) != codes
        }
        assert shared == {}, (group, language)


@pytest.mark.parametrize("group", TERM_GROUPS)
def test_forms_are_tidy(group: str) -> None:
    for term in _terms(group).values():
        for language, forms in term.forms.items():
            assert language in {"en", "nb", "nn", "da"}, term.code
            for form in forms:
                assert form == " ".join(form.split()), (term.code, form)
                assert "*" not in form.strip("*"), (term.code, form)
                assert len(form.strip("*")) >= (3 if "*" in form else 1), (term.code, form)


@pytest.mark.parametrize("group", TERM_GROUPS)
def test_no_two_codes_of_a_group_have_the_same_label(group: str) -> None:
    for language in ("en", "nb"):
        labels = Counter(term.label.text(language) for term in _terms(group).values())
        assert [label for label, count in labels.items() if count > 1] == []


@pytest.mark.parametrize("group", ["commodities", "modes", "exploitation_forms"])
def test_broader_terms_exist_and_do_not_go_round(group: str) -> None:
    terms = _terms(group)
    for term in terms.values():
        seen = [term.code]
        while (broader := terms[seen[-1]].broader) is not None:
            assert broader in terms, term.code
            assert broader not in seen, term.code
            seen.append(broader)


def test_units_of_indicators_exist() -> None:
    for indicator in BOOK.indicators.values():
        for unit in indicator.units:
            assert unit in BOOK.units, (indicator.code, unit)


def test_units_convert_to_units_that_exist() -> None:
    for unit in BOOK.units.values():
        if unit.base is not None:
            base = BOOK.units[unit.base]
            assert base.base == base.code, unit.code
            assert base.factor == 1, unit.code
        assert (unit.per is not None) == (unit.kind == "rate"), unit.code


def test_units_count_in_singular_and_plural() -> None:
    cases = BOOK.units["cases"]
    assert [cases.counted(n, "nb") for n in (0, 1, 2)] == ["saker", "sak", "saker"]
    assert [cases.counted(n, "en") for n in (0, 1, 2)] == ["cases", "case", "cases"]


def test_breakdowns_of_indicators_exist_and_all_are_used() -> None:
    used = {key for indicator in BOOK.indicators.values() for key in indicator.breakdowns}
    assert used - BOOK.breakdowns.keys() == set()
    assert BOOK.breakdowns.keys() - used - {"commodity", "statute"} == set()


def test_breakdown_values_from_other_groups_exist() -> None:
    for key in BOOK.breakdowns.values():
        if key.values_from is not None:
            assert key.values == {}
            assert BOOK.group(key.values_from)


def test_scales_of_indicators_exist() -> None:
    for indicator in BOOK.indicators.values():
        known = indicator.scale is None or indicator.scale in {*BOOK.value_scales, "tiers"}
        assert known, indicator.code


def test_shares_are_in_per_cent_of_a_whole_and_changes_are_not() -> None:
    for indicator in BOOK.indicators.values():
        if indicator.scale == "percent_of_whole":
            assert indicator.units == ("percent",), indicator.code
        if indicator.code.endswith("_change"):
            assert indicator.scale != "percent_of_whole", indicator.code


def test_a_change_names_what_changed() -> None:
    for indicator in BOOK.indicators.values():
        if indicator.change_of is not None:
            assert indicator.change_of in BOOK.indicators, indicator.code
            assert indicator.code != indicator.change_of
    for code, indicator in BOOK.indicators.items():
        base = code.removesuffix("_change")
        if base != code and base in BOOK.indicators:
            assert indicator.change_of == base


def test_minimum_and_maximum_come_in_pairs() -> None:
    for code, indicator in BOOK.indicators.items():
        if code.endswith("_min") and code.replace("_min", "_max") in BOOK.indicators:
            other = BOOK.indicators[code.replace("_min", "_max")]
            assert indicator.units == other.units, code
            assert indicator.breakdowns == other.breakdowns, code


def test_systems_and_topics_have_labels() -> None:
    for indicator in BOOK.indicators.values():
        assert indicator.system in BOOK.vocabulary["systems"]
        assert indicator.topic in BOOK.vocabulary["topics"], indicator.code
    topics = {indicator.topic for indicator in BOOK.indicators.values()}
    assert BOOK.vocabulary["topics"].keys() == topics


def test_definitions_are_sentences_in_both_languages() -> None:
    for indicator in BOOK.indicators.values():
        for text in (indicator.definition.en, indicator.definition.nb):
            assert text[0].isupper(), indicator.code
            assert text.endswith("."), indicator.code
        assert indicator.definition.en != indicator.definition.nb, indicator.code


def test_codes_are_stable_words() -> None:
    for code in BOOK.indicators:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", code), code
    for group in ("roles", "network_kinds", "relations", "holders", "stages"):
        for code in BOOK.group(group):
            assert re.fullmatch(r"[a-z][a-z_]*", code), (group, code)


def _labels(value: object) -> Iterator[Label]:
    if isinstance(value, Label):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _labels(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _labels(part)
    elif hasattr(value, "__struct_fields__"):
        for field in value.__struct_fields__:
            yield from _labels(getattr(value, field))


def test_labels_use_no_letters_of_the_wrong_language() -> None:
    """An English label with Norwegian letters, or the other way round, is a slip of columns."""
    names = {"Vesterålen", "Økokrim"}
    own = {label.en for holder in BOOK.holders.values() for label in [holder.label]}
    for group in TERM_GROUPS:
        for label in _labels(BOOK.group(group)):
            if label.en in own or label.en in names:
                continue
            assert not re.search("[æøåÆØÅ]", label.en), label.en
    for indicator in BOOK.indicators.values():
        assert not re.search("[æøåÆØÅ]", indicator.label.en + indicator.definition.en)
        assert " the " not in f" {indicator.definition.nb} "


def test_stages_follow_one_another_in_each_script() -> None:
    scripts: dict[str, list[int]] = {}
    for stage in BOOK.stages.values():
        scripts.setdefault(stage.script, []).append(stage.order)
    assert scripts.keys() == BOOK.vocabulary["scripts"].keys()
    for script, orders in scripts.items():
        assert orders == list(range(1, len(orders) + 1)), script


def test_tiers_are_ranked_and_printed() -> None:
    ranks = [tier.rank for tier in BOOK.tiers.values() if tier.rank is not None]
    assert ranks == [1, 2, 3, 4]
    assert list(BOOK.tiers) == ["1", "2", "2WL", "3", "SC"]
    assert BOOK.tiers["SC"].rank is None
    index = BOOK.forms("tiers", "en")
    assert index.longest("Tier 2 Watch List for".split(), 0) == ("2WL", 4)
    assert index.longest("Tier 2 in 2024".split(), 0) == ("2", 2)
    assert index.find("Special Case") == "SC"
    assert index.find("Tier 4") is None


def test_holders_have_known_kinds_and_countries() -> None:
    for holder in BOOK.holders.values():
        assert holder.kind in BOOK.vocabulary["holder_kinds"], holder.code
        assert holder.country is None or holder.country in BOOK.places.by_code, holder.code


def test_statutes_have_known_countries_and_sections_that_look_like_sections() -> None:
    for statute in BOOK.statutes.values():
        assert statute.country in BOOK.places.by_code
        for number, section in statute.sections.items():
            assert re.fullmatch(r"\d+(-\d+)?[a-z]?", number), (statute.code, number)
            assert section.max_years is None or 0 < section.max_years <= 21
    assert BOOK.statutes["no_penal_code_2005"].sections["257"].max_years == 6
    assert BOOK.statutes["no_penal_code_2005"].sections["258"].max_years == 10


@pytest.mark.parametrize(
    ("words", "language", "code"),
    [
        ("commercial sexual exploitation", "en", "sex"),
        ("forced prostitution", "en", "sex"),
        ("tvangsarbeid", "nb", "labor"),
        ("prostitusjon", "nb", "sex"),
        ("tigging", "nb", "forced begging"),
        ("domestic servitude", "en", "domestic service"),
        ("child soldiers", "en", "forced military service"),
        ("other or unspecified forms", "en", "unspecified"),
        ("annet", "nb", "other"),
    ],
)
def test_exploitation_is_recognised_in_its_printed_forms(
    words: str, language: str, code: str
) -> None:
    assert BOOK.forms("exploitation_forms", language).find(words) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("kokainsmugling", "cocaine"),
        ("hasj", "cannabis"),
        ("automatvåpen", "firearms"),
        ("narkotikautbytte", "drug proceeds"),
        ("kongekrabber", "king crab"),
        ("amfetaminolje", "amphetamine"),
        ("metamfetamin", "methamphetamine"),
        ("sprit", "alcohol"),
        ("startvåpen", "firearms"),
    ],
)
def test_norwegian_goods_are_recognised_in_compounds(word: str, code: str) -> None:
    assert BOOK.forms("commodities", "nb").word(word) == code


@pytest.mark.parametrize("word", ["gullig", "bilde", "fiskal", "vinkel", "olje", "narr", "sjøl"])
def test_words_that_only_look_like_goods_are_none(word: str) -> None:
    assert BOOK.forms("commodities", "nb").word(word) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("bakmenn", "organiser"),
        ("hentelag", "extraction_team"),
        ("torpedoer", "enforcer"),
        ("pengevekslere", "money_changer"),
        ("havnearbeidere", "insider"),
        ("narkotikaorganisatorer", "organiser"),
    ],
)
def test_norwegian_roles_are_recognised(word: str, code: str) -> None:
    assert BOOK.forms("roles", "nb").word(word) == code


def test_every_stage_the_reader_gives_a_price_has_a_label() -> None:
    stages = {stage for stage, _ in price_words.STAGES} | {"payment"}
    assert stages == BOOK.vocabulary["price_stages"].keys()


def test_every_service_that_has_a_price_is_a_commodity() -> None:
    assert {code for code, _ in price_words.SERVICES} <= BOOK.commodities.keys()
