from __future__ import annotations

from tests.factories import PASSWORD, an_authority, an_officer
from tests.pages import Page


def test_signs_in_and_out(staff: Page) -> None:
    an_authority()
    an_officer()
    staff.get("/sign-in")
    assert "Sign in" in staff.title
    staff.post("/sign-in", 404, email="alice@northmoor.police.example", password=PASSWORD, next="/nowhere")
    assert "Sign out" in staff.buttons()
