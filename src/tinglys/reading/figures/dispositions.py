"""What became of the cases just counted: "closed nine, forwarded three, and five remained".

A number that an act of closing, forwarding or going on governs, and that counts nothing else, is a
part of the investigations or prosecutions stated before it; what was dropped is a number of its
own (``cases_dismissed``).
"""

from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.asides import led_by_in
from tinglys.reading.figures.breakdowns import exploitation
from tinglys.reading.figures.dating import period_of
from tinglys.reading.figures.measuring import build
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure
from tinglys.reading.figures.wholes import of_these

_OF_CASES = frozenset(("investigations", "prosecutions"))
_CASES = frozenset("n.case n.investigation n.prosecution n.number".split())
_OUTCOMES = (
    ("k.dropped", ""),
    ("k.closed", "closed"),
    ("k.forwarded", "forwarded to prosecutor"),
    ("k.remaining", "ongoing"),
)
_ENDS = frozenset(concept for concept, _ in _OUTCOMES)
_INVESTIGATED = frozenset(("n.investigation", "v.investigate"))
_STOPS = frozenset(", ; ( ) . and while but or og mens".split())
_BEFORE, _AFTER = 7, 5
_THE_REST = frozenset("remaining others other rest".split())


def disposed(scene: Scene, site: Site) -> Measure | None:
    """The measure of cases that met an end; None for any other number."""
    if _ENDS.isdisjoint(scene.tokens.spoken) or scene.tokens.language != "en":
        return None
    if site.bracket >= 0 or site.head - _CASES:
        return None
    if led_by_in(scene, site) or exploitation(site.noun | site.right) is not None:
        return None
    outcome, dropped = _outcome(scene, site)
    whole = _whole(scene, site) if outcome else None
    if whole is None:
        return _still_pending(scene, site) if outcome else None
    tied = of_these(scene, site)
    if "n.case" in site.head and not (tied or dropped or _is_rest(scene, site)):
        return None
    indicator = "cases_dismissed" if dropped and not tied else whole.indicator
    after = scene.tokens.concepts[site.quantity.last + 1 : site.right_stop]
    if any(known & _INVESTIGATED for known in after):
        indicator = "investigations"
    breakdown: Breakdown = {"outcome": outcome} if "outcome" in scene.keys(indicator) else {}
    period = period_of(scene, site, indicator, False)
    if period.basis != "stated":
        period = whole.period
    return build(scene, site, indicator, "cases", breakdown, period, compared=False, part=True)


def _still_pending(scene: Scene, site: Site) -> Measure | None:
    """As in "A further 12 cases remained pending", with none stated before that they are of."""
    after = scene.tokens.words[site.noun_stop : site.right_stop]
    if "n.case" not in site.head or "pending" not in after or scene.thread.section != "prosecution":
        return None
    period = period_of(scene, site, "prosecutions", False)
    ended: Breakdown = {"outcome": "pending"}
    return build(scene, site, "prosecutions", "cases", ended, period, compared=False)


def _whole(scene: Scene, site: Site) -> Measure | None:
    """The cases counted before, in this sentence or the one before it."""
    for measure in (*reversed(scene.measures), *scene.thread.last):
        fits = measure.indicator in _OF_CASES and not (measure.part or measure.comparison)
        if fits and (measure.value or 0) >= site.quantity.value:
            return measure
    return None


def _outcome(scene: Scene, site: Site) -> tuple[str, bool]:
    """What the words around the number say became of the cases, and whether they were dropped."""
    tokens = scene.tokens
    around = [
        *_reach(scene, site.quantity.first - 1, -1, _BEFORE),
        *_reach(scene, site.quantity.last + 1, 1, _AFTER),
    ]
    for concept, name in _OUTCOMES:
        for at in around:
            if concept in tokens.concepts[at] and tokens.words[at] != "remaining":
                return name or tokens.words[at], not name
    return "", False


def _reach(scene: Scene, at: int, step: int, most: int) -> list[int]:
    """The tokens from ``at`` on, up to the next mark, conjunction or number."""
    words, owner = scene.tokens.words, scene.clauses.layout.owner
    found: list[int] = []
    while len(found) < most and 0 <= at < len(words):
        if words[at] in _STOPS or at in owner:
            break
        found.append(at)
        at += step
    return found


def _is_rest(scene: Scene, site: Site) -> bool:
    before = scene.tokens.words[max(0, site.quantity.first - 2) : site.quantity.last + 2]
    return not _THE_REST.isdisjoint(before)
