"""Who may do what, and that nobody checks their own work."""

import pytest

from foi.rules.roles import Act, Role, is_another_person, may

# As the readme tells it.
TOLD = {
    Role.OFFICER: {Act.PREPARE_CASE, Act.READ_CASE, Act.DECIDE_REDACTIONS, Act.CONTROL_PUBLICATION},
    Role.REVIEWER: {Act.READ_CASE, Act.DECIDE_REDACTIONS, Act.APPROVE_REDACTIONS},
    Role.APPROVER: {Act.READ_CASE, Act.SIGN_OFF, Act.SEND, Act.CONTROL_PUBLICATION, Act.DISPOSE},
    Role.MANAGER: {Act.READ_CASE, Act.ASSIGN, Act.DISPOSE},
    Role.ADMINISTRATOR: {Act.ADMINISTER},
}


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_do_its_own_acts_alone(role: Role) -> None:
    assert {act for act in Act if may([role], act)} == TOLD[role]
    assert {act for act in Act if may([role, Role.ADMINISTRATOR], act)} == {*TOLD[role], Act.ADMINISTER}
    assert not any(may([], act) for act in Act)


def test_nobody_signs_off_what_they_prepared() -> None:
    assert is_another_person(3, [1, 2])
    assert not is_another_person(2, [1, 2])
