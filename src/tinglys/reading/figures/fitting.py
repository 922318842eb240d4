"""Fitting frames to a site: which indicator a number belongs to, and how surely."""

from tinglys.codebook.frames import Compiled, FrameSet
from tinglys.codebook.lexicon import Concepts
from tinglys.reading.figures.site import Site

Fit = tuple[Compiled, float]
# What a condition loses that is met only far off, and a verb across another number.
_FAR = 1.0
_CROSSED = 1.0
_COUNTED = frozenset(("n.investigation", "n.prosecution", "n.conviction"))


def best(frames: FrameSet, site: Site, section: str | None) -> Fit | None:
    """The weightiest frame that fits, with its weight; conditions met only far off count less."""
    verb, noun, right = site.verb, site.noun, site.right
    shared = noun | right | verb
    near, of_object = shared | site.near, shared | site.between
    found: Fit | None = None
    for compiled in frames.fitting(site.head, verb, section):
        if found is not None and compiled.weight <= found[1]:
            break
        # What is met near or not at all.
        if compiled.noun and compiled.noun.isdisjoint(noun):
            continue
        if not compiled.without.isdisjoint(of_object):
            continue
        if compiled.right and compiled.right.isdisjoint(right):
            continue
        weight = _weigh(compiled, site, near)
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


def _weigh(compiled: Compiled, site: Site, near: Concepts) -> float | None:
    """The frame's weight less what is only met far off; None where it is not met there either."""
    weight = compiled.weight
    if compiled.left and compiled.left.isdisjoint(site.near):
        if compiled.left.isdisjoint(site.far):
            return None
        weight -= _FAR
    if compiled.any and compiled.any.isdisjoint(near):
        if compiled.any.isdisjoint(site.far):
            return None
        weight -= _FAR
    if compiled.all and not compiled.all <= near:
        if not compiled.all <= near | site.far:
            return None
        weight -= _FAR
    if site.crossed and compiled.verb and not compiled.head and not compiled.noun:
        weight -= _CROSSED
    return weight
