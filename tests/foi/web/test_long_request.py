"""A request of almost 1 MB goes the whole way: pasted, looked at in its parts, logged."""

from __future__ import annotations

import sqlalchemy as sa

from foi.core.db import db
from foi.models.case import Case
from foi.services.intake import LONGEST_REQUEST
from tests.factories import PASSWORD, an_authority, an_officer
from tests.pages import Page


def test_a_request_just_short_of_1_mb_is_pasted_and_logged(staff: Page) -> None:
    """Its words are sent twice, as text and in parts, and a browser spells out each line's end and accent."""
    an_authority()
    staff.sign_in(an_officer().email, PASSWORD)
    stretch = "the café’s cameras,\n" * 4000
    question = f"Please tell me how many there were of {stretch} and who paid for them?\n\n"
    text = question * (LONGEST_REQUEST // len(question.encode()))
    assert LONGEST_REQUEST * 0.9 < len(text.encode()) < LONGEST_REQUEST
    staff.get("/cases/new").submit("Continue", request_text=text.replace("\n", "\r\n"))
    staff.submit(
        "Log the request", subject="Cameras", requester_name="Zed Quibble", requester_email="z@q.example"
    )
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Case)) == 1
