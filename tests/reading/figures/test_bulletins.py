"""Bulletins: the numbers of one population over many paragraphs, each beside its share."""

import pytest

from tinglys.reading import figures

BULLETIN = (
    "Modern slavery: referrals, quarter 3 2023\n\nThis bulletin gives the number of potential "
    "victims of modern slavery. Modern slavery and trafficking victims are referred; human "
    "trafficking is modern slavery.\n\nFrom July to September 2023, 4,138 potential victims of "
    "modern slavery were referred, a 4% increase compared to the preceding quarter (3,979).\n\n"
)
STATED = {
    "In this quarter, 75% (3,104) of potential victims were male.": {
        ("victims_referred", 3104, "sex", "male"),
        ("victims_referred_share", 75, "sex", "male"),
    },
    "The most common nationalities were Albanian (24%; 993) and Vietnamese (8%; 331).": {
        ("victims_referred", 993, "nationality", "albanian"),
        ("victims_referred_share", 24, "nationality", "albanian"),
        ("victims_referred", 331, "nationality", "vietnamese"),
        ("victims_referred_share", 8, "nationality", "vietnamese"),
    },
    "They were followed by nationals of Eritrea (248).": {
        ("victims_referred", 248, "nationality", "eritrea")
    },
}


@pytest.fixture(scope="module")
def read_bulletin(codebook, outlined):
    def read(passage):
        found = figures.find(outlined(BULLETIN + passage + "\n"), codebook).claims
        return [claim for claim in found if claim.start >= len(BULLETIN)]

    return read


def test_a_bracket_explains_the_quarter_before(codebook, outlined):
    found = figures.find(outlined(BULLETIN), codebook).claims
    earlier = [claim for claim in found if claim.comparison]
    assert [(claim.indicator, claim.value) for claim in earlier] == [("victims_referred", 3979)]


@pytest.mark.parametrize(("passage", "stated"), STATED.items())
def test_parts_with_their_share(read_bulletin, passage, stated):
    found = read_bulletin(passage)
    assert {(c.indicator, c.value, *next(iter(c.breakdown.items()))) for c in found} == stated


def test_decisions_and_their_outcome(read_bulletin):
    passage = (
        "The authorities issued 4,377 reasonable grounds decisions. Of these, 2,320 were positive "
        "and 2,057 negative."
    )
    found = read_bulletin(passage)
    assert {claim.indicator for claim in found} == {"reasonable_grounds_decisions"}
    assert [claim.breakdown.get("outcome") for claim in found] == [None, "positive", "negative"]
