from collections.abc import Callable

import pytest

from redaction.engine.detectors.base import Detector, Reading
from redaction.rules.merging import merge


@pytest.fixture
def found() -> Callable[[Detector, str], list[str]]:
    """The stretches of a text that a detector reports, each checked to point into the text."""

    def find(detector: Detector, text: str) -> list[str]:
        spans = merge(detector.find(Reading(text)))
        assert all(span.detectors and span.reason and 0 < span.score <= 1 for span in spans)
        return [text[span.start : span.end] for span in spans]

    return find
