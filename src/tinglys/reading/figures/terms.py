"""Durations: penalties in law, sentences passed, reflection periods, permits, placements, delays.

What a duration measures is told by the nearest telling words in its clause: a statute *prescribes*,
a court *sentences*; a period before "reflection period" is its length.
"""

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.periods import Calendar, Period
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_MONTHS = {"years": 12.0, "months": 1.0, "weeks": 7 / 30, "days": 1 / 30}
_LAW = frozenset(("v.prescribe", "v.criminalize", "n.penalty"))
_COURT = frozenset(("v.sentence", "v.convict", "n.suspended"))
_TERM = frozenset(("n.sentence",))


def measures_of(scene: Scene, counted: list[Measure]) -> list[Measure]:
    """The measures that the durations of a sentence give.

    Args:
        scene: the sentence.
        counted: what its counts gave; a sentence is passed for what was convicted of beside it.
    """
    found: list[Measure] = []
    for number, quantity in enumerate(scene.quantities):
        if quantity.kind == "duration":
            site = scene.clauses.site(number)
            found.extend(_measure(scene.tokens, site, scene.calendar, scene.thread, found))
    offence = next(
        (
            m.breakdown["offence"]
            for m in counted
            if m.indicator == "convictions" and "offence" in m.breakdown
        ),
        None,
    )
    for measure in found:
        if offence is not None and measure.indicator.startswith("sentence"):
            measure.breakdown = {"offence": offence}
    return found


def _measure(
    tokens: Tokens, site: Site, calendar: Calendar, thread: Thread, before: list[Measure]
) -> list[Measure]:
    near = site.near | site.noun | site.right
    wide = near | site.far
    quantity = site.quantity
    if quantity.unit == "hours":
        return _hours(tokens, site, near, wide)
    if (
        "n.reflection" in site.noun | site.right
        or "n.reflection" in site.near
        and _follows(tokens, site, "n.reflection")
    ):
        return [_standing(site, "reflection_period_months", _in_months(quantity), "months", {})]
    if "n.reflection" in site.far and "p.extension" in wide and "n.permit" not in near:
        return [_standing(site, "reflection_period_months", _in_months(quantity), "months", {})]
    if "n.permit" in site.noun or "n.permit" in near and not near & (_LAW | _COURT | _TERM):
        if quantity.unit in ("years", "months", "days") and not _elapsed(tokens, site):
            return [
                _standing(site, "residence_permit_max_months", _in_months(quantity), "months", {})
            ]
    if _placement(tokens, site, wide):
        return _child_placement(site, quantity)
    if quantity.unit in ("years", "months", "weeks", "days"):
        term = _term(tokens, site, calendar, thread, near, wide, before)
        if term:
            return term
    return _delay(tokens, site, wide)


def _term(
    tokens: Tokens,
    site: Site,
    calendar: Calendar,
    thread: Thread,
    near: Concepts,
    wide: Concepts,
    before: list[Measure],
) -> list[Measure]:
    """A penalty in law or a sentence passed."""
    imprisoned = (
        "n.sentence" in near
        or "imprisonment" in tokens.words[site.quantity.first : site.right_stop + 2]
        or "prison" in tokens.words[site.quantity.first : site.right_stop + 2]
    )
    if "c.average" in site.near | site.right:
        return []
    kind = _telling(tokens, site)
    if (
        kind is None
        and before
        and before[-1].indicator.startswith(("penalty", "sentence"))
        and _close(tokens, before[-1], site)
    ):
        kind = "law" if before[-1].indicator.startswith("penalty") else "court"
    if kind is None or kind == "court" and site.quantity.unit == "days" and not imprisoned:
        return []
    if kind == "law":
        return _penalty(tokens, site, wide)
    return _sentence(tokens, site, calendar, thread)


def _telling(tokens: Tokens, site: Site) -> str | None:
    """``law`` or ``court`` by the nearest telling word before (else after) the duration."""
    concepts, words = tokens.concepts, tokens.words
    weak: str | None = None
    for at in range(site.quantity.first - 1, site.far_start - 1, -1):
        known = concepts[at]
        if words[at] in ("range", "ranges") and {"sentences", "penalties", "punishments"} & set(
            words[site.far_start : at]
        ):
            return "law"
        if words[at] in ("terms", "term", "sentence", "sentences") and not (
            at and words[at - 1] in ("maximum", "minimum", "mandatory")
        ):
            weak = "court"
            continue
        if (
            known & _LAW
            and not words[at].startswith("sentenc")
            or words[at] in ("maximum", "minimum")
            and _states_law(words)
        ):
            return "law"
        if (
            words[at] in ("sentence", "sentences", "term", "terms")
            and at
            and words[at - 1] in ("maximum", "minimum", "mandatory")
        ):
            return "law"
        if (
            words[at] in ("received", "fikk")
            and at >= site.quantity.first - 3
            and site.quantity.unit in ("years", "months")
        ):
            return "court"
        if (
            known & {"v.sentence", "n.suspended"}
            or words[at] in ("sentences", "sentence", "terms", "straffene", "dommene", "straffen")
            or known & {"v.convict"}
            and "n.sentence" in site.right | site.noun | site.near
        ):
            if words[at] == "fengsel":
                continue
            return "court"
        if words[at] == "received" and "n.sentence" in site.right | site.noun | site.near:
            return "court"
    if weak is not None:
        return weak
    if (
        words[site.quantity.last + 1 : site.quantity.last + 2] == ["sentence"]
        or "sentence" in words[site.quantity.last + 1 : site.quantity.last + 4]
    ):
        return "court"
    if site.right & {"v.sentence"}:
        return "court"
    if (
        "fengsel" in words[max(0, site.quantity.first - 4) : site.quantity.first]
        and site.quantity.qualifier == "at_most"
    ):
        return "law"
    return None


