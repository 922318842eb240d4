"""What makes a clause a forecast or an assessment, beside a likelihood word.

A marker is a verb form that carries the forecast: an expectation ("forventer at", "is expected
to"), an assessment of a threat ("vurderes å være økende", "we assess that"), a possible
consequence ("kan føre til", "could lead to"), or a bare future ("vil", "will"). The same forms
also describe rules, habits, aims and the document itself; those uses are refused here. The refusals
are general knowledge of the two languages, not of single documents.
"""

import re

import msgspec

_FLAGS = re.VERBOSE


class Marker(msgspec.Struct, frozen=True):
    """The marker of a clause; offsets into the clause. ``future`` is False where it speaks of the
    present (an assessed trend), which has no horizon."""

    code: str
    start: int
    end: int
    future: bool = True


_ADV = r"(?:[\wæøåé-]+\s+){0,4}?"
_NB_EXPECT = re.compile(
    r"""\b(?:forventer|venter|regner\s+med|spår)\s+(?:vi\s+|også\s+|derfor\s+|videre\s+|
        fortsatt\s+|imidlertid\s+|likevel\s+|dermed\s+|politiet\s+|[a-zæøå]+\s+)?
        (?:at\b|(?:en|et|flere|økt|mer|større|fortsatt|høyere|lavere|færre)\b)
      | \b(?:forventes|ventes|spås|påregnes)\b(?!\s+av\b)
      | \b(?:antas|anslås)\s+å\s+(?:ville|komme\s+til\s+å|øke|fortsette|bli)\b
      | \b(?:forventet|ventet|ventelig|spådd|anslått)\s+(?:å|at|også\s+å|fortsatt\s+å)\b
      | \bi\s+ferd\s+med\s+å\b
      | \bdet\s+er\s+(?:grunn|all\s+grunn|god\s+grunn|meget\s+god\s+grunn|liten\s+grunn)\s+til\s+å\s+
        (?:forvente|vente|tro|anta)\b
      | \b(?:kan|bør)\s+(?:man\s+|vi\s+)?(?:også\s+)?(?:forvente|vente|regne\s+med|påregne)\b
      | \bmå\s+(?:man\s+|vi\s+)?(?:også\s+)?(?:forvente|påregne|regne\s+med)\b
    """,
    _FLAGS,
)
_NB_EXPECT_NOT = re.compile(
    r"\b(?:forventet\s+levealder|som\s+(?:forventet|ventet)|enn\s+(?:forventet|ventet)|"
    r"forventes\s+av|venter\s+på)\b"
)
_NB_THREAT = r"(?:trussel\w*|trusler?\w*|truslene|risiko\w*|fare[n]?|\w*trussel\w*|\w*risiko\w*)"
_NB_ASSESS = re.compile(
    rf"""\b{_NB_THREAT}\b[^.;:]*?\b(?:vurderes|anses|ansees|bedømmes)\b
      | \b(?:vurderes|anses|ansees|bedømmes)\b[^.;:]{{0,60}}?\b{_NB_THREAT}\b
      | \b(?:vurderes|anses|ansees)\s+(?:fortsatt\s+|også\s+)?(?:å\s+være|som|til\s+å\s+være)\s+
        (?:\w+\s+)?(?:økende|avtagende|avtakende|voksende|tiltakende|minkende|synkende|stigende|vedvarende)\b
      | \b(?:vurderes|anses)\s+å\s+(?:ville|komme\s+til\s+å)\b
      | \bvurderer\s+(?:vi\s+|også\s+|derfor\s+|fortsatt\s+|det\s+slik\s+|videre\s+|{{own}}\s+)*at\b
      | \b{{own}}\s+(?:vurderer|anser)\b(?!\s+(?:å|om|hvorvidt|fortløpende|tiltak|behov))[^.;]*?\b(?:som|til|at)\b
      | \ber\s+vår\s+vurdering\s+at\b | \bvår\s+vurdering\s+er\s+at\b
    """,
    _FLAGS,
)
_NB_CONSEQUENCE = (
    r"føre\s+til|medføre|bidra\s+til|innebære|gi\s+(?:økt|økende|større|høyere|flere|mer|grobunn|"
    r"rom|insentiv|muligheter|nye|lavere|færre|økte|et|en)|resultere\s+i|øke|minke|avta|bli|oppstå|"
    r"utløse|forsterke|svekke|påvirke|skape|komme\s+til\s+å|få\s+(?!tilgang\s+til\s+å)|endre|vokse|"
    r"lede\s+til|gjøre|forverre|destabilisere|true|ramme|eskalere|tilta|spre\s+seg|ta\s+over|"
    r"presse|drive|motivere|forventes|ventes|synke|stige|falle|gå\s+(?:opp|ned)|senke|redusere|"
    r"utvikle\s+seg|etablere\s+seg|få\s+fotfeste|forekomme\s+oftere|åpne\s+for|gjenoppstå|forskyve\w*|"
    r"flytte\w*|vri\w*|fortsette|forsvinne|nå\s+|ende\s+(?:med|opp)|utgjøre\s+en\s+(?:økende|større|voksende)"
)
_NB_CAN = re.compile(
    rf"""\bkan\s+(?!ikke\s+(?:lenger\b)?)(?:[\w-]+\s+){{0,4}}?(?:{_NB_CONSEQUENCE})
      | \bkan\s+ikke\s+utelukkes\b | \bkan\s+ikke\s+utelukke\b
      | \bkan\s+(?:derfor\s+|dermed\s+|ikke\s+)?(?:{_NB_CONSEQUENCE})""",
    _FLAGS,
)
_NB_CAN_NOT = re.compile(
    r"\bkan\s+(?:\w+\s+){0,3}?(?:være|ha|brukes|benyttes|knyttes|deles|straffes|dømmes|ilegges|søke|"
    r"kontakte|omfatte|skyldes|tyde|sees|ses|forklares|finnes|kjøpes|si|leses)\b"
)
_NB_HABIT = (
    r"ofte|normalt|vanligvis|gjerne|typisk|alltid|sjelden|naturlig\s+nok|som\s+regel|som\s+oftest|"
    r"i\s+mange\s+tilfeller|i\s+noen\s+tilfeller|i\s+de\s+fleste|i\s+stor\s+utstrekning|i\s+praksis|"
    r"av\s+og\s+til|stort\s+sett|i\s+hovedsak|i\s+utgangspunktet|si\b|ikke\s+si\b|takke|"
    r"være\s+(?:straffbart|ulovlig|forbudt|lovlig)|kunne\s+(?:straffes|rammes|dømmes|omfattes|variere)|"
    r"bli\s+(?:fulgt\s+opp|omtalt|beskrevet|nærmere)|variere|avhenge|til\s+enhver\s+tid"
)
_NB_WILL = re.compile(rf"\bvil\b(?!\s+(?:\w+\s+){{0,2}}?(?:{_NB_HABIT}))")
_NB_WILL_NOT = re.compile(
    r"\b(?:rapporten|vurderingen|kapittelet|kapitlet|dokumentet|utgaven|analysen|publikasjonen|"
    r"tiltakene|tiltaket|regjeringen|departementet|lovforslaget|loven|operasjonen|prosjektet|strategien|"
    r"senteret|undersøkelsen|veilederen|politiet|direktoratet|myndighetene|jeg|vi|etaten|"
    r"(?:alle|de|dem|den|personer|aktører|kriminelle|bedrifter|noen|ungdom(?:mer)?)\s+som)\s+"
    r"(?:også\s+|derfor\s+|i\s+\d{4}\s+|videre\s+|fortsatt\s+)?vil\b"
    r"|\bvil\s+(?:vi|politiet|regjeringen|departementet|myndighetene|rapporten|jeg)\s+"
    r"(?:\w+\s+)?(?:prioritere|arbeide|styrke|bidra|samarbeide|følge|publisere|takke|foreslå|ta\s+for|beskrive|"
    r"redegjøre|utarbeide|fortsette\s+å\s+(?:arbeide|prioritere|følge))"
    r"|\b(?:hvis|dersom|om)\s+(?:noen|du|man|de|vedkommende)\s+vil\b"
)
_NB_AGENCY_OUTLOOK = re.compile(
    r"\b(?:vi|politiet|myndighetene|etaten)\s+vil\s+(?:trolig\s+|fortsatt\s+|også\s+)?"
    r"(?:se|møte|oppleve|stå\s+overfor|få\s+se|avdekke|registrere|få\s+flere|merke)\b"
)
_NB_CONDITION = re.compile(
    r"^(?:[\w\s]+,\s+)?(?P<if>(?:dersom|hvis|om|så\s+lenge|forutsatt\s+at|skulle|uten|med\s+mindre|"
    r"gitt\s+at|ved\s+(?:en|et|økt|fortsatt))\b[^,]*?)(?=,|\s+vil\b|\s+kan\b)|"
    r"\b(?P<later>(?:dersom|hvis|med\s+mindre|forutsatt\s+at|gitt\s+at)\b[^.;]*)"
)

