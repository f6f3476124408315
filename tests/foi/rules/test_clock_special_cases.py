"""Schools, archives and the Keeper have a time of their own."""

from datetime import date, timedelta

from foi.rules.clock import DueKind, Event, EventKind, Reading
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, VariationKind
from tests.foi.rules.test_clock import reading


def test_schools_by_regime() -> None:
    school = (
        Event(EventKind.AUTHORITY_IS_SCHOOL),
        Event(EventKind.NO_SCHOOL, first=date(2024, 7, 24), last=date(2024, 9, 2)),
    )
    july = date(2024, 7, 15)
    assert reading(*school, received=july).due_on == date(2024, 9, 20)
    assert reading(*school, received=july, regime=FOISA).due_on == date(2024, 9, 20)
    for regime in (EIR, EISR):
        assert (
            reading(*school, received=july, regime=regime).due_on
            == reading(received=july, regime=regime).due_on
        )


def test_days_without_school_matter_to_schools_alone() -> None:
    closed = Event(EventKind.NO_SCHOOL, first=date(2025, 3, 4), last=date(2025, 3, 28))
    assert reading(closed).due_on == reading().due_on
    open_school = reading(Event(EventKind.AUTHORITY_IS_SCHOOL))
    assert open_school.due_on == reading().due_on


def test_a_school_answers_by_the_sixtieth_working_day_at_the_latest() -> None:
    closed = Event(EventKind.NO_SCHOOL, first=date(2025, 3, 4), last=date(2025, 12, 31))
    found = reading(Event(EventKind.AUTHORITY_IS_SCHOOL), closed)
    assert (found.limit, found.due_on) == (60, date(2025, 6, 2))


def test_scottish_schools_have_their_own_time_since_december_2016_also_for_reviews() -> None:
    def school(received: date, kind: DueKind) -> Reading:
        closed = Event(EventKind.NO_SCHOOL, first=received, last=received + timedelta(days=13))
        return reading(
            Event(EventKind.AUTHORITY_IS_SCHOOL), closed, regime=FOISA, received=received, kind=kind
        )

    before, since = date(2016, 11, 30), date(2016, 12, 1)
    for kind in (DueKind.RESPONSE, DueKind.REVIEW):
        assert school(before, kind).due_on == reading(regime=FOISA, received=before, kind=kind).due_on
        assert school(since, kind).due_on > reading(regime=FOISA, received=since, kind=kind).due_on


def test_archives_and_the_keeper_have_thirty_working_days() -> None:
    assert reading(Event(EventKind.AUTHORITY_IS_ARCHIVE)).limit == 30
    assert reading(Event(EventKind.AUTHORITY_IS_KEEPER), regime=FOISA).limit == 30
    both = Event(EventKind.AUTHORITY_IS_ARCHIVE), Event(EventKind.AUTHORITY_IS_KEEPER)
    assert reading(*both, regime=FOISA).limit == 30
    review = reading(Event(EventKind.AUTHORITY_IS_KEEPER), regime=FOISA, kind=DueKind.REVIEW)
    assert (review.limit, review.steps[-1].section) == (30, "s.21(2)")
    assert reading(Event(EventKind.AUTHORITY_IS_KEEPER)).limit == 20
    assert FOIA.variation(VariationKind.KEEPER) is None
