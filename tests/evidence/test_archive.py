"""The archive and what lies beside it: whole or not at all, verified when read."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tinglys.errors import InputError
from tinglys.evidence import durable
from tinglys.evidence.archive import Archive, checksum


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path / "archive")


def test_altered_bytes_are_refused_by_name_and_without_content(archive):
    sha256 = archive.put(b"a secret name")
    path = archive.path(sha256)
    path.chmod(0o644)
    path.write_bytes(b"another secret")
    with pytest.raises(InputError, match=f"archive/{sha256[:2]}/{sha256}: altered") as refused:
        archive.get(sha256)
    assert "secret" not in str(refused.value)


def test_missing_bytes_are_refused(archive):
    with pytest.raises(InputError, match="missing from the archive"):
        archive.get("0" * 64)


def test_an_altered_copy_is_replaced_by_the_right_bytes(archive):
    sha256 = archive.put(b"right")
    archive.path(sha256).chmod(0o644)
    archive.path(sha256).write_bytes(b"wrong")
    archive.put(b"right")
    assert archive.get(sha256) == b"right"


@given(data=st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_is_put_is_got(archive, data):
    assert archive.get(archive.put(data)) == data
    assert archive.put(data) == checksum(data)


def test_archived_files_cannot_be_written(archive):
    path = archive.path(archive.put(b"kept"))
    assert path.stat().st_mode & 0o777 == 0o444


@pytest.mark.parametrize("step", ["fsync", "fchmod"])
def test_a_write_that_fails_leaves_nothing(archive, monkeypatch, step):
    def fail(*_):
        raise OSError(28, "No space left on device")

    archive.put(b"first")
    before = sorted(archive.root.rglob("*"))
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="No space"):
        archive.put(b"second")
    left = [path for path in archive.root.rglob("*") if path.is_file()]
    assert set(left) <= set(before)


def test_bytes_are_flushed_before_they_get_their_name(archive, monkeypatch):
    """The order that survives a power cut: file flushed, renamed, folder flushed."""
    order = []
    sync, replace = os.fsync, durable.Path.replace
    monkeypatch.setattr(
        os,
        "fsync",
        lambda fd: (order.append(str(durable.Path(f"/proc/self/fd/{fd}").readlink())), sync(fd)),
    )
    monkeypatch.setattr(
        durable.Path, "replace",
        lambda self, target: (order.append(f"rename {target.name}"), replace(self, target))[1],
    )  # fmt: skip
    sha256 = archive.put(b"bytes")
    at = order.index(f"rename {sha256}")
    assert durable.WRITING in order[at - 1]
    assert order[at + 1] == str(archive.path(sha256).parent)


def test_unfinished_files_of_stopped_processes_are_swept(archive):
    archive.put(b"kept")
    abandoned = archive.root / "incoming" / ".writing-abc"
    at_work = archive.root / "incoming" / ".writing-def"
    for path in (abandoned, at_work):
        path.write_bytes(b"half")
    os.utime(abandoned, (1, 1))
    assert archive.sweep() == 1
    assert not abandoned.exists()
    assert at_work.exists()
    assert archive.get(checksum(b"kept")) == b"kept"


def test_sweeping_a_new_archive_finds_nothing(archive):
    assert archive.sweep() == 0
