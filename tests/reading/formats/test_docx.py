"""DOCX: what is refused before memory goes, and that the text comes whole and in order."""

import contextlib
import io
import struct
import tracemalloc
import zipfile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from tinglys.errors import InputError
from tinglys.reading.formats import Limits, load

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def document(body: str, **parts: str) -> bytes:
    """A package with the given content of ``w:body`` and further parts of the word folder."""
    main = f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>'
    further = {f"word/{name}.xml": f"<w:{name} {W}>{xml}</w:{name}>" for name, xml in parts.items()}
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": main, **further})


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def marked(canonical, kind):
    return [canonical.text[m.start : m.end] for m in canonical.marks if m.kind == kind]


# --- what must not succeed ---


def bomb(size: int) -> bytes:
    """A document part of so many bytes, nearly all of them one letter."""
    head = f"<w:document {W}><w:body><w:p><w:r><w:t>".encode()
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        part.write(head)
        for _ in range(size // 1_000_000):
            part.write(b"a" * 1_000_000)
    return buffer.getvalue()


def test_a_document_that_unfolds_beyond_the_limit_is_refused_before_memory_goes():
    data = bomb(300_000_000)
    assert len(data) < 1_000_000
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match=r"a\.docx: the document unfolds to more than 128 MiB"):
            load(data, "a.docx")
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_directory_that_lies_about_sizes_does_not_help():
    data = bytearray(bomb(20_000_000))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 1000)  # the size in the directory
    with pytest.raises(InputError, match="damaged|unfolds"):
        load(bytes(data), "a.docx", limits=Limits(inflated=1_000_000))


def test_many_parts_that_share_a_size_are_added_up():
    parts = {f"word/media/{n}.bin": b"\0" * 1_000_000 for n in range(12)}
    data = packed({"word/document.xml": "<x/>", **parts})
    with pytest.raises(InputError, match="more than 9 MiB"):
        load(data, "a.docx", limits=Limits(inflated=10_000_000))


def test_too_many_parts_are_refused():
    data = packed({"word/document.xml": "<x/>"} | {f"word/{n}": "" for n in range(30)})
    with pytest.raises(InputError, match="31 parts"):
        load(data, "a.docx", limits=Limits(parts=30))


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    ],
)
def test_entities_are_refused(declaration):
    main = f"{declaration}<w:document {W}><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:document>"
    with pytest.raises(InputError, match="declares XML entities"):
        load(packed({"word/document.xml": main}), "a.docx")


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        ({"readme.txt": "x"}, "ZIP archive"),
        ({"[Content_Types].xml": "", "xl/workbook.xml": ""}, "Excel"),
        ({"[Content_Types].xml": "", "_rels/.rels": "<a/>", "ppt/presentation.xml": ""}, "PowerPo"),
        ({"mimetype": "x", "content.xml": ""}, "OpenDocument"),
        ({"mimetype": "x", "META-INF/container.xml": ""}, "EPUB"),
        ({"META-INF/MANIFEST.MF": "", "a.class": ""}, "Java"),
        ({"[Content_Types].xml": ""}, "no text part"),
        ({"word/document.xml": "<w:document>"}, "damaged"),
        ({"word/document.xml": f"<w:document {W}/>"}, "no words"),
    ],
)
def test_other_packages_are_refused_by_their_name(parts, problem):
    with pytest.raises(InputError) as caught:
        load(packed(parts), "a.docx")
    assert problem in caught.value.problem
    assert caught.value.remedy


def test_a_locked_package_is_refused():
    data = bytearray(document(paragraph("x")))
    for sign, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        entry = data.index(sign)
        data[entry + at] |= 1
    with pytest.raises(InputError, match="locked"):
        load(bytes(data), "a.docx")


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_a_cut_off_document_is_refused(share):
    data = document(paragraph("Twelve cases. " * 400))
    with pytest.raises(InputError, match="damaged"):
        load(data[: int(len(data) * share)], "a.docx")


# --- text ---


