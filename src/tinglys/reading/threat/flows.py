"""The vocabulary of flows: which words move goods, money or persons, and from where to where."""

import re

FROM = frozenset("fra frå from".split())
TO = frozenset("til mot to towards toward into onto".split())
VIA = frozenset("via gjennom gjennem igjennom through over across along langs".split())
LOCATIVE = frozenset("i på ved utenfor innen in at off near within around inside inn".split())
LINKING = frozenset("of".split())
# Words that make a flow one of money, by language of documents.
MONEY_WORDS = {
    "nb": frozenset(
        "utbytte utbyttet midlene midler pengene fortjenesten fortjeneste profitten overskuddet "
        "kontantene kontanter pengestrømmen inntektene pengestrømmene overskudd gevinst gevinsten "
        "inntekter".split()
    ),
    "en": frozenset("proceeds profits money funds cash earnings revenue revenues".split()),
}

# Verbs whose object or place is where a flow begins, passes or ends.
DEPART = frozenset(
    "leave leaves left leaving forlater forlot produced made manufactured grown cultivated "
    "mined caught "
    "purchased bought ordered launched collected originating originates originate sourced "
    "harvested "
    "stolen stjeles extracted synthesised synthesized cooked bred poached earned generated "
    "recruited "
    "produsert produseres laget dyrket dyrkes fanget kjøpt kjøpes stjålet samles samlet innsamlet "
    "fremstilles fremstilt utvunnet rekruttert rekrutteres høstet bestilt skaffes opptjent "
    "loaded lastet "
    "hentes hentet fisket opprinnelse opphav utgangspunkt stammer stammet origin origins "
    "sources suppliers leverandører produsenter laboratorier henter hente bestiller "
    "bestilles kjøper "
    "kjem kjøpt kjøpte hentar bestilt dyrka produsert kjøpast collect collects buy buys "
    "source laboratories".split()
)
PASS = frozenset(
    "transit transits transited transiting stored stores refined repacked repackaged transshipped "
    "omlastes omlastet lagres lagret mellomlagres mellomlagret raffineres raffinert "
    "rerouted re-routed routed "
    "passerer passerte pakkes krysser cross crosses crossed settled omdirigeres smeltes "
    "stopover stopovers mellomlanding mellomlandinger "
    "mellomstopp losses losset unloaded veksles vekslet exchanged laundered hvitvaskes "
    "layover layovers transshipment omlasting".split()
)
ARRIVE = frozenset(
    "reach reaches reached reaching enter enters entered entering arrive arrives arrived "
    "arriving land "
    "lands landed delivered når nådde ankommer ankom ankommet ender endte havner havnet "
    "lander landet "
    "leveres levert bound destined heading headed distribueres omsettes mottas mottatt "
    "supply supplies "
    "pay pays utbetales utbetalt "
    "ends end kommer into mottak distribusjon plukket picked distributed "
    "sold solgt selges selger videreselges videresolgt resold adressert anløper anløp "
    "anløpt ankom nådde seld selde konsumeres forbrukes received receives".split()
)
SEIZE = frozenset(
    "seized seizure seizures intercepted stopped discovered found detected beslag beslaget "
    "beslaglagt "
    "fant enkeltbeslag enkeltbeslaget beslagene beslagla "
    "avdekket stanset stoppet oppdaget funnet tatt tas pågrepet intercept recovered".split()
)
BASED = frozenset(
    "based base baser base residing resident bosatt opphold oppholder tilholdssted tilhold located "
    "operating opererer etablert baserte living bor sitter".split()
)
# What is sold in a place came there; the money for it leaves from there.
SOLD = frozenset("sold solgt selges omsettes omsatt generated earned tjent".split())
IMPORTS = frozenset("imports receives importerer mottar".split())
EXPORTS = frozenset("exports eksporterer supplies forsyner leverer".split())
# A noun for what a place is in the trade, beside that place; a word of it holds one of the stems.
TRANSIT_STEMS = (
    "transit",
    "omlasting",
    "innfallsport",
    "gjennomfart",
    "knutepunkt",
    "shipment",
    "gateway",
    "entry",
    "hub",
    "corridor",
    "stepping",
    "innførsel",
)
TRANSIT_NOUN = re.compile(
    r"\b(?:transitt(?:land\w*|punkt\w*|havn\w*|område\w*|stat\w*|sted\w*|rute\w*)|"
    r"transitland\w*|omlastings(?:punkt|havn|sted)\w*|"
    r"innfallsport\w*|gjennomfartsland\w*|knutepunkt\w*|"
    r"transit\s+(?:country|countries|point|points|hub|hubs|route|state|states|zone|port|ports)|"
    r"trans-?shipment\s+(?:hub|hubs|point|points|country)|gateways?|"
    r"(?:\w+\s+)?entry\s+points?|points?\s+of\s+entry|"
    r"(?:smuggling|logistical|distribution|trafficking)\s+hubs?|corridor|stepping\s+stone|"
    r"innførsels(?:punkt|havn|port)\w*|innførsel(?:s)?vei\w*)\b"
)
ENTRY_NOUN = re.compile(
    r"\b(?:innførsels(?:punkt|havn|port)\w*|entry\s+points?|points?\s+of\s+entry|"
    r"mottaksland\w*|destination\s+(?:country|countries|markets?))\b"
)
SOURCE_STEMS = (
    "kilde",
    "avsender",
    "opprinnelse",
    "opphav",
    "produsent",
    "leverandør",
    "source",
    "supplier",
    "origin",
)
SOURCE_NOUN = re.compile(
    r"\b(?:(?:hoved)?kilden?\s+til|(?:avsender|opprinnelses|opphavs|kilde|produsent|leverandør)land"
    r"\w*\s+(?:for|av|til)|(?:main\s+|primary\s+|largest\s+|key\s+)?sources?\s+of|"
    r"(?:main\s+|principal\s+|largest\s+)?suppliers?\s+of|produsent(?:land)?\w*\s+av|origin\s+of)\b"
)
# A flow is spoken of at all.
FLOWING = re.compile(
    r"smugl|innfør|køyr|\bkjem\b|sendast|frakta|leverast|anløp|utskip|innfrakt|"
    r"\bparti(?:et|er)?\b|sending|\blast(?:en|er)?\b|consignment|\bloads?\b|\b(?:vil|kan|"
    r"å) nå\b|frakt|transport|transit|rute|route|sendes|sendt\b|\bsender?\b|kjør|skip(?:es|"
    r"et|per|pes)\b|fløyet|flys\b|"
    r"lever(?:es|t|anse)|kilde|verdikjede|næringskjede|forsyningskjede|overfør|innfallsport|omlast|"
    r"eksport|import|på vei|sporet|\bkommer\b|\bgår\b|reiser|krysser|\bføres\b|\bført\b|"
    r"bringes|brakt\b|"
    r"\btas\b|\bnår\b|ankom|knutepunkt|utførsel|ut av landet|avledes|distribu|avsenderland|"
    r"opphavsland|opprinnelsesland|kildeland|seiler|nådd\b|flytte[srt]?\b|bring|\bfør(?:e|"
    r"er)\b|adressert|tar seg|ta seg|\btar tog|henter|losse[st]|veksle|smugler|"
    r"smuggl|traffic|ship(?:s|ped|ping|ment)|export|arriv|enter(?:s|ed|ing)?\b|reach|"
    r"\bmov(?:e|ed|es|ing)\b|\bfl(?:y|ies|ew|own)\b|"
    r"flight|\bleav(?:e|es|ing)\b|sourced|destined|\bbound\b|gateway|en route|\bon "
    r"(?:their|its|the) way\b|deliver|cross|\bdriv(?:e|en|es)\b|drove|"
    r"\bsent\b|\bsend\b|posted|mailed|carr(?:y|ies|ied|ying)|origin|corridor|truck|channel|"
    r"taken\b|\btake\b|launder|transfer|wired|settled|"
    r"supply chain|suppl(?:y|ied|ies)|drop-off|brought|make their way|making their way|"
    r"\bgikk\b|\bkom\b|\bfl[yø](?:r|y)\b|\bbæres\b|\bbåret\b|couriered|pa(?:y|id) out\b|"
    r"utbetal|\b\w*(?:container(?:e|en|ne)?|skip|båt|fartøy|vessels?|freighters?|ships?)"
    r"\s+(?:fra|from)\b|"
    r"migrat|relocat|flows?\b|\bcomes?\b|hub\b|diverted|sail|imported|travel"
)
# Movement of people; it moves goods only where goods are named with it.
PERSON_MOVES = re.compile(
    r"reiser|\btravel|\bfl(?:y|ies|ew|own)\b|flight|tar seg|ta seg|migrat|relocat|\bcross|krysser"
)
RELATIONS = frozenset(
    "forbindelser forbindelse kontakter kontakt connections links ties knytninger bånd".split()
)
MONEY_END = re.compile(
    r"\b(?:går|ender|havner|goes|end\s+up|ends\s+up|flows?|sent|overført|sendt)\b[^,;.]{0,40}$"
)
AWAY = frozenset("ut utlandet out abroad overseas andre other".split())
ABROAD = re.compile(
    r"\b(?P<away>(?:føres|ført|sendes|sendt|smugles|smuglet|fraktes|fraktet|bringes|bæres|tas|"
    r"tatt)\s+ut(?!\s+(?:av|i|på|til)\b)|ut\s+av\s+(?:landet|norge)|ut\s+til\s+utlandet|til\s+utlandet|"
    r"out\s+of\s+the\s+country|abroad|overseas|til\s+andre\s+land|to\s+other\s+countries)\b"
)
CLAUSE = re.compile(
    r";\s+|:\s+(?=[a-zæøå])|,\s+(?=(?:while|whereas|although|though|mens|selv\s+om|men|but|"
    r"and\s+\w+\s+(?:comes?|arrives?)|og\s+\w+\s+kommer)\b)"
)
BOUND = re.compile(r"\b(?P<place>[A-Z][\w.]+)-bound\b")
END_STATION = re.compile(
    r"^\s+(?:som|as)\s+(?:\w+\s+){0,2}(?:destinasjon|mål|bestemmelsessted|mottaker|destination)\b"
)
START_STATION = re.compile(
    r"^\s+(?:som|as)\s+(?:\w+\s+){0,3}(?:avsenderland\w*|opphavsland\w*|"
    r"opprinnelsesland\w*|utgangspunkt|kilde\w*|source|starting\s+point|origin)\b"
)
WAY_STATION = re.compile(
    r"^\s+(?:som|as)\s+(?:\w+\s+){0,3}(?:transitt\w*|mellomstasjon|omlastings\w*|"
    r"knutepunkt|innfallsport|transit\w*|stopover|gateway|hub)\b"
)
CHAIN = re.compile(r"\s*(?:→|->|=>|–|—)\s*")
BETWEEN = frozenset("between mellom".split())
ATLANTIC = re.compile(r"\b(?:transatlanti\w+|across\s+the\s+atlantic|over\s+atlanterhavet)\b")
