"""Which finders have anything to look for in a sentence, told by its words alone.

Each flag stands for one finder. A word is tested against the patterns when it is first met; after
that it costs one dictionary look-up.
"""

import re

from tinglys.reading.threat.flows import ARRIVE, DEPART, FLOWING, PASS

FORECAST = 1
GROUP = 2
FLOW = 4
PRICE = 8
DEFINITION = 16
RELATION = 32

_NB = {
    FORECAST: r"vil|kan|kommer|bør|ventes?|forvent\w*|vurder(?:er|es|t)|anse[rs]|ansees|anslår|"
    r"antar|spår|tror|\w*sannsynlig\w*|mulig|trolig|neppe|sandsynlig\w*|ventelig|utsikter",
    GROUP: r"\w*nettverk(?:et|ene|s|ets|enes)?|\w*gjeng(?:en|er|ene|ens|enes)?|\w*kartell\w*|"
    r"\w*mafia\w*|\w*klan(?:en|er|ene)?|\w*gruppering\w*|\w*miljø(?:er|et|ene|ets)?|\w*banden?|"
    r"\w*klubb\w*|gruppen?|grupper|gruppene|\w*ligaen?|\w*ringen|bakmenn\w*|aktører|kriminelle|"
    r"gjengkriminelle|\w*gjengmedlemmer|\w*organisatorer|mc|\w*patruljen|\w*familien|bander",
    PRICE: r"\w*pris(?:en|er|ene)?|kost(?:er|et)|kroner|nok|euro|eur|dollar|usd|gbp|pund|"
    r"\w*titusenvis|hundretusenvis|\w*gebyr\w*|gjelden?|kr|sek|dkk",
    DEFINITION: r"begrep\w*|define\w*|kjennetegn\w*|betegn\w*|menes|omfatter|betyr|innebærer|"
    r"forstås|samlebetegnelse|benyttes|brukes|vis(?:er|t)",
    RELATION: r"\w*samarbeid\w*|\w*knyt\w*|allier\w*|\w*konflikt\w*|krig|\w*rival\w*|leverer|"
    r"\w*leverandør\w*|\w*forbindelse\w*|\w*relasjon\w*|\w*partner\w*|kontroller\w*|underlagt|"
    r"del|kjøper|\w*transport\w*|integrert|adgang|oppdrag|støtte\w*|feide\w*|feider",
}
_EN = {
    FORECAST: r"will|would|could|may|might|can|expect\w*|anticipat\w*|assess\w*|judge[sd]?|"
    r"\w*likely|almost|certain\w*|possibility|chance|probabl[ye]|improbable|forecast\w*|set|"
    r"project(?:s|ed)|predict\w*|poised|bound|estimat\w*|believe[sd]?|consider\w*|going|doubtful",
    GROUP: r"\w*networks?|gangs?|groups?|cartels?|mafias?|maffia|clans?|ocgs?|omcgs?|"
    r"organi[sz]ations?|syndicates?|confraternit(?:y|ies)|triads?|bikers?|families|family|mc|"
    r"rings?|crews?|brotherhoods?|outfits?|criminals|gangsters|traffickers|smugglers|actors|"
    r"'?ndrangheta|camorra|yakuza|lines|hackers?|factions?|militias?|bankers|cells?|clubs?",
    PRICE: r"pric(?:e[ds]?|ing)|costs?|sells?|sold|paid|pays?|pay|worth|fetch\w*|charg\w*|fees?|"
    r"retail\w*|wholesale|value[ds]?|debts?|eur|gbp|usd|euros?|dollars?|pounds?|per",
    DEFINITION: r"defin\w*|refers?|referred|means?|term|known|denotes?|describes?|is|are|"
    r"understood|characteri[sz]ed",
    RELATION: r"cooperat\w*|collaborat\w*|work(?:s|ed|ing)?|link\w*|alli\w*|conflict\w*|feud\w*|"
    r"rival\w*|suppl\w*|partner\w*|ties|connect\w*|control\w*|war|part|broker\w*|facilitat\w*|"
    r"associat\w*|relationship\w*|deal\w*|buy\w*|source[sd]?|bankers?|behalf|access|hire[sd]?",
}


_ON_THE_MOVE = frozenset("fra from vei nå way landet country between mellom via through".split())
_ON_THE_MOVE |= DEPART | PASS | ARRIVE


class _Flags(dict[str, int]):
    """Word -> flags, filled as words are met."""

    def __init__(self, patterns: dict[int, str]) -> None:
        super().__init__()
        self._patterns = [(flag, re.compile(rf"(?:{body})\Z")) for flag, body in patterns.items()]

    def __missing__(self, word: str) -> int:
        flags = sum(flag for flag, pattern in self._patterns if pattern.match(word))
        if FLOWING.search(word) or word in _ON_THE_MOVE:
            flags |= FLOW
        if len(self) < 200_000:
            self[word] = flags
        return flags


_WORDS = re.compile(r"[^\W\d_]+|[£$€%]")
_TABLES = {"nb": _Flags(_NB), "en": _Flags(_EN)}
_SIGNS = {"£": PRICE, "$": PRICE, "€": PRICE, "%": 0}
for _table in _TABLES.values():
    _table.update(_SIGNS)


def flags_of(lower: str, language: str) -> int:
    """The flags of a sentence in lower case; ``language`` is ``en`` or ``nb``."""
    table = _TABLES[language]
    flags = 0
    for word in set(_WORDS.findall(lower)):
        flags |= table[word]
    return flags
