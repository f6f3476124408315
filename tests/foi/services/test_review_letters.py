"""The two letters of an internal review under each regime: complete, and never without something the law wants."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import outloud
from flask import Flask

from foi.rules.notice_fields import NoticeKind
from foi.rules.refusal_notice import required
from foi.rules.regimes import REGIMES
from foi.services.notices import text_of
from foi.services.stationery import to_pdf
from tests.factories import an_authority
from tests.letters import REVIEWED, a_review_acknowledgement, a_review_outcome, words_of


def test_each_says_what_the_law_wants_and_is_incomplete_without_it(app: Flask) -> None:
    an_authority()
    for number, regime in enumerate(REGIMES, 1):
        for write in (a_review_acknowledgement, a_review_outcome):
            notice = write(regime, number=number)
            assert notice.gaps == ()
            text = words_of(text_of(notice))
            for field in required(notice.kind, regime, notice.facts):
                said = notice.said(field.name) or REVIEWED.reasons
                assert said in text, (regime.code, field.name)
                without = replace(notice, facts={**notice.facts, field.name: ""})
                assert (field.name, field.section) in [(gap.field, gap.section) for gap in without.gaps]


def test_an_outcome_lacks_the_reasons_of_a_part_that_has_none(app: Flask) -> None:
    an_authority()
    notice = a_review_outcome(REGIMES[0], parts=(REVIEWED, replace(REVIEWED, number=2, reasons=" ")))
    assert [gap.field for gap in notice.gaps] == ["reasons"]
    assert "missing" not in words_of(text_of(notice)) and "letter__gap" in text_of(notice)


def test_the_acknowledgement_shows_the_working_and_reads_aloud_without_error(
    app: Flask, tmp_path: Path
) -> None:
    an_authority()
    notice = a_review_acknowledgement(REGIMES[0])
    assert notice.kind is NoticeKind.REVIEW_ACKNOWLEDGEMENT
    text = text_of(notice)
    assert "31 March 2026" in text and "day 20, the last" in text and "aim to tell you" in text
    (tmp_path / "letter.pdf").write_bytes(to_pdf(text, title="Letter", author="Northmoor Police"))
    assert outloud.check(str(tmp_path / "letter.pdf")).errors == 0
