"""Components of an organized crime index, found by the labels a page prints for them.

Pages spell the same component differently ("Political leadership & governance", "Criminal
market", "Counterfeit goods"). A label is looked up as the codebook has it, then without the words
that carry no distinction, and only if one component is left.
"""

import re
from collections.abc import Iterable

from tinglys.codebook import Codebook, IndexComponent

_EDGES = re.compile(r"^[\W\d_]+|[\s:;,|.…*=#_(–—-]+$")
_TAIL = re.compile(
    r"\s+(?:scores?|avg|average|mean|overall|index|poengsum|poeng|skår|score|snitt|gjennomsnitt)\W*$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^(?:overall|average|total|samlet|gjennomsnittlig)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset(
    ("the", "and", "of", "in", "for", "og", "i", "av", "illicit", "illegal", "trade", "crime")
)
_ASIDE = re.compile(r"\s*\([^()]*\)?$|^[^:]{3,30}:\s+")
_DEFINITE = re.compile(r"(?<=\w{6})(?:ene|en|et)$")
_LONGEST = 70


class Labels:
    """The labels of one index, in all languages of the codebook."""

    def __init__(self, components: Iterable[IndexComponent]) -> None:
        self._exact: dict[str, IndexComponent] = {}
        loose: dict[frozenset[str], set[str]] = {}
        by_code: dict[str, IndexComponent] = {}
        for component in components:
            by_code[component.code] = component
            for name in _names(component):
                self._exact.setdefault(_plain(name), component)
                loose.setdefault(_telling(name), set()).add(component.code)
        self._loose = {
            words: by_code[min(codes)]
            for words, codes in loose.items()
            if words and len(codes) == 1
        }
        self._whole = [[name.casefold() for name in _names(c)] for c in by_code.values()]
        self._by_last: dict[str, list[str]] = {}
        names = {name.casefold() for named in self._whole for name in named if len(name) > 7}
        for name in sorted(names, key=len, reverse=True):
            self._by_last.setdefault(name.split()[-1], []).append(name)

    def find(self, printed: str) -> IndexComponent | None:
        """The component a whole line, cell or heading names; None for any other text."""
        if len(printed) > _LONGEST:
            return None
        bare = _EDGES.sub("", printed.strip())
        found = self._exact.get(_plain(bare))
        while found is None and (shorter := _TAIL.sub("", _HEAD.sub("", bare))) != bare:
            bare = shorter
            found = self._exact.get(_plain(bare))
        if found is None and (core := _ASIDE.sub("", bare)) not in ("", bare):
            return self.find(core)
        return found or (self._loose.get(_telling(bare)) if bare else None)

    def exact(self, printed: str) -> IndexComponent | None:
        """The component with just this label, inflected or not; for labels inside a sentence."""
        plain = _plain(printed)
        found = self._exact.get(plain)
        if found is None and (bare := _DEFINITE.sub("", plain)) != plain:
            found = self._exact.get(bare)
        return found

    def named_in(self, text: str, enough: int) -> int:
        """How many components a text names anywhere, counted up to ``enough``; a cheap gate."""
        lower = text.casefold()
        count = 0
        for names in self._whole:
            count += any(name in lower for name in names)
            if count == enough:
                break
        return count

    def ending(self, line: str) -> tuple[IndexComponent, int] | None:
        """The component whose label ends a line that something else was glued to, and its start."""
        words = line.split()
        lower = line.casefold()
        for name in self._by_last.get(words[-1].casefold(), ()) if words else ():
            if lower.endswith(name) and len(lower) == len(line):
                return self._exact[_plain(name)], len(line) - len(name)
        return None


def labels_of(codebook: Codebook) -> Labels:
    """The labels of the codebook's index, built once for each codebook."""
    known = _BUILT.get(id(codebook))
    if known is None or known[0] is not codebook:
        known = (codebook, Labels(codebook.index.components))
        _BUILT[id(codebook)] = known
    return known[1]


_BUILT: dict[int, tuple[Codebook, Labels]] = {}


def _names(component: IndexComponent) -> list[str]:
    aliases = [alias for forms in component.aliases.values() for alias in forms]
    return [component.label.en, component.label.nb, *aliases]


def _plain(name: str) -> str:
    """A label with case, hyphens, ampersands and plural endings evened out."""
    words = _WORD.findall(name.casefold().replace("&", " and "))
    return " ".join(word[:-1] if len(word) > 3 and word[-1] == "s" else word for word in words)


def _telling(name: str) -> frozenset[str]:
    return frozenset(_plain(name).split()) - _EMPTY
