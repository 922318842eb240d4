"""What a check finds: a finding with its working, every input of which leads to a claim."""

from typing import Literal

import msgspec

from tinglys.codebook import Label

Severity = Literal["error", "warning", "notice", "confirmed"]
"""``error``: cannot be true as printed. ``warning``: does not agree, one of two must give way.
``notice``: worth knowing (missing, restated, derived). ``confirmed``: recomputed, and it holds."""


class ClaimRef(msgspec.Struct, frozen=True, order=True):
    """A claim of a checked document: the document's id, the claim's, and its place in the text."""

    document: str
    claim: str
    start: int
    end: int


class Input(msgspec.Struct, frozen=True):
    """A value that went into a working. ``claim`` is None for what was itself computed."""

    name: Label
    value: str
    claim: ClaimRef | None = None


class Working(msgspec.Struct, frozen=True):
    """A computation that a reader can follow: a formula with its numbers, and where each is from.

    Numbers in the formula have a decimal point; it is the same in both languages.
    """

    formula: str
    inputs: tuple[Input, ...]


class Derived(msgspec.Struct, frozen=True):
    """A value that no document prints and that follows from what one prints.

    It is never a claim: it carries its working in place of a quote. ``value`` is a decimal number
    in the precision in which it is certain.
    """

    indicator: str
    value: float
    unit: str
    year: int | str | None
    place: str | None
    breakdown: dict[str, str | bool]
    working: Working


class Finding(msgspec.Struct, frozen=True):
    """One thing a check found.

    ``code`` names the kind of finding, ``title`` says in one sentence what was found. ``claims``
    and ``documents`` are all that it concerns. ``derived`` holds what follows from it.
    """

    code: str
    severity: Severity
    title: Label
    working: Working
    claims: tuple[ClaimRef, ...]
    documents: tuple[str, ...]
    derived: tuple[Derived, ...] = ()


def finding(
    code: str,
    severity: Severity,
    title: Label,
    formula: str,
    inputs: tuple[Input, ...],
    derived: tuple[Derived, ...] = (),
) -> Finding:
    """A finding about the claims that its inputs refer to."""
    claims = tuple(dict.fromkeys(item.claim for item in inputs if item.claim is not None))
    documents = tuple(dict.fromkeys(claim.document for claim in claims))
    return Finding(code, severity, title, Working(formula, inputs), claims, documents, derived)
