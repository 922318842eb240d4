"""Fitting frames to a site: which indicator a number belongs to, and how surely."""

from typing import NamedTuple

from tinglys.codebook.frames import Compiled, FrameSet
from tinglys.codebook.lexicon import Concepts
from tinglys.reading.figures.site import Site

Fit = tuple[Compiled, float]
# What a condition loses that is met only far off, and a verb across another number.
_FAR = 1.0
_CROSSED = 1.0
_COUNTED = frozenset(("n.investigation", "n.prosecution", "n.conviction"))


class _Around(NamedTuple):
    """A site as the frames ask for it; ``of_object`` is what a frame's ``without`` looks at."""

    site: Site
    verb: Concepts
    near: Concepts
    of_object: Concepts
    section: str | None


def best(frames: FrameSet, site: Site, section: str | None) -> Fit | None:
    """The weightiest frame that fits, with its weight; conditions met only far off count less."""
    verb = site.verb
    shared = site.noun | site.right | verb
    around = _Around(site, verb, shared | site.near, shared | site.between, section)
    found: Fit | None = None
    for compiled in frames.for_head(site.head):
        if found is not None and compiled.weight <= found[1]:
            break
        if _excluded(compiled, around):
            continue
        weight = _weigh(compiled, around)
        if weight is not None and (found is None or weight > found[1]):
            found = (compiled, weight)
    return found


def all_fitting(frames: FrameSet, site: Site, section: str | None) -> list[Fit]:
    """One best frame for each of several coordinated verbs ("prosecuted and convicted three")."""
    counted = [known for known in site.others if known & _COUNTED]
    if counted and site.head & _COUNTED:
        return _each_head(frames, site, section, [site.head, *counted])
    if len(site.verbs) < 2:
        one = best(frames, site, section)
        return [one] if one else []
    found: list[Fit] = []
    verbs = site.verbs
    for verb in verbs:
        site.verbs = [verb]
        _add(found, best(frames, site, section))
    site.verbs = verbs
    led = [pair for pair in found if pair[0].verb]
    return led or found[:1]


def _each_head(
    frames: FrameSet, site: Site, section: str | None, heads: list[Concepts]
) -> list[Fit]:
    """One best frame for each coordinated noun ("zero prosecutions and convictions")."""
    found: list[Fit] = []
    own = site.head
    for head in heads:
        site.head = head
        _add(found, best(frames, site, section))
    site.head = own
    return found


def _add(found: list[Fit], one: Fit | None) -> None:
    """Keep a frame unless one of its indicator is kept already."""
    if one is not None and all(one[0].frame.to != other[0].frame.to for other in found):
        found.append(one)


def _excluded(compiled: Compiled, around: _Around) -> bool:
    """Whether a condition that is met near or not at all is not met."""
    if compiled.verb and not compiled.verb & around.verb:
        return True
    if compiled.noun and not compiled.noun & around.site.noun:
        return True
    if compiled.without and compiled.without & around.of_object:
        return True
    if compiled.right and not compiled.right & around.site.right:
        return True
    return bool(compiled.section) and around.section not in compiled.section


def _weigh(compiled: Compiled, around: _Around) -> float | None:
    """The frame's weight less what is only met far off; None where it is not met there either."""
    site, weight = around.site, compiled.weight
    if compiled.left and not compiled.left & site.near:
        if not compiled.left & site.far:
            return None
        weight -= _FAR
    if compiled.any and not compiled.any & around.near:
        if not compiled.any & site.far:
            return None
        weight -= _FAR
    if compiled.all and not compiled.all <= around.near:
        if not compiled.all <= around.near | site.far:
            return None
        weight -= _FAR
    if site.crossed and compiled.verb and not compiled.head and not compiled.noun:
        weight -= _CROSSED
    return weight
