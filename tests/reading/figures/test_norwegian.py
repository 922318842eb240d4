"""Norwegian reports about trafficking: word order, lists of victims, applications, seizures."""

import pytest

from tinglys.reading import figures
from tinglys.reading.claims import Figure
from tinglys.reading.figures.subject import is_about_trafficking

LEAD = (
    "Menneskehandel i Ruritania\n\nÅrsrapport 2022 om menneskehandel\n\n"
    "Rapporten handler om menneskehandel i 2022 og om hvordan ofrene for menneskehandel ble møtt. "
    "Tallene gjelder 2022.\n\n"
)
COUNT = "I 2022 ble det identifisert 60 ofre for menneskehandel.\n\n"


@pytest.fixture
def stated(codebook, outlined):
    """The figures of a passage in such a report, as short texts; the lead's own left out."""

    def read(passage, lead=LEAD):
        outline = outlined(lead + passage + "\n")
        found = figures.find(outline, codebook).claims
        skipped = len(lead) + (len(COUNT) if passage.startswith(COUNT) else 0)
        return [short(one) for one in found if isinstance(one, Figure) and one.start >= skipped]

    return read


def short(one):
    """Indicator, value, year where it is not 2022, closed breakdowns, "vs" of a comparison."""
    parts = [one.indicator, "none" if one.value is None else str(one.value)]
    if one.year not in (2022, None):
        parts.append(f"@{one.year}")
    keys = ("exploitation", "age", "sex", "permit", "status", "nationality", "source")
    parts += [str(one.breakdown[key]) for key in keys if key in one.breakdown]
    return " ".join([*parts, *(["vs"] if one.comparison else [])])


VERBS = {
    "I 2022 fikk 71 personer oppfølging.": ["victims_assisted 71"],
    "Siden da har 305 ofre fått bistand.": ["victims_assisted 305"],
    "I 2022 ble fire saker om tvangsarbeid brakt inn for retten.": ["prosecutions 4 labor"],
    "Retten avsa tre dommer, der fem tiltalte ble dømt og én frifunnet.": [
        "convictions 3",
        "convictions 5",
        "acquittals 1",
    ],
    "Fire ofre som hadde forklart seg for politiet, fikk varig opphold.": [
        "residence_permits_granted 4 permanent"
    ],
    "Sju kvinner ble innvilget asyl.": ["residence_permits_granted 7 female protection status"],
    "Gjennom organisasjonen reiste seks ofre hjem med støtte til reintegrering.": [
        "assisted_returns 6"
    ],
    "Politiet registrerte 18 anmeldelser for menneskehandel.": ["cases_reported 18"],
    "14 saker ble henlagt.": ["investigations 14"],
    "Tre saker endte med domfellelse.": ["convictions 3"],
    "Én av dommene er anket.": ["convictions 1 pending appeal"],
    "Det yngste offeret var elleve år.": ["victim_min_age 11 child"],
    "Strengeste straff var ni års fengsel, mildeste straff åtte måneder.": [
        "sentence_max 9",
        "sentence_min 8",
    ],
    "Videre fullførte 230 saksbehandlere i kommunene et nettkurs.": ["officials_trained 230"],
    "Ti organisasjoner er med i nettverket.": ["ngos_in_network 10"],
    "Landet har fem a-krimsentre.": ["interagency_centers 5"],
    "Fem fornærmede ble tilkjent oppreisning.": ["victims_restitution 5"],
}


@pytest.mark.parametrize("passage", VERBS)
def test_what_was_done_stands_where_norwegian_puts_it(stated, passage):
    assert stated(passage) == VERBS[passage]


