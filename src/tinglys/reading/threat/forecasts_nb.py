"""Norwegian forms that carry a forecast, and the uses of the same forms that carry none.

``{own}`` in a pattern is replaced by the names of the document's publisher. The patterns are for
lower-case running text. Refused are requirements, habits, aims, law, estimates of the present and
what the document says of itself.
"""

import re

_FLAGS = re.VERBOSE
EXPECT = re.compile(
    r"""\b(?:forventer|forventar|venter|ventar|reknar\s+med|regner\s+med|spår)\s+(?:vi\s+|også\s+|derfor\s+|videre\s+|
        fortsatt\s+|imidlertid\s+|likevel\s+|dermed\s+|politiet\s+|[a-zæøå]+\s+)?
        (?:at\b|(?:en|et|flere|økt|mer|større|fortsatt|høyere|lavere|færre)\b)
      | \b(?:forventes|forventast|ventes|ventast|spås|påregnes)\b(?!\s+av\b)
      | \b(?:antas|anslås)\s+å\s+(?:ville|komme\s+til\s+å|øke|fortsette|bli)\b
      | \b(?:forventet|forventa|ventet|venta|ventelig|spådd|anslått)\s+(?:å|at|også\s+å|
        fortsatt\s+å)\b
      | \bi\s+ferd\s+med\s+å\b
      | \bdet\s+er\s+(?:grunn|all\s+grunn|god\s+grunn|meget\s+god\s+grunn|
        liten\s+grunn)\s+til\s+å\s+
        (?:forvente|vente|tro|anta)\b
      | \b(?:kan|bør)\s+(?:man\s+|vi\s+)?(?:også\s+)?(?:forvente|vente|regne\s+med|påregne)\b
      | \bmå\s+(?:man\s+|vi\s+)?(?:også\s+)?(?:forvente|påregne|regne\s+med)\b
    """,
    _FLAGS,
)
EXPECT_NOT = re.compile(
    r"\b(?:forventet\s+levealder|som\s+(?:forventet|ventet)|enn\s+(?:forventet|ventet)|"
    r"forventes\s+av|venter\s+på)\b"
)
THREAT = r"(?:trussel\w*|trusler?\w*|truslene|risiko\w*|fare[n]?|\w*trussel\w*|\w*risiko\w*)"
ASSESS = re.compile(
    rf"""\b{THREAT}\b[^.;:]*?\b(?:vurderes|vurderast|anses|ansees|bedømmes)\b
      | \b(?:vurderes|anses|ansees|bedømmes)\b[^.;:]{{0,60}}?\b{THREAT}\b
      | \b(?:vurderes|anses|ansees)\s+(?:fortsatt\s+|også\s+)?(?:å\s+være|som|til\s+å\s+være)\s+
        (?:\w+\s+)?(?:økende|avtagende|avtakende|voksende|tiltakende|minkende|synkende|stigende|
          vedvarende)\b
      | \b(?:vurderes|anses)\s+å\s+(?:ville|komme\s+til\s+å)\b
      | \bvurderer\s+(?:vi\s+|også\s+|derfor\s+|fortsatt\s+|det\s+slik\s+|videre\s+|{{own}}\s+)*at\b
      | \b{{own}}\s+(?:vurderer|anser)\b(?!\s+(?:å|om|hvorvidt|fortløpende|tiltak|
        behov))[^.;]*?\b(?:som|til|at)\b
      | \ber\s+vår\s+vurdering\s+at\b | \bvår\s+vurdering\s+er\s+at\b
    """,
    _FLAGS,
)
CONSEQUENCE = (
    r"føre\s+til|medføre|auke|gje\s|verte|innebere|minske|oppstå|bidra\s+til|innebære|"
    r"gi\s+(?:forskyvning(?:er)?|ringvirkninger|konsekvenser|økt|økende|større|høyere|flere|mer|grobunn|"
    r"rom|insentiv|muligheter|nye|lavere|færre|økte|et|en)|resultere\s+i|øke|minke|avta|bli|oppstå|"
    r"utløse|forsterke|svekke|påvirke|skape|komme\s+til\s+å|få\s+(?!tilgang\s+til\s+å)|endre|vokse|"
    r"lede\s+til|gjøre|forverre|destabilisere|true|ramme|eskalere|tilta|spre\s+seg|ta\s+over|"
    r"presse|drive|motivere|forventes|ventes|synke|stige|falle|gå\s+(?:opp|ned)|senke|redusere|"
    r"utvikle\s+seg|etablere\s+seg|få\s+fotfeste|forekomme\s+oftere|åpne\s+for|gjenoppstå|"
    r"forskyve\w*|"
    r"flytte\w*|vri\w*|fortsette|forsvinne|nå\s+|ende\s+(?:med|opp)|"
    r"utgjøre\s+en\s+(?:økende|større|voksende)"
)
CAN = re.compile(
    rf"""\bkan\s+(?!ikke\s+(?:lenger\b)?)(?:[\w-]+\s+){{0,4}}?(?:{CONSEQUENCE})
      | \bkan\s+ikke\s+utelukkes\b | \bkan\s+ikke\s+utelukke\b
      | \bkan\s+(?:derfor\s+|dermed\s+|ikke\s+)?(?:{CONSEQUENCE})""",
    _FLAGS,
)
CAN_NOT = re.compile(
    r"\bkan\s+(?:\w+\s+){0,3}?(?:være|ha|brukes|benyttes|knyttes|deles|straffes|dømmes|"
    r"ilegges|søke|"
    r"kontakte|omfatte|skyldes|tyde|sees|ses|forklares|finnes|kjøpes|si|leses)\b"
)
HABIT = (
    r"ofte|normalt|vanligvis|gjerne|typisk|alltid|sjelden|naturlig\s+nok|som\s+regel|som\s+oftest|"
    r"i\s+mange\s+tilfeller|i\s+noen\s+tilfeller|i\s+de\s+fleste|i\s+stor\s+utstrekning|"
    r"i\s+praksis|"
    r"av\s+og\s+til|stort\s+sett|i\s+hovedsak|i\s+utgangspunktet|si\b|ikke\s+si\b|takke|"
    r"være\s+(?:straffbart|ulovlig|forbudt|lovlig)|kunne\s+(?:straffes|rammes|dømmes|"
    r"omfattes|variere)|"
    r"bli\s+(?:fulgt\s+opp|omtalt|beskrevet|nærmere)|variere|avhenge|til\s+enhver\s+tid"
)
WILL = re.compile(rf"\bvil\b(?!\s+(?:\w+\s+){{0,2}}?(?:{HABIT}))")
WILL_NOT = re.compile(
    r"\b(?:rapporten|vurderingen|kapittelet|kapitlet|dokumentet|utgaven|analysen|publikasjonen|"
    r"tiltakene|tiltaket|regjeringen|departementet|lovforslaget|loven|operasjonen|"
    r"prosjektet|strategien|"
    r"senteret|undersøkelsen|veilederen|politiet|direktoratet|myndighetene|jeg|vi|etaten|"
    r"(?:alle|de|dem|den|personer|aktører|kriminelle|bedrifter|noen|ungdom(?:mer)?)\s+som)\s+"
    r"(?:også\s+|derfor\s+|i\s+\d{4}\s+|videre\s+|fortsatt\s+)?vil\b"
    r"|\bvil\s+(?:vi|politiet|regjeringen|departementet|myndighetene|rapporten|jeg)\s+"
    r"(?:\w+\s+)?(?:prioritere|arbeide|styrke|bidra|samarbeide|følge|publisere|takke|"
    r"foreslå|ta\s+for|beskrive|"
    r"redegjøre|utarbeide|fortsette\s+å\s+(?:arbeide|prioritere|følge))"
    r"|\b(?:hvis|dersom|om)\s+(?:noen|du|man|de|vedkommende)\s+vil\b"
    r"|\bvil\s+(?:\w+\s+)?aldri\b|\bfra\s+(?:ett\s+)?år\s+til\s+(?:et\s+annet|år)\b"
)
# What the publisher itself means to do.
AGENCY = re.compile(
    r"\b{own}\s+vil\s+(?:også\s+|fortsatt\s+|derfor\s+)?(?:følge|prioritere|arbeide|styrke|bidra|"
    r"samarbeide|publisere|oppdatere|videreføre|fortsette\s+å\s+(?:følge|arbeide|prioritere))\b"
)
AGENCY_OUTLOOK = re.compile(
    r"\b(?:vi|politiet|myndighetene|etaten)\s+vil\s+(?:trolig\s+|fortsatt\s+|også\s+)?"
    r"(?:se|møte|oppleve|stå\s+overfor|få\s+se|avdekke|registrere|få\s+flere|merke)\b"
)
CONDITION = re.compile(
    r"^(?:[\w\s]+,\s+)?(?P<if>(?:dersom|hvis|om|så\s+lenge|forutsatt\s+at|skulle|uten|med\s+mindre|"
    r"gitt\s+at|ved\s+(?:en|et|økt|fortsatt))\b[^,]*?)(?=,|\s+vil\b|\s+kan\b)|"
    r"\b(?P<later>(?:dersom|hvis|med\s+mindre|forutsatt\s+at|gitt\s+at)\b[^.;]*)"
)