def word(fill) -> bytes:
    """A document as Word's own templates make it."""
    made = Document()
    fill(made)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def report(made) -> None:
    made.core_properties.title = "Report on trade"
    made.core_properties.author = "Section 3"
    made.add_heading("Trade in persons", 0)
    made.add_heading("Findings", 1)
    first = made.add_paragraph("Police opened ")
    first.add_run("12").bold = True
    first.add_run(" cases.")
    first.add_run("4").font.superscript = True
    made.add_paragraph("Train the police", style="List Bullet")
    made.add_paragraph("Adopt a plan", style="List Number")
    made.add_heading("Victims", 2)
    table = made.add_table(rows=2, cols=2)
    for at, text in enumerate(("Year", "Victims", "2023", "1 234")):
        table.cell(at // 2, at % 2).text = text
    made.add_paragraph("  Ærlig talt\tslutt. ")


def test_a_document_comes_whole_and_in_order():
    canonical = load(word(report), "a.docx")
    assert canonical.text == (
        "Trade in persons\n\nFindings\n\nPolice opened 12 cases.4\n\n"
        "Train the police\nAdopt a plan\n\nVictims\n\nYear\tVictims\n2023\t1 234\n\n"
        "Ærlig talt\tslutt."
    )
    assert canonical.meta == {"title": "Report on trade", "author": "Section 3"}
    heads = [(canonical.text[m.start : m.end], m.level) for m in canonical.marks if m.level]
    assert heads == [("Trade in persons", 1), ("Findings", 1), ("Victims", 2)]
    assert marked(canonical, "item") == ["Train the police", "Adopt a plan"]
    assert marked(canonical, "row") == ["Year\tVictims", "2023\t1 234"]
    assert marked(canonical, "note_ref") == ["4"]


def test_origins_are_paragraph_and_character():
    canonical = load(word(report), "a.docx")
    places = {}
    for words in ("Findings", "12", "1 234", "Ærlig"):
        span = canonical.origin(canonical.text.index(words))
        places[words] = span.page, span.origin
    assert places == {"Findings": (2, 0), "12": (3, 14), "1 234": (10, 0), "Ærlig": (11, 2)}


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<w:sdt><w:sdtContent>" + paragraph("held") + "</w:sdtContent></w:sdt>", "held"),
        ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>", "new"),
        ("<w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>", "link"),
        (
            "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
            "a",
        ),
        (
            "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r>"
            "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>b</w:t></w:r></w:p>",
            "ab",
        ),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>a</w:t></w:r></w:p>", "a"),
        (
            "<w:p><w:pPr><w:tabs><w:tab/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>a</w:t>"
            "<w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
            "<w:sym w:char='F0A7'/><w:sym w:char='D800'/><w:br w:type='page'/></w:r></w:p>",
            "a\tb\nc-d\uf0a7",
        ),
        (
            "<w:p><w:r><w:t>out</w:t><AlternateContent><Choice><w:txbxContent>"
            + paragraph("box")
            + "</w:txbxContent></Choice><Fallback>"
            + paragraph("box")
            + "</Fallback></AlternateContent></w:r></w:p>",
            "box\n\nout",
        ),
        (
            "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc>"
            + paragraph("b") + "</w:tc></w:tr></w:tbl>" + paragraph("c") + "</w:tc></w:tr></w:tbl>",
            "a\tb\n\nc",
        ),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_text_and_nothing_else(body, text):
    assert load(document(body), "a.docx").text == text


def test_headings_are_known_by_outline_style_and_inherited_style():
    styles = (
        '<w:style w:styleId="H"><w:name w:val="overskrift 2"/></w:style>'
        '<w:style w:styleId="Mine"><w:name w:val="Eigen"/><w:basedOn w:val="H"/></w:style>'
        '<w:style w:styleId="Plain"><w:name w:val="x"/><w:basedOn w:val="H"/>'
        '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
        '<w:style w:styleId="Round"><w:name w:val="x"/><w:basedOn w:val="Round"/></w:style>'
        '<w:style w:styleId="Punkt"><w:name w:val="x"/>'
        '<w:numPr><w:numId w:val="3"/></w:numPr></w:style>'
    )
    body = "".join(
        paragraph(text, properties)
        for text, properties in [
            ("a", '<w:pStyle w:val="H"/>'),
            ("b", '<w:pStyle w:val="Mine"/>'),
            ("c", '<w:pStyle w:val="Plain"/>'),
            ("d", '<w:outlineLvl w:val="0"/>'),
            ("e", '<w:pStyle w:val="Heading3"/>'),
            ("f", '<w:pStyle w:val="Round"/>'),
            ("g", '<w:pStyle w:val="Punkt"/>'),
            ("h", '<w:pStyle w:val="Punkt"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
            ("i", '<w:pPrChange><w:pPr><w:pStyle w:val="H"/></w:pPr></w:pPrChange>'),
        ]
    )
    canonical = load(document(body, styles=styles), "a.docx")
    heads = [(canonical.text[m.start : m.end], m.level) for m in canonical.marks if m.level]
    assert heads == [("a", 2), ("b", 2), ("d", 1), ("e", 3)]
    assert marked(canonical, "item") == ["g"]


def test_notes_are_numbered_and_stand_after_the_text():
    body = (
        '<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>'
        '<w:r><w:t>, two</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'
        for number, text in ((-1, "line"), (2, "Second"), (7, "First"))
    )
    canonical = load(document(body, footnotes=notes), "a.docx")
    assert canonical.text == "One1, two2\n\n2 Second\n\n1 First"
    assert marked(canonical, "note_ref") == ["1", "2", "2", "1"]


def test_the_strict_namespace_is_read_too():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    main = f'<d xmlns="{strict}"><p><r><t>Twelve</t></r></p></d>'
    assert load(packed({"word/document.xml": main}), "a.docx").text == "Twelve"


TAGS = (
    "w:p w:r w:t w:tbl w:tr w:tc w:pPr w:rPr w:br w:tab w:del w:sdt w:footnoteReference w:vanish"
).split()
TREES = st.recursive(
    st.sampled_from(["twelve", " ", "2023", "", "æ"]),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag} w:val='1' w:id='2'>{''.join(parts)}</{tag}>",
        st.sampled_from(TAGS),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@settings(max_examples=200, deadline=None)
@given(TREES)
def test_any_order_of_elements_is_read_or_refused(tree):
    try:
        canonical = load(document(tree), "a.docx")
    except InputError:
        return
    end = 0
    for span in canonical.spans:
        assert span.start >= end
        end = span.start + span.length
    assert end <= len(canonical.text)
    assert all(0 <= m.start < m.end <= len(canonical.text) for m in canonical.marks)
    assert all(canonical.text[m.start : m.end].strip() for m in canonical.marks)


SAMPLE = document(paragraph("Police opened twelve cases."), styles="<w:style/>")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), max_size=12))
def test_a_damaged_package_raises_nothing_but_an_input_error(changes):
    data = bytearray(SAMPLE)
    for at, value in changes:
        data[at] = value
    with contextlib.suppress(InputError):
        assert load(bytes(data), "a.docx").text
