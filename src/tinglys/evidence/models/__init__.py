"""The tables of the evidence base. Rows of all but Finding never change; guards see to it."""

from tinglys.evidence.models.claims import Claim, Decision, Numeral
from tinglys.evidence.models.documents import Document, Reading, SourceCard
from tinglys.evidence.models.findings import CheckRun, Finding
from tinglys.evidence.models.tables import ImportedTable

__all__ = [
    "CheckRun",
    "Claim",
    "Decision",
    "Document",
    "Finding",
    "ImportedTable",
    "Numeral",
    "Reading",
    "SourceCard",
]
