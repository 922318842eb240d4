"""What a report says: every number on its ground, in one language, without a person's name."""

import re

import msgspec
import pytest

from publication.report.walking import pieces, words
from publication.sample import site_data
from tinglys.codebook import LANGUAGES
from tinglys.errors import InputError
from tinglys.publication.redaction import redact
from tinglys.publication.report import compose
from tinglys.publication.report.blocks import Finding, Table
from tinglys.publication.report.words import load_report_words
from tinglys.reading.claims import Figure, Price


@pytest.fixture(scope="module", params=LANGUAGES)
def report(request, invented):
    return compose(invented, "IS", request.param)


def annex(report) -> list[Table]:
    tables = [b for c in report.chapters for b in c.blocks if isinstance(b, Table)]
    return [table for table in tables if table.numbers == "annex"]


def test_every_footnote_is_written_once_before_it_is_pointed_to(report):
    written: set[str] = set()
    notes = [piece.note for piece in pieces(report.chapters) if piece.note is not None]
    assert len(notes) > 10
    for note in notes:
        assert note.again == (note.key in written)
        assert bool(note.pieces) != note.again
        written.add(note.key)


def test_every_footnote_of_a_claim_quotes_its_document(report, invented):
    safe = redact(invented)
    claims = {claim.id: claim for claim in safe.claims}
    texts = {one.id: " ".join(one.text.split()) for one in safe.documents}
    checked = 0
    for piece in pieces(report.chapters):
        if piece.note is None or piece.note.again or not piece.note.claim:
            continue
        quoted = "".join(one.text for one in piece.note.pieces)
        words_of = re.search("[“«](.*)[”»]", quoted)[1].removeprefix("… ").removesuffix(" …")
        assert words_of in texts[claims[piece.note.claim].document]
        checked += 1
    assert checked >= 3


def test_every_mark_leads_to_an_entry_that_gives_its_value(report, invented):
    entries = [row for table in annex(report) for row in table.rows]
    figures = [c for c in invented.claims if isinstance(c.claim, Figure | Price)]
    assert len(entries) == len(figures)
    marked = [piece for piece in pieces(report.chapters) if piece.annex and piece.claim]
    assert len(marked) > 20
    for piece in marked:
        row = entries[piece.annex - 1]
        assert row.cells[0].pieces[0].text == str(piece.annex)
        digits = re.sub(r"\D", "", piece.text).strip("0")
        told = re.sub(r"\D", "", "".join(one.text for cell in row.cells for one in cell.pieces))
        assert digits in told, piece


def test_every_figure_of_the_country_is_in_the_annex_with_its_passage(report):
    for table in annex(report):
        for row in table.rows:
            passage = "".join(piece.text for piece in row.cells[5].pieces)
            assert re.match(r"(?:p\.|para\.|s\.|avsn\.) \d+: [“«].", passage)


def test_every_finding_that_is_named_is_listed(report):
    listed = {
        block.number for c in report.chapters for block in c.blocks if isinstance(block, Finding)
    }
    for chapter in report.chapters:
        for block in chapter.blocks:
            if isinstance(block, Table) and block.numbers == "finding":
                listed |= set(range(block.first, block.first + len(block.rows)))
    named = {piece.finding for piece in pieces(report.chapters) if piece.finding}
    assert named
    assert named <= listed


def test_no_label_of_the_other_language_is_left(report):
    other = "en" if report.language == "nb" else "nb"
    own = {label.text(report.language) for label in load_report_words().values()}
    foreign = {
        label.text(other)
        for label in load_report_words().values()
        if "{" not in label.text(other) and len(label.text(other)) > 8
    } - own
    printed = set(words(report))
    assert len(foreign) > 150
    assert printed & foreign == set()
    assert not any("{" in one for one in printed)


def test_no_name_of_a_living_person_is_printed(report):
    said = " ".join(words(report)) + " ".join(piece.text for piece in pieces(report))
    assert "Oppdiktesen" not in said
    assert "▇" not in said
    assert "[name withheld]" in said or "[navn utelatt]" in said


def test_population_groups_stand_under_the_warning(report):
    chapter = next(
        c for c in report.chapters if c.title.endswith(("Crime statistics", "Kriminalstatistikk"))
    )
    kinds = [getattr(block, "style", type(block).__name__) for block in chapter.blocks]
    warned = kinds.index("warning")
    groups = next(
        at
        for at, block in enumerate(chapter.blocks)
        if isinstance(block, Table) and len(block.columns) >= 3 and "M2" in str(block.columns)
    )
    assert warned < groups


def test_a_country_that_only_the_index_knows_has_a_report(invented):
    report = compose(invented, "SE", "en")
    titles = [chapter.title for chapter in report.chapters]
    assert "2  Where the country stands" in titles
    assert "Annex A  The index by edition" in titles
    assert not any("Threats" in title for title in titles)


def test_a_country_without_the_index_has_a_report():
    report = compose(site_data(), "IS", "nb")
    assert any("Menneskehandel" in chapter.title for chapter in report.chapters)


def test_a_country_that_nothing_is_known_of_is_refused(invented):
    with pytest.raises(InputError, match="XX is no country of this edition"):
        compose(invented, "XX", "en")


def test_a_country_that_only_lists_of_tiers_know_has_a_report(invented):
    report = compose(msgspec.structs.replace(invented, index=None), "ML", "nb")
    assert [counted for _, counted in report.cover.counts] == ["rapportår med et nivå"]
    assert any("Menneskehandel" in chapter.title for chapter in report.chapters)


def test_there_is_no_column_for_what_nobody_says(invented):
    silent, told = (
        next(
            block
            for chapter in compose(invented, place, "en").chapters
            for block in chapter.blocks
            if isinstance(block, Table) and block.caption.startswith("The indicators of")
        )
        for place in ("SE", "IS")
    )
    assert "What is said" not in [column.head for column in silent.columns]
    assert all(len(row.cells) in (0, len(silent.columns)) for row in silent.rows)
    assert "What is said" in [column.head for column in told.columns]
