"""What an index page should print and does not, and what follows by arithmetic all the same.

A lost score of a list is derived only where exactly one half-point value makes the printed mean;
where two entries are lost, or the mean is lost with one, nothing follows and the finding says so.
"""

from collections.abc import Iterator
from fractions import Fraction

from tinglys.checks.arithmetic import decimals, exact, round_half_up
from tinglys.checks.documents import printed
from tinglys.checks.findings import Derived, Finding, Input, Working, finding
from tinglys.checks.index_means import exact_mean, inputs_of
from tinglys.checks.index_pages import CHANGE, LISTS, SCORE, IndexPage
from tinglys.checks.wording import both, component, place
from tinglys.codebook import Codebook, Label

_HUNDREDTH = Fraction(1, 100)
_TOLERANCE = Fraction(1, 100)


class _Solver:
    """The missing values of one page, list by list; later lists use what earlier ones gave."""

    def __init__(self, page: IndexPage, codebook: Codebook) -> None:
        self.page = page
        self.codebook = codebook
        scale = codebook.value_scales[codebook.index.scale]
        self._step = exact(scale.step)
        self._low, self._high = exact(scale.low), exact(scale.high)
        self.means: dict[str, Fraction] = {}
        self.mean_changes: dict[str, Fraction] = {}

    def lists(self) -> Iterator[Finding]:
        """One finding for each score or mean that a list lacks."""
        for code in LISTS:
            parts = [part.code for part in self.page.listed(self.codebook, code)]
            lost = [part for part in parts if self.page.score(part) is None]
            value = exact_mean(self.page, self.codebook, code)
            if value is not None:
                self.means[code] = value
            self._note_changes(code, parts)
            if len(lost) == len(parts):
                yield self._without(code, lost)
            elif len(lost) == 1 and self.page.score(code) is not None:
                yield self._one_lost(code, parts, lost[0])
            elif lost:
                yield from (self._not_derivable(part, code, len(lost)) for part in lost)
                if self.page.score(code) is None:
                    yield self._not_derivable(code, code, len(lost))
            elif self.page.score(code) is None and value is not None:
                yield self._mean_lost(code, parts, value)

    def criminality(self) -> Iterator[Finding]:
        """The composite of the two pillars, where the page does not print it."""
        if self.page.score("criminality") is not None:
            return
        pillars = ["criminal_markets", "criminal_actors"]
        values = [self.means.get(pillar) for pillar in pillars]
        if values[0] is None or values[1] is None:
            yield self._not_derivable("criminality", "criminality", 1)
            return
        total = (values[0] + values[1]) / 2
        formula = (
            f"({decimals(values[0], 4)} + {decimals(values[1], 4)}) / 2 = {decimals(total, 4)} "
            f"-> {decimals(total)}"
        )
        derived = [self._derived(SCORE, "criminality", round_half_up(total, _HUNDREDTH), formula)]
        changes = [self.mean_changes.get(pillar) for pillar in pillars]
        if changes[0] is not None and changes[1] is not None:
            moved = (changes[0] + changes[1]) / 2
            said = (
                f"({decimals(changes[0], 4)} + {decimals(changes[1], 4)}) / 2 = {decimals(moved)}"
            )
            derived.append(
                self._derived(CHANGE, "criminality", round_half_up(moved, _HUNDREDTH), said)
            )
        inputs = inputs_of(
            self.codebook, self.page.scores, [p for p in pillars if p in self.page.scores]
        )
        yield self._follows("criminality", formula, inputs, derived)

    def _note_changes(self, code: str, parts: list[str]) -> None:
        changes = self.page.changes
        if parts and all(part in changes for part in parts):
            moved = [exact(changes[part].value) for part in parts]
            self.mean_changes[code] = sum(moved, Fraction(0)) / len(parts)

    def _one_lost(self, code: str, parts: list[str], lost: str) -> Finding:
        """The score that its list's mean leaves open, if a single half point does."""
        page = self.page
        said = page.score(code)
        assert said is not None
        others = [part for part in parts if part != lost]
        rest = sum((exact(page.scores[part].value) for part in others), Fraction(0))
        options = [
            value
            for value in self._grid(self._low, self._high)
            if round_half_up((rest + value) / len(parts), _HUNDREDTH) == said
        ]
        if len(options) != 1:
            return self._not_derivable(lost, code, 1, len(options))
        value = options[0]
        self.means[code] = (rest + value) / len(parts)
        total = " + ".join(printed(page.scores[part].value) for part in others)
        formula = f"{len(parts)} x {decimals(said)} - ({total}) = {decimals(value, 1)}"
        derived = [self._derived(SCORE, lost, value, formula)]
        derived += self._lost_change(code, parts, lost, others)
        inputs = inputs_of(self.codebook, page.scores, [code, *others])
        return self._follows(lost, formula, inputs, derived)

    def _lost_change(
        self, code: str, parts: list[str], lost: str, others: list[str]
    ) -> list[Derived]:
        changes = self.page.changes
        if code not in changes or any(part not in changes for part in others) or lost in changes:
            return []
        said = exact(changes[code].value)
        rest = sum((exact(changes[part].value) for part in others), Fraction(0))
        reach = self._high - self._low
        options = [
            value
            for value in self._grid(-reach, reach)
            if abs(round_half_up((rest + value) / len(parts), _HUNDREDTH) - said) <= _TOLERANCE
        ]
        if len(options) != 1:
            return []
        self.mean_changes[code] = (rest + options[0]) / len(parts)
        total = " + ".join(printed(changes[part].value) for part in others).replace("+ -", "- ")
        formula = f"{len(parts)} x {decimals(said)} - ({total}) = {decimals(options[0], 1)}"
        inputs = inputs_of(self.codebook, changes, [code, *others])
        return [self._derived(CHANGE, lost, options[0], formula, inputs)]

    def _grid(self, low: Fraction, high: Fraction) -> Iterator[Fraction]:
        value = low
        while value <= high:
            yield value
            value += self._step

    def _mean_lost(self, code: str, parts: list[str], value: Fraction) -> Finding:
        total = " + ".join(printed(self.page.scores[part].value) for part in parts)
        formula = f"({total}) / {len(parts)} = {decimals(value, 4)} -> {decimals(value)}"
        inputs = inputs_of(self.codebook, self.page.scores, parts)
        derived = [self._derived(SCORE, code, round_half_up(value, _HUNDREDTH), formula, inputs)]
        return self._follows(code, formula, inputs, derived)

    def _derived(
        self,
        indicator: str,
        code: str,
        value: Fraction,
        formula: str,
        inputs: tuple[Input, ...] = (),
    ) -> Derived:
        level = self.codebook.index.by_code[code].level
        return Derived(
            indicator=indicator,
            value=float(value),
            unit="score_1_10",
            year=self.page.edition,
            place=self.page.place,
            breakdown={"component": code, "level": level},
            working=Working(formula, inputs),
        )

    def _follows(
        self, code: str, formula: str, inputs: tuple[Input, ...], derived: list[Derived]
    ) -> Finding:
        name, where = component(self.codebook, code), place(self.codebook, self.page.place)
        value = derived[0].value
        digits = 1 if self.codebook.index.by_code[code].level in LISTS.values() else 2
        en, nb = f"{value:.{digits}f}", f"{value:.{digits}f}".replace(".", ",")
        if code == "resilience":
            digits, en, nb = 2, f"{value:.2f}", f"{value:.2f}".replace(".", ",")
        moved = [item.value for item in derived if item.indicator == CHANGE]
        also_en = f", with a change of {moved[0]:+.{digits}f}" if moved else ""
        also_nb = f", med en endring på {moved[0]:+.{digits}f}".replace(".", ",") if moved else ""
        title = both(
            f"{name.en}, {where.en} {self.page.edition}: not printed; it follows that the score is "
            f"{en}{also_en}",
            f"{name.nb}, {where.nb} {self.page.edition}: ikke trykt; det følger at skåren er "
            f"{nb}{also_nb}",
        )
        return finding("index_derived", "notice", title, formula, inputs, tuple(derived))

    def _not_derivable(
        self, code: str, mean: str, lost: int, options: int | None = None
    ) -> Finding:
        name, where = component(self.codebook, code), place(self.codebook, self.page.place)
        why = self._reason(code, mean, lost, options)
        title = both(
            f"{name.en}, {where.en} {self.page.edition}: not printed, and it cannot be derived "
            f"({why.en})",
            f"{name.nb}, {where.nb} {self.page.edition}: ikke trykt, og det kan ikke regnes ut "
            f"({why.nb})",
        )
        present = [
            part.code
            for part in (self.page.listed(self.codebook, mean) if mean in LISTS else ())
            if part.code in self.page.scores
        ]
        return finding(
            "index_not_derivable",
            "notice",
            title,
            why.en,
            inputs_of(self.codebook, self.page.scores, present)
            or inputs_of(self.codebook, self.page.scores, list(self.page.scores)[:1]),
        )

    def _reason(self, code: str, mean: str, lost: int, options: int | None) -> Label:
        if mean not in LISTS:
            return both(
                "it is the mean of criminal markets and criminal actors, and one is not known",
                "den er gjennomsnittet av markeder og aktører, og en av dem er ikke kjent",
            )
        name = component(self.codebook, mean)
        if options is not None:
            return both(
                f"{options} half-point values would fit the printed mean of {name.en}",
                f"{options} verdier på halve poeng ville passet med gjennomsnittet for {name.nb}",
            )
        if code == mean:
            return both(
                f"{lost} of the scores it is the mean of {'is' if lost == 1 else 'are'} missing",
                f"{lost} av skårene den er gjennomsnittet av, mangler",
            )
        if lost == 1:
            return both(
                f"the mean of the list, {name.en}, is missing too",
                f"gjennomsnittet av listen, {name.nb}, mangler også",
            )
        return both(
            f"{lost} scores of the list {name.en} are missing",
            f"{lost} skårer i listen {name.nb} mangler",
        )

    def _without(self, code: str, lost: list[str]) -> Finding:
        name, where = component(self.codebook, code), place(self.codebook, self.page.place)
        title = both(
            f"{name.en}, {where.en} {self.page.edition}: none of the {len(lost)} scores of this "
            "list is printed",
            f"{name.nb}, {where.nb} {self.page.edition}: ingen av de {len(lost)} skårene i denne "
            "listen er trykt",
        )
        some = inputs_of(self.codebook, self.page.scores, list(self.page.scores)[:1])
        return finding("index_list_missing", "notice", title, f"0 of {len(lost)}", some)


def check(page: IndexPage, codebook: Codebook) -> Iterator[Finding]:
    """What the page lacks, list by list, then criminality."""
    solver = _Solver(page, codebook)
    yield from solver.lists()
    yield from solver.criminality()
