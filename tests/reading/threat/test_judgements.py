"""Judgements: what is one and what only looks like one, term and level, holder, horizon."""

import pytest

from tinglys.reading.claims import Judgement
from tinglys.reading.threat.likelihood import Terms, levels_of

SCALE = """

Sannsynlighetsord

Meget sannsynlig >90 %
Sannsynlig 60-90 %
Mulig 40-60 %
Lite sannsynlig 10-40 %
Svært lite sannsynlig <10 %
"""
YARDSTICK = """

Probability yardstick

Remote chance 0-5%
Highly unlikely 10-20%
Unlikely 25-35%
Realistic possibility 40-50%
Likely or probable 55-75%
Highly likely 80-90%
Almost certain 95-100%
"""

NO_JUDGEMENT_NB = [
    "Banken vil aldri be om koden din.",
    "Kripos vil følge utviklingen nøye.",
    "Så langt det er mulig, samarbeider politiet med barnehuset.",
    "Kontrollen gjennomføres der sporing er mulig, og dokumenteres.",
    "Fra ett år til et annet vil det være naturlige variasjoner.",
    "Standarden går fra «svært lite sannsynlig» til «meget sannsynlig» i fem trinn.",
    "Slike mulige trusler er kjent fra andre land.",
    "Tyvene ser muligheter i de store lagrene.",
    "Det er mulig å kjøpe våpendeler på nett.",
    "Det er ikke mulig å si hvor mange det gjelder.",
    "Utfallet er like sannsynlig som usannsynlig.",
    "Prosjektet skal bidra til at færre rekrutteres.",
    "Denne rapporten vil ta for seg tre nettverk.",
    "Dette arbeidet kan være krevende for etterforskerne.",
    "Bakmenn vil som regel holde seg i utlandet.",
    "Det vil si at to av tre saker er oppklart.",
    "Det er sannsynligvis store mørketall i dette materialet.",
    "Vil nettverkene vokse de neste årene?",
    "Våpnene kan kjøpes for noen få tusen kroner.",
    "Politiet vil prioritere slike saker.",
    "Interpol vurderer narkotikahandelen som stor.",
    "Kriminelle som vil tjene raske penger, søker seg hit.",
    "Analysesenteret anslår at gjengen teller om lag 90 medlemmer.",
]
NO_JUDGEMENT_EN = [
    "Women are more likely to be approached online.",
    "The likely victims live near the border.",
    "As likely as not, they had never met.",
    "This report will describe three markets.",
    "The NCA will work with partners to protect victims.",
    "Couriers may be unaware of what they carry.",
    "Offenders will often use rented cars.",
    "Brokers may be sentenced to ten years in prison.",
    "There is no realistic estimate of the sums.",
    "He acted against his will.",
]
TERMS_NB = [
    ("Det er meget sannsynlig at ligaen vil flytte lagrene sine.", "meget sannsynlig", 5),
    ("Det er videre sannsynlig at prisen faller.", "sannsynlig", 4),
    ("Smuglingen vil sannsynlig øke.", "sannsynlig", 4),
    ("Det er mulig at laboratorier etableres i Norge.", "mulig", 3),
    ("Kripos vurderer det som lite sannsynlig at markedet krymper.", "lite sannsynlig", 2),
    ("At tilgangen blir dårligere, er lite sannsynlig.", "lite sannsynlig", 2),
    ("Det er svært lite sannsynlig at gjengene slutter fred.", "svært lite sannsynlig", 1),
    ("Risikoen for ran er sannsynlig økende.", "sannsynlig", 4),
]
TERMS_EN = [
    ("It is almost certain that supply will grow.", "almost certain", 7),
    ("Prices will almost certainly fall.", "almost certainly", 7),
    ("Theft of cars is highly likely to have increased in 2024.", "highly likely", 6),
    ("Crews are likely to move inland.", "likely", 5),
    ("Such crime is probably under-reported.", "probably", 5),
    ("There is a realistic possibility of a shortage.", "realistic possibility", 4),
    ("It is unlikely that the ban will hold.", "unlikely", 3),
    ("It is highly unlikely that brokers will stop.", "highly unlikely", 2),
    ("There is only a remote chance of a truce.", "remote chance", 1),
]
MARKERS_NB = [
    ("Kripos forventer at flere ungdommer rekrutteres.", "forventer"),
    ("Innførselen er ikke forventet å avta.", "forventet"),
    ("Det ventes flere slike saker.", "forventet"),
    ("Strengere kontroll kan føre til at lastene går via mindre havner.", "modal_kan"),
    ("Nettverkene vil fortsette å bruke kurerer.", "unmarked_vil"),
    ("Dersom prisen faller, vil flere prøve stoffet.", "conditional_vil"),
    ("Faren for hevndrap vurderes å være økende.", "vurderes"),
]
MARKERS_EN = [
    ("We expect the use of drones to grow.", "forventer"),
    ("Demand is set to rise next year.", "forventet"),
    ("Demand is not expected to ease.", "forventet"),
    ("Cheaper pills could lead to more deaths.", "modal_kan"),
    ("Gangs will continue to recruit children.", "unmarked_vil"),
    ("If the road closes, loads will go by sea.", "conditional_vil"),
    ("We assess that this demand is met from abroad.", "vurderes"),
]


