"""Which period a figure of crime statistics speaks of, and whether it is given to compare with.

In order: a year in the number's own region; "the year before" and "twenty years earlier"; a year
that opens the sentence or stands before the number's clause; one that closes it; the year the
paragraph is about; the document's own. What a change is dated by is told in
:mod:`.change_periods`.
"""

from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.statistics.context import Context
from tinglys.reading.figures.statistics.scene import MEASURED, Scene
from tinglys.reading.grammar.quantities import Quantity

Year = int | str
_LED = frozenset(
    "in during for of since by at from through i siden under fra for per pr ved innen year end to "
    "early late mid on around january february march april may june july august september october "
    "november december januar februar mars mai juni juli oktober desember calendar fiscal utgangen "
    "av perioden period periode årene years løpet".split()
)
_EARLIER = frozenset("earlier before previously ago tidligere før siden".split())
_DECADE = 10
_PAST = frozenset("past last previous preceding siste foregående over gjennom".split())
_RAISED = frozenset(
    ("as", "som", "than", "from", "since", "against", "mot", "enn", "fra", "siden", "compared")
)


def latest(year: Year | None) -> int | None:
    """The year in which a period ends: 2023 of "2022/2023" and of "2023-H1"."""
    if isinstance(year, str):
        tail = year.rpartition("/")[2].partition("-")[0]
        return int(tail) if tail.isdigit() else None
    return year


def current(scene: Scene, context: Context, number: int) -> tuple[Year | None, bool]:
    """The year that the sentence speaks of at this number, and whether it says it itself."""
    led = _lead(scene, number)
    if led is not None:
        return led, True
    if context.spoken is not None:
        return context.spoken, True
    trailing = _trailing(scene, number)
    if trailing is not None:
        return trailing, True
    return context.year or context.data_year, False


def period_of(scene: Scene, context: Context, number: int) -> Period:
    """The period of a count, rate or share."""
    own = stated_for(scene, number) or when(scene, number) or _ended(scene, number)
    if own is not None:
        return Period(own, "stated")
    year, stated = current(scene, context, number)
    back = _years_back(scene, number)
    if back is not None and stated and back > 1 and _told(scene, year):
        return Period(year, "stated", earlier=True)
    if back is not None:
        return Period(_shifted(year, back), "stated" if back == 1 else "inferred", earlier=True)
    length = _decade(scene, number)
    if length:
        end = latest(context.year or context.data_year)
        if end is not None:
            return Period(f"{end - length + 1}/{end}", "inferred")
    if year is None:
        return Period(None, "none")
    return Period(year, "stated" if stated else "inferred")


def _shifted(year: Year | None, back: int) -> Year | None:
    """The period so many years before: of 2022/2023 the one before is 2021/2022."""
    end = latest(year)
    if end is None:
        return None
    if isinstance(year, str) and year == f"{end - 1}/{end}":
        return f"{end - 1 - back}/{end - back}"
    return end - back


def start_of(year: Year | None) -> int:
    """The year in which a period begins; 0 if there is none."""
    return int(str(year or 0).partition("/")[0].partition("-")[0])


def _ends_at(scene: Scene, last: int, bracket: int) -> bool:
    """Whether a year stands right before the bracket ("than in 2020–21 (274,600)")."""
    between = scene.tokens.words[last + 1 : bracket]
    return last < bracket and all(word in ("–", "-", "/") or word.isdecimal() for word in between)


def stated_for(scene: Scene, number: int) -> Year | None:
    """The year stated for this very number, in its own region."""
    quantity = scene.quantities[number]
    stop = scene.region_stop(number)
    for first, _, year in scene.spans:
        if not quantity.last < first < stop or not _dates(scene, first, quantity):
            continue
        if not _of_next_clause(scene, number, first):
            return year
    return None


