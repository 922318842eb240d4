"""A share printed beside its number."""

import pytest

from tinglys.codebook import load_codebook
from tinglys.codebook.lexicon import load_lexicon
from tinglys.reading.grammar.quantities import Grammar
from tinglys.reading.grammar.shares import with_shares
from tinglys.reading.grammar.tokens import Tokens


def shares(text: str) -> list[tuple[str, float, float | None]]:
    tokens = Tokens(text, 0, len(text), load_lexicon("en"))
    found = Grammar(load_codebook().currency_names, "NO").quantities(tokens)
    return [(q.kind, q.value, q.share) for q in with_shares(tokens, found)]


@pytest.mark.parametrize(
    "text", ["78% (3,228) were male", "(78%; 3,228) were male", "3,228 (78%) were male"]
)
def test_a_share_is_drawn_in(text):
    assert shares(text) == [("count", 3228, 78)]


@pytest.mark.parametrize("text", ["78% of 3,228 victims", "78% (in 2023) and 12 victims", "78%"])
def test_other_percentages_stay(text):
    assert all(share is None for _, _, share in shares(text))