@pytest.mark.parametrize("sentence", NO_JUDGEMENT_NB)
def test_norwegian_sentences_that_judge_nothing(sentence, claims) -> None:
    assert claims(sentence + SCALE, Judgement) == []


@pytest.mark.parametrize("sentence", NO_JUDGEMENT_EN)
def test_english_sentences_that_judge_nothing(sentence, claims) -> None:
    assert claims(sentence + YARDSTICK, Judgement, "en") == []


@pytest.mark.parametrize(("sentence", "term", "level"), TERMS_NB)
def test_norwegian_terms_have_the_level_of_the_printed_scale(sentence, term, level, claims) -> None:
    (found,) = claims(sentence + SCALE, Judgement)
    assert (found.term, found.level, found.quote) == (term, level, sentence)
    assert found.marker == "standard_term"
    assert found.scale == "no_national"
    assert found.band is not None


@pytest.mark.parametrize(("sentence", "term", "level"), TERMS_EN)
def test_english_terms_have_the_level_of_the_printed_scale(sentence, term, level, claims) -> None:
    (found,) = claims(sentence + YARDSTICK, Judgement, "en")
    assert (found.term, found.level, found.scale) == (term, level, "uk_phia")


@pytest.mark.parametrize(("sentence", "marker"), MARKERS_NB)
def test_norwegian_forecasts_without_a_term_have_no_level(sentence, marker, claims) -> None:
    (found,) = claims(sentence + SCALE, Judgement)
    assert (found.marker, found.level, found.band) == (marker, None, None)


@pytest.mark.parametrize(("sentence", "marker"), MARKERS_EN)
def test_english_forecasts_without_a_term_have_no_level(sentence, marker, claims) -> None:
    (found,) = claims(sentence + YARDSTICK, Judgement, "en")
    assert (found.marker, found.level, found.band) == (marker, None, None)


def test_a_denied_term_has_no_level(claims) -> None:
    (found,) = claims("Det er ikke sannsynlig at kampen tar slutt." + SCALE, Judgement)
    assert found.negated
    assert (found.level, found.band) == (None, None)


def test_without_a_scale_in_force_a_word_has_no_level(outline, codebook) -> None:
    from tinglys.reading.threat import find

    text = (
        "SERIOUS AND ORGANISED CRIME THREAT ASSESSMENT\n\n"
        "The threat from crime is high. The threat is growing.\n\n"
        "It is likely that prices will fall. Europol considers it highly likely that "
        "violence spreads. The threat from gangs will persist.\n"
    )
    found = [c for c in find(outline(text), codebook) if isinstance(c, Judgement)]
    assert len(found) == 3
    assert {c.level for c in found} == {None}
    assert {c.scale for c in found} == {None}
    assert found[0].term == "likely"


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Ifølge Europol vil handelen øke.", "Europol"),
        ("UNODC har pekt på at tørken kan føre til knapphet.", "UNODC"),
        ("Tolletaten forventer at smuglingen øker.", "Tolletaten"),
        ("EUs narkotikabyrå (EUDA) advarer om at mangelen kan gi økt etterspørsel.", "EUDA"),
    ],
)
def test_the_judgements_of_others_keep_their_holder(sentence, holder, claims) -> None:
    (found,) = claims(sentence + SCALE, Judgement)
    assert (found.holder, found.attributed) == (holder, True)


