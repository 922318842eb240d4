"""What a figure is broken down by: exploitation, age, sex, nationality, source, permit, …

Closed keys carry codes; open keys (source, purpose, place, group) carry the words of the text.
"""

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.tokens import Tokens

_EXPLOITATION = (
    ("x.both", "sex+labor"),
    ("x.begging", "forced begging"),
    ("x.criminality", "forced criminality"),
    ("x.sale", "sale of an infant"),
    ("x.military", "forced military service"),
    ("x.organs", "organ removal"),
)
_HOUSES = frozenset(("n.case", "n.shelter", "n.safe_house", "n.center"))
_GENERIC = frozenset(
    "government governments authorities officials courts court country state ministry law "
    "enforcement prosecutors it they he she regjeringen politiet myndighetene domstolene det de vi "
    "man reports report media observers norway the this".split()
)


def exploitation(known: Concepts) -> str | None:
    """The form of exploitation that a set of concepts speaks of; None where it names none."""
    if not any(code.startswith("x.") for code in known):
        return None
    for concept, value in _EXPLOITATION:
        if concept in known:
            return value
    if "x.unspecified" in known:
        return "unspecified"
    if "x.sex" in known and "x.labor" in known:
        return "sex+labor"
    if "x.sex" in known:
        return "sex"
    if "x.labor" in known:
        return "labor"
    if "x.other" in known:
        return "other"
    return None


def sex(known: Concepts) -> str | None:
    """``female`` or ``male`` where only one of them is named."""
    female, male = "s.female" in known, "s.male" in known
    if female != male:
        return "female" if female else "male"
    return None


def age(known: Concepts, words: list[str]) -> str | None:
    """``child`` or ``adult``; women and girls named together have no age."""
    if {"younger", "under", "below", "yngre"} & set(words) and "18" in words or "minors" in words:
        return "child"
    child = "a.child" in known
    grown = "a.adult" in known or any(
        word
        in ("women", "men", "woman", "man", "kvinner", "menn", "kvinne", "mann", "adults", "voksne")
        for word in words
    )
    if child and not grown:
        return "child"
    if "a.adult" in known and not child:
        return "adult"
    return None


def permit(known: Concepts) -> str | None:
    """The kind of residence permit."""
    for concept, value in (
        ("p.extension", "extension"),
        ("p.renewed", "renewed"),
        ("p.permanent", "permanent"),
        ("p.humanitarian", "personal grounds"),
        ("p.protection", "protection status"),
        ("p.temporary", "temporary"),
        ("p.new", "new"),
    ):
        if concept in known:
            return value
    return None


def nationality(tokens: Tokens, first: int, stop: int) -> str | None:
    """Demonyms and "foreign" in a stretch, in the text's words."""
    found = [
        tokens.text[tokens.starts[at] : tokens.ends[at]].lower()
        for at in range(first, min(stop, len(tokens.words)))
        if tokens.concepts[at] & {"nat", "nat.foreign"}
    ]
    return " ".join(dict.fromkeys(found)) or None


def _origin(tokens: Tokens, site: Site) -> str | None:
    """The country in "38 were from Venezuela", "27 from Colombia"."""
    words, concepts = tokens.words, tokens.concepts
    for at in range(site.noun_stop, min(site.right_stop, site.noun_stop + 4)):
        if words[at] in ("from", "fra"):
            named = [
                words[n]
                for n in range(at + 1, min(site.right_stop, at + 8))
                if concepts[n] & {"place", "nat", "nat.foreign"}
            ]
            if named:
                return " ".join(named)
            return "other" if "other" in words[at : at + 3] else None
    return None


def source(tokens: Tokens, site: Site) -> str | None:
    """Who counted: the subject of the active verb, unless it is the government at large."""
    if site.verb_at < 0 or site.passive or site.verb_at > site.quantity.first:
        return None
    words, concepts = tokens.words, tokens.concepts
    stop = site.verb_at
    while stop > 0 and (
        concepts[stop - 1] & {"v.report", "f.be", "v.have", "f.and"}
        or words[stop - 1] in ("also", "also,", "formally", "reportedly")
        or words[stop - 1].endswith("ly")
        or _event(concepts[stop - 1])
    ):
        stop -= 1
    start = stop
    while (
        start > site.far_start
        and words[start - 1] not in (",", ";", ":", ".", ")")
        and stop - start < 12
    ):
        known = concepts[start - 1]
        if (
            known & {"f.rel"}
            and words[start - 1] not in ("that",)
            or _event(known)
            and not known & {"n.training"}
        ):
            break
        start += -1
        if words[start] in ("and", "while", "that", "og", "but") and _clause_before(tokens, start):
            start += 1
            break
    if concepts[start] & {"f.prep"}:
        # "During the year the government …": a phrase that leads to the subject is not the subject.
        return None
    named = [word for word in words[start:stop] if word.isalpha()]
    telling = [word for word in named if word not in _GENERIC and len(word) > 2]
    if not telling:
        return None
    return " ".join(word for word in named if word not in ("the", "an", "a")) or None


