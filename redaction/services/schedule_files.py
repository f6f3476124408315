"""The redaction schedule to be saved: a short one is made while the page waits, a long one as PDF before that.

A thousand items are set and proved for longer than a page may take.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from foi.core.db import unit_of_work
from foi.core.errors import NotAllowedNow, Stale, UnsafeFile
from foi.services import promises, tasks
from redaction.engine.schedule import KINDS, Item
from redaction.models.document import Document
from redaction.services import desk, schedules, withheld

MAKE = "make-schedule"
AT_ONCE = 100
"""Items of which a PDF is made and proved in a few seconds."""
_PDF = KINDS["pdf"]


def items_of(case_id: int, document_id: int | None = None) -> list[Item]:
    """Those of one document as it is decided now, or of all that was released in the case."""
    return schedules.of_document(document_id) if document_id else schedules.of_case(case_id)


def to_save(case_id: int, items: Sequence[Item], media_type: str) -> bytes:
    """The schedule as a file. Raises ``NotAllowedNow`` for a long PDF that has not been made."""
    if media_type != _PDF or len(items) <= AT_ONCE:
        return schedules.made(case_id, items, media_type).data
    path = _path(case_id, items)
    if not path.exists():
        raise NotAllowedNow(
            f"A PDF of {len(items):,} items takes a while to make. Ask for it on the page that you came from, "
            "or save the schedule as a web page or a table."
        )
    return path.read_bytes()


def state(case_id: int, items: Sequence[Item], document_id: int | None = None) -> str:
    """Of the PDF: ``ready`` to be saved, ``making``, or ``ask`` for it first."""
    if len(items) <= AT_ONCE or _path(case_id, items).exists():
        return "ready"
    return "making" if promises.is_open(_family(case_id, document_id)) else "ask"


def state_of(document: Document) -> str:
    """``state`` of the schedule of one document."""
    return state(document.case_id, schedules.of_document(document.id), document.id)


def ask(*, case_id: int, document_id: int | None = None) -> None:
    """Promise to make the PDF of a long schedule; nothing to promise where it can be saved, or is being made."""
    if state(case_id, items_of(case_id, document_id), document_id) != "ask":
        return
    family = _family(case_id, document_id)
    ids = {"case_id": case_id, "document_id": document_id}
    promises.promise(MAKE, f"{family}{len(promises.keys_beginning(family))}", ids)


def keep(ids: Mapping[str, Any]) -> None:
    """Keep that promise. Whoever asked is told by a task of the case where it cannot be kept."""
    case_id, document_id = int(ids["case_id"]), ids["document_id"]
    items = items_of(case_id, document_id)
    path = _path(case_id, items)
    try:
        data = schedules.made(case_id, items, _PDF).data
        if _path(case_id, items_of(case_id, document_id)) != path:
            raise Stale("Something else is withheld by now. Ask for it again.")
    except (UnsafeFile, Stale) as refusal:
        _tell(case_id, f"The redaction schedule was not made. {refusal.message}")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    draft.write_bytes(data)
    os.replace(draft, path)


def give_up(ids: Mapping[str, Any]) -> None:
    _tell(int(ids["case_id"]), "The redaction schedule could not be made as PDF. Ask for it again.")


def destroy(case_id: int) -> None:
    """Take every schedule that was made to be saved off the disk."""
    shutil.rmtree(_folder(case_id), ignore_errors=True)


def _tell(case_id: int, what: str) -> None:
    with unit_of_work():
        tasks.raise_task(case_id=case_id, what=what)


def _family(case_id: int, document_id: int | None) -> str:
    return f"{MAKE}:{case_id}:{document_id or 'all'}:"


def _folder(case_id: int) -> Path:
    return desk.settings().data_folder / "schedules" / str(case_id)


def _path(case_id: int, items: Sequence[Item]) -> Path:
    """Named after what it lists and after what must not show in it: if either changes, it is another file."""
    said = repr((list(items), withheld.of_case(case_id)))
    return _folder(case_id) / f"{hashlib.sha256(said.encode()).hexdigest()}.pdf"
