"""The same fact in two documents: sources that agree, that differ, and figures restated.

A publisher that gives another value for the same year in a later document has restated it: both
values are kept. Two publishers with different values disagree.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from tinglys.checks.documents import CheckedDocument, Located, numbers, printed
from tinglys.checks.findings import Finding, Severity, finding
from tinglys.checks.wording import both, indicator, number, place
from tinglys.codebook import Codebook, Label

_NEAR = 0.05
_SOURCES = {"tip_report": "us state department", "ocindex_page": "gi-toc"}
_Key = tuple[object, ...]


def check(documents: Sequence[CheckedDocument], codebook: Codebook) -> Iterator[Finding]:
    """Compare every fact that two or more documents give for the same year, place and breakdown."""
    by_key: dict[_Key, list[Located]] = {}
    for document in documents:
        for key, located in _facts(document).items():
            by_key.setdefault(key, []).append(located)
    for several in by_key.values():
        for first, second in combinations(several, 2):
            yield _compared(first, second, codebook)


def _facts(document: CheckedDocument) -> dict[_Key, Located]:
    """The dated facts that a document gives one value for; what it gives two for tells nothing."""
    found: dict[_Key, Located] = {}
    doubtful: set[_Key] = set()
    for located in numbers([document]):
        claim = located.claim
        if claim.year is None or located.place is None:
            continue
        breakdown = frozenset((k, str(v).casefold()) for k, v in claim.breakdown.items())
        key = (claim.indicator, claim.unit, str(claim.year), located.place, breakdown)
        first = found.setdefault(key, located)
        if first.value != located.value:
            doubtful.add(key)
    return {key: located for key, located in found.items() if key not in doubtful}


def _compared(first: Located, second: Located, codebook: Codebook) -> Finding:
    if _agree(first, second):
        return _finding(first, second, codebook, "sources_agree", "confirmed")
    if _source(first.document) == _source(second.document):
        return _finding(first, second, codebook, "restated", "notice")
    return _finding(first, second, codebook, "sources_differ", "warning")


def _agree(first: Located, second: Located) -> bool:
    if first.value == second.value:
        return True
    one, other = first.claim.qualifier, second.claim.qualifier
    rough = {"approx", "at_least", "at_most", "less_than"}
    if one in rough or other in rough:
        return abs(first.value - second.value) <= _NEAR * max(abs(first.value), abs(second.value))
    return False


def _source(document: CheckedDocument) -> str:
    return _SOURCES.get(document.profile.kind, document.source.casefold())


def _finding(
    first: Located, second: Located, codebook: Codebook, code: str, severity: Severity
) -> Finding:
    name, where = indicator(codebook, first.claim.indicator), place(codebook, first.place)
    what = f" ({_broken_down(first)})" if first.claim.breakdown else ""
    one, other = number(first.value), number(second.value)
    head_en = f"{name.en}{what}, {where.en} {first.claim.year}"
    head_nb = f"{name.nb}{what}, {where.nb} {first.claim.year}"
    if code == "sources_agree":
        title = both(f"{head_en}: both documents give {one.en}", f"{head_nb}: begge gir {one.nb}")
    elif code == "restated":
        title = both(
            f"{head_en}: given as {one.en} and, by the same source, as {other.en}",
            f"{head_nb}: oppgitt som {one.nb} og, av samme kilde, som {other.nb}",
        )
    else:
        title = both(
            f"{head_en}: one source gives {one.en}, another {other.en}",
            f"{head_nb}: én kilde gir {one.nb}, en annen {other.nb}",
        )
    sign = "=" if first.value == second.value else "≠"
    formula = f"{printed(first.value)} {sign} {printed(second.value)}"
    inputs = tuple(
        located.input(Label(located.document.id, located.document.id))
        for located in (first, second)
    )
    return finding(code, severity, title, formula, inputs)


def _broken_down(located: Located) -> str:
    return ", ".join(str(value) for value in located.claim.breakdown.values())
