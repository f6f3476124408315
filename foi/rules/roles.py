"""Who may do what, in one table (``docs/operating.md`` explains it), and the four-eyes rule."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Role(StrEnum):
    OFFICER = "officer"
    REVIEWER = "reviewer"
    APPROVER = "approver"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class Act(StrEnum):
    """What a person does. One act, one line of the table below."""

    PREPARE_CASE = "prepare case"
    READ_CASE = "read case"
    DECIDE_REDACTIONS = "decide redactions"
    APPROVE_REDACTIONS = "approve redactions"
    SIGN_OFF = "sign off"
    SEND = "send"
    CONTROL_PUBLICATION = "control publication"
    ASSIGN = "assign"
    DISPOSE = "dispose"
    ADMINISTER = "administer"


MAY: dict[Act, frozenset[Role]] = {
    Act.PREPARE_CASE: frozenset({Role.OFFICER}),
    Act.READ_CASE: frozenset({Role.OFFICER, Role.REVIEWER, Role.APPROVER, Role.MANAGER}),
    Act.DECIDE_REDACTIONS: frozenset({Role.OFFICER, Role.REVIEWER}),
    Act.APPROVE_REDACTIONS: frozenset({Role.REVIEWER}),
    Act.SIGN_OFF: frozenset({Role.APPROVER}),
    Act.SEND: frozenset({Role.APPROVER}),
    Act.CONTROL_PUBLICATION: frozenset({Role.OFFICER, Role.APPROVER}),
    Act.ASSIGN: frozenset({Role.MANAGER}),
    Act.DISPOSE: frozenset({Role.APPROVER, Role.MANAGER}),
    Act.ADMINISTER: frozenset({Role.ADMINISTRATOR}),
}


def may(roles: Collection[str], act: Act) -> bool:
    return any(role in MAY[act] for role in roles)


def is_another_person(person_id: int, preparer_ids: Collection[int]) -> bool:
    """Nobody approves or signs off a version that they prepared: no role, no override.

    Preparers are everyone who added, decided or edited anything in it.
    """
    return person_id not in preparer_ids
