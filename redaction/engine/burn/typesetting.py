"""A web page of ours as PDF/UA, by WeasyPrint as a program behind walls."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence

from redaction.engine.burn import typeset
from redaction.engine.limits import PROGRAM, Limits
from redaction.engine.sandbox_program import run_program


def as_pdf(html: bytes, *, seconds: float = PROGRAM.seconds) -> bytes:
    """Raises ``JobKilled`` past the limits of a program (``seconds``, where the document is long)."""
    return as_pdf_with_origins(html, seconds=seconds)[0]


def as_pdf_with_origins(
    html: bytes, *, seconds: float = PROGRAM.seconds
) -> tuple[bytes, tuple[tuple[int, ...], ...]]:
    """The same, with the N of each ``id="page-N"`` on each page of the PDF, and the last of those before it."""
    path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    within = Limits(memory=PROGRAM.memory, seconds=max(PROGRAM.seconds, seconds))
    made = run_program([sys.executable, "-P", typeset.__file__], input=html, environment=path, limits=within)
    told, _, pdf = made.partition(b"\n")
    return pdf, _going_on(json.loads(told))


def _going_on(starts: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    origins: list[tuple[int, ...]] = []
    for here in starts:
        before = origins[-1][-1:] if origins else ()
        origins.append((*before, *here))
    return tuple(origins)
