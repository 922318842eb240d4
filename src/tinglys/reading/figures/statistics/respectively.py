"""Coordinated numbers and the names they belong to, one each, in the order of both lists.

As in "Oslo og Bergen hadde henholdsvis 1 120 og 640", "Polske, litauiske og svenske borgere …, med
henholdsvis 5 860, 3 977 og 2 640 straffede".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tinglys.reading.figures.statistics import citizenship, masses, places
from tinglys.reading.figures.thread import Measure

if TYPE_CHECKING:
    from tinglys.reading.figures.statistics.binding import Binding

_PERSONS = ("persons_sanctioned", "persons_charged")


def deal(binding: Binding) -> None:
    """Give the coordinated numbers of a sentence the coordinated names before them, one each."""
    run: list[int] = []
    for at, measure in enumerate(binding.measures):
        if run and not _adjacent(binding, binding.measures[run[-1]], measure):
            _deal_run(binding, run)
            run = []
        run.append(at)
    _deal_run(binding, run)


def _adjacent(binding: Binding, one: Measure, other: Measure) -> bool:
    between = binding.scene.tokens.words[one.last + 1 : other.first]
    return (
        one.indicator == other.indicator
        and bool(between)
        and all(word in (",", "and", "og") for word in between)
    )


def _deal_run(binding: Binding, run: list[int]) -> None:
    if len(run) < 2:
        return
    measures, scene = binding.measures, binding.scene
    leading = measures[run[0]]
    if "place" in leading.breakdown:
        _give(
            binding, run, "place", places.coordinated(binding.named, scene, leading.first, len(run))
        )
    if masses.RESPECTIVELY.isdisjoint(scene.tokens.words):
        return
    if leading.indicator in _PERSONS:
        named = citizenship.coordinated(scene, leading.first, len(run))
        _give(binding, run, "citizenship", named)
    spoken = binding.context.groups
    if "group" in leading.breakdown and len(spoken) == len(run):
        # "… while employment (M4) gives 48.8 and 57.9, respectively": of the groups just named.
        _give(binding, run, "group", list(spoken))
    masses.deal(binding, run)


def _give(binding: Binding, run: list[int], key: str, names: list[str] | None) -> None:
    for at, name in zip(run, names or (), strict=False):
        measure = binding.measures[at]
        binding.measures[at] = replace(measure, breakdown={**measure.breakdown, key: name})
