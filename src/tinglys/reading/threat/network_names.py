"""Networks with names: "Foxtrot-nettverket", "the Hutch gang", "Clan del Golfo (CDG)".

A name is known beforehand, or the document introduces it: by its form, by the noun it stands with,
by the list it stands in, or by saying that it is what a group is called.
"""

import re
from collections.abc import Iterator

from tinglys.codebook import Codebook
from tinglys.reading.threat import name_forms as forms
from tinglys.reading.threat.cues import CALLING, GROUP, GROUP_HEAD, LISTING, NAME
from tinglys.reading.threat.group_nouns import noun_of
from tinglys.reading.threat.known_networks import KNOWN_NETWORKS
from tinglys.reading.threat.network_labels import GroupMention
from tinglys.reading.threat.passages import Passage, Word


def _known_index() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    index: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for name, kind, others in KNOWN_NETWORKS:
        for form in (name, *others):
            words = tuple(form.lower().replace("’", "'").replace("‘", "'").strip("'").split())
            index.setdefault(words[0], []).append((words, name, kind))
    for known in index.values():
        known.sort(key=lambda form: -len(form[0]))
    return index


_KNOWN = _known_index()


def named_networks(passage: Passage, codebook: Codebook) -> list[GroupMention]:
    """The networks that a passage names, in order of the text, longest names first."""
    found: list[GroupMention] = []
    for candidate in (
        *_street(passage, codebook),
        *(_known(passage) if passage.flags & NAME else ()),
        *_typed(passage),
        *_clubs(passage, codebook),
        *(
            _norwegian(passage, codebook)
            if passage.language == "nb"
            else _english(passage, codebook)
        ),
        *_introduced(passage, codebook),
    ):
        if not any(one.start < candidate.end and candidate.start < one.end for one in found):
            found.append(candidate)
    for one in list(found):
        found.extend(_beside(passage, one, found, codebook))
    return sorted(found, key=lambda mention: mention.start)


def aliases_after(passage: Passage, mention: GroupMention) -> list[str]:
    """Further names given right after a name: "(CDG)", ", also tracked as Gold Falcon"."""
    match = forms.ALIAS.match(passage.text[mention.end :])
    return [name for name in match.groups() if name] if match else []


def key_of(name: str) -> str:
    """What is the same for all printed forms of one name: no article, no group noun, no marks."""
    bare = re.sub(r"^(?:the|den|det|de)\s+", "", name.lower().strip(" '’‘“”«»\""))
    bare = re.sub(
        r"[-\s](?:nettverket|nettverkets|nettverk|klanen|gjengen|mafiaen|maffiaen|"
        r"kartellet|banden|grupperingen|miljøet|ringen|"
        r"ligaen|familien|gruppen|gang|group|network|cartel|clan|mafia|ocg|crew|syndicate|family|"
        r"organi[sz]ation|(?:organi[sz]ed\s+)?crime\s+(?:group|family|network|gang)|"
        r"criminal\s+(?:group|network)|ransomware\s+(?:group|gang))$",
        "",
        bare,
    )
    return "name:" + re.sub(r"\W+", "", bare)


def _mention(
    passage: Passage, start: int, end: int, kind: str, key: str | None = None
) -> GroupMention:
    article = re.match(r"(?:the|The)\s+", passage.text[start:end])
    start += article.end() if article is not None else 0
    name = " ".join(passage.text[start:end].split())
    return GroupMention(start, end, name, key or key_of(name), kind, "strong")


# A number in brackets set against a name is part of it: "NoName057(16)".
_GLUED = re.compile(r"\(\d+\)")


def _known(passage: Passage) -> Iterator[GroupMention]:
    words = passage.words
    at = 0
    while at < len(words):
        step = 1
        for form, name, kind in _KNOWN.get(words[at].lower.replace("’", "'"), ()):
            tokens = tuple(w.lower.replace("’", "'") for w in words[at : at + len(form)])
            if tokens == form and words[at].text[:1].isupper():
                start = words[at].start
                if start and passage.text[start - 1] in "'’‘" and name.startswith("'"):
                    start -= 1
                end = words[at + len(form) - 1].end
                glued = _GLUED.match(passage.text, end)
                end = glued.end() if glued is not None else end
                yield _mention(passage, start, end, kind, key_of(name))
                step = len(form)
                break
        at += step


