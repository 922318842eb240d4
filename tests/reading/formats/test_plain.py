"""Plain text stays what it is, character for character; what is no text is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.errors import InputError
from tinglys.reading.formats import Limits, document_digest, load

WRITING = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), include_characters="\n\r\t\f"), min_size=1
).filter(lambda text: not text.isspace() and not text.startswith(("\ufeff", "<", "%", "{", "PK")))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \n\t \r\n", "no words"),
        (bytes(range(256)) * 40, "not text"),
        (b"\x00\x01\x02\x03" * 100, "not text"),
        (("\ufeff" + "\x01\x02\x03" * 20).encode("utf-16-le"), "not text"),
        (b"\xff\xfe\x00\xd8\x00", "damaged"),
        (("Ærede råd på øya. " * 20).encode()[:-21], "damaged"),
        ("Преступность растёт в городах. ".encode("cp1251") * 9, "encoding"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "image"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "image"),
        (b"\x7fELF" + b"\0" * 50, "program"),
        (b"MZ" + b"\0" * 58 + b"\x40\0\0\0" + b"PE\0\0", "program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
        (b"{\\rtf1 Report}", "RTF"),
        (b"\x1f\x8b\x08rest", "gzip"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data, problem):
    with pytest.raises(InputError) as caught:
        load(data, "report.txt")
    message = str(caught.value)
    assert message.startswith("report.txt")
    assert problem in message
    assert caught.value.remedy
    assert "\n" not in message


def test_two_hundred_megabytes_are_refused_in_one_line():
    with pytest.raises(InputError, match=r"^big\.txt: the file has 200\.0 MiB .* limit is 64\.0"):
        load(bytes(200 * 1024 * 1024), "big.txt")


def test_the_limit_is_the_callers_to_set():
    with pytest.raises(InputError):
        load(b"four words stand here", "a.txt", limits=Limits(size=20))
    assert load(b"four words stand here", "a.txt", limits=Limits(size=21)).text


def test_a_name_with_line_breaks_does_not_break_the_message():
    with pytest.raises(InputError) as caught:
        load(b"", "bad\nname.txt")
    assert str(caught.value).startswith("bad?name.txt: ")


@given(WRITING)
def test_text_is_kept_character_for_character(text):
    canonical = load(text.encode(), "note.txt")
    assert canonical.text == text
    assert canonical.spans == ()
    assert canonical.media_type == "text/plain"


@given(st.binary(max_size=600))
def test_no_bytes_raise_anything_but_an_input_error(data):
    try:
        canonical = load(data, "any.bin")
    except InputError:
        return
    assert canonical.text.strip()


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1252", "cp1252"),
        ("latin-1", "cp1252"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
    ],
)
def test_encodings_are_told_from_the_bytes(encoding, name):
    text = "Politiet på Sørøya anmeldte 12 saker i fjor.\r\n«Få», sa de.\n"
    canonical = load(text.encode(encoding), "note.txt")
    assert (canonical.text, canonical.encoding) == (text, name)


@pytest.mark.parametrize("declared", ["utf-16", "ascii", "idna", "undefined", "zip", "x\0y", ""])
def test_a_wrong_declared_encoding_does_not_win_over_the_bytes(declared):
    text = "Åtte ofre ble identifisert."
    media_type = f"text/plain; charset={declared}"
    assert load(text.encode(), "n.txt", media_type=media_type).text == text
    assert load(text.encode("cp1252"), "n.txt", media_type=media_type).text == text


def test_a_declared_encoding_is_used_where_the_bytes_allow_it():
    text = "Преступность растёт в городах."
    media_type = 'text/plain; charset="windows-1251"'
    canonical = load(text.encode("cp1251"), "n.txt", media_type=media_type)
    assert (canonical.text, canonical.encoding) == (text, "cp1251")


def test_headings_between_equals_signs_are_marked_where_they_stand():
    text = "= Theft =\r\nText = not.\n==Robbery==\n\n=== a = b === \n== open =\n====\n==X=="
    canonical = load(text.encode(), "note.txt")
    assert canonical.text == text
    marked = [(canonical.text[m.start : m.end], m.level) for m in canonical.marks]
    assert marked == [("= Theft =", 1), ("==Robbery==", 2), ("=== a = b ===", 3), ("==X==", 2)]


def test_number_signs_are_headings_in_markdown_only():
    text = "# Theft\n\nText\n\n## Robbery  \n#1 of all\n"
    marks = load(text.encode(), "note.md").marks
    assert [(text[m.start : m.end], m.level) for m in marks] == [("# Theft", 1), ("## Robbery", 2)]
    assert load(text.encode(), "note.txt").marks == ()


def test_the_digest_is_that_of_the_bytes():
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert document_digest(b"") == empty
