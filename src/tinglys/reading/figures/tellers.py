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
_RECEIVED = frozenset("received fikk given got gave drew handed".split())
_SUPERLATIVES = frozenset(
    "longest heaviest harshest stiffest severest toughest highest shortest lightest lowest mildest "
    "lengste høyeste strengeste korteste laveste mildeste".split()
)
_TRIED = frozenset("n.offender n.person v.convict v.sentence n.sentence n.suspended".split())
_MODALS = frozenset("must may can shall could".split())
_WAS = frozenset("was were imposed handed given ever var ble".split())
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
    if word in _SUPERLATIVES and _is_passed(tokens, site, at):
        return "court"
    if word in _TERMS or known & _LAW and not word.startswith("sentenc"):
        return None if _is_worst(tokens, site, at) else "law"
    if word in ("maximum", "minimum") and _states_law(tokens.words):
        return "law"
    if word == "limit" and tokens.words[at - 1] in ("upper", "lower"):
        return "law"
    if word in ("impose", "order") and tokens.words[at - 1] in _MODALS:
        # "the court must impose at least seven years".
        return "law"
    if word in _RANGES and not _RANGING.isdisjoint(tokens.words[site.far_start : at]):
        return "law"
    quantity = site.quantity
    sentenced = "n.sentence" in site.right | site.noun | site.near
    received = word in _RECEIVED and quantity.unit in ("years", "months")
    if received and at >= quantity.first - 3 and not _is_length_of(tokens, quantity.last):
        return "court" if word in ("received", "fikk") or _is_tried(tokens, site) else None
    if word == "received" and sentenced:
        return "court"
    # "fengsel" is both the place and the verdict: alone it tells nothing.
    if word != "fengsel" and known & {"v.sentence", "n.suspended"}:
        return "court"
    if word in _SENTENCES or "v.convict" in known and sentenced:
        return "court"
    return None


def _is_length_of(tokens: Tokens, last: int) -> bool:
    """As in "received six months of support": the length of something else than a sentence."""
    after = tokens.words[last + 1 : last + 3]
    return (
        after[:1] == ["of"] and "n.sentence" not in tokens.concepts[min(last + 2, len(tokens) - 1)]
    )


def _is_worst(tokens: Tokens, site: Site, at: int) -> bool:
    """As in "the heaviest penalty handed down was": what a court passed, not what the law says."""
    before = tokens.words[max(0, at - 2) : at]
    return not _SUPERLATIVES.isdisjoint(before) and _is_passed(tokens, site, at)


def _is_passed(tokens: Tokens, site: Site, at: int) -> bool:
    """Whether a superlative is said of sentences that were passed: "the longest was 12 years"."""
    if _WAS.isdisjoint(tokens.words[at : site.quantity.first]):
        return False
    return _is_tried(tokens, site) or "n.penalty" in site.far


def _is_tried(tokens: Tokens, site: Site) -> bool:
    """Whether the sentence speaks, before the duration, of somebody who stood before a court."""
    return any(known & _TRIED for known in tokens.concepts[: site.quantity.first])


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
