"""Workspaces: set up whole, found where they are meant, never mistaken for one."""

import json

import pytest
from django.db import connection

from tinglys.errors import InputError
from tinglys.evidence.workspace import Workspace, find_workspace, lay_out
from tinglys.web.start import open_workspace, set_up


def test_a_folder_with_other_files_is_not_taken_over(tmp_path):
    (tmp_path / "thesis.docx").write_text("x")
    with pytest.raises(InputError, match="holds other files"):
        lay_out(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_file_is_not_a_workspace(tmp_path):
    (tmp_path / "w").write_text("x")
    with pytest.raises(InputError, match="not a folder"):
        lay_out(tmp_path / "w")


def test_a_set_up_that_was_stopped_is_no_workspace_and_can_be_repeated(tmp_path, django_db_blocker):
    half = lay_out(tmp_path / "w")
    key = half.key.read_bytes()
    assert find_workspace(None, {}, half.root) is None
    with django_db_blocker.unblock():
        whole = set_up(half.root)
        connection.close()
    assert whole.exists
    assert whole.key.read_bytes() == key


def test_setting_up_again_changes_nothing(workspace):
    before = {path: path.read_bytes() for path in (workspace.key, workspace.marker)}
    set_up(workspace.root)
    assert before == {path: path.read_bytes() for path in before}


def test_key_and_folder_are_for_their_owner_alone(tmp_path):
    made = lay_out(tmp_path / "w")
    assert made.root.stat().st_mode & 0o077 == 0
    assert made.key.stat().st_mode & 0o077 == 0
    assert len(made.key.read_text()) > 50


def test_two_workspaces_have_two_keys(tmp_path):
    keys = {lay_out(tmp_path / name).key.read_text() for name in "ab"}
    assert len(keys) == 2


def test_a_named_folder_that_is_none_is_refused(tmp_path, workspace):
    with pytest.raises(InputError, match="tinglys init"):
        find_workspace(str(tmp_path / "nowhere"), {}, workspace.root)
    with pytest.raises(InputError, match="tinglys init"):
        find_workspace(None, {"TINGLYS_WORKSPACE": str(tmp_path)}, workspace.root)


def test_the_command_line_goes_before_the_environment_and_both_before_the_place(
    tmp_path, workspace
):
    other = tmp_path / "other"
    lay_out(other)
    (other / workspace.marker.name).write_bytes(workspace.marker.read_bytes())
    named = {"TINGLYS_WORKSPACE": str(other)}
    assert find_workspace(str(workspace.root), named, tmp_path) == workspace
    assert find_workspace(None, named, workspace.root) == Workspace(other)
    assert find_workspace(None, {}, workspace.root / "archive") == workspace
    assert find_workspace(None, {}, tmp_path) is None


def test_the_usual_folder_is_found_from_its_parent_and_below(tmp_path, workspace):
    home = tmp_path / "home"
    deep = home / "a" / "b"
    deep.mkdir(parents=True)
    workspace.root.rename(home / "tinglys-workspace")
    assert find_workspace(None, {}, deep) == Workspace(home / "tinglys-workspace")


@pytest.mark.parametrize("content", ["", "[]", "{}", "{"])
def test_a_damaged_marker_is_said_to_be_damaged(workspace, content):
    workspace.marker.write_text(content)
    with pytest.raises(InputError, match="cannot be read"):
        open_workspace(workspace)


def test_a_newer_format_is_left_alone(workspace):
    workspace.marker.write_text(json.dumps({"format": 2}))
    with pytest.raises(InputError, match="newer Tinglys"):
        open_workspace(workspace)
    with pytest.raises(InputError, match="newer Tinglys"):
        set_up(workspace.root)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("DELETE FROM django_migrations", "older Tinglys.*tinglys init"),
        (
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('evidence', '9999_later', '2030-01-01')",
            "newer Tinglys",
        ),
    ],
)
def test_a_database_of_another_version_is_said_to_be_that(workspace, change, said):
    with connection.cursor() as cursor:
        cursor.execute(change)
    with pytest.raises(InputError, match=said):
        open_workspace(workspace)


def test_the_web_application_uses_the_key_of_the_workspace(tmp_path):
    import subprocess
    import sys

    made = lay_out(tmp_path / "w")
    shown = subprocess.run(
        [sys.executable, "-c", "from tinglys.web import settings; print(settings.SECRET_KEY)"],
        env={"TINGLYS_WORKSPACE": str(made.root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout.strip() == made.key.read_text()
