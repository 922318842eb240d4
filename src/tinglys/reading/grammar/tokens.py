"""Tokens of one sentence: words, numbers and marks with their offsets and concepts.

Hyphenated words are parted ("six-month" is two words), because their parts mean something alone;
``joined`` remembers it. The token lists are parallel and indexed by position in the sentence: a
class per token would cost more time than everything that is done with it.
"""

import re

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts, Lexicon, Phrase

# White space, then a token of lower-case text. Plain words come first: most tokens are such, each
# alternative that is tried in vain costs time on every one of them, and a set of letters that fits
# into a byte is matched faster than the set of all letters, which any other word is made of.
_TOKEN = re.compile(
    r"""(\s*)
    ([a-zß-öø-ÿ]{2,}+(?![’'\w])
    |(?:[a-z]\.){2,}                                             # u.s., e.g.
    |[^\W\d_]+(?:[’'](?!\s)[^\W\d_]+)*
    |\d{1,3}(?:(?:[,.\u202f\u2009 ']|\u00a0+)\d{3})+(?![\d])(?:[.,]\d+)?   # 1,234 1 234 (,5)
    |(?:19|20)\d\d(?=\.\d{1,2}(?!\d))                          # 2024.6: a year, a stop, a note
    |\d+[.,]\d+                                                # 1.5 2,5
    |\d+
    |§+|.)""",
    re.VERBOSE | re.DOTALL,
)
_HYPHENS = frozenset("-\u2010\u2011")


class Tokens:
    """One sentence cut into tokens.

    Attributes (parallel lists): ``starts``/``ends`` absolute offsets in the canonical text;
    ``words`` lower-case text; ``concepts`` what the lexicon says of each (a phrase's concepts
    stand on its last word, its earlier words keep their own but are listed in ``inside``);
    ``joined`` whether a hyphen ties the token to the one before. ``numerals`` are the positions of
    words that can begin a number.
    """

    __slots__ = (
        "_spoken",
        "concepts",
        "ends",
        "inside",
        "joined",
        "language",
        "numerals",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str, start: int, end: int, lexicon: Lexicon) -> None:
        self.text = text
        self.language = lexicon.language
        self._cut(start, end)
        concepts: list[Concepts] = []
        numerals: list[int] = []
        begun: list[tuple[int, dict[str, list[Phrase]]]] = []
        entries = map(lexicon.known.__getitem__, self.words)
        for at, (known, phrases, begins) in enumerate(entries):
            concepts.append(known)
            if begins:
                numerals.append(at)
            if phrases:
                begun.append((at, phrases))
        self.concepts, self.numerals = concepts, numerals
        self.inside: set[int] = set()
        self._spoken: Concepts | None = None
        if begun:
            self._phrases(begun)

    def _cut(self, start: int, end: int) -> None:
        text = self.text
        lower = text[start:end].lower()
        if len(lower) != end - start:
            # A letter whose small form is longer (İ) would shift every offset after it.
            lower = "".join(
                char.lower() if len(char.lower()) == 1 else char for char in text[start:end]
            )
        if "-" not in lower and "\u2010" not in lower and "\u2011" not in lower:
            self._set_apart(start, lower)
            return
        starts: list[int] = []
        ends: list[int] = []
        words: list[str] = []
        joined: list[bool] = []
        hyphen = -1
        at = start
        for space, word in _TOKEN.findall(lower):
            at += len(space)
            stop = at + len(word)
            if word in _HYPHENS and _ties(text, at, end):
                hyphen = stop
            else:
                starts.append(at)
                ends.append(stop)
                words.append(word)
                joined.append(hyphen == at)
            at = stop
        self.starts, self.ends, self.words, self.joined = starts, ends, words, joined

    def _set_apart(self, start: int, lower: str) -> None:
        """The tokens of a sentence in which no hyphen ties one to another."""
        starts: list[int] = []
        ends: list[int] = []
        words: list[str] = []
        at = start
        for space, word in _TOKEN.findall(lower):
            at += len(space)
            starts.append(at)
            at += len(word)
            ends.append(at)
            words.append(word)
        self.starts, self.ends, self.words = starts, ends, words
        self.joined = [False] * len(words)

    def __len__(self) -> int:
        return len(self.words)

    @property
    def spoken(self) -> Concepts:
        """Every concept that the sentence speaks of: what none of it is about is not looked for."""
        if self._spoken is None:
            self._spoken = NO_CONCEPTS.union(*self.concepts)
        return self._spoken

    def surface(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last`` inclusive."""
        return self.text[self.starts[first] : self.ends[last]]

    def _phrases(self, begun: list[tuple[int, dict[str, list[Phrase]]]]) -> None:
        """Give the last word of each known phrase the phrase's concept.

        Args:
            begun: where a word stands that begins phrases, with these by their second word.
        """
        words = self.words
        count = len(words)
        if begun[-1][0] == count - 1:
            begun.pop()
        for at, seconds in begun:
            candidates = seconds.get(words[at + 1]) or seconds.get("*")
            if candidates is None:
                continue
            longest = 0
            for phrase in candidates:
                size = len(phrase.words)
                if size < longest or at + size > count or not _matches(words, at, phrase.words):
                    continue
                longest = size
                last = at + size - 1
                self.concepts[last] = self.concepts[last] | {phrase.concept}
                self.inside.update(range(at, last))


def first_word(text: str) -> str:
    """The first word that :class:`Tokens` would cut from a text; empty where there is none."""
    match = _TOKEN.match(text.lower())
    return match.group(2) if match else ""


def _ties(text: str, at: int, end: int) -> bool:
    return (
        at > 0
        and text[at - 1].isalnum()
        and at + 1 < end
        and (text[at + 1].isalpha() or text[at - 1].isalpha() and text[at + 1].isdigit())
    )


def _matches(words: list[str], at: int, pattern: tuple[str, ...]) -> bool:
    for offset, part in enumerate(pattern):
        word = words[at + offset]
        if word != part and not (part[-1] == "*" and word.startswith(part[:-1])):
            return False
    return True


def concepts_between(tokens: Tokens, first: int, stop: int) -> Concepts:
    """Union of the concepts of tokens ``first`` up to, not including, ``stop``."""
    found: set[str] = set()
    for at in range(max(first, 0), min(stop, len(tokens.words))):
        if tokens.concepts[at]:
            found |= tokens.concepts[at]
    return frozenset(found) if found else NO_CONCEPTS
