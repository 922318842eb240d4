"""The description of the tables holds together, in both languages."""

import pytest

from publication.exports.invented import BOOK
from tinglys.publication.exports.schema import groups, tables


@pytest.mark.parametrize("name", tables())
def test_a_table_is_described(name):
    table = tables()[name]
    assert table.group in groups()
    assert table.label.en != table.label.nb
    assert table.about.en.endswith(".")
    assert table.about.nb.endswith(".")
    assert set(table.key) <= {column for column, one in table.columns.items() if one.required}


@pytest.mark.parametrize("name", tables())
def test_a_column_means_the_same_everywhere_and_its_codes_are_the_codebooks(name):
    for column, one in tables()[name].columns.items():
        assert one.about.en.endswith("."), column
        assert one.about.nb.endswith("."), column
        values = one.values(BOOK)
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("name", tables())
def test_a_reference_leads_to_the_key_of_a_table(name):
    for column, (target, key) in tables()[name].references.items():
        assert key in tables()[target].key, column
        assert tables()[name].columns[column].type == tables()[target].columns[key].type


def test_the_four_absences_are_four():
    assert tables()["figures"].columns["absence"].enum == (
        "none", "unknown", "not_reported", "withheld",
    )  # fmt: skip
