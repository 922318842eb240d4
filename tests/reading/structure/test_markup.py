"""Wikitext markup blanked in place."""

from hypothesis import given
from hypothesis import strategies as st

from tinglys.reading.structure.markup import blank_markup

PIECES = st.sampled_from(
    [
        "[[",
        "]]",
        "{{",
        "}}",
        "|",
        "'''",
        "<ref>",
        "</ref>",
        '<ref name="a" />',
        "<!--",
        "-->",
        "{|",
        "|}",
        "|-",
        "&nbsp;",
        "\n",
        " ",
        "word",
        "2,310",
        "nowrap",
        "increase",
        "=",
        "http://a.b",
        "[",
        "]",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_length_and_line_breaks_stay(text):
    blanked = blank_markup(text)
    assert len(blanked) == len(text)
    assert [at for at, char in enumerate(text) if char == "\n"] == [
        at for at, char in enumerate(blanked) if char == "\n"
    ]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="[{<'&|"), max_size=200))
def test_text_without_markup_is_left_alone(text):
    assert blank_markup(text) is text


@given(st.lists(PIECES, max_size=40).map("".join))
def test_what_is_left_stood_there_before(text):
    entities = {"\u00a0", "–", "—", "−", "&"}
    for before, after in zip(text, blank_markup(text), strict=True):
        assert after in (before, " ") or after in entities


def words(text: str) -> list[str]:
    return blank_markup(text).split()


def test_links_keep_their_label_and_references_go():
    assert words("The [[Homicide|homicides]] of [[Oslo]].<ref>{{cite|year=2001}}</ref> End") == [
        "The",
        "homicides",
        "of",
        "Oslo",
        ".",
        "End",
    ]


def test_templates_go_but_for_those_that_set_text_or_carry_a_sign():
    assert words(
        "{{Use dmy dates}} {{nowrap|204 officers}} ({{increase}} 37.8%) {{a|{{b|c}}}}"
    ) == [
        "204",
        "officers",
        "(",
        "increase",
        "37.8%)",
    ]


def test_a_hard_space_still_groups_digits():
    assert blank_markup("473&nbsp;000").replace("\u00a0", "") == "473000"
