"""Whether a duration is a penalty that the law provides or a sentence that a court passed.

A statute *prescribes*, a court *sentences*: the nearest telling word before the duration decides,
else what follows it.
"""

from typing import Literal

from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.tokens import Tokens

Teller = Literal["law", "court"]
_LAW = frozenset(("v.prescribe", "v.criminalize", "n.penalty"))
_EXTREMES = frozenset("maximum minimum mandatory".split())
_TERMS = frozenset("terms term sentence sentences".split())
_RANGES = frozenset(("range", "ranges"))
_RANGING = frozenset("sentences penalties punishments".split())
_SENTENCES = frozenset("straffene dommene dommen straffen straffer".split())
_RECEIVED = frozenset(("received", "fikk"))
_PROVIDES = frozenset("is are carries carry er punishable".split())
_HAPPENED = frozenset("received courts court".split())


def teller_of(tokens: Tokens, site: Site) -> Teller | None:
    """Who says how long, or None where nothing tells."""
    weak: Teller | None = None
    for at in range(site.quantity.first - 1, site.far_start - 1, -1):
        word = tokens.words[at]
        if word in _TERMS and not _is_extreme(tokens, at):
            weak = "court"
            continue
        told = _told(tokens, site, at)
        if told is not None:
            return told
    return weak or _told_after(tokens, site)


def _told(tokens: Tokens, site: Site, at: int) -> Teller | None:
    """What the word at ``at``, before the duration, tells."""
    word, known = tokens.words[at], tokens.concepts[at]
    if word in _TERMS or known & _LAW and not word.startswith("sentenc"):
        return "law"
    if word in ("maximum", "minimum") and _states_law(tokens.words):
        return "law"
    if word in _RANGES and not _RANGING.isdisjoint(tokens.words[site.far_start : at]):
        return "law"
    quantity = site.quantity
    sentenced = "n.sentence" in site.right | site.noun | site.near
    if word in _RECEIVED and at >= quantity.first - 3 and quantity.unit in ("years", "months"):
        return "court"
    if word == "received" and sentenced:
        return "court"
    # "fengsel" is both the place and the verdict: alone it tells nothing.
    if word != "fengsel" and known & {"v.sentence", "n.suspended"}:
        return "court"
    if word in _SENTENCES or "v.convict" in known and sentenced:
        return "court"
    return None


def _told_after(tokens: Tokens, site: Site) -> Teller | None:
    words, first, last = tokens.words, site.quantity.first, site.quantity.last
    if "sentence" in words[last + 1 : last + 4] or "v.sentence" in site.right:
        return "court"
    if site.quantity.qualifier == "at_most" and "fengsel" in words[max(0, first - 4) : first]:
        return "law"
    return None


def _is_extreme(tokens: Tokens, at: int) -> bool:
    """As in "a maximum sentence of": what the law allows."""
    return at > 0 and tokens.words[at - 1] in _EXTREMES


def _states_law(words: list[str]) -> bool:
    """Present tense about what the law provides, not about what a court did."""
    return not _PROVIDES.isdisjoint(words) and _HAPPENED.isdisjoint(words)
