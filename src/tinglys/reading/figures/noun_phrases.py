"""The noun phrase that a number counts: "12 foreign victims", "ten prosecutors and judges"."""

import msgspec

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.figures.events import EVENTS, nominal
from tinglys.reading.figures.layout import STOPS, Layout
from tinglys.reading.grammar.quantities import Quantity

_LONGEST = 14
_QUOTES = frozenset("’'”\"“«»")
_ARTICLES = frozenset("the a an den det de".split())
_ENDS = frozenset(
    "f.prep f.rel f.be f.pron f.det c.compare c.of_these c.previous c.reporting_period".split()
)
_LIST_ENDS = frozenset("f.prep f.rel f.pron f.be".split())
_NOT_PREMODIFIED = frozenset("f.prep f.rel f.be f.det f.pron f.and".split())
_PEOPLE = frozenset(("n.person", "n.population", "nat"))
# Verbs in the past tense that look like participles, but never stand before a noun.
FINITE = frozenset(
    "received got obtained went had continued remained served resulted came led returned were was "
    "fikk mottok gikk ble var".split()
)
_PARTICIPLES = ("ed", "ing", "t", "te", "ert", "erte", "de", "en", "guilty")
_PARTITIVE = frozenset("the these those its their them de disse dem".split())
_ADVERBS = frozenset("still also later already reportedly".split())
_ALONE = frozenset(("them", "whom"))
_NO = frozenset(("no", "ingen"))
# "Romanians", "vietnamesere".
_PEOPLES = ("s", "ere")

# "Of these, 7,432 concerned children": what they were about, not what is counted.
_CONCERNS = frozenset(("concerned",))


class NounPhrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase: its head, all its concepts, the first token after it, coordinated heads."""

    head: Concepts
    concepts: Concepts
    stop: int
    others: list[Concepts]


class NounPhrases:
    """Finds the noun phrases of one sentence's numbers."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.tokens = layout.tokens

    def of(self, quantity: Quantity) -> NounPhrase:
        """The phrase after a number; without a head where the number stands alone."""
        words, concepts = self.tokens.words, self.tokens.concepts
        at = self._past_partitive(quantity)
        head: Concepts = NO_CONCEPTS
        union: set[str] = self._partitive(quantity.last + 1, at)
        others: list[Concepts] = []
        coordinated = False
        if at > quantity.last + 1 and words[at - 1] in _ALONE:
            # "110 of them attended courses": the pronoun is all there is of the phrase.
            return NounPhrase(head, frozenset(union), at, others)
        while at < len(words) and at - quantity.last <= _LONGEST:
            known = concepts[at]
            if (
                (words[at] == "," or "f.and" in known)
                and self._joins(at, quantity, bool(head))
                and not self._parts_clauses(at, others)
            ):
                coordinated = True
            elif self._ends(at, head):
                break
            elif not self._is_passed(at, head):
                counted = nominal(known)
                if not counted or at not in self.tokens.inside:
                    union |= known
                if counted and not (coordinated and head):
                    head = known
                elif counted:
                    others.append(known)
                if not head and "nat" in known and words[at].endswith(_PEOPLES):
                    head = _PEOPLE
            at += 1
        while at > quantity.last + 1 and self._links(at - 1):
            # "40 victims, and …" ends with the victims.
            at -= 1
        return NounPhrase(head, frozenset(union), at, others)

    def before(self, bracket: int, wanted: Concepts) -> Concepts:
        """The noun that a bracketed number without one of its own explains: "centers (11 …)"."""
        for at in range(bracket - 1, max(bracket - 3, -1), -1):
            if at in self.layout.owner or self.tokens.words[at] in STOPS:
                break
            if self.tokens.concepts[at] & wanted:
                return self.tokens.concepts[at] & wanted
        return NO_CONCEPTS

    def premodifies(self, at: int) -> bool:
        """A participle before the noun it describes: "identified victims"."""
        words, concepts, joined = self.tokens.words, self.tokens.concepts, self.tokens.joined
        if joined[at] or at + 1 < len(words) and joined[at + 1]:
            return True
        if not words[at].endswith(_PARTICIPLES):
            return nominal(concepts[at])
        for ahead in range(at + 1, min(at + 4, len(words))):
            if words[ahead] in STOPS or ahead in self.layout.owner:
                return False
            if concepts[ahead] & _NOT_PREMODIFIED:
                return False
            if nominal(concepts[ahead]):
                return True
        return False

    def _links(self, at: int) -> bool:
        return self.tokens.words[at] == "," or "f.and" in self.tokens.concepts[at]

    def _parts_clauses(self, at: int, others: list[Concepts]) -> bool:
        """A single ", and" after the noun begins another clause: "14 officers, and IOM trained"."""
        if self.tokens.language != "en" or self.tokens.words[at] != "," or others:
            return False
        return self.tokens.words[at + 1 : at + 2] == ["and"]

    def _joins(self, at: int, quantity: Quantity, headed: bool) -> bool:
        """A comma or "and" after which the list of counted nouns goes on."""
        if self.tokens.words[at] == ",":
            return headed and self._lists_on(at)
        if "f.and" in self.tokens.concepts[at] and at not in self.layout.owner:
            return at != quantity.last + 1 and self._lists_on(at)
        return False

    def _ends(self, at: int, head: Concepts) -> bool:
        """Whether the phrase is over before this token."""
        word, known = self.tokens.words[at], self.tokens.concepts[at]
        if word in _QUOTES:
            return False
        if word in _ADVERBS and not head:
            return True
        if at in self.layout.owner or word in STOPS or word[0].isdigit() or "f.and" in known:
            return True
        if head and word.endswith("ed") and not known or not head and word in _CONCERNS:
            return True
        if self._is_passed(at, head):
            return False
        if self.tokens.joined[at] and not head and "f.prep" in known:
            # "live-in caregivers".
            return False
        if known & _ENDS and not nominal(known):
            return True
        if not known & EVENTS or self.tokens.joined[at]:
            return False
        if not head and "n.offender" in known and self._is_participle_noun(at):
            return False
        return bool(head) or word in FINITE or not self.premodifies(at)

    def _is_participle_noun(self, at: int) -> bool:
        """As in "seks tiltalte ble dømt": a Norwegian participle that is itself the noun."""
        return self.tokens.language == "nb" and self.tokens.words[at].endswith("e")

    def _is_passed(self, at: int, head: Concepts) -> bool:
        """Quotation marks, and "these" or "other" before the head, say nothing of the phrase."""
        word = self.tokens.words[at]
        determines = "f.det" in self.tokens.concepts[at] and not head and word not in _ARTICLES
        return word in _QUOTES or determines

    def _past_partitive(self, quantity: Quantity) -> int:
        """Step over "of the", "of these", "of 14", so that the noun after it is the head."""
        words, layout, at = self.tokens.words, self.layout, quantity.last + 1
        if at + 1 >= len(words) or words[at] not in ("of", "av"):
            return at
        whole = layout.starts.get(at + 1)
        # "Nine of 14 offenders" are nine, but of "one of 17 shelters" the 17 are what there is.
        of_number = whole is not None and whole.kind == "count" and 1 < quantity.value < whole.value
        if self._is_definite(at + 1):
            return at + 1
        if of_number or words[at + 1] in _PARTITIVE:
            at += 1 if of_number else 2
            while layout.kind_at(at) == "count":
                layout.inner.add(layout.owner[at])
                at += 1
        return at

    def _partitive(self, start: int, stop: int) -> set[str]:
        """What "av dem" says: that the number is a part."""
        skipped = self.tokens.concepts[start:stop]
        return {code for known in skipped for code in known if code.startswith("c.")}

    def _is_definite(self, at: int) -> bool:
        """As in "av ofrene", "av dommene": a Norwegian noun with its article at its end."""
        tokens = self.tokens
        known = tokens.concepts[at]
        return tokens.language == "nb" and tokens.words[at].endswith("ene") and nominal(known)

    def _lists_on(self, at: int) -> bool:
        """Whether a comma or "and" goes on with another noun of the same counted list."""
        words, concepts = self.tokens.words, self.tokens.concepts
        for ahead in range(at + 1, min(at + 5, len(words))):
            known, word = concepts[ahead], words[ahead]
            if word in _NO or ahead in self.layout.owner or word in STOPS and word != ",":
                return False
            if nominal(known):
                # "NGOs identified 40 victims, IOM 12": the next number is of somebody else.
                gap = ahead + 1 in self.layout.owner or words[ahead + 1 : ahead + 2] == ["another"]
                return not (gap or self._has_verb_soon(ahead + 1))
            if known & _LIST_ENDS or known & EVENTS or not known and word.endswith("ed"):
                return False
        return False

    def _has_verb_soon(self, at: int) -> bool:
        concepts = self.tokens.concepts
        return at < len(concepts) and bool(concepts[at] & EVENTS) and not self.premodifies(at)
