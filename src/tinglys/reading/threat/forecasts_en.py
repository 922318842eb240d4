"""English forms that carry a forecast, and the uses of the same forms that carry none.

``{own}`` in a pattern is replaced by the names of the document's publisher. The patterns are for
lower-case running text. Refused are rules, habits, aims of an agency and what the document says of
itself.
"""

import re

_FLAGS = re.VERBOSE
EXPECT = re.compile(
    r"""\b(?:expects?|anticipates?|foresees?|predicts?|forecasts?|projects?)\s+(?:that\b|to\s+see\b|an?\b|
        the\b|further\b|more\b|(?:lower|higher|fewer|greater|increased|continued|rising|falling|new)\b|[\w’'-]+\s+[\w\s’',-]{0,80}?\bto\b)
      | \b(?:is|are|was|were|be|been|remains?|remain)\s+(?:\w+\s+){0,2}?
        (?:expected|anticipated|predicted|projected|forecast|forecasted|foreseen|poised|bound|set|
        destined|thought\s+likely)\s+(?:to\b|that\b)
      | \b(?:looks?|appears?|seems?)\s+(?:set|poised|likely|bound)\s+to\b
      | \b(?:is|are)\s+going\s+to\b
      | \bcan\s+be\s+expected\b | \bshould\s+be\s+expected\b | \bcannot\s+be\s+(?:ruled\s+out|
        excluded)\b
      | \b(?:likely|expected)\s+to\s+(?:continue|increase|grow|remain|rise|fall|decline)\b
    """,
    _FLAGS,
)
EXPECT_NOT = re.compile(
    r"\b(?:than\s+expected|as\s+expected|life\s+expectancy|(?:is|"
    r"are)\s+set\s+(?:to\s+music|out|up)|"
    r"(?:staff|officers|companies|firms|banks|members|states)\s+(?:is|are)\s+expected\s+to|"
    r"destined\s+(?:to|for)\s+(?:the|other|europe))\b"
)
THREAT = r"(?:threats?|risks?|danger|likelihood)"
ASSESS = re.compile(
    rf"""\bwe\s+(?:(?:also|still|therefore|further|continue\s+to|now)\s+)*(?:assess|judge|believe|estimate(?!
        \s+that\s+(?:around|about|approximately|some|between|nearly|over|at\s+least)?\s*[\d£$€]))\b
      | \b{{own}}\s+(?:(?:also|still|therefore|further|continues\s+to)\s+)*
        (?:assess(?:es)?|judges?|considers?|believes?)\s+(?:that\b|it\b|the\b)
      | \bit\s+is\s+(?:also\s+|therefore\s+)?(?:assessed|judged)\s+(?:that\b|to\b)
      | \b{THREAT}\b[^.;:]*?\b(?:is|are|remains?)\s+(?:\w+\s+)?(?:assessed|judged|considered)\b
      | \b(?:is|are)\s+(?:assessed|judged)\s+to\s+be\b
    """,
    _FLAGS,
)
CONSEQUENCE = (
    r"lead|result|cause|contribute|increase|decrease|drive|create|become|emerge|trigger|encourage|"
    r"enable|exacerbate|fuel|give\s+rise|push|shift|grow|rise|fall|spread|run\s+out|worsen|expand|"
    r"accelerate|prompt|force|undermine|weaken|strengthen|intensify|lower|raise|reduce|generate|"
    r"provoke|bring|continue|escalate|pave|spill|destabili[sz]e|displace|further|erode|make|spark|"
    r"turn\s+to|move\s+(?:to|into|towards)|resurface|return|open|shorten|lengthen|disrupt|threaten|"
    r"attract|divert|change|alter|transform|outpace|overtake|exceed|see\s+(?:a|an|more|further)|"
    r"replace|extend|widen|deepen|facilitate|allow|affect|face|offset|heighten|stimulate|diversify|"
    r"come\s+to|take\s+over|require\s+more|offer\s+(?:new|more|further)|provide\s+(?:new|"
    r"more|further|"
    r"opportunit\w+)|evolve|entrench|surge|collapse|decline|soar|multiply|develop|materiali[sz]e"
)
MAY = re.compile(
    rf"""\b(?P<modal>could|may|might)\s+(?!have\b|be\s+(?:sentenced|fined|granted|issued|punish\w*|used\s+(?:to|as)|
        able|subject|required|considered))
        (?:(?:in\s+the\s+(?:long|short|medium|near)(?:er)?[\s-]+(?:term|run|future)|in\s+turn|
          over\s+time|in\s+future)\s+|
        [\w’'-]+\s+){{0,3}}?(?:be\s+(?:\w+\s+)?(?:displaced|replaced|increased|disrupted|pushed|
          driven|forced|overtaken|drawn)|{CONSEQUENCE})\b""",
    _FLAGS,
)
HABIT = (
    r"often|typically|usually|sometimes|frequently|generally|normally|always|commonly|routinely|"
    r"regularly|tend|rarely|be\s+(?:discussed|described|covered|presented|updated|"
    r"published|reviewed|"
    r"liable|punish\w*|fined|used\s+in\s+this)"
)
WILL = re.compile(
    rf"(?:\b(?P<modal>will|won[’']t|shall)\b|\w[’']ll\b)(?!\s+(?:\w+\s+){{0,1}}?(?:{HABIT})\b)"
)
WILL_NOT = re.compile(
    r"^it\s+will\s+(?:also\s+)?(?:help|inform|guide|support|assist)\s+(?:the\s+)?(?:executive|board|"
    r"agencies|partners|decision\w*|government|police|ministry|leaders|policy\w*|law)\b|"
    r"^it\s+(?:also\s+)?(?:considers|sets\s+out|describes|looks|examines|explains|outlines)\b|"
    r"\b(?:this|the|our|next|following|each)\s+(?:\w+\s+){0,3}?(?:report|assessment|"
    r"document|chapter|section|"
    r"paper|strategy|plan|edition|publication|annex|programme|bill|act|law|findings|"
    r"legislation)\s+(?:also\s+)?will\b"
    r"|\b(?:its|these|the)\s+(?:findings|recommendations|results|measures)\s+will\b"
    r"|\bagainst\s+(?:his|her|their|the\s+\w+[’']s?)\s+will\b|\b(?:free|political|"
    r"good)\s+will\b|\bwill\s+of\s+the\b"
    r"|\b(?:i|you)\s+will\b"
)
AGENCY = re.compile(
    r"\b(?:we|government|police|ministry|authorities|agency|office|taskforce|task\s+force|"
    r"{own})\s+will\s+"
    r"(?!(?:\w+\s+)?(?:see|face|encounter|need|struggle|be\s+(?:confronted|faced)|"
    r"experience|witness|observe)\b)"
)
WOULD = re.compile(
    r"\bwould\s+(?:(?:also|then|therefore|almost|certainly|probably|likely|inevitably|"
    r"further)\s+){0,3}"
    rf"(?:{CONSEQUENCE}|be\s+(?:likely|felt|a)|remain|have\s+a|pose)\b"
)
CONDITION = re.compile(
    r"^(?P<if>(?:if|should|unless|without|absent|provided|assuming|were|in\s+the\s+absence\s+of|"
    r"as\s+long\s+as|in\s+the\s+event\s+of)\b[^,]*)(?=,)|"
    r"\b(?P<later>(?:if|unless|provided\s+that|assuming)\b[^.;]*)"
)
EXPECTING = re.compile(r"(?:expect|anticipate|foresee|predict|forecast|project)s?\b")
