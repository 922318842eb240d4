"""Prices: the ladder of each commodity from the lowest rung, drawn where it has several."""

from tinglys.publication.charts import Rung, price_ladder
from tinglys.publication.report.blocks import Block, Cell, Column, Figure, Heading, Row, Table
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pictures import picture
from tinglys.publication.report.pieces import plain, words_of
from tinglys.publication.sections.threats import price_rows
from tinglys.reading.claims import Price

_LADDER_WIDTH = 74
_Scale = tuple[str, str, str]


def price_blocks(draft: Draft) -> list[Block]:
    """A ladder for each commodity, currency and unit that has several rungs, then all prices."""
    words = draft.words
    table = _table(draft)
    if table is None:
        return []
    blocks: list[Block] = [Heading(words("sec_prices"))]
    figures = [_ladder(scale, prices, draft) for scale, prices in _ladders(draft).items()]
    if len(figures) == 1:
        one = figures[0]
        return [*blocks, Figure(one.picture, one.title, one.subtitle, one.source, (table,))]
    return [*blocks, *figures, table]


def _ladders(draft: Draft) -> dict[_Scale, list[Price]]:
    """Prices above nought by what they are of and in, from the lowest; single ones are left out."""
    found: dict[_Scale, list[Price]] = {}
    for document in draft.documents:
        for site_claim in draft.view.claims_of[document.id]:
            claim = site_claim.claim
            if isinstance(claim, Price) and (claim.low or claim.high or 0) > 0:
                key = (claim.commodity, claim.currency, claim.unit or "")
                found.setdefault(key, []).append(claim)
    return {
        key: sorted(prices, key=_lowest) for key, prices in found.items() if len(prices) > 1
    }  # fmt: skip


def _ladder(scale: _Scale, prices: list[Price], draft: Draft) -> Figure:
    commodity, currency, unit = scale
    view = draft.view
    entry = view.codebook.units.get(unit)
    per = f"/{view.label(entry.one) if entry else unit}" if unit else ""
    sources = dict.fromkeys(
        view.source_name(document)
        for document in draft.documents
        if any(isinstance(one.claim, Price) for one in view.claims_of[document.id])
    )
    chart = price_ladder(
        view.term_or_words("commodities", commodity),
        f"{currency}{per}",
        [_rung(price, draft) for price in prices],
        draft.language,
        ", ".join(sources),
    )
    drawn = picture(chart, _LADDER_WIDTH, narrow=True)
    return Figure(drawn, chart.title, chart.subtitle, chart.source)


def _rung(price: Price, draft: Draft) -> Rung:
    view, low = draft.view, _lowest(price)
    place = (
        words_of(draft.set.cell(view.place_words(price.place, price.language)))
        if price.place
        else ""
    )
    exact = price.bound in ("exact", "range")
    high = price.high if price.low is not None and price.high != price.low else None
    return Rung(
        place=place or draft.words("place_unknown"),
        stage=view.term("price_stages", price.stage) if price.stage else "",
        low=low,
        high=high,
        bound=price.bound,
        qualifier="" if exact else view.term("price_bounds", price.bound),
    )


def _lowest(price: Price) -> float:
    return price.low or price.high or 0.0


def _table(draft: Draft) -> Table | None:
    words = draft.words
    rows = tuple(
        Row(
            (
                Cell(plain(row.commodity)),
                Cell(draft.set.cell(row.place), below=plain(row.stage)),
                Cell(draft.set.cell(row.price)),
                Cell(plain(f"[{row.period}]" if row.inferred else row.period)),
            )
        )
        for row in price_rows(draft.documents, draft.grounds)
    )
    columns = (
        Column(words("col_commodity"), share=0.7),
        Column(words("col_place"), share=0.8),
        Column(words("col_price"), "right", width=44),
        Column(words("col_period"), width=12),
    )
    return Table(words("prices_caption_of"), columns, rows, size="small") if rows else None
