"""Percentages that say how something changed: "6,3 prosent flere enn året før", "rose by 38 percent".

The sign comes from the verb or comparative; the base is the measure named in the clause, or the
one just stated. A base without a change indicator of its own gives ``change_percent`` with ``of``.
"""

from tinglys.codebook.frames import load_frames
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.fitting import best
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.tokens import Tokens

_OWN = {
    "rapes_reported": "rapes_reported_change",
    "domestic_violence_reported": "domestic_violence_reported_change",
    "fraud_reported": "fraud_reported_change",
    "petty_theft_reported": "petty_theft_reported_change",
    "robberies_reported": "robberies_reported_change",
    "reported_offences": "reported_offences_change",
}
_COMPARATIVE = frozenset("more fewer less higher lower up down flere færre mindre høyere lavere mer opp ned".split())


def change_of(
    tokens: Tokens, site: Site, measures: list[Measure], thread: Thread
) -> tuple[str, float, Breakdown, str] | None:
    """(indicator, signed value, breakdown, unit) of a percentage of change; None if it is none."""
    sign = _sign(tokens, site)
    if sign is None:
        return None
    base = _base(site, measures, thread)
    value = sign * site.quantity.value
    if base is None:
        return "change_percent", value, {"of": _words_of(tokens, site)}, "percent"
    indicator, breakdown = base
    if indicator in _OWN and not (indicator == "reported_offences" and "offence" in breakdown):
        return _OWN[indicator], value, dict(breakdown), "percent"
    of = str(breakdown.get("offence") or indicator.replace("_", " "))
    return "change_percent", value, {"of": of}, "percent"


def _sign(tokens: Tokens, site: Site) -> int | None:
    """+1, -1, or None where nothing says that the percentage is a change."""
    words, concepts = tokens.words, tokens.concepts
    after = site.quantity.last + 1
    for at in range(after, min(after + 3, len(words))):
        if words[at] in _COMPARATIVE or concepts[at] & {"v.rise", "v.fall"}:
            return 1 if "v.rise" in concepts[at] else -1
        if words[at] in (",", ";", ")", "of", "av"):
            break
    for at in range(site.quantity.first - 1, max(site.near_start, site.quantity.first - 12) - 1, -1):
        known = concepts[at]
        if words[at] in (";", ")"):
            return None
        if words[at] in ("than", "enn", "as") and at < site.quantity.first - 2:
            continue
        if known & {"v.rise", "v.fall"}:
            return 1 if "v.rise" in known and "v.fall" not in known else -1
        if known & {"v.be"} and words[at] not in ("was", "were", "is", "by") or known & {"v.clear"}:
            return None
    return None


def _base(
    site: Site, measures: list[Measure], thread: Thread
) -> tuple[str, Breakdown] | None:
    counted = load_frames().get("count", ())
    trial = best(tuple(frame for frame in counted if frame.frame.to.endswith("_reported") or frame.frame.to in ("reported_offences", "homicides", "drug_deaths", "prison_population")), site, None)
    named = [code for code in site.near | site.far if code.startswith("d.")]
    if named:
        for code, indicator in (
            ("d.rape", "rapes_reported"), ("d.domestic", "domestic_violence_reported"),
            ("d.petty_theft", "petty_theft_reported"), ("d.fraud", "fraud_reported"),
            ("d.robbery", "robberies_reported"), ("d.burglary", "burglaries_reported"),
            ("d.vehicle_theft", "vehicle_thefts_reported"), ("d.homicide", "homicides"),
        ):
            if code in site.near:
                return indicator, {}
    if measures:
        last = measures[-1]
        return last.indicator, {key: value for key, value in last.breakdown.items() if key != "source"}
    if trial is not None and trial[1] > 2:
        return trial[0].frame.to, {}
    if "n.reported_offences" in site.near | site.far | site.right:
        return "reported_offences", {}
    if thread.last:
        return thread.last[0].indicator, thread.last[0].breakdown
    return None


def _words_of(tokens: Tokens, site: Site) -> str:
    start = max(site.near_start, site.quantity.first - 8)
    return " ".join(word for word in tokens.words[start : site.quantity.first] if word.isalpha())
