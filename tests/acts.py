"""The main job, act by act, through the pages that people use; a worker's promises are kept by hand."""

from __future__ import annotations

import io
import re
from contextvars import Context
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask import Flask

from demo.papers.collection import working_group_minutes
from foi.core.now import today
from foi.rules.roles import Role
from foi.services import promises
from tests.asked import asked
from tests.factories import PASSWORD, a_person, an_authority
from tests.pages import Page

PEOPLE = {
    "Alice": (Role.OFFICER,),
    "Bob": (Role.REVIEWER,),
    "Dora": (Role.APPROVER,),
    "Olga": (Role.OFFICER, Role.REVIEWER, Role.APPROVER),
}
PROVISION = {"england": "s.40(2)", "scotland": "s.38(1)(b)"}
TEST: dict[str, Any] = {
    "category": "Constables and junior staff at the meeting",
    "is_personal_data": "yes",
    "personal_data_reason": "Each name identifies a living person at work.",
    "special_category": "no",
    "interest": "The public has an interest in how the group reaches its decisions.",
    "is_necessary": "yes",
    "necessity": "Without any names nobody could see which posts were represented.",
    "favours_disclosure": "no",
    "balance": "Junior staff expect to stay unnamed, and their roles already tell the public enough.",
    "outcome": "withhold",
}
TITLE, SUMMARY = "Dashcam working group", "What the working group does, with its last minutes."


@dataclass
class Staff:
    """Everybody at their own browser; ``case`` is the address of the case once it is logged."""

    app: Flask
    pair: str
    case: str = ""

    def at(self, name: str) -> Page:
        """The browser of that person, signed in anew: a session ends when the clock moves by days."""
        return Page(self.app).sign_in(f"{name.lower()}@northmoor.police.example", PASSWORD)

    def work(self) -> int:
        """What a worker would do now."""
        with self.app.app_context():
            return promises.keep_all()

    def command(self, *words: str) -> str:
        """Run a verb of the command line; what it printed."""
        runner = self.app.test_cli_runner()
        done = Context().run(runner.invoke, args=list(words), catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.output.strip()


def set_up(app: Flask, pair: str) -> Staff:
    an_authority(pair=pair)
    for name, roles in PEOPLE.items():
        a_person(name, *roles)
    return Staff(app, pair)


def log_request(staff: Staff, page: Page) -> None:
    page.get("/cases").follow("Log a request")
    page.submit("Continue", request_text=asked(staff.pair).email)
    page.submit("Log the request")
    staff.case = page.response.request.path


def search(staff: Staff, page: Page) -> None:
    page.get(f"{staff.case}/searches").submit("Record it", holder="Roads Policing, records")
    link = page.soup.select_one('a[href*="/searches/"]')
    assert link is not None
    page.get(str(link["href"])).submit(
        "Save the answer",
        answer="held",
        answer_text="The minutes are attached.",
        where_searched="The group's folder.",
    )


def upload(staff: Staff, page: Page) -> int:
    """Minutes of our own writing, two columns with a table; the id of the document once it is read."""
    paper = working_group_minutes(staff.pair, today())
    page.post(f"{staff.case}/documents", files=(io.BytesIO(paper.content), "minutes.pdf"))
    staff.work()
    link = page.get(f"{staff.case}/documents").soup.select_one('a[href^="/redaction/documents/"]')
    assert link is not None
    return int(str(link["href"]).rsplit("/", 1)[1])


def decide_and_submit(staff: Staff, page: Page, document_id: int) -> None:
    """Redact one group by its button, keep the "Volunteer" of a role, redact the rest; until it is on its way."""
    at = f"/redaction/documents/{document_id}"
    page.get(f"{at}/review").submit(_button_of_first_group(page))
    page.post(f"{at}/review/decide", ids=_items(page, "“Volunteer”"), decision="reject")
    for _ in range(5):
        if left := _items(page, ""):
            page.post(f"{at}/review/decide", ids=left, decision="accept")
        if page.get(f"{at}/submit").submit("Submit").response.request.path == at:
            staff.work()
            page.get(at).follow("Look at the output")
            return
    raise AssertionError("the document could not be submitted")


_UNDECIDED = "[data-item][data-state=proposed], [data-item][data-state=check]"


def _items(page: Page, text: str) -> list[str]:
    """Ids of the findings that are not decided yet and show this text."""
    return [str(one["data-item"]) for one in page.soup.select(_UNDECIDED) if text in one.get_text()]


def _button_of_first_group(page: Page) -> str:
    button = page.soup.select_one(".review-group button[value=accept]")
    assert button is not None
    return " ".join(button.get_text(" ").split())


def open_every_page(page: Page, document_id: int) -> None:
    at = f"/redaction/documents/{document_id}/output"
    page.get(at)
    while link := page.soup.select_one("a[rel=next]"):
        page.get(str(link["href"]))


def approve_redactions(page: Page, document_id: int) -> None:
    open_every_page(page, document_id)
    page.submit("Approve this file")


def answer(staff: Staff, page: Page) -> None:
    """A finding on each part; names are withheld from the last."""
    links = [str(one["href"]) for one in page.get(f"{staff.case}/parts").soup.select('a[href*="/parts/"]')]
    parts = [link for link in links if re.fullmatch(r"/cases/\d+/parts/\d+", link)]
    for link in parts:
        outcome = "partly_withheld" if link == parts[-1] else "disclosed"
        page.get(link).submit(
            "Save the finding", outcome=outcome, answer="The group met four times.\n\nIt is all here."
        )
    page.get(f"{staff.case}/parts").follow("Record a test").submit("Save the test", **TEST)
    page.get(f"{parts[-1]}/exemptions/new").submit("Continue", provision=PROVISION[staff.pair])
    page.submit("Save", what="Names of junior staff in the minutes")


def prepare_entry(staff: Staff, page: Page) -> None:
    page.get(f"{staff.case}/publication").submit("Save the entry", title=TITLE, summary=SUMMARY)


def freeze_and_submit(staff: Staff, page: Page) -> None:
    page.get(f"{staff.case}/response").submit("Freeze the letter")
    page.submit("Submit for sign-off")


def prepare_all(staff: Staff, *, with_document: bool = True) -> None:
    """Everything up to the approver's desk."""
    alice = staff.at("Alice")
    log_request(staff, alice)
    if with_document:
        document_id = upload(staff, alice)
        decide_and_submit(staff, alice, document_id)
        approve_redactions(staff.at("Bob"), document_id)
    answer(staff, alice)
    prepare_entry(staff, alice)
    freeze_and_submit(staff, alice)


def sign_off_and_send(staff: Staff) -> None:
    dora = staff.at("Dora")
    dora.get(f"{staff.case}/response").submit("Sign off the letter and its files")
    dora.get(f"{staff.case}/publication").submit("Sign off the entry")
    dora.get(f"{staff.case}/response").follow("Send the response").submit("Send it now")


A_DAY = timedelta(days=1)
