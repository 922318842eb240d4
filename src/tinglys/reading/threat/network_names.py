"""Networks with names: "Foxtrot-nettverket", "the Hutch gang", "Clan del Golfo (CDG)".

A name is known beforehand, or the document introduces it: by its form, by the noun it stands with,
by the list it stands in, or by saying that it is what a group is called.
"""

import re
from collections.abc import Iterator

from tinglys.codebook import Codebook
from tinglys.reading.threat.cues import GROUP, NAME
from tinglys.reading.threat.group_nouns import noun_of
from tinglys.reading.threat.known_networks import KNOWN_NETWORKS
from tinglys.reading.threat.network_labels import GroupMention
from tinglys.reading.threat.passages import Passage, Word

_CAP = r"[A-ZÆØÅČŠŽÖÄ][\wÆØÅæøå.’'&-]*"
_NAME = rf"(?:(?:the|The|El|La|Los|de|del)\s+)?{_CAP}(?:\s+(?:(?:del|de|da|do|la|los|y|v|of|to|MC|\d+)\s+)?{_CAP}){{0,3}}"
_NB_COMPOUND = re.compile(
    r"^(?P<own>[A-ZÆØÅČŠŽÖÄ0-9][\w.&]*)-(?P<noun>nettverket|klanen|gjengen|mafiaen|maffiaen|kartellet|banden|"
    r"grupperingen|miljøet|ringen|ligaen|familien|syndikatet|gruppen|brødrene|nettverk|klubben|gjengens|nettverkets)$"
)
_NB_ONE_WORD = re.compile(
    r"^[A-ZÆØÅČŠŽ][a-zæøåčšž]{2,}(?:nettverket|klanen|gjengen|ligaen|ringen|patruljen|mafiaen|kartellet|banden)$"
)
_NB_APPOSED = re.compile(
    rf"\b(?P<noun>(?i:\w*(?:nettverket|nettverkene|gjengen|gjengene|grupperingen|grupperingene|mafiaorganisasjonen|mafiaen|kartellet|"
    rf"kartellene|klanen|klanene|banden|klubben|klubbene)|(?!(?:arbeids|referanse|styrings|ekspert|prosjekt|mål|alders|yrkes|interesse)gruppen)\w{{4,}}(?:gruppen|gruppa)|"
    rf"(?:kriminelle|paramilitære|kriminell|terror)\s?(?:organisasjonen|gruppen|gruppa)))\s+[«“\"]?(?P<name>['‘’]?{_NAME})"
)
_CLUB = re.compile(rf"(?P<name>{_CAP}(?:\s+{_CAP}){{0,2}}\s+MC(?:\s+(?:Norway|Sweden|Denmark|Finland))?)\b")
_EN_NAMED = re.compile(
    rf"\b(?:[Tt]he\s+)?(?P<name>{_CAP}(?:\s+{_CAP}){{0,2}})\s+(?P<noun>(?:(?:organi[sz]ed\s+)?crim(?:e|inal)\s+|ransomware\s+|drug\s+|street\s+|prison\s+|trafficking\s+)?"
    r"(?:gang|group|network|cartel|Cartel|clan|Clan|Gang|mafia|Mafia|OCG|DTO|TCO|crew|syndicate|Syndicate|family|organi[sz]ation|Motorcycle\s+Club|MC|ring))\b"
)
_CALLED = re.compile(
    r"(?:\b(?:referred\s+to|known|dubbed|styled|called|named|calling\s+itself|calling\s+themselves|omtalt|omtales|kjent|kalt|kalles|betegnet|såkalte?)\b"
    rf"(?:\s+(?:by\s+\w+|in\s+the\s+media|i\s+media|i\s+mediene|av\s+politiet|noen\s+ganger|ofte|seg(?:\s+selv)?|som|as|for|den|det|de|såkalte))*)\s+[«“\"']?(?P<name>{_NAME})"
)
_SUCH_AS = re.compile(
    rf"\b(?:such\s+as|including|among\s+them|notably|namely|e\.g\.|slik\s+som|herunder|deriblant|blant\s+annet|inkludert|som\s+for\s+eksempel|som)\s+[«“\"]?(?P<list>['‘’]?{_NAME}(?:\s*,\s*{_NAME})*(?:,?\s*(?:and|og)\s+{_NAME})?)"
)
_EVERYDAY = frozenset("group network organization organisation family ring crew".split())
_CALLING = ("known", "referred", "dubbed", "styled", "called", "calling", "named", "omtal", "kjent", "kalt", "kalles", "betegn", "såkalt")
_LISTING = ("such as", "including", "among them", "notably", "namely", "e.g.", "slik som", "herunder", "deriblant", "blant annet", "inkludert", " som ")
_IS_A = re.compile(
    rf"^(?P<name>{_NAME})\s*(?:,[^,]{{3,80}},\s*)?\s(?:is|was|remains|er|var)\s+(?:[\w-]+\s+){{0,6}}?(?:group|gang|cartel|network|syndicate|OCG|kartell|gjeng|nettverk|gruppering)\b"
)
_APPOSITION = re.compile(
    rf"^(?:The\s+)?(?P<name>{_NAME}),\s+(?:an?|the|en|et|den|det)\s+(?:[\w-]+\s+){{0,5}}?"
    r"(?:group|gang|cartel|network|syndicate|OCG|crew|kartell|kartellet|gjeng|gjengen|nettverk|nettverket|gruppering)\b"
)
_ALIAS = re.compile(rf"^\s*(?:\((?P<abbr>[A-Z][A-Za-z0-9&-]{{1,11}})\)|,?\s*(?:also|og(?:så)?)\s+(?:known|tracked|kjent|kalt)\s+(?:as\s+|som\s+)?(?P<alias>{_NAME}))")
_NOT_NAMES = re.compile(
    r"^(?:The|A|An|Its|His|Her|Our|Any|All|No|NGO|NGOs|Civil|Media|Victims?)$|^(?:The\s+)?(?:NGO|Force|Agency|Police|Council|Ministry|Working|Task|Steering|Expert|Advisory|Financial|Contact|Joint|Liaison|"
    r"Member|European|Egmont|Europol|National|United|Nations|Union|States?|World|Interpol|International|Action|Support|"
    r"Study|Focus|Research|Government|Border|Customs|Organi[sz]ed|Transnational|Criminal|Crime|Drug|Street|Youth|Local|"
    r"Several|Many|Some|Most|Other|These|Those|This|That|Their|Each|Both|Such|One|Two|Three|Foreign|Ethnic|Large|Small|"
    r"Smaller|Larger|Key|Major|Social|Age|Family|Control|Target|High|An?|Online|Facebook|Telegram|Cyber|Tor|Ransomware|"
    r"Det|Den|De|Et|En|Flere|Noen|Mange|Disse|Slike|Politiet|Kripos|Norge|Nettverk\w*|Kriminelle|"
    r"Transnasjonale?|Lokale|Store|Mindre|Andre|Vold\w*|Bakmenn\w*|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Violence|Money|County|Outlaw|Motorcycle|MC-miljø\w*)\b"
)
_LIST_STEP = re.compile(rf"^\s*(?:,|(?:,\s*)?(?:og|and|samt)|mot|against)\s+(?P<name>['‘’]?{_NAME})")
_TYPES = {
    "nb": (
        (re.compile(r"\b(?:kriminelle\s+)?mc-(?:miljø(?:er|et|ene)?|klubb(?:er|ene)|gjeng(?:er|ene))\b|\b1\s?%-klubb\w*|\benprosentklubb\w*"),
         "type:motorcycle", "outlaw_motorcycle_club"),
        (re.compile(r"\bhawala(?:dar)?-?\s?nettverk(?:ene)?\b"), "type:hawala", "unnamed_group"),
    ),
    "en": (
        (re.compile(r"\boutlaw\s+motor(?:cycle|bike)\s+(?:gangs?|clubs?)\b|\bomcgs?\b|\bone-percent(?:er)?\s+clubs?\b|\bcriminal\s+biker\s+(?:gangs|clubs)\b"),
         "type:motorcycle", "outlaw_motorcycle_club"),
        (re.compile(r"\bcounty\s+lines\s+(?:groups|gangs|networks)\b"), "type:county-lines", "unnamed_group"),
        (re.compile(r"\bhawala(?:dar)?\s+networks\b"), "type:hawala", "unnamed_group"),
    ),
}  # fmt: skip


