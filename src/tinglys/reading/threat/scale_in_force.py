"""Which likelihood scale is in force in a document, and what its words mean there.

The printed table decides. Where none is printed, the scale of the profile or the one the publisher
is known to use decides. Where neither is known, likelihood words have no level and no band: a word
means nothing without its scale.
"""

import msgspec

from tinglys.codebook import Codebook, LikelihoodScale
from tinglys.reading.outline import Outline
from tinglys.reading.threat.likelihood import Level, Terms, levels_of, spread
from tinglys.reading.threat.scale_tables import ScaleTable

_OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "en": (
        "likely", "highly likely", "very likely", "extremely likely", "most likely", "unlikely",
        "highly unlikely", "very unlikely", "extremely unlikely", "almost certain", "virtually certain",
        "almost certainly", "nearly certain", "certain", "probable", "probably", "highly probable",
        "improbable", "highly improbable", "realistic possibility", "realistically possible",
        "remote chance", "even chance", "roughly even chance", "plausible", "conceivable", "possible",
        "more likely than not", "doubtful", "inevitable",
    ),
    "nb": (
        "sannsynlig", "meget sannsynlig", "svært sannsynlig", "høyst sannsynlig", "lite sannsynlig",
        "svært lite sannsynlig", "mindre sannsynlig", "mest sannsynlig", "usannsynlig", "sannsynligvis",
        "trolig", "neppe", "antakelig", "antagelig", "muligens", "mulig", "overveiende sannsynlig",
        "sandsynligt", "meget sandsynligt", "mindre sandsynligt", "usandsynligt", "muligt", "sannsynleg",
        "tenkelig", "nærliggende", "sikkert",
    ),
}  # fmt: skip


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


def _codebook_scale(
    outline: Outline, codebook: Codebook, tables: list[ScaleTable], own_codes: frozenset[str]
) -> LikelihoodScale | None:
    scales = codebook.likelihood_scales
    if tables:
        return scales.get(tables[0].scale or "")
    if outline.profile.scale in scales:
        return scales[outline.profile.scale]
    for code in sorted(own_codes):
        holder = codebook.holders.get(code)
        if holder is not None and holder.likelihood_scale in scales:
            return scales[holder.likelihood_scale]
    return None
