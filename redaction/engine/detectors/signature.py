"""The name under a letter or a message."""

from __future__ import annotations

import re

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_shapes import core_end, read_name
from redaction.engine.detectors.titled_names import is_title
from redaction.rules.labels import Label
from redaction.rules.spans import Span

_CLOSE = re.compile(
    r"^[ \t>]*(?:yours (?:sincerely|faithfully|truly|ever)|(?:with )?"
    r"(?:kind(?:est)?|best|warm(?:est)?|many|very best)? ?(?:regards|wishes|thanks)|"
    r"thanks(?: again| in advance)?|thank you|cheers|sincerely|regards|rgds|br|kr|"
    r"(?:cofion|cofion gorau|yn gywir|diolch|le meas|le dùrachd))[ ]?[,.!]?[ \t]*\n",
    re.I | re.M,
)
_BLANK = re.compile(r"(?:[ \t>_.]*\n){0,6}[ \t>]*")


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
        return spans
