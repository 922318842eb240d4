"""The site of a number: what stands around it in its clause, as concepts.

A number is bound to its indicator by clause, not by distance: the noun it counts, the verb that
governs that noun (active before it, passive or reduced after it), and what stands before and after
it up to the next clause boundary. A site holds just that, for the frames to fit.
"""

import msgspec

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

EVENTS = frozenset(
    "v.investigate v.initiate v.prosecute v.convict v.sentence v.acquit v.suspend v.appeal v.pending "
    "v.arrest v.identify v.refer v.assist v.shelter v.repatriate v.train v.grant v.apply v.allocate "
    "v.estimate v.screen v.pay v.fine v.receive_calls v.operate v.report v.clear v.kill v.seize "
    "v.sanction v.suspect v.deport v.complicit v.exploit v.threaten v.capacity v.own v.register v.forward v.extradite v.place v.there".split()
)
WEAK = frozenset(
    "v.register v.report v.operate v.there v.be v.have v.estimate v.receive_calls v.initiate v.rise v.fall".split()
)
COPULA = frozenset(("v.be",))
_BOUNDARY = frozenset(";:")
_STOPS = frozenset(",;:()[]–—.!?…=|")
_BREAKS = frozenset(
    "but while although though whereas which because mens men selv som der hvor when whose after before".split()
)
_NOUNS_TOO = frozenset(
    "n.training n.sentence n.penalty n.complaint n.investigation n.budget n.conviction".split()
)
_ENDS = frozenset(
    "f.prep f.rel f.be f.pron f.det c.compare c.of_these c.previous c.reporting_period".split()
)
_PEOPLE = frozenset(("n.person", "n.population", "nat"))
_FINITE = frozenset(
    "received got obtained went had continued remained served resulted came led returned fikk mottok gikk "
    "received, were was ble var".split()
)
_PARTITIVE = frozenset("the these those its their them de disse dem".split())
_NO = frozenset(("no", "ingen"))
_NOUN_VERBS = (
    ("n.prosecution", "v.prosecute"),
    ("n.conviction", "v.convict"),
    ("n.investigation", "v.investigate"),
    ("identification identifisering", "v.identify"),
    ("repatriation return reintegration retur hjemsendelse", "v.repatriate"),
    ("n.training", "v.train"),
    ("arrest arrests pågripelse pågripelser", "v.arrest"),
    ("referral referrals henvisning", "v.refer"),
    ("m.trafficking", "v.exploit"),
    ("exploitation recruitment utnyttelse rape", "v.exploit"),
)
MEASURED = frozenset(("count", "percent", "points", "money", "mass", "rate", "times"))


class Site(msgspec.Struct):
    """What surrounds one quantity. Token positions are indices into the sentence's tokens.

    ``noun_stop`` is the first token after the noun phrase, ``right_stop`` the first after the
    right context; ``near`` begins the left context (after the previous quantity), ``far`` the
    clause; ``bracket`` is the opening bracket the quantity stands in, or -1.
    """

    quantity: Quantity
    head: Concepts
    noun: Concepts
    verbs: list[Concepts]
    near: Concepts
    far: Concepts
    right: Concepts
    noun_stop: int
    right_stop: int
    near_start: int
    far_start: int
    bracket: int
    between: Concepts = NO_CONCEPTS
    others: list[Concepts] = []
    verb_at: int = -1
    passive: bool = False
    crossed: bool = False
    copular: bool = False

    @property
    def verb(self) -> Concepts:
        """Union of the governing verbs' concepts."""
        return frozenset().union(*self.verbs) if self.verbs else NO_CONCEPTS


