"""The codebook: everything Tinglys knows of what is measured and in which words."""

from collections.abc import Mapping
from functools import cached_property

import msgspec

from tinglys.codebook.forms import FormIndex, index_of
from tinglys.codebook.holders import Holder
from tinglys.codebook.labels import Label, Stage, Term
from tinglys.codebook.law import Statute, StatuteWords
from tinglys.codebook.measures import BreakdownKey, Indicator, Unit
from tinglys.codebook.money import Currency, CurrencyIndex
from tinglys.codebook.places import Places
from tinglys.codebook.scales import IndexStructure, LikelihoodScale, Tier, ValueScale
from tinglys.errors import DefectError


class Codebook(msgspec.Struct, frozen=True, dict=True, eq=False):
    """All groups of the codebook, each a mapping from code to entry.

    ``vocabulary`` holds the closed codes of claims themselves (qualifiers, markers, kinds …) by
    field. Everything is read-only and shared: :func:`~tinglys.codebook.load_codebook` gives every
    caller the same object.
    """

    indicators: Mapping[str, Indicator]
    breakdowns: Mapping[str, BreakdownKey]
    units: Mapping[str, Unit]
    value_scales: Mapping[str, ValueScale]
    index: IndexStructure
    tiers: Mapping[str, Tier]
    likelihood_scales: Mapping[str, LikelihoodScale]
    places: Places
    commodities: Mapping[str, Term]
    roles: Mapping[str, Term]
    stages: Mapping[str, Stage]
    modes: Mapping[str, Term]
    exploitation_forms: Mapping[str, Term]
    network_kinds: Mapping[str, Term]
    relations: Mapping[str, Term]
    currencies: Mapping[str, Currency]
    statutes: Mapping[str, Statute]
    statute_words: Mapping[str, StatuteWords]
    holders: Mapping[str, Holder]
    vocabulary: Mapping[str, Mapping[str, Term]]

    @cached_property
    def currency_names(self) -> CurrencyIndex:
        """The ways documents write a currency."""
        return CurrencyIndex(self.currencies)

    @cached_property
    def _indexes(self) -> dict[tuple[str, str], FormIndex]:
        return {}

    def forms(self, group: str, language: str) -> FormIndex:
        """The printed forms of a group of terms in a language of documents, built once.

        Args:
            group: ``commodities``, ``roles``, ``stages``, ``modes``, ``exploitation_forms``,
                ``network_kinds``, ``relations``, ``holders``, ``tiers``, or a field of
                ``vocabulary`` or a closed breakdown key (``sex``, ``age`` …).
            language: BCP 47 tag of the document.
        """
        key = (group, language)
        if key not in self._indexes:
            terms = self.group(group)
            if not all(isinstance(term, Term) for term in terms.values()):
                raise DefectError(f"codebook: the entries of {group!r} have no printed forms")
            self._indexes[key] = index_of(terms, language)  # type: ignore[arg-type]
        return self._indexes[key]

    def group(self, name: str) -> Mapping[str, object]:
        """The entries of a group, a vocabulary field or a closed breakdown key, by code."""
        if name in self.vocabulary:
            return self.vocabulary[name]
        if name in self.breakdowns and self.breakdowns[name].closed:
            key = self.breakdowns[name]
            return self.group(key.values_from) if key.values_from else key.values
        if name == "index":
            return self.index.by_code
        if name == "levels":
            return self.index.levels
        if name == "places":
            return self.places.by_code
        found = getattr(self, name, None)
        if not isinstance(found, Mapping):
            raise DefectError(f"codebook: there is no group {name!r}")
        return found

    def label(self, group: str, code: str, language: str) -> str:
        """What a reader of ``language`` sees for a code of a group (see :meth:`group`).

        Raises:
            DefectError: no such group, or no such code in it.
        """
        entry = self.group(group).get(code)
        label = getattr(entry, "label", None)
        if not isinstance(label, Label):
            raise DefectError(f"codebook: {group} has no code {code!r}")
        return label.text(language)
