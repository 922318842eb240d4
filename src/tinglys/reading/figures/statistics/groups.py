"""Which group a figure speaks of: "Africa (153.8)", "44.9 among native Norwegians".

The group's words stand before the bracket the number is in, or after "among", "of", "for",
"blant", "av" behind it, or in the subject before it.
"""

from tinglys.reading.figures.statistics.scene import STOPS, Scene

_AMONG = frozenset(
    ("among", "amongst", "of", "for", "blant", "av", "hos", "in", "i", "from", "fra")
)
_STOP_BEFORE = frozenset((",", ";", ":", "(", ")", "and", "og", "or", "eller"))
_NEVER_BEFORE = frozenset(
    "kommer kom fulgte followed deretter among amongst blant from fra were was var er are is by av "
    "in for with med than highest lowest høyest lavest to of".split()
)
_NEVER_KEPT = frozenset(
    "the a an those these persons people individuals population immigrants de den det personer "
    "citizens residents who som with their all groups".split()
)
_COPULAS = frozenset(("f.be", "v.be", "v.have"))
_JOINED_NAMES = frozenset(("and", "og"))
_LEADING = frozenset(("among", "amongst", "blant", "in", "for", "hos", "of", "av"))
_BEFORE_NUMBER = frozenset(("among", "amongst", "blant", "hos"))
_ADJUSTED = ("adjust", "correct", "control", "just", "korrig", "kontroll")
_ANAPHORIC = frozenset(("these", "those", "disse", "all", "alle"))


def before_bracket(scene: Scene, number: int) -> tuple[str, int] | None:
    """The name that a bracketed number explains, and its first token."""
    bracket = scene.opened[scene.quantities[number].number_at]
    words = scene.tokens.words
    if bracket <= 0:
        return None
    start = bracket
    concepts = scene.tokens.concepts
    while (
        start > 0 and words[start - 1] not in _STOP_BEFORE | _NEVER_BEFORE and bracket - start < 7
    ):
        if concepts[start - 1] & _COPULAS:
            break
        start -= 1
    if _joined(scene, start):
        start = _before_joined(scene, start)
    if words[start] in ("the", "a", "an") and start + 1 < bracket:
        start += 1
    if start >= bracket:
        return None
    return scene.tokens.text[scene.tokens.starts[start] : scene.tokens.ends[bracket - 1]], start


def in_bracket(scene: Scene, number: int) -> tuple[str, int] | None:
    """The group of a bracketed number: named in it ("Somalia 78 M2, 61 M4") or before it."""
    tokens = scene.tokens
    bracket = scene.opened[scene.quantities[number].number_at]
    at = scene.quantities[number].first - 1
    while at > bracket and tokens.words[at] not in (";",):
        if tokens.text[tokens.starts[at]].isupper() and len(tokens.words[at]) > 1:
            first = at
            while (
                first - 1 > bracket
                and tokens.words[first - 1].isalpha()
                and len(tokens.words[first - 1]) > 1
            ):
                first -= 1
            return tokens.surface(first, at), first
        at -= 1
    return before_bracket(scene, number)


def _joined(scene: Scene, start: int) -> bool:
    """As in "South and Central America": the "and" is within the name, not between two names."""
    words, tokens = scene.tokens.words, scene.tokens
    if start < 2 or words[start - 1] not in _JOINED_NAMES:
        return False
    before = words[start - 2]
    return (
        before not in STOPS
        and tokens.text[tokens.starts[start - 2]].isupper()
        and tokens.text[tokens.starts[start]].isupper()
        and not before[0].isdigit()
    )


def _before_joined(scene: Scene, start: int) -> int:
    words = scene.tokens.words
    at = start - 2
    while at > 0 and words[at - 1] not in _STOP_BEFORE | _NEVER_BEFORE and start - at < 6:
        at -= 1
    return at


def led_by(scene: Scene, number: int) -> tuple[str, int] | None:
    """A group right before the number: "among immigrants 3.4 per cent"."""
    words = scene.tokens.words
    first = scene.quantities[number].first
    for at in range(first - 2, scene.left_start(number) - 1, -1):
        if words[at] in _BEFORE_NUMBER:
            found = _phrase(scene, at + 1, first)
            return found if found is not None and found[1] == first else None
    return None


