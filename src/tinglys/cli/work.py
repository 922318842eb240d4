"""What is done to one document in whichever process reads it. No Django here."""

import traceback

import msgspec

from tinglys.cli.exits import fault, of_the_machine
from tinglys.cli.sources import Source
from tinglys.errors import InputError
from tinglys.evidence.archive import Archive
from tinglys.evidence.cards import make_card
from tinglys.evidence.intake import Intake, silent_pages, take_in
from tinglys.reading.reader import read


class Refused(msgspec.Struct, frozen=True):
    """The document cannot be read; ``message`` names it, and says why and what to do."""

    message: str


class Broken(msgspec.Struct, frozen=True):
    """Tinglys failed on the document; ``trace`` is for who asked for tracebacks."""

    message: str
    trace: str


class Line(msgspec.Struct, frozen=True):
    """The document and its claims as one line of JSON; ``silent``: its pages without text."""

    json: bytes
    silent: str


def to_store(source: Source, archive: Archive, ocr: bool) -> Intake | Refused | Broken:
    """Reads and archives a document for the evidence base."""
    try:
        return take_in(source.read(), source.name, archive, sidecar=source.sidecar(), ocr=ocr)
    except Exception as error:
        return failure(source, error)


def to_print(source: Source, ocr: bool) -> Line | Refused | Broken:
    """Reads a document and gives ``{"document", "claims", "leftovers"}`` as JSON."""
    try:
        data = source.read()
        reading = read(data, source.name, ocr=ocr)
        document = msgspec.to_builtins(reading.document)
        card = make_card(
            source.name,
            sidecar=source.sidecar(),
            document=document["profile"],
            declared=reading.canonical.meta,
        )
        shown = {
            "document": {**document, "source": card},
            "claims": reading.claims,
            "leftovers": [one for one in reading.numerals if one.status == "left_over"],
        }
        return Line(msgspec.json.encode(shown), silent_pages(reading.canonical))
    except Exception as error:
        return failure(source, error)


def failure(source: Source, error: Exception) -> Refused | Broken:
    """How to tell of an error that came up with a document."""
    trace = traceback.format_exc()
    name = source.label
    if isinstance(error, InputError):
        return Refused(str(_as_given(source, error)))
    if isinstance(error, MemoryError):
        return Refused(f"{name}: needs more memory than there is; split the document")
    lack = of_the_machine(error)
    if lack is not None:
        return Refused(f"{name}: {lack}")
    return Broken(f"{name}: {fault(error)}", trace)


def _as_given(source: Source, error: InputError) -> InputError:
    """The error with the path that was given for the document, and the option by its name."""
    given = source.as_given(error)
    remedy = given.remedy.replace("the OCR option", "--ocr")
    return InputError(given.source, given.problem, remedy, given.place)
