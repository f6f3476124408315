"""Sending a letter other than the response: frozen, promised and told to the clock in one transaction.

The e-mail goes out after the commit, at least once, always with the same Message-ID.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa
from flask import render_template

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.core.now import london_day, now, today
from foi.core.storage import sha256_of
from foi.models.clock_event import ClockEvent
from foi.models.letter import Dispatch, Letter
from foi.rules.audit_tags import AuditTag
from foi.rules.notice_fields import NoticeKind
from foi.rules.notice_words import NAMES, TITLES
from foi.services import (
    attachments,
    audit,
    cases,
    interim,
    post,
    promises,
    publication_checks,
    tasks,
    timekeeping,
)
from foi.services.notices import Notice, text_of
from foi.services.post import EMAIL, HAND
from foi.services.stationery import to_pdf

SEND = "send-letter"


def dispatch_of(letter_id: int) -> Dispatch | None:
    return db.session.scalar(sa.select(Dispatch).where(Dispatch.letter_id == letter_id))


def dispatches_of(case_id: int) -> dict[int, Dispatch]:
    """By the id of the letter."""
    rows = db.session.scalars(sa.select(Dispatch).where(Dispatch.case_id == case_id))
    return {row.letter_id: row for row in rows}


def send(*, case_id: int, letter_id: int, html_sha256: str, by: int) -> Dispatch:
    """Freeze and send an interim letter, and tell the clock. Sending twice is sending once.

    ``html_sha256``: of the letter that the person read; ``NotAllowedNow`` where it would say something else by now,
    ``Incomplete`` with everything that is missing.
    """
    if (sent := dispatch_of(letter_id)) is not None and sent.case_id == case_id:
        return sent
    case = cases.change(case_id)
    letter = interim.find(case_id, letter_id)
    cases.touch(case)
    db.session.flush()  # whoever presses the button at the same instant is refused here
    publication_checks.demand_sendable(case.id, [str(words) for words in interim.entered(letter).values()])
    notice = interim.notice_of(case, letter)
    freeze(letter, notice, read_sha256=html_sha256, by=by)
    happened = interim.event_of(notice.kind, notice.regime, notice.facts)
    event = None
    if happened:
        event = timekeeping.record_event(
            case_id=case.id,
            kind=happened[0],
            happened_on=today(),
            details=happened[1],
            note=f"Letter: {NAMES[notice.kind]}",
            by=by,
        )
    return dispatch(letter, event=event, by=by)


def freeze(letter: Letter, notice: Notice, *, by: int, read_sha256: str | None = None) -> None:
    """Keep the letter word for word, with its PDF. Raises ``Incomplete`` with everything that is missing."""
    if notice.gaps:
        raise Incomplete(
            "The letter cannot be sent: something that it must contain is missing.",
            tuple(f"{gap.message} ({gap.section})" for gap in notice.gaps),
        )
    html = text_of(notice)
    html_sha256 = sha256_of(html.encode())
    if read_sha256 is not None and read_sha256 != html_sha256:
        raise NotAllowedNow(
            "The letter says something else by now than what you read. Nothing has been sent: read it again."
        )
    pdf = to_pdf(html, title=notice.sheet.subject, author=notice.authority.name)
    letter.html, letter.html_sha256 = html, html_sha256
    letter.pdf_sha256 = attachments.stores().letters.put(pdf)
    letter.frozen_at, letter.frozen_by_id = now(), by
    db.session.flush()
    details = {"notice": notice.kind.value, "pdf_sha256": letter.pdf_sha256}
    audit.record(
        AuditTag.LETTER_FREEZE, f"letter:{letter.id}", by=by, case_id=letter.case_id, details=details
    )


def dispatch(letter: Letter, *, by: int, event: ClockEvent | None = None) -> Dispatch:
    """Put a frozen letter on its way: the promise of its e-mail, or a task to deliver it by hand."""
    case = cases.find(letter.case_id)
    row = Dispatch(
        case_id=case.id,
        letter_id=letter.id,
        event_id=event.id if event else None,
        delivery=post.delivery_to(case),
        message_id=post.message_id(f"letter-{case.id}-{letter.id}"),
        promised_at=now(),
    )
    db.session.add(row)
    db.session.flush()
    name = NAMES[NoticeKind(letter.kind)]
    if row.delivery == EMAIL:
        promises.promise(SEND, f"{SEND}:{row.id}:1", {"dispatch": row.id})
    else:
        told = f"A letter goes by hand or by post ({name}). Print it, deliver it, and record the day on its page."
        tasks.raise_task(case_id=case.id, what=told)
    _record(AuditTag.LETTER_SEND, row, letter, by=by, delivery=row.delivery)
    return row


def _record(tag: AuditTag, row: Dispatch, letter: Letter, *, by: int | None, **details: Any) -> None:
    told = {"notice": letter.kind, **details}
    audit.record(tag, f"letter:{letter.id}", by=by, case_id=row.case_id, details=told)


def deliver(ids: Mapping[str, Any]) -> None:
    """Keep the promise: hand the message to the mail server, then record that it was taken."""
    row, letter = _rows(ids)
    if row.sent_on is not None:
        return
    case = cases.find(row.case_id)
    kind = NoticeKind(letter.kind)
    message = post.envelope(
        case,
        letter,
        message_id=row.message_id,
        at=row.promised_at,
        title=f"{TITLES[kind]} ({case.reference})",
        name=NAMES[kind],
        text=render_template(
            "letters/notice.txt", case=case, authority=cases.the_authority(), reference=case.reference
        ),
    )
    if not post.is_as_frozen(letter, case) or not post.hand_over(message):
        _note_undelivered(ids)
        return
    with unit_of_work():
        row, letter = _rows(ids)
        _accept(row, letter, today(), by=None)


def _note_undelivered(ids: Mapping[str, Any]) -> None:
    with unit_of_work():
        row, letter = _rows(ids)
        name = NAMES[NoticeKind(letter.kind)].lower()
        what = (
            f"The e-mail with a letter ({name}) could not be delivered. Check the address, then send it again from "
            "the letter’s page, or deliver it by hand and record that."
        )
        tasks.raise_task(case_id=row.case_id, what=what)
        _record(AuditTag.LETTER_UNDELIVERED, row, letter, by=None)


def send_again(*, case_id: int, letter_id: int, by: int) -> None:
    """After a failure: promise the same message once more."""
    row, letter = _waiting(case_id, letter_id)
    attempt = len(promises.keys_beginning(f"{SEND}:{row.id}:")) + 1
    promises.promise(SEND, f"{SEND}:{row.id}:{attempt}", {"dispatch": row.id})
    _record(AuditTag.LETTER_SEND, row, letter, by=by, again=attempt)


def record_hand_delivery(*, case_id: int, letter_id: int, delivered_on: date, by: int) -> None:
    """The letter was handed over or posted on that day; where it moved the clock, it moved it on that day."""
    row, letter = _waiting(case_id, letter_id)
    written_on = london_day(row.promised_at)
    if not written_on <= delivered_on <= today():
        raise NotAllowedNow("The day of delivery lies between the day of the letter and today.")
    row.delivery = HAND
    _accept(row, letter, delivered_on, by=by)
    if row.event_id is not None and delivered_on != written_on:
        timekeeping.correct_event(
            case_id=case_id,
            event_id=row.event_id,
            happened_on=delivered_on,
            is_void=False,
            note="The letter was delivered on this day.",
            by=by,
        )


def _accept(row: Dispatch, letter: Letter, sent_on: date, *, by: int | None) -> None:
    if row.sent_on is None:
        row.sent_on = sent_on
        _record(AuditTag.LETTER_ACCEPTED, row, letter, by=by, sent_on=sent_on.isoformat())


def _waiting(case_id: int, letter_id: int) -> tuple[Dispatch, Letter]:
    row = dispatch_of(letter_id)
    if row is None or row.case_id != case_id or row.sent_on is not None:
        raise NotAllowedNow("No letter of that kind waits for delivery.")
    return row, db.session.get_one(Letter, letter_id)


def _rows(ids: Mapping[str, Any]) -> tuple[Dispatch, Letter]:
    row = db.session.get(Dispatch, ids["dispatch"], populate_existing=True)
    if row is None:
        raise NotFound("There is no such letter.")
    return row, db.session.get_one(Letter, row.letter_id)


promises.handles(SEND, deliver, on_giving_up=_note_undelivered)
