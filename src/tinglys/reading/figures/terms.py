"""Durations: penalties, sentences passed, reflection periods, permits, placements, delays."""

from tinglys.codebook.lexicon import Concepts
from tinglys.reading.figures.penalties import penalties
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.sentences_passed import sentences_passed
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.standing import standing_duration
from tinglys.reading.figures.tellers import Teller, teller_of
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_MONTHS = {"years": 12.0, "months": 1.0, "weeks": 7 / 30, "days": 1 / 30}
_PENAL = frozenset(
    "v.prescribe v.criminalize n.penalty v.sentence v.convict n.suspended n.sentence".split()
)
_LINES = frozenset("line hotline helpline telefon".split())
_DAILY = frozenset("day døgnet døgn dag daily".split())
_PLACED = frozenset(
    "place placed placement institution plasseres plassering plassert plassere institusjon".split()
)
_PAST = frozenset("past last siste".split())
_ELAPSED = _PAST | {"after", "etter", "previous"}
_THEREAFTER = frozenset(("etter", "after", "following"))
_PUT_OFF = ("delay", "utsatt", "forsink")
_MECHANISM = frozenset("nrm referral henvisningsmekanisme".split())
# What may follow a number whose unit is understood.
_NO_NOUN = frozenset(", ; . ) if when where for in and or with under hvis når for og".split())
_LIFE = 40
_DAY = 24
_FOLLOWS = 6
_CLOSE = 10


def measures_of(scene: Scene, counted: list[Measure]) -> list[Measure]:
    """The measures that the durations of a sentence give.

    Args:
        scene: the sentence.
        counted: what its counts gave; a sentence is passed for what was convicted of beside it.
    """
    found: list[Measure] = []
    for number, quantity in enumerate(scene.quantities):
        if quantity.kind == "duration" and not _is_decade(scene.tokens, quantity):
            found.extend(_measures(scene, scene.clauses.site(number), found))
        elif quantity.kind == "count" and found and _is_bare_penalty(scene, quantity, found[-1]):
            bare = scene.clauses.site(number)
            quantity.unit = "years"
            found.extend(penalties(scene.tokens, bare))
    convicted = (m.breakdown.get("offence") for m in counted if m.indicator == "convictions")
    offence = next((named for named in convicted if named), None)
    for measure in found:
        if offence is not None and measure.indicator.startswith("sentence"):
            measure.breakdown = {"offence": offence}
    return found


def _is_bare_penalty(scene: Scene, quantity: Quantity, last: Measure) -> bool:
    """As in "five to ten years, and up to 20 if the victim is a child": years understood."""
    words = scene.tokens.words
    if not last.indicator.startswith("penalty") or last.unit != "years":
        return False
    raised = quantity.first != quantity.number_at or words[quantity.first - 1] in ("to", "til")
    after = words[quantity.last + 1 : quantity.last + 2]
    return raised and quantity.value <= _LIFE and (not after or after[0] in _NO_NOUN)