_EN_EXPECT = re.compile(
    r"""\b(?:expects?|anticipates?|foresees?|predicts?|forecasts?|projects?)\s+(?:that\b|to\s+see\b|an?\b|
        the\b|further\b|more\b|[\w’'-]+\s+[\w\s’',-]{0,80}?\bto\b)
      | \b(?:is|are|was|were|be|been|remains?|remain)\s+(?:\w+\s+){0,2}?
        (?:expected|anticipated|predicted|projected|forecast|forecasted|foreseen|poised|bound|set|
        destined|thought\s+likely)\s+(?:to\b|that\b)
      | \b(?:looks?|appears?|seems?)\s+(?:set|poised|likely|bound)\s+to\b
      | \b(?:is|are)\s+going\s+to\b
      | \bcan\s+be\s+expected\b | \bshould\s+be\s+expected\b | \bcannot\s+be\s+(?:ruled\s+out|excluded)\b
      | \b(?:likely|expected)\s+to\s+(?:continue|increase|grow|remain|rise|fall|decline)\b
    """,
    _FLAGS,
)
_EN_EXPECT_NOT = re.compile(
    r"\b(?:than\s+expected|as\s+expected|life\s+expectancy|(?:is|are)\s+set\s+(?:to\s+music|out|up)|"
    r"(?:staff|officers|companies|firms|banks|members|states)\s+(?:is|are)\s+expected\s+to|"
    r"destined\s+(?:to|for)\s+(?:the|other|europe))\b"
)
_EN_THREAT = r"(?:threats?|risks?|danger|likelihood)"
_EN_ASSESS = re.compile(
    rf"""\bwe\s+(?:(?:also|still|therefore|further|continue\s+to|now)\s+)*(?:assess|judge|estimate|believe)\b
      | \b{{own}}\s+(?:(?:also|still|therefore|further|continues\s+to)\s+)*
        (?:assess(?:es)?|judges?|considers?|believes?)\s+(?:that\b|it\b|the\b)
      | \bit\s+is\s+(?:also\s+|therefore\s+)?(?:assessed|judged)\s+(?:that\b|to\b)
      | \b{_EN_THREAT}\b[^.;:]*?\b(?:is|are|remains?)\s+(?:\w+\s+)?(?:assessed|judged|considered)\b
      | \b(?:is|are)\s+(?:assessed|judged)\s+to\s+be\b
    """,
    _FLAGS,
)
_EN_CONSEQUENCE = (
    r"lead|result|cause|contribute|increase|decrease|drive|create|become|emerge|trigger|encourage|"
    r"enable|exacerbate|fuel|give\s+rise|push|shift|grow|rise|fall|spread|run\s+out|worsen|expand|"
    r"accelerate|prompt|force|undermine|weaken|strengthen|intensify|lower|raise|reduce|generate|"
    r"provoke|bring|continue|escalate|pave|spill|destabili[sz]e|displace|further|erode|make|spark|"
    r"turn\s+to|move\s+(?:to|into|towards)|resurface|return|open|shorten|lengthen|disrupt|threaten|"
    r"attract|divert|change|alter|transform|outpace|overtake|exceed|see\s+(?:a|an|more|further)|"
    r"replace|extend|widen|deepen|facilitate|allow|affect|face|offset|heighten|stimulate|diversify|"
    r"come\s+to|take\s+over|require\s+more|offer\s+(?:new|more|further)|provide\s+(?:new|more|further|"
    r"opportunit\w+)|evolve|entrench|surge|collapse|decline|soar|multiply|develop|materiali[sz]e"
)
_EN_MAY = re.compile(
    rf"""\b(?P<modal>could|may|might)\s+(?!have\b|be\s+(?:sentenced|fined|granted|issued|punish\w*|used\s+(?:to|as)|
        able|subject|required|considered))
        (?:(?:in\s+the\s+(?:long|short|medium|near)(?:er)?[\s-]+(?:term|run|future)|in\s+turn|over\s+time|in\s+future)\s+|
        [\w’'-]+\s+){{0,3}}?(?:be\s+(?:\w+\s+)?(?:displaced|replaced|increased|disrupted|pushed|driven|forced|overtaken|drawn)|{_EN_CONSEQUENCE})\b""",
    _FLAGS,
)
_EN_HABIT = (
    r"often|typically|usually|sometimes|frequently|generally|normally|always|commonly|routinely|"
    r"regularly|tend|rarely|be\s+(?:discussed|described|covered|presented|updated|published|reviewed|"
    r"liable|punish\w*|fined|used\s+in\s+this)"
)
_EN_WILL = re.compile(
    rf"(?:\b(?P<modal>will|won[’']t|shall)\b|\w[’']ll\b)(?!\s+(?:\w+\s+){{0,1}}?(?:{_EN_HABIT})\b)"
)
_EN_WILL_NOT = re.compile(
    r"\b(?:this|the|our|next|following|each)\s+(?:\w+\s+){0,3}?(?:report|assessment|document|chapter|section|"
    r"paper|strategy|plan|edition|publication|annex|programme|bill|act|law|findings|legislation)\s+(?:also\s+)?will\b"
    r"|\b(?:its|these|the)\s+(?:findings|recommendations|results|measures)\s+will\b"
    r"|\bagainst\s+(?:his|her|their|the\s+\w+[’']s?)\s+will\b|\b(?:free|political|good)\s+will\b|\bwill\s+of\s+the\b"
    r"|\b(?:i|you)\s+will\b"
)
_EN_AGENCY = re.compile(
    r"\b(?:we|government|police|ministry|authorities|agency|office|taskforce|task\s+force|{own})\s+will\s+"
    r"(?!(?:\w+\s+)?(?:see|face|encounter|need|struggle|be\s+(?:confronted|faced)|experience|witness|observe)\b)"
)
_EN_WOULD = re.compile(
    r"\bwould\s+(?:(?:also|then|therefore|almost|certainly|probably|likely|inevitably|further)\s+){0,3}"
    rf"(?:{_EN_CONSEQUENCE}|be\s+(?:likely|felt|a)|remain|have\s+a|pose)\b"
)
_EN_CONDITION = re.compile(
    r"^(?P<if>(?:if|should|unless|without|absent|provided|assuming|were|in\s+the\s+absence\s+of|"
    r"as\s+long\s+as|in\s+the\s+event\s+of)\b[^,]*)(?=,)|"
    r"\b(?P<later>(?:if|unless|provided\s+that|assuming)\b[^.;]*)"
)


