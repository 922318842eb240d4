"""Which years a change spans: "than in 2013", "since 2010", "fra 1 640 i 2022 til 1 845 i 2023".

A change with its base is a span from the base to the year spoken of, unless the base is just the
year before; what a change is otherwise dated by is told in :mod:`.dating`.
"""

from tinglys.reading.claims import YearBasis
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.statistics.context import Context
from tinglys.reading.figures.statistics.dating import Year, current, latest, length_of, start_of
from tinglys.reading.figures.statistics.scene import Scene

# How far into its sentence a base that opens it stands.
_LEADING = 3
_BASING = frozenset("sammenlignet sammenliknet compared since siden".split())
_BASES = frozenset(
    "from than on since over fra enn siden mot against with compared til sammenlignet below above "
    "under as som".split()
)
_BETWEEN = frozenset(
    "in i med with the year året for level of nivået figure ending end to june september march "
    "december juni mars its peak record corresponding period months "
    "calendar fiscal whole hele".split()
)


def change_period(scene: Scene, context: Context, number: int) -> Period:
    """The period of a change: "from/to", or the year alone for a change on the year before."""
    named = _named(scene, number)
    if isinstance(named, Period):
        return named
    if named is None:
        between = _between_ends(scene, number)
        if between is not None:
            return between
        named = _base_before(scene, number)
    year, stated = current(scene, context, number)
    if named is not None and year == named:
        year, stated = context.year or context.data_year, False
    basis: YearBasis = "stated" if stated else "inferred"
    end = latest(year)
    if named is None:
        length = length_of(scene, number)
        if length is not None and end is not None:
            return Period(f"{end - length}/{end}", basis)
        return Period(year, basis) if year is not None else Period(None, "none")
    if end is None or start_of(year) <= named:
        own = context.data_year
        year = end = own if own is not None and own > named else named + 1
    if start_of(year) == named + 1:
        return Period(year, "stated")
    return Period(f"{named}/{end}", "stated")


def _named(scene: Scene, number: int) -> Period | int | None:
    """What the number's region names: its own period, or the year of its base."""
    quantity = scene.quantities[number]
    for first, last, year in scene.spans:
        if not quantity.last < first < scene.region_stop(number):
            continue
        # "2021–22" is one year, "from 2015 to 2016" two: the first is a single token.
        if isinstance(year, str) and not (first == last and _is_fiscal(year)):
            return Period(year, "stated")
        if _is_base(scene, first, quantity.last):
            return start_of(year)
        return Period(year, "stated")
    return None


def _between_ends(scene: Scene, number: int) -> Period | None:
    """As in "økte med 12,5 prosent, fra 1 640 i 2022 til 1 845 i 2023": the years of its ends."""
    words, after = scene.tokens.words, scene.quantities[number].last + 1
    lead = words[after + 1 : after + 2] if words[after : after + 1] == [","] else []
    later = [year for first, _, year in scene.spans if first > after and isinstance(year, int)]
    if lead not in (["fra"], ["from"]) or len(later) < 2 or later[0] >= later[1]:
        return None
    same = later[1] == later[0] + 1
    return Period(later[1] if same else f"{later[0]}/{later[1]}", "stated")


def _base_before(scene: Scene, number: int) -> int | None:
    """As in "Sammenlignet med 2013 er det 11 prosent færre", "Since 2013 … has fallen by 11%"."""
    words = scene.tokens.words
    for first, _, year in scene.spans:
        if first >= scene.quantities[number].first or not isinstance(year, int):
            continue
        if first <= _LEADING and _BASING.intersection(words[:first]):
            return year
    return None


def _is_fiscal(year: Year) -> bool:
    """Whether a period is a year that runs over two, as 2022/2023."""
    return isinstance(year, str) and year == f"{start_of(year)}/{start_of(year) + 1}"


def _is_base(scene: Scene, first: int, after: int) -> bool:
    """As in "than in 2013", "on 2008", "since 2010", "from 2014"."""
    words = scene.tokens.words
    at = first - 1
    while at > after and words[at] in _BETWEEN:
        at -= 1
    return at > after and words[at] in _BASES
