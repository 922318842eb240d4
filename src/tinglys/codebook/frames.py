"""Frames: which words around a number make it a value of which indicator.

A frame names concepts of the lexicon, never words, so one set of frames reads every language. A
frame fits when every one of its conditions does; of the frames that fit, the one with the greatest
weight wins. Conditions are lists of which one concept must be present:

* ``kind``: the kind of quantity (count, percent, mass, …);
* ``head``: the noun that is counted; ``noun``: anything in its noun phrase;
* ``verb``: the verb that governs the number, active or passive;
* ``left`` / ``right``: before and after the number in its clause; ``any``: either, or the phrase;
* ``section``: the kind of section; ``without``: concepts that forbid the frame.
"""

from functools import cache
from importlib.resources import files

import msgspec

from tinglys.codebook.lexicon import Concepts

_COUNTED_KINDS = ("count", "percent", "mass", "rate")
_REMEMBERED = 20_000


class Frame(msgspec.Struct, frozen=True):
    """One frame; see the module for what its conditions mean. ``set`` adds to the breakdown."""

    to: str
    kind: str = "count"
    head: str = ""
    noun: str = ""
    verb: str = ""
    left: str = ""
    right: str = ""
    any: str = ""
    all: str = ""
    without: str = ""
    section: str = ""
    weight: float = 0.0
    least: float = 0.0
    ranged: bool = False
    unit: str | None = None
    set: dict[str, str] = {}


class Compiled(msgspec.Struct, frozen=True):
    """A frame with its conditions as sets."""

    frame: Frame
    head: Concepts
    noun: Concepts
    verb: Concepts
    left: Concepts
    right: Concepts
    any: Concepts
    all: Concepts
    without: Concepts
    section: Concepts
    weight: float


class Policy(msgspec.Struct, frozen=True):
    """How an indicator is dated: ``standing`` ones have no year of their own."""

    standing: str
    unit: dict[str, str]


def _set(words: str) -> Concepts:
    return frozenset(words.split())


def compile_frame(frame: Frame) -> Compiled:
    """Turn a frame's words into sets and add up its weight: the nearer a condition, the more."""
    parts = {
        name: _set(getattr(frame, name))
        for name in ("head", "noun", "verb", "left", "right", "any", "all", "without", "section")
    }
    worth = {
        "head": 4.0,
        "noun": 2.5,
        "verb": 3.0,
        "left": 1.5,
        "right": 1.5,
        "any": 1.2,
        "all": 2.0,
        "section": 0.5,
    }
    weight = frame.weight + sum(worth[name] for name in worth if parts[name])
    return Compiled(frame=frame, weight=weight, **parts)


class FrameSet:
    """The frames of one kind of quantity, found by the noun that is counted."""

    def __init__(self, frames: list[Compiled]) -> None:
        self.frames = tuple(sorted(frames, key=lambda compiled: -compiled.weight))
        self._found: dict[tuple[Concepts, Concepts, str | None], tuple[Compiled, ...]] = {}

    def fitting(self, head: Concepts, verb: Concepts, section: str | None) -> tuple[Compiled, ...]:
        """The frames that these concepts and this section may fit, the weightiest first."""
        key = (head, verb, section)
        known = self._found.get(key)
        if known is None:
            known = tuple(
                frame
                for frame in self.frames
                if (not frame.head or frame.head & head)
                and (not frame.verb or frame.verb & verb)
                and (not frame.section or section in frame.section)
            )
            if len(self._found) < _REMEMBERED:
                self._found[key] = known
        return known


@cache
def load_frames() -> dict[str, FrameSet]:
    """Frames by kind of quantity; every kind that is counted has a set, if an empty one."""
    folder = files("tinglys.codebook").joinpath("data", "frames")
    by_kind: dict[str, list[Compiled]] = {}
    for page in sorted(folder.iterdir(), key=lambda page: page.name):
        if page.name.endswith(".yaml") and page.name != "policy.yaml":
            for frame in msgspec.yaml.decode(page.read_bytes(), type=list[Frame]):
                by_kind.setdefault(frame.kind, []).append(compile_frame(frame))
    return {kind: FrameSet(by_kind.get(kind, [])) for kind in {*by_kind, *_COUNTED_KINDS}}


@cache
def load_policy() -> Policy:
    """Dating and unit rules of indicators."""
    page = files("tinglys.codebook").joinpath("data", "frames", "policy.yaml").read_bytes()
    return msgspec.yaml.decode(page, type=Policy)


@cache
def standing() -> frozenset[str]:
    """Indicators that state a rule or a service rather than count a year."""
    return frozenset(load_policy().standing.split())
