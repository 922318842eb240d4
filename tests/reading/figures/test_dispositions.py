"""What became of the cases counted before."""

import pytest

OPENED = "Police opened 17 investigations. "
ENDED = {
    "Police closed nine of these for lack of evidence, forwarded three to the prosecutor, and "
    "continued to work on the remaining five.": [(9, "closed"), (3, "forwarded"), (5, "ongoing")],
    "Ten were still ongoing at year's end and seven were archived.": [
        (10, "ongoing"),
        (7, "closed"),
    ],
    "Of these, 11 remained under investigation.": [(11, "ongoing")],
}


@pytest.mark.parametrize(("passage", "ends"), ENDED.items())
def test_ends_of_cases(read_report, passage, ends):
    _, *parts = read_report(OPENED + passage)
    assert [figure.indicator for figure in parts] == ["investigations"] * len(ends)
    for figure, (value, outcome) in zip(parts, ends, strict=True):
        assert figure.value == value
        assert outcome in figure.breakdown["outcome"]


def test_dropped_cases_are_counted_apart(read_lines):
    assert read_lines("Prosecutors charged suspects in 139 cases, while 31 were dropped.") == {
        "prosecutions 139",
        "cases_dismissed 31",
    }


def test_an_instance_is_no_part(read_lines):
    found = read_lines("Courts tried 12 cases. In one instance, a hearing was still pending.")
    assert found == {"prosecutions 12"}
