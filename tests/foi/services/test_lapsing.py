from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from foi.core.db import unit_of_work
from foi.core.errors import NotAllowedNow
from foi.core.now import today
from foi.rules.clock_events import EventKind
from foi.services import cases, timekeeping
from tests.factories import a_case, an_officer


def test_an_unpaid_fee_lapses_after_three_months_and_not_before(
    app: Flask, clock: Callable[[timedelta], None]
) -> None:
    alice = an_officer()
    case_id = a_case(owner=alice).id
    with unit_of_work():
        timekeeping.record_event(
            case_id=case_id, kind=EventKind.FEES_NOTICE, happened_on=today(), by=alice.id
        )
    clock(timedelta(days=60))
    with pytest.raises(NotAllowedNow, match="may still pay"), unit_of_work():
        timekeeping.close_as_lapsed(case_id=case_id, by=alice.id)
    clock(timedelta(days=40))
    with unit_of_work():
        timekeeping.close_as_lapsed(case_id=case_id, by=alice.id)
    assert cases.find(case_id).status == "LAPSED"


def test_a_case_that_waits_for_nobody_does_not_lapse(app: Flask) -> None:
    alice = an_officer()
    case_id = a_case(owner=alice).id
    with pytest.raises(NotAllowedNow, match="waits for its requester"), unit_of_work():
        timekeeping.close_as_lapsed(case_id=case_id, by=alice.id)
