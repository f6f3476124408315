"""What tests of letters share."""

from __future__ import annotations

from foi.core.now import today
from foi.models.case import Case
from foi.services import cases
from foi.services.stationery import Sheet, sheet_for


def sheet_of(case: Case) -> Sheet:
    return sheet_for(case, cases.the_authority(), title="A letter", on=today())
