"""What a figure is broken down by besides place: sex, group, citizenship, weapon, average."""

from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.statistics import groups
from tinglys.reading.figures.statistics.context import Context
from tinglys.reading.figures.statistics.scene import STOPS, Scene
from tinglys.reading.figures.statistics.subjects import Subject
from tinglys.reading.grammar.quantities import vocabulary

_PEOPLE = frozenset(
    "persons person individuals people citizens citizen personer statsborgere borgere of the av "
    "fra from sanctioned who had were som var med with and og de straffede siktede hadde har fikk "
    "ble sto stod for sanksjonene accounted made up utgjorde ,".split()
)
_AVERAGES = {"averaged": "average", "gjennomsnittlig": "gjennomsnitt", "snitt": "gjennomsnitt"}
_ACCOUNTING = frozenset("for up utgjorde were was var".split())
_NAMED_IN = frozenset(("in", "of", "to", "i", "av", "til"))
_THEM = frozenset(("them", "these", "those", "dem", "disse"))


def own(
    scene: Scene, context: Context, number: int, subject: Subject, metric: str
) -> Breakdown | None:
    """The breakdown that stands beside the number; None where a needed group is missing."""
    keys = subject.topic.keys
    found: Breakdown = {}
    if "sex" in keys:
        share = metric == "share" and subject.topic.code == "prison"
        sex = prisoners(scene, number) if share else _sex(scene, number)
        sex = None if sex == "foreign" else sex
        if sex:
            found["sex"] = sex
    if "stat" in keys:
        average = _average(scene, number)
        if average:
            found["stat"] = average
    if "weapon" in keys:
        weapon = _weapon(scene, number)
        if weapon:
            found["weapon"] = weapon
    if "citizenship" in keys:
        citizenship = _citizenship(scene, number, subject)
        if citizenship:
            found["citizenship"] = citizenship
    if subject.topic.code == "gang":
        group = _club(scene, number)
        if group:
            found["group"] = group
    elif "group" in keys or subject.topic.code == "domestic" and metric == "share":
        return _grouped(scene, context, number, found, subject)
    return found


def prisoners(scene: Scene, number: int) -> str | None:
    """``female``, ``male`` or ``foreign``: whom a share of prisoners is of.

    Said after the number where a copula follows ("5 per cent are foreigners"), else before it.
    """
    quantity = scene.quantities[number]
    after = range(quantity.last + 1, scene.region_stop(number))
    before = range(quantity.first - 1, scene.left_start(number) - 1, -1)
    core = scene.noun(number)
    follows = (
        core
        and _who(scene, range(core[0], core[-1] + 1))
        or any(scene.tokens.concepts[at] & {"f.be"} for at in after[:4])
    )
    for region in (after, before) if follows else (before, after):
        who = _who(scene, region)
        if who is not None:
            return who
    return None


def _who(scene: Scene, region: range) -> str | None:
    """The first of foreigners, women and men that a stretch names, in the order walked."""
    for at in region:
        known = scene.tokens.concepts[at]
        if "nat.foreign" in known:
            return "foreign"
        if known & {"s.female", "s.male"}:
            return "female" if "s.female" in known else "male"
    return None


def _sex(scene: Scene, number: int) -> str | None:
    """The sex that is counted: in the number's region, or as the subject of "accounted for"."""
    quantity = scene.quantities[number]
    stop = scene.region_stop(number)
    right = scene.known(quantity.last + 1, stop)
    if scene.opened[quantity.number_at] < 0:
        at = scene.before(number)
        left = scene.known(scene.left_start(number), quantity.first)
        linked = at >= 0 and scene.tokens.words[at] in _ACCOUNTING
        if linked and not right & {"s.female", "s.male"}:
            right = left
    if ("s.female" in right) == ("s.male" in right):
        return None
    return "female" if "s.female" in right else "male"


def _average(scene: Scene, number: int) -> str | None:
    concepts = scene.tokens.concepts
    quantity = scene.quantities[number]
    start = scene.left_start(number)
    for at in (*range(start, quantity.first), *range(quantity.last + 1, scene.region_stop(number))):
        if "q.average" in concepts[at]:
            word: str = scene.tokens.words[at]
            return _AVERAGES.get(word, word)
    return None


