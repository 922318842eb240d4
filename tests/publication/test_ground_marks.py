from hypothesis import given
from hypothesis import strategies as st

from tinglys.publication.ground_marks import Close, Open, Span, Stretch, hulls, pieces

LENGTH = 24


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    edges = st.integers(0, LENGTH)
    pairs = draw(st.lists(st.tuples(edges, edges), max_size=9))
    return [
        Span(min(pair), max(pair), str(at), "k")
        for at, pair in enumerate(pairs)
        if pair[0] != pair[1]
    ]


@given(spans())
def test_every_stretch_knows_exactly_the_spans_that_cover_it(marked):
    at = 0
    for piece in pieces(0, LENGTH, hulls(marked)):
        if isinstance(piece, Stretch):
            assert piece.start == at
            at = piece.end
            covering = {s.key for s in marked if s.start <= piece.start and piece.end <= s.end}
            assert {hull.span.key for hull in piece.covers} == covering
    assert at == LENGTH


@given(spans())
def test_elements_nest_and_hold_their_whole_span(marked):
    stack = []
    held: dict[str, list[int]] = {span.key: [] for span in marked}
    for piece in pieces(0, LENGTH, hulls(marked)):
        if isinstance(piece, Open):
            stack.append(piece.hull)
        elif isinstance(piece, Close):
            assert stack.pop() is piece.hull
        else:
            for hull in stack:
                held[hull.span.key] += range(piece.start, piece.end)
    assert not stack
    for span in marked:
        assert set(range(span.start, span.end)) <= set(held[span.key])


@given(spans())
def test_stretched_elements_around_one_another_have_different_lanes(marked):
    stack = []
    for piece in pieces(0, LENGTH, hulls(marked)):
        if isinstance(piece, Open):
            stack.append(piece.hull)
            lanes = [hull.lane for hull in stack if hull.lane]
            assert len(lanes) == len(set(lanes))
            assert bool(piece.hull.lane) == (piece.hull.end != piece.hull.span.end)
        elif isinstance(piece, Close):
            stack.pop()


def test_a_crossing_stretches_the_first_element_only():
    first, second = hulls([Span(0, 10, "a", "k"), Span(5, 15, "b", "k")])
    assert (first.start, first.end, first.lane) == (0, 15, 1)
    assert (second.start, second.end, second.lane) == (5, 15, 0)
