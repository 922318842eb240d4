"""The codebook: what is measured and in which words.

YAML files under ``data/`` hold every code with its labels in English and Norwegian;
:func:`load_codebook` gives them as typed, frozen models with lookups in constant time.
"""

from tinglys.codebook.book import Codebook
from tinglys.codebook.labels import LANGUAGES, Label, Language, Stage, Term, label_language
from tinglys.codebook.loading import load_codebook
from tinglys.codebook.measures import BreakdownKey, Indicator, Unit
from tinglys.codebook.places import Place, Places
from tinglys.codebook.scales import (
    IndexComponent,
    IndexStructure,
    LikelihoodScale,
    LikelihoodTerm,
    Tier,
)

__all__ = [
    "LANGUAGES",
    "BreakdownKey",
    "Codebook",
    "IndexComponent",
    "IndexStructure",
    "Indicator",
    "Label",
    "Language",
    "LikelihoodScale",
    "LikelihoodTerm",
    "Place",
    "Places",
    "Stage",
    "Term",
    "Tier",
    "Unit",
    "label_language",
    "load_codebook",
]
