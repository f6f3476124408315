"""While a browser sends a large form, nobody else waits for it."""

from __future__ import annotations

import io
from typing import Any

import sqlalchemy as sa
from flask import Flask

from foi.core.db import separate_session
from foi.models.case import Case
from tests.factories import PASSWORD, a_case, a_pdf, an_authority, an_officer
from tests.pages import Page


class SlowBody(io.BytesIO):
    """A body that arrives slowly: while it is read, a colleague saves something."""

    reads = 0

    def _meanwhile(self) -> None:
        if not self.reads:
            self.reads += 1
            with separate_session() as colleague:
                colleague.execute(sa.update(Case).values(subject="Saved meanwhile"))

    def read(self, size: int | None = -1, /) -> bytes:
        self._meanwhile()
        return super().read(size)

    def readinto(self, buffer: Any, /) -> int:
        self._meanwhile()
        return super().readinto(buffer)


def test_a_slow_upload_locks_nothing(app: Flask, staff: Page) -> None:
    an_authority()
    alice = an_officer()
    case = a_case(owner=alice)
    staff.sign_in(alice.email, PASSWORD)
    app.config["WTF_CSRF_ENABLED"] = True  # its check reads the body first
    head = b'--b\r\nContent-Disposition: form-data; name="files"; filename="m.pdf"\r\n\r\n'
    data = head + a_pdf() + b"\r\n--b--\r\n"
    body = SlowBody(data)
    response = staff._fetch(
        "POST",
        f"/cases/{case.id}/documents",
        input_stream=body,
        content_length=len(data),
        content_type="multipart/form-data; boundary=b",
    )
    assert response.status_code == 400, "no token"
    assert body.reads == 1
