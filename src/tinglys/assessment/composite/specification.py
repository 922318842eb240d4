"""An index of an office's own, written in a YAML file.

.. code-block:: yaml

    code: coastal_trade
    label: {en: Trade along the coast, nb: Handel langs kysten}
    scale: {low: 0, high: 10}
    components:
      trade:
        label: {en: Trade, nb: Handel}
        direction: higher_is_worse
        rule: geometric
        parts: {seizures: 2, prices: 1}
      seizures:
        label: {en: Seizures, nb: Beslag}
        direction: higher_is_worse
        per: {base: population, times: 100000}
        impute: group_median
        winsorise: true
        normalise: {method: min_max, low: 1, high: 10}
"""

from fractions import Fraction

import msgspec

from tinglys.assessment.composite.model import Component, IndexModel, Rule
from tinglys.assessment.composite.normalise import Method
from tinglys.assessment.composite.repair import Imputation
from tinglys.assessment.written import read_written
from tinglys.codebook import Label
from tinglys.codebook.measures import Direction
from tinglys.errors import DefectError, InputError

_REMEDY = "see 'Build an index of your own' in the documentation"


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The bounds of the scores and their grid (0: any value)."""

    low: Fraction
    high: Fraction
    step: Fraction = Fraction(0)


class Normalisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one indicator is brought to the scale; the settings that its method takes are given."""

    method: Method
    low: float | None = None
    high: float | None = None
    worst: float | None = None
    best: float | None = None
    wanted: float | None = None
    mean: float | None = None
    deviation: float | None = None

    @property
    def settings(self) -> dict[str, float]:
        """The settings that are given."""
        named = [name for name in self.__struct_fields__ if name != "method"]
        given = {name: getattr(self, name) for name in named}
        return {name: value for name, value in given.items() if value is not None}


class Base(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a raw count is divided by: the column ``base``, per so many ``times``."""

    base: str
    times: float = 1.0


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One component as it is written; an indicator has no parts, an aggregate no treatment."""

    label: Label
    direction: Direction
    parts: dict[str, Fraction] = {}
    rule: Rule = "arithmetic"
    per: Base | None = None
    impute: Imputation | None = None
    winsorise: bool = False
    normalise: Normalisation | None = None

    @property
    def treated(self) -> bool:
        """Whether anything is done to it before aggregation."""
        return bool(self.per or self.impute or self.winsorise or self.normalise)


class Specification(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An index as it is written. ``least_share`` is the share of indicators a unit must have."""

    code: str
    label: Label
    scale: Scale
    components: dict[str, Entry]
    least_share: float = 0.0

    def model(self) -> IndexModel:
        """The tree of components.

        Raises:
            DefectError: as :class:`~tinglys.assessment.composite.model.IndexModel`.
        """
        components = tuple(
            Component(code, one.direction, one.parts, one.rule)
            for code, one in self.components.items()
        )
        return IndexModel(self.code, components, self.scale.low, self.scale.high, self.scale.step)


def read_specification(text: str, name: str) -> Specification:
    """The index that a YAML text describes.

    Args:
        text: the file's content.
        name: its name, for messages.

    Raises:
        InputError: the text is no such description; the message names the key.
    """
    found = read_written(text, name, Specification, _REMEDY)
    if found.scale.low >= found.scale.high:
        raise InputError(name, "the scale ends where it begins", _REMEDY, "scale")
    for code, entry in found.components.items():
        if entry.parts and entry.treated:
            problem = "is computed from its parts; only an indicator can be treated"
            raise InputError(name, problem, _REMEDY, f"components.{code}")
    try:
        found.model()
    except DefectError as error:
        raise InputError(name, str(error), _REMEDY, "components") from error
    return found
