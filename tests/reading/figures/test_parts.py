"""Numbers that are a part of one stated before."""

import pytest

from tinglys.reading.reader import read

PARTS = {
    "The authorities identified 69 victims (45 sex trafficking, 20 forced labor, four forced "
    "begging); 12 were children.": {
        "victims_identified 69",
        "victims_identified 45 sex",
        "victims_identified 20 labor",
        "victims_identified 4 forced begging",
        "victims_identified 12 child",
    },
    "The government and NGOs identified 285 victims: 180 women, 40 men, 45 girls, and 20 boys.": {
        "victims_identified 285",
        "victims_identified 180 female",
        "victims_identified 40 male",
        "victims_identified 45 child female",
        "victims_identified 20 child male",
    },
    "The police identified 104 victims. They came from many countries. Of the 104 victims, 60 were "
    "women and 44 were men.": {
        "victims_identified 104",
        "victims_identified 60 female",
        "victims_identified 44 male",
    },
    "The police identified 44 victims; 12 of the victims were younger than 18.": {
        "victims_identified 44",
        "victims_identified 12 child",
    },
    "Courts obtained 38 convictions: 21 for sex trafficking, nine for labor trafficking, and eight "
    "for both.": {
        "convictions 38",
        "convictions 21 sex",
        "convictions 9 labor",
        "convictions 8 sex+labor",
    },
    "The service issued 30 residence permits, 12 of which were renewals.": {
        "residence_permits_granted 30",
        "residence_permits_granted 12 renewed",
    },
}


@pytest.mark.parametrize(
    "passage",
    [
        "The shelter assisted 40 victims in 12 rooms.",
        "The police identified 40 victims, and the ministry bought 12 cars.",
    ],
)
def test_another_number_is_no_part(read_report, passage):
    assert len(read_report(passage, "Protection")) == 1


@pytest.mark.parametrize(("passage", "stated"), PARTS.items())
def test_parts(read_lines, passage, stated):
    assert read_lines(passage, "Protection") == stated


def test_places_in_brackets_are_nationalities(read_report):
    found = read_report(
        "The authorities identified 30 victims. Most came from Moldova (12) and Ukraine (nine).",
        "Protection",
    )
    assert [(f.value, f.breakdown.get("nationality")) for f in found] == [
        (30, None),
        (12, "moldova"),
        (9, "ukraine"),
    ]


def test_a_part_keeps_the_year_of_its_whole(read_report):
    found = read_report("In 2018, police identified 20 victims, seven of whom were children.")
    assert [(f.value, f.year) for f in found] == [(20, 2018), (7, 2018)]


def test_who_assisted_them_was_said_before(read_report):
    passage = (
        "The Red Cross organization assisted 152 victims. Thirty of those assisted were under 18."
    )
    assert [f.breakdown.get("source") for f in read_report(passage, "Protection")] == [
        "red cross organization",
        "red cross organization",
    ]


def test_the_rest_are_others(read_lines):
    passage = "Courts tried 44 persons, ten of them for labor trafficking and the rest for fraud."
    assert "prosecutions 10 labor" in read_lines(passage)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "I 2016 ble 262 personer identifisert som ofre for menneskehandel.\n\nI 2012 ble 349 "
            "personer identifisert som ofre: 255 kvinner, 24 menn og 70 barn. Av disse ble 239 "
            "utnyttet i prostitusjon.",
            2012,
        ),
        (
            "In 2016 police identified 262 victims of trafficking.\n\nIn 2012 police identified "
            "349 victims. Of these, 239 were exploited in prostitution.",
            2012,
        ),
    ],
)
def test_parts_of_an_earlier_year_are_of_that_year(text, year):
    found = read(f"Menneskehandel 2016\n\n{text}\n".encode(), "a.txt").claims
    (part,) = [one for one in found if getattr(one, "value", None) == 239]
    assert part.year == year
