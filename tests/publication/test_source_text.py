import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.sample import Shelf
from tinglys.publication.ground_marks import Span
from tinglys.publication.printable import printable
from tinglys.publication.source_text import MarkedText, marked_text
from tinglys.reading.outline import Block
from tinglys.reading.text import Page

TEXTS = st.text(alphabet="ab1<&\"' \n.é\U0001f600\u202e\x0c", min_size=1, max_size=80)


def content(marked: MarkedText) -> str:
    html = str(marked.lead) + "".join(str(p.markup) + str(p.gap) for p in marked.paragraphs)
    return lxml.html.fragment_fromstring(f"<div>{html}</div>").text_content()


@st.composite
def marked_texts(draw: st.DrawFn):
    text = draw(TEXTS)
    edges = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(edges, edges), max_size=6))
    ordered = [(min(pair), max(pair)) for pair in pairs]
    spans = [
        Span(start, end, f"x{at}", "k")
        for at, (start, end) in enumerate(ordered)
        if text[start:end].strip()
    ]
    cuts = draw(st.lists(st.tuples(edges, edges), max_size=3))
    blocks = tuple(Block(min(cut), max(cut), "paragraph", 0) for cut in cuts)
    return text, spans, blocks


@given(marked_texts())
def test_the_marked_text_is_the_canonical_text(case):
    text, spans, blocks = case
    document = with_blocks(text, blocks)
    assert content(marked_text(document, spans, "name withheld")) == printable(text)


@given(marked_texts())
def test_each_anchor_stands_once_and_holds_its_words(case):
    text, spans, blocks = case
    marked = marked_text(with_blocks(text, blocks), spans, "name withheld")
    html = "".join(str(paragraph.markup) for paragraph in marked.paragraphs)
    tree = lxml.html.fragment_fromstring(f"<div>{html}</div>")
    for span in spans:
        (element,) = tree.xpath(f".//*[@id='{span.key}']")
        assert printable(text[span.start : span.end]).strip() in element.text_content()


def with_blocks(text, blocks):
    import msgspec

    document = Shelf(text, "other", 2031, title="t").document()
    return msgspec.structs.replace(document, blocks=blocks)


def test_text_that_is_code_stays_text():
    text = '<script>alert(1)</script> <img src=x onerror=alert(1)> " & </span></mark>'
    document = Shelf(text, "other", 2031, title="t").document()
    marked = marked_text(document, [Span(3, 30, "c-1", "k-figure")], "name withheld")
    html = "".join(str(paragraph.markup) for paragraph in marked.paragraphs)
    tree = lxml.html.fragment_fromstring(f"<div>{html}</div>")
    assert {element.tag for element in tree.iter()} == {"div", "span", "mark"}
    assert content(marked) == text


def test_a_claim_over_two_paragraphs_joins_them():
    text = "One two.\n\nThree four.\n\nFive."
    document = Shelf(text, "other", 2031, title="t").document()
    marked = marked_text(document, [Span(4, 15, "c-1", "k-figure")], "name withheld")
    assert [len(p.keys) for p in marked.paragraphs] == [1, 0]
    assert content(marked) == text


def test_pages_begin_at_their_paragraph():
    text = "First page.\n\nSecond page."
    shelf = Shelf(text, "other", 2031, title="t")
    shelf.pages = (Page(1, 0, 13, 1, 1), Page(2, 13, 25, 1, 1))
    marked = marked_text(shelf.document(), [], "name withheld")
    assert [p.pages for p in marked.paragraphs] == [(1,), (2,)]


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ufffe", "\u202e", "\u2066", "\x85"])
def test_characters_a_page_cannot_hold_are_replaced_one_for_one(character):
    assert len(printable(f"a{character}b")) == 3
    assert character not in printable(f"a{character}b")
