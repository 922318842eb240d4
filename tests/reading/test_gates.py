"""Gates of plain words: whatever a pattern can find holds a word that lets it be tried."""

import re
from collections.abc import Iterable

import pytest

from tinglys.codebook.lexicon import load_lexicon
from tinglys.reading import provisions, recommendations
from tinglys.reading.figures import dispositions, estimates, lapses, statutes, year_spans
from tinglys.reading.figures.statistics import factors, spans
from tinglys.reading.grammar.tokens import Tokens
from tinglys.reading.ratings import tier_mentions
from tinglys.reading.structure import document_years, kind, sentences
from tinglys.reading.text import offsets_of

_CITED = (
    "Sections 257", "section 4", "Secs. 4", "sec. 9", "Article 8", "articles 3", "Arts. 2",
    "art. 1", "Paragraph 5", "paragraphs 5", "§ 257", "§§ 257", "paragrafene 3", "Paragraf 3",
    "artikkel 4", "Artikler 4",
)  # fmt: skip
_FORBIDDEN = (
    "prohibits", "criminalises", "Criminalizes", "outlaws", "prescribed", "bans", "banned",
    "penalized",
)  # fmt: skip
_LAWS = (
    "§", "Section 4", "sections 4", "Article 8", "articles 3", "the Act", "Law", "Code", "Decree",
    "Ordinance", "Statute", "Proclamation",
)  # fmt: skip
_HEADINGS = (
    "PRIORITIZED RECOMMENDATIONS:", "Recommended measures", "Anbefalinger", "Anbefalte tiltak",
    "Tilrådinger", "Forslag til tiltak", "Proposals for action", "Suggestions for action",
    "Råd til myndighetene", "Innspill til myndighetene", "Våre råd", "Rådets anbefaling",
)  # fmt: skip
_LEADS = (
    "Enheten anbefaler at", "Rapporten tilrår", "Vi rår til", "Vi foreslår", "Vi oppfordrer",
    "The unit recommends that", "It proposes", "It urges", "It calls upon", "Politiet bør:",
    "The state should:", "The state must:",
)  # fmt: skip
_SUBJECTS = (
    "Trafficking in Persons", "State Department", "Department of State", "the TIP list",
    "utenriksdepartementet", "menneskehandelsrapport", "menneskehandel", "human trafficking",
)  # fmt: skip
_HALF_YEARS = (
    "January to June", "januar–juni", "jan. til jun.", "1. halvår", "første halvår av",
    "first half of", "H1 half-year", "første seks måneder av", "July–December", "juli til desember",
    "jul.–des.", "jul. to dec.", "andre halvår", "second half of",
)  # fmt: skip


def _pairs(
    texts: Iterable[str], pattern: re.Pattern[str], stems: Iterable[str], small: bool = True
) -> list[tuple[str, re.Pattern[str], tuple[str, ...], bool]]:
    return [(text, pattern, tuple(stems), small) for text in texts]


@pytest.mark.parametrize(
    ("text", "pattern", "stems", "small"),
    [
        *_pairs(_CITED, statutes.CITED, statutes._STEMS, small=False),
        *_pairs(_FORBIDDEN, statutes._FORBIDS, statutes._FORBIDDING),
        *_pairs(_LAWS, provisions._GATE, provisions._STEMS, small=False),
        *_pairs(_HEADINGS, recommendations._HEADING, recommendations._STEMS),
        *_pairs(_LEADS, recommendations._LEAD, recommendations._STEMS),
        *_pairs(_SUBJECTS, tier_mentions._SUBJECT, tier_mentions._SUBJECTS),
    ],
)
def test_what_a_pattern_finds_holds_a_word_of_its_gate(
    text: str, pattern: re.Pattern[str], stems: tuple[str, ...], small: bool
) -> None:
    assert pattern.search(text) is not None
    assert any(stem in (text.lower() if small else text) for stem in stems)


@pytest.mark.parametrize("text", _HALF_YEARS)
def test_half_a_year_holds_a_word_of_its_gate(text: str) -> None:
    lead = f"{text} "
    assert spans._FIRST_HALF.search(lead) or spans._SECOND_HALF.search(lead)
    assert any(stem in lead.lower() for stem in spans._STEMS)


@pytest.mark.parametrize(
    "text", ["first half of", "second six months of", "first 6 months of", "første halvår av"]
)
def test_the_last_words_before_a_year_tell_of_its_half(text: str) -> None:
    assert year_spans._HALF.search(f"{text} ")
    assert not year_spans._HALVES.isdisjoint(text.split()[-2:])


def test_wordings_of_threats_hold_the_part_they_stand_under() -> None:
    for wordings in (kind._THREAT, kind._LIKELY):
        for part, words in wordings.items():
            assert all(part in word for word in words)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2024, 1989 and 2050.", ["2024", "1989"]),
        ("12024 1.2024 3/2024 §2024 -2024", []),
        ("2024% 2024.5 20245 2024,1", []),
        ("(2020) 2019.", ["2020", "2019"]),
    ],
)
def test_years_stand_alone(text: str, years: list[str]) -> None:
    assert document_years._YEAR.findall(text) == years


@pytest.mark.parametrize(
    ("lead", "word"),
    [
        ("see Art", "Art"),
        ("(jf", "jf"),
        ("he said «St", "St"),
        ("the end ", ""),
        ("", ""),
        ("\n", ""),
        ("line\n", "line"),
        ("x (", ""),
    ],
)
def test_the_word_before_a_stop(lead: str, word: str) -> None:
    assert sentences._word_before(lead) == word


def test_offsets_of_words_are_sorted() -> None:
    assert offsets_of("Act and Law and Act", ("Law", "Act")) == [0, 8, 16]
    assert offsets_of("act", ("Act",)) == []


@pytest.mark.parametrize(
    "text",
    [
        "the first Convictions in ten years",
        "no trafficking conviction for over two decades",
        "any statistics for six years",
        "no official figures in a decade",
        "the first crime data in nine years",
    ],
)
def test_what_lapsed_holds_a_word_of_its_gate(text: str) -> None:
    found = [stems for _, stems, pattern in lapses._LACKED if pattern.search(text)]
    assert found
    assert all(any(stem in text.lower() for stem in stems) for stems in found)


def _tokens(text: str) -> Tokens:
    return Tokens(text, 0, len(text), load_lexicon("en"))


@pytest.mark.parametrize(
    "text", ["closed nine", "forwarded three", "five remained open", "dropped 12 cases"]
)
def test_ends_of_cases_are_spoken_of(text: str) -> None:
    assert not dispositions._ENDS.isdisjoint(_tokens(text).spoken)


@pytest.mark.parametrize(
    "text",
    [
        "IOM believes that 20,000 are taken abroad",
        "UNICEF puts the number at 90,000",
        "estimated at 1,700",
        "An NGO has counted roughly 17,000 children",
        "a survey found 80 to 150 workers",
    ],
)
def test_who_estimates_is_spoken_of(text: str) -> None:
    tokens = _tokens(text)
    named = not estimates._ESTIMATING.isdisjoint(tokens.words)
    assert named or "v.estimate" in tokens.spoken


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("it grew sixfold", ["times"]),
        ("grown 3 fold", ["times"]),
        ("a halving of thefts", ["percent"]),
        ("it is no more than a double blow", []),
        ("nothing grew", []),
    ],
)
def test_factors_stand_in_sentences_with_a_word_for_one(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in factors.factors_of(_tokens(text))] == kinds
