"""Relations between the networks of a document, as single sentences state them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tinglys.reading.claims import Relation
from tinglys.reading.threat.networks import Appearance, Group
from tinglys.reading.threat.passages import Document, Passage, Word
from tinglys.reading.threat.spotting import spotter

# Relations that may be said before the first network ("conflict between A and B") or after the
# second ("A and B cooperate"); the others stand between the two.
_MUTUAL = frozenset({"cooperates_with", "rival_of", "relations_with", "integrated_with"})
_MUTUAL_VERBS = {
    "nb": {
        "samarbeider": "cooperates_with",
        "samarbeidet": "cooperates_with",
        "konflikt": "rival_of",
        "konflikten": "rival_of",
        "krig": "rival_of",
        "rivaliserende": "rival_of",
        "rivaler": "rival_of",
        "feide": "rival_of",
    },
    "en": {
        "cooperate": "cooperates_with",
        "collaborate": "cooperates_with",
        "alliance": "cooperates_with",
        "feud": "rival_of",
        "conflict": "rival_of",
        "war": "rival_of",
        "rival": "rival_of",
        "rivals": "rival_of",
        "rivalry": "rival_of",
    },
}
_NEAR = 10
_OTHER_CLAUSE = re.compile(r";|[,.]\s+(?:while|whereas|but|mens|men|although|selv om)\b")
_WIDE = 14


def find_relations(document: Document, groups: dict[str, Group]) -> Iterator[Relation]:
    """Every stated relation between two networks of the document.

    Direction is from ``subject`` to ``object``; both are names as the network claims give them.
    """
    for passage, appearances in _together(groups):
        for (one, first), (other, second) in pairwise(appearances):
            if one is other:
                continue
            code = _between(document, passage, first, second) or _around(passage, first, second)
            if code is None and second.mention.parent == one.key:
                yield _relation(document, passage, other, "part_of", one)
            elif code is not None:
                yield _relation(document, passage, one, code, other)


def _together(
    groups: dict[str, Group],
) -> Iterator[tuple[Passage, list[tuple[Group, Appearance]]]]:
    """Passages that mention at least two groups, with the mentions in order."""
    by_passage: dict[int, tuple[Passage, list[tuple[Group, Appearance]]]] = {}
    for group in groups.values():
        for one in group.appearances:
            by_passage.setdefault(one.passage.number, (one.passage, []))[1].append((group, one))
    for number in sorted(by_passage):
        passage, found = by_passage[number]
        if len({group.key for group, _ in found}) > 1 and passage.block.kind != "heading":
            yield passage, sorted(found, key=lambda pair: pair[1].mention.start)


def _between(
    document: Document, passage: Passage, first: Appearance, second: Appearance
) -> str | None:
    """The relation whose words stand between two mentions, close before the second."""
    words = [
        word
        for word in passage.words
        if first.mention.end <= word.start and word.end <= second.mention.start
    ]
    between = passage.lower[first.mention.end : second.mention.start]
    if not words or len(words) > _WIDE or _OTHER_CLAUSE.search(between):
        return None
    spot = spotter(document.codebook, "relations", passage.language)
    texts = [word.text for word in words]
    best: str | None = None
    at = 0
    while at < len(words):
        hit = spot.longest(texts, at)
        if hit is None:
            at += 1
            continue
        if len(words) - hit[1] <= _NEAR:
            best = best or hit[0]
        at = hit[1]
    return best


def _around(passage: Passage, first: Appearance, second: Appearance) -> str | None:
    """A mutual relation said before two coordinated networks or after them."""
    gap = passage.lower[first.mention.end : second.mention.start].strip()
    if gap not in ("og", "and", "mot", "against", "and the", "og det", "og den", "against the"):
        return None
    verbs = _MUTUAL_VERBS[passage.language]
    before = [w for w in passage.words if w.end <= first.mention.start][-4:]
    after = [w for w in passage.words if w.start >= second.mention.end][:4]
    return _first(before, verbs) or _first(after, verbs)


def _first(words: list[Word], verbs: dict[str, str]) -> str | None:
    return next((verbs[word.lower] for word in words if word.lower in verbs), None)


def _relation(
    document: Document, passage: Passage, subject: Group, code: str, object_: Group
) -> Relation:
    return Relation(
        **passage.ground(document.text),
        rule="relation.mutual" if code in _MUTUAL else "relation.stated",
        subject=subject.name,
        relation=code,
        object=object_.name,
    )
