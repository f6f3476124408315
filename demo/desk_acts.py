"""What happens to a document on the redaction desk, through the real services and the real engine."""

from collections.abc import Iterator
from functools import partial

from demo.judgement import is_personal, missed
from demo.papers.collection import PAPERS
from demo.stage import Stage
from demo.steps import Step
from demo.story import Document, Story
from foi.core.errors import Incomplete
from redaction.models.document import Document as Row
from redaction.queries.findings import Finding, findings
from redaction.queries.outputs import newest_output
from redaction.rules.geometry import Box
from redaction.services import approval, desk, ingest, marking, openings, review

_MOST_ROUNDS = 5


def steps(story: Story) -> Iterator[Step]:
    for document in story.documents:
        yield Step(document.added, partial(add, story=story, document=document))
        if document.begun is not None:
            yield Step(document.begun, partial(begin, story=story, document=document))
        if document.decided is not None:
            yield Step(document.decided, partial(decide_and_submit, story=story, document=document))
        if document.reviewed is not None:
            yield Step(document.reviewed, partial(look_through, story=story, document=document))


def add(stage: Stage, *, story: Story, document: Document) -> None:
    """The paper as the holder sent it; its scan is promised and kept at once."""
    paper = PAPERS[document.paper](stage.setting.authority, stage.today)
    row = ingest.add_document(
        case_id=stage.case(story),
        data=paper.content,
        filename=paper.filename,
        title=document.title,
        by=stage.owner(story),
    )
    stage.documents[story.key, document.paper] = row.id


def begin(stage: Stage, *, story: Story, document: Document) -> None:
    """Decide the first page, and leave the rest for tomorrow."""
    document_id = stage.documents[story.key, document.paper]
    _decide(stage, document_id, [one for one in findings(document_id) if one.suggestion.page == 1], story)


def decide_and_submit(stage: Stage, *, story: Story, document: Document) -> None:
    """Decide everything, look for what the scan missed, and submit; again where the same words stand elsewhere."""
    document_id = stage.documents[story.key, document.paper]
    for _ in range(_MOST_ROUNDS):
        _decide(stage, document_id, [one for one in findings(document_id) if one.is_open], story)
        _find_the_rest(stage, document_id, story)
        if approval.submit(document_id=document_id, by=stage.owner(story)).is_on_its_way:
            return
    raise RuntimeError(f"{document.paper} in {story.key} cannot be submitted")


def _decide(stage: Stage, document_id: int, chosen: list[Finding], story: Story) -> None:
    by, cast = stage.owner(story), stage.setting.cast
    out = [one.id for one in chosen if is_personal(one.suggestion.text, one.suggestion.label, cast)]
    left = [one.id for one in chosen if one.id not in out]
    if out:
        review.accept(document_id=document_id, suggestion_ids=out, by=by)
    if left:
        review.reject(document_id=document_id, suggestion_ids=left, by=by)


def _find_the_rest(stage: Stage, document_id: int, story: Story) -> None:
    """Search for what the scan missed, and draw a box where a search cannot: inside a proposal that was left."""
    by, text = stage.owner(story), _row(document_id).text or ""
    while found := missed(text, _covered(document_id), stage.setting.cast):
        term, start, end = found
        try:
            marking.search_and_redact(document_id=document_id, query=term, how="literal", by=by)
        except Incomplete:
            _draw(document_id, start, end, by)
            continue
        if found == missed(text, _covered(document_id), stage.setting.cast):
            _draw(document_id, start, end, by)


def _draw(document_id: int, start: int, end: int, by: int) -> None:
    for box in marking.source_of(document_id).boxes(start, end):
        marking.draw(document_id=document_id, box=box, label="PERSON", by=by)


def _covered(document_id: int) -> set[int]:
    """Places in the document's text that lie under a box of something withheld."""
    boxes = [place for one in findings(document_id) if one.is_withheld for place in one.suggestion.places]
    return {
        at
        for word in marking.source_of(document_id).words
        if any(box.overlaps(_middle(word.box)) for box in boxes)
        for at in range(word.start, word.end)
    }


def _middle(box: Box) -> Box:
    """A speck in the middle of ``box``."""
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return Box(box.page, x - 0.1, y - 0.1, x + 0.1, y + 0.1)


def look_through(stage: Stage, *, story: Story, document: Document) -> None:
    """The reviewer opens every page of the output, and approves it or sends it back."""
    document_id, by = stage.documents[story.key, document.paper], stage.users["reviewer"]
    output = newest_output(document_id)
    if output is None:
        raise RuntimeError(f"{document.paper} in {story.key} was not burned: {_row(document_id).message}")
    for page in range(1, output.pages + 1):
        openings.open_page(case_id=stage.case(story), redacted_file_id=output.id, page=page, by=by)
    if document.comment:
        approval.send_back(document_id=document_id, sha256=output.sha256, by=by, comment=document.comment)
    else:
        approval.approve(document_id=document_id, sha256=output.sha256, by=by)


def _row(document_id: int) -> Row:
    return desk.locked(document_id)
