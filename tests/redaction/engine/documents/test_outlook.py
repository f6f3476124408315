"""Outlook messages become messages like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from redaction.engine import sandbox
from redaction.engine.documents.jobs import taken_apart


@pytest.mark.parametrize(
    "name",
    ["tika__testMSG.msg", "tika__testMSG_chinese.msg", "tika__testMSG_Post.msg", "tika__testMSG_Task.msg"],
)
def test_real_outlook_messages_have_headers_and_text(shared: Path, name: str) -> None:
    file = shared / "data/pdf" / name
    if not file.exists():
        pytest.skip("the folder ../shared/data/pdf, whose messages this test reads, is not here")
    opened = sandbox.run(taken_apart, file.read_bytes(), "msg")
    assert "<th>Subject</th>" in opened.body
    assert opened.body.count("<p>") + opened.body.count("<div>") >= 1
