"""The likelihood table a document prints: its rows, its bands, and where they contradict.

A table is told by its bands. Each band in the text is tied to the likelihood words before it (or
after it, where the numbers stand first), so rows of one line, rows of two lines, columns that a
PDF gave out one after the other, and lists inside a sentence are all read the same way.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from tinglys.codebook import Codebook, LikelihoodScale
from tinglys.reading.threat.likelihood import TermForm, forms_of_scales, term_of
from tinglys.reading.threat.scale_rows import Band, ScaleRow, ScaleTable
from tinglys.reading.threat.scale_words import read_word_lists

_LEAST_ROWS = 3
_REACH = 220
_NEAR = 0.011
_LETTERS_BETWEEN = 3
_BAND = re.compile(
    r"""(?P<sign>[<>≤≥]|\b(?:under|over|mindre\ enn|mer\ enn|less\ than|more\ than|below|above)\b)?
        \s*(?<![\d.,])(?P<low>\d{1,3})\s*(?:%|\b(?:per\ cent|percent|prosent)\b)?
        (?:\s*(?:[-–—]|\bto\b|\btil\b)\s*(?P<less>[<≤]|less\ than\s*)?(?P<high>\d{1,3}))?
        \s*(?:%|\b(?:per\ cent|percent|prosent)\b)(?P<plus>\+)?""",
    re.VERBOSE | re.IGNORECASE,
)
# Begins with a set of characters, which is searched for fast.
_PERCENT = re.compile(r"[%pP](?:(?<=%)|(?<!%)(?i:er\s?cent|rosent))")
_BELOW = frozenset(("<", "≤", "under", "below", "mindre enn", "less than"))


class _Word(msgspec.Struct, frozen=True):
    """A likelihood word in the text."""

    start: int
    end: int
    form: TermForm


class _Numbers(msgspec.Struct, frozen=True):
    """A band in the text."""

    start: int
    end: int
    band: Band
    printed: str


class _Row(msgspec.Struct, frozen=True):
    """A word, its band, and NATO's word for it where the row has both."""

    word: _Word
    numbers: _Numbers
    nato: TermForm | None = None


_Run = tuple[list[_Word], list[_Numbers]]
"""Words or bands that follow each other: one of the two lists is empty."""


def read_scale_tables(text: str, codebook: Codebook) -> list[ScaleTable]:
    """Every likelihood table that a canonical text prints, in order.

    At least three rows with different terms and bands make a table. A scale that is listed in
    words alone is a table without bands. Offsets are canonical.
    """
    forms = forms_of_scales(codebook)
    tables: list[ScaleTable] = []
    for bands in _clusters(text):
        rows = _rows(text, _runs(text, bands, forms))
        if len(rows) >= _LEAST_ROWS:
            tables.append(_table(rows, codebook))
    return tables or read_word_lists(text, codebook)


def _clusters(text: str) -> Iterator[list[_Numbers]]:
    """Bands that stand near each other, at least as many as a table has."""
    group: list[_Numbers] = []
    for band in _bands(text):
        if group and band.start - group[-1].end > _REACH:
            if len(group) >= _LEAST_ROWS:
                yield group
            group = []
        group.append(band)
    if len(group) >= _LEAST_ROWS:
        yield group


def _bands(text: str) -> Iterator[_Numbers]:
    """The bands, looked for only around signs and words of percent."""
    last = 0
    for sign in _PERCENT.finditer(text):
        if sign.start() < last:
            continue
        match = _BAND.search(text, max(sign.start() - 24, last), sign.end() + 12)
        if match is None:
            continue
        last = match.end()
        band = _band(match)
        if band is not None:
            yield _Numbers(match.start(), match.end(), band, match.group().strip())


def _band(match: re.Match[str]) -> Band | None:
    """The band as probabilities; None for a single percentage or more than 100."""
    low, high = int(match.group("low")), match.group("high")
    if max(low, int(high or 0)) > 100:
        return None
    if high:
        return low / 100, int(high) / 100
    if match.group("plus"):
        return low / 100, 1.0
    if not match.group("sign"):
        return None
    below = " ".join(match.group("sign").lower().split()) in _BELOW
    return (0.0, low / 100) if below else (low / 100, 1.0)


def _runs(text: str, bands: list[_Numbers], forms: dict[str, TermForm]) -> list[_Run]:
    """The bands of a cluster and the likelihood words around them, in runs of one sort."""
    offset = max(bands[0].start - _REACH, 0)
    around = text[offset : bands[-1].end + _REACH].lower()
    events: list[_Word | _Numbers] = [*bands]
    for match in TermForm.pattern(forms).finditer(around):
        form = forms[" ".join(match.group().split())]
        events.append(_Word(offset + match.start(), offset + match.end(), form))
    runs: list[_Run] = []
    for event in sorted(events, key=lambda event: event.start):
        is_word = isinstance(event, _Word)
        if not runs or bool(runs[-1][0]) != is_word:
            runs.append(([], []))
        if isinstance(event, _Word):
            runs[-1][0].append(event)
        else:
            runs[-1][1].append(event)
    return runs


