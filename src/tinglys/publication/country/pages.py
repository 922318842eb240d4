"""What each page of a country is made of: the values its template prints."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from tinglys.publication.addresses import Address, country_path
from tinglys.publication.charts import is_available
from tinglys.publication.country.contents import Contents, PageCode, contents_of
from tinglys.publication.country.data_files import CountryData
from tinglys.publication.country.index_ground import ground_rows, sources, workings
from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.assessed_scores import CountryScores
from tinglys.publication.sections.comparisons import group_comparisons
from tinglys.publication.sections.figures import FigureTable, figure_tables
from tinglys.publication.sections.followed import followed_groups
from tinglys.publication.sections.headline import headline
from tinglys.publication.sections.index_scores import score_tables
from tinglys.publication.sections.judgements import judgement_groups
from tinglys.publication.sections.price_ladders import price_ladders
from tinglys.publication.sections.provisions import (
    definition_groups,
    provision_groups,
    recommendation_groups,
)
from tinglys.publication.sections.summary import summary
from tinglys.publication.sections.threat_pictures import network_picture, route_picture
from tinglys.publication.sections.threats import network_rows, price_rows, route_rows
from tinglys.publication.sections.tier_history import tier_page, tier_runs
from tinglys.publication.sections.trafficking_series import trafficking_series
from tinglys.publication.site_view import SiteView
from tinglys.publication.values import number

Context = dict[str, Any]


class Sibling(msgspec.Struct, frozen=True):
    """A page of the same country, as the row of links to them shows it."""

    title: str
    href: str
    here: bool


def country_pages(
    country: str | None, view: SiteView, tabled: CountryData
) -> Iterator[tuple[str, Address, Context]]:
    """The pages of a country, each with its template, address and values.

    Args:
        country: its code; None for the documents of no single country.
        view: the site in one language.
        tabled: the data behind the pages.
    """
    front = Address(view.language, country_path(country))
    contents = contents_of(country, Grounds(view, front, country))
    for code in contents.pages:
        address = Address(view.language, country_path(country, code))
        grounds = Grounds(view, address, country)
        context = {
            "grounds": grounds,
            "name": view.place_name(country),
            "page_title": "" if code == "front" else view.words(f"page_{code}"),
            "front": address.to(front.path),
            "siblings": _siblings(code, contents, address, view),
            "data_files": [
                (one.name, address.shared(one.csv), address.shared(one.json))
                for one in tabled.links(country, code)
            ],
            **_BUILDERS[code](contents, grounds),
        }
        yield f"country/{code}.html", address, context


def _siblings(
    here: PageCode, contents: Contents, address: Address, view: SiteView
) -> list[Sibling]:
    return [
        Sibling(
            view.words(f"page_{code}"),
            address.to(country_path(contents.country, code)),
            code == here,
        )
        for code in contents.pages
    ]


def _front(contents: Contents, grounds: Grounds) -> Context:
    documents = contents.documents
    standing = _standing(contents, grounds)
    return {
        "headline": headline(standing, _index_source(grounds)) if standing else None,
        "tier_runs": tier_runs(contents.tiers, grounds) if contents.tiers else [],
        "tiers_page": grounds.address.to(country_path(contents.country, "tiers")),
        "documents": documents,
        "claim_count": sum(len(grounds.view.claims_of[one.id]) for one in documents),
        "summary": summary(
            documents,
            score_tables(documents, grounds),
            judgement_groups(documents, grounds),
            contents.findings,
            grounds,
        ),
        "findings": contents.findings,
    }


def _scores(contents: Contents, grounds: Grounds) -> Context:
    standing = _standing(contents, grounds)
    return {
        "assessed": standing.groups() if standing else [],
        "index_ground": grounds.address.to(country_path(contents.country, "index-table")),
        "index_source": _index_source(grounds),
        "scores": score_tables(contents.documents, grounds),
        "figures": {"ocindex": _figures("ocindex", contents, grounds)},
    }


def _index_table(contents: Contents, grounds: Grounds) -> Context:
    index = grounds.view.data.index
    assert index is not None
    return {
        "tables": sources(grounds),
        "years": [year for year, _ in contents.editions],
        "rows": ground_rows(contents.editions, grounds),
        "workings": workings(contents.editions, grounds),
        "draws": number(index.error.draws, grounds.view.language),
        "common": len(index.common),
    }


def _standing(contents: Contents, grounds: Grounds) -> CountryScores | None:
    """The country's scores in the index, where it has any."""
    if not contents.editions:
        return None
    return CountryScores(contents.editions, contents.documents, grounds)


def _index_source(grounds: Grounds) -> str:
    """The index and its newest edition, as a source line names it."""
    index = grounds.view.data.index
    if index is None:
        return ""
    return f"{grounds.view.label(grounds.view.codebook.index.label)} {index.newest.year}"


def _trafficking(contents: Contents, grounds: Grounds) -> Context:
    return {
        "series": trafficking_series(contents.documents, grounds),
        "figures": {"tip": _figures("tip", contents, grounds)},
        "provisions": provision_groups(contents.documents, grounds),
    }


def _tiers(contents: Contents, grounds: Grounds) -> Context:
    assert contents.tiers is not None
    return {"tiers": tier_page(contents.tiers, grounds)}


def _threats(contents: Contents, grounds: Grounds) -> Context:
    documents = contents.documents
    return {
        "judgements": judgement_groups(documents, grounds),
        "networks": network_rows(documents, grounds),
        "network_picture": network_picture(documents, grounds.view),
        "routes": route_rows(documents, grounds),
        "route_picture": route_picture(documents, grounds.view),
        "prices": price_rows(documents, grounds),
        "ladders": price_ladders(documents, grounds.view) if is_available() else [],
        "definitions": definition_groups(documents, grounds),
    }


def _statistics(contents: Contents, grounds: Grounds) -> Context:
    systems = ("statistics", "threat")
    return {
        "figures": {one: _figures(one, contents, grounds) for one in systems},
        "comparisons": group_comparisons(contents.compared, contents.documents, grounds),
    }


def _recommendations(contents: Contents, grounds: Grounds) -> Context:
    return {
        "followed": followed_groups(contents.country, grounds),
        "recommendations": recommendation_groups(contents.documents, grounds),
    }


def _figures(system: str, contents: Contents, grounds: Grounds) -> list[FigureTable]:
    return figure_tables(contents.figures[system], contents.documents, grounds)


_BUILDERS: dict[PageCode, Callable[[Contents, Grounds], Context]] = {
    "front": _front,
    "scores": _scores,
    "index-table": _index_table,
    "trafficking": _trafficking,
    "tiers": _tiers,
    "threats": _threats,
    "statistics": _statistics,
    "recommendations": _recommendations,
}
