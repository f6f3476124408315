"""What to do next on a case: the first thing that is missing, in one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from foi.rules.lifecycle import CaseStatus


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the next step is read from. Counts, and whether things stand."""

    status: CaseStatus
    has_owner: bool = True
    has_heard: bool = True
    """Whether any letter has gone to the requester yet."""
    searches_open: int = 0
    searches_done: int = 0
    parts_without_finding: int = 0
    notice_gaps: int = 0
    documents_unreleased: int = 0
    letter_is_frozen: bool = False
    entry_is_ready: bool = False
    first_holder: str = ""
    is_review: bool = False
    has_open_review: bool = False


@dataclass(frozen=True, slots=True)
class NextStep:
    """``page`` is the tab where it is done (empty: nothing to do here); ``waits_for`` what must happen first."""

    sentence: str
    button: str = ""
    page: str = ""
    waits_for: str = ""
    with_whom: str = ""


S = CaseStatus


def next_step(facts: CaseFacts) -> NextStep:
    """One sentence, one button. The table below it is the order of the main job."""
    if facts.status is S.SENT and facts.has_open_review:
        return NextStep("The requester has asked for an internal review.", "Open the review", "review")
    if facts.status is S.SENT and facts.is_review:
        return NextStep("The outcome of the review has been sent. Nothing is left to do.")
    fixed = _BY_STATUS.get(facts.status)
    return fixed or (_while_reviewing(facts) if facts.is_review else _while_open(facts))


_BY_STATUS = {
    S.CLARIFYING: NextStep(
        "We have asked the requester what they mean.",
        "Record their answer",
        "clock",
        with_whom="the requester",
    ),
    S.FEES_DUE: NextStep(
        "We have asked the requester for a fee.",
        "Record the payment",
        "clock",
        with_whom="the requester",
    ),
    S.FOR_SIGN_OFF: NextStep(
        "The letter is ready. A second person has to sign it off.",
        "Open the response",
        "response",
        with_whom="an approver",
    ),
    S.SENDING: NextStep(
        "The response is on its way.", "See how far it is", "response", with_whom="the system"
    ),
    S.SENT: NextStep("The response has been sent.", "See when it will be public", "publication"),
    S.WITHDRAWN: NextStep("The requester has withdrawn the request. Nothing is left to do."),
    S.LAPSED: NextStep("The request has lapsed. Nothing is left to do."),
    S.TRANSFERRED: NextStep("Another authority answers this request. Nothing is left to do."),
}


_ACKNOWLEDGE = NextStep(
    "Tell the requester that we have it, and by when we answer.", "Write the acknowledgement", "letters"
)
"""No law asks for it; whoever has searches asked for first is not sent back to it."""


def _while_open(facts: CaseFacts) -> NextStep:
    if not facts.has_owner:
        return NextStep("Nobody has this case yet.", "Say whose it is", "owner")
    if not facts.searches_open + facts.searches_done and not facts.has_heard:
        return _ACKNOWLEDGE
    if not facts.searches_open + facts.searches_done:
        return NextStep("Ask whoever may hold the information.", "Record who was asked", "searches")
    if facts.searches_open:
        return NextStep(
            "Wait for the search, or chase it.", "Record an answer", "searches", with_whom=facts.first_holder
        )
    if facts.documents_unreleased:
        many = facts.documents_unreleased
        return NextStep(
            f"{many} document{' has' if many == 1 else 's have'} still to be decided and approved.",
            "Open the documents",
            "documents",
        )
    return _drafting(facts)


def _while_reviewing(facts: CaseFacts) -> NextStep:
    """Searches and documents where the reviewer wants them; a fresh decision on every part always."""
    if not facts.has_owner:
        return NextStep(
            "Nobody has this review yet: it goes to somebody who had no hand in the first decision.",
            "Say whose it is",
            "owner",
        )
    if not facts.has_heard:
        return _ACKNOWLEDGE
    if facts.parts_without_finding:
        many = facts.parts_without_finding
        return NextStep(f"Decide {many} part{'' if many == 1 else 's'} afresh.", "Open the review", "review")
    return _drafting(facts)


def _drafting(facts: CaseFacts) -> NextStep:
    if facts.parts_without_finding:
        many = facts.parts_without_finding
        return NextStep(
            f"Record a finding for {many} part{'' if many == 1 else 's'}.", "Answer the parts", "parts"
        )
    if facts.notice_gaps:
        return NextStep(
            "The letter still lacks something that the law asks for.", "See what is missing", "response"
        )
    if not facts.letter_is_frozen:
        return NextStep(
            "Everything is answered. Read the letter as it will be read.", "Read the letter", "response"
        )
    if not facts.entry_is_ready:
        return NextStep("Prepare the entry for the disclosure log.", "Prepare the entry", "publication")
    return NextStep("Hand the response to an approver.", "Submit for sign-off", "response")
