"""What is left in an output: read back from its own bytes, by category."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from redaction.engine import sandbox
from redaction.engine.jobs import read_file
from redaction.engine.limits import Limits
from redaction.engine.pipeline import detect
from redaction.engine.readers.plain import from_text
from redaction.engine.source import SourceDocument

_OWN_LABEL = re.compile(r"\[[^\[\]\n]{1,80}withheld[^\[\]\n]{0,80}\]")


def count(output: bytes) -> dict[str, int]:
    """How much personal data of each sort the engine still sees, in the words of its labels: ``{"name": 3}``."""
    return _counted(
        sandbox.run(read_file, output, "output.pdf", limits=Limits.for_pages(output.count(b"/Page")))
    )


def count_in_text(text: str) -> dict[str, int]:
    """The same for what is no PDF."""
    return _counted(from_text(text))


def most_of(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    """What is left in either of two forms of a file: of each sort, the larger count."""
    return dict((Counter(one) | Counter(other)).most_common())


def _counted(source: SourceDocument) -> dict[str, int]:
    own = [match.span() for match in _OWN_LABEL.finditer(source.text)]
    left = Counter(
        span.label.plain
        for span in detect(source).spans
        if not any(start < span.end and span.start < end for start, end in own)
    )
    return dict(left.most_common())
