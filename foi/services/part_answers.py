"""What the record has on each part for the letter: the finding, and the provisions relied on with their tests."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from foi.models.case import Case, Part
from foi.models.withholding import Withholding
from foi.rules import provisions, untold_reasons
from foi.rules.missing import Missing
from foi.rules.notice_fields import NoticeKind
from foi.rules.notice_words import statements
from foi.rules.outcomes import Outcome
from foi.rules.personal_data import LegitimateInterestsTest
from foi.rules.provision import Provision
from foi.rules.regimes import Regime
from foi.services import cases, withholding

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
    def leaves_out_reasons(self) -> str:
        """By what the letter does not say why the exemption applies ("section 17(4)"); empty where it says so."""
        left_out = untold_reasons.are_left_out(self.provision, self.answers)
        return provisions.spelled(untold_reasons.section(self.provision)) if left_out else ""

    @property
    def leaves_out_public_interest(self) -> bool:
        return untold_reasons.public_interest_is_left_out(self.provision, self.answers)

    @property
    def neither_confirms_nor_denies(self) -> bool:
        return self.outcome is Outcome.NCND

    @property
    def act_tested(self) -> str:
        """Of what act the letter says that it would do harm, or be unlawful.

        FOISA s.18(1) asks whether the information would be exempt if it were held; FOIA s.2(1), EIR reg 12(6) and
        13(5A) and EI(S)R reg 10(8) and 11(6) ask what saying whether it is held would do.
        """
        if not self.neither_confirms_nor_denies:
            return "disclosure"
        is_supposed = self.provision.regime == "FOISA"
        return "disclosing it, if we held it," if is_supposed else "saying whether we hold it"

    @property
    def presumption(self) -> str:
        """What has disclosure presumed where the interests are weighed: "regulation 12(2)"; empty under the Acts."""
        return provisions.spelled(self.provision.presumption)

    @property
    def test(self) -> LegitimateInterestsTest | None:
        found = self.answers.get("legitimate_interests_test")
        return found if isinstance(found, LegitimateInterestsTest) else None


@dataclass(frozen=True)
class Gap:
    """Something the letter still lacks: in words, by which section, on which part (None: the letter), which field."""

    message: str
    section: str
    part: Part | None = None
    field: str = ""


@dataclass(frozen=True)
class PartAnswer:
    """A part with its finding, for the letter. ``outcome`` is None while there is none."""

    part: Part
    regime: Regime
    outcome: Outcome | None
    grounds: tuple[Ground, ...]

    @property
    def kind(self) -> NoticeKind | None:
        return NOTICES[self.outcome] if self.outcome else None

    @property
    def said(self) -> dict[str, str]:
        """The fixed sentences of a notice of this kind, by the fields that they fill."""
        return statements(self.kind, self.regime) if self.kind else {}

    @property
    def citations(self) -> tuple[str, ...]:
        """Each provision once, also where it is applied to several categories of person."""
        return tuple(dict.fromkeys(ground.citation for ground in self.grounds))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What this part still lacks."""
        part, number = self.part, self.part.number
        if self.outcome is None:
            return (Gap(f"Part {number} has no finding yet.", "", part),)
        found = [
            Gap(f"Part {number}, {one.section}: {one.message}", one.section, part, one.field)
            for ground in self.grounds
            for one in ground.missing
        ]
        section, word = self.regime.refusal_notice.section, self.regime.ground_word
        if self.outcome.is_refusal and not self.grounds:
            message = f"Part {number} is refused, but no {word} is applied to it."
            found.append(Gap(message, section, part, "provisions"))
        if self.outcome is Outcome.DISCLOSED and self.grounds:
            message = f"Part {number} is disclosed in full, but an {word} is applied to it."
            found.append(Gap(message, section, part, "provisions"))
        if self.outcome is Outcome.NCND and says_what_is_held(part.answer):
            message = (
                f"Part {number} neither confirms nor denies, but its answer says whether something is held."
            )
            found.append(Gap(message, self.regime.neither_confirm_nor_deny.section, part, "states_ncnd"))
        return tuple(found)


_HOLDING = re.compile(r"\b(hold|holds|held)\b", re.IGNORECASE)
_GUARDED = re.compile(r"\b(whether|if|neither|confirm|deny|would|were)\b", re.IGNORECASE)


def says_what_is_held(answer: str) -> bool:
    """Whether a sentence of the officer's states that information is, or is not, held.

    A sentence that puts it as a question or a condition ("whether or not we hold it") gives nothing away.
    """
    sentences = re.split(r"(?<=[.!?])\s+|\n", answer)
    return any(_HOLDING.search(one) and not _GUARDED.search(one) for one in sentences)


def answers_of(case: Case) -> tuple[PartAnswer, ...]:
    """Every part that asks something, in order."""
    rows: dict[int, list[Withholding]] = {}
    for row in withholding.withholdings_of(case.id):
        rows.setdefault(row.part_id, []).append(row)
    return tuple(
        PartAnswer(
            part,
            cases.regime_of(case, part),
            Outcome(part.outcome) if part.outcome else None,
            tuple(_ground(row, case, part) for row in rows.get(part.id, ())),
        )
        for part in case.parts
        if part.number
    )


def _ground(row: Withholding, case: Case, part: Part) -> Ground:
    provision = withholding.provision_of(row, case)
    outcome = Outcome(part.outcome) if part.outcome else None
    not_held = cases.regime_of(case, part).not_held.section
    said_by_finding = outcome is Outcome.NOT_HELD and provision.ref == not_held
    return Ground(
        row=row,
        provision=provision,
        answers=withholding.answers_of(row, case),
        missing=() if said_by_finding else withholding.missing_of(row, case),
        outcome=outcome,
        concerns=(row.what,),
    )


def merged(answers: Iterable[PartAnswer]) -> tuple[Ground, ...]:
    """Every ground relied on, once for each provision and category, in the order of the parts.

    One that rests on the same answers for several parts says what it concerns in each.
    """
    found: dict[tuple[str, int | None, str, bool], Ground] = {}
    for answer in answers:
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
