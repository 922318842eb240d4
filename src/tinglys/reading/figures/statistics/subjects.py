"""What a number of crime statistics is about: its topic, and the words that name it.

A number with a noun of its own that is no topic and no general word for cases or people counts
something else. A number without a noun is about what its clause is about only if a linking verb,
a preposition or a list leads to it ("was 9,013", "fell to 13,480", "(7,952)").
"""

from typing import Literal

import msgspec

from tinglys.codebook.topics import Topic
from tinglys.reading.figures.statistics import citizenship
from tinglys.reading.figures.statistics.context import Context
from tinglys.reading.figures.statistics.leading import (
    leads,
    rated,
    sentenced_to,
    told_after,
)
from tinglys.reading.figures.statistics.scene import Mention, Scene, special

Noun = Literal["none", "topic", "cases", "people", "difference", "other"]
_MORE = frozenset(
    "more fewer less higher lower additional flere færre mer mindre høyere lavere".split()
)
_PEOPLE = frozenset(("q.people", "q.victims"))
_NO_NOUN = frozenset("f.be v.be v.have q.link c.previous q.average".split())
_NO_NOUNS = frozenset("m respectively henholdsvis".split())
_AGES = frozenset(("aged", "age", "ages", "alderen", "alder"))
_ABOUT = frozenset("om angående vedrørende concerning regarding involving about".split())
_THESE = frozenset("dette disse slike slikt det this these such that".split())
_COORDINATING = frozenset((",", "and", "og"))
_TIES = frozenset("of av for om blant among the anmeldte reported recorded".split())
_ENDS_OF_CHANGE = frozenset(("from", "to", "at", "fra", "til", "på"))
_ATTRIBUTE = 3
_LOOSE = frozenset(("all", "assault", "theft", "gang", "sanction", "charged"))


class Subject(msgspec.Struct, frozen=True):
    """The topic of a number, the words that name it, and whether its sentence names it."""

    topic: Topic
    said: str
    own: bool
    noun: Noun
    weak: bool = False


def noun_of(scene: Scene, number: int) -> Noun:
    """What kind of noun follows the number."""
    tokens = scene.tokens
    core = scene.noun(number)
    after = scene.quantities[number].last + 1
    if scene.paired(number) is not None:
        return "topic"
    if after < len(tokens.words) and tokens.words[after] in _MORE:
        return "difference"
    if not core:
        return "none"
    if scene.mentions_in(core[0], core[-1] + 1):
        return "topic"
    known = scene.known(core[0], core[-1] + 1)
    if not _PEOPLE.isdisjoint(known) or citizenship.is_named(scene, core[0], core[-1]):
        return "people"
    if "q.cases" in known:
        return "cases"
    if not _NO_NOUN.isdisjoint(known) or tokens.words[core[0]] in _NO_NOUNS:
        return "none"
    return "other"


def subject_of(scene: Scene, context: Context, number: int) -> Subject | None:
    """The topic of a number; None where it counts something else."""
    noun = noun_of(scene, number)
    quantity = scene.quantities[number]
    if quantity.first and scene.tokens.words[quantity.first - 1] in _AGES:
        return None
    share = quantity.kind in ("percent", "times")
    if noun in ("difference", "other") and not share:
        return None
    if quantity.value == 1 and not (quantity.digits or share) and _one_of(scene, number):
        return None
    core = scene.noun(number)
    paired = scene.paired(number)
    if paired is not None:
        return Subject(paired, "", True, "topic")
    named = _named(scene, number, core)
    if named is not None and (not _general(scene, named, number) or _totals(scene, number)):
        return _subject(scene, named, noun)
    if noun == "cases" and named is None and _is_of_another(scene, core):
        return None
    if noun == "none" and not share:
        told = _told(scene, context, number)
        if told is not None or not leads(scene, number) and not rated(scene, number):
            return told
    found = _by_clause(scene, context, number, noun, named)
    if noun == "none" and not share and (found is None or not found.own):
        following = _coordinated(scene, number)
        if following is not None:
            return subject_of(scene, context, following) or found
    return found


def _told(scene: Scene, context: Context, number: int) -> Subject | None:
    """What the words around a bare number say it is of, or what it is compared with is."""
    told = sentenced_to(scene, number) or told_after(scene, number)
    if told is not None:
        return _subject(scene, told, "none")
    if context.topic is not None and _is_against(scene, context, number):
        return Subject(context.topic, context.said, False, "none")
    return None


def _is_of_another(scene: Scene, core: list[int]) -> bool:
    """As in "18 saker om utlendingsloven": cases of something that is not followed here."""
    after = core[-1] + 1 if core else 0
    words = scene.tokens.words
    return after + 1 < len(words) and words[after] in _ABOUT and words[after + 1] not in _THESE


def _coordinated(scene: Scene, number: int) -> int | None:
    """The next number of "5,100 and 2,200 persons", whose noun is that of both."""
    following = number + 1
    if following >= len(scene.quantities) or scene.quantities[following].kind != "count":
        return None
    between = scene.tokens.words[
        scene.quantities[number].last + 1 : scene.quantities[following].first
    ]
    return following if len(between) == 1 and between[0] in _COORDINATING else None


def _named(scene: Scene, number: int, core: list[int]) -> Mention | None:
    """The topic that the number's own noun phrase names."""
    head = _head(scene, core)
    if head is not None or not (core or _attributive(scene, number)):
        return head
    first = scene.quantities[number].last + 1
    return special(scene.mentions_in(first, scene.noun_stop(number)))


