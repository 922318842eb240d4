"""PDF: what is refused, and that the text of pages comes out as it is read."""

import contextlib
import io
import shutil
import stat
import sys
from itertools import pairwise

import pytest
from fpdf import FPDF
from fpdf.enums import EncryptionMethod
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tinglys.errors import InputError
from tinglys.reading.formats import Limits, load

LONG = (
    "The police of the northern districts reported that they had opened more cases than in any "
    "year before and that courts had sentenced nine persons to prison for them"
)


def page(pdf: FPDF, *lines: str, size: float = 11) -> None:
    pdf.add_page()
    pdf.set_font("Helvetica", size=size)
    for line in lines:
        pdf.multi_cell(0, 6, line, align="L", new_x="LMARGIN", new_y="NEXT")


def bytes_of(pdf: FPDF) -> bytes:
    return bytes(pdf.output())


def one_page(*lines: str) -> bytes:
    pdf = FPDF()
    page(pdf, *lines)
    return bytes_of(pdf)


def scanned(text: str, pages: int = 1) -> bytes:
    """Pages that are pictures of text."""
    from PIL import Image, ImageDraw

    picture = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(picture).text((150, 200), text, fill=0, font_size=44)
    pdf = FPDF()
    for _ in range(pages):
        pdf.add_page()
        pdf.image(picture, x=0, y=0, w=210)
    return bytes_of(pdf)


def marked(canonical, kind):
    return [canonical.text[m.start : m.end] for m in canonical.marks if m.kind == kind]


# --- what must not succeed ---


def test_a_locked_pdf_is_refused():
    pdf = FPDF()
    pdf.set_encryption(
        owner_password="o", user_password="u", encryption_method=EncryptionMethod.RC4
    )
    page(pdf, LONG)
    with pytest.raises(InputError, match=r"a\.pdf: the PDF is locked with a password; save a copy"):
        load(bytes_of(pdf), "a.pdf")


def test_a_pdf_locked_against_changes_only_is_read():
    pdf = FPDF()
    pdf.set_encryption(owner_password="o", encryption_method=EncryptionMethod.RC4)
    page(pdf, LONG)
    assert load(bytes_of(pdf), "a.pdf").text == LONG


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_cut_off_pdf_is_refused_and_not_half_read(share):
    pdf = FPDF()
    for _ in range(5):
        page(pdf, LONG)
    data = bytes_of(pdf)
    with pytest.raises(InputError, match="cut off"):
        load(data[: int(len(data) * share)], "a.pdf")


def test_a_pdf_without_pages_is_refused():
    data = (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
        b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"
    )
    with pytest.raises(InputError, match=r"no pages|damaged"):
        load(data, "a.pdf")


def test_an_empty_page_holds_no_words():
    pdf = FPDF()
    pdf.add_page()
    with pytest.raises(InputError, match="no words"):
        load(bytes_of(pdf), "a.pdf")


def test_a_pdf_in_name_only_is_refused():
    with pytest.raises(InputError, match=r"^a\.pdf: "):
        load(b"%PDF-1.7\nnothing of the kind\n%%EOF", "a.pdf")


def test_too_many_pages_are_refused():
    pdf = FPDF()
    for _ in range(3):
        page(pdf, LONG)
    with pytest.raises(InputError, match="3 pages and the limit is 2"):
        load(bytes_of(pdf), "a.pdf", limits=Limits(pages=2))


def test_a_scanned_pdf_asks_for_the_ocr_option():
    with pytest.raises(InputError, match=r"all of its 2 pages have no readable text.*OCR option"):
        load(scanned("Twelve cases", pages=2), "a.pdf")


def test_without_tesseract_the_message_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match=r"tesseract is not installed; install tesseract"):
        load(scanned("Twelve cases"), "a.pdf", ocr=True)


@pytest.fixture
def recogniser(monkeypatch, tmp_path):
    """Puts a stand-in for tesseract on the path, which prints what it is given."""

    def install(body: str) -> None:
        program = tmp_path / "tesseract"
        program.write_text(f"#!{sys.executable}\nimport sys, time\n{body}\n")
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
        monkeypatch.setenv("PATH", str(tmp_path))

    return install


def test_a_recogniser_without_languages_is_refused(recogniser):
    recogniser("print('osd')")
    with pytest.raises(InputError, match="neither Norwegian nor English"):
        load(scanned("x"), "a.pdf", ocr=True)


def test_a_recogniser_that_fails_is_refused(recogniser):
    recogniser("print('nor'); sys.exit('--list-langs' not in sys.argv)")
    with pytest.raises(InputError, match=r"a\.pdf \(page 1\): tesseract failed"):
        load(scanned("x"), "a.pdf", ocr=True)


