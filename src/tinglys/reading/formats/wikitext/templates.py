"""What a wiki template shows, as far as it can be known without the wiki's own definitions.

A template is code kept elsewhere. Some only wrap words that stand in it, and hiding those would
change what a sentence says; the others are boxes, notes and housekeeping, and are left out.
"""

import re

import msgspec

_DIVIDER = re.compile(r"\[\[|\{\{|\|")
_NAMED = re.compile(r"\s*[\w -]{1,40}\s*=")
_LONGEST = 60

_SHOWN = {
    "abbr": 1, "as of": 1, "big": 1, "circa": 1, "c.": 1, "em": 1, "flag": 1, "flagcountry": 1,
    "lang": 2, "nobold": 1, "nobr": 1, "nowrap": 1, "pct": 1, "percentage": 1, "small": 1,
    "smaller": 1, "språk": 2, "strong": 1, "tooltip": 1, "val": 1,
}  # fmt: skip
_BEFORE = {"as of": "As of ", "circa": "c. ", "c.": "c. ", "us$": "US$", "nok": "NOK "}
_AFTER = {"pct": "%"}
_TWO_ARGUMENTS = frozenset(("convert", "cvt"))
_HIDDEN = frozenset(
    (
        "anchor, better source, citation needed, cite, cn, dead link, decrease, dmy dates, efn, "
        "fact, flagicon, fn, harv, harvnb, hovedartikkel, increase, main, mdy dates, note, "
        "page needed, portal, refn, reflist, rp, see also, sfn, short description, sic, steady, "
        "toc, trenger referanse, update, use dmy dates, use mdy dates, when, who, klargjør"
    ).split(", ")
)


class Shown(msgspec.Struct, frozen=True):
    """What a template shows: ranges of the source, and words to set before and after."""

    ranges: list[tuple[int, int]]
    before: str = ""
    after: str = ""


def shown(source: str, start: int, end: int, pairs: dict[int, int]) -> Shown | None:
    """What the template between these offsets (inside its braces) shows; None: nothing.

    Args:
        source: the wikitext.
        start: offset after the opening braces.
        end: offset of the closing braces.
        pairs: offsets after the closing sign by those of the opening one.
    """
    arguments = divided(source, start, end, pairs)
    name = source[slice(*arguments[0])].strip().lower()
    if name.startswith("formatnum:"):
        return Shown([(source.index(":", start) + 1, arguments[0][1])])
    plain = [span for span in arguments[1:] if not _NAMED.match(source, *span)]
    if name in _TWO_ARGUMENTS:
        return Shown(plain[:2]) if plain else None
    if name in _SHOWN:
        at = _SHOWN[name]
        chosen = plain[at - 1 : at] or plain[-1:]
        return Shown(chosen, _BEFORE.get(name, ""), _AFTER.get(name, "")) if chosen else None
    only_words = len(arguments) == 2 and len(plain) == 1
    if name in _HIDDEN or not only_words or plain[0][1] - plain[0][0] > _LONGEST:
        return None
    return Shown(plain, _BEFORE.get(name, ""))


def divided(source: str, start: int, end: int, pairs: dict[int, int]) -> list[tuple[int, int]]:
    """The ranges between the bars of a link or template; bars further inside divide nothing."""
    found: list[tuple[int, int]] = []
    at = start
    while (match := _DIVIDER.search(source, at, end)) is not None:
        at = match.end()
        if match.group() == "|":
            found.append((start, match.start()))
            start = at
        else:
            at = min(pairs.get(match.start(), at), end)
    return [*found, (start, end)]
