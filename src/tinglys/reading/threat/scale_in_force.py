"""Which likelihood scale is in force in a document, and what its words mean there.

The printed table decides. Where none is printed, the scale of the profile or the one the publisher
is known to use decides. Where neither is known, likelihood words have no level and no band: a word
means nothing without its scale.
"""

import re
from collections.abc import Mapping

import msgspec

from tinglys.codebook import Codebook, LikelihoodScale
from tinglys.reading.outline import Outline
from tinglys.reading.threat.likelihood import Level, Terms, levels_of, spread
from tinglys.reading.threat.scale_rows import ScaleTable

_OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "en": (
        "likely",
        "highly likely",
        "very likely",
        "extremely likely",
        "most likely",
        "unlikely",
        "highly unlikely",
        "very unlikely",
        "extremely unlikely",
        "almost certain",
        "virtually certain",
        "almost certainly",
        "nearly certain",
        "certain",
        "probable",
        "probably",
        "highly probable",
        "improbable",
        "highly improbable",
        "realistic possibility",
        "realistically possible",
        "remote chance",
        "even chance",
        "roughly even chance",
        "plausible",
        "conceivable",
        "possible",
        "more likely than not",
        "doubtful",
        "inevitable",
    ),
    "nb": (
        "sannsynlig",
        "meget sannsynlig",
        "svært sannsynlig",
        "høyst sannsynlig",
        "lite sannsynlig",
        "svært lite sannsynlig",
        "mindre sannsynlig",
        "mest sannsynlig",
        "usannsynlig",
        "sannsynligvis",
        "trolig",
        "neppe",
        "antakelig",
        "antagelig",
        "muligens",
        "mulig",
        "overveiende sannsynlig",
        "sandsynligt",
        "meget sandsynligt",
        "mindre sandsynligt",
        "usandsynligt",
        "muligt",
        "sannsynleg",
        "tenkelig",
        "nærliggende",
        "sikkert",
    ),
}


# How documents name the scale they use when they do not print it.
_NAMES = (
    (
        re.compile(
            r"nasjonal\w*\s+standard\w*\s+for\s+(?:bruk\s+av\s+)?sannsynlighets|"
            r"sannsynlighetsord\w*[^.]{0,80}\b(?:politiet|e-tjenesten|"
            r"etterretningstjenesten|pst|forsvaret)\b",
            re.I,
        ),
        "no_national",
    ),
    (
        re.compile(
            r"\bPHIA\b|Professional\s+Head\s+of\s+Intelligence\s+Assessment|"
            r"probability\s+yardstick",
            re.I,
        ),
        "uk_phia",
    ),
    (re.compile(r"\bICD[\s-]*203\b|Intelligence\s+Community\s+Directive\s+203"), "us_icd203"),
)


class ScaleInForce(msgspec.Struct, frozen=True):
    """``scale`` is the codebook's id, ``printed`` for a scale of the document's own, or None.

    ``terms`` holds for each language of documents the words to look for and their levels.
    """

    scale: str | None
    terms: dict[str, Terms]


def scale_in_force(
    outline: Outline, codebook: Codebook, tables: list[ScaleTable], own_codes: frozenset[str]
) -> ScaleInForce:
    """The scale in force; ``own_codes`` are the holder codes of the document's publisher."""
    known = _codebook_scale(outline, codebook, tables, own_codes)
    levels: dict[str, dict[str, Level]] = {"en": {}, "nb": {}}
    if known is not None:
        for language in levels:
            levels[language] = levels_of(known, language)
    for table in tables[:1]:
        bandless = all(row.band is None for row in table.rows)
        if bandless:
            levels = (
                _without_bands(levels)
                if not _is_known_to_use(known, own_codes, codebook)
                else levels
            )
            continue
        language = "en" if table.language == "en" else "nb"
        for row in table.rows:
            for form in spread(row.term):
                levels[language][form] = Level(row.level, row.effective)
            if row.nato is not None:
                levels["en"][row.nato] = Level(row.level, row.effective)
    scale = known.id if known is not None else ("printed" if tables else None)
    return ScaleInForce(
        scale,
        {
            language: Terms(language, dict.fromkeys(_OTHER_WORDS[language]) | found)
            for language, found in levels.items()
        },
    )


def _is_known_to_use(
    scale: LikelihoodScale | None, own_codes: frozenset[str], codebook: Codebook
) -> bool:
    """Whether the publisher is known to use a scale, and so means its bands unprinted."""
    holders = [codebook.holders[code] for code in own_codes if code in codebook.holders]
    return scale is not None and any(one.likelihood_scale == scale.id for one in holders)


def _without_bands(levels: dict[str, dict[str, Level]]) -> dict[str, dict[str, Level]]:
    """The same ranks with no band: the document prints words only."""
    return {
        language: {form: Level(level.level, None) for form, level in found.items()}
        for language, found in levels.items()
    }


def _named(text: str, scales: Mapping[str, LikelihoodScale]) -> LikelihoodScale | None:
    """The scale that the document says it uses."""
    for pattern, scale in _NAMES:
        if scale in scales and pattern.search(text):
            return scales[scale]
    return None


def _codebook_scale(
    outline: Outline, codebook: Codebook, tables: list[ScaleTable], own_codes: frozenset[str]
) -> LikelihoodScale | None:
    scales = codebook.likelihood_scales
    if tables:
        return scales.get(tables[0].scale or "")
    stated = scales.get(outline.profile.scale or "")
    if stated is not None:
        return stated
    for code in sorted(own_codes):
        holder = codebook.holders.get(code)
        used = scales.get(holder.likelihood_scale or "") if holder is not None else None
        if used is not None:
            return used
    return _named(outline.text, scales)
