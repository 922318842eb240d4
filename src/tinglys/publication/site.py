"""Building the site: every page in every language, the assets, and the list of what was written."""

import hashlib
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from tinglys.codebook import LANGUAGES
from tinglys.errors import InputError
from tinglys.publication.across.pages import across_pages
from tinglys.publication.addresses import METHOD, SEARCH, Address
from tinglys.publication.charts.inline import picture_markup
from tinglys.publication.country.data_files import CountryData
from tinglys.publication.country.pages import country_pages
from tinglys.publication.document_page import document_page
from tinglys.publication.pages import findings_page, home_page, method_page
from tinglys.publication.redaction import redact
from tinglys.publication.search import script_name, search_page, search_script
from tinglys.publication.site_data import SiteData
from tinglys.publication.site_view import SiteView
from tinglys.publication.template_words import template_words

MANIFEST = "site.json"
_OURS = re.compile(
    r"(?:(?:en|nb)/(?:[a-z0-9-]+/)?|assets/)?[a-z0-9-]+\.(?:html|css|js|svg)"
    r"|data/[a-z-]+/[a-z_]+\.(?:csv|json)"
)
_ASSETS = ("site.css", "charts.css", "site.js", "search.js", "mark.svg")


def build_site(data: SiteData, out: Path) -> list[Path]:
    """Write the site into a folder and return the files written, in a fixed order.

    The same data gives the same bytes. Pages of an earlier build that are no longer part of the
    site are removed, as its list of files (``site.json``) names them; nothing else in the folder
    is touched.

    Raises:
        DefectError: the data would publish a number without a ground (see
            :meth:`SiteData.verify`), or a label is missing.
        InputError: ``out`` is not a folder that can be written to.
    """
    data.verify()
    safe = redact(data)
    environment = _environment()
    written: dict[str, bytes] = {}
    tabled = CountryData(safe)
    for name, content in _pages(safe, tabled, environment):
        written[name] = content.encode("utf-8")
    written |= tabled.files()
    for language in LANGUAGES:
        view = SiteView(safe, language)
        written[f"assets/{script_name(view)}"] = search_script(view)
    for name in _ASSETS:
        written[f"assets/{name}"] = (_package() / "assets" / name).read_bytes()
    written[MANIFEST] = _manifest(written, data)
    _write(written, out)
    return [out / name for name in sorted(written)]


def _pages(
    data: SiteData, tabled: CountryData, environment: Environment
) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        view = SiteView(data, language)
        yield _rendered("home.html", home_page(view), view, environment)
        yield _rendered("findings.html", findings_page(view), view, environment)
        yield _rendered("method.html", method_page(view), view, environment)
        yield _rendered("search.html", search_page(view), view, environment)
        for country in view.countries:
            for template, address, context in country_pages(country, view, tabled):
                yield _rendered(template, (address, context), view, environment)
        for template, address, context in across_pages(view):
            yield _rendered(template, (address, context), view, environment)
        for document in data.documents:
            yield _rendered("document.html", document_page(document, view), view, environment)
    yield (
        "index.html",
        environment.get_template("choice.html").render(
            edition=data.edition,
            languages=[SiteView(data, language).words for language in LANGUAGES],
        ),
    )


def _rendered(
    template: str,
    page: tuple[Address, dict[str, Any]],
    view: SiteView,
    environment: Environment,
) -> tuple[str, str]:
    address, context = page
    text = environment.get_template(template).render(
        address=address, view=view, edition=view.data.edition, method=METHOD, search=SEARCH,
        **template_words(view, address), **context,
    )  # fmt: skip
    return address.file, text


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tinglys.publication"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["picture"] = picture_markup
    return environment


def _manifest(written: dict[str, bytes], data: SiteData) -> bytes:
    listing = {name: hashlib.sha256(written[name]).hexdigest() for name in sorted(written)}
    content = {"edition": data.edition.date, "version": data.edition.version, "files": listing}
    return json.dumps(content, indent=1, ensure_ascii=False).encode("utf-8") + b"\n"


def _write(written: dict[str, bytes], out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name in sorted(_earlier(out) - written.keys()):
            (out / name).unlink(missing_ok=True)
        for name, content in sorted(written.items()):
            path = out / name
            path.parent.mkdir(parents=True, exist_ok=True)
            # A page that says the same keeps its date, so that copies and caches keep it too.
            if not path.is_file() or path.read_bytes() != content:
                path.write_bytes(content)
    except OSError as error:
        raise InputError(
            str(out), f"cannot be written to ({error.strerror})", "choose another folder"
        ) from error


def _earlier(out: Path) -> set[str]:
    """The files an earlier build wrote; only names that a build gives, inside the folder, count."""
    try:
        listing = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
        names = [name for name in listing if isinstance(name, str) and _OURS.fullmatch(name)]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    root = out.resolve()
    return {n for n in names if (out / n).is_file() and root in (out / n).resolve().parents}


def _package() -> Any:
    return files("tinglys.publication")
