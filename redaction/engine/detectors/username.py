"""Account names: said to be one, a handle, or the owner's folder in a file path."""

from __future__ import annotations

import re
from collections import Counter

from redaction.engine.detectors.base import Reading, hit
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_NAMED = re.compile(
    r"\b(?:user ?name|user ?id|log ?in(?: name| id)?|screen ?name|twitter|x handle|handle|skype)"
    r"(?: is| was)?[ ]?[:=][ ]?(?P<user>[\w.@-]{2,40}\w)|\buser ?name (?:is|was) (?P<told>[\w.@-]{2,40}\w)",
    re.I,
)
_USER = re.compile(r"\b[Uu]ser[ ](?P<user>(?=[a-z._-]*\d)[a-z][\w.-]{2,30}\w)\b")
_HANDLE = re.compile(r"(?<![\w@.])(?P<user>@[A-Za-z]\w{2,29})\b(?![.@])")
_FOLDER = re.compile(
    r"(?:\b[A-Z]:\\(?:Users|Documents and Settings)\\|/(?:home|Users)/)(?P<user>[\w.@-]{2,40})", re.I
)
# A log of a chat: the time, who speaks, what they say.
_CHAT_LINE = re.compile(
    r"^[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]{1,4}<?(?P<user>[\w-]{2,30})>?:?(?:[ \t]|$)", re.M
)
_CHAT_LINES = 3
_COMES = re.compile(
    r"^[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]{1,4}(?P<user>[\w-]{2,30}) "
    r"(?:joined|left|has joined|has left|has quit)\b",
    re.M,
)
_NOT_ACCOUNTS = frozenset({"public", "default", "shared", "all"})
_PATTERNS = (
    (_NAMED, "called a username in the text"),
    (_USER, "an account's name after the word user"),
    (_HANDLE, "has the form of an account name"),
    (_COMES, "comes into or leaves a chat"),
    (_FOLDER, "the owner's folder in a file path"),
)


class Username:
    name = "username"

    def find(self, reading: Reading) -> list[Span]:
        spans = []
        for pattern, reason in _PATTERNS:
            for found in pattern.finditer(reading.text):
                group = found.lastgroup or "user"
                if found[group].casefold() not in _NOT_ACCOUNTS:
                    spans.append(hit(*found.span(group), Label.USERNAME, self.name, reason, score=0.9))
        return spans + self._in_chats(reading.text)

    def _in_chats(self, text: str) -> list[Span]:
        """Who speaks in a log of a chat: a word that opens several lines after the time."""
        lines = list(_CHAT_LINE.finditer(text))
        times = Counter(line["user"] for line in lines)
        reason = "speaks in a log of a chat"
        return [
            hit(*line.span("user"), Label.USERNAME, self.name, reason, score=0.8)
            for line in lines
            if times[line["user"]] >= _CHAT_LINES
        ]
