"""Hours on a case, the meter, requests counted together, and the refusal that takes its figures from them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.core.errors import Incomplete, NotAllowedNow, NotFound
from foi.models.case import Case
from foi.models.cost import CostEntry
from foi.rules.cost_limit import Activity, MeterState
from foi.rules.outcomes import Outcome
from foi.services import cases, costs, drafting, findings, four_eyes, letters, withholding
from tests.factories import a_case, an_authority, an_officer

RECEIVED = date(2026, 2, 23)


@pytest.fixture
def alice(app: Flask) -> int:
    an_authority()
    return an_officer().id


def hours(
    case: Case,
    by: int,
    number: str,
    activity: Activity = Activity.LOCATING,
    *,
    is_estimate: bool = True,
    pounds: str = "",
) -> int:
    with unit_of_work():
        row = costs.record(
            case_id=case.id,
            activity=activity,
            is_estimate=is_estimate,
            hours=Decimal(number),
            hourly_cost=Decimal(pounds) if pounds else None,
            who="Records",
            worked_on=RECEIVED,
            note="Ten boxes.",
            by=by,
        )
    return row.id


def refused_for_cost(regime: str, by: int, provision: str = "s.12(1)", **more: str) -> Case:
    case = a_case(regime=regime, received_on=RECEIVED, **more)  # type: ignore[arg-type] # reference alone
    part = cases.find(case.id).parts[0].id
    with unit_of_work():
        findings.record_finding(
            case_id=case.id, part_id=part, outcome=Outcome.OVER_COST_LIMIT, answer="It is too much.", by=by
        )
        withholding.withhold(
            case_id=case.id,
            part_id=part,
            provision_ref=provision,
            what="the files of ten years",
            answers={"cost_advice": "Ask for one year.", "whether_held": "We keep such files."},
            by=by,
        )
    return case


def missing_sections(case: Case) -> list[str]:
    return [gap.message for gap in drafting.draft_of(cases.find(case.id)).gaps]


def freeze(case: Case, by: int) -> str:
    with unit_of_work():
        return letters.freeze(case_id=case.id, by=by).html or ""


@pytest.mark.parametrize(
    ("regime", "within", "over", "says"),
    [
        (
            "FOIA",
            "18",
            "0.01",
            "18.01 hours, or £450.25. The limit is £450, which is 18 hours at £25 an hour",
        ),
        ("FOISA", "40", "1", "41 hours, or £615. The limit is £600, which is 40 hours at up to £15 an hour"),
    ],
)
def test_a_refusal_for_cost_needs_an_estimate_over_the_limit(
    alice: int, regime: str, within: str, over: str, says: str
) -> None:
    case = refused_for_cost(regime, alice)
    hours(case, alice, within)
    hours(case, alice, "99", Activity.REDACTING)
    assert any("more than the cost limit" in one for one in missing_sections(case))
    with pytest.raises(Incomplete):
        freeze(case, alice)
    hours(case, alice, over, Activity.RETRIEVING)
    letter = freeze(case, alice)
    assert says in letter
    assert "Ten boxes." in letter
    assert "Redacting" not in letter


def test_saying_whether_it_is_held_counts_that_work_alone(alice: int) -> None:
    case = refused_for_cost("FOIA", alice, "s.12(2)")
    hours(case, alice, "30")
    assert missing_sections(case)
    hours(case, alice, "18.5", Activity.DETERMINING)
    assert not missing_sections(case)
    assert "18.5 hours, or £462.50" in costs.estimate_for_letter(cases.find(case.id), "s.12(2)")


def test_work_done_beyond_its_estimate_counts_instead_of_it(alice: int) -> None:
    case = a_case(received_on=RECEIVED)
    hours(case, alice, "10")
    hours(case, alice, "4", Activity.RETRIEVING)
    hours(case, alice, "3", Activity.RETRIEVING, is_estimate=False)
    struck = hours(case, alice, "11", is_estimate=False)
    found = costs.sheet_of(cases.find(case.id)).meter
    assert found and (found.cost, found.state) == (375, MeterState.NEAR)
    assert costs.warning_of(cases.find(case.id)).startswith("Near the limit: £375 of £450, 83 % of it.")
    with unit_of_work():
        costs.strike(case_id=case.id, entry_id=struck, by=alice)
    found = costs.sheet_of(cases.find(case.id)).meter
    assert found and (found.cost, found.state) == (350, MeterState.WITHIN)
    assert costs.warning_of(cases.find(case.id)) == ""
    with pytest.raises(NotFound), unit_of_work():
        costs.strike(case_id=case.id, entry_id=struck, by=alice)
    assert alice in four_eyes.preparers("response", case.id)


def test_the_limit_follows_the_authority_and_the_law(alice: int) -> None:
    foisa = a_case(regime="FOISA", received_on=RECEIVED)
    hours(foisa, alice, "40", pounds="12.50")
    found = costs.sheet_of(cases.find(foisa.id)).meter
    assert found and (found.cost, found.state) == (500, MeterState.NEAR)
    eir = a_case(regime="EIR", reference="FOI 26-0002", received_on=RECEIVED)
    hours(eir, alice, "400")
    assert costs.sheet_of(cases.find(eir.id)).meter is None
    assert costs.warning_of(cases.find(eir.id)) == ""
    foia = a_case(reference="FOI 26-0003", received_on=RECEIVED)
    hours(foia, alice, "20")
    with unit_of_work():
        cases.the_authority().is_central_government = True
    found = costs.sheet_of(cases.find(foia.id)).meter
    assert found and (found.limit.hours, found.state) == (24, MeterState.NEAR)


def test_requests_count_together_once_a_person_has_judged_them_similar(alice: int) -> None:
    case = refused_for_cost("FOIA", alice)
    near = a_case(reference="FOI 25-0009", received_on=date(2025, 12, 1), status="SENT")
    far = a_case(reference="FOI 25-0001", received_on=date(2025, 11, 21), status="SENT")
    with unit_of_work():
        cases.find(near.id).status = "PREPARING"
    hours_on = cases.find(near.id)
    with unit_of_work():
        costs.record(
            case_id=hours_on.id,
            activity=Activity.LOCATING,
            is_estimate=True,
            hours=Decimal(9),
            who="Records",
            worked_on=date(2025, 12, 3),
            by=alice,
        )
    hours(case, alice, "10")
    assert [one.reference for one in costs.candidates(cases.find(case.id))] == ["FOI 25-0009"]
    assert missing_sections(case)
    with unit_of_work():
        costs.count_together(
            case_id=case.id, with_case_id=near.id, is_counted=True, why="Both ask for the logs.", by=alice
        )
    letter = freeze(case, alice)
    assert "9 hours for request FOI 25-0009, received on 1 December 2025" in letter
    assert "19 hours, or £475" in letter
    with pytest.raises(NotFound), unit_of_work():
        costs.count_together(case_id=case.id, with_case_id=far.id, is_counted=True, why="Same.", by=alice)


def test_all_that_counts_together_lies_within_sixty_working_days(alice: int) -> None:
    middle = a_case(received_on=date(2026, 1, 5))
    before = a_case(reference="FOI 25-0009", received_on=date(2025, 10, 27))
    after = a_case(reference="FOI 26-0002", received_on=date(2026, 3, 2))
    judged = {"case_id": middle.id, "is_counted": True, "why": "The same logs.", "by": alice}
    with unit_of_work():
        costs.count_together(with_case_id=before.id, **judged)  # type: ignore[arg-type] # a table of arguments
    with pytest.raises(NotAllowedNow, match="sixty"), unit_of_work():
        costs.count_together(with_case_id=after.id, **judged)  # type: ignore[arg-type] # as above


def test_what_is_no_record_of_work_is_refused_and_the_rest_is_written_once(alice: int) -> None:
    case = a_case(received_on=RECEIVED)
    for wrong in ({"hours": Decimal(0)}, {"who": " "}, {"worked_on": date(2026, 3, 3)}):
        given = {"hours": Decimal(1), "who": "Records", "worked_on": RECEIVED} | wrong
        with pytest.raises((Incomplete, NotAllowedNow)), unit_of_work():
            costs.record(case_id=case.id, activity=Activity.LOCATING, is_estimate=True, by=alice, **given)  # type: ignore[arg-type] # a table of arguments
    hours(case, alice, "1")
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), unit_of_work():
        db.session.execute(sa.update(CostEntry).values(hundredths=1))
