"""Of which citizenship the persons of a figure are: "69,215 Swedish citizens", "79 statsløse".

Only words that name a citizenship are kept: nationalities, names of countries that a person is
*from* or a citizen *of*, and what is said of citizenship itself. Where people live tells nothing of
it, and no word of the clause around it is part of its name.
"""

from tinglys.reading.figures.statistics import groups
from tinglys.reading.figures.statistics.scene import STOPS, Scene

_NAMING = frozenset(("q.citizenship", "nat", "nat.foreign"))
_PLACES = frozenset(("place", "n.country"))
_ORIGINS = frozenset(("from", "fra", "of", "av"))
_PERSONS = frozenset(
    "citizens citizen nationals statsborgere statsborger borgere borger persons people".split()
)
_OF_CITIZENSHIP = frozenset(
    "without no unknown unstated dual other non uten ukjent uoppgitt dobbelt andre annet øvrige "
    "norsk utenlandsk ikke oppgitt".split()
)
_JOINING = frozenset(("and", "og", "or", "eller"))
_ENDS = frozenset(("v.be", "f.be", "v.have", "f.rel", "q.verb", "v.sanction", "q.people"))
_LONGEST = 6


def citizenship_of(scene: Scene, number: int, said: str) -> str | None:
    """The citizenship that the words around a number name; ``said`` are those of its topic."""
    bracketed = groups.before_bracket(scene, number)
    if bracketed is not None:
        name = bracketed[0].lower()
        return None if name == said else name
    quantity = scene.quantities[number]
    stop = quantity.last + 1
    end = scene.region_stop(number)
    while stop < end and scene.tokens.words[stop] not in STOPS:
        stop += 1
    return _named(scene, quantity.last + 1, stop) or _named(
        scene, scene.left_start(number), quantity.first
    )


def is_named(scene: Scene, first: int, last: int) -> bool:
    """As in "1 900 utenlandske", "100 stateless": nothing but a citizenship stands for persons."""
    return all(scene.tokens.concepts[at] & _NAMING for at in range(first, last + 1))


def coordinated(scene: Scene, before: int, count: int) -> list[str] | None:
    """As in "Polish, Lithuanian and Swedish citizens": so many of them before a token."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    run: list[str] = []
    for at in range(before):
        if concepts[at] & (_NAMING | _PLACES) and words[at] not in _PERSONS:
            run.append(words[at])
        elif words[at] not in _JOINING and words[at] != ",":
            if len(run) == count:
                return run
            run = []
    return None


def _named(scene: Scene, first: int, stop: int) -> str | None:
    """The run of words of a stretch that name a citizenship."""
    words = scene.tokens.words
    named = _belonging(scene, first, stop)
    telling = next((at for at in range(first, stop) if _tells(scene, at)), None)
    if telling is None or named is not None and named[0] < telling:
        return " ".join(words[named[0] : named[1]]) if named is not None else None
    start = telling
    while start > first and words[start - 1] in _OF_CITIZENSHIP:
        start -= 1
    end = telling + 1
    while end < stop and _goes_on(scene, end):
        end += 1
    kept = [word for word in words[start:end] if word not in _PERSONS]
    while kept and kept[-1] in _JOINING:
        kept.pop()
    return " ".join(kept) or None


def _belonging(scene: Scene, first: int, stop: int) -> tuple[int, int] | None:
    """As in "citizens of the rest of the world": the words after "citizens of"."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    for at in range(first, stop - 2):
        if words[at] in _PERSONS and "q.citizenship" in concepts[at] and words[at + 1] in _ORIGINS:
            start = end = at + 2 + (words[at + 2] in ("the", "de"))
            while end < stop and end - start < _LONGEST and not concepts[end] & _ENDS:
                if words[end][0].isdigit():
                    break
                end += 1
            while end > start and concepts[end - 1] & {"f.prep", "f.and"}:
                end -= 1
            return (start, end) if end > start else None
    return None


def _tells(scene: Scene, at: int) -> bool:
    known = scene.tokens.concepts[at]
    if known & _NAMING:
        return scene.tokens.words[at] not in _PERSONS
    return bool(known & _PLACES) and at > 0 and scene.tokens.words[at - 1] in _ORIGINS


def _goes_on(scene: Scene, at: int) -> bool:
    word, known = scene.tokens.words[at], scene.tokens.concepts[at]
    return bool(known & (_NAMING | _PLACES)) or word in _OF_CITIZENSHIP or word in _JOINING