def _of_next_clause(scene: Scene, number: int, first: int) -> bool:
    """As in "I 2023 var mengden 2 478 kg, og i 2022 ble det tatt 128 kg": the next number's."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    start = scene.quantities[number].last + 1
    parted = any(
        words[at] == "," and concepts[at + 1] & {"f.and"} for at in range(start, first - 1)
    )
    led = any(last < scene.quantities[number].first for _, last, _ in scene.spans)
    return parted and led and scene.region_stop(number) < len(words)


def _ended(scene: Scene, number: int) -> int | None:
    """As in "rose between 2015 and 2021, from 1,612 to 2,225": each end has its year."""
    words = scene.tokens.words
    first = scene.quantities[number].first
    lead = words[first - 1] if first else ""
    if lead not in ("from", "fra", "to", "til"):
        return None
    ends = [
        str(year).split("/") for _, last, year in scene.spans if "/" in str(year) and last < first
    ]
    if not ends:
        return None
    begin, end = int(ends[-1][0]), int(ends[-1][1])
    other = number + 1 if lead in ("from", "fra") else number - 1
    if not 0 <= other < len(scene.quantities) or end == begin + 1:
        return None
    pair = (
        scene.tokens.words[scene.quantities[other].first - 1]
        if scene.quantities[other].first
        else ""
    )
    if pair not in ("from", "fra", "to", "til") or pair == lead:
        return None
    return begin if lead in ("from", "fra") else end


def ends_pair(scene: Scene, number: int) -> bool:
    """As in "from 214 in 2021 to 988 in 2023": whether the number is the second of the two."""
    if number == 0:
        return False
    words, quantities = scene.tokens.words, scene.quantities
    lead = words[quantities[number].first - 1]
    begins = {words[q.first - 1] for q in quantities[max(0, number - 2) : number] if q.first}
    return lead in ("to", "til") and not begins.isdisjoint(("from", "fra"))


def when(scene: Scene, number: int) -> Year | None:
    """As in "compared with 2022, when the figure stood at 1,453,000"."""
    words = scene.tokens.words
    number_at = scene.quantities[number].first
    bracket = scene.opened[scene.quantities[number].number_at]
    for first, last, year in scene.spans:
        if bracket > 0 and _ends_at(scene, last, bracket):
            return year
        if (
            words[last + 1 : last + 2] == [":"]
            and scene.opened[first] >= 0
            and number_at - last <= 2
            and last < number_at
        ):
            return year
        before = scene.left_start(number) - 1 <= last < number_at
        if before and any(word in ("when", "da") for word in words[last + 1 : last + 3]):
            return year
    return None


def _dates(scene: Scene, first: int, quantity: Quantity) -> bool:
    words = scene.tokens.words
    before = words[first - 1] if first else ""
    if before in ("since", "siden", "than", "enn"):
        return False
    if before in ("from", "fra", "in", "i") and first >= 2 and words[first - 2] in _RAISED:
        return False
    if first + 1 < len(words) and words[first + 1] == ":":
        return False
    return (
        before in _LED
        or before in ("(", "and", "og", "mellom", "between", ",", "the")
        or first == quantity.last + 1
    )


def _years_back(scene: Scene, number: int) -> int | None:
    """Years before the one spoken of: 1 for "the year before", 20 for "twenty years earlier"."""
    concepts = scene.tokens.concepts
    quantity = scene.quantities[number]
    stop = min(scene.region_stop(number) + 1, len(concepts))
    if "c.previous" not in scene.tokens.spoken:
        return _told_back(scene, number, stop)
    right = range(quantity.last + 1, stop)
    left = range(max(clause_start(scene, number), quantity.first - 8), quantity.first)
    led = scene.before(number)
    against = led >= 0 and "c.compare" in concepts[led]
    comma = next((at for at in right if scene.tokens.words[at] == ","), stop)
    right = range(quantity.last + 1, comma)
    bracket = scene.opened[quantity.number_at]
    if bracket > 0 and "c.previous" in concepts[bracket - 1]:
        return 1
    before = any(_before_that(scene, at, against) for at in right) and not _difference(
        scene, number
    )
    if before or any(_before_that(scene, at, against) for at in left):
        return 1
    return _told_back(scene, number, stop)


def _told_back(scene: Scene, number: int, stop: int) -> int | None:
    """As in "twenty years earlier"."""
    concepts, quantity = scene.tokens.concepts, scene.quantities[number]
    for other in scene.quantities:
        if other.kind == "duration" and other.unit == "years" and other.first < stop:
            after = other.last + 1
            near = (
                other.last < quantity.first
                and scene.segments[other.first] == scene.segments[quantity.first]
            )
            if (
                after < len(concepts)
                and scene.tokens.words[after] in _EARLIER
                and (near or other.first > quantity.last)
            ):
                return int(other.value)
    return None


def clause_start(scene: Scene, number: int) -> int:
    """Where the clause of a number begins: after ", and", that of the number before has ended."""
    words = scene.tokens.words
    start = scene.left_start(number)
    for at in range(scene.quantities[number].first - 2, start, -1):
        if words[at] == "," and scene.tokens.concepts[at + 1] & {"f.and"} and start > 0:
            return at + 1
    return start


def _told(scene: Scene, year: Year | None) -> bool:
    """As in "ten years ago, in 2012": the year that the years back lead to is itself named."""
    words = scene.tokens.words
    for first, _, named in scene.spans:
        lead = words[max(0, first - 4) : first]
        if named == year and not _EARLIER.isdisjoint(lead) and not _LED.isdisjoint(lead[-1:]):
            return True
    return False


def _before_that(scene: Scene, at: int, against: bool) -> bool:
    """As in "the year before"; "last year" and "i fjor" only where they are compared with."""
    words = scene.tokens.words
    if "c.previous" not in scene.tokens.concepts[at]:
        return False
    return against or not (words[at] == "fjor" or at and words[at - 1 : at + 1] == ["last", "year"])


def _difference(scene: Scene, number: int) -> bool:
    after = scene.quantities[number].last + 1
    words = scene.tokens.words
    return after < len(words) and words[after] in (
        "more",
        "fewer",
        "flere",
        "færre",
        "higher",
        "lower",
    )


def _lead(scene: Scene, number: int) -> Year | None:
    """A year before the number that no earlier number has taken: the nearest such."""
    quantity = scene.quantities[number]
    best: Year | None = None
    for first, _, year in scene.spans:
        if first >= quantity.first:
            break
        if scene.opened[first] >= 0 and scene.opened[first] != scene.opened[quantity.number_at]:
            continue
        words = scene.tokens.words
        if first and words[first - 1] in ("since", "siden", "than", "enn"):
            continue
        if not _taken(scene, first):
            best = year
    return _through(scene, number) or best


def _taken(scene: Scene, first: int) -> bool:
    """Whether a number just before dates itself by this year ("7,370 in 2017")."""
    words, segment = scene.tokens.words, scene.segments
    at = first - 1
    begins = {q.last: q for q in scene.quantities if q.kind in MEASURED}
    while at >= 0 and segment[at] == segment[first]:
        if at in begins:
            return True
        if words[at] == "," and at < first - 1:
            return False
        at -= 1
    return at >= 0 and at in begins


def _trailing(scene: Scene, number: int) -> Year | None:
    """A year that closes the clause of several numbers ("48 men and 26 women in 2022")."""
    words = scene.tokens.words
    last = scene.quantities[number].last
    segment = scene.segments[scene.quantities[number].number_at]
    for first, _, year in scene.spans:
        if first > last and words[first - 1] in _LED and scene.segments[first] <= segment:
            between = words[last + 1 : first]
            if _RAISED & set(between) or any(word in (";", ":") for word in between):
                return None
            return year
    return None


def _through(scene: Scene, number: int) -> str | None:
    """As in "Over the ten years to 2023" before the number: 2013/2023."""
    words = scene.tokens.words
    for other in scene.quantities:
        if (
            other.kind == "duration"
            and other.unit == "years"
            and other.last < scene.quantities[number].first
        ):
            for first, _, year in scene.spans:
                if (
                    0 < first - other.last <= 2
                    and words[first - 1] in ("to", "until", "til")
                    and isinstance(year, int)
                ):
                    return f"{year - int(other.value)}/{year}"
    return None


def length_of(scene: Scene, number: int) -> int | None:
    """Years that a change took: "over five years", "de siste ti årene"."""
    words = scene.tokens.words
    stop = scene.region_stop(number)
    for at in range(1, min(stop, len(words))):
        if words[at] in ("decade", "tiåret") and words[at - 1] in _PAST:
            return _DECADE
    for other in scene.quantities:
        if other.kind != "duration" or other.unit != "years" or other.first >= stop + 2:
            continue
        if any(word in _PAST for word in words[max(0, other.first - 3) : other.first]):
            return int(other.value)
    return None


def _decade(scene: Scene, number: int) -> int:
    """Length of "the past ten years" that an average is taken over; 0 if there is none."""
    if "q.average" not in scene.segment_known(number):
        return 0
    return length_of(scene, number) or 0
