"""Words by which a narrative of an index page shows its component, in English and Norwegian.

They are used only where position does not tell: beginnings of words, so that inflected and
compound forms count.
"""

import re

_STEMS: dict[str, str] = {
    "human_trafficking": "human traffick|traffick(?:ing|ed) (?:in persons|victims)|sexual exploit|"
    "forced labo|menneskehandel|tvangsarbeid|prostitusjon",
    "human_smuggling": "smuggl(?:ing|ed|ers?) (?:of )?(?:migrants|people)|human smuggl|migrant|"
    "menneskesmugl|irregular",
    "extortion_and_protection_racketeering": "extort|protection racket|racketeer|utpressing|"
    "beskyttelsespenger",
    "arms_trafficking": "arms traffick|firearm|weapon|gun(?:s)?\\b|våpen",
    "trade_in_counterfeit_goods": "counterfeit|fake goods|knock-?off|piracy|forfalsk|piratkopi",
    "illicit_trade_in_excisable_goods": "excis|cigarette|tobacco|alcohol|sigarett|tobakk|avgift",
    "flora_crimes": "flora|illegal logging|timber|forest|deforest|plant species|hogst|tømmer|skog",
    "fauna_crimes": "fauna|wildlife|poach|ivory|illegal fishing|\\bIUU\\b|krypskyt|ulovlig fiske",
    "non_renewable_resource_crimes": "non-?renewable|illegal mining|\\bgold\\b|oil theft|fuel "
    "smuggl|mineral|ikke-fornybar|gruvedrift|drivstoff",
    "heroin_trade": "heroin|opium|opiate",
    "cocaine_trade": "cocaine|kokain|\\bcoca\\b",
    "cannabis_trade": "cannabis|marijuana|hash",
    "synthetic_drug_trade": "synthetic|amphetamine|amfetamin|\\bMDMA\\b|ecstasy|syntetisk|tramadol",
    "cyber_dependent_crimes": "cyber|ransomware|malware|hack|dataangrep|løsepenge",
    "financial_crimes": "financial (?:crime|fraud)|embezzl|tax evasion|fraud|skatteunndrag|"
    "bedrageri|økonomisk kriminalitet|phishing",
    "mafia_style_groups": "mafia|outlaw motorcycle|hierarchical|militia|cartel|clan|MC-",
    "criminal_networks": "criminal network|loose(?:ly)?|kriminelle nettverk|domestic network",
    "state_embedded_actors": "state-?embedded|state actor|officials? .{0,40}(?:involv|complicit)|"
    "corrupt(?:ion)? (?:within|among)|statlige aktører|politicians",
    "foreign_actors": "foreign (?:criminal|group|actor|network|national)|utenlandske|diaspora",
    "private_sector_actors": "private[- ]sector|businesses|companies|privat(?:e)? (?:sektor|aktør)|"
    "real estate|lawyers|accountants",
    "political_leadership_and_governance": "political (?:leader|system|will|stabil|part)|governance"
    "|democra|elections?|politisk ledelse|regjeringen",
    "government_transparency_and_accountability": "transparen|accountab|access to information|"
    "oversight|åpenhet|innsyn|anti-?corruption",
    "international_cooperation": "international (?:co-?operation|convention|treat)|extradition|"
    "INTERPOL|Europol|internasjonalt samarbeid|ratif",
    "national_policies_and_laws": "legal framework|legislat|penal code|criminal code|national "
    "polic|lovgivning|straffelov|\\blaws?\\b",
    "judicial_system_and_detention": "judicia|judge|courts?\\b|prison|detention|domstol|fengsel",
    "law_enforcement": "law enforcement|police|politiet|specialized units?",
    "territorial_integrity": "territorial|borders?\\b|coastline|airports|grense|tollvesen|customs",
    "anti_money_laundering": "money laundering|\\bAML\\b|\\bFATF\\b|Financial Action Task|hvitvask",
    "economic_regulatory_capacity": "regulat|business environment|economic freedom|ease of doing|"
    "næringsliv|informal economy",
    "victim_and_witness_support": "victim|witness|shelter|vitne|krisesenter",
    "prevention": "prevent|awareness|forebygg|early intervention",
    "non_state_actors": "civil society|\\bNGOs?\\b|non-?state|media|journalis|sivilsamfunn|"
    "frivillige organisasjoner",
}

CUES: dict[str, re.Pattern[str]] = {
    code: re.compile(rf"(?<![^\W_])(?:{stems})", re.IGNORECASE) for code, stems in _STEMS.items()
}
