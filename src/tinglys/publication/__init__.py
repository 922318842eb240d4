"""The publication: an evidence base goes in, a folder of static pages comes out.

Pure: no Django, no clock, no input but the arguments; the only output is the folder given. The
same :class:`SiteData` gives the same bytes.
"""

from tinglys.publication.site import build_site
from tinglys.publication.site_data import (
    Calculation,
    Card,
    Decided,
    Edition,
    Input,
    Narrative,
    Place,
    Redaction,
    SiteClaim,
    SiteData,
    SiteDocument,
    SiteFinding,
    Working,
    slug_of,
)

__all__ = [
    "Calculation",
    "Card",
    "Decided",
    "Edition",
    "Input",
    "Narrative",
    "Place",
    "Redaction",
    "SiteClaim",
    "SiteData",
    "SiteDocument",
    "SiteFinding",
    "Working",
    "build_site",
    "slug_of",
]
