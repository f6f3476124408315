"""The administrator changes the bank holidays; every open clock follows, and the earlier date stays in sight."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.models.audit import AuditEntry
from foi.models.calendar_change import BankHolidayChange
from foi.models.case import Case
from foi.rules.audit_tags import AuditTag
from foi.rules.bank_holidays import Nation, shipped_calendar
from foi.rules.roles import Role
from foi.services import audit, recounting, timekeeping
from tests.counting import queries
from tests.factories import PASSWORD, a_case, a_person, an_authority, an_officer
from tests.pages import Page

AT = "/administration/bank-holidays"
RECEIVED = date(2026, 2, 23)
WHEN = {"day": ["18", "3", "2026"], "name": "A day of thanks", "source": "Royal proclamation"}


@pytest.fixture
def ada(staff: Page) -> Page:
    an_authority()
    a_person("Ada", Role.ADMINISTRATOR)
    officer = an_officer()
    for number in (1, 2):
        a_case(owner=officer, received_on=RECEIVED, reference=f"FOI 26-{number:04d}")
    a_case(status="WITHDRAWN", received_on=RECEIVED, reference="FOI 26-0003")
    with unit_of_work():
        recounting.recount_open_cases(by=officer.id)
    return staff.sign_in("ada@northmoor.police.example", PASSWORD)


def dates(number: int) -> tuple[str, str]:
    db.session.rollback()
    case = db.session.get_one(Case, number)
    return str(case.due_on), str(case.earlier_due_on)


def acts(tag: AuditTag) -> list[AuditEntry]:
    return list(db.session.scalars(sa.select(AuditEntry).where(AuditEntry.tag == tag)))


def as_officer(ada: Page, path: str) -> str:
    return Page(ada.app).sign_in("alice@northmoor.police.example", PASSWORD).get(path).text


def test_a_new_day_moves_every_open_clock_and_keeps_the_earlier_date_in_sight(ada: Page) -> None:
    assert dates(1) == ("2026-03-24", "None")  # St Patrick's Day is counted out already
    ada.get(f"{AT}?year=2026").submit("Add the day", nations=["scotland"], **WHEN)
    assert "2 open requests have another due date by it: FOI 26-0001, FOI 26-0002." in ada.text
    assert "A day of thanks" in ada.text
    assert dates(1) == ("2026-03-25", "2026-03-24")
    logged = [one for one in acts(AuditTag.CLOCK_RECOUNT) if one.details["earlier"]]
    assert [(one.case_id, one.details["due_before"], one.details["due_after"]) for one in logged] == [
        (1, "2026-03-24", "2026-03-25"),
        (2, "2026-03-24", "2026-03-25"),
    ]
    assert not audit.verify_chain().breaks
    assert "Answer by Tue 24 Mar to be safe" in as_officer(ada, "/cases?whose=all")
    assert "Answer by 24 March 2026 to be safe" in as_officer(ada, "/cases/1")
    assert "Wednesday 18 March 2026, A day of thanks, Scotland" in as_officer(ada, "/cases/1/clock")
    assert "Answer by 24 March 2026 to be safe" in as_officer(ada, "/cases/1/timeline")


def test_a_day_announced_before_the_request_leaves_no_doubt(ada: Page) -> None:
    ada.get(AT).submit("Add the day", nations=["scotland"], known_from=["4", "2", "2026"], **WHEN)
    assert dates(1) == ("2026-03-25", "None")


def test_a_day_moves_and_is_taken_back_and_the_record_keeps_both(ada: Page) -> None:
    day = f"{AT}/2026-03-17"
    ada.get(day).submit("Save the change", act="move", to=["", "", ""], source="Order", status=422)
    ada.submit("Save the change", act="move", to=["30", "3", "2026"], source="Order")
    assert dates(1) == ("2026-03-23", "None")
    ada.get(f"{AT}/2026-03-30").submit("Save the change", act="take_back", source="Order")
    assert ada.get(f"{AT}?year=2026").text.count("Taken back:") == 2
    assert "(moved from 17 March 2026)" in ada.text
    assert len(list(db.session.scalars(sa.select(BankHolidayChange)))) == 3
    ada.get(f"{AT}/2026-03-30", status=404)


WRONG: list[tuple[dict[str, object], str]] = [
    ({"day": ["21", "3", "2026"]}, "not counted anyway"),
    ({"day": ["17", "3", "2026"], "nations": ["northern-ireland"]}, "already"),
    ({"day": ["17", "3", "2040"]}, "2005 to 2030"),
    ({"known_from": ["3", "3", "2026"]}, "in the future"),
    ({"source": ""}, "on whose word"),
]


def test_a_wrong_day_is_refused_in_words(ada: Page) -> None:
    for fields, says in WRONG:
        ada.get(AT).submit("Add the day", status=422, **{"nations": ["scotland"], **WHEN, **fields})
        assert says in ada.text
    assert not acts(AuditTag.HOLIDAYS_CHANGE)


def test_christmas_day_and_good_friday_stand_in_the_act(ada: Page) -> None:
    ada.get(f"{AT}/2026-12-25", status=404)
    ada.get(
        f"{AT}/2026-04-03"
    )  # in Scotland Good Friday rests on the schedule, which a proclamation can move
    assert [one["value"] for one in ada.soup.select("input[name=nations]")] == ["scotland"]


def a_file(*, without: str, plus: str, to: int) -> io.BytesIO:
    divisions: dict[str, dict[str, list[dict[str, str]]]] = {one.value: {"events": []} for one in Nation}
    for row in shipped_calendar().rows:
        if 2025 <= row.day.year <= to and row.day.isoformat() != without:
            divisions[row.nation]["events"].append({"title": row.name, "date": row.day.isoformat()})
    divisions["scotland"]["events"].append({"title": "A day of thanks", "date": plus})
    return io.BytesIO(json.dumps(divisions).encode())


def test_the_official_file_is_shown_before_it_counts(ada: Page) -> None:
    given = {"without": "2026-03-17", "plus": "2026-03-18", "to": 2029}
    ada.post(f"{AT}/file", file=(a_file(**given), "bank-holidays.json"))  # type: ignore[arg-type]
    assert "18 March 2026: A day of thanks, Scotland" in ada.text
    assert "Take back 17 March 2026" in ada.text
    assert "confirmed to the end of 2029" in ada.text
    assert not acts(AuditTag.HOLIDAYS_CHANGE)
    ada.submit("Save these changes")
    assert dates(1)[0] == "2026-03-25", "what the file lacks stays, unless somebody ticks it"
    assert "Confirmed to the end of 2029" in ada.get(AT).text
    ada.post(f"{AT}/file", file=(a_file(**given), "bank-holidays.json"))  # type: ignore[arg-type]
    ada.submit("Save these changes", lacking="northern-ireland:2026-03-17")
    assert dates(1)[0] == "2026-03-24"
    ada.post(f"{AT}/file", status=422, file=(io.BytesIO(b"{}"), "other.json"))
    assert "not the official bank holidays file" in ada.text
    ada.post(f"{AT}/file", status=422)


def test_a_recount_asks_little_and_the_calendar_is_read_once_a_page(app: Flask, ada: Page) -> None:
    for number in range(4, 30):
        a_case(received_on=RECEIVED, reference=f"FOI 26-{number:04d}")
    with queries(app) as sent, unit_of_work():
        recounting.recount_open_cases(by=1)
    assert (
        len([one for one in sent if one.startswith("SELECT")]) == 5
    )  # cases, events, changes, the authority, audit head
    officer = Page(app).sign_in("alice@northmoor.police.example", PASSWORD)
    with queries(app) as sent:
        officer.get("/cases?whose=all")
    assert len([one for one in sent if "foi_bank_holiday_change" in one]) == 1


def test_a_clock_begun_after_the_announcement_is_in_no_doubt(
    ada: Page, clock: Callable[[timedelta], None]
) -> None:
    ada.get(AT).submit("Add the day", nations=["scotland"], **WHEN)
    clock(timedelta(days=1))
    case = a_case(received_on=date(2026, 3, 2), reference="FOI 26-0004")
    with unit_of_work():
        timekeeping.refresh(db.session.get_one(Case, case.id))
    assert dates(case.id)[1] == "None"
