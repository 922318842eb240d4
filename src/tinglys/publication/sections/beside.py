"""What stands beside a figure: the earlier values it is compared with, and its conversion."""

from collections import defaultdict
from collections.abc import Hashable, Iterable

from tinglys.publication.site_data import SiteClaim
from tinglys.reading.claims import Figure


def figure(site_claim: SiteClaim) -> Figure:
    """The claim as a figure, which the caller has seen to."""
    claim = site_claim.claim
    assert isinstance(claim, Figure)
    return claim


class Beside:
    """The figures of one indicator in one document, handed out once each.

    A total comes before its parts. An earlier value stands beside the first value with the same
    breakdown and place; a conversion beside the value of the same year and breakdown.
    """

    def __init__(self, claims: Iterable[SiteClaim]) -> None:
        self.heads: list[SiteClaim] = []
        self._earlier: defaultdict[Hashable, list[SiteClaim]] = defaultdict(list)
        self._conversions: defaultdict[Hashable, list[SiteClaim]] = defaultdict(list)
        for claim in claims:
            if figure(claim).breakdown.get("converted"):
                self._conversions[_of_year(claim)].append(claim)
            elif _is_earlier(claim):
                self._earlier[_thing(claim)].append(claim)
            else:
                self.heads.append(claim)
        self.heads.sort(key=lambda c: (len(figure(c).breakdown), c.claim.start))

    def earlier(self, head: SiteClaim) -> list[SiteClaim]:
        """The earlier values of the same thing."""
        return self._earlier.pop(_thing(head), [])

    def conversion(self, claim: SiteClaim) -> SiteClaim | None:
        """The same amount in another currency."""
        found = self._conversions.get(_of_year(claim))
        return found.pop(0) if found else None

    def alone(self) -> list[SiteClaim]:
        """Earlier values with nothing to stand beside, in the order of the text."""
        left = [claim for claims in self._earlier.values() for claim in claims]
        self._earlier.clear()
        return sorted(left, key=lambda c: c.claim.start)

    def unmatched(self) -> list[SiteClaim]:
        """Conversions of amounts that are no claims; to be asked for last."""
        left = [claim for claims in self._conversions.values() for claim in claims]
        self._conversions.clear()
        return sorted(left, key=lambda c: c.claim.start)


def _is_earlier(claim: SiteClaim) -> bool:
    """Whether it is a value to compare with. Words (a change of tier) compare by themselves."""
    return figure(claim).comparison and not isinstance(figure(claim).value, str)


def _thing(claim: SiteClaim) -> Hashable:
    """What is measured: two values with the same key can be compared."""
    said = figure(claim)
    bare = frozenset((key, value) for key, value in said.breakdown.items() if key != "converted")
    return bare, said.place


def _of_year(claim: SiteClaim) -> Hashable:
    return _thing(claim), figure(claim).year, figure(claim).comparison
