"""Who counted: the subject of the verb that governs a number."""

from tinglys.codebook.lexicon import Concepts
from tinglys.reading.figures.events import does
from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.tokens import Tokens

# Subjects that say no more than that the country's own authorities counted.
_GENERIC = frozenset(
    "government governments authorities officials courts court country state ministry law "
    "enforcement prosecutors it there they he she regjeringen politiet myndighetene domstolene det "
    "de vi man reports report media observers norway the this".split()
)
_QUIET = frozenset(("v.be", "v.have", "v.report"))
_AUXILIARIES = frozenset(("v.report", "f.be", "v.have", "f.and"))
_ADVERBS = frozenset(("also", "formally", "reportedly"))
_BOUNDS = frozenset(", ; : . )".split())
_LINKS = frozenset("and while that og but".split())
_LONGEST = 12
_ARTICLES = frozenset(("the", "an", "a"))


def source(tokens: Tokens, site: Site) -> str | None:
    """The subject of the active verb, unless it is the government at large."""
    if site.verb_at < 0 or site.passive or site.verb_at > site.quantity.first:
        return None
    words = tokens.words
    stop = _before_verb(tokens, site.verb_at)
    start = _subject_start(tokens, stop, site.far_start)
    if "f.prep" in tokens.concepts[start]:
        # "During the year the government …": a phrase that leads to the subject is not the subject.
        return None
    if any(word[0].isdecimal() for word in words[start:stop]):
        # "screened 2,700 persons and identified 15": the object of another verb is no subject.
        return None
    named = [word for word in words[start:stop] if word.isalpha()]
    if all(word in _GENERIC or len(word) <= 2 for word in named):
        return None
    return " ".join(word for word in named if word not in _ARTICLES) or None


def _before_verb(tokens: Tokens, stop: int) -> int:
    """Step back over auxiliaries, adverbs and verbs tied to the governing one."""
    words, concepts = tokens.words, tokens.concepts
    while stop > 0:
        if stop - 1 in tokens.inside:
            stop -= 1
            continue
        known, word = concepts[stop - 1], words[stop - 1]
        adverb = word in _ADVERBS or word.endswith("ly")
        if not (adverb or known & _AUXILIARIES or _acts(known)):
            break
        stop -= 1
    return stop


def _subject_start(tokens: Tokens, stop: int, far: int) -> int:
    """The first token of the subject that ends before ``stop``."""
    words, concepts = tokens.words, tokens.concepts
    start = stop
    while start > far and words[start - 1] not in _BOUNDS and stop - start < _LONGEST:
        known, word = concepts[start - 1], words[start - 1]
        if "f.rel" in known and word != "that" or _acts(known) and "n.training" not in known:
            break
        start -= 1
        if word in _LINKS and _clause_before(tokens, start):
            return start + 1
    return start


def _acts(known: Concepts) -> bool:
    return bool(does(known) - _QUIET)


def _clause_before(tokens: Tokens, at: int) -> bool:
    return any(_acts(known) for known in tokens.concepts[max(0, at - _LONGEST) : at])
