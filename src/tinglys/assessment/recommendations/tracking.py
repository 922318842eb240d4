"""The same recommendation recognised over the years, through rewording, merging and splitting.

Report by report, in order of year: every recommendation followed so far (also one that was dropped
in between) is matched with the points of the report, one to one, so that the sum of likenesses is
greatest. What is left over may have been merged into a point that another one matched, or split
off from one. A pair that is alike but not enough is never joined: it waits for a person.
"""

from collections.abc import Iterable, Mapping, Sequence

from tinglys.assessment.recommendations.asked import Asked
from tinglys.assessment.recommendations.assignment import assign
from tinglys.assessment.recommendations.features import Feature, content_words, features_of
from tinglys.assessment.recommendations.followed import (
    Followed,
    Level,
    Link,
    Occurrence,
    Relation,
)
from tinglys.assessment.recommendations.weights import Weights, containment, likeness, weights_of

REWORDED, UNCERTAIN = 0.42, 0.32
"""Least likeness of a pair that is one recommendation, and of one that a person must judge. Chosen
on the tuning half of the test corpus, in the middle of a range (0.38 to 0.46) that serves equally.
A pair is ``same`` where it has the same words in the same order, function words aside."""

_MERGED, _SPLIT, _APART = 0.62, 0.62, 0.5
_AGE = 0.02
_ABSENT = 0.04
_MEMORY, _WORDINGS = 3, 6
_RULED = 10.0

Rulings = Mapping[tuple[str, str], bool]
"""What persons decided on pairs of claims (earlier, later): True, the same; False, not the same."""


class _Thread:
    """A recommendation while it is being followed."""

    def __init__(self, first: Occurrence, split_from: Link | None, maybe: list[Link]) -> None:
        self.occurrences = [first]
        self.split_from = split_from
        self.maybe = maybe

    @property
    def last(self) -> Asked:
        return self.occurrences[-1].asked


def follow(asked: Iterable[Asked], rulings: Rulings | None = None) -> list[Followed]:
    """The recommendations of reports as recommendations followed through the years.

    Args:
        asked: points of any number of reports; those of one source on one place make one line of
            reports, and nothing is compared across lines.
        rulings: what persons decided; a ruling goes before any likeness.

    Returns:
        Each point given stands in at least one recommendation (in several where it merges them),
        ordered by source, place, first year and number.
    """
    lines: dict[tuple[object, ...], list[Asked]] = {}
    for one in asked:
        lines.setdefault((one.source.code, one.place), []).append(one)
    ruled = rulings or {}
    return [found for key in sorted(lines, key=str) for found in _Line(lines[key], ruled).follow()]


