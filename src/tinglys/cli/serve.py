"""``tinglys serve``: the built site, on this machine only."""

import contextlib
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

from tinglys.cli.place import opened, workspace_option
from tinglys.cli.terminal import one_line
from tinglys.errors import InputError

HOST = "127.0.0.1"

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}

EXAMPLES = """\b
Examples:
  tinglys serve
  tinglys serve --port 0            any free port
  tinglys serve --site ./site       a site built with 'tinglys publish --out ./site'
"""


@click.command("serve", epilog=EXAMPLES)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--site", metavar="DIR", help="The built site; otherwise that of the workspace.")
@workspace_option
def command(port: int, site: str | None, folder: str | None) -> None:
    """Serve the built site on this machine (127.0.0.1 only) until Ctrl-C."""
    root = Path(site) if site else opened(folder).site
    if not (root / "index.html").is_file():
        raise InputError(str(root), "holds no built site", "build it: tinglys publish")
    with make_server(root, port) as server:
        click.echo(f"http://{HOST}:{server.server_address[1]}/  (Ctrl-C stops)")
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()


def make_server(root: Path, port: int) -> ThreadingHTTPServer:
    """A server of the files under ``root``. Raises InputError where the port is taken."""
    handler = partial(SiteHandler, directory=str(root))
    try:
        return ThreadingHTTPServer((HOST, port), handler)
    except OSError as error:
        problem = one_line(error.strerror or "cannot be used").lower()
        raise InputError(f"port {port}", problem, "take another one: --port 0") from error


class SiteHandler(SimpleHTTPRequestHandler):
    """Files only, no listings, nothing for a page that reached this machine by another name."""

    protocol_version = "HTTP/1.1"
    server_version = "tinglys"
    sys_version = ""

    def send_head(self):  # type: ignore[no-untyped-def]
        """The head of an answer; refuses a request addressed to a foreign host name."""
        name = self.headers.get("Host", "").rsplit(":", 1)[0]
        if name not in (HOST, "localhost"):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        return super().send_head()

    def list_directory(self, path):  # type: ignore[no-untyped-def]  # noqa: ARG002
        """No folder is listed."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Adds the headers that keep a page to this site."""
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing is logged: an address says which passage somebody reads."""
