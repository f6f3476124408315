"""Calendar feeds: a secret address each, no session, nothing but references and dates, given up at once."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask
from icalendar import Calendar

from foi.core.db import db, unit_of_work
from foi.models.calendar_feed import CalendarFeed
from foi.models.case import Case
from foi.models.review import Review
from foi.rules.roles import Role
from foi.services import recounting, users
from tests.factories import PASSWORD, a_case, a_person, an_authority, an_officer
from tests.pages import Page


@pytest.fixture
def office(app: Flask) -> Flask:
    an_authority()
    alice, ben = an_officer(), an_officer("Ben")
    a_person("Mona", Role.MANAGER)
    a_case(owner=alice, received_on=date(2026, 2, 23), reference="FOI 26-0001")
    a_case(owner=ben, received_on=date(2026, 2, 24), reference="FOI 26-0002")
    a_case(owner=alice, status="WITHDRAWN", reference="FOI 26-0003")
    with unit_of_work():
        recounting.recount_open_cases(by=alice.id)
    return app


def address_of(page: Page, scope: str) -> str:
    page.post(f"/account/calendars/{scope}")
    shown = page.soup.select_one(".candour-address")
    assert shown is not None
    return shown.get_text().removeprefix("http://127.0.0.1:5000")


def entries(app: Flask, address: str) -> dict[str, date]:
    """What a calendar program reads there without signing in: summary and day of each entry."""
    response = app.test_client().get(address)
    assert response.mimetype == "text/calendar"
    return {
        str(one["summary"]): one["dtstart"].dt for one in Calendar.from_ical(response.data).walk("VEVENT")
    }


def test_an_officers_calendar_and_the_teams(office: Flask) -> None:
    alice = Page(office).sign_in("alice@northmoor.police.example", PASSWORD)
    mine = address_of(alice, "mine")
    assert entries(office, mine) == {"FOI 26-0001: answer due": date(2026, 3, 24)}
    alice.post("/account/calendars/team", status=409)
    with unit_of_work():
        db.session.add(Review(case_id=2, original_id=1, dissatisfaction="It was not complete."))
    mona = Page(office).sign_in("mona@northmoor.police.example", PASSWORD)
    assert entries(office, address_of(mona, "team")) == {
        "FOI 26-0001: answer due": date(2026, 3, 24),
        "FOI 26-0002: review due": date(2026, 3, 25),
    }


def test_it_says_nothing_of_who_asked_or_about_what_and_keeps_no_token(office: Flask) -> None:
    alice = Page(office).sign_in("alice@northmoor.police.example", PASSWORD)
    mine = address_of(alice, "mine")
    response = office.test_client().get(mine)
    text = response.get_data(as_text=True)
    assert not [word for word in ("Quibble", "Dashcam", "dashcam", "Alice", "example") if word in text]
    assert response.headers["Cache-Control"] == "private, no-cache"
    token = mine.removeprefix("/calendars/").removesuffix(".ics")
    assert token not in [row.token_hash for row in db.session.scalars(db.select(CalendarFeed))]
    assert token not in alice.get("/account").text


def test_unchanged_it_is_not_sent_again_and_a_change_is(office: Flask) -> None:
    mine = address_of(Page(office).sign_in("alice@northmoor.police.example", PASSWORD), "mine")
    client = office.test_client()
    tag = client.get(mine).headers["ETag"]
    assert client.get(mine, headers={"If-None-Match": tag}).status_code == 304
    with unit_of_work():
        case = db.session.get_one(Case, 1)
        case.earlier_due_on, case.due_is_provisional = date(2026, 3, 20), True
    assert client.get(mine, headers={"If-None-Match": tag}).status_code == 200
    assert entries(office, mine) == {"FOI 26-0001: answer due (provisional)": date(2026, 3, 20)}
    assert "Answer by this day to be safe." in client.get(mine).text.replace("\r\n ", "")


def test_an_address_ends_when_it_is_remade_given_up_or_its_person_goes(office: Flask) -> None:
    alice = Page(office).sign_in("alice@northmoor.police.example", PASSWORD)
    client = office.test_client()
    first, second = address_of(alice, "mine"), address_of(alice, "mine")
    assert (client.get(first).status_code, client.get(second).status_code) == (404, 200)
    alice.get("/account").submit("Give it up the address for: Due dates of your cases")
    assert client.get(second).status_code == 404
    third = address_of(alice, "mine")
    with unit_of_work():
        users.change_user(1, roles=[Role.REVIEWER], is_active=True, by=3)
    assert client.get(third).status_code == 404