def _rows(text: str, runs: list[_Run]) -> list[_Row]:
    """The rows: columns of words and bands, else words and band in turn."""
    runs = [(words, _unparted(text, numbers)) for words, numbers in runs]
    if len(runs) > 2 and len(runs[0][0]) > 1 and _parted(text, runs[0][0]):
        # Words of the running text before the table are not its first row.
        runs[0] = (runs[0][0][-1:], [])
    for first, second in pairwise(runs):
        words, numbers = first[0] or second[0], first[1] or second[1]
        if len(numbers) >= _LEAST_ROWS and len(words) % len(numbers) == 0:
            # A second line of words under the first gives synonyms: "likely" over "probable".
            return [_Row(w, n) for w, n in zip(words, numbers, strict=False)]
    return list(_in_turn(runs))


def _unparted(text: str, numbers: list[_Numbers]) -> list[_Numbers]:
    """The first of some bands and those that follow with nothing but marks between them."""
    kept = numbers[:1]
    for band in numbers[1:]:
        if sum(map(str.isalpha, text[kept[-1].end : band.start])) > _LETTERS_BETWEEN:
            break
        kept.append(band)
    return kept


def _parted(text: str, words: list[_Word]) -> bool:
    return "\n\n" in text[words[0].end : words[-1].start]


def _in_turn(runs: list[_Run]) -> Iterator[_Row]:
    numbers_first = bool(runs) and bool(runs[0][1])
    seen: set[str] = set()
    for first, second in pairwise(runs):
        if bool(first[1]) != numbers_first:
            continue
        words, numbers = first[0] or second[0], first[1] or second[1]
        form = words[0].form
        if len(numbers) != 1 or form.text in seen:
            continue
        seen.add(form.text)
        last = words[-1].form
        yield _Row(words[0], numbers[0], last if last.language != form.language else None)


def _table(rows: list[_Row], codebook: Codebook) -> ScaleTable:
    scale = _best_scale(rows, codebook)
    made = [_scale_row(row, rows, rank, scale) for rank, row in enumerate(_by_rank(rows, scale), 1)]
    return ScaleTable(
        start=min(row.start for row in made),
        end=max(row.end for row in made),
        language=rows[0].word.form.language,
        rows=tuple(made),
        scale=scale.id if scale is not None else None,
    )


def _scale_row(row: _Row, rows: list[_Row], rank: int, scale: LikelihoodScale | None) -> ScaleRow:
    form, band = row.word.form, row.numbers.band
    known = term_of(scale, form.text) if scale is not None else None
    conflict, corrected = None, None
    if known is not None and not _same(band, (known.low, known.high)):
        conflict = "differs from the scale's own band"
        others = [other.numbers.band for other in rows if other is not row]
        if _overlaps(band, others):
            conflict = "overlaps the bands of the other rows"
            corrected = (known.low, known.high)
    return ScaleRow(
        start=min(row.word.start, row.numbers.start),
        end=max(row.word.end, row.numbers.end),
        term=form.text,
        level=known.level if known is not None else rank,
        printed=row.numbers.printed,
        band=band,
        nato=row.nato.text if row.nato is not None else None,
        conflict=conflict,
        corrected=corrected,
    )


def _by_rank(rows: list[_Row], scale: LikelihoodScale | None) -> list[_Row]:
    """From the least likely up: by the scale's ranks, else in the order printed."""
    if scale is None:
        falling = sum(rows[0].numbers.band) > sum(rows[-1].numbers.band)
        return rows[::-1] if falling else rows

    def rank(row: _Row) -> int:
        known = term_of(scale, row.word.form.text)
        return known.level if known is not None else 0

    return sorted(rows, key=rank)


def _best_scale(rows: list[_Row], codebook: Codebook) -> LikelihoodScale | None:
    """The scale that knows every printed term, and most of the printed bands."""
    best: tuple[int, LikelihoodScale] | None = None
    for scale in codebook.likelihood_scales.values():
        known = [term_of(scale, row.word.form.text) for row in rows]
        if None in known or len({term.level for term in known if term}) != len(rows):
            continue
        equal = sum(
            term is not None and _same(row.numbers.band, (term.low, term.high))
            for term, row in zip(known, rows, strict=True)
        )
        if equal * 2 > len(rows) and (best is None or equal > best[0]):
            best = (equal, scale)
    return best[1] if best else None


def _same(one: Band, other: Band) -> bool:
    return abs(one[0] - other[0]) < _NEAR and abs(one[1] - other[1]) < _NEAR


def _overlaps(band: Band, others: list[Band]) -> bool:
    """Whether a band overlaps half of the others: then it, and not they, is misprinted."""
    inside = [other for other in others if min(band[1], other[1]) - max(band[0], other[0]) > _NEAR]
    return len(inside) * 2 >= len(others)
