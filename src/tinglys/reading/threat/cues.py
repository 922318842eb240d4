"""Which finders have anything to look for in a sentence, told by its words alone.

Each bit stands for one kind of rule. A word is classified when it is first met; after that it
costs one dictionary look-up, and a rule whose bit no word of the sentence has is never run.
"""

import re
from functools import lru_cache

from tinglys.codebook import Codebook
from tinglys.reading.threat import flows, name_forms
from tinglys.reading.threat.flows import ARRIVE, DEPART, FLOWING, PASS, SEIZE
from tinglys.reading.threat.horizons import may_tell_time
from tinglys.reading.threat.known_networks import KNOWN_NETWORKS
from tinglys.reading.threat.place_words import (
    ARTICLES,
    HITHER,
    HOME_WORDS,
    PLACE_WORDS,
    is_person,
    is_route_name,
    label_key,
    people_of,
    place_book,
)
from tinglys.reading.threat.spotting import spotter

EXPECT = 1
WILL = 2
CAN = 4
ASSESS = 8
WOULD = 16
LIKELY = 32
FORECAST = EXPECT | WILL | CAN | ASSESS | WOULD | LIKELY
GROUP = 64
NAME = 128
FLOW = 256
PRICE = 512
DEFINITION = 1024
PLACE = 2048
LABEL = 4096
GOODS = 8192
ARTICLE = 16384
TRANSIT = 32768
SOURCE = 65536
ABROAD = 131072
TIME = 262144
CALLING = 524288
LISTING = 1048576
GROUP_HEAD = 2097152
MONEY = 4194304
KNOWN_PLACE = 8388608
ROLE = 16777216
OTHER_GROUP = 33554432
_NB = {
    EXPECT: r"vente[rst]?|venta[rs]?t?|ventast|reknar|ventelig|ventet|forvent\w*|regner|påregnes?|"
    r"spå(?:r|s|dd)?|antas|anslås|anslått|ferd|grunn",
    WILL: r"vil",
    CAN: r"kan",
    ASSESS: r"vurderes?|vurderer|vurderast|vurdert|anses|ansees|anser|bedømmes|vurdering",
    LIKELY: r"\w*sannsynlig\w*|mulige?ns?|mulig|trolig|neppe|antakelig|antagelig|\w*sandsynlig\w*|"
    r"muligt|"
    r"tenkelig|nærliggende|sikkert|\w*sannsynleg\w*|mogleg",
    GROUP: r"\w*nettverk(?:et|ene|s|ets|enes)?|\w*gjeng(?:en|er|ene|ens|enes)?|\w*kartell\w*|"
    r"\w*maff?ia\w*|\w*klan(?:en|er|ene)?|\w*gruppering\w*|\w*miljø(?:er|et|ene|ets)?|\w*banden?|"
    r"\w*klubb\w*|\w*gruppen?|\w*gruppa|\w*grupper|\w*gruppene|\w*ligaen?|\w*ligaer|"
    r"\w*ringen|bakmenn\w*|aktører|aktørene|"
    r"\w*kriminelle|\w*gjengmedlemmer|\w*organisatorer|mc|\w*patruljen|\w*familien|bander|"
    r"organisasjon\w*|\w*smuglere|menneskehandlere|\w*bakkvinner|\w*bemanningsforetak|"
    r"\w*transportører|dekkfirma\w*|firma|skallselskap",
    PRICE: r"\w*pris(?:en|er|ene|es)?|kost(?:er|et|e)|kroner|nok|euro|eur|dollar|usd|gbp|pund|"
    r"titusenvis|hundretusenvis|\w*gebyr\w*|gjeld\w*|kr|sek|dkk",
    DEFINITION: r"begrep\w*|define\w*|\w*betegnelse\w*|menes|mener|forstås|forstå|termen|uttrykket|"
    r"ordet|regnes|regner|sikter|dvs|si",
}
_EN = {
    EXPECT: r"expect(?:s|ed)?|anticipate[sd]?|foresees?|foreseen|predict(?:s|ed)?|forecast(?:s|"
    r"ed)?|project(?:s|ed)|"
    r"poised|bound|set|going|ruled|excluded|destined",
    WILL: r"will|won|ll|shall|won't|won’t|we'll|it'll|they'll|we’ll|it’ll|they’ll",
    CAN: r"could|may|might",
    ASSESS: r"assess(?:es|ed)?|judge[sd]?|believes?|estimate|considers?|considered",
    WOULD: r"would",
    LIKELY: r"\w*likely|almost|certain\w*|possibility|possible|possibly|chance|odds|probabl[ye]|"
    r"improbable|"
    r"doubtful|plausible|conceivable|nearly|virtually|inevitable|remote|realistically",
    GROUP: r"networks?|gangs?|groups?|cartels?|maff?ias?|clans?|ocgs?|omcgs?|tcos?|dtos?|"
    r"organi[sz]ations?|syndicates?|confraternit(?:y|ies)|triads?|families|family|clubs?|cults?|"
    r"rings?|crews?|brotherhoods?|outfits?|criminals|gangsters|traffickers|smugglers|"
    r"actors|organisers|"
    r"bankers|cells?|launderers|fraudsters|dealers|brokers|offenders|nationals|cooks|"
    r"enterprises|posses",
    PRICE: r"pric(?:e[ds]?|ing)|costs?|sells?|selling|resold|resells?|sold|paid|pays?|paying|"
    r"worth|fetch\w*|charg\w*|fees?|bought|"
    r"retail\w*|wholesale|valued?|debts?|eur|gbp|usd|euros?|dollars?|pounds?|per",
    DEFINITION: r"defin\w*|refers?|means?|mean|term|denotes?|understood|label|expression",
}
_ON_THE_MOVE = (
    DEPART
    | PASS
    | ARRIVE
    | SEIZE
    | frozenset("fra frå from vei nå way between mellom via gjennom through".split())
)
_KNOWN_OPENERS = frozenset(
    form.lower().replace("’", "'").replace("‘", "'").strip("'").split()[0]
    for name, _, others in KNOWN_NETWORKS
    for form in (name, *others)
)
_MOST_WORDS = 200_000
_LISTING_WORDS = frozenset(("e", "som"))
_LISTING_STEMS = tuple(
    words.split()[0] for words in name_forms.LISTING if words.strip() not in ("e.g.", "som")
)
# The nouns that say of a name that it is a group's ("X is a gang", "X, a network …").
_GROUP_HEADS = frozenset(
    "group gang cartel network syndicate ocg crew kartell kartellet gjeng gjengen nettverk "
    "nettverket gruppering faction offshoot wing fraksjon avlegger".split()
)
# Stems of the group nouns that are not among the words of GROUP.
_OTHER_GROUPS = ("syndikat", "bandene", "gjengmiljø")
_PART = re.compile(r"[-’']")
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W\d_]+)*-?|[£$€]")


