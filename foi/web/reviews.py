"""Internal reviews and what follows them: logged from the original, decided afresh, then regulator and court."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from foi.core.http.gate import allow, writes
from foi.core.now import today
from foi.models.case import Case
from foi.queries import case_file, people
from foi.rules import regimes
from foi.rules.appeals import AppealStep, may_follow, words
from foi.rules.clock_reading import DueKind
from foi.rules.outcomes import Outcome
from foi.rules.reviews import ReviewResult, results
from foi.rules.roles import Act, Role
from foi.services import (
    appeals,
    authorities,
    dispatches,
    drafting,
    findings,
    four_eyes,
    review_outcomes,
    timekeeping,
)
from foi.services import cases as case_service
from foi.services import reviews as service
from foi.web.access import i_may, my_id
from foi.web.case_page import render_tab
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, VersionField, choices

reviews = Blueprint("reviews", __name__)


class AskedForm(BaseForm):
    asked_on = DayField("Date on which it was asked for", required="Enter the day on which it was asked for")
    dissatisfaction = TextAreaField(
        "What the requester is not satisfied with",
        [InputRequired("Say what the requester is not satisfied with"), Length(max=20000)],
    )
    names_request = BooleanField("It says which request it is about", default=True)
    why_accepted = TextAreaField("If it came late: why it is accepted", [Length(max=2000)])
    owner = SelectField("Who reviews", coerce=int)


class PartReviewForm(BaseForm):
    version = VersionField()
    result = RadioField("The decision", [InputRequired("Choose what you decide")])
    outcome = RadioField("Finding", [InputRequired("Choose a finding")])
    reasons = TextAreaField("Reasons", [InputRequired("Give the reasons"), Length(max=50000)])
    answer = TextAreaField("What we give now, if anything", [Length(max=50000)])


class SumUpForm(BaseForm):
    version = VersionField()
    decision = TextAreaField("The outcome", [InputRequired("Sum up the outcome"), Length(max=20000)])
    has_failed = BooleanField("We had failed to comply")
    failure = TextAreaField("In what we failed", [Length(max=5000)])
    action = TextAreaField("What we do about it", [Length(max=5000)])
    action_by = StringField("By when", [Length(max=100)])


class AppealForm(BaseForm):
    version = VersionField()
    step = RadioField("What happened", [InputRequired("Choose what happened")])
    happened_on = DayField("Date it happened", required="Enter the date it happened")
    their_reference = StringField("Their reference", [Length(max=100)])
    outcome = TextAreaField(
        "What was complained of, or what was decided", [InputRequired("Say what it was"), Length(max=20000)]
    )


@reviews.get("/cases/<int:case_id>/review")
@allow(Act.READ_CASE)
def show(case_id: int) -> str:
    return _page(case_file.load(case_id))


def _page(
    case: Case,
    *,
    sum_up: SumUpForm | None = None,
    appeal: AppealForm | None = None,
) -> str:
    if case.review:
        return _review_page(case, sum_up)
    return _original_page(case, appeal)


def _review_page(case: Case, sum_up: SumUpForm | None) -> str:
    review = service.review_of(case)
    original = case_file.load(review.original_id)
    data = {
        "version": case.version,
        "decision": review.decision,
        "has_failed": review.has_failed,
        "failure": review.failure,
        "action": review.action,
        "action_by": review.action_by,
    }
    mine = my_id() not in four_eyes.deciders(original.id)
    decided = review_outcomes.part_reviews_of(case.id)
    sent = dispatches.dispatches_of(case.id)
    return render_tab(
        case.id,
        "review",
        "foi/case_review.html",
        case=case,
        review=review,
        latest=timekeeping.read(case, DueKind.REVIEW_MAX),
        original=original,
        before={answer.part.position: answer for answer in drafting.draft_of(original).answers},
        answers=drafting.draft_of(case).answers,
        decided=decided,
        result_words={part_id: ReviewResult(row.result).label for part_id, row in decided.items()},
        form=sum_up or SumUpForm(formdata=None, data=data),
        acknowledged_on=max((row.sent_on for row in sent.values() if row.sent_on), default=None),
        i_decided=not mine,
        can_prepare=i_may(Act.PREPARE_CASE),
        can_decide=i_may(Act.PREPARE_CASE) and mine,
    )


def _original_page(case: Case, appeal: AppealForm | None) -> str:
    regime = regimes.regime(case.regime)
    regulator = authorities.regulator_of(regime)
    events = appeals.events_of(case.id)
    last = AppealStep(events[-1].step) if events else None
    form = appeal or AppealForm(formdata=None, data={"version": case.version, "happened_on": today()})
    form.step.choices = choices((step.value, words(step, regime, regulator)) for step in may_follow(last))
    found = service.reviews_of(case.id)
    return render_tab(
        case.id,
        "review",
        "foi/case_reviews.html",
        case=case,
        reviews=found,
        results_of={one.id: _results_of(one) for one in found},
        windows=appeals.windows_of(case),
        events=events,
        words_of=lambda event: words(AppealStep(event.step), regime, regulator),
        names=people.names([event.recorded_by_id for event in events]),
        form=form,
        has_open_review=any(service.is_open(one) for one in found),
        can_prepare=i_may(Act.PREPARE_CASE),
    )


def _results_of(review: Case) -> list[str]:
    """What was decided on each part so far, in words."""
    decided = review_outcomes.part_reviews_of(review.id)
    return [
        f"Part {part.number}: {ReviewResult(decided[part.id].result).label}"
        for part in review.parts
        if part.id in decided
    ]


@reviews.route("/cases/<int:case_id>/review/new", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def log(case_id: int) -> ResponseReturnValue:
    """The requester asks for a review of this request."""
    case = case_file.load(case_id)
    form = AskedForm(data={"asked_on": today(), "names_request": True, "owner": 0})
    deciders = four_eyes.deciders(case.id)
    free = [one for one in people.with_role(Role.OFFICER) if one[0] not in deciders]
    form.owner.choices = choices([(0, "Nobody yet"), *free])
    if request.method == "POST" and form.validate():
        with form.service_errors():
            asked = service.Asked(
                on=form.asked_on.day,
                dissatisfaction=form.dissatisfaction.data,
                names_request=form.names_request.data,
                why_accepted=form.why_accepted.data or "",
            )
            made = service.log(original_id=case_id, asked=asked, by=my_id(), owner_id=form.owner.data or None)
            flash("The review is logged.")
            return redirect(url_for("reviews.show", case_id=made.id))
    case = case_file.load(case_id)
    page = render_template(
        "foi/log_review.html",
        form=form,
        case=case,
        regime=regimes.regime(case.regime),
        last_day=service.last_day_to_ask(case),
    )
    return (page, 422) if form.errors else page


@reviews.route("/cases/<int:case_id>/review/parts/<int:part_id>", methods=["GET", "POST"])
@allow(Act.PREPARE_CASE)
@writes
def decide(case_id: int, part_id: int) -> ResponseReturnValue:
    """A fresh decision on one part."""
    case = case_file.load(case_id)
    review = service.review_of(case)
    part = case_service.part_of(case, part_id)
    row = review_outcomes.part_reviews_of(case.id).get(part.id)
    form = PartReviewForm(
        data={
            "version": case.version,
            "result": row.result if row else None,
            "reasons": row.reasons if row else "",
            "outcome": part.outcome,
            "answer": part.answer,
        }
    )
    form.result.choices = choices((one.value, one.label) for one in results(regimes.regime(case.regime)))
    form.outcome.choices = choices(
        (one.value, one.label) for one in findings.allowed(case_service.regime_of(case, part).code)
    )
    if request.method == "POST" and form.validate():
        with form.service_errors():
            service.decide_part(
                case_id=case_id,
                part_id=part_id,
                result=ReviewResult(form.result.data),
                outcome=Outcome(form.outcome.data),
                reasons=form.reasons.data,
                answer=form.answer.data or "",
                by=my_id(),
                version=form.version.version(),
            )
            flash(f"Part {part.number} is decided.")
            return redirect(url_for("reviews.show", case_id=case_id))
    case = case_file.load(case_id)
    part = case_service.part_of(case, part_id)
    original = case_file.load(review.original_id)
    answers = {one.part.position: one for one in drafting.draft_of(original).answers}
    page = render_template(
        "foi/decide_part.html", form=form, case=case, part=part, before=answers.get(part.position)
    )
    return (page, 422) if form.errors else page


@reviews.post("/cases/<int:case_id>/review/parts/<int:part_id>/grounds")
@allow(Act.PREPARE_CASE)
@writes
def take_over(case_id: int, part_id: int) -> ResponseReturnValue:
    """Apply what the original applied, to be read and changed."""
    taken = service.take_over_grounds(case_id=case_id, part_id=part_id, by=my_id())
    flash(
        f"{taken} taken over. Read the tests: they count as your own now."
        if taken
        else "Nothing to take over."
    )
    return redirect(url_for("parts.show", case_id=case_id))


@reviews.post("/cases/<int:case_id>/review/outcome")
@allow(Act.PREPARE_CASE)
@writes
def sum_up(case_id: int) -> ResponseReturnValue:
    form = SumUpForm()
    if form.validate():
        with form.service_errors():
            service.sum_up(
                case_id=case_id,
                decision=form.decision.data,
                has_failed=form.has_failed.data,
                failure=form.failure.data or "",
                action=form.action.data or "",
                action_by=form.action_by.data or "",
                by=my_id(),
                version=form.version.version(),
            )
            flash("The outcome is saved. Read the letter next.")
            return redirect(url_for("reviews.show", case_id=case_id))
    return _page(case_file.load(case_id), sum_up=form), 422


@reviews.post("/cases/<int:case_id>/review/appeals")
@allow(Act.PREPARE_CASE)
@writes
def record_appeal(case_id: int) -> ResponseReturnValue:
    """A complaint, a decision notice, an appeal or its outcome."""
    form = AppealForm()
    form.step.choices = choices(
        (step.value, step.value) for step in may_follow(appeals.last_step(case_file.load(case_id).id))
    )
    if form.validate():
        with form.service_errors():
            appeals.record(
                case_id=case_id,
                step=AppealStep(form.step.data),
                happened_on=form.happened_on.day,
                outcome=form.outcome.data,
                their_reference=form.their_reference.data or "",
                by=my_id(),
                version=form.version.version(),
            )
            flash("It is recorded.")
            return redirect(url_for("reviews.show", case_id=case_id))
    return _page(case_file.load(case_id), appeal=form), 422


@reviews.post("/cases/<int:case_id>/review/appeals/<int:event_id>/strike")
@allow(Act.PREPARE_CASE)
@writes
def strike_appeal(case_id: int, event_id: int) -> ResponseReturnValue:
    appeals.strike(case_id=case_id, event_id=event_id, by=my_id())
    flash("It is struck out, and stays on the record.")
    return redirect(url_for("reviews.show", case_id=case_id))
