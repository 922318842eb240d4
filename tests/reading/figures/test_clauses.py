"""The site of a number: the noun it counts and the verb that governs it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinglys.codebook import load_codebook
from tinglys.codebook.lexicon import load_lexicon
from tinglys.reading.figures.clauses import Clauses
from tinglys.reading.figures.layout import brackets
from tinglys.reading.grammar.quantities import Grammar
from tinglys.reading.grammar.tokens import Tokens


def sites(sentence: str, language: str = "en"):
    tokens = Tokens(sentence, 0, len(sentence), load_lexicon(language))
    quantities = Grammar(load_codebook().currency_names, None).quantities(tokens)
    clauses = Clauses(tokens, quantities)
    return [clauses.site(number) for number in range(len(quantities))]


@pytest.mark.parametrize(
    ("sentence", "head", "verb"),
    [
        ("Police identified 12 foreign victims.", "n.victim", "v.identify"),
        ("Twelve victims were identified by the police.", "n.victim", "v.identify"),
        ("Twelve victims identified by police went home.", "n.victim", "v.identify"),
        ("The prosecution of 14 suspects began.", "n.offender", "v.prosecute"),
        ("Courts convicted nine of the traffickers.", "n.offender", "v.convict"),
        ("Three victims – two of them girls – received permits.", "n.victim", "v.grant"),
    ],
)
def test_noun_and_verb(sentence, head, verb):
    site = sites(sentence)[0]
    assert head in site.head
    assert verb in site.verb


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Seven brokers were charged and nine women identified as victims.", "v.prosecute"),
        ("Police investigated the club; courts convicted nine men.", "v.investigate"),
    ],
)
def test_the_verb_of_another_clause_governs_nothing_here(sentence, verb):
    assert verb not in sites(sentence)[-1].verb


def test_coordinated_verbs_govern_together():
    (site,) = sites("Courts prosecuted and convicted three offenders.")
    assert len(site.verbs) == 2


def test_a_list_shares_the_verb_after_its_last():
    assert [
        "v.train" in site.verb for site in sites("Six officers and two judges were trained.")
    ] == [
        True,
        True,
    ]


def test_brackets_bound_what_stands_around():
    outer, inner = sites("Police identified 12 victims (five girls) in towns.")
    assert "a.child" not in outer.right
    assert inner.bracket >= 0
    assert "v.identify" not in inner.near


@given(st.lists(st.sampled_from(["(", ")", "[", "]", "–", "a", "b"]), max_size=20))
def test_each_token_knows_the_bracket_it_stands_in(words):
    opened, closes = brackets(words)
    assert len(opened) == len(words)
    for start, end in closes.items():
        assert start < end
        assert all(opened[at] >= start for at in range(start + 1, end))


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "12 nine of the victims ( ) , and – were identified by courts who from 2018".split()
        ),
        max_size=16,
    )
)
def test_any_order_of_words_has_sites_inside_the_sentence(words):
    sentence = " ".join(words)
    for site in sites(sentence):
        assert site.quantity.last < site.noun_stop <= site.right_stop
        assert -1 <= site.verb_at < max(len(sentence), 1)
        assert site.far_start <= site.quantity.first


APPOSED = {
    "Personnel deployed abroad – 528 in all – received training before they left.": {
        "officials_trained 528"
    },
    "The first contingent, 70 soldiers, attended a lecture on trafficking.": {
        "officials_trained 70"
    },
    "Judges were not familiar with the law, although 110 of them attended courses.": {
        "officials_trained 110"
    },
}


@pytest.mark.parametrize(("passage", "stated"), APPOSED.items())
def test_the_verb_after_an_aside(read_lines, passage, stated):
    assert read_lines(passage, "Prevention") == stated
