"""The response letter as the record stands now: what it says, and what the law still misses in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import sqlalchemy as sa

from foi.core.db import db
from foi.core.now import today
from foi.models.authority import Authority
from foi.models.case import Case, Part
from foi.models.letter import Letter
from foi.models.response import ResponseFile
from foi.models.withholding import Withholding
from foi.rules import provisions, regimes, review_routes
from foi.rules.missing import Missing
from foi.rules.notice_fields import NoticeKind
from foi.rules.outcomes import Outcome, outcome_of_request
from foi.rules.personal_data import LegitimateInterestsTest
from foi.rules.provision import Provision
from foi.rules.refusal_notice import missing as missing_in_notice
from foi.rules.regimes import Regime
from foi.rules.review_routes import ReviewRoute
from foi.services import attachments, cases, review_outcomes, timekeeping, withholding
from foi.services.notices import Notice

RESPONSE = "response"
"""The kind of letter that answers the request."""

NOTICES: dict[Outcome, NoticeKind] = {
    Outcome.DISCLOSED: NoticeKind.DISCLOSURE,
    Outcome.PARTLY_WITHHELD: NoticeKind.REFUSAL,
    Outcome.WITHHELD: NoticeKind.REFUSAL,
    Outcome.NOT_HELD: NoticeKind.NOT_HELD,
    Outcome.NCND: NoticeKind.NCND,
    Outcome.OVER_COST_LIMIT: NoticeKind.COST_LIMIT,
    Outcome.VEXATIOUS: NoticeKind.VEXATIOUS,
    Outcome.REPEATED: NoticeKind.REPEATED,
}


@dataclass(frozen=True)
class Ground:
    """One provision applied to one part, for the letter."""

    row: Withholding
    provision: Provision
    answers: dict[str, object]
    missing: tuple[Missing, ...]
    outcome: Outcome | None
    """Of the part that it is applied to."""
    concerns: tuple[str, ...]
    """What is withheld under it, or refused, in words."""

    @property
    def withholds(self) -> bool:
        """Whether it keeps back information that is held; a refusal to say, or to search, must not sound so."""
        return self.outcome in (Outcome.PARTLY_WITHHELD, Outcome.WITHHELD)

    @property
    def citation(self) -> str:
        if self.outcome is Outcome.NCND:
            return provisions.cite_neither_confirm_nor_deny(self.provision)
        return provisions.cite_in_full(self.provision)

    @property
    def test(self) -> LegitimateInterestsTest | None:
        found = self.answers.get("legitimate_interests_test")
        return found if isinstance(found, LegitimateInterestsTest) else None


@dataclass(frozen=True)
class PartAnswer:
    """A part with its finding, for the letter. ``outcome`` is None while there is none."""

    part: Part
    outcome: Outcome | None
    grounds: tuple[Ground, ...]

    @property
    def citations(self) -> tuple[str, ...]:
        """Each provision once, also where it is applied to several categories of person."""
        return tuple(dict.fromkeys(ground.citation for ground in self.grounds))


@dataclass(frozen=True)
class Gap:
    """Something the letter still lacks: in words, by which section, and on which part (None: the letter)."""

    message: str
    section: str
    part: Part | None = None


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
    route: ReviewRoute = field(repr=False)

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Every ground relied on, once for each provision and category, in the order of the parts.

        One that rests on the same answers for several parts says what it concerns in each.
        """
        found: dict[tuple[str, int | None, str, bool], Ground] = {}
        for answer in self.answers:
            for ground in answer.grounds:
                key = (
                    ground.provision.ref,
                    ground.row.assessment_id,
                    repr(sorted(ground.row.answers.items())),
                    ground.withholds,
                )
                known = found.get(key)
                concerns = dict.fromkeys((*(known.concerns if known else ()), *ground.concerns))
                found[key] = replace(known or ground, concerns=tuple(concerns))
        return tuple(found.values())

    @property
    def notices(self) -> tuple[NoticeKind, ...]:
        """The kinds of notice that this letter is, in the order of the table above."""
        kinds = {NOTICES[answer.outcome] for answer in self.answers if answer.outcome}
        return tuple(kind for kind in dict.fromkeys(NOTICES.values()) if kind in kinds)

    @property
    def outcome(self) -> Outcome | None:
        outcomes = [answer.outcome for answer in self.answers]
        return (
            outcome_of_request(outcome for outcome in outcomes if outcome)
            if all(outcomes) and outcomes
            else None
        )

    @property
    def is_refusal(self) -> bool:
        return any(answer.outcome and answer.outcome.is_refusal for answer in self.answers)

    @property
    def will_be_published(self) -> bool:
        """Whether the letter may announce the disclosure log (``contracts.md``, flow 4)."""
        own = self.regime.own_personal_data
        if self.case.review:
            return False
        about_requester = any(ground.provision.ref == own for ground in self.grounds)
        held = any(answer.outcome and answer.outcome.held_from_publication for answer in self.answers)
        return not about_requester and not held

    @cached_property
    def review_until(self) -> date | None:
        """The last day to ask for a review, if the answer goes out on ``on``."""
        reading = review_routes.last_day_to_ask(
            self.regime,
            timekeeping.calendar(),
            received_on=self.case.received_on,
            sent_on=self.on,
            events=timekeeping.as_rule_events(timekeeping.events_of(self.case.id)),
        )
        return reading.due_on

    @property
    def review_day_told(self) -> date | None:
        """The day that the letter names: FOISA s.20(5) counts it from the due date, unless the answer comes late."""
        if self.case.review:
            return None
        due_on = self.case.due_on
        in_time = due_on is not None and self.on <= due_on
        return self.review_until if self.regime.code == "FOISA" and in_time else None

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
        found = [gap for answer in self.answers for gap in _gaps_of(answer)]
        if not self.answers:
            found.append(Gap("The request has no question to answer.", ""))
        if self.review_outcome:
            found += [Gap(one.message, one.section) for one in self.review_outcome.gaps]
        for kind in () if self.case.review else self.notices:
            found += [
                Gap(one.message, one.section)
                for one in missing_in_notice(kind, self.regime, _facts(self, kind))
            ]
        return tuple(dict.fromkeys(found))


