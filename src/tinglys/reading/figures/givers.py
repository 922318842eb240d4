"""Who gave a number, in the Norwegian lists that name the giver beside each number.

"Politiet sto for 39 av identifiseringene, krisesentrene for 18", "UDI med 34 personer, politiet med
27", "Politiet stod bak 52 henvendelser, helsetjenesten 38".
"""

from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.tokens import Tokens

_STOOD = frozenset("sto stod står".split())
_LEADS = frozenset(("for", "bak"))
_STOPS = frozenset(", ; : . og samt var er mens fulgt av både".split())
_ARTICLES = frozenset(("den", "det", "de"))
_BODIES = tuple(
    "tilsynet direktoratet etaten vernet politiet distriktene sentrene senteret mottakene "
    "omsorgen kommunene misjonen armeen".split()
)
_LONGEST = 4


def giver(tokens: Tokens, site: Site) -> str | None:
    """The name beside the number, or None where the sentence is no such list."""
    words, at = tokens.words, site.quantity.first - 1
    if site.bracket >= 0 or at < 1:
        return None
    stood = not _STOOD.isdisjoint(words[:at])
    if words[at] == "med":
        return _named(tokens, at) if _is_list(tokens, at) else None
    if words[at] in _LEADS and stood:
        return _named(tokens, at - 1 if words[at - 1] in _STOOD else at)
    # Without a word between: "helsetjenesten 38", after "Politiet stod bak 52".
    bare = words[at].isalpha() and at > 1 and words[at - 1] in (",", "og")
    named = words[at].endswith(_BODIES) or stood and words[at].endswith(("en", "et", "ene"))
    return words[at] if bare and named else None


def _is_list(tokens: Tokens, at: int) -> bool:
    """Whether "med" leads to the number of a named body: "UDI med 34", "ROSA med 25"."""
    words = tokens.words
    before = tokens.text[tokens.starts[at - 1]]
    closed = before == ")" or before.isupper() and at > 1
    more = [back for back in range(at) if words[back] == "med" and words[back + 1][0].isdecimal()]
    return closed or bool(more)


def _named(tokens: Tokens, stop: int) -> str | None:
    """The words before ``stop`` up to the list's last comma or verb; what brackets hold counts."""
    words, at = tokens.words, stop - 1
    kept: list[str] = []
    while at >= 0 and words[at] not in _STOPS and len(kept) < _LONGEST:
        if words[at].isalpha() and words[at] not in _ARTICLES:
            kept.append(words[at])
        at -= 1
    return " ".join(reversed(kept)) or None
