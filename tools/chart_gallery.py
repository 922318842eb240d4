"""Writes a page with every mark and chart, to be looked at: both languages, light and dark.

Usage: python tools/chart_gallery.py FOLDER [FOLDER-WITH-INDEX-SCORES]

The scores are those of the published index where its long table stands beside the repository, else
invented ones.
"""

import csv
import sys
from html import escape
from importlib.resources import files
from pathlib import Path

from tinglys.codebook import LANGUAGES, Language
from tinglys.publication import charts

SCORES = Path(__file__).parents[2] / "shared" / "data" / "ocindex" / "ocindex_long.csv"
ERROR = 0.15
GRID = """\
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(288px, 1fr)); gap: 24px; }
"""
SHOWN = ("NOR", "MMR", "COL", "NGA", "TUV", "ITA")
Scores = dict[tuple[str, str, str], float]


def scores() -> tuple[Scores, list[str]]:
    """Scores by country, edition and indicator, and the indicators in their order."""
    if not SCORES.is_file():
        names = ["criminality", "criminal_markets", "criminal_actors", "resilience"]
        invented = {
            (country, str(year), name): 1.0 + (at * 7 + year + len(name) * 3) % 17 / 2
            for at, country in enumerate(SHOWN)
            for year in (2021, 2023, 2025)
            for name in names
        }
        return invented, names
    found: Scores = {}
    order: dict[str, None] = {}
    with SCORES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["iso3"], row["edition"], row["indicator_id"]] = float(row["score_exact"])
            order[row["indicator_id"]] = None
    return found, list(order)


def estimate(value: float | None) -> charts.Estimate:
    if value is None:
        return charts.Estimate("unknown")
    return charts.Estimate(value, max(1.0, value - ERROR), min(10.0, value + ERROR))


def figure(chart: charts.Chart) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in chart.table.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in chart.table.rows
    )
    notes = "".join(f'<p class="warning">{escape(note)}</p>' for note in chart.notes)
    pictures = chart.svg
    if chart.narrow != chart.svg:
        pictures = f'<div class="wide">{chart.svg}</div><div class="slim">{chart.narrow}</div>'
    return (
        f'<figure class="chart"><figcaption><b>{escape(chart.title)}</b>'
        f"<span>{escape(chart.subtitle)}</span></figcaption>{pictures}{notes}"
        f'<p class="source-line">{escape(chart.source)}</p>'
        f"<details><summary>{len(chart.table.rows)}</summary><table><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></details></figure>"
    )


def marks(language: Language) -> list[str]:
    found, indicators = scores()
    parts = ['<div class="grid">']
    for country in SHOWN:
        editions = [
            charts.PyramidEdition(
                year,
                estimate(found.get((country, year, "criminal_markets"))),
                estimate(found.get((country, year, "criminal_actors"))),
                estimate(found.get((country, year, "resilience"))),
            )
            for year in ("2025", "2023", "2021")
        ]
        parts.append(figure(charts.pyramid(editions, language, f"GI-TOC 2025. {country}")))
    parts.append("</div><table>")
    for country in SHOWN:
        values = [found.get((country, year, "criminality")) for year in ("2021", "2023", "2025")]
        last, before = values[-1] or 1.0, values[-2] or 1.0
        points = [charts.Point(y, v or 0.0) for y, v in zip("123", values, strict=True)]
        cells = [charts.Cell(i, found.get((country, "2025", i), 1.0)) for i in indicators[:20]]
        edition = charts.PyramidEdition(
            "2025",
            estimate(found.get((country, "2025", "criminal_markets"))),
            estimate(found.get((country, "2025", "criminal_actors"))),
            estimate(found.get((country, "2025", "resilience"))),
        )
        drawn = [
            charts.pyramid_glyph(edition, language),
            charts.interval_mark(
                charts.Estimate(last, last - ERROR, last + ERROR, before), language
            ),
            charts.change_arrow(last - before, language, decimals=2),
            charts.sparkline(points, language, (1, 10)),
            charts.rank_strip(charts.RankRange(161, 154, 163, 193), language),
            charts.heat_row(cells, language),
            charts.likelihood_mark((0.6, 0.9), language, term="likely", scale=[(0.4, 0.6)]),
        ]
        cells_html = "".join(f"<td>{mark.svg}</td>" for mark in drawn)
        parts.append(f"<tr><th>{country}</th>{cells_html}</tr>")
    gaps = [
        charts.sparkline(
            [charts.Point("2019", 3.0), charts.Point("2020", "unknown"),
             charts.Point("2021", "not_reported"), charts.Point("2022", "withheld"),
             charts.Point("2023", 0.0), charts.Point("2024", 2.0)],
            language,
        ),
        charts.interval_mark(charts.Estimate("withheld"), language),
        charts.change_arrow("not_reported", language),
        charts.change_arrow(0.0, language, decimals=1),
        charts.change_arrow(-0.5, language, decimals=1),
        charts.change_arrow(-0.5, language, rise_is_worse=False),
        charts.interval_mark(charts.Estimate(7.92, 7.7, 8.1, 7.5), language, charts.RESILIENCE),
        charts.rank_strip(charts.RankRange(2, 1, 5, 193), language),
        charts.heat_row([charts.Cell("a", float(v)) for v in range(1, 11)], language,
                        charts.RESILIENCE),
    ]  # fmt: skip
    parts.append("<tr><th>–</th>" + "".join(f"<td>{mark.svg}</td>" for mark in gaps) + "</tr>")
    return [*parts, "</table>"]


def page(language: Language) -> str:
    body = "\n".join(marks(language))
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'self' file:\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<title>Charts</title>"
        '<link rel="stylesheet" href="site.css"><link rel="stylesheet" href="charts.css">'
        '<link rel="stylesheet" href="gallery.css">'
        f"</head><body><main>{body}</main></body></html>"
    )


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in ("site.css", "charts.css"):
        content = (files("tinglys.publication") / "assets" / sheet).read_text("utf-8")
        (folder / sheet).write_text(content, "utf-8")
    (folder / "gallery.css").write_text(GRID, "utf-8")
    for language in LANGUAGES:
        (folder / f"{language}.html").write_text(page(language), "utf-8")
        print(folder / f"{language}.html")


if __name__ == "__main__":
    main()