def _gaps_of(answer: PartAnswer) -> list[Gap]:
    part, number = answer.part, answer.part.number
    if answer.outcome is None:
        return [Gap(f"Part {number} has no finding yet.", "", part)]
    found = [
        Gap(f"Part {number}, {one.section}: {one.message}", one.section, part)
        for g in answer.grounds
        for one in g.missing
    ]
    needs_ground = answer.outcome.is_refusal
    if needs_ground and not answer.grounds:
        found.append(Gap(f"Part {number} is refused, but no exemption is applied to it.", "", part))
    if answer.outcome is Outcome.DISCLOSED and answer.grounds:
        found.append(Gap(f"Part {number} is disclosed in full, but an exemption is applied to it.", "", part))
    return found


def _facts(draft: Draft, kind: NoticeKind) -> dict[str, object]:
    """What the letter says, under the names of ``foi.rules.notice_fields``: read from the record, never assumed."""
    grounds = [
        ground
        for answer in draft.answers
        if answer.outcome and NOTICES[answer.outcome] is kind
        for ground in answer.grounds
    ]
    weighed = [ground for ground in grounds if ground.provision.needs_public_interest_test]
    return {
        "provisions": tuple(ground.provision for ground in grounds),
        "why_applies": bool(grounds) and all(not ground.missing for ground in grounds),
        "public_interest_reasons": all(str(ground.answers.get("balance") or "") for ground in weighed),
        # The template makes these statements whenever it is of this kind (templates/letters/parts).
        "states_refusal": True,
        "states_held": True,
        "states_not_held": True,
        "states_ncnd": True,
        "states_reliance": True,
        "complaints_procedure": draft.authority.review_contact,
        "review_right": draft.authority.review_contact,
        "regulator_right": draft.route.regulator_right,
        "answers": all(answer.part.answer for answer in draft.answers),
        **_first_answers(grounds),
    }


def _first_answers(grounds: list[Ground]) -> dict[str, object]:
    """Single facts that a ground carries: an estimate, the advice given, who else prepares it."""
    found: dict[str, object] = {}
    for ground in grounds:
        for name, target in (
            ("cost_estimate", "cost_estimate"),
            ("cost_advice", "advice"),
            ("completion_by", "completion_by"),
            ("ncnd_public_interest", "ncnd_public_interest"),
        ):
            if ground.answers.get(name):
                found.setdefault(target, ground.answers[name])
    return found


def title_of(case: Case) -> str:
    """Of the letter as a document, and of the message that brings it."""
    what = "The outcome of our review of" if case.review else "Response to"
    return f"{what} your request {case.reference}"


def draft_of(case: Case) -> Draft:
    """The letter of a case from its record, today."""
    regime = regimes.regime(case.regime)
    rows: dict[int, list[Withholding]] = {}
    for row in withholding.withholdings_of(case.id):
        rows.setdefault(row.part_id, []).append(row)
    return Draft(
        case=case,
        authority=cases.the_authority(),
        regime=regime,
        answers=tuple(
            PartAnswer(
                part,
                Outcome(part.outcome) if part.outcome else None,
                tuple(_ground(row, case, part) for row in rows.get(part.id, ())),
            )
            for part in case.parts
            if part.number
        ),
        files=tuple(attachments.files_of(case.id)),
        letter=newest_letter(case.id),
        on=today(),
        route=review_routes.route(regime),
    )


def _ground(row: Withholding, case: Case, part: Part) -> Ground:
    return Ground(
        row=row,
        provision=withholding.provision_of(row, case),
        answers=withholding.answers_of(row, case),
        missing=withholding.missing_of(row, case),
        outcome=Outcome(part.outcome) if part.outcome else None,
        concerns=(row.what,),
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
