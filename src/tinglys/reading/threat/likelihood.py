"""Likelihood words: which are terms of the scale in force, and which use of them is one.

"Sannsynlig" and "likely" are terms only where they carry a proposition. As adjectives before a
noun, in comparisons, or as half of "as likely as not" they are ordinary words.
"""

import re
from functools import lru_cache

import msgspec

from tinglys.codebook import Codebook, LikelihoodScale, LikelihoodTerm


class TermForm(msgspec.Struct, frozen=True):
    """A printed likelihood word in lower case, and the language it belongs to."""

    text: str
    language: str

    @staticmethod
    def pattern(forms: dict[str, "TermForm"]) -> re.Pattern[str]:
        """A pattern of all forms, longest first, for lower-case text with any white space."""
        return _alternation(tuple(sorted(forms, key=lambda form: (-len(form), form))))


class Level(msgspec.Struct, frozen=True):
    """What a term means on the scale in force: its rank from 1, and its band where it has one."""

    level: int
    band: tuple[float, float] | None


class Found(msgspec.Struct, frozen=True):
    """A likelihood word that carries a proposition; offsets into the clause it was found in."""

    start: int
    end: int
    text: str
    level: Level | None
    negated: bool = False
    predicative: bool = False


@lru_cache(maxsize=32)
def _alternation(forms: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


def forms_of_scales(codebook: Codebook) -> dict[str, TermForm]:
    """Every printed form of every scale of the codebook -> the form and its language."""
    forms: dict[str, TermForm] = {}
    for scale in codebook.likelihood_scales.values():
        for language, by_form in scale.forms.items():
            for form in by_form:
                forms.setdefault(form, TermForm(form, language))
        for term in scale.terms:
            if term.nato:
                forms.setdefault(term.nato.casefold(), TermForm(term.nato.casefold(), "en"))
    return forms


def term_of(scale: LikelihoodScale, form: str) -> LikelihoodTerm | None:
    """The term of a scale with this printed form, in any of the scale's languages."""
    for language in scale.languages:
        term = scale.find(form, language)
        if term is not None:
            return term
    return next((term for term in scale.terms if (term.nato or "").casefold() == form), None)


_TONGUES = {"en": ("en",), "nb": ("nb", "nn", "da")}
_ADVERBS = {"certain": "certainly", "probable": "probably", "improbable": "improbably"}


def spread(form: str) -> list[str]:
    """The other ways one term is printed: the parts of "likely or probable", and adverbs."""
    form = re.sub(r"^an?\s+", "", form)
    parts = re.split(r"\s+or\s+|\s*/\s*|\s+eller\s+", form)
    wide = [form, *parts]
    for part in parts:
        head, _, last = part.rpartition(" ")
        if last in _ADVERBS:
            wide.append(f"{head} {_ADVERBS[last]}".strip())
    return list(dict.fromkeys(wide))


def levels_of(scale: LikelihoodScale, language: str) -> dict[str, Level]:
    """Printed form -> level of a codebook scale, in one language of documents."""
    found: dict[str, Level] = {}
    for tongue in _TONGUES[language]:
        for form, term in scale.forms.get(tongue, {}).items():
            for printed in spread(form):
                found.setdefault(printed, Level(term.level, (term.low, term.high)))
    return found


_NB_NOT_TERM = re.compile(
    r"\b(?:like|mer|mest|så|hvor|mindre|enn|en|et|den|noen|flere|like\s+lite|hvilken|vår|deres)\s+$"
)
_NB_POSSIBLE = re.compile(
    r"\b(?:er|var|blir|som|anses|vurderes|ansees|anser|anse|fremstår)\s+"
    r"(?:(?:det|dette|også|videre|derfor|fortsatt|like|fullt|likevel|imidlertid|altså)\s+){0,2}$"
)
_AS_LIKELY = re.compile(r"\blike\s+\w+\s+som\s+$")
_NB_THAT = re.compile(r"\s*,?\s*(?:at\b|om\b)")
_NB_MEASURE = re.compile(
    r"\b(?:det|dette|som)\s+(?:er|var|blir)\s+(?:\w+\s+){0,2}$|"
    r"\b(?:der|hvor|når|hvis|dersom|så\s+langt|i\s+den\s+grad)\s"
)
_NB_MODAL = re.compile(r"\bvil\s+(?:\w+\s+){0,2}$")
_EN_NOT_TERM = re.compile(
    r"\b(?:more|less|most|least|as|so|how|equally|too|a|an|the|its|their|his|any|of|every|no|"
    r"this|these|those|some|other|all|such|what|for|by|from|against|with)\s+$"
)
_EN_CHANCE = re.compile(r"\s+(?:chance|possibility|likelihood|prospect)")
_EN_GOES_ON = re.compile(r"\s*,?\s*(?:to|that|than not)\b")
_EN_POSSESSIVE = re.compile(r"[’']s?\s+$")
_NEGATION = re.compile(r"(?:\b(?:ikke|not|neither|hardly|neppe)|n[’']t)\s+(?:\w+\s+){0,2}$")
_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|remains?|seems?|appears?|becomes?|looks?|it|er|var|blir|"
    r"anses|vurderes|som|det|considers?|deems?|assessed|judged|considered)\s+"
    r"(?:(?:also|still|therefore|now|very|thus|ikke|også|derfor|videre|fortsatt|not|only|as|"
    r"likevel|imidlertid|however|again|in turn)\s+){0,3}$"
)


