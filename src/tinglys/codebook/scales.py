"""Scales of judgement: index scores, tiers, likelihood words.

A likelihood word means nothing without its scale: "likely" is 60-90 %, 55-75 % or 55-80 %
depending on whose word it is. So terms are only ever looked up in one scale, never across scales.
"""

from functools import cached_property
from typing import Literal

import msgspec

from tinglys.codebook.labels import Label, Term
from tinglys.codebook.measures import Direction

ComponentLevel = Literal["market", "actor", "resilience", "pillar", "composite"]

_PUNCTUATION = str.maketrans({"-": " ", "’": "'", ".": " ", ",": " ", ":": " ", ";": " "})


class ValueScale(msgspec.Struct, frozen=True):
    """A numeric scale: least and greatest value, and the step of its grid (0: continuous).

    ``aggregate_step`` is the precision in which means of scores on this scale are published.
    """

    code: str
    label: Label
    low: float
    high: float
    step: float = 0.0
    aggregate_step: float = 0.0

    def on_grid(self, value: float) -> bool:
        """Whether a single score may have this value."""
        if not self.low <= value <= self.high:
            return False
        return self.step == 0 or (value - self.low) / self.step == round(
            (value - self.low) / self.step
        )


class IndexComponent(msgspec.Struct, frozen=True):
    """One score of an organized crime index.

    ``order`` is its place on the page (1 is the first of its level), ``since`` the first edition
    that has it, ``parent`` the component it is averaged into. ``aliases`` are other printed
    names, by language. ``direction`` is given where the level alone does not tell it.
    """

    code: str
    label: Label
    level: ComponentLevel
    order: int
    since: int
    parent: str | None = None
    direction: Direction | None = None
    aliases: dict[str, tuple[str, ...]] = {}


class Quadrant(msgspec.Struct, frozen=True):
    """Where a country stands by its two composite scores."""

    code: str
    label: Label
    criminality: Literal["low", "high"]
    resilience: Literal["low", "high"]


class IndexStructure(msgspec.Struct, frozen=True, dict=True):
    """The structure of an organized crime index over its editions.

    ``high_from`` is the least score that counts as high when countries are put into quadrants
    (it includes the value itself). ``directions`` says for each level which way is worse.
    """

    code: str
    label: Label
    publisher: str
    scale: str
    editions: tuple[int, ...]
    high_from: float
    directions: dict[str, Direction]
    levels: dict[str, Term]
    quadrants: tuple[Quadrant, ...]
    components: tuple[IndexComponent, ...]

    @cached_property
    def by_code(self) -> dict[str, IndexComponent]:
        """The components by their code."""
        return {component.code: component for component in self.components}

    @cached_property
    def _by_name(self) -> dict[str, IndexComponent]:
        names: dict[str, IndexComponent] = {}
        for component in self.components:
            printed = [component.label.en, component.label.nb]
            printed += [form for forms in component.aliases.values() for form in forms]
            for name in printed:
                names.setdefault(_plain(name), component)
        return names

    def find(self, name: str) -> IndexComponent | None:
        """The component with this printed name in any language.

        Case, hyphens and punctuation do not count: *Resilience avg,* is *Resilience avg.*
        """
        return self._by_name.get(_plain(name))

    def of_edition(self, edition: int, level: ComponentLevel) -> tuple[IndexComponent, ...]:
        """The components of one level that an edition has, in the order of its page."""
        chosen = [c for c in self.components if c.level == level and c.since <= edition]
        return tuple(sorted(chosen, key=lambda component: component.order))

    def direction(self, code: str) -> Direction:
        """Which way a component's score is worse."""
        component = self.by_code[code]
        return component.direction or self.directions[component.level]

    def quadrant(self, criminality: float, resilience: float) -> Quadrant:
        """The quadrant of two exact (not yet rounded) composite scores."""
        asked = (
            ("high" if criminality >= self.high_from else "low"),
            ("high" if resilience >= self.high_from else "low"),
        )
        return next(q for q in self.quadrants if (q.criminality, q.resilience) == asked)


class Tier(Term, frozen=True, kw_only=True):
    """A placement of a Trafficking in Persons report. ``rank`` 1 is best; Special Case has none."""

    rank: int | None = None
    since: int


class LikelihoodTerm(msgspec.Struct, frozen=True):
    """A level of a likelihood scale: its printed forms by language, and its band.

    ``low`` and ``high`` are probabilities. ``printed`` is the band as the source prints it;
    ``erratum`` says what is wrong with that, and the band is then the corrected one. ``nato`` is
    the NATO term printed beside a national one.
    """

    level: int
    label: Label
    forms: dict[str, tuple[str, ...]]
    low: float
    high: float
    printed: str
    erratum: Label | None = None
    nato: str | None = None
    description: Label | None = None


class LikelihoodScale(msgspec.Struct, frozen=True, dict=True):
    """A scale of likelihood words in one edition.

    ``terms`` run from level 1, the least likely. ``publishers`` are the codes of the holders that
    use it. ``languages`` are those in which its words count; words of another language count
    nothing. ``boundary`` says which band an exact boundary value belongs to: ``upper``, ``lower``
    or ``unstated`` (then ``boundary_rule`` is the rule Tinglys prints and applies).
    ``gaps`` is True where bands are parted on purpose. ``near_misses`` are phrases, by language,
    that contain a term of the scale and are none ("most likely").
    """

    id: str
    label: Label
    edition: str
    source: str
    publishers: tuple[str, ...]
    languages: tuple[str, ...]
    boundary: Literal["upper", "lower", "unstated"]
    boundary_rule: Label
    terms: tuple[LikelihoodTerm, ...]
    gaps: bool = False
    near_misses: dict[str, tuple[str, ...]] = {}

    @cached_property
    def forms(self) -> dict[str, dict[str, LikelihoodTerm]]:
        """For each language of the scale: printed form in lower case -> term."""
        return {
            language: {
                form.casefold(): term
                for term in self.terms
                for form in term.forms.get(language, ())
            }
            for language in self.languages
        }

    def find(self, words: str, language: str) -> LikelihoodTerm | None:
        """The term with this printed form, where words of ``language`` count on this scale."""
        return self.forms.get(language, {}).get(words.casefold())

    def level(self, level: int) -> LikelihoodTerm:
        """The term of a level, 1 being the least likely."""
        return self.terms[level - 1]

    def of_probability(self, probability: float) -> LikelihoodTerm | None:
        """The term whose band holds a probability; None in a gap that the scale leaves.

        On a boundary of two bands the upper one is taken unless the scale says ``lower``.
        """
        holding = [term for term in self.terms if term.low <= probability <= term.high]
        if not holding:
            return None
        return holding[0] if self.boundary == "lower" else holding[-1]


def _plain(name: str) -> str:
    spaced = name.casefold().translate(_PUNCTUATION).replace("&", " and ")
    return " ".join(spaced.split())
