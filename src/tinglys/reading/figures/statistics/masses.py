"""Amounts of drugs: seized ("1,380 kilograms of cocaine") and allowed ("less than 5 grams of …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.statistics import dating
from tinglys.reading.figures.statistics.scene import STOPS, Scene
from tinglys.reading.figures.thread import Measure

if TYPE_CHECKING:
    from tinglys.reading.figures.statistics.binding import Binding

_MOST_POSSESSED = 5.0
_OF = frozenset(("of", "av"))
_ENDS = frozenset(
    (
        "in",
        "i",
        "at",
        "on",
        "from",
        "fra",
        "ved",
        "på",
        "by",
        "that",
        "som",
        "was",
        "were",
        "ble",
        "is",
        "er",
        "worth",
        "with",
        "med",
        "under",
        "during",
        "is",
        "are",
        "would",
        "will",
        "to",
        "til",
        "for",
        "throughout",
        "was",
        "than",
        "enn",
    )
)


def measure_of(binding: Binding, number: int) -> Measure | None:
    """The amount as a seizure or as a threshold of possession; None where it is neither."""
    scene, context = binding.scene, binding.context
    quantity = scene.quantities[number]
    everything = scene.known(0, len(scene.tokens))
    last = binding.measures[-1] if binding.measures else context.last
    drug = _drug(scene, number)
    if (
        "q.possess" in everything
        and quantity.value < _MOST_POSSESSED
        and "q.seized" not in everything
    ):
        period = Period(None, "none")
        value, unit, indicator = (
            round(quantity.value * 1000, 6),
            "grams",
            "drug_possession_threshold",
        )
        compared = False
    elif "q.seized" in everything or last is not None and last.indicator == "drug_seizures":
        period = dating.period_of(scene, context, number)
        value, unit, indicator = quantity.value, "kg", "drug_seizures"
        compared = binding._compared(number) or period.earlier
    else:
        return None
    if drug is None and last is not None and last.indicator == "drug_seizures":
        drug = str(last.breakdown.get("drug") or "") or None
    return Measure(
        indicator=indicator,
        value=value,
        unit=unit,
        breakdown={"drug": drug} if drug else {},
        period=period,
        comparison=compared,
        first=quantity.first,
        last=max([quantity.last, *_noun(scene, number)]),
        kind="mass",
        qualifier=quantity.qualifier,
        high=quantity.high,
        rule="statistics",
    )


def _noun(scene: Scene, number: int) -> list[int]:
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
    if at < stop and words[at] in _OF:
        at += 1
    found: list[int] = []
    while at < stop and words[at] not in _ENDS and not words[at][0].isdigit():
        if words[at] in STOPS and not (words[at] == "," and _listed(words, at, stop)):
            break
        found.append(at)
        at += 1
    while found and words[found[-1]] in ("and", "og", ","):
        found.pop()
    return found[:8]


def _listed(words: list[str], at: int, stop: int) -> bool:
    return any(word in ("and", "og") for word in words[at + 1 : min(at + 4, stop)])


def _drug(scene: Scene, number: int) -> str | None:
    noun = [scene.tokens.words[at] for at in _noun(scene, number)]
    text = " ".join(word for word in noun if word not in ("*",)).replace(" ,", ",")
    if text in ("", "respectively", "henholdsvis"):
        return None
    return text


def deal(binding: Binding, run: list[int]) -> None:
    """As in "Seizures of cannabis resin and amphetamine amounted to 3.9 tonnes and 640 kg, respectively"."""
    measures, scene = binding.measures, binding.scene
    if measures[run[0]].indicator != "drug_seizures" or not {"respectively", "henholdsvis"} & set(
        scene.tokens.words
    ):
        return
    words = scene.tokens.words
    first = measures[run[0]].first
    start = max((at for at in range(first) if words[at] in _OF), default=-1)
    stop = next(
        (
            at
            for at in range(start + 1, first)
            if scene.tokens.concepts[at] & {"q.link", "v.be", "f.be"} or words[at] == "amounted"
        ),
        first,
    )
    names = [
        part.strip()
        for part in " ".join(words[start + 1 : stop])
        .replace(" og ", " and ")
        .replace(" , ", " and ")
        .split(" and ")
    ]
    if start >= 0 and len(names) == len(run):
        for at, name in zip(run, names, strict=True):
            measures[at] = replace(measures[at], breakdown={"drug": name})
