"""Why a number measures nothing: part of a date, a section number, a name, a footnote, an age."""

from tinglys.reading.grammar.numbers import Number
from tinglys.reading.grammar.quantity import QuantityKind
from tinglys.reading.grammar.tokens import Tokens
from tinglys.reading.grammar.vocabulary import Vocabulary

_UNITS = ("kg", "g", "m", "t", "år", "mill", "k")
_AFTER_NOTE = '%”"»)]'
_ORDINALS = frozenset("st nd rd th".split())
_LAST_DAY = 31
_AGES = range(5, 26)
_AGED = frozenset("under aged ages".split())
_OF_AGE = frozenset(
    (
        ("younger", "than"),
        ("older", "than"),
        ("age", "of"),
        ("ages", "of"),
        ("yngre", "enn"),
        ("eldre", "enn"),
        ("alderen", "av"),
    )
)
_OLDEST = 100
_LIMITS = frozenset(("over", "under"))
_THOSE = frozenset(
    "dem de personer menn kvinner unge ungdom them those people persons men women".split()
)
# Words that number a thing only right before the number ("Act 5", not "the act … 5").
_CLOSE = frozenset(
    "no act law code number title part lov book side rule protocol convention".split()
)
# And only where nothing stands between.
_NEVER = frozenset("number code title rule side book part".split())
_LISTS = frozenset("and og , . ( ) – - to til or through bis".split())
_TIES = frozenset("and og , or to til".split())
_LONGEST_LIST = 14
_COUNTED = frozenset("n.victim n.person n.call n.case".split())
_BEFORE_YEAR = frozenset(
    "in i the a an another one new since siden from fra of during - – /".split()
)


_SCALES = frozenset(("scale", "skala", "skalaen"))
_SCALE_LEADS = frozenset("from to of between and ranging going fra til mellom og som går".split())
_SCALE_REACH = 6


def no_measure(tokens: Tokens, number: Number, known: Vocabulary) -> QuantityKind | None:
    """The kind of a number that measures nothing; None where it may measure something."""
    first, last, words = number.first, number.last, tokens.words
    if number.digits:
        glued = _glued(tokens, number)
        if glued == "name" and _is_numbered(words, first, known):
            # "Article 273f": a section whose number has a letter.
            return "numbered"
        if glued is not None:
            return glued
        if _is_day(words, number, known):
            return "date"
        if _is_time(words, number):
            return "clock"
    after = words[last + 1] if last + 1 < len(words) else ""
    aged = number.value in _AGES and _is_age(words, first) or _is_of_those(words, number)
    if aged and number.whole and not after[:1].isalpha():
        return "age"
    young = first > 2 and words[first - 1] == "as" and words[first - 2] == "young"
    if young and number.whole and words[first - 3] == "as":
        return "age"
    if _is_of_scale(words, first):
        return "numbered"
    return "numbered" if _is_numbered(words, first, known) else None


def _is_of_scale(words: list[str], first: int) -> bool:
    """As in "on a scale ranging from 1 to 10", "en skala fra 1 til 10": ends of a scale."""
    before = words[max(0, first - _SCALE_REACH) : first]
    if not before or before[-1] not in _SCALE_LEADS or _SCALES.isdisjoint(before):
        return False
    at = max(n for n, word in enumerate(before) if word in _SCALES)
    return all(word in _SCALE_LEADS or word.isdecimal() for word in before[at + 1 :])


def is_year(tokens: Tokens, number: Number) -> bool:
    """Whether a number of four digits is a year, not a count of persons or cases."""
    at = number.first
    if at != number.last or not number.digits or not 1900 <= number.value <= 2099:
        return False
    if len(tokens.words[at]) != 4 or not number.whole:
        return False
    counts = at + 1 < len(tokens) and bool(tokens.concepts[at + 1] & _COUNTED)
    return not counts or (tokens.words[at - 1] if at else "") in _BEFORE_YEAR


