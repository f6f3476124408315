"""Remove what is withheld for good, by drawing a new file of what is left."""

from redaction.engine.burn.burning import burn
from redaction.engine.burn.model import (
    Burned,
    BurnReport,
    CannotBurn,
    Edition,
    Mark,
    PageReport,
    Term,
    Unusable,
)

__all__ = ["BurnReport", "Burned", "CannotBurn", "Edition", "Mark", "PageReport", "Term", "Unusable", "burn"]
