"""How much a shared feature tells, and how like two recommendations are.

A feature that stands in many points of one report tells them apart badly; one that stands in a
single point of each report is what that point is about, however many years it is repeated. So
rarity is counted within reports (inverse document frequency with the report's points as
documents), never over the years.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tinglys.assessment.recommendations.features import Feature, Role

_ROLE: Mapping[Role, float] = {"concept": 1.0, "action": 0.6, "who": 1.1, "word": 0.5, "weak": 0.2}
_OTHER_WHO = 0.55
_DICE = 0.65


class Weights:
    """The weight of each feature in a corpus of reports; an unseen one counts as standing alone."""

    def __init__(self, by_feature: Mapping[Feature, float], usual: float) -> None:
        """``usual`` is the weight of an unseen concept."""
        self._by_feature = dict(by_feature)
        self._usual = usual
        self._sizes: dict[frozenset[Feature], float] = {}

    def of(self, feature: Feature) -> float:
        """What a feature counts for."""
        known = self._by_feature.get(feature)
        return self._usual * _ROLE[feature.role] if known is None else known

    def total(self, features: Iterable[Feature]) -> float:
        """What some features count for together."""
        return math.fsum([self.of(feature) for feature in features])

    def size(self, features: frozenset[Feature]) -> float:
        """The same of all features of a recommendation, counted once."""
        found = self._sizes.get(features)
        if found is None:
            found = self._sizes[features] = self.total(features)
        return found


def weights_of(reports: Sequence[Sequence[frozenset[Feature]]]) -> Weights:
    """The weights of all features in reports.

    Args:
        reports: for each report the features of each of its points.

    Returns:
        For a feature that stands in d of the n points of a report (means over the reports that
        have it): ``role * log(1 + n / d) ** 2``.
    """
    points: Counter[Feature] = Counter()
    present: Counter[Feature] = Counter()
    sizes: Counter[Feature] = Counter()
    for report in reports:
        inside = Counter(feature for features in report for feature in features)
        points.update(inside)
        present.update(inside.keys())
        for feature in inside:
            sizes[feature] += len(report)
    by_feature = {
        feature: _ROLE[feature.role] * math.log1p(sizes[feature] / points[feature]) ** 2
        for feature in points
    }
    mean = sum(map(len, reports)) / len(reports) if reports else 1.0
    return Weights(by_feature, math.log1p(max(mean, 1.0)) ** 2)


def likeness(one: frozenset[Feature], other: frozenset[Feature], weights: Weights) -> float:
    """How like two recommendations are, from 0 to 1; the same either way round.

    A mean of Dice's coefficient and of containment in the shorter one (recommendations grow by
    what is added to them), on weights; lower where both name people or bodies and none in common.
    1 for equal features, 0 where nothing is shared.
    """
    common = one & other
    if not common:
        return 0.0
    if one == other:
        return 1.0
    shared = weights.total(common)
    sizes = weights.size(one), weights.size(other)
    score = _DICE * 2 * shared / sum(sizes) + (1 - _DICE) * shared / min(sizes)
    if _other_who(one, other):
        score *= _OTHER_WHO
    return min(score, 1.0)


def _other_who(one: frozenset[Feature], other: frozenset[Feature]) -> bool:
    """Whether both name whom they are about, and not one of the same."""
    whos = {feature for feature in one if feature.role == "who"}
    others = {feature for feature in other if feature.role == "who"}
    return bool(whos and others) and whos.isdisjoint(others)


def containment(part: frozenset[Feature], whole: frozenset[Feature], weights: Weights) -> float:
    """How much of the weight of ``part`` stands in ``whole``, from 0 to 1."""
    size = weights.size(part)
    return weights.total(part & whole) / size if size else 0.0
