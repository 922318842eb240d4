"""Source cards: what is not known is said to be unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.errors import InputError
from tinglys.evidence import selectors
from tinglys.evidence.cards import FIELDS, Card, make_card, merge_cards, parse_sidecar
from tinglys.evidence.models import Document, SourceCard


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- a list", "not a mapping"),
        ("just words", "not a mapping"),
        ("", "not a mapping"),
        ("publisher: [", "line 1"),
        ("author: Someone", "author"),
        ("publisher: {a: b}", "publisher"),
        ("publisher: ''", "publisher"),
        ("publisher: true", "publisher"),
        ("published: last year", "published"),
        ("published: 2008-13", "published"),
        ("published: 2024-02-30", "published"),
        ("accessed: 12.3.2024", "accessed"),
        ("url: javascript:alert(1)", "url"),
        ("url: /etc/passwd", "url"),
        ("a: &x [b]\nb: *x", "a"),
        ("!!python/object/apply:os.system ['true']", "not YAML"),
    ],
)
def test_a_wrong_sidecar_is_refused_by_its_place(text, place):
    with pytest.raises(InputError, match=place):
        parse_sidecar(text.encode(), "a.txt.source.yaml")


def test_a_sidecar_in_another_encoding_is_refused():
    with pytest.raises(InputError, match="UTF-8"):
        parse_sidecar("title: Årsrapport".encode("latin-1"), "a.txt.source.yaml")


def test_an_endless_sidecar_is_refused():
    with pytest.raises(InputError, match="too large"):
        parse_sidecar(b"title: " + b"x" * 100_000, "a.txt.source.yaml")


def test_dates_read_as_exactly_as_they_were_written():
    written = "published: 2008\naccessed: 2016-05-28\ntitle: 2008-06\n"
    assert parse_sidecar(written.encode(), "a") == {
        "published": "2008",
        "accessed": "2016-05-28",
        "title": "2008-06",
    }


def test_nothing_is_guessed_from_the_name():
    card = make_card("unodc-2024-report.pdf")
    assert [getattr(card, field) for field in FIELDS] == [None] * 6
    assert {card.origins[field] for field in FIELDS} == {"unknown"}
    assert card.citation == (
        "[publisher unknown] (date unknown): [title unknown; file unodc-2024-report.pdf]."
    )


def test_the_more_trusted_origin_wins():
    card = make_card(
        "a.pdf",
        sidecar={"title": "By hand"},
        document={"title": "In the text", "publisher": "The office", "published": None},
        declared={"title": "draft3", "publisher": "Writer 7", "published": "2024", "url": " "},
    )
    assert (card.title, card.publisher, card.published, card.url) == (
        "By hand", "The office", "2024", None,
    )  # fmt: skip
    assert [card.origins[name] for name in ("title", "publisher", "published", "url")] == [
        "sidecar", "document", "format", "unknown",
    ]  # fmt: skip


def test_an_address_that_could_run_code_is_not_taken_from_a_document():
    assert make_card("a.html", declared={"url": "javascript:alert(1)"}).url is None


def test_a_citation_in_one_line():
    card = make_card(
        "a.txt",
        sidecar={
            "publisher": "The office", "title": "Report", "published": "2008-06-04",
            "url": "https://example.org/r", "accessed": "2016-05-28",
        },
    )  # fmt: skip
    assert card.citation == (
        "The office (2008-06-04): Report. https://example.org/r (accessed 2016-05-28)"
    )
    assert make_card("a.txt", sidecar={"citation": "As told."}).citation == "As told."


words = st.none() | st.sampled_from(["a", "b"])
layer = st.fixed_dictionaries({field: words for field in FIELDS if field != "url"})


@given(layer, layer, layer)
def test_merging_keeps_what_a_person_wrote(by_hand, first, second):
    written = {field: value for field, value in by_hand.items() if value}
    standing = make_card("n", sidecar=written, document=first)
    merged = merge_cards("n", standing, make_card("n", document=second))
    for field, value in written.items():
        assert (getattr(merged, field), merged.origins[field]) == (value, "sidecar")
    assert merge_cards("n", merged, make_card("n", document=second)) == merged


def test_a_card_is_stored_with_unknowns_as_unknown(enter):
    enter()
    card = SourceCard.objects.get()
    assert (card.title, card.publisher, card.url) == ("A report", None, None)
    assert card.origins["title"] == "document"


def test_a_later_sidecar_adds_a_card_and_its_absence_takes_none_away(enter):
    enter()
    added = enter(sidecar={"publisher": "The office"})
    assert (added.new_card, added.new_reading) == (True, False)
    assert not enter().new_card
    assert SourceCard.objects.count() == 2
    newest = selectors.current_card(Document.objects.get())
    assert (newest.publisher, newest.title) == ("The office", "A report")


def test_a_card_holds_no_empty_field(enter):
    from django.db import IntegrityError, transaction

    enter()
    with pytest.raises(IntegrityError, match="unknown_is_null"), transaction.atomic():
        SourceCard.objects.create(
            document=Document.objects.get(), publisher="", citation="c", origins={},
            added_at="2026-01-01T00:00Z",
        )  # fmt: skip


def test_cards_compare_by_what_they_say():
    assert Card(title="a") == Card(title="a") != Card(title="b")


def test_a_day_that_no_calendar_has_is_no_date():
    with pytest.raises(InputError, match=r"\(published\): is not a date"):
        parse_sidecar(b"published: 2024-13-45\n", "a.source.yaml")
