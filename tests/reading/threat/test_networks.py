"""Networks: labels and names, one claim for each, aliases, and who is none."""

import pytest

from tinglys.reading.claims import Network, Relation


def names(found) -> list[str]:
    return [one.name for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lederen Ivar Holm ble pågrepet i Bergen.",
        "Russiske aktører forsøker å påvirke valget.",
        "Europeiske nettverk har vokst.",
        "Andre kriminelle nettverk følger etter.",
        "Norske aktører deltar.",
        "Transnasjonale kriminelle nettverk samarbeider.",
    ],
)
def test_persons_states_and_everybody_are_no_networks(sentence, claims) -> None:
    assert claims(sentence, Network) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The working group met twice.",
        "Border Force seized more than ever.",
        "The Financial Action Task Force network grew.",
        "Ethnic groups live side by side.",
        "The group was small.",
    ],
)
def test_authorities_and_committees_are_no_networks(sentence, claims) -> None:
    assert claims(sentence, Network, "en") == []


def test_the_labels_of_one_group_are_one_claim(claims) -> None:
    text = (
        "Georgiske kriminelle nettverk stjeler i butikker. Georgiske bakmenn bor i utlandet. "
        "Georgiskspråklige aktører leier biler."
    )
    (found,) = claims(text, Network)
    assert found.name == "Georgiske kriminelle nettverk"
    assert found.aliases == ["Georgiske bakmenn", "Georgiskspråklige aktører"]


def test_a_double_label_is_a_part_of_the_first(claims) -> None:
    text = "Serbiske nettverk er store. Serbisk-italienske nettverk er mindre."
    large, small = claims(text, Network)
    assert (large.name, small.name) == ("Serbiske nettverk", "Serbisk-italienske nettverk")
    assert small.part_of == large.name


def test_the_home_half_of_a_double_label_is_left_out(claims) -> None:
    text = "Pakistanske nettverk selger heroin. Norsk-pakistanske bakmenn styrer dem."
    assert names(claims(text, Network)) == ["Pakistanske nettverk"]


def test_coordinated_labels_are_two_networks(claims) -> None:
    found = claims("Serbiske og tyrkiske nettverk deler markedet.", Network)
    assert names(found) == ["Serbiske nettverk", "tyrkiske nettverk"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Medlemmer av Granli-nettverket er siktet.", "Granli-nettverket"),
        ("Medlemmer av Hells Angels er dømt.", "Hells Angels"),
        ("Kartellet Los Patos styrer havnen.", "Los Patos"),
        ("En gruppering omtalt i media som Kassaringen ble stanset.", "Kassaringen"),
        ("Gjengmiljøer i Bergen selger hasj.", "Gjengmiljøer i Bergen"),
    ],
)
def test_norwegian_names(sentence, expected, claims) -> None:
    assert names(claims(sentence, Network)) == [expected]


def test_a_name_broken_at_the_end_of_a_line_is_whole(claims) -> None:
    found = claims("Det er rivalene i Bekke-\nnettverket som svarte.", Network, broken=True)
    assert names(found) == ["Bekke-nettverket"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Harrow gang sells heroin.", "Harrow gang"),
        ("Kosovar crime groups move cars.", "Kosovar crime groups"),
        ("Groups often referred to as the Night Owls break in.", "Night Owls"),
        ("Western Balkans criminal networks arrange it.", "Western Balkans criminal networks"),
        ("NightOwl, also tracked as Grey Fox, is a ransomware group.", "NightOwl"),
        ("Vietnamese-led cultivation networks rent houses.", "Vietnamese-led cultivation networks"),
    ],
)
def test_english_names(sentence, expected, claims) -> None:
    assert expected in names(claims(sentence, Network, "en"))


def test_a_name_beside_a_named_network_is_a_network(claims) -> None:
    text = "Ungdom fra Granli-nettverket, Bekke-nettverket og Skyggene deltok."
    assert set(names(claims(text, Network))) == {
        "Granli-nettverket",
        "Bekke-nettverket",
        "Skyggene",
    }


