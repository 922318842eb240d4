"""Fingerprints: how a claim is recognised again when a newer reader reads the same document.

A fingerprint is made of the document, of what the claim *says* and of the sentence it stands in,
never of offsets, of the rule that found it or of the reader's version. So a reader that quotes a
word more, or a PDF module that joins a hyphen better, gives the same fingerprint and the decision
that was taken holds; a reader that sees another year gives another fingerprint and a person is
asked again. Where recognition fails it fails towards asking again, never towards a decision
standing on a statement that nobody looked at.

The scheme is frozen: its name is part of the hash, and a change of any rule here needs a new one.
"""

import hashlib
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from tinglys.reading.claims import AnyClaim, Claim

SCHEME = "tinglys-claim/1"

_SHORT_LINE = 48  # a line that is longer may be a wrapped one, whatever the next begins with

_FIGURE = (
    "indicator", "value", "unit", "year", "breakdown", "comparison", "qualifier", "place", "holder",
)  # fmt: skip

#: The fields that make up what a claim of each kind says, by their names in JSON.
MEANING: dict[str, tuple[str, ...]] = {
    "figure": _FIGURE,
    "rating": (*_FIGURE, "scale"),
    "judgement": ("term", "level", "scale", "horizon", "holder", "attributed", "negated"),
    "network": ("name", "aliases", "network_kind", "roles", "commodities", "places", "part_of"),
    "relation": ("subject", "relation", "object"),
    "route": ("commodity", "from", "via", "to", "mode", "flow", "network"),
    "price": (
        "commodity", "place", "low", "high", "currency", "unit", "stage", "year", "bound",
    ),
    "definition": ("term",),
    "recommendation": ("text",),
    "provision": ("statute", "sections", "effect"),
}  # fmt: skip

_SENTENCE_END = re.compile(
    r"[.!?](?:(?<=[a-zæøåäöéü]{3}.)|(?<=[\d)\]%”»\"'].))\s+(?=[^\W_a-zæøåäöéü]|[«“\"(])"
)


def fingerprints(document: str, text: str, claims: Sequence[AnyClaim]) -> list[str]:
    """One fingerprint for each claim, all different, in the order of ``claims``.

    Args:
        document: checksum of the document's bytes.
        text: the canonical text that the claims' offsets count in.
        claims: what the reader found in it. The same statement made twice in two equal sentences
            is told apart by its order in the text.
    """
    sentences = _Sentences(text)
    seen: Counter[str] = Counter()
    found = [""] * len(claims)
    for index in sorted(range(len(claims)), key=lambda at: (claims[at].start, claims[at].end)):
        claim = claims[index]
        says = f"{SCHEME}\n{document}\n{meaning(claim)}\n{sentences.around(claim.start)}"
        seen[says] += 1
        found[index] = hashlib.sha256(f"{says}\n{seen[says]}".encode()).hexdigest()
    return found


def meaning(claim: AnyClaim) -> str:
    """What a claim says, as canonical JSON: its kind and the fields that carry its meaning."""
    payload = msgspec.to_builtins(claim)
    fields = MEANING[payload["kind"]]
    said = {field: _plain(field, payload.get(field)) for field in fields}
    return json.dumps([payload["kind"], said], sort_keys=True, ensure_ascii=False)


def _plain(field: str, value: Any) -> Any:
    """A value in the one form that counts: 19.0 is 19, lists of codes are sets, spaces are one."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if field == "year":
        return None if value is None else str(value)
    if field == "horizon":
        return [value["start"], value["end"]]
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return sorted(_plain("", item) for item in value)
    if isinstance(value, dict):
        return {key: _plain("", item) for key, item in value.items()}
    return value


class _Sentences:
    """A coarse cut of a text into sentences, paragraphs, list items and table rows.

    It is not the reader's cut: the reader's sentences improve from version to version, and what a
    decision hangs on must not move with them.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = sorted({0, *_sentence_starts(text), *_line_starts(text)})
        self._words: dict[int, str] = {}

    def around(self, at: int) -> str:
        """A hash of the letters and digits, in lower case, of the sentence around an offset."""
        index = bisect_right(self._starts, at)
        if index not in self._words:
            stop = self._starts[index] if index < len(self._starts) else len(self._text)
            sentence = self._text[self._starts[index - 1] : stop].casefold()
            words = "".join(character for character in sentence if character.isalnum())
            self._words[index] = hashlib.sha256(words.encode()).hexdigest()
        return self._words[index]


def _sentence_starts(text: str) -> Iterator[int]:
    return (match.end() for match in _SENTENCE_END.finditer(text))


def _line_starts(text: str) -> Iterator[int]:
    """Starts of lines that begin something of their own.

    They follow an empty line, or a short one without going on in small letters as a narrow column
    does.
    """
    line_start = 0
    while (newline := text.find("\n", line_start)) >= 0:
        length = newline - line_start
        line_start = newline + 1
        if not length or (length < _SHORT_LINE and not text[line_start : line_start + 1].islower()):
            yield line_start


def is_grounded(text: str, claim: Claim) -> bool:
    """True when the claim's quote is what stands at its offsets in ``text``, and is not empty."""
    return bool(claim.quote) and text[claim.start : claim.end] == claim.quote
