"""The statuses of a case and the moves between them, in one table."""

from __future__ import annotations

from enum import StrEnum


class CaseStatus(StrEnum):
    RECEIVED = "RECEIVED"
    CLARIFYING = "CLARIFYING"
    FEES_DUE = "FEES_DUE"
    SEARCHING = "SEARCHING"
    PREPARING = "PREPARING"
    FOR_SIGN_OFF = "FOR_SIGN_OFF"
    SENDING = "SENDING"
    SENT = "SENT"
    WITHDRAWN = "WITHDRAWN"
    LAPSED = "LAPSED"
    TRANSFERRED = "TRANSFERRED"


S = CaseStatus
_ENDS = {S.WITHDRAWN, S.LAPSED, S.TRANSFERRED}
MOVES: dict[CaseStatus, frozenset[CaseStatus]] = {
    S.RECEIVED: frozenset({S.CLARIFYING, S.FEES_DUE, S.SEARCHING, S.PREPARING, *_ENDS}),
    S.CLARIFYING: frozenset({S.RECEIVED, S.FEES_DUE, S.SEARCHING, S.PREPARING, *_ENDS}),
    S.FEES_DUE: frozenset({S.CLARIFYING, S.SEARCHING, S.PREPARING, *_ENDS}),
    S.SEARCHING: frozenset({S.CLARIFYING, S.FEES_DUE, S.PREPARING, *_ENDS}),
    S.PREPARING: frozenset({S.CLARIFYING, S.FEES_DUE, S.SEARCHING, S.FOR_SIGN_OFF, *_ENDS}),
    S.FOR_SIGN_OFF: frozenset({S.PREPARING, S.SENDING, *_ENDS}),
    # Back to sign-off: the message could not be delivered and has to be sent another way.
    S.SENDING: frozenset({S.SENT, S.FOR_SIGN_OFF}),
    S.SENT: frozenset(),
    # Back to the search: the event that ended it was recorded by mistake and has been corrected.
    S.WITHDRAWN: frozenset({S.RECEIVED, S.SEARCHING, S.CLARIFYING, S.FEES_DUE}),
    S.LAPSED: frozenset({S.RECEIVED, S.SEARCHING, S.CLARIFYING, S.FEES_DUE}),
    S.TRANSFERRED: frozenset({S.SEARCHING, S.CLARIFYING, S.FEES_DUE}),
}

CLOSED = frozenset({S.SENT, *_ENDS})
"""No more work: the clock has ended."""

EDITABLE = frozenset({S.RECEIVED, S.CLARIFYING, S.FEES_DUE, S.SEARCHING, S.PREPARING})
"""The officer may still change parts, findings, documents and the letter."""

WORDS: dict[CaseStatus, str] = {
    S.RECEIVED: "Received",
    S.CLARIFYING: "Waiting for clarification",
    S.FEES_DUE: "Waiting for the fee",
    S.SEARCHING: "Searching",
    S.PREPARING: "Preparing the response",
    S.FOR_SIGN_OFF: "For sign-off",
    S.SENDING: "Sending",
    S.SENT: "Sent",
    S.WITHDRAWN: "Withdrawn",
    S.LAPSED: "Lapsed",
    S.TRANSFERRED: "Transferred",
}


def can_move(old: CaseStatus, new: CaseStatus) -> bool:
    return new in MOVES[old]
