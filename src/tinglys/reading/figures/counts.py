"""Counts, shares, rates and masses: binding each number of a sentence to its indicator.

A number either has a frame of its own; or compares ("from 27 in 2023", "(10 in 2023)") and takes
the indicator of what it is compared with; or is a part ("(six sex trafficking, …)", "Of these, 61
…") and takes the indicator of its whole with a breakdown of its own; or is left over.
"""

from tinglys.codebook.frames import Compiled, load_frames, load_policy, standing
from tinglys.codebook.lexicon import Concepts
from tinglys.reading.figures import breakdowns
from tinglys.reading.figures.changes import change_of
from tinglys.reading.figures.fitting import all_fitting
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import WEAK, Site
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_GENERIC_HEADS = frozenset(
    ("n.person", "n.population", "n.victim", "n.case", "n.offender", "n.number")
)
_TRAITS = frozenset(
    "x.sex x.labor x.servitude x.begging x.criminality x.organs x.marriage x.military x.sale x.unspecified "
    "x.other x.both m.trafficking d.trafficking_offence a.child a.adult s.female s.male nat nat.foreign n.potential n.sentence".split()
)
_CHANGE = frozenset(("v.rise", "v.fall"))
_CHANGING = frozenset(("n.investigation", "n.prosecution", "n.conviction"))
_TOLD = frozenset(("exploitation", "age", "sex"))
_LEAST = 2.5
_THEMES = frozenset("n.permit n.reflection n.hotline n.call n.training".split())
_STRONG = 5.0
_PREPOSITIONS = frozenset("in at by with under on into across i ved hos på".split())
KINDS = frozenset(("count", "percent", "mass", "rate"))


