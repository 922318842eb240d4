"""Which earlier measure a number without an indicator of its own refers to."""

from tinglys.codebook.lexicon import NO_CONCEPTS
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures import breakdowns
from tinglys.reading.figures.accounts import accounted, is_unspecified
from tinglys.reading.figures.asides import PREPOSITIONS, unread_before
from tinglys.reading.figures.comparisons import anchor
from tinglys.reading.figures.events import nominal
from tinglys.reading.figures.gapping import is_further
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.tokens import Tokens

_PASSED = frozenset("the a an de only just bare kun".split())
_FROM = (["from"], ["fra"])
_PLACED = frozenset(("place", "nat"))
_THEY = frozenset("they these those".split())
_WERE = frozenset("were are was".split())
_TOLD = frozenset(("s.female", "s.male", "a.child", "nat", "nat.foreign"))
_TIED = frozenset(("c.of_these", "c.partitive"))
_TRAITS = frozenset(("exploitation", "age", "sex"))
_PERSONAL = frozenset(("exploitation", "nationality"))
_OTHER_LISTS = frozenset("n.official v.train n.offender v.convict v.prosecute v.arrest".split())
_COUNTRIES = "trafficking_victims_origin_countries"
_OF_PERSONS = frozenset(("n.person", "n.victim", "n.population", "q.people", "q.victims"))
_FORM_STOPS = frozenset(", ; : ( ) og and".split())
_FORM_REACH = 10
_GROUPS = frozenset("s.female s.male a.child a.adult".split())
_NEAR = 3
_OF_THEM = frozenset(("av", "blant"))
_STATES = frozenset("republic federation kingdom emirates".split())
_LISTS = frozenset("followed nationals citizens".split())
_COUNTED = frozenset("n.suspect_case n.person n.victim".split())


def wholes(scene: Scene, site: Site, compared: bool) -> list[Measure]:
    """The measures a number may take its indicator from: those of one earlier number."""
    bracketed = site.bracket >= 0
    cases = _cases_of_which(scene, site) if not compared else None
    if cases is not None:
        return [cases]
    if not compared and not scene.measures and _of_unread(scene, site):
        return []
    if not compared and not bracketed and _after_preposition(scene, site):
        return [] if not is_unspecified(scene, site) else _persons(scene)
    pool = [m for m in _pool(scene, site, compared) if m.kind == site.quantity.kind]
    if site.quantity.share is not None:
        # A part with its share is never more than its whole.
        least = site.quantity.value
        pool = [m for m in pool if (m.value or 0) >= least] or _carried(scene)
    if not pool:
        return []
    if bracketed and not compared and names_place(scene, site):
        persons = _persons(scene)
        if persons:
            return persons
    told = [m for m in scene.measures if m.first >= site.far_start > 0]
    if not compared and told and all(m.comparison for m in told) and of_these(scene, site):
        # "…; in 2019 it had registered 98 calls, of which 21 …": a part of those of 2019.
        return told[-1:]
    if is_further(scene.tokens, site):
        # "…, and four shelters another 223": more of the persons, not of the shelters.
        pool = [m for m in pool if scene.keys(m.indicator) & _PERSONAL] or pool
    plain = [m for m in pool if not m.part and (compared or not m.comparison)] or pool
    if scene.measures and (bracketed or compared):
        first = anchor(scene, site, pool, compared).first
    else:
        first = plain[-1 if scene.measures else 0].first
    return [measure for measure in pool if measure.first == first]


def _cases_of_which(scene: Scene, site: Site) -> Measure | None:
    """As in "I 46 saker dreide det seg om tvangsarbeid, i fire om tigging": of those counted."""
    words, first = scene.tokens.words, site.quantity.first
    opens = first == 1 or scene.measures and words[first - 2 : first - 1] in ([","], ["og"])
    if scene.tokens.language != "nb" or words[first - 1 : first] != ["i"] or not opens:
        return None
    following = words[site.quantity.last + 1 : site.quantity.last + 2]
    counted = [m for m in scene.thread.last if m.unit == "cases" and not m.comparison]
    if not counted or not ("n.case" in site.head or following == ["om"]):
        return None
    return counted[-1] if (counted[-1].value or 0) > site.quantity.value else None