def _typed(passage: Passage) -> Iterator[GroupMention]:
    for gates, pattern, key, kind in forms.TYPES[passage.language]:
        if not any(gate in passage.lower for gate in gates):
            continue
        for match in pattern.finditer(passage.lower):
            yield _mention(passage, *match.span(), kind, key)


def _clubs(passage: Passage, codebook: Codebook) -> Iterator[GroupMention]:
    """Motorcycle clubs by their form: "… MC", "… MC Norway"."""
    if " MC" not in passage.text:
        return
    for match in forms.CLUB.finditer(passage.text):
        if _nameable(match.group("name"), passage, codebook):
            yield _mention(passage, *match.span(), "outlaw_motorcycle_club")


def _street(passage: Passage, codebook: Codebook) -> Iterator[GroupMention]:
    """Gangs by the names they give themselves: "Young Guns", "the Tottenham Turks"."""
    if not any(word in passage.text for word in forms.STREET_WORDS):
        return
    for match in forms.STREET.finditer(passage.text):
        name = match.group("name")
        if not forms.NOT_NAMES.match(name) and codebook.places.find(name, "en") is None:
            yield _mention(passage, *match.span("name"), "gang")


def _norwegian(passage: Passage, codebook: Codebook) -> Iterator[GroupMention]:
    for at in passage.places_of(GROUP):
        first = passage.texts[at][0]
        if not first.isupper() and not first.isdigit():
            continue
        word = passage.words[at]
        compound = forms.NB_COMPOUND.match(word.text)
        if compound is not None and not forms.NOT_NAMES.match(compound.group("own")):
            start = word.start
            before = passage.words[at - 1] if at > 1 else None
            if before and before.text[:1].isupper() and passage.text[before.end : start] == " ":
                start = before.start
            yield _mention(passage, start, word.end, _kind(compound.group("noun"), "nb"))
        elif forms.NB_ONE_WORD.match(word.text) and (at or _introduces(passage, word, codebook)):
            yield _mention(passage, word.start, word.end, _kind(word.lower, "nb"))
    for match in _apposed(passage):
        if not forms.NOT_NAMES.match(match.group("name").lstrip("'’‘")):
            yield _mention(
                passage, *match.span("name"), _kind(match.group("noun").split()[-1].lower(), "nb")
            )


def _introduces(passage: Passage, word: Word, codebook: Codebook) -> bool:
    """Whether a word that opens its sentence is a name: it has an abbreviation, or holds a place.

    "Elvebygjengen (EBG) består av …", "Tøyengjengen …"; not "Ungdomsgjengen …".
    """
    if forms.ALIAS.match(passage.text[word.end :]):
        return True
    own = forms.NB_TAIL.sub("", word.text)
    return codebook.places.find(own, "nb") is not None


def _apposed(passage: Passage) -> Iterator[re.Match[str]]:
    """Group nouns with a name right after them: "kartellet Los Patos"."""
    texts, text = passage.texts, passage.text
    for at in passage.places_of(GROUP):
        if at + 1 == len(texts) or not texts[at + 1][0].isupper():
            continue
        words = passage.words
        word = words[at]
        # "Den paramilitære organisasjonen X": the adjective is part of what says it is criminal.
        for begin in (word.start, words[at - 1].start if at else word.start):
            match = forms.NB_APPOSED.match(text, begin)
            if match is not None:
                yield match
                break


def _english(passage: Passage, codebook: Codebook) -> Iterator[GroupMention]:
    for match in _with_nouns(passage):
        name = match.group("name")
        branded = match.group("noun")[:1].isupper()
        if forms.NOT_NAMES.match(name) or _common(name, passage, codebook, branded):
            continue
        if name.isupper() and match.group("noun").split()[-1].lower() in forms.EVERYDAY:
            continue
        start = match.start("name")
        yield _mention(
            passage, start, match.end("noun"), _kind(match.group("noun").split()[-1].lower(), "en")
        )


def _with_nouns(passage: Passage) -> Iterator[re.Match[str]]:
    """Group nouns with a capitalised name before them: "the Harrow gang"."""
    last = 0
    for at in passage.places_of(GROUP):
        word = passage.words[at]
        match = forms.EN_NAMED.search(passage.text, max(word.start - _NAME_REACH, last), word.end)
        if match is not None:
            yield match
            last = match.end()


