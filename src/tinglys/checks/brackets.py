"""A mean lies between its parts: averages, and regions against the countries in them.

The rate of a group is a weighted mean of the rates of its subgroups, whatever the weights. So a
region's rate cannot be above that of the highest of all countries. A list of countries leaves out
those below the source's size limit, and a small one of them could lift a region. Likewise a
rate for both sexes lies between those of women and men.
"""

import re
from collections.abc import Iterator, Sequence

from tinglys.checks.documents import CheckedDocument, Located, numbers, printed
from tinglys.checks.findings import Finding, Input, finding
from tinglys.checks.wording import both, indicator, number
from tinglys.codebook import Codebook, Label, Place

_RATES = ("rate",)
_REGION = re.compile(
    r"\b(?:afri[ck]a|asia|europ[ea]|ameri[ck]as?|oceania|nordic|balkan|middle\s+east|caribbean|"
    r"norden|\w*nordisk\w*|midtøsten|latin-amerika|sør-amerika|øst-europa|vest-europa|regions?)\b",
    re.IGNORECASE,
)
_COMPLETE = ({"female", "male"}, {"adult", "child"})
_COUNTRIES = 3
_REGIONS = 2
_UNLISTED = Label(
    "unless: only countries above the source's size limit are listed, and a small one that is not "
    "listed could lift a region; its rate would have to be",
    "med mindre: bare land over kildens størrelsesgrense er listet, og et lite land som ikke er "
    "listet, kan løfte en region; raten der måtte være",
)


def check(document: CheckedDocument, codebook: Codebook) -> Iterator[Finding]:
    """Findings on the rates of one document."""
    groups: dict[tuple[object, ...], list[Located]] = {}
    for located in numbers([document]):
        claim = located.claim
        if _is_rate(located, codebook):
            key = (claim.indicator, claim.unit, str(claim.year), located.place, claim.comparison)
            groups.setdefault(key, []).append(located)
    for group in groups.values():
        yield from _regions(sorted(group, key=lambda item: item.claim.start), codebook)
        yield from _averages(group, codebook)


def _is_rate(located: Located, codebook: Codebook) -> bool:
    unit = codebook.units.get(located.claim.unit or "")
    if unit is None:
        return False
    shared = unit.kind == "share" and located.claim.indicator.endswith(
        ("_incidence", "_prevalence", "_cleared")
    )
    return unit.kind in _RATES or unit.per is not None or shared


def _regions(group: Sequence[Located], codebook: Codebook) -> Iterator[Finding]:
    """Rates of regions above that of the country that the document puts highest."""
    base = [located for located in group if _model(located) in ("", "m1")]
    countries: list[Located] = []
    regions: list[Located] = []
    for located in base:
        name = str(located.claim.breakdown.get("group", ""))
        language = located.claim.language
        # A breakdown is in small letters; places are known by their names in capitals.
        place = codebook.places.find(name, language) or codebook.places.find(name.title(), language)
        if place is not None and place.kind == "country":
            countries.append(located)
        elif _REGION.search(name) or (place is not None and place.kind == "region"):
            regions.append(located)
    if len(countries) < _COUNTRIES or len(regions) < _REGIONS:
        return
    values = [located.value for located in countries]
    if values != sorted(values, reverse=True):
        return  # only a list from the highest down says that nothing is above it
    above = [located for located in regions if located.value > values[0]]
    if above:
        others = [item for item in base if item not in countries and item not in regions]
        yield _impossible(regions, above, countries, others, codebook)


def _place(located: Located, codebook: Codebook) -> Place | None:
    """The place that a group is named after, whether or not it is written with a capital."""
    name = _group(located)
    language = located.claim.language
    return codebook.places.find(name, language) or codebook.places.find(name.title(), language)


def _model(located: Located) -> str:
    return str(located.claim.breakdown.get("model", "")).lower()


def _impossible(
    regions: list[Located],
    above: list[Located],
    countries: list[Located],
    others: list[Located],
    codebook: Codebook,
) -> Finding:
    low, high = min(r.value for r in regions), max(r.value for r in regions)
    top = countries[0]
    within = [item for item in others if low <= item.value <= high]
    best, least, most = number(top.value), number(low), number(high)
    named = _place(top, codebook)
    country = named.label if named is not None else Label(_group(top), _group(top))
    instead = _bracketed(within)
    title = both(
        f"The {len(regions)} regional rates ({least.en} to {most.en}) cannot be means of the "
        f"countries as printed unless a country that is not listed is higher: {len(above)} of them "
        f"lie above {best.en}, the highest listed country ({country.en}){instead.en}",
        f"De {len(regions)} regionale ratene ({least.nb} til {most.nb}) kan ikke være gjennomsnitt "
        f"av landene slik de er trykt, med mindre et land som ikke er listet, ligger høyere: "
        f"{len(above)} av dem ligger over {best.nb}, det høyeste listede landet "
        f"({country.nb}){instead.nb}",
    )
    formula = " ; ".join(f"{printed(item.value)} > {printed(top.value)}" for item in above)
    inputs = tuple(
        item.input(Label(_group(item), _group(item))) for item in (*regions, *countries, *within)
    )
    unless = Input(_UNLISTED, f"> {printed(top.value)}")
    return finding("region_above_members", "warning", title, formula, (*inputs, unless))


def _bracketed(within: list[Located]) -> Label:
    """The rate of another group that the regional rates lie around."""
    if not within:
        return Label("", "")
    value, group = number(within[0].value), _group(within[0])
    return Label(
        f"; they bracket {value.en} ({group})",
        f"; de ligger rundt {value.nb} ({group})",
    )


def _group(located: Located) -> str:
    words = " ".join(str(located.claim.breakdown.get("group", "")).split())
    return words or located.claim.indicator.replace("_", " ")


def _averages(group: Sequence[Located], codebook: Codebook) -> Iterator[Finding]:
    """A rate of all outside the range of the rates of its complete parts."""
    for total in group:
        parts_by_key: dict[str, list[Located]] = {}
        for part in group:
            extra = set(part.claim.breakdown) - set(total.claim.breakdown)
            kept = total.claim.breakdown.items() <= part.claim.breakdown.items()
            if len(extra) == 1 and kept:
                parts_by_key.setdefault(extra.pop(), []).append(part)
        for key, parts in parts_by_key.items():
            values = {str(part.claim.breakdown[key]) for part in parts}
            low, high = min(p.value for p in parts), max(p.value for p in parts)
            if values in _COMPLETE and not low <= total.value <= high:
                yield _outside(total, parts, key, codebook)


def _outside(total: Located, parts: list[Located], key: str, codebook: Codebook) -> Finding:
    name = indicator(codebook, total.claim.indicator)
    low, high = min(p.value for p in parts), max(p.value for p in parts)
    title = both(
        f"{name.en}: {number(total.value).en} for all lies outside the range of its parts, "
        f"{number(low).en} to {number(high).en}",
        f"{name.nb}: {number(total.value).nb} for alle ligger utenfor delene, fra "
        f"{number(low).nb} til {number(high).nb}",
    )
    formula = f"{printed(total.value)} not in [{printed(low)}, {printed(high)}]"
    labels = [str(part.claim.breakdown[key]) for part in parts]
    inputs = (
        total.input(name),
        *(part.input(Label(word, word)) for part, word in zip(parts, labels, strict=True)),
    )
    return finding("average_outside_parts", "error", title, formula, inputs)
