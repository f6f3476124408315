"""Workbooks of formats that only LibreOffice reads."""

from __future__ import annotations

from redaction.engine.libreoffice import converted

_INTO = {"xls": "xlsx"}


def as_read(data: bytes, engine: str) -> tuple[bytes, str]:
    """The workbook in a format that our own readers know, and which. Raises ``Unusable``."""
    into = _INTO.get(engine)
    return (converted(data, engine, into), into) if into else (data, engine)
