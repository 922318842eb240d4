"""Fitting frames to a site: which indicator a number belongs to, and how surely."""

from tinglys.codebook.frames import Compiled, FrameSet
from tinglys.codebook.lexicon import Concepts
from tinglys.reading.figures.site import Site

_FAR = 1.0
_COUNTED = frozenset(("n.investigation", "n.prosecution", "n.conviction"))


def best(frames: FrameSet, site: Site, section: str | None) -> tuple[Compiled, float] | None:
    """The weightiest frame that fits, with its weight; conditions met only far off count less."""
    verb = site.verb
    near = site.noun | site.near | site.right | verb
    object_side = site.noun | site.between | site.right | verb
    found: tuple[Compiled, float] | None = None
    for compiled in frames.for_head(site.head):
        if found is not None and compiled.weight <= found[1]:
            break
        weight = _weigh(compiled, site, verb, near, object_side, section)
        if weight is not None and (found is None or weight > found[1]):
            found = (compiled, weight)
    return found


def all_fitting(frames: FrameSet, site: Site, section: str | None) -> list[tuple[Compiled, float]]:
    """One best frame for each of several coordinated verbs ("prosecuted and convicted three")."""
    counted = [known for known in site.others if known & _COUNTED]
    if counted and site.head & _COUNTED:
        return _each_head(frames, site, section, [site.head, *counted])
    if len(site.verbs) < 2:
        one = best(frames, site, section)
        return [one] if one else []
    found: list[tuple[Compiled, float]] = []
    verbs = site.verbs
    for verb in verbs:
        site.verbs = [verb]
        one = best(frames, site, section)
        if one is not None and all(one[0].frame.to != other[0].frame.to for other in found):
            found.append(one)
    site.verbs = verbs
    led = [pair for pair in found if pair[0].verb]
    return led or found[:1]


def _each_head(
    frames: FrameSet, site: Site, section: str | None, heads: list[Concepts]
) -> list[tuple[Compiled, float]]:
    """One best frame for each coordinated noun ("zero prosecutions and convictions")."""
    found: list[tuple[Compiled, float]] = []
    own = site.head
    for head in heads:
        site.head = head
        one = best(frames, site, section)
        if one is not None and all(one[0].frame.to != other[0].frame.to for other in found):
            found.append(one)
    site.head = own
    return found


def _weigh(
    compiled: Compiled,
    site: Site,
    verb: Concepts,
    near: Concepts,
    object_side: Concepts,
    section: str | None,
) -> float | None:
    if compiled.verb and not compiled.verb & verb:
        return None
    if compiled.noun and not compiled.noun & site.noun:
        return None
    if compiled.without and compiled.without & object_side:
        return None
    weight = compiled.weight
    if compiled.left and not compiled.left & site.near:
        if not compiled.left & site.far:
            return None
        weight -= _FAR
    if compiled.right and not compiled.right & site.right:
        return None
    if compiled.any and not compiled.any & near:
        if not compiled.any & site.far:
            return None
        weight -= _FAR
    if compiled.all and not compiled.all <= near:
        if not compiled.all <= near | site.far:
            return None
        weight -= _FAR
    if compiled.section and section not in compiled.section:
        return None
    if not compiled.head and not compiled.noun and site.crossed and compiled.verb:
        weight -= 1.0
    return weight
