"""Amounts of drugs: seized ("1,380 kilograms of …") and allowed ("less than 5 grams of …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tinglys.reading.figures.changes import sign_of
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.statistics import dating
from tinglys.reading.figures.statistics.comparing import compares
from tinglys.reading.figures.statistics.scene import STOPS, Scene
from tinglys.reading.figures.thread import Measure

if TYPE_CHECKING:
    from tinglys.reading.figures.statistics.binding import Binding

_MOST_POSSESSED = 5.0
_OF = frozenset(("of", "av"))
_TURNS = frozenset(("v.rise", "v.fall"))
_LONGEST_NAME = 4
_RESPECTIVELY = frozenset(("respectively", "henholdsvis"))
_NO_NAMES = frozenset(("v.have", "v.be", "f.pron", "f.rel"))
_REFERRING = frozenset("the this that such dette stoffet".split())
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
    follows = last is not None and last.indicator == "drug_seizures"
    if (
        "q.possess" in everything
        and quantity.value < _MOST_POSSESSED
        and "q.seized" not in everything
    ):
        allowed = _built(scene, number, "drug_possession_threshold", Period(None, "none"))
        allowed.value, allowed.unit = round(quantity.value * 1000, 6), "grams"
        return allowed
    if "q.seized" not in everything and not follows:
        return None
    period = dating.period_of(scene, context, number)
    seized = _built(scene, number, "drug_seizures", period)
    seized.comparison = compares(scene, context, number, binding.measures) or period.earlier
    if not seized.breakdown and follows and last is not None:
        seized.breakdown = dict(last.breakdown)
    if not seized.comparison and period.basis == "stated":
        context.spoken = period.year
    return seized


def change_of(binding: Binding, number: int) -> Measure | None:
    """As in "Beslagene av kokain økte med 64 prosent": a change of the amount seized."""
    scene, quantity = binding.scene, binding.scene.quantities[number]
    last = binding.measures[-1] if binding.measures else None
    seizes = any("q.seized" in known for known in scene.tokens.concepts[: quantity.first])
    if quantity.kind != "percent" or not seizes:
        return None
    if last is not None and last.indicator not in ("drug_seizures", "change_percent"):
        return None
    sign = sign_of(scene.tokens, quantity, 0)
    if sign is None:
        return None
    measure = _built(
        scene, number, "change_percent", dating.change_period(scene, binding.context, number)
    )
    named = _named_before(scene, number) or _paired(binding, number)
    of = f"{named} seizures" if scene.tokens.language == "en" else f"beslag av {named}"
    return replace(
        measure,
        value=sign.sign * quantity.value,
        unit="percent",
        kind="percent",
        breakdown={"of": of if named else "beslag"},
        last=quantity.last,
    )


def _paired(binding: Binding, number: int) -> str | None:
    """The substance of the amount that a change belongs to, in the order of "henholdsvis"."""
    seized = [one for one in binding.measures if one.indicator == "drug_seizures"]
    if not seized:
        return None
    changes = [at for at, q in enumerate(binding.scene.quantities) if q.kind == "percent"]
    place = changes.index(number)
    dealt = not _RESPECTIVELY.isdisjoint(binding.scene.tokens.words)
    one = seized[place] if dealt and place < len(seized) else seized[-1]
    return str(one.breakdown["drug"]) if "drug" in one.breakdown else None


def _built(scene: Scene, number: int, indicator: str, period: Period) -> Measure:
    quantity = scene.quantities[number]
    drug = _drug(scene, number) or _named_before(scene, number)
    return Measure(
        indicator=indicator,
        value=quantity.value,
        unit="kg",
        breakdown={"drug": drug} if drug else {},
        period=period,
        comparison=False,
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


def _named_before(scene: Scene, number: int) -> str | None:
    """The substance that was seized, where it is named first: "Beslagene av kokain økte …"."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    first = scene.quantities[number].first
    for at in range(first - 1, -1, -1):
        if "q.seized" not in concepts[at]:
            continue
        start = at + 2 if words[at + 1] in _OF else at + 1
        stop = start
        while stop < first and words[stop].isalpha() and stop - start <= _LONGEST_NAME:
            if concepts[stop] & _TURNS or words[stop] in _ENDS:
                return " ".join(words[start:stop]) or None
            if concepts[stop] & _NO_NAMES or words[stop] in _REFERRING:
                return None
            stop += 1
        return None
    return None


def deal(binding: Binding, run: list[int]) -> None:
    """As in "seizures of resin and khat came to 3.9 tonnes and 640 kg, respectively"."""
    measures, scene = binding.measures, binding.scene
    if measures[run[0]].indicator != "drug_seizures" or _RESPECTIVELY.isdisjoint(
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
