from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from argon2 import PasswordHasher, Type, extract_parameters

from foi.core.db import db, unit_of_work
from foi.core.errors import NotAllowedNow
from foi.models.user import User, UserSession
from foi.rules.roles import Role
from foi.services import users
from tests.factories import PASSWORD, a_person, an_authority, an_officer
from tests.pages import Page

ALICE = "alice@northmoor.police.example"


def is_signed_in(staff: Page) -> bool:
    staff.get("/cases")
    return "Sign out" in staff.buttons()


def test_signs_in_and_out(staff: Page) -> None:
    an_authority()
    an_officer()
    assert not is_signed_in(staff)
    staff.sign_in(ALICE, PASSWORD)
    assert is_signed_in(staff)
    staff.submit("Sign out")
    assert not is_signed_in(staff)


def test_a_wrong_password_and_an_unknown_account_read_alike(staff: Page) -> None:
    an_authority()
    an_officer()
    texts = []
    for email in (ALICE, "nobody@northmoor.police.example"):
        staff.post("/sign-in", email=email, password="wrong, quite wrong")
        texts.append(staff.text)
    assert texts[0] == texts[1] and "wrong" in texts[0]


def test_too_many_failures_make_the_right_password_wait(
    staff: Page, clock: Callable[[timedelta], None]
) -> None:
    an_authority()
    an_officer()
    for _ in range(users.ATTEMPTS):
        staff.post("/sign-in", email=ALICE, password="wrong, quite wrong")
    staff.post("/sign-in", 429, email=ALICE, password=PASSWORD)
    clock(timedelta(minutes=16))
    staff.sign_in(ALICE, PASSWORD)
    assert is_signed_in(staff)


def test_a_revoked_session_and_an_old_one_end(staff: Page, clock: Callable[[timedelta], None]) -> None:
    an_authority()
    an_officer()
    boss = a_person("Erin", Role.ADMINISTRATOR)
    staff.sign_in(ALICE, PASSWORD)
    with unit_of_work():
        session = db.session.scalar(sa.select(UserSession))
        assert session is not None
        users.end_session(session.id, by=boss.id)
    assert not is_signed_in(staff)
    staff.sign_in(ALICE, PASSWORD)
    clock(timedelta(hours=13))
    assert not is_signed_in(staff)


def test_a_closed_account_is_signed_out_at_once(staff: Page) -> None:
    an_authority()
    alice = an_officer()
    boss = a_person("Erin", Role.ADMINISTRATOR)
    staff.sign_in(ALICE, PASSWORD)
    with unit_of_work():
        users.change_user(alice.id, roles=[Role.OFFICER], is_active=False, by=boss.id)
    assert not is_signed_in(staff)


def test_what_was_typed_survives_the_end_of_a_session(staff: Page) -> None:
    an_authority()
    an_officer()
    staff.post("/cases/new", 401, request_text="How many cameras are there?")
    assert "has been kept" in staff.text
    staff.submit("Sign in", email=ALICE, password=PASSWORD)
    assert "Carry on where you were" in staff.title
    staff.submit("Send what I typed", 422)
    assert "How many cameras are there?" in str(staff.soup), "the page came back with the text in it"


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}]
)
def test_what_another_site_sent_is_not_carried_through_a_sign_in(
    staff: Page, headers: dict[str, str]
) -> None:
    """A browser sends no session with a form of another site: it must not gain a token by the sign-in."""
    an_authority()
    response = staff._client.post("/cases/new", data={"request_text": "Planted"}, headers=headers)
    assert response.status_code == 401
    assert "Planted" not in response.get_data(as_text=True)


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "/\\evil.example", "x"])
def test_a_sign_in_leads_to_our_own_pages_only(staff: Page, target: str) -> None:
    an_authority()
    an_officer()
    staff._client.post("/sign-in", data={"email": ALICE, "password": PASSWORD, "next": target})
    assert is_signed_in(staff)
    response = staff._client.post("/sign-in", data={"email": ALICE, "password": PASSWORD, "next": target})
    assert response.headers["Location"] == "/"


def test_passwords_are_hashed_with_argon2id_and_never_short(
    staff: Page, hasher: PasswordHasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the cost of RFC 9106's second recommended option, at least."""
    monkeypatch.setattr(users, "_hasher", hasher)
    an_authority()
    an_officer()
    kept = extract_parameters(db.session.scalars(sa.select(User.password_hash)).one())
    assert kept.type is Type.ID
    assert (kept.memory_cost, kept.time_cost) >= (65536, 3)
    with pytest.raises(NotAllowedNow, match="12 characters"):
        users.create_user(name="Bob", email="bob@x.example", password="short", roles=[])
