"""Visits to a built site with a real browser."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update",
         "--disable-dev-shm-usage"]  # fmt: skip

#: All rules but those of later drafts, and the size of targets, which is off unless asked for.
RULES = {"preload": False, "rules": {"target-size": {"enabled": True}}}

needs_browser = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"there is no browser at {CHROMIUM}"
)


@contextmanager
def running_browser() -> Iterator[Any]:
    """The browser of the system, without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield running
        running.close()


@contextmanager
def visits(browser: Any, root: Path) -> Iterator[Callable[..., Any]]:
    """Opens pages of a site and notes what the browser complains of and asks for."""
    contexts = []

    def opened(path: str, *, width: int = 1280, theme: str = "light", scripts: bool = True) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=theme,
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.asked = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(f"file://{root}/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
