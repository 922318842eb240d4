"""Gates: a pattern is tried wherever it could match, however few words let it be tried."""

import re

import pytest

from tinglys.codebook import load_codebook
from tinglys.reading.threat import cues, flows, horizons, name_forms
from tinglys.reading.threat.cues import WORD, cues_of
from tinglys.reading.threat.group_nouns import noun_of
from tinglys.reading.threat.propositions import proposition_of

_NB_TIMES = (
    "det kommende året", "de neste tre til fem årene", "neste år", "inneværende år", "innen 2027",
    "i løpet av 18 måneder", "fram mot utgangen av 2026", "før 2030", "i 2025 og 2026", "på sikt",
    "på lengre sikt", "i tiden som kommer", "i årene framover", "i nær framtid", "i fremtiden",
    "over tid", "i perioden", "fremover",
)  # fmt: skip
_EN_TIMES = (
    "over the next twelve months", "in the coming years", "the following decade", "next year",
    "in the year ahead", "in the year to come", "within two to three years", "by mid-2026",
    "before the end of 2027", "throughout 2025", "in the long-term future", "over time",
    "in the longer run", "in the foreseeable future", "within a few months", "in years to come",
)  # fmt: skip


def bits_of(text: str, language: str) -> int:
    table = cues_of(load_codebook(), language)
    found = 0
    for word in WORD.findall(text):
        found |= table[word]
    return found


@pytest.mark.parametrize(
    ("text", "pattern", "language", "bit"),
    [
        *((text, horizons._NB, "nb", cues.TIME) for text in _NB_TIMES),
        *((text, horizons._EN, "en", cues.TIME) for text in _EN_TIMES),
        *(
            (text, flows.TRANSIT_NOUN, language, cues.TRANSIT)
            for text, language in (
                ("transittland", "nb"), ("omlastingshavn", "nb"), ("innfallsporten", "nb"),
                ("gjennomfartsland", "nb"), ("knutepunkt", "nb"), ("innførselsvei", "nb"),
                ("trans-shipment hub", "en"), ("gateways", "en"), ("points of entry", "en"),
                ("smuggling hubs", "en"), ("a corridor", "en"), ("stepping stone", "en"),
                ("transit point", "en"),
            )
        ),
        *(
            (text, flows.SOURCE_NOUN, language, cues.SOURCE)
            for text, language in (
                ("hovedkilden til", "nb"), ("avsenderland for", "nb"), ("opphavslandet til", "nb"),
                ("opprinnelsesland for", "nb"), ("produsent av", "nb"), ("leverandørland av", "nb"),
                ("the main source of", "en"), ("suppliers of", "en"), ("origin of", "en"),
            )
        ),
        *(
            (text, flows.ABROAD, language, cues.ABROAD)
            for text, language in (
                ("ut av landet", "nb"), ("til utlandet", "nb"), ("til andre land", "nb"),
                ("out of the country", "en"), ("abroad", "en"), ("to other countries", "en"),
            )
        ),
        ("known as Grey Heron", name_forms.CALLED, "en", cues.CALLING),
        ("såkalte Grå Hegre", name_forms.CALLED, "nb", cues.CALLING),
        ("gangs such as Grey Heron", name_forms.SUCH_AS, "en", cues.LISTING),
        ("e.g. Grey Heron", name_forms.SUCH_AS, "en", cues.LISTING),
        ("nettverk som Grå Hegre", name_forms.SUCH_AS, "nb", cues.LISTING),
        ("Grey Heron is a violent gang", name_forms.IS_A, "en", cues.GROUP_HEAD),
        ("Grå Hegre, et nettverk", name_forms.APPOSITION, "nb", cues.GROUP_HEAD),
    ],
)  # fmt: skip
def test_what_a_pattern_finds_has_the_bit_that_lets_it_be_tried(
    text: str, pattern: re.Pattern[str], language: str, bit: int
) -> None:
    assert pattern.search(text) is not None
    assert bits_of(text, language) & bit


def test_plain_words_let_no_such_pattern_be_tried() -> None:
    gates = cues.TIME | cues.TRANSIT | cues.SOURCE | cues.ABROAD | cues.CALLING | cues.GROUP_HEAD
    assert not bits_of("The weather was fine and nobody spoke.", "en") & gates


@pytest.mark.parametrize(
    ("clause", "language", "kind"),
    [
        ("aktørene har evne til å ramme flere", "nb", "capability"),
        ("nettverket vil utgjøre en alvorlig trussel", "nb", "threat_level"),
        ("smuglingen vil vedvare.", "nb", "continuation"),
        ("de vil planlegge nye tyverier", "nb", "intent"),
        ("omfanget vil øke,", "nb", "trend"),
        ("noen vil bli pågrepet", "nb", "event"),
        ("the group is able to move more", "en", "capability"),
        ("fraud will pose a serious risk", "en", "threat_level"),
        ("smuggling will persist.", "en", "continuation"),
        ("they will try new ports", "en", "intent"),
        ("prices will fall,", "en", "trend"),
        ("a leader will be arrested", "en", "event"),
    ],
)
def test_the_first_kind_that_fits_is_the_proposition(clause: str, language: str, kind: str) -> None:
    assert proposition_of(clause, language) == kind


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_group_noun_has_the_bit_that_lets_a_label_before_it_be_looked_for(language) -> None:
    stems = (
        "nettverk gjeng gjengmiljø bande bander klubb mc-klubb kartell mafia mafiagruppe maffia "
        "klan gruppering liga ligaer syndikat syndikater miljø ungdomsmiljø gruppe grupper "
        "organisasjon gruppene bakmenn gjengkriminelle gjengmedlemmer organisatorer kriminelle "
        "organisasjoner smuglere menneskehandlere aktører network gang ring crew posse cartel clan "
        "ocg syndicate tco dto triad confraternity confraternities cult group organisation "
        "organization club cell outfit enterprise criminal gangster trafficker smuggler "
        "families organiser banker launderer fraudster dealer broker actor offender national cook"
    ).split()
    endings = ("", "s", "et", "ets", "ene", "enes", "en", "er", "ens", "e", "ne")
    nouns = [f"{stem}{ending}" for stem in stems for ending in endings]
    nouns = [noun for noun in nouns if noun_of(noun, language) is not None]
    assert len(nouns) > 40
    for noun in nouns:
        for printed in (noun, noun.capitalize(), noun.upper()):
            assert bits_of(printed, language) & (cues.GROUP | cues.OTHER_GROUP), printed
