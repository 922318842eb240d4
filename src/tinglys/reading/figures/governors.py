"""The verb that governs a number: passive or reduced after its noun, else active before it.

"Twelve victims were identified", "12 victims identified by police" and "police identified 12
victims" have one governor; so have "the prosecution of 12 suspects" and, in a list, each number
whose verb comes only after the last of them.
"""

from collections.abc import Callable

import msgspec

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.figures.events import EVENTS, NOUNS_TOO, WEAK, nominal
from tinglys.reading.figures.layout import MEASURED, Layout
from tinglys.reading.figures.noun_phrases import FINITE, NounPhrases
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.word_order import (
    begins_verb,
    is_inverted_passive,
    is_light,
    is_share_lead,
    opens_verb,
)

_FURTHEST_AFTER = 16
_FURTHEST_BEFORE = 45
_ADJACENT = 7
_CLOSE = 3
_DASHES = frozenset(("–", "—"))
_BREAKS = frozenset(
    "but while although though whereas which because mens men selv som der hvor when whose after "
    "before".split()
)
_RELATIVES = frozenset("who that which som whom".split())
_BINDERS = frozenset("who that som which whom as".split())
# Words between a noun and its verb that do not push the verb away.
_PASSED = frozenset(
    "also not all who that som which whom of them these those later newly either formelt senere "
    "også dem av".split()
)
_HELPERS = frozenset(("f.be", "v.be", "v.have"))
_STRONG = EVENTS - WEAK
_BUT_HELD = EVENTS - {"v.operate"}
_BE = frozenset(("v.be", "f.be"))
_PARTITIVES = frozenset("of whom which them hvorav av dem".split())
_BEFORE_NOUN = frozenset("the a an of no its their each".split())
_BEFORE_PARTICIPLE = frozenset("the of from de those all its".split())
_NOUN_VERBS: tuple[tuple[frozenset[str], str, str], ...] = (
    (frozenset(), "n.prosecution", "v.prosecute"),
    (frozenset(), "n.conviction", "v.convict"),
    (frozenset(), "n.investigation", "v.investigate"),
    (frozenset("identification rescue removal identifisering".split()), "", "v.identify"),
    (
        frozenset("repatriation return reintegration retur hjemsendelse".split()),
        "",
        "v.repatriate",
    ),
    (frozenset(), "n.training", "v.train"),
    (frozenset("arrest arrests pågripelse pågripelser".split()), "", "v.arrest"),
    (frozenset("referral referrals henvisning".split()), "", "v.refer"),
    (frozenset("exploitation recruitment utnyttelse rape".split()), "m.trafficking", "v.exploit"),
)


class After(msgspec.Struct, frozen=True, gc=False):
    """The verb after a noun: its token (-1: none), whether a relative leads to it, passive."""

    at: int = -1
    relative: bool = False
    passive: bool = False


