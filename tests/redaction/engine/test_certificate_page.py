"""The certificate to print says what its JSON says."""

from __future__ import annotations

import pymupdf

from redaction.engine.certificate_page import printed

CERTIFICATE = {
    "format": "candour.certificate/1",
    "outcome": "released",
    "time": "2026-03-01T12:30:00+00:00",
    "edition": "accessible",
    "bits": 0.0,
    "prepared_by": ["1"],
    "approved_by": [],
    "by_exemption": {"section 40(2)": 3},
    "original": {"bytes": 17, "hmac_sha256": "ab" * 32, "key_id": "cd" * 8},
    "output": {"sha256": "ef" * 32, "bytes": 1_234, "pages": 2},
    "channels": [
        {"channel": "text", "checked": True, "by": ["PDFium"], "findings": 0},
        {"channel": "PICTURES", "checked": False, "by": [], "findings": 0},
    ],
    "engines": {"PDFium": "7202"},
    "burn": {"second_try": {"pages": [4, 7], "because": ["line 2 shows in a picture"], "failed": ""}},
}


def test_it_can_be_printed_with_people_by_name() -> None:
    with pymupdf.open(stream=printed(CERTIFICATE, {"1": "Alice Hartwell"}), filetype="pdf") as document:
        text = " ".join(" ".join(page.get_text() for page in document).split())
    for said in (
        "Alice Hartwell (1)",
        "nobody yet",
        "section 40(2) 3",
        "ef" * 32,
        "cd" * 8,
        "PDFium 7202",
        "1,234",
        "4, 7, since the check refused the first try",
        "line 2 shows in a picture",
    ):
        assert said in text
    assert "PICTURES" not in text
