"""Recommendations in the forms that reports give them, and nothing beyond the list."""

import pytest

from tinglys.codebook import load_codebook
from tinglys.reading import recommendations
from tinglys.reading.claims import Recommendation
from tinglys.reading.reader import read
from tinglys.reading.structure import build_outline
from tinglys.reading.text import CanonicalText


def found(text):
    codebook = load_codebook()
    outline = build_outline(CanonicalText(text=text, media_type="text/plain"), codebook)
    claims = recommendations.find(outline, codebook)
    assert [c.number for c in claims] == list(range(1, len(claims) + 1))
    assert all(text[c.start : c.end] == c.quote for c in claims)
    assert all(c.text == " ".join(c.quote.split()) for c in claims)
    return [c.text for c in claims]


_AFTER = (
    "\n\nPROSECUTION\n\nThe government kept up its efforts; it trained judges; "
    "and it built a court."
    "\n\n• A bullet of another list."
)
_POINTS = [
    "Train judges in the new law.",
    "Publish statistics every year.",
    "Open a shelter for men.",
]


@pytest.mark.parametrize("bullet", ["•", "-", "–", "▪", "*"])
@pytest.mark.parametrize(
    "heading",
    ["PRIORITIZED RECOMMENDATIONS:", "RECOMMENDATIONS FOR GHANA:", "Recommendations",
     "Anbefalinger",
     "Forslag til tiltak", "7 Anbefalinger", "== Recommendations =="],
)  # fmt: skip
def test_bullets(heading, bullet):
    points = "\n".join(f"  {bullet} {point}" for point in _POINTS)
    assert found(f"A report\n\n{heading}\n\n{points}{_AFTER}") == _POINTS


@pytest.mark.parametrize("mark", ["{}.", "{})", "({})"])
def test_numbers(mark):
    points = "\n".join(f"{mark.format(n)} {point}" for n, point in enumerate(_POINTS, 1))
    assert found(f"A report\n\nTiltak\n\n{points}{_AFTER}") == _POINTS


def test_an_introduction_is_no_recommendation():
    text = (
        "En rapport\n\n4 Forslag til tiltak\n\nTiltakene skal gjøre det lettere "
        "å se hva som skjer og "
        "vil bli fulgt opp hvert år.\n\n1. Gi etatene hjemmel til å dele opplysninger.\n"
        "2. Etablere et felles register.\n\nFotnoter\n1 Se også rapporten fra 2022."
    )
    assert found(text) == [
        "Gi etatene hjemmel til å dele opplysninger.",
        "Etablere et felles register.",
    ]


def test_a_lead_in_before_the_bullets():
    lead = "Anbefalinger\n\nEnheten anbefaler myndighetene å:"
    text = f"En rapport\n\n{lead}\n\n• Telle likt.\n• Dele tallene.\n"
    assert found(text) == ["Telle likt.", "Dele tallene."]


def test_semicolons_after_the_heading_in_one_line():
    text = (
        "GHANA (Tier 2)\n\nRecommendations for Ghana: Train judges (including "
        "those in the north; and "
        "in the west); publish statistics, and share them; and open a shelter "
        "for men. The government "
        "did none of this.\n\nProsecution\n\nThe government tried cases; it lost some."
    )
    assert found(text) == [
        "Train judges (including those in the north; and in the west)",
        "publish statistics, and share them",
        "open a shelter for men.",
    ]


def test_semicolons_under_the_heading():
    text = (
        "GHANA: Tier 2\n\nRECOMMENDATIONS FOR GHANA\n\nTrain judges in the new "
        "law; publish statistics "
        f"every year; and, with partners, open a shelter for men.{_AFTER}"
    )
    assert found(text) == [
        "Train judges in the new law",
        "publish statistics every year",
        "with partners, open a shelter for men.",
    ]


def test_semicolons_inside_a_bullet_do_not_split_it():
    text = (
        f"A report\n\nRECOMMENDATIONS:\n\n• Define roles; train staff; and report.\n• "
        f"Count.{_AFTER}"
    )
    assert found(text) == ["Define roles; train staff; and report.", "Count."]


