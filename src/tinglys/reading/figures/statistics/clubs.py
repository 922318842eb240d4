"""Of which group the members of a figure are: "1,740 in the Black Riders", "EBG teller 45"."""

from tinglys.reading.figures.statistics import groups
from tinglys.reading.figures.statistics.scene import STOPS, Scene
from tinglys.reading.grammar.quantities import vocabulary

_NAMED_IN = frozenset(("in", "of", "to", "i", "av", "til"))
_THEM = frozenset(("them", "these", "those", "dem", "disse"))
_PLAIN = frozenset(("q.people", "n.person", "n.member", "q.member"))
_VERBS = frozenset(("f.be", "v.be", "v.have", "q.link"))
_LONGEST_NAME = 5


def club_of(scene: Scene, number: int) -> str | None:
    """The group that the words after the number name, else its subject, else its own noun."""
    core = scene.noun(number)
    plain = not core or bool(scene.tokens.concepts[core[0]] & _PLAIN)
    named = _named_after(scene, number) or (_subject(scene, number) if plain else None)
    if named is not None:
        return named
    words = scene.tokens.words
    if core:
        return " ".join(words[at] for at in core)
    region = words[scene.quantities[number].last + 1 : scene.region_stop(number)]
    kept = [
        word for word in region if word not in STOPS and word not in ("are", "were", "er", "var")
    ]
    return " ".join(kept) or None


def _named_after(scene: Scene, number: int) -> str | None:
    """As in "1,740 in the Black Riders", "active in gangs"; not "30 medlemmer i Bergen"."""
    words = scene.tokens.words
    stop = scene.region_stop(number)
    for at in range(scene.quantities[number].last + 1, stop - 1):
        if words[at] not in _NAMED_IN or words[at + 1] in _THEM or words[at + 1][0].isdigit():
            continue
        found = groups._phrase(scene, at + 1, stop)
        placed = "place" in scene.tokens.concepts[at + 1]
        if found is not None and not placed and not _is_month(found[0]):
            return found[0].lower()
    return None


def _subject(scene: Scene, number: int) -> str | None:
    """As in "Elvebygjengen (EBG) består av om lag 45 personer": the name that opens the clause."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    first = 0
    stop = scene.quantities[number].first
    last = next(
        (at for at in range(first, stop) if words[at] in STOPS or concepts[at] & _VERBS), first
    )
    if not 0 < last - first <= _LONGEST_NAME:
        return None
    if not any("q.network" in concepts[at] for at in range(first, last)):
        return None
    return scene.tokens.surface(first, last - 1).lower()


def _is_month(words: str) -> bool:
    return words.split()[0].lower() in vocabulary().months
