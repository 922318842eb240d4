"""What is said of all who were just counted: "courts convicted three, all of whom were fined".

The sentence that all of the convicted received is a number of persons too: the one stated before.
"""

from msgspec.structs import replace

from tinglys.codebook.lexicon import NO_CONCEPTS
from tinglys.reading.figures.outcomes import served
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.thread import Measure

ALL = frozenset("all both each".split())
SENTENCED = frozenset(("sentenced", "sentencing"))
TRIGGERS = ALL | SENTENCED
_OF = frozenset("of whom them were was had the".split())
_SENTENCED = frozenset("v.sentence n.suspended n.fine_money n.sentence".split())
_PASSIVE = frozenset("received receiving given were got served".split())
_BOUNDS = frozenset(", ; . ( )".split())
_REACH = 8


def measures_of(scene: Scene) -> list[Measure]:
    """The persons sentenced that "all of whom" speaks of."""
    words = scene.tokens.words
    return [
        found
        for at, word in enumerate(words[:-1])
        if word in ALL and words[at + 1] in _OF | _PASSIVE or _is_them(words, at)
        for found in _sentenced(scene, at)
    ]


def _is_them(words: list[str], at: int) -> bool:
    """As in "convicted two traffickers and sentenced them to terms of …"."""
    return words[at] in SENTENCED and words[at + 1] == "them"


def _sentenced(scene: Scene, at: int) -> list[Measure]:
    tokens = scene.tokens
    stop = at
    while stop < len(tokens) and stop - at < _REACH and tokens.words[stop] not in _BOUNDS:
        stop += 1
    known = NO_CONCEPTS.union(*tokens.concepts[at:stop])
    convicted = [m for m in scene.measures if m.indicator == "convictions" and not m.comparison]
    before = [m for m in (convicted or scene.thread.last) if m.indicator == "convictions"]
    before = [m for m in before if m.first < at or m not in scene.measures]
    before = [m for m in before if not m.part and m.breakdown.keys() != {"nationality"}] or before
    told = not _PASSIVE.isdisjoint(tokens.words[at:stop]) or tokens.words[at] in SENTENCED
    if not before or not known & _SENTENCED or not told:
        return []
    suspended = "n.suspended" in known
    named = "suspended" if suspended else served(tokens.words[at:stop])
    breakdown = {"sentence": named} if named else {}
    return [
        replace(
            before[-1],
            indicator="persons_sentenced",
            unit="persons",
            breakdown=breakdown,
            first=at,
            last=stop - 1,
            rule="statements",
        )
    ]
