"""Recommendations followed through the years: first and last asked, how the wording changed."""

import msgspec
from markupsafe import Markup, escape

from tinglys.assessment.recommendations import (
    LEVEL_LABELS,
    NOT_JUDGED,
    RELATION_LABELS,
    Followed,
    Link,
    wording_difference,
)
from tinglys.publication.grounds import Grounds
from tinglys.publication.printable import printable, source_markup
from tinglys.reading.claims import Recommendation

_EDITS = {
    "kept": Markup("{}"),
    "added": Markup("<ins>{}</ins>"),
    "removed": Markup("<del>{}</del>"),
}


class LinkLine(msgspec.Struct, frozen=True):
    """How a recommendation goes on from one report to another: the years, how, and the wording."""

    years: str
    how: str
    wording: Markup
    language: str


class FollowedRow(msgspec.Struct, frozen=True):
    """One recommendation: its newest wording, the reports that ask it, and its links.

    ``standing`` tells that the newest report still asks it, ``dropped`` are reports in between
    that do not, ``maybe`` are links too uncertain to make.
    """

    wording: Markup
    language: str
    asked: list[tuple[int, Markup]]
    dropped: tuple[int, ...]
    standing: bool
    status: str
    links: list[LinkLine]
    maybe: list[LinkLine]


class FollowedGroup(msgspec.Struct, frozen=True):
    """The recommendations of one source on one country, over ``reports``."""

    source: str
    reports: tuple[int, ...]
    rows: list[FollowedRow]


def followed_groups(country: str | None, grounds: Grounds) -> list[FollowedGroup]:
    """The recommendations to a country of every source that made more than one report."""
    groups: dict[str, list[Followed]] = {}
    for one in grounds.view.data.followed:
        asked = one.occurrences[0].asked
        if asked.place == country and len(one.reports) > 1:
            groups.setdefault(asked.source.code, []).append(one)
    return [_group(several, grounds) for several in groups.values()]


def _group(several: list[Followed], grounds: Grounds) -> FollowedGroup:
    """Those still asked first, then by the year in which they were last asked."""
    source = several[0].occurrences[0].asked.source
    ordered = sorted(several, key=lambda one: (-one.last_seen, -one.repeats, one.first_seen))
    return FollowedGroup(
        source=grounds.view.label(source.label),
        reports=several[0].reports,
        rows=[_row(one, grounds) for one in ordered],
    )


def _row(followed: Followed, grounds: Grounds) -> FollowedRow:
    view = grounds.view
    last = followed.occurrences[-1].asked
    withheld = view.words("name_withheld")
    words = source_markup(_text(last.claim, grounds), withheld)
    return FollowedRow(
        wording=grounds.quoted(view.claims[last.claim], words),
        language=last.language,
        asked=[
            (one.asked.year, grounds.figure(view.claims[one.asked.claim], str(one.asked.year)))
            for one in followed.occurrences
        ],
        dropped=followed.dropped,
        standing=followed.standing,
        status=view.label(NOT_JUDGED),
        links=[_link(one, grounds) for one in followed.links],
        maybe=[_link(one, grounds) for one in followed.maybe],
    )


def _link(link: Link, grounds: Grounds) -> LinkLine:
    view = grounds.view
    how = f"{view.label(RELATION_LABELS[link.relation])}, {view.label(LEVEL_LABELS[link.level])}"
    # From the claims as they are published: in what was followed, names are not barred.
    texts = [_text(end.claim, grounds) for end in (link.earlier, link.later)]
    wording = Markup("").join(
        _EDITS[span.edit].format(escape(printable(span.text)))
        for span in wording_difference(texts[0], texts[1])
    )
    years = f"{link.earlier.year} → {link.later.year}"
    return LinkLine(years, how, wording, link.later.language)


def _text(claim_id: str, grounds: Grounds) -> str:
    claim = grounds.view.claims[claim_id].claim
    assert isinstance(claim, Recommendation)
    return " ".join(claim.text.split())
