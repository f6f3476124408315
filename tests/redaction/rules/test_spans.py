import pytest

from redaction.rules.labels import Label
from redaction.rules.spans import Span, Tier


def span(start, end):
    return Span(start, end, Label.PERSON, Tier.CERTAIN, 0.9, ("x",), "why")


def test_a_span_covers_something():
    with pytest.raises(ValueError, match="at least one"):
        span(3, 3)


def test_overlap_is_by_shared_characters():
    assert span(0, 3).overlaps(span(2, 5))
    assert not span(0, 3).overlaps(span(3, 5))
    assert span(0, 5).covers(span(1, 5))
