"""Tier tables: a CSV of placements in, readings out, or an error that names line and column.

Columns go by name, in any order. Nothing is half imported: the first thing that is wrong stops it.
"""

import csv
import io
import re
from collections.abc import Iterator

import msgspec

from tinglys.assessment.tiers.readings import COMPILED, TierReading
from tinglys.assessment.tiers.trust import TierSources, load_tier_sources
from tinglys.codebook import Codebook
from tinglys.errors import InputError

COLUMNS = {
    "iso3": "ISO 3166-1 alpha-3 code",
    "country": "name of the country",
    "country_as_written": "name of the country as the source writes it",
    "report_year": "year of the report",
    "tier": "1, 2, 2WL, 3 or SC",
    "source": "code of the source",
    "source_ref": "where in the source",
    "n_sources": "how many sources (not used)",
    "conflict": "whether sources differ (not used)",
    "values_by_source": "what each says (not used)",
}
"""The columns that a tier table may have, and what they hold."""

_NAMES = ("country_as_written", "country")
_REQUIRED = ("report_year", "tier")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_FIRST_REPORT = 2001


class SetAside(msgspec.Struct, frozen=True):
    """A row that is no placement of a country and was left out: its line, and why."""

    line: int
    reason: str


class TierTable(msgspec.Struct, frozen=True):
    """The readings of one file, in its order, and the rows that were set aside."""

    readings: tuple[TierReading, ...]
    set_aside: tuple[SetAside, ...] = ()


def read_tier_table(data: bytes | str, name: str, codebook: Codebook) -> TierTable:
    """The tier readings in a CSV file.

    Args:
        data: the file; bytes are UTF-8. The delimiter may be a comma, a semicolon or a tab.
        name: the file's name, for messages and for the ground of each reading.
        codebook: places and tiers. A tier may be a code or any printed form ("Tier 2 Watch List").

    Returns:
        Readings of every row. Without a column ``source`` the file counts as a compiled table.
        One source may give a year twice with two tiers if ``source_ref`` differs: both are kept
        and the history shows the conflict.

    Raises:
        InputError: not a table; a column missing, unknown or twice; an unknown country or tier; a
            year that is none; one source and place in it giving two tiers for one year. The error
            names the file, the line and the column.
    """
    rows = list(_rows(_text(data, name), name))
    sources = load_tier_sources()
    found: dict[tuple[str, int, str, str], TierReading] = {}
    aside: list[SetAside] = []
    for line, row in rows:
        written = next((row[column] for column in _NAMES if row.get(column)), "")
        if not row.get("iso3") and written in sources.aggregates:
            aside.append(SetAside(line, f"{written} is no country"))
            continue
        reading = _reading(row, written, name, line, codebook, sources)
        key = (reading.place, reading.year, reading.source, reading.ref)
        before = found.setdefault(key, reading)
        if before.tier != reading.tier:
            raise _error(
                name,
                f"line {line}, column tier",
                f"the same source gives this country and year another tier in line {before.line}",
                "keep one of the two rows, or tell their places in the source apart in source_ref",
            )
    return TierTable(tuple(found.values()), tuple(aside))


def _error(name: str, place: str | None, problem: str, remedy: str) -> InputError:
    return InputError(name, problem, remedy, place)


def _text(data: bytes | str, name: str) -> str:
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    if data[:2] == b"PK" or b"\x00" in data[:4096]:
        raise _error(name, None, "this is no text file", "save the table as CSV in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = "the text is not UTF-8"
        raise _error(name, f"line {line}", problem, "save the table as CSV in UTF-8") from error


def _rows(text: str, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its line number (of its last line, where a cell runs over several)."""
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [cell.strip() for cell in next(reader, [])]
        _check_header(header, name)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                problem = f"the row has {len(cells)} cells and the header {len(header)}"
                remedy = "give every row the same cells as the header, in quotes where needed"
                raise _error(name, f"line {reader.line_num}", problem, remedy)
            values = (cell.strip() for cell in cells)
            yield reader.line_num, dict(zip(header, values, strict=True))
    except csv.Error as error:
        place = f"line {reader.line_num}"
        problem = f"the row cannot be taken apart ({error})"
        raise _error(name, place, problem, "save the table as CSV again") from error


def _check_header(header: list[str], name: str) -> None:
    missing = [column for column in _REQUIRED if column not in header]
    if not {"iso3", *_NAMES} & set(header):
        missing.append("iso3")
    unknown = [column for column in header if column not in COLUMNS]
    twice = sorted({column for column in header if header.count(column) > 1})
    known = ", ".join(COLUMNS)
    if len(header) < 2 or len(missing) > len(_REQUIRED):
        problem = "the first line is no header of a tier table"
        raise _error(name, "line 1", problem, f"the columns are {known}")
    if missing:
        problem = f"the column {missing[0]} is missing"
        if unknown:
            problem += f" (is it the unknown column {unknown[0][:40]}?)"
        remedy = f"name the column {missing[0]}: {COLUMNS[missing[0]]}"
        raise _error(name, f"line 1, column {missing[0]}", problem, remedy)
    if twice or unknown:
        column = (twice or unknown)[0][:40]
        problem = "the column stands twice" if twice else "the column is not known"
        raise _error(name, f"line 1, column {column}", problem, f"the columns are {known}")


def _reading(
    row: dict[str, str],
    written: str,
    name: str,
    line: int,
    codebook: Codebook,
    sources: TierSources,
) -> TierReading:
    place = _place(row.get("iso3", ""), written, codebook, sources)
    if place is None:
        column = "iso3" if row.get("iso3") else next((c for c in _NAMES if c in row), "iso3")
        remedy = "give an ISO 3166-1 alpha-3 code, or a name that the codebook knows"
        raise _error(name, f"line {line}, column {column}", "the country is not known", remedy)
    year = row["report_year"]
    if not _YEAR.match(year) or int(year) < _FIRST_REPORT:
        remedy = f"give the year of the report, {_FIRST_REPORT} or later, in four digits"
        place_in = f"line {line}, column report_year"
        raise _error(name, place_in, "this is no year of a report", remedy)
    tier = tier_code(row["tier"], codebook)
    if tier is None:
        remedy = f"give one of {', '.join(codebook.tiers)}; leave the row out where none is known"
        raise _error(name, f"line {line}, column tier", "the tier is not known", remedy)
    source = row.get("source") or COMPILED
    return TierReading(place, int(year), tier, source, row.get("source_ref", ""), name, line)


def tier_code(written: str, codebook: Codebook) -> str | None:
    """The code of a tier from its code or any printed form; None where it is neither."""
    plain = written.casefold()
    for code, tier in codebook.tiers.items():
        forms = {form for some in tier.forms.values() for form in some}
        if plain == code.casefold() or plain in forms:
            return code
    return None


def _place(iso3: str, written: str, codebook: Codebook, sources: TierSources) -> str | None:
    if iso3:
        code = iso3.upper()
        if code in sources.places:
            return sources.places[code]
        known = codebook.places.by_alpha3.get(code)
        return known.code if known is not None else (code if code in sources.former else None)
    found = codebook.places.find(written, "en") or codebook.places.find(written, "nb")
    return found.code if found is not None and found.kind in ("country", "territory") else None
