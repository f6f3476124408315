"""One entry that cannot be published holds up no other, and nothing is said in public unchecked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from flask import Flask

from disclosure_log.models.entry import LogEntry
from disclosure_log.models.published import PublishedEntry
from disclosure_log.queries.staff import entry_of
from disclosure_log.rules.holds import EntryStatus
from disclosure_log.services import control, proposals, publishing
from disclosure_log.services.proposals import ProposedPart
from foi.core.config import Settings
from foi.core.db import PUBLIC, separate_session, unit_of_work
from foi.core.errors import Incomplete, NotAllowedNow, Stale
from foi.core.storage import Stores
from foi.models.case import Case
from foi.models.user import User
from foi.rules.outcomes import Outcome
from foi.services import attachments, findings, letters, promises, publication_checks, responses, sign_off
from foi.services.drafting import newest_letter
from tests.factories import a_case, an_approver, an_authority, an_officer

ANSWER = "It was 4,212."


@pytest.fixture
def people(app: Flask) -> tuple[User, User]:
    an_authority()
    return an_officer(), an_approver()


def a_sent_case(people: tuple[User, User], reference: str, *, file: bytes = b"") -> Case:
    """Answered in full, signed off with its entry, sent and accepted."""
    alice, dora = people
    case = a_case(owner=alice, reference=reference)
    with unit_of_work():
        part = case.parts[0]
        findings.record_finding(
            case_id=case.id, part_id=part.id, outcome=Outcome.DISCLOSED, answer=ANSWER, by=alice.id
        )
        if file:
            attachments.attach_released_file(
                case_id=case.id,
                sha256=attachments.stores().released.put(file),
                name="minutes.pdf",
                title="Minutes",
                media_type="application/pdf",
                size=len(file),
                pages=1,
                summary="",
                by=alice.id,
            )
        prepare(case, alice)
        letters.freeze(case_id=case.id, by=alice.id)
        sign_off.submit(case_id=case.id, by=alice.id)
    with unit_of_work():
        letter, proposal = newest_letter(case.id), proposals.proposal_of(case.id)
        assert letter and letter.pdf_sha256 and proposal
        sign_off.sign_off(
            case_id=case.id,
            letter_id=letter.id,
            pdf_sha256=letter.pdf_sha256,
            files_sha256=sign_off.files_hash(case.id),
            by=dora.id,
        )
        proposals.approve(case_id=case.id, content_sha256=proposal.content_sha256, by=dora.id)
        responses.send(case_id=case.id, by=dora.id)
    promises.keep_all()
    return case


def prepare(case: Case, by: User, *, title: str = "Dashcams", seen: str | None = None) -> None:
    proposals.prepare(
        case_id=case.id,
        title=title,
        summary="How many submissions there were.",
        parts=[ProposedPart(1, case.parts[0].text, ANSWER)],
        by=by.id,
        seen=seen,
    )


def entry(case: Case) -> LogEntry:
    found = entry_of(case.id)
    assert found is not None
    return found


def public_slugs() -> list[str]:
    with separate_session(PUBLIC) as session:
        return list(session.scalars(sa.select(PublishedEntry.slug).order_by(PublishedEntry.slug)))


def test_an_entry_whose_file_is_damaged_is_held_and_the_others_go_public(
    people: tuple[User, User], settings: Settings, clock: Callable[[timedelta], None]
) -> None:
    broken = a_sent_case(people, "FOI 26-0001", file=b"%PDF-1.7 minutes")
    a_sent_case(people, "FOI 26-0002")
    [file] = attachments.files_of(broken.id)
    (settings.data_folder / "released" / file.sha256[:2] / file.sha256).write_bytes(b"changed on the disk")
    clock(timedelta(days=7))
    assert publishing.publish_due() == 1
    assert public_slugs() == ["foi-26-0002"]
    assert entry(broken).status == EntryStatus.HELD
    assert "file" in entry(broken).held_because


def test_a_fault_in_one_entry_leaves_it_for_the_next_run_and_the_others_go_public(
    people: tuple[User, User], clock: Callable[[timedelta], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = a_sent_case(people, "FOI 26-0001")
    a_sent_case(people, "FOI 26-0002")
    clock(timedelta(days=7))
    real = publication_checks.before_publication

    def fails_once(case_id: int, *args: object) -> list[str]:
        if case_id == first.id:
            raise OSError
        return real(case_id, *args)  # type: ignore[arg-type] # handed on as they came

    monkeypatch.setattr(publication_checks, "before_publication", fails_once)
    assert publishing.publish_due() == 1
    assert entry(first).status == EntryStatus.SCHEDULED
    monkeypatch.undo()
    assert publishing.publish_due() == 1
    assert public_slugs() == ["foi-26-0001", "foi-26-0002"]


def test_the_reason_for_a_withdrawal_does_not_name_the_requester(
    people: tuple[User, User], clock: Callable[[timedelta], None]
) -> None:
    case = a_sent_case(people, "FOI 26-0001")
    clock(timedelta(days=7))
    publishing.publish_due()
    with unit_of_work(), pytest.raises(Incomplete):
        control.withdraw(case_id=case.id, why="Zed Quibble asked us to.", by=people[0].id)
    assert entry(case).status == EntryStatus.PUBLISHED
    with unit_of_work():
        control.withdraw(case_id=case.id, why="A figure was wrong.", by=people[0].id)
    assert entry(case).status == EntryStatus.WITHDRAWN


def test_a_withdrawn_file_leaves_the_public_store_unless_another_entry_shows_it(
    people: tuple[User, User], settings: Settings, clock: Callable[[timedelta], None]
) -> None:
    first, second = (a_sent_case(people, f"FOI 26-000{number}") for number in (1, 2))
    clock(timedelta(days=7))
    publishing.publish_due()
    store = Stores(settings.data_folder).public
    sha256 = store.put(b"Minutes")
    with separate_session(PUBLIC) as public:
        for row in public.scalars(sa.select(PublishedEntry)):
            row.content = {**row.content, "files": [{"sha256": sha256}]}
    for case, still_public in ((first, True), (second, False)):
        with unit_of_work():
            control.withdraw(case_id=case.id, why="A figure was wrong.", by=people[0].id)
        assert store.has(sha256) is still_public


def test_two_people_do_not_overwrite_each_others_entry(people: tuple[User, User]) -> None:
    case = a_case(owner=people[0])
    with unit_of_work():
        prepare(case, people[0])
    proposal = proposals.proposal_of(case.id)
    assert proposal is not None
    seen = proposal.content_sha256
    with unit_of_work():
        prepare(case, people[0], title="Dashcams in 2025", seen=seen)
    with unit_of_work(), pytest.raises(Stale):
        prepare(case, people[0], title="Cameras", seen=seen)
    with unit_of_work(), pytest.raises(Stale):
        prepare(case, people[0], title="Cameras", seen="")


def test_staff_can_work_while_files_are_checked(
    people: tuple[User, User], clock: Callable[[timedelta], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading large files again takes a while: nobody waits for it at a locked database."""
    case = a_sent_case(people, "FOI 26-0001")
    clock(timedelta(days=7))
    real = publication_checks.before_publication

    def while_somebody_writes(case_id: int, *args: object) -> list[str]:
        with separate_session() as session:
            session.execute(sa.text("UPDATE foi_case SET subject = 'Changed meanwhile'"))
        return real(case_id, *args)  # type: ignore[arg-type] # handed on as they came

    monkeypatch.setattr(publication_checks, "before_publication", while_somebody_writes)
    assert publishing.publish_due() == 1
    assert entry(case).status == EntryStatus.PUBLISHED


