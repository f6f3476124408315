"""The worklist and a case page ask the database as many questions with 100 rows as with 10."""

from __future__ import annotations

import pytest
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.now import now, today
from foi.models.case import Case, Part
from foi.models.requester import Requester
from foi.models.search_request import SearchRequest
from foi.models.user import User
from tests.counting import queries
from tests.factories import PASSWORD, an_authority, an_officer
from tests.pages import Page

FEW, MANY = 10, 100


@pytest.fixture
def alice(staff: Page) -> tuple[Page, User]:
    an_authority()
    officer = an_officer()
    return staff.sign_in("alice@northmoor.police.example", PASSWORD), officer


def add_cases(numbers: range, owner: User, parts: int = 1) -> None:
    with unit_of_work():
        db.session.add_all(
            Case(
                reference=f"FOI 26-{number:04d}",
                subject="Dashcam submissions",
                request_text="How many?",
                regime="FOIA",
                status="SEARCHING",
                received_on=today(),
                due_on=today(),
                owner_id=owner.id,
                logged_at=now(),
                requester=Requester(name="Zed Quibble", email="zed@requester.example", address=""),
                parts=[
                    Part(position=one, number=one, text=f"Question {one}?") for one in range(1, parts + 1)
                ],
            )
            for number in numbers
        )


def count(app: Flask, page: Page, path: str) -> int:
    with queries(app) as sent:
        page.get(path)
    return len(sent)


@pytest.mark.parametrize("path", ["/cases?whose=all", "/cases?whose=mine&sort=owner", "/publication"])
def test_a_list_asks_the_same_however_many_cases_there_are(
    app: Flask, alice: tuple[Page, User], path: str
) -> None:
    page, officer = alice
    add_cases(range(1, FEW + 1), officer)
    few = count(app, page, path)
    add_cases(range(FEW + 1, MANY + 1), officer)
    assert count(app, page, path) == few
    assert "of 100 requests" in page.text or path == "/publication"


@pytest.mark.parametrize("tab", ["", "/parts", "/searches", "/response", "/publication"])
def test_a_case_page_asks_the_same_however_much_is_in_it(
    app: Flask, alice: tuple[Page, User], tab: str
) -> None:
    page, officer = alice
    add_cases(range(1, 2), officer, parts=FEW)
    add_cases(range(2, 3), officer, parts=MANY)
    add_searches(1, FEW)
    add_searches(2, MANY)
    page.get(f"/cases/1{tab}")  # whatever a first page alone loads
    assert count(app, page, f"/cases/1{tab}") == count(app, page, f"/cases/2{tab}")


def add_searches(case_id: int, number: int) -> None:
    with unit_of_work():
        db.session.add_all(
            SearchRequest(case_id=case_id, holder=f"Records {one}", asked_on=today(), asked_for="")
            for one in range(number)
        )
