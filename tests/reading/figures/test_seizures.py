"""Amounts and numbers of seizures: of drugs, of goods, in sentences and in tables."""

import pytest


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        ("nb", "I 2019 ble det tatt 288 kg amfetamin og 31 kg metamfetamin.", [
            ("amfetamin", 288, 2019), ("metamfetamin", 31, 2019)]),
        ("nb", "Tollerne fant 83 kilo heroin i et vogntog i mars 2019.", [("heroin", 83, 2019)]),
        ("nb", "Samlet ble 1 650 kg cannabis stanset i 2019.", [("cannabis", 1650, 2019)]),
        ("nb", "Kokainbeslagene økte fra 1 030 kg i 2018 til 2 304 kg i 2019.", [
            ("kokain", 1030, 2018), ("kokain", 2304, 2019)]),
        ("nb", "I 2019 økte beslagene av ketamin fra 30 til 72 kilo.", [
            ("ketamin", 30, 2019), ("ketamin", 72, 2019)]),
        ("nb", "Det ble beslaglagt mellom 2 og 3 tonn khat i 2019.", [
            ("khat", 2000, 2019), ("khat", 3000, 2019)]),
        ("en", "The navy seized 12 metric tons of cocaine in 2019.", [("cocaine", 12000, 2019)]),
        ("en", "In May 2019 divers removed 74 kilograms of cocaine from a hull.", [
            ("cocaine", 74, 2019)]),
        ("en", "Cocaine comes by sea. In May 2019 divers removed 74 kilograms from a hull.", [
            ("cocaine", 74, 2019)]),
        ("nb", "Kokain kommer sjøveien. I mai 2019 ble 180 kilo funnet i en container.", [
            ("kokain", 180, 2019)]),
    ],
)  # fmt: skip
def test_what_was_found_was_seized(read_figures, language, passage, expected):
    found = [
        (f.breakdown.get("drug"), f.value, f.year)
        for f in read_figures(passage, language)
        if f.indicator == "drug_seizures"
    ]
    assert found == expected


@pytest.mark.parametrize(
    "passage",
    [
        "En kilo kokain koster 350 000 kroner i Strelsau, der 12 kilo ble beslaglagt.",
        "Kurerene svelger opptil 1,2 kilo kokain hver.",
        "Nettverket har innført minst 3 000 kilo hasj siden 2019.",
    ],
)
def test_what_is_carried_or_priced_was_not_seized(read_figures, passage):
    found = [f.value for f in read_figures(passage, "nb") if f.indicator == "drug_seizures"]
    assert found in ([], [12])


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("nb", "Det ble ikke gjort beslag av fentanyl i 2019."),
        ("nb", "Ingen beslag av fentanyl ble gjort i 2019."),
        ("en", "No seizures of fentanyl were made in 2019."),
    ],
)
def test_nothing_seized_is_zero(read_figures, language, passage):
    (figure,) = read_figures(passage, language)
    assert (figure.indicator, figure.value, figure.year) == ("drug_seizures", 0, 2019)
    assert figure.breakdown == {"drug": "fentanyl"}


def test_amounts_go_on_about_the_drug_of_the_paragraph(read_figures):
    found = read_figures(
        "Antall beslag av heroin er 298 i 2019. Mengden er på 38 kg. Dette er en halvering fra "
        "2018, da mengden var 76 kg. Brukerdosen koster 200 kroner for 0,2 gram.",
        "nb",
    )
    assert [(f.indicator, f.value, f.comparison) for f in found] == [
        ("drug_seizure_cases", 298, False),
        ("drug_seizures", 38, False),
        ("change_percent", -50, False),
        ("drug_seizures", 76, True),
    ]
    assert {f.breakdown["drug"] for f in found if "drug" in f.breakdown} == {"heroin"}


def test_each_clause_has_its_year(read_values):
    passage = "I rekordåret 2018 ble 2 478 kg kokain tatt, og i 2019 ble det beslaglagt 128 kg."
    assert read_values(passage, "nb") == [
        ("drug_seizures", 2478, 2018),
        ("drug_seizures", 128, 2019),
    ]


