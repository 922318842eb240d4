"""Open breakdowns: the keys that carry the words of the text around the number.

The place, group, drug or nationality that a number in brackets explains ("Romania (21)") or that
follows its noun ("in Gothenburg").
"""

from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.wholes import ends_name, names_place
from tinglys.reading.grammar.tokens import Tokens

_AFTER = 8
_LONGEST_NAME = 7
_PLACE_LEADS = frozenset("in i at from på".split())
_GROUP_LEADS = frozenset("among of for blant av".split())
_NAME_STOPS = frozenset(
    ", ; : ( ) them which whom commonly mainly mostly primarily notably namely and og from fra "
    "among of av by blant var were was".split()
)


def completed(scene: Scene, site: Site, keys: frozenset[str], breakdown: Breakdown) -> Breakdown:
    """The breakdown with what the text names for the open keys of ``keys``."""
    missing = keys - breakdown.keys()
    named = before_bracket(scene.tokens, site) if site.bracket >= 0 else ""
    after = scene.tokens.words[site.noun_stop : min(site.right_stop, site.noun_stop + _AFTER)]
    found: Breakdown = dict(breakdown)
    if "nationality" in missing and site.bracket >= 0 and names_place(scene, site):
        found["nationality"] = named
    if "group" in missing:
        found["group"] = named if site.bracket >= 0 else _led(after, _GROUP_LEADS)
    if "citizenship" in missing:
        found["citizenship"] = named
    if "drug" in missing:
        found["drug"] = _led(after, frozenset(("of", "av"))) or " ".join(after)
    if "place" in missing:
        found["place"] = named_place(scene.tokens, site)
    return {key: value for key, value in found.items() if value}


def before_bracket(tokens: Tokens, site: Site) -> str:
    """The name that a bracketed number explains: "Romania (21)"."""
    words, stop = tokens.words, site.bracket
    at = stop
    while at > 0 and words[at - 1] not in _NAME_STOPS and stop - at < _LONGEST_NAME:
        at -= 1
    if at + 1 == stop > 2 and words[at - 1] == "and" and ends_name(tokens, at):
        # "Bosnia and Herzegovina (18)".
        at -= 2
    return tokens.surface(at, stop - 1).lower() if at < stop else ""


def named_place(tokens: Tokens, site: Site) -> str:
    """The place named right after the noun: "in Gothenburg"."""
    words, text, starts = tokens.words, tokens.text, tokens.starts
    for at in range(site.noun_stop, min(site.right_stop, site.noun_stop + 6) - 1):
        if words[at] in _PLACE_LEADS:
            start = at + 1
            if words[start] == "the" and start + 1 < site.right_stop:
                start += 1
            stop = start
            while stop < site.right_stop and text[starts[stop]].isupper():
                stop += 1
            return " ".join(words[start:stop])
    return ""


def _led(words: list[str], leads: frozenset[str]) -> str:
    return " ".join(words[1:]) if words and words[0] in leads else ""