class Cues(dict[str, int]):
    """Word as printed -> the bits of what it may be, in one language of documents."""

    def __init__(self, codebook: Codebook, language: str) -> None:
        super().__init__()
        self.language = language
        self._codebook = codebook
        self._goods = spotter(codebook, "commodities", language)
        self._roles = spotter(codebook, "roles", language)
        table = _NB if language == "nb" else _EN
        self._patterns = [(bit, re.compile(rf"(?:{body})\Z")) for bit, body in table.items()]

    def __missing__(self, word: str) -> int:
        bits = self._classify(word)
        if len(self) < _MOST_WORDS:
            self[word] = bits
        return bits

    def _classify(self, word: str) -> int:
        if word in "£$€":
            return PRICE
        lower = word.lower()
        parts = {
            lower,
            lower.rpartition("-")[2],
            lower.rpartition("’")[2],
            lower.rpartition("'")[2],
        }
        bits = sum(b for b, pattern in self._patterns if any(map(pattern.match, parts)))
        if self._goods.begins(word) or is_person(word, self.language, self._codebook):
            bits |= GOODS
        if self._roles.begins(word):
            bits |= ROLE
        if lower in _ON_THE_MOVE or FLOWING.search(lower):
            bits |= FLOW
        opens = lower.strip("'’").split("'")[0].split("’")[0] in _KNOWN_OPENERS
        if opens and not word.islower() or word in name_forms.STREET_WORDS:
            bits |= NAME
        if label_key(word, self.language, self._codebook, None) is not None:
            bits |= LABEL | PLACE
        if people_of(word, self.language, self._codebook) is not None:
            bits |= PLACE
        if (
            word[0].isupper()
            or lower in PLACE_WORDS
            or lower in HOME_WORDS
            or lower == HITHER
            or is_route_name(lower)
        ):
            bits |= PLACE
        if word in ARTICLES:
            bits |= ARTICLE
        if bits & (PLACE | ARTICLE) and self._known_place(word, lower):
            bits |= KNOWN_PLACE
        if lower in flows.MONEY_WORDS[self.language]:
            bits |= MONEY
        return bits | _gates(lower)

    def _known_place(self, word: str, lower: str) -> bool:
        """Whether a word stands for a place or begins its name; other capitals may be new names."""
        return (
            lower in PLACE_WORDS
            or lower in HOME_WORDS
            or lower in ARTICLES
            or lower == HITHER
            or "-" in word
            or is_route_name(lower)
            or people_of(word, self.language, self._codebook) is not None
            or place_book(self._codebook, self.language).begins(word)
        )


def _gates(lower: str) -> int:
    """The bits of single words without which a pattern of several words need not be tried."""
    bits = 0
    if any(stem in lower for stem in flows.TRANSIT_STEMS):
        bits |= TRANSIT
    if any(stem in lower for stem in flows.SOURCE_STEMS):
        bits |= SOURCE
    if not flows.AWAY.isdisjoint(_PART.split(lower)):
        bits |= ABROAD
    if any(stem in lower for stem in name_forms.CALLING):
        bits |= CALLING
    if lower in _LISTING_WORDS or any(stem in lower for stem in _LISTING_STEMS):
        bits |= LISTING
    if any(stem in lower for stem in _OTHER_GROUPS):
        bits |= OTHER_GROUP
    if _PART.split(lower, 1)[0] in _GROUP_HEADS:
        bits |= GROUP_HEAD
    return bits | TIME if may_tell_time(lower) else bits


@lru_cache(maxsize=8)
def cues_of(codebook: Codebook, language: str) -> Cues:
    """The table of a language (``en`` or ``nb``); one for all documents."""
    return Cues(codebook, language)
