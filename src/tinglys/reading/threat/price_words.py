"""The vocabulary of prices: words of price and of other money, units, stages, services."""

import re

PRICED = re.compile(
    r"\b(?:\w*pris(?:en|er|ene|es)?|kost(?:er|et|e)|prises|omsettes\s+for|"
    r"selges\s+(?:\w+\s+){0,3}?for|solgt(?:e)?\s+(?:\w+\s+){0,3}?for|"
    r"kjøpes\s+(?:\w+\s+){0,3}?for|kjøpt\s+(?:\w+\s+){0,3}?for|videreselges\s+for|betaler?|"
    r"betalt[e]?|betaling|betales|\w*verdi(?:en)?|honorar\w*|gebyret?|gjeld(?:en)?|tilbys|"
    r"tilbudt|tar\b|krever|"
    r"prices?d?|pricing|costs?|sell(?:s|ing)?\s+(?:\w+\s+){0,3}?(?:for|at)|"
    r"(?:re)?sold\s+(?:\w+\s+){0,4}?(?:for|at)|(?:re)?sells?\s+(?:\w+\s+){0,3}?(?:for|at)|"
    r"bought\s+(?:\w+\s+){0,4}?for|purchased\s+(?:\w+\s+){0,4}?for|fetch(?:es|ed)?|pay(?:s|"
    r"ing|ment)?|paid|"
    r"charg(?:e|es|ed|ing)|fees?|debts?|retail\w*|wholesale|worth|value|going\s+rate|"
    r"offered|asking|trad(?:es|ed)\s+at)\b"
)
# After a price, what is paid elsewhere is the price there: "I Bergen betales det 380 000 kroner".
PAYING = re.compile(r"\bbetales\b|\b(?:is|are)\s+paid\b|\bbuyers\s+pay\b|\bbetaler\s+kjøper")
PER = re.compile(
    r"(?:/\s?|\b)(?:(?<=/)|per|pr\.?|for\s+(?:et|hver|ett|en|én|1|a|an|one|each)|a|an|each|"
    r"hver|et|ett|en|én|one)\s+(?:ekstra\s+|single\s+|enkelt\s+|levende\s+)?"
    r"(?P<unit>kilo(?:gram|gramme|s)?|kg|gram(?:me)?s?|g|gr|tablet(?:t)?|pill(?:e)?|ounce|"
    r"pound|liter|litre|tonne?|dosage\s+unit|unit|lbs?|boks|tur|reise|stykk|stk|piece|"
    r"person|passenger|"
    r"passasjer|head|migrant|victim|oppdrag|jobb|job|gun|pistol|rifle|weapon|våpen|dose|"
    r"bag|pakke|pack|carton|kartong|trip|crossing|"
    r"plass|place|seat|skudd|client|kunde|year|month|dag|day)\b|\b\w*?(?P<compound>kilo|"
    r"gram|liter|stykk)pris(?:en|er|ene)?\b"
    r"|\b(?P<noun>kilogram|kilo|gram|ounce|pound)\s+prices?\b"
    r"|/\s*(?P<row>each|kilogram|kilo|kg|gram|ounce|pound|tablet|dose|stk)\s*/"
    r"|\b(?P<dose>bruker)dose[nr]?\b"
)
UNITS = {
    "kilo": "kg",
    "kilogram": "kg",
    "kilogramme": "kg",
    "kilos": "kg",
    "kg": "kg",
    "gram": "gram",
    "gramme": "gram",
    "grams": "gram",
    "grammes": "gram",
    "g": "gram",
    "gr": "gram",
    "tablet": "tablet",
    "tablett": "tablet",
    "pill": "tablet",
    "pille": "tablet",
    "litre": "litre",
    "liter": "litre",
    "tonn": "tonne",
    "tonne": "tonne",
    "ton": "tonne",
    "stykk": "piece",
    "stk": "piece",
    "piece": "piece",
    "person": "person",
    "passenger": "person",
    "passasjer": "person",
    "head": "person",
    "migrant": "person",
    "victim": "person",
    "oppdrag": "job",
    "jobb": "job",
    "job": "job",
    "gun": "piece",
    "pistol": "piece",
    "rifle": "piece",
    "weapon": "piece",
    "våpen": "piece",
    "trip": "trip",
    "tur": "trip",
    "ounce": "ounce",
    "pound": "pound",
    "dose": "dose",
    "bruker": "dose",
    "each": "piece",
    "bag": "bag",
    "pakke": "pack",
    "pack": "pack",
    "carton": "carton",
    "kartong": "carton",
    "unit": "piece",
    "dosage unit": "piece",
    "boks": "box",
    "reise": "person",
    "lb": "pound",
    "lbs": "pound",
    "crossing": "person",
    "plass": "person",
    "place": "person",
    "seat": "person",
}
OTHER_MONEY = re.compile(
    r"\b(?:bot|bøter|bøtelagt|forelegg|overtredelsesgebyr|fine[sd]?|fined|erstatning|"
    r"oppreisning|compensation|restitution|budget\w*|budsjett\w*|"
    r"bevilg\w*|allocat\w*|funding|funded|grant(?:s|ed)?|inndra\w*|inndrag\w*|confiscat\w*|"
    r"forfeit\w*|omsetning|turnover|revenue\w*|"
    r"laundered|hvitvask\w*|fakturaer|invoices|tap(?:et|te)?\b|losses|svindlet|defrauded|"
    r"bedragerier|ransom|løsepenger|gross\s+domestic|"
    r"estimated\s+(?:street\s+)?value|total(?:t|en)?\s+(?:value|verdi)|samlet\s+verdi|"
    r"gatesalgsverdi|street\s+value)\b"
)
STAGES = (
    (
        "arrival",
        re.compile(r"\b(?:ved\s+ankomst|on\s+arrival|at\s+the\s+port|i\s+havn(?:en)?|landed)\b"),
    ),
    (
        "source",
        re.compile(
            r"\b(?:produsent\w*|produksjonsland\w*|i\s+kilden|farm-?gate|at\s+source|"
            r"producer|source\s+countr\w+)\b"
        ),
    ),
    (
        "wholesale",
        re.compile(
            r"\b(?:wholesale|engros\w*|grossist\w*|kilopris\w*|bulk|(?:et|per|pr\.?|"
            r"a)\s+kilo\w*|per\s+kg|per\s+kilogram)\b"
        ),
    ),
    (
        "retail",
        re.compile(
            r"\b(?:gate\w*|street|retail|brukerdose\w*|gram\w*|per\s+dose|per\s+pill|bruker\w*)\b"
        ),
    ),
)
YEAR = re.compile(r"(?<![\d.,])(?:19[89]\d|20[0-4]\d)(?![\d.,]*\d)")
SERVICES = (
    (
        "extraction service",
        re.compile(r"\b(?:hentelag\w*|uthent\w*|extraction\s+teams?|extractors?)\b"),
    ),
    (
        "contract violence",
        re.compile(
            r"\b(?:\w*voldsoppdrag\w*|skyteoppdrag\w*|drapsoppdrag\w*|contract\s+killings?|"
            r"hits?\b|shooting\s+job|sprengningsoppdrag\w*|leiedrap\w*|skyting|drap\b|"
            r"murder)"
        ),
    ),
    (
        "firearms",
        re.compile(r"\b(?:\w*pistol(?:en|s)?|revolver(?:en|s)?|\w*rifle[ns]?|(?:hand)?guns?)\b"),
    ),
    (
        "recruitment fee",
        re.compile(
            r"\b(?:formidlingsgebyr\w*|rekrutteringsgebyr\w*|gebyr(?:et)?|"
            r"recruitment\s+fees?|placement\s+fees?|agency\s+fees?)\b"
        ),
    ),
    ("trafficking debt", re.compile(r"\b(?:gjeld\w*|debts?)\b")),
    (
        "smuggling service",
        re.compile(
            r"\b(?:smugl\w*|menneskesmugl\w*|smugglers?|crossing|passage|migrants?|"
            r"place\s+in\s+a\s+boat|plass\s+i)\b"
        ),
    ),
)