PARTS = {
    "Av de 60 identifiserte var 41 kvinner, 12 menn og sju mindreårige.": [
        "victims_identified 60",
        "victims_identified 41 female",
        "victims_identified 12 male",
        "victims_identified 7 child",
    ],
    "Flest kom fra Romania (24), fulgt av Vietnam (16).": [
        "victims_identified 24 romania",
        "victims_identified 16 vietnam",
    ],
    "Tre land skiller seg ut: Albania (20), Ukraina (11) og Kina (9).": [
        "victims_identified 20 albania",
        "victims_identified 11 ukraina",
        "victims_identified 9 kina",
    ],
    "31 personer antas å ha vært utnyttet i prostitusjon, mens 22 skal ha vært utsatt for "
    "tvangsarbeid.": ["victims_identified 31 sex", "victims_identified 22 labor"],
    "Fordelt på utnyttelsesform gjaldt 40 prostitusjon, 15 tvangsarbeid, fire tvungen "
    "kriminalitet og én tigging.": [
        "victims_identified 40 sex",
        "victims_identified 15 labor",
        "victims_identified 4 forced criminality",
        "victims_identified 1 forced begging",
    ],
    "Tvangsarbeid var den vanligste formen (33 ofre), fulgt av prostitusjon (21).": [
        "victims_identified 33 labor",
        "victims_identified 21 sex",
    ],
    "ROSA identifiserte 25 ofre, mens politidistriktene identifiserte 19.": [
        "victims_identified 25 rosa",
        "victims_identified 19 politidistriktene",
    ],
    "Politiet sto for 28 av identifiseringene, krisesentrene for 17.": [
        "victims_identified 28 politiet",
        "victims_identified 17 krisesentrene",
    ],
    "To av ofrene var under 18 år.": ["victims_identified 2 child"],
}


@pytest.mark.parametrize("passage", PARTS)
def test_parts_of_the_victims_counted_in_an_earlier_paragraph(stated, passage):
    assert stated(COUNT + passage) == PARTS[passage]


@pytest.mark.parametrize(
    "passage", ["Flest kom fra Romania (24).", "22 var utsatt for tvangsarbeid."]
)
def test_no_part_without_victims_to_be_a_part_of(stated, passage):
    assert stated(passage) == []


def test_the_year_before_is_given_to_compare_with(stated):
    passage = "I alt 71 personer fikk bistand i 2022. Året før var tallet 64."
    assert stated(passage) == ["victims_assisted 71", "victims_assisted 64 @2021 vs"]


def test_corresponding_figures_of_earlier_years(stated):
    passage = "I 2022 ble det etterforsket 36 saker. Tilsvarende tall var 28 i 2021 og 41 i 2020."
    assert stated(passage) == [
        "investigations 36",
        "investigations 28 @2021 vs",
        "investigations 41 @2020 vs",
    ]


def test_applications_denied_or_handed_in_are_no_periods(stated):
    passage = (
        "Direktoratet fikk inn 40 søknader om refleksjonsperiode. 24 av disse ble innvilget, "
        "12 ble avslått og fire ble henlagt."
    )
    assert stated(passage) == ["reflection_periods_granted 24"]


def test_figures_since_the_year_that_a_law_came_are_of_all_years_since(stated):
    found = stated("Siden straffebudet kom i 2003, er det avsagt 67 rettskraftige dommer.")
    assert found == ["convictions 67 @2003/2022"]


def test_part_of_the_cases_just_counted(stated):
    found = stated("Politiet etterforsket 34 saker. 16 av sakene gjelder tvangsarbeid.")
    assert found == ["investigations 34", "investigations 16 labor"]


def test_lowest_amount_after_what_victims_were_awarded(stated):
    passage = (
        "Ni ofre ble tilkjent erstatning, i alt 2 millioner kroner. Det laveste beløpet var "
        "40 000 kroner."
    )
    assert stated(passage)[1:] == ["victim_restitution 2000000", "victim_restitution_min 40000"]


@pytest.mark.parametrize(
    "passage",
    [
        "3.1 Identifiserte mulige ofre",
        "To menn i 40-årene fikk fengsel.",
        "Direktoratet mottok 31 søknader om refleksjonsperiode.",
        "Fem personer fikk avslag på søknaden om refleksjonsperiode.",
    ],
)
def test_numbers_that_count_nothing_of_this(stated, passage):
    assert stated(passage) == []


def test_a_substance_named_before_its_amounts(read_figures):
    passage = "Mengden beslaglagt amfetamin falt fra 58 kilo i 2021 til 41 kilo i 2022."
    found = [(one.value, one.breakdown["drug"]) for one in read_figures(passage, "nb")]
    assert found == [(58, "amfetamin"), (41, "amfetamin")]


def test_changes_of_seizures_in_the_order_of_the_amounts(read_figures):
    passage = (
        "I 2022 ble det beslaglagt 300 kilo hasj og 20 kilo heroin, en nedgang på henholdsvis "
        "18 og 40 prosent."
    )
    found = [
        (one.indicator, one.value, *one.breakdown.values()) for one in read_figures(passage, "nb")
    ]
    assert found == [
        ("drug_seizures", 300, "hasj"),
        ("drug_seizures", 20, "heroin"),
        ("change_percent", -18, "beslag av hasj"),
        ("change_percent", -40, "beslag av heroin"),
    ]


