"""What each kind of page is made of: the values its template prints."""

from typing import Any

from tinglys.publication.addresses import (
    FINDINGS,
    HOME,
    METHOD,
    Address,
    country_path,
)
from tinglys.publication.calculations import derived_lines, input_lines
from tinglys.publication.grounds import Grounds
from tinglys.publication.site_data import Severity
from tinglys.publication.site_view import SiteView
from tinglys.publication.values import band_words

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice", "confirmed")


def home_page(view: SiteView) -> tuple[Address, dict[str, Any]]:
    """The first page: countries, documents, and what to read first."""
    address = Address(view.language, HOME)
    grounds = Grounds(view, address)
    countries = [
        (view.place_name(code), address.to(country_path(code)), documents)
        for code, documents in view.countries.items()
    ]
    return address, {
        "grounds": grounds,
        "documented": [country for country in countries if country[2]],
        "scored": [(name, href) for name, href, documents in countries if not documents],
        "findings": view.data.findings,
    }


def findings_page(view: SiteView) -> tuple[Address, dict[str, Any]]:
    """All findings with their working, the gravest first."""
    address = Address(view.language, FINDINGS)
    grounds = Grounds(view, address)
    groups = [
        (severity, [f for f in view.data.findings if f.severity == severity])
        for severity in _SEVERITIES
    ]
    return address, {
        "grounds": grounds,
        "groups": [group for group in groups if group[1]],
        "inputs": lambda finding: input_lines(finding, grounds),
        "derived": lambda finding: derived_lines(finding, grounds),
    }


def method_page(view: SiteView) -> tuple[Address, dict[str, Any]]:
    """How the site was made: marks, readings, scales, what is withheld."""
    address = Address(view.language, METHOD)
    used = {getattr(claim.claim, "scale", None) for claim in view.data.claims}
    used |= {document.profile.scale for document in view.data.documents}
    scales = [s for code, s in view.codebook.likelihood_scales.items() if code in used]
    readers = sorted({claim.reader for claim in view.data.claims if claim.reader})
    return address, {
        "grounds": Grounds(view, address),
        "scales": scales,
        "readers": readers,
        "band": lambda term: band_words((term.low, term.high), view.language),
    }
