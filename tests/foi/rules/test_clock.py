"""The clock: what it refuses to answer, what it waits for, and how it explains itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from foi.rules.bank_holidays import UnknownYear, shipped_calendar
from foi.rules.clock import ClockError, Day, DueKind, Event, EventKind, Reading, WaitingFor, event_from, read
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, REGIMES, Regime

CALENDAR = shipped_calendar()
MARCH_3 = date(2025, 3, 3)


def reading(
    *events: Event, regime: Regime = FOIA, received: date | None = MARCH_3, kind: DueKind = DueKind.RESPONSE
) -> Reading:
    return read(received, events, regime, CALENDAR, due_kind=kind)


def asked(day: date, **more: bool) -> Event:
    return Event(EventKind.CLARIFICATION_REQUESTED, on=day, **more)


def answered(day: date) -> Event:
    return Event(EventKind.CLARIFICATION_RECEIVED, on=day)


def notice(day: date) -> Event:
    return Event(EventKind.FEES_NOTICE, on=day)


def paid(day: date) -> Event:
    return Event(EventKind.FEE_PAID, on=day)


def test_the_working_names_day_one_each_holiday_and_the_last_day() -> None:
    assert reading().because == (
        "Received on Monday 3 March 2025, which does not itself count (s.10(1)).",
        "Day 1 is Tuesday 4 March 2025 (s.10(6)).",
        "Not counted: Monday 17 March 2025, St Patrick's Day, Northern Ireland (s.10(6)).",
        "Day 20, the last, is Tuesday 1 April 2025 (s.10(1)).",
    )


def test_the_working_cites_the_sections_of_its_regime() -> None:
    assert [step.section for step in reading(regime=EISR).steps] == ["reg 5(2)(a)", "reg 2(1)", "reg 5(2)(a)"]


def test_the_month_calendar_says_why_a_day_does_not_count() -> None:
    why = {day.on: day.why for day in reading().days}
    assert why[date(2025, 3, 8)] == "Saturday"
    assert why[date(2025, 3, 17)] == "St Patrick's Day, Northern Ireland"
    assert why[date(2025, 3, 4)] == "day 1 of 20"
    assert why[MARCH_3] == "the day from which the count runs does not itself count"
    assert {day.on: day.number for day in reading().days}[date(2025, 3, 17)] is None
    assert reading().days[-1] == Day(date(2025, 4, 1), 20, "day 20 of 20")
    scots = reading(regime=FOISA, received=date(2025, 4, 7))
    assert {day.on: day.why for day in scots.days}[date(2025, 4, 18)] == "Good Friday, Scotland"
    fee = reading(notice(date(2025, 3, 10)), paid(date(2025, 3, 11)))
    assert {day.on: day.why for day in fee.days}[date(2025, 3, 10)] == "waiting for the fee"


def test_day_twelve_of_twenty() -> None:
    assert (reading().day_number(date(2025, 3, 20)), reading().limit) == (12, 20)
    assert reading().day_number(MARCH_3) == 0
    assert reading(asked(date(2025, 3, 5))).day_number(date(2025, 3, 20)) is None


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.code)
def test_nothing_is_due_while_a_clarification_is_awaited(regime: Regime) -> None:
    found = reading(asked(date(2025, 3, 10)), regime=regime)
    assert (found.due_on, found.waiting_for) == (None, WaitingFor.CLARIFICATION)
    assert found.days == ()
    assert "has not been received; nothing is due until it is" in found.because[-1]


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.code)
def test_a_clarification_that_was_not_needed_restarts_nothing(regime: Regime) -> None:
    event = asked(date(2025, 3, 10), could_identify=True)
    found = reading(event, answered(date(2025, 3, 20)), regime=regime)
    assert found.due_on == reading(regime=regime).due_on
    assert "was not needed to identify the information, so the clock ran on" in " ".join(found.because)
    assert reading(event, regime=regime).waiting_for is None


def test_the_latest_clarification_decides() -> None:
    both = reading(
        asked(date(2025, 3, 5)),
        answered(date(2025, 3, 6)),
        asked(date(2025, 3, 10)),
        answered(date(2025, 3, 24)),
    )
    assert both.due_on == date(2025, 4, 23)
    assert both.starts_on == date(2025, 3, 24)


def test_one_answer_settles_a_question_and_its_reminder() -> None:
    found = reading(asked(date(2025, 3, 5)), asked(date(2025, 3, 12)), answered(date(2025, 3, 24)))
    assert (found.due_on, found.waiting_for) == (date(2025, 4, 23), None)


def test_a_second_question_put_on_the_day_of_an_answer_is_still_open() -> None:
    found = reading(asked(date(2025, 3, 5)), answered(date(2025, 3, 12)), asked(date(2025, 3, 12)))
    assert found.waiting_for is WaitingFor.CLARIFICATION


def test_a_question_answered_on_its_own_day_restarts() -> None:
    assert reading(asked(date(2025, 3, 5)), answered(date(2025, 3, 5))).starts_on == date(2025, 3, 5)


def test_a_question_may_be_put_on_the_day_of_receipt() -> None:
    assert reading(asked(MARCH_3)).waiting_for is WaitingFor.CLARIFICATION
    settled = reading(asked(MARCH_3), answered(MARCH_3))
    assert (settled.waiting_for, settled.due_on) == (None, reading().due_on)
    assert "so the count starts afresh" in settled.because[1]


@pytest.mark.parametrize("regime", [EIR, EISR], ids=lambda regime: regime.code)
def test_environmental_regulations_want_the_question_within_twenty_working_days(regime: Regime) -> None:
    basic = reading(regime=regime).due_on
    assert basic is not None
    in_time = reading(asked(basic), answered(date(2025, 4, 10)), regime=regime)
    late = reading(asked(basic + timedelta(days=1)), answered(date(2025, 4, 10)), regime=regime)
    assert in_time.starts_on == date(2025, 4, 10)
    assert late.due_on == basic
    assert "so the clock did not restart" in " ".join(late.because)
    unanswered = reading(asked(basic + timedelta(days=1)), regime=regime)
    assert (unanswered.due_on, unanswered.waiting_for) == (basic, None)


def test_foia_sets_no_limit_for_asking() -> None:
    assert reading(asked(date(2025, 5, 1)), answered(date(2025, 5, 6))).starts_on == date(2025, 5, 6)


def test_an_answer_that_nobody_asked_for_is_refused() -> None:
    with pytest.raises(ClockError, match="nobody asked for"):
        reading(answered(date(2025, 3, 10)))
    with pytest.raises(ClockError, match="nobody asked for"):
        reading(asked(date(2025, 3, 11)), answered(date(2025, 3, 10)))


@pytest.mark.parametrize(
    "event", [asked(date(2025, 3, 1)), answered(date(2025, 3, 1)), notice(date(2025, 3, 2))]
)
def test_nothing_moves_the_clock_before_receipt(event: Event) -> None:
    with pytest.raises(ClockError, match="before the request was received"):
        reading(event)


def test_receipt_by_this_authority_counts_after_a_transfer() -> None:
    transferred = Event(EventKind.TRANSFERRED_IN, on=date(2025, 3, 12))
    for regime in REGIMES:
        assert reading(transferred, regime=regime).starts_on == date(2025, 3, 12)
    assert reading(transferred, received=None).due_on == date(2025, 4, 10)
    with pytest.raises(ClockError, match="transferred in before"):
        reading(Event(EventKind.TRANSFERRED_IN, on=date(2025, 3, 2)))


def test_without_a_day_of_receipt_there_is_no_answer() -> None:
    with pytest.raises(ClockError, match="received is missing"):
        reading(received=None)


@pytest.mark.parametrize("kind", [EventKind.WITHDRAWN, EventKind.TRANSFERRED_OUT])
def test_an_ended_request_has_no_due_date(kind: EventKind) -> None:
    found = reading(asked(date(2025, 3, 10)), Event(kind, on=date(2025, 3, 12)))
    assert (found.due_on, found.ended_on, found.waiting_for) == (None, date(2025, 3, 12), None)


@pytest.mark.parametrize(
    ("basis", "extended"),
    [
        ("volume_and_complexity", True),
        ("complexity and volume", True),
        ("Complexity-and-volume", True),
        ("volume, complexity", True),
        ("volume complexity", True),
        ("volume", False),
        ("complexity", False),
        ("public_interest", False),
    ],
)
def test_an_extension_takes_volume_and_complexity(basis: str, extended: bool) -> None:
    event = Event(EventKind.EXTENSION, notified=date(2025, 3, 28), basis=basis)
    for kind in (DueKind.RESPONSE, DueKind.RESPONSE_EXTENDED_MAX):
        found = reading(event, regime=EIR, kind=kind)
        assert found.due_on == (date(2025, 5, 1) if extended else date(2025, 4, 1))
        assert "s.10" not in " ".join(found.because)


@pytest.mark.parametrize("regime", [EIR, EISR], ids=lambda regime: regime.code)
def test_an_extension_is_notified_within_the_basic_time(regime: Regime) -> None:
    last = reading(regime=regime).due_on
    assert last is not None
    for notified, limit in ((last, 40), (last + timedelta(days=1), 20)):
        event = Event(EventKind.EXTENSION, notified=notified, basis="volume_and_complexity")
        assert reading(event, regime=regime).limit == limit


def test_without_an_extension_the_maximum_is_what_it_could_be() -> None:
    assert reading(regime=EIR, kind=DueKind.RESPONSE_EXTENDED_MAX).due_on == date(2025, 5, 1)
    assert reading(regime=EIR).due_on == date(2025, 4, 1)


def test_foia_and_foisa_have_no_extension_for_volume() -> None:
    extension = Event(EventKind.EXTENSION, notified=date(2025, 3, 28), basis="volume_and_complexity")
    for regime in (FOIA, FOISA):
        found = reading(extension, regime=regime)
        assert found.due_on == reading(regime=regime).due_on
        assert "no more time" in " ".join(found.because)
        with pytest.raises(ClockError, match="no extension"):
            reading(regime=regime, kind=DueKind.RESPONSE_EXTENDED_MAX)
    with pytest.raises(ClockError, match="no extension"):
        reading(regime=FOISA, kind=DueKind.EXTENSION_NOTICE_BY)
    assert reading(regime=FOIA, kind=DueKind.EXTENSION_NOTICE_BY).due_on == date(2025, 4, 1)


def test_public_interest_time_leaves_the_notice_where_it_was() -> None:
    extension = Event(EventKind.PIT_EXTENSION, notified=date(2025, 3, 28), until=date(2025, 4, 22))
    assert reading(extension).due_on == date(2025, 4, 22)
    assert reading(extension, kind=DueKind.S17_1_NOTICE_BY).due_on == date(2025, 4, 1)
    assert reading(extension, kind=DueKind.PIT_BACKSTOP_ICO).due_on == date(2025, 5, 1)
    assert "estimated date Tuesday 22 April 2025" in reading(extension).because[-1]


@pytest.mark.parametrize(
    "extension",
    [
        Event(EventKind.PIT_EXTENSION, notified=date(2025, 4, 2), until=date(2025, 4, 22)),
        Event(EventKind.PIT_EXTENSION, notified=date(2025, 3, 28)),
        Event(EventKind.PIT_EXTENSION, notified=date(2025, 3, 28), until=date(2025, 4, 1)),
        Event(EventKind.PIT_EXTENSION_CONSIDERED),
    ],
    ids=["told late", "no date given", "no later date", "only considered"],
)
def test_public_interest_time_needs_a_notice_in_time_with_a_date(extension: Event) -> None:
    assert reading(extension).due_on == date(2025, 4, 1)
    assert reading(extension).because == reading().because


def test_public_interest_time_told_on_day_twenty_is_in_time() -> None:
    extension = Event(EventKind.PIT_EXTENSION, notified=date(2025, 4, 1), until=date(2025, 4, 2))
    assert reading(extension).due_on == date(2025, 4, 2)


def test_only_foia_weighs_the_public_interest_in_further_time() -> None:
    extension = Event(EventKind.PIT_EXTENSION, notified=date(2025, 3, 28), until=date(2025, 4, 22))
    for regime in (FOISA, EIR, EISR):
        found = reading(extension, regime=regime)
        assert found.due_on == reading(regime=regime).due_on
        for kind in (DueKind.S17_1_NOTICE_BY, DueKind.PIT_BACKSTOP_ICO):
            with pytest.raises(ClockError, match="no such date"):
                reading(regime=regime, kind=kind)
    assert "that ground gives no more time" in " ".join(reading(extension, regime=FOISA).because)


def test_a_count_into_an_unconfirmed_year_is_provisional() -> None:
    assert not reading(received=date(2028, 11, 24)).provisional
    late = reading(received=date(2028, 12, 4))
    assert late.provisional
    assert late.because[-1].startswith("Provisional:")


def test_beyond_the_table_there_is_no_answer() -> None:
    assert reading(received=date(2030, 11, 1)).due_on == date(2030, 11, 29)
    twelve_weeks = {"regime": FOISA, "kind": DueKind.FUTURE_PUBLICATION_LATEST}
    for day in (date(2004, 12, 31), date(2031, 1, 1), date(9999, 12, 31)):
        with pytest.raises(UnknownYear, match=f"a count with {day} needs"):
            reading(received=day)
        with pytest.raises(UnknownYear, match=f"a count with {day} needs"):
            reading(received=day, **twelve_weeks)
        with pytest.raises(UnknownYear, match=f"a count with {day} needs"):
            reading(notice(day))
    for events in ((), (notice(date(2030, 12, 10)), paid(date(2030, 12, 11)))):
        with pytest.raises(UnknownYear, match="a count with 2030-12-09 needs"):
            reading(*events, received=date(2030, 12, 9))


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.code)
@pytest.mark.parametrize("kind", list(DueKind))
def test_every_kind_of_date_is_answered_or_refused_in_words(regime: Regime, kind: DueKind) -> None:
    try:
        found = reading(regime=regime, kind=kind)
    except ClockError as error:
        said = str(error)
    else:
        assert found.due_on is not None
        assert (found.due_kind, found.regime_code) == (kind, regime.code)
        said = found.because[-1]
    assert said.endswith(".")


@pytest.mark.parametrize(
    "events",
    [
        [asked(date(2025, 3, day), could_identify=True) for day in (5, 11, 12)],
        [
            Event(EventKind.PIT_EXTENSION, notified=date(2025, 3, 28), until=date(2025, 4, day))
            for day in (22, 24)
        ],
        [
            Event(EventKind.PIT_EXTENSION, notified=date(2025, 3, day), until=date(2025, 4, 30 - day))
            for day in (21, 20)
        ],
        [
            Event(EventKind.EXTENSION, notified=date(2025, 3, 28), basis=basis)
            for basis in ("volume", "complexity")
        ],
        [
            Event(EventKind.AUTHORITY_IS_SCHOOL),
            *(
                Event(EventKind.NO_SCHOOL, first=date(2025, 3, day), last=date(2025, 3, day + 2))
                for day in (12, 6)
            ),
        ],
        [Event(kind, on=date(2025, 3, 12)) for kind in (EventKind.WITHDRAWN, EventKind.TRANSFERRED_OUT)],
        [Event(EventKind.WITHDRAWN, on=date(2025, 3, day)) for day in (12, 10)],
    ],
    ids=lambda events: events[0].kind,
)
def test_the_order_of_logging_makes_no_difference(events: list[Event]) -> None:
    for regime in (FOIA, EIR):
        assert reading(*events, regime=regime) == reading(*reversed(events), regime=regime)


def test_corrections_are_events_of_their_own() -> None:
    wrong = replace(notice(date(2025, 3, 10)), key="a")
    right = Event(EventKind.FEES_NOTICE, on=date(2025, 3, 12), key="b", corrects="a")
    payment = paid(date(2025, 3, 18))
    for events in ((wrong, right, payment), (payment, right, wrong)):
        assert reading(*events).due_on == reading(notice(date(2025, 3, 12)), payment).due_on
    again = Event(EventKind.FEES_NOTICE, on=date(2025, 3, 14), corrects="b")
    assert reading(wrong, right, again, payment).due_on == reading(notice(date(2025, 3, 14)), payment).due_on
    with pytest.raises(ClockError, match="not there"):
        reading(Event(EventKind.FEES_NOTICE, on=date(2025, 3, 12), corrects="z"))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"type": "unheard_of"}, "no event of type"),
        ({}, "no event of type"),
        ({"type": "fees_notice"}, "needs its date"),
        ({"type": "fees_notice", "date": "10/03/2025"}, "not a date"),
        ({"type": "fees_notice", "date": "2025-02-30"}, "not a date"),
        ({"type": "fees_notice", "date": "20250310"}, "not a date"),
        ({"type": "fees_notice", "date": 20250310}, "not a date"),
        ({"type": "fees_notice", "date": "2025-03-10", "colour": "red"}, "no field"),
        ({"type": "extension", "basis": "volume_and_complexity"}, "notified"),
        ({"type": "extension", "notified": "2025-03-10"}, "basis"),
        ({"type": "pit_extension"}, "notified"),
        ({"type": "no_school", "from": "2025-03-10"}, "first day"),
        ({"type": "no_school", "from": "2025-03-10", "to": "2025-03-09"}, "ends before"),
        ({"type": "clarification_requested", "date": "2025-03-10", "could_identify": "perhaps"}, "yes or no"),
        ({"type": "clarification_requested", "date": "2025-03-10", "could_identify": []}, "yes or no"),
    ],
)
def test_malformed_events_are_refused_in_words(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ClockError, match=message):
        event_from(fields)


def test_events_are_read_from_their_fields() -> None:
    school = event_from({"type": "no_school", "from": "2025-03-10", "to": "2025-03-10"})
    assert (school.first, school.last) == (date(2025, 3, 10), date(2025, 3, 10))
    question = event_from({"type": "clarification_requested", "date": "2025-03-10", "could_identify": "yes"})
    assert question.could_identify
    flags = {True: True, False: False, "yes": True, "no": False, "true": True, "false": False}
    for given, meant in flags.items():
        event = event_from({"type": "clarification_requested", "date": "2025-03-10", "could_identify": given})
        assert event.could_identify is meant
    told = event_from({"type": "extension", "date": "2025-03-10", "basis": "volume_and_complexity"})
    assert told.notified == date(2025, 3, 10)