class Markers:
    """The markers of one language, with the document's own publisher filled in."""

    def __init__(self, language: str, own_names: list[str]) -> None:
        """``own_names`` are the names by which the publisher calls itself, lower case."""
        names = "|".join(re.escape(name) for name in own_names) or r"(?!)"
        own = rf"(?:{names})"
        if language == "nb":
            self._assess = _filled(_NB_ASSESS, own)
            self._find = self._norwegian
            self._condition = _NB_CONDITION
        else:
            self._assess = _filled(_EN_ASSESS, own)
            self._agency = _filled(_EN_AGENCY, own)
            self._find = self._english
            self._condition = _EN_CONDITION

    def find(self, clause: str, attributed: bool) -> Marker | None:
        """The strongest marker of a clause (lower case, plain), None where it has none.

        Args:
            attributed: the clause is another holder's; then an assessment of the present is that
                holder's report, not a forecast, and does not count.
        """
        return self._find(clause, attributed)

    def condition(self, clause: str) -> tuple[int, int] | None:
        """Offsets of the condition that a forecast is made under."""
        match = self._condition.search(clause)
        if match is None:
            return None
        return match.span("if") if match.group("if") is not None else match.span("later")

    def _norwegian(self, clause: str, attributed: bool) -> Marker | None:
        expect = _NB_EXPECT.search(clause)
        if expect and not _NB_EXPECT_NOT.search(clause):
            word = "forventer" if expect.group().startswith(("forventer", "venter")) else "forventet"
            return Marker(word, *expect.span())
        will = _NB_WILL.search(clause)
        if will and (not _NB_WILL_NOT.search(clause) or _NB_AGENCY_OUTLOOK.search(clause)):
            code = "conditional_vil" if self.condition(clause) else "unmarked_vil"
            return Marker(code, *will.span())
        can = _NB_CAN.search(clause)
        if can and not _NB_CAN_NOT.match(clause, can.start()):
            return Marker("modal_kan", *can.span())
        assess = None if attributed else self._assess.search(clause)
        return Marker("vurderes", *assess.span(), future=False) if assess else None

    def _english(self, clause: str, attributed: bool) -> Marker | None:
        expect = _EN_EXPECT.search(clause)
        if expect and not _EN_EXPECT_NOT.search(clause):
            own = re.match(r"(?:expect|anticipat|foresee|predict|forecast)s?\b", expect.group())
            return Marker("forventer" if own else "forventet", *expect.span())
        would = _EN_WOULD.search(clause)
        if would and self.condition(clause):
            return Marker("conditional_vil", *would.span())
        will = _EN_WILL.search(clause)
        if will and not _EN_WILL_NOT.search(clause) and not self._agency.search(clause):
            code = "conditional_vil" if self.condition(clause) else "unmarked_vil"
            return Marker(code, *will.span())
        may = _EN_MAY.search(clause)
        if may:
            return Marker("modal_kan", *may.span())
        assess = None if attributed else self._assess.search(clause)
        return Marker("vurderes", *assess.span(), future=False) if assess else None


def _filled(pattern: re.Pattern[str], own: str) -> re.Pattern[str]:
    return re.compile(pattern.pattern.replace("{own}", own).replace("{{own}}", own), pattern.flags)
