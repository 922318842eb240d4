"""From the numbers of a sentence to measures: indicator, value, unit, period, breakdown."""

from functools import cached_property

from tinglys.codebook.places import Places
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.statistics import (
    breakdown,
    change_periods,
    dating,
    masses,
    respectively,
)
from tinglys.reading.figures.statistics.comparing import compares
from tinglys.reading.figures.statistics.context import Context
from tinglys.reading.figures.statistics.excluding import (
    is_amount_of_change,
    is_part_of_prisoners,
    is_solved,
    is_surveyed,
)
from tinglys.reading.figures.statistics.groups import before_bracket
from tinglys.reading.figures.statistics.metrics import Metric, metric_of
from tinglys.reading.figures.statistics.places import Named, place_for, places_of
from tinglys.reading.figures.statistics.scene import Scene
from tinglys.reading.figures.statistics.subjects import Subject, subject_of
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.ranges import begins_sum

_RULE = "statistics"
# Topics that count persons for what they are accused or convicted of, or got.
_ACCUSED = ("sentence", "convicted", "sanction", "charged")
_IN_PERSONS = ("sentence", "convicted", "charged", "gang", "police")


class Binding:
    """Binds the numbers of one sentence."""

    def __init__(self, scene: Scene, context: Context, places: Places) -> None:
        self.scene = scene
        self.context = context
        self.places = places
        self.measures: list[Measure] = []
        self.subjects: list[Subject] = []
        if "m" in scene.tokens.words and any(
            _is_model(scene, at) for at in range(len(scene.tokens))
        ):
            context.models = True

    @cached_property
    def named(self) -> list[Named]:
        """The places of the sentence; looked for when a figure first asks where it was counted."""
        return places_of(self.scene.tokens, self.places, self.context.country)

    def bind(self) -> list[Measure]:
        """The measures of the sentence in the order of their numbers."""
        self.context.spoken = self.context.measured = None
        for number in range(len(self.scene.quantities)):
            quantity = self.scene.quantities[number]
            if quantity.kind == "count" and self._percent_follows(number):
                quantity.kind, quantity.unit = "percent", "percent"
            elif quantity.kind == "count":
                masses.share_unit(self.scene, number)
            if number in self.scene.bases or self._is_of_sum(number):
                continue
            measure = self._of_kind(number, quantity.kind)
            if measure is not None:
                self.measures.append(measure)
                self.context.last = measure
                if measure.indicator == "drug_seizure_cases":
                    self.context.seizure = measure
        respectively.deal(self)
        self.remember(self.measures)
        return self.measures

    def _of_kind(self, number: int, kind: str) -> Measure | None:
        if kind == "mass":
            return masses.measure_of(self, number)
        if kind == "times" and self._is_imposed(number):
            kind = self.scene.quantities[number].kind = "count"
        if kind == "times":
            return self._factor(number)
        return self._measure(number) if kind in ("count", "percent", "rate") else None

    def _is_imposed(self, number: int) -> bool:
        """As in "Ungdomsstraff ble idømt 118 ganger": how often, and no factor."""
        quantity = self.scene.quantities[number]
        lead = self.scene.known(quantity.first - 3, quantity.first)
        return quantity.digits and "v.sentence" in lead

    def _factor(self, number: int) -> Measure | None:
        """As in "mer enn en dobling siden 2010", of what the clause is about."""
        quantity = self.scene.quantities[number]
        subject = subject_of(self.scene, self.context, number) if not quantity.digits else None
        if subject is None or subject.topic.entry.foreign:
            return None
        self.subjects.append(subject)
        period = change_periods.change_period(self.scene, self.context, number)
        of = subject.said or subject.topic.code.replace("_", " ")
        return self._build(
            number, "change_factor", "times", Metric("change"), period, {"of": of}, False
        )

    def _is_of_sum(self, number: int) -> bool:
        """The first of "fra 100 000 til 500 000 kroner"."""
        following = self.scene.quantities[number + 1 : number + 2]
        quantity = self.scene.quantities[number]
        return bool(following) and begins_sum(self.scene.tokens, quantity, following[0])

    def _percent_follows(self, number: int) -> bool:
        """The first of "3 and 5 per cent"."""
        quantities, words = self.scene.quantities, self.scene.tokens.words
        if number + 1 >= len(quantities) or quantities[number + 1].kind != "percent":
            return False
        quantity, after = quantities[number], quantities[number + 1]
        return after.first == quantity.last + 2 and words[quantity.last + 1] in (
            "and",
            "og",
            "to",
            "til",
        )

    def _measure(self, number: int) -> Measure | None:
        scene, context = self.scene, self.context
        subject = subject_of(scene, context, number)
        if subject is None:
            return masses.change_of(self, number)
        if subject.topic.entry.foreign:
            return None
        subject = self._accused(self._shot(subject), number)
        metric = metric_of(scene, context, number, subject)
        if metric is None or metric.name == "count" and self._is_no_count(number, subject):
            return None
        indicator, unit = self._indicator(subject, metric, number)
        if indicator is None:
            return None
        self.subjects.append(subject)
        grouped = "group" in subject.topic.keys or metric.name == "share"
        compared = (
            metric.name != "change"
            and not grouped
            and compares(scene, context, number, self.measures)
        )
        period = (
            change_periods.change_period(scene, context, number)
            if metric.name == "change"
            else dating.period_of(scene, context, number)
        )
        found = self._breakdown(number, subject, metric, indicator, compared)
        if found is None:
            return None
        if compared and self._is_of_other_group(found):
            compared = False
        measure = self._build(
            number, indicator, unit, metric, period, found, compared or period.earlier
        )
        self._note(subject, metric, measure)
        return measure

    def _is_no_count(self, number: int, subject: Subject) -> bool:
        """Whether what looks like a count is a part solved, an amount of change or a survey's."""
        counted = any(measure.kind == "count" for measure in self.measures)
        surveyed = is_surveyed(self.scene, number) and not subject.topic.entry.persons
        return (
            subject.weak
            or surveyed
            or is_solved(self.scene, number)
            or subject.topic.code == "prison"
            and is_part_of_prisoners(self.scene, number)
            or counted
            and is_amount_of_change(self.scene, number)
        )

    def _note(self, subject: Subject, metric: Metric, measure: Measure) -> None:
        """Keep in force what this figure spoke of, for the numbers after it."""
        context, year = self.context, measure.period.year
        if not measure.comparison and measure.period.basis == "stated":
            if metric.name != "change":
                context.spoken = year
            elif context.spoken is None:
                context.spoken = dating.latest(year)
        context.topic, context.said, context.weak = subject.topic, subject.said, subject.weak
        context.metric = context.measured = metric.name
        if subject.topic.entry.persons:
            context.people = subject.topic
        if metric.name == "rate":
            context.unit = measure.unit

    def _shot(self, subject: Subject) -> Subject:
        """Shootings in a sentence about killings are a kind of them."""
        if subject.topic.code != "shooting":
            return subject
        killing = next((m.topic for m in self.scene.mentions if m.topic.code == "homicide"), None)
        return Subject(killing, subject.said, True, subject.noun) if killing else subject

    def _accused(self, subject: Subject, number: int) -> Subject:
        """As in "Flest ble siktet for trafikklovbrudd, 26 300 personer": by their offence."""
        if subject.topic.code in _ACCUSED or subject.topic.entry.persons:
            return subject
        first = self.scene.quantities[number].first
        accused = next(
            (m for m in self.scene.mentions if m.topic.code in _ACCUSED and m.at < first),
            None,
        )
        if accused is None or subject.topic.code == "all":
            return subject
        return Subject(accused.topic, subject.said, True, subject.noun)

    def _indicator(
        self, subject: Subject, metric: Metric, number: int
    ) -> tuple[str | None, str | None]:
        """The indicator and unit of a topic measured in this way."""
        topic = subject.topic
        if metric.name == "change":
            return topic.indicator("change") or "change_percent", "percent"
        if metric.name == "rate":
            return topic.indicator("rate"), metric.unit
        if metric.name == "share" and topic.code == "prison":
            who = breakdown.prisoners(self.scene, number)
            return {"foreign": "prison_population_foreign", None: None}.get(
                who, "prison_population_share"
            ), "percent"
        if metric.name in ("share", "cleared"):
            return topic.indicator(metric.name), "percent"
        # None: the unit that the codebook gives the indicator.
        special = {"incident": None, "firearms": None, **dict.fromkeys(_IN_PERSONS, "persons")}
        return topic.indicator("count"), special.get(topic.code, "count")

    def _breakdown(
        self, number: int, subject: Subject, metric: Metric, indicator: str, compared: bool
    ) -> Breakdown | None:
        """The breakdown of a figure; None where the number describes no group that it must."""
        found = breakdown.own(self.scene, self.context, number, subject, metric.name)
        if found is None:
            return None
        topic = subject.topic
        last = self.context.last
        if metric.name == "change" and indicator == "change_percent":
            drug = found.get("drug") if topic.code == "seizure" else None
            seized = masses.seizures_of(self.scene, str(drug)) if drug else None
            found = {"of": seized or subject.said or topic.code.replace("_", " ")}
        elif topic.code in _ACCUSED:
            named = next(
                (m for m in self.scene.mentions if self._says(m.first, m.at, subject)), None
            )
            if named is not None and named.topic.code != topic.code:
                found["offence"] = subject.said
            elif topic.code == "sentence" and subject.said:
                found["sentence"] = subject.said
            else:
                offence = breakdown.offence_of(self.scene, number)
                if offence is not None:
                    found["offence"] = offence
        elif (
            topic.entry.offence
            or "offence" in topic.keys
            or indicator == "reported_offences_cleared"
            and topic.code != "all"
            or (topic.code == "homicide" and "skyt" in subject.said or "shoot" in subject.said)
        ):
            found["offence"] = subject.said or topic.code.replace("_", " ")
        goes_on = compared or dating.ends_pair(self.scene, number)
        if goes_on and last is not None and last.indicator == indicator and not found:
            found = dict(last.breakdown)
        if "place" in topic.keys and indicator != "change_percent":
            place = place_for(self.scene, self.named, number) or self._inherited_place(subject)
            if place:
                found["place"] = place
        return found

    def _is_of_other_group(self, found: Breakdown) -> bool:
        """As in "10,4 menn …, mot 2,1 kvinner": another group is no earlier value."""
        last = self.context.last
        if "group" not in found or last is None or "group" not in last.breakdown:
            return False
        return found["group"] != last.breakdown["group"]

    def _says(self, first: int, at: int, subject: Subject) -> bool:
        return bool(subject.said) and self.scene.tokens.surface(first, at).lower() == subject.said

    def _inherited_place(self, subject: Subject) -> str | None:
        """A sentence that goes on about the one before has its place; a heading's holds for all."""
        if not subject.own or self.context.heading_place:
            return self.context.place or self.context.heading_place
        if (
            self.measures
            and self.subjects
            and len(self.subjects) > 1
            and self.subjects[-2].topic is subject.topic
        ):
            return None
        return None

    def _build(
        self,
        number: int,
        indicator: str,
        unit: str | None,
        metric: Metric,
        period: Period,
        found: Breakdown,
        compared: bool,
    ) -> Measure:
        scene = self.scene
        quantity = scene.quantities[number]
        stop = scene.noun(number)
        first, last = quantity.first, max(stop[-1] if stop else quantity.last, quantity.last)
        group = before_bracket(scene, number)
        if (
            group is not None
            and scene.opened[quantity.number_at] >= 0
            and first - scene.opened[quantity.number_at] == 1
        ):
            first = group[1]
        return Measure(
            indicator=indicator,
            value=metric.sign * quantity.value,
            unit=unit,
            breakdown=found,
            period=period,
            comparison=compared,
            first=first,
            last=last,
            kind="percent" if quantity.kind == "percent" else metric.name,
            bracketed=scene.opened[quantity.number_at] >= 0,
            qualifier=quantity.qualifier,
            high=metric.sign * quantity.high if quantity.high is not None else None,
            rule=_RULE,
        )

    def remember(self, measures: list[Measure]) -> None:
        """Pass on to the next sentence what this one spoke of."""
        context, scene = self.context, self.scene
        firm = [mention for mention in scene.mentions if not mention.weak]
        if self.subjects:
            if self.subjects[0].own:
                context.place = None
        elif firm and not (context.abroad and firm[0].topic.code == "all"):
            context.topic, context.weak = firm[0].topic, False
            context.said = scene.tokens.surface(firm[0].first, firm[0].at).lower()
            context.place = None
            context.metric = None
        elif scene.mentions and context.topic is None and not context.abroad:
            context.topic, context.said, context.weak = scene.mentions[0].topic, "", True
        placed = [m.breakdown["place"] for m in measures if "place" in m.breakdown]
        if placed and len(set(placed)) == 1:
            context.place = str(placed[0])
        groups = tuple(str(m.breakdown["group"]) for m in measures if "group" in m.breakdown)
        context.groups = groups or context.groups
        self._remember_year(measures)

    def _remember_year(self, measures: list[Measure]) -> None:
        spans = [year for _, _, year in self.scene.spans if isinstance(year, str)]
        stated = [
            m.period.year
            for m in measures
            if m.period.basis == "stated"
            and not m.comparison
            and m.period.year is not None
            and not m.indicator.endswith(("_change", "change_percent"))
        ]
        if stated:
            self.context.year = stated[0]
        elif not measures and len(spans) == 1:
            self.context.year = spans[0]
        elif not measures and len(self.scene.spans) == 1:
            self.context.year = self.scene.spans[0][2]


def _is_model(scene: Scene, at: int) -> bool:
    words = scene.tokens.words
    return words[at] == "m" and at + 1 < len(words) and words[at + 1] in ("1", "2", "3", "4")
