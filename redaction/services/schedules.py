"""The redaction schedule of a file and of a case: shown, checked like all that leaves, hung on the response."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NotAllowedNow, Stale, UnsafeFile
from foi.core.now import now
from foi.queries.case_file import heading
from foi.rules.provisions import spelled
from foi.services import attachments, four_eyes, promises, tasks
from redaction.engine.limits import Unusable
from redaction.engine.schedule import Item, written
from redaction.engine.verify.report import VerifiedFile, Withheld, verify_isolated
from redaction.models.document import Document
from redaction.models.schedule import Schedule
from redaction.queries.findings import Finding, findings_of_documents
from redaction.rules.decisions import words_of
from redaction.rules.document_status import DocumentStatus
from redaction.services import desk, withheld

NAME = "redaction-schedule"
ATTACH = "attach-schedule"
_NOTHING = "Nothing is withheld from a released document, so there is no schedule to attach."


def of_document(document_id: int) -> list[Item]:
    """What is withheld from one document as it is decided now; from one that nobody asked for, nothing is."""
    asked_for = sa.select(Document.id).where(Document.id == document_id, Document.aside_at.is_(None))
    return _items(db.session.scalars(asked_for).all())


def of_case(case_id: int) -> list[Item]:
    """What was withheld from the released documents of a case: those that go with the response."""
    released = sa.select(Document.id).where(
        Document.case_id == case_id, Document.status == DocumentStatus.RELEASED
    )
    return _items(db.session.scalars(released.order_by(Document.id)).all())


def _items(document_ids: Sequence[int]) -> list[Item]:
    titles = dict(
        db.session.execute(sa.select(Document.id, Document.title).where(Document.id.in_(document_ids)))
        .tuples()
        .all()
    )
    found = [one for one in findings_of_documents(document_ids) if one.is_withheld]
    return [_item(number, titles, one) for number, one in enumerate(found, start=1)]


def _item(number: int, titles: dict[int, str], finding: Finding) -> Item:
    """Only words of ours and the document's title: both are looked through before anything leaves."""
    one, decision = finding.suggestion, finding.decision
    category = (decision.category if decision else "") or one.category
    return Item(
        number,
        titles[one.document_id],
        one.page,
        words_of(one.label),
        spelled(decision.provision_ref) if decision else "",
        category.capitalize() or "Decided by a person",
    )


def made(case_id: int, items: Sequence[Item], media_type: str) -> VerifiedFile:
    """The schedule as a file in which nothing shows that is withheld in the case. Raises ``UnsafeFile``.

    Set and checked outside any transaction: nothing may have been written before.
    """
    title = f"Redaction schedule, {heading(case_id).reference}"
    terms = tuple(withheld.of_case(case_id))
    desk.others_may_write()
    try:
        proof = verify_isolated(written(title, items, media_type), Withheld(terms), media_type=media_type)
    except Unusable as problem:
        raise UnsafeFile(str(problem)) from problem
    if proof.file is None:
        raise UnsafeFile(
            "The schedule shows something that is withheld: look at the titles of the documents, and change them."
        )
    return proof.file


def ask(*, case_id: int, media_type: str, by: int) -> None:
    """Promise to attach the schedule: a thousand items are set and proved for longer than a page may take.

    Raises ``Incomplete`` while nothing was withheld from a released document.
    """
    desk.demand_open_case(case_id)
    if not of_case(case_id):
        raise Incomplete(_NOTHING)
    family = f"{ATTACH}:{case_id}:"
    ids = {"case_id": case_id, "media_type": media_type, "by": by}
    promises.promise(ATTACH, f"{family}{len(promises.keys_beginning(family))}", ids)


def keep_attached(ids: Mapping[str, Any]) -> None:
    """Keep that promise. Whoever asked is told by a task of the case where it cannot be kept."""
    case_id = int(ids["case_id"])
    try:
        with unit_of_work():
            attach(case_id=case_id, media_type=str(ids["media_type"]), by=int(ids["by"]))
    except (Incomplete, UnsafeFile, NotAllowedNow) as refusal:
        _tell(case_id, f"The redaction schedule was not attached to the response. {refusal.message}")


def give_up(ids: Mapping[str, Any]) -> None:
    _tell(int(ids["case_id"]), "The redaction schedule could not be made. Attach it again.")


def _tell(case_id: int, what: str) -> None:
    with unit_of_work():
        tasks.raise_task(case_id=case_id, what=what)


def attach(*, case_id: int, media_type: str, by: int) -> None:
    """Hang the schedule of the case on its response, instead of one that hung there before.

    Raises ``Incomplete`` while nothing was withheld from a released document, ``UnsafeFile`` where it shows anything,
    ``Stale`` where something else is withheld by the time that it is made.
    """
    desk.demand_open_case(case_id)
    items = of_case(case_id)
    if not items:
        raise Incomplete(_NOTHING)
    file = made(case_id, items, media_type)
    desk.demand_open_case(case_id)
    if of_case(case_id) != items:
        raise Stale("Something else is withheld by now. Attach the schedule again.")
    take_off(case_id, by)
    sha256 = desk.stores().released.put(file.data)
    db.session.add(
        Schedule(
            case_id=case_id,
            sha256=sha256,
            media_type=media_type,
            items_sha256=_fingerprint(items),
            by_id=by,
            at=now(),
        )
    )
    db.session.flush()
    four_eyes.contribute("response", case_id, by)
    attachments.attach_released_file(
        case_id=case_id,
        sha256=sha256,
        name=f"{NAME}.{media_type.rpartition('/')[2]}",
        title="Redaction schedule",
        media_type=media_type,
        size=len(file.data),
        pages=file.pages,
        summary=f"What was withheld, item by item, and why: {len(items):,} items.",
        by=by,
    )


def take_off(case_id: int, by: int, *, is_preparing: bool = True) -> None:
    """Take every schedule off the response: what it lists is about to change.

    ``is_preparing``: false for whoever approves a document, which makes nobody a preparer of the response.
    """
    known = frozenset(db.session.scalars(sa.select(Schedule.sha256).where(Schedule.case_id == case_id)))
    for sha256 in [one.sha256 for one in attachments.files_of(case_id) if one.sha256 in known]:
        attachments.detach_released_file(case_id=case_id, sha256=sha256, by=by, is_preparing=is_preparing)


def hashes(case_id: int) -> frozenset[str]:
    """Of the newest schedule of the case: none before it is an approved file any more."""
    newest = _newest(case_id)
    return frozenset({newest.sha256}) if newest else frozenset()


def is_off(case_id: int) -> bool:
    """There was a schedule, and none that says what is withheld now hangs on the response."""
    newest = _newest(case_id)
    return newest is not None and (not _attached(newest) or is_out_of_date(case_id))


def is_out_of_date(case_id: int) -> bool:
    """A schedule hangs on the response, and something else is withheld by now, or under another title."""
    newest = _newest(case_id)
    if newest is None or not _attached(newest):
        return False
    return newest.items_sha256 != _fingerprint(of_case(case_id))


def _attached(schedule: Schedule) -> bool:
    return any(one.sha256 == schedule.sha256 for one in attachments.files_of(schedule.case_id))


def _newest(case_id: int) -> Schedule | None:
    return db.session.scalar(
        sa.select(Schedule).where(Schedule.case_id == case_id).order_by(Schedule.id.desc()).limit(1)
    )


def _fingerprint(items: Iterable[Item]) -> str:
    return hashlib.sha256(repr(list(items)).encode()).hexdigest()
