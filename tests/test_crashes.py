"""No crash between sending and publication loses anything, or does anything twice but the same e-mail."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from flask import Flask

from disclosure_log.models.entry import LogEntry
from disclosure_log.models.published import PublishedEntry
from disclosure_log.rules.holds import EntryStatus, HeldBecause
from disclosure_log.services import control, proposals, publishing, reconciling
from disclosure_log.services.proposals import ProposedPart
from foi.core.config import Settings
from foi.core.db import PUBLIC, db, separate_session, unit_of_work
from foi.core.now import now
from foi.models.promise import Promise
from foi.models.response import Response
from foi.rules.outcomes import Outcome
from foi.services import audit, cases, findings, letters, promises, responses, sign_off, tasks
from tests.factories import a_case, an_approver, an_authority, an_officer

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[1]


class Inbox:
    """What the mail server has accepted; addresses in ``unknown`` are refused for good."""

    def __init__(self) -> None:
        self.messages: list[bytes] = []
        self.answer = "250 OK"

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.messages.append(envelope.content)
        return "250 taken"

    def ids(self) -> list[bytes]:
        lines = [line for message in self.messages for line in message.splitlines()]
        return [line for line in lines if line.startswith(b"Message-ID:")]


@pytest.fixture
def inbox() -> Iterator[tuple[Inbox, int]]:
    handler = Inbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    yield handler, port
    controller.stop()


@pytest.fixture
def settings(settings: Settings, inbox: tuple[Inbox, int]) -> Settings:
    return replace(settings, mail_url=f"smtp://127.0.0.1:{inbox[1]}")


@pytest.fixture
def ready(app: Flask) -> tuple[int, int]:
    """A case whose letter and entry are signed off, and its approver: all that is left is to send."""
    an_authority()
    alice, dora = an_officer().id, an_approver().id
    case_id = a_case().id
    part = cases.find(case_id).parts[0].id
    with unit_of_work():
        findings.record_finding(
            case_id=case_id, part_id=part, outcome=Outcome.DISCLOSED, answer="There were 412.", by=alice
        )
        proposals.prepare(
            case_id=case_id,
            title="Dashcam submissions",
            summary="How many came in.",
            parts=[ProposedPart(1, "How many submissions were received?", "There were 412.")],
            by=alice,
        )
        letter = letters.freeze(case_id=case_id, by=alice)
        sign_off.submit(case_id=case_id, by=alice)
        letter_id, pdf = letter.id, letter.pdf_sha256 or ""
    with unit_of_work():
        sign_off.sign_off(
            case_id=case_id,
            letter_id=letter_id,
            pdf_sha256=pdf,
            files_sha256=sign_off.files_hash(case_id),
            by=dora,
        )
        proposal = proposals.proposal_of(case_id)
        assert proposal is not None
        proposals.approve(case_id=case_id, content_sha256=proposal.content_sha256, by=dora)
    return case_id, dora


def killed(settings: Settings, act: str, point: str, *ids: int) -> None:
    """Do it in another process, which is killed at that point."""
    db.session.rollback()
    env = {
        "PATH": os.environ["PATH"],
        "CANDOUR_DATA": str(settings.data_folder),
        "CANDOUR_DATABASE_URL": settings.database_url,
        "CANDOUR_PUBLIC_DATABASE_URL": settings.public_database_url,
        "CANDOUR_SECRET_KEY": settings.secret_key,
        "CANDOUR_AUDIT_KEY": settings.audit_key,
        "CANDOUR_MAIL_URL": settings.mail_url,
        "CANDOUR_MAIL_FROM": settings.mail_from,
    }
    command = [sys.executable, "-m", "tests.dying", act, point, now().isoformat(), *map(str, ids)]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr


def send(case_id: int, by: int) -> None:
    with unit_of_work():
        responses.send(case_id=case_id, by=by)


def entry() -> LogEntry:
    db.session.expire_all()
    return db.session.scalars(sa.select(LogEntry)).one()


def published() -> list[str]:
    with separate_session(PUBLIC) as public:
        return list(public.scalars(sa.select(PublishedEntry.slug)))


def test_before_the_commit_nothing_has_happened(
    app: Flask, settings: Settings, inbox: tuple[Inbox, int], ready: tuple[int, int]
) -> None:
    killed(settings, "send", "before the commit", *ready)
    for model in (Response, LogEntry, Promise):
        assert not db.session.scalars(sa.select(model)).all(), model
    promises.keep_all()
    assert not inbox[0].messages
    send(*ready)
    promises.keep_all()
    assert len(inbox[0].messages) == 1
    assert not audit.verify_chain().breaks


def test_after_the_commit_the_e_mail_still_goes_once(
    app: Flask, settings: Settings, inbox: tuple[Inbox, int], ready: tuple[int, int]
) -> None:
    send(*ready)
    killed(settings, "keep", "before the e-mail")
    assert not inbox[0].messages
    assert promises.keep_all() == 1
    assert promises.keep_all() == 0
    assert len(inbox[0].messages) == 1
    assert entry().publish_on == now().date() + timedelta(days=7)


def test_after_the_e_mail_it_goes_again_as_the_same_message(
    app: Flask, settings: Settings, inbox: tuple[Inbox, int], ready: tuple[int, int]
) -> None:
    send(*ready)
    killed(settings, "keep", "after the e-mail")
    assert len(inbox[0].messages) == 1
    response = responses.response_of(ready[0])
    assert response is not None and response.sent_on is None
    promises.keep_all()
    first, second = inbox[0].ids()
    assert first == second
    db.session.expire_all()
    assert response.sent_on == now().date()
    assert entry().status == EntryStatus.SCHEDULED


@pytest.mark.parametrize("point", ["before the public commit", "after the public commit"])
def test_a_publication_cut_short_is_finished_once(
    app: Flask,
    settings: Settings,
    clock: Callable[[timedelta], None],
    ready: tuple[int, int],
    point: str,
) -> None:
    send(*ready)
    promises.keep_all()
    clock(timedelta(days=7))
    killed(settings, "publish", point)
    assert entry().status == EntryStatus.SCHEDULED
    assert published() == (["foi-26-0001"] if point.startswith("after") else [])
    assert publishing.publish_due() == 1
    assert publishing.publish_due() == 0
    assert published() == ["foi-26-0001"]
    assert entry().status == EntryStatus.PUBLISHED
    assert not audit.verify_chain().breaks


def test_a_hold_after_a_publication_cut_short_leaves_nothing_public(
    app: Flask, settings: Settings, clock: Callable[[timedelta], None], ready: tuple[int, int]
) -> None:
    send(*ready)
    promises.keep_all()
    clock(timedelta(days=7))
    killed(settings, "publish", "after the public commit")
    with unit_of_work():
        control.hold(case_id=ready[0], why="A figure is doubtful.", by=ready[1])
    assert published() == []
    assert publishing.publish_due() == reconciling.reconcile() == 0


def test_an_address_that_does_not_exist_raises_a_task_and_holds_the_entry(
    app: Flask, inbox: tuple[Inbox, int], ready: tuple[int, int], clock: Callable[[timedelta], None]
) -> None:
    case_id, dora = ready
    inbox[0].answer = "550 no such mailbox"
    send(case_id, dora)
    promises.keep_all()
    [task] = tasks.open_tasks(case_id)
    assert "could not be delivered" in task.what
    assert (entry().status, entry().held_because) == (EntryStatus.HELD, HeldBecause.UNDELIVERED)
    clock(timedelta(days=8))
    assert publishing.publish_due() == 0
    inbox[0].answer = "250 OK"
    with unit_of_work():
        responses.send_again(case_id=case_id, by=dora)
    promises.keep_all()
    assert entry().status == EntryStatus.SCHEDULED
    assert entry().publish_on == now().date() + timedelta(days=7), (
        "seven days from the delivery, not the attempt"
    )


def test_a_server_that_is_busy_is_asked_again(
    app: Flask, inbox: tuple[Inbox, int], ready: tuple[int, int], clock: Callable[[timedelta], None]
) -> None:
    inbox[0].answer = "451 try later"
    send(*ready)
    assert promises.keep_all() == 0
    assert not tasks.open_tasks(ready[0])
    inbox[0].answer = "250 OK"
    assert promises.keep_all() == 0, "not at once"
    clock(timedelta(minutes=2))
    assert promises.keep_all() == 1
    assert len(inbox[0].messages) == 1