class Governors:
    """Finds the governing verbs of one sentence's numbers.

    Args:
        layout: where brackets and numbers stand.
        nouns: the noun phrases of the sentence.
        in_phrase: tokens inside a counted noun phrase: participles there govern nothing.
    """

    def __init__(self, layout: Layout, nouns: NounPhrases, in_phrase: set[int]) -> None:
        self.layout = layout
        self.tokens = layout.tokens
        self._nouns = nouns
        self._in_phrase = in_phrase

    def govern(self, site: Site, site_of: Callable[[int], Site]) -> None:
        """Set the site's verbs and what is said of them.

        Args:
            site: what surrounds the number so far.
            site_of: the site of another number of the sentence, by index. Not kept: a sentence's
                objects that know each other in a ring would lie about until collected.
        """
        after = self._after(site)
        left, crossed = self._before(site)
        copular = self._copula(site)
        if after.at < 0 and left < 0 and not copular:
            after = self._after_list(site, site_of)
        if after.at < 0 and left < 0 and site.right_stop in self.layout.closes:
            after = After(self._past_aside(self.layout.closes[site.right_stop] + 1))
        if after.at < 0 and left < 0 and self._is_apposed(site):
            after = After(self._past_aside(site.right_stop + 1))
        near = left >= 0 and not crossed and self._is_adjacent(left, site)
        weak = left >= 0 and not (self._events(left) - WEAK)
        governed = self._inside_noun(site)
        if self._outranks(after.at, left, site):
            left = -1
        apart = site.quantity.first - left > _CLOSE or "v.exploit" in governed
        if governed and (left < 0 or crossed or apart):
            site.verbs, site.verb_at = [governed], site.quantity.first - 1
        elif after.at >= 0 and (
            left < 0 or weak or not near or after.passive and not after.relative
        ):
            site.verb_at, site.passive = after.at, after.passive
            site.verbs = self._coordinated(after.at, 1)
        elif left >= 0 and not (crossed and copular):
            site.verb_at, site.crossed = left, crossed
            site.verbs = self._coordinated(left, -1)
        site.copular = copular
        participles = self._participles(site)
        if participles and is_share_lead(self.tokens, site.quantity.first):
            site.verbs, site.verb_at, site.passive = participles, -1, False
        elif not site.verbs or not (site.verb - WEAK) or site.crossed:
            site.verbs = participles + site.verbs

    def _is_adjacent(self, left: int, site: Site) -> bool:
        """Whether the verb before stands close enough to outrank a verb after the noun."""
        first, concepts = site.quantity.first, self.tokens.concepts
        if first - left > _ADJACENT or "," in self.tokens.words[left + 1 : first]:
            return False
        # "seven were charged and nine women identified": a passive whose subject stands before.
        closed = left > 0 and "f.and" in concepts[left + 1] and "f.be" in concepts[left - 1]
        return not closed

    def _outranks(self, right: int, left: int, site: Site) -> bool:
        """A verb right after the bare number, or what "assisted to return" was assistance to."""
        if right == site.noun_stop == site.quantity.last + 1:
            return True
        if right < 0 or left < 0:
            return False
        if is_light(self.tokens, left):
            return True
        return "v.repatriate" in self._events(right) and "v.assist" in self._events(left)

    def _past_aside(self, at: int) -> int:
        """The verb right after an aside: "three victims (from Haiti) received permits"."""
        concepts = self.tokens.concepts
        for ahead in range(at, min(at + 3, len(concepts))):
            if concepts[ahead] & EVENTS and ahead not in self.tokens.inside:
                return ahead
            if not concepts[ahead] & _HELPERS and ahead not in self.tokens.inside:
                break
        return -1

    def _is_apposed(self, site: Site) -> bool:
        """As in "its contingent, 70 soldiers, attended", "peacekeepers – 528 in all – received"."""
        words, stop = self.tokens.words, site.right_stop
        if not site.head:
            return False
        if site.bracket >= 0:
            return words[site.bracket] in _DASHES and self.layout.closes.get(site.bracket) == stop
        before = words[site.quantity.first - 1] if site.quantity.first else ""
        return before in (",", "with") and words[stop : stop + 1] == [","]

    def _after_list(self, site: Site, site_of: Callable[[int], Site]) -> After:
        """As in "Six officers, two judges and a clerk were trained": the verb after the last."""
        words, at = self.tokens.words, site.right_stop
        while at < len(words) and (words[at] == "," or "f.and" in self.tokens.concepts[at]):
            at += 1
        follower = self.layout.starts.get(at)
        if follower is None or follower.kind != "count":
            return After()
        if at == site.right_stop and words[at - 1] not in ("and", "og"):
            return After()
        of_next = site_of(self.layout.quantities.index(follower))
        if of_next.verb_at <= follower.last:
            return After()
        return After(of_next.verb_at, False, of_next.passive)

    def _inside_noun(self, site: Site) -> Concepts:
        """The verb inside a noun that governs the number: "the prosecution of 43 suspects"."""
        words, concepts = self.tokens.words, self.tokens.concepts
        at = site.quantity.first - 1
        if at >= 1 and words[at] == "trafficking" and "m.trafficking" in concepts[at]:
            return frozenset(("v.exploit",))
        while at > 0 and words[at] in ("the", "a", "an", "another"):
            at -= 1
        if at < 1 or words[at] not in ("of", "av", "against", "mot"):
            return NO_CONCEPTS
        for forms, concept, verb in _NOUN_VERBS:
            if concept in concepts[at - 1] or words[at - 1] in forms:
                return frozenset((verb,))
        return NO_CONCEPTS

    def _copula(self, site: Site) -> bool:
        """Whether the noun phrase is followed by a bare "were" or "came"."""
        at = site.noun_stop
        while at < site.right_stop and self.tokens.words[at] in _PARTITIVES:
            at += 1
        return at < site.right_stop and not _BE.isdisjoint(self.tokens.concepts[at])

    def _after(self, site: Site) -> After:
        """The verb after the noun, up to the end of the right context."""
        words, concepts, stop = self.tokens.words, self.tokens.concepts, site.noun_stop
        if words[stop : stop + 1] == ["to"]:
            for at in range(stop + 1, min(stop + 3, len(words))):
                if "v.repatriate" in concepts[at]:
                    return After(at, False, True)
        relative = False
        helped = is_inverted_passive(self.tokens, site.quantity.first)
        reduced, gap = -1, 0
        for at in range(stop, min(site.right_stop, stop + _FURTHEST_AFTER)):
            known, word = concepts[at], words[at]
            if word == "having" and words[at - 1] == "for":
                # "dismissed 13 policemen for having taken money": why, not what.
                return After(reduced)
            phrased = begins_verb(self.tokens, at)
            relative = relative or word in _RELATIVES and word not in ("which", "whom")
            if known & _HELPERS and not known & _BUT_HELD:
                helped, gap = True, 0
                continue
            near = helped or gap == 0 or not site.head and gap <= 3
            if near and self._acts(at, helped):
                if phrased or self._is_inside(at):
                    continue
                if at == stop and not helped and self._is_reduced(at, site.right_stop):
                    reduced = at
                    continue
                return After(at, relative, helped)
            if "f.rel" in known and not relative and word not in _BINDERS:
                return After()
            passed = word.endswith("ly") or word in _PASSED
            gap += not (passed or phrased or opens_verb(self.tokens, at))
        return After(reduced)

    def _is_inside(self, at: int) -> bool:
        """A word of an English phrase that says nothing without the rest of it."""
        tokens = self.tokens
        if tokens.language == "nb" or at not in tokens.inside:
            return False
        return not _says_more(tokens.concepts[at])

    def _acts(self, at: int, helped: bool) -> bool:
        """An event that is a verb here: alone, after an auxiliary, or at the end of a phrase."""
        known = self.tokens.concepts[at]
        if EVENTS.isdisjoint(known):
            return False
        return NOUNS_TOO.isdisjoint(known) or helped or at - 1 in self.tokens.inside

    def _is_reduced(self, at: int, stop: int) -> bool:
        """As in "the 13 traffickers convicted received …": a participle before the verb."""
        following = self.tokens.words[at + 1] if at + 1 < stop else ""
        return self.tokens.words[at].endswith("ed") and following in FINITE

    def _before(self, site: Site) -> tuple[int, bool]:
        """The nearest event verb to the left, and whether another number stands between."""
        words, concepts = self.tokens.words, self.tokens.concepts
        owner, closing = self.layout.owner, self.layout.closing
        crossed = False
        at = site.quantity.first - 1
        steps = 0
        stop = max(site.far_start, site.bracket + 1)
        while at >= stop and steps < _FURTHEST_BEFORE:
            if at in closing:
                at = closing[at] - 1
                continue
            if at in owner:
                crossed = crossed or self.layout.kind_at(at) in MEASURED
            elif not EVENTS.isdisjoint(concepts[at]) and self._acts_before(at):
                return at, crossed
            if crossed and words[at] in _BREAKS:
                break
            at -= 1
            steps += 1
        return -1, crossed

    def _acts_before(self, at: int) -> bool:
        known = self.tokens.concepts[at]
        if at in self._in_phrase or not NOUNS_TOO.isdisjoint(known):
            return False
        return not self._is_noun(at)

    def _is_noun(self, at: int) -> bool:
        """An event word used as a noun or before one: "the identified victims", "her return"."""
        before = self.tokens.words[at - 1] if at else ""
        if before in _BEFORE_NOUN and nominal(self.tokens.concepts[at]):
            return True
        if before not in _BEFORE_PARTICIPLE or self.tokens.words[at].endswith("ing"):
            return False
        return self._nouns.premodifies(at)

    def _events(self, at: int) -> Concepts:
        return self.tokens.concepts[at] & EVENTS

    def _coordinated(self, at: int, step: int) -> list[Concepts]:
        """The verb and those tied to it by "and": "prosecuted and convicted three"."""
        found = [self._events(at)]
        while True:
            after = at + step
            if not self._ties(after):
                return found
            after += step
            if self._ties(after):
                if step > 0 and len(found) == 1 and self.tokens.words[after - 1] == ",":
                    # "… who had been trafficked, and helped to …": another clause.
                    return found
                after += step
            known = self.tokens.concepts[after] if 0 <= after < len(self.tokens.words) else None
            if known is None or not known & EVENTS or known & NOUNS_TOO:
                return found
            found.append(self._events(after))
            at = after

    def _ties(self, at: int) -> bool:
        if not 0 <= at < len(self.tokens.words):
            return False
        return self.tokens.words[at] == "," or "f.and" in self.tokens.concepts[at]

    def _participles(self, site: Site) -> list[Concepts]:
        """Events inside the noun phrase: "ten convicted traffickers"."""
        concepts = self.tokens.concepts
        return [
            concepts[at] & EVENTS
            for at in range(site.quantity.last + 1, site.noun_stop)
            if not _STRONG.isdisjoint(concepts[at])
            and NOUNS_TOO.isdisjoint(concepts[at])
            and at not in self.tokens.inside
        ]


def _says_more(known: Concepts) -> bool:
    """Whether a word is known for more than an event; what crime statistics ask for aside."""
    return any(not code.startswith("q.") for code in known - EVENTS)
