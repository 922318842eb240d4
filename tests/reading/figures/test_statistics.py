"""Counts, rates, clearance, shares and comparisons of crime statistics."""

import pytest

from tinglys.reading import figures
from tinglys.reading.claims import Figure


def one(found: list[Figure], indicator: str, value: float) -> Figure:
    matching = [f for f in found if f.indicator == indicator and f.value == value]
    assert len(matching) == 1, [(f.indicator, f.value) for f in found]
    return matching[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruritania has 48 district courts, six courts of appeal and a supreme court in Strelsau.",
        "A sample of 20,000 people aged 16 to 84 are asked about burglaries every year.",
        "Another 300 officers will be put on the beat to stop the burglaries.",
        "Burglaries rose by 300 in the course of the spring.",
        "Persons under 15 years of age cannot be punished for theft.",
    ],
)
def test_a_number_that_counts_something_else_is_no_figure_of_crime(read_figures, sentence):
    found = [f.indicator for f in read_figures(sentence)]
    assert not [code for code in found if code.endswith("_reported") or code == "reported_offences"]


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        (
            "en",
            "In 2021 the police recorded 5,120 burglaries.",
            [("burglaries_reported", 5120, 2021)],
        ),
        ("en", "Burglaries numbered 5,120 in 2021.", [("burglaries_reported", 5120, 2021)]),
        (
            "en",
            "The number of rapes reported to the police grew from 810 in 2018 to 1,040 in 2020.",
            [("rapes_reported", 810, 2018), ("rapes_reported", 1040, 2020)],
        ),
        (
            "en",
            "Reports of fraud rose by 30 percent between 2015 and 2019, from 2,000 to 2,600.",
            [
                ("fraud_reported_change", 30, "2015/2019"),
                ("fraud_reported", 2000, 2015),
                ("fraud_reported", 2600, 2019),
            ],
        ),
        ("en", "In 2019 some 700 cars were stolen.", [("vehicle_thefts_reported", 700, 2019)]),
        ("en", "In 2019, 31 people were killed.", [("homicides", 31, 2019)]),
        (
            "en",
            "In 2022–23 the police recorded 812 robberies, compared to 790 in 2021–22.",
            [
                ("robberies_reported", 812, "2022/2023"),
                ("robberies_reported", 790, "2021/2022"),
            ],
        ),
        ("nb", "Det ble begått 31 drap i 2019.", [("homicides", 31, 2019)]),
        (
            "nb",
            "Antall anmeldte ran var 410 i 2022, mot 380 året før.",
            [("robberies_reported", 410, 2022), ("robberies_reported", 380, 2021)],
        ),
        (
            "nb",
            "I første halvår 2022 ble det anmeldt 640 voldtekter.",
            [("rapes_reported", 640, "2022-H1")],
        ),
        (
            "nb",
            "Boliginnbruddene gikk ned med 12 prosent i 2021, til 3 410.",
            [("change_percent", -12, 2021), ("burglaries_reported", 3410, 2021)],
        ),
    ],
)
def test_counts_with_their_years(read_values, language, passage, expected):
    assert read_values(passage, language) == expected


@pytest.mark.parametrize(
    ("language", "passage", "indicator", "value", "unit"),
    [
        (
            "en",
            "The murder rate was 1.3 per 100,000 inhabitants in 2020.",
            "homicide_rate",
            1.3,
            "per_100000",
        ),
        (
            "en",
            "Ruritania has 188 police officers per 100,000 people.",
            "police_officers_rate",
            188,
            "per_100000",
        ),
        (
            "en",
            "In 2020 there were 61 prisoners for every 100,000 people.",
            "prison_population_rate",
            61,
            "per_100000",
        ),
        (
            "nb",
            "I 2020 ble det anmeldt 58,5 lovbrudd per 1 000 innbyggere.",
            "reported_offences_rate",
            58.5,
            "per_1000",
        ),
        (
            "nb",
            "Drapsraten lå på 0,7 per 100 000 innbyggere i 2020.",
            "homicide_rate",
            0.7,
            "per_100000",
        ),
    ],
)
def test_rates_and_their_unit(read_figures, language, passage, indicator, value, unit):
    found = one(read_figures(passage, language), indicator, value)
    assert found.unit == unit


def test_the_base_of_a_rate_is_no_figure(read_figures):
    found = read_figures("In 2020 there were 61 prisoners for every 100,000 people.")
    assert [f.value for f in found] == [61]


