"""Judgements of one thing that carry different likelihoods in different places of a document.

Two judgements are about the same thing when their holders are the same, their subjects do not
differ, and the content words of the shorter one mostly stand in the longer one: the same word, or
one that begins with it. A headline that is surer than its chapter is the usual case.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from tinglys.checks.documents import CheckedDocument, LocatedJudgement, judgements
from tinglys.checks.findings import Finding, Input, finding
from tinglys.checks.wording import both
from tinglys.codebook import Label

_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = frozenset(
    "the and that will would with from this these those for are is has have been which who also "
    "very more most than into over within their its likely unlikely highly probable probably "
    "almost certain chance possible realistic possibility remain continue year next coming months "
    "assess judge expect expected threat norway norwegian "
    "det den som ikke med for fra til ved seg sin sitt sine har kan vil være blir ble skal også "
    "meget svært lite mulig sannsynlig usannsynlig vurderer vurderes forventer forventes fortsatt "
    "fortsette neste kommende året årene tiden norge norske norsk trussel trusselen trusler "
    "betydelig videre herunder største flere mot innen".split()
)
_SHORTEST_STEM = 6
_ALIKE = 0.6
_FEWEST = 3
_HEADLINES = (
    "key_judgements", "summary", "hovedvurdering", "nøkkelvurdering", "sammendrag", "key judg",
    "executive", "key finding", "hovedfunn",
)  # fmt: skip


def check(document: CheckedDocument) -> Iterator[Finding]:
    """One finding for each two judgements of the same thing with different levels."""
    found = [located for located in judgements([document]) if not located.claim.attributed]
    words = {located.number: _words(located) for located in found}
    for first, second in combinations(found, 2):
        if first.claim.level == second.claim.level or not _comparable(first, second):
            continue
        if _alike(words[first.number], words[second.number]):
            yield _finding(first, second)


def _comparable(first: LocatedJudgement, second: LocatedJudgement) -> bool:
    one, other = first.claim, second.claim
    if None in (one.level, other.level) or one.negated != other.negated:
        return False
    if one.condition or other.condition or one.holder != other.holder:
        return False
    return one.subject is None or other.subject is None or one.subject == other.subject


def _words(located: LocatedJudgement) -> frozenset[str]:
    return frozenset(_WORD.findall(located.claim.quote.lower())) - _EMPTY


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    fewer, more = sorted((first, second), key=len)
    shared = sum(1 for word in fewer if word in more or any(_kin(word, one) for one in more))
    return shared >= _FEWEST and shared >= _ALIKE * len(fewer)


def _kin(first: str, second: str) -> bool:
    """Whether one word begins with the other: "kokain" and "kokaininnførsel"."""
    short, long = sorted((first, second), key=len)
    return len(short) >= _SHORTEST_STEM and long.startswith(short)


def _finding(first: LocatedJudgement, second: LocatedJudgement) -> Finding:
    pair = (first, second)
    headline = _is_headline(first) != _is_headline(second)
    if headline and _is_headline(second):
        pair = (second, first)
    inputs = tuple(
        Input(
            Label(located.claim.section or "passage", located.claim.section or "avsnitt"),
            f"{located.claim.term} ({located.claim.level})",
            located.ref,
        )
        for located in pair
    )
    formula = " ≠ ".join(
        f"{located.claim.term or '–'} ({located.claim.level}) [{located.claim.section or '–'}]"
        for located in pair
    )
    title = _title(*pair, headline)
    if headline:
        return finding("headline_and_chapter", "warning", title, formula, inputs)
    return finding("judgements_differ", "warning", title, formula, inputs)


def _title(first: LocatedJudgement, second: LocatedJudgement, headline: bool) -> Label:
    one, other = first.claim.term or "–", second.claim.term or "–"
    subject = first.claim.subject or second.claim.subject
    if headline:
        en = f"The headline says “{one}”, the chapter “{other}” of the same thing"
        nb = f"Hovedvurderingen sier «{one}», kapittelet «{other}» om det samme"
    else:
        en = f"The same thing is “{one}” in one place and “{other}” in another"
        nb = f"Det samme er «{one}» ett sted og «{other}» et annet"
    if subject is None:
        return both(en, nb)
    named = subject[:1].upper() + subject[1:]
    return both(f"{named}: {en[:1].lower()}{en[1:]}", f"{named}: {nb[:1].lower()}{nb[1:]}")


def _is_headline(located: LocatedJudgement) -> bool:
    section = (located.claim.section or "").casefold()
    return section.startswith(_HEADLINES)
