"""The first sentence of a paragraph, for a table that has room for one."""

import re

from tinglys.publication.printable import printable

_END = re.compile(
    r"(?<=[^\W\d_]{2}[.!?])[”\"’»)]?\s+(?=[A-ZÆØÅ«“\"(])|(?<=[%\d)][.!?])\s+(?=[A-ZÆØÅ])"
)
_LONGEST = 220


def first_sentence(paragraph: str) -> str:
    """The first sentence on one line; cut at a word with an ellipsis where it is very long."""
    text = " ".join(printable(paragraph).split())
    end = _END.search(text)
    sentence = text[: end.start()] if end else text
    if len(sentence) <= _LONGEST:
        return sentence
    return sentence[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:–-") + " …"
