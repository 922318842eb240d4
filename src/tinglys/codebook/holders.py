"""Who publishes and who judges: police, agencies, offices, international bodies."""

from tinglys.codebook.labels import Term


class Holder(Term, frozen=True, kw_only=True):
    """A body that publishes assessments or is quoted with one.

    ``short`` is the name it is called by in running text. ``country`` is an ISO 3166-1 alpha-2
    code, None for international bodies. ``likelihood_scale`` is the scale it uses when its
    document prints none; None where it is not known to use one.
    """

    short: str
    kind: str
    country: str | None = None
    likelihood_scale: str | None = None
