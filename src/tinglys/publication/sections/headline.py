"""Where a country stands in the index, in five lines beside its pyramid."""

import msgspec
from markupsafe import Markup

from tinglys.assessment.index.results import AssessedCountry
from tinglys.publication.addresses import country_path
from tinglys.publication.charts.chart import Chart
from tinglys.publication.charts.inline import inline
from tinglys.publication.charts.marks.interval import Estimate
from tinglys.publication.charts.marks.pyramid import pyramid
from tinglys.publication.charts.marks.pyramid_edition import PyramidEdition
from tinglys.publication.sections.assessed_scores import CountryScores
from tinglys.publication.values import number

_SURE = 0.001


class HeadLine(msgspec.Struct, frozen=True):
    """One score: its name, the score with its interval, its rank as words and as a mark."""

    name: str
    score: Markup
    interval: Markup
    rank: Markup
    strip: Markup


class Headline(msgspec.Struct, frozen=True):
    """The pyramid and what stands beside it.

    ``like_for_like`` is empty where the course of criminality is the same in both ways.
    ``unsure`` is the chance that another quadrant is the right one, as printed.
    """

    chart: Chart
    picture: Markup
    lines: list[HeadLine]
    published: Markup
    like_for_like: Markup
    quadrant: str
    unsure: Markup


def headline(scores: CountryScores, source: str) -> Headline:
    """The headline of a country that the index scores.

    Args:
        scores: the country's scores, for the page that it stands on.
        source: publisher and edition, as a line under the pyramid.
    """
    language = scores.grounds.view.language
    drawn = [_drawn(year, country) for year, country in reversed(scores.editions)]
    chart = pyramid(drawn, language, source)
    return Headline(
        chart=chart,
        picture=inline(chart),
        lines=[_line(code, scores) for code in scores.index.aggregates],
        published=scores.published("criminality"),
        like_for_like=scores.like_for_like("criminality")
        if scores.differs("criminality")
        else Markup(""),
        quadrant=_quadrant(scores),
        unsure=_unsure(scores),
    )


def _line(code: str, scores: CountryScores) -> HeadLine:
    view = scores.grounds.view
    return HeadLine(
        name=view.label(view.codebook.index.by_code[code].label),
        score=scores.score(code),
        interval=scores.interval(code),
        rank=scores.rank(code),
        strip=scores.strip(code),
    )


def _drawn(year: int, country: AssessedCountry) -> PyramidEdition:
    def estimate(code: str) -> Estimate:
        score = country.scores[code]
        return Estimate(score.score, score.low, score.high)

    return PyramidEdition(
        str(year),
        estimate("criminal_markets"),
        estimate("criminal_actors"),
        estimate("resilience"),
        country.scores["criminality"].score,
    )


def _quadrant(scores: CountryScores) -> str:
    view = scores.grounds.view
    return next(
        view.label(one.label)
        for one in view.codebook.index.quadrants
        if one.code == scores.newest.quadrant
    )


def _unsure(scores: CountryScores) -> Markup:
    """The chance of another quadrant; in words where it is next to nothing."""
    view = scores.grounds.view
    leaves = 1 - scores.newest.quadrant_chances[scores.newest.quadrant or ""]
    if leaves < _SURE:
        text = view.words("tail_less")
    else:
        text = number(leaves * 100, view.language, 1) + (" %" if view.language == "nb" else "%")
    table = country_path(scores.grounds.country, "index-table")
    return scores.grounds.worked(table, f"w-{scores.year}-criminality", text)
