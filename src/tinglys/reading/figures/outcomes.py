"""What became of what is counted: its status, sentence, offence, topic or setting.

All but ``status`` and ``setting`` carry the words that follow the counted noun.
"""

from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.naming import named_place
from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.tokens import Tokens

_OFFENCE = frozenset("for under charges om against etter".split())
_TOPIC = frozenset(
    "about concerning concerned regarding related from involving on om vedrørende gjaldt".split()
)
_OUTCOME = frozenset("of which leading resulted resulting remained were led hvorav som".split())
_LED = frozenset("led leading resulted resulting".split())
_SERVED = frozenset(
    "prison imprisonment jail fine fines fengsel bot bøter samfunnsstraff probation".split()
)
_PRISONS = frozenset("prison prisons fengsel detention".split())
_KEYS = frozenset("status sentence type offence topic outcome place territory setting".split())
_CLAUSE = frozenset(
    "who which that was were had has have is are compared der som ble er har hadde var mot hvorav "
    "mens when while når".split()
)
_TIES = frozenset("in i of av to til for from fra with med and og during under at on på by".split())
_LONGEST = 10


def outcome(tokens: Tokens, site: Site, keys: frozenset[str]) -> Breakdown:
    """The breakdown for those of ``keys`` that the words after the number speak of."""
    if _KEYS.isdisjoint(keys):
        return {}
    found: Breakdown = {}
    right = tokens.words[site.noun_stop : site.right_stop]
    bare = right if site.head else tokens.words[site.quantity.last + 1 : site.right_stop]
    if "status" in keys and "v.appeal" in site.right | site.near:
        found["status"] = "pending appeal"
    if "sentence" in keys:
        found["sentence"] = _sentence(site, right)
    if "type" in keys:
        found["type"] = _described(tokens, site)
    if "offence" in keys:
        found["offence"] = _after(right, _OFFENCE)
    if "topic" in keys:
        found["topic"] = _after(bare, _TOPIC)
    led = (
        not _OUTCOME.isdisjoint(right[:1])
        or not _LED.isdisjoint(bare[:1])
        or bool(site.verb & {"v.acquit", "v.pending"})
    )
    if "outcome" in keys and led:
        found["outcome"] = _phrase(right)
    for key in ("place", "territory"):
        if key in keys:
            found[key] = named_place(tokens, site)
    if "setting" in keys and not _PRISONS.isdisjoint(tokens.words):
        found["setting"] = "prison"
    return {key: value for key, value in found.items() if value}


def _sentence(site: Site, right: list[str]) -> str:
    if "n.suspended" in site.right | site.noun | site.verb or "v.suspend" in site.verb:
        return "suspended"
    return served(right)


def decided(site: Site) -> Breakdown:
    """As in "2,320 were positive and 2,057 negative"."""
    known = site.noun | site.right
    named = [name for name in ("positive", "negative") if f"k.{name}" in known]
    return {"outcome": named[0]} if len(named) == 1 else {}


def served(words: list[str]) -> str:
    """The words that say what a sentence consists of: "prison", "probation", "fine"."""
    named = [word for word in words if word in _SERVED]
    return "fine" if named[:1] in (["fine"], ["fines"]) else " ".join(named)


def _phrase(words: list[str]) -> str:
    return " ".join(word for word in words[:_LONGEST] if word.isalpha())


def _after(words: list[str], leads: frozenset[str]) -> str:
    """The phrase after the first of the leading words."""
    for at, word in enumerate(words):
        if word in leads:
            return _name(words[at + 1 : at + 9])
    return ""


def _name(words: list[str]) -> str:
    """The words of a phrase up to a year or the next part of the clause: no clause is a name."""
    kept: list[str] = []
    for word in words:
        if not word.isalpha() and word[0].isdigit() or kept and word in _CLAUSE:
            break
        if word.isalpha():
            kept.append(word)
    while kept and kept[-1] in _TIES:
        kept.pop()
    return " ".join(kept)


def _described(tokens: Tokens, site: Site) -> str:
    """The adjectives between the number and its noun; what is still being built is said so."""
    if "v.construct" in site.verb | site.noun:
        return "under construction"
    return " ".join(
        tokens.words[at]
        for at in range(site.quantity.last + 1, site.noun_stop)
        if tokens.words[at].isalpha()
        and not any(code.startswith("f.") for code in tokens.concepts[at])
        and not any(code.startswith("n.") and code != "n.ngo" for code in tokens.concepts[at])
    )
