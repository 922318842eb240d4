"""Tidying: smaller, the same to look at, words as they were."""

from tinglys.publication.charts.plots.tidying import tidied


def test_neighbours_of_one_look_share_it():
    texts = "".join(
        f'<text text-anchor="end" transform="translate({at},4)" fill="var(--ink)">{at}.125</text>'
        for at in range(3)
    )
    assert tidied(texts) == (
        '<g text-anchor="end" fill="var(--ink)"><text x="0" y="4">0.125</text>'
        '<text x="1" y="4">1.125</text><text x="2" y="4">2.125</text></g>'
    )


def test_shapes_of_one_look_are_one_path_but_not_across_others():
    red, blue = '<path d="M0,0h1.26Z" fill="var(--a)"/>', '<path d="M5,0Z" fill="var(--b)"/>'
    assert tidied(red + red + blue + red) == (
        '<path d="M0,0h1.3ZM0,0h1.3Z" fill="var(--a)"/>'
        '<path d="M5,0Z" fill="var(--b)"/><path d="M0,0h1.3Z" fill="var(--a)"/>'
    )


def test_moved_and_translucent_shapes_stay_apart():
    moved = '<path d="M0,0Z" transform="translate(1,2)"/>'
    thin = '<path d="M0,0Z" opacity="0.3"/>'
    assert tidied(moved + moved + thin + thin) == moved + moved + thin + thin


def test_groups_that_hold_nothing_go():
    assert tidied('<g class="x"><g transform="translate(0,0)"></g><g><path d="M1,1"/></g></g>') == (
        '<path d="M1,1"/>'
    )


def test_words_that_look_like_attributes_stay():
    assert tidied("<text>role= 3.14159 opacity</text>") == "<text>role= 3.14159 opacity</text>"