def test_what_was_held_while_its_files_were_checked_stays_held(
    people: tuple[User, User], clock: Callable[[timedelta], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = a_sent_case(people, "FOI 26-0001")
    clock(timedelta(days=7))

    def while_somebody_holds(*_args: object) -> list[str]:
        with separate_session() as session:
            session.execute(sa.text("UPDATE log_entry SET status = 'HELD', held_because = 'Wait.'"))
        return []

    monkeypatch.setattr(publication_checks, "before_publication", while_somebody_holds)
    assert publishing.publish_due() == 0
    assert entry(case).held_because == "Wait."
    assert public_slugs() == []


def test_what_was_changed_while_it_was_checked_is_not_published_unchecked(
    people: tuple[User, User], clock: Callable[[timedelta], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    a_sent_case(people, "FOI 26-0001")
    clock(timedelta(days=7))

    def while_somebody_edits(*_args: object) -> list[str]:
        with separate_session() as session:
            session.execute(sa.text("UPDATE log_proposal SET title = 'By Zed Quibble'"))
        return []

    monkeypatch.setattr(publication_checks, "before_publication", while_somebody_edits)
    assert publishing.publish_due() == 0
    assert public_slugs() == []


def test_an_entry_is_signed_off_for_the_letter_that_it_stands_beside(
    people: tuple[User, User], clock: Callable[[timedelta], None]
) -> None:
    """Findings that change after the entry was read make it another entry."""
    alice, dora = people
    case = a_case(owner=alice)
    with unit_of_work():
        findings.record_finding(
            case_id=case.id, part_id=case.parts[0].id, outcome=Outcome.DISCLOSED, answer=ANSWER, by=alice.id
        )
        prepare(case, alice)
    proposal = proposals.proposal_of(case.id)
    assert proposal is not None
    with unit_of_work(), pytest.raises(NotAllowedNow):
        proposals.approve(case_id=case.id, content_sha256=proposal.content_sha256, by=dora.id)
    with unit_of_work():
        letters.freeze(case_id=case.id, by=alice.id)
    with unit_of_work():
        proposals.approve(case_id=case.id, content_sha256=proposal.content_sha256, by=dora.id)
    assert proposals.is_approved(proposal)
    clock(timedelta(minutes=5))
    with unit_of_work():
        findings.record_finding(
            case_id=case.id, part_id=case.parts[0].id, outcome=Outcome.NOT_HELD, answer="None.", by=alice.id
        )
        letters.freeze(case_id=case.id, by=alice.id)
    assert not proposals.is_approved(proposal)
    with unit_of_work():
        proposals.approve(case_id=case.id, content_sha256=proposal.content_sha256, by=dora.id)
    assert proposals.is_approved(proposal)
