"""Networks as the sources name them, and what the sources say is between them."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Chart, Table
from tinglys.publication.charts.colours import ACCENT, INK, PAPER, QUIET, WORSE
from tinglys.publication.charts.geography.view import Point
from tinglys.publication.charts.maps.arrows import Curve, arrow, bow
from tinglys.publication.charts.maps.labels import Name, placed_names
from tinglys.publication.charts.networks.layout import positions
from tinglys.publication.charts.svg import element, line, picture, text
from tinglys.publication.charts.wording import chart_words, listed
from tinglys.publication.words import Words

Tie = Literal["with", "for", "against", "within"]
TIES: tuple[Tie, ...] = ("with", "for", "against", "within")
_LINES: dict[Tie, tuple[str, str | None, float]] = {
    "with": (QUIET, None, 1.6),
    "for": (ACCENT, None, 1.6),
    "against": (WORSE, "5 3", 1.6),
    "within": (QUIET, "1.5 3", 1.6),
}
_AGAINST, _WITHIN = frozenset({"rival_of"}), frozenset({"part_of"})
_WITH = frozenset(
    {"cooperates_with", "main_partner", "integrated_with", "relations_with", "alongside"}
)
#: Relations that name first whom something is done for: the arrow runs the other way.
_TURNED = frozenset({"direct_supply_from", "uses_transport_of"})
_WIDTHS = {"wide": 640.0, "narrow": 288.0}
_ROW = 20


class Link(msgspec.Struct, frozen=True):
    """A relation between two networks by their printed names.

    ``relation`` is what is said, in the reader's language; ``tie`` is how it is drawn, and an arrow
    of a tie ``for`` runs from ``subject`` to ``object`` unless ``turned``.
    """

    subject: str
    relation: str
    object: str
    tie: Tie = "with"
    turned: bool = False


def drawn_as(relation: str) -> tuple[Tie, bool]:
    """How a relation of the codebook is drawn: its tie, and whether its arrow runs backwards."""
    if relation in _AGAINST:
        return "against", False
    if relation in _WITHIN:
        return "within", False
    return ("with", False) if relation in _WITH else ("for", relation in _TURNED)


def network_diagram(links: Sequence[Link], language: Language, source: str) -> Chart:
    """Networks that have a relation, and their relations as lines.

    Args:
        links: at least one; networks without a link belong into the list beside the diagram.
        language: of the words.
        source: the source line.
    """
    words = chart_words(language)
    said = "; ".join(f"{link.subject} {link.relation} {link.object}" for link in links)
    alt = words("network_said", count=len(_names(links))) + f" {said}."
    wide, narrow = (_drawn(links, _WIDTHS[size], words, alt) for size in ("wide", "narrow"))
    columns = (words("col_network"), words("col_relation"), words("col_network"))
    return Chart(
        title=_title(links, words),
        subtitle=words("network_subtitle"),
        source=source,
        svg=wide,
        narrow=narrow,
        alt=alt,
        table=Table(columns, tuple((one.subject, one.relation, one.object) for one in links)),
        notes=(words("network_note"),),
    )


def _names(links: Sequence[Link]) -> list[str]:
    return list(dict.fromkeys(name for link in links for name in (link.subject, link.object)))


def _drawn(links: Sequence[Link], width: float, words: Words, alt: str) -> str:
    names = _names(links)
    place = {name: at for at, name in enumerate(names)}
    unit = positions(len(names), [(place[one.subject], place[one.object]) for one in links])
    height = float(round(min(width * 1.2, 90 + 34 * len(names) * (1 if width < 400 else 0.72))))
    side, top = (70, 24) if width > 400 else (46, 20)
    at = {
        name: (side + x * (width - 2 * side), top + y * (height - 2 * top))
        for name, (x, y) in zip(names, unit, strict=True)
    }
    counts = Counter(name for link in links for name in (link.subject, link.object))
    drawn = "".join(_link(link, at, counts) for link in dict.fromkeys(links))
    dots = "".join(
        element("circle", cx=at[name][0], cy=at[name][1], r=_radius(counts[name]), fill=INK,
                stroke=PAPER, stroke_width=1.5)
        for name in names
    )  # fmt: skip
    first = sorted(names, key=lambda name: -counts[name])
    labels = placed_names([Name(name, *at[name]) for name in first], width, height, 12, 8)
    key, room = _key([tie for tie in TIES if any(one.tie == tie for one in links)], width, height,
                     words)  # fmt: skip
    return picture("chart network", width, height + room, drawn + dots + labels + key, alt)


def _radius(count: int) -> float:
    return 3.0 + min(5, count)


def _link(link: Link, at: dict[str, Point], counts: Counter[str]) -> str:
    ends = (link.object, link.subject) if link.turned else (link.subject, link.object)
    start, end = (at[name] for name in ends)
    colour, dashes, weight = _LINES[link.tie]
    curve = _shortened(bow(start, end), _radius(counts[ends[0]]), _radius(counts[ends[1]]))
    path = element(
        "path", d=curve.path, fill="none", stroke=colour, stroke_width=weight,
        stroke_dasharray=dashes,
    )  # fmt: skip
    return path + (arrow(curve, colour) if link.tie == "for" else "")


def _shortened(curve: Curve, before: float, after: float) -> Curve:
    """The curve without what its ends' dots cover."""
    length = curve.length or 1.0
    start, end = curve.at(min(0.4, before / length)), curve.at(max(0.6, 1 - after / length))
    return Curve(start, curve.control, end)


def _key(ties: Sequence[Tie], width: float, height: float, words: Words) -> tuple[str, float]:
    parts, x, y = [], 4.0, height + 18
    for tie in ties:
        name = words(f"tie_{tie}")
        length = 48 + 7.4 * len(name)
        if x + length > width and x > 4:
            x, y = 4.0, y + _ROW
        colour, dashes, weight = _LINES[tie]
        parts.append(
            line(x, y - 4, x + 30, y - 4, stroke=colour, stroke_width=weight,
                 stroke_dasharray=dashes)
        )  # fmt: skip
        if tie == "for":
            parts.append(arrow(Curve((x, y - 4), (x + 15, y - 4), (x + 30, y - 4)), colour))
        parts.append(text(name, x + 36, y, 11.5, fill=QUIET))
        x += length
    return "".join(parts), y - height + 6


def _title(links: Sequence[Link], words: Words) -> str:
    """Who has most links; where nobody stands out, how many there are."""
    counts = Counter(name for link in links for name in {link.subject, link.object})
    most = max(counts.values())
    names = [name for name, count in counts.items() if count == most]
    if len(names) <= 2 and most > 1:
        return words("network_title", names=listed(names, words), count=most, of=len(links))
    return words("network_count", networks=len(counts), count=len(links))