def _of_unread(scene: Scene, site: Site) -> bool:
    """As in "Det ble påtaleavgjort 63 saker, hvorav 58 …": a part of what was not read."""
    if scene.tokens.words[site.quantity.first - 1 : site.quantity.first] != ["hvorav"]:
        return False
    return any(q.kind == "count" and q.last < site.quantity.first for q in scene.quantities)


def _pool(scene: Scene, site: Site, compared: bool) -> list[Measure]:
    """The measures of this sentence, else those that the sentence before left in force."""
    last = scene.thread.last
    if scene.measures:
        # Where all of this sentence are parts, a further one is a part of the same whole.
        own = site.bracket >= 0 or compared or not all(m.part for m in scene.measures)
        same = [m for m in last if m.indicator == scene.measures[-1].indicator]
        pool = scene.measures if own else same or last or scene.measures
        other = pool[-1].indicator == _COUNTRIES and "n.person" in site.head
        return _carried(scene) if other else pool
    if compared:
        return [] if unread_before(scene, site) else last
    named = form_before(scene, site) is not None or bool(accounted(scene, site, _TRAITS))
    named = named or site.quantity.share is not None
    named = named or bool(group_before(scene, site)) or is_unspecified(scene, site)
    if not (of_these(scene, site) or _continues(scene, site) or _from_place(scene, site) or named):
        return []
    personal = [measure for measure in last if scene.keys(measure.indicator) & _PERSONAL]
    return personal or _carried(scene)


def _carried(scene: Scene) -> list[Measure]:
    """The number of all victims that an earlier paragraph gave: in Norwegian its parts follow."""
    persons = scene.thread.persons
    carries = scene.tokens.language == "nb" or scene.thread.bulletin
    return [persons] if persons is not None and carries else []


def form_before(scene: Scene, site: Site) -> str | None:
    """The form of exploitation that a bracketed number is given for: "tvangsarbeid (98)"."""
    if site.bracket < 0 or site.head - _OF_PERSONS:
        return None
    words, start = scene.tokens.words, site.bracket
    while start > 0 and words[start - 1] not in _FORM_STOPS and site.bracket - start < _FORM_REACH:
        start -= 1
    return breakdowns.exploitation(NO_CONCEPTS.union(*scene.tokens.concepts[start : site.bracket]))


def group_before(scene: Scene, site: Site) -> Breakdown:
    """The group that a bracketed number is given for: "Most were women (310)"."""
    at = site.bracket - 1
    if at < 1 or site.head or not scene.tokens.concepts[at] & _GROUPS:
        return {}
    if any(at - _NEAR <= q.last <= at for q in scene.quantities):
        return {}
    known, word = scene.tokens.concepts[at], scene.tokens.words[at]
    named = {"sex": breakdowns.sex(known), "age": breakdowns.age(known, [word])}
    return {key: value for key, value in named.items() if value is not None}


def _persons(scene: Scene) -> list[Measure]:
    """The last measure of persons, for a list of their countries."""
    found = [
        measure
        for measure in (*scene.thread.last, *scene.measures)
        if "nationality" in scene.keys(measure.indicator) and not measure.comparison
    ]
    return ([measure for measure in found if not measure.part] or found)[-1:]


def names_place(scene: Scene, site: Site) -> bool:
    """Whether a place or demonym stands right before the bracket: "Romania (21)"."""
    at, concepts = site.bracket - 1, scene.tokens.concepts
    if at > 0 and concepts[at] & _COUNTED and concepts[at - 1] & _PLACED:
        # "Albanian referrals (993)", "British nationals (1,076)".
        return True
    return at >= 0 and bool(concepts[at] & _PLACED or ends_name(scene.tokens, at))


def ends_name(tokens: Tokens, at: int) -> bool:
    """As in "the Dominican Republic (37)", "Bosnia and Herzegovina (18)": the end of a name."""
    words, concepts = tokens.words, tokens.concepts
    if at < 1 or not tokens.text[tokens.starts[at]].isupper() or nominal(concepts[at]):
        return False
    if words[at - 1] == "and" and at > 1 and not concepts[at]:
        return bool(concepts[at - 2] & _PLACED)
    return words[at] in _STATES and bool(concepts[at - 1] & _PLACED)


def of_these(scene: Scene, site: Site) -> bool:
    """Whether "of these", "of whom" or the like ties the number to what was counted before."""
    if _TIED.isdisjoint(scene.tokens.spoken):
        return False
    concepts = scene.tokens.concepts
    window = range(max(0, site.near_start - 1), min(site.right_stop, len(concepts)))
    return not all(_TIED.isdisjoint(concepts[at]) for at in window)


