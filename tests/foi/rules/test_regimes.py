"""Four regimes as data."""

from datetime import date

import pytest

from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock import Event, EventKind, read
from foi.rules.regimes import (
    EIR,
    EISR,
    FOIA,
    FOISA,
    REGIMES,
    UnknownRegime,
    VariationKind,
    regime,
    regime_for,
)
from foi.rules.review_routes import last_day_to_ask, route


def test_the_authority_and_the_subject_decide() -> None:
    assert regime_for("england", environmental=False) is FOIA
    assert regime_for("england", environmental=True) is EIR
    assert regime_for("scotland", environmental=False) is FOISA
    assert regime_for("scotland", environmental=True) is EISR
    with pytest.raises(UnknownRegime, match=r"^There is no pair of regimes “wales”\.$"):
        regime_for("wales", environmental=False)


def test_by_code() -> None:
    assert [regime(code) for code in ("FOIA", "FOISA", "EIR", "EISR")] == list(REGIMES)
    with pytest.raises(
        UnknownRegime, match=r"^There is no regime “foia”; it is one of FOIA, FOISA, EIR, EISR\.$"
    ):
        regime("foia")


def test_words_of_each_regime() -> None:
    assert [known.ground_word for known in REGIMES] == ["exemption", "exemption", "exception", "exception"]
    for known in (FOIA, EIR):
        assert known.spelled("s.17(1)") == "section 17(1)"
        assert known.spelled("reg 14") == "regulation 14"
    assert FOIA.spelled("section 45 Code of Practice") == "section 45 Code of Practice"
    assert str(FOISA.regulator) == "Scottish Information Commissioner"
    assert [known.refusal_notice_section for known in REGIMES] == ["s.17", "s.16", "reg 14", "reg 13"]


def test_special_cases() -> None:
    assert [variation.kind for variation in FOIA.variations] == [VariationKind.SCHOOL, VariationKind.ARCHIVE]
    assert [variation.kind for variation in FOISA.variations] == [VariationKind.SCHOOL, VariationKind.KEEPER]
    assert EIR.variations == EISR.variations == ()


def test_routes_to_regulator_and_court() -> None:
    assert [route(known).regulator.short for known in REGIMES] == ["ICO", "OSIC", "ICO", "OSIC"]
    assert [route(known).court.short for known in REGIMES] == ["tribunal", "court", "tribunal", "court"]
    assert [route(known).decided_within.working_days for known in REGIMES] == [20, 20, 40, 20]
    assert all(route(known).regime_code == known.code for known in REGIMES)
    assert all(route(known).ask_within.working_days == 40 for known in REGIMES)


def test_an_early_answer_leaves_the_foisa_window_open_longer() -> None:
    calendar = shipped_calendar()
    sent_on, received_on = date(2025, 3, 10), date(2025, 3, 3)
    last = {
        known.code: last_day_to_ask(known, calendar, received_on=received_on, sent_on=sent_on).due_on
        for known in REGIMES
    }
    assert last == {
        "FOIA": date(2025, 5, 9),
        "FOISA": date(2025, 5, 29),
        "EIR": date(2025, 5, 9),
        "EISR": date(2025, 5, 7),
    }


def test_an_answer_while_the_clock_stands_still_still_has_a_last_day() -> None:
    waiting = Event(EventKind.CLARIFICATION_REQUESTED, on=date(2025, 3, 5))
    calendar = shipped_calendar()
    assert read(date(2025, 3, 3), [waiting], FOISA, calendar).due_on is None
    found = last_day_to_ask(
        FOISA, calendar, received_on=date(2025, 3, 3), sent_on=date(2025, 3, 10), events=[waiting]
    )
    assert found.due_on == date(2025, 5, 7)
