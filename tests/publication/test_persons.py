"""Names of living persons. All names here are invented."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.publication.persons import mentions, persons


def named(text: str, known: tuple[str, ...] = ()) -> list[str]:
    return [text[start:end] for start, end in persons(text, known)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("En av nettverkets ledere, Odd Oppdiktesen, er siktet.", ["Odd Oppdiktesen"]),
        ("Lederen Kari Funnpåsen styrer salget.", ["Kari Funnpåsen"]),
        ("Gjengleder Per-Olav Diktesen ble pågrepet.", ["Per-Olav Diktesen"]),
        ("Et av nettverkets\nledere, Odd\nOppdiktesen, er", ["Odd\nOppdiktesen"]),
        ("Nettverket er ledet av Ali al-Fiktiv fra Malaga.", ["Ali al-Fiktiv"]),
        ("Bakmannen, kalt Odd Oppdiktesen, bor i utlandet.", ["Odd Oppdiktesen"]),
        ("Odd Oppdiktesen, som er leder for gjengen, bor her.", ["Odd Oppdiktesen"]),
        ("Ledere, Odd Oppdiktesen og Kari Funnpåsen, er", ["Odd Oppdiktesen", "Kari Funnpåsen"]),
        ("The network's leader, John van Inventen, was held.", ["John van Inventen"]),
        ("led by Jane Q. Madeup since then", ["Jane Q. Madeup"]),
        ("the fugitive Jane McMADEUP was seen", ["Jane McMADEUP"]),
        ("headed by J. Madeup from abroad", ["J. Madeup"]),
        ("The leader of the Fjord network, Jane Madeup, is at large.", ["Jane Madeup"]),
        ("Jane Madeup, one of the network's leaders, is abroad.", ["Jane Madeup"]),
    ],
)
def test_a_name_joined_to_a_role_is_found(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Lederen av Clan del Golfo kontrollerer havnen.",
        "Ledere i Oslo og Bergen samarbeider.",
        "The leaders of United States agencies met.",
        "Bakmenn i Marokko bestiller vold.",
        "Gjengleder Oslo politidistrikt",
        "Politiet ble ledet av NATO Europa.",
        "heads of state met in May",
        "The Foreign Ministry said that leaders differ.",
        "Nettverkets hovedpartner i Colombia, Clan del Golfo, styrer.",
    ],
)
def test_what_is_no_person_stands(text):
    assert named(text) == []


def test_a_known_network_or_place_is_no_person():
    assert named("lederen, Clan Imaginario, er", ("Clan Imaginario",)) == []
    assert named("leader New Zealand is", ("New Zealand",)) == []


def test_every_mention_is_found_whatever_parts_its_words():
    text = "Odd Oppdiktesen kom. Odd\nOppdiktesens bil. Oppdiktesen gikk. Oppdiktesenveien."
    found = mentions(text, {"Odd Oppdiktesen"}, {"Oppdiktesen"})
    assert [text[start:end] for start, end in found] == [
        "Odd Oppdiktesen", "Odd\nOppdiktesen", "Oppdiktesen",
    ]  # fmt: skip


@given(st.text(alphabet="Aa ,leder\n.", max_size=120))
def test_spans_are_in_order_and_apart(text):
    found = persons(text)
    assert all(start < end for start, end in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


@pytest.mark.parametrize("unit", ["leder ", "Aa ", "leder, Aa ", "Aa, en to tre ", "leder av aa "])
def test_cost_grows_with_length_only(unit):
    began = time.perf_counter()
    persons(unit * 20_000)
    assert time.perf_counter() - began < 5