def _by_clause(
    scene: Scene, context: Context, number: int, noun: Noun, named: Mention | None
) -> Subject | None:
    """The topic that the clause is about, or the sentence before, or the number's general noun."""
    share = scene.quantities[number].kind in ("percent", "times")
    people = noun == "people" and not share
    topic = context.topic
    found = _around(scene, number, people, after=noun == "people" or share)
    if found is not None and not (found.weak and topic is not None):
        return _subject(scene, found, noun)
    if named is not None and (topic is None or topic.entry.persons or topic.entry.share):
        return _subject(scene, named, noun)
    if noun in ("people", "none") and context.people is not None and _of_people(scene, number):
        return Subject(context.people, "", False, noun)
    if topic is not None and not (people and not _counts_people(topic)):
        return Subject(topic, context.said, False, noun, context.weak)
    if found is not None:
        return _subject(scene, found, noun)
    cleared = "q.cleared" in scene.segment_known(number)
    return Subject(scene.table.by_code["all"], "", False, noun) if cleared else None


def _attributive(scene: Scene, number: int) -> bool:
    """As in "53 of the homicides": a preposition ties what follows to the number."""
    after = scene.quantities[number].last + 1
    words = scene.tokens.words
    return after < len(words) and words[after] in _TIES


def _head(scene: Scene, core: list[int]) -> Mention | None:
    """The noun itself: "17 drap i nære relasjoner" are killings, whatever comes after."""
    if not core:
        return None
    found = [m for m in scene.mentions_in(core[0], core[-1] + 1) if m.topic.code not in _LOOSE]
    return found[0] if found else None


def _is_against(scene: Scene, context: Context, number: int) -> bool:
    """As in "67 900 personer ble siktet for ett eller flere lovbrudd, mot 70 512 året før".

    A bare number that a count of the same sentence is compared with measures the same, whatever
    else the clause of that count named.
    """
    at = scene.before(number)
    last = context.last
    if at < 1 or context.measured != "count" or last is None or last.kind != "count":
        return False
    if "c.compare" not in scene.tokens.concepts[at] or scene.tokens.words[at] in ("fra", "from"):
        return False
    start = max(last.last, scene.left_start(number))
    return not any(m.at > at for m in scene.mentions_in(start, scene.quantities[number].first))


def _one_of(scene: Scene, number: int) -> bool:
    """As in "one of the highest rates", "the one who"."""
    after = scene.quantities[number].last + 1
    words = scene.tokens.words
    return after >= len(words) or words[after] in ("of", "av") or not scene.noun(number)


def _totals(scene: Scene, number: int) -> bool:
    """As in "Samlet ble det registrert 172 300 anmeldelser": all offences, whatever came before."""
    return "q.total" in scene.known(scene.left_start(number), scene.quantities[number].first)


def _of_people(scene: Scene, number: int) -> bool:
    """As in "17 kvinner", "12 av ofrene": victims or persons of what was counted before."""
    after = scene.quantities[number].last + 1
    return not _PEOPLE.isdisjoint(scene.known(after, after + 3))


def _counts_people(topic: Topic) -> bool:
    return topic.entry.persons or topic.entry.rate is not None and topic.entry.count is None


def _general(scene: Scene, mention: Mention, number: int) -> bool:
    """As in "reports", "anmeldelser": all offences, unless the clause speaks of a special one."""
    if mention.topic.code != "all":
        return False
    if "q.cases" in scene.tokens.concepts[mention.at]:
        return True
    lead = scene.tokens.words[: scene.quantities[number].first][-2:]
    if lead == ["accounted", "for"]:
        # "Rape and attempted rape accounted for 2,529 crimes".
        return True
    # "Robbery rose from 402 offences to 455": offences of the kind that the clause is about.
    return scene.before(number) >= 0 and scene.tokens.words[scene.before(number)] in _ENDS_OF_CHANGE


def _around(scene: Scene, number: int, people: bool, after: bool) -> Mention | None:
    """The mention that leads to the number: the nearest before it, a firm one over "crime"."""
    quantity = scene.quantities[number]
    segment = scene.segments[quantity.number_at]
    bracket = scene.opened[quantity.number_at]
    right = [
        mention
        for mention in scene.mentions
        if mention.at > quantity.last
        and scene.segments[mention.at] == segment
        and (not people or _counts_people(mention.topic) or mention.topic.entry.foreign)
    ]
    if after and people and right:
        return special(right[:2])
    before = [
        mention
        for mention in scene.mentions
        if mention.at < quantity.first
        and scene.opened[mention.at] in (-1, bracket)
        and (not people or _counts_people(mention.topic) or mention.topic.entry.foreign)
    ]
    before = [mention for mention in before if not _is_committed(scene, mention)]
    firm = [mention for mention in before if not mention.weak]
    if any(mention.topic.code != "all" for mention in firm):
        # "Lommetyveriene, som utgjorde 9 840 anmeldelser, gikk ned": not all reports.
        concepts = scene.tokens.concepts
        firm = [m for m in firm if m.topic.code != "all" or "q.cases" not in concepts[m.at]]
    near = [mention for mention in firm if scene.segments[mention.at] == segment]
    for group in (near, firm):
        if group:
            return group[-1]
    if after and right:
        return special(right)
    return before[-1] if before else None


def _is_committed(scene: Scene, mention: Mention) -> bool:
    """As in "the number of suspects in violent offences": the suspects are what is counted."""
    words = scene.tokens.words
    return any(
        other.topic.code == "perpetrator"
        and 0 < mention.first - other.at <= _ATTRIBUTE
        and words[other.at + 1] in ("in", "of", "for")
        for other in scene.mentions
    )


def _subject(scene: Scene, mention: Mention, noun: Noun) -> Subject:
    said = scene.tokens.surface(mention.first, mention.at).lower()
    return Subject(mention.topic, said, True, noun, mention.weak)
