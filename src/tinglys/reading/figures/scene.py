"""One sentence with everything its finders share: tokens, quantities, clauses, calendar, thread."""

from functools import cached_property

from tinglys.reading.figures.periods import Calendar
from tinglys.reading.figures.site import Clauses
from tinglys.reading.figures.thread import Thread
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens


class Scene:
    """A sentence under analysis. Clauses and calendar are worked out once, when first asked for.

    ``keys`` maps each indicator to the breakdown keys it may have.
    """

    def __init__(
        self,
        tokens: Tokens,
        quantities: list[Quantity],
        thread: Thread,
        keys: dict[str, frozenset[str]],
    ) -> None:
        self.tokens = tokens
        self.quantities = quantities
        self.thread = thread
        self.keys = keys

    @cached_property
    def clauses(self) -> Clauses:
        """The sites of the sentence's numbers."""
        return Clauses(self.tokens, self.quantities)

    @cached_property
    def calendar(self) -> Calendar:
        """The years of the sentence."""
        return Calendar(self.tokens, self.quantities, self.thread.data_year)
