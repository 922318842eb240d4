"""Likelihood scales that are printed as words only, without a percentage.

Some publishers list their terms with a description and no numbers. The list still fixes the rank
of each word. A scale of the codebook is recognised when all its terms, or all but one, begin a line
or a table row near each other.
"""

import re

from tinglys.codebook import Codebook, LikelihoodScale, LikelihoodTerm
from tinglys.reading.threat.scale_rows import ScaleRow, ScaleTable

_LEAST = 4
_REACH = 1500
_LINE = re.compile(r"(?m)^[^\S\n]*(?:[•●▪■–*|-]\s*|\d[.)]\s*)?(?P<rest>[^\W\d_].{2,})$")
_GOES_ON = re.compile(r"\s*(?:$|[:;|–—(-]|\t|\s{2,}|[A-ZÆØÅ]|/)")


def read_word_lists(text: str, codebook: Codebook) -> list[ScaleTable]:
    """The likelihood scale a text lists in words, as a table without bands; at most one."""
    scales = list(codebook.likelihood_scales.values())
    firsts = frozenset(
        form.split()[0] for scale in scales for forms in scale.forms.values() for form in forms
    )
    rows = [row for row in _LINE.finditer(text) if _first(row.group("rest")) in firsts]
    if len(rows) < _LEAST:
        return []
    for scale in scales:
        for language, forms in scale.forms.items():
            found = _listed(rows, forms)
            if len(found) >= max(len(scale.terms) - 1, _LEAST):
                return [_table(found, scale, language)]
    return []


def _first(rest: str) -> str:
    return rest[:24].lower().split(maxsplit=1)[0].strip(":;|")


def _listed(
    rows: list[re.Match[str]], forms: dict[str, LikelihoodTerm]
) -> dict[int, tuple[int, int, LikelihoodTerm]]:
    """Level -> (start, end of the row, term) of the first cluster of rows that begin with terms."""
    found: dict[int, tuple[int, int, LikelihoodTerm]] = {}
    last = 0
    longest = sorted(forms, key=len, reverse=True)
    for match in rows:
        rest = match.group("rest")
        lower = rest.lower()
        form = next((form for form in longest if lower.startswith(form)), None)
        if form is None or not _GOES_ON.match(rest[len(form) :]):
            continue
        if found and match.start() - last > _REACH:
            found = {}
        found.setdefault(forms[form].level, (match.start("rest"), match.end("rest"), forms[form]))
        last = match.start()
        if len(found) == len({term.level for term in forms.values()}):
            break
    return found


def _table(
    found: dict[int, tuple[int, int, LikelihoodTerm]], scale: LikelihoodScale, language: str
) -> ScaleTable:
    rows = [
        ScaleRow(
            start=start,
            end=end,
            term=next(form for form, one in scale.forms[language].items() if one is term),
            level=level,
            printed="",
            band=None,
        )
        for level, (start, end, term) in sorted(found.items())
    ]
    return ScaleTable(
        start=min(row.start for row in rows),
        end=max(row.end for row in rows),
        language=language,
        rows=tuple(rows),
        scale=scale.id,
    )
