"""Routes: at least two ends of a flow of something, and sentences that only look like one."""

import pytest

from tinglys.reading.claims import Route

NO_ROUTE = [
    "Innførselen av kokain til Norge økte.",
    "Kokain smugles fra Brasil.",
    "Tallet på beslag av kokain økte fra 2022 til 2024.",
    "Politiet samarbeider med kolleger fra Sverige til Spania.",
    "Bakmenn med base i Polen selger hasj.",
    "Volden har spredt seg fra Malmö til København.",
    "Bakmenn bosatt i Spania organiserer innførsel av hasj til Norge.",
    "Russiske fiskefartøyer har lov til å anløpe tre norske havner.",
    "Bar-klanen fra Kotor leverer kokain til norske kjøpere.",
    "Nettverket driver salg av kokain i Arendal og Risør, og sender selgere til Norge.",
    "Smuglerne av hasj fra Bangkok velger andre byer dersom kontrollen på Gardermoen økes.",
]
ROUTES = [
    ("Kokain smugles fra Peru via Spania til Norge.", "cocaine", ["Peru"], ["Spania"], ["Norge"]),
    ("Hasj fra Libanon kommer gjennom Danmark.", "cannabis", ["Libanon"], ["Danmark"], []),
    ("Norge er transittland for heroin til Finland.", "heroin", [], ["Norge"], ["Finland"]),
    ("Beslag på Moss viste at kokain smuglet fra Peru var skjult i skroget.", "cocaine",
     ["Peru"], [], ["Moss"]),
    ("Amfetamin kjøres fra Litauen til det norske markedet.", "amphetamine", ["Litauen"], [],
     ["Norge"]),
    ("Ketamin skipes fra Kina til grossister i Belgia.", "ketamine", ["Kina"], [], ["Belgia"]),
    ("Fortjenesten fra hasj solgt i Oslo går til bakmenn i Beirut.", "cannabis proceeds", ["Oslo"],
     [], ["Beirut"]),
    ("Utbyttet fraktes med kurer fra Bergen via Sverige til Tyrkia.", "proceeds", ["Bergen"],
     ["Sverige"], ["Tyrkia"]),
    ("Afghanistan er kilden til det meste av heroin i Danmark.", "heroin", ["Afghanistan"], [],
     ["Danmark"]),
    ("Libanesisk hasj smugles via Kypros.", "cannabis", ["Libanon"], ["Kypros"], []),
    ("Våpen smugles i busser mellom Serbia og Sverige.", "firearms", ["Serbia"], [], ["Sverige"]),
    ("Kokain: Peru → Antwerpen → Oslo.", "cocaine", ["Peru"], ["Antwerpen"], ["Oslo"]),
    ("Marokkanere smugles fra Tunisia til Italia.", "persons", ["Tunisia"], [], ["Italia"]),
    ("Unge kurerer fløy fra Málaga via Frankfurt til Gardermoen med hasj i kofferten.",
     "cannabis", ["Málaga"], ["Frankfurt"], ["Gardermoen"]),
    ("Kokain kom i bananer fra Ecuador til Larvik.", "cocaine", ["Ecuador"], [], ["Larvik"]),
    ("Arbeidere fra Moldova kjøres gjennom Polen til Drammen med falske pass.", "persons",
     ["Moldova"], ["Polen"], ["Drammen"]),
    ("Overskudd sendes kontant med buss fra Drammen til Warszawa.", "proceeds", ["Drammen"], [],
     ["Warszawa"]),
    ("Stjålet verktøy fra Vestfold er sporet via Sverige til Romania.", "stolen goods",
     ["Vestfold"], ["Sverige"], ["Romania"]),
    ("Svenske komponenter sendes via Kasakhstan til Russland.", "dual-use goods", ["Sverige"],
     ["Kasakhstan"], ["Russland"]),
    ("Utbytte fra salg av narkotika føres ut som kontanter med bil til Polen.", "drug proceeds",
     ["Norge"], [], ["Polen"]),
    ("Gullsmykker bæres som håndbagasje fra Norge til Dubai.", "gold", ["Norge"], [], ["Dubai"]),
    ("Kokain ble også sendt i containere fra Guayaquil til Larvik.", "cocaine", ["Guayaquil"], [],
     ["Larvik"]),
    ("Torsk fanges i Troms, fraktes med vogntog til Luleå og flys til Japan.", "fish", ["Troms"],
     ["Luleå"], ["Japan"]),
    ("Stjålne biler kjøres til Rostock og sendes derfra med skip til Ghana.", "vehicles", [],
     ["Rostock"], ["Ghana"]),
    ("Kontanter føres fra Moss til Göteborg og videre til Belgia.", "proceeds", ["Moss"],
     ["Göteborg"], ["Belgia"]),
    ("Hasj smugles fra Marokko til Spania og Portugal.", "cannabis", ["Marokko"], [],
     ["Spania", "Portugal"]),
    ("Gull sendes til Italia via De forente arabiske emirater.", "gold", [],
     ["De forente arabiske emirater"], ["Italia"]),
    ("Rumenske og bulgarske arbeidere fraktes med minibuss til Drammen.", "persons",
     ["Romania", "Bulgaria"], [], ["Drammen"]),
    ("Somaliske agenter i Drammen overfører utbytte via Kenya til Somalia.", "proceeds",
     ["Drammen"], ["Kenya"], ["Somalia"]),
    ("Dobbeltbruksvarer fra Norge sendes via Tyrkia til Russland.", "dual-use goods", ["Norge"],
     ["Tyrkia"], ["Russland"]),
    ("I et skip fra Brasil i Årdal fant dykkere kokain.", "cocaine", ["Brasil"], [], ["Årdal"]),
]  # fmt: skip
ENGLISH = [
    ("Cocaine is shipped from Peru to Hamburg via Cape Verde.", "cocaine", ["Peru"],
     ["Cape Verde"], ["Hamburg"]),
    ("Pills pressed from fentanyl in Canada enter Alaska by post.", "fentanyl", ["Canada"], [],
     ["Alaska"]),
    ("Kenya is a transit country for heroin destined for Belgium.", "heroin", [], ["Kenya"],
     ["Belgium"]),
    ("Women are moved from Nigeria through Mali to Spain.", "persons", ["Nigeria"], ["Mali"],
     ["Spain"]),
    ("Proceeds of drug sales collected in Spain are sent to China.", "drug proceeds", ["Spain"],
     [], ["China"]),
    ("Gold bought with cash in Ghana is flown to India.", "gold", ["Ghana"], [], ["India"]),
    ("Cash is couriered from Leeds to Bucharest.", "proceeds", ["Leeds"], [], ["Bucharest"]),
    ("Fentanyl moves from Sinaloa through Laredo to Houston in cars driven by women.", "fentanyl",
     ["Sinaloa"], ["Laredo"], ["Houston"]),
]  # fmt: skip


