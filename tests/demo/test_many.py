"""Many cases: the same ones every time, logged through the real services."""

import sqlalchemy as sa
from flask import Flask

from demo.many import add
from demo.many_requests import requests
from foi.core.db import db
from foi.core.now import today
from foi.models.case import Case
from foi.services import audit
from tests.factories import an_authority, an_officer


def test_the_same_number_gives_the_same_requests() -> None:
    assert list(requests(40)) == list(requests(40))
    assert len({request.email for request in requests(40)}) == 40


def test_cases_are_logged_shared_out_and_some_of_them_late(app: Flask) -> None:
    an_authority()
    alice, bob = an_officer("Alice").id, an_officer("Bob").id
    add(app, 60)
    db.session.rollback()  # what was read before does not show what another session wrote
    rows = db.session.scalars(sa.select(Case)).all()
    assert len(rows) == 60
    assert {row.owner_id for row in rows} == {alice, bob, None}
    assert {row.status for row in rows} == {"RECEIVED", "SEARCHING"}
    late = [row for row in rows if row.due_on and row.due_on < today()]
    assert 0 < len(late) < 30
    assert audit.verify_chain().breaks == ()
