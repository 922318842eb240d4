"""The report: an edition goes in, the bytes of a tagged PDF for one country come out.

Pure: no Django, no clock, no network, no font of the system. The same data gives the same bytes.
"""

from tinglys.publication.report.composition import compose
from tinglys.publication.report.typesetting import build_report, missing_programs, typeset

__all__ = ["build_report", "compose", "missing_programs", "typeset"]
