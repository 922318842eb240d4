"""The nouns by which networks are called, and how much each says.

``strong`` nouns name a group as such ("nettverk", "gang"); ``people`` nouns name its members
("bakmenn", "criminals"), which count as the group's name where the group is named elsewhere or
often; ``weak`` nouns ("aktører", "groups") need a word of crime with them.
"""

import re
from typing import Literal

import msgspec

Strength = Literal["strong", "people", "weak"]


class Noun(msgspec.Struct, frozen=True):
    """What a group noun says: its strength, its kind, whether it stands for a single group."""

    strength: Strength
    kind: str
    singular: bool


_NB: tuple[tuple[str, Strength, str], ...] = (
    (r"\w*nettverk(?:et|ets)?", "strong", "network"),
    (r"\w*nettverkene(?:s)?", "strong", "network_group"),
    (r"(?:\w*gjeng|\w*gjengen)", "strong", "gang"),
    (r"(?:\w*gjenger|\w*gjengene|gjengmiljø\w*|bander|bandene|ungdomsgjenger)", "strong", "gangs"),
    (r"(?:mc-)?\w*klubb(?:er|ene)", "weak", "outlaw_motorcycle_club"),
    (r"\w*kartell(?:et)?", "strong", "cartel"),
    (r"\w*kartell(?:er|ene)", "strong", "cartels"),
    (r"\w*mafia(?:en|ens)?|\w*mafiagruppe\w*|\w*mafiaorganisasjon\w*", "strong", "mafia"),
    (r"\w*klan(?:en|er|ene)?", "strong", "clan"),
    (r"\w*gruppering(?:en|er|ene)?|\w*ligaer|syndikater", "strong", "unnamed_group"),
    (r"\w*miljø(?:et|er|ene)?", "strong", "network_group"),
    (r"\w*grupper|gruppene|organisasjoner", "weak", "unnamed_group"),
    (
        r"bakmenn(?:ene)?|gjengkriminelle|\w*gjengmedlemmer|\w*organisatorer|(?:\w{4,})?kriminelle|"
        r"\w*smuglere|menneskehandlere|ungdomskriminelle|\w*bakkvinner|\w*bemanningsforetak|"
        r"(?:narkotika)?transportører",
        "people",
        "actors",
    ),
    (r"aktører|aktørene", "weak", "actors"),
)
_EN: tuple[tuple[str, Strength, str], ...] = (
    (r"network", "strong", "network"),
    (r"networks", "strong", "network_group"),
    (r"gang|ring", "strong", "gang"),
    (r"gangs|rings|crews|posses", "strong", "gangs"),
    (r"cartel", "strong", "cartel"),
    (r"cartels", "strong", "cartels"),
    (r"mafias?|maffia", "strong", "mafia"),
    (r"clans?", "strong", "clan"),
    (r"ocgs?|syndicates?|tcos?|dtos?", "strong", "unnamed_group"),
    (r"triads?", "strong", "triad"),
    (r"confraternit(?:y|ies)|cults?", "strong", "confraternity"),
    (
        r"groups?|organi[sz]ations?|families|clubs|cells|outfits|enterprises",
        "weak",
        "unnamed_group",
    ),
    (
        r"criminals|gangsters|traffickers|smugglers|organisers|bankers|launderers|"
        r"fraudsters|dealers|brokers",
        "people",
        "actors",
    ),
    (r"actors|offenders|nationals|launderers|cooks", "weak", "actors"),
)
_TABLES = {
    "nb": tuple((re.compile(rf"(?:{body})\Z"), strength, kind) for body, strength, kind in _NB),
    "en": tuple((re.compile(rf"(?:{body})\Z"), strength, kind) for body, strength, kind in _EN),
}
_KNOWN: dict[tuple[str, str], Noun | None] = {}
CRIMINAL = re.compile(
    r"\b(?:\w*kriminel\w*|organisert\w*|\w*mafia\w*|\w*smugl\w*|\w*narkotika\w*|"
    r"menneskehandl\w*|\w*gjeng\w*|\w*hacker\w*|\w*hacktivist\w*|løsepenge\w*|væpnede?|"
    r"criminals?|organi[sz]ed|crime|traffick\w*|smuggl\w*|drugs?|cocaine|heroin|mafia\w*|"
    r"ransomware|laundering|hacker|hacktivist|armed|paramilitary|"
    r"extortion|fraud|transnational|hacking|theft|burglary|pickpocketing|kidnapping|"
    r"poly-?drug|banking|street)\b"
)


def noun_of(word: str, language: str) -> Noun | None:
    """The group noun that a lower-case word is, or None."""
    key = (language, word)
    if key not in _KNOWN:
        _KNOWN[key] = _look_up(word, language)
    return _KNOWN[key]


def _look_up(word: str, language: str) -> Noun | None:
    if language == "nb" and word in ("miljø", "miljøet", "miljøer", "miljøene", "gruppen"):
        return Noun("weak", "network_group", False)
    for pattern, strength, kind in _TABLES[language]:
        if pattern.match(word):
            singular = kind in ("network", "gang", "cartel")
            if language == "nb" and word.endswith("nettverk"):
                # "Albanske nettverk" is a plural; the adjective decides, and it is read elsewhere.
                singular = False
                kind = "network_group"
            return Noun(strength, kind, singular)
    return None
