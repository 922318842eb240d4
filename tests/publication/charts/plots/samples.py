"""A chart of every kind that Vega-Lite draws, small and invented."""

from tinglys.codebook import Language
from tinglys.publication import charts

SERIES = [
    charts.Reported("2018", 46.0),
    charts.Reported("2019", "not_reported"),
    charts.Reported("2020", "unknown"),
    charts.Reported("2021", "withheld"),
    charts.Reported("2022", 0.0),
    charts.Reported("2023", 27.0, 32.0),
    charts.Reported("2024", 19.0),
]
PARTS = [
    charts.Part("Sex trafficking", "Women", 1031.0),
    charts.Part("Sex trafficking", "Children", "not_reported"),
    charts.Part("Forced labour", "Women", 12.0),
    charts.Part("Forced labour", "Children", 4.0),
]
RUNGS = [
    charts.Rung("Colombia", "wholesale", 10_000.0),
    charts.Rung("Antwerp", "on arrival", 300_000.0, bound="at_least", qualifier="at least"),
    charts.Rung("Oslo", "street", 700_000.0, 1_000_000.0),
]
RANKED = [
    charts.RankedCountry("Norway", 161, 154, 163),
    charts.RankedCountry("Sweden", 95, 82, 101),
    charts.RankedCountry("Finland", 168, 160, 172),
]
SCORED = [charts.EditionScore("2021", 3.81, 3.81), charts.EditionScore("2025", 3.83, 4.01)]
GROUPS = [
    charts.GroupRates(
        "Group A",
        (charts.ModelRate("M1", 131.48), charts.ModelRate("M2", 113.0, 108.0, 118.5),
         charts.ModelRate("M3", "unknown")),
    )
]  # fmt: skip
MODELS = [("M1", "unadjusted"), ("M2", "age and sex"), ("M3", "employment")]
HEAT = {("Norway", "Cocaine"): 5.5, ("Norway", "Heroin"): "withheld", ("Sweden", "Cocaine"): 7.0}


def all_plots(language: Language) -> dict[str, charts.Chart]:
    """Charts by name."""
    others = charts.Reference("all others", 44.9)
    return {
        "series": charts.series_chart("Cases", SERIES, language, "TIP"),
        "stacked": charts.breakdown_chart("Victims", PARTS, language, "TIP"),
        "grouped": charts.breakdown_chart("Victims", PARTS, language, "TIP", stacked=False),
        "ladder": charts.price_ladder("Cocaine", "NOK per kg", RUNGS, language, "Kripos"),
        "ranks": charts.rank_range_chart("Criminality", RANKED, 193, language, "GI", "Norway"),
        "like": charts.like_for_like_chart("Criminality", SCORED, language, "GI"),
        "heat": charts.heat_map(
            "Markets", ["Norway", "Sweden"], ["Cocaine", "Heroin"], HEAT, language, "GI"
        ),
        "rates": charts.adjusted_rates_chart("Rate", GROUPS, MODELS, others, language, "SSB"),
    }
