"""Persons charged and sanctioned: their citizenship, age, offence and sentence; rates of groups."""

import pytest

from tinglys.reading.reader import read


def told(found, key):
    return [(f.indicator, f.value, f.breakdown.get(key)) for f in found]


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        (
            "en",
            "In 2019, 9,000 persons were sanctioned, of whom 7,000 were Danish citizens, 1,900 "
            "foreign nationals and 100 were stateless.",
            [(9000, None), (7000, "danish"), (1900, "foreign"), (100, "stateless")],
        ),
        ("en", "In 2019, 1,200 persons residing in Ruritania were sanctioned.", [(1200, None)]),
        (
            "en",
            "In 2019, 800 citizens of the rest of the world were sanctioned.",
            [(800, "rest of the world")],
        ),
        (
            "en",
            "Polish and Swedish nationals were the largest groups, with 510 and 220 persons "
            "sanctioned respectively.",
            [(510, "polish"), (220, "swedish")],
        ),
        (
            "nb",
            "Av 9 000 straffede i 2019 var 7 000 norske statsborgere, 1 900 utenlandske og 100 "
            "statsløse, mens 40 var uten statsborgerskap.",
            [
                (9000, None),
                (7000, "norske"),
                (1900, "utenlandske"),
                (100, "statsløse"),
                (40, "uten statsborgerskap"),
            ],
        ),
        (
            "nb",
            "Polske og rumenske statsborgere utgjorde i 2019 henholdsvis 5 100 og 2 200 av de "
            "straffede.",
            [(5100, "polske"), (2200, "rumenske")],
        ),
        (
            "nb",
            "Det ble straffet 4 000 borgere av andre EØS-land i 2019.",
            [(4000, "andre eøs land")],
        ),
    ],
)
def test_only_words_of_citizenship_name_one(read_figures, language, passage, expected):
    found = told(read_figures(passage, language), "citizenship")
    assert found == [("persons_sanctioned", *pair) for pair in expected]


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        (
            "nb",
            "I 2019 fikk 13 950 personer bot, mens 412 ble dømt til ubetinget fengsel og 238 til "
            "samfunnsstraff.",
            [(13950, "bot"), (412, "ubetinget fengsel"), (238, "samfunnsstraff")],
        ),
        (
            "nb",
            "Ungdomsstraff ble idømt 118 ganger i 2019, mot 83 i 2018. 22 personer ble idømt "
            "forvaring.",
            [(118, "ungdomsstraff"), (83, "ungdomsstraff"), (22, "forvaring")],
        ),
        (
            "nb",
            "I 2019 ble det gitt 18 300 forelegg, 910 betingede dommer og 61 påtaleunnlatelser.",
            [(18300, "forelegg"), (910, "betingede dommer"), (61, "påtaleunnlatelser")],
        ),
        (
            "en",
            "In 2019, 2,100 people were fined, 300 received community service and 90 were "
            "sentenced to unconditional imprisonment.",
            [(2100, "fined"), (300, "community service"), (90, "unconditional imprisonment")],
        ),
    ],
)
def test_the_sentence_that_persons_got(read_figures, language, passage, expected):
    found = told(read_figures(passage, language), "sentence")
    assert found == [("persons_sentenced", *pair) for pair in expected]


def test_what_persons_are_accused_of(read_figures):
    passage = (
        "I 2019 ble 25 900 personer straffet for narkotikalovbrudd, mens 48 000 ble straffet for "
        "trafikklovbrudd."
    )
    assert told(read_figures(passage, "nb"), "offence") == [
        ("persons_sanctioned", 25900, "narkotikalovbrudd"),
        ("persons_sanctioned", 48000, "trafikklovbrudd"),
    ]


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        ("nb", "I 2019 ble 312 personer dømt for voldtekt, mot 268 i 2018.", [312, 268]),
        ("nb", "For voldtekt ble det avsagt 41 fellende dommer i 2019.", [41]),
        ("en", "Courts convicted 291 people of fraud in 2019.", [291]),
        ("en", "In 2019, 291 people were convicted of fraud.", [291]),
    ],
)
def test_convictions_are_of_an_offence(read_figures, language, passage, expected):
    found = read_figures(passage, language)
    assert [(f.indicator, f.value) for f in found] == [("convictions", one) for one in expected]
    assert {f.breakdown["offence"] for f in found} == {"fraud" if language == "en" else "voldtekt"}


