"""The difference in wording: readable stretches that put together give both texts."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tinglys.assessment.recommendations import wording_difference


def put_together(spans, edits):
    return "".join(span.text for span in spans if span.edit in edits)


def test_stretches_of_words():
    spans = wording_difference("Train police on the law", "Train police and judges on the new law")
    assert [(span.edit, span.text) for span in spans] == [
        ("kept", "Train police"), ("added", " and judges"), ("kept", " on the "),
        ("added", "new "), ("kept", "law"),
    ]  # fmt: skip


def test_case_makes_no_difference():
    (span,) = wording_difference("Adopt the plan", "adopt the Plan")
    assert (span.edit, span.text) == ("kept", "adopt the Plan")


TEXTS = st.text(alphabet="ab c’-,.Åø", max_size=40)


@given(TEXTS, TEXTS)
def test_the_stretches_give_both_texts(earlier, later):
    spans = wording_difference(earlier, later)
    assert put_together(spans, ("kept", "added")) == later

    def plain(text):
        return re.sub(r"\s+", " ", text.casefold())

    assert plain(put_together(spans, ("kept", "removed"))) == plain(earlier)


@given(TEXTS)
def test_nothing_changed_nothing_to_show(text):
    assert all(span.edit == "kept" for span in wording_difference(text, text))
