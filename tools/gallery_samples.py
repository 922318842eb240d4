"""Samples of every chart: published scores where they are at hand, else invented ones."""

import csv
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from tinglys.codebook import Language, load_codebook
from tinglys.publication import charts

SCORES = Path(__file__).parents[2] / "shared" / "data" / "ocindex" / "ocindex_long.csv"
SHOWN = ("NOR", "MMR", "COL", "NGA", "TUV", "ITA")
NORDIC = ("NOR", "SWE", "DNK", "FIN", "ISL", "EST", "LVA", "LTU")
ERROR = 0.15
BOOK = load_codebook()
COMPONENTS = BOOK.index.components
Scores = dict[tuple[str, str, str], float]


def scores() -> Scores:
    """Scores by country (ISO 3166-1 alpha-3), edition and indicator."""
    if not SCORES.is_file():
        names = ["criminality", "criminal_markets", "criminal_actors", "resilience"]
        return {
            (country, str(year), name): 1.0 + (at * 7 + year + len(name) * 3) % 17 / 2
            for at, country in enumerate({*SHOWN, *NORDIC})
            for year in (2021, 2023, 2025)
            for name in names
        }
    with SCORES.open(encoding="utf-8", newline="") as file:
        return {
            (row["iso3"], row["edition"], row["indicator_id"]): float(row["score_exact"])
            for row in csv.DictReader(file)
        }


SCORED = scores()
INDICATORS = list(dict.fromkeys(indicator for _, _, indicator in SCORED))
MARKETS = INDICATORS[INDICATORS.index("human_trafficking") :] if SCORES.is_file() else []


def estimate(country: str, year: str, indicator: str) -> charts.Estimate:
    value = SCORED.get((country, year, indicator))
    if value is None:
        return charts.Estimate("unknown")
    return charts.Estimate(value, max(1.0, value - ERROR), min(10.0, value + ERROR))


def edition(country: str, year: str) -> charts.PyramidEdition:
    parts = ("criminal_markets", "criminal_actors", "resilience")
    return charts.PyramidEdition(year, *(estimate(country, year, part) for part in parts))


def name(alpha3: str, language: Language) -> str:
    return BOOK.places.by_alpha3[alpha3].label.text(language)


def pyramids(language: Language) -> Iterator[charts.Chart]:
    for country in SHOWN:
        editions = [edition(country, year) for year in ("2025", "2023", "2021")]
        yield charts.pyramid(editions, language, f"GI-TOC 2025 · {name(country, language)}")


def mark_rows(language: Language) -> Iterator[tuple[str, list[charts.Mark]]]:
    """Marks for a table: a row a country, then the gaps and the other scale."""
    for country in SHOWN:
        values = [
            SCORED.get((country, year, "criminality"), 1.0) for year in ("2021", "2023", "2025")
        ]
        points = [charts.Point(year, one) for year, one in zip(("2021", "2023", "2025"), values,
                                                              strict=True)]  # fmt: skip
        last, before = values[-1], values[-2]
        cells = [
            charts.Cell(one, SCORED.get((country, "2025", one), 1.0)) for one in INDICATORS[:20]
        ]
        yield (
            name(country, language),
            [
                charts.pyramid_glyph(edition(country, "2025"), language),
                charts.interval_mark(
                    charts.Estimate(last, last - ERROR, last + ERROR, before), language
                ),
                charts.change_arrow(last - before, language, decimals=2),
                charts.sparkline(points, language, (1, 10)),
                charts.rank_strip(charts.RankRange(161, 154, 163, 193), language),
                charts.heat_row(cells, language),
                charts.likelihood_mark((0.6, 0.9), language, term="likely", scale=[(0.4, 0.6)]),
            ],
        )
    gaps = [charts.Point("2019", 3.0), charts.Point("2020", "unknown"),
            charts.Point("2021", "not_reported"), charts.Point("2022", "withheld"),
            charts.Point("2023", 0.0), charts.Point("2024", 2.0)]  # fmt: skip
    yield "–", [
        charts.sparkline(gaps, language),
        charts.interval_mark(charts.Estimate("withheld"), language),
        charts.change_arrow("not_reported", language),
        charts.change_arrow(0.0, language, decimals=1),
        charts.change_arrow(-0.5, language, rise_is_worse=False),
        charts.interval_mark(charts.Estimate(7.92, 7.7, 8.1, 7.5), language, charts.RESILIENCE),
        charts.heat_row([charts.Cell("–", float(one)) for one in range(1, 11)], language,
                        charts.RESILIENCE),
    ]  # fmt: skip


