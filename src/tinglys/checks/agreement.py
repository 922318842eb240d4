"""The same fact in two documents: sources that agree, that differ, and figures restated.

Documents are put together by fact, and a fact makes one finding however many documents give it. A
publisher that gives another value for the same year in a later document has restated it: both
values are kept, and the later one is compared with other publishers. Two publishers with different
values disagree. A publisher that repeats itself confirms nothing, and neither does a copy.
"""

from collections.abc import Iterator, Sequence

from tinglys.checks.documents import CheckedDocument, Located, numbers, printed
from tinglys.checks.findings import Finding, Input, finding
from tinglys.checks.wording import both, broken_down, document_name, indicator, number, place
from tinglys.codebook import LANGUAGES, Codebook, Label

_NEAR = 0.05
_SOURCES = {"tip_report": "US State Department", "ocindex_page": "GI-TOC"}
_ROUGH = frozenset({"approx", "at_least", "at_most", "less_than"})
_NAMED = 3
_Key = tuple[object, ...]
_Groups = list[list[Located]]


def check(documents: Sequence[CheckedDocument], codebook: Codebook) -> Iterator[Finding]:
    """Compare every fact that two or more documents give for the same year, place and breakdown."""
    by_key: dict[_Key, dict[_Key, list[Located]]] = {}
    for document in documents:
        source = _source(document)
        for key, located in _facts(document).items():
            by_key.setdefault(key, {}).setdefault(source, []).append(located)
    for by_source in by_key.values():
        yield from _compared(list(by_source.values()), codebook)


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


def _compared(sources: _Groups, codebook: Codebook) -> Iterator[Finding]:
    """What the documents of one fact, by source, say of each other."""
    for several in sources:
        if not _agree(several):
            yield _restated(several, codebook)
    if len(sources) < 2:
        return
    latest = [one for several in sources for one in _latest(several)]
    yield _agreeing(latest, codebook) if _agree(latest) else _differing(latest, codebook)


def _agree(several: Sequence[Located]) -> bool:
    """Whether all values are the same, a rounded one being the same as any that is near."""
    exact = {one.value for one in several if one.claim.qualifier not in _ROUGH}
    if len(exact) > 1:
        return False
    low, high = min(one.value for one in several), max(one.value for one in several)
    return high - low <= _NEAR * max(abs(low), abs(high))


def _latest(several: list[Located]) -> list[Located]:
    """The documents of one source, those only that give its last value where it restated it."""
    if _agree(several):
        return several
    last = max(several, key=lambda one: one.document.profile.year or 0)
    return [one for one in several if one.value == last.value]


def _source(document: CheckedDocument) -> _Key:
    """Whose document it is; a document of no known publisher is known by its figures."""
    name = _publisher(document)
    if name is not None:
        return (name.casefold(),)
    figures = (one.claim for one in numbers([document]))
    return tuple((one.quote, one.indicator, one.value, one.qualifier) for one in figures)


def _publisher(document: CheckedDocument) -> str | None:
    known = _SOURCES.get(document.profile.kind)
    return known or document.publisher or document.profile.publisher


def _restated(several: list[Located], codebook: Codebook) -> Finding:
    ordered = sorted(several, key=lambda one: one.document.profile.year or 0)
    values = [number(value) for value in _values(ordered)]
    head = _head(ordered[0], codebook)
    title = both(
        f"{head.en}: given as {' and, by the same source, as '.join(one.en for one in values)}",
        f"{head.nb}: oppgitt som {' og, av samme kilde, som '.join(one.nb for one in values)}",
    )
    return finding("restated", "notice", title, _formula(ordered), _inputs(ordered, codebook))


def _agreeing(several: list[Located], codebook: Codebook) -> Finding:
    head, sources = _head(several[0], codebook), _named(several, codebook)
    values = [number(value) for value in _values(several)]
    title = both(
        f"{head.en}: {sources.en} give {' and '.join(one.en for one in values)}",
        f"{head.nb}: {sources.nb} gir {' og '.join(one.nb for one in values)}",
    )
    return finding(
        "sources_agree", "confirmed", title, _formula(several), _inputs(several, codebook)
    )


def _differing(several: list[Located], codebook: Codebook) -> Finding:
    head = _head(several[0], codebook)
    by_value: dict[float, list[Located]] = {}
    for one in several:
        by_value.setdefault(one.value, []).append(one)
    sides = [(number(value), _named(group, codebook)) for value, group in by_value.items()]
    title = both(
        f"{head.en}: sources differ, {'; '.join(f'{v.en} ({who.en})' for v, who in sides)}",
        f"{head.nb}: kildene er uenige, {'; '.join(f'{v.nb} ({who.nb})' for v, who in sides)}",
    )
    return finding(
        "sources_differ", "warning", title, _formula(several), _inputs(several, codebook)
    )


def _head(first: Located, codebook: Codebook) -> Label:
    """The fact itself: indicator, breakdown, place and year."""
    name, where = indicator(codebook, first.claim.indicator), place(codebook, first.place)
    parts = broken_down(codebook, first.claim.breakdown)
    year = first.claim.year
    english, norwegian = (f" ({part})" if part else "" for part in (parts.en, parts.nb))
    return Label(
        f"{name.en}{english}, {where.en} {year}", f"{name.nb}{norwegian}, {where.nb} {year}"
    )


def _named(several: list[Located], codebook: Codebook) -> Label:
    """The sources by name, the first few of them where they are many."""
    found = [_told_by(one, codebook) for one in several]
    english, norwegian = (
        list(dict.fromkeys(one.text(language) for one in found)) for language in LANGUAGES
    )
    if len(english) > _NAMED:
        more = len(english) - _NAMED
        return Label(
            f"{', '.join(english[:_NAMED])} and {more} more",
            f"{', '.join(norwegian[:_NAMED])} og {more} til",
        )
    return Label(_listed(english, "and"), _listed(norwegian, "og"))


def _listed(names: list[str], word: str) -> str:
    start, last = ", ".join(names[:-1]), names[-1]
    return f"{start} {word} {last}" if start else last


def _told_by(one: Located, codebook: Codebook) -> Label:
    """A source by its publisher; a document of no known publisher by its kind and year."""
    publisher, profile = _publisher(one.document), one.document.profile
    return document_name(codebook, publisher, profile.kind, None if publisher else profile.year)


def _values(several: Sequence[Located]) -> list[float]:
    return list(dict.fromkeys(one.value for one in several))


def _formula(several: list[Located]) -> str:
    values = [printed(value) for value in _values(several)]
    if len(values) == 1:
        return f"{values[0]} = {values[0]}"
    return (" ≈ " if _agree(several) else " ≠ ").join(values)


def _inputs(several: list[Located], codebook: Codebook) -> tuple[Input, ...]:
    return tuple(
        one.input(
            document_name(
                codebook,
                _publisher(one.document),
                one.document.profile.kind,
                one.document.profile.year,
            )
        )
        for one in several
    )
