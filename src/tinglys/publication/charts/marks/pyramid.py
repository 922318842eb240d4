"""The pyramid: markets as its width, actors as its height, resilience as a wall beside it.

All three share one scale, from its lowest score (no extent) to its highest. The interval of a score
is a soft edge, and the editions before are outlines: what the published glyph leaves out.
"""

from collections.abc import Sequence

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Chart, Mark
from tinglys.publication.charts.colours import INK, QUIET, RULE, Family, step_colour, step_of
from tinglys.publication.charts.marks.gaps import gap_mark
from tinglys.publication.charts.marks.interval import Estimate
from tinglys.publication.charts.marks.pyramid_edition import HIGH, PyramidEdition
from tinglys.publication.charts.marks.pyramid_shape import Corner, Frame, shells
from tinglys.publication.charts.marks.pyramid_words import pyramid_alt, pyramid_table, pyramid_title
from tinglys.publication.charts.svg import line, picture, polygon, text
from tinglys.publication.charts.wording import amount, chart_words, span
from tinglys.publication.words import Words

_FRAME = Frame(centre=112, ground=166, half=84, height=136, wall_left=222, wall_width=34)
_SMALL = Frame(centre=19, ground=35, half=18, height=33, wall_left=41, wall_width=6)
_WIDTH, _HEIGHT = 288, 246
_SIDE = 6
#: The line of the edition itself, of the one before, and of the one before that.
_DASHES: tuple[str | None, ...] = (None, "5 3", "1.5 2.5")


def pyramid(editions: Sequence[PyramidEdition], language: Language, source: str) -> Chart:
    """The pyramid of a country, 288 by 246 units: one size for every screen and for paper.

    Args:
        editions: the newest first; the two after it are drawn as outlines, more are only in the
            table. At least one.
        language: of the words.
        source: the publisher, edition and date, as a line.
    """
    words = chart_words(language)
    drawn = editions[: len(_DASHES)]
    parts = [*_ground(words), *_body(editions[0])]
    for edition, dashes in reversed(list(zip(drawn, _DASHES, strict=False))):
        parts += _outlines(edition, dashes)
    parts += _figures(editions[0], words) + _key(drawn)
    alt = pyramid_alt(editions, words)
    svg = picture("chart pyramid", _WIDTH, _HEIGHT, "".join(parts), alt)
    return Chart(
        title=pyramid_title(editions[0], words),
        subtitle=words("pyramid_subtitle"),
        source=source,
        svg=svg,
        narrow=svg,
        alt=alt,
        table=pyramid_table(editions, words),
    )


def pyramid_glyph(
    edition: PyramidEdition, language: Language, *, spoken_aloud: bool = True
) -> Mark:
    """The shape alone, 48 by 38 units, for tables and maps of many countries.

    Args:
        edition: the three scores.
        language: of the words.
        spoken_aloud: False where the figures stand beside the mark.
    """
    words = chart_words(language)
    parts = [line(0, _SMALL.ground + 0.5, 48, _SMALL.ground + 0.5, stroke=QUIET)]
    for corners, fill in _filled(edition, _SMALL):
        parts.append(polygon(corners, fill=fill, stroke=INK, stroke_width=0.75))
    alt = pyramid_alt([edition], words)
    svg = picture("mark pyramid-glyph", 48, 38, "".join(parts), alt, spoken=spoken_aloud)
    return Mark(svg, alt, pyramid_table([edition], words))


def _filled(edition: PyramidEdition, frame: Frame) -> list[tuple[list[Corner], str]]:
    """The shapes that there are scores for, with their colours."""
    found: list[tuple[list[Corner], str]] = []
    markets, actors = edition.markets.value, edition.actors.value
    if not isinstance(markets, str) and not isinstance(actors, str):
        found.append((frame.triangle(markets, actors), _colour(edition, "warm")))
    if not isinstance(edition.resilience.value, str):
        found.append((frame.wall(edition.resilience.value), _colour(edition, "cool")))
    return found


def _colour(edition: PyramidEdition, family: Family) -> str:
    score = edition.criminality if family == "warm" else edition.resilience.value
    return step_colour(step_of(score) if not isinstance(score, str) else 1, family)


def _ground(words: Words) -> list[str]:
    """The scale: hairlines at its ends and where high begins, its figures between the shapes."""
    parts = []
    middle = (_FRAME.centre + _FRAME.half + _FRAME.wall_left) / 2
    for score in (_FRAME.high, HIGH):
        y = _FRAME.level(score)
        dashes = "2 3" if score == HIGH else None
        parts.append(line(_SIDE, y, _WIDTH - _SIDE, y, stroke=RULE, stroke_dasharray=dashes))
        parts.append(
            _haloed(amount(score, words), middle, y + 3.5, 10, text_anchor="middle", halo=7)
        )
    ground = _FRAME.ground
    parts.append(line(_SIDE, ground, _WIDTH - _SIDE, ground, stroke=QUIET))
    parts.append(
        _haloed(amount(_FRAME.low, words), middle, ground + 3.5, 10, text_anchor="middle", halo=7)
    )
    return parts


