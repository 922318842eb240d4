"""The codebook's own reading of YAML: what usual loaders let pass is refused, with the line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.codebook.yamlfile import parse_yaml
from tinglys.errors import DefectError


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: {x: 1}\nb: {}\na: {x: 2}\n", "line 3: 'a' stands twice"),
        ("a:\n  x: 1\n  x: 2\n", "line 3: 'x' stands twice"),
        ("a: &one {x: 1}\n", "anchors and aliases"),
        ("a: &one {x: 1}\nb: *one\n", "anchors and aliases"),
        ("a: [*kokain]\n", "anchors and aliases"),
        ("- one\n- two\n", "must be a mapping"),
        ("plain words\n", "must be a mapping"),
        ("", "must be a mapping"),
        ("a: {x: 1\nb: 2\n", "not valid YAML"),
        ("[a, b]: c\n", "must be a plain word"),
    ],
)
def test_what_would_hide_a_mistake_is_refused(text: str, says: str) -> None:
    with pytest.raises(DefectError, match="table.yaml") as caught:
        parse_yaml(text, "table.yaml")
    assert says in str(caught.value)


def test_scalars_are_text_whatever_they_look_like() -> None:
    table = parse_yaml("NO: no\nyes: 1.50\nnothing: null\ndate: 2024-01-01\n", "t")
    assert table == {"NO": "no", "yes": "1.50", "nothing": "null", "date": "2024-01-01"}


def test_nested_mappings_and_sequences_keep_their_order() -> None:
    table = parse_yaml("b:\n  - {z: 1, a: 2}\n  - [x, y]\na: {}\n", "t")
    assert table == {"b": [{"z": "1", "a": "2"}, ["x", "y"]], "a": {}}
    assert list(table) == ["b", "a"]


_word = st.from_regex(r"[a-zæøå_]{1,8}", fullmatch=True)


@given(st.dictionaries(_word, st.lists(_word, max_size=4), min_size=1, max_size=6))
def test_every_mapping_of_lists_comes_back(table: dict[str, list[str]]) -> None:
    text = "\n".join(f'"{key}": [{", ".join(values)}]' for key, values in table.items())
    assert parse_yaml(text, "t") == table