def series(language: Language) -> charts.Chart:
    points = [("2016", 44.0), ("2017", 46.0), ("2018", "not_reported"), ("2019", "unknown"),
              ("2020", "withheld"), ("2021", 0.0), ("2022", 27.0), ("2023", 27.0),
              ("2024", 19.0)]  # fmt: skip
    restated = {"2022": 32.0}
    reported = [charts.Reported(year, value, restated.get(year)) for year, value in points]
    measure = {"en": "Investigations", "nb": "Etterforskninger"}[language]
    return charts.series_chart(measure, reported, language, "TIP 2017–2025")


def long_series(language: Language) -> charts.Chart:
    points = [charts.Reported(str(2000 + at), float(900 + (at * 37) % 411)) for at in range(24)]
    measure = {"en": "Reported cases", "nb": "Anmeldte saker"}[language]
    return charts.series_chart(measure, points, language, "–")


def breakdowns(language: Language) -> Iterator[charts.Chart]:
    forms = {
        "en": ("Sex trafficking", "Forced labour", "Forced criminality"),
        "nb": ("Seksuell utnyttelse", "Tvangsarbeid", "Tvungen kriminalitet"),
    }[language]
    ages = {"en": ("Women", "Men", "Children"), "nb": ("Kvinner", "Menn", "Barn")}[language]
    counts = ((31.0, 3.0, "not_reported"), (12.0, 33.0, 4.0), (0.0, "withheld", 9.0))
    parts = [
        charts.Part(form, age, value)
        for form, row in zip(forms, counts, strict=True)
        for age, value in zip(ages, row, strict=True)
    ]
    measure = {"en": "Victims", "nb": "Ofre"}[language]
    yield charts.breakdown_chart(measure, parts, language, "–")
    yield charts.breakdown_chart(measure, parts[:6], language, "–", stacked=False)


def ladder(language: Language) -> charts.Chart:
    text = {"en": ("at least", "wholesale", "on arrival", "street", "Eastern Norway"),
            "nb": ("minst", "engros", "ved ankomst", "gate", "Østlandet")}[language]  # fmt: skip
    rungs = [
        charts.Rung(name("COL", language), text[1], 10_000.0, bound="at_least", qualifier=text[0]),
        charts.Rung("Antwerpen", text[2], 300_000.0, bound="at_least", qualifier=text[0]),
        charts.Rung(text[4], text[1], 400_000.0, 500_000.0),
        charts.Rung("Oslo", text[3], 700_000.0, 1_000_000.0),
    ]
    what = {"en": "Cocaine", "nb": "Kokain"}[language]
    return charts.price_ladder(what, {"en": "NOK per kg", "nb": "kr per kg"}[language], rungs,
                               language, "Kripos 2025")  # fmt: skip


def like_for_like(language: Language) -> charts.Chart:
    rows = [charts.EditionScore("2021", 3.81, 3.81), charts.EditionScore("2023", 3.75, 3.9),
            charts.EditionScore("2025", 3.83, 4.01)]  # fmt: skip
    measure = {"en": "Criminality", "nb": "Kriminalitet"}[language]
    return charts.like_for_like_chart(measure, rows, language, "GI-TOC 2021–2025")


def ranks(language: Language) -> charts.Chart:
    rows = [("NOR", 161, 154, 163), ("SWE", 95, 82, 101), ("DNK", 150, 140, 158),
            ("FIN", 168, 160, 172), ("ISL", 176, 172, 181)]  # fmt: skip
    compared = [charts.RankedCountry(name(code, language), *rest) for code, *rest in rows]
    measure = {"en": "Criminality", "nb": "Kriminalitet"}[language]
    return charts.rank_range_chart(
        measure, compared, 193, language, "GI-TOC 2025", focus=name("NOR", language)
    )


def heat(language: Language) -> charts.Chart:
    markets = [one for one in COMPONENTS if one.level == "market"]
    values = {
        (name(country, language), one.label.text(language)): SCORED.get(
            (country, "2025", code), 1.0
        )
        for country in NORDIC
        for one, code in zip(markets, MARKETS, strict=False)
    }
    measure = {"en": "Criminal markets", "nb": "Kriminelle markeder"}[language]
    return charts.heat_map(
        measure, [name(country, language) for country in NORDIC],
        [one.label.text(language) for one in markets], values, language, "GI-TOC 2025",
    )  # fmt: skip


