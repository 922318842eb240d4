"""What a sum of money is for: the phrase after it, and the words before it in its clause."""

from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.tokens import Tokens

_STOPS = frozenset("; ( . – —".split())
_EMPTY = frozenset("compared an a more which in".split())
_LEADS = frozenset("to for toward towards on til mot i".split())
_OTHERS = frozenset("which while whereas compared som mens hvorav".split())
_SUMS = frozenset("million millions millioner milliarder mill thousand kroner kr nok".split())
_TURNS = frozenset(("v.rise", "v.fall"))
_AFTER = 26
_BEFORE = 14
_SHORT = 4
_PAIR = 2
_PRONOUNS = frozenset("it them this these".split())


def purpose(tokens: Tokens, site: Site) -> str:
    """The words that say what the money is for, in the order: after the sum, before it."""
    words = tokens.words
    phrase = _phrase(tokens, _past_brackets(words, site.quantity.last + 1))
    if phrase and phrase[0] in _EMPTY and len(phrase) < _SHORT:
        phrase = []
    pronoun = len(phrase) == _PAIR and phrase[1] in _PRONOUNS
    if phrase and phrase[0] in _LEADS and len(phrase) > 1 and not pronoun:
        return " ".join(phrase)
    lead = range(0 if pronoun else site.far_start, site.quantity.first)
    before = [_bare(words[at]) for at in lead if words[at][0].isalpha() and _names(tokens, at)]
    phrase = [word for word in phrase if word not in _SUMS]
    return " ".join(phrase + before[-_BEFORE:])


def _names(tokens: Tokens, at: int) -> bool:
    """Whether a word may name something: no verb of change, no function word, no part of a sum."""
    if tokens.words[at] in _SUMS:
        return False
    return not any(code[:2] == "f." or code in _TURNS for code in tokens.concepts[at])


def _past_brackets(words: list[str], at: int) -> int:
    """The token after the brackets that hold a conversion."""
    while at < len(words) and words[at] == "(":
        while at < len(words) and words[at] != ")":
            at += 1
        at += 1
    return at


def _phrase(tokens: Tokens, at: int) -> list[str]:
    words, last = tokens.words, len(tokens.words) - 1
    phrase: list[str] = []
    while at <= last and len(phrase) < _AFTER and words[at] not in _STOPS:
        if words[at] == "," and "c.compare" in tokens.concepts[min(at + 1, last)]:
            break
        if phrase and _ends(tokens, at):
            break
        if words[at][0].isalpha():
            phrase.append(_bare(words[at]))
        at += 1
    return phrase


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether another statement begins: "… an increase of", "… which", "… in 2024"."""
    words, concepts = tokens.words, tokens.concepts
    if words[at] in _OTHERS:
        return True
    following = range(at + 1, min(at + 3, len(words)))
    if words[at] in ("an", "a", "en"):
        return any(concepts[n] & _TURNS for n in following)
    return words[at] in ("in", "during", "i") and any(words[n][0].isdecimal() for n in following)


def _bare(word: str) -> str:
    """A word without its genitive: "program’s" is of the program."""
    return word.partition("’")[0].partition("'")[0]