def fronted(scene: Scene, number: int) -> tuple[str, int] | None:
    """A group that opens the clause: "Blant innvandrere var raten 42,7"."""
    words = scene.tokens.words
    first = scene.quantities[number].first
    for at in range(scene.left_start(number), first - 1):
        if words[at] in _BEFORE_NUMBER:
            return _phrase(scene, at + 1, first)
    return None


def after_number(scene: Scene, number: int) -> tuple[str, int] | None:
    """The group behind "among", "of", "for" after the number, and the token after it."""
    words = scene.tokens.words
    at = scene.quantities[number].last + 1
    stop = scene.region_stop(number)
    while at < stop and words[at] not in _AMONG:
        if (
            words[at] in STOPS
            or words[at] in _JOINED_NAMES
            or scene.tokens.concepts[at] & {"f.be", "v.have"}
        ):
            return None
        at += 1
    if any(at < mention.at < stop and mention.topic.code == "felony" for mention in scene.mentions):
        return None
    return _phrase(scene, at + 1, stop)


def subject(scene: Scene, number: int) -> tuple[str, int] | None:
    """The group before the number: "the incidence in the non-immigrant population was 0.7%"."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    first = scene.quantities[number].first
    for at in range(first - 1, -1, -1):
        if words[at] in _LEADING and not words[at + 1][0].isdigit():
            stop = at + 1
            while (
                stop < first
                and words[stop] not in (";", ":", "(", "to", "at", "til", "på")
                and not concepts[stop] & {"f.be", "v.be", "v.have"}
            ):
                stop += 1
            if words[at + 1] in _ANAPHORIC or at and words[at - 1].startswith(_ADJUSTED):
                continue
            found = _phrase(scene, at + 1, stop, commas=True)
            if found is not None:
                return found
    return None


def _phrase(scene: Scene, first: int, stop: int, commas: bool = False) -> tuple[str, int] | None:
    words, concepts = scene.tokens.words, scene.tokens.concepts
    at = first
    while at < stop and (commas and words[at] == "," or words[at] not in STOPS) and at - first < 16:
        if concepts[at] & {"f.be", "v.be"} or words[at] in (
            "had",
            "have",
            "has",
            "hadde",
            "har",
            "per",
            "than",
            "enn",
        ):
            break
        at += 1
    if at > first and words[first] in _ANAPHORIC and at - first <= 3:
        return None
    while at > first and (words[at - 1] in ("and", "og", ",", "or") or words[at - 1][0].isdigit()):
        at -= 1
    kept = [n for n in range(first, at) if words[n] not in _NEVER_KEPT and words[n] != ","]
    if not kept:
        kept = list(range(first, at))
    if not kept:
        return None
    text = scene.tokens.text
    return " ".join(text[scene.tokens.starts[n] : scene.tokens.ends[n]] for n in kept), at


def model_of(scene: Scene, number: int, models: bool) -> str | None:
    """M1 … M4: behind the number, or in brackets before it in its clause; M1 is unadjusted."""
    tokens = scene.tokens
    quantity = scene.quantities[number]
    after = quantity.last + 1
    if (
        after + 1 < len(tokens.words)
        and tokens.words[after] == "m"
        and tokens.words[after + 1].isdigit()
    ):
        return f"M{tokens.words[after + 1]}"
    if tokens.words[after : after + 2] == ["(", "m"] and after + 2 < len(tokens.words):
        return f"M{tokens.words[after + 2]}"
    if scene.opened[quantity.number_at] < 0:
        at = quantity.first - 1
        while at > 0:
            if tokens.words[at] == ";":
                break
            if (
                tokens.words[at].isdigit()
                and tokens.words[at - 1] == "m"
                and tokens.starts[at] == tokens.ends[at - 1]
            ):
                return f"M{tokens.words[at]}"
            at -= 1
    return "M1" if models else None