@pytest.mark.parametrize(("holder", "level"), [("Europol", 4), ("National Crime Agency", None)])
def test_anothers_word_is_on_this_scale_unless_they_use_their_own(holder, level, claims) -> None:
    (found,) = claims(f"Ifølge {holder} er det sannsynlig at prisen faller." + SCALE, Judgement)
    assert found.attributed
    assert found.level == level


@pytest.mark.parametrize(
    "sentence",
    [
        "Et angrep på kraftnettet er mulig, men lite forenlig med dagens situasjon.",
        "Om nitazener vil fortrenge heroin, er mulig, men avhenger av tilførselen.",
    ],
)
def test_an_event_said_to_be_possible_is_judged(sentence, claims) -> None:
    (found,) = claims(sentence + SCALE, Judgement)
    assert found.level == 3


def test_a_shift_that_may_come_is_a_judgement(claims) -> None:
    (found,) = claims(
        "Skjerpede krav i EU kan gi forskyvning til norske havner." + SCALE, Judgement
    )
    assert found.marker == "modal_kan"


def test_inverted_terms_of_the_us_scale(codebook) -> None:
    terms = Terms("en", levels_of(codebook.likelihood_scales["us_icd203"], "en"))
    (found,) = terms.find("odds are roughly even that nitazenes will replace xylazine.")
    assert found.level is not None
    assert found.level.level == 4
    assert not terms.find("remote prescribing has few safeguards.")


def test_own_judgements_are_the_publishers(claims) -> None:
    (found,) = claims("Vi forventer at handelen øker." + SCALE, Judgement)
    assert (found.holder, found.attributed) == ("Kripos", False)


def test_two_judgements_in_one_sentence_are_two_claims(claims) -> None:
    sentence = "There is a realistic possibility of a ban; this may push sellers online."
    first, second = claims(sentence + YARDSTICK, Judgement, "en")
    assert (first.level, second.level) == (4, None)
    assert second.quote == "this may push sellers online."


def test_what_a_sentence_adds_to_a_fact_is_the_judgement(claims) -> None:
    sentence = "Avlingen falt kraftig i fjor, noe som kan føre til høyere priser."
    (found,) = claims(sentence + SCALE, Judgement)
    assert found.quote == "noe som kan føre til høyere priser."


def test_a_sentence_broken_over_lines_is_quoted_whole(claims) -> None:
    sentence = "Det er sannsynlig at lastene vil gå via Sør-\nAmerika og mindre\nhavner.4"
    (found,) = claims(sentence + SCALE, Judgement, broken=True)
    assert found.quote == "Det er sannsynlig at lastene vil gå via Sør-\nAmerika og mindre\nhavner."


def test_nothing_in_a_glossary_or_a_table_is_a_judgement(claims) -> None:
    text = (
        "Begreper\n\nBakmann: En person som vil få størstedelen av utbyttet.\n\n"
        "Kurer: En person som kan få betalt for å frakte varer." + SCALE
    )
    assert claims(text, Judgement) == []


def test_other_documents_have_no_judgements(outline, codebook) -> None:
    from tinglys.reading.threat import find

    text = "The museum opens at ten. It will close next year. Visitors may bring food.\n"
    assert not [c for c in find(outline(text), codebook) if isinstance(c, Judgement)]


def test_a_judgement_names_its_network_and_proposition(claims) -> None:
    sentence = "Det er sannsynlig at tyrkiske nettverk vil utgjøre en betydelig trussel i 2025."
    (found,) = claims(sentence + SCALE, Judgement)
    assert found.subject == "tyrkiske nettverk"
    assert found.proposition == "threat_level"
