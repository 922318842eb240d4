"""What all of those who were convicted received."""

import pytest


@pytest.mark.parametrize(
    ("passage", "number", "sentence"),
    [
        ("Courts convicted three, all of whom received suspended sentences.", 3, "suspended"),
        ("The court convicted two men and sentenced them to six years in prison.", 2, "prison"),
        ("Courts convicted 12 traffickers; all were sentenced to prison.", 12, "prison"),
    ],
)
def test_all_received(read_report, passage, number, sentence):
    convicted, sentenced, *_ = (
        figure for figure in read_report(passage) if figure.indicator[:9] != "sentence_"
    )
    assert (convicted.indicator, convicted.value) == ("convictions", number)
    assert (sentenced.indicator, sentenced.value) == ("persons_sentenced", number)
    assert sentenced.breakdown == {"sentence": sentence}


def test_most_are_not_all(read_lines):
    found = read_lines("The majority of the 20 convicted traffickers received fines.")
    assert found == {"convictions 20"}
