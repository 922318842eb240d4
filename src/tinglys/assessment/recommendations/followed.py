"""A recommendation followed through the years: its occurrences, and how each links to the last."""

from typing import Literal

import msgspec

from tinglys.assessment.recommendations.asked import Asked
from tinglys.assessment.recommendations.wording import WordingSpan, wording_difference
from tinglys.codebook import Label

Level = Literal["same", "reworded", "uncertain", "ruled"]
Relation = Literal["continued", "merged", "split"]

LEVEL_LABELS: dict[Level, Label] = {
    "same": Label("the same", "den samme"),
    "reworded": Label("reworded", "omformulert"),
    "uncertain": Label("uncertain: a person must judge", "usikkert: et menneske må avgjøre"),
    "ruled": Label("the same by a person's decision", "den samme etter et menneskes avgjørelse"),
}
RELATION_LABELS: dict[Relation, Label] = {
    "continued": Label("repeated", "gjentatt"),
    "merged": Label("merged into another", "slått sammen med en annen"),
    "split": Label("split off from another", "skilt ut fra en annen"),
}


class Link(msgspec.Struct, frozen=True):
    """That two points of different reports are the same recommendation, or may be.

    ``likeness`` is from 0 to 1; of a merger and a split it is how much of the smaller stands in
    the larger.
    """

    earlier: Asked
    later: Asked
    likeness: float
    level: Level
    relation: Relation

    @property
    def difference(self) -> tuple[WordingSpan, ...]:
        """The difference in wording, word by word."""
        return wording_difference(self.earlier.text, self.later.text)


class Occurrence(msgspec.Struct, frozen=True):
    """A point of a report in which a recommendation stands; ``link`` to the time before."""

    asked: Asked
    link: Link | None


class Followed(msgspec.Struct, frozen=True):
    """One recommendation through the reports of one source on one place.

    ``occurrences`` are in order of year, ``reports`` all report years of that source and place.
    ``split_from`` is where it was split off, ``maybe`` are links that were too uncertain to make.
    """

    occurrences: tuple[Occurrence, ...]
    reports: tuple[int, ...]
    split_from: Link | None = None
    maybe: tuple[Link, ...] = ()

    @property
    def id(self) -> str:
        """The claim in which it was first asked, which names it as long as that claim stands."""
        return self.occurrences[0].asked.claim

    @property
    def years(self) -> tuple[int, ...]:
        """The report years in which it stands."""
        return tuple(dict.fromkeys(one.asked.year for one in self.occurrences))

    @property
    def first_seen(self) -> int:
        """The first report year; of one split off, the year it first stood alone."""
        return self.years[0]

    @property
    def last_seen(self) -> int:
        """The last report year."""
        return self.years[-1]

    @property
    def dropped(self) -> tuple[int, ...]:
        """Report years between the first and the last in which it does not stand."""
        return tuple(
            year
            for year in self.reports
            if self.first_seen < year < self.last_seen and year not in self.years
        )

    @property
    def repeats(self) -> int:
        """How many times it was asked again after the first."""
        return len(self.years) - 1

    @property
    def standing(self) -> bool:
        """Whether the last report still asks it."""
        return self.last_seen == self.reports[-1]

    @property
    def links(self) -> tuple[Link, ...]:
        """Its links from occurrence to occurrence, and the one it was split off by."""
        own = tuple(one.link for one in self.occurrences if one.link is not None)
        return own if self.split_from is None else (self.split_from, *own)

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims it rests on."""
        return tuple(dict.fromkeys(one.asked.claim for one in self.occurrences))
