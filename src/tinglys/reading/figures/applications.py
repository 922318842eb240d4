"""What became of applications: "UDI behandlet 40 søknader. 24 av disse ble innvilget, 12 avslått".

Those granted are reflection periods or permits, whichever the paragraph spoke of last; those denied
or withdrawn are nothing that is counted.
"""

import re

from tinglys.codebook.frames import load_policy
from tinglys.reading.figures import breakdowns
from tinglys.reading.figures.dating import period_of
from tinglys.reading.figures.measuring import build
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure

_SOUGHT = (
    ("n.reflection", "reflection_periods_granted"),
    ("n.permit", "residence_permits_granted"),
)
_PERMIT = re.compile(r"residen\w+ (?:permit|visa|status)|permanent residen")
_GOT = frozenset("fikk får mottok mottar".split())
_DECIDED = frozenset(("v.grant", "v.apply", "v.dismiss"))


def note_applications(scene: Scene) -> None:
    """Keep in the thread what is sought and, in Norwegian, that it is applied for."""
    thread, spoken = scene.thread, scene.tokens.spoken
    for concept, indicator in _SOUGHT:
        if concept in spoken:
            thread.sought = indicator
            break
    if scene.tokens.language != "nb":
        return
    thread.applied = thread.applied or "n.application" in spoken


def offered(text: str) -> str | None:
    """What an English sentence without figures says that victims may have, as its indicator."""
    if "reflection" in text:
        return "reflection_periods_granted"
    return "residence_permits_granted" if "residen" in text and _PERMIT.search(text) else None


def granted(scene: Scene, site: Site) -> Measure | None:
    """The measure of applications that were granted; None for any other number."""
    indicator = scene.thread.sought
    if indicator is None or scene.tokens.language != "nb" or not _is_of_applications(scene, site):
        return None
    if "v.grant" not in site.verb or site.verb & {"v.apply", "v.dismiss"}:
        return None
    if "n.application" in site.head and _is_handed_in(scene, site):
        return None
    period = period_of(scene, site, indicator, False)
    unit = load_policy().unit.get(indicator)
    breakdown = breakdowns.traits(scene.tokens, site, scene.keys(indicator) & {"permit"})
    return build(scene, site, indicator, unit, breakdown, period, compared=False)


def is_decided(scene: Scene, site: Site) -> bool:
    """Whether the number is of applications that were denied, dropped or only handed in."""
    if (
        scene.thread.sought is None
        or scene.tokens.language != "nb"
        or not _is_of_applications(scene, site)
    ):
        return False
    return "n.application" in site.head or bool(site.verb & {"v.apply", "v.dismiss"})


def _is_of_applications(scene: Scene, site: Site) -> bool:
    if "n.application" in site.head:
        return True
    spoken = scene.thread.applied or "n.application" in site.far
    return spoken and not site.head and bool(site.verb & _DECIDED)


def _is_handed_in(scene: Scene, site: Site) -> bool:
    """As in "fikk UDI inn 31 søknader": to get applications is not to grant them."""
    return scene.tokens.words[site.verb_at] in _GOT
