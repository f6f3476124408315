"""The name under a letter or a message."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_reading import read_name
from redaction.engine.detectors.name_shapes import (
    core_end,
)
from redaction.engine.detectors.titled_names import is_title
from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier

_CLOSE = re.compile(
    r"^[ \t>]*(?:yours (?:sincerely|faithfully|truly|ever)|(?:with )?"
    r"(?:kind(?:est)?|best|warm(?:est)?|many|very best)? ?(?:regards|wishes|thanks)|"
    r"thanks(?: again| in advance)?|thank you|cheers|sincerely|regards|rgds|br|kr|"
    r"(?:cofion|cofion gorau|yn gywir|diolch|le meas|le dùrachd))[ ]?[,.!]?[ \t]*\n",
    re.I | re.M,
)
_ONE_LETTER = "a letter alone where a message is signed"
_BLANK = re.compile(r"(?:[ \t>_.]*\n){0,6}[ \t>]*")


# "Thanks, N", or a letter alone behind the last sentence.
_LETTER = re.compile(
    r"(?:\b(?:thanks|cheers|regards|best|yours),?[ ]{0,2}\n?|[.!?][)]?[ \t]*\n(?:[ \t>]*\n){1,4})"
    r"[ \t>]*(?P<letter>[A-Z])[ \t]*"
    r"(?=\n[ \t>]*(?:\n|$|-|From\b|On\b)|\n?$)",
    re.I,
)


class Signature:
    name = "signature"

    def find(self, reading: Reading) -> list[Span]:
        spans = []
        items = reading.tokens.items
        for close in _CLOSE.finditer(reading.text):
            blank = _BLANK.match(reading.text, close.end())
            start = blank.end() if blank else close.end()
            index = reading.tokens.index_from(start)
            while index < len(items) and is_title(items[index]) and items[index].start < start + 12:
                index += 1
            if index >= len(items) or items[index].start > start + 12:
                continue
            end = read_name(items, index)
            if end > index:
                reason = "stands under the close of a letter"
                last = core_end(items[end - 1])
                spans.append(hit(items[index].start, last, Label.SIGNATURE_NAME, self.name, reason))
        return spans + [
            hit(*found.span("letter"), Label.INITIALS, self.name, _ONE_LETTER, score=0.4, tier=Tier.CHECK)
            for found in _LETTER.finditer(reading.text)
            if found["letter"].isupper()
        ]