def _glued(tokens: Tokens, number: Number) -> QuantityKind | None:
    """Digits with a letter, a closing bracket or an ending right against them."""
    text, start, end = tokens.text, tokens.starts[number.first], tokens.ends[number.last]
    if tokens.joined[number.first] and len(tokens.words[number.first - 1]) == 1:
        # "a B-8 permit", "T-1 visas".
        return "name"
    if start and text[start - 1] == " " and not text[end : end + 1].isalpha():
        return None  # as most numbers stand
    if start and (text[start - 1].isalpha() or text[start - 1] in "_#@"):
        return "name" if text[start - 1].isupper() else "note"
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]" and _is_mark(text, start):
        return "note"
    closes = start > 1 and text[start - 1] in _AFTER_NOTE and text[start - 2] != " "
    stopped = number.first > 0 and tokens.words[number.first - 1] == "."
    if closes or stopped and tokens.ends[number.first - 1] == start:
        return "note"
    if end >= len(text) or number.last + 1 >= len(tokens) or tokens.starts[number.last + 1] != end:
        return None
    after = tokens.words[number.last + 1]
    if after in _ORDINALS:
        return "ordinal"
    return "name" if text[end].isalpha() and not after.startswith(_UNITS) else None


def _is_mark(text: str, start: int) -> bool:
    """Whether a number in square brackets is a reference: set against the word before it."""
    return start > 1 and not text[start - 2].isspace()


def _is_day(words: list[str], number: Number, known: Vocabulary) -> bool:
    """A day with its month before or after it: "May 4", "4. mai", "4 May 2019"."""
    if not number.whole or number.value > _LAST_DAY:
        return False
    if number.first and words[number.first - 1] in known.months:
        return True
    at = number.last + 1
    if at < len(words) and words[at] == ".":
        at += 1
    if number.value < 1 or at >= len(words) or words[at] not in known.months:
        return False
    # "may" is a month only with a year after it.
    return words[at] != "may" or words[at + 1 : at + 2] != [] and words[at + 1][0].isdigit()


def _is_time(words: list[str], number: Number) -> bool:
    """As in "18:30", "kl. 18", "kl. 18:30"."""
    first, after = number.first, number.last + 1
    timed = after + 1 < len(words) and words[after] == ":" and number.value < 25
    if timed and words[after + 1][0].isdigit():
        return True
    return first > 1 and words[first - 1] in ("kl", ":") and words[first - 2] == "kl"


def _is_age(words: list[str], first: int) -> bool:
    """As in "under 18", "younger than 18", "below the age of 18"."""
    if not first:
        return False
    return words[first - 1] in _AGED or tuple(words[max(0, first - 2) : first]) in _OF_AGE


def _is_of_those(words: list[str], number: Number) -> bool:
    """As in "færre siktede blant dem over 60", "people under 30": persons of that age."""
    first = number.first
    if first < 2 or words[first - 1] not in _LIMITS:
        return False
    return number.value <= _OLDEST and words[first - 2] in _THOSE


def _is_numbered(words: list[str], first: int, known: Vocabulary) -> bool:
    """Whether a section, article, tier or page number word governs the number, lists included."""
    before = words[first - 1] if first else ""
    plain = len(before) > 1 and not before[0].isdigit()
    if plain and before not in known.numbered and before not in _LISTS:
        return False  # as before most numbers
    for at in range(first - 1, max(first - 1 - _LONGEST_LIST, -1), -1):
        word = words[at]
        if word in known.numbered:
            return word not in _CLOSE or _is_close(words, at, first)
        if word not in _LISTS and not word[0].isdigit() and not (len(word) == 1 and word.isalpha()):
            return False
        if word in _TIES and at > 0 and not _is_item(words[at - 1]):
            return False
    return False


def _is_item(word: str) -> bool:
    return word[0].isdigit() or len(word) == 1 or word == "bis"


def _is_close(words: list[str], at: int, first: int) -> bool:
    if words[at] in _NEVER or words[at] == "no" and words[at + 1] != ".":
        return False
    return first - at <= 2
