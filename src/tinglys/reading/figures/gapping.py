"""Lists that leave out their verb: "NGOs identified 40 victims, IOM 12, and the police another 30".

A bare number after the name of a body repeats the statement before it for that body; after
"another" or "a further" it repeats it whoever is named.
"""

from tinglys.reading.figures.events import does
from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.tokens import Tokens

_MORE = frozenset("another further additional more".split())
_PASSED = _MORE | frozenset("a an only just some about to for".split())
_BOUNDS = frozenset(", ; and while but whereas".split())
_ARTICLES = frozenset("the a an".split())
_LONGEST = 8


def is_further(tokens: Tokens, site: Site) -> bool:
    """As in "another 223", "a further 40": more of what was just counted."""
    first = site.quantity.first
    return tokens.language == "en" and first > 0 and tokens.words[first - 1] in _MORE


def name_before(tokens: Tokens, site: Site, bodies: frozenset[str]) -> str | None:
    """The body that stands, without a verb, right before the number."""
    words, stop = tokens.words, site.quantity.first
    if tokens.language != "en" or site.bracket >= 0 or site.head:
        return None
    while stop > 0 and words[stop - 1] in _PASSED:
        stop -= 1
    start = stop
    while start > 0 and words[start - 1] not in _BOUNDS and stop - start < _LONGEST:
        if does(tokens.concepts[start - 1]) or words[start - 1][0].isdecimal():
            return None
        start -= 1
    if start == 0 or start == stop or words[start - 1] not in _BOUNDS:
        return None
    if not any(_counts(tokens, at, bodies) for at in range(start, stop)):
        return None
    return " ".join(w for w in words[start:stop] if w.isalpha() and w not in _ARTICLES)


def _counts(tokens: Tokens, at: int, bodies: frozenset[str]) -> bool:
    printed = tokens.text[tokens.starts[at] : tokens.ends[at]]
    return tokens.words[at] in bodies or len(printed) > 1 and printed.isupper()
