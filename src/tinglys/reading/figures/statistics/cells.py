"""What the cells of a table measure, by its header, row labels and caption."""

import re

import msgspec

from tinglys.codebook.lexicon import Lexicon
from tinglys.codebook.places import Places
from tinglys.codebook.topics import Topic, TopicTable
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.statistics.places import places_of
from tinglys.reading.figures.statistics.scene import Scene
from tinglys.reading.figures.statistics.substances import last_named
from tinglys.reading.figures.statistics.tables import Cell, Table
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.numbers import digits_value
from tinglys.reading.grammar.quantities import Grammar, vocabulary
from tinglys.reading.grammar.tokens import Tokens

_VALUE = re.compile(
    r"[+\-−–]?\s*\d{1,3}(?:[ \u00a0\u202f,.']\d{3})+(?:[.,]\d+)?|[+\-−–]?\s*\d+(?:[.,]\d+)?"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s*[-–/]\s*(\d{4}|\d\d))?(?!\d)")
_CHANGE = re.compile(r"change|endring|diff|vekst|growth|\+/[-−]|utvikling", re.IGNORECASE)
_SHARE = re.compile(r"%|per ?cent|prosent|share|andel", re.IGNORECASE)
_BASE = re.compile(
    r"(?:per|pr\.?)\s+(1[ ,.\u00a0]?000(?:[ ,.\u00a0]?000)?|10[ ,.\u00a0]?000|100[ ,.\u00a0]?000)",
    re.IGNORECASE,
)
_MASSES = {word: factor for word, factor in vocabulary().masses.items() if len(word) > 1}
_UNITS = {
    "1000": "per_1000",
    "10000": "per_10000",
    "100000": "per_100000",
    "1000000": "per_million",
}


class Meaning(msgspec.Struct):
    """What a header, a row label or a caption says of its cells; None where it says nothing."""

    topic: Topic | None = None
    said: str = ""
    metric: str | None = None
    unit: str | None = None
    year: int | str | None = None
    place: str | None = None
    drug: str | None = None
    seized: bool = False
    kilograms: float | None = None


