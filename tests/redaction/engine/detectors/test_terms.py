from redaction.engine.detectors.base import Reading
from redaction.engine.detectors.terms import demote, listed


def test_a_deny_entry_is_found_whatever_its_case_and_spacing():
    text = "the blue  MOON and a bluemoon"
    assert [text[s.start : s.end] for s in listed(Reading(text), ["Blue Moon", " "])] == ["blue  MOON"]


def test_an_allow_entry_demotes_and_never_hides():
    text = "Blue Moon"
    spans = listed(Reading(text), ["blue moon"])
    (kept,) = demote(text, spans, ["BLUE  moon"])
    assert (kept.tier, kept.start, kept.end) == ("check", 0, 9)
    assert demote(text, spans, ["moon"]) == spans
