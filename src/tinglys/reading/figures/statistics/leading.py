"""What leads from a clause's subject to a number without a noun of its own.

A linking verb, a preposition, a list or a comparison does ("was 9,013", "fell to 13,480", "against
62", "Poland (7,952)"); an amount of change does not ("rose by 300").
"""

from tinglys.reading.figures.statistics import groups
from tinglys.reading.figures.statistics.scene import Mention, Scene

_LINKING = frozenset(
    "to for at from than with against mot til på fra enn med and og or eller , ( – — another that "
    "of above below exceeding averaged averages gjennomsnitt which whom them hvorav dem over under "
    "ytterligere av around nearly was var er including inkludert herunder nemlig ; "
    "henholdsvis after den it".split()
)
_ELSEWHERE = frozenset("about by with in into after on i om av ved etter på".split())
_LINKS = frozenset("q.link v.be f.be f.and c.compare c.respectively".split())
_MEASURING = frozenset(("q.cleared", "q.rate", "n.rate", "n.number", "q.average"))
_DESCRIBING = frozenset(("q.citizenship", "nat", "nat.foreign", "s.female", "s.male", "a.child"))
_SENTENCED_TO = frozenset("to til with med for fikk received got".split())
_NEAREST = 4
_AMOUNTS = frozenset(("by", "med"))


def leads(scene: Scene, number: int) -> bool:
    """Whether something leads from the clause's subject to a bare number."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    at = scene.before(number)
    if _partitive(scene, number):
        return True
    if at < 0:
        return False
    if number and any(mention.at == at for mention in scene.mentions):
        return True
    if words[at] == ":" and scene.opened[at] >= 0:
        return True
    if concepts[at] & _MEASURING or "v.sentence" in concepts[at] or describes(scene, number):
        return True
    if number and scene.tokens.text[scene.tokens.starts[at]].isupper() and _listed(scene, number):
        return True
    if words[at] in _AMOUNTS and scene.quantities[number].kind == "count":
        return words[at] == "med" and not _changes(scene, at)
    if words[at] in _LINKING or concepts[at] & _LINKS:
        return not (words[at] in ("of", "på", "av") and _changes(scene, at))
    return False


def describes(scene: Scene, number: int) -> bool:
    """As in "mens 79 var uten statsborgerskap", "and 412 were women": who those counted were."""
    after = scene.quantities[number].last + 1
    if after >= len(scene.tokens) or not scene.tokens.concepts[after] & {"f.be", "v.have"}:
        return False
    stop = min(after + _NEAREST + 1, scene.region_stop(number))
    return bool(scene.known(after + 1, stop) & _DESCRIBING)


def sentenced_to(scene: Scene, number: int) -> Mention | None:
    """The sentence that persons got: "og 2 038 til samfunnsstraff", "4 120 fikk forelegg"."""
    after = scene.quantities[number].last + 1
    if after >= len(scene.tokens) or scene.tokens.words[after] not in _SENTENCED_TO:
        return None
    near = scene.mentions_in(after + 1, min(after + _NEAREST, scene.region_stop(number)))
    found = [m for m in near if "q.sentence" in scene.tokens.concepts[m.at]]
    return found[0] if found else None


def told_after(scene: Scene, number: int) -> Mention | None:
    """What a bare number is said to be: "of which 9,120 were burglaries"."""
    concepts = scene.tokens.concepts
    after = scene.quantities[number].last + 1
    stop = scene.region_stop(number)
    while after < stop and scene.tokens.words[after] in (
        "of",
        "these",
        "those",
        "them",
        "av",
        "disse",
        "dem",
    ):
        after += 1
    if after >= stop or "f.be" not in concepts[after]:
        return None
    found = [m for m in scene.mentions_in(after, stop) if m.topic.code != "all"]
    if not found or found[0].first - after > _NEAREST:
        return None
    # "are asked about burglaries" says nothing of what the number is.
    between = scene.tokens.words[after + 1 : found[0].first]
    return None if _ELSEWHERE.intersection(between) else found[0]


def rated(scene: Scene, number: int) -> bool:
    """Whether the base of a rate follows ("was well below 1.17 per 100,000"), or a group leads.

    As in "per 1 000 var raten 42,7 blant innvandrere og blant norskfødte 61,9".
    """
    if scene.is_decimal(number) and groups.led_by(scene, number) is not None:
        return True
    following = number + 1
    first = scene.quantities[number].first
    if first and scene.tokens.words[first - 1] in ("aged", "age", "alderen"):
        return False
    if following not in scene.bases:
        return False
    return scene.quantities[following].first - scene.quantities[number].last <= 6


def _listed(scene: Scene, number: int) -> bool:
    """A name and a number after a comma or "and", in a list: "…, Aarhus 1 100 og Odense 640"."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    at = scene.before(number)
    while at >= 0 and scene.tokens.text[scene.tokens.starts[at]].isupper():
        at -= 1
    if at > 0 and words[at] in ("in", "i"):
        at -= 1
    return at >= 0 and (words[at] in (",", ";") or "f.and" in concepts[at])


def _partitive(scene: Scene, number: int) -> bool:
    """As in "Thirty-nine of those were murders"; "78 M2": a number that its next words explain."""
    words = scene.tokens.words
    after = scene.quantities[number].last + 1
    following = words[after : after + 2]
    if len(following) < 2:
        return False
    if following[0] == "m" and following[1] in ("1", "2", "3", "4"):
        return True
    if following[0] not in ("of", "av"):
        return False
    if following[1] in ("these", "those", "them", "disse", "dem", "which"):
        return True
    return bool(scene.known(after + 1, after + 3) & {"q.victims", "c.of_these"})


def _changes(scene: Scene, at: int) -> bool:
    """As in "an increase of 300", "økte med 300": an amount of change, not a count."""
    return bool(scene.known(at - 2, at) & {"v.rise", "v.fall"})