def _states_law(words: list[str]) -> bool:
    """Present tense about what the law provides, not about what a court did."""
    return bool({"is", "are", "carries", "carry", "er", "punishable"} & set(words)) and not {
        "received",
        "courts",
        "court",
    } & set(words)


def _penalty(tokens: Tokens, site: Site, wide: Concepts) -> list[Measure]:
    quantity = site.quantity
    breakdown: Breakdown = {}
    words = tokens.words
    after = " ".join(words[quantity.last + 1 : site.right_stop])
    told = next(
        (
            known
            for known in tokens.concepts[quantity.last + 1 : site.right_stop]
            if known & {"a.child", "a.adult"}
        ),
        NO_CONCEPTS,
    )
    if "a.child" in told:
        breakdown["age"] = "child"
    elif told or "adult" in after:
        breakdown["age"] = "adult"
    value, unit = quantity.value, quantity.unit
    if unit == "days":
        return []
    if unit == "months":
        value, unit = (value / 12, "years") if value % 12 == 0 else (value, "months")
    out = []
    if quantity.high is not None:
        lowest = quantity.value / 12 if quantity.unit == "months" else quantity.value
        low = _measure_of(site, "penalty_min_years", lowest, "years", breakdown, "exact")
        high = _measure_of(site, "penalty_max_years", quantity.high, "years", breakdown, "at_most")
        return [low, high]
    lead = words[max(site.far_start, quantity.first - 9) : quantity.first + 1]
    extremes = [
        word
        for word in lead
        if word in ("minimum", "minste", "minstestraff", "minstestraffen", "maximum", "mandatory")
    ]
    lowest = quantity.qualifier == "at_least" or extremes[-1:] not in ([], ["maximum"])
    indicator = "penalty_min_years" if lowest else "penalty_max_years"
    out.append(
        _measure_of(
            site, indicator, value, unit or "years", breakdown, "at_least" if lowest else "at_most"
        )
    )
    return out


def _sentence(tokens: Tokens, site: Site, calendar: Calendar, thread: Thread) -> list[Measure]:
    quantity = site.quantity
    if quantity.qualifier == "at_least" and (
        site.near & {"n.offender", "c.partitive"} or _counts_persons(tokens, site)
    ):
        # "five offenders receiving ten years or more" counts offenders; it is no one's sentence.
        return []
    period = calendar.own(site) or calendar.lead(site) or calendar.trailing(site)
    if period is None:
        period = (
            Period(thread.data_year, "inferred")
            if thread.data_year
            else Period(thread.year, "inferred")
            if thread.year
            else Period(None, "none")
        )
    words = tokens.words
    value, unit = quantity.value, quantity.unit or "years"
    earlier = thread.earlier("sentences", period.year)

    def measure(indicator: str, amount: float, measured: str) -> Measure:
        return Measure(
            indicator=indicator,
            value=amount,
            unit=measured,
            breakdown={},
            period=period,
            comparison=earlier,
            first=quantity.first,
            last=max(quantity.last, site.noun_stop - 1),
            kind="duration",
            qualifier=quantity.qualifier,
            rule="terms",
        )

    if quantity.high is not None:
        return [
            measure("sentence_min", value, unit),
            measure("sentence_max", quantity.high, quantity.high_unit or unit),
        ]
    before = words[max(0, quantity.first - 5) : quantity.first]
    for word in reversed(words[max(site.far_start, quantity.first - 8) : quantity.first]):
        if word in ("longest", "highest", "maximum", "lengste", "høyeste", "strengeste"):
            return [measure("sentence_max", value, unit)]
        if word in ("lowest", "shortest", "minimum", "laveste", "korteste"):
            return [measure("sentence_min", value, unit)]
    ranged = [word for word in before if word in ("from", "between", "fra", "mellom")]
    after = words[quantity.last + 1 : quantity.last + 6]
    if ranged and any(word in ("to", "and", "til", "og") for word in after):
        return [measure("sentence_min", value, unit)]
    if any(word in ("to", "and", "til", "og") for word in before[-3:]) and _second(tokens, site):
        return [measure("sentence_max", value, unit)]
    if quantity.qualifier in ("at_most",) or any(
        word in ("maximum", "longest", "lengste", "høyeste")
        for word in words[max(0, quantity.first - 6) : quantity.last + 6]
    ):
        return [measure("sentence_max", value, unit)]
    if quantity.qualifier == "at_least" or any(
        word in ("minimum", "shortest", "korteste") for word in before
    ):
        return [measure("sentence_min", value, unit)]
    return [measure("sentence_min", value, unit), measure("sentence_max", value, unit)]


