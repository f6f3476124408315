from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from redaction.rules.labels import Label
from redaction.rules.merging import merge
from redaction.rules.spans import Span, Tier


def span(start, end, label=Label.PERSON, tier=Tier.CERTAIN, detector="a"):
    return Span(start, end, label, tier, 0.9, (detector,), detector)


spans = st.builds(
    lambda start, length, label, tier: span(start, start + length, label, tier),
    st.integers(0, 40),
    st.integers(1, 12),
    st.sampled_from(list(Label)),
    st.sampled_from(list(Tier)),
)


@given(st.lists(spans, max_size=12))
def test_nothing_overlaps_and_all_stays_covered(given_spans):
    merged = merge(given_spans)
    assert all(one.end <= other.start for one, other in pairwise(merged))
    covered = {place for one in merged for place in range(one.start, one.end)}
    assert covered == {place for one in given_spans for place in range(one.start, one.end)}


def test_agreeing_detectors_are_all_kept_and_the_surer_wins():
    (one,) = merge([span(0, 5, tier=Tier.CHECK, detector="b"), span(0, 8)])
    assert (one.start, one.end, one.tier, set(one.detectors)) == (0, 8, "certain", {"a", "b"})


def test_the_stricter_form_keeps_its_place_and_the_other_is_cut():
    merged = merge([span(0, 10, Label.ADDRESS), span(8, 14, Label.POSTCODE)])
    assert [(one.start, one.end, one.label) for one in merged] == [(0, 8, "ADDRESS"), (8, 14, "POSTCODE")]


def test_letters_seen_as_a_name_and_as_initials_are_initials():
    assert merge([span(0, 2), span(0, 2, Label.INITIALS)])[0].label is Label.INITIALS
