"""One document as it was handed in, and the way to refuse it."""

import msgspec

from tinglys.errors import InputError
from tinglys.reading.formats.limits import Limits


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of a document, the name it goes by, and what its sender declared of it.

    ``ending`` is the name's ending in small letters without the dot, ``media_type`` and
    ``charset`` the declared type and encoding in small letters; all three may be wrong and are
    taken as hints only.
    """

    data: bytes
    name: str
    ending: str = ""
    media_type: str = ""
    charset: str = ""
    ocr: bool = False
    limits: Limits = Limits()

    def refusal(self, problem: str, remedy: str, place: str | None = None) -> InputError:
        """The error to raise for this document: its name, what is wrong, what to do."""
        return InputError(self.name, problem, remedy, place)


def receive(data: bytes, name: str, *, media_type: str | None, ocr: bool, limits: Limits) -> Source:
    """Wrap what was handed in; refuse at once what is empty or beyond the size limit.

    Raises:
        InputError: the document has no bytes or more than ``limits.size``.
    """
    declared, charset = _declared(media_type)
    source = Source(
        data=data,
        name=_one_line(name),
        ending=_ending(name),
        media_type=declared,
        charset=charset,
        ocr=ocr,
        limits=limits,
    )
    if not data:
        raise source.refusal("the file is empty", "fetch or save the document again")
    if len(data) > limits.size:
        raise source.refusal(
            f"the file has {_megabytes(len(data))} and the limit is {_megabytes(limits.size)}",
            "split it into its documents or raise the limit",
        )
    return source


def _declared(media_type: str | None) -> tuple[str, str]:
    """Type and charset of a declaration such as ``text/html; charset="utf-8"``."""
    declared, _, parameters = (media_type or "").partition(";")
    charset = ""
    for parameter in parameters.split(";"):
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "charset":
            charset = value.strip().strip("\"'").lower()
    return declared.strip().lower(), charset


def _ending(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    stem, dot, ending = last.rpartition(".")
    return ending.lower() if dot and stem else ""


def _one_line(name: str) -> str:
    """The name without control characters, so that every message about it stays one line."""
    return "".join(char if char.isprintable() else "?" for char in name) or "(no name)"


def _megabytes(count: int) -> str:
    return f"{count / (1024 * 1024):.1f} MiB"