def _is_decade(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "to menn i 40-årene": an age or a decade, no time served."""
    return tokens.words[quantity.last] in ("årene", "åra") and tokens.joined[quantity.last]


def _measures(scene: Scene, site: Site, before: list[Measure]) -> list[Measure]:
    near = site.near | site.noun | site.right
    tokens, unit = scene.tokens, site.quantity.unit
    if unit == "hours":
        return _hours(tokens, site, near)
    if _is_reflection(tokens, site, near):
        return [_months(site, "reflection_period_months")]
    if unit in ("years", "months", "days") and _is_permit(tokens, site, near):
        return [_months(site, "residence_permit_max_months")]
    if _is_placement(tokens, near | site.far):
        return _placements(site)
    if unit in _MONTHS:
        return _term(scene, site, before) or _delay(tokens, site)
    return []


def _term(scene: Scene, site: Site, before: list[Measure]) -> list[Measure]:
    """A penalty in law or a sentence passed; an average is neither."""
    near = site.near | site.noun | site.right
    if "c.average" in near:
        return []
    teller = teller_of(scene.tokens, site) or _carried(site, before)
    if teller == "law":
        return penalties(scene.tokens, site)
    if teller == "court" and site.quantity.first in scene.shared_terms:
        return []
    if teller == "court" and (site.quantity.unit != "days" or _is_imprisonment(scene, site, near)):
        return sentences_passed(scene, site)
    return []


def _carried(site: Site, before: list[Measure]) -> Teller | None:
    """A duration right after a penalty or a sentence is one too."""
    if not before or not 0 <= site.quantity.first - before[-1].last <= _CLOSE:
        return None
    if before[-1].indicator.startswith("penalty"):
        return "law"
    return "court" if before[-1].indicator.startswith("sentence") else None


def _is_imprisonment(scene: Scene, site: Site, near: Concepts) -> bool:
    after = scene.tokens.words[site.quantity.first : site.right_stop + 2]
    return "n.sentence" in near or "imprisonment" in after or "prison" in after


def _is_reflection(tokens: Tokens, site: Site, near: Concepts) -> bool:
    if "n.reflection" in site.noun | site.right:
        return True
    if "n.reflection" in site.near and _follows(tokens, site, "n.reflection"):
        return True
    extended = "p.extension" in near | site.far and "n.permit" not in near
    return extended and "n.reflection" in site.far


def _is_permit(tokens: Tokens, site: Site, near: Concepts) -> bool:
    if "n.permit" not in near or "n.permit" not in site.noun and near & _PENAL:
        return False
    described = tokens.words[site.quantity.last + 1 : site.noun_stop]
    return _ELAPSED.isdisjoint(_lead(tokens, site)) and "free" not in described


def _hours(tokens: Tokens, site: Site, near: Concepts) -> list[Measure]:
    words, quantity = tokens.words, site.quantity
    if "n.legal_aid" in near | site.far:
        return [standing_duration(site, "free_legal_aid_hours", quantity.value, "hours", {})]
    line = not _LINES.isdisjoint(words[quantity.first : site.right_stop])
    if not line and "n.hotline" not in near | site.far:
        return []
    daily = not _DAILY.isdisjoint(words[quantity.last + 1 : quantity.last + 5])
    if daily or quantity.value == _DAY or tokens.joined[quantity.last]:
        return [standing_duration(site, "hotline_hours", quantity.value, "hours/day", {})]
    return []


def _is_placement(tokens: Tokens, known: Concepts) -> bool:
    child = "a.child" in known or "child" in tokens.words
    return child and not _PLACED.isdisjoint(tokens.words)


def _placements(site: Site) -> list[Measure]:
    value, unit = site.quantity.value, site.quantity.unit
    if unit == "weeks":
        return [standing_duration(site, "child_placement_weeks", value, unit, {"age": "child"})]
    if unit == "months":
        return [
            standing_duration(site, "child_placement_max_months", value, unit, {"age": "child"})
        ]
    return []


def _delay(tokens: Tokens, site: Site) -> list[Measure]:
    """How long something has been put off or missing."""
    words, quantity = tokens.words, site.quantity
    if quantity.unit != "years" or _PAST.isdisjoint(_lead(tokens, site)):
        return []
    put_off = any(word.startswith(_PUT_OFF) for word in words)
    if put_off and not _MECHANISM.isdisjoint(words):
        return [standing_duration(site, "nrm_delay_years", quantity.value, "years", {})]
    return []


def _lead(tokens: Tokens, site: Site) -> list[str]:
    return tokens.words[max(0, site.quantity.first - 3) : site.quantity.first]


def _follows(tokens: Tokens, site: Site, concept: str) -> bool:
    """Whether the duration is said of the concept before it ("a reflection period of 30 days")."""
    start = max(site.near_start, site.quantity.first - _FOLLOWS)
    for at in range(site.quantity.first - 1, start - 1, -1):
        if concept in tokens.concepts[at]:
            # "… etter endt refleksjonsperiode, og den gis for …": what comes after it is another.
            return _THEREAFTER.isdisjoint(tokens.words[max(0, at - 2) : at])
        if any(code.startswith("n.") for code in tokens.concepts[at]):
            return False
    return False


def _months(site: Site, indicator: str) -> Measure:
    return standing_duration(site, indicator, _in_months(site.quantity), "months", {})


def _in_months(quantity: Quantity) -> float:
    """The length in months; of a range its upper end."""
    value, unit = quantity.value, quantity.unit or "months"
    if quantity.high is not None:
        value, unit = quantity.high, quantity.high_unit or unit
    return round(value * _MONTHS[unit], 2)
