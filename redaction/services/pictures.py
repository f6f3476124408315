"""Pages as PNG for the browser, drawn in the sandbox once and kept on the disk beside the stores."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path

from redaction.engine import sandbox
from redaction.engine.jobs import output_on_screen, page_on_screen
from redaction.models.document import Document
from redaction.models.redacted_file import RedactedFile
from redaction.services import desk

DPI = 130


def of_document(document: Document, number: int) -> bytes:
    """A page of the original as it is displayed. Raises ``Unusable`` for a page that cannot be drawn."""
    path = _path(document.working_sha256, number)
    if not path.exists():
        data = desk.stores().originals.get(document.working_sha256)
        _write(path, sandbox.run(page_on_screen, data, number, DPI))
    return path.read_bytes()


def of_output(redacted: RedactedFile, number: int) -> bytes:
    """A page of the redacted file itself."""
    path = _path(redacted.sha256, number)
    if not path.exists():
        data = desk.burned_store().get(redacted.sha256)
        _write(path, sandbox.run(output_on_screen, data, number, DPI))
    return path.read_bytes()


def destroy(sha256: str) -> None:
    """Take the pictures of a file's pages off the disk: they show what the file shows."""
    shutil.rmtree(_path(sha256, 1).parent, ignore_errors=True)


def _path(sha256: str, number: int) -> Path:
    return desk.settings().data_folder / "page-pictures" / sha256[:2] / sha256 / f"{number}-{DPI}.png"


def _write(path: Path, png: bytes) -> None:
    """Whole or not at all: two readers of one page may draw it at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    draft.write_bytes(png)
    os.replace(draft, path)
