"""How long marks, charts and maps take, and how large they are.

Usage: python benchmarks/charts.py
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import count

from tinglys.publication import charts
from tinglys.publication.charts.geography.shapes import country_rings

ROUNDS = 200
FIRST = """
import time
start = time.perf_counter()
from tinglys.publication import charts
loaded = time.perf_counter()
charts.like_for_like_chart("C", [charts.EditionScore("2021", 3.8, 3.8),
                                 charts.EditionScore("2023", 3.7, 3.9)], "en", "GI")
print(f"{loaded - start:.2f} s to import, {time.perf_counter() - loaded:.2f} s for the first chart")
"""


def editions(score: float) -> list[charts.PyramidEdition]:
    one = charts.Estimate(score, score - 0.2, score + 0.2)
    return [charts.PyramidEdition(year, one, one, one) for year in ("2025", "2023", "2021")]


def marks() -> dict[str, Callable[[float], str]]:
    """Marks by name, each drawn from a score that is another one every time."""
    return {
        "interval": lambda s: charts.interval_mark(charts.Estimate(s, s - 0.1, s + 0.1), "nb").svg,
        "sparkline": lambda s: charts.sparkline(
            [charts.Point(str(2000 + at), s + at) for at in range(6)], "nb").svg,
        "change arrow": lambda s: charts.change_arrow(s, "nb", decimals=2).svg,
        "likelihood": lambda s: charts.likelihood_mark((s / 20, s / 10), "nb").svg,
        "rank strip": lambda s: charts.rank_strip(
            charts.RankRange(int(s * 9), 1, 99, 193), "nb").svg,
        "heat row": lambda s: charts.heat_row([charts.Cell("a", s)] * 15, "nb").svg,
        "pyramid": lambda s: charts.pyramid(editions(s), "nb", "GI").svg,
        "pyramid glyph": lambda s: charts.pyramid_glyph(editions(s)[0], "nb").svg,
    }  # fmt: skip


def drawings() -> dict[str, Callable[[float], str]]:
    """Charts and maps by name, wide and narrow together."""
    stops = [("A", 10.75, 59.91), ("B", 4.48, 51.92), ("C", 21.0, 42.0)]
    route = charts.MappedRoute("x", tuple(charts.Stop(*stop) for stop in stops), "sea")
    codes = sorted(code for code in country_rings() if code)

    def both(chart: charts.Chart) -> str:
        return chart.svg + (chart.narrow if chart.narrow != chart.svg else "")

    return {
        "like for like (one size)": lambda s: both(charts.like_for_like_chart(
            "C", [charts.EditionScore(y, s, s + 0.1) for y in ("2021", "2023")], "nb", "GI")),
        "series, 12 years": lambda s: both(charts.series_chart(
            "C", [charts.Reported(str(2010 + at), s + at) for at in range(12)], "nb", "TIP")),
        "breakdown": lambda s: both(charts.breakdown_chart(
            "V", [charts.Part(g, k, s) for g in "abc" for k in "xyz"], "nb", "TIP")),
        "heat map, 10 x 15": lambda s: both(charts.heat_map(
            "M", [f"c{at}" for at in range(10)], [f"i{at}" for at in range(15)],
            {(f"c{c}", f"i{i}"): (s * 37 + c + i) % 9 + 1 for c in range(10)
             for i in range(15)}, "nb", "GI")),
        "price ladder": lambda s: both(charts.price_ladder(
            "C", "NOK", [charts.Rung("a", "b", s), charts.Rung("c", "d", s * 50)], "nb", "K")),
        "network, 8 links": lambda s: both(charts.network_diagram(
            [charts.Link("a", f"{s}", other) for other in "bcdefghi"], "nb", "K")),
        "route map": lambda s: both(charts.route_map([route], "nb", f"{s}")),
        "world map": lambda s: both(charts.world_map(
            "C", [charts.CountryValue(code, code, s) for code in codes], "nb", "GI")),
    }  # fmt: skip


def measure(name: str, draw: Callable[[float], str], rounds: int) -> None:
    scores = count(1.0, 0.01)
    size = len(draw(next(scores)))
    times, busy = [], []
    for _ in range(rounds):
        start, used = time.perf_counter(), time.process_time()
        draw(next(scores))
        times.append((time.perf_counter() - start) * 1000)
        busy.append((time.process_time() - used) * 1000)
    middle, worked = statistics.median(times), statistics.median(busy)
    print(f"{name:28} {middle:8.2f} {worked:8.2f} {size / 1000:8.1f}")


def main() -> None:
    print(f"{'':28} {'ms':>8} {'cpu ms':>8} {'kB':>8}")
    for name, draw in marks().items():
        measure(name, draw, ROUNDS)
    if not charts.is_available():
        print("charts need vl-convert: pip install '.[publish]'")
        return
    for name, draw in drawings().items():
        measure(name, draw, ROUNDS // 10)
    subprocess.run([sys.executable, "-c", FIRST], check=True)


if __name__ == "__main__":
    main()