def test_recognised_words_become_text_with_boxes(recogniser):
    head = "level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth"
    rows = [(10, "Twelve", 100), (10, "cases", 320), (16, "closed.", 100)]
    table = "".join(
        f"5\\t1\\t1\\t1\\t{line}\\t1\\t{left}\\t{10 * line}\\t200\\t50\\t96\\t{word}\\n"
        for line, word, left in rows
    )
    recogniser(
        "if '--list-langs' in sys.argv: print('eng')\n"
        f"else: sys.stdin.buffer.read(); print('{head}\\theight\\tconf\\ttext\\n{table}')"
    )
    canonical = load(scanned("x"), "a.pdf", ocr=True)
    assert canonical.text == "Twelve cases closed."
    (rect,) = canonical.boxes.rects(7, 12)
    assert rect.page == 1
    assert rect.left == pytest.approx(320 * 72 / 300)
    assert rect.top == pytest.approx(canonical.pages[0].height - 100 * 72 / 300)


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_a_scanned_page_is_read_by_tesseract():
    canonical = load(scanned("Police opened twelve cases in 2023."), "a.pdf", ocr=True)
    assert canonical.text == "Police opened twelve cases in 2023."


# --- text ---


def test_lines_of_a_paragraph_are_joined_and_paragraphs_kept_apart():
    assert (
        load(one_page(LONG + ".", "", "A second one."), "a.pdf").text == f"{LONG}.\n\nA second one."
    )


def test_paragraphs_without_space_between_end_where_a_word_would_have_fitted():
    text = load(one_page(LONG + " and more of it here.", "New paragraph " + LONG), "a.pdf").text
    assert text.split("\n\n")[1].startswith("New paragraph")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["this is the mini-", "mum of all."], "this is the minimum of all."),
        (["land i Sør-", "Amerika er med."], "land i Sør-Amerika er med."),
        (["firma for transport-", "og lagring."], "firma for transport- og lagring."),
        (["a report on anti-", "trafficking work."], "a report on anti-trafficking work."),
        (["reglene i EU-", "land gjelder."], "reglene i EU-land gjelder."),
        (["the COVID-", "19 years."], "the COVID-19 years."),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_kept_where_it_belongs_to_the_word(lines, text):
    assert load(one_page(*lines), "a.pdf").text == text


def test_the_document_itself_decides_about_a_hyphen():
    written = one_page("They co-operate with us. Others co-", "operate too.")
    assert load(written, "a.pdf").text.endswith("Others co-operate too.")
    joined = one_page("They cooperate with us. Others co-", "operate too.")
    assert load(joined, "a.pdf").text.endswith("Others cooperate too.")


class Report(FPDF):
    """A report with a running header, a page number, and optionally a footnote on each page."""

    note = False

    def header(self):
        self.set_font("Helvetica", size=8)
        self.text(20, 12, "Threat assessment 2023")

    def footer(self):
        self.set_font("Helvetica", size=8)
        if self.note:
            self.text(20, 272, f"{self.page} Source {chr(64 + self.page)}.")
        self.text(105, 290, str(self.page))


NUMBERED = " ".join(f"word{number} of" for number in range(1800)) + " all."


@pytest.mark.parametrize("note", [False, True])
def test_running_headers_page_numbers_and_notes_cut_no_sentence(note):
    pdf = Report()
    pdf.note = note
    pdf.set_auto_page_break(True, 30)
    page(pdf, NUMBERED)
    canonical = load(bytes_of(pdf), "a.pdf")
    count = len(canonical.pages)
    assert count >= 3
    assert marked(canonical, "furniture").count("Threat assessment 2023") == count
    assert set(marked(canonical, "furniture")) == {
        "Threat assessment 2023",
        *map(str, range(1, count + 1)),
    }
    # The second page is full of the paragraph, so what stands around it must break it once.
    assert canonical.text.count(" of word") >= 1799 - (count - 2) * 1
    for number in range(1, count + 1):
        assert (f"{number} Source {chr(64 + number)}." in canonical.text.split("\n\n")) == note


def test_a_paragraph_over_two_pages_stays_whole():
    pdf = Report()
    pdf.note = True
    pdf.set_auto_page_break(True, 30)
    page(pdf, "Opening.", "", *["", "", ""], NUMBERED[:5500] + "end.", "", "Closing.")
    canonical = load(bytes_of(pdf), "a.pdf")
    assert len(canonical.pages) == 2
    assert NUMBERED[:5500] + "end." in canonical.text.split("\n\n")
    second = canonical.pages[1].start
    assert canonical.text[second - 1] == " "
    assert canonical.origin(second).page == 2
    assert canonical.origin(second - 2).page == 1


