"""Groups that are named otherwise than in the number's own phrase."""

import pytest

COUNTED = "The government identified 900 victims. "
NAMED = {
    "Women and girls accounted for 669 and men and boys for 231; 201 were children.": {
        "victims_identified 669 female",
        "victims_identified 231 male",
        "victims_identified 201 child",
    },
    "Forced labor accounted for 84 of the victims and sex trafficking for 31.": {
        "victims_identified 84 labor",
        "victims_identified 31 sex",
    },
    "Women made up 310 of the victims.": {"victims_identified 310 female"},
    "In 142 files, the form of exploitation was not noted.": {"victims_identified 142 unspecified"},
    "Ten were sexually exploited; for the remaining 24, no type was recorded.": {
        "victims_identified 10 sex",
        "victims_identified 24 unspecified",
    },
    "Most were women (310).": {"victims_identified 310 female"},
    "They included 14 children.": {"victims_identified 14 child"},
}


@pytest.mark.parametrize(("passage", "stated"), NAMED.items())
def test_groups(read_lines, passage, stated):
    assert read_lines(COUNTED + passage, "Protection") == {"victims_identified 900"} | stated


@pytest.mark.parametrize(
    "passage",
    [
        "The largest groups were Nigerian (102), Polish (77), and Bulgarian (54).",
        "The main countries of origin were Nigeria (102), Poland (77) and Bulgaria (54).",
    ],
)
def test_countries_in_brackets(read_report, passage):
    _, *parts = read_report(COUNTED + passage, "Protection")
    assert [figure.value for figure in parts] == [102, 77, 54]
    assert all("nationality" in figure.breakdown for figure in parts)
