"""Whether a document as a whole is about human trafficking, whatever kind of report it is.

The annual report of a coordinating unit or of an organisation that helps victims, an evaluation by
experts, a news item: they count victims, cases and money as a Trafficking in Persons report does.
Their offences and convictions are of trafficking, so crime statistics are not looked for in them.
"""

from tinglys.reading.outline import Outline

_SPEAKS = (
    "menneskehandel",
    "human trafficking",
    "trafficking in human beings",
    "trafficking in persons",
    "victims of trafficking",
    "trafficking victims",
    "modern slavery",
)
# What an article on crime at large speaks of as well, however much it says of trafficking.
_OTHERWISE = (
    "crime",
    "offence",
    "offense",
    "homicide",
    "murder",
    "robber",
    "burglar",
    "kriminalitet",
    "lovbrudd",
    "drap",
    "innbrudd",
    "bedrageri",
)
_KINDS = frozenset(("statistics_article", "other"))
_SAMPLE = 60_000
# It is about what it names at least so often, once in so many characters, and at its beginning.
_FEWEST = 3
_PER_NAMING = 1200
_BEGINNING = 600


def is_about_trafficking(outline: Outline) -> bool:
    """Whether figures are read as in a report on trafficking, not as in crime statistics."""
    kind = outline.profile.kind
    if kind not in _KINDS:
        return kind == "tip_report"
    sample = outline.text[:_SAMPLE].lower()
    beginning = sample[:_BEGINNING]
    if not any(words in beginning for words in _SPEAKS):
        return False
    named = sum(map(sample.count, _SPEAKS))
    if named < _FEWEST or named * _PER_NAMING < len(sample):
        return False
    return sum(map(sample.count, _OTHERWISE)) < named