def test_a_report_on_trafficking_is_told_from_an_article_on_crime(outlined):
    assert is_about_trafficking(outlined(LEAD + COUNT))
    crime = (
        "Kriminalitet i Ruritania\n\nKriminaliteten gikk ned. Antall lovbrudd sank, men drap, "
        "innbrudd og bedrageri økte. Også menneskehandel er kriminalitet: Menneskehandel og "
        "andre lovbrudd, der menneskehandel er verst, etterforskes.\n"
    )
    assert not is_about_trafficking(outlined(crime))


def test_seizures_are_counted_apart_from_what_they_weighed(read_figures):
    found = read_figures("I 2022 ble det gjort 1 120 narkotikabeslag i distriktet.", "nb")
    assert [(one.indicator, one.value) for one in found] == [("drug_seizure_cases", 1120)]


def test_reports_of_transactions_are_no_gang_members(read_figures):
    passage = (
        "Om lag 200 personer er tilknyttet kriminelle nettverk. Enheten mottok 14 300 meldinger "
        "om mistenkelige transaksjoner."
    )
    found = [(one.indicator, one.value) for one in read_figures(passage, "nb")]
    assert found == [("oc_group_members", 200), ("suspicious_transaction_reports", 14300)]


def test_the_upper_end_of_what_victims_were_awarded_is_not_the_least(stated):
    passage = "Ofrene fikk erstatning med beløp fra 50 000 til 400 000 kroner."
    assert "victim_restitution_min 400000" not in stated(passage)


def test_possible_victims_who_declined_were_not_assisted(stated):
    assert list(stated("Fem mulige ofre ønsket ikke bistand.")) == ["victims_suspected 5"]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (
            "I 2019 registrerte distriktet 22 prosent flere ran enn året før, og 18 saker om "
            "knivstikking.",
            [("robberies_reported_change", 22, 2019), ("cases_reported", 18, 2019)],
        ),
        (
            "I 2019 ble det anmeldt 92 ran, og politiet fikk 18 saker om utlendingsloven.",
            [("robberies_reported", 92, 2019)],
        ),
        (
            "For voldtekt var oppklaringsprosenten 37 i 2019 og for bedrageri bare 21.",
            [("reported_offences_cleared", 37, 2019), ("reported_offences_cleared", 21, 2019)],
        ),
        (
            "I 2019 satt det 3 062 innsatte i fengsel, opp fra 3 010 ett år tidligere.",
            [("prison_population", 3062, 2019), ("prison_population", 3010, 2018)],
        ),
    ],
)
def test_cases_rates_and_earlier_years(read_values, passage, expected):
    assert read_values(passage, "nb") == expected