class CellReader:
    """Reads the tables of one document."""

    def __init__(
        self,
        table: TopicTable,
        lexicon: Lexicon,
        grammar: Grammar,
        places: Places,
        country: str | None,
    ) -> None:
        self._topics = table
        self._lexicon = lexicon
        self._grammar = grammar
        self._places = places
        self._country = country

    def measures(
        self, table: Table, view: str, topic: Topic | None, said: str
    ) -> list[tuple[Cell, Measure]]:
        """The figures of a table's cells; ``topic`` is what the section is about."""
        whole = self._meaning(table.caption)
        if whole.topic is None:
            whole.topic, whole.said = topic, said
        columns = [self._meaning(cell.text(view)) for cell in table.header]
        _carry(columns)
        _date_changes(columns)
        found: list[tuple[Cell, Measure]] = []
        for row in table.rows:
            label = self._meaning(row[0].text(view))
            # A header over rows of one cell more has no cell over their labels.
            shift = max(len(columns) - len(row), -1)
            for place, cell in enumerate(row[1:], 1):
                column = columns[place + shift] if place + shift < len(columns) else Meaning()
                measure = self._measure(cell.text(view), column, label, whole)
                if measure is not None:
                    found.append((cell, measure))
        return found

    def _meaning(self, text: str) -> Meaning:
        meaning = Meaning()
        if not text:
            return meaning
        tokens = Tokens(text, 0, len(text), self._lexicon)
        scene = Scene(tokens, self._grammar.quantities(tokens), self._topics)
        firm = [mention for mention in scene.mentions if not mention.weak]
        if firm:
            meaning.topic = firm[0].topic
            meaning.said = tokens.surface(firm[0].first, firm[0].at).lower()
        known = scene.known(0, len(tokens))
        meaning.drug = last_named(tokens, len(tokens))
        meaning.seized = not known.isdisjoint(("q.seized", "d.seizure_case"))
        meaning.kilograms = next((_MASSES[word] for word in tokens.words if word in _MASSES), None)
        base = _BASE.search(text)
        if base:
            meaning.metric, meaning.unit = "rate", _UNITS.get(re.sub(r"\D", "", base.group(1)))
        elif _CHANGE.search(text):
            meaning.metric = "change"
        elif "q.cleared" in known:
            meaning.metric = "cleared"
        elif "q.rate" in known:
            meaning.metric = "rate"
        elif _SHARE.search(text):
            meaning.metric = "share"
        year = _YEAR.search(text)
        if year:
            meaning.year = _year(year)
        named = places_of(tokens, self._places, self._country)
        if named and not firm and not year:
            meaning.place = named[0].name
        return meaning

    def _measure(
        self, text: str, column: Meaning, label: Meaning, whole: Meaning
    ) -> Measure | None:
        if any(meaning.seized for meaning in (whole, column, label)):
            return self._seized(text, column, label, whole)
        match = _VALUE.fullmatch(text.strip().rstrip("%").strip()) or _VALUE.match(text.strip())
        if match is None or len(text) > 24:
            return None
        topic, said = next(
            ((m.topic, m.said) for m in (label, column, whole) if m.topic is not None), (None, "")
        )
        if topic is None or topic.entry.foreign:
            return None
        metric = column.metric or label.metric or whole.metric or "count"
        value = digits_value(match.group().lstrip("+-−– ").strip(), self._lexicon.language)
        if value is None:
            return None
        negative = match.group().strip()[0] in "-−–"
        if metric == "count" and "%" in text or negative and metric != "change":
            return None
        indicator = topic.indicator(metric)
        breakdown: Breakdown = {}
        if metric == "change" and indicator is None:
            indicator, breakdown = "change_percent", {"of": said or topic.code}
        if indicator is None:
            return None
        value = -value if negative else value
        if topic.entry.offence or indicator == "reported_offences_cleared" and topic.code != "all":
            breakdown = breakdown or {"offence": said or topic.code}
        elif topic.code == "sentence" and said:
            breakdown = {"sentence": said}
        where = label.place or column.place
        if where and "place" in topic.keys:
            breakdown["place"] = where
        return _built(indicator, value, breakdown, metric, column, label, whole)

    def _seized(self, text: str, column: Meaning, label: Meaning, whole: Meaning) -> Measure | None:
        """A cell of a table of seizures: an amount in the unit that it gives, or their number."""
        match = _VALUE.fullmatch(text.strip())
        drug = label.drug or column.drug or whole.drug
        if match is None or drug is None or (column.metric or label.metric) is not None:
            return None
        value = digits_value(match.group().strip(), self._lexicon.language)
        if value is None:
            return None
        scale = next((m.kilograms for m in (column, label, whole) if m.kilograms is not None), None)
        indicator = "drug_seizure_cases" if scale is None else "drug_seizures"
        amount = value if scale is None else round(value * scale, 6)
        measure = _built(indicator, amount, {"drug": drug}, "count", column, label, whole)
        measure.unit = "count" if scale is None else "kg"
        return measure


def _built(
    indicator: str,
    value: float,
    breakdown: Breakdown,
    metric: str,
    column: Meaning,
    label: Meaning,
    whole: Meaning,
) -> Measure:
    year = next((m.year for m in (column, label, whole) if m.year is not None), None)
    unit = {"count": "count", "rate": column.unit or label.unit or whole.unit or "per_100000"}.get(
        metric, "percent"
    )
    return Measure(
        indicator=indicator,
        value=value,
        unit=unit,
        breakdown=breakdown,
        period=Period(year, "stated" if year is not None else "none"),
        comparison=False,
        first=0,
        last=0,
        kind=metric,
        rule="tables",
    )


def _carry(columns: list[Meaning]) -> None:
    """A column that only says how ("Change") measures what the one before it did."""
    before: Meaning | None = None
    for column in columns:
        if column.topic is None and column.metric is not None and before is not None:
            column.topic, column.said = before.topic, before.said
        if column.topic is not None:
            before = column


def _date_changes(columns: list[Meaning]) -> None:
    """A column of changes without a year is about the two years beside it."""
    years = sorted({column.year for column in columns if isinstance(column.year, int)})
    for column in columns:
        if column.metric == "change" and column.year is None and len(years) > 1:
            column.year = f"{years[-2]}/{years[-1]}"


def _year(match: re.Match[str]) -> int | str:
    first = int(match.group(1))
    if not match.group(2):
        return first
    last = match.group(2)
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return f"{first}/{end}" if end > first else first
