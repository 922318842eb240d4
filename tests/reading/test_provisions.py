"""Citations of statutes and what they do."""

import pytest

from tinglys.codebook import load_codebook
from tinglys.reading import provisions
from tinglys.reading.structure import build_outline
from tinglys.reading.text import CanonicalText


def found(sentence, before=""):
    codebook = load_codebook()
    text = f"A report on the law\n\n{before}{sentence}\n"
    outline = build_outline(CanonicalText(text=text, media_type="text/plain"), codebook)
    claims = provisions.find(outline, codebook)
    assert all(text[c.start : c.end] == c.quote for c in claims)
    return [(c.statute, c.sections, c.effect) for c in claims]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sections 301 and 302 of the penal code criminalized trafficking.",
         [("penal code", ["301", "302"], "criminalises")]),
        ("Criminal Code Section 117 prescribes up to ten years' imprisonment.",
         [("Criminal Code", ["117"], "penalises")]),
        ("Article 227(a) of the General Penal Code criminalized labor trafficking.",
         [("General Penal Code", ["227(a)"], "criminalises")]),
        ("Sections 154-1 and 154-2 of its Criminal Law prohibit trafficking.",
         [("Criminal Law", ["154-1", "154-2"], "criminalises")]),
        ("Under Section 62a of the Criminal Procedure Act, prosecutors could remit penalties.",
         [("Criminal Procedure Act", ["62a"], "permits")]),
        ("Articles 4 to 7 of the Act on Foreigners entitle victims to a permit.",
         [("Act on Foreigners", ["4", "5", "6", "7"], "entitles")]),
        ("The 2015 Trafficking in Persons Act prohibits all forms of trafficking.",
         [("2015 Trafficking in Persons Act", [], "criminalises")]),
        ("The law, Law 20.507, criminalized sex trafficking.",
         [("Law 20.507", [], "criminalises")]),
    ],
)  # fmt: skip
def test_english(sentence, expected):
    assert found(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Menneskehandel er straffbart etter straffeloven §§ 257 og 258.",
         [("straffeloven", ["257", "258"], "criminalises")]),
        ("Ofre har rett til opphold etter utlendingsloven § 38 a.",
         [("utlendingsloven", ["38 a"], "entitles")]),
        ("Etter § 262 b i den danske straffeloven er utnyttelse forbudt og straffes med fengsel.",
         [("straffeloven", ["262 b"], "penalises")]),
    ],
)  # fmt: skip
def test_norwegian(sentence, expected):
    assert found(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "As Section 5 shows, nobody has read the chapter.",
        "The act was over at noon.",
        "In article after article the paper wrote of the law.",
        "Police closed 257 cases and opened 258.",
    ],
)
def test_no_citation(sentence):
    assert found(sentence) == []


def test_recommendations_cite_nothing():
    before = "Recommendations for Ghana: Apply Section 42 of the penal code; and train judges.\n\n"
    assert found("Nothing else is cited.", before) == []