class Terms:
    """The likelihood words of one language that a document may use, ready for searching."""

    def __init__(self, language: str, forms: dict[str, Level | None]) -> None:
        """``forms`` maps a printed form to its level, None for words of no scale in force."""
        self._forms = forms
        self._carries = _carries_nb if language == "nb" else _carries_en
        self._pattern = _alternation(tuple(sorted(forms, key=lambda form: (-len(form), form))))

    def find(self, clause: str) -> list[Found]:
        """The words of a clause (lower case, plain) that carry a proposition, in order."""
        found: list[Found] = []
        for match in self._pattern.finditer(clause):
            before, after = clause[: match.start()], clause[match.end() :]
            text = " ".join(match.group().split())
            if self._carries(text, before, after):
                negated = bool(_NEGATION.search(before[-30:]))
                level = None if negated else self._forms[text]
                predicative = bool(_BE.search(before[-45:]))
                found.append(Found(match.start(), match.end(), text, level, negated, predicative))
        return found


def _carries_nb(text: str, before: str, after: str) -> bool:
    near = before[-45:]
    if text.endswith("mulig"):
        ended = not after.strip(" .,;!?”»\"'") or after.lstrip().startswith((",", "."))
        if _NB_THAT.match(after):
            return bool(_NB_POSSIBLE.search(near)) or near.rstrip().endswith(("som", "det"))
        if ended:
            subject_clause = before.lstrip().startswith("at ") or _is_told_possible(before)
            return subject_clause and bool(_NB_POSSIBLE.search(near))
        return bool(_NB_MODAL.search(near)) and not after.lstrip().startswith(("å ", "for "))
    if _AS_LIKELY.search(near) or re.match(r"\s+som\b", after) and near.rstrip().endswith("like"):
        return False
    return not _NB_NOT_TERM.search(near) or bool(_NB_THAT.match(after))


def _is_told_possible(before: str) -> bool:
    """As in "Et angrep på nettet er mulig"; not "så langt det er mulig", "der det er mulig"."""
    clause = before.rpartition(",")[2] if "," in before else before
    return not _NB_MEASURE.search(clause)


def _carries_en(text: str, before: str, after: str) -> bool:
    near = before[-30:]
    if text == "remote":
        # "Remote prescribing" is no likelihood; "a remote chance" and "is remote" are.
        return bool(_EN_CHANCE.match(after)) or bool(_BE.search(before[-45:]))
    if text.endswith(("chance", "possibility", "odds")):
        return not re.search(r"\bno\s+$", near)
    comparative = re.search(r"\b(?:more|less|most|least|as|so|how|equally|too)\s+$", near)
    if comparative:
        return False
    if text.endswith("ly") and not text.endswith("likely"):
        return True
    if _EN_GOES_ON.match(after):
        return True
    return not (_EN_NOT_TERM.search(near) or _EN_POSSESSIVE.search(near))
