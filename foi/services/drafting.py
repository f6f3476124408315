"""The response letter as the record stands now: what it says, and what the law still misses in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import sqlalchemy as sa

from foi.core.db import db
from foi.core.now import today
from foi.models.authority import Authority
from foi.models.case import Case
from foi.models.letter import Letter
from foi.models.response import ResponseFile
from foi.rules import provisions, regimes, review_routes, untold_reasons
from foi.rules.notice_fields import Facts, NoticeKind
from foi.rules.outcomes import Outcome, outcome_of_request
from foi.rules.refusal_notice import missing
from foi.rules.regimes import Regime
from foi.rules.review_routes import ReviewRoute
from foi.services import attachments, authorities, cases, review_outcomes, timekeeping
from foi.services.notices import Notice, facts_in_common
from foi.services.part_answers import NOTICES, Gap, Ground, PartAnswer, answers_of, merged

RESPONSE = "response"
"""The kind of letter that answers the request."""


@dataclass(frozen=True)
class Law:
    """The parts that are answered under one law: a notice of its own within the letter."""

    regime: Regime
    authority: Authority
    answers: tuple[PartAnswer, ...]

    @property
    def grounds(self) -> tuple[Ground, ...]:
        return merged(self.answers)

    @property
    def route(self) -> ReviewRoute:
        return authorities.review_route(self.authority, self.regime)

    @property
    def kinds(self) -> tuple[NoticeKind, ...]:
        """The kinds of notice that it is, in the order of ``NOTICES``."""
        kinds = {answer.kind for answer in self.answers}
        return tuple(kind for kind in dict.fromkeys(NOTICES.values()) if kind in kinds)

    @property
    def refusal(self) -> str:
        """The sentence that makes the letter a refusal notice; empty where nothing is refused."""
        said = (answer.said.get("states_refusal") for answer in self.answers)
        return next((sentence for sentence in said if sentence), "")

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What the notices of this law lack, besides what each part lacks by itself."""
        return tuple(
            Gap(one.message, one.section, field=one.field)
            for kind in self.kinds
            for one in missing(kind, self.regime, self.facts(kind))
        )

    def facts(self, kind: NoticeKind) -> Facts:
        """What the letter says, under the names of ``foi.rules.notice_fields``: read from the record."""
        answers = [answer for answer in self.answers if answer.kind is kind]
        grounds = [ground for answer in answers for ground in answer.grounds]
        weighed = [ground for ground in grounds if ground.provision.needs_public_interest_test]
        relied_on = tuple(ground.provision for ground in grounds)
        if kind is NoticeKind.NOT_HELD and self.regime.environmental:
            # The finding itself relies on this exception, and the fixed sentence of the letter names it.
            relied_on = (provisions.find(self.regime.code, self.regime.not_held.section), *relied_on)
        return {
            **facts_in_common(kind, self.regime, self.authority),
            "provisions": relied_on,
            "why_applies": bool(grounds) and all(not ground.missing for ground in grounds),
            "public_interest_reasons": bool(weighed)
            and all(str(ground.answers.get("balance") or "") for ground in weighed),
            untold_reasons.LEFT_OUT: bool(grounds) and all(ground.leaves_out_reasons for ground in grounds),
            "answers": all(answer.part.answer.strip() for answer in answers),
            **_single_facts(grounds),
        }


_OF_A_GROUND = {
    "whether_held": "whether_held",
    "cost_estimate": "cost_estimate",
    "cost_advice": "advice",
    "completion_by": "completion_by",
    "prepared_by_other_authority": "prepared_by_other_authority",
    "other_authority": "other_authority",
    "ncnd_public_interest": "ncnd_public_interest",
}
"""Single facts that a ground carries, by the names of the fields that they fill."""


def _single_facts(grounds: list[Ground]) -> dict[str, object]:
    found: dict[str, object] = {}
    for ground in grounds:
        for name, field in _OF_A_GROUND.items():
            if ground.answers.get(name):
                found.setdefault(field, ground.answers[name])
    return found


