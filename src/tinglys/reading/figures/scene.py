"""One sentence with everything its finders share: tokens, quantities, clauses, calendar, thread."""

from tinglys.reading.figures.clauses import Clauses
from tinglys.reading.figures.periods import Calendar
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens


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

    def keys(self, indicator: str) -> frozenset[str]:
        """The breakdown keys that an indicator may have."""
        return self.breakdowns.get(indicator, frozenset())

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
