"""Blocks of a text: paragraphs, headings, items and page furniture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.reading.structure.stretches import stretches
from tinglys.reading.text import CanonicalText


def blocks(text: str) -> list[tuple[str, str]]:
    found = stretches(CanonicalText(text=text, media_type="text/plain"))
    return [(block.kind, text[block.start : block.end]) for block in found]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in blocks(text)]


WRAPPED = """The police of the two provinces have for several years kept lists
of those who were arrested on the roads between the towns, and they
publish them every spring. The lists are short.
Where the names are missing, a number stands in their place, as the
law demands of every office that keeps a list of persons at all.

Recommendations to the ministry

Keep the lists in one place, and say who is allowed to read them and
for how long they may be kept.
"""


@given(st.text(alphabet="Abc. \n•=#12:", max_size=160))
def test_blocks_are_in_order_and_leave_out_only_space(text):
    found = stretches(CanonicalText(text=text, media_type="text/plain"))
    at = 0
    for block in found:
        assert at <= block.start < block.end
        assert not text[at : block.start].strip()
        at = block.end
    assert not text[at:].strip()


def test_wrapped_lines_make_paragraphs():
    found = blocks(WRAPPED)
    assert [kind for kind, _ in found] == ["paragraph", "paragraph", "heading", "paragraph"]
    assert found[0][1].endswith("The lists are short.")
    assert found[2][1] == "Recommendations to the ministry"


def test_unwrapped_lines_are_paragraphs_of_their_own():
    long = "The police said that nothing had been found in any of the houses. " * 4
    assert kinds(f"{long}\n{long}\n") == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("== Homicide ==", "heading"),
        ("## Homicide", "heading"),
        ("PROSECUTION", "heading"),
        ("Prevention", "heading"),
        ("• six victims", "item"),
        ("a) the first", "item"),
        ("12", "furniture"),
        ("Page 3 of 40", "furniture"),
        ("six victims were found.", "paragraph"),
        ("Police found six victims, and", "paragraph"),
        ("Total for 2018 was 340", "paragraph"),
    ],
)
def test_lone_lines(line, kind):
    assert kinds(f"{line}\n\nAnd then nothing more was heard of it for a long time.\n")[0] == kind


def test_a_paragraph_that_a_page_cut_is_joined_again():
    head, tail = WRAPPED.split("The lists are short.\n")
    cut = head.replace("and they\npublish", "and they\n\npublish") + tail
    assert "and they\n\npublish" in blocks(cut)[0][1]
