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
_LAST_WORD = re.compile(r"[^\s(\[“\"«]+$")
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "januar februar mars april mai juni juli august september oktober november desember".split()
)
_GROUP = 3
_NEXT_WORD = re.compile(r"\s+([^\W_]+)")
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x".split())


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield ``(start, end)`` of each sentence in ``text[start:end]``, outer space left out."""
    begin = start
    for match in _END.finditer(text, start, end):
        if not _ends(text, begin, match):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the stop at ``match`` really ends the sentence that began at ``begin``."""
    at = match.start()
    if text[at] != "." or match.group().startswith(".."):
        return True
    glued = text[at + 1 : match.end()]
    if glued.isdigit() and len(glued) == _GROUP and text[at - 1 : at].isdigit():
        # "400.000 NOK": the stop parts thousands, and no footnote has such a number.
        return False
    last = _LAST_WORD.search(text, max(begin, at - 24), at)
    if last is None:
        return True
    word = last.group().lower().rstrip(".")
    if word in abbreviations() or word.split("-")[-1] in abbreviations():
        return word == "etc" or word in {"m.m", "osv", "mm", "mv"}
    if len(word) == 1 and word.isalpha():
        return word not in "abcdefghijklmnopqrstuvwxyzæøå" or at - begin > 60 and word in "ai"
    if word.isdigit():
        return _number_ends(text, begin, at, word, match.end())
    return True


def _number_ends(text: str, begin: int, at: int, word: str, after: int) -> bool:
    """A number and a stop: an ordinal or list number, or the end of a sentence on a figure."""
    if at - len(word) <= begin + 1:
        return False
    follows = _NEXT_WORD.match(text, after)
    if follows is None:
        return True
    return len(word) > 2 or follows.group(1).lower() not in _MONTHS
