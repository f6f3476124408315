"""Things that tests need, with a default for everything. Alice owns, Bob is a colleague, Charlie a stranger."""

from __future__ import annotations

from datetime import date, timedelta

import pymupdf

from foi.core.db import db, unit_of_work
from foi.core.now import now, today
from foi.models.authority import Authority
from foi.models.case import Case, Part
from foi.models.requester import Requester
from foi.models.user import User
from foi.rules.roles import Role
from foi.services import promises, users
from redaction.services import ingest

PASSWORD = "correct horse battery"


def an_authority(*, pair: str = "england") -> Authority:
    with unit_of_work():
        authority = Authority(
            name="Northmoor Police",
            short_name="Northmoor",
            regime_pair=pair,
            reference_format="FOI {yy}-{number:04d}",
            team_name="Information Rights Team",
            email="foi@northmoor.police.example",
            telephone="01632 960100",
            address="Northmoor Police\n1 Example Way\nNorthmoor\nNM1 1AA",
            review_contact="Head of Information Rights\nreviews@northmoor.police.example",
        )
        db.session.add(authority)
    return authority


def a_person(name: str, *roles: Role) -> User:
    """Alice is alice@northmoor.police.example; everybody's password is ``PASSWORD``."""
    with unit_of_work():
        user = users.create_user(
            name=name, email=f"{name.lower()}@northmoor.police.example", password=PASSWORD, roles=roles
        )
    return user


def an_officer(name: str = "Alice") -> User:
    return a_person(name, Role.OFFICER)


def a_reviewer(name: str = "Bob") -> User:
    return a_person(name, Role.REVIEWER)


def an_approver(name: str = "Dora") -> User:
    return a_person(name, Role.APPROVER)


def a_case(
    *,
    owner: User | None = None,
    status: str = "PREPARING",
    received_on: date | None = None,
    regime: str = "FOIA",
    reference: str = "FOI 26-0001",
    questions: tuple[str, ...] = ("How many dashcam submissions were received in 2025?",),
) -> Case:
    """A case straight in the database, for tests of what comes after intake."""
    with unit_of_work():
        case = Case(
            reference=reference,
            subject="Dashcam submissions",
            request_text="\n\n".join(questions),
            regime=regime,
            status=status,
            received_on=received_on or today() - timedelta(days=7),
            due_on=today() + timedelta(days=21),
            owner_id=owner.id if owner else None,
            logged_at=now(),
            requester=Requester(name="Zed Quibble", email="zed@requester.example", address=""),
            parts=[
                Part(position=number, number=number, text=text) for number, text in enumerate(questions, 1)
            ],
        )
        db.session.add(case)
    return case


def a_pdf(*lines: str, pages: int = 1) -> bytes:
    """A small PDF with a text layer: the same lines on every page."""
    document = pymupdf.open()
    for _ in range(pages):
        page = document.new_page()
        for number, line in enumerate(lines or MINUTES):
            page.insert_text((72, 90 + 24 * number), line, fontsize=12)
    data: bytes = document.tobytes()
    return data


MINUTES = (
    "Minutes of the Dashcam Group",
    "Present: Helen Marsh, Sergeant; Owen Tredwell, Analyst",
    "Helen Marsh welcomed everybody.",
    "Questions to 01632 960112.",
)


def a_document(
    *, case: Case, by: User, data: bytes | None = None, filename: str = "minutes.pdf", scanned: bool = True
) -> int:
    """A document of the case, read unless ``scanned`` is false; its id."""
    with unit_of_work():
        document_id = ingest.add_document(
            case_id=case.id, data=data or a_pdf(), filename=filename, by=by.id
        ).id
    if scanned:
        promises.keep_all()
    return document_id
