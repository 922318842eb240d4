"""What a recommendation is about: its content words, with forms that mean the same put together.

Own method, no model: words without their endings, phrases and synonyms of the field from
``data/words.yaml`` in both languages, so that "institute formal procedures to identify" and
"identification protocols" share what they share. Each feature keeps the words it came from.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

from tinglys.codebook import Language, label_language
from tinglys.codebook.yamlfile import parse_yaml

Role = Literal["concept", "action", "who", "word", "weak"]
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS: dict[Language, tuple[str, ...]] = {
    "en": ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ed", "es", "s", "ly", "e"),
    "nb": ("elsene", "elsen", "elser", "ingene", "ingen", "inger", "else", "ing", "ende", "ene",
           "ane", "ers", "ere", "en", "et", "er", "es", "te", "de", "e", "a", "s", "t"),
}  # fmt: skip
_LEAST_STEM = 4


class Feature(msgspec.Struct, frozen=True, order=True):
    """Something a recommendation says: a concept, whom it names, or a word by its stem."""

    role: Role
    code: str


class _Words(msgspec.Struct, frozen=True):
    """The word lists of one language: exact forms, beginnings, and phrases by their first word."""

    function: frozenset[str]
    exact: dict[str, Feature]
    beginnings: dict[str, Feature]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Feature], ...]]


def features_of(text: str, language: str) -> frozenset[Feature]:
    """The features of a recommendation.

    Args:
        text: of the recommendation, in English or Norwegian.
        language: its BCP 47 tag.

    Returns:
        Concepts and stems, each once. Weak words ("strengthen", "efforts") are features too; what
        they count for is for :mod:`tinglys.assessment.recommendations.weights` to say.
    """
    reader = label_language(language)
    known = _words(reader)
    words = [word.lower() for word in _WORD.findall(text.replace("’", "'"))]
    found: set[Feature] = set()
    at = 0
    while at < len(words):
        length, feature = _phrase(words, at, known)
        if feature is None and words[at] not in known.function:
            feature = _single(words[at], known) or Feature("word", stem(words[at], reader))
        if feature is not None:
            found.add(feature)
        at += length
    return frozenset(found)


def content_words(text: str, language: str) -> tuple[str, ...]:
    """The words of a text in order, in lower case and without function words."""
    known = _words(label_language(language))
    words = (word.lower() for word in _WORD.findall(text))
    return tuple(word for word in words if word not in known.function)


def stem(word: str, language: str) -> str:
    """A word without its ending: light, so that different words rarely become one.

    One ending is taken off, the longest that leaves at least four letters; a doubled consonant at
    the end becomes one.
    """
    reader = label_language(language)
    for ending in _ENDINGS[reader]:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _LEAST_STEM and word[-1] == word[-2] else word


def _phrase(words: list[str], at: int, known: _Words) -> tuple[int, Feature | None]:
    for parts, feature in known.phrases.get(words[at], ()):
        if len(parts) <= len(words) - at and all(
            _fits(words[at + step], part) for step, part in enumerate(parts)
        ):
            return len(parts), feature
    return 1, None


def _fits(word: str, form: str) -> bool:
    return word.startswith(form[:-1]) if form.endswith("*") else word == form


def _single(word: str, known: _Words) -> Feature | None:
    exact = known.exact.get(word)
    if exact is not None:
        return exact
    for length in range(len(word), 1, -1):
        feature = known.beginnings.get(word[:length])
        if feature is not None:
            return feature
    return None


@cache
def _words(language: Language) -> _Words:
    name = "words.yaml"
    text = (files("tinglys.assessment.recommendations") / "data" / name).read_text("utf-8")
    table: Any = parse_yaml(text, name)
    forms = [(form, Feature("weak", form.rstrip("*"))) for form in table["weak"][language]]
    for group, role in (("concepts", "concept"), ("actions", "action"), ("who", "who")):
        for code, by_language in table[group].items():
            feature = msgspec.convert({"role": role, "code": code}, Feature)
            forms += [(form, feature) for form in by_language[language]]
    phrases: dict[str, list[tuple[tuple[str, ...], Feature]]] = {}
    for form, feature in forms:
        if " " in form:
            parts = tuple(form.split())
            phrases.setdefault(parts[0], []).append((parts, feature))
    longest = {
        first: tuple(sorted(some, key=lambda p: -len(p[0]))) for first, some in phrases.items()
    }
    single = [(form, feature) for form, feature in forms if " " not in form]
    return _Words(
        function=frozenset(table["function"][language]),
        exact={form: feature for form, feature in single if not form.endswith("*")},
        beginnings={form[:-1]: feature for form, feature in single if form.endswith("*")},
        phrases=longest,
    )
