"""Sentence boundaries in English and Norwegian, as offsets.

A boundary is a full stop, question mark, exclamation mark or ellipsis, with closing quotes,
brackets and glued footnote numbers drawn in, before white space and something that can begin a
sentence. Abbreviations, initials, ordinals ("1. januar") and section numbers do not end one.
"""

import re
from collections.abc import Iterator

from tinglys.codebook.wording import abbreviations

_END = re.compile(
    r"""[.!?…]+                      # the stop
        (?:[”"»’')\]]*)              # what closes with it
        (?:(?<=[.!?”"»’')\]])\d{1,3}(?=\s))?   # a footnote number set against it
    (?:\[[^\[\]\n]{1,16}\])*        # or reference marks: [3][4], [citation needed]
        (?=\s+[^\Wa-zæøåäö_]|\s+["“«'‘(\[–•-]|\s+\d)""",
    re.VERBOSE,
)
_OPENERS = re.compile(r"[(\[“\"«]")
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "januar februar mars april mai juni juli august september oktober november desember".split()
)
_GROUP = 3
_LONGEST_WORD = 24
_NEXT_WORD = re.compile(r"\s+([^\W_]+)")
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x".split())


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield ``(start, end)`` of each sentence in ``text[start:end]``, outer space left out."""
    begin = start
    for match in _END.finditer(text, start, end):
        if _ends(text, begin, match):
            found = _trimmed(text, begin, match.end())
            if found is not None:
                yield found
            begin = match.end()
    found = _trimmed(text, begin, end)
    if found is not None:
        yield found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _ends(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the stop at ``match`` really ends the sentence that began at ``begin``."""
    at = match.start()
    if text[at] != "." or match.group().startswith(".."):
        return True
    glued = text[at + 1 : match.end()]
    if glued.isdigit() and len(glued) == _GROUP and text[at - 1 : at].isdigit():
        # "400.000 NOK": the stop parts thousands, and no footnote has such a number.
        return False
    word = _word_before(text[max(begin, at - _LONGEST_WORD) : at])
    if not word:
        return True
    word = word.lower().rstrip(".")
    known = abbreviations()
    if word in known or "-" in word and word.rpartition("-")[2] in known:
        return word == "etc" or word in {"m.m", "osv", "mm", "mv"}
    if len(word) == 1 and word.isalpha():
        return word not in "abcdefghijklmnopqrstuvwxyzæøå" or at - begin > 60 and word in "ai"
    if word.isdigit():
        return _number_ends(text, begin, at, word, match.end())
    return True


def _word_before(lead: str) -> str:
    """The word that a stretch ends with, without what opens before it; empty where it has none."""
    if not lead or lead[-1].isspace() and lead[-1] != "\n":
        return ""
    last = lead.rsplit(None, 1)[-1] if not lead.isspace() else ""
    return _OPENERS.split(last)[-1]


def _number_ends(text: str, begin: int, at: int, word: str, after: int) -> bool:
    """A number and a stop: an ordinal or list number, or the end of a sentence on a figure."""
    if at - len(word) <= begin + 1:
        return False
    follows = _NEXT_WORD.match(text, after)
    if follows is None:
        return True
    return len(word) > 2 or follows.group(1).lower() not in _MONTHS