@dataclass(frozen=True)
class Draft:
    """Everything that the response letter is written from."""

    case: Case
    authority: Authority
    regime: Regime
    answers: tuple[PartAnswer, ...]
    files: tuple[ResponseFile, ...]
    letter: Letter | None
    on: date

    @cached_property
    def laws(self) -> tuple[Law, ...]:
        """The laws under which the parts are answered, the case's own first; one in almost every letter."""
        codes = dict.fromkeys((self.regime.code, *(answer.regime.code for answer in self.answers)))
        grouped = ((code, tuple(one for one in self.answers if one.regime.code == code)) for code in codes)
        return tuple(
            Law(regimes.regime(code), self.authority, answers)
            for code, answers in grouped
            if answers or not self.answers
        )

    @property
    def grounds(self) -> tuple[Ground, ...]:
        return tuple(ground for law in self.laws for ground in law.grounds)

    @property
    def outcome(self) -> Outcome | None:
        outcomes = [answer.outcome for answer in self.answers]
        return (
            outcome_of_request(outcome for outcome in outcomes if outcome)
            if all(outcomes) and outcomes
            else None
        )

    @property
    def will_be_published(self) -> bool:
        """Whether the letter may announce the disclosure log (``contracts.md``, flow 4)."""
        if self.case.review:
            return False
        own = {law.regime.own_personal_data for law in self.laws}
        about_requester = any(ground.provision.ref in own for ground in self.grounds)
        held = any(answer.outcome and answer.outcome.held_from_publication for answer in self.answers)
        return not about_requester and not held

    @property
    def review_days_told(self) -> tuple[date | None, ...]:
        """For each law the last day to ask for a review, where the letter names one."""
        return tuple(self.review_day_told(law.regime) for law in self.laws)

    def review_day_told(self, regime: Regime) -> date | None:
        """FOISA s.20(5) counts it from the due date, unless the answer comes late; the others from receipt."""
        due_on = self.case.due_on
        if self.case.review or regime.code != "FOISA" or due_on is None or self.on > due_on:
            return None
        return review_routes.last_day_to_ask(
            regime,
            timekeeping.calendar(),
            received_on=self.case.received_on,
            sent_on=self.on,
            events=timekeeping.as_rule_events(timekeeping.events_of(self.case.id)),
        ).due_on

    @cached_property
    def review_outcome(self) -> Notice | None:
        """Where this case is an internal review: its letter, instead of a response."""
        if self.case.review is None:
            return None
        return review_outcomes.outcome_of(
            self.case,
            self.case.review,
            on=self.on,
            letter=self.letter,
            citations={answer.part.id: answer.citations for answer in self.answers},
            grounds=self.grounds,
        )

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What keeps the letter from being frozen; empty when it is complete."""
        found = [gap for answer in self.answers for gap in answer.gaps]
        if not self.answers:
            found.append(Gap("The request has no question to answer.", ""))
        if self.review_outcome:
            found += [Gap(one.message, one.section, field=one.field) for one in self.review_outcome.gaps]
        else:
            found += [gap for law in self.laws for gap in law.gaps]
        if self.files and self.answers and all(one.outcome is Outcome.NCND for one in self.answers):
            message = "Files go with a letter that neither confirms nor denies that anything is held."
            found.append(Gap(message, self.regime.neither_confirm_nor_deny.section))
        return tuple(dict.fromkeys(found))


def title_of(case: Case) -> str:
    """Of the letter as a document, and of the message that brings it."""
    what = "The outcome of our review of" if case.review else "Response to"
    return f"{what} your request {case.reference}"


def draft_of(case: Case) -> Draft:
    """The letter of a case from its record, today."""
    return Draft(
        case=case,
        authority=cases.the_authority(),
        regime=regimes.regime(case.regime),
        answers=answers_of(case),
        files=tuple(attachments.files_of(case.id)),
        letter=newest_letter(case.id),
        on=today(),
    )


def newest_letter(case_id: int) -> Letter | None:
    """The newest version of the response letter, frozen or not."""
    return db.session.scalar(
        sa.select(Letter)
        .where(Letter.case_id == case_id, Letter.kind == RESPONSE)
        .order_by(Letter.version.desc())
        .limit(1)
    )


@dataclass(frozen=True, slots=True)
class LetterProgress:
    gaps: int
    is_frozen: bool


def letter_progress(case: Case) -> LetterProgress:
    """For the next step of a case."""
    draft = draft_of(case)
    return LetterProgress(len(draft.gaps), bool(draft.letter and draft.letter.frozen_at))
