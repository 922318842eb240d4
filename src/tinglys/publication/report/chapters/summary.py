"""The summary: sentences computed from the figures they cite, and what does not agree."""

from markupsafe import Markup, escape

from tinglys.publication.report.blocks import Block, Chapter, Heading, Listing, Paragraph
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces
from tinglys.publication.sections.assessed_scores import CountryScores
from tinglys.publication.sections.index_scores import score_tables
from tinglys.publication.sections.judgements import judgement_groups
from tinglys.publication.sections.summary import listed, sentence, summary

_TELLING = ("error", "warning")
_MOST = 8


def summary_chapter(draft: Draft) -> Chapter:
    """Where the country stands, in a few sentences."""
    tables = score_tables(draft.documents, draft.grounds) if draft.scores is None else []
    sentences = summary(
        draft.documents,
        tables,
        judgement_groups(draft.documents, draft.grounds),
        draft.contents.findings,
        draft.grounds,
    )
    if draft.scores is not None:
        sentences[:0] = [_standing(draft.scores, draft)]
    blocks: list[Block] = [Paragraph(draft.set.prose(text), "lead") for text in sentences]
    if not sentences:
        blocks.append(Paragraph((Piece(draft.words("summary_empty")),)))
    if telling := _telling(draft):
        blocks += [Heading(draft.words("summary_doubts")), Listing(tuple(telling))]
    return Chapter(draft.words("chapter_summary"), tuple(blocks), fresh=True)


def _standing(scores: CountryScores, draft: Draft) -> Markup:
    """Criminality and resilience with interval and rank, and the course in both ways."""
    words = draft.words
    parts = [
        sentence(
            words,
            "sum_standing",
            year=str(scores.year),
            **{
                f"{name}_{what}": getattr(scores, what)(code)
                for name, code in (("crime", "criminality"), ("strength", "resilience"))
                for what in ("score", "interval", "rank")
            },
        )
    ]
    if scores.differs("criminality"):
        parts.append(
            sentence(
                words,
                "sum_courses",
                published=scores.published("criminality"),
                like=scores.like_for_like("criminality"),
            )
        )
    if markets := _highest(scores, draft):
        names = listed((escape(name.lower()) for _, name in markets), words)
        score = scores.score(markets[0][0])
        parts.append(sentence(words, "sum_highest", markets=names, score=score))
    return Markup(" ").join(escape(part) for part in parts)


def _highest(scores: CountryScores, draft: Draft) -> list[tuple[str, str]]:
    """The markets with the highest score: code and name."""
    structure = draft.view.codebook.index
    newest = scores.newest.scores
    markets = [
        one for one in structure.of_edition(scores.year, "market") if one.code in newest
    ]  # fmt: skip
    highest = max((newest[one.code].score for one in markets), default=None)
    top = [one for one in markets if newest[one.code].score == highest]
    return [(one.code, draft.view.label(one.label)) for one in top[:3]]


def _telling(draft: Draft) -> list[Pieces]:
    """The titles of what cannot both be true, with the number of the finding."""
    return [
        (
            *draft.own_words(draft.view.label(finding.title), draft.language),
            Piece("", finding=draft.notes.findings[finding.id]),
        )
        for finding in draft.findings
        if finding.severity in _TELLING
    ][:_MOST]