class Clauses:
    """The sites of one sentence's quantities."""

    def __init__(self, tokens: Tokens, quantities: list[Quantity]) -> None:
        self.tokens = tokens
        self.quantities = quantities
        self.opened, self.closes = _brackets(tokens.words)
        self._closing = {close: opened for opened, close in self.closes.items()}
        self._starts = {
            q.first: q for q in quantities if q.kind in MEASURED or q.kind == "duration"
        }
        self._owner: dict[int, int] = {}
        self.inner: set[int] = set()
        for number, quantity in enumerate(quantities):
            for at in range(quantity.first, quantity.last + 1):
                self._owner[at] = number
        self._phrases = {
            number: self._noun_phrase(quantity)
            for number, quantity in enumerate(quantities)
            if quantity.kind in MEASURED or quantity.kind == "duration"
        }
        self._in_phrase = {
            at
            for number, phrase in self._phrases.items()
            for at in range(quantities[number].last + 1, phrase[2])
        }

    def site(self, number: int) -> Site:
        """Analyse the surroundings of the quantity with this index."""
        quantity = self.quantities[number]
        tokens = self.tokens
        head, noun, noun_stop, others = self._phrases.get(number) or self._noun_phrase(quantity)
        bracket = self.opened[quantity.first]
        near_start, far_start = self._left_bounds(number, bracket)
        right_stop = self._right_bound(noun_stop, bracket)
        if not head and bracket >= 0 and quantity.first - bracket <= 3:
            head = self._noun_before(bracket)
        site = Site(
            quantity=quantity,
            others=others,
            head=head,
            noun=noun,
            verbs=[],
            near=self._gather(near_start, quantity.first),
            far=self._gather(0, quantity.first),
            right=self._gather(noun_stop, right_stop),
            noun_stop=noun_stop,
            right_stop=right_stop,
            near_start=near_start,
            far_start=far_start,
            bracket=bracket,
        )
        self._govern(site)
        start = near_start
        if near_start <= site.verb_at < quantity.first and not site.crossed:
            start = site.verb_at + 1
        site.between = self._gather(start, quantity.first)
        del tokens
        return site

    def _noun_phrase(self, quantity: Quantity) -> tuple[Concepts, Concepts, int, list[Concepts]]:
        """Head concepts, all concepts, and the end of the phrase that the number counts."""
        words, concepts = self.tokens.words, self.tokens.concepts
        at = self._past_partitive(quantity.last + 1)
        head: Concepts = NO_CONCEPTS
        union: set[str] = set()
        others: list[Concepts] = []
        coordinated = False
        while at < len(words) and at - quantity.last <= 14:
            word, known = words[at], concepts[at]
            if word in ("’", "'", "”", '"', "“", "«", "»"):
                at += 1
                continue
            if at in self._owner or word in _STOPS or word[0].isdigit():
                if not (word == "," and head and self._lists_on(at)):
                    break
                coordinated = True
                at += 1
                continue
            if known & {"f.and"}:
                if at == quantity.last + 1 or not self._lists_on(at):
                    break
                coordinated = True
                at += 1
                continue
            if head and word.endswith("ed") and not known:
                break
            if "f.det" in known and not head and word not in ("the", "a", "an", "den", "det", "de"):
                at += 1
                continue
            if known & _ENDS and not _nominal(known):
                break
            if (
                _verbal(known)
                and not self.tokens.joined[at]
                and (head or word in _FINITE or not self._premodifies(at))
            ):
                break
            if at not in self.tokens.inside or not _nominal(known):
                union |= known
            if _nominal(known) and not (coordinated and head):
                head = known
            elif _nominal(known):
                others.append(known)
            if not head and known & {"nat"} and word.endswith("s"):
                head = _PEOPLE
            at += 1
        return head, frozenset(union), at, others

    def _past_partitive(self, at: int) -> int:
        """Step over "of the", "of these", "av de", so that the noun after it is the head."""
        words = self.tokens.words
        if at + 1 < len(words) and words[at] in ("of", "av") and words[at + 1] in _PARTITIVE:
            at += 2
            while (
                at < len(words)
                and at in self._owner
                and self.quantities[self._owner[at]].kind == "count"
            ):
                self.inner.add(self._owner[at])
                at += 1
        return at

    def _noun_before(self, bracket: int) -> Concepts:
        """The noun that a bracketed number without one of its own explains: "centers (11 …)"."""
        for at in range(bracket - 1, max(bracket - 3, -1), -1):
            if at in self._owner or self.tokens.words[at] in _STOPS:
                break
            known = self.tokens.concepts[at] & {
                "n.barnehus",
                "n.center",
                "n.shelter",
                "n.support_center",
            }
            if known:
                return known
        return NO_CONCEPTS

    def _lists_on(self, at: int) -> bool:
        """Whether a comma or "and" goes on with another noun of the same counted list."""
        words, concepts = self.tokens.words, self.tokens.concepts
        for ahead in range(at + 1, min(at + 5, len(words))):
            known = concepts[ahead]
            if words[ahead] in _NO:
                return False
            if ahead in self._owner or words[ahead] in _STOPS and words[ahead] != ",":
                return False
            if (
                known & {"f.prep", "f.rel", "f.pron", "f.be"}
                and not _nominal(known)
                or not known
                and words[ahead].endswith("ed")
            ):
                return False
            if _nominal(known):
                return not self._has_verb_soon(ahead + 1)
            if _verbal(known):
                return False
        return False

    def _has_verb_soon(self, at: int) -> bool:
        concepts = self.tokens.concepts
        return at < len(concepts) and _verbal(concepts[at]) and not self._premodifies(at)

    def _premodifies(self, at: int) -> bool:
        """A participle before the noun it describes: "identified victims", "convicted offenders"."""
        words, concepts = self.tokens.words, self.tokens.concepts
        if self.tokens.joined[at] or at + 1 < len(words) and self.tokens.joined[at + 1]:
            return True
        if not words[at].endswith(("ed", "ing", "t", "te", "ert", "erte", "de", "en")):
            return bool(_nominal(concepts[at]))
        for ahead in range(at + 1, min(at + 4, len(words))):
            known = concepts[ahead]
            if (
                words[ahead] in _STOPS
                or ahead in self._owner
                or known & {"f.prep", "f.rel", "f.be", "f.det", "f.pron", "f.and"}
            ):
                return False
            if _nominal(known):
                return True
        return False

    def _left_bounds(self, number: int, bracket: int) -> tuple[int, int]:
        """Where the near and the far left context begin."""
        words = self.tokens.words
        first = self.quantities[number].first
        far = 0
        for at in range(first - 1, -1, -1):
            if words[at] == ";" or words[at] == ":" and bracket < 0:
                far = at + 1
                break
        near = max(far, bracket + 1)
        for earlier in self.quantities[:number][::-1]:
            if earlier.last < far:
                break
            if earlier.kind in MEASURED and self.opened[earlier.first] in (bracket, -1):
                near = max(near, earlier.last + 1)
                break
        return near, far

    def _right_bound(self, start: int, bracket: int) -> int:
        words = self.tokens.words
        at = start
        while at < len(words):
            word = words[at]
            if (
                word in ("(", ",", ";", ")", "–", "—")
                or at in self._starts
                and not self._describing(at)
            ):
                break
            at += 1
        return at

    def _describing(self, at: int) -> bool:
        """A duration used as an adjective: "the 90-day reflection period"."""
        quantity = self._starts[at]
        return quantity.kind == "duration" and self.tokens.joined[quantity.last]

    def _gather(self, first: int, stop: int) -> Concepts:
        """Concepts of a stretch, bracketed asides left out."""
        found: set[str] = set()
        concepts, words = self.tokens.concepts, self.tokens.words
        at = first
        while at < stop:
            if self.closes.get(at, stop) < stop:
                at = self.closes[at]
            elif concepts[at]:
                found |= concepts[at]
            at += 1
        return frozenset(found) if found else NO_CONCEPTS

    def _govern(self, site: Site) -> None:
        """Find the governing verbs: passive or reduced after the noun, else active before it."""
        right, relative, passive = self._verb_after(site)
        left, crossed = self._verb_before(site)
        concepts = self.tokens.concepts
        inner = self._participles(site)
        adjacent = (
            left >= 0
            and not crossed
            and site.quantity.first - left <= 7
            and not any(word == "," for word in self.tokens.words[left + 1 : site.quantity.first])
        )
        if right < 0 and left < 0:
            right, relative, passive = self._verb_of_list(site)
        if right < 0 and left < 0 and site.right_stop in self.closes:
            right, passive = self._verb_past(self.closes[site.right_stop] + 1), False
        weak = left >= 0 and not (self._events(left) - WEAK)
        if (
            adjacent
            and left > 0
            and concepts[left + 1] & {"f.and"}
            and concepts[left - 1] & {"f.be"}
        ):
            # "seven were charged and nine women identified": a passive whose subject stands before.
            adjacent = False
        governed = self._governed_by_noun(site)
        if (
            right == site.noun_stop == site.quantity.last + 1
            or right >= 0
            and "v.repatriate" in self._events(right)
            and left >= 0
            and "v.assist" in self._events(left)
        ):
            left = -1
        if governed and (left < 0 or crossed or site.quantity.first - left > 3):
            site.verbs = [governed]
            site.verb_at = site.quantity.first - 1
        elif right >= 0 and (left < 0 or weak or not adjacent or passive and not relative):
            site.verb_at, site.passive = right, passive
            site.verbs = self._coordinated(right, 1)
        elif left >= 0 and not (crossed and self._copula(site)):
            site.verb_at, site.crossed = left, crossed
            site.verbs = self._coordinated(left, -1)
        site.copular = self._copula(site)
        if inner and (not site.verbs or not (site.verb - WEAK) or site.crossed):
            site.verbs = inner + site.verbs

    def _verb_past(self, at: int) -> int:
        """The verb right after an aside: "three victims (from Haiti) received permits"."""
        concepts = self.tokens.concepts
        for ahead in range(at, min(at + 3, len(concepts))):
            if concepts[ahead] & EVENTS and ahead not in self.tokens.inside:
                return ahead
            if not concepts[ahead] & {"f.be", "v.have"}:
                break
        return -1

    def _verb_of_list(self, site: Site) -> tuple[int, bool, bool]:
        """ "Six officers, two judges and a clerk were trained": the verb after the last of a list."""
        words, at = self.tokens.words, site.right_stop
        while at < len(words) and (words[at] == "," or self.tokens.concepts[at] & {"f.and"}):
            at += 1
        follower = self._starts.get(at)
        if (
            follower is None
            or at == site.right_stop
            and words[at - 1] not in ("and", "og")
            or follower.kind != "count"
        ):
            return -1, False, False
        next_site = self.site(self.quantities.index(follower))
        if next_site.verb_at <= follower.last:
            return -1, False, False
        return next_site.verb_at, False, next_site.passive

    def _governed_by_noun(self, site: Site) -> Concepts:
        """The verb inside a noun that governs the number: "the prosecution of 43 suspects"."""
        words, concepts = self.tokens.words, self.tokens.concepts
        at = site.quantity.first - 1
        while at > 0 and words[at] in ("the", "a", "an", "another"):
            at -= 1
        if (
            at >= 1
            and "m.trafficking" in concepts[at]
            and words[at] == "trafficking"
            and at == site.quantity.first - 1
        ):
            return frozenset(("v.exploit",))
        if at < 1 or words[at] not in ("of", "av", "against", "mot"):
            return NO_CONCEPTS
        for noun, verb in _NOUN_VERBS:
            if noun in concepts[at - 1] or words[at - 1] in noun.split():
                return frozenset((verb,))
        return NO_CONCEPTS

    def _copula(self, site: Site) -> bool:
        """Whether the noun phrase is followed by a bare "were" or "came"."""
        concepts, words = self.tokens.concepts, self.tokens.words
        at = site.noun_stop
        while at < site.right_stop and (
            words[at] in ("of", "whom", "which", "them", "hvorav", "av", "dem")
        ):
            at += 1
        return at < site.right_stop and bool(concepts[at] & {"v.be", "f.be"})

    def _verb_after(self, site: Site) -> tuple[int, bool, bool]:
        """Position of the verb after the noun, whether a relative pronoun leads to it, passive."""
        words, concepts = self.tokens.words, self.tokens.concepts
        stop = site.noun_stop
        if (
            words[stop : stop + 1] == ["to"]
            and stop + 1 < len(words)
            and "v.repatriate" in concepts[stop + 1]
        ):
            return stop + 1, False, True
        relative = helped = False
        reduced = -1
        gap = 0
        for at in range(site.noun_stop, min(site.right_stop, site.noun_stop + 16)):
            known = concepts[at]
            if words[at] in ("who", "that", "which", "som", "whom"):
                relative = words[at] not in ("which", "whom") or relative
            if known & {"f.be", "v.be", "v.have"} and not (known & EVENTS - {"v.operate"}):
                helped = True
                gap = 0
                continue
            events = known & EVENTS
            ends_phrase = at - 1 in self.tokens.inside
            if (
                events
                and not (known & _NOUNS_TOO and not helped and not ends_phrase)
                and (helped or gap == 0 or at == site.noun_stop or not site.head and gap <= 3)
            ):
                if at in self.tokens.inside and not known - EVENTS:
                    continue
                if (
                    reduced < 0
                    and at == stop
                    and not helped
                    and self._is_reduced(at, site.right_stop)
                ):
                    reduced = at
                    continue
                return at, relative, helped
            if (
                known & {"f.rel"}
                and not relative
                and words[at] not in ("who", "that", "som", "which", "whom", "as")
            ):
                return -1, False, False
            if not (
                words[at].endswith("ly")
                or words[at]
                in (
                    "also",
                    "not",
                    "all",
                    "who",
                    "that",
                    "som",
                    "which",
                    "whom",
                    "of",
                    "them",
                    "these",
                    "those",
                    "later",
                    "newly",
                    "either",
                    "formelt",
                    "senere",
                    "også",
                    "dem",
                    "av",
                )
            ):
                gap += 1
        return reduced, False, False

    def _is_reduced(self, at: int, stop: int) -> bool:
        """ "the 13 traffickers convicted received …": a participle before the sentence's own verb."""
        following = self.tokens.words[at + 1] if at + 1 < stop else ""
        return self.tokens.words[at].endswith("ed") and following in _FINITE

    def _verb_before(self, site: Site) -> tuple[int, bool]:
        """Position of the nearest event verb to the left in the clause, and whether a number
        with its own noun stands between."""
        words, concepts = self.tokens.words, self.tokens.concepts
        crossed = False
        at = site.quantity.first - 1
        steps = 0
        stop = max(site.far_start, site.bracket + 1)
        while at >= stop and steps < 45:
            word = words[at]
            if at in self._closing:
                at = self._closing[at] - 1
                continue
            if at in self._owner and self.quantities[self._owner[at]].kind in MEASURED:
                crossed = True
            known = concepts[at]
            if (
                known & EVENTS
                and at not in self._in_phrase
                and not (known & _NOUNS_TOO)
                and not self._is_noun(at)
                and at not in self._owner
            ):
                return at, crossed
            if word in _BREAKS and crossed:
                break
            at -= 1
            steps += 1
        return -1, crossed

    def _is_noun(self, at: int) -> bool:
        """An event word used as a noun or before one: "the identified victims", "her return"."""
        before = self.tokens.words[at - 1] if at else ""
        known = self.tokens.concepts[at]
        if _nominal(known) and before in ("the", "a", "an", "of", "no", "its", "their", "each"):
            return True
        return (
            before in ("the", "of", "from", "de", "those", "all", "its")
            and self._premodifies(at)
            and not self.tokens.words[at].endswith("ing")
        )

    def _events(self, at: int) -> Concepts:
        return self.tokens.concepts[at] & EVENTS

    def _coordinated(self, at: int, step: int) -> list[Concepts]:
        """The verb and those tied to it by "and": "prosecuted and convicted three"."""
        words, concepts = self.tokens.words, self.tokens.concepts
        found = [self._events(at)]
        while True:
            middle = at + step
            if not 0 <= middle < len(words) or not (
                concepts[middle] & {"f.and"} or words[middle] == ","
            ):
                break
            after = middle + step
            if 0 <= after < len(words) and (words[after] == "," or concepts[after] & {"f.and"}):
                after += step
            if (
                not 0 <= after < len(words)
                or not concepts[after] & EVENTS
                or concepts[after] & _NOUNS_TOO
            ):
                break
            found.append(self._events(after))
            at = after
        return found

    def _participles(self, site: Site) -> list[Concepts]:
        concepts = self.tokens.concepts
        return [
            concepts[at] & EVENTS
            for at in range(site.quantity.last + 1, site.noun_stop)
            if concepts[at] & EVENTS - WEAK
            and not concepts[at] & _NOUNS_TOO
            and at not in self.tokens.inside
        ]


def _brackets(words: list[str]) -> tuple[list[int], dict[int, int]]:
    """For each token the bracket it stands in (-1: none), and each bracket's closing position."""
    opened: list[int] = []
    closes: dict[int, int] = {}
    dashes = _dash_pairs(words)
    stack: list[int] = []
    for at, word in enumerate(words):
        if word in (")", "]") and stack:
            closes[stack.pop()] = at
        if at in dashes and dashes[at] < at and stack and stack[-1] == dashes[at]:
            closes[stack.pop()] = at
        opened.append(stack[-1] if stack else -1)
        if word in ("(", "[") or dashes.get(at, -1) > at:
            stack.append(at)
    return opened, closes


def _dash_pairs(words: list[str]) -> dict[int, int]:
    """Two dashes in a sentence set an aside apart, as brackets do: each maps to the other."""
    found = [at for at, word in enumerate(words) if word in ("–", "—")]
    if len(found) != 2 or found[1] - found[0] < 3:
        return {}
    return {found[0]: found[1], found[1]: found[0]}


def _nominal(known: Concepts) -> bool:
    return any(code.startswith(("n.", "d.")) for code in known)


def _verbal(known: Concepts) -> bool:
    return bool(known & EVENTS)
