"""Contents lists without a heading are page furniture; numbered tables are not."""

import pytest

from tinglys.reading.reader import read

LISTS = {
    "numbers first": "6        Innledning\n\n17        Narkotika i nord\n\n28        Svindel\n",
    "leaders": "Innledning ....... 6\n\nNarkotika i nord ....... 17\n\nSvindel ....... 28\n",
}
BODY = "TRUSSELVURDERING 2024\n\nKripos\n\n{}\n\n{}\n\nNettverkene vil trolig vokse i 2024.\n"


@pytest.mark.parametrize("lines", LISTS.values(), ids=LISTS)
def test_page_numbers_are_neither_figures_nor_left_over(lines):
    reading = read(BODY.format(lines, "Svindel\n\nFlere blir lurt.").encode(), "a.txt")
    numerals = {one.text: one for one in reading.numerals}
    assert {numerals[page].reason for page in ("6", "17", "28")} == {"page furniture"}


@pytest.mark.parametrize(
    "lines",
    [
        "28   hvaler på stranden\n\n31   seler i fjæra\n",
        "12   hvaler på stranden\n\n28   seler i fjæra\n\n31   oter\n",
        "28   Svindel\n\n12   Ran\n\n3   Drap\n",
    ],
    ids=["too few", "titles never taken up", "falling numbers"],
)
def test_other_numbered_lines_stay(lines):
    reading = read(BODY.format(lines, "Svindel\n\nFlere blir lurt.").encode(), "a.txt")
    found = {one.text: one.reason for one in reading.numerals}
    assert found["28"] != "page furniture"