def outcome(tokens: Tokens, site: Site, keys: frozenset[str]) -> Breakdown:
    """What became of what is counted: pending appeal, prison or suspended, the topic of a call."""
    found: Breakdown = {}
    right = tokens.words[site.noun_stop : site.right_stop]
    if "status" in keys and "v.appeal" in site.right | site.near:
        found["status"] = "pending appeal"
    if "sentence" in keys:
        if "n.suspended" in site.right | site.noun | site.verb or "v.suspend" in site.verb:
            found["sentence"] = "suspended"
        else:
            served = [
                word
                for word in right
                if word
                in (
                    "prison",
                    "imprisonment",
                    "jail",
                    "fine",
                    "fines",
                    "fengsel",
                    "bot",
                    "bøter",
                    "samfunnsstraff",
                    "probation",
                )
            ]
            if served:
                found["sentence"] = "fine" if served[0] in ("fine", "fines") else " ".join(served)
    if "type" in keys:
        found["type"] = _described(tokens, site)
    if "offence" in keys:
        found["offence"] = _after(right, _OFFENCE)
    if "topic" in keys:
        found["topic"] = _after(right, _TOPIC)
    if "outcome" in keys and (
        right[:1] and right[0] in _OUTCOME or site.verb & {"v.acquit", "v.pending"}
    ):
        found["outcome"] = _phrase(right)
    for key in ("place", "territory"):
        if key in keys:
            found[key] = named_place(tokens, site)
    if "setting" in keys and {"prison", "prisons", "fengsel", "detention"} & set(tokens.words):
        found["setting"] = "prison"
    return {key: value for key, value in found.items() if value}


_OFFENCE = frozenset("for under charges om against etter".split())
_TOPIC = frozenset(
    "about concerning concerned regarding related from involving om vedrørende gjaldt".split()
)
_OUTCOME = frozenset("of which leading resulted resulting remained were led hvorav som".split())


def _phrase(words: list[str]) -> str:
    return " ".join(word for word in words[:10] if word.isalpha())


def _after(words: list[str], leads: frozenset[str]) -> str:
    """The phrase after the first of the leading words."""
    for at, word in enumerate(words):
        if word in leads:
            return _phrase(words[at + 1 : at + 9])
    return ""


def _described(tokens: Tokens, site: Site) -> str:
    """The adjectives between the number and its noun, and "for …" after it."""
    described = [
        tokens.words[at]
        for at in range(site.quantity.last + 1, site.noun_stop)
        if not any(code.startswith("n.") and code != "n.ngo" for code in tokens.concepts[at])
        and tokens.words[at].isalpha()
    ]
    return " ".join(described)


def named_place(tokens: Tokens, site: Site) -> str:
    """The place named right after the noun: "in Gothenburg"."""
    for at in range(site.noun_stop, min(site.right_stop, site.noun_stop + 6) - 1):
        if tokens.words[at] in ("in", "i", "at", "from", "på"):
            start = at + 1
            if tokens.words[start] == "the" and start + 1 < site.right_stop:
                start += 1
            stop = start
            while stop < site.right_stop and tokens.text[tokens.starts[stop]].isupper():
                stop += 1
            return " ".join(tokens.words[start:stop])
    return ""


def _event(known: Concepts) -> bool:
    return any(
        code.startswith("v.") and code not in ("v.be", "v.have", "v.report") for code in known
    )


def _clause_before(tokens: Tokens, at: int) -> bool:
    return any(_event(known) for known in tokens.concepts[max(0, at - 12) : at])


def traits(tokens: Tokens, site: Site, keys: frozenset[str]) -> Breakdown:
    """The breakdown that the number's own phrase gives, for the keys its indicator may have."""
    found: Breakdown = {}
    known = site.noun | (site.right if _describes(tokens, site) else frozenset())
    words = tokens.words[site.quantity.last + 1 : site.noun_stop]
    if site.copular or not site.head:
        words = tokens.words[site.quantity.last + 1 : site.right_stop]
    describes = site.copular or site.head & _HOUSES or not site.head
    persons = site.noun | (site.right if describes else NO_CONCEPTS)
    values = {
        "exploitation": exploitation(known),
        "sex": sex(persons),
        "age": age(persons, words),
        "permit": _permit(tokens, site) if "permit" in keys else None,
        "nationality": _origin(tokens, site)
        or nationality(
            tokens,
            site.quantity.last + 1,
            site.right_stop if "n.case" in site.head or site.copular else site.noun_stop,
        ),
        "source": source(tokens, site),
    }
    if values["exploitation"] is None and not site.verbs and not site.bracket >= 0:
        values["exploitation"] = exploitation(site.near)
    for key, value in values.items():
        if value is not None and key in keys:
            found[key] = value
    return found


def _permit(tokens: Tokens, site: Site) -> str | None:
    """The permit of the number's own phrase; "such permits" are those the sentence spoke of."""
    such = {"such", "slike"} & set(tokens.words[site.quantity.last + 1 : site.noun_stop])
    before = site.noun | site.near | (site.far if such else NO_CONCEPTS)
    return permit(before) or permit(site.right | _past_bracket(tokens, site))


def _past_bracket(tokens: Tokens, site: Site) -> Concepts:
    """Concepts after a bracket that interrupts the clause: "… to victims (six in 2023) based on …"."""
    words = tokens.words
    at = site.right_stop
    if at >= len(words) or words[at] != "(":
        return frozenset()
    while at < len(words) and words[at] != ")":
        at += 1
    found: set[str] = set()
    for ahead in range(at + 1, min(at + 8, len(words))):
        if words[ahead] in (",", ";", ".", "and", "og"):
            break
        found |= tokens.concepts[ahead]
    return frozenset(found)


def _describes(tokens: Tokens, site: Site) -> bool:
    """Whether what follows the noun describes it (of, for, in, involving, who were)."""
    return site.right_stop > site.noun_stop
