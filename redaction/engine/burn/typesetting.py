"""A web page of ours as PDF/UA, by WeasyPrint as a program behind walls."""

from __future__ import annotations

import os
import sys

from redaction.engine.burn import typeset
from redaction.engine.limits import PROGRAM, Limits
from redaction.engine.sandbox_program import run_program


def as_pdf(html: bytes, *, seconds: float = PROGRAM.seconds) -> bytes:
    """Raises ``JobKilled`` past the limits of a program (``seconds``, where the document is long)."""
    path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    within = Limits(memory=PROGRAM.memory, seconds=max(PROGRAM.seconds, seconds))
    return run_program([sys.executable, "-P", typeset.__file__], input=html, environment=path, limits=within)