def test_an_abbreviation_is_an_alias(claims) -> None:
    text = "Kartellet Los Patos Unidos (LPU) styrer havnen."
    (found,) = claims(text, Network)
    assert found.aliases == ["LPU"]


def test_what_a_group_does_is_read_from_its_own_sentences(claims) -> None:
    text = (
        "Moldovske nettverk frakter sigaretter fra Romania. "
        "Serbiske nettverk og moldovske nettverk selger våpen."
    )
    found = {one.name: one for one in claims(text, Network)}
    assert "cigarettes" in found["Moldovske nettverk"].commodities
    assert "firearms" not in found["Moldovske nettverk"].commodities
    assert "Romania" in found["Moldovske nettverk"].places


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("Serbiske nettverk samarbeider med tyrkiske nettverk.", "cooperates_with"),
        ("Konflikten mellom Granli-nettverket og Bekke-nettverket har tiltatt.", "rival_of"),
        ("Serbiske nettverk leverer til tyrkiske nettverk.", "supplies"),
    ],
)
def test_relations_between_networks(sentence, relation, claims) -> None:
    (found,) = claims(sentence, Relation)
    assert found.relation == relation


def test_two_networks_in_one_sentence_need_not_be_related(claims) -> None:
    text = "Serbiske nettverk styrer forsyningen, mens tyrkiske nettverk selger klær."
    assert claims(text, Relation) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Elvebygjengen (EBG) består av om lag 45 personer.", ["Elvebygjengen"]),
        ("Tøyengjengen selger hasj.", ["Tøyengjengen"]),
        ("Estiske transportører kjører amfetamin til Oslo.", ["Estiske transportører"]),
        ("Thailandske bakkvinner rekrutterer i Bangkok.", ["Thailandske bakkvinner"]),
        ("Polske bemanningsforetak leverte ufaglærte.", ["Polske bemanningsforetak"]),
        ("Afghanske miljøer står bak heroinsalget i Drammen.", ["Afghanske miljøer"]),
        ("Young Guns og Holmlia Boys har vært i konflikt.", ["Young Guns", "Holmlia Boys"]),
        ("Transporten gjøres av et firma, i saken kalt «Hvite Frakt».", ["Hvite Frakt"]),
        ("Lasten kom til andre narkotikanettverk.", ["andre narkotikanettverk"]),
        (
            "Russiske kriminelle nettverk låner ut kurerer. Russiske anskaffelsesnettverk kjøper "
            "sensorer.",
            ["Russiske kriminelle nettverk", "Russiske anskaffelsesnettverk"],
        ),
        (
            "Marokkanske nettverk leverer hasj. Andre marokkanske aktører følger etter.",
            ["Marokkanske nettverk", "Andre marokkanske aktører"],
        ),
    ],
)
def test_groups_by_their_trade_and_by_the_names_they_take(sentence, expected, claims) -> None:
    assert names(claims(sentence, Network)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ungdomsgjengen selger hasj.",
        "Transportørene bruker små grenseoverganger.",
        "Russiske aktører kjøper komponenter.",
        "Et firma kalt Nordfrakt Eiendom bygger boliger.",
        "Satsingen rettes mot andre MC-klubber.",
    ],
)
def test_common_nouns_and_lawful_firms_are_no_networks(sentence, claims) -> None:
    assert claims(sentence, Network) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Salford Firm sells cocaine in Leeds.", ["Salford Firm"]),
        ("Accra Boys, a loose network of fraudsters, works from Leeds.", ["Accra Boys"]),
        (
            "Los Primos, a faction of the Durango Cartel, banned it.",
            ["Los Primos", "Durango Cartel"],
        ),
        ("Mexico-based criminal organizations supply it.", ["Mexico-based criminal organizations"]),
    ],
)
def test_names_of_gangs_and_factions(sentence, expected, claims) -> None:
    assert names(claims(sentence, Network, "en")) == expected


def test_letters_of_another_network_are_its_own_where_it_takes_them(claims) -> None:
    (found,) = claims(
        "The Gulf Cartel (CDG) moves cocaine. CDG also taxes migrants.", Network, "en"
    )
    assert (found.name, found.aliases) == ("Gulf Cartel", ["CDG"])
