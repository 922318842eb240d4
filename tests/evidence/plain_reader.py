"""A reader of a few lines, to test what is stored independently of what the real one finds.

``12 victims in 2024`` becomes a figure; years are ignored numerals, all others are left over. A
document that says ``CRASH`` kills its process and one that says ``FAULT`` raises, as a defect of
ours would. ``look`` changes how the next version of this reader sees things.
"""

import os
import re
from typing import Any

from tinglys.errors import InputError
from tinglys.reading.claims import AnyClaim, Figure, Numeral
from tinglys.reading.outline import Profile
from tinglys.reading.reader import DocumentInfo, Reading
from tinglys.reading.text import CanonicalText

look: dict[str, Any] = {}


def read(data: bytes, name: str, codebook: object = None, ocr: bool = False) -> Reading:
    if b"\0" in data or not data:
        raise InputError(name, "is not text", "hand in a text")
    text = look.get("prepend", "") + data.decode("utf-8")
    if "CRASH" in text:
        os._exit(9)
    if "FAULT" in text:
        raise ZeroDivisionError
    lines = text.splitlines()
    title = lines[0][7:] if lines and lines[0].startswith("Title: ") else None
    kind, country = look.get("kind", "other"), look.get("country")
    profile = Profile(kind=kind, language="en", title=title, country=country)
    document = DocumentInfo(name, "", "text/plain", None, len(text), 0, profile)
    canonical = CanonicalText(text, "text/plain", meta=look.get("meta", {}))
    claims = [] if look.get("blind") else list(_figures(text))
    return Reading(document, claims, list(_numerals(text, claims)), canonical)


def _figures(text: str) -> Any:
    for match in re.finditer(r"(?:The police found )?(\d+) victims(?: in (\d{4}))?", text):
        start = match.start() if look.get("wide") else match.start(1)
        year = match[2] and int(match[2]) + look.get("later", 0)
        yield Figure(
            start=start, end=match.end(), quote=text[start : match.end()], rule="plain.victims",
            indicator="victims_identified", value=int(match[1]) + look.get("more", 0),
            unit="persons", year=year, year_basis="stated" if year else "none",
        )  # fmt: skip


def _numerals(text: str, claims: list[AnyClaim]) -> Any:
    for match in re.finditer(r"\d+", text):
        start, end = match.span()
        if any(claim.start <= start < claim.end for claim in claims):
            yield Numeral(start, end, match[0], "claimed")
        elif re.fullmatch(r"(19|20)\d\d", match[0]):
            yield Numeral(start, end, match[0], "ignored", "date")
        else:
            yield Numeral(start, end, match[0], "left_over")
