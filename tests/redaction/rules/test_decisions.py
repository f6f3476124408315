from __future__ import annotations

import pytest

from redaction.rules.decisions import Choice, Origin, State, group_key, is_gone, state_of, words_of
from redaction.rules.document_status import DECIDABLE, MOVES, WORKING, DocumentStatus, can_move
from redaction.rules.spans import Tier


@pytest.mark.parametrize(
    ("choice", "tier", "inherited", "state"),
    [
        (None, Tier.CERTAIN, False, State.PROPOSED),
        (None, Tier.CHECK, False, State.CHECK),
        (Choice.ACCEPTED, Tier.CHECK, False, State.ACCEPTED),
        (Choice.REJECTED, Tier.CERTAIN, False, State.REJECTED),
        (Choice.UNDECIDED, Tier.CERTAIN, False, State.PROPOSED),
        (Choice.UNDECIDED, Tier.CHECK, False, State.CHECK),
        (Choice.ACCEPTED, Tier.CERTAIN, True, State.PROPOSED),
        (Choice.REJECTED, Tier.CHECK, True, State.CHECK),
    ],
)
def test_only_a_person_here_decides(choice: Choice | None, tier: Tier, inherited: bool, state: State) -> None:
    assert state_of(choice, tier, inherited=inherited) is state


@pytest.mark.parametrize("origin", Origin)
@pytest.mark.parametrize("choice", [None, *Choice])
def test_what_the_engine_found_never_goes(origin: Origin, choice: Choice | None) -> None:
    by_a_person = origin in (Origin.DRAWN, Origin.SEARCH)
    assert is_gone(origin, choice) is (by_a_person and choice is Choice.UNDECIDED)


def test_findings_have_plain_words_and_groups() -> None:
    assert words_of("PERSON") == words_of("INITIALS") == "name"
    assert words_of("INFORMATION") == "information"
    assert group_key(3, "PERSON") == "person-3"
    assert group_key(None, "PHONE") == "label-PHONE"


def test_every_status_has_its_moves() -> None:
    assert set(MOVES) == set(DocumentStatus)
    assert all(MOVES.values())
    assert not DECIDABLE & WORKING


def test_nothing_is_released_but_what_waited_for_approval() -> None:
    before = [status for status in DocumentStatus if can_move(status, DocumentStatus.RELEASED)]
    assert before == [DocumentStatus.FOR_APPROVAL]
    before = [status for status in DocumentStatus if can_move(status, DocumentStatus.FOR_APPROVAL)]
    assert before == [DocumentStatus.BURNING]
