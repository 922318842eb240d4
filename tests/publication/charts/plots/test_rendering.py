"""Drawing: what a page does not need is taken out, what it says is not."""

import builtins

import pytest

from tinglys.errors import DefectError
from tinglys.publication.charts.plots import rendering

SPEC = {
    "data": {"values": [{"x": 1, "y": 2.123456}]},
    "mark": {"type": "text", "text": "2.123456 & <more>"},
    "encoding": {"x": {"field": "x", "type": "quantitative"}},
    "config": {"aria": False, "background": None, "view": {"stroke": None}},
}


def test_words_are_kept_and_coordinates_rounded():
    svg = rendering.draw(SPEC, 'says "this" & that')
    assert "2.123456 &amp; &lt;more&gt;" in svg
    assert 'aria-label="says &quot;this&quot; &amp; that"' in svg
    assert "clip" not in svg
    assert "class=" not in svg[len('<svg class="chart"') :]


def test_what_is_no_specification_is_a_defect():
    with pytest.raises(DefectError, match="chart"):
        rendering.draw({"mark": "no such mark", "encoding": 3}, "")


def test_without_the_extra_the_message_names_it(monkeypatch):
    imported = builtins.__import__

    def missing(name, *rest, **more):
        if name == "vl_convert":
            raise ImportError(name)
        return imported(name, *rest, **more)

    rendering._drawn.cache_clear()
    monkeypatch.setattr(builtins, "__import__", missing)
    assert not rendering.is_available()
    with pytest.raises(DefectError, match="publish"):
        rendering.draw(SPEC, "")
