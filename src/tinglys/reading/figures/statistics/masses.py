"""Amounts of drugs: seized ("1,380 kilograms of …") and allowed ("less than 5 grams of …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tinglys.codebook.lexicon import Concepts
from tinglys.reading.figures.changes import sign_of
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.statistics import change_periods, dating, substances
from tinglys.reading.figures.statistics.comparing import compares
from tinglys.reading.figures.statistics.scene import Scene
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.quantities import vocabulary

if TYPE_CHECKING:
    from tinglys.reading.figures.statistics.binding import Binding

_PAIRING = frozenset(("to", "til", "and", "og"))
_FOR = frozenset(("for", "per", "pr", "a"))
_MOST_POSSESSED = 5.0
_SEIZURES = ("drug_seizures", "drug_seizure_cases")
RESPECTIVELY = frozenset(("respectively", "henholdsvis"))


def measure_of(binding: Binding, number: int) -> Measure | None:
    """The amount as a seizure or as a threshold of possession; None where it is neither."""
    scene, context = binding.scene, binding.context
    quantity = scene.quantities[number]
    everything = scene.known(0, len(scene.tokens))
    last = context.seizure
    follows = last is not None
    if (
        "q.possess" in everything
        and quantity.value < _MOST_POSSESSED
        and "q.seized" not in everything
    ):
        allowed = _built(scene, number, "drug_possession_threshold", Period(None, "none"))
        allowed.value, allowed.unit = round(quantity.value * 1000, 6), "grams"
        return allowed
    goods = substances.is_of_goods(scene, number)
    taken = follows or _is_taken(everything, goods or context.drug is not None)
    if not taken or _is_priced(scene, number):
        return None
    period = dating.period_of(scene, context, number)
    seized = _built(scene, number, "goods_seized" if goods else "drug_seizures", period)
    seized.comparison = compares(scene, context, number, binding.measures) or period.earlier
    if not seized.breakdown and follows and last is not None:
        seized.breakdown = dict(last.breakdown)
    if not seized.breakdown and context.drug and not goods:
        seized.breakdown = {"drug": context.drug}
    if not seized.comparison and period.basis == "stated":
        context.spoken = period.year
    context.seizure = seized
    return seized


def _is_taken(everything: Concepts, named: bool) -> bool:
    """Whether the amount was seized: the sentence says so, or that a drug was found or stopped.

    ``named``: the amount is of goods, or the sentences before were about a drug.
    """
    if "q.seized" in everything:
        return True
    return "q.found" in everything and (named or "q.drug" in everything)


def _is_priced(scene: Scene, number: int) -> bool:
    """As in "en kilo koster …", "200–300 kroner for 0,2 gram": the amount that a price is for."""
    quantity = scene.quantities[number]
    if quantity.value == 1 and not quantity.digits:
        return True
    lead = scene.tokens.words[quantity.first - 1] if quantity.first else ""
    return lead in _FOR and any(other.kind == "money" for other in scene.quantities)


def none_seized(binding: Binding) -> Measure | None:
    """As in "Det ble ikke gjort beslag av fentanyl i 2024", "No seizures of khat were made"."""
    tokens = binding.scene.tokens
    seized = next((at for at, known in enumerate(tokens.concepts) if "q.seized" in known), None)
    if seized is None or tokens.words[seized + 1 : seized + 2] not in (["av"], ["of"]):
        return None
    first = next(
        (at for at in range(max(0, seized - 3), seized) if "c.not" in tokens.concepts[at]), None
    )
    drug = substances.last_named(tokens, min(seized + 4, len(tokens)), seized)
    if first is None or drug is None:
        return None
    spans, context = binding.scene.spans, binding.context
    period = Period(spans[0][2], "stated") if spans else Period(context.data_year, "inferred")
    return Measure(
        indicator="drug_seizures",
        value=0,
        unit="kg",
        breakdown={"drug": drug},
        period=period if period.year is not None else Period(None, "none"),
        comparison=False,
        first=first,
        last=seized + 2,
        kind="mass",
        rule="statistics",
    )


def change_of(binding: Binding, number: int) -> Measure | None:
    """As in "Beslagene av kokain økte med 64 prosent": a change of the amount seized."""
    scene, quantity = binding.scene, binding.scene.quantities[number]
    last = binding.measures[-1] if binding.measures else None
    goes_on = not scene.mentions and binding.context.seizure is not None
    seizes = goes_on or any(
        "q.seized" in known for known in scene.tokens.concepts[: quantity.first]
    )
    if quantity.kind != "percent" or not seizes:
        return None
    if last is not None and last.indicator not in (*_SEIZURES, "change_percent"):
        return None
    sign = sign_of(scene.tokens, quantity, 0)
    if sign is None:
        return None
    measure = _built(
        scene,
        number,
        "change_percent",
        change_periods.change_period(scene, binding.context, number),
    )
    named = substances.named_before(scene, number)
    if named is None and any(q.kind == "money" for q in scene.quantities[:number]):
        named = "cash" if scene.tokens.language == "en" else "kontanter"
    named = named or _paired(binding, number)
    return replace(
        measure,
        value=sign.sign * quantity.value,
        unit="percent",
        kind="percent",
        breakdown={"of": seizures_of(scene, named) if named else "beslag"},
        last=quantity.last,
    )


def seizures_of(scene: Scene, drug: str) -> str:
    """What has changed where seizures of a drug have."""
    return f"{drug} seizures" if scene.tokens.language == "en" else f"beslag av {drug}"


def share_unit(scene: Scene, number: int) -> None:
    """Make the first of "fra 30 til 72 kilo" an amount: its unit is that of the second."""
    following = scene.quantities[number + 1] if number + 1 < len(scene.quantities) else None
    quantity, words = scene.quantities[number], scene.tokens.words
    if following is None or following.kind != "mass" or following.first != quantity.last + 2:
        return
    unit = vocabulary().masses.get(words[following.last])
    if unit is not None and words[quantity.last + 1] in _PAIRING:
        quantity.kind, quantity.unit = "mass", following.unit
        quantity.value = round(quantity.value * unit, 6)


def _paired(binding: Binding, number: int) -> str | None:
    """The substance of the amount that a change belongs to, in the order of "henholdsvis"."""
    seized = [one for one in binding.measures if one.indicator == "drug_seizures"]
    spoken = binding.context.seizure
    if not seized and spoken is not None:
        seized = [spoken]
    if not seized:
        return None
    changes = [at for at, q in enumerate(binding.scene.quantities) if q.kind == "percent"]
    place = changes.index(number)
    dealt = not RESPECTIVELY.isdisjoint(binding.scene.tokens.words)
    one = seized[place] if dealt and place < len(seized) else seized[-1]
    return str(one.breakdown["drug"]) if "drug" in one.breakdown else None


def _built(scene: Scene, number: int, indicator: str, period: Period) -> Measure:
    quantity = scene.quantities[number]
    drug = (
        substances.drug_of(scene, number)
        or substances.named_before(scene, number)
        or substances.nearest_before(scene, number)
    )
    key = "commodity" if indicator == "goods_seized" else "drug"
    return Measure(
        indicator=indicator,
        value=quantity.value,
        unit="kg",
        breakdown={key: drug} if drug else {},
        period=period,
        comparison=False,
        first=quantity.first,
        last=max([quantity.last, *substances.noun(scene, number)]),
        kind="mass",
        qualifier=quantity.qualifier,
        high=quantity.high,
        rule="statistics",
    )


def deal(binding: Binding, run: list[int]) -> None:
    """As in "seizures of resin and khat came to 3.9 tonnes and 640 kg, respectively"."""
    measures, scene = binding.measures, binding.scene
    if measures[run[0]].indicator != "drug_seizures" or RESPECTIVELY.isdisjoint(scene.tokens.words):
        return
    words = scene.tokens.words
    first = measures[run[0]].first
    start = max((at for at in range(first) if words[at] in substances.OF), default=-1)
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
