"""Which network a judgement, a route or a price is about: the first one named in its sentence."""

import msgspec

from tinglys.reading.claims import Claim, Judgement, Route
from tinglys.reading.threat.networks import Group


def with_subjects(claims: list[Claim], groups: dict[str, Group]) -> list[Claim]:
    """The claims, with the network's name filled into judgements and routes that lie on it.

    A judgement without a network in its sentence keeps None: whose it is then would be a guess.
    """
    spans = sorted(
        (*one.passage.plain.span(one.mention.start, one.mention.end), group.name)
        for group in groups.values()
        for one in group.appearances
    )
    return [_with_subject(claim, spans) for claim in claims]


def _with_subject(claim: Claim, spans: list[tuple[int, int, str]]) -> Claim:
    if not isinstance(claim, Judgement | Route):
        return claim
    name = _first_inside(spans, claim.start, claim.end)
    if name is None:
        return claim
    if isinstance(claim, Judgement):
        return msgspec.structs.replace(claim, subject=name)
    return msgspec.structs.replace(claim, network=name)


def _first_inside(spans: list[tuple[int, int, str]], start: int, end: int) -> str | None:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][0] < start:
            low = middle + 1
        else:
            high = middle
    if low < len(spans) and spans[low][1] <= end:
        return spans[low][2]
    return None
