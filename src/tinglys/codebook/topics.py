"""Topics of crime statistics: what is measured, and which indicator each measure of it goes to."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts


class TopicEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One topic as the data file writes it; the file says what the fields mean."""

    mention: str
    pairs: tuple[tuple[str, str], ...] = ()
    count: str | None = None
    rate: str | None = None
    cleared: str | None = None
    change: str | None = None
    share: str | None = None
    persons: bool = False
    offence: bool = False
    foreign: bool = False
    keys: str = ""


class Topic(msgspec.Struct, frozen=True):
    """A topic ready for use. ``rank`` is its place in the file: a smaller one is more special."""

    code: str
    rank: int
    mention: Concepts
    entry: TopicEntry
    keys: frozenset[str]

    def indicator(self, metric: str) -> str | None:
        """The indicator of a metric (count, rate, cleared, change, share); None if it has none."""
        if self.entry.offence:
            return {
                "count": "reported_offences",
                "rate": "reported_offences_rate",
                "cleared": "reported_offences_cleared",
            }.get(metric)
        if metric == "cleared" and self.entry.cleared is None and self.entry.count is not None:
            return None if self.entry.persons else "reported_offences_cleared"
        found: str | None = getattr(self.entry, metric)
        return found


class TopicTable(msgspec.Struct, frozen=True):
    """All topics, by code and by the concept that names them.

    ``pairs`` are the pairs of concepts that name a topic together, in the order of the file;
    ``opening`` are the first concepts of all of them.
    """

    by_code: dict[str, Topic]
    by_concept: dict[str, Topic]
    pairs: tuple[tuple[str, str, Topic], ...]
    opening: Concepts

    def named(self, known: Concepts) -> Topic | None:
        """The most special topic that a word's concepts name."""
        best: Topic | None = None
        for concept in known:
            topic = self.by_concept.get(concept)
            if topic is not None and (best is None or topic.rank < best.rank):
                best = topic
        return best

    def names(self, words: Iterable[Concepts]) -> bool:
        """Whether any word's concepts name a topic."""
        return not self.by_concept.keys().isdisjoint(NO_CONCEPTS.union(*words))

    def paired(self, noun: Concepts, clause: Concepts) -> Topic | None:
        """The topic that a noun and another word of its clause name together (people, killed)."""
        if self.opening.isdisjoint(noun):
            return None
        for first, second, topic in self.pairs:
            if first in noun and second in clause:
                return topic
        return None


@cache
def load_topics() -> TopicTable:
    """Read the topics."""
    page = files("tinglys.codebook").joinpath("data", "topics.yaml").read_bytes()
    entries = msgspec.yaml.decode(page, type=dict[str, TopicEntry])
    by_code: dict[str, Topic] = {}
    by_concept: dict[str, Topic] = {}
    for rank, (code, entry) in enumerate(entries.items()):
        mention = frozenset(entry.mention.split()) or NO_CONCEPTS
        topic = Topic(code, rank, mention, entry, frozenset(entry.keys.split()))
        by_code[code] = topic
        for concept in mention:
            by_concept.setdefault(concept, topic)
    pairs = tuple(
        (first, second, topic) for topic in by_code.values() for first, second in topic.entry.pairs
    )
    return TopicTable(by_code, by_concept, pairs, frozenset(first for first, _, _ in pairs))
