"""Tiers of one place over the years: two tiers for one year, and changes that the tiers deny."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from tinglys.checks.documents import CheckedDocument
from tinglys.checks.findings import ClaimRef, Finding, Input, finding
from tinglys.checks.wording import both, place
from tinglys.codebook import Codebook, Label
from tinglys.reading.claims import Rating
from tinglys.reading.ratings.tier_words import TIER_PATTERN, tier_code

_TIER = Label("Tier", "Nivå")


class _Placement(msgspec.Struct, frozen=True):
    place: str
    year: int
    value: str
    quote: str
    ref: ClaimRef

    def input(self) -> Input:
        return Input(
            Label(f"{_TIER.en} {self.year}", f"{_TIER.nb} {self.year}"), self.value, self.ref
        )


def check(documents: Sequence[CheckedDocument], codebook: Codebook) -> Iterator[Finding]:
    """Findings over all tiers and changes of tier that the documents give."""
    tiers = list(_placements(documents, "tier"))
    for first, second in combinations(tiers, 2):
        same = (first.place, first.year) == (second.place, second.year)
        if same and first.value != second.value:
            yield _two_tiers(first, second, codebook)
    known = {(tier.place, tier.year): tier for tier in reversed(tiers)}
    for change in _placements(documents, "tier_change"):
        yield from _change(change, known, codebook)


def _placements(documents: Sequence[CheckedDocument], indicator: str) -> Iterator[_Placement]:
    for document in documents:
        for number, claim in enumerate(document.claims):
            if not isinstance(claim, Rating) or claim.indicator != indicator:
                continue
            where = claim.place or document.profile.country
            if isinstance(claim.year, int) and isinstance(claim.value, str) and where:
                ref = document.ref(number)
                yield _Placement(where, claim.year, claim.value, claim.quote, ref)


def _two_tiers(first: _Placement, second: _Placement, codebook: Codebook) -> Finding:
    where = place(codebook, first.place)
    one, other = _label(first.value, codebook), _label(second.value, codebook)
    title = both(
        f"{where.en} {first.year}: {one.en} in one place, {other.en} in another",
        f"{where.nb} {first.year}: {one.nb} ett sted, {other.nb} et annet",
    )
    formula = f"{first.value} ≠ {second.value}"
    return finding("tier_conflict", "error", title, formula, (first.input(), second.input()))


def _change(
    change: _Placement, known: dict[tuple[str, int], _Placement], codebook: Codebook
) -> Iterator[Finding]:
    """A change against the tier its own sentence names, and against the year before."""
    now = known.get((change.place, change.year))
    named = [tier_code(match) for match in TIER_PATTERN.finditer(change.quote)]
    if now is not None and named and named[-1] != now.value:
        yield _contradicts(change, now, codebook)
        return
    before = known.get((change.place, change.year - 1))
    if now is None or before is None:
        return
    ranks = [
        codebook.tiers[tier.value].rank for tier in (before, now) if tier.value in codebook.tiers
    ]
    if len(ranks) == 2 and ranks[0] is not None and ranks[1] is not None:
        moved = (
            "remained"
            if ranks[0] == ranks[1]
            else "upgraded"
            if ranks[1] < ranks[0]
            else "downgraded"
        )
        if moved != change.value:
            yield _denied(change, before, now, moved, codebook)


def _contradicts(change: _Placement, now: _Placement, codebook: Codebook) -> Finding:
    where = place(codebook, change.place)
    tier = _label(now.value, codebook)
    title = both(
        f"{where.en} {change.year}: the header gives {tier.en}, the text reports another tier",
        f"{where.nb} {change.year}: overskriften gir {tier.nb}, teksten melder et annet nivå",
    )
    inputs = (now.input(), change.input())
    return finding("tier_text_and_header", "error", title, f"{now.value} ≠ {change.quote}", inputs)


def _denied(
    change: _Placement, before: _Placement, now: _Placement, moved: str, codebook: Codebook
) -> Finding:
    where = place(codebook, change.place)
    title = both(
        f"{where.en} {change.year}: said to have {change.value}, but the tiers of "
        f"{before.year} and {now.year} say {moved}",
        f"{where.nb} {change.year}: skal ha {_NB[change.value]}, men nivåene for {before.year} og "
        f"{now.year} sier {_NB[moved]}",
    )
    formula = f"{before.value} ({before.year}) -> {now.value} ({now.year}) = {moved}"
    inputs = (before.input(), now.input(), change.input())
    return finding("tier_change_denied", "warning", title, formula, inputs)


_NB = {"remained": "blitt stående", "upgraded": "rykket opp", "downgraded": "rykket ned"}


def _label(code: str, codebook: Codebook) -> Label:
    tier = codebook.tiers.get(code)
    return tier.label if tier is not None else Label(code, code)
