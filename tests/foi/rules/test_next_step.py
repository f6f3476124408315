"""The first thing that is missing on a case, in the order of the main job."""

from __future__ import annotations

import pytest

from foi.rules.lifecycle import CaseStatus
from foi.rules.next_step import CaseFacts, next_step

NEW = CaseStatus.RECEIVED


@pytest.mark.parametrize(
    ("facts", "page"),
    [
        (CaseFacts(NEW, has_owner=False, has_heard=False), "owner"),
        (CaseFacts(NEW, has_heard=False, parts_without_finding=1), "letters"),
        (CaseFacts(NEW, has_heard=True, parts_without_finding=1), "searches"),
        (CaseFacts(NEW, has_heard=False, searches_open=1), "searches"),
        (CaseFacts(NEW, has_heard=False, searches_done=1, parts_without_finding=1), "parts"),
        (CaseFacts(NEW, has_heard=False, is_review=True, parts_without_finding=1), "letters"),
        (CaseFacts(NEW, has_heard=True, is_review=True, parts_without_finding=1), "review"),
        (CaseFacts(CaseStatus.CLARIFYING, has_heard=False), "clock"),
    ],
)
def test_a_new_request_is_acknowledged_first_and_nobody_is_sent_back_to_it(
    facts: CaseFacts, page: str
) -> None:
    assert next_step(facts).page == page
