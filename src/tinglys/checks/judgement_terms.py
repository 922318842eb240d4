"""Judgements of one thing that carry different likelihoods in different places of a document.

Two judgements are about the same thing when their holders are the same, their subjects do not
differ, and the content words of the shorter one mostly stand in the longer one. A headline that
is surer than its chapter is the usual case.
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
_STEM = 6
_ALIKE = 0.6
_FEWEST = 3
_HEADLINES = (
    "key_judgements", "summary", "hovedvurdering", "nøkkelvurdering", "sammendrag", "key judg",
    "executive", "key finding", "hovedfunn",
)  # fmt: skip


def check(document: CheckedDocument) -> Iterator[Finding]:
    """One finding for each two judgements of the same thing with different levels."""
    found = [located for located in judgements([document]) if not located.claim.attributed]
    stems = {located.number: _stems(located) for located in found}
    for first, second in combinations(found, 2):
        if first.claim.level == second.claim.level or not _comparable(first, second):
            continue
        if _alike(stems[first.number], stems[second.number]):
            yield _finding(first, second)


def _comparable(first: LocatedJudgement, second: LocatedJudgement) -> bool:
    one, other = first.claim, second.claim
    if None in (one.level, other.level) or one.negated != other.negated:
        return False
    if one.condition or other.condition or one.holder != other.holder:
        return False
    return one.subject is None or other.subject is None or one.subject == other.subject


def _stems(located: LocatedJudgement) -> frozenset[str]:
    words = _WORD.findall(located.claim.quote.lower())
    return frozenset(word[:_STEM] for word in words if word not in _EMPTY)


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    shared = len(first & second)
    return shared >= _FEWEST and shared >= _ALIKE * min(len(first), len(second))


def _finding(first: LocatedJudgement, second: LocatedJudgement) -> Finding:
    terms = [located.claim.term or "–" for located in (first, second)]
    headline = _is_headline(first) != _is_headline(second)
    if headline:
        code = "headline_and_chapter"
        if _is_headline(second):
            terms.reverse()
        title = both(
            f"The headline says “{terms[0]}”, the chapter “{terms[1]}” of the same thing",
            f"Hovedvurderingen sier «{terms[0]}», kapittelet «{terms[1]}» om det samme",
        )
    else:
        code = "judgements_differ"
        title = both(
            f"The same thing is “{terms[0]}” in one place and “{terms[1]}” in another",
            f"Det samme er «{terms[0]}» ett sted og «{terms[1]}» et annet",
        )
    inputs = tuple(
        Input(
            Label(located.claim.section or "passage", located.claim.section or "avsnitt"),
            f"{located.claim.term} ({located.claim.level})",
            located.ref,
        )
        for located in (first, second)
    )
    formula = f"{first.claim.level} ≠ {second.claim.level}"
    return finding(code, "warning", title, formula, inputs)


def _is_headline(located: LocatedJudgement) -> bool:
    section = (located.claim.section or "").casefold()
    return section.startswith(_HEADLINES)
