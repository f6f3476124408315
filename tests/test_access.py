"""Who may open what: every route of both surfaces, every role and nobody, against ``access.csv``.

Each address is asked of one small case with an empty form, so that whoever may open it gets what that deserves (200, a
redirect, 404, 409 or 422 for what is missing), everybody else 403, and who is not signed in the sign-in page.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextvars import Context
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from foi.core.config import Settings
from foi.core.db import db, unit_of_work
from foi.core.http.gate import allow, allow_signed_in, open_to_anyone
from foi.core.now import now
from foi.models.audit import AuditEntry
from foi.models.task import Task
from foi.models.user import User
from foi.rules.audit_tags import AuditTag
from foi.rules.roles import Act, Role
from foi.services import users
from foi.web.access import TOKEN
from tests.factories import a_case, a_document, a_person, an_authority

TABLE = Path(__file__).with_name("access.csv")
NOBODY = "nobody"
WHO = (NOBODY, *Role)
VALUES: dict[str, object] = {
    "case_id": 1,
    "part_id": 1,
    "document_id": 1,
    "number": 99,
    "user_id": 1,
    "sha256": "0" * 64,
    "slug": "foi-26-0001",
    "name": "minutes.pdf",
    "version": "1",
    "colour": "17494d",
    "what": "requester",
}
NONE_SUCH = 999


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def routes(app: Flask) -> Iterator[tuple[str, str, str]]:
    """Method, address and endpoint of everything that the application answers."""
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield method, rule.rule, rule.endpoint


def address(app: Flask, rule: str) -> str:
    found = next(one for one in app.url_map.iter_rules() if one.rule == rule)
    values = {name: VALUES.get(name, NONE_SUCH) for name in found.arguments}
    if rule.startswith("/assets/"):
        values["name"] = "own/candour.css"
    with app.test_request_context():
        built = found.build(values)
    assert built is not None
    return built[1]


class Walker:
    """One browser for each role, signed in without its password; and one for nobody."""

    def __init__(self, app: Flask, settings: Settings, people: dict[str, int]) -> None:
        self._app, self._settings, self._people = app, settings, people
        self._clients = {who: self._signed_in(who) for who in WHO}

    def _signed_in(self, who: str) -> FlaskClient:
        client = self._app.test_client()
        if who in self._people:
            with unit_of_work():
                person = db.session.get_one(User, self._people[who])
                token = users.start_session(person, self._settings)
            with client.session_transaction() as cookie:
                cookie[TOKEN] = token
        return client

    def status(self, who: str, method: str, rule: str) -> int:
        status = self.open(who, method, address(self._app, rule)).status_code
        if rule == "/sign-out":
            self._clients[who] = self._signed_in(who)
        return status

    def open(self, who: str, method: str, path: str) -> TestResponse:
        """In a context of its own, as a server would: who asked last is not remembered."""
        db.session.rollback()
        response = Context().run(self._clients[who].open, path, method=method)
        response.close()
        return response


@pytest.fixture
def walker(app: Flask, settings: Settings) -> Walker:
    an_authority()
    people = {str(role): a_person(role.capitalize(), role).id for role in Role}
    officer = db.session.get_one(User, people[Role.OFFICER])
    case = a_case(owner=officer)
    a_document(case=case, by=officer, scanned=False)
    return Walker(app, settings, people)


def test_every_route_is_in_the_table_and_nothing_else(app: Flask, public_app: Flask) -> None:
    in_table = {(row["surface"], row["method"], row["address"]) for row in rows()}
    staff = {("staff", method, rule) for method, rule, _ in routes(app)}
    public = {("public", method, rule) for method, rule, _ in routes(public_app)}
    assert in_table == staff | public
    assert len(in_table) == len(rows()), "an address stands in the table twice"


def test_the_staff_pages_answer_each_role_as_the_table_says(walker: Walker) -> None:
    wrong = []
    for row in rows():
        if row["surface"] == "staff":
            for who in WHO:
                got = walker.status(who, row["method"], row["address"])
                if str(got) != row[who]:
                    wrong.append(f"{row['method']} {row['address']} {who}: {got}, not {row[who]}")
    assert not wrong, "\n".join(wrong)


def test_the_public_pages_answer_anybody_as_the_table_says(public_app: Flask) -> None:
    client = public_app.test_client()
    for row in rows():
        if row["surface"] == "public":
            with client.open(address(public_app, row["address"]), method=row["method"]) as response:
                got = response.status_code
            assert {row[who] for who in WHO} == {str(got)}, f"{row['method']} {row['address']}: {got}"


def test_the_administrator_sees_no_case(app: Flask) -> None:
    for row in rows():
        if "case_id" in row["address"] or "document_id" in row["address"]:
            assert row[Role.ADMINISTRATOR] == "403", row["address"]


def test_nobody_signed_in_gets_the_sign_in_page_alone() -> None:
    open_ones = {"/assets/<version>/<path:name>", "/theme/<colour>.css", "/sign-in", "/calendars/<token>.ics"}
    for row in rows():
        if row["surface"] == "staff" and row["address"] not in open_ones:
            assert row[NOBODY] == ("200" if row["method"] == "GET" else "401"), row["address"]


def test_a_view_that_nobody_marked_is_refused_to_all(app: Flask, settings: Settings) -> None:
    app.add_url_rule("/unmarked", "unmarked", lambda: "secret")
    app.add_url_rule("/marked", "marked", allow(Act.READ_CASE)(lambda: "seen"))
    people = {str(role): a_person(role.capitalize(), role).id for role in Role}
    walk = Walker(app, settings, people)
    assert {walk.status(role, "GET", "/unmarked") for role in Role} == {403}
    assert b"secret" not in walk.open(NOBODY, "GET", "/unmarked").data
    assert walk.status(Role.MANAGER, "GET", "/marked") == 200


def test_a_refusal_is_recorded_without_what_was_asked_for(walker: Walker) -> None:
    assert walker.status(Role.ADMINISTRATOR, "GET", "/cases/<int:case_id>") == 403
    row = db.session.scalars(sa.select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1)).one()
    assert (row.tag, row.details) == (
        AuditTag.ACCESS_REFUSED,
        {"endpoint": "cases.show", "method": "GET"},
    )


def test_a_view_that_writes_without_saying_so_fails(app: Flask, settings: Settings) -> None:
    """On GET, and on a POST that is not marked: what it adds reaches no database."""
    case_id = a_case().id

    def leak() -> str:
        db.session.add(Task(case_id=case_id, what="written by a page", raised_at=now()))
        db.session.flush()
        return "done"

    app.add_url_rule("/leak", "leak", open_to_anyone(leak), methods=["GET", "POST"])
    for method in ("GET", "POST"):
        with pytest.raises(RuntimeError, match="nothing is written outside a unit of work"):
            Context().run(app.test_client().open, "/leak", method=method)
        db.session.rollback()
    assert not db.session.scalars(sa.select(Task)).all()


def test_the_mark_for_whoever_is_signed_in_asks_nobody_else(app: Flask, settings: Settings) -> None:
    app.add_url_rule("/all-staff", "all_staff", allow_signed_in(lambda: "hello"))
    walk = Walker(app, settings, {Role.MANAGER: a_person("Mona", Role.MANAGER).id})
    assert walk.status(Role.MANAGER, "GET", "/all-staff") == 200
    assert b"hello" not in walk.open(NOBODY, "GET", "/all-staff").data
