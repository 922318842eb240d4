"""The envelope of an SDMX-ML 3.0 message, and text that XML 1.0 can hold."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from tinglys.publication.exports.sdmx.model import Message

_ROOT = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without the characters that XML 1.0 does not allow."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def document(
    root: str,
    name: str,
    head: Message,
    body: Iterable[str],
    *,
    namespaces: str = "",
    about: str = "",
) -> bytes:
    """A whole message.

    Args:
        root: the element of the message: ``Structure`` or ``StructureSpecificData``.
        name: what the message is called within its edition.
        head: sender, edition and date; the clock is not asked.
        body: the lines after the head.
        namespaces: further namespaces of the root.
        about: what the head says of the structure of the data.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<mes:{root} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xmlns:mes="{_ROOT}/message" xmlns:str="{_ROOT}/structure" '
        f'xmlns:ss="{_ROOT}/data/structurespecific" xmlns:com="{_ROOT}/common"{namespaces}>',
        "<mes:Header>",
        f"<mes:ID>{name}_{head.edition}</mes:ID>",
        "<mes:Test>false</mes:Test>",
        f"<mes:Prepared>{head.prepared}</mes:Prepared>",
        f"<mes:Sender id={quoteattr(head.agency)}/>{about}",
        "</mes:Header>",
        *body,
        f"</mes:{root}>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")
