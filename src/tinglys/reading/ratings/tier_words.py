"""How documents write a tier and its change, in English and Norwegian."""

import re
from typing import Literal

import msgspec

from tinglys.reading.ratings.spots import spots_of

Change = Literal["remained", "upgraded", "downgraded"]

_MARKUP = r"[\"“”«'‘’]?(?:\[\[[^\]|\n]*\|)?"
_WATCH = (
    r"(?P<watch>[\s\"”:,(–-]{0,3}\s?(?:Watch[\s-]?list|WL\b|under\s+oppsikt|overvåkingsliste\w*))?"
)
_NUMBER = r"(?P<number>[123]|one|two|three|iii|ii|i)(?![\w/]|[.,]\d)"
_SPECIAL = r"(?P<special>Special\s+Case|spesialtilfelle|særtilfelle)\b"
TIER = rf"(?:{_MARKUP}(?:Tier|nivå|kategori|gruppe)[\s-]*{_NUMBER}{_WATCH}|{_SPECIAL})"

TIER_PATTERN = re.compile(TIER, re.IGNORECASE)
NUMBERS = {"one": "1", "two": "2", "three": "3", "i": "1", "ii": "2", "iii": "3"}

_BARE = re.sub(r"\?P<\w+>", "?:", TIER)
_LINK = r"(?:\s+(?:on|in|at|to|as|a|an|the|its|på|i|et|en|som|rank(?:ed|ing)?|placed|plassert))*\s+"
_ORDINAL = (
    r"(?:the\s+|a\s+)?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|"
    r"\w+tieth|twenty-\w+|\d+(?:st|nd|rd|th))\s+(?:consecutive|straight|successive|year)"
)
_UNREAL = re.compile(
    r"\b(?:would|could|might|otherwise|required|not|avoid\w*|instead\s+of|unless|ville|kunne|ikke)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


_CHANGES: tuple[tuple[Change, re.Pattern[str]], ...] = (
    (
        "remained",
        _compiled(
            rf"(?:placed|ranked|listed|kept|is|was|been){_LINK}{_BARE}[\"”]?\s+for\s+{_ORDINAL}"
        ),
    ),
    (
        "remained",
        _compiled(
            r"\b(?:remain(?:s|ed|ing)?|stay(?:s|ed)|continue[sd]?\s+to\s+be|again|maintained|retained|"
            r"kept|held|forble|forblir|beholdt|beholder|fortsatt|fremdeles|stadig)"
            rf"(?:\s+(?!from|to\b)[\w’'.-]+){{0,4}}?{_LINK}{_BARE}"
        ),
    ),
    (
        "upgraded",
        _compiled(
            r"\b(?:upgrade[ds]?|raise[ds]|elevated|promoted|advance[ds]|move[ds]\s+up|restored|returned|"
            r"oppgrader\w*|hevet|løftet|"
            r"flyttet\s+opp|rykket\s+opp)\b"
            rf"(?:\s+(?!to\b|til\b)[\w’'.-]+){{0,6}}?(?:\s+(?:from|fra)\s+{_BARE})?"
            rf"\s+(?:back\s+)?(?:to|til)(?:\s+(?:the|a))?\s+{_BARE}"
        ),
    ),
    (
        "downgraded",
        _compiled(
            r"\b(?:downgrade[ds]?|lowered|demoted|drop(?:s|ped)|fell|falls|slipped|relegated|"
            r"move[ds]\s+down|nedgrader\w*|senket|falt|flyttet\s+ned|rykket\s+ned)\b"
            rf"(?:\s+(?!to\b|til\b)[\w’'.-]+){{0,6}}?(?:\s+(?:from|fra)\s+{_BARE})?"
            rf"\s+(?:back\s+)?(?:to|til)(?:\s+(?:the|a))?\s+{_BARE}"
        ),
    ),
)


_MOVED = _compiled(
    rf"\b(?:from|fra)\s+(?P<before>{_BARE})[\"”]?\s+(?:in\s+\d{{4}}\s+)?(?:to|til)\s+(?P<after>{_BARE})"
)
_RANKS = ("1", "2", "2WL", "3")


_SPOT_WORDS = ("tier", "nivå", "kategori", "gruppe", "special case", "tilfelle")


def tier_spots(text: str) -> list[int]:
    """Offsets where a tier may be named."""
    return spots_of(text, _SPOT_WORDS)


class TierChange(msgspec.Struct, frozen=True):
    """A change of tier in words, with its place: from its verb to the tier it leads to."""

    value: Change
    start: int
    end: int


def tier_code(match: re.Match[str]) -> str:
    """The codebook's code of a matched tier: ``1``, ``2``, ``2WL``, ``3`` or ``SC``."""
    if match.group("special"):
        return "SC"
    printed = match.group("number").lower()
    number = NUMBERS.get(printed, printed)
    return "2WL" if match.group("watch") and number == "2" else number


def tier_end(match: re.Match[str], text: str, end: int) -> int:
    """The end of a matched tier with the quotation mark or link bracket that closes it."""
    at = match.end()
    while at < end and text[at] in "\"”»]’'" and at - match.end() < 3:
        at += 1
    return at


def change_in(text: str, start: int, end: int) -> TierChange | None:
    """The change of tier that ``text[start:end]`` reports; None for conditions and denials."""
    for value, pattern in _CHANGES:
        match = pattern.search(text, start, end)
        if match and not _UNREAL.search(text, start, match.start()):
            return TierChange(value, match.start(), match.end())
    return _moved(text, start, end)


def _moved(text: str, start: int, end: int) -> TierChange | None:
    """A move "from Tier 2 to Tier 1" whose verb does not say which way it goes."""
    match = _MOVED.search(text, start, end)
    if match is None or _UNREAL.search(text, start, match.start()):
        return None
    codes = [tier_code(tier) for tier in TIER_PATTERN.finditer(match.group())]
    if len(codes) < 2 or not {codes[0], codes[-1]} <= set(_RANKS) or codes[0] == codes[-1]:
        return None
    better = _RANKS.index(codes[-1]) < _RANKS.index(codes[0])
    return TierChange("upgraded" if better else "downgraded", match.start(), match.end())
