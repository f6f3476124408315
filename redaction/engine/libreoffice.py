"""Older and less usual office formats, turned by LibreOffice into one that our own readers know."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from redaction.engine.limits import Unusable
from redaction.engine.sandbox_program import ProgramMissing, run_program

_PROGRAMS = ("soffice", "libreoffice")
_MISSING = (
    "The file can be read only by LibreOffice, which is not installed. `./candour doctor` says how to get it; "
    "or save the file as a PDF where it was made, and add that."
)


@cache
def _program() -> str | None:
    return next((program for name in _PROGRAMS if (program := shutil.which(name))), None)


def available() -> bool:
    return _program() is not None


def converted(data: bytes, from_kind: str, into: str) -> bytes:
    """The file as ``into`` ("docx", "xlsx", "pptx"). No macro is run, no link followed: there is no network.

    Raises ``ProgramMissing`` without LibreOffice, ``JobKilled`` past limits, ``Unusable`` where it cannot read it.
    """
    program = _program()
    if program is None:
        raise ProgramMissing(_MISSING)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        given = folder / f"given.{from_kind}"
        given.write_bytes(data)
        argv = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore"]
        argv += ["--convert-to", into, "--outdir", str(folder / "out"), str(given)]
        run_program(argv, folder=folder)
        made = folder / "out" / f"given.{into}"
        if not made.is_file():
            raise Unusable("The file is damaged or encrypted: LibreOffice cannot read it.")
        return made.read_bytes()
