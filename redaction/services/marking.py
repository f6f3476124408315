"""Places that a person finds: a box drawn on the page, or words searched for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from foi.core.db import db
from foi.core.errors import Incomplete, NotFound
from redaction.engine import sandbox
from redaction.engine.limits import Limits, Unusable
from redaction.engine.searching import Hit, find_all
from redaction.engine.source import SourceDocument, Word
from redaction.models.decision import ReviewAct
from redaction.models.document import Document, Page
from redaction.models.suggestion import Suggestion
from redaction.queries.findings import Finding, findings
from redaction.rules.decisions import OTHER, Choice, Origin
from redaction.rules.geometry import Box
from redaction.rules.labels import NAME_LABELS, Label
from redaction.rules.spans import Tier
from redaction.services import acts, desk, reading, register
from redaction.services.acts import Chosen
from redaction.services.proposing import as_row

_SEARCH = Limits(seconds=10)
MOST_HITS = 2_000
_SMALLEST = 2.0
"""Points: a box thinner than that is a slip of the mouse."""


def source_of(document_id: int) -> SourceDocument:
    """The words of a document and their places, as its scan kept them."""
    document = db.session.scalar(
        sa.select(Document).where(Document.id == document_id).options(selectinload(Document.pages))
    )
    if document is None or document.text is None:
        raise NotFound("There is no such document, or it has not been read yet.")
    return reading.document_of(document.pages)


def draw(*, document_id: int, box: Box, label: str, by: int, provision_ref: str = "") -> Suggestion:
    """Withhold what a person boxed. Corners may come in any order; what lies off the page is cut away."""
    document = desk.decidable(document_id)
    page = db.session.get(Page, (document_id, box.page))
    if page is None:
        raise NotFound("The document has no such page.")
    clipped = _on_page(box, page)
    ref = acts.demand_provision(document.case_id, provision_ref)
    words = [word for word in reading.document_of([page]).words if _holds(clipped, word)]
    text = " ".join(page.text[word.start : word.end] for word in words)
    row = _own(document, Origin.DRAWN, label, [clipped], text, by_words="drawn by a person")
    act = _accept_new(document, "draw", [row], ref, by)
    if label in NAME_LABELS:
        register.learn(act, "deny", text)
    return row


def preview_search(document_id: int, query: str, how: str) -> tuple[SourceDocument, Sequence[Hit]]:
    """The hits of a search, and the document they are in; raises ``Incomplete`` with what is wrong with the search."""
    source = source_of(document_id)
    if not query.strip():
        raise Incomplete("Enter the words to find.")
    try:
        hits = sandbox.run(find_all, source.text, query, how, limits=_SEARCH)
    except sandbox.TooSlow as slow:
        raise Incomplete("That pattern takes too long to search for. Make it simpler.") from slow
    except Unusable as problem:
        raise Incomplete(str(problem)) from problem
    if len(hits) > MOST_HITS:
        raise Incomplete(f"That is found {len(hits):,} times. Search for something less common.")
    return source, hits


def search_and_redact(*, document_id: int, query: str, how: str, by: int, provision_ref: str = "") -> int:
    """Withhold every place where the words stand; how many. ``how``: literal, spelling or regex."""
    document = desk.decidable(document_id)
    ref = acts.demand_provision(document.case_id, provision_ref)
    source, hits = preview_search(document_id, query, how)
    known = findings(document_id)
    met = [one for one in known if not one.is_withheld and any(_covers(hit, one) for hit in hits)]
    new = [
        _own(
            document,
            Origin.SEARCH,
            OTHER,
            source.boxes(hit.start, hit.end),
            source.text[hit.start : hit.end],
            start=hit.start,
            by_words="found by a person's search",
        )
        for hit in hits
        if not any(_is_dealt_with(hit, one) for one in known) and source.boxes(hit.start, hit.end)
    ]
    if not (met or new):
        raise Incomplete("Nothing was found that is not redacted already, so nothing was changed.")
    act = _accept_new(document, "search", new, ref, by, also=met)
    if how == "literal":
        register.learn(act, "deny", query)
    return len(hits)


def _accept_new(  # noqa: PLR0917 - private, one caller a page above
    document: Document, kind: str, rows: Sequence[Suggestion], ref: str, by: int, also: Iterable[Finding] = ()
) -> ReviewAct:
    db.session.add_all(rows)
    db.session.flush()
    act = acts.begin(document.case_id, kind, by)
    chosen = [Chosen(row.id, Choice.ACCEPTED, ref) for row in rows]
    acts.write(act, document, [*chosen, *(acts.chosen_for(one, Choice.ACCEPTED, ref) for one in also)])
    return act


def _own(
    document: Document,
    origin: Origin,
    label: str,
    boxes: Sequence[Box],
    text: str,
    *,
    by_words: str,
    start: int | None = None,
) -> Suggestion:
    if label != OTHER and label not in Label.__members__:
        raise NotFound("There is no such sort of information.")
    return Suggestion(
        document_id=document.id,
        page=boxes[0].page,
        boxes=[as_row(box) for box in boxes],
        start=start,
        end=None if start is None else start + len(text),
        text=text,
        label=label,
        tier=Tier.CERTAIN,
        score=1.0,
        detectors=[origin],
        reason=by_words,
        origin=origin,
        proposal=Choice.ACCEPTED,
    )


def _on_page(box: Box, page: Page) -> Box:
    x0, x1 = sorted((box.x0, box.x1))
    y0, y1 = sorted((box.y0, box.y1))
    clipped = Box(box.page, max(x0, 0.0), max(y0, 0.0), min(x1, page.width), min(y1, page.height))
    if not (clipped.x1 - clipped.x0 >= _SMALLEST and clipped.y1 - clipped.y0 >= _SMALLEST):
        raise Incomplete("The box is empty, or lies off the page. Draw it over what should go.")
    return clipped


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _covers(hit: Hit, finding: Finding) -> bool:
    """The hit holds the whole of something found before: that is accepted, whatever its own label."""
    one = finding.suggestion
    return one.start is not None and one.end is not None and hit.start <= one.start and one.end <= hit.end


def _is_dealt_with(hit: Hit, finding: Finding) -> bool:
    """Withheld already, or the very stretch that is about to be accepted; inside of what was left in it is not."""
    one = finding.suggestion
    if one.start is None or one.end is None:
        return False
    is_same = (one.start, one.end) == (hit.start, hit.end)
    return is_same or (finding.is_withheld and one.start <= hit.start and hit.end <= one.end)
