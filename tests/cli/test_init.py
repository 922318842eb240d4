"""``tinglys init``: what cannot become a workspace is said."""


def test_a_place_that_cannot_be_written_to_is_said(tinglys, tmp_path):
    (tmp_path / "here" / "file").write_text("")
    ran = tinglys("init", "file/workspace")
    assert (ran.code, "name a folder that you may write to" in ran.err) == (1, True)
