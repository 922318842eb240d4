"""Where the nodes of a network stand: the same network always in the same places.

Stress majorization (Gansner, Koren and North, 2004): the distance of two nodes on the sheet comes
as near as it can to the number of links between them. It starts from a circle in the given order
and draws nothing at random.
"""

import math
from collections import deque
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_ROUNDS = 300
_APART = 1.6
"""How many links' lengths parts without a link between them stay apart."""


def positions(nodes: int, links: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """Places in the unit square, the longer axis of the drawing across.

    Args:
        nodes: how many there are, from 0.
        links: pairs of nodes; direction and repetition count for nothing.
    """
    if nodes < 2:
        return [(0.5, 0.5)] * nodes
    wanted = _distances(nodes, links)
    angles = 2 * math.pi * np.arange(nodes) / nodes
    places: Floats = np.stack([np.cos(angles), np.sin(angles)], axis=1) * nodes / 6
    weights = 1 / np.square(wanted + np.eye(nodes)) - np.eye(nodes)
    totals = weights.sum(axis=1)
    for _ in range(_ROUNDS):
        apart = places[:, None, :] - places[None, :, :]
        lengths = np.sqrt((apart * apart).sum(axis=2)) + np.eye(nodes)
        pull = (weights * wanted / lengths)[:, :, None] * apart
        target = weights[:, :, None] * places[None, :, :] + pull
        places = target.sum(axis=1) / totals[:, None]
    return _squared(_turned(places))


def _distances(nodes: int, links: Sequence[tuple[int, int]]) -> Floats:
    """Links between each two nodes by the shortest way, and a distance where there is none."""
    beside: list[set[int]] = [set() for _ in range(nodes)]
    for one, other in links:
        if one != other:
            beside[one].add(other)
            beside[other].add(one)
    found = np.full((nodes, nodes), np.nan)
    for start in range(nodes):
        found[start, start] = 0
        waiting = deque([start])
        while waiting:
            here = waiting.popleft()
            for there in sorted(beside[here]):
                if np.isnan(found[start, there]):
                    found[start, there] = found[start, here] + 1
                    waiting.append(there)
    longest = float(np.nanmax(found))
    # Parts without links between them stand apart, but not as far as they are large.
    return np.where(np.isnan(found), max(2.0, longest / 2 + _APART), found)


def _turned(places: Floats) -> Floats:
    """The drawing turned so that its longest axis lies across, its first node to the left."""
    centred = places - places.mean(axis=0)
    xx, yy = (centred * centred).sum(axis=0)
    xy = float((centred[:, 0] * centred[:, 1]).sum())
    angle = math.atan2(2 * xy, float(xx - yy)) / 2
    cos, sin = math.cos(angle), math.sin(angle)
    turned = np.stack(
        [centred[:, 0] * cos + centred[:, 1] * sin, centred[:, 1] * cos - centred[:, 0] * sin],
        axis=1,
    )
    return turned * np.where(turned[0] > 0, -1.0, 1.0)


def _squared(places: Floats) -> list[tuple[float, float]]:
    low, high = places.min(axis=0), places.max(axis=0)
    span = np.where(high - low < 1e-6, 1.0, high - low)
    unit = np.where(high - low < 1e-6, 0.5, (places - low) / span)
    return [(round(float(x), 3), round(float(y), 3)) for x, y in unit]