@pytest.mark.parametrize(
    ("language", "passage", "indicator", "value"),
    [
        (
            "en",
            "Only 3.1 per cent of pickpocketings were cleared up in 2020.",
            "petty_theft_cleared",
            3.1,
        ),
        ("en", "Almost all homicides (97 per cent) are solved.", "homicides_cleared", 97),
        (
            "en",
            "The clear-up rate for all crimes was 53.4% in 2020.",
            "reported_offences_cleared",
            53.4,
        ),
        ("nb", "Av drapene ble 97 prosent oppklart i 2020.", "homicides_cleared", 97),
        ("nb", "Oppklaringsprosenten var 50,1 i 2020.", "reported_offences_cleared", 50.1),
    ],
)
def test_shares_cleared_up(read_figures, language, passage, indicator, value):
    assert one(read_figures(passage, language), indicator, value).unit == "percent"


def test_an_earlier_value_is_marked_as_a_comparison(read_figures):
    found = read_figures("There were 88 homicides in 2021, against 95 the year before.")
    assert [(f.value, f.year, f.comparison) for f in found] == [(88, 2021, False), (95, 2020, True)]


def test_the_next_sentence_goes_on_about_the_same_offence(read_figures):
    found = read_figures(
        "There were 40 murders in 2021. Of the victims, 31 were men and nine women."
    )
    assert [(f.indicator, f.value, f.breakdown) for f in found] == [
        ("homicides", 40, {}),
        ("homicides", 31, {"sex": "male"}),
        ("homicides", 9, {"sex": "female"}),
    ]


def test_a_heading_names_the_topic_and_the_place_of_its_section(read_figures):
    found = read_figures("== Robbery ==\n\nIn 2021 there were 310 cases.")
    assert one(found, "robberies_reported", 310).year == 2021
    found = read_figures("== Oslo ==\n\nIn 2021 the police recorded 310 robberies.")
    assert one(found, "robberies_reported", 310).breakdown == {"place": "oslo"}


def test_places_are_dealt_to_coordinated_numbers(read_figures):
    found = read_figures(
        "I Bergen og Trondheim var antall lommetyverier henholdsvis 1 870 og 1 115 i 2021.", "nb"
    )
    assert [(f.value, f.breakdown) for f in found] == [
        (1870, {"place": "bergen"}),
        (1115, {"place": "trondheim"}),
    ]


def test_shares_of_prisoners(read_figures):
    found = read_figures(
        "Women made up 6.9 percent of prisoners and foreigners 27.4 percent in 2020."
    )
    assert [(f.indicator, f.value, f.breakdown) for f in found] == [
        ("prison_population_share", 6.9, {"sex": "female"}),
        ("prison_population_foreign", 27.4, {}),
    ]


def test_rates_of_groups_by_model(read_figures):
    found = read_figures(
        "In the 2010–2013 period the number of perpetrators per 1,000 residents was highest among "
        "people from Atlantis (164.0) and Lemuria (153.8). Adjusted for age (M2) and work (M4) it "
        "fell: Atlantis (113 M2; 106 M4)."
    )
    assert [(f.value, f.breakdown.get("group"), f.breakdown.get("model")) for f in found] == [
        (164.0, "atlantis", None),
        (153.8, "lemuria", None),
        (113, "atlantis", "M2"),
        (106, "atlantis", "M4"),
    ]
    assert {f.year for f in found} == {"2010/2013"}
    assert {f.unit for f in found} == {"per_1000"}


def test_sanctions_by_citizenship(read_figures):
    found = read_figures(
        "In 2015 a total of 26,000 persons were sanctioned. Most were citizens of Europe (24,000 "
        "individuals), followed by Asia (290 individuals)."
    )
    assert [(f.indicator, f.value, f.breakdown) for f in found] == [
        ("persons_sanctioned", 26000, {}),
        ("persons_sanctioned", 24000, {"citizenship": "europe"}),
        ("persons_sanctioned", 290, {"citizenship": "asia"}),
    ]


def test_amounts_of_drugs_seized_and_allowed(read_figures):
    seized = read_figures("Customs seized 2.4 tonnes of cocaine in 2021, up from 800 kg in 2020.")
    assert [(f.value, f.unit, f.year, f.breakdown, f.comparison) for f in seized] == [
        (2400, "kg", 2021, {"drug": "cocaine"}, False),
        (800, "kg", 2020, {"drug": "cocaine"}, True),
    ]
    allowed = one(
        read_figures("Possession of less than 5 grams of heroin is not punished."),
        "drug_possession_threshold",
        5,
    )
    assert (allowed.unit, allowed.qualifier, allowed.breakdown) == (
        "grams",
        "less_than",
        {"drug": "heroin"},
    )


def test_a_survey_is_no_record_of_the_police(read_figures):
    found = read_figures(
        "The survey respondents spoke of 1.7 million offences experienced in 2021."
    )
    assert "reported_offences" not in [f.indicator for f in found]


def test_every_figure_stands_on_its_words(read_figures):
    for figure in read_figures("In 2021 the police recorded some 5,120 burglaries in Strelsau."):
        assert "5,120" in figure.quote


