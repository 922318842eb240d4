"""How long an export takes and how large it is: 193 countries in three editions, five documents.

Where the real tables are beside the repository the tiers of all countries are part of it.

Usage: ``python benchmarks/exports.py [--quick]``. The index is that of the real table beside the
repository where there is one, otherwise invented scores of as many countries; the documents are
the five real ones there, otherwise bundled ones. Seconds are by the clock, formats one by one and
then all together; memory is that of the whole process at its peak.
"""

import argparse
import csv
import hashlib
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from tinglys.assessment.index.assess import assess_index
from tinglys.assessment.tiers import histories, outlook
from tinglys.assessment.tiers.table import read_tier_table
from tinglys.codebook import Codebook, load_codebook
from tinglys.demo import DOCUMENTS
from tinglys.publication.exports import Office, export_files, formats_here, write_exports
from tinglys.publication.site_data import (
    Card,
    Edition,
    SiteClaim,
    SiteData,
    SiteDocument,
    SiteTable,
    SiteTiers,
    slug_of,
)
from tinglys.reading.reader import read
from tinglys.tables.index_table import IndexEdition, IndexRow, IndexTable

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
YEARS = (2021, 2023, 2025)
COUNTRIES = 193


def real_table(book: Codebook, folder: Path) -> IndexTable:
    """The published index, from the CSV files beside the repository."""
    editions = []
    for year in YEARS:
        with (folder / f"ocindex_{year}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        components = list(rows[0])[4:]
        editions.append(_edition(year, components, rows, book))
    return IndexTable("ocindex", tuple(editions))


def _edition(
    year: int, components: list[str], rows: list[dict[str, str]], book: Codebook
) -> IndexEdition:
    found = tuple(
        IndexRow(
            book.places.by_alpha3[row["iso3"]].code,
            row["country"],
            row["continent"],
            row["region"],
            at,
            {code: float(row[code]) for code in components},
        )
        for at, row in enumerate(rows, 2)
    )
    columns = {code: f"C{at}" for at, code in enumerate(components)}
    return IndexEdition(year, f"{year}_dataset", columns, found)


def invented_table(book: Codebook) -> IndexTable:
    """Scores on the grid by a fixed draw, with their exact means."""
    draw = random.Random(1)
    places = [one for one in book.places.by_code.values() if one.kind == "country"][:COUNTRIES]
    editions = []
    for year in YEARS:
        known = [one for one in book.index.components if one.since <= year]
        leaves = {one.code for one in known} - {one.parent for one in known}
        rows = []
        for at, place in enumerate(places, 2):
            scores = {code: draw.randrange(2, 21) / 2 for code in sorted(leaves)}
            while missing := [one.code for one in known if one.code not in scores]:
                for code in missing:
                    parts = [one.code for one in known if one.parent == code]
                    if all(part in scores for part in parts):
                        scores[code] = sum(scores[part] for part in parts) / len(parts)
            rows.append(IndexRow(place.code, place.code, f"c{at % 5}", f"r{at % 22}", at, scores))
        columns = {one.code: f"C{at}" for at, one in enumerate(known)}
        editions.append(IndexEdition(year, f"{year}_dataset", columns, tuple(rows)))
    return IndexTable("ocindex", tuple(editions))


def documents() -> list[tuple[SiteDocument, list[SiteClaim]]]:
    """Five documents as they are read, with their claims."""
    paths = sorted((SHARED / "seeds").glob("*.txt"))
    paths = paths or [one for one in sorted(DOCUMENTS.iterdir()) if one.suffix != ".yaml"]
    return [_document(path) for path in paths[:5]]


def _document(path: Path) -> tuple[SiteDocument, list[SiteClaim]]:
    content = path.read_bytes()
    reading = read(content, path.name)
    sha256 = hashlib.sha256(content).hexdigest()
    document = SiteDocument(
        id=sha256,
        slug=slug_of(path.stem, sha256),
        sha256=sha256,
        profile=reading.document.profile,
        card=Card(citation=path.name),
        text=reading.canonical.text,
    )
    claims = [
        SiteClaim(id=f"{sha256[:32]}{at:08}", document=sha256, claim=claim)
        for at, claim in enumerate(reading.claims)
    ]
    return document, claims


def tiers(book: Codebook) -> tuple[SiteTiers, ...]:
    """The tiers of all countries; none where the table is not there."""
    path = SHARED / "data" / "tip" / "tip_tiers_sources.csv"
    if not path.is_file():
        return ()
    found = histories(read_tier_table(path.read_bytes(), path.name, book).readings)
    return tuple(SiteTiers(history=one, outlook=outlook(one)) for one in found.values())


def site_data(*, draws: int) -> SiteData:
    """What the export is made of."""
    book = load_codebook()
    folder = SHARED / "data" / "ocindex"
    table = real_table(book, folder) if folder.is_dir() else invented_table(book)
    found = documents()
    return SiteData(
        documents=tuple(document for document, _ in found),
        claims=tuple(claim for _, claims in found for claim in claims),
        findings=(),
        codebook=book,
        edition=Edition("2026-11-25", "benchmark", "2026-11-25"),
        tables=(SiteTable(sha256="0" * 64, slug="table", kind="ocindex", name="table.xlsx",
                          card=Card(citation="table.xlsx")),),
        index=assess_index(table, book, draws=draws),
        tiers=tiers(book),
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer draws for the index")
    data = site_data(draws=100 if parser.parse_args().quick else 10_000)
    print(f"{len(data.documents)} documents, {len(data.claims)} claims,", end=" ")
    print(f"{len(data.index.editions)} editions of {len(data.index.newest.countries)} countries")
    print(f"{'format':<10} {'seconds':>8} {'files':>6} {'MB':>7}")
    for one in formats_here():
        started = time.perf_counter()
        files = export_files(data, Office(), [one])
        seconds = time.perf_counter() - started
        size = sum(map(len, files.values())) / 1e6
        print(f"{one:<10} {seconds:>8.2f} {len(files):>6} {size:>7.2f}")
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        written = write_exports(data, Path(folder))
        seconds = time.perf_counter() - started
        size = sum(path.stat().st_size for path in written) / 1e6
    print(f"{'all':<10} {seconds:>8.2f} {len(written):>6} {size:>7.2f}")
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    print(f"peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
