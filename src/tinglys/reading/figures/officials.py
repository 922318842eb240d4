"""Officials who took part in trafficking: cases against them, and those among them.

"One investigation of a police officer" is no investigation like the others, and "four of whom were
before the courts" are four of the policemen just counted, not four traffickers.
"""

from tinglys.codebook.lexicon import Concepts
from tinglys.reading.figures.dating import period_of
from tinglys.reading.figures.measuring import build
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.tokens import Tokens

COMPLICITY = "official_complicity_cases"
_TRIALS = frozenset("n.investigation n.prosecution n.conviction n.case n.arrest".split())
_TRIED = frozenset("v.investigate v.prosecute v.convict v.arrest v.sentence v.pending".split())
_AGAINST = frozenset("of against into involving".split())
_STOPS = frozenset(", ; : . ( ) by with from".split())
_PARTITIVE = (["of", "whom"], ["of", "them"], ["of", "these"])
_OF_OFFICIALS = (["involvement"], ["complicity"], ["collusion"], ["corruption"], ["participation"])
_REACH = 5
_INVOLVED = frozenset(
    "involved involvement involving against participated participation facilitated collusion "
    "implicated".split()
)


def of_officials(scene: Scene, site: Site) -> Measure | None:
    """The measure of officials where the number's own phrase does not count them."""
    if not (_is_against(scene.tokens, site) or _is_among(scene, site)):
        return None
    period = period_of(scene, site, COMPLICITY, False)
    part = not site.head & _TRIALS
    return build(scene, site, COMPLICITY, "cases", {}, period, compared=False, part=part)


def names_officials(tokens: Tokens, start: int) -> bool:
    """Whether an official is named from ``start`` on, before the phrase ends."""
    for at in range(start, min(start + _REACH, len(tokens))):
        if tokens.words[at] in _STOPS:
            return False
        if "n.official" in tokens.concepts[at]:
            return True
    return False


def involves(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether a stretch speaks of officials who take part: "evidence that officials are …"."""
    known: Concepts = frozenset().union(*tokens.concepts[start:stop])
    if not any(_is_official(tokens, at) for at in range(start, stop)):
        return False
    if "v.complicit" in known or not _INVOLVED.isdisjoint(tokens.words[start:stop]):
        return True
    words = tokens.words
    return any(
        tokens.concepts[at] & _TRIALS and words[at + 1] in _AGAINST and names_officials(tokens, at)
        for at in range(start, min(stop, len(words) - 1))
    )


def _is_official(tokens: Tokens, at: int) -> bool:
    """An official, not "official statistics"; "official involvement" is of officials."""
    if "n.official" not in tokens.concepts[at]:
        return False
    return tokens.words[at] != "official" or tokens.words[at + 1 : at + 2] in _OF_OFFICIALS


def _is_against(tokens: Tokens, site: Site) -> bool:
    if _TRIALS.isdisjoint(site.head) or "n.official" not in tokens.spoken:
        return False
    after = tokens.words[site.noun_stop : site.noun_stop + 1]
    if not after or after[0] not in _AGAINST:
        return False
    return names_officials(tokens, site.noun_stop + 1)


def _is_among(scene: Scene, site: Site) -> bool:
    """As in "13 policemen, four of whom were before the courts"."""
    if not scene.measures:
        return False
    after = scene.tokens.words[site.quantity.last + 1 : site.quantity.last + 3]
    mains = [m for m in scene.measures if not m.part and not m.comparison]
    none = site.quantity.value == 0 and not site.head
    if after not in _PARTITIVE and not none or not mains or mains[-1].indicator != COMPLICITY:
        return False
    return bool(site.verb & _TRIED) and (mains[-1].value or 0) >= site.quantity.value
