from __future__ import annotations

from tests.factories import PASSWORD, an_approver, an_authority, an_officer
from tests.pages import Page

REQUEST = """From: Robin Example <robin@requester.example>
Subject: Dashcam portal

Dear FOI team,

How many dashcam submissions did you receive in 2025?
Please provide the minutes of the last meeting of the dashcam working group.

Yours sincerely,
Robin Example
"""


def test_from_pasted_request_to_signed_off_letter(staff: Page) -> None:
    an_authority()
    an_officer()
    an_approver()
    staff.sign_in("alice@northmoor.police.example", PASSWORD)
    staff.follow("Log a request")
    staff.submit("Continue", request_text=REQUEST)
    assert "Robin Example" in str(staff.soup)
    staff.submit("Log the request")
    assert "FOI 26-0001" in staff.text
    for tab in ("Clock", "Searches", "Answers", "Response", "Timeline"):
        staff.follow(tab)
