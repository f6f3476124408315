"""What a case may say in public, handed to the disclosure log: parts, findings, grounds and files, never who asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foi.rules import provisions
from foi.services import appeals, attachments, cases
from foi.services.drafting import Draft, draft_of
from foi.services.responses import response_of


@dataclass(frozen=True, slots=True)
class PublicPart:
    number: int
    question: str
    answer: str
    outcome: str
    """Its label, empty while there is no finding."""


@dataclass(frozen=True, slots=True)
class PublicGround:
    citation: str
    title: str
    explanation: str


@dataclass(frozen=True, slots=True)
class PublicFile:
    sha256: str
    name: str
    title: str
    media_type: str
    size: int
    pages: int
    summary: str


@dataclass(frozen=True, slots=True)
class PublicRecord:
    """``may_be_scheduled``: no outcome or ground that is held by default; ``is_about_requester``: own data.

    ``is_contested``: a review, complaint or appeal is under way.
    """

    reference: str
    subject: str
    law: str
    received_on: date
    sent_on: date | None
    outcome: str
    may_be_scheduled: bool
    is_about_requester: bool
    is_contested: bool
    parts: tuple[PublicPart, ...]
    grounds: tuple[PublicGround, ...]
    files: tuple[PublicFile, ...]


def of_case(case_id: int) -> PublicRecord:
    """Raises ``NotFound``."""
    draft = draft_of(cases.find(case_id))
    response = response_of(case_id)
    own = {law.regime.own_personal_data for law in draft.laws}
    return PublicRecord(
        reference=draft.case.reference,
        subject=draft.case.subject,
        law=draft.regime.title,
        received_on=draft.case.received_on,
        sent_on=response.sent_on if response else None,
        outcome=draft.outcome.label if draft.outcome else "",
        may_be_scheduled=draft.will_be_published,
        is_about_requester=any(ground.provision.ref in own for ground in draft.grounds),
        is_contested=appeals.is_contested(case_id),
        parts=_parts(draft),
        grounds=_grounds(draft),
        files=tuple(
            PublicFile(
                file.sha256, file.name, file.title, file.media_type, file.size, file.pages, file.summary
            )
            for file in draft.files
        ),
    )


def _parts(draft: Draft) -> tuple[PublicPart, ...]:
    return tuple(
        PublicPart(
            answer.part.number or 0,
            answer.part.text,
            answer.part.answer,
            answer.outcome.label if answer.outcome else "",
        )
        for answer in draft.answers
    )


def _grounds(draft: Draft) -> tuple[PublicGround, ...]:
    found = {
        ground.provision.ref: PublicGround(
            provisions.cite(ground.provision), ground.provision.title, ground.provision.explanation
        )
        for ground in draft.grounds
    }
    return tuple(found.values())


def file_bytes(sha256: str) -> bytes:
    """A released file, checked against its hash."""
    return attachments.stores().released.get(sha256)


def requester_details(case_id: int) -> tuple[str, str, str]:
    """Name, e-mail address and postal address, for the one check that needs them; shown to nobody."""
    requester = cases.find(case_id).requester
    return requester.name, requester.email, requester.address