class Binder:
    """Binds the countable quantities of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.tokens = scene.tokens
        self.quantities = scene.quantities
        self.thread = scene.thread
        self.keys = scene.keys
        self.clauses = scene.clauses
        self.calendar = scene.calendar
        self.measures: list[Measure] = []

    def bind(self) -> list[Measure]:
        """The measures of the sentence, in order."""
        for number, quantity in enumerate(self.quantities):
            if quantity.kind == "count" and self._is_rate(quantity):
                quantity.kind = "rate"
            if number in self.clauses.inner:
                continue
            if quantity.kind in KINDS and not self._is_compound(quantity):
                self.measures.extend(self._measure(number))
        return self.measures

    def _is_rate(self, quantity: Quantity) -> bool:
        """ "per 100,000 inhabitants" after the number or its noun."""
        words = self.tokens.words
        for at in range(quantity.last + 1, min(quantity.last + 6, len(words) - 1)):
            if words[at] in ("per", "pr") and words[at + 1][:1].isdigit():
                return True
            if words[at] in (",", ";", "(", ")"):
                return False
        return quantity.number_at > 0 and words[quantity.number_at - 1] in ("per", "pr") and False

    def _is_compound(self, quantity: Quantity) -> bool:
        """ "four-person team": the number describes, it does not count."""
        after = quantity.last + 1
        return (
            quantity.kind == "count"
            and after < len(self.tokens.words)
            and self.tokens.joined[after]
            and not self.tokens.concepts[after] & {"n.barnehus", "n.shelter"}
        )

    def _measure(self, number: int) -> list[Measure]:
        quantity = self.quantities[number]
        words = self.tokens.words
        if quantity.first and words[quantity.number_at - 1] in ("per", "pr"):
            return []
        site = self.clauses.site(number)
        if quantity.kind == "percent":
            found = change_of(self.tokens, site, self.measures, self.thread)
            if found is not None:
                return [self._finish(site, *found)]
        if self._aside(site) or self._is_ratio(site) or self._restates(site):
            return []
        if (
            "n.case" in site.head
            and self._led_by_in(site)
            and not self.measures
            and self._unread_before(site)
        ):
            return []
        in_cases = self._in_cases(site)
        if in_cases is not None:
            return [in_cases]
        compared = self._compares(site)
        self._give_subject(site)
        fitted = all_fitting(load_frames()[quantity.kind], site, self.thread.section)
        fitted = [pair for pair in fitted if pair[1] >= _LEAST and self._fits_value(pair[0], site)]
        earlier = self._earlier_part(site, fitted)
        if earlier is not None:
            return [earlier]
        own = bool(fitted) and (
            self._is_strong(site, fitted[0])
            or fitted[0][0].frame.least > 0
            or not self._elliptical(site)
        )
        right_verb = site.verb_at > site.quantity.last and bool(site.verb - WEAK)
        if not own or compared and not right_verb and not self._is_strong(site, fitted[0]):
            inherited = self._inherit(site, compared) if not _specific(site.head) else []
            if inherited and not (self._has_own_event(site) and not compared):
                return inherited
            if not own:
                return []
        return [self._from_frame(site, compiled, compared) for compiled, _ in fitted]

    def _earlier_part(self, site: Site, fitted: list[tuple[Compiled, float]]) -> Measure | None:
        """ "including 24 identified in previous years" is a part of those assisted."""
        if (
            not fitted
            or fitted[0][0].frame.to != "victims_identified"
            or site.verb_at < site.quantity.last
        ):
            return None
        words = self.tokens.words[site.noun_stop : site.right_stop + 2]
        whole = next(
            (
                m
                for m in reversed(self.measures)
                if m.indicator in ("victims_assisted", "victims_sheltered", "victims_referred")
                and not m.part
            ),
            None,
        )
        if whole is None or not {"previous", "previously", "prior", "earlier", "tidligere"} & set(
            words
        ):
            return None
        breakdown = {**whole.breakdown, "subset_of": "identified earlier"}
        return self._build(
            site, whole.indicator, whole.unit, breakdown, whole.period, False, part=True
        )

    def _has_own_event(self, site: Site) -> bool:
        """A verb of its own that no frame knows: what it counts is something else."""
        if self._of_these(site) and site.copular:
            return False
        if "v.acquit" in site.verb and site.verb_at == site.quantity.first - 1:
            return True
        return (
            bool(site.verb - WEAK - {"v.exploit", "v.pending", "v.appeal", "v.acquit", "v.suspend"})
            and not site.crossed
        )

    def _aside(self, site: Site) -> bool:
        """ "at four of its shelters": the number limits a place, it does not count one."""
        words, first, after = self.tokens.words, site.quantity.first, site.quantity.last + 1
        if words[after : after + 2] in (["in", "each"], ["i", "hver"]) or words[
            after : after + 1
        ] == ["each"]:
            return True
        if (
            first > 0
            and words[first - 1] == "of"
            and any(q.kind == "percent" and q.last == first - 2 for q in self.quantities)
        ):
            return True
        return (
            first > 0
            and words[first - 1] in _PREPOSITIONS
            and after + 1 < len(words)
            and words[after] in ("of", "av")
            and words[after + 1] in ("its", "their", "the", "these", "de", "sine")
        )

    def _is_ratio(self, site: Site) -> bool:
        """ "one in four": a share in words, not a count."""
        words, after = self.tokens.words, site.quantity.last + 1
        return (
            after + 1 < len(words)
            and words[after] in ("in", "out", "av", "i")
            and any(
                quantity.first in (after + 1, after + 2)
                and quantity.kind == "count"
                and not self.tokens.words[after] == "in"
                or quantity.first == after + 1
                and quantity.kind == "count"
                and quantity.value <= 100
                and site.quantity.value < quantity.value
                for quantity in self.quantities
            )
        )

    def _restates(self, site: Site) -> bool:
        """ "Of the 75 offenders, …": the whole named once more, as a lead-in to its parts."""
        words, first = self.tokens.words, site.quantity.first
        led = (
            first >= 2
            and words[first - 2] in ("of", "av")
            and words[first - 1] in ("the", "these", "those", "de", "disse")
        )
        if not led or first > 3:
            return False
        if any(measure.value == site.quantity.value for measure in self.thread.last):
            return True
        whole = self.thread.stated.get(site.quantity.value)
        if whole is None or not self._parts_follow(site):
            return False
        self.thread.last = whole
        return True

    def _parts_follow(self, site: Site) -> bool:
        """ "Of the 90 victims, 50 were …": another number comes after the comma."""
        words = self.tokens.words
        if words[site.right_stop : site.right_stop + 1] != [","]:
            return False
        return any(q.kind in KINDS and q.first > site.right_stop for q in self.quantities)

    def _in_cases(self, site: Site) -> Measure | None:
        """ "prosecuted 43 suspects in 32 cases": the same act, counted in cases."""
        if "n.case" not in site.head or not self.measures or not self._led_by_in(site):
            return None
        last = self.measures[-1]
        if (
            last.indicator not in ("investigations", "prosecutions", "convictions")
            or site.quantity.first - last.last > 3
        ):
            return None
        return self._build(
            site, last.indicator, "cases", dict(last.breakdown), last.period, last.comparison
        )

    def _give_subject(self, site: Site) -> None:
        """ "Investigations rose to 61 from 44": what changed is the noun that these numbers count."""
        if site.head or site.noun or not all(measure.comparison for measure in self.measures):
            return
        words, concepts = self.tokens.words, self.tokens.concepts
        if words[site.quantity.first - 1 : site.quantity.first] not in (
            ["to"],
            ["from"],
            ["til"],
            ["fra"],
        ):
            return
        turn = next(
            (at for at in range(site.far_start, site.quantity.first) if concepts[at] & _CHANGE),
            None,
        )
        if turn is None:
            return
        subjects = [concepts[at] & _CHANGING for at in range(site.far_start, turn)]
        named = [known for known in subjects if known]
        if len(named) == 1:
            site.head, site.verbs = named[0], []

    def _led_by_in(self, site: Site) -> bool:
        return site.quantity.first > 0 and self.tokens.words[site.quantity.first - 1] in ("in", "i")

    def _fits_value(self, compiled: Compiled, site: Site) -> bool:
        frame = compiled.frame
        return site.quantity.value >= frame.least and not (
            frame.ranged and site.quantity.high is None
        )

    def _is_strong(self, site: Site, fitted: tuple[Compiled, float]) -> bool:
        compiled, weight = fitted
        if compiled.head & _specific(site.head):
            return True
        return weight >= _STRONG and not site.crossed and bool(site.head)

    def _elliptical(self, site: Site) -> bool:
        """No noun of its own, or only a trait of persons, and no verb but "were"."""
        if _specific(site.head):
            return False
        if site.near & _THEMES:
            return False
        return site.crossed or not site.verbs

    def _compares(self, site: Site) -> bool:
        """Whether the number is given to compare with."""
        words, concepts = self.tokens.words, self.tokens.concepts
        if words[site.quantity.first] == "over" and self._after_change(site.quantity.first):
            site.quantity.qualifier = "exact"
            return True
        if site.bracket >= 0 and self._opens(site) and self.measures:
            own = self.calendar.own(site)
            main = self.measures[-1].period.year
            if (
                own is not None
                and isinstance(own.year, int)
                and (main is None or not isinstance(main, int) or own.year < main)
            ):
                return True
            if self.calendar.previous(site) or self._previous_in_bracket(site):
                return True
        at = site.quantity.first - 1
        steps = 0
        while at >= site.near_start and steps < 6:
            known = concepts[at]
            if words[at] in ("against", "mot", "for"):
                dated = self.calendar.own(site) is not None or self.calendar.previous(site)
                if words[at] != "for" and dated and self.measures:
                    return True
            elif known & {"c.compare"}:
                return True
            if words[at] in ("than", "enn"):
                return False
            if words[at] in ("from", "fra"):
                return self._after_change(at) or self._source_of_change(at)
            if (
                words[at] in (",", ";", "(", ")")
                or known & {"f.rel"}
                or any(
                    code.startswith("v.")
                    and code
                    not in (
                        "v.report",
                        "v.be",
                        "v.have",
                        "v.receive_calls",
                        "v.investigate",
                        "v.prosecute",
                        "v.convict",
                        "v.identify",
                        "v.initiate",
                        "v.assist",
                        "v.grant",
                    )
                    for code in known
                )
            ):
                break
            at -= 1
            steps += 1
        if self.measures and self.measures[-1].comparison and self._chained(site):
            return True
        return False

    def _previous_in_bracket(self, site: Site) -> bool:
        """ "(in the year before, 407)"."""
        concepts = self.tokens.concepts
        return any(
            "c.previous" in concepts[at] for at in range(site.bracket + 1, site.quantity.first)
        )

    def _after_change(self, at: int) -> bool:
        concepts = self.tokens.concepts
        return any(concepts[back] & {"v.rise", "v.fall"} for back in range(max(0, at - 5), at))

    def _source_of_change(self, at: int) -> bool:
        return at > 0 and self.tokens.words[at - 1] in ("opp", "ned", "up", "down")

    def _chained(self, site: Site) -> bool:
        """Joined to the comparison before it by "and" or a comma alone."""
        words, concepts = self.tokens.words, self.tokens.concepts
        last = self.measures[-1]
        between = range(last.last + 1, site.quantity.first)
        if len(between) > 8 or (site.bracket != -1) != last.bracketed:
            return False
        return all(
            words[at] in (",", "and", "og", "in", "i", "during", "the", "a", "to")
            or words[at][0].isdigit()
            or not concepts[at] & {"f.rel"}
            and not any(code.startswith("v.") for code in concepts[at])
            for at in between
        ) and any(words[at] in ("and", "og", ",") for at in between)

    def _opens(self, site: Site) -> bool:
        return site.quantity.first - site.bracket <= 7

    def _inherit(self, site: Site, compared: bool) -> list[Measure]:
        """Take the indicator of the measure this number compares with or is a part of."""
        if site.quantity.value == 0 and not compared:
            return []
        wholes = self._wholes(site, compared)
        out: list[Measure] = []
        for whole in wholes:
            if whole.kind != site.quantity.kind and not (
                whole.kind == "count" and site.quantity.kind == "count"
            ):
                continue
            own = breakdowns.traits(self.tokens, site, self._keys(whole.indicator))
            own = self._plus_place(site, own, whole.indicator)
            if compared:
                kept = _open(whole.breakdown) if own.keys() & _TOLD else whole.breakdown
                breakdown = {**kept, **own}
                period = self._compared_period(site, whole)
            else:
                if (
                    not own
                    and not self._listed(site, whole)
                    and not site.bracket >= 0
                    and not self._of_these(site)
                ):
                    continue
                own_sentence = any(m is whole for m in self.measures)
                kept = _kept(whole, own_sentence)
                if own.keys() & {"sex", "age"} and site.bracket < 0 and not self._of_these(site):
                    # "31 women and seven children": who comes next in a list is another group.
                    kept = {key: value for key, value in kept.items() if key not in ("sex", "age")}
                breakdown = {**kept, **own}
                form = (
                    breakdowns.exploitation(site.far)
                    if site.bracket >= 0 and self._names_place(site)
                    else None
                )
                if form is not None and "exploitation" not in breakdown:
                    breakdown["exploitation"] = form
                period = self.calendar.own(site) or whole.period
            beside = whole.comparison and site.bracket >= 0 and not whole.bracketed
            out.append(
                self._build(
                    site,
                    whole.indicator,
                    whole.unit,
                    breakdown,
                    period,
                    compared or beside,
                    part=not compared,
                )
            )
        return out

    def _wholes(self, site: Site, compared: bool) -> list[Measure]:
        """The measures a number may take its indicator from: those of one earlier number."""
        words = self.tokens.words
        before = site.quantity.first - 1
        if not compared and not site.bracket >= 0:
            at = before
            while at >= 0 and words[at] in ("the", "a", "an", "de", "only", "just", "bare", "kun"):
                at -= 1
            if at >= 0 and words[at] in _PREPOSITIONS:
                return []
        pool = self.measures or (
            self.thread.last
            if compared or self._of_these(site) or self._continues(site) or self._from_place(site)
            else []
        )
        if not self.measures and (compared and self._unread_before(site) or not compared):
            pool = [
                m
                for m in pool
                if not compared and self._keys(m.indicator) & {"exploitation", "nationality"}
            ]
        if (
            site.bracket < 0
            and not compared
            and pool is self.measures
            and all(m.part for m in pool)
        ):
            pool = self.thread.last or pool
        if not pool:
            return []
        plain = [
            measure for measure in pool if not measure.part and (compared or not measure.comparison)
        ]
        if site.bracket >= 0 and not compared and self._names_place(site):
            persons = [
                m
                for m in (*self.thread.last, *self.measures)
                if "nationality" in self._keys(m.indicator) and not m.comparison
            ]
            wholes = [m for m in persons if not m.part]
            return (wholes or persons)[-1:]
        if site.bracket >= 0 or compared:
            if self.measures:
                anchor = self._anchor(site, pool, compared)
                return [m for m in pool if m.first == anchor.first] if anchor is not None else []
            anchor = (plain or pool)[0]
            return [m for m in pool if m.first == anchor.first]
        anchor = (plain or pool)[-1] if self.measures else (plain or pool)[0]
        return [m for m in pool if m.first == anchor.first]

    def _anchor(self, site: Site, pool: list[Measure], compared: bool) -> Measure | None:
        """The measure that a comparison or a bracketed part belongs to."""
        if not compared:
            beside = next(
                (m for m in reversed(pool) if not m.bracketed and 0 < site.bracket - m.last <= 4),
                None,
            )
            return beside or next(
                (m for m in reversed(pool) if not m.comparison and not m.bracketed), pool[-1]
            )
        main = [m for m in pool if not m.comparison and not m.bracketed and m.value]
        if not main:
            return pool[-1]
        paired = self._paired(site, [m for m in main if not m.part])
        if paired is not None:
            return paired
        if not site.quantity.value or not main[-1].part:
            return main[-1]
        # After "including 43 … and 51 …" a comparison may mean the last part or the whole: the nearer.
        wholes = [m for m in main if not m.part][-1:]
        return min([main[-1], *wholes], key=lambda m: _apart(m.value, site.quantity.value))

    def _paired(self, site: Site, mains: list[Measure]) -> Measure | None:
        """ "65 cases and 50 suspects, compared with 48 and 38": as many numbers, in one order."""
        last = mains[-1].last if mains else -1
        run = [q.first for q in self.quantities if q.kind == site.quantity.kind and q.first > last]
        if len(mains) < 2 or len(run) != len(mains) or site.quantity.first not in run:
            return None
        return mains[run.index(site.quantity.first)]

    def _unread_before(self, site: Site) -> bool:
        """A number before this one in its sentence that was not understood: it is what is compared."""
        return any(
            q.kind in ("count", "money", "percent") and q.last < site.quantity.first
            for q in self.quantities
        )

    def _names_place(self, site: Site) -> bool:
        """Whether a place or demonym stands right before the bracket: "Romania (21)"."""
        at = site.bracket - 1
        return at >= 0 and bool(self.tokens.concepts[at] & {"place", "nat"})

    def _from_place(self, site: Site) -> bool:
        """ "Most victims came from Romania (96)": places of those counted before."""
        far = site.far if site.bracket >= 0 and self._names_place(site) else frozenset()
        return bool(far & {"n.victim", "n.person"}) and "c.from" in far

    def _of_these(self, site: Site) -> bool:
        concepts = self.tokens.concepts
        window = range(max(0, site.near_start - 1), min(site.right_stop, len(concepts)))
        return any(concepts[at] & {"c.of_these", "c.partitive"} for at in window)

    def _continues(self, site: Site) -> bool:
        """A sentence that goes on counting what the one before counted: "Seventy were women"."""
        if site.verb - {"v.report", "v.exploit"}:
            return False
        if (
            self.calendar.tokens.words[site.noun_stop : site.noun_stop + 1] in (["from"], ["fra"])
            and "place" in site.right
        ):
            return True
        if (
            site.copular
            and "place" in site.right
            and {"from", "fra"} & set(self.tokens.words[site.noun_stop : site.noun_stop + 4])
        ):
            return True
        if self._included(site):
            return True
        trait = (
            breakdowns.exploitation(site.noun | site.right)
            or breakdowns.sex(site.noun | site.right)
            or site.noun & {"a.child", "nat", "nat.foreign"}
        )
        return bool(trait) and (site.copular or not site.head)

    def _included(self, site: Site) -> bool:
        """ "Victims included 361 men and 43 women": a list of those counted before."""
        at = site.quantity.first - 1
        lead = self.tokens.concepts[max(0, site.near_start) : at + 1]
        told = bool(site.noun & {"s.female", "s.male", "a.child", "nat", "nat.foreign"})
        return (
            told
            and at >= 0
            and "v.include" in self.tokens.concepts[at]
            and any("n.victim" in known for known in lead)
        )

    def _listed(self, site: Site, whole: Measure) -> bool:
        """In a list with the whole or its parts: only commas, "and" and prepositions between."""
        last = self.measures[-1] if self.measures else whole
        between = range(last.last + 1, site.quantity.first)
        concepts = self.tokens.concepts
        return (
            bool(self.measures)
            and len(between) <= 12
            and not any(
                concepts[at] & {"f.rel"}
                or any(
                    code.startswith("v.") and code not in ("v.be", "v.have", "v.exploit")
                    for code in concepts[at]
                )
                for at in between
            )
        )

    def _from_frame(self, site: Site, compiled: Compiled, compared: bool) -> Measure:
        indicator = compiled.frame.to
        keys = self._keys(indicator)
        breakdown = breakdowns.traits(self.tokens, site, keys)
        breakdown.update(compiled.frame.set)
        breakdown.update(breakdowns.outcome(self.tokens, site, keys))
        breakdown = self._plus_place(site, breakdown, indicator)
        if compared and self.measures:
            main = next(
                (m for m in self.measures if m.indicator == indicator and not m.comparison), None
            )
            if main is not None:
                breakdown = {**main.breakdown, **breakdown}
        period = self._period(site, indicator, compared)
        unit = compiled.frame.unit or load_policy().unit.get(indicator)
        part = not compared and self._is_part(site, indicator)
        return self._build(site, indicator, unit, breakdown, period, compared, part=part)

    def _is_part(self, site: Site, indicator: str) -> bool:
        """A smaller number without a noun of its own, after one of the same indicator."""
        if site.head - _TRAITS or site.verb_at > site.quantity.last:
            return False
        wholes = [m for m in self.measures if m.indicator == indicator and not m.part]
        return any(m.value and m.value >= site.quantity.value and m.period.year for m in wholes)

    def _finish(
        self,
        site: Site,
        indicator: str,
        value: float,
        breakdown: dict[str, str | bool],
        unit: str | None,
    ) -> Measure:
        period = self._period(site, indicator, False)
        measure = self._build(
            site, indicator, unit, self._plus_place(site, breakdown, indicator), period, False
        )
        measure.value = value
        return measure

    def _plus_place(
        self, site: Site, breakdown: dict[str, str | bool], indicator: str
    ) -> dict[str, str | bool]:
        keys = self._keys(indicator)
        words = [
            self.tokens.words[at]
            for at in range(site.noun_stop, min(site.right_stop, site.noun_stop + 8))
        ]
        if (
            "nationality" in keys
            and "nationality" not in breakdown
            and site.bracket >= 0
            and self._names_place(site)
        ):
            name = self._before_bracket(site)
            if name:
                breakdown["nationality"] = name
        if "group" in keys and "group" not in breakdown:
            name = (
                self._before_bracket(site)
                if site.bracket >= 0
                else " ".join(words[1:])
                if words and words[0] in ("among", "of", "for", "blant", "av")
                else None
            )
            if name:
                breakdown["group"] = name
        if "citizenship" in keys and "citizenship" not in breakdown and site.bracket >= 0:
            name = self._before_bracket(site)
            if name:
                breakdown["citizenship"] = name
        if "drug" in keys and "drug" not in breakdown and words:
            breakdown["drug"] = " ".join(words[1:] if words[0] in ("of", "av") else words)
        if "place" in keys and "place" not in breakdown:
            breakdown["place"] = breakdowns.named_place(self.tokens, site)
        return {key: value for key, value in breakdown.items() if value}

    def _before_bracket(self, site: Site) -> str | None:
        """The name that a bracketed number explains: "Romania (21)"."""
        words, starts = self.tokens.words, self.tokens.starts
        stop = site.bracket
        at = stop
        while (
            at > 0
            and words[at - 1]
            not in (
                ",",
                ";",
                ":",
                "(",
                ")",
                "and",
                "og",
                "from",
                "fra",
                "among",
                "of",
                "blant",
                "var",
                "were",
                "was",
            )
            and stop - at < 7
        ):
            at -= 1
        return (
            self.tokens.text[starts[at] : self.tokens.ends[stop - 1]].lower() if at < stop else None
        )

    def _period(self, site: Site, indicator: str, compared: bool) -> Period:
        if compared:
            main = next((m for m in self.measures if not m.comparison), None)
            return self._compared_period(site, main)
        stated = self.calendar.own(site)
        if self._goes_on(site):
            return Period(self.thread.data_year, "inferred")
        if (
            stated is None
            and self.calendar.previous(site)
            and self.thread.data_year
            and indicator not in standing()
        ):
            return Period(self.thread.data_year - 1, "inferred", earlier=True)
        stated = stated or self.calendar.lead(site) or self.calendar.trailing(site)
        if stated is not None:
            return stated
        if indicator in standing():
            return Period(None, "none")
        if not self.thread.report and self.thread.year is not None:
            return Period(self.thread.year, "inferred")
        if self.thread.data_year is not None:
            return Period(self.thread.data_year, "inferred")
        return Period(None, "none")

    def _goes_on(self, site: Site) -> bool:
        """ "continued 12 investigations from previous years": this year's, though begun before."""
        start = max(site.near_start - 1, site.quantity.first - 4, 0)
        lead = self.tokens.concepts[start : site.quantity.first]
        words = self.tokens.words[site.noun_stop : site.right_stop + 1]
        begun = {"initiated", "begun", "opened", "started", "from", "fra"} & set(words)
        return bool(begun) and (
            "v.continue" in site.noun or any("v.continue" in known for known in lead)
        )

    def _compared_period(self, site: Site, main: Measure | None) -> Period:
        stated = self.calendar.own(site)
        if stated is not None:
            return stated
        year = main.period.year if main is not None else self.thread.data_year
        if isinstance(year, int):
            return Period(year - 1, "inferred", earlier=True)
        return Period(None, "none")

    def _keys(self, indicator: str) -> frozenset[str]:
        return self.keys.get(indicator, frozenset())

    def _build(
        self,
        site: Site,
        indicator: str,
        unit: str | None,
        breakdown: dict[str, str | bool],
        period: Period,
        compared: bool,
        part: bool = False,
    ) -> Measure:
        quantity = site.quantity
        if indicator not in standing() and not period.earlier and not compared and not part:
            compared = self.thread.earlier(indicator, period.year)
        last = max(site.noun_stop - 1, quantity.last)
        if quantity.kind in ("percent", "rate", "mass"):
            unit = {"percent": "percent", "mass": "kg"}.get(quantity.kind, unit or "per_100000")
        return Measure(
            indicator=indicator,
            value=quantity.value,
            unit=unit,
            breakdown=breakdown,
            period=period,
            comparison=compared or period.earlier,
            first=quantity.first,
            last=last,
            kind=quantity.kind,
            bracketed=site.bracket >= 0,
            part=part,
            qualifier=quantity.qualifier,
            high=quantity.high,
        )


def _apart(one: float | None, other: float) -> float:
    """How many times the greater of two numbers is the smaller."""
    return max(one, other) / max(min(one, other), 1.0) if one else float("inf")


def _specific(head: Concepts) -> Concepts:
    """The nouns of a head that say more than "person" or "case"."""
    return (
        frozenset(code for code in head if code.startswith(("n.", "d."))) - _GENERIC_HEADS - _TRAITS
    )


def _open(breakdown: dict[str, str | bool]) -> dict[str, str | bool]:
    return {
        key: value for key, value in breakdown.items() if key not in ("exploitation", "age", "sex")
    }


def _kept(whole: Measure, near: bool) -> dict[str, str | bool]:
    """What a part keeps of its whole's breakdown; of one in another sentence only who counted."""
    dropped = ("nationality",) if near else ("nationality", "exploitation", "age", "sex")
    return {key: value for key, value in whole.breakdown.items() if key not in dropped}


def concepts_in(tokens: Tokens, first: int, stop: int) -> Concepts:
    """Union of the concepts from token ``first`` up to, not including, ``stop``."""
    found: set[str] = set()
    for at in range(max(first, 0), min(stop, len(tokens.words))):
        found |= tokens.concepts[at]
    return frozenset(found)
