"""The statuses of a document and the moves between them, in one table."""

from __future__ import annotations

from enum import StrEnum


class DocumentStatus(StrEnum):
    RECEIVED = "RECEIVED"
    SCANNING = "SCANNING"
    FOR_DECISION = "FOR_DECISION"
    BURNING = "BURNING"
    FOR_APPROVAL = "FOR_APPROVAL"
    SENT_BACK = "SENT_BACK"
    RELEASED = "RELEASED"
    UNREADABLE = "UNREADABLE"


S = DocumentStatus
MOVES: dict[DocumentStatus, frozenset[DocumentStatus]] = {
    S.RECEIVED: frozenset({S.SCANNING, S.UNREADABLE}),
    # To itself: a scan that was cut off begins again where it was.
    S.SCANNING: frozenset({S.SCANNING, S.FOR_DECISION, S.UNREADABLE}),
    S.FOR_DECISION: frozenset({S.BURNING}),
    # Back for decision: the file did not pass its own check.
    S.BURNING: frozenset({S.FOR_APPROVAL, S.FOR_DECISION}),
    S.FOR_APPROVAL: frozenset({S.SENT_BACK, S.RELEASED}),
    S.SENT_BACK: frozenset({S.BURNING}),
    # Something was missed: it is taken off the response and decided again.
    S.RELEASED: frozenset({S.FOR_DECISION}),
    # To be read again, when what was in the way is gone (a program that was missing).
    S.UNREADABLE: frozenset({S.RECEIVED}),
}

DECIDABLE = frozenset({S.FOR_DECISION, S.SENT_BACK})
"""Redactions may be decided: in every other status the document is being worked on, looked at, or out."""

CAN_BE_SET_ASIDE = DECIDABLE | {S.UNREADABLE}
"""Nobody but a person is at it, and no file of it waits or is out. What is set aside keeps its status, and moves no
further before it is brought back."""

NOT_IN_SCOPE = "NOT_IN_SCOPE"
"""What pages call a document that is set aside, whatever its status."""

WORKING = frozenset({S.RECEIVED, S.SCANNING, S.BURNING})
"""A machine has it: the page shows a bar."""


def can_move(old: DocumentStatus, new: DocumentStatus) -> bool:
    return new in MOVES[old]
