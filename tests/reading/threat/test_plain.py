"""The plain view: running text out of broken lines, and always the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.reading.threat.plain import Plain

PIECES = st.sampled_from(
    ["Nettverket", " ", "\n", "  ", "-\n", "smugler", "hasj12", ".", "3 ", "\u00ad", "\t", "Øst",
     "\u00a0", "95%", "7", ",", "og", "(", ")", "İ", "1.5", "-"]
)  # fmt: skip


def view(text: str) -> Plain:
    return Plain(text, 0, len(text))


def test_a_number_is_not_taken_for_a_footnote() -> None:
    text = "Beslaget var på 12.500 kilo i 2024, og 3,5 prosent mer i COVID-19-året."
    assert view(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kokain fra Sør-\nAmerika", "kokain fra Sør-Amerika"),
        ("transport-\nog logistikk", "transport- og logistikk"),
        ("bruk av hentelag14 og kurerer", "bruk av hentelag og kurerer"),
        ("nettverket.31 Bakmenn", "nettverket. Bakmenn"),
        ("et fall på 80%12 i fjor", "et fall på 80% i fjor"),
        ("to   ord\n\tog  ett", "to ord og ett"),
        ("narko\u00adtika", "narkotika"),
    ],
)
def test_broken_text_becomes_running_text(text: str, expected: str) -> None:
    assert view(text).text == expected


@given(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=5), st.data())
def test_every_stretch_leads_back_to_its_source(
    text: str, before: str, data: st.DataObject
) -> None:
    source = before + text
    plain = Plain(source, len(before), len(source))
    assert len(plain.lower) == len(plain.text)
    if not plain.text:
        return
    start = data.draw(st.integers(0, len(plain.text) - 1))
    end = data.draw(st.integers(start + 1, len(plain.text)))
    low, high = plain.span(start, end)
    assert len(before) <= low < high <= len(source)
    if not plain.text[start].isspace():
        assert source[low] == plain.text[start]
    if not plain.text[end - 1].isspace():
        assert source[high - 1] == plain.text[end - 1]


@given(st.lists(PIECES, max_size=25).map("".join))
def test_offsets_never_go_backwards(text: str) -> None:
    plain = view(text)
    raws = [plain.raw(at) for at in range(len(plain.text))]
    assert raws == sorted(raws)
    assert len(set(raws)) == len(raws)