def _after_preposition(scene: Scene, site: Site) -> bool:
    """A number that a preposition leads to says where or when, not how many of those counted."""
    words = scene.tokens.words
    at = site.quantity.first - 1
    while at >= 0 and words[at] in _PASSED:
        at -= 1
    return at >= 0 and words[at] in PREPOSITIONS


def _from_place(scene: Scene, site: Site) -> bool:
    """As in "Most victims came from Romania (96)": places of those counted before."""
    if site.bracket < 0 or not names_place(scene, site):
        return False
    before = NO_CONCEPTS.union(*scene.tokens.concepts[: site.bracket])
    listed = not _LISTS.isdisjoint(scene.tokens.words[: site.bracket])
    if before & {"n.country", "n.nationality"} or listed:
        # "Fem land skiller seg ut: Romania (24), …".
        return True
    if _are_named_after(scene, site):
        return True
    named = scene.tokens.concepts[max(0, site.bracket - 2) : site.bracket]
    if any("nat" in known for known in named):
        # "The largest groups were Nigerian (102), Polish (77), …".
        return not before & _OTHER_LISTS
    if "c.from" not in site.far:
        return False
    # "Most victims came from …", or "Most came from …" with no noun at all.
    return bool(site.far & {"n.victim", "n.person"}) or not nominal(site.far)


def _are_named_after(scene: Scene, site: Site) -> bool:
    """As in "Poland (95) and Hungary (41) were the main countries of origin"."""
    tokens = scene.tokens
    if not any(known & _PLACED for known in tokens.concepts[:_NEAR]):
        return False
    start = site.quantity.last + 1
    after = NO_CONCEPTS.union(*tokens.concepts[start:])
    # "… were countries with centers" is not where they came from.
    theirs = "n.nationality" in after or "n.country" in after and "origin" in tokens.words[start:]
    return theirs and bool(after & {"f.be", "v.be"})


def _continues(scene: Scene, site: Site) -> bool:
    """A sentence that goes on counting what the one before counted: "Seventy were women"."""
    if site.verb - {"v.report", "v.exploit"}:
        return False
    words, stop = scene.tokens.words, site.noun_stop
    if "place" in site.right:
        if words[stop : stop + 1] in _FROM:
            return True
        if site.copular and not {"from", "fra"}.isdisjoint(words[stop : stop + 4]):
            return True
    if _is_included(scene, site) or _is_inverted(scene, site):
        return True
    known = site.noun | site.right
    exploited = "v.exploit" in known | site.verb and scene.tokens.language == "nb"
    counted = scene.tokens.language == "nb" and bool(site.noun & _TOLD) and "v.report" in site.verb
    people = (exploited or counted) and not site.head - _OF_PERSONS - _TOLD
    if not site.copular and site.head and not people:
        return False
    trait = breakdowns.exploitation(known) or breakdowns.sex(known)
    told = known if site.copular and scene.tokens.language == "nb" else site.noun
    return bool(trait or told & {"a.child", "nat", "nat.foreign"})


def _is_inverted(scene: Scene, site: Site) -> bool:
    """As in "Av de 196 var 138 kvinner", "Blant de mindreårige var det ni jenter"."""
    words, first = scene.tokens.words, site.quantity.first
    if scene.tokens.language != "nb" or words[0] not in _OF_THEM or not first:
        return False
    if not site.noun & _TOLD or site.head - _OF_PERSONS - _TOLD:
        return False
    at = first - 2 if words[first - 1] == "det" else first - 1
    return at > 0 and "f.be" in scene.tokens.concepts[at]


def _is_included(scene: Scene, site: Site) -> bool:
    """As in "Victims included 361 men and 43 women": a list of those counted before."""
    first, concepts, words = site.quantity.first, scene.tokens.concepts, scene.tokens.words
    if not first or not site.noun & _TOLD:
        return False
    lead = range(max(0, site.near_start), first)
    if "v.include" in concepts[first - 1]:
        return any("n.victim" in concepts[at] or words[at] in _THEY for at in lead)
    # "Among them were 14 children", "There were 310 women, … among the victims".
    listed = site.copular or words[first - 1] in _WERE
    return listed and any("n.victim" in known for known in concepts) and "among" in words
