"""The corpus of recommendations with known identities, and how well following finds them.

Two halves: ``tune`` was used to choose thresholds and word lists, ``held`` was written before the
method and looked at by nobody until it was finished.
"""

from pathlib import Path
from typing import NamedTuple

from tinglys.assessment.documents import SourceFamily
from tinglys.assessment.recommendations import Asked, Followed, follow
from tinglys.codebook.yamlfile import parse_yaml

CORPUS = Path(__file__).parent / "corpus"
NORWEGIAN = {"fjordland", "innsjoland"}
SOURCE = SourceFamily("test", "Test", "Test")
Pair = tuple[str, str]


class Scores(NamedTuple):
    """Links found and made: how many are right, and how many there are."""

    right: int
    made: int
    real: int
    wrong: list[Pair]
    missed: list[Pair]
    unsure: int

    @property
    def precision(self) -> float:
        return self.right / self.made

    @property
    def recall(self) -> float:
        return self.right / self.real


def corpus(half: str) -> dict[str, tuple[list[Asked], set[Pair]]]:
    """For each country of a half its points, and the links that are real."""
    found = {}
    for path in sorted((CORPUS / half).glob("*.yaml")):
        language = "nb" if path.stem in NORWEGIAN else "en"
        asked, last, real = [], {}, set()
        for year, points in parse_yaml(path.read_text("utf-8"), path.name).items():
            now = {}
            for number, point in enumerate(points, start=1):
                ((identities, text),) = point.items()
                claim = f"{path.stem}-{year}-{number}-{identities}"
                asked.append(
                    Asked(claim, f"{path.stem}-{year}", path.stem, SOURCE, int(year), number, text,
                          language)
                )  # fmt: skip
                for identity in identities.split("+"):
                    now.setdefault(identity, []).append(claim)
            for identity, claims in now.items():
                real |= {(before, claim) for before in last.get(identity, []) for claim in claims}
            last |= now
        found[path.stem] = asked, real
    return found


def links(followed: list[Followed]) -> set[Pair]:
    return {(link.earlier.claim, link.later.claim) for one in followed for link in one.links}


def scores(half: str, *countries: str) -> Scores:
    """How well the links of a half (or of some of its countries) are found."""
    right = made = there = unsure = 0
    wrong, missed = [], []
    for country, (asked, real) in corpus(half).items():
        if countries and country not in countries:
            continue
        followed = follow(asked)
        found = links(followed)
        right, made, there = right + len(found & real), made + len(found), there + len(real)
        wrong += sorted(found - real)
        missed += sorted(real - found)
        unsure += sum(len(one.maybe) for one in followed)
    return Scores(right, made, there, wrong, missed, unsure)
