"""Where the country stands in the index: pyramid, scores, courses, and what they hang on."""

from tinglys.publication.charts import EditionScore, like_for_like_chart
from tinglys.publication.report.blocks import (
    Block,
    Cell,
    Chapter,
    Column,
    Figure,
    Heading,
    Paragraph,
    Row,
    Table,
)
from tinglys.publication.report.chapters.scores import means_table
from tinglys.publication.report.country_scores import drawn_pyramid
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.index_choices import ChoiceRow, index_choices
from tinglys.publication.report.pictures import from_svg, picture
from tinglys.publication.report.pieces import Piece, plain
from tinglys.publication.sections.assessed_scores import CountryScores
from tinglys.publication.sections.headline import Headline, headline
from tinglys.publication.sections.index_scores import score_tables
from tinglys.publication.values import MARKS, number

_PYRAMID_WIDTH = 66
_STRIP_WIDTH = 40
_COURSE_WIDTH = 68
_CODES = ("criminality", "resilience")


def standing_chapter(draft: Draft) -> Chapter | None:
    """The chapter; None where neither a table nor a page of the index scores the country."""
    scores = draft.scores
    if scores is None:
        return _from_page(draft)
    source = f"{draft.view.label(draft.view.codebook.index.label)} {scores.year}"
    blocks: list[Block] = [
        _glance(headline(scores, source), draft),
        _like_for_like(scores, source, draft),
        Paragraph(plain(draft.words("method_like_for_like"))),
        Heading(draft.words("sensitivity_title")),
        Paragraph(plain(draft.words("sensitivity_lead"))),
        _choices(index_choices(scores.index, draft.view.codebook, draft.country), draft),
    ]
    return Chapter(draft.words("chapter_standing"), tuple(blocks))


def _from_page(draft: Draft) -> Chapter | None:
    """The pyramid of a page of the index alone: no interval, no rank."""
    label = draft.view.label(draft.view.codebook.index.label)
    chart = drawn_pyramid(draft, label)
    if chart is None:
        return None
    tables = score_tables(draft.documents, draft.grounds)[:1]
    beside = [means_table(table, draft) for table in tables]
    said = Paragraph(plain(draft.words("standing_page_only")))
    shown = Figure(
        picture(chart, _PYRAMID_WIDTH),
        chart.title,
        chart.subtitle,
        chart.source,
        (*beside, said),
    )
    return Chapter(draft.words("chapter_standing"), (shown,))


def _glance(head: Headline, draft: Draft) -> Figure:
    """The pyramid, and beside it the four means with interval and rank."""
    words = draft.words
    rows = tuple(
        Row(
            (
                Cell(plain(line.name)),
                Cell(draft.set.cell(line.score), below=draft.set.cell(line.interval)),
                Cell(draft.set.cell(line.rank), from_svg(str(line.strip), _STRIP_WIDTH)),
            )
        )
        for line in head.lines
    )
    columns = (
        Column(words("col_component"), share=1),
        Column(words("col_score"), "right"),
        Column(words("col_rank"), width=_STRIP_WIDTH + 2),
    )
    unsure = (
        Piece(f"{words('quadrant')}: {head.quadrant}; {words('quadrant_chance')} "),
        *draft.set.cell(head.unsure),
        Piece(f". {words('interval_means')}"),
    )
    return Figure(
        picture(head.chart, _PYRAMID_WIDTH),
        head.chart.title,
        head.chart.subtitle,
        head.chart.source,
        (
            Table(words("at_a_glance"), columns, rows),
            Paragraph(unsure, "quiet"),
        ),
    )


def _like_for_like(scores: CountryScores, source: str, draft: Draft) -> Block:
    """Criminality as published and like for like, drawn where the two differ, and all means."""
    table = _courses(scores, draft)
    if len(scores.editions) < 2 or not scores.differs("criminality"):
        return table
    of = [(year, country.scores["criminality"]) for year, country in scores.editions]
    points = [
        EditionScore(str(year), score.printed, score.like_for_like)
        for year, score in of
        if score.like_for_like is not None
    ]
    name = draft.view.label(draft.view.codebook.index.by_code["criminality"].label)
    chart = like_for_like_chart(name, points, draft.language, source)
    drawn = picture(chart, _COURSE_WIDTH)
    return Figure(drawn, chart.title, chart.subtitle, chart.source, (table,))


def _courses(scores: CountryScores, draft: Draft) -> Table:
    """Published and like-for-like means through the editions, under one another."""
    words, language = draft.words, draft.language
    columns = [Column(words("col_component"), share=1)]
    columns += [Column(str(year), "right", width=15) for year, _ in scores.editions]
    rows: list[Row] = []
    for code in scores.index.aggregates:
        of = [country.scores[code] for _, country in scores.editions]
        printed = [number(one.printed, language, 2) for one in of]
        alike = [
            MARKS["unknown"][language]
            if one.like_for_like is None
            else number(one.like_for_like, language, 2)
            for one in of
        ]
        name = draft.view.label(draft.view.codebook.index.by_code[code].label)
        for way, told in (("as_published", printed), ("like_for_like", alike)):
            cells = (f"{name}, {words(way)}", *told)
            rows.append(Row(tuple(Cell(plain(text)) for text in cells)))
    note = plain(words("courses_note", count=len(scores.index.common)))
    return Table(words("courses_caption"), tuple(columns), tuple(rows), note, "small")


def _choices(choices: list[ChoiceRow], draft: Draft) -> Table:
    """Scores and ranks under other rules of computation."""
    words, language = draft.words, draft.language
    columns = [Column(words("col_rule"), share=1)]
    for code in _CODES:
        label = draft.view.label(draft.view.codebook.index.by_code[code].label)
        columns += [
            Column(label, "right", width=31),
            Column(words("col_rank"), "right", width=22),
        ]
    rows = []
    for choice in choices:
        cells = [Cell(plain(_rule(choice, draft)))]
        for code in _CODES:
            outcome = choice.outcomes.get(code)
            if outcome is None:
                cells += [Cell(plain("·", "quiet")), Cell(plain("·", "quiet"))]
                continue
            texts = [
                "–".join(dict.fromkeys(number(end, language, 2) for end in outcome.scores)),
                "–".join(dict.fromkeys(str(end) for end in outcome.ranks)),
            ]
            cells += [Cell(plain(text)) for text in texts]
        rows.append(Row(tuple(cells)))
    return Table(words("sensitivity_caption"), tuple(columns), tuple(rows))


def _rule(choice: ChoiceRow, draft: Draft) -> str:
    if choice.part is None:
        return draft.words(f"rule_{choice.code}")
    part = draft.view.label(draft.view.codebook.index.by_code[choice.part].label)
    return draft.words(f"rule_{choice.code}", part=part)
