"""The names of the substances and goods that amounts are of.

"1 380 kilo kokain", "seizures of khat", "fire tonn hasj og marihuana stanset": only the words that
name the substance are kept, not what became of it.
"""

from tinglys.codebook.lexicon import NO_CONCEPTS, words_of
from tinglys.reading.figures.statistics.scene import STOPS, Scene
from tinglys.reading.grammar.tokens import Tokens

OF = frozenset(("of", "av"))
_TURNS = frozenset(("v.rise", "v.fall"))
_LONGEST_NAME = 4
_LONGEST_ENDING = 3
_NO_NAMES = frozenset(("v.have", "v.be", "f.pron", "f.rel"))
_REFERRING = frozenset("the this that such dette stoffet".split())
_ENDS = frozenset(
    "in i at on from fra ved på by that som was were ble is er worth with med under during are "
    "would will to til for throughout than enn hvert hver siden since each every per årlig".split()
)
_TAKING = frozenset(("q.seized", "q.found"))
_FORMS = frozenset(
    "powder resin oil herb base paste tablets pills leaves plants pulver olje harpiks tabletter "
    "planter blader".split()
)


def noun(scene: Scene, number: int) -> list[int]:
    """The tokens that name the substance after the amount."""
    words = scene.tokens.words
    at = scene.quantities[number].last + 1
    stop = scene.region_stop(number)
    if any("c.previous" in known for known in scene.tokens.concepts[at : at + 4]):
        return []
    if (
        at < stop
        and words[at] in ("or", "eller")
        and at + 1 < stop
        and words[at + 1] in ("more", "less", "mer", "mindre")
    ):
        at += 2
    if at < stop and words[at] in OF:
        at += 1
    found: list[int] = []
    while at < stop and words[at] not in _ENDS and not words[at][0].isdigit():
        if words[at] in STOPS and not (words[at] == "," and _listed(words, at, stop)):
            break
        found.append(at)
        at += 1
    while found and words[found[-1]] in ("and", "og", ","):
        found.pop()
    return _without_rest(scene, found)[:8]


def _without_rest(scene: Scene, found: list[int]) -> list[int]:
    """Without what became of the drug: "1 650 kg cannabis stanset i 2024"."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    taken = next((place for place, at in enumerate(found) if concepts[at] & _TAKING), len(found))
    found = found[:taken]
    drugs = [place for place, at in enumerate(found) if "q.drug" in concepts[at]]
    if not drugs:
        return found
    stop = drugs[-1] + 1
    while stop < len(found) and words[found[stop]] in _FORMS:
        stop += 1
    return found[:stop]


def _listed(words: list[str], at: int, stop: int) -> bool:
    return any(word in ("and", "og") for word in words[at + 1 : min(at + 4, stop)])


def drug_of(scene: Scene, number: int) -> str | None:
    """The substance named right after the amount."""
    text = " ".join(scene.tokens.words[at] for at in noun(scene, number)).replace(" ,", ",")
    return None if text in ("", "respectively", "henholdsvis") else text


def is_of_goods(scene: Scene, number: int) -> bool:
    """As in "7,8 tonn fiskefilet stanset": goods and no drug."""
    known = NO_CONCEPTS.union(*(scene.tokens.concepts[at] for at in noun(scene, number)))
    return "q.goods" in known and "q.drug" not in known


def seized_of(scene: Scene, number: int) -> str | None:
    """The drug that a number of seizures is of: "77 beslag av nitazener og tre av fentanyl"."""
    first = scene.quantities[number].last + 1
    after = last_named(scene.tokens, scene.region_stop(number), first)
    return after or nearest_before(scene, number)


def nearest_before(scene: Scene, number: int) -> str | None:
    """The drug last named before the amount: "For ketamin økte beslagene fra 9 kilo"."""
    return last_named(scene.tokens, scene.quantities[number].first)


def first_named(tokens: Tokens) -> str | None:
    """The drug that a sentence names first: what it is about, and the next one's amounts are of."""
    if "q.drug" not in tokens.spoken:
        return None
    at = next((at for at, known in enumerate(tokens.concepts) if "q.drug" in known), None)
    return last_named(tokens, at + 1) if at is not None else None


def last_named(tokens: Tokens, stop: int, start: int = 0) -> str | None:
    """The last drug that a stretch of a sentence names, with the words of its form."""
    for at in range(stop - 1, start - 1, -1):
        if "q.drug" in tokens.concepts[at]:
            first = at
            while first > start and "q.drug" in tokens.concepts[first - 1]:
                first -= 1
            return " ".join([*tokens.words[first:at], _alone(tokens, at)])
    return None


def _alone(tokens: Tokens, at: int) -> str:
    """The drug of a compound: "kokain" of "kokainbeslagene"; "hasjen" stays what it is."""
    word = tokens.words[at]
    stems = [stem for stem in words_of(tokens.language, "q.drug") if word.startswith(stem)]
    stem = max(stems, key=len, default=word)
    return word if len(word) - len(stem) <= _LONGEST_ENDING else stem


def named_before(scene: Scene, number: int) -> str | None:
    """The substance that was seized, where it is named first: "Beslagene av kokain økte …"."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    first = scene.quantities[number].first
    for at in range(first - 1, -1, -1):
        if "q.seized" not in concepts[at]:
            continue
        start = at + 2 if words[at + 1] in OF else at + 1
        stop = start
        while stop < first and words[stop].isalpha() and stop - start <= _LONGEST_NAME:
            if concepts[stop] & _TURNS or words[stop] in _ENDS:
                if words[at + 1] not in OF and "q.drug" not in scene.known(start, stop):
                    # "Beslagene gikk ned": a verb and no name.
                    return None
                named = _without_rest(scene, list(range(start, stop)))
                return " ".join(words[at] for at in named) or None
            if concepts[stop] & _NO_NAMES or words[stop] in _REFERRING:
                return None
            stop += 1
        return None
    return None
