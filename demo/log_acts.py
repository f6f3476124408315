"""What becomes of the entry in the disclosure log: prepared, signed off, held, withdrawn. Publishing does itself."""

from collections.abc import Iterable, Iterator
from functools import partial

from demo.stage import Stage
from demo.steps import Dated, Step
from demo.story import Entry, Story
from disclosure_log.rules.schedule import publish_on
from disclosure_log.services import control, proposals


def steps(story: Story) -> Iterator[Step]:
    """Before the response is sent: the entry stands beside the letter, and is signed off with it."""
    if (entry := story.entry) is None:
        return
    if story.submitted is not None:
        yield Step(story.submitted, partial(prepare, story=story, entry=entry))
    if story.sent is not None and entry.is_approved:
        yield Step(story.sent, partial(approve, story=story))


def later_steps(story: Story) -> Iterator[Step]:
    """After it has been sent."""
    if (entry := story.entry) is None or story.sent is None:
        return
    if entry.why_held:
        yield Step(story.sent + 1, partial(hold, story=story, entry=entry))
    if entry.withdrawn is not None:
        yield Step(entry.withdrawn, partial(withdraw, story=story, entry=entry))


def days_of_publication(stage: Stage, stories: Iterable[Story]) -> Iterator[Dated]:
    """Days on which something may have to be published, so that the morning of each of them comes."""
    for story in stories:
        if story.sent is not None:
            day = publish_on(stage.day(story, story.sent))
            if day < stage.today:
                yield Dated(day, lambda _stage: None)


def prepare(stage: Stage, *, story: Story, entry: Entry) -> None:
    """Questions as they were asked: the stories' questions name nobody."""
    parts = [
        proposals.ProposedPart(number, part.question, part.answer)
        for number, part in enumerate(story.parts, start=1)
    ]
    proposals.prepare(
        case_id=stage.case(story),
        title=entry.title,
        summary=entry.summary,
        parts=parts,
        by=stage.owner(story),
    )


def approve(stage: Stage, *, story: Story) -> None:
    case_id = stage.case(story)
    proposal = proposals.proposal_of(case_id)
    if proposal is None:
        raise RuntimeError(f"there is no entry to sign off in {story.key}")
    proposals.approve(case_id=case_id, content_sha256=proposal.content_sha256, by=stage.users["approver"])


def hold(stage: Stage, *, story: Story, entry: Entry) -> None:
    control.hold(case_id=stage.case(story), why=entry.why_held, by=stage.owner(story))


def withdraw(stage: Stage, *, story: Story, entry: Entry) -> None:
    control.withdraw(case_id=stage.case(story), why=entry.why_withdrawn, by=stage.owner(story))
