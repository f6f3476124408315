"""Sending: one transaction freezes the response, promises its e-mail and tells whoever publishes.

The e-mail goes out after the commit, at least once, always with the same Message-ID.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from email.message import EmailMessage
from typing import Any

import sqlalchemy as sa
from flask import render_template

from foi.core import bus
from foi.core.db import db, unit_of_work
from foi.core.errors import NotAllowedNow, NotFound
from foi.core.now import london_day, now, today
from foi.models.case import Case
from foi.models.letter import Letter
from foi.models.response import Response
from foi.models.review import Review
from foi.rules.audit_tags import AuditTag
from foi.rules.events import ResponseAccepted, ResponseSent, ResponseUndelivered
from foi.rules.lifecycle import CaseStatus
from foi.services import (
    attachments,
    audit,
    cases,
    drafting,
    letters,
    post,
    promises,
    publication_checks,
    sign_off,
    tasks,
)
from foi.services.post import EMAIL, HAND

SEND = "send-response"
_UNDELIVERED = (
    "The e-mail with the response could not be delivered, or is not what was signed off any more. Check both, then "
    "send it again, or deliver it by hand and record that. The entry for the disclosure log is held until then."
)


def response_of(case_id: int) -> Response | None:
    return db.session.scalar(sa.select(Response).where(Response.case_id == case_id))


def cases_with_response() -> set[int]:
    """Ids of the requests whose response has been sent or is on its way; the outcomes of reviews are none."""
    is_review = sa.exists().where(Review.case_id == Response.case_id)
    return set(db.session.scalars(sa.select(Response.case_id).where(~is_review)))


def _tell(case: Case, event: object) -> None:
    """Whoever publishes hears of responses; the outcome of a review changes nothing there by itself."""
    if case.review is None:
        bus.emit(event)


def send(*, case_id: int, by: int) -> Response:
    """Send the signed-off response. Sending twice is sending once.

    Raises ``NotAllowedNow`` where the sign-off is missing or no longer fits the letter and files.
    """
    if (sent := response_of(case_id)) is not None:
        return sent
    case, letter = sign_off.waiting(case_id)
    if sign_off.valid_sign_off(case.id) is None:
        raise NotAllowedNow("This has not been signed off by a second person yet, or it has changed since.")
    if not letters.is_current(letter, case):
        raise NotAllowedNow(
            "The record has changed since the letter was frozen. It has to be signed off anew."
        )
    if not letters.is_timely(letter, case):
        raise NotAllowedNow(
            "The last day to ask for a review is another by now than the letter says. "
            "Take the response back and freeze the letter again."
        )
    publication_checks.demand_sendable(case.id, letters.own_words(case))
    _demand_bytes(case, letter)
    outcome = drafting.draft_of(case).outcome
    assert outcome is not None  # a letter with a part that has no finding cannot be frozen
    response = Response(
        case_id=case.id,
        letter_id=letter.id,
        outcome=outcome.value,
        delivery=post.delivery_to(case),
        message_id=post.message_id(f"response-{case.id}-{letter.id}"),
        promised_at=now(),
    )
    db.session.add(response)
    db.session.flush()
    cases.move(case, CaseStatus.SENDING, by=by)
    if response.delivery == EMAIL:
        promises.promise(SEND, f"{SEND}:{response.id}:1", {"response": response.id})
    else:
        what = "This response goes by hand or by post. Print it, deliver it, and record the day on the response page."
        tasks.raise_task(case_id=case.id, what=what)
    details = {"pdf_sha256": letter.pdf_sha256, "delivery": response.delivery}
    audit.record(AuditTag.RESPONSE_SEND, f"response:{response.id}", by=by, case_id=case.id, details=details)
    _tell(case, ResponseSent(case_id=case.id, response_id=response.id))
    return response


def _demand_bytes(case: Case, letter: Letter) -> None:
    """Everything that will go out is in its store, byte for byte (the stores check the hash on reading)."""
    stores = attachments.stores()
    stores.letters.get(letter.pdf_sha256 or "")
    for file in attachments.files_of(case.id):
        stores.released.get(file.sha256)


def deliver(ids: Mapping[str, Any]) -> None:
    """Keep the promise: hand the message to the mail server, then record that it was taken.

    A crash between the two sends the same message again, under the same Message-ID.
    """
    response = _response(ids["response"])
    if response.sent_on is not None:
        return
    if not _is_as_signed(response) or not post.hand_over(message_of(response)):
        _note_undelivered(ids)
        return
    with unit_of_work():
        _accept(_response(ids["response"]), today(), by=None)


def _is_as_signed(response: Response) -> bool:
    """Whether the letter and files are still those that were signed off; others are never handed over."""
    letter, signed = db.session.get_one(Letter, response.letter_id), sign_off.valid_sign_off(response.case_id)
    if signed is None or signed.letter_id != letter.id:
        return False
    return post.is_as_frozen(letter, cases.find(response.case_id))


def _note_undelivered(ids: Mapping[str, Any]) -> None:
    """Tell somebody, and hold the entry."""
    with unit_of_work():
        response = _response(ids["response"])
        tasks.raise_task(case_id=response.case_id, what=_UNDELIVERED)
        audit.record(
            AuditTag.RESPONSE_UNDELIVERED, f"response:{response.id}", by=None, case_id=response.case_id
        )
        _tell(
            cases.find(response.case_id),
            ResponseUndelivered(case_id=response.case_id, response_id=response.id),
        )


def send_again(*, case_id: int, by: int) -> None:
    """After a failure: promise the same message once more."""
    response = response_of(case_id)
    if response is None or response.sent_on is not None:
        raise NotAllowedNow("There is nothing to send again.")
    attempt = len(promises.keys_beginning(f"{SEND}:{response.id}:")) + 1
    promises.promise(SEND, f"{SEND}:{response.id}:{attempt}", {"response": response.id})
    audit.record(
        AuditTag.RESPONSE_SEND, f"response:{response.id}", by=by, case_id=case_id, details={"again": attempt}
    )


def record_hand_delivery(*, case_id: int, delivered_on: date, by: int) -> None:
    """The response was handed over or posted on that day."""
    response = response_of(case_id)
    if response is None or response.sent_on is not None:
        raise NotAllowedNow("There is no response that waits for delivery.")
    if not london_day(response.promised_at) <= delivered_on <= today():
        raise NotAllowedNow("The day of delivery lies between the day of sign-off and today.")
    response.delivery = HAND
    _accept(response, delivered_on, by=by)


def _accept(response: Response, sent_on: date, *, by: int | None) -> None:
    if response.sent_on is not None:
        return
    response.sent_on = sent_on
    cases.move(cases.find(response.case_id), CaseStatus.SENT, by=by)
    details = {"sent_on": sent_on.isoformat()}
    audit.record(
        AuditTag.RESPONSE_ACCEPTED,
        f"response:{response.id}",
        by=by,
        case_id=response.case_id,
        details=details,
    )
    _tell(
        cases.find(response.case_id),
        ResponseAccepted(case_id=response.case_id, response_id=response.id),
    )


def _response(response_id: int) -> Response:
    response = db.session.get(Response, response_id, populate_existing=True)
    if response is None:
        raise NotFound("There is no such response.")
    return response


def message_of(response: Response) -> EmailMessage:
    """The e-mail: a short text, the letter as HTML and as PDF, and the released files. The same bytes each time."""
    case = cases.find(response.case_id)
    letter = db.session.get_one(Letter, response.letter_id)
    files = attachments.files_of(case.id)
    return post.envelope(
        case,
        letter,
        message_id=response.message_id,
        at=response.promised_at,
        title=drafting.title_of(case),
        name="Response",
        text=render_template(
            "letters/response.txt",
            case=case,
            authority=cases.the_authority(),
            reference=case.reference,
            files=files,
        ),
        files=files,
    )


promises.handles(SEND, deliver, on_giving_up=_note_undelivered)
