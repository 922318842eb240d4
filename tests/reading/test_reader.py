"""The whole reader: grounds, sameness, and what it does with bytes that are no document."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinglys.errors import InputError
from tinglys.reading.reader import read

NAMES = st.sampled_from(["a.txt", "a.html", "a", "rapport-2019.txt"])
SENTENCES = st.sampled_from(
    [
        "Police identified 12 victims, including seven women, compared with nine in 2017.",
        "Courts convicted no traffickers.",
        "The law prescribes penalties of three to 12 years’ imprisonment.",
        "The ministry gave 4 million kroner ($430,000) to shelters.",
        "Det er sannsynlig at nettverket vil smugle 200 kilo kokain i 2024.",
        "Antallet anmeldte tyverier økte med 12 prosent, fra 1 200 til 1 344.",
        "“Quoted – and (bracketed) – text”, with 3½ dashes…",
        "In 2018 the rate was 0.5 per 100,000 inhabitants.",
        "= Heading 7 =",
        "NORWAY: Tier 2",
        "MARKETS  5.50 0.20",
        "[[Crime|12 crimes]]<ref>page 4</ref> {{increase}} 3%",
        "\n\n",
        "\u00a0\u200b\ufeff\u2028",
        "🙂 12",
    ]
)
TEXTS = st.lists(SENTENCES, max_size=14).map(" ".join)


@settings(deadline=None, max_examples=40)
@given(TEXTS, NAMES)
def test_every_claim_stands_on_its_quote(text, name):
    try:
        reading = read(text.encode(), name)
    except InputError:
        return
    canonical = reading.canonical.text
    for claim in reading.claims:
        assert claim.quote == canonical[claim.start : claim.end]
        assert claim.quote
    starts = [claim.start for claim in reading.claims]
    assert starts == sorted(starts)


@settings(deadline=None, max_examples=15)
@given(TEXTS)
def test_the_same_bytes_give_the_same_reading(text):
    data = f"Trafficking in Persons Report 2019\n\n{text}".encode()
    first, second = read(data, "a.txt"), read(data, "a.txt")
    assert msgspec.json.encode(first) == msgspec.json.encode(second)


@settings(deadline=None, max_examples=60)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)), NAMES)
def test_any_bytes_are_read_or_refused(data, name):
    try:
        reading = read(data, name)
    except InputError:
        return
    assert reading.document.characters == len(reading.canonical.text)


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet="0123456789 .,;:()%§–-\n", min_size=1, max_size=200))
def test_numbers_without_words_are_read_or_refused(text):
    try:
        read(f"Police found {text} victims.".encode(), "a.txt")
    except InputError:
        return


def test_nothing_is_no_document():
    with pytest.raises(InputError):
        read(b"", "empty.txt")


def test_what_a_reading_says_of_its_document():
    data = b"2019 Trafficking in Persons Report: Norway\n\nPolice met 3 times.\n"
    document = read(data, "norway.txt").document
    assert (document.name, document.media_type, document.profile.kind) == (
        "norway.txt",
        "text/plain",
        "tip_report",
    )
