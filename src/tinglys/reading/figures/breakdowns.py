"""What a figure is broken down by, told by its own phrase: exploitation, age, sex, permit.

Closed keys carry codes; ``nationality`` and ``source`` carry the words of the text.
"""

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.sources import source
from tinglys.reading.grammar.tokens import Tokens

_EXPLOITATION = (
    ("x.both", "sex+labor"),
    ("x.begging", "forced begging"),
    ("x.criminality", "forced criminality"),
    ("x.sale", "sale of an infant"),
    ("x.military", "forced military service"),
    ("x.organs", "organ removal"),
    ("x.unspecified", "unspecified"),
)
_FORMS = frozenset(concept for concept, _ in _EXPLOITATION) | frozenset(
    ("x.sex", "x.labor", "x.other", "x.marriage")
)
_PERMITS = (
    ("p.extension", "extension"),
    ("p.renewed", "renewed"),
    ("p.permanent", "permanent"),
    ("p.humanitarian", "personal grounds"),
    ("p.protection", "protection status"),
    ("p.temporary", "temporary"),
    ("p.new", "new"),
)
# Nouns whose "for men", "of children" says whom they are for.
_HOUSES = frozenset(("n.case", "n.shelter", "n.safe_house", "n.center"))
_YOUNGER = frozenset("younger under below yngre".split())
_GROWN = frozenset("women men woman man kvinner menn kvinne mann adults voksne".split())
_CHILDREN = frozenset("children minors child minor babies infants barn".split())
_NATIONAL = frozenset(("nat", "nat.foreign"))
_ORIGIN = frozenset(("place", "nat", "nat.foreign"))
_ASIDE_ENDS = frozenset(", ; . and og".split())
_ASIDE_REACH = 8


def traits(tokens: Tokens, site: Site, keys: frozenset[str]) -> Breakdown:
    """The breakdown that the number's own phrase gives, for the keys its indicator may have."""
    found: dict[str, str | None] = {}
    bare = site.copular or not site.head
    stop = site.right_stop if bare else site.noun_stop
    persons = site.noun | site.right if bare or site.head & _HOUSES else site.noun
    if "exploitation" in keys:
        found["exploitation"] = _exploitation_of(site)
    if "sex" in keys:
        described = tokens.words[site.quantity.last + 1 : stop]
        # "Women and children" are not all female.
        mixed = not _CHILDREN.isdisjoint(described) and not _GROWN.isdisjoint(described)
        found["sex"] = None if mixed else sex(persons)
    if "age" in keys:
        found["age"] = age(persons, tokens.words[site.quantity.last + 1 : stop])
    if "permit" in keys:
        found["permit"] = _permit(tokens, site)
    if "nationality" in keys:
        found["nationality"] = _origin(tokens, site) or _nationality(tokens, site)
    if "source" in keys:
        found["source"] = source(tokens, site)
    return {key: value for key, value in found.items() if value is not None}


def exploitation(known: Concepts) -> str | None:
    """The form of exploitation that a set of concepts speaks of; None where it names none."""
    if _FORMS.isdisjoint(known):
        return None
    for concept, value in _EXPLOITATION:
        if concept in known:
            return value
    sexual, labor = "x.sex" in known, "x.labor" in known
    if sexual and labor:
        return "sex+labor"
    if sexual or labor:
        return "sex" if sexual else "labor"
    return "other" if known & {"x.other", "x.marriage"} else None


def sex(known: Concepts) -> str | None:
    """``female`` or ``male`` where only one of them is named."""
    female, male = "s.female" in known, "s.male" in known
    if female != male:
        return "female" if female else "male"
    return None


def age(known: Concepts, words: list[str]) -> str | None:
    """``child`` or ``adult``; women and girls named together have no age."""
    if "18" in words and not _YOUNGER.isdisjoint(words):
        return "child"
    child, adult = "a.child" in known, "a.adult" in known
    if child and not adult and _GROWN.isdisjoint(words):
        return "child"
    return "adult" if adult and not child else None


def permit(known: Concepts) -> str | None:
    """The kind of residence permit."""
    return next((value for concept, value in _PERMITS if concept in known), None)


def _exploitation_of(site: Site) -> str | None:
    form = exploitation(site.noun | site.right)
    if form is None and not site.verbs and site.bracket < 0:
        return exploitation(site.near)
    return form


def _nationality(tokens: Tokens, site: Site) -> str | None:
    """Demonyms and "foreign" in the number's phrase, in the text's words."""
    if _NATIONAL.isdisjoint(tokens.spoken):
        return None
    wide = "n.case" in site.head or site.copular
    stop = min(site.right_stop if wide else site.noun_stop, len(tokens))
    found = [
        tokens.words[at]
        for at in range(site.quantity.last + 1, stop)
        if tokens.concepts[at] & _NATIONAL
    ]
    return " ".join(dict.fromkeys(found)) or None


def _origin(tokens: Tokens, site: Site) -> str | None:
    """The country in "38 were from Venezuela", "27 from Colombia"."""
    words, concepts = tokens.words, tokens.concepts
    for at in range(site.noun_stop, min(site.right_stop, site.noun_stop + 4)):
        if words[at] in ("from", "fra"):
            stop = min(site.right_stop, at + 8)
            named = [words[n] for n in range(at + 1, stop) if concepts[n] & _ORIGIN]
            if named:
                return " ".join(named)
            return "other" if "other" in words[at : at + 3] else None
    return None


def _permit(tokens: Tokens, site: Site) -> str | None:
    """The permit of the number's own phrase; "such permits" are those the sentence spoke of."""
    words = tokens.words[site.quantity.last + 1 : site.noun_stop]
    before = site.noun | site.near
    if "such" in words or "slike" in words:
        before |= site.far
    after = site.right | _past_bracket(tokens, site)
    if not site.head and tokens.language == "nb":
        # "… mens tre fikk permanent opphold": what stands before was said of another number.
        return permit(after) or permit(before)
    return permit(before) or permit(after)


def _past_bracket(tokens: Tokens, site: Site) -> Concepts:
    """Concepts after a bracket that interrupts: "… to victims (six in 2023) on humanitarian …"."""
    words = tokens.words
    at = site.right_stop
    if words[at : at + 1] != ["("]:
        return NO_CONCEPTS
    while at < len(words) and words[at] != ")":
        at += 1
    found: set[str] = set()
    for ahead in range(at + 1, min(at + _ASIDE_REACH, len(words))):
        if words[ahead] in _ASIDE_ENDS:
            break
        found |= tokens.concepts[ahead]
    return frozenset(found)