@pytest.mark.parametrize(
    ("passage", "group"),
    [
        ("Elvebygjengen (EBG) består av om lag 45 personer.", "elvebygjengen"),
        ("Foxtrot-nettverket har 45 medlemmer i Bergen.", "foxtrot-nettverket"),
    ],
)
def test_members_are_of_the_group_that_the_sentence_is_about(read_figures, passage, group):
    (figure,) = [f for f in read_figures(passage, "nb") if f.indicator == "oc_group_members"]
    assert (figure.value, figure.breakdown["group"]) == (45, group)


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (
            "I 2022 fikk 150 personer bistand som ofre for menneskehandel. Av de 150 var 92 "
            "kvinner, 40 menn og 18 mindreårige.",
            [
                "victims_assisted 150",
                "victims_assisted 92 female",
                "victims_assisted 40 male",
                "victims_assisted 18 child",
            ],
        ),
        (
            "I 2022 ble 60 ofre identifisert. Blant ofrene var det sju jenter.",
            ["victims_identified 60", "victims_identified 7 child female"],
        ),
        (
            "Politiet registrerte 70 anmeldelser for menneskehandel i 2022. I 46 saker dreide det "
            "seg om seksuell utnyttelse, i 20 om tvangsarbeid og i fire om tigging. I ni av sakene "
            "var offeret under 18 år. I 2021 var det 81.",
            [
                "cases_reported 70",
                "cases_reported 46 sex",
                "cases_reported 20 labor",
                "cases_reported 4 forced begging",
                "cases_reported 9 child",
                "cases_reported 81 @2021 vs",
            ],
        ),
        ("IOM bistod elleve ofre med frivillig hjemreise.", ["assisted_returns 11 iom"]),
        ("Krisesenteret hadde 12 brukere i botilbudet.", ["victims_sheltered 12 krisesenteret"]),
        ("Byen driver Fyret, landets eneste botilbud til mannlige ofre.", ["shelters 1 male"]),
        ("Vakttelefonen er betjent hele døgnet.", ["hotline_hours 24"]),
        ("Handlingsplanen mot menneskehandel fra 2016 er utløpt.", ["nap_adopted_year 2016 @2016"]),
        (
            "Siden starten i 2005 har 700 ofre fått bistand.",
            ["victims_assisted 700 @2005/2022"],
        ),
        (
            "Ofrene ble tilkjent fra 50 000 til 400 000 kroner i oppreisning.",
            ["victim_restitution_min 50000", "victim_restitution_max 400000"],
        ),
        ("Tilskuddet fra staten er økt til 12,3 millioner.", ["funding 12300000"]),
        (
            "Senteret ble tildelt 5,9 millioner kroner i 2022, mot 5,6 millioner i 2021.",
            ["funding 5900000", "funding 5600000 @2021 vs"],
        ),
        (
            "Menneskehandel straffes etter straffeloven §§ 257 og 258 med fengsel inntil "
            "henholdsvis 6 og 10 år.",
            ["penalty_max_years 6", "penalty_max_years 10", "statute_sections ['257', '258']"],
        ),
    ],
)
def test_what_reports_of_coordinating_units_say(stated, passage, expected):
    assert sorted(stated(passage)) == sorted(expected)


@pytest.mark.parametrize(
    "passage",
    [
        "Enheten besøkte fem krisesentre i 2022.",
        "Det ble påtaleavgjort 63 saker i 2022, hvorav 58 ble henlagt.",
    ],
)
def test_visits_and_parts_of_what_is_not_read(stated, passage):
    assert stated(passage) == []


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        (
            "nb",
            "Antall anmeldte ran økte med 12,5 prosent, fra 1 640 i 2018 til 1 845 i 2019.",
            [
                ("robberies_reported_change", 12.5, 2019),
                ("robberies_reported", 1640, 2018),
                ("robberies_reported", 1845, 2019),
            ],
        ),
        (
            "en",
            "Robberies rose by 12.5 per cent, from 1,640 in 2015 to 1,845 in 2019.",
            [
                ("robberies_reported_change", 12.5, "2015/2019"),
                ("robberies_reported", 1640, 2015),
                ("robberies_reported", 1845, 2019),
            ],
        ),
        (
            "nb",
            "I 2019 ble det anmeldt 31 skyteepisoder. For en skyting tilbys det fra 100 000 til "
            "500 000 kroner.",
            [("reported_offences", 31, 2019)],
        ),
        (
            "nb",
            "Det ble anmeldt 341 217 lovbrudd i 2019. Dette er en økning på 2,8 prosent "
            "sammenlignet med 2018. Restansene økte til 34 800 saker.",
            [("reported_offences", 341217, 2019), ("reported_offences_change", 2.8, 2019)],
        ),
        (
            "nb",
            "Det ble anmeldt 412 ran i 2019. Antall anmeldte ran er mer enn doblet siden 2010.",
            [("robberies_reported", 412, 2019), ("change_factor", 2, "2010/2019")],
        ),
        (
            "nb",
            "I 2019 ble konkurskriminalitet anmeldt sju prosent sjeldnere.",
            [("change_percent", -7, 2019)],
        ),
    ],
)
def test_changes_between_their_ends_and_sums_that_count_nothing(
    read_values, language, passage, expected
):
    assert read_values(passage, language) == expected


def test_the_same_told_as_a_rate_is_no_earlier_value(read_figures):
    passage = "I alt 305 600 lovbrudd ble anmeldt i 2019, tilsvarende 55,7 per 1 000 innbyggere."
    found = read_figures(passage, "nb")
    assert [(f.indicator, f.comparison) for f in found] == [
        ("reported_offences", False),
        ("reported_offences_rate", False),
    ]
