"""The log's own check: whoever asked does not appear in what is published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2

from disclosure_log.queries import coincidences
from disclosure_log.rules.leak_check import SURNAME, Requester, shown
from foi.core.storage import sha256_of
from foi.services import public_record

NAME = "disclosure_log"


def shown_in(case_id: int, texts: Sequence[str]) -> tuple[str, ...]:
    """Which kinds of the requester's details the texts show."""
    return shown(Requester(*public_record.requester_details(case_id)), texts)


def check(case_id: int, texts: Sequence[str], files: Sequence[bytes]) -> list[str]:
    """Reasons against publishing, quoting nothing. Registered with ``foi.services.publication_checks``.

    A surname in a file of which two people have said that it is somebody else's is no reason; everything else is,
    in the same file too.
    """
    excused = coincidences.agreed(case_id)
    reasons = [f"The text shows the requester’s {kind}." for kind in shown_in(case_id, texts)]
    for number, data in enumerate(files, 1):
        is_excused = sha256_of(data) in excused
        reasons += [
            f"File {number} shows the requester’s {kind}."
            for kind in shown_in(case_id, list(_text_of(data)))
            if not (is_excused and kind == SURNAME)
        ]
    return reasons


def says_surname(held_because: str) -> bool:
    """Whether the check held an entry for a surname in a file."""
    return any(
        sentence.endswith(f" shows the requester’s {SURNAME}") and sentence.startswith("File ")
        for sentence in held_because.rstrip(".").split(". ")
    )


def pages_with_surname(case_id: int, data: bytes) -> tuple[int, ...]:
    """The pages of a file on which it stands, from 1; a text without pages is one."""
    return tuple(
        number for number, text in enumerate(_text_of(data), 1) if SURNAME in shown_in(case_id, [text])
    )


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