def test_a_year_at_the_top_of_one_page_is_no_page_number():
    pdf = FPDF()
    page(pdf, "2019", "", LONG + ".")
    page(pdf, LONG + ".")
    assert marked(load(bytes_of(pdf), "a.pdf"), "furniture") == []


def test_raised_numbers_are_note_references_and_lowered_ones_are_not():
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    for text, position in [
        ("Found in 2009.", "LINE"),
        ("12", "SUP"),
        (" In CO", "LINE"),
        ("2", "SUB"),
    ]:
        pdf.char_vpos = position
        pdf.write(6, text)
    canonical = load(bytes_of(pdf), "a.pdf")
    assert canonical.text == "Found in 2009.12 In CO2"
    assert marked(canonical, "note_ref") == ["12"]


def test_headings_are_told_by_size_and_weight():
    pdf = FPDF()
    pdf.add_page()
    for size, style, line in [
        (20, "", "Assessment"),
        (14, "", "Findings"),
        (11, "", LONG + "."),
        (11, "B", "Cocaine"),
        (11, "", LONG + "."),
        (14, "", "Outlook"),
        (11, "", LONG + "."),
    ]:
        pdf.set_font("Helvetica", style=style, size=size)
        pdf.multi_cell(0, 8, line, align="L", new_x="LMARGIN", new_y="NEXT")
    canonical = load(bytes_of(pdf), "a.pdf")
    heads = {canonical.text[m.start : m.end]: m.level for m in canonical.marks}
    assert heads == {"Assessment": 1, "Findings": 2, "Cocaine": 3, "Outlook": 2}


def test_items_and_table_rows_are_marked():
    pdf = FPDF()
    page(pdf, "\xb7 Train the police and see to it that they know " + LONG, "\xb7 Adopt a plan.")
    pdf.ln(8)
    with pdf.table() as table:
        for cells in [
            ("Country", "2022", "2023"),
            ("Norway", "1 200", "32"),
            ("Sweden", "12", "9"),
        ]:
            row = table.row()
            for cell in cells:
                row.cell(cell)
    canonical = load(bytes_of(pdf), "a.pdf")
    assert [item[:12] for item in marked(canonical, "item")] == [
        "\xb7 Train the ",
        "\xb7 Adopt a pl",
    ]
    assert marked(canonical, "row") == ["Country\t2022\t2023", "Norway\t1 200\t32", "Sweden\t12\t9"]


def test_lines_of_a_table_cell_stay_in_their_row():
    pdf = FPDF()
    page(pdf, LONG + ".")
    rows = [
        (["Market"], ["Meaning"], ["Score"]),
        (["Smuggling"], ["The illegal entry and transit of", "migrants for a benefit"], ["3.50"]),
        (
            ["Extortion and", "protection racketeering"],
            ["Control of a market", "by force"],
            ["3.0"],
        ),
        (["Arms"], ["The sale of arms"], ["4.50"]),
    ]
    top = 50.0
    for cells in rows:
        for x, lines in zip((15, 70, 140), cells, strict=True):
            for at, line in enumerate(lines):
                pdf.text(x, top + 5 * at, line)
        top += 4 + 5 * max(map(len, cells))
    canonical = load(bytes_of(pdf), "a.pdf")
    assert marked(canonical, "row") == ["\t".join(map(" ".join, cells)) for cells in rows]
    start = canonical.text.index("Extortion and protection")
    assert len(canonical.boxes.rects(start, start + 24)) == 2


LEFT = [
    "this column stands at the left of",
    "the page and is read before the",
    "other one although the file has",
    "them line by line beside each",
    "other as some programs write.",
]
RIGHT = [
    "AND THIS ONE STANDS AT THE RIGHT",
    "of the page and comes after the",
    "last line of the left one, as",
    "every reader of a newspaper would",
    "expect of any two columns.",
]


@pytest.mark.parametrize("by_rows", [True, False])
def test_two_columns_are_read_one_after_the_other(by_rows):
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    cells = [
        (x, 30 + 6 * at, line)
        for x, side in ((15, LEFT), (110, RIGHT))
        for at, line in enumerate(side)
    ]
    for x, y, line in sorted(cells, key=lambda cell: cell[1]) if by_rows else cells:
        pdf.text(x, y, line)
    text = load(bytes_of(pdf), "a.pdf").text
    assert " ".join(text.split()) == " ".join(LEFT + RIGHT)


