"""The forms in which documents give names of networks, as patterns over running text."""

import re

CAP = r"[A-ZÆØÅČŠŽÖÄ][\wÆØÅæøå.’'&-]*"
NAME = (
    rf"(?:(?:the|The|El|La|Los|de|del)\s+)?{CAP}"
    rf"(?:\s+(?:(?:del|de|da|do|la|los|y|v|of|to|MC|\d+)\s+)?{CAP}){{0,3}}"
)
NB_COMPOUND = re.compile(
    r"^(?P<own>[A-ZÆØÅČŠŽÖÄ0-9][\w.&]*)-(?P<noun>nettverket|klanen|gjengen|mafiaen|"
    r"maffiaen|kartellet|banden|"
    r"grupperingen|miljøet|ringen|ligaen|familien|syndikatet|gruppen|brødrene|nettverk|"
    r"klubben|gjengens|nettverkets)$"
)
NB_ONE_WORD = re.compile(
    r"^[A-ZÆØÅČŠŽ][a-zæøåčšž]{2,}(?:nettverket|klanen|gjengen|ligaen|ringen|patruljen|"
    r"mafiaen|kartellet|banden)$"
)
NB_TAIL = re.compile(
    r"(?:nettverket|klanen|gjengen|ligaen|ringen|patruljen|mafiaen|kartellet|banden)$"
)
# Firms that a network hides behind: "et firma, i etterforskningen kalt «Hvite Frakt»".
FRONTS = frozenset("firma dekkfirma selskap skallselskap".split())
STREET_WORDS = (
    "Boys",
    "Boyz",
    "Bloods",
    "Bombers",
    "Guns",
    "Kings",
    "Turks",
    "Crips",
    "Mob",
    "Posse",
    "Soldiers",
    "Warriors",
    "Brotherhood",
    "Firm",
)
NB_APPOSED = re.compile(
    rf"\b(?P<noun>(?i:\w*(?:nettverket|nettverkene|gjengen|gjengene|grupperingen|"
    rf"grupperingene|mafiaorganisasjonen|mafiaen|kartellet|"
    rf"kartellene|klanen|klanene|banden|klubben|klubbene)|(?!(?:arbeids|referanse|styrings|"
    rf"ekspert|prosjekt|mål|alders|yrkes|interesse)gruppen)\w{{4,}}(?:gruppen|gruppa)|"
    rf"(?:kriminelle|paramilitære|kriminell|terror)\s?(?:organisasjonen|gruppen|"
    rf"gruppa)))\s+[«“\"]?(?P<name>['‘’]?{NAME})"
)
CLUB = re.compile(
    rf"(?P<name>{CAP}(?:\s+{CAP}){{0,2}}\s+MC(?:\s+(?:Norway|Sweden|Denmark|Finland))?)\b"
)
EN_NAMED = re.compile(
    rf"\b(?:[Tt]he\s+)?(?P<name>{CAP}(?:\s+{CAP}){{0,2}})\s+(?P<noun>(?:(?:organi[sz]ed\s+)?crim(?:e|inal)\s+|ransomware\s+|drug\s+|street\s+|prison\s+|trafficking\s+)?"
    r"(?:gang|group|network|cartel|Cartel|clan|Clan|Gang|mafia|Mafia|OCG|DTO|TCO|crew|"
    r"syndicate|Syndicate|family|organi[sz]ation|Motorcycle\s+Club|MC|ring))\b"
)
CALLED = re.compile(
    r"(?:\b(?:referred\s+to|known|dubbed|styled|called|named|calling\s+itself|"
    r"calling\s+themselves|omtalt|omtales|kjent|kalt|kalles|betegnet|såkalte?)\b"
    rf"(?:\s+(?:by\s+\w+|in\s+the\s+media|i\s+media|i\s+mediene|av\s+politiet|"
    rf"noen\s+ganger|ofte|seg(?:\s+selv)?|som|as|for|den|det|de|"
    rf"såkalte))*)\s+[«“\"']?(?P<name>{NAME})"
)
SUCH_AS = re.compile(
    rf"\b(?:such\s+as|including|among\s+them|notably|namely|e\.g\.|slik\s+som|herunder|"
    rf"deriblant|blant\s+annet|inkludert|som\s+for\s+eksempel|"
    rf"som)\s+[«“\"]?(?P<list>['‘’]?{NAME}(?:\s*,\s*{NAME})*(?:,?\s*(?:and|"
    rf"og)\s+{NAME})?)"
)
EVERYDAY = frozenset("group network organization organisation family ring crew".split())
CALLING = (
    "known",
    "referred",
    "dubbed",
    "styled",
    "called",
    "calling",
    "named",
    "omtal",
    "kjent",
    "kalt",
    "kalles",
    "betegn",
    "såkalt",
)
LISTING = (
    "such as",
    "including",
    "among them",
    "notably",
    "namely",
    "e.g.",
    "slik som",
    "herunder",
    "deriblant",
    "blant annet",
    "inkludert",
    " som ",
)
IS_A = re.compile(
    rf"^(?P<name>{NAME})\s*(?:,[^,]{{3,80}},\s*)?\s(?:is|was|remains|er|"
    rf"var)\s+(?:[\w-]+\s+){{0,6}}?(?:group|gang|cartel|network|syndicate|OCG|kartell|"
    rf"gjeng|nettverk|gruppering)\b"
)
APPOSITION = re.compile(
    rf"^(?:The\s+)?(?P<name>{NAME}),\s+(?:an?|the|en|et|den|det)\s+(?:[\w-]+\s+){{0,5}}?"
    r"(?:group|gang|cartel|network|syndicate|OCG|crew|kartell|kartellet|gjeng|gjengen|"
    r"nettverk|nettverket|gruppering|faction|offshoot|wing|fraksjon|avlegger)\b"
)
# Names that gangs give themselves: "Young Guns", "the Tottenham Turks".
STREET = re.compile(
    rf"\b(?P<name>{CAP}(?:\s{CAP})?\s(?:Boys|Boyz|Bloods|Bombers|Guns|Kings|Turks|Crips|Mob|Posse|"
    rf"Soldiers|Warriors|Brotherhood|Firm))\b"
)
ALIAS = re.compile(
    rf"^\s*(?:\((?P<abbr>[A-Z][A-Za-z0-9&-]{{1,11}})\)|,?\s*(?:also|og(?:så)?)\s+(?:known|"
    rf"tracked|kjent|kalt)\s+(?:as\s+|som\s+)?(?P<alias>{NAME}))"
)
NOT_NAMES = re.compile(
    r"^(?:The|A|An|Its|His|Her|Our|Any|All|No|NGO|NGOs|Civil|Media|Victims?)$|"
    r"^(?:The\s+)?(?:NGO|Force|Agency|Police|Council|Ministry|Working|Task|Steering|Expert|"
    r"Advisory|Financial|Contact|Joint|Liaison|"
    r"Member|European|Egmont|Europol|National|United|Nations|Union|States?|World|Interpol|"
    r"International|Action|Support|"
    r"Study|Focus|Research|Government|Border|Customs|Organi[sz]ed|Transnational|Criminal|"
    r"Crime|Drug|Street|Youth|Local|"
    r"Several|Many|Some|Most|Other|These|Those|This|That|Their|Each|Both|Such|One|Two|"
    r"Three|Foreign|Ethnic|Large|Small|"
    r"Smaller|Larger|Key|Major|Social|Age|Family|Control|Target|High|An?|Online|Facebook|"
    r"Telegram|Cyber|Tor|Ransomware|"
    r"Det|Den|De|Et|En|Flere|Noen|Mange|Disse|Slike|Politiet|Kripos|Norge|Nettverk\w*|Kriminelle|"
    r"Transnasjonale?|Lokale|Store|Mindre|Andre|Vold\w*|Bakmenn\w*|January|February|March|"
    r"April|May|June|July|August|"
    r"September|October|November|December|Violence|Money|County|Outlaw|Motorcycle|MC-miljø\w*)\b"
)
LIST_STEP = re.compile(rf"^\s*(?:,|(?:,\s*)?(?:og|and|samt)|mot|against)\s+(?P<name>['‘’]?{NAME})")
# Words without which a pattern need not be tried, the pattern, the group's key and its kind.
TYPES = {
    "nb": (
        (
            ("mc-", "%-klubb", "enprosentklubb"),
            re.compile(
                r"(?<!\bandre )(?<!\bandre kriminelle )\b(?:kriminelle\s+)?"
                r"mc-(?:miljø(?:er|et|ene)?|klubb(?:er|ene)|gjeng(?:er|ene))\b|"
                r"(?<!\bandre )\b1\s?%-klubb\w*|(?<!\bandre )\benprosentklubb\w*"
            ),
            "type:motorcycle",
            "outlaw_motorcycle_club",
        ),
        (
            ("andre narkotikanettverk",),
            re.compile(r"\bandre narkotikanettverk\b"),
            "type:other-drug-networks",
            "unnamed_group",
        ),
        (
            ("hawala",),
            re.compile(r"\bhawala(?:dar)?-?\s?nettverk(?:ene)?\b"),
            "type:hawala",
            "unnamed_group",
        ),
    ),
    "en": (
        (
            ("outlaw", "omcg", "one-percent", "biker"),
            re.compile(
                r"\boutlaw\s+motor(?:cycle|bike)\s+(?:gangs?|clubs?)\b|\bomcgs?\b|"
                r"\bone-percent(?:er)?\s+clubs?\b|\bcriminal\s+biker\s+(?:gangs|clubs)\b"
            ),
            "type:motorcycle",
            "outlaw_motorcycle_club",
        ),
        (
            ("county",),
            re.compile(r"\bcounty\s+lines\s+(?:groups|gangs|networks)\b"),
            "type:county-lines",
            "unnamed_group",
        ),
        (
            ("hawala",),
            re.compile(r"\bhawala(?:dar)?\s+networks\b"),
            "type:hawala",
            "unnamed_group",
        ),
    ),
}
