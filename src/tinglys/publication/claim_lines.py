"""One line for a claim: what it is, what it says, and of which period."""

import msgspec
from markupsafe import Markup, escape

from tinglys.publication.printable import source_markup
from tinglys.publication.site_data import SiteClaim
from tinglys.publication.site_view import SiteView
from tinglys.publication.values import number, printed_value, qualified
from tinglys.reading.claims import (
    Definition,
    Figure,
    Judgement,
    Network,
    Price,
    Provision,
    Rating,
    Recommendation,
    Relation,
    Route,
)


class ClaimLine(msgspec.Struct, frozen=True):
    """What a list of claims prints.

    ``name`` is in the reader's language, ``says`` is linked to the passage; ``period`` and
    ``note`` may be empty. ``own_words`` tells that ``says`` is in the words of the source.
    """

    name: str
    says: str
    period: str = ""
    note: Markup = Markup("")
    own_words: bool = False


def claim_line(site_claim: SiteClaim, view: SiteView) -> ClaimLine:
    """The line of a claim of any kind."""
    claim = site_claim.claim
    match claim:
        case Figure() | Rating():
            return _figure(claim, view)
        case Judgement():
            return _judgement(claim, view)
        case Network():
            roles = escape(view.terms("roles", claim.roles))
            return ClaimLine(
                view.term("claim_kinds", "network"), claim.name, note=roles, own_words=True
            )
        case Relation():
            says = f"{claim.subject} → {claim.object}"
            relation = escape(view.term("relations", claim.relation))
            return ClaimLine(
                view.term("claim_kinds", "relation"), says, note=relation, own_words=True
            )
        case Route():
            return ClaimLine(
                view.term("claim_kinds", "route"),
                route_words(claim),
                own_words=True,
                note=escape(view.term_or_words("commodities", claim.commodity)),
            )
        case Price():
            name = view.words(
                "a_price", commodity=view.term_or_words("commodities", claim.commodity)
            )
            place = source_markup(claim.place or "", view.words("name_withheld"))
            return ClaimLine(name, printed_price(claim, view), view.period(claim.year), place)
        case Definition():
            return ClaimLine(view.term("claim_kinds", "definition"), claim.term, own_words=True)
        case Recommendation():
            return ClaimLine(view.term("claim_kinds", "recommendation"), str(claim.number))
        case Provision():
            return ClaimLine(view.term("claim_kinds", "provision"), provision_words(claim, view))


def _figure(claim: Figure, view: SiteView) -> ClaimLine:
    return ClaimLine(
        name=view.indicator(claim.indicator),
        says=printed_value(claim, view.codebook, view.words).whole,
        period=view.period(claim.year) if claim.year is not None else "",
        note=figure_note(claim, view),
    )


def figure_note(claim: Figure, view: SiteView) -> Markup:
    """What a figure is broken down to; for a score of the index its component."""
    component = claim.breakdown.get("component")
    if isinstance(component, str) and component in view.codebook.index.by_code:
        return escape(view.label(view.codebook.index.by_code[component].label))
    return view.breakdown(claim.breakdown, claim.language)


def _judgement(claim: Judgement, view: SiteView) -> ClaimLine:
    name = view.term("claim_kinds", "judgement")
    if claim.term is None:
        return ClaimLine(name, view.words("no_term"))
    return ClaimLine(name, claim.term, own_words=True)


def route_words(claim: Route) -> str:
    """Origin, way and destination in the source's words, with arrows between them."""
    steps = (claim.origin, claim.via, claim.destination)
    return " → ".join(" / ".join(step) for step in steps if step)


def printed_price(claim: Price, view: SiteView) -> str:
    """The range of a price with currency and unit."""
    ends = [number(end, view.language) for end in (claim.low, claim.high) if end is not None]
    if len(set(ends)) > 1:
        amount = "–".join(ends)
    elif ends:
        amount = ends[0]
    else:
        return view.words("no_price")
    priced = f"{amount} {claim.currency}"
    if claim.unit is not None:
        unit = view.codebook.units.get(claim.unit)
        priced += f"/{view.label(unit.one) if unit else claim.unit}"
    return qualified("price_bounds", claim.bound, priced, view.codebook, view.words)


def provision_words(claim: Provision, view: SiteView) -> str:
    """Sections and statute as cited."""
    sections = ", ".join(claim.sections)
    statute = view.term_or_words("statutes", claim.statute) if claim.statute else ""
    return " · ".join(part for part in (f"§ {sections}" if sections else "", statute) if part)
