"""Tiers: the history of each country's placement, and what the law lets the next report hold."""

from tinglys.assessment.tiers.backtest import Outcome, Trial, backtest
from tinglys.assessment.tiers.count import Reinstated, Stay, stay
from tinglys.assessment.tiers.history import TierGap, TierHistory, TierYear, histories
from tinglys.assessment.tiers.law import SourceRead, WatchListLaw, law_of, load_laws
from tinglys.assessment.tiers.outlook import VERDICT_LABELS, Outlook, Verdict, outlook
from tinglys.assessment.tiers.readings import TierReading, readings_of
from tinglys.assessment.tiers.reasons import Reason
from tinglys.assessment.tiers.table import SetAside, TierTable, read_tier_table, tier_code
from tinglys.assessment.tiers.trust import TierSources, TrustedSource, load_tier_sources

__all__ = [
    "VERDICT_LABELS",
    "Outcome",
    "Outlook",
    "Reason",
    "Reinstated",
    "SetAside",
    "SourceRead",
    "Stay",
    "TierGap",
    "TierHistory",
    "TierReading",
    "TierSources",
    "TierTable",
    "TierYear",
    "Trial",
    "TrustedSource",
    "Verdict",
    "WatchListLaw",
    "backtest",
    "histories",
    "law_of",
    "load_laws",
    "load_tier_sources",
    "outlook",
    "read_tier_table",
    "readings_of",
    "stay",
    "tier_code",
]
