"""One thing, two likelihoods."""

import pytest

_HEADLINE = (
    "It is highly likely that Danubian networks will bring more ketamine through small harbours."
)
_CHAPTER = "It is likely that the Danubian networks will bring ketamine through the small harbours."


@pytest.fixture
def codes(document, judgement, findings):
    def found(first, second, **more):
        one = judgement(first[0], first[1], first[2], section="key_judgements")
        other = judgement(second[0], second[1], second[2], at=900, section="Harbours", **more)
        return [f.code for f in findings(document(one, other))]

    return found


def test_headline_and_chapter_differ(codes):
    assert codes((_HEADLINE, "highly likely", 5), (_CHAPTER, "likely", 4)) == [
        "headline_and_chapter"
    ]


def test_the_title_says_which_says_what(document, judgement, findings):
    claims = [
        judgement(_CHAPTER, "likely", 4, section="Harbours"),
        judgement(_HEADLINE, "highly likely", 5, at=900, section="Hovedvurderinger"),
    ]
    title = findings(document(*claims))[0].title
    assert "headline says “highly likely”, the chapter “likely”" in title.en


def test_two_chapters_differ(document, judgement, findings):
    claims = [
        judgement(_HEADLINE, "highly likely", 5, section="Routes"),
        judgement(_CHAPTER, "likely", 4, at=900, section="Harbours"),
    ]
    assert [f.code for f in findings(document(*claims))] == ["judgements_differ"]


def test_the_same_term_agrees(codes):
    assert codes((_HEADLINE, "highly likely", 5), (_CHAPTER, "highly likely", 5)) == []


@pytest.mark.parametrize(
    "other",
    [
        "It is likely that prices of cannabis will fall in the capital during the summer.",
        "It is likely that Danubian networks will open nail salons in several larger towns.",
    ],
)
def test_other_things_are_not_compared(other, codes):
    assert codes((_HEADLINE, "highly likely", 5), (other, "likely", 4)) == []


def test_whose_judgement_and_on_what_condition(codes):
    pair = (_HEADLINE, "highly likely", 5), (_CHAPTER, "likely", 4)
    assert codes(*pair, holder="Europol") == []
    assert codes(*pair, attributed=True) == []
    assert codes(*pair, condition="if controls are lifted") == []
    assert codes(*pair, negated=True) == []
    assert codes((_HEADLINE, "highly likely", 5), (_CHAPTER, "may", None)) == []


_MOROCCAN = (
    "Det er meget sannsynlig at marokkanske narkotikanettverk vil utgjøre en betydelig trussel mot "
    "Norge i innførsel og distribusjon av cannabis og kokain.",
    "Det er videre sannsynlig at marokkanske bakmenn også vil utgjøre en betydelig trussel i "
    "kokaininnførsel til Norge det kommende året.",
)
_SWEDISH = (
    "Det er meget sannsynlig at svenske kriminelle i økende grad vil ha aktivitet i Norge, basert "
    "på relasjoner på narkotikamarkedet.",
    "Trusselen fra svenske narkotikanettverk er sannsynlig økende.",
)


def test_the_subject_and_both_places_are_named(document, judgement, findings):
    subject = "marokkanske nettverk"
    claims = [
        judgement(_MOROCCAN[1], "sannsynlig", 4, section="Vurdering", subject=subject),
        judgement(
            _MOROCCAN[0], "meget sannsynlig", 5, at=900, section="Hovedvurderinger", subject=subject
        ),
    ]
    (found,) = findings(document(*claims))
    assert found.code == "headline_and_chapter"
    assert found.title.en.startswith("Marokkanske nettverk: the headline says “meget sannsynlig”")
    assert found.title.nb.startswith("Marokkanske nettverk: hovedvurderingen sier")
    assert found.working.formula == (
        "meget sannsynlig (5) [Hovedvurderinger] ≠ sannsynlig (4) [Vurdering]"
    )


def test_words_that_only_begin_alike_are_different(codes):
    assert codes((_SWEDISH[0], "meget sannsynlig", 5), (_SWEDISH[1], "sannsynlig", 4)) == []
