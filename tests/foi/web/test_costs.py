"""The cost page: hours in, meter out; under the regulations it says why there is none."""

from __future__ import annotations

from datetime import timedelta

from foi.core.now import today
from tests.factories import PASSWORD, a_case, an_authority, an_officer
from tests.pages import Page


def test_an_officer_records_hours_and_reads_the_meter(staff: Page) -> None:
    an_authority()
    alice = an_officer()
    a_case(owner=alice)
    a_case(owner=alice, reference="FOI 26-0002", received_on=today() - timedelta(days=20))
    staff.sign_in("alice@northmoor.police.example", PASSWORD).get("/cases/1/cost")
    assert "No hours recorded yet" in staff.text
    staff.submit("Record the hours", status=422, hours="much", who="Records")
    staff.submit("Record the hours", kind="estimate", activity="locating", hours="15", who="Records")
    assert "£375 of £450 15 hours counted, of 18 hours" in staff.text
    assert "Near the limit" in staff.get("/cases/1").text
    staff.get("/cases/1/cost").submit("Record the hours", activity="redacting", hours="40", who="Records")
    assert "£375 of £450" in staff.text
    assert "Redacting it Not counted" in staff.text
    staff.follow("Judge FOI 26-0002").submit("Save", is_similar="no", why="It asks about another year.")
    assert "No: It asks about another year." in staff.text
    staff.submit("Strike out 15 hours of Records")
    assert "£0 of £450" in staff.text


def test_the_page_asks_what_the_law_counts(staff: Page) -> None:
    an_authority(pair="scotland")
    alice = an_officer()
    a_case(owner=alice, regime="FOISA")
    a_case(owner=alice, regime="EISR", reference="FOI 26-0002")
    staff.sign_in("alice@northmoor.police.example", PASSWORD).get("/cases/1/cost")
    staff.submit("Record the hours", activity="locating", hours="10", who="Records", hourly_cost="12.50")
    assert "£125 of £600" in staff.text
    assert "no cost limit" in staff.get("/cases/2/cost").text
    assert "regulation 10(4)(b)" in staff.text
    staff.submit("Record the hours", activity="locating", hours="300", who="Records")
    assert "£" not in staff.text
