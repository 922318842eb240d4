"""Whose scores a page prints: one country, or a region and a country, or several to compare.

A list that repeats the same values (a page prints its resilience list twice) is one set of scores.
A list that repeats components with other values belongs to another entity. Scores of single
indicators stand on a half-point grid; a list off the grid is a mean over countries, and is never
filed as a country's.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.ratings.entries import Entry
from tinglys.reading.ratings.events import Event, is_region, place_named

_SAME = 0.75
_SINGLE = ("market", "actor", "resilience")
_RANK = {"composite": 0, "pillar": 0, "market": 0, "actor": 1, "resilience": 2}
_LIST_ENDS = {"criminal_actors": 1, "resilience": 2}


class Entity(msgspec.Struct):
    """One country or region of a page with its scores, the first of each component.

    ``place`` is its ISO code, None for a region or where the page does not say. ``aggregate``
    marks means over several countries. ``edition`` is set where a table has a column for each.
    """

    entries: list[Entry]
    name: str | None = None
    place: str | None = None
    aggregate: bool = False
    edition: int | None = None

    def values(self) -> dict[str, float | None]:
        """The score of each component."""
        return {entry.component.code: entry.cell.score.value for entry in self.entries}


def entities_of(
    entries: Sequence[Entry],
    events: Sequence[Event],
    codebook: Codebook,
    language: str,
    country: str | None,
) -> list[Entity]:
    """The entities of a page in the order of its text.

    Args:
        entries: every score found on the page.
        events: what stands on the page's lines; the place names among them.
        codebook: places and the index.
        language: language of the page.
        country: ISO code of the country the whole document is about, if known.
    """
    columned = [entry for entry in entries if entry.column.place or entry.column.edition]
    listed = [entry for entry in entries if not entry.column.place and not entry.column.edition]
    names = [(event.start, event.name) for event in events if event.kind == "place" and event.name]
    found: list[Entity] = []
    places = [start for start, _ in names]
    floor = -1
    for run in _runs(listed, places):
        entity = _add(found, run, _name_between(floor, run[0].start, names, places))
        floor = max(floor, entity.entries[-1].start)
    if columned:
        above = _name_between(floor, columned[0].start, names, places)
        found += _by_column(columned, above)
    scale = codebook.value_scales[codebook.index.scale]
    for entity in found:
        entity.aggregate = _is_aggregate(entity, scale.step)
        _locate(entity, found, codebook, language, country)
    return found


def _runs(entries: Sequence[Entry], places: Sequence[int]) -> Iterator[list[Entry]]:
    """Stretches without a repeated component that do not go back in the order of the lists."""
    run: list[Entry] = []
    seen: set[str] = set()
    rank = 0
    for entry in entries:
        here = _LIST_ENDS.get(entry.component.code, _RANK[entry.component.level])
        named = bool(run) and _between(run[-1].start, entry.start, places)
        if entry.component.code in seen or here < rank or named:
            yield run
            run, seen = [], set()
        run.append(entry)
        seen.add(entry.component.code)
        rank = here
    if run:
        yield run


def _between(low: int, high: int, places: Sequence[int]) -> bool:
    """Whether one of the sorted offsets lies between two others."""
    at = bisect_left(places, high) - 1
    return at >= 0 and places[at] > low


def _name_between(
    floor: int, start: int, names: Sequence[tuple[int, str]], places: Sequence[int]
) -> str | None:
    """The place named last before a run and after the run before it; ``places`` are its offsets."""
    at = bisect_left(places, start) - 1
    return names[at][1] if at >= 0 and places[at] > floor else None


def _add(found: list[Entity], run: list[Entry], name: str | None) -> Entity:
    """File a run under the entity it repeats or continues, or as a new one, and give that."""
    for entity in reversed(found):
        if name not in (None, entity.name):
            continue
        known = entity.values()
        shared = [entry for entry in run if entry.component.code in known]
        same = sum(1 for e in shared if known[e.component.code] == e.cell.score.value)
        continues = not shared and entity is found[-1]
        repeats = bool(shared) and same >= _SAME * len(shared)
        if not (continues or repeats):
            continue
        entity.entries += [
            entry
            for entry in run
            if entry.component.code not in known
            or known[entry.component.code] != entry.cell.score.value
        ]
        return entity
    found.append(Entity(list(run), name))
    return found[-1]


def _by_column(entries: Sequence[Entry], above: str | None) -> list[Entity]:
    """One entity for each column; columns of editions are of the place named above the table."""
    by_column: dict[tuple[str | None, int | None], Entity] = {}
    for entry in entries:
        key = (entry.column.place, entry.column.edition)
        entity = by_column.setdefault(key, Entity([], key[0] or above, edition=key[1]))
        if entry.component.code not in entity.values():
            entity.entries.append(entry)
    return list(by_column.values())


def _is_aggregate(entity: Entity, step: float) -> bool:
    """More than a fifth of the single scores off the half-point grid: a mean, not a misprint."""
    if entity.name is not None and is_region(entity.name):
        return True
    single = [
        entry.cell.score.value or 0.0
        for entry in entity.entries
        if entry.component.level in _SINGLE
    ]
    off = [value for value in single if (value / step) % 1]
    return len(off) > max(1, len(single) / 5)


def _locate(
    entity: Entity,
    found: Sequence[Entity],
    codebook: Codebook,
    language: str,
    country: str | None,
) -> None:
    if entity.aggregate:
        if entity.name is not None and not is_region(entity.name):
            entity.name = None
        return
    place = place_named(entity.name, codebook, language) if entity.name else None
    if place is not None:
        entity.place = place.code
    elif (
        entity.edition
        or sum(1 for other in found if not other.aggregate) == 1
        or entity is found[0]
    ):
        entity.place = country
