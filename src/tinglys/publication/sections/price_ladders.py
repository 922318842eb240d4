"""Price ladders: what a commodity costs from the source to the street, drawn to one scale."""

from collections.abc import Sequence

from tinglys.publication.charts import Chart, Rung, price_ladder
from tinglys.publication.site_data import SiteDocument
from tinglys.publication.site_view import SiteView
from tinglys.reading.claims import Price

LadderScale = tuple[str, str, str]
"""Commodity, currency and unit: prices in any other are on another ladder."""


def price_ladders(documents: Sequence[SiteDocument], view: SiteView) -> list[Chart]:
    """A ladder for each scale that has several prices above nought, in the order of the text."""
    return [
        _ladder(scale, prices, documents, view)
        for scale, prices in _by_scale(documents, view).items()
    ]


def _by_scale(documents: Sequence[SiteDocument], view: SiteView) -> dict[LadderScale, list[Price]]:
    found: dict[LadderScale, list[Price]] = {}
    for document in documents:
        for site_claim in view.claims_of[document.id]:
            claim = site_claim.claim
            if isinstance(claim, Price) and _lowest(claim) > 0:
                key = (claim.commodity, claim.currency, claim.unit or "")
                found.setdefault(key, []).append(claim)
    return {
        key: sorted(prices, key=_lowest) for key, prices in found.items() if len(prices) > 1
    }  # fmt: skip


def _ladder(
    scale: LadderScale, prices: list[Price], documents: Sequence[SiteDocument], view: SiteView
) -> Chart:
    commodity, currency, unit = scale
    entry = view.codebook.units.get(unit)
    per = f"/{view.label(entry.one) if entry else unit}" if unit else ""
    sources = dict.fromkeys(
        view.source_name(document)
        for document in documents
        if any(isinstance(one.claim, Price) for one in view.claims_of[document.id])
    )
    return price_ladder(
        view.term_or_words("commodities", commodity),
        f"{currency}{per}",
        [_rung(price, view) for price in prices],
        view.language,
        ", ".join(sources),
    )


def _rung(price: Price, view: SiteView) -> Rung:
    place = view.place_words(price.place, price.language).striptags() if price.place else ""
    exact = price.bound in ("exact", "range")
    high = price.high if price.low is not None and price.high != price.low else None
    return Rung(
        place=place or view.words("place_unknown"),
        stage=view.term("price_stages", price.stage) if price.stage else "",
        low=_lowest(price),
        high=high,
        bound=price.bound,
        qualifier="" if exact else view.term("price_bounds", price.bound),
    )


def _lowest(price: Price) -> float:
    return price.low or price.high or 0.0