def _body(edition: PyramidEdition) -> list[str]:
    """The filled shapes of an edition, their edges as soft as its intervals are wide."""
    parts = []
    markets, actors, resilience = edition.markets, edition.actors, edition.resilience
    if not isinstance(markets.value, str) and not isinstance(actors.value, str):
        colour = _colour(edition, "warm")
        for width, height in zip(_edge(markets), _edge(actors), strict=True):
            parts.append(polygon(_FRAME.triangle(width, height), fill=colour, fill_opacity=0.33))
    if not isinstance(resilience.value, str):
        colour = _colour(edition, "cool")
        parts += [
            polygon(_FRAME.wall(height), fill=colour, fill_opacity=0.33)
            for height in _edge(resilience)
        ]
    return parts


def _edge(estimate: Estimate) -> list[float]:
    """The values of the shells of an estimate; all of them the value where it has no interval."""
    assert not isinstance(estimate.value, str)
    low = estimate.value if estimate.low is None else estimate.low
    high = estimate.value if estimate.high is None else estimate.high
    return list(shells(low, high))


def _outlines(edition: PyramidEdition, dashes: str | None) -> list[str]:
    weight = 1.25 if dashes is None else 1
    return [
        polygon(corners, fill="none", stroke=INK, stroke_width=weight, stroke_dasharray=dashes,
                stroke_linejoin="round")
        for corners, _ in _filled(edition, _FRAME)
    ]  # fmt: skip


def _figures(edition: PyramidEdition, words: Words) -> list[str]:
    """The three scores: width under the base, height at the apex, the wall's under the wall."""
    ground, language = _FRAME.ground, words.language
    wall = _FRAME.wall_left + _FRAME.wall_width / 2
    parts = _column(words("pyramid_markets"), edition.markets, _FRAME.centre, words)
    parts += _column(words("pyramid_resilience"), edition.resilience, wall, words)
    apex = ground - 40.0
    if isinstance(edition.actors.value, str) or isinstance(edition.markets.value, str):
        for value, at in ((edition.actors.value, _SIDE + 6), (edition.markets.value, 112)):
            if isinstance(value, str):
                parts.append(gap_mark(value, at, ground - 14, 12, language))
    else:
        apex = _FRAME.level(edition.actors.value)
        reach = _FRAME.reach(edition.markets.value)
        parts.append(line(_SIDE, apex, _FRAME.centre, apex, stroke=QUIET, stroke_width=0.75))
        for x in (_FRAME.centre - reach, _FRAME.centre + reach):
            parts.append(line(x, ground, x, ground + 7, stroke=QUIET, stroke_width=0.75))
    parts.append(_haloed(words("pyramid_actors"), _SIDE, apex - 32, 11.5))
    parts.append(_haloed(amount(edition.actors.value, words, 2), _SIDE, apex - 17, 15, bold=True))
    parts.append(_haloed(_interval(edition.actors, words), _SIDE, apex - 5, 10.5))
    return parts


def _column(name: str, estimate: Estimate, x: float, words: Words) -> list[str]:
    """A name, its figure and its interval under one another, below the ground."""
    ground = _FRAME.ground
    return [
        text(name, x, ground + 20, 11.5, text_anchor="middle", fill=QUIET),
        text(amount(estimate.value, words, 2), x, ground + 36, 15, text_anchor="middle",
             font_weight="600"),
        text(_interval(estimate, words), x, ground + 49, 10.5, text_anchor="middle", fill=QUIET),
    ]  # fmt: skip


def _haloed(
    words: str,
    x: float,
    y: float,
    size: float,
    *,
    bold: bool = False,
    halo: float = 3,
    text_anchor: str | None = None,
) -> str:
    """Words that a line may run behind."""
    return text(
        words, x, y, size, fill=INK if bold else QUIET, font_weight="600" if bold else None,
        text_anchor=text_anchor, stroke="var(--paper)", stroke_width=halo, paint_order="stroke",
        stroke_linejoin="round",
    )  # fmt: skip


def _interval(estimate: Estimate, words: Words) -> str:
    if estimate.low is None or estimate.high is None:
        return "" if isinstance(estimate.value, str) else words("no_interval")
    return span(estimate.low, estimate.high, words, 2)


def _key(drawn: Sequence[PyramidEdition]) -> list[str]:
    """A line for each edition with its year."""
    parts, x = [], float(_SIDE)
    for edition, dashes in zip(drawn, _DASHES, strict=False):
        weight = 1.5 if dashes is None else 1
        y = _HEIGHT - 8
        parts.append(
            line(x, y, x + 24, y, stroke=INK, stroke_width=weight, stroke_dasharray=dashes)
        )
        parts.append(text(edition.label, x + 29, y + 4, 11.5))
        x += 44 + 7 * len(edition.label)
    return parts
