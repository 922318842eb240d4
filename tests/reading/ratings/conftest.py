"""Index pages of invented scores in the layouts such pages come in."""

from collections.abc import Callable

import pytest

from tinglys.codebook import Codebook, load_codebook
from tinglys.reading.outline import Outline
from tinglys.reading.structure import build_outline
from tinglys.reading.text import CanonicalText

Scores = dict[str, tuple[float, float | None]]


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook()


@pytest.fixture(scope="session")
def outlined(codebook: Codebook) -> Callable[..., Outline]:
    def outline(text: str, name: str = "document.txt", **meta: str) -> Outline:
        canonical = CanonicalText(text=text, media_type="text/plain", meta=meta)
        return build_outline(canonical, codebook, name)

    return outline


@pytest.fixture(scope="session")
def components(codebook: Codebook) -> Callable[[int], list[str]]:
    """All components of an edition in the order of its page, composites and pillars included."""

    def listed(edition: int) -> list[str]:
        index = codebook.index
        markets, actors, resilience = (
            [part.code for part in index.of_edition(edition, level)]
            for level in ("market", "actor", "resilience")
        )
        return [
            "criminality", "criminal_markets", *markets,
            "criminal_actors", *actors, "resilience", *resilience,
        ]  # fmt: skip

    return listed


@pytest.fixture(scope="session")
def scores(components: Callable[[int], list[str]], codebook: Codebook) -> Callable[..., Scores]:
    """Invented scores on the grid; means are not meant to be right. ``shift`` makes others."""

    def made(edition: int, shift: int = 0, changes: bool = True) -> Scores:
        found: Scores = {}
        for at, code in enumerate(components(edition)):
            value = 1.0 + ((at * 7 + shift) % 18) / 2
            change: float | None = ((at * 5 + shift) % 7 - 3) / 2 if changes else None
            if changes and codebook.index.by_code[code].since == edition > 2021:
                change = None
            found[code] = (value, change)
        return found

    return made
