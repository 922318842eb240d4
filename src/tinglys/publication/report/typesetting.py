"""Setting a report in type: its data and our templates go in, a tagged PDF comes out.

The data reaches the templates as one input of JSON and is only ever printed; the templates are the
same for every report, so nothing that a document says can become code.
"""

from datetime import UTC, datetime
from importlib.resources import as_file, files
from importlib.util import find_spec
from typing import Literal

import msgspec

from tinglys.codebook import Language
from tinglys.errors import DefectError, InputError
from tinglys.publication.report.blocks import Report
from tinglys.publication.report.composition import compose
from tinglys.publication.site_data import SiteData

_PROGRAMS = {"typst": "typst", "vl_convert": "vl-convert"}
#: PDF for universal accessibility: tagged, with language, title and alternative texts.
STANDARD: Literal["ua-1"] = "ua-1"


def build_report(data: SiteData, country: str, language: Language) -> bytes:
    """The report of a country as a PDF.

    Args:
        data: an edition; living persons in it are barred here.
        country: ISO 3166-1 alpha-2 code of a country that has documents or scores.
        language: of everything but the words of sources.

    Raises:
        DefectError: the data would publish a number without a ground, or a label is missing.
        InputError: nothing is known of the country, or a program of the extra
            ``publish`` is not installed.
    """
    if missing := missing_programs():
        raise InputError(
            ", ".join(missing),
            "not installed",
            "install what publishing needs: pip install 'tinglys[publish]'",
        )
    return typeset(compose(data, country, language))


def missing_programs() -> list[str]:
    """The programs of the extra ``publish`` that are not installed."""
    return [name for module, name in _PROGRAMS.items() if find_spec(module) is None]


def typeset(report: Report) -> bytes:
    """The PDF of a composed report; the same report gives the same bytes."""
    import typst

    package = files("tinglys.publication.report")
    year, month, day = report.date
    with as_file(package / "templates") as templates, as_file(package / "fonts") as fonts:
        try:
            made = typst.compile(
                templates / "main.typ",
                root=templates,
                format="pdf",
                font_paths=[fonts],
                ignore_system_fonts=True,
                sys_inputs={"report": msgspec.json.encode(report).decode()},
                pdf_standards=[STANDARD],
                timestamp=int(datetime(year, month, day, tzinfo=UTC).timestamp()),
            )
        except typst.TypstError as error:
            raise DefectError(f"report: {error}") from error
    return bytes(made)
