"""The shapes of glossaries: their headings, how entries begin and part, and what is no entry."""

import re

GLOSSARY = re.compile(
    r"\b(?:key terms|glossary|definitions?|terms used|terminology|begreper|definisjoner|ordliste|"
    r"begrepsforklaring\w*|ordforklaring\w*|begrepsavklaring\w*|sentrale begrep\w*)\b",
    re.IGNORECASE,
)
ONLY_GLOSSARY = re.compile(
    r"^\W*(?:box\s*\d*\s*:?\s*|boks\s*\d*\s*:?\s*|annex\s+\w+\s*:?\s*|"
    r"vedlegg\s*\w*\s*:?\s*|\d[\d.]*\s*)?"
    r"(?:key terms|ord og uttrykk|ord og begreper|forklaring av (?:ord|begreper)[\w ]*|"
    r"begrepsbruk|slik bruker vi begrepene|glossary(?: of terms)?|(?:key )?definitions(?: "
    r"and terms)?|terms used|terminology|"
    r"(?:sentrale )?begreper|begreper \(forts\.?\)|(?:sentrale )?definisjoner|ordliste|"
    r"begreps\w+|ordforklaring\w*|"
    r"terms and definitions|definitions and abbreviations|begreper og definisjoner|nøkkelbegreper|"
    r"viktige begreper|faguttrykk|ordbruk)\b.{0,40}$",
    re.IGNORECASE,
)
FACT_BOX = re.compile(
    r"^\W*(?:faktaboks|fakta|fact\s?box|facts|slik bruker vi ordene|i korte trekk)\W*$",
    re.IGNORECASE,
)
BOX = re.compile(r"(?:faktaboks|fakta|boks|box|fact box)\b[^:]{0,5}:", re.IGNORECASE)
PAGED = re.compile(r"\b(?:side|page)\s+\d", re.IGNORECASE)
BEGINS = re.compile(
    r"^(?:avgrenses\s+til|kjennetegne[st]\b|utmerker\s+seg|viser\s+til|betegner|"
    r"betegnelse\b|brukes\s+om|"
    r"benyttes\s+om|omfatter|betyr|samlebe\w+|fellesbetegnelse|begrepet\s|refers?\s+to|"
    r"means\b|denotes|"
    r"used\s+to\s+(?:describe|refer)|characteri[sz]ed\s+by|a\s+term\s|"
    r"an?\s+umbrella\s+term|defined\s+as|"
    r"(?:et|en|ei|a|an|the)\s+(?:(?!er\b|var\b|is\b|are\b|was\b|has\b|har\b|kan\b|vil\b|"
    r"blir\b)[\w’'-]+\s+){1,5}?"
    r"(?:for|av|som|bestående|der|hvor|med|that|which|who|whose|of|where|in\s+which|"
    r"by\s+which|consisting|comprising|used|whereby)\b)"
)
ENTRY = re.compile(
    r"^(?:[•●▪■–*-]\s+|\d{1,2}[.)]\s+)?(?P<term>[^\W\d_][^:–—|\t.]{1,70}?)(?P<mark>\s*:\s+|\s+[–—-]\s+|"
    r"\s*\|\s*|\t+|\s{3,})(?P<text>\S.{15,})$",
    re.DOTALL,
)
# What parts a term from its text stands so near the beginning, or there is none.
MARKED = 110
MARK = re.compile(r"[:–—|\t\s-](?:(?<=[:–—|\t])|(?<=-)[ \n]|(?<=\s)\s\s)")
NOMINAL = re.compile(
    r"^(?:[^\W\d_][\w-]*\s+){1,3}?(?:som|av|for|der|hvor|that|who|which|of|where|used)\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"^an?\s+(?:total|number|majority|range|series|third|quarter|few|review|lot|further)\b|\d{3}"
)
CHAPTER = re.compile(
    r"(?:kapittel|del|chapter|part|section|trusler?|trusselbilde\w*|threats?|outlook|"
    r"conclusions?|konklusjon\w*|innledning|"
    r"introduction|narkotika|drugs|metode\w*|method\w*|kilder|sources)\b|\d",
    re.IGNORECASE,
)
OWN_VOICE = re.compile(r"\b(?:vi|vår|våre|we|our|politiet|police)\b", re.IGNORECASE)
NO_TERM = re.compile(
    r"(?:kilder?|merk|nb|figur|tabell|note|sources?|figure|table|se også|see also|foto|"
    r"photo|tips?)\b",
    re.I,
)
