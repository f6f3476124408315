"""The log's own check: whoever asked does not appear in what is published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2

from disclosure_log.rules.leak_check import Requester, shown
from foi.services import public_record

NAME = "disclosure_log"


def shown_in(case_id: int, texts: Sequence[str]) -> tuple[str, ...]:
    """Which kinds of the requester's details the texts show."""
    return shown(Requester(*public_record.requester_details(case_id)), texts)


def check(case_id: int, texts: Sequence[str], files: Sequence[bytes]) -> list[str]:
    """Reasons against publishing, quoting nothing. Registered with ``foi.services.publication_checks``."""
    reasons = [f"The text shows the requester’s {kind}." for kind in shown_in(case_id, texts)]
    for number, data in enumerate(files, 1):
        reasons += [
            f"File {number} shows the requester’s {kind}." for kind in shown_in(case_id, list(_text_of(data)))
        ]
    return reasons


def _text_of(data: bytes) -> Iterator[str]:
    if not data.startswith(b"%PDF-"):
        yield data.decode("utf-8", "replace")
        return
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            yield page.get_textpage().get_text_bounded()
    finally:
        document.close()
