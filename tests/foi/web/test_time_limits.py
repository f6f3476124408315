"""Special time limits: the administrator says what the authority is, and every clock reads accordingly."""

from __future__ import annotations

from datetime import date

from flask import Flask

from foi.core.db import db, unit_of_work
from foi.models.case import Case
from foi.rules.roles import Role
from foi.services import recounting, timekeeping
from tests.factories import PASSWORD, a_case, a_person, an_authority, an_officer
from tests.pages import Page

AT = "/administration/time-limits"
RECEIVED = date(2026, 3, 2)


def due(number: int = 1) -> str:
    db.session.rollback()
    return str(db.session.get_one(Case, number).due_on)


def set_up(app: Flask, pair: str, *regimes: str) -> Page:
    an_authority(pair=pair)
    a_person("Ada", Role.ADMINISTRATOR)
    officer = an_officer()
    for number, regime in enumerate(regimes, 1):
        a_case(owner=officer, regime=regime, received_on=RECEIVED, reference=f"FOI 26-{number:04d}")
    with unit_of_work():
        recounting.recount_open_cases(by=1)
    return Page(app).sign_in("ada@northmoor.police.example", PASSWORD)


def test_a_school_counts_school_days_and_never_beyond_sixty_working_days(app: Flask) -> None:
    ada = set_up(app, "england", "FOIA", "EIR")
    assert (due(1), due(2)) == ("2026-03-31", "2026-03-31")
    assert "keeper" not in ada.get(AT).text.lower()
    ada.submit("Save", kind="school")
    assert due() == "2026-03-31", "without days off every working day is a school day"
    easter = {"name": "Easter holidays", "first": ["30", "3", "2026"], "last": ["10", "4", "2026"]}
    ada.submit("Add these days", status=422, **(easter | {"last": ["10", "4", "2025"]}))
    assert "before the first" in ada.text
    ada.submit("Add these days", **easter)
    assert "1 open request has another due date" in ada.text
    assert (due(1), due(2)) == ("2026-04-14", "2026-03-31"), "the environmental regulations know no schools"
    alice = Page(app).sign_in("alice@northmoor.police.example", PASSWORD)
    assert "not a school day (SI 2004/3364 reg 3)" in alice.get("/cases/1/clock").text
    ada.submit("Take back Easter holidays, 30 March 2026")
    assert due() == "2026-03-31"
    ada.submit("Save", kind="none")
    assert "Days without school" not in ada.text


def test_an_archive_and_the_keeper_say_so_case_by_case(app: Flask) -> None:
    ada = set_up(app, "scotland", "FOISA")
    alice = Page(app).sign_in("alice@northmoor.police.example", PASSWORD)
    at = "/cases/1/clock/record/authority_is_keeper"
    alice.get(at, status=404)
    ada.get(AT).submit("Save", kind="keeper")
    assert due() == "2026-03-30"
    alice.get(at).submit("Record it")
    assert due() == "2026-04-14"
    assert "Day 30, the last, is Tuesday 14 April 2026 (s.10(2))" in alice.text
    alice.get("/cases/1/clock/record/authority_is_archive", status=404)
    with app.app_context():
        assert timekeeping.read(db.session.get_one(Case, 1)).limit == 30
