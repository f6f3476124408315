"""The audit trail: every act an entry, each entry's HMAC over the one before, the key outside the database."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from flask import current_app
from sqlalchemy.orm import Session

from foi.core.config import Settings
from foi.core.db import db, separate_session
from foi.core.now import now, today
from foi.models.audit import AuditEntry, AuditHead
from foi.rules.audit_tags import AuditTag

BEGINNING = ""
"""The mac before the first entry."""


def record(
    tag: AuditTag,
    subject: str,
    *,
    by: int | None,
    case_id: int | None = None,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Add one act to the trail, in the transaction of the act itself.

    ``subject`` is like ``case:12``; ``details`` hold ids, tags, hashes and counts, never names or text.
    """
    _append(db.session(), tag, subject, by, case_id, dict(details or {}))


@dataclass(frozen=True, slots=True)
class CaseAct:
    """One of many acts of the same kind, each on a case of its own."""

    case_id: int
    details: Mapping[str, Any]


def record_each(tag: AuditTag, acts: Iterable[CaseAct], *, by: int | None) -> None:
    """Add an entry for each act in one go: for what changes many cases at once."""
    session = db.session()
    head = _locked_head(session)
    for act in acts:
        _chain(session, head, tag, f"case:{act.case_id}", by, act.case_id, dict(act.details))
    session.flush()


def record_now(
    tag: AuditTag,
    subject: str,
    *,
    by: int | None,
    case_id: int | None = None,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Record a refusal or an access in a transaction of its own, on any method.

    The request's own transaction is given up first: a refused act leaves nothing else behind.
    """
    db.session.rollback()
    with separate_session() as session:
        _append(session, tag, subject, by, case_id, dict(details or {}))


def _append(  # noqa: PLR0917 - private, one caller a line above each other
    session: Session, tag: str, subject: str, by: int | None, case_id: int | None, details: dict[str, Any]
) -> None:
    _chain(session, _locked_head(session), tag, subject, by, case_id, details)
    session.flush()


def _locked_head(session: Session) -> AuditHead:
    head = session.scalar(sa.select(AuditHead).with_for_update().execution_options(populate_existing=True))
    if head is None:
        head = AuditHead(id=1, number=0, mac=BEGINNING)
        session.add(head)
    return head


def _chain(  # noqa: PLR0917 - private, the fields of one entry
    session: Session,
    head: AuditHead,
    tag: str,
    subject: str,
    by: int | None,
    case_id: int | None,
    details: dict[str, Any],
) -> None:
    entry = AuditEntry(
        number=head.number + 1,
        at=now().isoformat(timespec="microseconds"),
        tag=str(tag),
        subject=subject,
        case_id=case_id,
        user_id=by,
        details=details,
    )
    entry.mac = mac_of(entry, head.mac, _settings().audit_key)
    head.number, head.mac = entry.number, entry.mac
    session.add(entry)


def mac_of(entry: AuditEntry, before: str, key: str) -> str:
    """HMAC-SHA256 (hex) over the entry's fields and the mac before it."""
    signed = json.dumps(
        [
            before,
            entry.number,
            entry.at,
            entry.tag,
            entry.subject,
            entry.case_id,
            entry.user_id,
            entry.details,
        ],
        sort_keys=True,
        separators=(",", ":"),
    )
    return hmac.new(key.encode(), signed.encode(), hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """Where the trail is not what was written: entry ``number``, and what is wrong with it."""

    number: int
    what: str


@dataclass(frozen=True, slots=True)
class ChainCheck:
    entries: int
    breaks: tuple[Break, ...]


def verify_chain() -> ChainCheck:
    """Walk the whole trail: changed, deleted, cut-off and re-chained entries are breaks."""
    settings, breaks = _settings(), []
    exported = _exported_heads(settings.audit_heads)
    before, number = BEGINNING, 0
    for entry in db.session.scalars(
        sa.select(AuditEntry).order_by(AuditEntry.number).execution_options(yield_per=500)
    ):
        number += 1
        if entry.number != number:
            breaks.append(Break(number, f"missing: the next entry is {entry.number}"))
            number = entry.number
        if not hmac.compare_digest(entry.mac, mac_of(entry, before, settings.audit_key)):
            breaks.append(Break(number, "does not follow from the entry before it, or was changed"))
        if exported.pop(number, entry.mac) != entry.mac:
            breaks.append(Break(number, "is not the one that was exported"))
        before = entry.mac
    head = db.session.scalar(sa.select(AuditHead))
    if (head.number, head.mac) != (number, before) if head else number:
        breaks.append(Break(number + 1, "cut off: the trail ends before its recorded end"))
    breaks += [Break(gone, "cut off: it was exported, and is gone") for gone in sorted(exported)]
    return ChainCheck(number, tuple(breaks))


def export_head() -> None:
    """Append the present head to the file outside the database, once a day."""
    head = db.session.scalar(sa.select(AuditHead))
    path = _settings().audit_heads
    if head is None or head.number in _exported_heads(path):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as heads:
        heads.write(json.dumps({"day": today().isoformat(), "number": head.number, "mac": head.mac}) + "\n")


def _exported_heads(path: Path) -> dict[int, str]:
    return {line["number"]: line["mac"] for line in _lines(path)}


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    if path.exists():
        yield from map(json.loads, path.read_text().splitlines())


def _settings() -> Settings:
    settings: Settings = current_app.extensions["candour"]
    return settings
