"""The lists of the authority: what a case has learned, put forward for every case, and agreed by an administrator."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from foi.core.db import db
from foi.core.errors import Incomplete, NeedsAnotherPerson, NotAllowedNow, NotFound
from foi.core.now import now
from foi.rules.audit_tags import AuditTag
from foi.services import audit
from redaction.models.listed import ListedEntry
from redaction.models.person import LearnedEntry
from redaction.services import register

ALLOW, DENY = "allow", "deny"
_SHORTEST, _LONGEST = 2, 80


@dataclass(frozen=True, slots=True)
class Lists:
    """What a scan is given: ``deny`` is always found, ``allow`` only to be checked. Neither hides anything."""

    allow: tuple[str, ...]
    deny: tuple[str, ...]


def for_case(case_id: int) -> Lists:
    """The case's own entries and the authority's; where they disagree on words, the case's own counts."""
    own = {kind: register.learned(case_id, kind) for kind in (ALLOW, DENY)}
    decided = {_folded(text) for texts in own.values() for text in texts}
    shared = {kind: [text for text in in_force(kind) if _folded(text) not in decided] for kind in own}
    return Lists((*own[ALLOW], *shared[ALLOW]), (*own[DENY], *shared[DENY]))


def in_force(kind: str) -> list[str]:
    """The authority's entries of a kind, oldest first."""
    return [entry.text for entry in _living() if entry.kind == kind and entry.is_in_force]


def put_forward(*, case_id: int, learned_id: int, by: int) -> ListedEntry:
    """Ask an administrator to put what this case has learned on the authority's list."""
    learned = db.session.get(LearnedEntry, learned_id)
    if learned is None or learned.case_id != case_id:
        raise NotFound("This case has learned no such thing.")
    _demand_new(learned.kind, learned.text)
    entry = _new(learned.kind, learned.text, by)
    audit.record(AuditTag.LIST_PUT_FORWARD, f"listed-entry:{entry.id}", by=by, case_id=case_id)
    return entry


def add(*, kind: str, text: str, by: int) -> ListedEntry:
    """An administrator's own entry: in force at once."""
    words = " ".join(text.split())
    if kind not in {ALLOW, DENY} or not _SHORTEST <= len(words) <= _LONGEST:
        raise Incomplete(f"Enter {_SHORTEST} to {_LONGEST} characters.")
    _demand_new(kind, words)
    entry = _new(kind, words, by)
    _put_in_force(entry, by)
    return entry


def agree(*, entry_id: int, by: int) -> None:
    """Put in force what somebody else put forward."""
    entry = _entry(entry_id)
    if not entry.is_waiting:
        raise NotAllowedNow("Somebody has decided on that entry already.")
    if entry.put_forward_by_id == by:
        raise NeedsAnotherPerson("You put this entry forward yourself: another administrator has to agree.")
    _put_in_force(entry, by)


def end(*, entry_id: int, by: int) -> None:
    """Decline what was put forward, or take an entry off the list. Documents read before keep what was found."""
    entry = _entry(entry_id)
    if entry.ended_at is not None:
        raise NotAllowedNow("That entry is off the list already.")
    _end(entry, by)


def _put_in_force(entry: ListedEntry, by: int) -> None:
    """An entry of the other kind for the same words goes: the newer word counts."""
    for other in _living():
        if other.kind != entry.kind and other.is_in_force and _folded(other.text) == _folded(entry.text):
            _end(other, by)
    entry.agreed_by_id, entry.agreed_at = by, now()
    audit.record(AuditTag.LIST_AGREE, f"listed-entry:{entry.id}", by=by, details={"kind": entry.kind})


def _end(entry: ListedEntry, by: int) -> None:
    entry.ended_by_id, entry.ended_at = by, now()
    audit.record(AuditTag.LIST_END, f"listed-entry:{entry.id}", by=by, details={"kind": entry.kind})


def _new(kind: str, text: str, by: int) -> ListedEntry:
    entry = ListedEntry(kind=kind, text=text, put_forward_by_id=by, put_forward_at=now())
    db.session.add(entry)
    db.session.flush()
    return entry


def _demand_new(kind: str, text: str) -> None:
    for entry in _living():
        if entry.kind == kind and _folded(entry.text) == _folded(text):
            where = "is on the authority’s list" if entry.is_in_force else "has been put forward"
            raise NotAllowedNow(f"That {where} already.")


def _living() -> list[ListedEntry]:
    found = db.session.scalars(
        sa.select(ListedEntry).where(ListedEntry.ended_at.is_(None)).order_by(ListedEntry.id)
    )
    return list(found)


def _entry(entry_id: int) -> ListedEntry:
    entry = db.session.get(ListedEntry, entry_id)
    if entry is None:
        raise NotFound("There is no such entry.")
    return entry


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
