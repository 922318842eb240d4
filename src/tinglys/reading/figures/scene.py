"""One sentence with everything its finders share: tokens, quantities, clauses, calendar, thread."""

from tinglys.reading.figures.awards import Award, awards
from tinglys.reading.figures.clauses import Clauses
from tinglys.reading.figures.periods import Calendar
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

# An estimate is one measure until its ends are told apart; both have the same breakdowns.
_ESTIMATE = "victims_estimated_min"


class Scene:
    """A sentence under analysis. Clauses and calendar are worked out once, when first asked for.

    ``breakdowns`` maps each indicator to the breakdown keys it may have; ``measures`` are those
    that the sentence's counts have given so far, which later numbers may compare with.
    """

    def __init__(
        self,
        tokens: Tokens,
        quantities: list[Quantity],
        thread: Thread,
        breakdowns: dict[str, frozenset[str]],
    ) -> None:
        self.tokens = tokens
        self.quantities = quantities
        self.thread = thread
        self.breakdowns = breakdowns
        self.measures: list[Measure] = []
        self._clauses: Clauses | None = None
        self._calendar: Calendar | None = None
        self._awards: dict[int, Award] | None = None
        self._shared_terms: frozenset[int] | None = None

    def keys(self, indicator: str) -> frozenset[str]:
        """The breakdown keys that an indicator may have."""
        code = _ESTIMATE if indicator == "victims_estimated" else indicator
        return self.breakdowns.get(code, frozenset())

    @property
    def clauses(self) -> Clauses:
        """The sites of the sentence's numbers."""
        if self._clauses is None:
            self._clauses = Clauses(self.tokens, self.quantities)
        return self._clauses

    @property
    def calendar(self) -> Calendar:
        """The years of the sentence."""
        if self._calendar is None:
            self._calendar = Calendar(self.tokens, self.quantities, self.thread.data_year)
        return self._calendar

    @property
    def awards(self) -> dict[int, Award]:
        """The sentences that numbers of offenders received, by the first token of the number."""
        if self._awards is None:
            self._awards = awards(self)
        return self._awards

    @property
    def shared_terms(self) -> frozenset[int]:
        """First tokens of terms that say how offenders are shared out: no one's sentence."""
        if self._shared_terms is None:
            shared = [award.term.first for award in self.awards.values() if award.shared]
            self._shared_terms = frozenset(shared)
        return self._shared_terms
