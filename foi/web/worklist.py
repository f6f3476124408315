"""The worklist: what is due, late, waiting, on me."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from foi.core.http.gate import allow, allow_signed_in
from foi.core.http.numbers import page_asked
from foi.core.now import today
from foi.queries import worklist as query
from foi.queries.worklist import PER_PAGE, SORTS, Filter, Row
from foi.rules.lifecycle import CLOSED, WORDS, CaseStatus
from foi.rules.roles import Act
from foi.web.access import i_may, my_id
from foi.web.case_page import working_days_left

worklist = Blueprint("worklist", __name__)
WHOSE = {"mine": "Mine", "unassigned": "Unassigned", "all": "All"}
STATUSES = (
    {"open": "All that are open", "late": "Late", "any": "All, closed ones too"}
    | {status.value: words for status, words in WORDS.items()}
    | {"reviews": "Internal reviews"}
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its date in words."""

    row: Row
    days: int | None
    late: int
    stopped: str


@worklist.get("/")
@allow_signed_in
def start() -> ResponseReturnValue:
    """Everybody starts where their work is."""
    if i_may(Act.READ_CASE):
        return redirect(url_for("worklist.show"))
    return redirect(url_for("administration.show"))


@worklist.get("/cases")
@allow(Act.READ_CASE)
def show() -> str:
    chosen = _chosen()
    sort = request.args.get("sort", "due")
    sort, descending = sort.removeprefix("-"), sort.startswith("-")
    sort = sort if sort in SORTS else "due"
    page = page_asked()
    rows, total = query.page_of(chosen, today(), sort=sort, descending=descending, page=page)
    return render_template(
        "foi/worklist.html",
        lines=list(_lines(rows)),
        total=total,
        page=page,
        pages=max(-(-total // PER_PAGE), 1),
        per_page=PER_PAGE,
        chosen=chosen,
        whose_tabs=[(words, _link(whose=name), name == chosen.whose) for name, words in WHOSE.items()],
        statuses=STATUSES,
        figures=query.figures(today()),
        columns=_columns(sort, descending=descending),
        can_log=i_may(Act.PREPARE_CASE),
        link=_link,
    )


def _chosen() -> Filter:
    # The search in the header names nobody: it looks through every request.
    default = "mine" if i_may(Act.PREPARE_CASE) and "q" not in request.args else "all"
    whose = request.args.get("whose", default)
    status = request.args.get("status", "open")
    return Filter(
        whose=whose if whose in WHOSE else default,
        status=status if status in STATUSES else "open",
        words=request.args.get("q", "")[:200],
        person_id=my_id(),
    )


def _lines(rows: list[Row]) -> Iterator[Line]:
    for row in rows:
        if CaseStatus(row.status) in CLOSED or row.due_on is None:
            yield Line(
                row, None, 0, "Closed" if CaseStatus(row.status) in CLOSED else "Waiting for the requester"
            )
        else:
            yield Line(row, *working_days_left(row.due_on, row.regime), "")


def _link(**changes: str) -> str:
    """This list with something changed; a change begins again at the first page."""
    kept = {name: request.args[name] for name in ("whose", "status", "q", "sort") if name in request.args}
    return f"{url_for('worklist.show')}?{urlencode(kept | changes)}"


def _columns(sort: str, *, descending: bool) -> list[dict[str, str]]:
    columns = []
    for text, name in (
        ("Reference and subject", "reference"),
        ("Due", "due"),
        ("Stage", "status"),
        ("Received", "received"),
        ("Owner", "owner"),
    ):
        is_this = name == sort
        columns.append(
            {
                "text": text,
                "href": _link(sort=f"-{name}" if is_this and not descending else name),
                "sort": ("descending" if descending else "ascending") if is_this else "none",
            }
        )
    return columns
