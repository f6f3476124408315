"""Remove what is withheld for good, by drawing a new file of what is left."""

from redaction.engine.burn.burning import burn, burn_terms
from redaction.engine.burn.model import (
    Burned,
    BurnReport,
    CannotBurn,
    Edition,
    Mark,
    PageReport,
    SecondTry,
    Term,
)
from redaction.engine.burn.terms import BadTerm, read_terms
from redaction.engine.limits import Unusable

__all__ = [
    "BadTerm",
    "BurnReport",
    "Burned",
    "CannotBurn",
    "Edition",
    "Mark",
    "PageReport",
    "SecondTry",
    "Term",
    "Unusable",
    "burn",
    "burn_terms",
    "read_terms",
]
