"""Who counted: the subject of the verb that governs a number."""

from functools import cache

from tinglys.codebook.lexicon import Concepts
from tinglys.reading.figures.events import does
from tinglys.reading.figures.gapping import name_before
from tinglys.reading.figures.givers import giver
from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.tokens import Tokens

# Subjects that say no more than that the country's own authorities counted.
_GENERIC = frozenset(
    "government governments authorities officials courts court country state ministry law "
    "enforcement prosecutors it there they he she regjeringen politiet myndighetene domstolene det "
    "de vi man reports report media observers norway the this".split()
)
# What a body that counts victims or cases is called.
_BODIES = frozenset(
    "ngo ngos organization organizations organisation organisations charity charities police "
    "service services unit units agency agencies ministry ministries directorate inspectorate "
    "inspectors embassy embassies consulate consulates commission department departments "
    "office offices center centers council committee institute institution institutions "
    "network authorities ombudsman hospital hospitals prosecutors guard patrol customs court "
    "courts shelter shelters municipality union politiet politi direktoratet organisasjon "
    "organisasjoner organisasjonene tilsynet etaten tjenesten senteret kommisjonen "
    "departementet kommunen kommunene barnevernet kriminalomsorgen tolletaten arbeidstilsynet "
    "utlendingsdirektoratet ombudet iom politidistriktene krisesentrene krisesenteret "
    "asylmottakene kirkens bymisjon frelsesarmeen nav skatteetaten kripos helsetjenesten "
    "unicef unhcr rosa udi kom".split()
)
_BREAKS = frozenset("did not that led to report reports indicated indicates har had has".split())
_QUIET = frozenset(("v.be", "v.have", "v.report"))
_AUXILIARIES = frozenset(("v.report", "f.be", "v.have", "f.and"))
_ADVERBS = frozenset(("also", "formally", "reportedly"))
_BOUNDS = frozenset(", ; : . )".split())
_LINKS = frozenset("and while that og but".split())
_LONGEST = 12
_ARTICLES = frozenset(("the", "an", "a"))


def source(tokens: Tokens, site: Site) -> str | None:
    """The subject of the active verb, unless it is the government at large."""
    nb = tokens.language == "nb"
    given = giver(tokens, site) if nb else name_before(tokens, site, _BODIES)
    given = given or _agent(tokens, site)
    if given is not None or site.verb_at < 0 or site.passive:
        return given
    if site.verb_at > site.quantity.first:
        return None
    return body_before(tokens, site.verb_at, site.far_start)


def _agent(tokens: Tokens, site: Site) -> str | None:
    """As in "9% (372) were sent by Scotland, 5% (207) by Wales"."""
    words = tokens.words[site.quantity.last + 1 : site.right_stop]
    if "by" not in words[: None if site.quantity.share is not None else 1]:
        return None
    return " ".join(w for w in words[words.index("by") + 1 :] if w.isalpha() and w not in _LINKS)


def body_before(tokens: Tokens, verb: int, far: int) -> str | None:
    """The body that is the subject of the verb at this token; None where it is no such body."""
    words = tokens.words
    stop = _before_verb(tokens, verb)
    short = ""
    if stop > 2 and words[stop - 1] == ")" and words[stop - 3] == "(":
        # "The International Organization for Migration (IOM) puts …".
        short, stop = words[stop - 2], stop - 3
    start = _subject_start(tokens, stop, far)
    if "f.prep" in tokens.concepts[start]:
        # "During the year the government …": a phrase that leads to the subject is not the subject.
        return None
    if any(word[0].isdecimal() for word in words[start:stop]):
        # "screened 2,700 persons and identified 15": the object of another verb is no subject.
        return None
    named = _body(tokens, start, stop) + ([short] if short else [])
    if all(word in _GENERIC or len(word) <= 2 for word in named):
        return None
    return " ".join(word for word in named if word not in _ARTICLES) or None


def _body(tokens: Tokens, start: int, stop: int) -> list[str]:
    """The words of a subject that is a body which counts; none for any other subject."""
    kept: list[str] = []
    counts = False
    for at in range(start, stop):
        word = tokens.words[at]
        if word in _BREAKS or not tokens.concepts[at] and word.endswith("ed") and word != "red":
            if counts:
                break
            kept = []
            continue
        if word.isalpha():
            kept.append(word)
            printed = tokens.text[tokens.starts[at] : tokens.ends[at]]
            counts = counts or word in _BODIES or len(printed) > 1 and printed.isupper()
    return kept if counts else []


def _before_verb(tokens: Tokens, stop: int) -> int:
    """Step back over auxiliaries, adverbs and verbs tied to the governing one."""
    words, concepts = tokens.words, tokens.concepts
    while stop > 0:
        if stop - 1 in tokens.inside:
            stop -= 1
            continue
        known, word = concepts[stop - 1], words[stop - 1]
        adverb = word in _ADVERBS or word.endswith("ly")
        if not (adverb or known & _AUXILIARIES or _acts(known)):
            break
        stop -= 1
    return stop


def _subject_start(tokens: Tokens, stop: int, far: int) -> int:
    """The first token of the subject that ends before ``stop``."""
    words, concepts = tokens.words, tokens.concepts
    start = stop
    while start > far and words[start - 1] not in _BOUNDS and stop - start < _LONGEST:
        known, word = concepts[start - 1], words[start - 1]
        if "f.rel" in known and word != "that" or _acts(known) and "n.training" not in known:
            break
        start -= 1
        if word in _LINKS and _clause_before(tokens, start):
            return start + 1
    return start


@cache
def _acts(known: Concepts) -> bool:
    return bool(does(known) - _QUIET)


def _clause_before(tokens: Tokens, at: int) -> bool:
    return any(_acts(known) for known in tokens.concepts[max(0, at - _LONGEST) : at])