def test_key_figures_without_a_header(read_figures):
    found = read_figures(
        "Nøkkeltall 2019\n\nSiktede personer i alt | 76 412\nStraffede personer i alt | 251 870\n"
        "Ubetinget fengsel | 7 540\n",
        "nb",
    )
    assert [(f.indicator, f.value, f.year) for f in found] == [
        ("persons_charged", 76412, 2019),
        ("persons_sanctioned", 251870, 2019),
        ("persons_sentenced", 7540, 2019),
    ]


def test_rates_of_men_and_women_are_not_compared_in_time(read_figures):
    passage = "Per 1 000 innbyggere ble 10,4 menn straffet i 2019, mot 2,1 kvinner."
    found = read_figures(passage, "nb")
    assert [(f.indicator, f.value, f.breakdown, f.comparison) for f in found] == [
        ("perpetrator_rate", 10.4, {"group": "menn"}, False),
        ("perpetrator_rate", 2.1, {"group": "kvinner"}, False),
    ]


def test_an_age_is_no_count_of_persons(read_values):
    passage = "I 2019 ble 310 personer siktet. Det er færre siktede blant dem over 60."
    assert read_values(passage, "nb") == [("persons_charged", 310, 2019)]


def test_a_group_holds_for_both_ends_of_its_change(read_figures):
    passage = "Blant ukrainere økte antallet siktede fra 214 i 2018 til 988 i 2019, for tyveri."
    found = read_figures(passage, "nb")
    assert [(f.value, f.breakdown.get("citizenship")) for f in found] == [
        (214, "ukrainere"),
        (988, "ukrainere"),
    ]


def test_the_base_of_a_change_may_open_its_sentence(read_values):
    passage = (
        "I 2019 ble 310 personer siktet. Sammenlignet med 2009 er det 11 prosent færre siktede."
    )
    assert ("change_percent", -11, "2009/2019") in read_values(passage, "nb")


def test_charged_persons_are_compared_with_charged_persons(read_values):
    passage = "I 2019 ble 67 900 personer siktet for ett eller flere lovbrudd, mot 70 512 året før."
    assert read_values(passage, "nb") == [
        ("persons_charged", 67900, 2019),
        ("persons_charged", 70512, 2018),
    ]


def test_minors_among_those_charged(read_figures):
    (figure,) = read_figures("I 2019 var 12 100 av de siktede under 18 år.", "nb")
    assert figure.indicator == "persons_charged"
    assert figure.breakdown == {"age": "child"}


@pytest.mark.parametrize(
    "passage",
    [
        "For ti år siden, i 2009, ble hele 221 480 personer straffet.",
        "For tjue år siden, i 2009, ble 221 480 personer straffet.",
    ],
)
def test_a_year_named_beside_the_years_back_is_the_year(read_figures, passage):
    (figure,) = read_figures(passage, "nb")
    assert (figure.year, figure.comparison) == (2009, True)


RATES = (
    "Tabellen viser hvor mange gjerningspersoner det er per 1 000 bosatte. Uten justering (M1) er "
    "raten 41,2 for den øvrige befolkningen, 61,7 for innvandrere og 98,4 for norskfødte. Når vi "
    "justerer for alder (M2), faller raten for innvandrere til 54,0 og for norskfødte til 63,5, "
    "mens sysselsetting (M4) gir henholdsvis 48,8 og 57,9.\n\n"
    "Blant enkeltland lå Borduria (109,3) og Syldavia (96,6) høyest."
)


def test_rates_of_groups_by_model(read_figures):
    found = [
        (f.value, f.breakdown["group"], f.breakdown["model"]) for f in read_figures(RATES, "nb")
    ]
    assert found[:5] == [
        (41.2, "øvrige befolkningen", "M1"),
        (61.7, "innvandrere", "M1"),
        (98.4, "norskfødte", "M1"),
        (54, "innvandrere", "M2"),
        (63.5, "norskfødte", "M2"),
    ]


def test_rates_go_on_in_the_next_paragraph(read_figures):
    found = {f.breakdown["group"]: f.value for f in read_figures(RATES, "nb")}
    assert (found["borduria"], found["syldavia"]) == (109.3, 96.6)


@pytest.mark.parametrize(
    "text",
    [
        "Criminal groups are scored on a scale ranging from 1 to 10.",
        "Gang members were rated on a scale from 1 to 5.",
        "Kriminelle grupper vurderes på en skala fra 1 til 10.",
    ],
)
def test_the_ends_of_a_scale_are_no_persons(text):
    lead = "Crime in Ruritania\n\nPolice recorded 40 crimes in 2020.\n\n"
    found = read(f"{lead}{text}\n".encode(), "a.txt")
    assert [one for one in found.claims if text.find(one.quote) >= 0] == []
