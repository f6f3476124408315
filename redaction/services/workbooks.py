"""Spreadsheets: what is in one is shown first; a range that an officer chose becomes a document of its own.

The workbook itself is never looked at page by page, and never leaves: the ICO's advisory note of September 2023,
after hidden rows of an original spreadsheet had been disclosed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NotAllowedNow
from foi.services import promises, tasks
from redaction.engine import sandbox
from redaction.engine.jobs import WorkingCopy
from redaction.engine.limits import Limits, Unusable
from redaction.engine.tables.conversion import as_read
from redaction.engine.tables.grid import personal_cells
from redaction.engine.tables.jobs import cut_range, take_inventory
from redaction.engine.tables.range_file import read_range, written
from redaction.models.document import Document
from redaction.rules.cell_ranges import BadRange, parse_range
from redaction.rules.file_kinds import RANGE, Handling
from redaction.rules.spans import Span
from redaction.rules.table_alarms import alarms
from redaction.services import desk, ingest

CUT = "cut-range"
AT_ONCE = 120_000
"""Cells of a whole spreadsheet, which is read for any range of it: about as many as five seconds read."""
_READING = Limits(seconds=120)


def inventory_of(document: Document) -> dict[str, Any]:
    """All that the workbook holds, as it is kept. Raises ``Unusable``."""
    data, engine = as_read(desk.stores().originals.get(document.original_sha256), document.kind.engine)
    return asdict(sandbox.run(take_inventory, data, engine, limits=_READING))


def ask_for_range(*, document_id: int, sheet: str, cells: str, by: int) -> Document | None:
    """As ``choose_range``, but out of a large spreadsheet promised, since no page may wait for that: None then."""
    workbook = desk.decidable(document_id)
    sheets = workbook.inventory.get("sheets", ())
    if sum(one["rows"] * one["columns"] for one in sheets) <= AT_ONCE:
        return choose_range(document_id=document_id, sheet=sheet, cells=cells, by=by)
    _demand_range(workbook, cells)
    family = _family(document_id)
    # The sheet by its number: its name may be somebody's, and a promise holds ids only.
    ids = {"document_id": document_id, "sheet": _number_of(workbook, sheet), "cells": cells, "by": by}
    promises.promise(CUT, f"{family}{len(promises.keys_beginning(family))}", ids)
    return None


def _family(document_id: int) -> str:
    return f"{CUT}:{document_id}:"


def is_being_cut(document_id: int) -> bool:
    """Whether a range of this workbook is promised, and neither cut nor given up."""
    return promises.is_open(_family(document_id))


def keep_cut(ids: Mapping[str, Any]) -> None:
    """Keep that promise. Whoever asked is told by a task of the case where it cannot be kept."""
    document_id = int(ids["document_id"])
    workbook = db.session.get_one(Document, document_id)
    case_id, sheets = workbook.case_id, workbook.inventory.get("sheets", ())
    try:
        with unit_of_work():
            sheet = str(sheets[int(ids["sheet"]) - 1]["name"])
            choose_range(document_id=document_id, sheet=sheet, cells=str(ids["cells"]), by=int(ids["by"]))
    except (Incomplete, NotAllowedNow) as refusal:
        _tell(case_id, f"A range of a spreadsheet was not cut out. {refusal.message}")


def give_up_cut(ids: Mapping[str, Any]) -> None:
    workbook = db.session.get_one(Document, int(ids["document_id"]))
    _tell(workbook.case_id, "A range of a spreadsheet could not be cut out. Choose it again.")


def _tell(case_id: int, what: str) -> None:
    with unit_of_work():
        tasks.raise_task(case_id=case_id, what=what)


def choose_range(*, document_id: int, sheet: str, cells: str, by: int) -> Document:
    """Cut a range ("A1:D20") out of a sheet, as a document of its own: only values, and only those that show.

    Raises ``Incomplete`` for a range that is none, or in which nothing shows; ``NotAllowedNow`` for one that
    was cut before. It is read outside any transaction: nothing may have been written before.
    """
    workbook = desk.decidable(document_id)
    _demand_range(workbook, cells)
    data, engine = desk.stores().originals.get(workbook.original_sha256), workbook.kind.engine
    desk.others_may_write()
    try:
        cut = sandbox.run(cut_range, *as_read(data, engine), sheet, cells, limits=_READING)
    except Unusable as problem:
        raise Incomplete(str(problem)) from problem
    workbook = desk.decidable(document_id)
    title = f"{workbook.title}, sheet {_number_of(workbook, cut.sheet)}"
    incoming = ingest.Incoming(
        workbook.case_id, written(cut), workbook.filename, title, RANGE, parent_id=workbook.id
    )
    return ingest.keep(incoming, WorkingCopy(0, None), by)


def _demand_range(workbook: Document, cells: str) -> None:
    if workbook.kind.handling is not Handling.WORKBOOK:
        raise NotAllowedNow("Ranges are cut out of spreadsheets alone.")
    try:
        parse_range(cells)
    except BadRange as problem:
        raise Incomplete(str(problem)) from problem


def _number_of(workbook: Document, sheet: str) -> int:
    """From 1, as the inventory has it: the sheet's own name may be somebody's."""
    names = [one["name"] for one in workbook.inventory.get("sheets", ())]
    return names.index(sheet) + 1 if sheet in names else 1


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a range was cut from; ``unseen``: what its whole spreadsheet holds without showing it, in words."""

    sheet: str
    cells: str
    unseen: tuple[str, ...]


def origin_of(document: Document) -> Origin:
    """Of a document that is a range."""
    cut = read_range(desk.stores().originals.get(document.original_sha256))
    inventory = db.session.get_one(Document, document.parent_id).inventory
    return Origin(cut.sheet, cut.range, (*_unseen(inventory.get("sheets", ())), *inventory.get("beside", ())))


def _unseen(sheets: Iterable[dict[str, Any]]) -> Iterable[str]:
    for one in sheets:
        if one["hidden"]:
            yield f"the sheet “{one['name']}” is {one['hidden']}"
        elif one["warnings"]:
            yield f"the sheet “{one['name']}” has {', '.join(one['warnings'])}"


def alarms_of(document: Document, spans: Iterable[Span]) -> list[str]:
    """Why two people must approve what is cut from a workbook; nothing for any other document."""
    if document.kind is not RANGE:
        return []
    cut = read_range(desk.stores().originals.get(document.original_sha256))
    found = alarms(cut.rows, personal_cells(cut.rows, spans))
    if cut.left_out:
        found.append(f"Within it lay what does not show, and was left out: {'; '.join(cut.left_out)}.")
    if cut.remarks:
        found.append(f"Its values leave in full: {'; '.join(cut.remarks)}.")
    return found