def rates(language: Language) -> charts.Chart:
    models = {"en": ("unadjusted", "age and sex", "residence", "employment"),
              "nb": ("ujustert", "alder og kjønn", "bosted", "arbeid")}[language]  # fmt: skip
    rows = (("Group A", 131.48, 113.0, 106.0), ("Group B", 127.62, 93.0, 85.0))
    groups = [
        charts.GroupRates(
            {"en": group, "nb": group.replace("Group", "Gruppe")}[language],
            (charts.ModelRate("M1", first), charts.ModelRate("M2", second),
             charts.ModelRate("M3", "unknown"), charts.ModelRate("M4", last)),
        )
        for group, first, second, last in rows
    ]  # fmt: skip
    codes = list(zip(("M1", "M2", "M3", "M4"), models, strict=True))
    others = charts.Reference({"en": "all others", "nb": "alle andre"}[language], 44.9)
    measure = {"en": "Persons per 1,000", "nb": "Personer per 1000"}[language]
    return charts.adjusted_rates_chart(measure, groups, codes, others, language, "–")


def network(language: Language) -> charts.Chart:
    edges = [(0, "cooperates_with", 1), (0, "main_partner", 2), (0, "supplies", 3),
             (3, "rival_of", 4), (4, "launders_for", 0), (5, "part_of", 0),
             (6, "transports_for", 3), (7, "alongside", 8), (8, "controls", 9),
             (9, "violence_for", 7), (10, "hires", 6), (11, "rival_of", 10),
             (12, "direct_supply_from", 1)]  # fmt: skip
    word = {"en": "Network", "nb": "Nettverk"}[language]
    names = [f"{word} {chr(65 + at)}" for at in range(13)]
    links = []
    for subject, relation, other in edges:
        tie, turned = charts.drawn_as(relation)
        said = BOOK.label("relations", relation, language)
        links.append(charts.Link(names[subject], said, names[other], tie, turned))
    return charts.network_diagram(links, language, "Kripos 2025")


def routes(language: Language) -> Iterator[charts.Chart]:
    def stop(code: str) -> charts.Stop:
        found = charts.point_of(code, BOOK)
        assert found is not None
        return charts.Stop(BOOK.places[code].label.text(language), *found)

    far = [("CO antwerp NO", "sea"), ("EC rotterdam malmo oslo_city", "land"),
           ("AF TR balkans NO", "land"), ("MA ES NO", "land"), ("TH NO", "air"),
           ("NL PL LT SE NO", "unknown")]  # fmt: skip
    near = [("rotterdam hirtshals kristiansand", "sea"), ("antwerp malmo oslo_city", "land"),
            ("NL oslo_city", "post")]  # fmt: skip
    for one in (far, near):
        mapped = [
            charts.MappedRoute("–", tuple(stop(code) for code in stops.split()), way)
            for stops, way in one
        ]
        yield charts.route_map(mapped, language, "Kripos 2025")


def world(language: Language) -> Iterator[charts.Chart]:
    shown: list[tuple[str, charts.Classes]] = [
        ("criminality", charts.score_classes()),
        ("resilience", charts.score_classes("cool")),
    ]
    for indicator, classes in shown:
        values = []
        for (alpha3, year, one), value in SCORED.items():
            if year == "2025" and one == indicator:
                code = BOOK.places.by_alpha3[alpha3].code
                values.append(charts.CountryValue(code, name(alpha3, language), value))
        measure = {"criminality": {"en": "Criminality", "nb": "Kriminalitet"},
                   "resilience": {"en": "Resilience", "nb": "Motstandsdyktighet"}}  # fmt: skip
        yield charts.world_map(measure[indicator][language], values, language, "GI-TOC 2025",
                               classes=classes, decimals=2, focus="NO")  # fmt: skip


DRAWN: tuple[Callable[[Language], charts.Chart | Iterator[charts.Chart]], ...] = (
    like_for_like, series, long_series, breakdowns, ladder, ranks, heat, rates, network, routes,
    world,
)  # fmt: skip


def all_charts(language: Language) -> Iterator[charts.Chart]:
    """Every chart that is not a mark."""
    for draw in DRAWN:
        drawn = draw(language)
        yield from (drawn,) if isinstance(drawn, charts.Chart) else islice(drawn, 4)
