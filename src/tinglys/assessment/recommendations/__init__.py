"""Recommendations: the same one recognised over the years, and its status as persons judge it."""

from tinglys.assessment.recommendations.asked import Asked, asked_of
from tinglys.assessment.recommendations.followed import (
    LEVEL_LABELS,
    RELATION_LABELS,
    Followed,
    Level,
    Link,
    Occurrence,
    Relation,
)
from tinglys.assessment.recommendations.status import (
    NOT_JUDGED,
    STATUS_LABELS,
    Evidence,
    Status,
    StatusDecision,
    check_decision,
    status_of,
)
from tinglys.assessment.recommendations.tracking import Rulings, follow
from tinglys.assessment.recommendations.wording import Edit, WordingSpan, wording_difference

__all__ = [
    "LEVEL_LABELS",
    "NOT_JUDGED",
    "RELATION_LABELS",
    "STATUS_LABELS",
    "Asked",
    "Edit",
    "Evidence",
    "Followed",
    "Level",
    "Link",
    "Occurrence",
    "Relation",
    "Rulings",
    "Status",
    "StatusDecision",
    "WordingSpan",
    "asked_of",
    "check_decision",
    "follow",
    "status_of",
    "wording_difference",
]
