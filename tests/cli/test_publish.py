"""``tinglys check``, ``publish`` and ``serve``: from what stands to what is seen."""

import http.client
import json
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from tinglys.cli.serve import make_server
from tinglys.errors import InputError


@pytest.fixture
def filled(tinglys, write):
    write("a.txt", "Title: A report\n\nThe police found 12 victims in 2024.\n")
    assert tinglys("read", "a.txt").code == 0
    return tinglys


def site(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_an_empty_workspace_is_checked_but_not_published(tinglys):
    tinglys("init")
    assert "0 findings in 0 documents" in tinglys("check").out
    ran = tinglys("publish")
    assert (ran.code, "tinglys read PATH" in ran.err) == (1, True)
    assert not Path("tinglys-workspace/site").exists()


def test_the_same_evidence_gives_the_same_site(filled):
    assert filled("publish").code == 0
    first = site(Path("tinglys-workspace/site"))
    assert "index.html" in first
    assert filled("publish", "--out", "other").code == 0
    assert site(Path("other")) == first


def test_what_a_person_rejected_is_not_published(filled, django_db_blocker):
    from datetime import UTC, datetime

    from tinglys.evidence import services
    from tinglys.evidence.archive import Archive
    from tinglys.evidence.models import Claim
    from tinglys.evidence.workspace import Workspace
    from tinglys.web.start import open_workspace

    filled("publish")
    before = site(Path("tinglys-workspace/site"))
    with django_db_blocker.unblock():
        workspace = open_workspace(Workspace(Path("tinglys-workspace").absolute()))
        claim = Claim.objects.get()
        services.decide(
            claim=claim, verdict="reject", who="Kari Nordmann", why="misread",
            at=datetime(2026, 1, 2, tzinfo=UTC), archive=Archive(workspace.archive),
        )  # fmt: skip
    assert filled("publish").code == 0
    after = site(Path("tinglys-workspace/site"))
    handle = f"c-{claim.fingerprint[:8]}".encode()
    assert any(handle in page for page in before.values())
    assert not any(handle in page or b"Nordmann" in page for page in after.values())


def test_findings_are_stored_once_and_shown_with_their_working(filled):
    first = [json.loads(line) for line in filled("check", "--json").out.splitlines()]
    again = [json.loads(line) for line in filled("check", "--json").out.splitlines()]
    assert first == again


def test_a_site_that_is_not_built_is_not_served(filled):
    ran = filled("serve")
    assert (ran.code, "build it: tinglys publish" in ran.err) == (1, True)


@contextmanager
def serving(root: Path):
    server = make_server(root, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def port(tmp_path):
    (tmp_path / "secret").write_text("key")
    root = tmp_path / "site"
    (root / "empty").mkdir(parents=True)
    (root / "index.html").write_text("<title>æ</title>")
    with serving(root) as port:
        yield port


def get(port: int, path: str, host: str | None = None) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Host": host} if host else {})
    return connection.getresponse()


def test_the_site_is_served_on_this_machine_only(port):
    answer = get(port, "/")
    assert (answer.status, answer.read()) == (200, "<title>æ</title>".encode())
    policy = answer.getheader("Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.getheader("X-Content-Type-Options") == "nosniff"


@pytest.mark.parametrize("path", ["/empty/", "/../secret", "/%2e%2e/secret", "//etc/passwd", "/x"])
def test_nothing_but_files_of_the_site_is_served(port, path):
    answer = get(port, path)
    assert answer.status == 404
    assert b"key" not in answer.read()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example"])
def test_a_page_elsewhere_cannot_reach_it_by_another_name(port, host):
    assert get(port, "/", host).status == 421


def test_the_server_is_bound_to_the_loopback(tmp_path):
    with make_server(tmp_path, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_taken_port_is_said_to_be_taken(port, tmp_path):
    with pytest.raises(InputError, match=f"port {port}: .*--port 0"):
        make_server(tmp_path, port)