def test_other_goods_are_no_drugs(read_figures):
    (figure,) = read_figures("Sommeren 2019 ble 7,8 tonn fiskefilet stanset.", "nb")
    assert (figure.indicator, figure.value) == ("goods_seized", 7800)
    assert figure.breakdown == {"commodity": "fiskefilet"}


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        ("nb", "Det ble gjort 77 beslag av nitazener og tre av fentanyl i 2019.", [
            ("drug_seizure_cases", 77, "nitazener"), ("drug_seizure_cases", 3, "fentanyl")]),
        ("nb", "I 2019 var det 512 kokainbeslag, mot 410 i 2018.", [
            ("drug_seizure_cases", 512, "kokain"), ("drug_seizure_cases", 410, "kokain")]),
        ("en", "Customs made 1,204 seizures of cannabis in 2019.", [
            ("drug_seizure_cases", 1204, "cannabis")]),
        ("nb", "I 2019 ble 96 skytevåpen beslaglagt.", [("firearms_seized", 96, None)]),
    ],
)  # fmt: skip
def test_seizures_are_counted(read_figures, language, passage, expected):
    found = read_figures(passage, language)
    assert [(f.indicator, f.value, f.breakdown.get("drug")) for f in found] == expected


def test_a_change_of_seizures_is_of_what_was_seized(read_figures):
    found = read_figures(
        "I 2019 ble 1 650 kg cannabis stanset, 64 prosent mer enn i 2018. Det ble gjort beslag av "
        "48 millioner kroner, tolv prosent lavere enn i 2018.",
        "nb",
    )
    changes = [(f.value, f.breakdown["of"]) for f in found if f.indicator == "change_percent"]
    assert changes == [(64, "beslag av cannabis"), (-12, "beslag av kontanter")]


def test_last_year_is_compared_with_only_after_against(read_figures):
    found = read_figures("I fjor stanset tollerne 2,3 tonn hasj, mot 1,9 tonn året før.", "nb")
    assert [(f.value, f.comparison) for f in found] == [(2300, False), (1900, True)]


def test_tables_of_seizures(read_figures):
    amounts = read_figures(
        "Tabell 1. Beslag i distriktet, tonn\n\n"
        "                2018      2019\nKokain          0,2       2,6\n"
        "Hasj            3         4\n",
        "nb",
    )
    assert [(f.value, f.unit, f.year, f.breakdown["drug"]) for f in amounts] == [
        (200, "kg", 2018, "kokain"),
        (2600, "kg", 2019, "kokain"),
        (3000, "kg", 2018, "hasj"),
        (4000, "kg", 2019, "hasj"),
    ]
    numbers = read_figures(
        "Table 2. Number of seizures\n\nDrug     2018      2019\nCocaine     120       140\n"
        "Heroin     12       14\n"
    )
    assert [(f.indicator, f.value) for f in numbers] == [
        ("drug_seizure_cases", value) for value in (120, 140, 12, 14)
    ]


def test_indictments_for_organized_crime(read_values):
    passage = "Prosecutors in the region brought 37 organized crime indictments in 2019."
    assert read_values(passage) == [("oc_indictments", 37, 2019)]


def test_a_verb_is_no_name_of_a_drug(read_figures):
    found = read_figures(
        "Amfetamin kommer over Svinesund. Beslagene gikk ned fra 395 kilo i 2018 til 310 kilo i "
        "2019.",
        "nb",
    )
    assert [(f.value, f.breakdown) for f in found] == [
        (395, {"drug": "amfetamin"}),
        (310, {"drug": "amfetamin"}),
    ]


def test_the_drug_named_first_is_what_the_next_amounts_are_of(read_figures):
    found = read_figures(
        "I 2019 ble 30 kilo heroin beslaglagt. Ketamin selges sammen med MDMA. Beslagene økte fra "
        "9 kilo i 2018 til 61,5 kilo i 2019.",
        "nb",
    )
    assert [f.breakdown["drug"] for f in found] == ["heroin", "ketamin", "ketamin"]


def test_what_has_doubled_is_named_without_its_verb(read_figures):
    found = read_figures("Ketamine seizures doubled to 2.4 tonnes in 2019.")
    (factor,) = [f for f in found if f.indicator == "change_factor"]
    assert factor.breakdown == {"of": "ketamine seizures tonnes"}
