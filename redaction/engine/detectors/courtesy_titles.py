"""A courtesy title goes with the name: left behind, "Mrs" says more than the reader should learn.

A rank or an office stays: what somebody did as an officer is not what is withheld.
"""

from __future__ import annotations

import re
from dataclasses import replace

from redaction.rules.labels import NAME_LABELS
from redaction.rules.spans import Span

_TITLE = re.compile(
    r"(?:(?<![\w.])(?:messrs|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|master|madam|rev|revd)"
    r"\.?[ \t\u00a0]{1,2}){1,2}$",
    re.I,
)
_REACH = 24


def with_courtesy_title(text: str, span: Span) -> Span:
    if span.label not in NAME_LABELS:
        return span
    start = max(0, span.start - _REACH)
    title = _TITLE.search(text[start : span.start])
    return replace(span, start=start + title.start()) if title else span
