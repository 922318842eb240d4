"""Numbers that count nothing by themselves: what tells them from those that do.

"Four-person team", "at four of its shelters", "one in four", "one in each province", "per 100,000",
and "of the 75 offenders", which names a whole once more as a lead-in to its parts.
"""

from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

KINDS = frozenset(("count", "percent", "mass", "rate"))
PREPOSITIONS = frozenset("in at by with under on into across i ved hos på".split())
_OWNERS = frozenset("its their the these de sine".split())
_CALLED = frozenset("called rang rung contacted dialed dialled phoned used".split())
_PER = frozenset(("per", "pr"))
_MORE = frozenset("more fewer less".split())
_LARGEST_BASE = 100
_LEADS = frozenset("the these those de disse".split())
_LAST_LEAD = 3


def is_rate(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "per 100,000 inhabitants" after the number or its noun."""
    words = tokens.words
    if _PER.isdisjoint(words[quantity.last + 1 : quantity.last + 6]):
        return False
    for at in range(quantity.last + 1, min(quantity.last + 6, len(words) - 1)):
        if words[at] in _PER and words[at + 1][:1].isdigit():
            return True
        if words[at] in (",", ";", "(", ")"):
            return False
    return False


def counts_calls(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the hotline was called 1,650 times": so many calls."""
    called = tokens.words[max(0, quantity.first - 2) : quantity.first]
    line = any("n.hotline" in known for known in tokens.concepts[: quantity.first])
    return line and not _CALLED.isdisjoint(called)


def is_base(tokens: Tokens, quantity: Quantity) -> bool:
    """The base of a rate: the 100,000 of "per 100,000"."""
    return quantity.number_at > 0 and tokens.words[quantity.number_at - 1] in _PER


def is_compound(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "four-person team": the number describes, it does not count."""
    after = quantity.last + 1
    return (
        quantity.kind == "count"
        and after < len(tokens.words)
        and tokens.joined[after]
        and not tokens.concepts[after] & {"n.barnehus", "n.shelter"}
    )


def is_aside(scene: Scene, site: Site) -> bool:
    """Whether a number limits a place, shares something out or names the base of a percentage."""
    words, first, after = scene.tokens.words, site.quantity.first, site.quantity.last + 1
    if words[after : after + 1] == ["each"] or words[after : after + 2] in (
        ["in", "each"],
        ["i", "hver"],
    ):
        return True
    if (
        words[after : after + 1]
        and words[after] in _MORE
        and words[after + 1 : after + 2] == ["than"]
    ):
        # "three centers, two more than in 2018": how many more, not how many.
        counted = any(other.first <= after + 2 <= other.last for other in scene.quantities)
        return site.quantity.kind == "count" and not counted and site.quantity.last + 1 == after
    before = words[first - 1] if first else ""
    if before == "of" and any(
        other.kind == "percent" and other.last == first - 2 for other in scene.quantities
    ):
        return True
    if before == "to" and site.quantity.value == 1 and words[after : after + 1] == ["of"]:
        # "transferred to one of 17 shelters".
        return True
    limits = before in PREPOSITIONS and words[after : after + 1] in (["of"], ["av"])
    if before == "on" and "v.sentence" in site.far:
        # "imposed suspended sentences on four of the nine".
        return False
    return limits and not _OWNERS.isdisjoint(words[after + 1 : after + 2])


def is_ratio(scene: Scene, site: Site) -> bool:
    """As in "one in four", "en av fire": a share in words, not a count."""
    words, after = scene.tokens.words, site.quantity.last + 1
    link = words[after] if after + 1 < len(words) else ""
    if link not in ("in", "out", "av", "i"):
        return False
    for other in scene.quantities:
        if other.kind != "count" or other.first not in (after + 1, after + 2):
            continue
        if link != "in":
            return True
        # "one in four", but "seven in 2,300 cases" counts.
        small = site.quantity.value < other.value <= _LARGEST_BASE
        if other.first == after + 1 and small:
            return True
    return False


def restates(scene: Scene, site: Site) -> bool:
    """As in "Of the 75 offenders, …": the whole named once more, as a lead-in to its parts.

    The whole may have been stated some sentences ago; then its measure is put back in force.
    """
    words, first, thread = scene.tokens.words, site.quantity.first, scene.thread
    if not 2 <= first <= _LAST_LEAD:
        return False
    if words[first - 2] not in ("of", "av") or words[first - 1] not in _LEADS:
        return False
    same = [measure for measure in thread.last if measure.value == site.quantity.value]
    whole = thread.stated.get(site.quantity.value)
    if not same and (whole is None or not _parts_follow(scene, site)):
        return False
    thread.last = same or [whole] if whole is not None else same
    return True


def _parts_follow(scene: Scene, site: Site) -> bool:
    """As in "Of the 90 victims, 50 were …": another number comes after the comma."""
    if scene.tokens.words[site.right_stop : site.right_stop + 1] != [","]:
        return False
    return any(q.kind in KINDS and q.first > site.right_stop for q in scene.quantities)


def led_by_in(scene: Scene, site: Site) -> bool:
    """As in "in 32 cases": said of a number counted before."""
    first = site.quantity.first
    return first > 0 and scene.tokens.words[first - 1] in ("in", "i")


def unread_before(scene: Scene, site: Site) -> bool:
    """Whether the sentence has a number before this one."""
    first = site.quantity.first
    for other in scene.quantities:
        if other.last < first and other.kind in ("count", "money", "percent"):
            return True
    return False
