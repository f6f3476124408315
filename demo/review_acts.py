"""An internal review: asked for, acknowledged, and begun by somebody who had no hand in the decision."""

from collections.abc import Iterator
from functools import partial

from demo.stage import Stage
from demo.steps import Step
from demo.story import FreshDecision, InternalReview, Story
from foi.core.storage import sha256_of
from foi.rules.notice_fields import NoticeKind
from foi.services import cases, dispatches, interim, reviews
from foi.services.notices import text_of


def steps(story: Story) -> Iterator[Step]:
    if (review := story.review) is None:
        return
    yield Step(review.asked, partial(log, story=story, review=review))
    yield Step(review.acknowledged, partial(acknowledge, story=story, review=review))
    for one in review.decisions:
        yield Step(review.decided, partial(decide, story=story, review=review, decision=one))


def log(stage: Stage, *, story: Story, review: InternalReview) -> None:
    """Whoever answered the request may log it: that decides nothing."""
    case = reviews.log(
        original_id=stage.case(story),
        asked=reviews.Asked(stage.day(story, review.asked), review.dissatisfaction),
        owner_id=stage.users[review.owner],
        by=stage.owner(story),
    )
    stage.reviews[story.key] = case.id


def acknowledge(stage: Stage, *, story: Story, review: InternalReview) -> None:
    case, by = cases.find(stage.reviews[story.key]), stage.users[review.owner]
    letter = interim.begin(case_id=case.id, kind=NoticeKind.REVIEW_ACKNOWLEDGEMENT, by=by)
    read = text_of(interim.notice_of(case, letter))
    dispatches.send(case_id=case.id, letter_id=letter.id, html_sha256=sha256_of(read.encode()), by=by)


def decide(stage: Stage, *, story: Story, review: InternalReview, decision: FreshDecision) -> None:
    case = cases.find(stage.reviews[story.key])
    questions = [part for part in case.parts if part.number]
    reviews.decide_part(
        case_id=case.id,
        part_id=questions[decision.part].id,
        result=decision.result,
        outcome=decision.outcome,
        reasons=decision.reasons,
        answer=decision.answer,
        by=stage.users[review.owner],
    )
