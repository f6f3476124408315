"""The redaction schedule: every withheld item by page, category, provision and reason, never what it says.

Sections 17(1) of FOIA and 16(1) of FOISA want each exemption stated with why it applies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from html import escape

from redaction.engine.burn.typesetting import as_pdf
from redaction.engine.tables.csv_out import as_csv
from redaction.engine.verify.report import CSV, HTML, PDF

HEADINGS = ("Item", "Document", "Page", "What was withheld", "Provision", "Reason")


@dataclass(frozen=True, slots=True)
class Item:
    """One place: ``category`` in plain words ("name"), ``provision`` as the law is cited, ``reason`` of its sort."""

    number: int
    document: str
    page: int
    category: str
    provision: str
    reason: str


def written(title: str, items: Sequence[Item], media_type: str) -> bytes:
    """The schedule as CSV, as a web page or as PDF/UA. Raises ``JobKilled`` where the PDF takes too long."""
    rows = [tuple(map(str, astuple(item))) for item in items]
    if media_type == CSV:
        return as_csv([HEADINGS, *rows])
    page = _page(title, rows)
    return as_pdf(page.encode()) if media_type == PDF else page.encode()


def _page(title: str, rows: Sequence[tuple[str, ...]]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in HEADINGS)
    body = "\n".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    said = (
        f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"
        if rows
        else "<p>Nothing was withheld.</p>"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"</head>\n<body>\n<h1>{escape(title)}</h1>\n{said}\n</body>\n</html>\n"
    )


KINDS = {"csv": CSV, "html": HTML, "pdf": PDF}
