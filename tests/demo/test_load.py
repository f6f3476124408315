"""The load, through the real services: every case, document and entry ends where its story says."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from demo.load import TOLD, load
from demo.story import Story
from disclosure_log.models.entry import LogEntry
from disclosure_log.models.published import PublishedEntry
from foi.core import now
from foi.core.config import Settings
from foi.core.db import PUBLIC, db, separate_session
from foi.models.case import Case
from foi.models.review import Review
from foi.services import audit, four_eyes, users
from redaction.models.document import Document
from redaction.rules.document_status import DocumentStatus
from wsgi import create_app

A_FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=("england", "scotland"))
def loaded(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Flask, str]]:
    """The application with the whole demo in it, loaded once for all tests here. SQLite, as in the demo."""
    folder = tmp_path_factory.mktemp("demo")
    app = create_app("staff", _settings(folder))
    with now.frozen(A_FRIDAY), app.app_context():
        db.create_all()
        load(app, request.param)
        yield app, request.param
        db.session.remove()
        for engine in db.engines.values():
            engine.dispose()


def _settings(folder: Path) -> Settings:
    return Settings(
        surface="staff",
        data_folder=folder,
        database_url=f"sqlite:///{folder}/main.sqlite",
        public_database_url=f"sqlite:///{folder}/public.sqlite",
        jobs_database_url=f"sqlite:///{folder}/jobs.sqlite",
        secret_key="s" * 40,
        audit_key="a" * 40,
        mail_url=f"folder:{folder}/mail",
        mail_from="foi@northmoor.police.example",
        is_demo=True,
    )


def by_subject(authority: str) -> dict[str, Story]:
    return {story.subject: story for story in TOLD[authority][1]}


def test_every_case_stands_where_its_story_says(loaded: tuple[Flask, str]) -> None:
    told = by_subject(loaded[1])
    requests = sa.select(Case.subject, Case.status).where(~sa.exists().where(Review.case_id == Case.id))
    stands = dict(db.session.execute(requests).tuples().all())
    assert stands == {subject: story.status for subject, story in told.items()}


def test_every_document_stands_where_its_story_says(loaded: tuple[Flask, str]) -> None:
    rows = db.session.execute(
        sa.select(Case.subject, Document.title, Document.status).join(Case, Case.id == Document.case_id)
    )
    told = {
        (subject, document.title, document.status)
        for subject, story in by_subject(loaded[1]).items()
        for document in story.documents
    } | {
        (subject, title, DocumentStatus.FOR_DECISION)
        for subject, story in by_subject(loaded[1]).items()
        for document in story.documents
        for title in document.holds
    }
    assert {tuple(row) for row in rows} == told


def test_every_entry_stands_where_its_story_says(loaded: tuple[Flask, str]) -> None:
    rows = db.session.execute(
        sa.select(Case.subject, LogEntry.status).join(Case, Case.id == LogEntry.case_id)
    )
    told = {
        (subject, story.entry.status)
        for subject, story in by_subject(loaded[1]).items()
        if story.entry and story.entry.status
    }
    assert {tuple(row) for row in rows} == told


def test_the_reviews_of_the_stories_are_with_somebody_else(loaded: tuple[Flask, str]) -> None:
    told = [story for story in TOLD[loaded[1]][1] if story.review]
    rows = db.session.scalars(sa.select(Review)).all()
    assert len(rows) == len(told) > 0
    for row in rows:
        case = db.session.get_one(Case, row.case_id)
        assert case.owner_id and case.owner_id not in four_eyes.deciders(row.original_id)


def test_late_cases_are_late_by_the_clock(loaded: tuple[Flask, str]) -> None:
    late = db.session.scalars(
        sa.select(Case.subject).where(Case.closed_on.is_(None), Case.due_on < A_FRIDAY.date())
    ).all()
    assert len(late) >= 2


def test_no_applicant_is_in_the_public_database(loaded: tuple[Flask, str]) -> None:
    with separate_session(PUBLIC) as public:
        rows = public.scalars(sa.select(PublishedEntry)).all()
        shown = " ".join(f"{row.title} {row.summary} {row.content} {row.search_text}" for row in rows)
    assert len(rows) >= 9
    for story in TOLD[loaded[1]][1]:
        assert story.applicant.name not in shown
        assert not story.applicant.email or story.applicant.email not in shown


def test_every_response_sent_by_mail_is_in_the_folder(loaded: tuple[Flask, str]) -> None:
    app, authority = loaded
    sent = [story for story in TOLD[authority][1] if story.status == "SENT" and story.applicant.email]
    folder = app.extensions["candour"].data_folder / "mail"
    acknowledged = [story for story in TOLD[authority][1] if story.review]
    assert len(list(folder.glob("*.eml"))) == len(sent) + len(acknowledged)


def test_the_audit_trail_is_whole_and_runs_forwards(loaded: tuple[Flask, str]) -> None:
    check = audit.verify_chain()
    assert check.breaks == ()
    assert check.entries > 400
    with sqlite3.connect(loaded[0].extensions["candour"].data_folder / "main.sqlite") as database:
        instants = [at for (at,) in database.execute("SELECT at FROM foi_audit_entry ORDER BY number")]
    assert instants == sorted(instants)


def test_everybody_on_the_sign_in_page_can_sign_in(loaded: tuple[Flask, str]) -> None:
    for account in TOLD[loaded[1]][0].accounts:
        user = users.check_password(account.email, account.password)
        assert user is not None
        assert user.roles == set(account.roles)