def test_wrapped_bullets():
    text = (
        "A report on what the authorities have done and have not done\nin the "
        "year that has passed, "
        "with the figures of the police\nand the courts, as far as these have "
        "been made available.\n\n"
        "Recommendations\n\n"
        "• Train judges and prosecutors in the new law, so that they\n  can "
        "apply it to cases of forced "
        "labour.\n"
        "• Publish statistics on victims, investigations and sentences\n  every year.\n"
    )
    assert found(text) == [
        "Train judges and prosecutors in the new law, so that they can apply it to cases of forced "
        "labour.",
        "Publish statistics on victims, investigations and sentences every year.",
    ]


def test_bullets_inside_a_line():
    text = (
        f"A report\n\nRECOMMENDATIONS:\n\nTrain judges. • Publish statistics. • Open "
        f"a shelter.{_AFTER}"
    )
    assert found(text) == ["Train judges.", "Publish statistics.", "Open a shelter."]


def test_lost_bullets():
    points = "\n".join(f"{point[:-1]}, as was promised in the plan." for point in _POINTS)
    text = f"A report\n\nPRIORITIZED RECOMMENDATIONS:\n\n{points}{_AFTER}"
    assert len(found(text)) == len(_POINTS)


def test_sentences_that_ask():
    text = (
        "En rapport\n\nAnbefalinger\n\nBakgrunnen er kjent fra før. Kommunene bør opprette flere "
        "botilbud. Tallene er små.\n\nNeste kapittel\n\nKommunene bør ikke nevnes her."
    )
    assert found(text) == ["Kommunene bør opprette flere botilbud."]


@pytest.mark.parametrize(
    "text",
    [
        "A report\n\nFindings\n\n• Nothing was found.\n• Nothing was lost.\n",
        "A report\n\nThe recommendations of the commission were published in "
        "2019; none was followed.",
        "A report\n\nContents\n\n7 Recommendations 12\n8 Annex 14\n\nFindings\n\nThere were none.",
    ],
)
def test_no_recommendations(text):
    assert found(text) == []


LEADS = [
    "KOM anbefaler",
    "Enheten anbefaler at:",
    "På bakgrunn av dette tilrår enheten:",
    "Enheten anbefaler følgende tiltak:",
    "Enheten mener at myndighetene bør:",
    "Enhetens anbefalinger",
    "Utfordringer og anbefalinger",
    "Anbefalinger og veien videre",
    "Tilrådingar frå eininga",
    "The Commissioner recommends that:",
    "The group of experts urges the authorities to:",
    "Challenges and recommendations",
]


@pytest.mark.parametrize("lead", LEADS)
def test_lines_that_lead_up_to_a_list(lead):
    text = (
        "Årsmelding 2023\n\nInnledning\n\nI 2023 ble 45 personer identifisert som ofre.\n\n"
        f"{lead}\n\n- Styrke opplæringen av påtalejurister.\n- Øke antallet plasser.\n"
    )
    found = [one for one in read(text.encode(), "a.txt").claims if isinstance(one, Recommendation)]
    assert [one.quote for one in found] == [
        "Styrke opplæringen av påtalejurister.",
        "Øke antallet plasser.",
    ]


@pytest.mark.parametrize("line", ["KOM anbefaler ingen ting her.", "De som foreslår:"])
def test_such_a_line_without_a_list_opens_nothing(line):
    text = f"Årsmelding 2023\n\nInnledning\n\n{line}\n\nPolitiet fant 45 hvaler i fjor.\n"
    assert not [
        one for one in read(text.encode(), "a.txt").claims if isinstance(one, Recommendation)
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Appendix – List of GRETA's proposals (extract)",
        "Annex 2: Summary of the Committee's recommendations",
        "Vedlegg 1 – Oversikt over anbefalinger (utdrag)",
        "GRETA's proposals for action",
    ],
)
def test_a_list_in_an_appendix_is_one_too(heading):
    points = "• Train the police;\n• Fund a shelter."
    text = f"Report\n\nFour cases were tried in 2021.\n\n{heading}\n\n{points}\n"
    assert found(text) == ["Train the police", "Fund a shelter."]
