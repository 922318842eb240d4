"""Judgements: the words as printed, the likelihood term, and its band where the scale is known."""

import msgspec
from markupsafe import Markup

from tinglys.codebook import LikelihoodScale
from tinglys.publication.bars import likelihood_band
from tinglys.publication.grounds import Grounds
from tinglys.publication.printable import source_markup
from tinglys.publication.site_data import SiteClaim, SiteDocument
from tinglys.publication.values import band_words
from tinglys.reading.claims import Judgement


class JudgementRow(msgspec.Struct, frozen=True):
    """One judgement. ``band`` is empty where its publisher prints no scale."""

    sentence: Markup
    term: str
    language: str
    picture: Markup
    band: str
    scale: str
    horizon: str
    holder: str
    section: str


class JudgementGroup(msgspec.Struct, frozen=True):
    """The judgements of one document, the surest first; those without a term last."""

    title: str
    href: str
    scale: str
    errata: list[str]
    rows: list[JudgementRow]
    without_term: list[JudgementRow]


def judgement_groups(documents: list[SiteDocument], grounds: Grounds) -> list[JudgementGroup]:
    """A group for each document that judges."""
    groups: list[JudgementGroup] = []
    for document in documents:
        claims = [
            claim
            for claim in grounds.view.claims_of[document.id]
            if isinstance(claim.claim, Judgement)
        ]
        if claims:
            groups.append(_group(document, claims, grounds))
    return groups


def _group(document: SiteDocument, claims: list[SiteClaim], grounds: Grounds) -> JudgementGroup:
    view = grounds.view
    scales = [s for c in claims if (s := _scale(_judgement(c), grounds)) is not None]
    scale = scales[0] if scales else None
    errata = [view.label(t.erratum) for t in scale.terms if t.erratum] if scale else []
    with_term = [claim for claim in claims if _judgement(claim).term]
    with_term.sort(key=lambda c: (-(_judgement(c).level or 0), c.claim.start))
    return JudgementGroup(
        title=view.source_name(document),
        href=grounds.document_href(document),
        scale=view.label(scale.label) if scale else "",
        errata=errata,
        rows=[_row(claim, grounds) for claim in with_term],
        without_term=[_row(c, grounds) for c in claims if not _judgement(c).term],
    )


def _row(site_claim: SiteClaim, grounds: Grounds) -> JudgementRow:
    claim = _judgement(site_claim)
    view = grounds.view
    scale = _scale(claim, grounds)
    band = claim.band if scale is not None else None
    withheld = view.words("name_withheld")
    return JudgementRow(
        sentence=grounds.quoted(site_claim, source_markup(" ".join(claim.quote.split()), withheld)),
        term=claim.term or "",
        language=claim.language,
        picture=likelihood_band(*band) if band else Markup(""),
        band=band_words(band, view.language) if band else "",
        scale=view.label(scale.label) if scale and band else "",
        horizon=_horizon(claim, grounds),
        holder=claim.holder or "",
        section=claim.section or "",
    )


def _judgement(site_claim: SiteClaim) -> Judgement:
    claim = site_claim.claim
    assert isinstance(claim, Judgement)
    return claim


def _scale(claim: Judgement, grounds: Grounds) -> LikelihoodScale | None:
    return grounds.view.codebook.likelihood_scales.get(claim.scale or "")


def _horizon(claim: Judgement, grounds: Grounds) -> str:
    start, end = claim.horizon.start, claim.horizon.end
    if start is None or end is None:
        return ""
    if start[5:] == "01" and end[5:] == "12" and start[:4] == end[:4]:
        return start[:4]
    view = grounds.view
    return f"{view.period(start)} – {view.period(end)}"
