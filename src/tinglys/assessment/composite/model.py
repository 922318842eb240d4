"""What an index is: a tree of components, each the weighted aggregate of its parts."""

from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Literal

import msgspec

from tinglys.codebook.measures import Direction
from tinglys.codebook.scales import IndexStructure, ValueScale
from tinglys.errors import DefectError

Rule = Literal["arithmetic", "geometric", "harmonic", "median"]
"""How parts are put together: their weighted mean of a kind, or their weighted median."""


class Component(msgspec.Struct, frozen=True):
    """A node of the tree. Without ``parts`` it is an indicator, which is scored itself.

    ``parts`` maps the code of each part to its weight, a positive rational number; only the
    ratios of the weights of one component count.
    """

    code: str
    direction: Direction
    parts: dict[str, Fraction] = {}
    rule: Rule = "arithmetic"


class IndexModel(msgspec.Struct, frozen=True, dict=True):
    """An index: its components, parts after wholes or in any other order.

    ``low`` and ``high`` bound the scores and ``step`` is their grid (0: any value).
    """

    code: str
    components: tuple[Component, ...]
    low: Fraction
    high: Fraction
    step: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        """Refuses what is no tree.

        Raises:
            DefectError: a code twice, a part that is not listed, a part of two wholes, a circle, a
                weight that is not positive.
        """
        if len(self.by_code) != len(self.components):
            raise DefectError(f"index {self.code}: a component stands twice")
        wholes: dict[str, str] = {}
        for component in self.components:
            for part, weight in component.parts.items():
                if part not in self.by_code:
                    raise DefectError(f"index {self.code}: {part!r} is part of nothing listed")
                if wholes.setdefault(part, component.code) != component.code:
                    raise DefectError(f"index {self.code}: {part!r} is part of two components")
                if weight <= 0:
                    raise DefectError(f"index {self.code}: the weight of {part!r} is not positive")
        if len(self.in_order) != len(self.components):
            raise DefectError(f"index {self.code}: its components run in a circle")

    @cached_property
    def by_code(self) -> dict[str, Component]:
        """The components by their code."""
        return {component.code: component for component in self.components}

    @cached_property
    def indicators(self) -> tuple[str, ...]:
        """Codes of what is scored, in the order of the components."""
        return tuple(one.code for one in self.components if not one.parts)

    @cached_property
    def aggregates(self) -> tuple[str, ...]:
        """Codes of what is computed, each after all of its parts."""
        return tuple(code for code in self.in_order if self.by_code[code].parts)

    @cached_property
    def in_order(self) -> tuple[str, ...]:
        """All codes, each after all of its parts; shorter than the components in a circle."""
        done: dict[str, None] = {}
        waiting = list(self.components)
        while waiting:
            ready = [one for one in waiting if all(part in done for part in one.parts)]
            if not ready:
                break
            done |= dict.fromkeys(one.code for one in ready)
            waiting = [one for one in waiting if one.code not in done]
        return tuple(done)

    def below(self, code: str) -> tuple[str, ...]:
        """The indicators that a component rests on; the indicator itself where it is one."""
        parts = self.by_code[code].parts
        if not parts:
            return (code,)
        return tuple(leaf for part in parts for leaf in self.below(part))

    def coefficients(self, code: str) -> dict[str, Fraction]:
        """The share of each indicator in a component when every rule is arithmetic; sums to 1."""
        component = self.by_code[code]
        if not component.parts:
            return {code: Fraction(1)}
        total = sum(component.parts.values(), Fraction(0))
        return {
            leaf: weight / total * share
            for part, weight in component.parts.items()
            for leaf, share in self.coefficients(part).items()
        }

    def is_linear(self, codes: Iterable[str]) -> bool:
        """Whether these components, and all they rest on, are arithmetic means."""
        return all(
            self.by_code[code].rule == "arithmetic" and self.is_linear(self.by_code[code].parts)
            for code in codes
        )

    def restricted(self, indicators: Collection[str]) -> "IndexModel":
        """The index on some of its indicators; components that are left empty drop out.

        Raises:
            DefectError: none of the index's indicators is among them.
        """
        kept = {
            code for code in self.in_order if any(leaf in indicators for leaf in self.below(code))
        }
        if not kept:
            raise DefectError(f"index {self.code}: none of its indicators is kept")
        components = tuple(
            msgspec.structs.replace(
                one, parts={part: one.parts[part] for part in one.parts if part in kept}
            )
            for one in self.components
            if one.code in kept
        )
        return msgspec.structs.replace(self, components=components)

    def with_rule(self, rule: Rule, codes: Collection[str] | None = None) -> "IndexModel":
        """The index with another rule of aggregation, at all components or at some."""
        chosen = self.aggregates if codes is None else codes
        return self._with({code: {"rule": rule} for code in chosen})

    def with_weights(self, weights: Mapping[str, Mapping[str, Fraction]]) -> "IndexModel":
        """The index with other weights: component -> part -> weight."""
        return self._with({code: {"parts": dict(parts)} for code, parts in weights.items()})

    def _with(self, changes: Mapping[str, Mapping[str, object]]) -> "IndexModel":
        components = tuple(
            msgspec.structs.replace(one, **changes.get(one.code, {})) for one in self.components
        )
        return msgspec.structs.replace(self, components=components)


def published_model(structure: IndexStructure, scale: ValueScale, edition: int) -> IndexModel:
    """An index as its publisher computes it in one edition: equal weights, arithmetic means.

    Args:
        structure: the index in the codebook.
        scale: the scale of its scores.
        edition: the year of the edition; components that are newer are left out.
    """
    listed = [one for one in structure.components if one.since <= edition]
    components = tuple(
        Component(
            code=one.code,
            direction=one.direction or structure.directions[one.level],
            parts={part.code: Fraction(1) for part in listed if part.parent == one.code},
        )
        for one in listed
    )
    low, high, step = (Fraction(str(end)) for end in (scale.low, scale.high, scale.step))
    return IndexModel(structure.code, components, low, high, step)