def _known_index() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    index: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for name, kind, others in KNOWN_NETWORKS:
        for form in (name, *others):
            words = tuple(form.lower().replace("’", "'").replace("‘", "'").strip("'").split())
            index.setdefault(words[0], []).append((words, name, kind))
    for forms in index.values():
        forms.sort(key=lambda form: -len(form[0]))
    return index


_KNOWN = _known_index()


def named_networks(passage: Passage, codebook: Codebook) -> list[GroupMention]:
    """The networks that a passage names, in order of the text, longest names first."""
    found: list[GroupMention] = []
    for candidate in (
        *(_known(passage) if passage.flags & NAME else ()),
        *_typed(passage),
        *_clubs(passage, codebook),
        *(_norwegian(passage) if passage.language == "nb" else _english(passage, codebook)),
        *_introduced(passage, codebook),
    ):
        if not any(one.start < candidate.end and candidate.start < one.end for one in found):
            found.append(candidate)
    for one in list(found):
        found.extend(_beside(passage, one, found, codebook))
    return sorted(found, key=lambda mention: mention.start)


def aliases_after(passage: Passage, mention: GroupMention) -> list[str]:
    """Further names given right after a name: "(CDG)", ", also tracked as Gold Falcon"."""
    match = _ALIAS.match(passage.text[mention.end :])
    return [name for name in match.groups() if name] if match else []


