"""What a figure is broken down by besides place: sex, group, citizenship, weapon, average."""

from collections.abc import Iterator

from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.statistics import groups, substances
from tinglys.reading.figures.statistics.citizenship import citizenship_of
from tinglys.reading.figures.statistics.clubs import club_of
from tinglys.reading.figures.statistics.context import Context
from tinglys.reading.figures.statistics.scene import Scene
from tinglys.reading.figures.statistics.subjects import Subject

_AVERAGES = {"averaged": "average", "gjennomsnittlig": "gjennomsnitt", "snitt": "gjennomsnitt"}
_ACCUSING = frozenset("for of with".split())
_ACCUSED_OF = frozenset(("for", "mot", "against", "med"))
_NO_OFFENCES = frozenset(
    "all sanction sentence convicted charged perpetrator prison police gang felony".split()
)
_ACCOUNTING = frozenset("for up utgjorde were was var".split())


def own(
    scene: Scene, context: Context, number: int, subject: Subject, metric: str
) -> Breakdown | None:
    """The breakdown that stands beside the number; None where a needed group is missing."""
    keys = subject.topic.keys
    if metric == "rate" and subject.topic.code in ("sanction", "charged"):
        return _of_group(scene, context, number)
    found: Breakdown = {
        key: value
        for key, value in _traits(scene, context, number, subject, metric)
        if value and key in keys
    }
    if subject.topic.code == "gang":
        group = club_of(scene, number)
        if group:
            found["group"] = group
    elif "group" in keys or subject.topic.code == "domestic" and metric == "share":
        return _grouped(scene, context, number, found, subject)
    return found


def _traits(
    scene: Scene, context: Context, number: int, subject: Subject, metric: str
) -> Iterator[tuple[str, str | None]]:
    """What is told of those counted, asked only for the keys that the topic has."""
    keys, topic = subject.topic.keys, subject.topic.code
    if "sex" in keys:
        share = metric == "share" and topic == "prison"
        sex = prisoners(scene, number) if share else _sex(scene, number)
        yield "sex", None if sex == "foreign" else sex
    if "age" in keys:
        yield "age", "child" if _is_of_minors(scene, number) else None
    if topic == "seizure":
        yield "drug", substances.seized_of(scene, number) or context.drug
    if "stat" in keys:
        yield "stat", _average(scene, number)
    if "weapon" in keys:
        yield "weapon", _weapon(scene, number)
    if "citizenship" in keys:
        yield "citizenship", citizenship_of(scene, number, subject.said)


def _is_of_minors(scene: Scene, number: int) -> bool:
    """As in "12 100 av de siktede var under 18 år", "310 mindreårige": not whom they offended."""
    start = scene.quantities[number].last + 1
    stop = scene.region_stop(number)
    accused = next((at for at in range(start, stop) if scene.tokens.words[at] in _ACCUSED_OF), stop)
    return "a.child" in scene.known(start, accused)


def offence_of(scene: Scene, number: int) -> str | None:
    """As in "25 900 personer ble straffet for narkotikalovbrudd": what they are accused of."""
    start, stop = scene.quantities[number].last + 1, scene.region_stop(number)
    stop = next((at for at in range(start, stop) if scene.tokens.words[at] == ","), stop)
    after = scene.mentions_in(start, stop)
    before = scene.mentions_in(scene.left_start(number), scene.quantities[number].first)
    for mention in (*after, *before):
        if mention.topic.code in _NO_OFFENCES or mention.weak:
            continue
        lead = scene.tokens.words[max(0, mention.first - 2) : mention.first]
        if not _ACCUSING.isdisjoint(lead):
            return scene.tokens.surface(mention.first, mention.at).lower()
    return None


def prisoners(scene: Scene, number: int) -> str | None:
    """``female``, ``male`` or ``foreign``: whom a share of prisoners is of.

    Said after the number where a copula follows ("5 per cent are foreigners"), else before it.
    """
    quantity = scene.quantities[number]
    after = range(quantity.last + 1, scene.region_stop(number))
    before = range(quantity.first - 1, scene.left_start(number) - 1, -1)
    copular = any(scene.tokens.concepts[at] & {"f.be"} for at in after)
    if copular and scene.tokens.words[quantity.last + 1 : quantity.last + 2] == ["of"]:
        # "Seven percent of inmates were women and 17.8 percent of prisoners were foreign".
        return _who(scene, after)
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


def _of_group(scene: Scene, context: Context, number: int) -> Breakdown:
    """The group of a rate of those charged or sanctioned; that of all where none is named."""
    bracketed = scene.opened_at(number) >= 0
    group = (
        groups.in_bracket(scene, number)
        if bracketed
        else groups.led_by(scene, number)
        or _people(scene, number)
        or groups.after_number(scene, number)
        or groups.fronted(scene, number)
    )
    if group is None and context.measured == "rate" and context.last is not None:
        return dict(context.last.breakdown)
    return {"group": group[0].lower()} if group is not None else {}


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
    # What was done to them is no part of their name: "10,4 menn straffet".
    done = (at for at in core[1:] if any(code[:2] == "v." for code in scene.tokens.concepts[at]))
    last = next(done, core[-1] + 1) - 1
    return scene.tokens.surface(core[0], last), last + 1
