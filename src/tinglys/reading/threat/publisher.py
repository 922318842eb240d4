"""Whose document it is: the names by which the publisher speaks of itself.

An assessment says "Kripos forventer", "we assess", "the NCA judges". To tell its own judgements
from those it quotes, the finders need those names. They are taken from the profile, from what
stands at the head of the document, from the series it belongs to, and last from who does the
assessing in it.
"""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.outline import Outline

_HEAD = 1500
# Series whose title names no publisher, and whose they are.
_SERIES = (
    (re.compile(r"national strategic assessment of serious and organised crime", re.I), "nca"),
    (
        re.compile(
            r"\b(?:socta|iocta|te-sat|serious and organised crime threat assessment|"
            r"internet organised crime threat assessment)\b",
            re.I,
        ),
        "europol",
    ),
    (re.compile(r"\bop kn\b|nasjonal trusselvurdering op", re.I), "kripos"),
    (
        re.compile(r"annual threat assessment of the (?:u\.s\.|us) intelligence community", re.I),
        "odni",
    ),
    (re.compile(r"homeland threat assessment", re.I), "dhs"),
    (re.compile(r"politiets trusselvurdering", re.I), "norwegian_police"),
    (re.compile(r"national drug threat assessment", re.I), "dea"),
)
_ASSESSING = re.compile(
    r"(?:^|[.!?]\s+|\n)\s*(?:The\s+)?(?P<name>[A-ZÆØÅ][\wÆØÅæøå-]*(?:\s+[A-Z][\w-]*){0,4})\s+"
    r"(?:also\s+|also\s+)?(?:forventer|vurderer|anser|assesses|judges|expects|considers|"
    r"anticipates)\b"
)
_VERB = re.compile(
    r"[fvajec](?<=\b\w)(?:(?<=f)orventer|(?<=v)urderer|(?<=a)(?:nser|ssesses|nticipates)|(?<=j)udges|"
    r"(?<=e)xpects|(?<=c)onsiders)\b"
)
# A name of five words and the end of the sentence before it.
_BEFORE_VERB = 160
_CAPITALS = re.compile(r"\b[A-ZÆØÅ]")
_ALWAYS = {
    "nb": ("vi", "norsk politi", "politiet"),
    "en": ("we",),
}


class Publisher(msgspec.Struct, frozen=True):
    """The document's own holder.

    ``name`` is what claims give as holder (None where it could not be told); ``names`` are all its
    names in lower case, with "we" and its like; ``codes`` are its codes among the codebook's
    holders.
    """

    name: str | None
    names: frozenset[str]
    codes: frozenset[str]

    def owns(self, words: str) -> bool:
        """Whether a subject is the publisher itself."""
        plain = words.casefold().strip(" ,.")
        plain = plain.removeprefix("the ")
        return plain in self.names or any(plain.endswith(f"({name})") for name in self.names)


def publisher_of(outline: Outline, codebook: Codebook) -> Publisher:
    """The publisher of a document, and the names it goes by."""
    language = "en" if outline.profile.language == "en" else "nb"
    holders = codebook.forms("holders", language)
    head = outline.text[:_HEAD]
    stated = outline.profile.publisher
    code = holders.find(stated) if stated else None
    code = (
        code or _series(outline.profile.title or "", head) or _first_named(head, outline, codebook)
    )
    if stated is None and code is None:
        stated = _who_assesses(outline.text)
        code = holders.find(stated) if stated else None
    holder = codebook.holders.get(code) if code else None
    name = holder.short if holder is not None else stated
    names = set(_ALWAYS[language])
    for known in (name, stated):
        if known:
            names |= {known.casefold(), _initials(known)} - {""}
    if holder is not None:
        names |= {form.casefold() for forms in holder.forms.values() for form in forms}
        names |= {holder.label.en.casefold(), holder.label.nb.casefold()}
    return Publisher(name, frozenset(names), frozenset({code} if code else ()))


def _series(title: str, head: str) -> str | None:
    joined = " ".join(f"{title} {head}".split())
    return next((code for pattern, code in _SERIES if pattern.search(joined)), None)


def _first_named(head: str, outline: Outline, codebook: Codebook) -> str | None:
    """The holder whose name stands in a line of the head that is a title or a running header."""
    language = "en" if outline.profile.language == "en" else "nb"
    forms = codebook.forms("holders", language)
    for line in head.splitlines()[:40]:
        words = re.findall(r"[\wÆØÅæøå.-]+", line)
        if not words or len(words) > 14 or line.rstrip().endswith("."):
            continue
        for at in range(len(words)):
            found = forms.longest(words, at)
            if found is not None and words[at][:1].isupper():
                return found[0]
    return None


def _who_assesses(text: str) -> str | None:
    """The name that most often stands before a verb of assessing, if it does so twice."""
    counts = Counter(match.group("name") for match in _assessing(text))
    leaders = [name for name, count in counts.most_common(1) if count >= 2]
    return leaders[0] if leaders else None


def _assessing(text: str) -> Iterator[re.Match[str]]:
    """The sentences that begin with a name and a verb of assessing, looked for at the verbs."""
    last = 0
    for verb in _VERB.finditer(text):
        if verb.start() < last:
            continue
        match = _ASSESSING.search(text, max(verb.start() - _BEFORE_VERB, last), verb.end())
        if match is not None:
            yield match
            last = match.end()


def _initials(name: str) -> str:
    """The capitals of a name, in lower case ("nca"); empty for a single word."""
    letters = "".join(_CAPITALS.findall(name))
    return letters.casefold() if len(name.split()) > 1 and len(letters) > 1 else ""
