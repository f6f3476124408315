"""What officers do with a case up to its findings, through the real services."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from demo.stage import Stage
from demo.steps import Step
from demo.story import Hours, Search, Story
from foi.rules.clock_events import EventKind
from foi.rules.lifecycle import CaseStatus
from foi.services import cases, costs, intake, searches, timekeeping

_ENDS = {
    CaseStatus.WITHDRAWN: EventKind.WITHDRAWN,
    CaseStatus.TRANSFERRED: EventKind.TRANSFERRED_OUT,
}


def steps(story: Story) -> Iterator[Step]:
    """Everything that happens to the case itself, in the order in which it happens on one day."""
    yield Step(0, partial(log, story=story))
    for search in story.searches:
        yield Step(search.asked, partial(ask, story=story, search=search))
        if search.answered is not None:
            yield Step(search.answered, partial(answer, story=story, search=search))
    for hours in story.hours:
        yield Step(hours.day, partial(record_hours, story=story, hours=hours))
    yield from _clock_steps(story)


def _clock_steps(story: Story) -> Iterator[Step]:
    if asked := story.clarification:
        yield _event(story, asked.asked, EventKind.CLARIFICATION_REQUESTED, asked.question)
        if asked.answered is not None:
            yield _event(story, asked.answered, EventKind.CLARIFICATION_RECEIVED, asked.reply)
    if fees := story.fees:
        yield _event(story, fees.notified, EventKind.FEES_NOTICE, f"£{fees.pounds}. {fees.what_for}")
    if (ending := story.ending) and ending.status in _ENDS:
        yield _event(story, ending.day, _ENDS[ending.status], ending.note)
    elif ending:
        yield Step(ending.day, partial(lapse, story=story))


def _event(story: Story, day: int, kind: EventKind, note: str) -> Step:
    def act(stage: Stage) -> None:
        timekeeping.record_event(
            case_id=stage.case(story),
            kind=kind,
            happened_on=stage.day(story, day),
            note=note,
            by=stage.owner(story),
        )

    return Step(day, act)


def log(stage: Stage, story: Story) -> None:
    context = [intake.RequestPart(story.opening, is_question=False)] if story.opening else []
    questions = [intake.RequestPart(part.question, is_question=True) for part in story.parts]
    case = intake.log_request(
        request_text=story.request,
        received_on=stage.day(story, 0),
        subject=story.subject,
        requester_name=story.applicant.name,
        requester_email=story.applicant.email,
        requester_address=story.applicant.address,
        is_environmental=story.is_environmental,
        parts=[*context, *questions],
        by=stage.owner(story),
        owner_id=stage.users[story.owner] if story.owner else None,
    )
    stage.cases[story.key] = case.id


def lapse(stage: Stage, *, story: Story) -> None:
    """No reply came: nothing of the clock's tells so, somebody decides it."""
    cases.move(cases.find(stage.case(story)), CaseStatus.LAPSED, by=stage.owner(story))


def ask(stage: Stage, story: Story, search: Search) -> None:
    row = searches.ask(
        case_id=stage.case(story),
        holder=search.holder,
        asked_on=stage.day(story, search.asked),
        asked_for=search.asked_for,
        by=stage.owner(story),
    )
    stage.searches[story.key, search.holder] = row.id


def answer(stage: Stage, story: Story, search: Search) -> None:
    assert search.answered is not None
    searches.record_answer(
        case_id=stage.case(story),
        search_id=stage.searches[story.key, search.holder],
        answered_on=stage.day(story, search.answered),
        answer=searches.Answer(search.found),
        answer_text=search.said,
        where_searched=search.where,
        by=stage.owner(story),
    )


def record_hours(stage: Stage, *, story: Story, hours: Hours) -> None:
    """What a person costs an hour counts in Scotland only."""
    has_rate = bool(hours.pounds) and stage.setting.authority == "scotland"
    costs.record(
        case_id=stage.case(story),
        activity=hours.activity,
        is_estimate=hours.is_estimate,
        hours=Decimal(hours.hours),
        hourly_cost=Decimal(hours.pounds) if has_rate else None,
        who=hours.who,
        worked_on=stage.day(story, hours.day),
        note=hours.note,
        by=stage.owner(story),
    )