def _counts_persons(tokens: Tokens, site: Site) -> bool:
    """As in "most sentences exceeded three years", "nine receiving sentences of more than two years"."""
    lead = tokens.words[max(site.far_start, site.near_start - 1) : site.quantity.first]
    return bool({"majority", "most", "receiving", "flesteparten", "flertallet"} & set(lead))


def _second(tokens: Tokens, site: Site) -> bool:
    """The second end of a range whose first end is another duration."""
    words = tokens.words
    window = words[max(0, site.quantity.first - 16) : site.quantity.first]
    return any(word in ("from", "between", "fra", "mellom", "ranged", "ranging") for word in window)


def _hours(tokens: Tokens, site: Site, near: Concepts, wide: Concepts) -> list[Measure]:
    if "n.legal_aid" in near | wide:
        return [_standing(site, "free_legal_aid_hours", site.quantity.value, "hours", {})]
    line = {"line", "hotline", "helpline", "telefon"} & set(
        tokens.words[site.quantity.first : site.right_stop]
    )
    daily = any(
        word in ("day", "døgnet", "døgn", "dag", "daily")
        for word in tokens.words[site.quantity.last + 1 : site.quantity.last + 5]
    )
    if ("n.hotline" in near | wide or line) and (
        daily or site.quantity.value == 24 or tokens.joined[site.quantity.last]
    ):
        return [_standing(site, "hotline_hours", site.quantity.value, "hours/day", {})]
    return []


def _placement(tokens: Tokens, site: Site, wide: Concepts) -> bool:
    words = tokens.words
    return bool(wide & {"a.child"} or "child" in words) and any(
        word
        in ("place", "placed", "placement", "institution", "plasseres", "plassering", "plassert")
        for word in words
    )


def _child_placement(site: Site, quantity: Quantity) -> list[Measure]:
    breakdown: Breakdown = {"age": "child"}
    if quantity.unit == "weeks":
        return [_standing(site, "child_placement_weeks", quantity.value, "weeks", breakdown)]
    if quantity.unit == "months":
        return [_standing(site, "child_placement_max_months", quantity.value, "months", breakdown)]
    return []


def _delay(tokens: Tokens, site: Site, wide: Concepts) -> list[Measure]:
    """How long something has been put off or missing."""
    words = [word for word in tokens.words]
    lead = words[max(0, site.quantity.first - 3) : site.quantity.first]
    if site.quantity.unit != "years" or not any(word in ("past", "last", "siste") for word in lead):
        return []
    if any(word.startswith(("delay", "utsatt", "forsink")) for word in words) and any(
        word in ("nrm", "referral", "henvisningsmekanisme") for word in words
    ):
        return [_standing(site, "nrm_delay_years", site.quantity.value, "years", {})]
    return []


def _elapsed(tokens: Tokens, site: Site) -> bool:
    words = tokens.words[max(0, site.quantity.first - 3) : site.quantity.first]
    return any(word in ("past", "last", "after", "siste", "etter", "previous") for word in words)


def _follows(tokens: Tokens, site: Site, concept: str) -> bool:
    """The duration is said of the concept before it ("refleksjonsperiode på seks måneder")."""
    at = site.quantity.first - 1
    steps = 0
    while at >= site.near_start and steps < 6:
        if concept in tokens.concepts[at]:
            return True
        if any(code.startswith("n.") for code in tokens.concepts[at]):
            return False
        at, steps = at - 1, steps + 1
    return False


def _in_months(quantity: Quantity) -> float:
    """The length in months; of a range its upper end."""
    unit = (quantity.high_unit if quantity.high is not None else None) or quantity.unit or "months"
    value = (quantity.value if quantity.high is None else quantity.high) * _MONTHS[unit]
    return round(value, 2)


def _close(tokens: Tokens, before: Measure, site: Site) -> bool:
    gap = site.quantity.first - before.last
    return 0 <= gap <= 10


def _standing(site: Site, indicator: str, value: float, unit: str, breakdown: Breakdown) -> Measure:
    return _measure_of(site, indicator, value, unit, breakdown, site.quantity.qualifier)


def _measure_of(
    site: Site, indicator: str, value: float, unit: str, breakdown: Breakdown, qualifier: str
) -> Measure:
    return Measure(
        indicator=indicator,
        value=value,
        unit=unit,
        breakdown=breakdown,
        period=Period(None, "none"),
        comparison=False,
        first=site.quantity.first,
        last=max(site.quantity.last, site.noun_stop - 1),
        kind="duration",
        qualifier=qualifier,
        rule="terms",
    )
