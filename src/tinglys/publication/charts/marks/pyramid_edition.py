"""The three scores that a pyramid shows."""

import msgspec

from tinglys.publication.charts.chart import Amount
from tinglys.publication.charts.marks.interval import Estimate

#: A score is high from here on, as the index's publisher divides its countries.
HIGH = 5.5


class PyramidEdition(msgspec.Struct, frozen=True):
    """The scores of one edition, ``label`` its year.

    ``composite`` is the published score of markets and actors together, which colour and title go
    by; where it is not known their mean stands in.
    """

    label: str
    markets: Estimate
    actors: Estimate
    resilience: Estimate
    composite: Amount = "unknown"

    @property
    def criminality(self) -> Amount:
        """The composite as given, else the mean of markets and actors."""
        markets, actors = self.markets.value, self.actors.value
        if self.composite != "unknown" or isinstance(markets, str) or isinstance(actors, str):
            return self.composite
        return (markets + actors) / 2
