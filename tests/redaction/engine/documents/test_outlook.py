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


@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_message_with_formatted_text_alone_is_never_silently_empty(shared: Path, is_damaged: bool) -> None:
    """The plain text of a real message under a name that nobody reads."""
    file = shared / "data/pdf" / "tika__testMSG.msg"
    if not file.exists():
        pytest.skip("the folder ../shared/data/pdf, whose messages this test reads, is not here")
    data = file.read_bytes()
    plain = taken_apart(data, "msg")
    for tag, unread in (("_1000", "_1FFE"), *((("_1009", "_1FFD"),) if is_damaged else ())):
        data = data.replace(tag.encode("utf-16-le"), unread.encode("utf-16-le"))
    if is_damaged:
        # Another property, which is no formatted text, in its place.
        data = data.replace("_007D".encode("utf-16-le"), "_1009".encode("utf-16-le"))
        data = data.replace("_1009001E".encode("utf-16-le"), "_10090102".encode("utf-16-le"))
    opened = taken_apart(data, "msg")
    names = [one.name for one in opened.attachments]
    if is_damaged:
        assert "cannot be read" in opened.body
        assert names == [one.name for one in plain.attachments]
        return
    assert "It is the document “Text of the message”" in opened.body
    assert names[0] == "Text of the message.rtf"
    assert opened.attachments[0].data.startswith(b"{\\rtf1")
