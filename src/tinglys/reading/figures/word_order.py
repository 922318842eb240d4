"""Norwegian word order: the finite verb stands second, what was done may come after the noun.

"I 2024 fikk 186 personer oppfølging" says with its last word what they got, "fikk" says little;
"ble tre saker om tvangsarbeid brakt inn for retten" has its auxiliary before the number.
"""

from tinglys.reading.grammar.tokens import Tokens

_LIGHT = frozenset("fikk får mottok mottar hadde har tok gjorde ga gav gir".split())
_PASSIVE = frozenset(("ble", "blir", "blei"))


def is_light(tokens: Tokens, at: int) -> bool:
    """Whether the verb at ``at`` leaves it to the noun after the number to say what was done."""
    return tokens.language == "nb" and at >= 0 and tokens.words[at] in _LIGHT


def is_inverted_passive(tokens: Tokens, first: int) -> bool:
    """Whether the auxiliary of a passive stands right before the number at ``first``."""
    return tokens.language == "nb" and first > 0 and tokens.words[first - 1] in _PASSIVE