def key_of(name: str) -> str:
    """What is the same for all printed forms of one name: no article, no group noun, no marks."""
    bare = re.sub(r"^(?:the|den|det|de)\s+", "", name.lower().strip(" '’‘“”«»\""))
    bare = re.sub(
        r"[-\s](?:nettverket|nettverkets|nettverk|klanen|gjengen|mafiaen|maffiaen|kartellet|banden|grupperingen|miljøet|ringen|"
        r"ligaen|familien|gruppen|gang|group|network|cartel|clan|mafia|ocg|crew|syndicate|family|"
        r"organi[sz]ation|(?:organi[sz]ed\s+)?crime\s+(?:group|family|network|gang)|criminal\s+(?:group|network)|ransomware\s+(?:group|gang))$",
        "",
        bare,
    )
    return "name:" + re.sub(r"\W+", "", bare)


def _mention(passage: Passage, start: int, end: int, kind: str, key: str | None = None) -> GroupMention:
    article = re.match(r"(?:the|The)\s+", passage.text[start:end])
    start += article.end() if article is not None else 0
    name = " ".join(passage.text[start:end].split())
    return GroupMention(start, end, name, key or key_of(name), kind, "strong")


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
                yield _mention(passage, start, words[at + len(form) - 1].end, kind, key_of(name))
                step = len(form)
                break
        at += step


def _typed(passage: Passage) -> Iterator[GroupMention]:
    for pattern, key, kind in _TYPES[passage.language]:
        for match in pattern.finditer(passage.lower):
            yield _mention(passage, *match.span(), kind, key)


def _clubs(passage: Passage, codebook: Codebook) -> Iterator[GroupMention]:
    """Motorcycle clubs by their form: "… MC", "… MC Norway"."""
    if " MC" not in passage.text:
        return
    for match in _CLUB.finditer(passage.text):
        if _nameable(match.group("name"), passage, codebook):
            yield _mention(passage, *match.span(), "outlaw_motorcycle_club")