def test_a_line_across_both_columns_ends_them():
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    for part in (0, 60):
        for at, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
            pdf.text(15, 40 + part + 6 * at, left)
            pdf.text(110, 40 + part + 6 * at, right)
    pdf.text(
        15, 85, "A LINE THAT IS SET ACROSS BOTH OF THE COLUMNS AND STANDS BETWEEN THE TWO PARTS."
    )
    text = " ".join(load(bytes_of(pdf), "a.pdf").text.split())
    half = " ".join(LEFT + RIGHT)
    assert text.startswith(half + " A LINE THAT")
    assert text.endswith("PARTS. " + half)


# --- the way back ---


def check_way_back(canonical):
    end = 0
    for span in canonical.spans:
        assert span.start >= end
        assert span.length > 0
        end = span.start + span.length
    assert end <= len(canonical.text)
    assert [page.number for page in canonical.pages] == list(range(1, len(canonical.pages) + 1))
    assert canonical.pages[0].start == 0
    assert canonical.pages[-1].end == len(canonical.text)
    assert all(before.end == after.start for before, after in pairwise(canonical.pages))
    for mark in canonical.marks:
        assert 0 <= mark.start < mark.end <= len(canonical.text)
        at_line_start = mark.start == 0 or canonical.text[mark.start - 1] == "\n"
        assert at_line_start or mark.kind == "note_ref"


def test_every_line_of_a_passage_has_its_rectangle_on_its_page():
    canonical = load(one_page(" ".join([LONG] * 4)), "a.pdf")
    check_way_back(canonical)
    start = canonical.text.index("reported")
    (word,) = canonical.boxes.rects(start, start + 8)
    assert 0 < word.left < word.right < canonical.pages[0].width
    assert 0 < word.bottom < word.top < canonical.pages[0].height
    lines = canonical.boxes.rects(0, len(canonical.text))
    assert len(lines) > 3
    assert all(above.bottom > below.bottom for above, below in pairwise(lines))
    assert canonical.boxes.rects(5, 5) == []


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("turned_page", [True, False])
def test_sideways_pages_are_read_and_boxes_are_those_of_the_page_as_shown(rotation, turned_page):
    import pypdfium2

    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    with pdf.rotation(rotation, x=105, y=148):
        pdf.text(60, 140, "Police opened twelve cases")
        pdf.text(60, 146, "and closed nine of them.")
    document = pypdfium2.PdfDocument(bytes_of(pdf))
    shown = document[0]
    shown.set_cropbox(20, 30, 560, 800)
    if turned_page:
        shown.set_rotation(rotation)
    turned = io.BytesIO()
    document.save(turned)
    canonical = load(turned.getvalue(), "a.pdf")
    assert canonical.text == "Police opened twelve cases and closed nine of them."
    of_page = canonical.pages[0]
    sideways = turned_page and rotation % 180
    assert (of_page.width, of_page.height) == ((770, 540) if sideways else (540, 770))
    first, second = canonical.boxes.rects(0, len(canonical.text))
    for rect in (first, second):
        assert 0 < rect.left < rect.right < of_page.width
        assert 0 < rect.bottom < rect.top < of_page.height
    if turned_page or rotation == 0:
        assert first.bottom > second.bottom
        assert first.right - first.left > 5 * (first.top - first.bottom)


WORDS = st.lists(
    st.sampled_from("Police opened 12 cases (27 in 2022). Åtte anti- - x".split()), max_size=60
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=4), min_size=1, max_size=3))
def test_no_character_is_lost_or_moved(pages):
    pdf = FPDF()
    for paragraphs in pages:
        page(pdf, *(" ".join(words) for words in paragraphs if words))
    written = [word for paragraphs in pages for words in paragraphs for word in words]
    if not written:
        return
    canonical = load(bytes_of(pdf), "a.pdf")
    check_way_back(canonical)
    assert sorted("".join(canonical.text.split()).replace("-", "")) == sorted(
        "".join(written).replace("-", "")
    )


def uncompressed() -> bytes:
    """A page whose numbers are there to be damaged."""
    pdf = FPDF()
    pdf.set_compression(False)
    page(pdf, LONG, "", "Second 1 line.")
    pdf.char_vpos = "SUP"
    pdf.write(6, "12")
    return bytes_of(pdf)


SAMPLE = uncompressed()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), max_size=40))
def test_a_damaged_pdf_raises_nothing_but_an_input_error(changes):
    data = bytearray(SAMPLE)
    for at, value in changes:
        data[at] = value
    with contextlib.suppress(InputError):
        canonical = load(bytes(data), "a.pdf")
        # Where nothing says any more that it is a PDF, it is read as the text that it looks like.
        if canonical.media_type == "application/pdf":
            check_way_back(canonical)
