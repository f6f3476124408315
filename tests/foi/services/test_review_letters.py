"""The two letters of an internal review under each regime: complete, and never without something the law wants."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import outloud
import pytest
from flask import Flask

from foi.rules import clock
from foi.rules.bank_holidays import shipped_calendar
from foi.rules.clock_reading import DueKind
from foi.rules.notice_fields import NoticeKind
from foi.rules.refusal_notice import required
from foi.rules.regimes import REGIMES, Regime
from foi.services.notices import Notice, text_of
from foi.services.review_letters import ReviewedPart, review_acknowledgement, review_outcome
from foi.services.stationery import to_pdf
from tests.factories import a_case, an_authority
from tests.letters import sheet_of, words_of

ASKED_ON = date(2026, 3, 2)
PART = ReviewedPart(1, "How many were there?", "We replace our decision", "The figures can be counted.")


def acknowledgement(regime: Regime) -> Notice:
    return review_acknowledgement(
        regime=regime,
        authority=an_authority(),
        sheet=sheet_of(a_case()),
        asked_on=ASKED_ON,
        dissatisfaction="You did not look in the other store.",
        reading=clock.read(ASKED_ON, (), regime, shipped_calendar(), due_kind=DueKind.REVIEW),
    )


def outcome(regime: Regime) -> Notice:
    return review_outcome(
        regime=regime,
        authority=an_authority(),
        sheet=sheet_of(a_case()),
        asked_on=ASKED_ON,
        decision="We give you the figures.",
        parts=[PART],
        failure="We did not answer in time.",
        action="We send the figures.",
        action_by="9 March 2026",
        failed_to_comply=True,
    )


@pytest.mark.parametrize("write", [acknowledgement, outcome])
@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.code)
def test_each_says_what_the_law_wants_and_is_incomplete_without_it(
    app: Flask, write: type[Notice], regime: Regime
) -> None:
    notice = write(regime)
    assert notice.gaps == ()
    text = words_of(text_of(notice))
    for field in required(notice.kind, regime, notice.facts):
        said = notice.said(field.name) or PART.reasons
        assert said in text, field.name
        without = replace(notice, facts={**notice.facts, field.name: ""})
        assert (field.name, field.section) in [(gap.field, gap.section) for gap in without.gaps]


def test_an_outcome_lacks_the_reasons_of_a_part_that_has_none(app: Flask) -> None:
    notice = review_outcome(
        regime=REGIMES[0],
        authority=an_authority(),
        sheet=sheet_of(a_case()),
        asked_on=ASKED_ON,
        decision="We give you the figures.",
        parts=[PART, replace(PART, number=2, reasons=" ")],
    )
    assert [gap.field for gap in notice.gaps] == ["reasons"]
    assert "missing" not in words_of(text_of(notice)) and "letter__gap" in text_of(notice)


def test_the_acknowledgement_shows_the_working_and_reads_aloud_without_error(
    app: Flask, tmp_path: Path
) -> None:
    notice = acknowledgement(REGIMES[0])
    assert notice.kind is NoticeKind.REVIEW_ACKNOWLEDGEMENT
    text = text_of(notice)
    assert "31 March 2026" in text and "day 20, the last" in text and "aim to tell you" in text
    (tmp_path / "letter.pdf").write_bytes(to_pdf(text, title="Letter", author="Northmoor Police"))
    assert outloud.check(str(tmp_path / "letter.pdf")).errors == 0
