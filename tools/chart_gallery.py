"""Writes a page with every mark and chart, to be looked at: in both languages.

Usage: python tools/chart_gallery.py FOLDER
"""

import sys
from html import escape
from importlib.resources import files
from pathlib import Path

from gallery_samples import all_charts, mark_rows, pyramids

from tinglys.codebook import LANGUAGES, Language
from tinglys.publication import charts

GRID = """\
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(288px, 1fr)); gap: 24px; }
"""
POLICY = "default-src 'none'; style-src 'self' file:"


def figure(chart: charts.Chart) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in chart.table.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in chart.table.rows
    )
    notes = "".join(f'<p class="quiet">{escape(note)}</p>' for note in chart.notes)
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


def marks(language: Language) -> str:
    rows = "".join(
        f"<tr><th>{escape(name)}</th>" + "".join(f"<td>{one.svg}</td>" for one in drawn) + "</tr>"
        for name, drawn in mark_rows(language)
    )
    return f"<table><tbody>{rows}</tbody></table>"


def page(language: Language) -> str:
    body = '<div class="grid">' + "".join(map(figure, pyramids(language))) + "</div>"
    body += marks(language)
    if charts.is_available():
        body += "".join(map(figure, all_charts(language)))
    sheets = "".join(
        f'<link rel="stylesheet" href="{name}.css">' for name in ("site", "charts", "gallery")
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Charts</title>{sheets}</head><body><main>{body}</main></body></html>"
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
