"""Norwegian word order: the finite verb stands second, what was done may come after the noun.

"I 2024 fikk 186 personer oppfølging" says with its last word what they got, "fikk" says little;
"ble tre saker om tvangsarbeid brakt inn for retten" has its auxiliary before the number; and a
comma closes the relative clause of "fem ofre som hadde vitnet, fikk permanent opphold".
"""

from tinglys.reading.figures.events import EVENTS, does
from tinglys.reading.grammar.tokens import Tokens

_LIGHT = frozenset("fikk får mottok mottar hadde har tok gjorde ga gav gir".split())
_PASSIVE = frozenset(("ble", "blir", "blei"))
_ADVERBS = frozenset("til sammen i alt totalt samlet også bare kun dermed da så derfor".split())
_SAYS_LITTLE = ("v.", "f.", "q.")
_DEFINITE = frozenset("the these those".split())
_SHARES = frozenset("most majority half many some several few third quarter part".split())
_LEAD = 2
_OPENERS = frozenset("went go gone came stood faced placed put sent brought taken".split())
_CLAUSE = 12


def is_light(tokens: Tokens, at: int) -> bool:
    """Whether the verb at ``at`` leaves it to the noun after the number to say what was done."""
    return tokens.language == "nb" and at >= 0 and tokens.words[at] in _LIGHT


def is_inverted_passive(tokens: Tokens, first: int) -> bool:
    """Whether the auxiliary of a passive stands before the number at ``first``: "ble i alt 12"."""
    if tokens.language != "nb":
        return False
    at = first - 1
    while at > 0 and tokens.words[at] in _ADVERBS:
        at -= 1
    return at >= 0 and tokens.words[at] in _PASSIVE


def begins_verb(tokens: Tokens, at: int) -> bool:
    """Whether a phrase that stands for one verb begins or goes on at ``at``: "fikk bistand"."""
    if tokens.language != "nb" or at not in tokens.inside:
        return False
    if any(not code.startswith(_SAYS_LITTLE) for code in tokens.concepts[at]):
        return False
    while at in tokens.inside:
        at += 1
    return bool(tokens.concepts[at] & EVENTS)


def is_share_lead(tokens: Tokens, first: int) -> bool:
    """As in "of the 30 convicted offenders, 18 …", "most of the 20 …": the verb is of the share."""
    words = tokens.words
    if first < 2 or words[first - 2] != "of" or words[first - 1] not in _DEFINITE:
        return False
    return first == _LEAD or words[first - 3] in _SHARES


def opens_verb(tokens: Tokens, at: int) -> bool:
    """Whether a word only opens the phrase that says what was done: "went to" trial."""
    if at not in tokens.inside:
        return False
    start = at
    while start - 1 in tokens.inside:
        start -= 1
    return tokens.words[start] in _OPENERS


def closes_relative(tokens: Tokens, start: int, comma: int) -> bool:
    """Whether the comma ends the relative clause that begins at ``start``, the noun's verb next."""
    if tokens.language != "nb" or comma - start > _CLAUSE or comma + 1 >= len(tokens.words):
        return False
    return tokens.words[start] == "som" and bool(does(tokens.concepts[comma + 1]))
