"""The title of a document: what its format declares, what it prints over itself, else none.

A title is looked for where documents of a kind print it: the line that names the report series, a
running page header, the first heading. A page that prints no title gets none here; whoever shows
it names it by its kind, country and year instead of by its first line.
"""

import re
from collections import Counter

from tinglys.reading.outline import DocumentKind
from tinglys.reading.structure.stretches import Stretch
from tinglys.reading.text import CanonicalText

_SERIES = re.compile(
    r"^[ \t]*(?P<title>[^\n]{0,60}Trafficking [Ii]n Persons Report[^\n]{0,60}?)[ \t]*$",
    re.MULTILINE,
)
_THREAT = re.compile(
    r"trusselvurdering|trusselbilde|threat assessment|strategic assessment|situasjonsbeskrivelse|"
    r"risikovurdering|situation report|temarapport|tilstandsrapport",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s{3,}|\t")
_CARD = ("Last Updated", "Publisher", "Publication", "Disclaimer", "Cite as", "Author")
_SHORTEST, _LONGEST = 8, 140


def title_of(canonical: CanonicalText, found: list[Stretch], kind: DocumentKind) -> str | None:
    """The document's own title, or None where it prints none."""
    if "title" in canonical.meta:
        return canonical.meta["title"]
    if kind == "ocindex_page":
        return None
    if kind == "tip_report":
        series = _SERIES.search(canonical.text[:3000])
        return series.group("title").strip() if series else None
    if kind == "threat_assessment":
        running = _running_header(canonical, found)
        if running is not None:
            return running
    return _first_line(canonical, found, kind)


def _running_header(canonical: CanonicalText, found: list[Stretch]) -> str | None:
    """The part of a repeated page header that names an assessment."""
    headers: Counter[str] = Counter()
    for block in found:
        if block.kind == "furniture":
            for part in _GAP.split(canonical.text[block.start : block.end]):
                if _THREAT.search(part):
                    headers[part.strip()] += 1
    return headers.most_common(1)[0][0] if headers else None


def _first_line(canonical: CanonicalText, found: list[Stretch], kind: DocumentKind) -> str | None:
    """The first block that reads like a title; in an assessment, one that says it is one."""
    for block in found[:12]:
        body = canonical.text[block.start : block.end].strip("= #").partition("\n")[0].strip()
        plausible = _SHORTEST <= len(body) <= _LONGEST and body[0].isupper()
        if not plausible or body.endswith((".", ":", ",")) or body.startswith(_CARD):
            continue
        if kind != "threat_assessment" or _THREAT.search(body):
            return body
    return None
