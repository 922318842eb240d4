"""Places: ISO codes, names and demonyms resolve to one place, or are declared ambiguous."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from babel import Locale

from tinglys.codebook import load_codebook
from tinglys.codebook.place_tables import adjective_forms, person_forms

PLACES = load_codebook().places
COUNTRIES = {p.code: p for p in PLACES.by_code.values() if p.kind in {"country", "territory"}}

UN_MEMBERS = frozenset(
    """AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM
    CA CF TD CL CN CO KM CG CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA
    GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB
    LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK
    NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB
    SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE
    ZM ZW""".split()
)

SHARED_BY_TWO_COUNTRIES = {"CD": "CG", "CG": "CD", "DM": "DO", "DO": "DM"}
"""Congolese and Dominican say only one word for two countries; the document must tell."""


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Man", "nb"),  # the pronoun, not the Isle of Man
        ("jordan", "en"),
        ("turkey", "en"),
        ("us", "en"),
        ("som", "nb"),
        ("", "nb"),
        ("Atlantis", "en"),
        ("Norwegian", "en"),
    ],
)
def test_words_that_are_no_place_are_not_found(name: str, language: str) -> None:
    assert PLACES.find(name, language) is None


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("polish", "en"),
        ("turkey", "en"),
        ("finner", "nb"),
        ("lettere", "nb"),
        ("gasser", "nb"),
        ("same", "nn"),
        ("beskyttelse", "nb"),
        ("multi-agency", "en"),
        ("-", "nb"),
        ("", "en"),
    ],
)
def test_common_words_are_no_demonym(word: str, language: str) -> None:
    assert PLACES.demonym_places(word, language) == ()


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("the Netherlands", "en", "NL"),
        ("Burma", "en", "MM"),
        ("Storbritannia", "nb", "GB"),
        ("USA", "nb", "US"),
        ("the UK", "en", "GB"),
        ("NORWAY", "en", "NO"),
        ("Noreg", "nn", "NO"),
        ("Norges", "nb", "NO"),
        ("Norway’s", "en", "NO"),
        ("Honduras", "nb", "HN"),
        ("Honduras'", "nb", "HN"),
        ("Turkey", "en", "TR"),
        ("Bosnia and Herzegovina", "en", "BA"),
        ("Trinidad and Tobago", "en", "TT"),
        ("Vest-Balkan", "nb", "western_balkans"),
        ("Sør-Amerika", "nb", "south_america"),
        ("sub-Saharan Africa", "en", "sub_saharan_africa"),
        ("Norden", "nb", "nordic"),
        ("Øst-Europa", "nb", "eastern_europe"),
        ("Antwerpen", "nb", "antwerp"),
        ("Guayaquil", "nb", "guayaquil"),
        ("Malaga", "nb", "malaga"),
        ("Göteborg", "nb", "gothenburg"),
        ("Vila do Conde", "en", "vila_do_conde"),
        ("Østlandet", "nb", "ostlandet"),
        ("Vest politidistrikt", "nb", "pd_vest"),
        ("utlandet", "nb", "abroad"),
    ],
)
def test_names_are_found_as_documents_print_them(name: str, language: str, code: str) -> None:
    place = PLACES.find(name, language)
    assert place is not None
    assert place.code == code


@pytest.mark.parametrize(
    ("word", "language", "codes"),
    [
        ("Norwegians", "en", ["NO"]),
        ("rumenske", "nb", ["RO"]),
        ("Svenske", "nb", ["SE"]),
        ("NORSKE", "nb", ["NO"]),
        ("nordmennene", "nb", ["NO"]),
        ("filippinerne", "nb", ["PH"]),
        ("polakker", "nb", ["PL"]),
        ("ALBANIAN", "en", ["AL"]),
        ("Filipinas", "en", ["PH"]),
        ("albanskspråklige", "nb", ["AL"]),
        ("kinesisktalende", "nb", ["CN"]),
        ("norsk-marokkanske", "nb", ["NO", "MA"]),
        ("svensk-kurdiske", "nb", ["SE", "kurdistan"]),
        ("Thai-speaking", "en", ["TH"]),
        ("vestbalkanske", "nb", ["western_balkans"]),
        ("South African", "en", ["ZA"]),
        ("Congolese", "en", ["CD", "CG"]),
    ],
)
def test_demonyms_give_their_places(word: str, language: str, codes: list[str]) -> None:
    assert [place.code for place in PLACES.demonym_places(word, language)] == codes


def test_an_ambiguous_demonym_names_no_single_place() -> None:
    assert PLACES.demonym("Dominican", "en") is None
    assert PLACES.demonym("kongolesiske", "nb") is None
    place = PLACES.demonym("litauiske", "nb")
    assert place is not None
    assert place.code == "LT"


def test_the_longest_name_wins() -> None:
    words = "from the Dominican Republic and South African ports".split()
    found = PLACES.longest(words, 1, "en")
    assert found is not None
    assert (found[0].code, found[1]) == ("DO", 4)
    people = PLACES.longest_demonym(words, 5, "en")
    assert people is not None
    assert ([place.code for place in people[0]], people[1]) == (["ZA"], 7)
    assert PLACES.longest(words, 0, "en") is None


def test_every_un_member_is_there_with_both_codes() -> None:
    assert len(UN_MEMBERS) == 193
    assert COUNTRIES.keys() >= UN_MEMBERS
    alpha3 = [place.alpha3 for place in COUNTRIES.values()]
    assert all(code is not None and len(code) == 3 and code.isupper() for code in alpha3)
    assert len(set(alpha3)) == len(alpha3)
    assert PLACES.by_alpha3["NOR"].code == "NO"


def test_every_un_member_has_a_demonym_in_both_languages() -> None:
    without = {
        (code, language)
        for code in UN_MEMBERS
        for language in ("en", "nb")
        if code not in PLACES.demonyms or not PLACES.demonyms[code][language].adjectives
    }
    assert without <= {("SG", "en"), ("KN", "nb")}, sorted(without)


@pytest.mark.parametrize("language", ["en", "nb"])
def test_a_demonym_belongs_to_one_place_or_is_declared_ambiguous(language: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for code, by_language in PLACES.demonyms.items():
        for word in by_language[language].words:
            owners[word].add(code)
    shared = {word: codes for word, codes in owners.items() if len(codes) > 1}
    for word, codes in shared.items():
        code = min(codes)
        assert codes == {code, SHARED_BY_TWO_COUNTRIES.get(code)}, word


@pytest.mark.parametrize("language", ["en", "nb"])
def test_a_country_is_found_by_its_cldr_name_and_its_label(language: str) -> None:
    names = Locale.parse(language).territories
    for code, place in COUNTRIES.items():
        found = PLACES.find(place.label.text(language), language)
        assert found is place, code
        if place.own_label is None:
            assert PLACES.find(names[code], language) is place


@pytest.mark.parametrize("language", ["en", "nb"])
def test_no_name_stands_for_two_places(language: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for place in PLACES.by_code.values():
        for name in (place.label.text(language), *place.aliases.get(language, ())):
            owners[name].add(place.code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_members_and_countries_of_places_exist() -> None:
    for place in PLACES.by_code.values():
        assert set(place.members) <= COUNTRIES.keys(), place.code
        assert len(set(place.members)) == len(place.members), place.code
        assert place.country is None or place.country in COUNTRIES, place.code
        if place.kind in {"city", "port", "coast", "subdivision", "police_district"}:
            assert place.country is not None, place.code


def test_the_regions_have_the_members_they_are_known_by() -> None:
    assert len(PLACES["european_union"].members) == 27
    assert set(PLACES["nordic"].members) >= {"DK", "FI", "IS", "NO", "SE"}
    assert not PLACES["european_union"].contains("NO")
    assert PLACES["eea"].contains("NO")
    districts = [p for p in PLACES.by_code.values() if p.kind == "police_district"]
    assert len(districts) == 12


@pytest.mark.parametrize(
    ("one", "many", "forms"),
    [
        ("rumener", "rumenere", ("rumener", "rumeneren", "rumenere", "rumenerne")),
        ("nordmann", "nordmenn", ("nordmann", "nordmannen", "nordmenn", "nordmennene")),
        ("svenske", "svensker", ("svenske", "svensken", "svensker", "svenskene")),
        ("polakk", "polakker", ("polakk", "polakken", "polakker", "polakkene")),
        ("islending", "islendinger", ("islending", "islendingen", "islendinger", "islendingene")),
    ],
)
def test_norwegian_nouns_are_inflected(one: str, many: str, forms: tuple[str, ...]) -> None:
    assert person_forms(one, many)[:4] == forms


def test_norwegian_adjectives_are_inflected() -> None:
    assert adjective_forms("norsk") == ("norsk", "norske")
    assert adjective_forms("thai") == ("thai",)


def test_countries_are_found_as_publishers_list_them() -> None:
    source = (
        Path(__file__).resolve().parents[3] / "shared" / "data" / "tip" / "tip_tiers_sources.csv"
    )
    if not source.is_file():
        pytest.skip(f"{source} is not beside the repository")
    with source.open(encoding="utf-8", newline="") as lines:
        written = {
            (row["country_as_written"], row["iso3"])
            for row in csv.DictReader(lines)
            if row["iso3"] and row["country_as_written"]
        }
    own_codes = {"KOS": "XKX"}
    lost = set()
    for name, alpha3 in written:
        place = PLACES.find(name, "en")
        if place is None or place.alpha3 != own_codes.get(alpha3, alpha3):
            lost.add(name)
    misspelt = {"Equatorial Quinea"}
    no_country_today = {"Serbia and Montenegro", "Netherlands Antilles"}
    assert lost <= misspelt | no_country_today


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Congo, Dem, Rep,", "CD"),
        ("Congo, Rep,", "CG"),
        ("Korea, Rep,", "KR"),
        ("St, Lucia", "LC"),
        ("St, Kitts and Nevis", "KN"),
        ("St, Vincent and the Grenadines", "VC"),
        ("eSwatini", "SZ"),
        ("ANGOLA", "AO"),
        ("trinidad & tobago", "TT"),
        ("Norway", "NO"),
        ("Congo Dem", None),
        ("", None),
        (",", None),
        ("Atlantis", None),
    ],
)
def test_names_in_cells_are_found_whatever_their_points_and_capitals(
    name: str, code: str | None
) -> None:
    found = PLACES.find_loosely(name, "en")
    assert (None if found is None else found.code) == code


def test_every_country_is_found_by_its_name_without_points_and_capitals() -> None:
    for code, place in COUNTRIES.items():
        written = "".join(
            one if one.isalnum() else " " for one in place.label.en.replace("&", "and")
        )
        found = PLACES.find_loosely(written.upper(), "en")
        assert found is not None, code
        assert found.code == code