def test_in_a_document_about_something_else_only_what_a_sentence_names_is_read(codebook, outlined):
    text = (
        "Menneskehandel i Ruritania\n\n5 Straffesaker\n\n"
        "Tilsvarende tall var 28 i 2022 og 41 i 2021. "
        "I 2021 ble det dessuten begått 31 drap i Ruritania.\n"
    )
    found = figures.find(outlined(text), codebook).claims
    crime = [(f.indicator, f.value) for f in found if f.rule == "statistics"]
    assert crime == [("homicides", 31)]


ARTICLE = {
    "Rape accounted for 2,529 crimes in 2022.": ("rapes_reported", 2529, 2022),
    "In 2017, the number of suspects in violent offences per 1,000 residents was 5.1.": (
        "perpetrator_rate",
        5.1,
        2017,
    ),
    "Police recorded 10,800 domestic violence offences in 2021.": (
        "domestic_violence_reported",
        10800,
        2021,
    ),
}


@pytest.mark.parametrize(("passage", "figure"), ARTICLE.items())
def test_what_a_general_noun_counts(read_values, passage, figure):
    assert read_values(passage) == [figure]


@pytest.mark.parametrize(
    "passage",
    [
        "In 2022, 1,894 rapes were reported, a rise of 14% from 2021, when 1,654 cases were.",
        "In 2022, 1,894 rapes were reported, up 14% on 2021 (1,654).",
    ],
)
def test_an_earlier_year_after_a_change_is_compared_with(read_figures, passage):
    earlier = [figure for figure in read_figures(passage) if figure.value == 1654]
    assert [(figure.year, figure.comparison) for figure in earlier] == [(2021, True)]


def test_reference_marks_are_no_figures(read_values):
    passage = "Police recorded 289,362 crimes in 2022.[3][4] Expressed per 10,000 people, it rose."
    assert read_values(passage) == [("reported_offences", 289362, 2022)]


@pytest.mark.parametrize("title", ["2 Bedrageri", "3 Arbeidslivskriminalitet", "4 Ran og tyveri"])
def test_the_number_of_a_chapter_is_no_figure(read_values, title):
    assert read_values(f"Innledende ord.\n\n{title}\n\nHer følger teksten.", "nb") == []


@pytest.mark.parametrize(
    ("passage", "figure"),
    [
        (
            "Det ble anmeldt 410 grove tyverier fra bolig i 2019.",
            ("burglaries_reported", 410, 2019),
        ),
        ("I 2019 ble 92 motorkjøretøy stjålet.", ("vehicle_thefts_reported", 92, 2019)),
        ("I alt ble 92 motorvogner meldt stjålet i 2019.", ("vehicle_thefts_reported", 92, 2019)),
    ],
)
def test_what_was_stolen_by_its_other_names(read_values, passage, figure):
    assert read_values(passage, "nb") == [figure]


@pytest.mark.parametrize(
    "passage",
    [
        "I 2019 satt 500 personer i fengsel. 120 av disse var i varetekt.",
        "I 2019 satt 500 personer i fengsel. 30 av dem sonet på forvaring.",
        "I 2019 var det 500 innsatte. To innsatte døde i løpet av året.",
        "I 2019 var det 500 innsatte. Av dem er polske (94) og litauiske (71) de største gruppene.",
    ],
)
def test_a_part_of_the_prisoners_is_not_all_of_them(read_values, passage):
    counts = [v for code, v, _ in read_values(passage, "nb") if code == "prison_population"]
    assert counts == [500]


def test_prisoners_by_sex_are_still_counted(read_values):
    passage = "I 2019 satt 500 personer i fengsel. 40 av dem var kvinner."
    assert [value for _, value, _ in read_values(passage, "nb")] == [500, 40]


@pytest.mark.parametrize(
    "passage",
    [
        "Ran økte med 17 prosent i 2019, og hele 44 prosent i Oslo.",
        "Antallet ran steg med 17 prosent i landet i 2019, og 44 prosent i Bergen.",
    ],
)
def test_a_change_elsewhere_goes_on(read_figures, passage):
    found = [(f.indicator, f.value) for f in read_figures(passage, "nb")]
    assert found == [("robberies_reported_change", 17), ("robberies_reported_change", 44)]


@pytest.mark.parametrize(
    "passage",
    ["I 2019 ble 90 personer i nettverkene siktet.", "I 2019 ble 90 menn fra gjengene siktet."],
)
def test_those_charged_are_no_members(read_values, passage):
    assert read_values(passage, "nb") == [("persons_charged", 90, 2019)]


def test_police_by_their_training_are_police(read_values):
    passage = "Det var 193 politiutdannede per 100 000 innbyggere i 2019."
    assert read_values(passage, "nb") == [("police_officers_rate", 193, 2019)]
