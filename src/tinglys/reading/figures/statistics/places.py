"""Where a figure of crime statistics was counted: a town, district or region named beside it."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from tinglys.codebook.places import Places
from tinglys.reading.figures.statistics.scene import MEASURED, Scene
from tinglys.reading.grammar.tokens import Tokens

_IN = frozenset(("in", "i", "at", "ved", "på", "across", "throughout", "for", "within"))
_NOT_PLACES = frozenset(
    "january february march april may june july august september october november december the a "
    "an this these police politiet supreme courts crime survey statistics figures i og and".split()
)
_BEFORE_SUBJECT = frozenset(("mens", "while", ",", "og", "and", ";"))
_PARTS = frozenset(
    "central northern southern eastern western greater the inner indre sentrale nordre "
    "søndre".split()
)
_KINDS = frozenset(
    "city town centre center county region district municipality part parts area sentrum byen "
    "fylket kommune deler".split()
)
_LINKS = frozenset(("of", "and", "og", "the", "upon"))


class Named(msgspec.Struct, frozen=True):
    """A place at tokens ``first`` to ``last``; ``led`` whether "in" or the like introduces it."""

    first: int
    last: int
    name: str
    led: bool


def places_of(tokens: Tokens, places: Places, country: str | None) -> list[Named]:
    """The places of a sentence, in order; the document's own country is none of them."""
    return list(_places(tokens, places, country))


def _places(tokens: Tokens, places: Places, country: str | None) -> Iterator[Named]:
    at = 0
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    count = len(starts)
    while at < count:
        if not text[starts[at]].isupper() or tokens.words[at] in _NOT_PLACES:
            at += 1
            continue
        printed = [text[starts[n] : ends[n]] for n in range(at, min(at + 5, count))]
        known = places.longest(printed, 0, tokens.language)
        led = _led(tokens.words, at)
        if known is not None:
            place, size = known
            if place.kind in ("country", "territory") and place.code == country:
                at += size
                continue
            yield Named(at, at + size - 1, " ".join(printed[:size]).lower(), led)
            at += size
            continue
        if not led:
            named = at > 0 and tokens.words[at - 1] in _BEFORE_SUBJECT
            stop = _capitalised(tokens, at) if named else at + 1
            if named and stop < count and tokens.concepts[stop] & {"v.have"}:
                yield Named(at, stop - 1, text[starts[at] : ends[stop - 1]].lower(), False)
            at = stop
            continue
        stop = _capitalised(tokens, at)
        yield Named(at, stop - 1, text[starts[at] : ends[stop - 1]].lower(), True)
        at = stop


def _led(words: list[str], at: int) -> bool:
    """Whether "in", "in central", "in the city of" or the like stands before a name."""
    if (
        at > 0
        and words[at - 1] in _IN
        or at > 1
        and words[at - 2] in _IN
        and words[at - 1] in _PARTS
    ):
        return True
    return at > 1 and words[at - 1] in ("of", "av") and words[at - 2] in _KINDS


def _capitalised(tokens: Tokens, first: int) -> int:
    """End of a run of capitalised words ("Dublin's North Side", "Møre og Romsdal")."""
    at = first + 1
    text, starts = tokens.text, tokens.starts
    while at < len(starts):
        if text[starts[at]].isupper():
            at += 1
        elif (
            tokens.words[at] in _LINKS
            and tokens.words[at] not in ("and", "og")
            and at + 1 < len(starts)
            and text[starts[at + 1]].isupper()
        ):
            at += 2
        else:
            break
    return at


def place_for(scene: Scene, named: list[Named], number: int) -> str | None:
    """The place beside a number: in its region, else before it in its clause, else at the lead."""
    if not named:
        return None
    quantity = scene.quantities[number]
    stop = scene.region_stop(number)
    bracket = scene.opened[quantity.number_at]
    comma = next((at for at in range(quantity.last, stop) if scene.tokens.words[at] == ","), stop)
    for place in named:
        if quantity.last < place.first < comma and (place.led or _attributes(scene, place)):
            return place.name
        if bracket >= 0 and place.last == bracket - 1:
            return place.name
    start = scene.left_start(number)
    before = [
        place
        for place in named
        if start <= place.first and place.last < quantity.first and not _taken(scene, place, number)
    ]
    subject = [
        place
        for place in before
        if place.led
        or place.last == quantity.first - 1
        or place.first <= start + 1
        or _follows(scene, place)
    ]
    if subject:
        return subject[-1].name
    lead = [
        place for place in named if place.led and place.first <= 2 and place.last < quantity.first
    ]
    if lead:
        return lead[0].name
    return None


def _taken(scene: Scene, place: Named, number: int) -> bool:
    """As in "rose by 12 per cent in Strelsau and fell by 3": the place of the number before it."""
    if not place.led or number == 0:
        return False
    before = scene.quantities[number - 1]
    return (
        before.kind in MEASURED
        and before.last < place.first
        and place.first - before.last <= 6
        and "," not in scene.tokens.words[before.last + 1 : place.first]
    )


def _attributes(scene: Scene, place: Named) -> bool:
    """As in "3.1 per cent of the Stockholm cases"."""
    after = place.last + 1
    return after < len(scene.tokens.words) and bool(
        scene.tokens.concepts[after] & {"q.cases", "n.case"}
    )


def _follows(scene: Scene, place: Named) -> bool:
    """A subject after its verb: "Lavest lå Møre og Romsdal"; or before "police"."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    after = place.last + 1
    if after < len(words) and words[after] in ("police", "cases", "politidistrikt"):
        return True
    return (
        place.first > 0
        and bool(concepts[place.first - 1] & {"q.link", "v.be", "f.be"})
        or (place.first > 0 and words[place.first - 1] in (",", "mens", "while", "fulgte"))
    )


def coordinated(named: list[Named], scene: Scene, before: int, count: int) -> list[str] | None:
    """The last ``count`` places joined by commas and "and" before a token; None if they are not."""
    words = scene.tokens.words
    line = [place for place in named if place.last < before][-count:]
    if line and len(line[-1].name.replace(" and ", " og ").split(" og ")) == count:
        return line[-1].name.replace(" and ", " og ").split(" og ")
    if len(line) < count:
        return None
    for one, other in pairwise(line):
        between = [
            word for word in words[one.last + 1 : other.first] if word not in (",", "and", "og")
        ]
        if between or other.first == one.last + 1:
            return None
    return [place.name for place in line]
