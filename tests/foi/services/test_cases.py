"""Whose case it is: a manager gives it to anybody, an officer takes a free one or hands on their own."""

from __future__ import annotations

import pytest
from flask import Flask

from foi.core.db import unit_of_work
from foi.core.errors import NotAllowedNow
from foi.models.case import Case
from foi.models.user import User
from foi.rules.roles import Role
from foi.services import cases
from tests.factories import a_case, a_person, an_authority, an_officer


@pytest.fixture
def people(app: Flask) -> tuple[User, User, User]:
    an_authority()
    return an_officer(), an_officer("Amir"), a_person("Mia", Role.MANAGER)


def assign(case: Case, owner: User | None, by: User) -> None:
    with unit_of_work():
        cases.assign(case_id=case.id, owner_id=owner.id if owner else None, by=by.id)


def owner_of(case: Case) -> int | None:
    return cases.find(case.id).owner_id


def test_a_manager_gives_a_case_to_anybody_and_takes_it_away(people: tuple[User, User, User]) -> None:
    alice, amir, mia = people
    case = a_case(owner=alice)
    assign(case, amir, mia)
    assert owner_of(case) == amir.id
    assign(case, None, mia)
    assert owner_of(case) is None


def test_an_officer_takes_a_free_case_and_hands_on_their_own(people: tuple[User, User, User]) -> None:
    alice, amir, _ = people
    case = a_case()
    assign(case, alice, alice)
    assign(case, amir, alice)
    assert owner_of(case) == amir.id


def test_an_officer_does_not_take_a_colleagues_case_or_give_away_a_free_one(
    people: tuple[User, User, User],
) -> None:
    alice, amir, _ = people
    for case, owner in ((a_case(owner=amir), alice), (a_case(reference="FOI 26-0002"), amir)):
        before = owner_of(case)
        with pytest.raises(NotAllowedNow, match="manager"):
            assign(case, owner, alice)
        assert owner_of(case) == before
