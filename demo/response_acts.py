"""Findings, exemptions with their tests, the letter, sign-off and sending, through the real services."""

from collections.abc import Iterator
from functools import partial

from demo.stage import Stage
from demo.steps import Step
from demo.story import Part, Story, Withheld
from foi.rules.personal_data import LegitimateInterestsTest
from foi.services import cases, findings, letters, responses, sign_off, withholding
from foi.services.drafting import newest_letter
from redaction.engine.verify.report import HTML
from redaction.services import schedules

CLOSING = "Thank you for your interest in the dashcam programme."


def steps(story: Story) -> Iterator[Step]:
    if story.prepared is not None:
        yield Step(story.prepared, partial(prepare, story=story))
    if story.prepared is not None and story.has_schedule:
        yield Step(story.prepared, partial(attach_schedule, story=story))
    if story.submitted is not None:
        yield Step(story.submitted, partial(freeze_and_submit, story=story))
    if story.sent is not None:
        yield Step(story.sent, partial(sign_and_send, story=story))


def prepare(stage: Stage, *, story: Story) -> None:
    """A finding on each part that has one in the story, with the exemptions relied on."""
    case = cases.find(stage.case(story))
    rows = {row.text: row.id for row in case.parts}
    for part in story.parts:
        if part.outcome is None:
            continue
        findings.record_finding(
            case_id=case.id,
            part_id=rows[part.question],
            outcome=part.outcome,
            answer=part.answer,
            by=stage.owner(story),
        )
        _withhold(stage, story, rows[part.question], part)


def attach_schedule(stage: Stage, *, story: Story) -> None:
    """What is withheld from the released documents, item by item, as one of the files of the response."""
    schedules.attach(case_id=stage.case(story), media_type=HTML, by=stage.owner(story))


def _withhold(stage: Stage, story: Story, part_id: int, part: Part) -> None:
    for withheld in part.withheld:
        withholding.withhold(
            case_id=stage.case(story),
            part_id=part_id,
            provision_ref=stage.setting.grounds[withheld.ground],
            what=withheld.what,
            answers=withheld.answers(stage.day(story, 0)),
            assessment_id=_assess(stage, story, withheld),
            by=stage.owner(story),
        )


def _assess(stage: Stage, story: Story, withheld: Withheld) -> int | None:
    """The test for a category of person is recorded once in a case, and used again."""
    test: LegitimateInterestsTest | None = withheld.assessment
    if test is None:
        return None
    case_id = stage.case(story)
    known = {row.category: row.id for row in withholding.assessments_of(case_id)}
    if test.category in known:
        return known[test.category]
    earlier = {
        one.assessment.category: one.assessment.id for one in withholding.precedents(cases.find(case_id))
    }
    return withholding.assess(
        case_id=case_id, test=test, by=stage.owner(story), precedent_id=earlier.get(test.category)
    )


def freeze_and_submit(stage: Stage, *, story: Story) -> None:
    case_id, by = stage.case(story), stage.owner(story)
    letters.save_wording(case_id=case_id, opening="", closing=CLOSING, by=by)
    letters.freeze(case_id=case_id, by=by)
    sign_off.submit(case_id=case_id, by=by)


def sign_and_send(stage: Stage, *, story: Story) -> None:
    """The approver reads the letter that was frozen, signs exactly that, and sends it."""
    case_id, by = stage.case(story), stage.users["approver"]
    letter = newest_letter(case_id)
    if letter is None or letter.pdf_sha256 is None:
        raise RuntimeError(f"there is no frozen letter in {story.key}")
    sign_off.sign_off(
        case_id=case_id,
        letter_id=letter.id,
        pdf_sha256=letter.pdf_sha256,
        files_sha256=sign_off.files_hash(case_id),
        by=by,
    )
    responses.send(case_id=case_id, by=by)