def _weapon(scene: Scene, number: int) -> str | None:
    known = scene.segment_known(number)
    if "q.firearm" in known:
        return "firearm"
    return "knife" if "q.knife" in known else None


def _citizenship(scene: Scene, number: int, subject: Subject) -> str | None:
    """As in "Poland (7,952 individuals)", "69,215 Swedish citizens", "without citizenship"."""
    bracketed = groups.before_bracket(scene, number)
    if bracketed is not None:
        name = bracketed[0].lower()
        return None if name == subject.said else name
    quantity = scene.quantities[number]
    stop = quantity.last + 1
    words, concepts = scene.tokens.words, scene.tokens.concepts
    end = scene.region_stop(number)
    while stop < end and words[stop] not in STOPS:
        stop += 1
    telling = {"q.citizenship", "nat", "nat.foreign", "n.country", "place"}
    region = range(quantity.last + 1, stop)
    if not any(concepts[at] & telling for at in region):
        region = range(scene.left_start(number), quantity.first)
    if not any(concepts[at] & telling for at in region):
        return None
    kept = [words[at] for at in region if words[at] not in _PEOPLE and not words[at][0].isdigit()]
    while kept and kept[-1] in ("and", "og"):
        kept.pop()
    return " ".join(kept[:6]) or None


def _club(scene: Scene, number: int) -> str | None:
    """Of which group members are counted: "1,740 in the Black Riders", "active in gangs"."""
    words = scene.tokens.words
    quantity = scene.quantities[number]
    stop = scene.region_stop(number)
    for at in range(quantity.last + 1, stop):
        if (
            words[at] in _NAMED_IN
            and at + 1 < stop
            and words[at + 1] not in _THEM
            and not words[at + 1][0].isdigit()
        ):
            found = groups._phrase(scene, at + 1, stop)
            if found is not None and "january" not in found[0].lower() and not _is_month(found[0]):
                return found[0].lower()
    core = [words[at] for at in scene.noun(number)]
    text = (
        " ".join(core)
        if core
        else " ".join(
            word
            for word in words[quantity.last + 1 : stop]
            if word not in STOPS and word not in ("are", "were", "er", "var")
        )
    )
    return text or None


def _is_month(words: str) -> bool:
    return words.split()[0].lower() in vocabulary().months


def _grouped(
    scene: Scene, context: Context, number: int, found: Breakdown, subject: Subject
) -> Breakdown | None:
    """The group of a rate or share; a rate or share of no group is no figure of this kind."""
    model = (
        groups.model_of(scene, number, context.models) if "model" in subject.topic.keys else None
    )
    bracketed = scene.opened[scene.quantities[number].number_at] >= 0
    group = (
        groups.in_bracket(scene, number)
        if bracketed
        else (
            groups.led_by(scene, number)
            or groups.after_number(scene, number)
            or _people(scene, number)
            or groups.subject(scene, number)
        )
    )
    last = context.last
    if subject.topic.code == "domestic" and not _of_people(scene, number):
        return None
    if group is not None:
        found["group"] = group[0].lower()
    elif last is not None and "group" in last.breakdown:
        found["group"] = last.breakdown["group"]
    else:
        return None
    if model is not None:
        found["model"] = model
    return found


def _of_people(scene: Scene, number: int) -> bool:
    """Whether the share is one of people, not of incidents."""
    after = scene.quantities[number].last + 1
    region = scene.known(after, min(after + 6, scene.region_stop(number)))
    left = scene.known(scene.left_start(number), scene.quantities[number].first)
    return bool((region | left) & {"q.people", "n.person", "s.female", "s.male"})


def _people(scene: Scene, number: int) -> tuple[str, int] | None:
    """As in "one in three women": the group is the noun itself."""
    core = scene.noun(number)
    if not core or not scene.known(core[0], core[-1] + 1) & {"q.people", "n.person"}:
        return None
    return scene.tokens.surface(core[0], core[-1]), core[-1] + 1
