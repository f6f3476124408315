"""A worker that is killed in the middle of a scan loses nothing: another goes on where it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pymupdf
import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.config import Settings
from foi.core.db import db, unit_of_work
from foi.models.promise import Promise
from redaction.engine.readers.image import tesseract_available
from redaction.models.document import Document, Page
from redaction.queries.findings import findings
from redaction.rules.document_status import DocumentStatus
from tests.factories import a_case, a_document, a_pdf, an_authority, an_officer

ROOT = Path(__file__).resolve().parents[3]
PAGES = 6
PATIENCE = 240.0


def a_scan() -> bytes:
    """Pages as pictures, each with words of its own: OCR takes its time over every one."""
    scan = pymupdf.open()
    for number in range(1, PAGES + 1):
        with pymupdf.open(stream=a_pdf(f"Page {number}. Helen Marsh spoke.", "Then everybody left.")) as page:
            picture = page[0].get_pixmap(dpi=150).tobytes("png")
        scan.new_page(width=595, height=842).insert_image((0, 0, 595, 842), stream=picture)
    data: bytes = scan.tobytes()
    return data


@contextmanager
def worker(settings: Settings) -> Iterator[subprocess.Popen[bytes]]:
    environment = {
        **os.environ,
        "CANDOUR_SURFACE": "staff",
        "CANDOUR_DATA": str(settings.data_folder),
        "CANDOUR_DATABASE_URL": settings.database_url,
        "CANDOUR_PUBLIC_DATABASE_URL": settings.public_database_url,
        "CANDOUR_JOBS_DATABASE_URL": settings.jobs_database_url,
        "CANDOUR_SECRET_KEY": settings.secret_key,
        "CANDOUR_AUDIT_KEY": settings.audit_key,
        "CANDOUR_INSECURE_COOKIES": "1",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "flask", "--app", "wsgi", "foi", "work", "--concurrency", "1"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.wait()


def pages_read(document_id: int) -> int:
    db.session.rollback()
    return db.session.scalar(sa.select(sa.func.count()).where(Page.document_id == document_id)) or 0


def wait_until(process: subprocess.Popen[bytes], what: str, reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not reached():
        assert process.poll() is None, f"the worker ended before {what}"
        assert time.monotonic() < deadline, f"no {what} in {PATIENCE:.0f} seconds"
        time.sleep(0.05)


@pytest.mark.slow
@pytest.mark.skipif(not tesseract_available(), reason="Tesseract, which reads pictures, is not installed")
def test_a_scan_goes_on_after_its_worker_was_killed(app: Flask, settings: Settings) -> None:
    an_authority()
    document_id = a_document(case=a_case(), by=an_officer(), data=a_scan(), scanned=False)

    def status() -> str:
        db.session.rollback()
        return db.session.scalars(sa.select(Document.status).where(Document.id == document_id)).one()

    def is_done() -> bool:
        db.session.rollback()
        return db.session.scalars(sa.select(Promise.done_at)).one() is not None

    with worker(settings) as process:
        wait_until(process, "second page", lambda: pages_read(document_id) >= 2)
        process.send_signal(signal.SIGKILL)
        process.wait()
    survived = pages_read(document_id)
    assert 2 <= survived < PAGES
    assert status() == DocumentStatus.SCANNING
    assert not findings(document_id)
    # A page that was read is not read again: what is written on it now is in the finished document.
    with unit_of_work():
        first = db.session.get_one(Page, (document_id, 1))
        assert "Helen Marsh" in first.text
        first.text = first.text.replace("everybody", "EVERYBODY")

    with worker(settings) as process:
        wait_until(process, "end of the scan", lambda: status() == DocumentStatus.FOR_DECISION)
        wait_until(process, "note that it is done", is_done)  # in a transaction of its own, after the work
    assert pages_read(document_id) == PAGES
    row = db.session.get_one(Document, document_id)
    assert row.text is not None
    assert [row.text.count(f"Page {number}.") for number in range(1, PAGES + 1)] == [1] * PAGES
    assert "EVERYBODY" in row.text
    found = [one.suggestion.text for one in findings(document_id)]
    assert found.count("Helen Marsh") == PAGES
