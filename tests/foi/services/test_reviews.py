"""Internal reviews: asked for in time or late, decided by somebody else, answered, and what holds the log meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from flask import Flask

from disclosure_log.queries.staff import entry_of
from disclosure_log.rules.holds import HeldBecause
from disclosure_log.services import control, proposals
from disclosure_log.services.proposals import ProposedPart
from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NeedsAnotherPerson, NotAllowedNow
from foi.core.now import today
from foi.core.storage import sha256_of
from foi.models.audit import AuditEntry
from foi.models.case import Case
from foi.models.contribution import Contribution
from foi.models.review import Review
from foi.rules.appeals import AppealStep
from foi.rules.audit_tags import AuditTag
from foi.rules.clock_events import EventKind
from foi.rules.notice_fields import NoticeKind
from foi.rules.outcomes import Outcome
from foi.rules.reviews import ReviewResult
from foi.rules.roles import Role
from foi.services import (
    appeals,
    cases,
    dispatches,
    drafting,
    findings,
    four_eyes,
    interim,
    letters,
    promises,
    responses,
    reviews,
    sign_off,
    timekeeping,
    withholding,
)
from foi.services.notices import text_of
from tests.factories import a_case, a_person, an_authority

People = dict[str, int]
HARM = {"why_in_class": "It was taken in for an investigation."}


@pytest.fixture
def people(app: Flask) -> People:
    """Olga and Dora answered the request; Rhona and Quentin had no hand in it."""
    an_authority()
    return {
        "Olga": a_person("Olga", Role.OFFICER).id,
        "Dora": a_person("Dora", Role.APPROVER).id,
        "Rhona": a_person("Rhona", Role.OFFICER).id,
        "Quentin": a_person("Quentin", Role.OFFICER, Role.APPROVER).id,
    }


def answered(people: People, regime: str = "FOIA") -> Case:
    """A request that Olga answered and Dora signed off and sent; its entry is scheduled."""
    case = a_case(regime=regime)
    part = cases.find(case.id).parts[0].id
    with unit_of_work():
        findings.record_finding(
            case_id=case.id,
            part_id=part,
            outcome=Outcome.DISCLOSED,
            answer="There were 412.",
            by=people["Olga"],
        )
        if regime == "FOIA":
            findings.record_finding(
                case_id=case.id,
                part_id=part,
                outcome=Outcome.WITHHELD,
                answer="We hold it.",
                by=people["Olga"],
            )
            withholding.withhold(
                case_id=case.id,
                part_id=part,
                provision_ref="s.32",
                what="the court file",
                answers=HARM,
                by=people["Olga"],
            )
        proposals.prepare(
            case_id=case.id,
            title="Dashcam submissions",
            summary="How many came in.",
            parts=[ProposedPart(1, "How many were received?", "There were 412.")],
            by=people["Olga"],
        )
    send(case.id, people["Olga"], people["Dora"], approve_entry=True)
    return cases.find(case.id)


def send(case_id: int, preparer: int, approver: int, *, approve_entry: bool = False) -> None:
    with unit_of_work():
        letters.freeze(case_id=case_id, by=preparer)
        sign_off.submit(case_id=case_id, by=preparer)
    letter = drafting.newest_letter(case_id)
    assert letter and letter.pdf_sha256
    with unit_of_work():
        sign_off.sign_off(
            case_id=case_id,
            letter_id=letter.id,
            pdf_sha256=letter.pdf_sha256,
            files_sha256=sign_off.files_hash(case_id),
            by=approver,
        )
        if approve_entry:
            proposal = proposals.proposal_of(case_id)
            assert proposal
            proposals.approve(case_id=case_id, content_sha256=proposal.content_sha256, by=approver)
        responses.send(case_id=case_id, by=approver)
    promises.keep_all()
    assert cases.find(case_id).status == "SENT"


def ask(original: Case, people: People, *, owner: str | None = "Rhona", why_accepted: str = "") -> Case:
    with unit_of_work():
        return reviews.log(
            original_id=original.id,
            asked=reviews.Asked(today(), "You did not look in the other store.", why_accepted=why_accepted),
            by=people["Olga"],
            owner_id=people[owner] if owner else None,
        )


def decide(review: Case, by: int, *, result: ReviewResult = ReviewResult.DECISION_OVERTURNED) -> None:
    with unit_of_work():
        reviews.decide_part(
            case_id=review.id,
            part_id=cases.find(review.id).parts[0].id,
            result=result,
            outcome=Outcome.DISCLOSED,
            reasons="The figures can be counted.",
            answer="There were 431.",
            by=by,
        )


def sum_up(review: Case, by: int, **more: object) -> None:
    given = {"has_failed": False, "failure": "", "action": "", "action_by": ""} | more
    with unit_of_work():
        reviews.sum_up(case_id=review.id, decision="We give you the figures.", by=by, **given)  # type: ignore[arg-type] # a table of arguments


@pytest.mark.parametrize(
    ("regime", "due_on"),
    [
        ("FOIA", date(2026, 3, 31)),
        ("FOISA", date(2026, 3, 30)),
        ("EIR", date(2026, 4, 30)),
        ("EISR", date(2026, 3, 30)),
    ],
)
def test_a_review_has_the_clock_of_its_law(people: People, regime: str, due_on: date) -> None:
    """Of a request that was never answered, so that nothing has to be sent for it."""
    late = a_case(regime=regime, received_on=date(2026, 1, 5), status="SEARCHING")
    with unit_of_work():
        cases.find(late.id).due_on = date(2026, 2, 2)
    review = ask(late, people)
    assert (review.reference, review.due_on, review.status) == ("FOI 26-0001-R1", due_on, "RECEIVED")


@pytest.mark.parametrize("regime", ["FOIA", "EIR"])
def test_a_review_is_a_case_of_its_own_and_goes_out_like_a_response(people: People, regime: str) -> None:
    original = answered(people, regime)
    review = ask(original, people)
    assert [one.id for one in reviews.reviews_of(original.id)] == [review.id]
    assert [part.text for part in review.parts] == [part.text for part in original.parts]
    with pytest.raises(Incomplete):
        send(review.id, people["Rhona"], people["Quentin"])
    decide(review, people["Rhona"])
    sum_up(review, people["Rhona"], has_failed=True)
    if regime == "EIR":
        with pytest.raises(Incomplete):
            send(review.id, people["Rhona"], people["Quentin"])
    sum_up(
        review,
        people["Rhona"],
        has_failed=True,
        failure="We counted wrongly.",
        action="We publish it.",
        action_by="9 March 2026",
    )
    send(review.id, people["Rhona"], people["Quentin"])
    letter = drafting.newest_letter(review.id)
    assert letter and letter.html
    for text in ("We replace our decision: disclosed.", "The figures can be counted.", "There were 431."):
        assert text in letter.html
    assert entry_of(review.id) is None, "a review is published, if at all, with its original"


def test_whoever_handled_the_request_may_acknowledge_its_review(people: People) -> None:
    review = ask(answered(people), people)
    with unit_of_work():
        letter = interim.begin(case_id=review.id, kind=NoticeKind.REVIEW_ACKNOWLEDGEMENT, by=people["Olga"])
        html = text_of(interim.notice_of(review, letter))
        dispatches.send(
            case_id=review.id, letter_id=letter.id, html_sha256=sha256_of(html.encode()), by=people["Olga"]
        )
    assert "31 March 2026" in html and "You did not look in the other store." in html
    promises.keep_all()
    assert dispatches.dispatches_of(review.id)[letter.id].sent_on == today()
    with pytest.raises(NotAllowedNow, match="no such letter"), unit_of_work():
        interim.begin(case_id=review.id, kind=NoticeKind.FEES_NOTICE, by=people["Rhona"])


def test_who_decided_the_request_decides_nothing_in_its_review(people: People) -> None:
    original = answered(people)
    assert four_eyes.deciders(original.id) == {people["Olga"], people["Dora"]}
    for name in ("Olga", "Dora"):
        with pytest.raises(NotAllowedNow, match="had a hand"):
            ask(original, people, owner=name)
    review = ask(original, people, owner=None)
    assert four_eyes.deciders(review.id) == frozenset(), "to log a review decides nothing"
    with pytest.raises(NeedsAnotherPerson):
        decide(review, people["Olga"])
    last = db.session.scalars(sa.select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1)).one()
    assert (last.tag, last.subject, last.user_id) == (
        AuditTag.ACT_REFUSED,
        f"review:{review.id}",
        people["Olga"],
    )
    with pytest.raises(NotAllowedNow, match="had a hand"), unit_of_work():
        cases.assign(case_id=review.id, owner_id=people["Olga"], by=people["Olga"])
    decide(review, people["Rhona"])
    sum_up(review, people["Rhona"])
    with pytest.raises(NeedsAnotherPerson):
        send(review.id, people["Rhona"], people["Dora"])


def test_the_database_by_itself_keeps_deciders_out_of_a_review(people: People) -> None:
    original = answered(people)
    review = ask(original, people, owner=None)
    with pytest.raises(sa.exc.DatabaseError, match="had a hand in"), unit_of_work():
        db.session.add(Contribution(kind="decision", subject_id=review.id, user_id=people["Dora"]))
    with pytest.raises(sa.exc.DatabaseError, match="had a hand in"), unit_of_work():
        db.session.execute(sa.update(Case).where(Case.id == review.id).values(owner_id=people["Olga"]))
    with pytest.raises(sa.exc.DatabaseError, match="stays with its original"), unit_of_work():
        db.session.execute(sa.update(Review).values(original_id=review.id))
    for act in (sa.delete(Review), sa.delete(Contribution)):
        with pytest.raises(sa.exc.DatabaseError), unit_of_work():
            db.session.execute(act)


def test_late_ones_may_be_accepted_with_a_reason_and_what_the_law_wants_is_asked_for(
    people: People, clock: Callable[[timedelta], None]
) -> None:
    original = answered(people, "FOISA")
    with pytest.raises(Incomplete) as lacking, unit_of_work():
        reviews.log(
            original_id=original.id,
            asked=reviews.Asked(today(), "No.", names_request=False),
            by=people["Olga"],
        )
    assert lacking.value.missing == ("It does not say which request it is about. (s.20(3)(c)(i))",)
    reading = reviews.last_day_to_ask(original)
    assert reading and reading.due_on
    clock(reading.due_on - today() + timedelta(days=1))
    with pytest.raises(Incomplete, match="came after"):
        ask(original, people)
    review = ask(original, people, why_accepted="The requester was in hospital.")
    row = reviews.review_of(review)
    assert (row.asked_by, row.why_accepted) == (reading.due_on, "The requester was in hospital.")
    with pytest.raises(NotAllowedNow, match="under way already"):
        ask(original, people, why_accepted="Again.")


def test_what_is_neither_answered_nor_late_cannot_be_reviewed(
    people: People, clock: Callable[[timedelta], None]
) -> None:
    case = a_case(status="SEARCHING")
    with pytest.raises(NotAllowedNow, match="nothing to review yet"):
        ask(case, people)
    clock(timedelta(days=40))
    assert ask(case, people).review


def test_the_clock_of_a_review_ends_only_with_its_withdrawal(people: People) -> None:
    review = ask(answered(people), people)
    for kind in (EventKind.CLARIFICATION_REQUESTED, EventKind.FEES_NOTICE):
        with pytest.raises(NotAllowedNow, match="stops for nothing"), unit_of_work():
            timekeeping.record_event(case_id=review.id, kind=kind, happened_on=today(), by=people["Rhona"])
    with unit_of_work():
        timekeeping.record_event(
            case_id=review.id, kind=EventKind.WITHDRAWN, happened_on=today(), by=people["Rhona"]
        )
    assert not reviews.is_open(cases.find(review.id))


def test_what_was_relied_on_is_taken_over_by_an_act_alone(people: People) -> None:
    original = answered(people)
    review = ask(original, people)
    assert withholding.withholdings_of(review.id) == []
    part = cases.find(review.id).parts[0].id
    with unit_of_work():
        assert reviews.take_over_grounds(case_id=review.id, part_id=part, by=people["Rhona"]) == 1
        assert reviews.take_over_grounds(case_id=review.id, part_id=part, by=people["Rhona"]) == 0
    (row,) = withholding.withholdings_of(review.id)
    assert (row.provision_ref, row.answers) == ("s.32", HARM)
    with unit_of_work():
        reviews.decide_part(
            case_id=review.id,
            part_id=part,
            result=ReviewResult.DECISION_UPHELD,
            outcome=Outcome.WITHHELD,
            reasons="We agree with the first decision.",
            by=people["Rhona"],
        )
    sum_up(review, people["Rhona"])
    send(review.id, people["Rhona"], people["Quentin"])
    letter = drafting.newest_letter(review.id)
    assert letter and letter.html
    assert "We uphold our decision: withheld under section 32" in letter.html
    assert "It was taken in for an investigation." in letter.html


def test_a_review_a_complaint_and_an_appeal_hold_the_entry_until_a_person_lets_it_go(people: People) -> None:
    original = answered(people)
    review = ask(original, people)
    entry = entry_of(original.id)
    assert entry and entry.held_because == HeldBecause.CONTESTED
    with pytest.raises(NotAllowedNow, match="under way"), unit_of_work():
        control.unhold(case_id=original.id, by=people["Olga"])
    decide(review, people["Rhona"])
    sum_up(review, people["Rhona"])
    send(review.id, people["Rhona"], people["Quentin"])
    with unit_of_work():
        control.unhold(case_id=original.id, by=people["Olga"])
    step(original, AppealStep.COMPLAINT, people)
    assert (found := entry_of(original.id)) and found.status == "HELD"
    step(original, AppealStep.DECISION_NOTICE, people)
    assert not appeals.is_contested(original.id)
    assert len(appeals.windows_of(original)) == 3
    with pytest.raises(NotAllowedNow, match="come next"):
        step(original, AppealStep.COMPLAINT, people)
    event = step(original, AppealStep.APPEAL, people)
    assert appeals.is_contested(original.id)
    with unit_of_work():
        appeals.strike(case_id=original.id, event_id=event, by=people["Olga"])
    assert appeals.last_step(original.id) is AppealStep.DECISION_NOTICE


def step(case: Case, which: AppealStep, people: People) -> int:
    with unit_of_work():
        return appeals.record(
            case_id=case.id, step=which, happened_on=today(), outcome="About the store.", by=people["Olga"]
        ).id