class _Line:
    """The reports of one source on one place, in order."""

    def __init__(self, asked: Sequence[Asked], rulings: Rulings) -> None:
        self._rulings = rulings
        self._features = {one.claim: features_of(one.text, one.language) for one in asked}
        by_year: dict[int, list[Asked]] = {}
        for one in sorted(asked, key=lambda one: (one.year, one.number, one.claim)):
            by_year.setdefault(one.year, []).append(one)
        self._reports = by_year
        self._weights: Weights = weights_of(
            [[self._features[one.claim] for one in report] for report in by_year.values()]
        )
        self._threads: list[_Thread] = []

    def follow(self) -> list[Followed]:
        previous: int | None = None
        for year, report in self._reports.items():
            self._take(report, previous)
            previous = year
        years = tuple(self._reports)
        return [
            Followed(
                occurrences=tuple(thread.occurrences),
                reports=years,
                split_from=thread.split_from,
                maybe=tuple(thread.maybe),
            )
            for thread in self._threads
        ]

    def _take(self, report: list[Asked], previous: int | None) -> None:
        """Match a report with what is followed; what nothing matches begins anew."""
        living = {id(thread) for thread in self._threads if thread.last.year == previous}
        scores = [[self._score(thread, one, living) for one in report] for thread in self._threads]
        taken: dict[int, _Thread] = {}
        doubtful: dict[int, Link] = {}
        # What counts is how far a pair is above the least likeness: otherwise two feeble pairs
        # would outweigh one strong one.
        pairs = assign(
            [
                [mean - UNCERTAIN if best >= UNCERTAIN else 0.0 for best, mean in row]
                for row in scores
            ]
        )
        left = list(self._threads)
        for row, column in pairs:
            thread, one = self._threads[row], report[column]
            link = _link(thread.last, one, scores[row][column][0], "continued")
            if link.level == "uncertain":
                doubtful[column] = link
                continue
            thread.occurrences.append(Occurrence(one, link))
            taken[column] = thread
            left.remove(thread)
        self._merge([t for t in left if id(t) in living], report, taken)
        for column, one in enumerate(report):
            if column not in taken:
                split = self._split_from(one, taken, previous)
                maybe = [doubtful[column]] if column in doubtful and split is None else []
                self._threads.append(_Thread(Occurrence(one, None), split, maybe))

    def _merge(
        self, left: list[_Thread], report: list[Asked], taken: Mapping[int, _Thread]
    ) -> None:
        """Threads of the last report that nothing continued may stand inside a matched point."""
        before = {column: self._before(other) for column, other in taken.items()}
        for thread in left:
            last = thread.last
            shares = [
                (self._inside(last, report[column], other), column)
                for column, other in before.items()
            ]
            share, column = max(shares, default=(0.0, 0))
            if share >= _MERGED:
                one = report[column]
                thread.occurrences.append(Occurrence(one, _link(last, one, share, "merged")))

    def _split_from(
        self, one: Asked, taken: Mapping[int, _Thread], previous: int | None
    ) -> Link | None:
        """The point of the last report that this one is a part of, where it lived on as well."""
        best, whole = 0.0, None
        for thread in taken.values():
            earlier = self._before(thread)
            if earlier.year == previous:
                share = self._inside(one, earlier, thread.last)
                if share > best:
                    best, whole = share, earlier
        return _link(whole, one, best, "split") if whole is not None and best >= _SPLIT else None

    def _inside(self, part: Asked, whole: Asked, other: Asked) -> float:
        """How much of a point stands in another that has more to it; 0 where that proves nothing.

        ``other`` is the point that ``whole`` is matched with already. What sets ``part`` apart from
        it must stand in ``whole`` too: otherwise the two merely speak of the same matter.
        """
        earlier, later = sorted((part, whole), key=lambda asked: asked.year)
        if self._rulings.get((earlier.claim, later.claim)) is False:
            return 0.0
        own = self._of(part) - self._of(other)
        if not own or containment(own, self._of(whole), self._weights) < _APART:
            return 0.0
        return containment(self._of(part), self._of(whole), self._weights)

    def _before(self, thread: _Thread) -> Asked:
        return thread.occurrences[-2].asked

    def _score(self, thread: _Thread, one: Asked, living: set[int]) -> tuple[float, float]:
        """Likeness with the nearest wording so far, and its mean with that of the last wordings.

        The first decides whether it is the same at all, the second between rivals: a point that
        merged two is best continued by what the recommendation was about before. Older wordings
        and absence from the last report count less.
        """
        pairs = ((past.asked.claim, one.claim) for past in thread.occurrences)
        ruled = {self._rulings[pair] for pair in pairs if pair in self._rulings}
        if ruled:
            return (_RULED, _RULED) if True in ruled else (0.0, 0.0)
        absent = 0.0 if id(thread) in living else _ABSENT
        alike = [
            likeness(self._of(past.asked), self._of(one), self._weights) - _AGE * age - absent
            for age, past in enumerate(thread.occurrences[: -_WORDINGS - 1 : -1])
        ]
        best, last = max(alike), alike[:_MEMORY]
        return best, (best + sum(last) / len(last)) / 2

    def _of(self, one: Asked) -> frozenset[Feature]:
        return self._features[one.claim]


def _link(earlier: Asked, later: Asked, score: float, relation: Relation) -> Link:
    level: Level = "reworded"
    if score >= _RULED:
        level = "ruled"
    elif relation == "continued" and score < REWORDED:
        level = "uncertain"
    elif _words_of(earlier) == _words_of(later):
        level = "same"
    return Link(earlier, later, min(score, 1.0), level, relation)


def _words_of(one: Asked) -> tuple[str, ...]:
    return content_words(one.text, one.language)
