"""The site of a number: what stands around it in its clause, as concepts."""

import msgspec

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.grammar.quantities import Quantity


class Site(msgspec.Struct, gc=False):
    """What surrounds one quantity. Token positions are indices into the sentence's tokens.

    ``head`` is the noun that is counted, ``noun`` its whole phrase, ``others`` heads coordinated
    with it. ``noun_stop`` is the first token after the noun phrase, ``right_stop`` the first after
    the right context; ``near`` begins the left context (after the previous quantity), ``far`` the
    clause; ``between`` is what stands between the verb and the number; ``bracket`` is the opening
    bracket the quantity stands in, or -1. Of the governing verb: ``verb_at`` (-1: none),
    ``passive``, and ``crossed`` where another number stands between; ``copular`` says that a bare
    "were" follows the noun.
    """

    quantity: Quantity
    head: Concepts
    noun: Concepts
    verbs: list[Concepts]
    near: Concepts
    far: Concepts
    right: Concepts
    noun_stop: int
    right_stop: int
    near_start: int
    far_start: int
    bracket: int
    between: Concepts = NO_CONCEPTS
    others: list[Concepts] = []
    verb_at: int = -1
    passive: bool = False
    crossed: bool = False
    copular: bool = False

    @property
    def verb(self) -> Concepts:
        """Union of the governing verbs' concepts."""
        if len(self.verbs) == 1:
            return self.verbs[0]
        return NO_CONCEPTS.union(*self.verbs)