@pytest.mark.parametrize("sentence", NO_ROUTE)
def test_one_end_or_no_flow_is_no_route(sentence, claims) -> None:
    assert claims(f"Situasjonen\n\n{sentence}\n", Route) == []


@pytest.mark.parametrize(("sentence", "commodity", "origin", "via", "destination"), ROUTES)
def test_norwegian_routes(sentence, commodity, origin, via, destination, claims) -> None:
    (found,) = claims(f"Situasjonen\n\n{sentence}\n", Route)
    assert (found.commodity, found.origin, found.via, found.destination) == (
        commodity, origin, via, destination,
    )  # fmt: skip


@pytest.mark.parametrize(("sentence", "commodity", "origin", "via", "destination"), ENGLISH)
def test_english_routes(sentence, commodity, origin, via, destination, claims) -> None:
    (found,) = claims(f"Situation\n\n{sentence}\n", Route, "en")
    assert (found.commodity, found.origin, found.via, found.destination) == (
        commodity, origin, via, destination,
    )  # fmt: skip


def test_the_thing_is_carried_over_from_the_sentence_before(claims) -> None:
    text = "Handel\n\nKetamin er populært. Stoffet sendes fra India til Tyskland."
    (found,) = claims(text, Route)
    assert found.commodity == "ketamine"


def test_the_section_says_what_moves(claims) -> None:
    (found,) = claims("Skytevåpen\n\nDe smugles fra Kosovo til Sverige.", Route)
    assert found.commodity == "firearms"


def test_two_clauses_with_their_own_ends_are_two_routes(claims) -> None:
    text = "Heroin goes from Iran to Turkey, while cocaine comes from Peru to Spain."
    first, second = claims(text, Route, "en")
    assert (first.commodity, second.commodity) == ("heroin", "cocaine")
    assert (first.destination, second.origin) == (["Turkey"], ["Peru"])


def test_things_with_origins_of_their_own_are_routes_of_their_own(claims) -> None:
    text = "Hasj fra Libanon, heroin fra Iran og khat fra Kenya når Norge via Sverige."
    found = claims(f"Situasjonen\n\n{text}\n", Route)
    assert [(one.commodity, one.origin) for one in found] == [
        ("cannabis", ["Libanon"]), ("heroin", ["Iran"]), ("khat", ["Kenya"]),
    ]  # fmt: skip
    assert all((one.via, one.destination) == (["Sverige"], ["Norge"]) for one in found)


def test_a_route_says_how_things_travel(claims) -> None:
    (found,) = claims("Hasj fraktes i vogntog fra Spania til Sverige.", Route)
    assert found.mode == ["truck"]
    (found,) = claims("Hasj er på vei fra Spania til Sverige.", Route)
    assert found.mode == []


def test_a_repeated_statement_counts_again(claims) -> None:
    text = "Kokain smugles fra Peru til Norge.\n\nKokain smugles fra Peru til Norge."
    assert len(claims(text, Route)) == 2