def _common(name: str, passage: Passage, codebook: Codebook, branded: bool) -> bool:
    """Whether a demonym, place or authority stands before a group noun: no name of a network.

    A place is part of a name where the noun has a capital too (``branded``).
    """
    first = name.split()[0]
    bare = name.removeprefix("The ")
    if codebook.forms("holders", passage.language).find(bare) is not None:
        return True
    if codebook.places.demonym_places(first.split("-")[0], "en"):
        return True
    if any(codebook.places.find(word, "en") for word in name.split()) and not branded:
        return True
    return codebook.places.find(bare, "en") is not None or bare.isupper() and len(bare) < 3


_NAME_REACH = 70
_PLAIN_NOUNS = ("group", "crew", "ring", "organi")


def _kind(noun: str, language: str) -> str:
    if noun.startswith(("mc", "motorcycle", "club")):
        return "outlaw_motorcycle_club"
    if noun.endswith(("patruljen", "ringen")) or noun.startswith(_PLAIN_NOUNS):
        return "network"
    found = noun_of(noun, language)
    kind = found.kind if found is not None else "network"
    return {"network_group": "network", "gangs": "gang", "cartels": "cartel"}.get(kind, kind)


def _introduced(passage: Passage, codebook: Codebook) -> Iterator[GroupMention]:
    """Names that a sentence gives to a group: "known as X", "gangs such as X", "X is a gang"."""
    text, lower = passage.text, passage.lower
    for match in forms.CALLED.finditer(text) if passage.flags & CALLING else ():
        called = _group_before(passage, match.start(), 9) or _front_before(passage, match)
        if called and _nameable(match.group("name"), passage, codebook):
            yield _mention(passage, *match.span("name"), "network")
    listing = passage.flags & LISTING and any(word in lower for word in forms.LISTING)
    for match in forms.SUCH_AS.finditer(text) if listing else ():
        if not _group_before(passage, match.start(), 3):
            continue
        offset = match.start("list")
        for item in re.finditer(rf"['‘’]?{forms.NAME}", match.group("list")):
            if _nameable(item.group(), passage, codebook):
                yield _mention(passage, offset + item.start(), offset + item.end(), "network")
    if not passage.flags & GROUP_HEAD:
        return
    is_a = forms.IS_A.match(text) or forms.APPOSITION.match(text)
    if is_a is not None and _nameable(is_a.group("name"), passage, codebook):
        name = is_a.group("name")
        if (
            len(name.split()) > 1
            or re.search(r"[a-z][A-Z]|\d", name)
            or is_a.re is forms.APPOSITION
        ):
            yield _mention(passage, *is_a.span("name"), "network")


def _group_before(passage: Passage, offset: int, reach: int) -> bool:
    before: list[Word] = [word for word in passage.words if word.end <= offset][-reach:]
    return any(noun_of(word.lower, passage.language) is not None for word in before)


def _front_before(passage: Passage, called: re.Match[str]) -> bool:
    """As in "et firma, i etterforskningen kalt «Hvite Frakt»": a name that others gave it."""
    quoted = passage.text[called.start("name") - 1] in '«“"'
    before = [word.lower for word in passage.words if word.end <= called.start()][-9:]
    return quoted and not forms.FRONTS.isdisjoint(before)


def _nameable(name: str, passage: Passage, codebook: Codebook) -> bool:
    bare = name.lstrip("'’‘").removeprefix("the ").removeprefix("The ")
    if forms.NOT_NAMES.match(bare) or len(bare) < 3:
        return False
    first = bare.split()[0]
    if codebook.places.find(bare, passage.language) or codebook.places.find(
        first, passage.language
    ):
        return False
    if codebook.places.demonym_places(first.split("-")[0], "en"):
        return False
    return codebook.forms("holders", passage.language).find(bare) is None


def _beside(
    passage: Passage, one: GroupMention, found: list[GroupMention], codebook: Codebook
) -> Iterator[GroupMention]:
    """A capitalised name in the same list as a network's name is a network's name."""
    if not one.key.startswith("name:"):
        return
    at = one.end
    for _ in range(4):
        step = forms.LIST_STEP.match(passage.text[at:])
        if step is None:
            return
        start, end = at + step.start("name"), at + step.end("name")
        if any(other.start < end and start < other.end for other in found):
            at = max(other.end for other in found if other.start < end and start < other.end)
            continue
        if not _nameable(step.group("name"), passage, codebook):
            return
        yield _mention(passage, start, end, one.kind)
        at = end