def _norwegian(passage: Passage) -> Iterator[GroupMention]:
    for at, word in enumerate(passage.words):
        if not passage.cues[word.text] & GROUP or not word.text[0].isupper() and not word.text[0].isdigit():
            continue
        compound = _NB_COMPOUND.match(word.text)
        if compound is not None and not _NOT_NAMES.match(compound.group("own")):
            start = word.start
            before = passage.words[at - 1] if at > 1 else None
            if before and before.text[:1].isupper() and passage.text[before.end : start] == " ":
                start = before.start
            yield _mention(passage, start, word.end, _kind(compound.group("noun"), "nb"))
        elif at and _NB_ONE_WORD.match(word.text):
            yield _mention(passage, word.start, word.end, _kind(word.lower, "nb"))
    for match in _NB_APPOSED.finditer(passage.text):
        if not _NOT_NAMES.match(match.group("name").lstrip("'’‘")):
            yield _mention(passage, *match.span("name"), _kind(match.group("noun").split()[-1].lower(), "nb"))


def _english(passage: Passage, codebook: Codebook) -> Iterator[GroupMention]:
    for match in _EN_NAMED.finditer(passage.text):
        name = match.group("name")
        branded = match.group("noun")[:1].isupper()
        if _NOT_NAMES.match(name) or _common(name, passage, codebook, branded):
            continue
        if name.isupper() and match.group("noun").split()[-1].lower() in _EVERYDAY:
            continue
        start = match.start("name")
        yield _mention(passage, start, match.end("noun"), _kind(match.group("noun").split()[-1].lower(), "en"))


def _common(name: str, passage: Passage, codebook: Codebook, branded: bool) -> bool:
    """A demonym, place or authority before a group noun is no name of a network; a place is part of
    one where the noun has a capital too (``branded``)."""
    first = name.split()[0]
    bare = name.removeprefix("The ")
    if codebook.forms("holders", passage.language).find(bare) is not None:
        return True
    if codebook.places.demonym_places(first.split("-")[0], "en"):
        return True
    if any(codebook.places.find(word, "en") for word in name.split()) and not branded:
        return True
    return codebook.places.find(bare, "en") is not None or bare.isupper() and len(bare) < 3


def _kind(noun: str, language: str) -> str:
    if noun.startswith(("mc", "motorcycle", "club")):
        return "outlaw_motorcycle_club"
    if noun.endswith("patruljen") or noun.startswith(("group", "crew", "ring", "organi")) or noun.endswith("ringen"):
        return "network"
    found = noun_of(noun, language)
    kind = found.kind if found is not None else "network"
    return {"network_group": "network", "gangs": "gang", "cartels": "cartel"}.get(kind, kind)


def _introduced(passage: Passage, codebook: Codebook) -> Iterator[GroupMention]:
    """Names that a sentence gives to a group: "known as X", "gangs such as X and Y", "X is a gang"."""
    text, lower = passage.text, passage.lower
    for match in _CALLED.finditer(text) if any(word in lower for word in _CALLING) else ():
        if _group_before(passage, match.start(), 9) and _nameable(match.group("name"), passage, codebook):
            yield _mention(passage, *match.span("name"), "network")
    for match in _SUCH_AS.finditer(text) if any(word in lower for word in _LISTING) else ():
        if not _group_before(passage, match.start(), 3):
            continue
        offset = match.start("list")
        for item in re.finditer(rf"['‘’]?{_NAME}", match.group("list")):
            if _nameable(item.group(), passage, codebook):
                yield _mention(passage, offset + item.start(), offset + item.end(), "network")
    is_a = _IS_A.match(text) or _APPOSITION.match(text)
    if is_a is not None and _nameable(is_a.group("name"), passage, codebook):
        name = is_a.group("name")
        if len(name.split()) > 1 or re.search(r"[a-z][A-Z]|\d", name) or is_a.re is _APPOSITION:
            yield _mention(passage, *is_a.span("name"), "network")


def _group_before(passage: Passage, offset: int, reach: int) -> bool:
    before: list[Word] = [word for word in passage.words if word.end <= offset][-reach:]
    return any(noun_of(word.lower, passage.language) is not None for word in before)


def _nameable(name: str, passage: Passage, codebook: Codebook) -> bool:
    bare = name.lstrip("'’‘").removeprefix("the ").removeprefix("The ")
    if _NOT_NAMES.match(bare) or len(bare) < 3:
        return False
    first = bare.split()[0]
    if codebook.places.find(bare, passage.language) or codebook.places.find(first, passage.language):
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
        step = _LIST_STEP.match(passage.text[at:])
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
